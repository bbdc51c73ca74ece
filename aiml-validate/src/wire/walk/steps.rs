//! Steps of a walk at several fields in a row, as one call: it costs the compiler a fraction of as many calls.
//!
//! The derive writes it for fields of std's types alone. Of a user's type that is not [`Wire`], a step of its own
//! lets the compiler say so once, where the type stands.

#![expect(clippy::too_many_arguments, reason = "one for each field, in code that nobody reads")]

use super::{How, Walk};
use crate::wire::Wire;

/// `BITS` has a bit for each field that is left out when it is `None`; `first` is the number of the first field.
macro_rules! steps {
    ($($steps:ident: $($at:literal $field:ident)+;)*) => {$(
        /// One step after the other, until one ends the walk.
        #[inline(always)]
        pub fn $steps<'v, const BITS: u16>(
            walk: &mut impl Walk<'v>,
            first: usize,
            $($field: &'v impl Wire,)+
        ) -> bool {
            // By the step of the type, which all structs share where nothing is optimised.
            $(Wire::step_how($field, walk, first + $at, how::<BITS, $at, _>($field)))&&+
        }
    )*};
}

steps! {
    steps2: 0 a 1 b;
    steps3: 0 a 1 b 2 c;
    steps4: 0 a 1 b 2 c 3 d;
    steps5: 0 a 1 b 2 c 3 d 4 e;
    steps6: 0 a 1 b 2 c 3 d 4 e 5 f;
    steps7: 0 a 1 b 2 c 3 d 4 e 5 f 6 g;
    steps8: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h;
    steps9: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i;
    steps10: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j;
    steps11: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k;
    steps12: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l;
    steps13: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12 m;
    steps14: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12 m 13 n;
    steps15: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12 m 13 n 14 o;
    steps16: 0 a 1 b 2 c 3 d 4 e 5 f 6 g 7 h 8 i 9 j 10 k 11 l 12 m 13 n 14 o 15 p;
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
