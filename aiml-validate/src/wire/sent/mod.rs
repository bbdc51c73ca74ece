//! A field of which only serde knows what it is, with `#[aiml(any)]`: a function of the user's writes it (`with`,
//! `serialize_with`), or its type is one of another crate.
//!
//! What is sent is known only by having it sent. The engine is such a receiver as it is; annotations, which
//! ask for a view, are answered by one that keeps as much as they can ask for.

mod look;

use core::cell::OnceCell;

use serde_core::Serialize;

use super::{Cx, View, Wire, WireType, plan::Plan, shape};
use crate::{
    engine::{Feeder, Flow, Source, scratch::Scratch, serialize::Wire as Writer},
    path::At,
    rules::{Length, Range, Rule},
};
use look::{Look, Messages};

/// What a value is, as far as annotations can ask.
#[derive(Default)]
enum Seen {
    Null,
    Bool(bool),
    Int(i128),
    Float(f64),
    Text(Scratch),
    /// An array of so many items.
    Array(usize),
    /// An object of so many properties.
    Object(usize),
    /// It cannot be sent; the engine says why.
    #[default]
    Nothing,
}

impl Seen {
    /// Whether it is no number that JSON does not have.
    const fn is_sendable(&self) -> bool {
        !matches!(self, Self::Float(n) if !n.is_finite())
    }
}

/// The field, as its function writes it.
#[doc(hidden)]
pub struct Sent<'v> {
    by: By<'v>,
    /// What is looked at more than once is written once.
    seen: OnceCell<Seen>,
}

/// What writes the field.
enum By<'v> {
    /// A function of the user's.
    Function {
        feed: &'v dyn for<'s, 'f, 'a> Fn(Writer<'s, 'f, 'a>) -> Flow,
        look: &'v dyn for<'l> Fn(Look<'l>) -> Flow,
    },
    /// Its own `Serialize`.
    Itself(&'v dyn Writes),
}

/// `Serialize` for each of those who receive, as a trait object.
trait Writes {
    fn feed(&self, writer: Writer<'_, '_, '_>) -> Flow;
    fn look(&self, look: Look<'_>) -> Flow;
}

impl<T: Serialize> Writes for T {
    fn feed(&self, writer: Writer<'_, '_, '_>) -> Flow {
        self.serialize(writer)
    }

    fn look(&self, look: Look<'_>) -> Flow {
        self.serialize(look)
    }
}

impl<'v> Sent<'v> {
    /// The user's function, for each of those who receive. A closure and no generic parameter, so that the
    /// derive need name neither serde nor the parameters of the type.
    #[inline]
    pub const fn new(
        feed: &'v dyn for<'s, 'f, 'a> Fn(Writer<'s, 'f, 'a>) -> Flow,
        look: &'v dyn for<'l> Fn(Look<'l>) -> Flow,
    ) -> Self {
        Self { by: By::Function { feed, look }, seen: OnceCell::new() }
    }

    /// A value of which nothing is known but that serde can send it.
    #[inline]
    pub(crate) fn of<T: Serialize>(value: &'v T) -> Self {
        Self { by: By::Itself(value), seen: OnceCell::new() }
    }

    fn look(&self, texts: bool) -> Seen {
        let mut seen = Seen::Nothing;
        let written = self.write(Look::new(&mut seen, texts));
        if written.is_ok() { seen } else { Seen::Nothing }
    }

    /// Shows the role of each message, where it is a text; the value, which stands at a path, is a message or an
    /// array of them. What else there is in a message is not looked into.
    pub(crate) fn each_role(&self, at: &At<'_>, role: &mut dyn FnMut(&At<'_>, &str)) {
        let _ = self.look_at_roles(at, role);
    }

    fn look_at_roles(&self, at: &At<'_>, role: &mut dyn FnMut(&At<'_>, &str)) -> Seen {
        let mut seen = Seen::Nothing;
        let written = self.write(Look::at_roles(&mut seen, Messages { at, role }));
        if written.is_ok() { seen } else { Seen::Nothing }
    }

    fn write(&self, look: Look<'_>) -> Flow {
        match &self.by {
            By::Function { look: function, .. } => function(look),
            By::Itself(value) => value.look(look),
        }
    }
}

impl Sent<'_> {
    /// [`Wire::accepts`] of messages.
    fn accepts_roles(&self, cx: Cx) -> bool {
        let mut takes = true;
        let seen = self.look_at_roles(&At::Root, &mut |_, role| takes &= cx.takes_role(role));
        takes && seen.is_sendable()
    }
}

impl Source for Sent<'_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        let writer = Writer::new(feeder, self);
        match &self.by {
            By::Function { feed, .. } => feed(writer),
            By::Itself(value) => value.feed(writer),
        }
    }
}

impl Wire for Sent<'_> {
    const TYPE: WireType = WireType::OPAQUE;
    type Shape<D: shape::Depth> = shape::Known<shape::AnyShape>;
    type Within = ();

    /// Serializers write NaN and infinities as `null`. Texts are not asked for, and so need no place.
    fn accepts(&self, cx: Cx) -> bool {
        if cx.is_untyped_message() {
            return self.accepts_roles(cx);
        }
        self.seen.get().map_or_else(|| self.look(false).is_sendable(), Seen::is_sendable)
    }

    /// What is below cannot be shown: who wants it asks for [`Wire::sent`].
    fn view(&self) -> View<'_> {
        View::Opaque
    }

    fn seen(&self) -> View<'_> {
        match self.seen.get_or_init(|| self.look(true)) {
            Seen::Null => View::Null,
            Seen::Bool(b) => View::Bool(*b),
            Seen::Int(n) => View::Int(*n),
            Seen::Float(n) => View::Float(*n),
            Seen::Text(text) => View::Str(text.as_str()),
            Seen::Array(len) => View::Array(*len),
            Seen::Object(len) => View::Map(*len),
            Seen::Nothing => View::Opaque,
        }
    }

    fn sent(&self) -> Option<&Sent<'_>> {
        Some(self)
    }

    /// No plan knows what is written: the engine is asked, of the value itself.
    fn passes(&self, plan: Plan) -> bool {
        plan.other(self)
    }

    fn text(&self) -> Option<&str> {
        match self.seen() {
            View::Str(text) => Some(text),
            _ => None,
        }
    }

    fn in_range(&self, range: &Range) -> bool {
        range.holds(self.seen())
    }

    fn fits(&self, length: &Length) -> bool {
        length.holds(self.seen())
    }

    fn one_of(&self, members: &'static [crate::issue::Literal]) -> bool {
        crate::rules::one_of(self.seen(), members)
    }

    fn keeps(&self, rule: &'static Rule) -> bool {
        rule.holds(self.seen())
    }
}
