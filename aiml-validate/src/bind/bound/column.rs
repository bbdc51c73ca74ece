//! What is planned for one field.

use core::marker::PhantomData;

use super::{Bound, Known, trimmed::OfField};
use crate::{
    bind::{
        build::{Builder, lacking},
        places::MOST,
    },
    wire::{
        plan::{NEVER, Op, Table, TagText},
        shape::Shape,
    },
};

/// The plan of one field of a bound type.
pub(crate) struct Column<T, const I: usize>(PhantomData<T>);

impl<T: Bound, const I: usize> Column<T, I> {
    /// Most fields need little; the few that need more are planned once more, in large arrays, which cost
    /// the compiler a multiple even when they are empty.
    const SMALL: &'static Built<32, 256> = &Self::built();
    const LARGE: &'static Built<1024, 4096> = &Self::built();

    const fn built<const OPS: usize, const CELLS: usize>() -> Built<OPS, CELLS> {
        let binding = Known::<T>::BINDING;
        let fields = Known::<T>::fields();
        let mut builder = Builder::new(binding.schema);
        let mut roots = [NEVER; MOST];
        if let Some((objects, used)) = Known::<T>::OBJECTS {
            let column = builder.column(&fields[I], *objects, used);
            // What concerns the whole is said with the first field.
            let lacking = if I == 0 { lacking(fields, *objects, used) } else { [false; MOST] };
            let object_of_root = Known::<T>::OBJECT_OF_ROOT;
            let len = Known::<T>::ROOTS;
            let mut root = 0;
            while root < len && root < MOST {
                let object = object_of_root[root] as usize;
                if object < MOST && !lacking[object] {
                    roots[root] = column[object];
                }
                root += 1;
            }
        }
        Built { builder, roots }
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
            Known::<T>::fields()[I].shape.present(),
            Shape::Text | Shape::Bool | Shape::Int(..) | Shape::Float | Shape::Names(_)
        );
        let many = match Known::<T>::OBJECTS {
            Some((objects, used)) => used.len(objects.len()) > 8,
            None => false,
        };
        if has_parts && many {
            return Self::large().lists();
        }
        let small = Self::small();
        if small.builder.is_full { Self::large().lists() } else { small.lists() }
    }

    const fn made() -> &'static Table {
        const { &Self::made_anew() }
    }

    const fn made_anew() -> Table {
        let all = Self::lists();
        Table {
            ops: trim!(Op, all.ops_len, N => OfField::<T, I, N>::ops(), 2 8 32 128 1024),
            cells: trim!(u16, all.cells_len, N => OfField::<T, I, N>::cells(), 16 64 256 1024 4096),
            roots: trim!(u16, Known::<T>::ROOTS, N => OfField::<T, I, N>::roots(), 1 4 16 64 384),
            texts: trim!(TagText, all.texts_len, N => OfField::<T, I, N>::texts(), 8 32),
            columns: &[],
            schema: Known::<T>::BINDING.schema,
        }
    }

    /// Of a field that the type does not have, nothing is made.
    pub(crate) const TABLE: &'static Table =
        if I < Known::<T>::fields().len() { Self::made() } else { &Table::EMPTY };
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
