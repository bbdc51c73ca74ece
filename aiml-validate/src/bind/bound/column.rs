//! What is planned for a field: once for all requests to an endpoint that have such a field.
//!
//! A plan depends on the endpoint, the key, the shape of what the field holds, and what its flags say; not on the
//! request. So it is a constant of a type that has these as its parameters, which the compiler makes once however many
//! requests name it.

use core::marker::PhantomData;

use super::{
    path::{IsPath, Path},
    trimmed::OfColumn,
};
use crate::{
    bind::{
        build::Builder,
        located::Located,
        places::{MOST, Objects},
    },
    wire::{
        Wire,
        plan::{NEVER, Op, Table, TagText},
        shape::{Depth, Glanced, HasShape, Shape, ShapeField},
    },
};

/// A field as a type: the shape of what it holds; and in one number, since each number that is written as an argument is
/// work for the compiler, the hash of its key, and above the 48 bits of that the flags of its [`ShapeField`].
#[doc(hidden)]
#[derive(Debug)]
pub struct At<S, const KEY: u64>(PhantomData<S>);

/// The same by the type of what it holds: of a type that needs no help to be found, the compiler has less to do where no
/// trait is named.
#[doc(hidden)]
#[derive(Debug)]
pub struct Holds<T: ?Sized, const KEY: u64>(PhantomData<T>);

/// In place of a field: nothing is planned.
#[doc(hidden)]
#[derive(Debug)]
pub struct No;

/// A field or what stands in place of one.
#[doc(hidden)]
pub trait IsField {
    /// Of one that is given by its shape, the same at all depths.
    type Shape<D: Depth>: HasShape;
    /// The hash of the key.
    const KEY: Option<u64> = None;
    const FLAGS: u16 = 0;
    /// What is wrong below it is told there. Of one that is given by its type, which seems to be std's, nobody asks.
    const TELLS: bool = false;
}

impl<S: HasShape, const KEY: u64> IsField for At<S, KEY> {
    type Shape<D: Depth> = S;
    const KEY: Option<u64> = Some(KEY & HASH);
    const FLAGS: u16 = (KEY >> HASH_BITS) as u16;
    const TELLS: bool = S::TELLS && Self::FLAGS & ShapeField::MODEL == 0;
}

impl<T: Wire + ?Sized, const KEY: u64> IsField for Holds<T, KEY> {
    type Shape<D: Depth> = T::Shape<D>;
    const KEY: Option<u64> = Some(KEY & HASH);
    const FLAGS: u16 = (KEY >> HASH_BITS) as u16;
}

impl IsField for No {
    type Shape<D: Depth> = crate::wire::shape::Known<()>;
}

/// The bits of a hash.
const HASH_BITS: u32 = 48;
const HASH: u64 = (1 << HASH_BITS) - 1;

/// The plan of a field.
pub(super) struct Column<F, P>(PhantomData<(F, P)>);

/// The same, unless there is none.
pub(super) const fn table<F: IsField, P: IsPath>() -> &'static Table {
    // What is skipped is not asked for.
    if F::FLAGS & ShapeField::SKIP != 0 || F::KEY.is_none() {
        return &Table::FREE;
    }
    Column::<F, P>::table()
}

impl<F: IsField, P: IsPath> Column<F, P> {
    /// Where its key stands.
    pub(super) const LOCATED: &'static Option<Located> = &match (F::KEY, Path::<P>::OBJECTS) {
        (Some(hash), Some(objects)) => Some(Located::of(
            objects,
            &ShapeField::new("", <F::Shape<Glanced> as HasShape>::SHAPE, F::FLAGS),
            hash,
        )),
        _ => None,
    };

    /// Most fields need little; the few that need more are planned once more, in large arrays, which cost
    /// the compiler a multiple even when they are empty.
    const SMALL: &'static Built<32, 256> = &Self::built();
    const LARGE: &'static Built<1024, 4096> = &Self::built();

    /// What the field is to the plan. Whether it can be left out is no matter of it: in every cell stands
    /// whether it may.
    const fn field() -> ShapeField {
        let kept = ShapeField::FLATTEN | ShapeField::REPLACED | ShapeField::MARKED;
        let flags = F::FLAGS & kept | ShapeField::MAYBE;
        ShapeField::new("", <F::Shape<Glanced> as HasShape>::SHAPE, flags)
    }

    const fn built<const OPS: usize, const CELLS: usize>() -> Built<OPS, CELLS> {
        let mut builder = Builder::new(Path::<P>::SCHEMA);
        let mut roots = [NEVER; MOST];
        if let (Some(place), Some(objects)) = (Path::<P>::PLACE, Path::<P>::OBJECTS) {
            let column = builder.column(&Self::field(), Self::key(objects), objects);
            let object_of_root = Path::<P>::OBJECT_OF_ROOT;
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
            <F::Shape<Glanced> as HasShape>::SHAPE.present(),
            Shape::Text | Shape::Bool | Shape::Int(..) | Shape::Float | Shape::Names(_) | Shape::Like(_)
        );
        let many = match Path::<P>::OBJECTS {
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
            ops: trim!(Op, all.ops_len, LEN => OfColumn::<F, P, LEN>::ops(), 2 8 32 128 1024),
            cells: trim!(u16, all.cells_len, LEN => OfColumn::<F, P, LEN>::cells(), 16 64 256 1024 4096),
            roots: trim!(u16, Path::<P>::len(), LEN => OfColumn::<F, P, LEN>::roots(), 1 4 16 64 384),
            texts: trim!(TagText, all.texts_len, LEN => OfColumn::<F, P, LEN>::texts(), 8 32 128),
            schema: Path::<P>::SCHEMA,
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
