//! What a type is most like that is not what it should be, so that the message is about what was meant.

use super::{Meant, Spot, takes_literal};
use crate::{
    bind::{
        members::nearest_member,
        places::{Says, Used, each},
        related::equal,
        words::Trail,
    },
    issue::Literal,
    schema::{each_of, node::Node},
    sentence::Sentence,
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// The objects that take what the wrong enum most likely means, and of them those that declare the keys of the
/// fields, as far as some declare one and those before it. None, where the wrong enum is a tag, and means none of
/// them: then what stands beside it is of another branch.
pub(super) const fn most_alike(
    all: Meant<'_>,
    fields: &[ShapeField],
    wrong: &ShapeField,
    at: &Trail<'_>,
) -> Option<Used> {
    let mut left = *all.used;
    let mut is_meant = !is_tag(all, wrong, at);
    if let (Shape::Names([name, ..]) | Shape::Like([name, ..]), Some(column)) =
        (wrong.shape.present(), all.objects.find(wrong.key))
    {
        let schema = all.schema;
        if let Some(near) = nearest_member(Spot { schema, place: column.place, used: &Used::ALL }, name) {
            let mut next = Used::NONE;
            each!(i of all.used, all.objects.len() => {
                if let Says::Class(class, _) = column.says(i) {
                    let spot = Spot { schema, place: column.place, used: &Used::one(class) };
                    if takes_literal(spot, &Literal::Str(near)) {
                        next.add(i);
                    }
                }
            });
            if !next.is_empty() {
                left = next;
                is_meant = true;
            }
        }
    }
    if !is_meant {
        return None;
    }
    let mut f = 0;
    while f < fields.len() {
        let next = Meant { used: &left, ..all }.declaring(fields[f].key);
        if !next.is_empty() {
            left = next;
        }
        f += 1;
    }
    Some(left)
}

/// Whether a wrong enum is the tag of a variant, or has one text in place of another that is the only one.
const fn is_tag(all: Meant<'_>, wrong: &ShapeField, at: &Trail<'_>) -> bool {
    if let Some(tag) = at.tag()
        && same(tag, wrong.key)
    {
        return true;
    }
    let (Shape::Names([_]) | Shape::Like([_]), Some(column)) = (wrong.shape, all.objects.find(wrong.key))
    else {
        return false;
    };
    each!(i of all.used, all.objects.len() => {
        if let Says::Class(class, _) = column.says(i)
            && !matches!(all.schema.node(column.place.node(class)), Node::StringEnum(list) if list.len == 1)
        {
            return false;
        }
    });
    true
}

/// The key that should say which variant it is, where an enum that serde does not tag sends the name of one as
/// a key: one that lists the name.
pub(super) const fn tag_for(meant: Meant<'_>, variant: &str) -> Option<&'static str> {
    let mut key = 0;
    while key < meant.objects.keys() {
        let column = meant.objects.column(key);
        each!(i of meant.used, meant.objects.len() => {
            if let Says::Class(class, _) = column.says(i)
                && let Node::StringEnum(list) = meant.schema.node(column.place.node(class))
            {
                each_of!(member of list.member(meant.schema) => {
                    if equal(meant.schema.bytes(member), variant.as_bytes()) {
                        return Some(meant.objects.key(key));
                    }
                });
            }
        });
        key += 1;
    }
    None
}

/// What to do about the name of a variant that is sent as a key, where it should be said by a tag.
pub(super) const fn push_tag(out: Sentence, meant: Meant<'_>, variant: &'static str) -> Sentence {
    let Some(tag) = tag_for(meant, variant) else { return out };
    let out = out.push(" (an enum without a tag sends the name of its variant as a key; `#[serde(tag = \"");
    out.push(tag).push("\")]` sends it as `").push(tag).push("`)")
}
