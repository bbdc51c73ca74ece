//! The enums among the fields of a type: which objects they leave, and which of them is wrong if they leave none.

use super::{Meant, Verdict, fields::field_fits, takes_some};
use crate::{
    bind::{
        places::{MOST, Says, Used, each},
        words::Trail,
    },
    schema::node::{Bit, Node},
    wire::shape::{Shape, ShapeField},
};

/// The flags of a field of which its names do not tell what is there, or not by the catalog's word.
pub(super) const UNTOLD: u16 = ShapeField::MAYBE | ShapeField::ONE_OF | ShapeField::MODEL | ShapeField::SKIP;

/// Whether a field is an enum whose names tell what is there.
pub(super) const fn is_told(field: &ShapeField) -> bool {
    matches!(field.shape.present(), Shape::Names(_) | Shape::Like(_)) && !field.is(UNTOLD)
}

/// The enums among the first fields that are wrong whichever of the objects is meant, a bit for each.
pub(super) const fn wrong_enums(all: Meant<'_>, fields: &[ShapeField]) -> u64 {
    let (mut out, mut f) = (0, 0);
    while f < fields.len() && f < 64 {
        let field = &fields[f];
        if is_told(field) && !matches!(field_fits(all, field, &Trail::Brief(&Trail::Root)), Verdict::Fits) {
            out |= 1 << f;
        }
        f += 1;
    }
    out
}

/// The objects that the enums among the fields do not rule out; all of them, and the field that ruled out
/// the last, if none is left.
pub(in crate::bind) const fn not_ruled_out(all: Meant<'_>, fields: &[ShapeField]) -> (Used, Option<usize>) {
    not_ruled_out_but(all, fields, 0)
}

/// The same without some of the first fields, a bit for each.
pub(super) const fn not_ruled_out_but(
    all: Meant<'_>,
    fields: &[ShapeField],
    but: u64,
) -> (Used, Option<usize>) {
    let mut left = *all.used;
    let mut f = 0;
    while f < fields.len() {
        let field = &fields[f];
        let names = field.shape.present();
        if is_told(field)
            && (f >= 64 || but >> f & 1 == 0)
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
                            let takes = !enumerated
                                || takes_some(all.schema, id, Bit::String, names)
                                || (field.shape.is_nullable() && all.schema.facts(id).takes_some(Bit::Null));
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

/// An enum that leaves no object that could be meant: if some object takes it, none does beside the others.
pub(super) const fn contrary_fits(
    all: Meant<'_>,
    fields: &[ShapeField],
    i: usize,
    at: &Trail<'_>,
) -> Verdict {
    match field_fits(all, &fields[i], &at.field(i)) {
        Verdict::Fits => {
            let but = if i < 64 { 1 << i } else { 0 };
            let (used, _) = match not_ruled_out_but(all, fields, but) {
                (used, None) => (used, None),
                _ => not_ruled_out(all, fields.split_at(i).0),
            };
            field_fits(Meant { used: &used, ..all }, &fields[i], &at.field(i))
        }
        verdict => verdict,
    }
}

/// Of enums that no object takes together, the one that is wrong: where objects list the last, as they do a tag, it is one
/// before it that they do not, and others list.
pub(super) const fn wrong_one(all: Meant<'_>, fields: &[ShapeField], last: usize) -> usize {
    // Before the first there is none, and to ask all objects is work for the compiler.
    let mut i = if last > 0 && is_listed(all, &fields[last]) { 0 } else { last };
    while i < last {
        if is_told(&fields[i]) && has_list(all, &fields[i]) && !is_listed(all, &fields[i]) {
            return i;
        }
        i += 1;
    }
    last
}

/// Whether some object has a list of what it takes at the key of a field.
const fn has_list(all: Meant<'_>, field: &ShapeField) -> bool {
    let Some(column) = all.objects.find(field.key) else { return false };
    each!(i of all.used, all.objects.len() => {
        if let Says::Class(class, _) = column.says(i)
            && matches!(all.schema.node(column.place.node(class)), Node::StringEnum(_))
        {
            return true;
        }
    });
    false
}

/// Whether some object lists what a field can say, so that it is said on purpose.
pub(super) const fn is_listed(all: Meant<'_>, field: &ShapeField) -> bool {
    let Some(column) = all.objects.find(field.key) else { return false };
    each!(i of all.used, all.objects.len() => {
        if let Says::Class(class, _) = column.says(i) {
            let id = column.place.node(class);
            if matches!(all.schema.node(id), Node::StringEnum(_))
                && takes_some(all.schema, id, Bit::String, field.shape.present())
            {
                return true;
            }
        }
    });
    false
}

/// What is known of a node.
#[derive(Clone, Copy)]
enum Unseen {
    Not,
    Taken,
    Refused,
}
