//! A shape against what several models take: is there any value that any of them accepts?
//!
//! A value is a mistake only if no node of its place can take it; where the comparison cannot tell, it fits.

use super::{
    build::used_objects,
    nearest::Nearest,
    places::{MOST, Objects, Others, Place, Says, Used, each},
    words::{Trail, push_kinds, push_members},
};
use crate::{
    issue::Literal,
    schema::node::{Bit, Node, NodeId, Schema},
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
}

/// What the comparison found.
pub(super) enum Verdict {
    Fits,
    /// No value of this type is taken here. In an enum with data that is fine, if another variant is.
    NotTaken(Sentence),
    /// Something below is wrong, whatever stands beside it.
    Mistake(Sentence),
    /// The same, and it is a key that nobody declares.
    UnknownKey(Sentence),
}

impl Spot<'_> {
    /// The types of which some node takes some value, as [`Bit`]s.
    const fn some(self) -> u8 {
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

    const fn takes(self, bit: Bit) -> bool {
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
        Shape::Names(_) => leaf_fits(spot, Bit::String, shape, at),
        Shape::Optional(inner) | Shape::Unsure(inner) => fits(spot, inner, at),
        Shape::Array(inner) => array_fits(spot, inner, shape, at),
        Shape::Tuple(inner) => tuple_fits(spot, inner, shape, at),
        Shape::Map(_) => kind_fits(spot, Bit::Object, shape, at),
        Shape::Object(fields) => object_fits(spot, fields, shape, at),
        Shape::OneOf(all) => one_fits(spot, all, at),
    }
}

const fn not_taken(spot: Spot<'_>, shape: &Shape, at: &Trail<'_>) -> Verdict {
    let out = push_kinds(at.quote().push(" takes "), spot.some());
    let name = shape.present_name();
    let article = match name.as_bytes() {
        [b'a', b'n', b'y', ..] | [b'n', b'u', b'l', ..] => "",
        [b'a' | b'e' | b'i' | b'o', ..] => "an ",
        _ => "a ",
    };
    Verdict::NotTaken(out.push("; this type is ").push(article).push(name).push(" there"))
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
    if !spot.takes(bit) {
        return not_taken(spot, shape, at);
    }
    if let Shape::Int(..) = shape {
        return Verdict::NotTaken(at.quote().push(" takes no number that this type can hold"));
    }
    Verdict::NotTaken(push_members(
        at.quote().push(" takes none of the values of this type; it takes "),
        spot,
    ))
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
            let mut i = 0;
            while i < union.len {
                if takes_some(schema, union.branch(schema, i), bit, shape) {
                    return true;
                }
                i += 1;
            }
            false
        }
        (Node::StringEnum(list), Shape::Names(names)) => {
            let mut i = 0;
            while i < names.len() {
                if list.contains(schema, names[i].as_bytes()) {
                    return true;
                }
                i += 1;
            }
            false
        }
        (Node::Number(number), Shape::Int(least, greatest)) => {
            let (least, greatest) = (*least as f64, *greatest as f64);
            let above = match number.min {
                Some((min, open)) => greatest > min || (greatest >= min && !open),
                None => true,
            };
            let below = match number.max {
                Some((max, open)) => least < max || (least <= max && !open),
                None => true,
            };
            above && below
        }
        (Node::NumberEnum(list), Shape::Int(least, greatest)) => {
            let mut i = 0;
            while i < list.len {
                let n = list.member(schema, i);
                if n >= *least as f64 && n <= *greatest as f64 {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => true,
    }
}

/// Whether some node takes a literal, or none takes any value of its type, which is another mistake.
pub(super) const fn takes_literal(spot: Spot<'_>, literal: &Literal) -> bool {
    let bit = if matches!(literal, Literal::Str(_)) { Bit::String } else { Bit::Number };
    each!(i of spot.used, spot.place.len() => {
        if node_takes(spot.schema, spot.place.node(i), bit, literal) {
            return true;
        }
    });
    !spot.takes(bit)
}

#[expect(
    clippy::cast_precision_loss,
    clippy::float_cmp,
    reason = "members of the catalog are floats, written down"
)]
const fn node_takes(schema: &Schema<'_>, id: NodeId, bit: Bit, literal: &Literal) -> bool {
    if !schema.facts(id).takes_some(bit) {
        return false;
    }
    match (schema.node(id), literal) {
        (Node::Union(union), _) => {
            let mut i = 0;
            while i < union.len {
                if node_takes(schema, union.branch(schema, i), bit, literal) {
                    return true;
                }
                i += 1;
            }
            false
        }
        (Node::StringEnum(list), Literal::Str(text)) => list.contains(schema, text.as_bytes()),
        (Node::NumberEnum(list), Literal::Int(n)) => {
            let mut i = 0;
            while i < list.len {
                if list.member(schema, i) == *n as f64 {
                    return true;
                }
                i += 1;
            }
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
            (Some(len), Node::Array(array)) => {
                !matches!(array.min, Some(min) if len < min as usize)
                    && !matches!(array.max, Some(max) if len > max as usize)
            }
            _ => true,
        };
        if fits && spot.used.has(origin) {
            used.add(class);
        }
        i += 1;
    }
    if used.is_empty() { None } else { Some((items, used)) }
}

const fn array_fits(spot: Spot<'_>, inner: &'static Shape, shape: &Shape, at: &Trail<'_>) -> Verdict {
    if spot.takes_every(Bit::Array) {
        return Verdict::Fits;
    }
    match items(spot, None) {
        None => not_taken(spot, shape, at),
        Some((place, used)) => fits(Spot { place, used: &used, ..spot }, inner, &Trail::Item(at)),
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
    let Some((place, used)) = items(spot, Some(inner.len())) else { return not_taken(spot, shape, at) };
    let mut i = 0;
    while i < inner.len() {
        match fits(Spot { place, used: &used, ..spot }, inner[i], &Trail::Item(at)) {
            Verdict::Fits => {}
            other => return other,
        }
        i += 1;
    }
    Verdict::Fits
}

const fn one_fits(spot: Spot<'_>, all: &'static [&'static Shape], at: &Trail<'_>) -> Verdict {
    let mut taken = all.is_empty();
    let mut refusal = Verdict::Fits;
    let mut mistake = Verdict::Fits;
    let mut i = 0;
    while i < all.len() {
        match fits(spot, all[i], at) {
            Verdict::Fits => taken = true,
            Verdict::UnknownKey(text) => return Verdict::UnknownKey(text),
            // Its tag says which branch it is meant for, so nothing else can be.
            Verdict::Mistake(text) if is_tagged(all[i]) => return Verdict::Mistake(text),
            Verdict::Mistake(text) => mistake = Verdict::Mistake(text),
            Verdict::NotTaken(text) => refusal = Verdict::NotTaken(text),
        }
        i += 1;
    }
    match (taken, mistake) {
        (true, _) => Verdict::Fits,
        (false, Verdict::Fits) => refusal,
        (false, mistake) => mistake,
    }
}

/// Whether a property tells which variant it is.
const fn is_tagged(shape: &Shape) -> bool {
    let Shape::Object(fields) = shape else { return false };
    let mut i = 0;
    while i < fields.len() {
        if let Shape::Names([_]) = fields[i].shape {
            return true;
        }
        i += 1;
    }
    false
}

const fn object_fits(
    spot: Spot<'_>,
    fields: &'static [ShapeField],
    shape: &Shape,
    at: &Trail<'_>,
) -> Verdict {
    if spot.takes_every(Bit::Object) {
        return Verdict::Fits;
    }
    let used = used_objects(spot.place, spot.used);
    let Some(objects) = spot.place.objects() else { return not_taken(spot, shape, at) };
    if used.is_empty() {
        return not_taken(spot, shape, at);
    }
    let all = Meant { schema: spot.schema, objects, used: &used };
    let (used, contrary) = not_ruled_out(all, fields);
    if let Some(i) = contrary {
        return match field_fits(all, &fields[i], at) {
            Verdict::Fits => Verdict::Fits,
            Verdict::Mistake(text) | Verdict::NotTaken(text) | Verdict::UnknownKey(text) => {
                Verdict::NotTaken(text)
            }
        };
    }
    let meant = Meant { used: &used, ..all };
    let mut i = 0;
    while i < fields.len() {
        match field_fits(meant, &fields[i], at) {
            Verdict::Fits => {}
            other => return other,
        }
        i += 1;
    }
    required_fits(meant, fields, at)
}

/// The objects that the enums among the fields do not rule out; all of them, and the field that ruled out
/// the last, if none is left.
pub(super) const fn not_ruled_out(all: Meant<'_>, fields: &[ShapeField]) -> (Used, Option<usize>) {
    let mut left = *all.used;
    let mut f = 0;
    while f < fields.len() {
        let field = &fields[f];
        if let Shape::Names(_) = field.shape
            && !field.is(ShapeField::MAYBE | ShapeField::ONE_OF | ShapeField::MODEL | ShapeField::SKIP)
            && let Some(column) = all.objects.find(field.key)
        {
            let mut verdicts = [Unseen::Not; MOST];
            let mut next = Used::NONE;
            each!(i of &left, all.objects.len() => {
                let stays = match column.says(i) {
                    Says::Class(class, _) => {
                        if let Unseen::Not = verdicts[class] {
                            let id = column.place.node(class);
                            let enumerated = matches!(all.schema.node(id), Node::StringEnum(_));
                            let takes = !enumerated || takes_some(all.schema, id, Bit::String, field.shape);
                            verdicts[class] = if takes { Unseen::Taken } else { Unseen::Refused };
                        }
                        matches!(verdicts[class], Unseen::Taken)
                    }
                    Says::Undeclared => true,
                };
                if stays {
                    next.add(i);
                }
            });
            if next.is_empty() {
                return (*all.used, Some(f));
            }
            left = next;
        }
        f += 1;
    }
    (left, None)
}

/// What is known of a node.
#[derive(Clone, Copy)]
enum Unseen {
    Not,
    Taken,
    Refused,
}

/// One field of an object against all objects that may be meant.
pub(super) const fn field_fits(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Verdict {
    if field.is(ShapeField::SKIP) {
        return Verdict::Fits;
    }
    if field.is(ShapeField::FLATTEN) {
        return flat_fits(meant, field.shape.present(), at);
    }
    let (by_key, by_rest, free) = property(meant, field.key);
    if free {
        return Verdict::Fits;
    }
    // An allow-list of the user's own stands in place of the catalog's.
    let replaced = field.is(ShapeField::ONE_OF | ShapeField::MODEL);
    let shape =
        if replaced && matches!(field.shape.present(), Shape::Names(_)) { &Shape::Text } else { field.shape };
    let schema = meant.schema;
    let at_field = Trail::Key(at, field.key);
    let mut out = None;
    if let Some((place, used)) = by_rest {
        out = Some(fits(Spot { schema, place, used: &used }, shape, &at_field));
    }
    if let Some((place, used)) = by_key
        && !matches!(out, Some(Verdict::Fits))
    {
        out = Some(fits(Spot { schema, place, used: &used }, shape, &at_field));
    }
    match out {
        Some(Verdict::NotTaken(text)) => Verdict::Mistake(text),
        Some(other) => other,
        None if field.is(ShapeField::UNDECLARED) => Verdict::Fits,
        None if field.is(ShapeField::VARIANT) => Verdict::NotTaken(unknown_key(meant, field.key, at)),
        None => Verdict::UnknownKey(unknown_key(meant, field.key, at)),
    }
}

/// The properties of a flattened value, as if they stood in the object.
const fn flat_fits(meant: Meant<'_>, shape: &'static Shape, at: &Trail<'_>) -> Verdict {
    match *shape {
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                match field_fits(meant, &fields[i], at) {
                    Verdict::Fits => {}
                    other => return other,
                }
                i += 1;
            }
            Verdict::Fits
        }
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                match flat_fits(meant, all[i], at) {
                    Verdict::Fits => {}
                    other => return other,
                }
                i += 1;
            }
            Verdict::Fits
        }
        _ => Verdict::Fits,
    }
}

/// What the objects that are meant say of a key: the nodes of those that declare it, the nodes of those that
/// judge it like any other key, and whether some object says nothing of any key.
type Property = (Option<(Place, Used)>, Option<(Place, Used)>, bool);

pub(super) const fn property(meant: Meant<'_>, key: &str) -> Property {
    let column = meant.objects.find(key);
    if meant.used.all {
        let declared = match column {
            Some(column) => Some((column.place, Used::ALL)),
            None => None,
        };
        let rest = match meant.objects.rest() {
            Some(place) => Some((place, Used::ALL)),
            None => None,
        };
        return (declared, rest, meant.objects.some_is_free());
    }
    let (mut declared, mut rest) = (Used::NONE, Used::NONE);
    each!(i of meant.used, 0 => {
        let says = match column {
            Some(column) => column.says(i),
            None => Says::Undeclared,
        };
        match says {
            Says::Class(class, _) => declared.add(class),
            Says::Undeclared => match meant.objects.others(i) {
                Others::By(class) => rest.add(class),
                Others::Free => return (None, None, true),
                Others::Takes | Others::Refuses => {}
            },
        }
    });
    let declared = match column {
        Some(column) if !declared.is_empty() => Some((column.place, declared)),
        _ => None,
    };
    let rest = match meant.objects.rest() {
        Some(place) if !rest.is_empty() => Some((place, rest)),
        _ => None,
    };
    (declared, rest, false)
}

const fn unknown_key(meant: Meant<'_>, key: &'static str, at: &Trail<'_>) -> Sentence {
    let mut nearest = Nearest::new(key);
    let keys = meant.objects.keys();
    let mut next = 0;
    while next < keys {
        let k_key = next;
        next += 1;
        let column = meant.objects.column(k_key);
        each!(i of meant.used, meant.objects.len() => {
            if matches!(column.says(i), Says::Class(..)) {
                nearest.offer(meant.objects.key(k_key));
                break;
            }
        });
    }
    let out = Trail::Key(at, key).quote().push(" is no parameter");
    let out = match nearest.found() {
        Some(found) => out.push("; did you mean `").push(found).push("`?"),
        None => out.push(" of any model that this type can name"),
    };
    out.push(" (`#[aiml(undeclared)]` sends it all the same)")
}

/// What is required is there, for at least one of the objects.
pub(super) const fn required_fits(meant: Meant<'_>, fields: &[ShapeField], at: &Trail<'_>) -> Verdict {
    let (keys, all) = (meant.objects.keys(), meant.objects.len());
    // The columns of what is required by some and not there.
    let mut lacking = [0u16; 64];
    let mut lacks = 0;
    let mut key = 0;
    while key < keys {
        if meant.objects.is_wanted(key) && lacks < lacking.len() && !has_key(fields, meant.objects, key) {
            lacking[lacks] = key as u16;
            lacks += 1;
        }
        key += 1;
    }
    if lacks == 0 {
        return Verdict::Fits;
    }
    let mut least = usize::MAX;
    let mut first = 0;
    each!(i of meant.used, all => {
        let (mut missing, mut first_here) = (0, 0);
        let mut n = lacks;
        while n > 0 {
            n -= 1;
            if matches!(meant.objects.column(lacking[n] as usize).says(i), Says::Class(_, true)) {
                missing += 1;
                first_here = lacking[n] as usize;
            }
        }
        if missing == 0 {
            return Verdict::Fits;
        }
        if missing < least {
            least = missing;
            first = first_here;
        }
    });
    let mut out = at.quote().push(" needs `").push(meant.objects.key(first)).push("`");
    if least > 1 {
        out = out.push(" and ").push_int(least as i128 - 1).push(" more");
    }
    Verdict::Mistake(out.push(", and there is no field for it"))
}

/// Whether the type can have a key of the objects.
const fn has_key(fields: &[ShapeField], objects: Objects, key: usize) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let field = &fields[i];
        if field.is(ShapeField::FLATTEN) {
            if shape_has_key(field.shape.present(), objects, key) {
                return true;
            }
        } else if objects.is_key(key, field.key) {
            return true;
        }
        i += 1;
    }
    false
}

const fn shape_has_key(shape: &Shape, objects: Objects, key: usize) -> bool {
    match *shape {
        Shape::Object(fields) => has_key(fields, objects, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if shape_has_key(all[i], objects, key) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Any | Shape::Json | Shape::Map(_) => true,
        _ => false,
    }
}
