//! A shape against what several models take: is there any value that any of them accepts?
//!
//! Nodes come in sets, and a value is a mistake only if no node of the set can take it; where the comparison
//! cannot tell, it fits.

use super::{
    nearest::Nearest,
    nodes::Nodes,
    words::{Trail, push_kinds, push_members},
};
use crate::{
    schema::node::{Bit, Node, NodeId, Object, Rest, Schema},
    sentence::Sentence,

    wire::shape::{Shape, ShapeField},
};

/// What the comparison found.
#[derive(Clone, Copy)]
pub(super) enum Verdict {
    Fits,
    /// No value of this type is taken here. In an enum with data that is fine, if another variant is.
    NotTaken(Sentence),
    /// Something below is wrong, whatever stands beside it.
    Mistake(Sentence),
    /// The same, and it is a key that nobody declares.
    UnknownKey(Sentence),
}

/// Compares the shape of a value with the nodes that judge it.
pub(super) const fn fits(
    schema: &Schema<'static>,
    shape: &'static Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    if nodes.any {
        return Verdict::Fits;
    }
    match *shape {
        Shape::Any | Shape::Json => Verdict::Fits,
        Shape::Null => kind_fits(schema, Bit::Null, shape, nodes, at),
        Shape::Bool => kind_fits(schema, Bit::Boolean, shape, nodes, at),
        Shape::Float => kind_fits(schema, Bit::Number, shape, nodes, at),
        Shape::Text => kind_fits(schema, Bit::String, shape, nodes, at),
        Shape::Int(least, greatest) => int_fits(schema, (least, greatest), shape, nodes, at),
        Shape::Names(names) => names_fit(schema, names, shape, nodes, at),
        Shape::Optional(inner) | Shape::Unsure(inner) => fits(schema, inner, nodes, at),
        Shape::Array(inner) => match items(schema, nodes, None) {
            None => not_taken(schema, shape, nodes, at),
            Some(items) => fits(schema, inner, &items, &Trail::Item(at)),
        },
        Shape::Tuple(inner) => tuple_fits(schema, inner, shape, nodes, at),
        Shape::Map(inner) => map_fits(schema, inner, shape, nodes, at),
        Shape::Object(fields) => object_fits(schema, fields, shape, nodes, at),
        Shape::OneOf(all) => one_fits(schema, all, nodes, at),
    }
}

const fn not_taken(schema: &Schema<'_>, shape: &Shape, nodes: &Nodes, at: &Trail<'_>) -> Verdict {
    let out = push_kinds(at.quote().push(" takes "), nodes.some(schema));
    let article = match shape.present_name().as_bytes() {
        [b'a' | b'e' | b'i' | b'o', b'n', b'y', ..] | [b'n', b'u', b'l', ..] => "",
        [b'a' | b'e' | b'i' | b'o', ..] => "an ",
        _ => "a ",
    };
    Verdict::NotTaken(out.push("; this type is ").push(article).push(shape.present_name()).push(" there"))
}

const fn kind_fits(
    schema: &Schema<'_>,
    bit: Bit,
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    if nodes.some(schema) & bit as u8 != 0 { Verdict::Fits } else { not_taken(schema, shape, nodes, at) }
}

/// Some number of the type is within some bounds, or a member of some list.
#[expect(clippy::cast_precision_loss, reason = "bounds of the catalog are floats; rounding is to the wider side")]
const fn int_fits(
    schema: &Schema<'_>,
    (least, greatest): (i128, i128),
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let numbers = nodes.leaves(schema, Bit::Number);
    if numbers.any {
        return Verdict::Fits;
    }
    let (least, greatest) = (least as f64, greatest as f64);
    let mut i = 0;
    while i < numbers.len() {
        match schema.node(numbers.get(i)) {
            Node::Number(number) => {
                let above = match number.min {
                    Some((min, open)) => greatest > min || (greatest >= min && !open),
                    None => true,
                };
                let below = match number.max {
                    Some((max, open)) => least < max || (least <= max && !open),
                    None => true,
                };
                if above && below {
                    return Verdict::Fits;
                }
            }
            Node::NumberEnum(list) => {
                let mut member = 0;
                while member < list.len {
                    let n = list.member(schema, member);
                    if n >= least && n <= greatest {
                        return Verdict::Fits;
                    }
                    member += 1;
                }
            }
            _ => return Verdict::Fits,
        }
        i += 1;
    }
    if numbers.len() > 0 {
        return Verdict::NotTaken(at.quote().push(" takes no number that this type can hold"));
    }
    not_taken(schema, shape, nodes, at)
}

/// Some name of a unit enum is taken.
const fn names_fit(
    schema: &Schema<'_>,
    names: &[&str],
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let texts = nodes.leaves(schema, Bit::String);
    if texts.any {
        return Verdict::Fits;
    }
    if texts.len() == 0 {
        return not_taken(schema, shape, nodes, at);
    }
    let mut i = 0;
    while i < texts.len() {
        if takes_a_name(schema, texts.get(i), names) {
            return Verdict::Fits;
        }
        i += 1;
    }
    let out = at.quote().push(" takes none of the values of this type; it takes ");
    Verdict::NotTaken(push_members(out, schema, &texts))
}

/// Whether a node that is no union takes some of the names.
const fn takes_a_name(schema: &Schema<'_>, id: NodeId, names: &[&str]) -> bool {
    let Node::StringEnum(list) = schema.node(id) else {
        return schema.facts(id).takes_some(Bit::String);
    };
    let mut i = 0;
    while i < names.len() {
        if list.contains(schema, names[i].as_bytes()) {
            return true;
        }
        i += 1;
    }
    false
}

/// What the arrays among the nodes hold; of those that may have so many items, if a number is given.
const fn items(schema: &Schema<'_>, nodes: &Nodes, len: Option<usize>) -> Option<Nodes> {
    let arrays = nodes.leaves(schema, Bit::Array);
    let mut out = Nodes::EMPTY;
    out.any = arrays.any;
    let mut found = arrays.any;
    let mut i = 0;
    while i < arrays.len() {
        if let Node::Array(array) = schema.node(arrays.get(i)) {
            let (min, max) = (array.min, array.max);
            let fits = match len {
                None => true,
                Some(len) => {
                    !matches!(min, Some(min) if len < min as usize)
                        && !matches!(max, Some(max) if len > max as usize)
                }
            };
            if fits {
                out.add(schema, array.items);
                found = true;
            }
        }
        i += 1;
    }
    if found { Some(out) } else { None }
}

const fn tuple_fits(
    schema: &Schema<'static>,
    inner: &'static [&'static Shape],
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let Some(items) = items(schema, nodes, Some(inner.len())) else {
        return not_taken(schema, shape, nodes, at);
    };
    let mut i = 0;
    while i < inner.len() {
        match fits(schema, inner[i], &items, &Trail::Item(at)) {
            Verdict::Fits => {}
            other => return other,
        }
        i += 1;
    }
    Verdict::Fits
}

/// A map is compared with the values of records; its keys are data, so of objects nothing can be said.
const fn map_fits(
    schema: &Schema<'static>,
    inner: &'static Shape,
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let objects = nodes.leaves(schema, Bit::Object);
    if objects.any {
        return Verdict::Fits;
    }
    let mut values = Nodes::EMPTY;
    let mut i = 0;
    while i < objects.len() {
        match schema.node(objects.get(i)) {
            Node::Object(Object { len: 0, rest: Rest::Each(id), .. }) => values.add(schema, id),
            _ => return Verdict::Fits,
        }
        i += 1;
    }
    if objects.len() == 0 {
        return not_taken(schema, shape, nodes, at);
    }
    fits(schema, inner, &values, &Trail::Item(at))
}

const fn one_fits(
    schema: &Schema<'static>,
    all: &'static [&'static Shape],
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let mut taken = all.len() == 0;
    let mut refusal = Verdict::Fits;
    let mut mistake = Verdict::Fits;
    let mut i = 0;
    while i < all.len() {
        match fits(schema, all[i], nodes, at) {
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
    schema: &Schema<'static>,
    fields: &'static [ShapeField],
    shape: &Shape,
    nodes: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let all = nodes.leaves(schema, Bit::Object);
    if all.any {
        return Verdict::Fits;
    }
    if all.len() == 0 {
        return not_taken(schema, shape, nodes, at);
    }
    let (objects, contrary) = meant(schema, fields, &all);
    if let Some(i) = contrary {
        return match field_fits(schema, &fields[i], &all, at) {
            Verdict::Fits => Verdict::Fits,
            Verdict::Mistake(text) | Verdict::NotTaken(text) | Verdict::UnknownKey(text) => {
                Verdict::NotTaken(text)
            }
        };
    }
    let mut i = 0;
    while i < fields.len() {
        match field_fits(schema, &fields[i], &objects, at) {
            Verdict::Fits => {}
            other => return other,
        }
        i += 1;
    }
    required_fits(schema, fields, &objects, at)
}

/// The objects that the enums among the fields do not rule out; all of them, and the field that ruled out
/// the last, if none is left.
pub(super) const fn meant(
    schema: &Schema<'_>,
    fields: &[ShapeField],
    all: &Nodes,
) -> (Nodes, Option<usize>) {
    let mut left = *all;
    let mut f = 0;
    while f < fields.len() {
        let field = &fields[f];
        if let Shape::Names(names) = *field.shape
            && !field.is(ShapeField::MAYBE | ShapeField::ONE_OF | ShapeField::MODEL | ShapeField::SKIP)
        {
            let mut some = Nodes::EMPTY;
            let mut i = 0;
            while i < left.len() {
                let id = left.get(i);
                if !rules_out(schema, id, field.key, names) {
                    some.add(schema, id);
                }
                i += 1;
            }
            if some.len() == 0 {
                return (*all, Some(f));
            }
            left = some;
        }
        f += 1;
    }
    (left, None)
}

/// Whether an object takes none of the names at the key.
const fn rules_out(schema: &Schema<'_>, id: NodeId, key: &str, names: &[&str]) -> bool {
    let Node::Object(object) = schema.node(id) else { return false };
    match object.find(schema, key.as_bytes()) {
        Some((_, prop)) => {
            matches!(schema.node(prop.node), Node::StringEnum(_)) && !takes_a_name(schema, prop.node, names)
        }
        None => false,
    }
}

/// One field of an object against all objects that may be meant.
pub(super) const fn field_fits(
    schema: &Schema<'static>,
    field: &ShapeField,
    objects: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    if field.is(ShapeField::SKIP) || objects.any {
        return Verdict::Fits;
    }
    if field.is(ShapeField::FLATTEN) {
        return flat_fits(schema, field.shape.present(), objects, at);
    }
    let Some(nodes) = property(schema, field.key, objects) else {
        if field.is(ShapeField::UNDECLARED) {
            return Verdict::Fits;
        }
        let text = unknown_key(schema, field.key, objects, at);
        return if field.is(ShapeField::VARIANT) { Verdict::NotTaken(text) } else { Verdict::UnknownKey(text) };
    };
    // An allow-list of the user's own stands in place of the catalog's.
    let shape = if field.is(ShapeField::ONE_OF | ShapeField::MODEL) && matches!(field.shape.present(), Shape::Names(_)) {
        &Shape::Text
    } else {
        field.shape
    };
    match fits(schema, shape, &nodes, &Trail::Key(at, field.key)) {
        Verdict::NotTaken(text) => Verdict::Mistake(text),
        other => other,
    }
}

/// The properties of a flattened value, as if they stood in the object.
const fn flat_fits(
    schema: &Schema<'static>,
    shape: &'static Shape,
    objects: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    match *shape {
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                match field_fits(schema, &fields[i], objects, at) {
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
                match flat_fits(schema, all[i], objects, at) {
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

/// What the objects take at a key; none if none of them speaks of it.
pub(super) const fn property(schema: &Schema<'_>, key: &str, objects: &Nodes) -> Option<Nodes> {
    let mut nodes = Nodes::EMPTY;
    let mut declared = false;
    let mut i = 0;
    while i < objects.len() {
        if let Node::Object(object) = schema.node(objects.get(i)) {
            match object.find(schema, key.as_bytes()) {
                Some((_, prop)) => {
                    nodes.add(schema, prop.node);
                    declared = true;
                }
                None => match object.rest {
                    Rest::Each(each) => {
                        nodes.add(schema, each);
                        declared = true;
                    }
                    // Nothing is said of any key.
                    Rest::Open if object.len == 0 => {
                        nodes.any = true;
                        declared = true;
                    }
                    Rest::Open | Rest::Strict => {}
                },
            }
        } else {
            nodes.any = true;
            declared = true;
        }
        i += 1;
    }
    if declared { Some(nodes) } else { None }
}

const fn unknown_key(schema: &Schema<'static>, key: &'static str, objects: &Nodes, at: &Trail<'_>) -> Sentence {
    let mut nearest = Nearest::new(key);
    let mut i = 0;
    while i < objects.len() {
        if let Node::Object(object) = schema.node(objects.get(i)) {
            let mut prop = 0;
            while prop < object.len {
                nearest.offer(schema.text(object.prop(schema, prop).key));
                prop += 1;
            }
        }
        i += 1;
    }
    let out = Trail::Key(at, key).quote().push(" is no parameter");
    let out = match nearest.found() {
        Some(found) => out.push("; did you mean `").push(found).push("`?"),
        None => out.push(" of any model that this type can name;"),
    };
    out.push(" (to send it all the same: `#[aiml(undeclared)]`)")
}

/// What is required is there, for at least one of the objects.
pub(super) const fn required_fits(
    schema: &Schema<'_>,
    fields: &[ShapeField],
    objects: &Nodes,
    at: &Trail<'_>,
) -> Verdict {
    let mut least: Option<(u32, &str)> = None;
    let mut i = 0;
    while i < objects.len() {
        let Node::Object(object) = schema.node(objects.get(i)) else { return Verdict::Fits };
        let (mut missing, mut first) = (0, "");
        let mut required = object.required;
        while required != 0 {
            let prop = object.prop(schema, required.trailing_zeros() as usize);
            required &= required - 1;
            let key = schema.text(prop.key);
            if !has_key(fields, key) {
                if missing == 0 {
                    first = key;
                }
                missing += 1;
            }
        }
        if missing == 0 {
            return Verdict::Fits;
        }
        if !matches!(least, Some((fewest, _)) if fewest <= missing) {
            least = Some((missing, first));
        }
        i += 1;
    }
    let Some((missing, first)) = least else { return Verdict::Fits };
    let mut out = at.quote().push(" needs `").push(first).push("`");
    if missing > 1 {
        out = out.push(" and ").push_int((missing - 1) as i128).push(" more");
    }
    Verdict::Mistake(out.push(", and there is no field for it"))
}

/// Whether the type can have the key.
const fn has_key(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let field = &fields[i];
        if field.is(ShapeField::FLATTEN) {
            if shape_has_key(field.shape.present(), key) {
                return true;
            }
        } else if crate::wire::cx::same(field.key, key) {
            return true;
        }
        i += 1;
    }
    false
}

const fn shape_has_key(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Object(fields) => has_key(fields, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if shape_has_key(all[i], key) {
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
