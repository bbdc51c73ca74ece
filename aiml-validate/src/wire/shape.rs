//! Shapes: what a type can put on the wire, as a `const`.
//!
//! A shape is asked for with a depth, one less for each derived type that it goes through: at zero it is not
//! looked into, and so the shape of a type that holds itself ends.

use core::marker::PhantomData;

use super::cx::same;
use crate::issue::Literal;

/// What a type can put on the wire.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Nothing is known of it.
    Any,
    /// Any JSON.
    Json,
    /// The same, but it may turn out that a value cannot be sent.
    Unsure(&'static Self),
    Null,
    Bool,
    /// A whole number between the two.
    Int(i128, i128),
    Float,
    Text,
    /// One of these texts: an enum of unit variants, in the order of the variants.
    Names(&'static [&'static str]),
    /// The same, or null.
    Optional(&'static Self),
    Array(&'static Self),
    /// An array of these, one after the other.
    Tuple(&'static [&'static Self]),
    /// An object of any keys.
    Map(&'static Self),
    Object(&'static [ShapeField]),
    /// An enum with data: one shape for each variant, in their order.
    OneOf(&'static [&'static Self]),
}

/// A property of an object.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct ShapeField {
    /// Empty if the properties of the value stand in place of it.
    pub key: &'static str,
    pub shape: &'static Shape,
    /// Bits of the consts below.
    pub flags: u16,
    /// Those of its allow-list.
    pub members: &'static [Literal],
}

impl ShapeField {
    /// It can be left out.
    pub const MAYBE: u16 = 1;
    /// Its properties stand in place of it.
    pub const FLATTEN: u16 = 1 << 1;
    /// `#[aiml(undeclared)]`: no document need name it.
    pub const UNDECLARED: u16 = 1 << 2;
    /// `#[aiml(skip)]`: not checked at all.
    pub const SKIP: u16 = 1 << 3;
    /// Annotations stand in place of the catalog's bounds.
    pub const RANGE: u16 = 1 << 4;
    /// … lengths,
    pub const LENGTH: u16 = 1 << 5;
    /// … members,
    pub const ONE_OF: u16 = 1 << 6;
    /// … formats,
    pub const FORMAT: u16 = 1 << 7;
    /// … patterns.
    pub const PATTERN: u16 = 1 << 8;
    /// It names the model.
    pub const MODEL: u16 = 1 << 9;
    /// It is a role.
    pub const ROLE: u16 = 1 << 10;
    /// Its key is the name of a variant.
    pub const VARIANT: u16 = 1 << 11;
    /// Annotations say something of it.
    pub const RULED: u16 = 1 << 12;
    /// All that annotations can replace.
    pub const REPLACED: u16 = Self::RANGE | Self::LENGTH | Self::ONE_OF | Self::FORMAT | Self::PATTERN;

    pub const fn new(key: &'static str, shape: &'static Shape, flags: u16) -> Self {
        Self { key, shape, flags, members: &[] }
    }

    #[must_use]
    pub const fn one_of(self, members: &'static [Literal]) -> Self {
        Self { members, ..self }
    }

    pub const fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }
}

impl Shape {
    /// The shape without what only adds null to it.
    pub(crate) const fn present(&'static self) -> &'static Self {
        let mut shape = self;
        while let Self::Optional(inner) | Self::Unsure(inner) = shape {
            shape = inner;
        }
        shape
    }

    /// What messages call it.
    pub(crate) const fn present_name(&self) -> &'static str {
        match self {
            Self::Any | Self::Json => "any value",
            Self::Null => "null",
            Self::Bool => "boolean",
            Self::Int(..) => "integer",
            Self::Float => "number",
            Self::Text | Self::Names(_) => "string",
            Self::Optional(inner) | Self::Unsure(inner) => inner.present_name(),
            Self::Array(_) | Self::Tuple(_) => "array",
            Self::Map(_) | Self::Object(_) => "object",
            Self::OneOf(all) => {
                let mut i = 0;
                let mut name = "";
                while i < all.len() {
                    let one = all[i].present_name();
                    if i > 0 && !same(name, one) {
                        return "enum";
                    }
                    name = one;
                    i += 1;
                }
                name
            }
        }
    }
}

/// A shape as a type, so that generic code can name it.
#[doc(hidden)]
pub trait HasShape {
    const SHAPE: &'static Shape;
}

/// How many derived types a shape may still go through.
#[doc(hidden)]
pub trait Depth {
    type Pred: Depth;
    /// `T`, unless the depth is zero.
    type If<T: HasShape>: HasShape;
}

/// No further.
#[doc(hidden)]
#[derive(Debug)]
pub struct Zero;

/// One further than `D`.
#[doc(hidden)]
#[derive(Debug)]
pub struct Next<D>(PhantomData<D>);

impl Depth for Zero {
    type Pred = Self;
    type If<T: HasShape> = Known<AnyShape>;
}

impl<D: Depth> Depth for Next<D> {
    type Pred = D;
    type If<T: HasShape> = T;
}

/// The depth that requests are looked into: deeper than any published schema.
#[doc(hidden)]
pub type Full = Next<Next<Next<Next<Next<Next<Next<Next<Next<Next<Next<Next<Zero>>>>>>>>>>>>;

/// The shape of a derived type, which the derive writes by this trait.
#[doc(hidden)]
pub trait DeriveShape<D: Depth> {
    const SHAPE: &'static Shape;
}

/// [`DeriveShape`] as a type.
#[doc(hidden)]
#[derive(Debug)]
pub struct Derived<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: DeriveShape<D> + ?Sized, D: Depth> HasShape for Derived<T, D> {
    const SHAPE: &'static Shape = T::SHAPE;
}

/// The shape of a field, unless the depth is zero.
#[doc(hidden)]
#[must_use]
pub const fn shape_at<D: Depth, S: HasShape>() -> &'static Shape {
    <D::If<S> as HasShape>::SHAPE
}

/// Shapes of std's types, which know them without help.
#[doc(hidden)]
#[derive(Debug)]
pub struct Known<T: ?Sized>(PhantomData<T>);

/// [`Shape::Any`].
#[doc(hidden)]
#[derive(Debug)]
pub struct AnyShape;

macro_rules! known {
    ($($(#[$cfg:meta])* [$($generics:tt)*] $of:ty => $shape:expr;)*) => {$(
        $(#[$cfg])*
        impl<$($generics)*> HasShape for $of {
            const SHAPE: &'static Shape = &$shape;
        }
    )*};
}

/// The shape of what a container holds, as a type that can be named before it is known whether what it holds
/// is [`Wire`](super::Wire): what is not is then one error, however deep it stands.
#[doc(hidden)]
#[derive(Debug)]
pub struct ShapeIn<T: ?Sized, D>(PhantomData<D>, PhantomData<T>);

impl<T: super::Wire + ?Sized, D: Depth> HasShape for ShapeIn<T, D> {
    const SHAPE: &'static Shape = <T::Shape<D> as HasShape>::SHAPE;
}

/// Marks the shape of what may be null.
#[doc(hidden)]
#[derive(Debug)]
pub struct OrNull<S>(PhantomData<S>);
/// Marks the shape of an array.
#[doc(hidden)]
#[derive(Debug)]
pub struct ArrayOf<S>(PhantomData<S>);
/// Marks the shape of a map.
#[doc(hidden)]
#[derive(Debug)]
pub struct MapOf<S>(PhantomData<S>);

/// [`Shape::Json`].
#[doc(hidden)]
#[derive(Debug)]
pub struct JsonShape;
/// Marks the shape of what cannot always be sent: paths.
#[cfg(feature = "std")]
#[doc(hidden)]
#[derive(Debug)]
pub struct UnsureShape<S>(PhantomData<S>);

known! {
    [] Known<JsonShape> => Shape::Json;
    #[cfg(feature = "std")]
    [S: HasShape] UnsureShape<S> => Shape::Unsure(S::SHAPE);
    [] Known<AnyShape> => Shape::Any;
    [] Known<()> => Shape::Null;
    [] Known<bool> => Shape::Bool;
    [] Known<f64> => Shape::Float;
    [] Known<str> => Shape::Text;
    [S: HasShape] OrNull<S> => Shape::Optional(S::SHAPE);
    [S: HasShape] ArrayOf<S> => Shape::Array(S::SHAPE);
    [S: HasShape] MapOf<S> => Shape::Map(S::SHAPE);
}

/// The shape of an integer is what its [`WireType`](super::WireType) says.
#[doc(hidden)]
#[derive(Debug)]
pub struct IntShape<T>(PhantomData<T>);

impl<T: super::Wire> HasShape for IntShape<T> {
    const SHAPE: &'static Shape = &match T::TYPE.ints {
        Some((least, greatest)) => Shape::Int(least, greatest),
        None => Shape::Any,
    };
}

macro_rules! tuples {
    ($($($item:ident)+;)*) => {$(
        impl<$($item: HasShape),+> HasShape for Known<($($item,)+)> {
            const SHAPE: &'static Shape = &Shape::Tuple(&[$($item::SHAPE),+]);
        }
    )*};
}

tuples! {
    A;
    A B;
    A B C;
    A B C D;
    A B C D E;
    A B C D E F;
    A B C D E F G;
    A B C D E F G H;
}
