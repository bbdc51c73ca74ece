//! Strings, numbers and booleans against a node: what is wrong, and the issues for it.

use alloc::{boxed::Box, format, string::String};
use core::fmt::Write as _;

use super::{Engine, Flow, Seen, Text, choice::unsupported_role, pattern, real::is_whole, scratch::Scratch};
use crate::{
    issue::{Amount, Issue, Kind, Limit, Measured, Members, Type},
    path::At,
    schema::{
        format,
        node::{Bit, Node, NodeId, Number, NumberEnum, Schema, StringEnum},
    },
    text::JsNumber,
};

/// A value that holds no others.
pub(crate) enum Leaf<'a> {
    Boolean(bool),
    Number(f64),
    Text(Text<'a>),
}

/// What is wrong with a leaf, as bits.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Faults(u8);

impl Faults {
    const NONE: Self = Self(0);
    const TYPE: Self = Self(1);
    const MEMBER: Self = Self(2);
    const INTEGER: Self = Self(4);
    const SMALL: Self = Self(8);
    const BIG: Self = Self(16);
    const FORMAT: Self = Self(32);
    const PATTERN: Self = Self(64);

    fn when(self, wrong: bool) -> Self {
        if wrong { self } else { Self::NONE }
    }

    fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    fn has(self, fault: Self) -> bool {
        self.0 & fault.0 != 0
    }
}

impl<'a> Leaf<'a> {
    #[inline]
    pub(super) fn bit(&self) -> Bit {
        match self {
            Self::Boolean(_) => Bit::Boolean,
            Self::Number(_) => Bit::Number,
            Self::Text(_) => Bit::String,
        }
    }

    pub(super) fn seen(&self) -> Seen<'a> {
        match self {
            Self::Text(text) => Seen::Text(*text),
            other => Seen::Other(other.kind()),
        }
    }

    fn kind(&self) -> Type {
        match self {
            Self::Boolean(_) => Type::Boolean,
            Self::Number(_) => Type::Number,
            Self::Text(_) => Type::String,
        }
    }

    /// What is wrong with it. This decides, and it is what the issues are made from.
    fn judge(&self, schema: &Schema<'_>, node: &Node) -> Faults {
        match (node, self) {
            (Node::Any | Node::Model, _) => Faults::NONE,
            (Node::Boolean { only }, Self::Boolean(value)) => {
                Faults::MEMBER.when(only.is_some_and(|only| only != *value))
            }
            (Node::Number(number), Self::Number(value)) => judge_number(number, *value),
            (Node::NumberEnum(list), Self::Number(value)) => {
                Faults::MEMBER.when(!has_number(list, schema, *value))
            }
            (Node::NumberEnum(list), Self::Text(text)) if list.integer => {
                Faults::MEMBER.when(!has_digits(list, schema, text))
            }
            (Node::String(rules), Self::Text(text)) => {
                let (short, long) = text.outside(rules.min, rules.max);
                let mut faults = Faults::SMALL.when(short).and(Faults::BIG.when(long));
                if rules.format.is_some() || rules.pattern.is_some() {
                    let (unlike, unmatched) = text.with(|text| {
                        let unlike = rules.format.is_some_and(|format| !format::holds(format, text));
                        (unlike, rules.pattern.is_some_and(|id| !pattern::holds(schema.text(id), text)))
                    });
                    faults = faults.and(Faults::FORMAT.when(unlike)).and(Faults::PATTERN.when(unmatched));
                }
                faults
            }
            (Node::StringEnum(list), Self::Text(text)) => {
                Faults::MEMBER.when(!text.with(|text| list.contains(schema, text.as_bytes())))
            }
            _ => Faults::TYPE,
        }
    }
}

#[expect(clippy::float_cmp, reason = "a member is met exactly or not at all")]
fn has_number(list: &NumberEnum, schema: &Schema<'_>, value: f64) -> bool {
    (0..list.len).any(|i| list.member(schema, i) == value)
}

/// Whether a text is the decimal of a member.
fn has_digits(list: &NumberEnum, schema: &Schema<'_>, text: &Text<'_>) -> bool {
    let mut member = Scratch::new();
    text.with(|text| {
        (0..list.len).any(|i| {
            member.clear();
            // Writing to a `Scratch` does not fail.
            let _ = write!(member, "{}", JsNumber(list.member(schema, i)));
            member.as_str() == text
        })
    })
}

/// Whether a number has nothing wrong with it.
#[inline]
pub(super) fn bounds_hold(number: &Number, value: f64) -> bool {
    judge_number(number, value) == Faults::NONE
}

#[inline]
fn judge_number(number: &Number, value: f64) -> Faults {
    let under = number.min.is_some_and(|(min, outside)| value < min || (outside && value <= min));
    let over = number.max.is_some_and(|(max, outside)| value > max || (outside && value >= max));
    Faults::INTEGER
        .when(number.integer && !is_whole(value))
        .and(Faults::SMALL.when(under))
        .and(Faults::BIG.when(over))
}

impl Engine<'_> {
    /// Judges a leaf of which the node does not take every one.
    pub(super) fn leaf(&mut self, node: NodeId, at: &At<'_>, leaf: &Leaf<'_>) -> Flow {
        if !self.schema.facts(node).takes_some(leaf.bit()) {
            return self.wrong_type(node, at, leaf.kind());
        }
        let (_, found) = self.resolve(node, leaf.bit())?;
        let faults = leaf.judge(&self.schema, &found);
        if faults == Faults::NONE {
            return Ok(());
        }
        if !self.explaining {
            return self.refuse();
        }
        self.say(&found, at, leaf, faults);
        Ok(())
    }

    /// The issues of a leaf, in Zod's order.
    fn say(&mut self, node: &Node, at: &At<'_>, leaf: &Leaf<'_>, faults: Faults) {
        if faults.has(Faults::TYPE) {
            let issue = mismatch(&self.schema, node, at, leaf.kind());
            self.issues.push(issue);
            return;
        }
        if faults.has(Faults::MEMBER) {
            let issue = not_a_member(&self.schema, node, at, leaf);
            self.issues.push(issue);
            return;
        }
        if faults.has(Faults::INTEGER) {
            self.issues.push(Issue::new(at, Kind::NotAnInteger));
        }
        if faults.has(Faults::SMALL)
            && let Some(limit) = limit(node, true)
        {
            self.issues.push(Issue::new(at, Kind::TooSmall(limit)));
        }
        if faults.has(Faults::BIG)
            && let Some(limit) = limit(node, false)
        {
            self.issues.push(Issue::new(at, Kind::TooBig(limit)));
        }
        if let Node::String(rules) = node {
            if faults.has(Faults::FORMAT)
                && let Some(format) = rules.format
            {
                self.issues.push(Issue::new(at, Kind::WrongFormat(format)));
            }
            if faults.has(Faults::PATTERN) {
                self.issues.push(Issue::new(at, Kind::WrongPattern));
            }
        }
    }
}

/// The bound of a node as messages name it.
fn limit(node: &Node, min: bool) -> Option<Limit> {
    match node {
        Node::Number(number) => {
            let (at, outside) = if min { number.min? } else { number.max? };
            let at = Amount::Float(at);
            Some(Limit { of: Measured::Number, at, inclusive: !outside, exact: false })
        }
        Node::String(text) => {
            let at = Amount::Int(i128::from(if min { text.min? } else { text.max? }));
            Some(Limit { of: Measured::String, at, inclusive: true, exact: text.min == text.max })
        }
        _ => None,
    }
}

/// The issue of a value of the wrong type, or of none ([`Type::Undefined`]).
pub(super) fn mismatch(schema: &Schema<'_>, node: &Node, at: &At<'_>, received: Type) -> Issue {
    if let Some(issue) = literal(schema, node, at) {
        return issue;
    }
    let expected = match node {
        Node::StringEnum(list) => {
            let expected = strings(schema, list);
            return Issue::new(at, Kind::WrongTypeForMembers { expected, received });
        }
        Node::NumberEnum(list) => {
            let expected = numbers(schema, list);
            return Issue::new(at, Kind::WrongTypeForMembers { expected, received });
        }
        Node::Boolean { .. } => Type::Boolean,
        Node::Number(_) => Type::Number,
        Node::String(_) | Node::Model => Type::String,
        Node::Array(_) => Type::Array,
        Node::Object(_) | Node::Tagged(_) => Type::Object,
        // Neither is ever of the wrong type as such; unions have words of their own.
        Node::Any | Node::Union(_) => Type::Undefined,
    };
    Issue::wrong_type(at, expected, received)
}

/// The issue of a literal, which is the same whatever came.
fn literal(schema: &Schema<'_>, node: &Node, at: &At<'_>) -> Option<Issue> {
    let expected = match node {
        Node::Boolean { only: Some(only) } => format!("{only}"),
        Node::NumberEnum(list) if list.len == 1 && !list.integer => {
            format!("{}", JsNumber(list.member(schema, 0)))
        }
        Node::StringEnum(list) if list.literal => quoted(schema.text(list.member(schema, 0))),
        _ => return None,
    };
    Some(Issue::invalid_literal(at, &expected))
}

fn not_a_member(schema: &Schema<'_>, node: &Node, at: &At<'_>, leaf: &Leaf<'_>) -> Issue {
    if let Leaf::Text(text) = leaf
        && let Node::StringEnum(_) = node
        && let Some(issue) = text.with(|text| unsupported_role(at, text))
    {
        return issue;
    }
    if let Some(issue) = literal(schema, node, at) {
        return issue;
    }
    let expected = match node {
        Node::StringEnum(list) => strings(schema, list),
        Node::NumberEnum(list) => numbers(schema, list),
        _ => Members::Joined(Box::default()),
    };
    match leaf {
        Leaf::Text(text) => text.with(|text| Issue::not_a_member(at, expected, text)),
        Leaf::Number(n) => Issue::not_a_member(at, expected, &format!("{}", JsNumber(*n))),
        Leaf::Boolean(value) => Issue::not_a_member(at, expected, &format!("{value}")),
    }
}

fn strings(schema: &Schema<'_>, list: &StringEnum) -> Members {
    let member = |i| format!("'{}'", schema.text(list.member(schema, i)));
    Members::Joined(joined((0..list.len).map(member)).into())
}

fn numbers(schema: &Schema<'_>, list: &NumberEnum) -> Members {
    let member = |i| format!("{}", JsNumber(list.member(schema, i)));
    Members::Joined(joined((0..list.len).map(member)).into())
}

/// As messages list alternatives.
pub(super) fn joined(members: impl Iterator<Item = String>) -> String {
    let mut text = String::new();
    for (i, member) in members.enumerate() {
        if i > 0 {
            text.push_str(" | ");
        }
        text.push_str(&member);
    }
    text
}

/// A text as `JSON.stringify` writes it.
fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => json.push_str("\\\""),
            '\\' => json.push_str("\\\\"),
            '\u{8}' => json.push_str("\\b"),
            '\u{C}' => json.push_str("\\f"),
            '\n' => json.push_str("\\n"),
            '\r' => json.push_str("\\r"),
            '\t' => json.push_str("\\t"),
            c if c < ' ' => {
                // Writing to a `String` does not fail.
                let _ = write!(json, "\\u{:04x}", u32::from(c));
            }
            c => json.push(c),
        }
    }
    json.push('"');
    json
}
