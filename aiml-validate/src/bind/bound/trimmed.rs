//! The lists of a plan, each in an array that is hardly longer than it.

use core::marker::PhantomData;

use super::{Bound, Column, Known, Variant};
use crate::wire::plan::{Op, TagText};

/// The beginning of a list.
const fn first<A: Copy, const N: usize>(all: &[A]) -> [A; N] {
    match all.first_chunk() {
        Some(first) => *first,
        None => panic!("a list is shorter than its length"),
    }
}

/// The lists of a type.
pub(super) struct OfType<T, const N: usize>(PhantomData<T>);

impl<T: Bound, const N: usize> OfType<T, N> {
    const VARIANTS: &'static [Variant] = &first::<_, N>(&Known::<T>::VARIANTS_BUILT.0);

    pub(super) const fn variants() -> &'static [Variant] {
        Self::VARIANTS
    }
}

/// The lists of a field.
pub(super) struct OfField<T, const I: usize, const N: usize>(PhantomData<T>);

impl<T: Bound, const I: usize, const N: usize> OfField<T, I, N> {
    const OPS: &'static [Op] = &first::<_, N>(Column::<T, I>::lists().ops);
    const CELLS: &'static [u16] = &first::<_, N>(Column::<T, I>::lists().cells);
    const ROOTS: &'static [u16] = &first::<_, N>(Column::<T, I>::lists().roots);
    const TEXTS: &'static [TagText] = &first::<_, N>(Column::<T, I>::lists().texts);

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
