//! The fields of a struct as the derive lists them, and what is known of all of them: at a glance, and planned.

use core::marker::PhantomData;

use super::{
    Bound,
    column::{Column, IsField, table},
    narrowed::is_narrow,
    path::{IsPath, Path},
};
use crate::{
    bind::{
        glance::{Few, Glance, Seen, sum_up},
        ids::{Claim, ModelEnum, not_served},
        places,
    },
    wire::{
        Capability, Kinds, WireType,
        plan::Table,
        shape::{AnyShape, Depth, HasShape, Known, Shape},
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

/// What is known of the fields of a struct.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct OfFields {
    /// What they hold, and in a long list more.
    pub(crate) shapes: &'static [&'static Shape],
    /// The flags of their [`ShapeField`]s.
    pub(crate) flags: &'static [u16],
    pub(in crate::bind) glance: Glance,
    /// The model field holds an enum that says itself which of its ids are wrong, where they stand.
    pub(in crate::bind) tells_ids: bool,
    /// What such an enum says, if there are others in it, of which it does not tell what is wrong.
    pub(in crate::bind) told: &'static [Claim],
    /// The model field holds a text, which says nothing of models.
    pub(in crate::bind) is_text: bool,
    /// What the enum that the model field holds says of models.
    pub(crate) on_variants: &'static WireType,
    /// What the model can be that stands in what is flattened.
    pub(in crate::bind) within: Option<&'static [&'static str]>,
    /// What is planned: a function, so that nothing is before the program is made.
    pub(in crate::bind) columns: fn() -> &'static Columns,
}

/// The models that a request lists, as a type: those of [`Listed`], or none.
#[doc(hidden)]
pub trait Lists {
    const MODELS: &'static [Capability] = &[];
    /// It has an allow-list on the field that names its model.
    const CHOOSES: bool = false;
}

impl Lists for () {}

/// A request with such a list.
#[doc(hidden)]
#[derive(Debug)]
pub struct Chosen;

impl Lists for Chosen {
    const CHOOSES: bool = true;
}

/// Those of `#[aiml(model(…))]` on the request.
#[doc(hidden)]
#[derive(Debug)]
pub struct Listed<T>(PhantomData<T>);

impl<T: Bound> Lists for Listed<T> {
    const MODELS: &'static [Capability] = T::MODELS;
}

/// Requests to the endpoint whose path has the hash, that list these models and name one in a field of shape `M`.
struct Requests<L, M, P>(PhantomData<(L, M, P)>);

impl<L: Lists, M: HasShape, P: IsPath> Requests<L, M, P> {
    const FEW: &'static Option<Few> = &match (Path::<P>::NUMBER, Path::<P>::OBJECTS) {
        // Those of a text with an allow-list, or of several enums, are for the comparison.
        (Some(_), Some(objects)) if L::CHOOSES || is_narrow(M::SHAPE, &[]) => Some(Few::none(objects)),
        (Some(number), Some(objects)) => {
            Some(Few::of(number, objects, &[L::MODELS, M::SAYS.capabilities], Self::names()))
        }
        _ => None,
    };

    /// Before the fields are looked at.
    const HEAD: OfFields = OfFields { glance: Glance::new(Self::fits()), ..OfFields::of_model::<M>() };

    const fn names() -> Option<&'static [&'static str]> {
        match *M::SHAPE.present() {
            Shape::Names(names) | Shape::Like(names) => Some(names),
            _ => None,
        }
    }

    const CLAIMS: &'static [Claim] = <M::Enum as ModelEnum>::CLAIMS;

    /// Whether the model field surely is no mistake.
    const fn fits() -> bool {
        let Some(number) = Path::<P>::NUMBER else { return false };
        let mut i = 0;
        while i < Self::CLAIMS.len() {
            match Self::CLAIMS[i] {
                Claim::Model(id) if places::roots(id, number).is_some() => i += 1,
                _ => return false,
            }
        }
        if i > 0 && <M::Enum as ModelEnum>::HAS_MORE {
            return false;
        }
        M::SHAPE.own_rules().is_empty()
            && (i > 0 || not_served(M::SHAPE, number, &WireType::OPAQUE).is_none())
            && WireType::of(M::SHAPE).kinds.meets(Kinds::STRING)
    }
}

/// One field of such requests.
struct Sight<L, M, F, P>(PhantomData<(L, M, F, P)>);

impl<L: Lists, M: HasShape, F: IsField, P: IsPath> Sight<L, M, F, P> {
    const SEEN: Seen = match (Column::<F, P>::LOCATED, Requests::<L, M, P>::FEW) {
        (Some(located), Some(few)) if F::TELLS => Seen::of(few, located).or(Seen::TELLS),
        (Some(located), Some(few)) => Seen::of(few, located),
        (None, Some(_)) => Seen::NO_FIELD,
        (_, None) => Seen::NOTHING,
    };
}

/// The fields of a struct, as the derive lists them: the path of the endpoint that it is bound to; their keys, with the
/// end of a line between two, and what is said of a field behind a tab (one text: each of a list would be work for the
/// compiler); and what is known of them. Where that does not have the flags of their [`ShapeField`]s, a number and a
/// space stand for them before each key, and the name of the struct and a colon before all of them.
// A tuple of references: of a type with a name the compiler finds out anew for each constant that it cannot change.
#[doc(hidden)]
pub type StructFields = (&'static str, &'static str, &'static OfFields);

/// Of types that are no structs, or have more fields than any request: the engine judges them.
pub(crate) const NO_FIELDS: StructFields = bound("");

/// The same, bound to an endpoint.
#[doc(hidden)]
pub const fn bound(endpoint: &'static str) -> StructFields {
    (endpoint, "", &OfFields::NOTHING)
}

/// The same of a request that names its model in a field of this shape.
#[doc(hidden)]
pub const fn bound_by<M: HasShape>(endpoint: &'static str) -> StructFields {
    (endpoint, "", const { &OfFields::of_model::<M>() })
}

impl OfFields {
    /// What the field tells that names the model, without a look at the catalog.
    const fn of_model<M: HasShape>() -> Self {
        let claims = <M::Enum as ModelEnum>::CLAIMS;
        let has_more = <M::Enum as ModelEnum>::HAS_MORE;
        let (tells_ids, told) = (!claims.is_empty() && !has_more, if has_more { claims } else { &[] });
        let (is_text, within) = match *M::SHAPE.present() {
            Shape::Text => (true, None),
            // What is no enum, and has names, stands for what one within says.
            Shape::Names(names) if claims.is_empty() => (false, Some(names)),
            _ => (false, None),
        };
        Self { tells_ids, told, is_text, within, on_variants: M::SAYS, ..Self::NOTHING }
    }

    const NOTHING: Self = Self {
        shapes: &[],
        flags: &[],
        glance: Glance::NOTHING,
        tells_ids: false,
        told: &[],
        is_text: false,
        within: None,
        on_variants: &WireType::OPAQUE,
        columns: no_columns,
    };
}

fn no_columns() -> &'static Columns {
    const { &Columns { columns: &[], roots: 0 } }
}

/// In place of the shape of what is not looked into.
#[doc(hidden)]
pub type Unseen = Known<AnyShape>;

macro_rules! lists {
    ($($fields:ident $request:ident $list:ident: $($field:ident)*;)*) => {$(
        /// So many fields.
        struct $list<$($field),*>(PhantomData<($($field,)*)>);

        #[allow(non_snake_case, reason = "a variable for each type")]
        impl<$($field: IsField),*> $list<$($field),*> {
            const fn shapes<D: Depth>() -> &'static OfFields {
                const {
                    &OfFields {
                        shapes: &[$(<$field::Shape<D> as HasShape>::SHAPE),*],
                        flags: &[$($field::FLAGS),*],
                        ..OfFields::NOTHING
                    }
                }
            }

            const fn of<L: Lists, M: HasShape, P: IsPath>() -> &'static OfFields {
                const {
                    let head = Requests::<L, M, P>::HEAD;
                    let glance = match Requests::<L, M, P>::FEW {
                        Some(few) => {
                            $(let $field: u64 = Sight::<L, M, $field, P>::SEEN.0;)*
                            sum_up!(head.glance, few, $($field)*)
                        }
                        None => Glance { told: Self::told(), ..head.glance },
                    };
                    &OfFields { glance, columns: Self::columns::<P>, ..head }
                }
            }

            // A function of its own: the compiler evaluates all constants that one names where it is.
            /// Those that tell what is wrong below them, where nothing else is known.
            const fn told() -> u64 {
                let (mut told, mut next) = (0, 1);
                $(
                    if $field::TELLS {
                        told |= next;
                    }
                    next <<= 1;
                )*
                let _ = next;
                told
            }

            #[inline]
            fn columns<P: IsPath>() -> &'static Columns {
                const {
                    &Columns {
                        columns: &[$(table::<$field, P>()),*],
                        roots: Path::<P>::len() as u16,
                    }
                }
            }
        }

        /// So many fields of a struct, by the shapes of what they hold.
        #[doc(hidden)]
        pub const fn $fields<$($field: HasShape),*>() -> &'static OfFields {
            const { &OfFields { shapes: &[$($field::SHAPE),*], ..OfFields::NOTHING } }
        }

        /// The same of a request at the endpoint whose path has the hash: the models that it lists, and what the field
        /// holds that names one.
        #[doc(hidden)]
        pub const fn $request<D: Depth, L: Lists, M: HasShape, P: IsPath, $($field: IsField),*>()
        -> &'static OfFields {
            if D::IS_GLANCED {
                $list::<$($field),*>::of::<L, M, P>()
            } else {
                $list::<$($field),*>::shapes::<D>()
            }
        }
    )*};
}

lists! {
    fields1 request1 List1: C0;
    fields2 request2 List2: C0 C1;
    fields3 request3 List3: C0 C1 C2;
    fields4 request4 List4: C0 C1 C2 C3;
    fields5 request5 List5: C0 C1 C2 C3 C4;
    fields6 request6 List6: C0 C1 C2 C3 C4 C5;
    fields7 request7 List7: C0 C1 C2 C3 C4 C5 C6;
    fields8 request8 List8: C0 C1 C2 C3 C4 C5 C6 C7;
    fields9 request9 List9: C0 C1 C2 C3 C4 C5 C6 C7 C8;
    fields10 request10 List10: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9;
    fields11 request11 List11: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10;
    fields12 request12 List12: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11;
    fields13 request13 List13: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12;
    fields14 request14 List14: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13;
    fields15 request15 List15: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14;
    fields16 request16 List16: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15;
    fields24 request24 List24: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23;
    fields32 request32 List32: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31;
    fields48 request48 List48: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31 C32 C33 C34 C35 C36 C37 C38 C39 C40 C41 C42 C43 C44 C45 C46 C47;
    fields64 request64 List64: C0 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 C16 C17 C18 C19 C20 C21 C22 C23 C24 C25 C26 C27 C28 C29 C30 C31 C32 C33 C34 C35 C36 C37 C38 C39 C40 C41 C42 C43 C44 C45 C46 C47 C48 C49 C50 C51 C52 C53 C54 C55 C56 C57 C58 C59 C60 C61 C62 C63;
}
