//! A shape against what several models take: is there any value that any of them accepts?
//!
//! A value is a mistake only if no node of its place can take it; where the comparison cannot tell, it fits.

mod alike;
mod declared;
mod enums;
mod fields;
mod literal;
mod maps;
mod objects;
mod required;
mod shared;
mod suggested;
mod together;
mod variants;
mod verdict;

pub(super) use self::{
    declared::but_told_before,
    enums::not_ruled_out,
    fields::{property, value_fits},
    literal::{takes_literal, takes_within, unlike},
    required::{request_fits, required_fits},
    suggested::{key_meant, nearest_key},
    together::{Contrary, contrary, is_always_sent},
    verdict::Verdict,
};
use self::{
    literal::{takes_some_char, takes_some_name},
    maps::map_fits,
    objects::object_fits,
    variants::{Tag, one_fits},
};
use super::{
    bounds::{has_lengths, push_lengths},
    members::push_members_for,
    places::{Objects, Place, Says, Used, each},
    words::{Trail, push_kinds},
};
use crate::{
    issue::Literal,
    rules::Length,
    schema::{
        each_of,
        node::{Bit, Node, NodeId, Schema},
    },
    sentence::Sentence,
    wire::shape::{Shape, ShapeField},
};

/// A place, and those of its nodes that are meant.
#[derive(Clone, Copy)]
pub(super) struct Spot<'a> {
    pub(super) schema: &'a Schema<'static>,
    pub(super) place: Place,
    pub(super) used: &'a Used,
}

/// The objects of a place, and those of them that are meant.
#[derive(Clone, Copy)]
pub(super) struct Meant<'a> {
    pub(super) schema: &'a Schema<'static>,
    pub(super) objects: Objects,
    pub(super) used: &'a Used,
    /// The fields of the type that is compared.
    pub(super) fields: &'a [ShapeField],
}

impl Meant<'_> {
    /// Whether some object that is meant declares a key, by its number.
    pub(super) const fn declares(self, key: usize) -> bool {
        // Each key is one of some object's.
        if self.used.all {
            return true;
        }
        let column = self.objects.column(key);
        each!(i of self.used, 0 => {
            if let Says::Class(..) = column.says(i) {
                return true;
            }
        });
        false
    }

    /// Those of the objects that declare a key.
    const fn declaring(self, key: &str) -> Used {
        let mut out = Used::NONE;
        let Some(column) = self.objects.find(key) else { return out };
        each!(i of self.used, self.objects.len() => {
            if matches!(column.says(i), Says::Class(..)) {
                out.add(i);
            }
        });
        out
    }
}

impl Spot<'_> {
    /// The types of which some node takes some value, as [`Bit`]s.
    pub(super) const fn some(self) -> u8 {
        if self.used.all {
            return self.place.facts().0;
        }
        let mut bits = 0;
        each!(i of self.used, 0 => {
            bits |= self.schema.facts(self.place.node(i)).some;
        });
        bits
    }

    /// Whether some node takes every value of a type.
    const fn takes_every(self, bit: Bit) -> bool {
        let mut every = 0;
        if self.used.all {
            every = self.place.facts().1;
        }
        each!(i of self.used, 0 => {
            every |= self.schema.facts(self.place.node(i)).every;
        });
        every & bit as u8 != 0
    }

    /// Whether some node takes values of the type of a literal.
    pub(super) const fn is_of_type(self, literal: &Literal) -> bool {
        self.takes(if matches!(literal, Literal::Str(_)) { Bit::String } else { Bit::Number })
    }

    pub(super) const fn takes(self, bit: Bit) -> bool {
        self.some() & bit as u8 != 0
    }
}

/// Compares the shape of a value with the nodes that judge it.
pub(super) const fn fits(spot: Spot<'_>, shape: &'static Shape, at: &Trail<'_>) -> Verdict {
    match *shape {
        Shape::Any | Shape::Json => Verdict::Fits,
        Shape::Null => kind_fits(spot, Bit::Null, shape, at),
        Shape::Bool => kind_fits(spot, Bit::Boolean, shape, at),
        Shape::Float => kind_fits(spot, Bit::Number, shape, at),
        Shape::Text => kind_fits(spot, Bit::String, shape, at),
        Shape::Int(..) => leaf_fits(spot, Bit::Number, shape, at),
        Shape::Names(_) | Shape::Like(_) | Shape::Char => leaf_fits(spot, Bit::String, shape, at),
        Shape::Optional(inner) | Shape::Unsure(inner, _) => fits(spot, inner, at),
        Shape::Array(inner) => array_fits(spot, inner, None, shape, at),
        Shape::Fixed(inner, len) => array_fits(spot, inner, Some(len), shape, at),
        Shape::Tuple(inner) => tuple_fits(spot, inner, shape, at),
        Shape::Map(inner) => map_fits(spot, inner, shape, at),
        Shape::Object(fields) => object_fits(spot, fields, shape, at),
        Shape::OneOf(all) => one_fits(spot, all, at),
    }
}

const fn not_taken(spot: Spot<'_>, shape: &Shape, at: &Trail<'_>) -> Verdict {
    let out = push_kinds(at.quote().push(" takes "), spot.some());
    let (before, after) = match at {
        _ if at.is_request() => ("; this type is ", ""),
        _ if at.is_field() => ("; this field is ", ""),
        _ => ("; this type has ", " there"),
    };
    Verdict::NotTaken(push_name(out.push(before), shape).push(after))
}

/// What a value of the shape is, with the article.
pub(super) const fn push_name(out: Sentence, shape: &Shape) -> Sentence {
    let name = shape.present_name();
    let article = match name.as_bytes() {
        [b'a', b'n', b'y', ..] | [b'n', b'u', b'l', ..] => "",
        [b'a' | b'e' | b'i' | b'o', ..] => "an ",
        _ => "a ",
    };
    out.push(article).push(name)
}

const fn kind_fits(spot: Spot<'_>, bit: Bit, shape: &Shape, at: &Trail<'_>) -> Verdict {
    if spot.takes(bit) { Verdict::Fits } else { not_taken(spot, shape, at) }
}

/// Some number or name of the type is taken.
const fn leaf_fits(spot: Spot<'_>, bit: Bit, shape: &Shape, at: &Trail<'_>) -> Verdict {
    each!(i of spot.used, spot.place.len() => {
        if takes_some(spot.schema, spot.place.node(i), bit, shape) {
            return Verdict::Fits;
        }
    });
    if at.is_brief() {
        return Verdict::NotTaken(at.quote());
    }
    if !spot.takes(bit) {
        return not_taken(spot, shape, at);
    }
    if let Shape::Int(..) = shape {
        return Verdict::NotTaken(at.quote().push(" takes no number that this type can hold"));
    }
    let (Shape::Names(names) | Shape::Like(names)) = *shape else {
        let out = at.quote().push(" takes no single character");
        return Verdict::NotTaken(push_refused(out, spot, &[]));
    };
    let out = match names {
        // One name is said: it may be that of a type that is not in sight.
        [only] => at.quote().push(" does not take '").push(only).push("'"),
        _ => at.quote().push(" takes none of the values of this type"),
    };
    Verdict::NotTaken(push_refused(out, spot, names))
}

/// What is taken in place of the names of a type: members of enums, or texts of some length, format or pattern.
const fn push_refused(out: Sentence, spot: Spot<'_>, names: &'static [&'static str]) -> Sentence {
    if let [first, ..] = names
        && let Some(why) = unlike(spot, first, 0)
    {
        return why.push(out);
    }
    if has_lengths(spot, Bit::String) {
        return push_lengths(out, spot, Bit::String);
    }
    push_members_for(out.push("; it takes "), spot, names)
}

/// Whether a node takes some number or name of a shape.
#[expect(
    clippy::cast_precision_loss,
    reason = "bounds of the catalog are floats; rounding is to the wider side"
)]
const fn takes_some(schema: &Schema<'_>, id: NodeId, bit: Bit, shape: &Shape) -> bool {
    if !schema.facts(id).takes_some(bit) {
        return false;
    }
    match (schema.node(id), shape) {
        (Node::Union(union), _) => {
            each_of!(branch of union.branch(schema) => {
                if takes_some(schema, branch, bit, shape) {
                    return true;
                }
            });
            false
        }
        (node, Shape::Names(names) | Shape::Like(names)) => takes_some_name(schema, &node, names),
        (node, Shape::Char) => takes_some_char(schema, &node),
        (Node::Number(number), Shape::Int(least, greatest)) => {
            number.holds_some(*least as f64, *greatest as f64)
        }
        (Node::NumberEnum(list), Shape::Int(least, greatest)) => {
            each_of!(n of list.member(schema) => {
                if n >= *least as f64 && n <= *greatest as f64 {
                    return true;
                }
            });
            false
        }
        _ => true,
    }
}

/// The nodes of items that the arrays among the nodes have; of those arrays that may have so many items.
pub(super) const fn items(spot: Spot<'_>, len: Option<usize>) -> Option<(Place, Used)> {
    let Some(items) = spot.place.items() else { return None };
    if spot.used.all && len.is_none() {
        return Some((items, Used::ALL));
    }
    let mut used = Used::NONE;
    let arrays = spot.place.arrays();
    let mut i = 0;
    while i < arrays {
        let (origin, class, id) = spot.place.array(i);
        let fits = match (len, spot.schema.node(id)) {
            (Some(len), Node::Array(array)) => Length::between(array.min, array.max).holds_len(len),
            _ => true,
        };
        if fits && spot.used.has(origin) {
            used.add(class);
        }
        i += 1;
    }
    if used.is_empty() { None } else { Some((items, used)) }
}

const fn array_fits(
    spot: Spot<'_>,
    inner: &'static Shape,
    len: Option<usize>,
    shape: &Shape,
    at: &Trail<'_>,
) -> Verdict {
    if spot.takes_every(Bit::Array) {
        return Verdict::Fits;
    }
    match items(spot, len) {
        None => no_array(spot, len, shape, at),
        // Of no items none is wrong.
        Some(_) if matches!(len, Some(0)) => Verdict::Fits,
        Some((place, used)) => item_fits(Spot { place, used: &used, ..spot }, inner, &Trail::Item(at)),
    }
}

/// An item of an array. Where it says by its tag which branch it is meant for, what is wrong behind that is wrong also
/// in an enum that may hold something else in place of the array.
const fn item_fits(spot: Spot<'_>, shape: &'static Shape, at: &Trail<'_>) -> Verdict {
    match fits(spot, shape, at) {
        Verdict::Mistake(text)
            if matches!(objects::tag(spot, shape), Tag::Taken) || objects::says_its_branch(spot, shape) =>
        {
            Verdict::MistakeByTag(text)
        }
        verdict => verdict,
    }
}

/// No array is taken; or none of so many items.
const fn no_array(spot: Spot<'_>, len: Option<usize>, shape: &Shape, at: &Trail<'_>) -> Verdict {
    match len {
        Some(len) if spot.takes(Bit::Array) => {
            let out = at.quote().push(" takes no array of ").push_int(len as i128);
            let out = out.push(if len == 1 { " item" } else { " items" });
            Verdict::NotTaken(push_lengths(out, spot, Bit::Array))
        }
        _ => not_taken(spot, shape, at),
    }
}

const fn tuple_fits(
    spot: Spot<'_>,
    inner: &'static [&'static Shape],
    shape: &Shape,
    at: &Trail<'_>,
) -> Verdict {
    if spot.takes_every(Bit::Array) {
        return Verdict::Fits;
    }
    let len = Some(inner.len());
    let Some((place, used)) = items(spot, len) else { return no_array(spot, len, shape, at) };
    let mut out = Verdict::Fits;
    let mut i = 0;
    while i < inner.len() {
        out = out.and(item_fits(Spot { place, used: &used, ..spot }, inner[i], &Trail::Item(&at.field(i))));
        if !matches!(out, Verdict::Fits) && !at.tells_all() {
            return out;
        }
        i += 1;
    }
    out
}
