//! A type that is bound to an endpoint: what it can name, and what is planned for it.

use core::marker::PhantomData;

/// As much of a list as is used, in an array of one of the given lengths: what is not used does not get into
/// the program. `$first` holds the beginning of the list in an array of a length; each stands behind a call,
/// since the compiler makes all constants that a body names, and only that of the right length is wanted.
macro_rules! trim {
    ($of:ty, $len:expr, $n:ident => $first:expr, $($size:literal)*) => {
        {
            let len = $len;
            let mut out: &'static [$of] = &[];
            $(if out.len() < len {
                const $n: usize = $size;
                out = $first;
            })*
            out.split_at(len).0
        }
    };
}

mod column;
mod trimmed;

pub(crate) use self::column::Column;
use self::trimmed::OfType;
use super::{
    build::used_objects,
    glance::Glance,
    places::{self, MOST, Objects, Place, Used},
};
use crate::{
    catalog::{Catalog, Endpoint},
    check::UnknownModels,
    schema::node::Schema,
    wire::{
        Capability, Wire,
        cx::same,
        plan::Table,
        shape::{DeriveShape, Full, Shape, ShapeField},
    },
};

/// A request whose endpoint is known when it is compiled. The derive writes it.
#[doc(hidden)]
pub trait Bound: Wire + DeriveShape<Full> + Sized {
    /// The path.
    const ENDPOINT: &'static str;
    /// `unknown_models = "…"`.
    const UNKNOWN: UnknownModels;
    /// What the variants of the model enum say.
    const ON_VARIANTS: &'static [Capability];
    /// The hashes of the keys of the fields, as the tables have them; none if there are other properties too.
    const KEYS: &'static [u64];
    /// What is planned for each field: [`Columns8`] or another, for at least as many as there are. A type and
    /// no constant, so that nothing is planned before the program is made.
    type Columns: HasColumns;
}

/// What the compiler knows of a bound type.
pub(crate) struct Known<T>(PhantomData<T>);

/// The endpoint of a type, and the schemas of the models that it can name.
#[derive(Clone, Copy)]
pub(crate) struct Binding {
    pub(crate) endpoint: Option<Endpoint<'static>>,
    pub(crate) schema: Schema<'static>,
    /// The bodies of the endpoint.
    pub(super) place: Option<Place>,
    /// Those that some model is judged by.
    pub(super) used: Used,
    /// There is something to compare with.
    pub(super) known: bool,
}

impl<T: Bound> Known<T> {
    pub(crate) const SHAPE: &'static Shape = <T as DeriveShape<Full>>::SHAPE;

    pub(super) const ENDPOINT: Option<Endpoint<'static>> = match places::endpoint(T::ENDPOINT) {
        Some(number) => Some(Endpoint::new(Catalog::builtin(), number)),
        None => Catalog::builtin().endpoint(T::ENDPOINT),
    };

    pub(crate) const BINDING: &'static Binding =
        &Binding::of(Self::ENDPOINT, [T::MODELS, T::ON_VARIANTS], names_of(Self::fields()));

    /// Whether requests to the endpoint name a model.
    pub(super) const NAMES_MODEL: bool = match Self::ENDPOINT {
        Some(endpoint) => endpoint.names_model(),
        None => false,
    };

    /// What needs no comparison. It does without the binding, so that mostly the compiler does too.
    pub(super) const GLANCE: Glance = Glance::of(
        Self::ENDPOINT,
        Self::fields(),
        T::KEYS,
        &[T::MODELS, T::ON_VARIANTS],
        names_of(Self::fields()),
    );

    /// The properties of the request; none if it is no struct.
    // No constant of its own: the compiler looks through all that a constant refers to, once for each.
    pub(crate) const fn fields() -> &'static [ShapeField] {
        let rows = <T as DeriveShape<Full>>::ROWS;
        if rows.is_empty() { Self::fields_within() } else { rows }
    }

    /// Those of the struct that a newtype wraps.
    const fn fields_within() -> &'static [ShapeField] {
        match *Self::SHAPE {
            Shape::Object(fields) => fields,
            _ => &[],
        }
    }

    /// The bodies that are meant, for comparing; none if nothing can be compared.
    pub(super) const OBJECTS: &'static Option<(Objects, Used)> = &{
        let binding = Self::BINDING;
        match binding.place {
            Some(place) if binding.known => match place.objects() {
                Some(objects) => Some((objects, used_objects(place, &binding.used))),
                None => None,
            },
            _ => None,
        }
    };

    /// The numbers of the roots of each model that a model enum names.
    pub(crate) const VARIANTS: &'static [Variant] =
        trim!(Variant, Self::VARIANTS_BUILT.1, N => OfType::<T, N>::variants(), 4 16 64 256);

    const VARIANTS_BUILT: &'static ([Variant; 256], usize) = &{
        let mut out = [Variant::UNKNOWN; 256];
        let names = match names_of(Self::fields()) {
            Some(names) => names,
            None => &[],
        };
        let binding = Self::BINDING;
        let mut i = 0;
        while i < names.len() && i < out.len() {
            let id = match like(&[T::MODELS, T::ON_VARIANTS], names[i]) {
                Some(like) => like,
                None => names[i],
            };
            if let Some(endpoint) = binding.endpoint
                && let Some(roots) = places::roots(id, endpoint.number())
            {
                let mut root = 0;
                while root < roots.len && roots.len <= Variant::ROOTS {
                    out[i].0[root] = roots.get(root) as u16;
                    root += 1;
                }
            }
            i += 1;
        }
        (out, i)
    };

    /// The plan of the whole.
    pub(crate) const TABLE: &'static Table = &Table {
        ops: &[],
        cells: &[],
        roots: &[],
        texts: &[],
        columns: <T::Columns as HasColumns>::ALL,
        schema: Self::BINDING.schema,
    };

    /// Whether each field of the request itself has a column.
    pub(crate) const IS_ROW: bool = T::STRUCT && !<T::Columns as HasColumns>::ALL.is_empty();

    /// How many roots there are. They have the numbers that the catalog gives them.
    pub(crate) const ROOTS: usize = match Self::BINDING.place {
        Some(place) => place.len(),
        None => 0,
    };

    /// The object that each root is; more than any if it is none.
    const OBJECT_OF_ROOT: &'static [u16; MOST] = &{
        let mut out = [u16::MAX; MOST];
        if let Some(place) = Self::BINDING.place {
            let len = place.parts();
            let mut record = place.first_part();
            let end = record + Place::PART * len;
            while record < end {
                let (root, object) = (places::at(record) as usize, places::at(record + 1));
                let unique = out[root] == u16::MAX && places::at(record + 2) == 0;
                out[root] = if unique { object } else { u16::MAX - 1 };
                record += Place::PART;
            }
        }
        out
    };

    /// Whether annotations say anything.
    pub(crate) const RULED: bool =
        !T::MODELS.is_empty() || !T::ON_VARIANTS.is_empty() || is_ruled(Self::SHAPE, &mut { 400 });
}

/// Whether an annotation stands on some field of a shape; if the shape is too large to tell, it is taken for
/// granted.
const fn is_ruled(shape: &Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return true;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any | Shape::Unsure(_) => true,
        Shape::Optional(inner) | Shape::Array(inner) | Shape::Map(inner) => is_ruled(inner, fuel),
        Shape::Tuple(all) | Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if is_ruled(all[i], fuel) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                let skip = fields[i].is(ShapeField::SKIP);
                if fields[i].is(ShapeField::RULED) || (!skip && is_ruled(fields[i].shape, fuel)) {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

/// The roots of one model, by their numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Variant(pub(crate) [u16; Self::ROOTS]);

impl Variant {
    /// More than the most documents that one model has at one endpoint.
    const ROOTS: usize = 4;
    /// In place of a number: there are no more.
    pub(crate) const END: u16 = u16::MAX;
    const UNKNOWN: Self = Self([Self::END; Self::ROOTS]);
}

impl Binding {
    const fn of(
        endpoint: Option<Endpoint<'static>>,
        said: [&[Capability]; 2],
        names: Option<&'static [&'static str]>,
    ) -> Self {
        let mut out =
            Self { endpoint, schema: Schema::open(&[]), place: None, used: Used::NONE, known: false };
        let Some(endpoint) = out.endpoint else { return out };
        let place = Place::of_endpoint(endpoint.number());
        out.schema = endpoint.roots().get(0).schema;
        out.place = Some(place);
        let models = said[0];
        let mut m = 0;
        while m < models.len() {
            let mut i = 0;
            while i < models[m].ids.len() {
                out.add(endpoint, &said, models[m].ids[i]);
                i += 1;
            }
            m += 1;
        }
        if let Some(names) = names
            && models.is_empty()
        {
            let mut i = 0;
            while i < names.len() {
                out.add(endpoint, &said, names[i]);
                i += 1;
            }
        } else if models.is_empty() {
            out.add_all();
        }
        out
    }

    const fn add(&mut self, endpoint: Endpoint<'static>, said: &[&[Capability]], id: &str) {
        let id = match like(said, id) {
            Some(like) => like,
            None => id,
        };
        // One that is not known may take what any other takes; if it is a mistake, it is reported, and
        // nothing follows from it.
        let Some(roots) = places::roots(id, endpoint.number()) else { return self.add_all() };
        let mut i = 0;
        while i < roots.len {
            self.used.add(roots.get(i));
            self.known = true;
            i += 1;
        }
    }

    const fn add_all(&mut self) {
        self.used = Used::ALL;
        self.known = true;
    }
}

/// The ids that the model field can hold, if it is an enum.
pub(super) const fn names_of(fields: &[ShapeField]) -> Option<&'static [&'static str]> {
    let mut i = 0;
    while i < fields.len() {
        if fields[i].is(ShapeField::MODEL)
            && let Shape::Names(names) = *fields[i].shape.present()
        {
            return Some(names);
        }
        i += 1;
    }
    None
}

/// The known model that one stands for.
pub(super) const fn like(said: &[&[Capability]], id: &str) -> Option<&'static str> {
    let mut list = 0;
    while list < said.len() {
        let mut m = 0;
        while m < said[list].len() {
            let mut i = 0;
            while i < said[list][m].ids.len() {
                if same(said[list][m].ids[i], id) {
                    return said[list][m].like;
                }
                i += 1;
            }
            m += 1;
        }
        list += 1;
    }
    None
}

/// The columns of a type.
#[doc(hidden)]
pub trait HasColumns {
    const ALL: &'static [&'static Table];
}

macro_rules! columns {
    ($($name:ident: $($i:literal)*;)*) => {$(
        /// The columns of up to so many fields.
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name<T>(PhantomData<T>);

        impl<T: Bound> HasColumns for $name<T> {
            const ALL: &'static [&'static Table] = &[$(Column::<T, $i>::TABLE),*];
        }
    )*};
}

columns! {
    Columns4: 0 1 2 3;
    Columns8: 0 1 2 3 4 5 6 7;
    Columns16: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15;
    Columns32: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31;
    Columns64: 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31
        32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 59 60 61 62 63;
}

/// For types that are no structs, or have more fields than any request: the engine judges them.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoColumns;

impl HasColumns for NoColumns {
    const ALL: &'static [&'static Table] = &[];
}
