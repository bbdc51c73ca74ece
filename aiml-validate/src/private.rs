//! What generated code may use. Not part of the public interface: it changes without notice, together with
//! the derive macro, which is pinned to exactly this version.

use alloc::string::{String, ToString};
use core::{fmt::Display, marker::PhantomData, ops::Deref};

use serde_core::Serialize;

pub use core::{
    ops::FnMut,
    option::Option::{self, None, Some},
    primitive::{bool, f64, i128, str, u8, u16, u64, usize},
    result::Result,
};

#[cfg(feature = "json")]
pub use crate::catalog::source;

pub use crate::{
    bind::checks::{
        bounds as check_bounds, endpoint as check_endpoint, field as check_field, floats as check_floats,
        hidden as check_hidden, ints as check_ints, items as check_items, length as check_length,
        model as check_model, request as check_request, rule as check_rule, rule_member as check_rule_member,
        ruled as check_ruled, text as check_text, undeclared as check_undeclared, unnamed as check_unnamed,
        whole as check_whole, wrapped as check_wrapped,
    },
    bind::ids::{EnumOf, Ids},
    bind::nested::{Below, Item, Tell, here},
    bind::{bound::*, by_variant, checks, ids, judge, nested, nth::*, places, struct_tag, variants},
    catalog::Catalog,
    check::UnknownModels,
    check::tools::{accepts, documents},
    issue::{Format, Literal},
    report::Report,
    request::{AimlRequest, Annotations},
    rules::{Compiled, Edge, Length, Pattern, Range, Rule},
    schema::{def, encode, node},
    wire::{
        Capability, Cx, Field, Fields, Key, Kinds, Param, Roles, Value, View, Wire, WireType, assert,
        cx::find_model,
        explain::{flat_has_key, flat_may_have_key, is_unknowable, keeps_params},
        field::Items,
        plan::{Plan, Row},
        role_bit,
        sent::Sent,
        shape::{
            AnyShape, Depth, DeriveShape, Derived, DerivedEnum, DerivedModel, DerivedRequest, DerivedStruct,
            Full, HasShape, Known, Said, SaidOf, Shape, ShapeField, ShapeIn, TagOf, Telling,
        },
        walk::{
            How, Walk, keeps,
            steps::{Answer, NoneOrUnknown, is_known, steps, steps_all, steps_any, steps_first},
        },
    },
};

/// The text of a user's check that refuses.
pub fn refusal<E: Display>(outcome: Result<(), E>) -> Option<String> {
    outcome.err().map(|text| text.to_string())
}

/// A user's check for an optional field: of what is inside, or of the whole.
///
/// `How` only keeps the impls apart; the compiler finds the one that the function's type fits.
#[diagnostic::on_unimplemented(
    message = "this cannot check a field of type `{T}`",
    label = "expected `fn(&T) -> Result<(), impl Display>`, with `T` the type of the field or what is in its `Option`"
)]
pub trait Check<T: ?Sized, How> {
    type Refusal: Display;

    /// # Errors
    ///
    /// What the user's function answers.
    fn check(&self, value: &T) -> Result<(), Self::Refusal>;
}

#[diagnostic::do_not_recommend]
impl<F, T, E: Display> Check<Option<T>, (Whole, E)> for F
where
    F: Fn(&Option<T>) -> Result<(), E>,
{
    type Refusal = E;

    fn check(&self, value: &Option<T>) -> Result<(), E> {
        self(value)
    }
}

#[diagnostic::do_not_recommend]
impl<F, T, E: Display> Check<Option<T>, (Inside, E)> for F
where
    F: Fn(&T) -> Result<(), E>,
{
    type Refusal = E;

    fn check(&self, value: &Option<T>) -> Result<(), E> {
        value.as_ref().map_or(Ok(()), self)
    }
}

#[diagnostic::do_not_recommend]
impl<F, T: Deref, E: Display> Check<Option<T>, (Target, E)> for F
where
    F: Fn(&T::Target) -> Result<(), E>,
{
    type Refusal = E;

    fn check(&self, value: &Option<T>) -> Result<(), E> {
        value.as_deref().map_or(Ok(()), self)
    }
}

/// `fn(&Option<T>)`.
#[derive(Debug)]
pub struct Whole;
/// `fn(&T)`.
#[derive(Debug)]
pub struct Inside;
/// `fn(&str)` for an `Option<String>`.
#[derive(Debug)]
pub struct Target;

/// The text of a user's check of an optional field, if it refuses.
#[expect(clippy::needless_pass_by_value, reason = "functions are values")]
pub fn check_option<T, How, F: Check<Option<T>, How>>(check: F, value: &Option<T>) -> Option<String> {
    refusal(check.check(value))
}

/// A field with a check of the user's own may be of any type: one that is [`Wire`] is looked into as usual,
/// by [`IfWire`], which method lookup finds first; any other is left to the check, by [`IfNot`].
#[derive(Debug)]
pub struct Probe<'a, T: ?Sized>(pub &'a T);

pub trait IfWire<'a> {
    fn probe_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool;
    fn probe_value(&self) -> &'a dyn Value;
    fn probe_step<W: Walk<'a>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool;
}

impl<'a, T: Wire> IfWire<'a> for &Probe<'a, T> {
    #[inline]
    fn probe_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool {
        keeps(row, self.0, cx, below)
    }

    #[inline]
    fn probe_step<W: Walk<'a>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool {
        walk.field(i, self.0, how)
    }

    fn probe_value(&self) -> &'a dyn Value {
        self.0
    }
}

pub trait IfNot {
    fn probe_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool;
    fn probe_value(&self) -> &'static dyn Value;
    fn probe_step<'w, W: Walk<'w>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool;
}

impl<T: ?Sized> IfNot for Probe<'_, T> {
    #[inline]
    fn probe_keeps(&self, _: &'static ShapeField, _: Cx, _: Cx) -> bool {
        true
    }

    #[inline]
    fn probe_step<'w, W: Walk<'w>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool {
        walk.field(i, &Opaque, how)
    }

    fn probe_value(&self) -> &'static dyn Value {
        &Opaque
    }
}

/// A field with `#[aiml(any)]` may be of any type too: one that is [`Wire`] is looked into as usual, by [`AnyWire`],
/// which method lookup finds first; of any other, what serde sends is judged, by [`AnySent`].
#[derive(Debug)]
pub struct Any<'a, T: ?Sized>(pub &'a T);

pub trait AnyWire<'a> {
    type Value: Value;

    fn any_value(&self) -> Self::Value;
    fn any_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool;
    fn any_step<W: Walk<'a>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool;
    fn any_named(&self) -> judge::Named<'a>;
}

impl<'a, T: Wire> AnyWire<'a> for &Any<'a, T> {
    type Value = &'a T;

    fn any_value(&self) -> &'a T {
        self.0
    }

    #[inline]
    fn any_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool {
        keeps(row, self.0, cx, below)
    }

    #[inline]
    fn any_step<W: Walk<'a>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool {
        walk.field(i, self.0, how)
    }

    #[inline]
    fn any_named(&self) -> judge::Named<'a> {
        self.0.named()
    }
}

pub trait AnySent<'a> {
    type Of;

    // A bound of each method, not of the trait: then a type that serde cannot send lacks that, and not the method.
    fn any_value(&self) -> Sent<'a>
    where
        Self::Of: Serialize;

    fn any_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool
    where
        Self::Of: Serialize;

    fn any_step<'w, W: Walk<'w>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool
    where
        Self::Of: Serialize;

    /// What serde sends is known only to those who receive it: the engine finds the model.
    fn any_named(&self) -> judge::Named<'static> {
        judge::Named::NOT
    }
}

impl<'a, T> AnySent<'a> for Any<'a, T> {
    type Of = T;

    fn any_value(&self) -> Sent<'a>
    where
        T: Serialize,
    {
        Sent::of(self.0)
    }

    #[inline]
    fn any_keeps(&self, row: &'static ShapeField, cx: Cx, below: Cx) -> bool
    where
        T: Serialize,
    {
        keeps(row, &Sent::of(self.0), cx, below)
    }

    #[inline]
    fn any_step<'w, W: Walk<'w>>(&self, walk: &mut W, i: usize, how: How<'_>) -> bool
    where
        T: Serialize,
    {
        walk.sent(i, &Sent::of(self.0), how)
    }
}

/// What is known of the type of such a field: of one that is [`Wire`], what it says; of any other nothing, by
/// [`TypeOfAny`].
#[derive(Debug)]
pub struct OfAny<T: ?Sized>(PhantomData<T>);

impl<T: Wire + ?Sized> OfAny<T> {
    pub const TYPE: WireType = T::TYPE;
}

pub trait TypeOfAny {
    const TYPE: WireType = WireType::OPAQUE;
}

impl<T: ?Sized> TypeOfAny for OfAny<T> {}

/// A value that is not looked into.
#[derive(Clone, Copy, Debug)]
pub struct Opaque;

impl Wire for Opaque {
    const TYPE: WireType = WireType::OPAQUE;
    type Shape<D: crate::wire::shape::Depth> = crate::wire::shape::Known<crate::wire::shape::AnyShape>;
    type Within = ();

    fn accepts(&self, _: Cx) -> bool {
        true
    }

    fn view(&self) -> View<'_> {
        View::Opaque
    }
}
