//! What is planned for all fields of a type.

use core::marker::PhantomData;

use super::{
    Bound, Known,
    column::{IsField, No, table},
    path::Path,
};
use crate::wire::{plan::Table, shape::ShapeField};

/// What is planned for a type.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Columns {
    pub(crate) columns: &'static [&'static Table],
    /// How many roots have a cell in each of the columns. They have the numbers that the catalog gives them.
    pub(crate) roots: u16,
}

/// What annotations say of a field; of none, nothing.
const fn said<T: Bound>(i: usize) -> &'static ShapeField {
    let fields = Known::<T>::fields();
    if i < fields.len() { &fields[i] } else { &ShapeField::NOTHING }
}

macro_rules! columns {
    ($($name:ident: $($field:ident $i:literal)*;)*) => {$(
        /// The fields of a request to the endpoint whose path has the hash, as types: up to so many.
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name<T, const PATH: u64, $($field = No),*>(PhantomData<T>, $(PhantomData<$field>),*);

        impl<T: Bound, const PATH: u64, $($field: IsField),*> $name<T, PATH, $($field),*> {
            /// Where the program is made, and not before.
            #[inline]
            #[must_use]
            pub fn columns() -> &'static Columns {
                const {
                    &Columns {
                        columns: &[$(table::<$field, PATH>(said::<T>($i))),*],
                        roots: Path::<PATH>::len() as u16,
                    }
                }
            }
        }
    )*};
}

columns! {
    Columns4: C0 0 C1 1 C2 2 C3 3;
    Columns8: C0 0 C1 1 C2 2 C3 3 C4 4 C5 5 C6 6 C7 7;
    Columns16: C0 0 C1 1 C2 2 C3 3 C4 4 C5 5 C6 6 C7 7 C8 8 C9 9 C10 10 C11 11 C12 12 C13 13 C14 14 C15 15;
    Columns32: C0 0 C1 1 C2 2 C3 3 C4 4 C5 5 C6 6 C7 7 C8 8 C9 9 C10 10 C11 11 C12 12 C13 13 C14 14 C15 15 C16 16 C17 17 C18 18 C19 19 C20 20 C21 21 C22 22 C23 23 C24 24 C25 25 C26 26 C27 27 C28 28 C29 29 C30 30 C31 31;
    Columns64: C0 0 C1 1 C2 2 C3 3 C4 4 C5 5 C6 6 C7 7 C8 8 C9 9 C10 10 C11 11 C12 12 C13 13 C14 14 C15 15 C16 16 C17 17 C18 18 C19 19 C20 20 C21 21 C22 22 C23 23 C24 24 C25 25 C26 26 C27 27 C28 28 C29 29 C30 30 C31 31 C32 32 C33 33 C34 34 C35 35 C36 36 C37 37 C38 38 C39 39 C40 40 C41 41 C42 42 C43 43 C44 44 C45 45 C46 46 C47 47 C48 48 C49 49 C50 50 C51 51 C52 52 C53 53 C54 54 C55 55 C56 56 C57 57 C58 58 C59 59 C60 60 C61 61 C62 62 C63 63;
}

/// For types that are no structs, or have more fields than any request: the engine judges them.
#[doc(hidden)]
#[derive(Debug)]
pub struct NoColumns;

impl NoColumns {
    #[inline]
    #[must_use]
    pub fn columns() -> &'static Columns {
        const { &Columns { columns: &[], roots: 0 } }
    }
}
