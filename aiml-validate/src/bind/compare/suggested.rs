//! What is meant by a key that nobody knows.

use super::{Meant, property};
use crate::{
    bind::{
        known::push_keys,
        nearest::Nearest,
        other_words::{in_other_words, stands_in},
        places::each,
        related::{Held, Related, means_the_same},
        words::Trail,
    },
    sentence::Sentence,
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// What is said of a key that nobody knows.
pub(super) const fn no_parameter(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Sentence {
    let out = Trail::Key(at, field.key).quote().push(" is no parameter");
    if at.is_brief() {
        return out;
    }
    let Some(found) = suggested(meant, field, at) else {
        let out = at.push_where(out.push(" of any model that this type can name"));
        return push_keys(out, meant, field.key, at.is_request() || !is_told_before(meant, field, at));
    };
    let out = out.push("; did you mean `").push(found);
    match stands_below(meant, field.key) {
        Some((outer, below)) if same(outer, found) => out.push(".").push(below).push("`?"),
        _ if has_key(meant.fields, found) => out.push("`, which this type has already?"),
        _ => out.push("`?"),
    }
}

/// If a type has more keys than these that nobody knows, only of the first it is told which there are, where these are
/// many: there is room for so many words, or for what else is wrong.
const FEW: usize = 3;

/// Whether another field tells which keys there are.
const fn is_told_before(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> bool {
    let (mut is_first, mut is_behind) = (true, false);
    let (mut unknown, mut i) = (0, 0);
    while i < meant.fields.len() && unknown <= FEW {
        let other = &meant.fields[i];
        is_behind |= same(other.key, field.key);
        if !other.is(ShapeField::SKIP | ShapeField::UNDECLARED | ShapeField::FLATTEN)
            && matches!(property(meant, other.key), (None, None, false))
            && suggested(meant, other, at).is_none()
        {
            is_first &= is_behind;
            unknown += 1;
        }
        i += 1;
    }
    !is_first && unknown > FEW
}

/// The key that is suggested in place of one. What other models take is spelt rightly: then it is no slip for a key that
/// only looks like it, and no other word for one that the type has.
const fn suggested(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<&'static str> {
    let key = field.key;
    let Some(found) = nearest_key(meant, key, field.shape) else { return None };
    if matches!(stands_below(meant, key), Some((outer, _)) if same(outer, found)) {
        return Some(found);
    }
    let is_of_others = at.is_request() && meant.objects.find(key).is_some();
    let is_meant = match (has_key(meant.fields, found), is_of_others) {
        (false, false) => true,
        (false, true) => !is_like(key, found),
        (true, false) => is_slip(key, found) || means_the_same(key, found),
        (true, true) => is_like(key, found) && means_the_same(key, found),
    };
    if is_meant { Some(found) } else { None }
}

/// The key for which an unknown one is a slip. What is another word for it may hold something else.
pub(super) const fn slip_for(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Option<&'static str> {
    match suggested(meant, field, at) {
        Some(found) if !has_key(meant.fields, found) && is_like(field.key, found) => Some(found),
        _ => None,
    }
}

/// The key of the request that is meant: that which is there, unless nobody knows it and it is a slip for another.
pub(in crate::bind) const fn key_meant(meant: Meant<'_>, key: &'static str, flags: u16) -> &'static str {
    if flags & ShapeField::UNDECLARED == 0
        && let (None, None, false) = property(meant, key)
        && let Some(found) = slip_for(meant, &ShapeField::new(key, &Shape::Any, flags), &Trail::Root)
    {
        return found;
    }
    key
}

/// Whether one of two keys may be a slip for the other.
const fn is_like(key: &str, other: &'static str) -> bool {
    let mut nearest = Nearest::new(key);
    nearest.offer(other);
    nearest.found().is_some()
}

/// Whether it is one, and hardly another word.
const fn is_slip(key: &str, other: &'static str) -> bool {
    let mut nearest = Nearest::new(key);
    nearest.offer(other);
    nearest.is_slip()
}

/// The key that was probably meant by one of which a field holds values of a shape; of any, if there is no field.
pub(in crate::bind) const fn nearest_key(
    meant: Meant<'_>,
    key: &'static str,
    shape: &'static Shape,
) -> Option<&'static str> {
    let keys = meant.objects.keys();
    let (mut nearest, mut next) = (Nearest::new(key), 0);
    let mut related = Related::new(key, held(shape));
    while next < keys {
        if meant.declares(next) {
            let other = meant.objects.key(next);
            nearest.offer(other);
            related.offer(other);
        }
        next += 1;
    }
    if let Some(found) = related.same_but_for_case() {
        return Some(found);
    }
    if let Some((found, _)) = stands_below(meant, key) {
        return Some(found);
    }
    let (words, mut word) = (in_other_words(key), 0);
    while word < words.len() {
        if matches!(meant.objects.key_of(words[word]), Some(known) if meant.declares(known)) {
            return Some(words[word]);
        }
        word += 1;
    }
    // `image_tail` looks like an `image_url`, and is the `tail_image_url`.
    if let Some(found) = related.of_same_words() {
        return Some(found);
    }
    if nearest.is_close() {
        return nearest.found();
    }
    match related.found() {
        None => nearest.found(),
        Some(found) if has_key(meant.fields, found) => match nearest_lacking(meant, key, shape) {
            None => Some(found),
            lacking => lacking,
        },
        found => found,
    }
}

/// The key in which what is meant stands, and what it is called there.
const fn stands_below(meant: Meant<'_>, key: &str) -> Option<(&'static str, &'static str)> {
    let Some((outer, inner)) = stands_in(key) else { return None };
    match meant.objects.key_of(outer) {
        Some(known) if meant.declares(known) => match meant.objects.place(known).objects() {
            Some(objects) if objects.find(inner).is_some() => Some((outer, inner)),
            _ => None,
        },
        _ => None,
    }
}

/// The same of those that are required, and not there.
const fn nearest_lacking(meant: Meant<'_>, key: &'static str, shape: &'static Shape) -> Option<&'static str> {
    let mut related = Related::new(key, held(shape));
    each!(i of meant.used, meant.objects.len() => {
        let wanted = meant.objects.wanted(i);
        let mut w = 0;
        while w < wanted.len {
            let other = meant.objects.key(wanted.get(w));
            if !has_key(meant.fields, other) {
                related.offer(other);
            }
            w += 1;
        }
    });
    related.found()
}

const fn held(shape: &'static Shape) -> Held {
    match shape.present() {
        Shape::Array(_) | Shape::Tuple(_) | Shape::Fixed(..) => Held::Several,
        Shape::Bool | Shape::Int(..) | Shape::Float => Held::NoText,
        _ => Held::One,
    }
}

/// Whether a key is one of these fields, or of those that are flattened into them.
const fn has_key(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let has = match *fields[i].shape.present() {
            Shape::Object(inner) if fields[i].is(ShapeField::FLATTEN) => has_key(inner, key),
            _ => same(fields[i].key, key),
        };
        if has {
            return true;
        }
        i += 1;
    }
    false
}
