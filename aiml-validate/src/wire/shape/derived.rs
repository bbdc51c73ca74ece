//! The shapes of derived types.

use core::marker::PhantomData;

use super::{Depth, Full, HasShape, Said, SaidOf, Shape, ShapeField, said::said};
use crate::{
    bind::{
        bound::{NO_FIELDS, StructFields},
        ids::ModelEnum,
    },
    check::UnknownModels,
    wire::{Wire, WireType},
};

/// The shape of a derived type, which the derive writes by this trait.
#[doc(hidden)]
pub trait DeriveShape<D: Depth> {
    /// The fields of a struct, as the derive lists them; and the endpoint that the type is bound to.
    const FIELDS: StructFields = NO_FIELDS;
    /// What else annotations say of them, where a line does not hold it. (Apart: most constants need one of these, and
    /// the compiler looks through all that a constant refers to.)
    const SAID: &'static [SaidOf] = &[];
    /// What the tag of a struct says: the name of the struct.
    const TAG: &'static [&'static str] = &[];
    /// `unknown_models = "…"`.
    const UNKNOWN_MODELS: UnknownModels = UnknownModels::Warn;
    /// What the variants of the model enum say.
    const MODEL_SAYS: &'static WireType = Self::FIELDS.2.on_variants;
    /// The same, put together.
    const ROWS: &'static [ShapeField] = rows_of::<Self, D>();
    const SHAPE: &'static Shape = &Shape::Object(Self::ROWS);
}

/// The fields of a struct, in an array that is hardly longer than the list.
struct Rows<T: ?Sized, D, const N: usize>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D> + ?Sized, D: Depth, const N: usize> Rows<T, D, N> {
    const ROWS: &'static [ShapeField] = &{
        let (_, keys, known) = T::FIELDS;
        let mut out = [ShapeField::NOTHING; N];
        // The name of the struct stands before all of them, of one that is no request.
        let (name, keys) = match split(keys, b':') {
            (name, Some(keys)) if known.flags.is_empty() => (name, keys),
            _ => ("", keys),
        };
        let (mut rest, mut i) = (Some(keys), 0);
        while let Some(keys) = rest {
            let (line, others) = split(keys, b'\n');
            let (key, text) = split(line, b'\t');
            let (flags, key) = if known.flags.is_empty() { flagged(key) } else { (known.flags[i], key) };
            let said = match text {
                Some(text) => said(text),
                None => Said::Nothing,
            };
            out[i] = ShapeField { key, shape: known.shapes[i], flags, said, of_type: name };
            rest = others;
            i += 1;
        }
        i = 0;
        while i < T::SAID.len() {
            let SaidOf(field, said) = T::SAID[i];
            out[field].said = said;
            i += 1;
        }
        // Of a variant that is a request, the list says no more of it than that it is a text.
        if !T::TAG.is_empty() {
            out[0].shape = const { &Shape::Names(T::TAG) };
        }
        out
    };

    // A function of its own: the compiler evaluates all constants that a function names when it is called.
    const fn rows() -> &'static [ShapeField] {
        Self::ROWS
    }
}

impl ShapeField {
    /// The fields of a variant, whose name is given.
    pub const fn all_of<const N: usize>(of_type: &'static str, mut fields: [Self; N]) -> [Self; N] {
        let mut i = 0;
        while i < N {
            fields[i].of_type = of_type;
            i += 1;
        }
        fields
    }
}

/// The text up to the first such byte, and what follows it.
const fn split(text: &'static str, at: u8) -> (&'static str, Option<&'static str>) {
    let bytes = text.as_bytes();
    let mut i = 0;
    while i < bytes.len() {
        if bytes[i] == at {
            let (first, rest) = text.split_at(i);
            return (first, Some(rest.split_at(1).1));
        }
        i += 1;
    }
    (text, None)
}

/// The number before a key, and the key.
const fn flagged(text: &'static str) -> (u16, &'static str) {
    let (number, key) = split(text, b' ');
    let (bytes, mut flags, mut i) = (number.as_bytes(), 0, 0);
    while i < bytes.len() {
        flags = flags * 10 + (bytes[i] - b'0') as u16;
        i += 1;
    }
    match key {
        Some(key) => (flags, key),
        None => (flags, ""),
    }
}

/// How many there are.
const fn lines(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut i, mut count) = (0, 1);
    while i < bytes.len() {
        if bytes[i] == b'\n' {
            count += 1;
        }
        i += 1;
    }
    count
}

/// (Only in `const`, so that its panic is the compiler's: the derive lists no more than 64.)
const fn rows_of<T: DeriveShape<D> + ?Sized, D: Depth>() -> &'static [ShapeField] {
    macro_rules! in_array_of {
        ($len:expr, $($n:literal)*) => {
            match $len {
                0 => &[],
                $(..=$n => Rows::<T, D, $n>::rows().split_at($len).0,)*
                _ => panic!("a list of fields is longer than any"),
            }
        };
    }
    let (_, keys, known) = T::FIELDS;
    let len = if known.shapes.is_empty() { 0 } else { lines(keys) };
    in_array_of!(len, 1 2 3 4 6 8 10 12 16 24 32 48 64)
}

/// [`DeriveShape`] as a type: one step down, unless the depth is zero.
#[doc(hidden)]
#[derive(Debug)]
pub struct Derived<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D::Pred> + Wire, D: Depth> HasShape for Derived<T, D> {
    const SHAPE: &'static Shape = <D::If<DerivedAt<T, D::Pred>> as HasShape>::SHAPE;
    type Enum = ();
    const SAYS: &'static WireType = &T::TYPE;
}

/// The same of a struct with named fields.
#[doc(hidden)]
#[derive(Debug)]
pub struct DerivedStruct<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D::Pred> + ?Sized, D: Depth> HasShape for DerivedStruct<T, D> {
    const SHAPE: &'static Shape = <D::If<DerivedAt<T, D::Pred>> as HasShape>::SHAPE;
    const IS_STRUCT: bool = true;
    type Enum = ();
    const TELLS: bool = true;
}

/// The same of a struct that is a request: what is wrong in it is told where it is bound.
#[doc(hidden)]
#[derive(Debug)]
pub struct DerivedRequest<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D::Pred> + ?Sized, D: Depth> HasShape for DerivedRequest<T, D> {
    const SHAPE: &'static Shape = <D::If<DerivedAt<T, D::Pred>> as HasShape>::SHAPE;
    const IS_STRUCT: bool = true;
    type Enum = ();
}

/// The shape `S` of another type that tells where it has mistakes.
#[doc(hidden)]
#[derive(Debug)]
pub struct Telling<S>(PhantomData<S>);

impl<S: HasShape> HasShape for Telling<S> {
    const SHAPE: &'static Shape = S::SHAPE;
    type Enum = S::Enum;
    const SAYS: &'static WireType = S::SAYS;
    const TELLS: bool = true;
}

/// The same of one whose tag is the model, or that may have a model enum in a field.
#[doc(hidden)]
#[derive(Debug)]
pub struct DerivedModel<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D::Pred> + ModelEnum, D: Depth> HasShape for DerivedModel<T, D> {
    const SHAPE: &'static Shape = <D::If<DerivedAt<T, D::Pred>> as HasShape>::SHAPE;
    const IS_STRUCT: bool = true;
    type Enum = D::EnumIf<T>;
    const TELLS: bool = true;
}

/// The same of an enum that says something of models.
#[doc(hidden)]
#[derive(Debug)]
pub struct DerivedEnum<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D::Pred> + ModelEnum + Wire, D: Depth> HasShape for DerivedEnum<T, D> {
    const SHAPE: &'static Shape = <D::If<DerivedAt<T, D::Pred>> as HasShape>::SHAPE;
    type Enum = D::EnumIf<T>;
    const SAYS: &'static WireType = &T::TYPE;
}

/// [`DeriveShape`] as a type, at this depth.
#[doc(hidden)]
#[derive(Debug)]
pub(crate) struct DerivedAt<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D> + ?Sized, D: Depth> HasShape for DerivedAt<T, D> {
    const SHAPE: &'static Shape = T::SHAPE;
    type Enum = ();
}

/// The shape of the tag that serde writes into a struct: it says the same in all values of the type.
#[doc(hidden)]
#[derive(Debug)]
pub struct TagOf<T: ?Sized>(PhantomData<T>);

impl<T: DeriveShape<Full> + ?Sized> HasShape for TagOf<T> {
    const SHAPE: &'static Shape = &Shape::Names(T::TAG);
    type Enum = ();
}
