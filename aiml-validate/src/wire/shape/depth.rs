//! How far down a shape is looked into.

use super::{AnyShape, HasShape, Known};

/// How many derived types a shape may still go through; at most [`Full`].
#[doc(hidden)]
pub trait Depth {
    /// It is [`Glanced`].
    const IS_GLANCED: bool = false;
    type Pred: Depth;
    /// `T`, unless the depth is zero.
    type If<T: HasShape>: HasShape;
}

/// A type for each depth, and not one inside the other: long types are work for the compiler.
macro_rules! depths {
    ($($name:ident: $pred:ident, $T:ident => $shape:ty;)*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name;

        impl Depth for $name {
            type Pred = $pred;
            type If<$T: HasShape> = $shape;
        }
    )*};
}

depths! {
    Zero: Zero, T => Known<AnyShape>;
    One: Zero, T => T;
    Two: One, T => T;
    Three: Two, T => T;
    Four: Three, T => T;
    Five: Four, T => T;
    Six: Five, T => T;
    Seven: Six, T => T;
    Eight: Seven, T => T;
    Nine: Eight, T => T;
    Ten: Nine, T => T;
    Eleven: Ten, T => T;
    Full: Eleven, T => T;
}

/// As deep as [`Full`], for those who ask what is known of the fields of a request, and not for the fields: of a constant
/// the compiler looks through all that it refers to.
#[doc(hidden)]
#[derive(Debug)]
pub struct Glanced;

impl Depth for Glanced {
    const IS_GLANCED: bool = true;
    type Pred = Eleven;
    type If<T: HasShape> = T;
}
