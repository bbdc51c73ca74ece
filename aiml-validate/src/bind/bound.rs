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
mod columns;
mod flagged;
mod keys;
mod meant;
mod narrowed;
mod path;
mod said;
mod trimmed;

pub(super) use self::meant::{Lacking, Meant};
pub use self::{
    column::{At, Holds, No},
    columns::*,
    flagged::*,
    keys::{at, holds, on},
    path::Hashed,
};
use self::{
    narrowed::is_narrow,
    said::{has_flattened, has_like, is_ruled, may_speak, ruled},
    trimmed::OfType,
};
use super::{
    build::used_objects,
    compare::{self, Contrary},
    ids::ModelWithin,
    places::{self, Objects, Place, Used},
    slips::{Ids, endpoint_meant},
    words::Trail,
};
use crate::{
    catalog::{Catalog, Endpoint},
    check::UnknownModels,
    schema::node::Schema,
    sentence::Sentence,
    wire::{
        Capability, Wire, WireType,
        cx::same,
        shape::{DeriveShape, DerivedAt, Full, Glanced, HasShape, Shape, ShapeField},
        types::like as like_of,
    },
};

/// A derived type, as a request whose endpoint is known when it is compiled.
#[doc(hidden)]
pub trait Bound: Wire + DeriveShape<Full> + DeriveShape<Glanced> + Sized {
    const UNKNOWN: UnknownModels = <Self as DeriveShape<Glanced>>::UNKNOWN_MODELS;
    const ON_VARIANTS: &'static WireType = <Self as DeriveShape<Glanced>>::MODEL_SAYS;
}

impl<T: Wire + DeriveShape<Full> + DeriveShape<Glanced>> Bound for T {}

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
    /// What its models were taken for.
    pub(super) ids: Option<Ids>,
}

impl<T: Bound> Known<T> {
    pub(crate) const SHAPE: &'static Shape = <T as DeriveShape<Full>>::SHAPE;

    /// The path of the endpoint.
    pub(super) const PATH: &'static str = <T as DeriveShape<Glanced>>::FIELDS.0;

    pub(super) const ENDPOINT: Option<Endpoint<'static>> = match places::endpoint(Self::PATH) {
        Some(number) => Some(Endpoint::new(Catalog::builtin(), number)),
        None => endpoint_meant(Self::PATH),
    };

    pub(crate) const BINDING: &'static Binding = &Binding::of(
        Self::ENDPOINT,
        slips_among::<T>(Self::fields()),
        [T::MODELS, T::ON_VARIANTS.capabilities],
        Self::names(),
        Self::narrow(),
    );

    /// The field that names the model, if it is no enum of models, and it is known all the same which it can name.
    const fn narrow() -> Option<&'static ShapeField> {
        // What a request wraps may say more of its models than is seen from here.
        match narrowed::model_of(<T as DeriveShape<Full>>::ROWS) {
            // What variants say of themselves, they do not say here.
            Some(field) if is_narrow(field.shape, field.rules()) && !T::ON_VARIANTS.says_of_models() => {
                Some(field)
            }
            _ => None,
        }
    }

    /// The ids that a request can name; none if they are not known.
    const fn names() -> Option<&'static [&'static str]> {
        // What wraps another has nothing but the shape of that.
        if <T as DeriveShape<Full>>::ROWS.is_empty() {
            return names_within::<DerivedAt<T, Full>>();
        }
        match names_of(Self::fields()) {
            None => <T as DeriveShape<Glanced>>::FIELDS.2.within,
            names => names,
        }
    }

    /// Whether requests to the endpoint name a model.
    pub(super) const NAMES_MODEL: bool = match Self::ENDPOINT {
        Some(endpoint) => endpoint.names_model(),
        None => false,
    };

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

    /// The same as the comparison has it.
    pub(super) const fn meant() -> Option<compare::Meant<'static>> {
        match Self::OBJECTS {
            Some((objects, used)) => {
                let (schema, fields) = (&Self::BINDING.schema, Self::fields());
                Some(compare::Meant { schema, objects: *objects, used, fields })
            }
            None => None,
        }
    }

    /// The field that no model takes beside others. (Nothing is told where the request says what its models take.)
    const CONTRARY: &'static Option<Contrary> = &match Self::meant() {
        Some(meant) if !said::says_of_params(T::MODELS) && !T::ON_VARIANTS.says_of_models() => {
            compare::contrary(meant, Self::fields())
        }
        _ => None,
    };

    /// What is wrong with a field beside others.
    pub(super) const fn contrary_at(i: usize) -> Option<Sentence> {
        match (Self::CONTRARY, Self::meant()) {
            (Some(contrary), Some(meant)) if contrary.field == i => {
                contrary.text(meant, Self::fields(), &Trail::Root)
            }
            _ => None,
        }
    }

    /// The numbers of the roots of each model that a model enum names.
    pub(super) const VARIANTS: &'static [Meant] =
        trim!(Meant, Self::VARIANTS_BUILT.1, N => OfType::<T, N>::variants(), 4 16 64 256);

    const VARIANTS_BUILT: &'static ([Meant; 256], usize) = &{
        let mut out = [Meant::NONE; 256];
        let names = match names_of(Self::fields()) {
            Some(names) => names,
            None => &[],
        };
        let mut i = 0;
        while i < names.len() && i < out.len() {
            let id = match like(&[T::MODELS, T::ON_VARIANTS.capabilities], names[i]) {
                Some(like) => like,
                None => names[i],
            };
            if let Some(endpoint) = Self::ENDPOINT
                && let Some(roots) = places::roots(id, endpoint.number())
            {
                out[i] = Meant::of(roots);
            }
            i += 1;
        }
        (out, i)
    };

    /// Whether some model is judged in another's place.
    pub(super) const LIKES: bool =
        Self::MAY_SPEAK || has_like(T::MODELS) || has_like(T::ON_VARIANTS.capabilities);

    /// Whether the model that a request names may say something of itself, as far as [`Bound::ON_VARIANTS`] does
    /// not tell: whether it does, its value tells.
    pub(super) const MAY_SPEAK: bool = may_speak(Self::fields(), true, &mut 400);

    /// Whether what is flattened into the request may name a model once more. The last one counts, which only the
    /// engine finds.
    pub(super) const MODEL_TWICE: bool = Self::NAMES_MODEL && has_flattened(Self::fields(), "model");

    /// The roots that no value of the type keeps.
    pub(super) const LACKING: &'static Lacking = &match Self::ENDPOINT {
        Some(endpoint) => Lacking::of(Place::of_endpoint(endpoint.number()), Self::fields()),
        None => Lacking::NONE,
    };

    /// The fields of which annotations say something, or of something below them: a bit for each.
    pub(crate) const RULED: u64 = {
        let fuel = &mut { 400 };
        if !T::MODELS.is_empty() || T::ON_VARIANTS.says_of_models() {
            u64::MAX
        } else if let Shape::Object(fields) = *Self::SHAPE {
            ruled(fields, fuel)
        } else if is_ruled(Self::SHAPE, fuel) {
            u64::MAX
        } else {
            0
        }
    };
}

impl Binding {
    const fn of(
        endpoint: Option<Endpoint<'static>>,
        unknown: UnknownModels,
        said: [&'static [Capability]; 2],
        names: Option<&'static [&'static str]>,
        narrow: Option<&'static ShapeField>,
    ) -> Self {
        let mut out = Self {
            endpoint,
            schema: Schema::open(&[]),
            place: None,
            used: Used::NONE,
            known: false,
            ids: None,
        };
        let Some(endpoint) = out.endpoint else { return out };
        let place = Place::of_endpoint(endpoint.number());
        out.schema = endpoint.roots().get(0).schema;
        out.place = Some(place);
        let models = said[0];
        let mut ids = Ids::of(endpoint, unknown);
        let mut m = 0;
        while m < models.len() {
            let mut i = 0;
            while i < models[m].ids.len() {
                out.add(&mut ids, &said, models[m].ids[i]);
                i += 1;
            }
            m += 1;
        }
        if let Some(names) = names
            && models.is_empty()
        {
            let mut i = 0;
            while i < names.len() {
                out.add(&mut ids, &said, names[i]);
                i += 1;
            }
        } else if let Some(model) = narrow
            && models.is_empty()
        {
            out.add_narrow(&mut ids, &said, model.shape, model.rules());
        } else if models.is_empty() {
            out.add_all();
        }
        out.ids = Some(ids);
        out
    }

    const fn add(&mut self, ids: &mut Ids, said: &[&'static [Capability]], id: &'static str) {
        let id = match like(said, id) {
            Some(like) => like,
            None => id,
        };
        if ids.add(&mut self.used, id) {
            self.known = true;
        } else {
            self.add_all();
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
            && let Shape::Names(names) | Shape::Like(names) = *fields[i].shape.present()
        {
            return Some(names);
        }
        i += 1;
    }
    None
}

/// The ids that a value of the shape can name among its properties; none if they are not known.
pub(super) const fn names_within<S: HasShape>() -> Option<&'static [&'static str]> {
    match *<ModelWithin<S> as HasShape>::SHAPE {
        Shape::Names(names) => Some(names),
        _ => None,
    }
}

/// How ids are taken that are not known. One that stands deeper than in these fields need not be told as a mistake: it is
/// no slip then, but may be right.
pub(super) const fn slips_among<T: Bound>(fields: &[ShapeField]) -> UnknownModels {
    let mut i = 0;
    while i < fields.len() {
        if same(fields[i].key, "model") || fields[i].is(ShapeField::MODEL) {
            return T::UNKNOWN;
        }
        i += 1;
    }
    UnknownModels::Allow
}

/// The known model that one stands for.
pub(super) const fn like(said: &[&'static [Capability]], id: &str) -> Option<&'static str> {
    let mut list = 0;
    while list < said.len() {
        let found = like_of(said[list], id);
        if found.is_some() {
            return found;
        }
        list += 1;
    }
    None
}
