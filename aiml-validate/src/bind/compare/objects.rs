//! Objects: their keys, what is behind each, and what must be there.

use super::{
    Meant, Spot, Verdict,
    alike::{most_alike, push_tag, tag_for},
    enums::{UNTOLD, contrary_fits, is_listed, is_told, not_ruled_out, wrong_one},
    fields::{field_fits, sent_all_the_same},
    not_taken,
    required::all_need_the_same,
    required_fits, takes_some,
    variants::Tag,
};
use crate::{
    bind::{
        build::used_objects,
        places::{Says, each},
        words::Trail,
    },
    schema::node::{Bit, Node},
    sentence::{Sentence, Steps},
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

pub(super) const fn object_fits(
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
    let all = Meant { schema: spot.schema, objects, used: &used, fields };
    let (used, contrary) = not_ruled_out(all, fields);
    if let Some(i) = contrary {
        let i = wrong_one(all, fields, i);
        let first = contrary_fits(all, fields, i, at).not_taken();
        if !matches!(first, Verdict::Fits) {
            return with_others(all, fields, i, first, at);
        }
    }
    let meant = Meant { used: &used, ..all };
    let mut out = Verdict::Fits;
    let mut i = 0;
    while i < fields.len() {
        if out.is_full() {
            out = out.and_field(meant, &fields[i], &at.field(i));
            i += 1;
            continue;
        }
        let mut verdict = field_fits(meant, &fields[i], &at.field(i));
        if let Verdict::UnknownKey(_) = verdict {
            if let Some((wrong, reason)) = known_elsewhere(all, fields, i, at) {
                return with_others(all, fields, wrong, Verdict::UnknownKey(reason), at);
            }
            if let Some(reason) = taken_beside_others(all, fields, i, at) {
                verdict = Verdict::UnknownKey(reason);
            }
        }
        out = out.and(verdict);
        if !matches!(out, Verdict::Fits) && !at.tells_all() {
            break;
        }
        i += 1;
    }
    match (out, fields) {
        // Of a variant that should have a tag, the rest follows from that.
        (Verdict::Fits, _) => required_fits(meant, fields, at),
        (Verdict::UnknownKey(_), [variant]) if is_untagged(meant, variant) => {
            let out = at.quote().push(" takes no object whose key is the name of a variant");
            Verdict::UnknownKey(push_tag(out, meant, variant.key).about(at.steps_of_type().then(Steps::TYPE)))
        }
        (out, [variant]) if is_untagged(meant, variant) => out,
        // A variant without a tag, with a key that no object has: nobody knows which is meant, and so what it needs.
        (out @ Verdict::UnknownKey(_), _)
            if matches!(at, Trail::Variant(..)) && !all_need_the_same(meant, fields) =>
        {
            out
        }
        (out, _) if at.tells_all() => out.and(required_fits(meant, fields, at)),
        (out, _) => out,
    }
}

/// Whether the only key of an object is the name of a variant, where a tag should say it.
pub(super) const fn is_untagged(meant: Meant<'_>, variant: &ShapeField) -> bool {
    variant.is(ShapeField::VARIANT) && tag_for(meant, variant.key).is_some()
}

/// What is wrong with a field that leaves no object that could be meant, or only such as cannot be; and what else
/// is wrong whichever is meant, told of the object that is most like the type.
const fn with_others(
    all: Meant<'_>,
    fields: &'static [ShapeField],
    wrong: usize,
    first: Verdict,
    at: &Trail<'_>,
) -> Verdict {
    if !at.tells_all() || at.is_brief() {
        return first;
    }
    let Some(used) = most_alike(all, fields, &fields[wrong], at) else { return first };
    let meant = Meant { used: &used, ..all };
    let mut out = first;
    let mut i = 0;
    while i < fields.len() {
        if i != wrong {
            out = and_whichever(out, all, meant, &fields[i], &at.field(i));
        }
        i += 1;
    }
    out.and(required_fits(meant, fields, at))
}

/// What is wrong with a field whichever of the objects is meant.
const fn and_whichever(
    mut out: Verdict,
    all: Meant<'_>,
    meant: Meant<'_>,
    field: &ShapeField,
    at: &Trail<'_>,
) -> Verdict {
    if let Shape::Object(inner) = *field.shape.present()
        && field.is(ShapeField::FLATTEN)
    {
        let mut i = 0;
        while i < inner.len() {
            out = and_whichever(out, all, meant, &inner[i], &at.field(i));
            i += 1;
        }
        return out;
    }
    match field_fits(all, field, &Trail::Brief(at)) {
        Verdict::Fits => out,
        _ => out.and_field(meant, field, at),
    }
}

/// Why no object that knows the key of a field is meant, and with which field that is wrong: they do not take what stands
/// at it, or nothing of what another field can say.
const fn known_elsewhere(
    all: Meant<'_>,
    fields: &[ShapeField],
    i: usize,
    at: &Trail<'_>,
) -> Option<(usize, Sentence)> {
    let (field, by_tag) = (&fields[i], tells_variant(all, fields, at));
    let used = all.declaring(field.key);
    match field_fits(all, field, &at.field(i)) {
        // The tag says which are meant, whatever others have at the key.
        Verdict::Mistake(_) | Verdict::MistakeByTag(_) | Verdict::NotTaken(_) if by_tag => return None,
        Verdict::Mistake(text) | Verdict::MistakeByTag(text) | Verdict::NotTaken(text) => {
            return Some((i, text));
        }
        // That there is no such key may be said of what is below this one.
        Verdict::UnknownKey(_) | Verdict::Fits if used.is_empty() => return None,
        Verdict::UnknownKey(_) | Verdict::Fits => {}
    }
    let knowing = Meant { used: &used, ..all };
    let (_, Some(contrary)) = not_ruled_out(knowing, fields) else { return None };
    let contrary = wrong_one(knowing, fields, contrary);
    if is_listed(all, &fields[contrary]) {
        return None;
    }
    match contrary_fits(knowing, fields, contrary, at).text() {
        Some(text) => Some((contrary, text)),
        None => None,
    }
}

/// The objects that know the key of a field are meant by other values of an enum beside it than this type has.
const fn taken_beside_others(
    all: Meant<'_>,
    fields: &[ShapeField],
    i: usize,
    at: &Trail<'_>,
) -> Option<Sentence> {
    let used = all.declaring(fields[i].key);
    if used.is_empty() || used.all || at.is_brief() || at.tag().is_some() {
        return None;
    }
    let (_, Some(contrary)) = not_ruled_out(Meant { used: &used, ..all }, fields) else { return None };
    let (at, tag) = (&at.field(i), fields[contrary].key);
    let Some(column) = all.objects.find(tag) else { return None };
    let Says::Class(class, _) = column.says(used.list[0] as usize) else { return None };
    let id = column.place.node(class);
    let Node::StringEnum(list) = all.schema.node(id) else { return None };
    if takes_some(all.schema, id, Bit::String, fields[contrary].shape.present()) {
        return None;
    }
    let Ok(value) = core::str::from_utf8(all.schema.bytes(list.member(all.schema, 0))) else { return None };
    let out = Trail::Key(at, fields[i].key).quote().push(" is no parameter beside the values of `").push(tag);
    let out = out.push("` that this type has; it is one where `").push(tag).push("` is '").push(value);
    Some(sent_all_the_same(out.push("'")))
}

/// Whether it is a variant with a tag that some object lists.
const fn tells_variant(all: Meant<'_>, fields: &[ShapeField], at: &Trail<'_>) -> bool {
    let Some(key) = at.tag() else { return false };
    let mut f = 0;
    while f < fields.len() {
        if same(fields[f].key, key) {
            return is_listed(all, &fields[f]);
        }
        f += 1;
    }
    false
}

/// Whether an enum among the fields says for which of the objects a value is meant.
pub(super) const fn says_its_branch(spot: Spot<'_>, shape: &Shape) -> bool {
    let (Shape::Object(fields), Some(objects)) = (shape, spot.place.objects()) else { return false };
    let used = used_objects(spot.place, spot.used);
    let all = Meant { schema: spot.schema, objects, used: &used, fields };
    let mut f = 0;
    while f < fields.len() {
        if is_told(&fields[f]) && is_listed(all, &fields[f]) {
            return true;
        }
        f += 1;
    }
    false
}

/// Whether some object declares all keys of a value, of which there are several.
pub(super) const fn keys_say_its_branch(spot: Spot<'_>, shape: &Shape) -> bool {
    let (Shape::Object(fields @ [_, _, ..]), Some(objects)) = (shape, spot.place.objects()) else {
        return false;
    };
    let mut used = used_objects(spot.place, spot.used);
    let mut f = 0;
    while f < fields.len() && !used.is_empty() {
        used = Meant { schema: spot.schema, objects, used: &used, fields }.declaring(fields[f].key);
        f += 1;
    }
    !used.is_empty()
}

/// Finds the tag of a variant, and asks the objects: a property that has one value only, or the key that is
/// the name of the variant.
pub(super) const fn tag(spot: Spot<'_>, shape: &Shape) -> Tag {
    let (Shape::Object(fields), Some(objects)) = (shape, spot.place.objects()) else { return Tag::None };
    let mut f = 0;
    while f < fields.len() {
        let field = &fields[f];
        f += 1;
        let is_named = field.is(ShapeField::VARIANT);
        if is_named || only_value(field).is_some() {
            let Some(column) = objects.find(field.key) else { continue };
            let used = used_objects(spot.place, spot.used);
            let (mut taken, mut refused) = (false, false);
            each!(i of &used, objects.len() => {
                if let Says::Class(class, _) = column.says(i) {
                    let id = column.place.node(class);
                    match takes_some(spot.schema, id, Bit::String, field.shape) {
                        _ if is_named => return Tag::Taken,
                        true if matches!(spot.schema.node(id), Node::StringEnum(_)) => return Tag::Taken,
                        true => taken = true,
                        false => refused = true,
                    }
                }
            });
            return match (taken, refused) {
                // By one that takes any text, and others that list theirs: nobody knows what it is for.
                (_, true) => Tag::Refused,
                (true, false) => Tag::Taken,
                (false, false) => Tag::None,
            };
        }
    }
    Tag::None
}

/// The only text that a field can say.
const fn only_value(field: &ShapeField) -> Option<&'static str> {
    match field.shape {
        Shape::Names([only]) | Shape::Like([only]) if !field.is(UNTOLD) => Some(only),
        _ => None,
    }
}

/// The first key of a variant that has one value only, and the value.
pub(super) const fn tag_of(shape: &Shape) -> Option<(&'static str, &'static str)> {
    let Shape::Object(fields) = *shape else { return None };
    let mut f = 0;
    while f < fields.len() {
        if let Some(value) = only_value(&fields[f]) {
            return Some((fields[f].key, value));
        }
        f += 1;
    }
    None
}
