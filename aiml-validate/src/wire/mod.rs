//! What a type puts on the wire.
//!
//! Each type of a request says it twice, through one trait: [`Wire::accepts`] is the fast way, straight-line
//! code that only decides; [`Wire::view`], [`Wire::each_field`] and [`Wire::each_item`] show the value as
//! JSON would, and everything that explains a refusal is written once, over that view, in [`explain`].
//! Of a struct the derive writes only the [`walk`] over its fields, from which both follow; of any other type
//! it writes both. Tests hold them against each other.

pub mod assert;
mod containers;
pub(crate) mod cx;
pub(crate) mod explain;
pub(crate) mod field;
pub(crate) mod found;
#[cfg(feature = "json")]
mod json;
mod leaves;
mod near;
mod op;
pub(crate) mod plan;
pub(crate) mod sent;
pub(crate) mod shape;
mod tag_text;
pub(crate) mod types;
mod value;
pub(crate) mod walk;
mod wrappers;

use crate::{
    bind::nested::Tells,
    issue::Literal,
    rules::{Length, Range, Rule},
};

pub(crate) use self::value::{Planned, Show, Shown};
pub use self::{
    cx::{Capability, Cx, Param, Roles, role_bit},
    field::{Field, Fields, Key},
    types::{Kinds, WireType},
    value::Value,
};

/// A value that can stand in a request: a leaf of std, or a type that derives `AimlRequest`.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not say what it puts into a request",
    label = "this type is neither a plain value nor derives `AimlRequest`",
    note = "add `#[derive(AimlRequest)]` to `{Self}` so that its values are checked",
    note = "or put `#[aiml(any)]` on the field, if it has a key, to check what serde sends of it, or `#[aiml(skip)]` to send it unchecked"
)]
// The type's own name does not say whose it is: of the feature is spoken wherever it may be what is missing.
#[cfg_attr(
    not(feature = "json"),
    diagnostic::on_unimplemented(
        note = "`serde_json::Value`, `Map` and `Number` are fields with the feature `json` of `aiml-validate`"
    )
)]
pub trait Wire {
    /// What any value of the type can be on the wire, in short.
    const TYPE: WireType = WireType::of(<Self::Shape<shape::Full> as shape::HasShape>::SHAPE);
    /// The same in full, down to the given depth.
    type Shape<D: shape::Depth>: shape::HasShape;
    /// The derived type within, which tells where it has mistakes; `()` if there is none.
    type Within: Tells + ?Sized;
    /// It is a struct with named fields: [`Wire::walk`] knows the way, and all else follows from that.
    const STRUCT: bool = <Self::Shape<shape::Full> as shape::HasShape>::IS_STRUCT;
    /// The fields of such a struct.
    const ROWS: &'static [shape::ShapeField] =
        walk::rows(<Self::Shape<shape::One> as shape::HasShape>::SHAPE);
    /// `#[aiml(model(…))]`, if it has any.
    const MODELS: &'static [Capability] = &[];
    /// [`Wire::is_absent`] answers what `Option::is_none` does where the type is called `Option`.
    const HAS_NONE: bool = false;

    /// Evaluates what is to be known of a generic type when it is used: once, and so not in the walk, which
    /// there are several of.
    #[inline]
    fn checked() {}

    /// It is the `None` of an `Option`.
    #[inline]
    fn is_absent(&self) -> bool {
        false
    }

    /// Goes to each field of a struct, in wire order.
    #[inline]
    fn walk<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W) -> bool {
        let _ = walk;
        true
    }

    // The steps are functions of this trait: of a type that is not `Wire`, all that names it so says the same, and
    // the compiler says it once.

    /// This value, for steps at several fields.
    #[inline]
    fn here(&self) -> &Self
    where
        Self: Sized,
    {
        self
    }

    /// One step of a walk: at this value, in the field with the number.
    #[inline]
    fn step<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W, i: usize) -> bool
    where
        Self: Sized,
    {
        walk.field(i, self, walk::How::THERE)
    }

    /// The same, of what may be left out.
    #[inline]
    fn step_if<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W, i: usize, there: bool) -> bool
    where
        Self: Sized,
    {
        walk.field(i, self, walk::How { there, ..walk::How::THERE })
    }

    /// The same, where a function of the type tells. (As a pointer: the compiler knows it all the same when it
    /// makes the program, and has less to check than with a call.)
    #[inline]
    fn step_unless<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W, i: usize, absent: fn(&Self) -> bool) -> bool
    where
        Self: Sized,
    {
        self.step_if(walk, i, !absent(self))
    }

    /// The same of an `Option` that is left out when it is `None`.
    #[inline]
    fn step_some<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W, i: usize) -> bool
    where
        Self: Sized,
    {
        const { walk::steps::must_have_none::<Self>(true) }
        self.step_if(walk, i, !self.is_absent())
    }

    /// The same, of a field that other fields or a check of the user's have a say in.
    #[inline]
    fn step_how<'v, W: walk::Walk<'v>>(&'v self, walk: &mut W, i: usize, how: walk::How<'_>) -> bool
    where
        Self: Sized,
    {
        walk.field(i, self, how)
    }

    /// The model that it names: in the field for it, if it is a struct.
    #[inline]
    fn named(&self) -> crate::bind::judge::Named<'_> {
        if Self::STRUCT {
            walk::named_in(self, const { walk::model_in(Self::ROWS) })
        } else {
            crate::bind::judge::Named::of(self)
        }
    }

    /// Whether the value keeps what is said of its field, and everything below it does.
    #[inline]
    fn keeps_said(&self, said: &'static shape::ShapeField, cx: Cx, below: Cx) -> bool {
        walk::keeps(said, self, cx, below)
    }

    /// Whether no rule is broken, here or below. Never allocates.
    #[inline]
    fn accepts(&self, cx: Cx) -> bool {
        if Self::STRUCT { walk::faults_among(self, u64::MAX, cx) == 0 } else { self.faults(cx) == 0 }
    }

    /// Which fields are not accepted: a bit for each that [`Wire::each_of`] knows, or all bits.
    #[inline]
    fn faults(&self, cx: Cx) -> u64 {
        if Self::STRUCT {
            walk::faults_among(self, u64::MAX, cx)
        } else if self.accepts(cx) {
            0
        } else {
            u64::MAX
        }
    }

    /// The value as JSON would show it, without what is below it.
    #[inline]
    fn view(&self) -> View<'_> {
        View::Object(Self::MODELS)
    }

    /// The view for annotations, which ask for no more than a plain value, or how much there is in it.
    #[inline]
    fn seen(&self) -> View<'_> {
        self.view()
    }

    /// The value, if a function of the user's writes it.
    #[inline]
    fn sent(&self) -> Option<&sent::Sent<'_>> {
        None
    }

    /// The properties in wire order, those that are left out too; nothing unless the view is an object.
    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if Self::STRUCT {
            self.each_of(u64::MAX, f);
        }
    }

    /// [`Wire::each_field`] of the fields with these bits.
    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        if Self::STRUCT {
            self.walk(&mut walk::Show::new(Self::ROWS, which, f));
        } else {
            self.each_field(f);
        }
    }

    /// The items in wire order; nothing unless the view is an array.
    #[inline]
    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        let _ = f;
    }

    /// The one value that a newtype holds, if the newtype has rules of its own for it. They are reported
    /// where the value stands.
    #[inline]
    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
        let _ = f;
    }

    /// The value for the explaining path.
    #[inline]
    fn value(&self) -> &dyn Value
    where
        Self: Sized,
    {
        self
    }

    /// What the model accepts that this object names, in a field of its own or of what is flattened into it.
    #[inline]
    fn model(&self) -> Option<&'static Capability> {
        if const { Self::STRUCT && walk::names_model(Self::ROWS, Self::MODELS) } {
            walk::model(self)
        } else {
            None
        }
    }

    /// The value, if it is a text.
    #[inline]
    fn text(&self) -> Option<&str> {
        match self.view() {
            View::Str(text) => Some(text),
            _ => None,
        }
    }

    /// The bit of the role that the value names; see [`role_bit`].
    #[inline]
    fn role(&self) -> u8 {
        self.text().map_or(cx::NOT_A_ROLE, role_bit)
    }

    /// What the model that the value names accepts, where its variant says so.
    #[inline]
    fn capability(&self) -> Option<&'static Capability> {
        None
    }

    /// Whether the value is a number within the range.
    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        range.holds(self.view())
    }

    /// Whether the value has a length, and one within the limits.
    #[inline]
    fn fits(&self, length: &Length) -> bool {
        length.holds(self.view())
    }

    /// Whether the value is a member of the allow-list.
    #[inline]
    fn one_of(&self, members: &'static [Literal]) -> bool {
        crate::rules::one_of(self.view(), members)
    }

    /// Whether the value is taken by what is planned for its place. Never allocates.
    #[inline]
    fn passes(&self, plan: plan::Plan) -> bool {
        if Self::STRUCT { walk::passes(self, plan) } else { plan.ask(plan.op(), &self) }
    }

    /// The number of the variant that a field holds by which objects are told apart.
    #[inline]
    fn tag(&self, field: u16) -> Option<u16> {
        if Self::STRUCT { walk::variant_in(self, field.into()) } else { None }
    }

    /// The text in a field by which objects are told apart.
    #[inline]
    fn tag_text(&self, field: u16) -> Option<&str> {
        if Self::STRUCT { walk::text_in(self, field.into()) } else { None }
    }

    /// The number of the variant, of a unit enum.
    #[inline]
    fn variant(&self) -> Option<u16> {
        None
    }

    /// Whether the value keeps the rule; the way for rules that are no hot path.
    fn keeps(&self, rule: &'static Rule) -> bool {
        rule.holds(self.view())
    }
}

/// One value as JSON would show it.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum View<'a> {
    Null,
    Bool(bool),
    Int(i128),
    Float(f64),
    Str(&'a str),
    Char(char),
    /// An array of so many items.
    Array(usize),
    /// A map of so many entries: its keys are data.
    Map(usize),
    /// A struct, or an enum shown as one. The models are those of `#[aiml(model(…))]`, if it has any.
    Object(&'static [Capability]),
    /// Not looked into: `#[aiml(skip)]`; or seen only by those who receive it, see [`Wire::sent`].
    Opaque,
    /// Cannot be sent at all, and why.
    Unserializable(&'static str),
}
