//! How far down a shape is looked into.

use super::{AnyShape, HasShape, Known};
use crate::bind::ids::ModelEnum;

/// How many derived types a shape may still go through; at most [`Full`].
#[doc(hidden)]
pub trait Depth {
    /// It is [`Glanced`].
    const IS_GLANCED: bool = false;
    type Pred: Depth;
    /// `T`, unless the depth is zero.
    type If<T: HasShape>: HasShape;
    /// The same of what says something of models.
    type EnumIf<T: ModelEnum>: ModelEnum;
}

/// A type for each depth, and not one inside the other: long types are work for the compiler. Nine,
/// since of a type that holds itself in several fields an incremental compiler looks through all ways down, which are many
/// times as many with each type more; what is deeper is judged when the program runs.
macro_rules! depths {
    ($($name:ident: $pred:ident, $T:ident => $shape:ty, $enum:ty;)*) => {$(
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name;

        impl Depth for $name {
            type Pred = $pred;
            type If<$T: HasShape> = $shape;
            type EnumIf<$T: ModelEnum> = $enum;
        }
    )*};
}

depths! {
    Zero: Zero, T => Known<AnyShape>, ();
    One: Zero, T => T, T;
    Two: One, T => T, T;
    Three: Two, T => T, T;
    Four: Three, T => T, T;
    Five: Four, T => T, T;
    Six: Five, T => T, T;
    Seven: Six, T => T, T;
    Eight: Seven, T => T, T;
    Full: Eight, T => T, T;
}

/// As deep as [`Full`], for those who ask what is known of the fields of a request, and not for the fields: of a constant
/// the compiler looks through all that it refers to.
#[doc(hidden)]
#[derive(Debug)]
pub struct Glanced;

impl Depth for Glanced {
    const IS_GLANCED: bool = true;
    type Pred = Eight;
    type If<T: HasShape> = T;
    type EnumIf<T: ModelEnum> = T;
}
