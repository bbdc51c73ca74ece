//! Steps of a walk at several fields in a row, as one call: it costs the compiler a fraction of as many calls.

use super::{How, Walk};
use crate::wire::Wire;

/// References to the fields of a struct, as a tuple.
pub trait Steps<'v> {
    /// One step after the other, until one ends the walk. `BITS` has a bit for each field that is left out when it is
    /// `None`; `first` is the number of the first field.
    fn go<const BITS: u16>(self, walk: &mut impl Walk<'v>, first: usize) -> bool;
}

macro_rules! steps {
    ($($($at:literal $field:ident)+;)*) => {$(
        #[allow(non_snake_case, reason = "a variable for each type")]
        impl<'v, $($field: Wire),+> Steps<'v> for ($(&'v $field,)+) {
            #[inline(always)]
            fn go<const BITS: u16>(self, walk: &mut impl Walk<'v>, first: usize) -> bool {
                let ($($field,)+) = self;
                // By the step of the type, which all structs share where nothing is optimised.
                $(Wire::step_how($field, walk, first + $at, how::<BITS, $at, _>($field)))&&+
            }
        }
    )*};
}

steps! {
    0 A 1 B;
    0 A 1 B 2 C;
    0 A 1 B 2 C 3 D;
    0 A 1 B 2 C 3 D 4 E;
    0 A 1 B 2 C 3 D 4 E 5 F;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N 14 O;
    0 A 1 B 2 C 3 D 4 E 5 F 6 G 7 H 8 I 9 J 10 K 11 L 12 M 13 N 14 O 15 P;
}

/// One step after the other at these fields, until one ends the walk.
#[inline(always)]
pub fn steps<'v, const BITS: u16>(walk: &mut impl Walk<'v>, first: usize, fields: impl Steps<'v>) -> bool {
    fields.go::<BITS>(walk, first)
}

/// The same where none of them is left out. By a name, as below: for a number that is written as an argument, the compiler
/// does as much as for a function.
#[inline(always)]
pub fn steps_all<'v>(walk: &mut impl Walk<'v>, first: usize, fields: impl Steps<'v>) -> bool {
    fields.go::<0>(walk, first)
}

/// Where any of them may be.
#[inline(always)]
pub fn steps_any<'v>(walk: &mut impl Walk<'v>, first: usize, fields: impl Steps<'v>) -> bool {
    fields.go::<{ u16::MAX }>(walk, first)
}

/// Where any but the first may be.
#[inline(always)]
pub fn steps_first<'v>(walk: &mut impl Walk<'v>, first: usize, fields: impl Steps<'v>) -> bool {
    fields.go::<{ !1 }>(walk, first)
}

/// How the field with this bit stands in its struct.
#[inline(always)]
fn how<const BITS: u16, const BIT: u32, T: Wire>(value: &T) -> How<'static> {
    const { must_have_none::<T>(BITS >> BIT & 1 == 1) }
    How { there: BITS >> BIT & 1 == 0 || !value.is_absent(), ..How::THERE }
}

/// Of a type that is called `Option`, and is not, nobody here knows what its `is_none` answers; serde does, and
/// so the one would judge what the other leaves out.
///
/// ```compile_fail,E0080
/// # use aiml_validate::AimlRequest;
/// # #[derive(AimlRequest)]
/// # struct Maybe<T>(T);
/// # impl<T> Maybe<T> { fn is_none(&self) -> bool { true } }
/// use Maybe as Option;
///
/// #[derive(AimlRequest)]
/// struct Request {
///     #[serde(skip_serializing_if = "Option::is_none")]
///     n: Option<u8>,
///     stream: bool,
/// }
/// # assert!(Request { n: Maybe(1), stream: true }.validate().is_ok());
/// ```
///
/// In full:
///
/// ```
/// # use aiml_validate::AimlRequest;
/// # #[derive(AimlRequest)]
/// # struct Maybe<T>(T);
/// # impl<T> Maybe<T> { fn is_none(&self) -> bool { true } }
/// # use Maybe as Option;
/// #[derive(AimlRequest)]
/// struct Request {
///     #[serde(skip_serializing_if = "Maybe::is_none")]
///     n: Option<u8>,
///     stream: bool,
/// }
/// # assert!(Request { n: Maybe(1), stream: true }.validate().is_ok());
/// ```
pub(in crate::wire) const fn must_have_none<T: Wire>(may_be_none: bool) {
    assert!(
        !may_be_none || T::HAS_NONE,
        "`Option` is not the standard library's here: write the path in `skip_serializing_if` in full, \
         as in \"crate::my::Option::is_none\"",
    );
}

/// Stands in where a type that is called `Option` has no `is_none` of its own.
pub trait NoneOrUnknown {
    /// Nobody knows.
    fn is_none(&self) -> Unknown {
        Unknown
    }
}

impl<T: ?Sized> NoneOrUnknown for T {}

/// In place of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Unknown;

/// What `is_none` answers.
pub trait Answer {
    /// It is an answer.
    const IS_KNOWN: bool = false;

    /// The answer, if it is one.
    fn or_false(self) -> bool;
}

impl Answer for bool {
    const IS_KNOWN: bool = true;

    #[inline]
    fn or_false(self) -> bool {
        self
    }
}

impl Answer for Unknown {
    #[inline]
    fn or_false(self) -> bool {
        false
    }
}

/// Whether the function answers.
pub const fn is_known<T: ?Sized, A: Answer>(_: fn(&T) -> A) -> bool {
    A::IS_KNOWN
}
