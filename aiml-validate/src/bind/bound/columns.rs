//! What is known of all fields of a type: at a glance, and planned.

use core::marker::PhantomData;

use super::{
    Bound,
    column::{IsField, No, table},
    path::Path,
};
use crate::{
    bind::{
        glance::{Few, Glance, Seen},
        ids::{Claim, ModelEnum, not_served},
        places,
    },
    wire::{
        Capability, Kinds, Wire, WireType,
        plan::Table,
        shape::{Full, HasShape, Shape, ShapeField},
    },
};

/// What is planned for a type.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub(in crate::bind) struct Columns {
    pub(crate) columns: &'static [&'static Table],
    /// How many roots have a cell in each of the columns. They have the numbers that the catalog gives them.
    pub(crate) roots: u16,
}

/// What is known of the fields of a request.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct OfFields {
    pub(in crate::bind) glance: Glance,
    /// The model field holds an enum that says itself which of its ids are wrong, where they stand.
    pub(in crate::bind) tells_ids: bool,
    /// What is planned: a function, so that nothing is before the program is made.
    pub(in crate::bind) columns: fn() -> &'static Columns,
}

/// The models that a request lists, as a type: those of [`Listed`], or none.
#[doc(hidden)]
pub trait Lists {
    const MODELS: &'static [Capability] = &[];
}

impl Lists for () {}

/// Those of `#[aiml(model(…))]` on the request.
#[doc(hidden)]
#[derive(Debug)]
pub struct Listed<T>(PhantomData<T>);

impl<T: Bound> Lists for Listed<T> {
    const MODELS: &'static [Capability] = T::MODELS;
}

/// Requests to the endpoint whose path has the hash, that list these models and name one in a field of shape `M`.
struct Requests<L, M, const PATH: u64>(PhantomData<(L, M)>);

impl<L: Lists, M: HasShape, const PATH: u64> Requests<L, M, PATH> {
    const FEW: Option<Few> = match Path::<PATH>::NUMBER {
        Some(number) => Few::of(number, &[L::MODELS, &[]], Self::names()),
        None => None,
    };

    /// Before the fields are looked at.
    const HEAD: OfFields = OfFields {
        glance: Glance::new(Self::fits()),
        tells_ids: !Self::CLAIMS.is_empty(),
        columns: NoColumns::columns,
    };

    const fn names() -> Option<&'static [&'static str]> {
        match *M::SHAPE.present() {
            Shape::Names(names) => Some(names),
            _ => None,
        }
    }

    const CLAIMS: &'static [Claim] = <M::Enum as ModelEnum>::CLAIMS;

    /// Whether the model field surely is no mistake.
    const fn fits() -> bool {
        let Some(number) = Path::<PATH>::NUMBER else { return false };
        let mut i = 0;
        while i < Self::CLAIMS.len() {
            match Self::CLAIMS[i] {
                Claim::Model(id) if places::roots(id, number).is_some() => i += 1,
                _ => return false,
            }
        }
        (i > 0 || not_served(M::SHAPE, number, &WireType::OPAQUE).is_none())
            && WireType::of(M::SHAPE).kinds.meets(Kinds::STRING)
    }
}

/// What the type of a model field says of models: once for all requests.
struct OfModel<M: ?Sized>(PhantomData<M>);

impl<M: Wire + ?Sized> OfModel<M> {
    const SAYS_MORE: bool = M::TYPE.says_of_models();
}

/// One field of such requests.
struct Sight<L, M, F, const PATH: u64>(PhantomData<(L, M, F)>);

impl<L: Lists, M: HasShape, F: IsField, const PATH: u64> Sight<L, M, F, PATH> {
    const SEEN: Seen = match (F::KEY, &Requests::<L, M, PATH>::FEW) {
        (Some(hash), Some(few)) => {
            Seen::of(few, &ShapeField::new("", <F::Shape as HasShape>::SHAPE, F::FLAGS), hash)
        }
        _ => F::UNKNOWN,
    };
}

macro_rules! columns {
    ($($name:ident: $($field:ident)*;)*) => {$(
        /// Requests to the endpoint whose path has the hash: the models that they list, what the field that names
        /// one holds, and the fields, up to so many.
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name<L, M: ?Sized, const PATH: u64, $($field = No),*>(PhantomData<L>, PhantomData<M>, $(PhantomData<$field>),*);

        impl<L: Lists, M: Wire + ?Sized, const PATH: u64, $($field: IsField),*> $name<L, M, PATH, $($field),*> {
            pub const OF_FIELDS: OfFields = {
                let head = Requests::<L, M::Shape<Full>, PATH>::HEAD;
                let few = Requests::<L, M::Shape<Full>, PATH>::FEW.as_ref();
                let mut glance = head.glance.with(few, &[$(Sight::<L, M::Shape<Full>, $field, PATH>::SEEN),*]);
                glance.model &= !OfModel::<M>::SAYS_MORE;
                OfFields { glance, columns: Self::columns, ..head }
            };

            #[inline]
            fn columns() -> &'static Columns {
                const {
                    &Columns {
                        columns: &[$(table::<$field, PATH>()),*],
                        roots: Path::<PATH>::len() as u16,
                    }
                }
            }
        }
    )*};
}

columns! {
    Columns4: C0 C1 C2 C3;
    Columns8: C0 C1 C2 C3 C4 C5 C6 C7;
    Columns16: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15;
    Columns32: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31;
    Columns64: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31 C32 C33 C34 C35 C36 C37 C38 C39 C40 C41 C42 C43 C44 C45 C46 C47 C48 C49 C50 C51 C52 C53 C54 C55 C56 C57 C58 C59 C60 C61 C62 C63;
}

/// For types that are no structs, or have more fields than any request: the engine judges them.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoColumns;

impl NoColumns {
    pub const OF_FIELDS: OfFields =
        OfFields { glance: Glance::NOTHING, tells_ids: false, columns: Self::columns };

    fn columns() -> &'static Columns {
        const { &Columns { columns: &[], roots: 0 } }
    }
}
