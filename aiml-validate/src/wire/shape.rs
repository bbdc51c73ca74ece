//! Shapes: what a type can put on the wire, as a `const`.
//!
//! A shape is asked for with a depth, one less for each derived type that it goes through: at zero it is not
//! looked into, and so the shape of a type that holds itself ends.

mod depth;
mod derived;
mod said;

use core::marker::PhantomData;

pub use self::{
    depth::{Depth, Full},
    derived::{
        DeriveShape, Derived, DerivedEnum, DerivedModel, DerivedRequest, DerivedStruct, TagOf, Telling,
    },
    said::{Said, SaidOf},
};
pub(crate) use self::{
    depth::{Glanced, One},
    derived::DerivedAt,
};
use super::{
    WireType,
    cx::{Cx, same},
};
use crate::{bind::ids::ModelEnum, rules::Rule};

/// What a type can put on the wire.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// Nothing is known of it.
    Any,
    /// Any JSON.
    Json,
    /// The same, but it may turn out that a value cannot be sent, or breaks a rule that its own type has.
    Unsure(&'static Self, &'static [Rule]),
    Null,
    Bool,
    /// A whole number between the two.
    Int(i128, i128),
    Float,
    Text,
    /// A text of one character.
    Char,
    /// One of these texts: an enum of unit variants, in the order of the variants.
    Names(&'static [&'static str]),
    /// The same of models, some of which are judged as others are: `#[aiml(like = "…")]`.
    Like(&'static [&'static str]),
    /// The same, or null.
    Optional(&'static Self),
    Array(&'static Self),
    /// An array of these, one after the other.
    Tuple(&'static [&'static Self]),
    /// An array of so many items.
    Fixed(&'static Self, usize),
    /// An object of any keys.
    Map(&'static Self),
    Object(&'static [ShapeField]),
    /// An enum with data: one shape for each variant, in their order.
    OneOf(&'static [&'static Self]),
}

/// A property of an object, with what annotations say of it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct ShapeField {
    /// Empty if the properties of the value stand in place of it, and for what stands at no key.
    pub key: &'static str,
    pub shape: &'static Shape,
    /// Bits of the consts below.
    pub flags: u16,
    pub said: Said,
    /// The name of the struct or the variant that it is a field of: where it stands in several places, it is one type.
    /// Nothing, of structs that are requests, and of what has parameters.
    pub of_type: &'static str,
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
    /// It is a role by `#[aiml(role)]`, wherever it stands.
    pub const MARKED: u16 = Self::NO_NONE | Self::ROLE;
    /// Unless it is a role: an `Option` that is left out when it is `None`. (All bits have a meaning; this one says
    /// something else of roles.)
    pub const NO_NONE: u16 = 1 << 13;
    /// Its key is `messages`: roles are judged below it.
    pub const MESSAGES: u16 = 1 << 14;
    /// It is the tag that serde writes into a struct, and no field.
    pub const TAG: u16 = 1 << 15;
    /// It names the model, and its struct says that some models are like others. (The bit of `messages` tells, which
    /// says nothing else of what names the model.)
    pub const LIKE: u16 = Self::MODEL | Self::MESSAGES;
    /// All that annotations can replace.
    pub const REPLACED: u16 = Self::RANGE | Self::LENGTH | Self::ONE_OF | Self::FORMAT | Self::PATTERN;

    /// What is said of a value without annotations.
    pub const NOTHING: Self = Self::new("", &Shape::Any, 0);

    /// What is said of a role without annotations, at a key of a map.
    pub(crate) const ROLE_OF_MAP: Self = Self::new("", &Shape::Any, Self::ROLE);

    /// A field without rules.
    pub const fn new(key: &'static str, shape: &'static Shape, flags: u16) -> Self {
        Self { key, shape, flags, said: Said::Nothing, of_type: "" }
    }

    /// The same, of a shape as a type.
    pub const fn of<S: HasShape>(key: &'static str, flags: u16) -> Self {
        // Not by another call, which costs the compiler as much as all of this.
        Self { key, shape: S::SHAPE, flags, said: Said::Nothing, of_type: "" }
    }

    #[inline]
    pub(crate) const fn rules(&self) -> &[Rule] {
        self.said.rules()
    }

    /// The keys that have to be there with it, and those that may not.
    pub(crate) const fn ties(&self) -> [&'static [&'static str]; 2] {
        match self.said {
            Said::Nothing | Said::Rule(_) | Said::Rules(_) | Said::Late(_) => [&[], &[]],
            Said::All { requires, conflicts, .. } => [requires, conflicts],
        }
    }

    pub const fn is(&self, flag: u16) -> bool {
        self.flags & flag != 0
    }

    /// Whether it is a role by `#[aiml(role)]`.
    pub(crate) const fn is_marked_role(&self) -> bool {
        self.flags & Self::MARKED == Self::MARKED
    }

    /// What it puts on the wire where it is not left out. Of an `Option` in an `Option` the inner `None` is still null.
    pub(crate) const fn there(&self) -> &'static Shape {
        match *self.shape {
            Shape::Optional(Shape::Optional(_)) => self.shape,
            Shape::Optional(inner) if self.flags & Self::MARKED == Self::NO_NONE => inner,
            _ => self.shape,
        }
    }

    /// The context of what is below the field.
    #[inline]
    pub(super) const fn below(&self, cx: Cx) -> Cx {
        if self.is(Self::FLATTEN) { cx.flattened() } else { cx.inside(self.is(Self::MESSAGES)) }
    }
}

impl Shape {
    /// The shape without what only adds null to it.
    pub(crate) const fn present(&'static self) -> &'static Self {
        let mut shape = self;
        while let Self::Optional(inner) | Self::Unsure(inner, _) = shape {
            shape = inner;
        }
        shape
    }

    /// What is there if it is present, or what the lists and maps hold that are.
    pub(crate) const fn held(&'static self) -> &'static Self {
        let mut shape = self.present();
        while let Self::Array(inner) | Self::Fixed(inner, _) | Self::Map(inner) = shape {
            shape = inner.present();
        }
        shape
    }

    /// Whether there may be more than one thing to say of it: of what is in it, or of the rules of a newtype.
    pub(crate) const fn has_parts(&'static self) -> bool {
        let is_leaf = matches!(
            self.present(),
            Self::Null | Self::Bool | Self::Int(..) | Self::Float | Self::Text | Self::Char
        );
        !is_leaf || !self.own_rules().is_empty()
    }

    /// The same, but for a newtype with rules: these are part of it.
    pub(crate) const fn ruled(&'static self) -> &'static Self {
        let mut shape = self;
        while let Self::Optional(inner) | Self::Unsure(inner, []) = shape {
            shape = inner;
        }
        shape
    }

    /// The rules of such a newtype.
    pub(crate) const fn own_rules(&'static self) -> &'static [Rule] {
        match *self.ruled() {
            Self::Unsure(_, rules) => rules,
            _ => &[],
        }
    }

    /// Whether it is told no sooner than where the newtype is used that they do not fit: it has parameters.
    pub(crate) const fn own_rules_are_late(&'static self) -> bool {
        matches!(*self.ruled(), Self::Unsure(Self::Unsure(_, []), _))
    }

    /// Whether it may be null.
    pub(crate) const fn is_nullable(&self) -> bool {
        match self {
            Self::Optional(_) => true,
            Self::Unsure(inner, _) => inner.is_nullable(),
            _ => false,
        }
    }

    /// What messages call it.
    pub(crate) const fn present_name(&self) -> &'static str {
        match self {
            Self::Any | Self::Json => "any value",
            Self::Null => "null",
            Self::Bool => "boolean",
            Self::Int(..) => "integer",
            Self::Float => "number",
            Self::Text | Self::Char | Self::Names(_) | Self::Like(_) => "string",
            Self::Optional(inner) | Self::Unsure(inner, _) => inner.present_name(),
            Self::Array(_) | Self::Tuple(_) | Self::Fixed(..) => "array",
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
    /// It is that of a struct with named fields.
    const IS_STRUCT: bool = false;
    /// The enum whose variants may be models, or that has a variant for each model, or a struct that may hold such; `()`
    /// if it is none.
    type Enum: ModelEnum;
    /// What the variants of an enum say of models.
    const SAYS: &'static WireType = &WireType::OPAQUE;
    /// There is a derived type within, which tells where it has mistakes.
    const TELLS: bool = false;
    /// The same of each item of a tuple, if there is one within.
    const ITEMS: &'static [bool] = &[];
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
    ($(
        $(#[$cfg:meta])*
        [$($generics:tt)*] $of:ty $(, of $inner:ident)? => $shape:expr, $enum:ty $(, $says:expr)?;
    )*) => {$(
        $(#[$cfg])*
        impl<$($generics)*> HasShape for $of {
            const SHAPE: &'static Shape = &$shape;
            type Enum = $enum;
            $(const SAYS: &'static WireType = $says;)?
            $(const TELLS: bool = $inner::TELLS;)?
            $(const ITEMS: &'static [bool] = $inner::ITEMS;)?
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
    type Enum = <T::Shape<D> as HasShape>::Enum;
    const SAYS: &'static WireType = <T::Shape<D> as HasShape>::SAYS;
    const TELLS: bool = <T::Shape<D> as HasShape>::TELLS;
    const ITEMS: &'static [bool] = <T::Shape<D> as HasShape>::ITEMS;
}

/// Marks the shape of what may be null.
#[doc(hidden)]
#[derive(Debug)]
pub struct OrNull<S>(PhantomData<S>);
/// Marks the shape of an array.
#[doc(hidden)]
#[derive(Debug)]
pub struct ArrayOf<S>(PhantomData<S>);
/// Marks the shape of an array of so many items.
#[doc(hidden)]
#[derive(Debug)]
pub struct FixedOf<S, const N: usize>(PhantomData<S>);
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
    [] Known<JsonShape> => Shape::Json, ();
    #[cfg(feature = "std")]
    [S: HasShape] UnsureShape<S> => Shape::Unsure(S::SHAPE, &[]), S::Enum, S::SAYS;
    [] Known<AnyShape> => Shape::Any, ();
    [] Known<()> => Shape::Null, ();
    [] Known<bool> => Shape::Bool, ();
    [] Known<f64> => Shape::Float, ();
    [] Known<str> => Shape::Text, ();
    [] Known<char> => Shape::Char, ();
    [S: HasShape] OrNull<S>, of S => Shape::Optional(S::SHAPE), S::Enum, S::SAYS;
    [S: HasShape] ArrayOf<S>, of S => Shape::Array(S::SHAPE), ();
    [S: HasShape, const N: usize] FixedOf<S, N>, of S => Shape::Fixed(S::SHAPE, N), ();
    [S: HasShape] MapOf<S>, of S => Shape::Map(S::SHAPE), ();
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
    type Enum = ();
}

macro_rules! tuples {
    ($($($item:ident)+;)*) => {$(
        impl<$($item: HasShape),+> HasShape for Known<($($item,)+)> {
            const SHAPE: &'static Shape = &Shape::Tuple(&[$($item::SHAPE),+]);
            type Enum = ();
            const ITEMS: &'static [bool] = &[$($item::TELLS),+];
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
