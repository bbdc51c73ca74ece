//! The lists of a plan, each in an array that is hardly longer than it.

use core::marker::PhantomData;

use super::{
    Bound, Known, Meant,
    column::{Column, IsField},
    path::IsPath,
};
use crate::wire::plan::{Op, TagText};

/// The beginning of a list. Only in `const`, so that its panic is the compiler's: the lists are built in arrays of
/// the greatest length that is asked for here.
const fn first<A: Copy, const N: usize>(all: &[A]) -> [A; N] {
    match all.first_chunk() {
        Some(first) => *first,
        None => panic!("a list is shorter than its length"),
    }
}

/// The lists of a type.
pub(super) struct OfType<T, const LEN: usize>(PhantomData<T>);

impl<T: Bound, const LEN: usize> OfType<T, LEN> {
    const VARIANTS: &'static [Meant] = &first::<_, LEN>(&Known::<T>::VARIANTS_BUILT.0);

    pub(super) const fn variants() -> &'static [Meant] {
        Self::VARIANTS
    }
}

/// The lists of a field.
pub(super) struct OfColumn<F, P, const LEN: usize>(PhantomData<(F, P)>);

impl<F: IsField, P: IsPath, const LEN: usize> OfColumn<F, P, LEN> {
    const OPS: &'static [Op] = &first::<_, LEN>(Column::<F, P>::lists().ops);
    const CELLS: &'static [u16] = &first::<_, LEN>(Column::<F, P>::lists().cells);
    const ROOTS: &'static [u16] = &first::<_, LEN>(Column::<F, P>::lists().roots);
    const TEXTS: &'static [TagText] = &first::<_, LEN>(Column::<F, P>::lists().texts);

    pub(super) const fn texts() -> &'static [TagText] {
        Self::TEXTS
    }

    pub(super) const fn ops() -> &'static [Op] {
        Self::OPS
    }

    pub(super) const fn cells() -> &'static [u16] {
        Self::CELLS
    }

    pub(super) const fn roots() -> &'static [u16] {
        Self::ROOTS
    }
}
