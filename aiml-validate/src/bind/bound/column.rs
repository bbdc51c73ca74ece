//! What is planned for a field: once for all requests to an endpoint that have such a field.
//!
//! A plan depends on the endpoint, the key, the shape of what the field holds, and which of the catalog's words
//! annotations stand in place of; not on the request. So it is a constant of a type that has these as its
//! parameters, which the compiler makes once however many requests name it.

use core::marker::PhantomData;

use super::{path::Path, trimmed::OfColumn};
use crate::{
    bind::{
        build::Builder,
        glance::Seen,
        places::{MOST, Objects},
    },
    wire::{
        plan::{NEVER, Op, Table, TagText},
        shape::{HasShape, Shape, ShapeField},
    },
};

/// A field as a type: the shape of what it holds, the hash of its key, and the flags of its [`ShapeField`], which
/// mostly say no more than that it can be left out.
#[doc(hidden)]
#[derive(Debug)]
pub struct At<S, const KEY: u64, const FLAGS: u16 = { ShapeField::MAYBE }>(PhantomData<S>);

/// The same for a plan, which depends on no flags.
#[doc(hidden)]
#[derive(Debug)]
pub struct Bare<S, const KEY: u64>(PhantomData<S>);

/// In place of a field: nothing is planned.
#[doc(hidden)]
#[derive(Debug)]
pub struct No;

/// In place of the tag of a struct.
#[doc(hidden)]
#[derive(Debug)]
pub struct Tag;

/// A field or what stands in place of one.
#[doc(hidden)]
pub trait IsField {
    type Shape: HasShape;
    /// What its plan depends on.
    type Bare: IsField;
    /// The hash of the key.
    const KEY: Option<u64> = None;
    const FLAGS: u16 = 0;
    /// What is seen of it, where nothing can be.
    #[allow(private_interfaces, reason = "not public")]
    const UNKNOWN: Seen = Seen::NOTHING;
}

impl<S: HasShape, const KEY: u64, const FLAGS: u16> IsField for At<S, KEY, FLAGS> {
    type Shape = S;
    type Bare = Bare<S, KEY>;
    const KEY: Option<u64> = Some(KEY);
    const FLAGS: u16 = FLAGS;
}

impl<S: HasShape, const KEY: u64> IsField for Bare<S, KEY> {
    type Shape = S;
    type Bare = Self;
    const KEY: Option<u64> = Some(KEY);
}

impl IsField for No {
    type Shape = crate::wire::shape::Known<()>;
    type Bare = Self;
}

impl IsField for Tag {
    type Shape = crate::wire::shape::Known<()>;
    type Bare = Self;
    #[allow(private_interfaces, reason = "not public")]
    const UNKNOWN: Seen = Seen::UNKNOWN;
}

/// The flags of annotations that stand in place of the catalog's word, as a number.
const FIRST_SAID: u32 = ShapeField::REPLACED.trailing_zeros();
/// The number of a flattened field.
const FLAT: u16 = 32;

/// The plan of a field: `N` says what annotations do.
pub(super) struct Column<F, const PATH: u64, const N: u16>(PhantomData<F>);

/// The same by what annotations say of the field.
pub(super) const fn table<F: IsField, const PATH: u64>() -> &'static Table {
    macro_rules! numbered {
        ($($n:literal)*) => {
            match if F::FLAGS & ShapeField::FLATTEN != 0 { FLAT } else { (F::FLAGS & ShapeField::REPLACED) >> FIRST_SAID } {
                $($n => Column::<F::Bare, PATH, $n>::table(),)*
                _ => &Table::EMPTY,
            }
        };
    }
    // It is not asked for.
    if F::FLAGS & ShapeField::SKIP != 0 || F::KEY.is_none() {
        return &Table::EMPTY;
    }
    numbered! { 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31 32 }
}

impl<F: IsField, const PATH: u64, const N: u16> Column<F, PATH, N> {
    /// Most fields need little; the few that need more are planned once more, in large arrays, which cost
    /// the compiler a multiple even when they are empty.
    const SMALL: &'static Built<32, 256> = &Self::built();
    const LARGE: &'static Built<1024, 4096> = &Self::built();

    /// What the field is to the plan. Whether it can be left out is no matter of it: in every cell stands
    /// whether it may.
    const fn field() -> ShapeField {
        let flags = if N == FLAT { ShapeField::FLATTEN } else { N << FIRST_SAID };
        ShapeField::new("", <F::Shape as HasShape>::SHAPE, flags | ShapeField::MAYBE)
    }

    const fn built<const OPS: usize, const CELLS: usize>() -> Built<OPS, CELLS> {
        let mut builder = Builder::new(Path::<PATH>::SCHEMA);
        let mut roots = [NEVER; MOST];
        if let (Some(place), Some(objects)) = (Path::<PATH>::PLACE, Path::<PATH>::objects()) {
            let column = builder.column(&Self::field(), Self::key(objects), objects);
            let object_of_root = Path::<PATH>::OBJECT_OF_ROOT;
            let len = place.len();
            let mut root = 0;
            while root < len {
                let object = object_of_root[root] as usize;
                if object < MOST {
                    roots[root] = column[object];
                }
                root += 1;
            }
        }
        Built { builder, roots }
    }

    /// The number of the key.
    const fn key(objects: Objects) -> Option<usize> {
        match F::KEY {
            Some(hash) => objects.slots().find(hash),
            None => None,
        }
    }

    const fn small() -> &'static Built<32, 256> {
        Self::SMALL
    }

    const fn large() -> &'static Built<1024, 4096> {
        Self::LARGE
    }

    /// The operations, the cells and the cell of each root; behind them there is something unused.
    pub(super) const fn lists() -> Lists {
        // What has parts is seldom small for many models; to find that out would cost as much as the plan.
        let has_parts = !matches!(
            <F::Shape as HasShape>::SHAPE.present(),
            Shape::Text | Shape::Bool | Shape::Int(..) | Shape::Float | Shape::Names(_)
        );
        let many = match Path::<PATH>::objects() {
            Some(objects) => objects.len() > 8,
            None => false,
        };
        if has_parts && many {
            return Self::large().lists();
        }
        let small = Self::small();
        if small.builder.is_full { Self::large().lists() } else { small.lists() }
    }

    const fn table() -> &'static Table {
        const { &Self::made() }
    }

    const fn made() -> Table {
        let all = Self::lists();
        Table {
            ops: trim!(Op, all.ops_len, LEN => OfColumn::<F, PATH, N, LEN>::ops(), 2 8 32 128 1024),
            cells: trim!(u16, all.cells_len, LEN => OfColumn::<F, PATH, N, LEN>::cells(), 16 64 256 1024 4096),
            roots: trim!(u16, Path::<PATH>::len(), LEN => OfColumn::<F, PATH, N, LEN>::roots(), 1 4 16 64 384),
            texts: trim!(TagText, all.texts_len, LEN => OfColumn::<F, PATH, N, LEN>::texts(), 8 32 128),
            schema: Path::<PATH>::SCHEMA,
        }
    }
}

/// What a builder made for a field.
struct Built<const OPS: usize, const CELLS: usize> {
    builder: Builder<OPS, CELLS>,
    roots: [u16; MOST],
}

impl<const OPS: usize, const CELLS: usize> Built<OPS, CELLS> {
    const fn lists(&'static self) -> Lists {
        let Self { builder, roots } = self;
        Lists {
            ops: &builder.ops,
            ops_len: builder.ops_len,
            cells: &builder.cells,
            cells_len: builder.cells_len,
            texts: &builder.texts,
            texts_len: builder.texts_len,
            roots,
        }
    }
}

#[derive(Clone, Copy)]
pub(super) struct Lists {
    pub(super) ops: &'static [Op],
    ops_len: usize,
    pub(super) cells: &'static [u16],
    cells_len: usize,
    pub(super) texts: &'static [TagText],
    texts_len: usize,
    pub(super) roots: &'static [u16],
}
