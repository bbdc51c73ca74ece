//! Fields of a request that some model takes, each of them, and none takes together.

use super::{Meant, Spot, Verdict, fields::value_fits, fits, required::complete};
use crate::{
    bind::{
        places::{MOST, Others, Says, Used, each},
        words::Trail,
    },
    schema::node::Bit,
    sentence::Sentence,
    wire::shape::{Shape, ShapeField},
};

/// The first field of a request that is wrong beside others.
pub(in crate::bind) struct Contrary {
    pub(in crate::bind) field: usize,
    /// The objects of which the request has all that they require,
    complete: Used,
    /// and those of them that take the fields before it.
    left: Used,
}

/// What is always sent and may be refused; of others, some value is not there, or is judged elsewhere.
const NOT_ALWAYS: u16 = ShapeField::MAYBE
    | ShapeField::SKIP
    | ShapeField::MODEL
    | ShapeField::FLATTEN
    | ShapeField::UNDECLARED
    | ShapeField::VARIANT;
/// Where annotations stand in place of what the catalog says of a value, it is its type that counts.
const REPLACED: u16 =
    ShapeField::ONE_OF | ShapeField::RANGE | ShapeField::LENGTH | ShapeField::FORMAT | ShapeField::PATTERN;

/// Whether a field is always there, with a value that is not null.
pub(in crate::bind) const fn is_always_sent(field: &ShapeField) -> bool {
    !field.is(NOT_ALWAYS) && !field.shape.is_nullable()
}

/// The first of the fields that no object takes beside those before it, of the objects that lack none. (Where each lacks
/// some, that is what is wrong; and what is wrong with a field wherever it stands is told as such, and rules out nothing.)
pub(in crate::bind) const fn contrary(all: Meant<'_>, fields: &[ShapeField]) -> Option<Contrary> {
    let complete = complete(all, fields);
    let (mut left, mut i) = (complete, 0);
    while i < fields.len() && !complete.is_empty() {
        if let Some(next) = taking(Meant { used: &left, ..all }, &fields[i])
            && is_taken(all, &fields[i])
        {
            if next.is_empty() {
                return Some(Contrary { field: i, complete, left });
            }
            left = next;
        }
        i += 1;
    }
    None
}

impl Contrary {
    /// What is wrong with it, and beside which other: some object takes each of the two, and none both.
    pub(in crate::bind) const fn text(
        &self,
        all: Meant<'_>,
        fields: &[ShapeField],
        at: &Trail<'_>,
    ) -> Option<Sentence> {
        let (field, at) = (&fields[self.field], &at.field(self.field));
        let beside = self.beside(all, fields);
        let (out, beside_it, alone) = match value_fits(Meant { used: &self.left, ..all }, field, at) {
            Verdict::Fits => return None,
            Verdict::UnknownKey(_) => (
                Trail::Key(at, field.key).quote().push(" is no parameter"),
                [" of a model that takes this `", "`"],
                " of a model that needs no more than this type has",
            ),
            Verdict::NotTaken(text) | Verdict::Mistake(text) | Verdict::MistakeByTag(text) => {
                (text, [" (beside this `", "`)"], " (where no more is needed than this type has)")
            }
        };
        Some(match beside {
            Some(key) => out.push(beside_it[0]).push(key).push(beside_it[1]),
            None => out.push(alone),
        })
    }

    const fn beside<'f>(&self, all: Meant<'_>, fields: &'f [ShapeField]) -> Option<&'f str> {
        let complete = Meant { used: &self.complete, ..all };
        let mut i = 0;
        while i < self.field {
            if let Some(used) = taking(complete, &fields[i])
                && let Some(both) = taking(Meant { used: &used, ..all }, &fields[self.field])
                && !used.is_empty()
                && both.is_empty()
                && is_taken(all, &fields[i])
            {
                return Some(fields[i].key);
            }
            i += 1;
        }
        None
    }
}

/// Whether some object that declares the key of a field takes it.
const fn is_taken(all: Meant<'_>, field: &ShapeField) -> bool {
    let (Some(column), Some(kind)) = (all.objects.find(field.key), kind_of(field.shape)) else {
        return false;
    };
    let mut seen = [false; MOST];
    each!(i of all.used, all.objects.len() => {
        if let Says::Class(class, _) = column.says(i)
            && !seen[class]
        {
            let spot = Spot { schema: all.schema, place: column.place, used: &Used::one(class) };
            if takes(spot, field, kind) {
                return true;
            }
            seen[class] = true;
        }
    });
    false
}

/// The objects that are meant and take some value of a field, or have nothing to say of it; none if all do.
const fn taking(meant: Meant<'_>, field: &ShapeField) -> Option<Used> {
    if !is_always_sent(field) {
        return None;
    }
    let Some(kind) = kind_of(field.shape) else { return None };
    let column = meant.objects.find(field.key);
    let mut verdicts = [None; MOST];
    let (mut out, mut rules_out) = (Used::NONE, false);
    each!(i of meant.used, meant.objects.len() => {
        let here = match column {
            Some(column) => column.says(i),
            None => Says::Undeclared,
        };
        let stays = if let (Says::Class(class, _), Some(column)) = (here, column) {
            if verdicts[class].is_none() {
                let spot = Spot { schema: meant.schema, place: column.place, used: &Used::one(class) };
                verdicts[class] = Some(takes(spot, field, kind));
            }
            matches!(verdicts[class], Some(true))
        } else {
            !matches!(meant.objects.others(i), Others::Refuses)
        };
        if stays {
            out.add(i);
        } else {
            rules_out = true;
        }
    });
    if rules_out { Some(out) } else { None }
}

/// Whether a node takes some value of a field. (Of what has parts, only the kind is looked at: they are compared where they
/// stand.)
const fn takes(spot: Spot<'_>, field: &ShapeField, kind: Bit) -> bool {
    spot.takes(kind)
        && (field.is(REPLACED)
            || matches!(kind, Bit::Array | Bit::Object)
            || matches!(fits(spot, field.shape, &Trail::Brief(&Trail::Root)), Verdict::Fits))
}

/// What the values of a shape are; none if they are of several kinds.
const fn kind_of(shape: &'static Shape) -> Option<Bit> {
    match *shape.present() {
        Shape::Text | Shape::Names(_) | Shape::Like(_) | Shape::Char => Some(Bit::String),
        Shape::Bool => Some(Bit::Boolean),
        Shape::Int(..) | Shape::Float => Some(Bit::Number),
        Shape::Array(_) | Shape::Fixed(..) | Shape::Tuple(_) => Some(Bit::Array),
        Shape::Map(_) | Shape::Object(_) => Some(Bit::Object),
        Shape::Any | Shape::Json | Shape::Null | Shape::OneOf(_) | Shape::Optional(_) | Shape::Unsure(..) => {
            None
        }
    }
}
