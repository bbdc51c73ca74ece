//! The fields of a type: what is behind the key of each, and keys that nobody knows.

use super::{
    Meant, Spot, Verdict,
    alike::{push_tag, tag_for},
    fits,
    literal::takes_within,
    suggested::{no_parameter, slip_for},
};
use crate::{
    bind::{
        literals::{is_told_by_newtype, is_told_where_declared, refusals, rules_refusal},
        places::{Others, Place, Says, Used, each},
        words::Trail,
    },
    issue::Literal,
    schema::node::Bit,
    sentence::{Sentence, Steps},
    wire::shape::{Shape, ShapeField},
};

/// One field of an object against all objects that may be meant, and what annotations say of it.
pub(in crate::bind) const fn field_fits(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Verdict {
    match value_fits(meant, field, at) {
        Verdict::Fits if field.is(ShapeField::SKIP) => Verdict::Fits,
        Verdict::Fits => match refusals(meant, field, at) {
            Some(text) => Verdict::Mistake(text),
            None => Verdict::Fits,
        },
        // Where the type is declared, it is told that its annotations do not fit the field.
        Verdict::Mistake(_) | Verdict::NotTaken(_) if is_told_where_declared(meant, field) => Verdict::Fits,
        other => other,
    }
}

impl Verdict {
    /// What else is wrong is told behind it, if there is something; see [`field_fits`].
    pub(super) const fn and_field(self, meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Self {
        // What is only counted need not say what was meant, which takes the compiler a while.
        let next = if self.is_full() {
            field_fits(meant, field, &Trail::Brief(at))
        } else {
            field_fits(meant, field, at)
        };
        self.and(next)
    }
}

/// The same without the annotations.
pub(in crate::bind) const fn value_fits(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Verdict {
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
    let shape = if replaced && matches!(field.shape.present(), Shape::Names(_) | Shape::Like(_)) {
        &Shape::Text
    } else {
        field.shape
    };
    let schema = meant.schema;
    let at_field = Trail::Key(at, field.key);
    let mut out = None;
    if let Some((place, used)) = by_key {
        let spot = Spot { schema, place, used: &used };
        let taken = takes_name(spot, shape.present(), field.flags);
        out = Some(if taken { Verdict::Fits } else { fits(spot, shape, &at_field) });
    }
    if let Some((place, mut used)) = by_rest
        && !matches!(out, Some(Verdict::Fits))
    {
        if meant.used.all && out.is_some() {
            used = rest_of_others(meant, field.key);
        }
        let spot = Spot { schema, place, used: &used };
        if out.is_none() {
            out = Some(fits(spot, shape, &at_field));
        } else if !used.is_empty()
            && let Verdict::Fits = fits(spot, shape, &Trail::Brief(&at_field))
        {
            out = Some(Verdict::Fits);
        }
    }
    match out {
        Some(Verdict::NotTaken(_)) if is_told_by_newtype(meant, field) => Verdict::Fits,
        Some(Verdict::NotTaken(text)) if field.is(ShapeField::VARIANT) => {
            Verdict::Mistake(push_tag(text, meant, field.key))
        }
        Some(Verdict::NotTaken(text)) => Verdict::Mistake(text),
        // What a newtype says of its value is said wherever it stands.
        Some(Verdict::Fits) if !field.shape.own_rules().is_empty() => {
            match rules_refusal(meant, field, (field.shape.own_rules(), Steps::SAID_OF_TYPE), at) {
                Some(text) => Verdict::Mistake(text),
                None => Verdict::Fits,
            }
        }
        Some(other) => other,
        None if field.is(ShapeField::UNDECLARED) => Verdict::Fits,
        None if field.is(ShapeField::VARIANT) => Verdict::NotTaken(unknown_variant(meant, field, at)),
        None if field.is(ShapeField::TAG) => {
            Verdict::UnknownKey(no_parameter(meant, field, at).about(at.steps_of_tag()))
        }
        None => Verdict::UnknownKey(and_below(unknown_key(meant, field, at), meant, field, at)),
    }
}

/// What is said of a key that nobody knows; and what is wrong below it, if it is a slip for the key that is suggested.
const fn and_below(mut out: Sentence, meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Sentence {
    if !at.tells_all() || at.is_brief() || !field.shape.has_parts() {
        return out;
    }
    let Some(found) = slip_for(meant, field, at) else { return out };
    let renamed = ShapeField::new(found, field.shape, field.flags);
    if let Some(text) = value_fits(meant, &renamed, at).text() {
        let ((lines, _), mut n) = (text.count(), 0);
        while n < lines {
            // What is wrong with the value itself may come of the suggestion.
            if text.steps_of(n).len() > at.steps().len() {
                out = out.also(&text.nth(n));
            }
            n += 1;
        }
    }
    out
}

/// Whether some name of an enum is taken where annotations stand in place of the catalog's length, format or pattern.
const fn takes_name(spot: Spot<'_>, shape: &Shape, flags: u16) -> bool {
    let (Shape::Names(names) | Shape::Like(names), true) =
        (shape, flags & (ShapeField::LENGTH | ShapeField::FORMAT | ShapeField::PATTERN) != 0)
    else {
        return false;
    };
    let mut i = 0;
    while i < names.len() {
        if spot.takes(Bit::String) && takes_within(spot, &Literal::Str(names[i]), flags) {
            return true;
        }
        i += 1;
    }
    false
}

/// The properties of a flattened value, as if they stood in the object.
const fn flat_fits(meant: Meant<'_>, shape: &'static Shape, at: &Trail<'_>) -> Verdict {
    match *shape {
        Shape::Object(fields) => {
            let mut out = Verdict::Fits;
            let mut i = 0;
            while i < fields.len() {
                out = out.and_field(meant, &fields[i], &at.field(i));
                if !matches!(out, Verdict::Fits) && !at.tells_all() {
                    return out;
                }
                i += 1;
            }
            out
        }
        Shape::OneOf(all) => {
            let mut out = Verdict::Fits;
            let mut i = 0;
            while i < all.len() {
                out = out.and(flat_fits(meant, all[i], &at.variant(i)));
                if !matches!(out, Verdict::Fits) && !at.tells_all() {
                    return out;
                }
                i += 1;
            }
            out
        }
        _ => Verdict::Fits,
    }
}

/// The nodes by which objects that do not declare a key judge it, of all objects.
const fn rest_of_others(meant: Meant<'_>, key: &str) -> Used {
    let (mut out, mut i) = (Used::NONE, 0);
    let column = meant.objects.find(key);
    while i < meant.objects.len() {
        let declares = match column {
            Some(column) => matches!(column.says(i), Says::Class(..)),
            None => false,
        };
        if let (false, Others::By(class)) = (declares, meant.objects.others(i)) {
            out.add(class);
        }
        i += 1;
    }
    out
}

/// What the objects that are meant say of a key: the nodes of those that declare it, the nodes of those that
/// judge it like any other key, and whether some object says nothing of any key.
type Property = (Option<(Place, Used)>, Option<(Place, Used)>, bool);

pub(in crate::bind) const fn property(meant: Meant<'_>, key: &str) -> Property {
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

const fn unknown_variant(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Sentence {
    let variant = field.key;
    if tag_for(meant, variant).is_none() {
        return unknown_key(meant, field, at);
    }
    push_tag(at.push_where(Trail::Key(at, variant).quote().push(" is no parameter")), meant, variant)
}

const fn unknown_key(meant: Meant<'_>, field: &ShapeField, at: &Trail<'_>) -> Sentence {
    sent_all_the_same(no_parameter(meant, field, at))
}

/// The way out.
pub(super) const fn sent_all_the_same(out: Sentence) -> Sentence {
    out.push(" (`#[aiml(undeclared)]` sends it all the same)")
}
