//! The sentences of compile errors about a binding.

use crate::{
    schema::node::Bit,
    sentence::{Sentence, Steps},
};

/// The way from the request to a value, as messages show it: `messages[].content`.
#[derive(Clone, Copy)]
pub(super) enum Trail<'a> {
    Root,
    /// The request, of which every mistake is told, and not only the first.
    All,
    Key(&'a Self, &'static str),
    Item(&'a Self),
    /// The same value, where one of its keys has this value: a variant, by its tag.
    Where(&'a Self, &'static str, &'static str),
    /// The same value, of which what is wrong is only counted.
    Brief(&'a Self),
    /// The same value, as the field or variant with a number of the type that it is in; or as something that is said of
    /// it.
    Step(&'a Self, u16),
    /// The same value, as the variant with a number.
    Variant(&'a Self, u16),
}

impl Trail<'_> {
    pub(super) const fn push(&self, out: Sentence) -> Sentence {
        match self {
            Trail::Root | Trail::All => out,
            Trail::Where(up, ..) | Trail::Brief(up) | Trail::Step(up, _) | Trail::Variant(up, _) => {
                up.push(out)
            }
            Trail::Key(up, key) if up.is_request() => out.push(key),
            Trail::Key(up, key) => up.push(out).push(".").push(key),
            Trail::Item(up) => up.push(out).push("[]"),
        }
    }

    /// Whether every mistake is told.
    pub(super) const fn tells_all(&self) -> bool {
        match self {
            Trail::Root => false,
            Trail::All => true,
            Trail::Key(up, _)
            | Trail::Item(up)
            | Trail::Where(up, ..)
            | Trail::Brief(up)
            | Trail::Step(up, _)
            | Trail::Variant(up, _) => up.tells_all(),
        }
    }

    /// Whether what is wrong is only counted.
    pub(super) const fn is_brief(&self) -> bool {
        match self {
            Trail::Root | Trail::All => false,
            Trail::Brief(_) => true,
            Trail::Key(up, _)
            | Trail::Item(up)
            | Trail::Where(up, ..)
            | Trail::Step(up, _)
            | Trail::Variant(up, _) => up.is_brief(),
        }
    }

    /// Whether it is the way to the request itself.
    pub(super) const fn is_request(&self) -> bool {
        match self {
            Trail::Root | Trail::All => true,
            Trail::Where(up, ..) | Trail::Brief(up) | Trail::Step(up, _) | Trail::Variant(up, _) => {
                up.is_request()
            }
            Trail::Key(..) | Trail::Item(_) => false,
        }
    }

    /// Whether it is the way to a field of the request itself.
    pub(super) const fn is_field(&self) -> bool {
        match self {
            Trail::Root | Trail::All => true,
            Trail::Key(up, _) | Trail::Where(up, ..) => up.is_request(),
            Trail::Brief(up) | Trail::Step(up, _) | Trail::Variant(up, _) => up.is_field(),
            Trail::Item(_) => false,
        }
    }

    /// The way in back quotes: the beginning of a sentence about what it leads to.
    pub(super) const fn quote(&self) -> Sentence {
        let out = Sentence::new().about(self.steps());
        if self.is_request() {
            return out.push("this request");
        }
        self.push(out.push("`")).push("`")
    }

    /// The way to a field of what stands there, by its number.
    pub(super) const fn field(&self, number: usize) -> Trail<'_> {
        Trail::Step(self, Steps::number(number))
    }

    /// The same of a variant.
    pub(super) const fn variant(&self, number: usize) -> Trail<'_> {
        Trail::Variant(self, Steps::number(number))
    }

    /// The way to the type that declares what the steps lead to.
    pub(super) const fn steps_of_type(&self) -> Steps {
        match self {
            Trail::Where(up, ..) | Trail::Brief(up) => up.steps_of_type(),
            Trail::Variant(up, _) => up.steps(),
            _ => self.steps(),
        }
    }

    /// The way to the tag of the type that declares a field.
    pub(super) const fn steps_of_tag(&self) -> Steps {
        match self {
            Trail::Brief(up) => up.steps_of_tag(),
            Trail::Step(up, _) => up.steps_of_type().then(Steps::TAG),
            _ => self.steps(),
        }
    }

    /// The way through the types.
    pub(super) const fn steps(&self) -> Steps {
        match self {
            Trail::Root | Trail::All => Steps::NONE,
            Trail::Step(up, number) | Trail::Variant(up, number) => up.steps().then(*number),
            Trail::Key(up, _) | Trail::Item(up) | Trail::Where(up, ..) | Trail::Brief(up) => up.steps(),
        }
    }

    /// The innermost variant, by its tag.
    pub(super) const fn tag(&self) -> Option<&'static str> {
        match self {
            Trail::Where(_, key, _) => Some(key),
            Trail::Brief(up) | Trail::Step(up, _) | Trail::Variant(up, _) => up.tag(),
            _ => None,
        }
    }

    /// ` where `role` is 'tool'`, of a variant.
    pub(super) const fn push_where(&self, out: Sentence) -> Sentence {
        match self {
            Trail::Where(_, key, value) => {
                out.push(" where `").push(key).push("` is '").push(value).push("'")
            }
            Trail::Brief(up) | Trail::Step(up, _) | Trail::Variant(up, _) => up.push_where(out),
            _ => out,
        }
    }
}

/// `a string or an array`.
pub(super) const fn push_kinds(mut out: Sentence, bits: u8) -> Sentence {
    const NAMES: [(Bit, &str); 6] = [
        (Bit::String, "a string"),
        (Bit::Number, "a number"),
        (Bit::Boolean, "a boolean"),
        (Bit::Array, "an array"),
        (Bit::Object, "an object"),
        (Bit::Null, "null"),
    ];
    let mut left = (bits & 0x3F).count_ones();
    let all = left;
    let mut i = 0;
    while i < NAMES.len() {
        if bits & NAMES[i].0 as u8 != 0 {
            if left < all {
                out = out.push(if left == 1 { " or " } else { ", " });
            }
            out = out.push(NAMES[i].1);
            left -= 1;
        }
        i += 1;
    }
    out
}
