//! The plain values of std.

use alloc::string::String;

use super::{
    Cx, Kinds, View, Wire, WireType,
    plan::Plan,
    shape::{Depth, IntShape, Known},
};
use crate::rules::{Length, Range};

macro_rules! ints {
    ($($int:ty)*) => {$(
        impl Wire for $int {
            const TYPE: WireType =
                WireType::new(Kinds::INTEGER).with_ints(<$int>::MIN as i128, <$int>::MAX as i128);
            type Shape<D: Depth> = IntShape<Self>;
            type Within = ();

            #[inline]
            fn accepts(&self, _: Cx) -> bool {
                true
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Int(i128::from(*self))
            }

            #[inline]
            fn in_range(&self, range: &Range) -> bool {
                range.holds_int(i128::from(*self))
            }

            #[inline]
            #[allow(clippy::cast_precision_loss, clippy::cast_lossless, reason = "as a plan wants it")]
            fn passes(&self, plan: Plan) -> bool {
                plan.int(*self as f64, self)
            }
        }
    )*};
}

ints! { u8 u16 u32 u64 i8 i16 i32 i64 i128 }

/// Integers that do not convert into `i128` by `From`, and the ones that are never zero.
macro_rules! other_ints {
    ($($int:ty: $least:expr, $greatest:expr, |$n:ident| $value:expr;)*) => {$(
        impl Wire for $int {
            const TYPE: WireType = WireType::new(Kinds::INTEGER).with_ints($least, $greatest);
            type Shape<D: Depth> = IntShape<Self>;
            type Within = ();

            #[inline]
            fn accepts(&self, _: Cx) -> bool {
                true
            }

            #[inline]
            fn view(&self) -> View<'_> {
                let $n = *self;
                $value
            }

            #[inline]
            #[expect(clippy::cast_precision_loss, reason = "as a plan wants it")]
            fn passes(&self, plan: Plan) -> bool {
                match Wire::view(self) {
                    View::Int(n) => plan.int(n as f64, self),
                    _ => plan.other(self),
                }
            }
        }
    )*};
}

const fn size(n: usize) -> View<'static> {
    View::Int(n as i128)
}

const fn signed_size(n: isize) -> View<'static> {
    View::Int(n as i128)
}

/// JSON has no such numbers in practice; one beyond `i128` is judged as the nearest float.
#[expect(clippy::cast_precision_loss, reason = "as said")]
fn wide(n: u128) -> View<'static> {
    i128::try_from(n).map_or(View::Float(n as f64), View::Int)
}

other_ints! {
    usize: 0, usize::MAX as i128, |n| size(n);
    isize: isize::MIN as i128, isize::MAX as i128, |n| signed_size(n);
    u128: 0, i128::MAX, |n| wide(n);
    core::num::NonZeroU8: 1, u8::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroU16: 1, u16::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroU32: 1, u32::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroU64: 1, u64::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroUsize: 1, usize::MAX as i128, |n| size(n.get());
    core::num::NonZeroI8: i8::MIN as i128, i8::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroI16: i16::MIN as i128, i16::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroI32: i32::MIN as i128, i32::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroI64: i64::MIN as i128, i64::MAX as i128, |n| View::Int(n.get().into());
    core::num::NonZeroIsize: isize::MIN as i128, isize::MAX as i128, |n| signed_size(n.get());
}

impl Wire for f64 {
    const TYPE: WireType = WireType::new(Kinds::NUMBER);
    type Shape<D: Depth> = Known<f64>;
    type Within = ();

    /// Serializers write NaN and infinities as `null`.
    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        self.is_finite()
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Float(*self)
    }

    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        range.holds_float(*self)
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.number(*self, self)
    }
}

impl Wire for f32 {
    const TYPE: WireType = WireType::new(Kinds::NUMBER);
    type Shape<D: Depth> = Known<f64>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        self.is_finite()
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Float(as_printed(*self))
    }

    /// Decided in single precision wherever the wider value is not near an end of the range.
    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        let exact = f64::from(*self);
        let slack = exact.abs() * f64::from(f32::EPSILON);
        let (low, high) = (range.holds_float(exact - slack), range.holds_float(exact + slack));
        if low == high && low { true } else { range.holds_float(as_printed(*self)) }
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.single(*self, as_printed, self)
    }
}

/// The number that stands in the JSON: the shortest decimal that is this `f32`, so 1.2 for `1.2f32`, which
/// as an `f64` is 1.2000000476837158.
#[cold]
pub(super) fn as_printed(n: f32) -> f64 {
    use core::fmt::Write;

    /// The longest `f32` in exponent form is `-1.17549435e-38`.
    struct Buffer {
        bytes: [u8; 24],
        len: usize,
    }
    impl Write for Buffer {
        fn write_str(&mut self, text: &str) -> core::fmt::Result {
            let end = self.len + text.len();
            self.bytes.get_mut(self.len..end).ok_or(core::fmt::Error)?.copy_from_slice(text.as_bytes());
            self.len = end;
            Ok(())
        }
    }

    let mut buffer = Buffer { bytes: [0; 24], len: 0 };
    let written = write!(buffer, "{n:e}");
    let text = buffer.bytes.get(..buffer.len).and_then(|bytes| str::from_utf8(bytes).ok());
    written.ok().and(text).and_then(|text| text.parse().ok()).unwrap_or_else(|| f64::from(n))
}

impl Wire for bool {
    const TYPE: WireType = WireType::new(Kinds::BOOLEAN);
    type Shape<D: Depth> = Known<bool>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Bool(*self)
    }
}

impl Wire for str {
    const TYPE: WireType = WireType::new(Kinds::STRING);
    type Shape<D: Depth> = Known<str>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(self)
    }

    #[inline]
    fn fits(&self, length: &Length) -> bool {
        length.holds_text(self)
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.text(self, &self)
    }
}

impl Wire for String {
    const TYPE: WireType = str::TYPE;
    type Shape<D: Depth> = Known<str>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Str(self)
    }

    #[inline]
    fn fits(&self, length: &Length) -> bool {
        length.holds_text(self)
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.text(self, &self)
    }
}

impl Wire for char {
    type Shape<D: Depth> = Known<char>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Char(*self)
    }
}

impl Wire for () {
    const TYPE: WireType = WireType::new(Kinds::NULL);
    type Shape<D: Depth> = Known<()>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Null
    }
}

impl<T: ?Sized> Wire for core::marker::PhantomData<T> {
    const TYPE: WireType = <()>::TYPE;
    type Shape<D: Depth> = Known<()>;
    type Within = ();

    #[inline]
    fn accepts(&self, _: Cx) -> bool {
        true
    }

    #[inline]
    fn view(&self) -> View<'_> {
        View::Null
    }
}

/// Types that serde writes as texts which are made on the way: their type is known, their text is not judged.
macro_rules! texts {
    ($($(#[$cfg:meta])* $text:ty)*) => {$(
        $(#[$cfg])*
        impl Wire for $text {
            const TYPE: WireType = WireType::new(Kinds::STRING);
            type Shape<D: Depth> = Known<str>;
            type Within = ();

            #[inline]
            fn accepts(&self, _: Cx) -> bool {
                true
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Opaque
            }
        }
    )*};
}

texts! {
    core::net::IpAddr core::net::Ipv4Addr core::net::Ipv6Addr
    core::net::SocketAddr core::net::SocketAddrV4 core::net::SocketAddrV6
}

/// Paths that are not UTF-8 cannot be sent.
#[cfg(feature = "std")]
macro_rules! paths {
    ($($path:ty)*) => {$(
        impl Wire for $path {
            const TYPE: WireType = str::TYPE;
            type Shape<D: Depth> = super::shape::UnsureShape<Known<str>>;
            type Within = ();

            #[inline]
            fn accepts(&self, _: Cx) -> bool {
                self.to_str().is_some()
            }

            #[inline]
            fn view(&self) -> View<'_> {
                self.to_str().map_or(View::Unserializable("path contains invalid UTF-8 characters"), View::Str)
            }
        }
    )*};
}

#[cfg(feature = "std")]
paths! { std::path::Path std::path::PathBuf }
