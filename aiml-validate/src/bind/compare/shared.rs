//! Types that several variants of an enum hold at the same keys: what is wrong with such a type in one of them, and right in
//! another, is for the values to tell; and what is wrong in all of them is told once.

use super::{
    Meant, Spot, Verdict,
    declared::{Declared, are_of_one_type, part},
    fields::field_fits,
    items, not_ruled_out,
    objects::tag,
    property, required_fits,
    variants::Tag,
};
use crate::{
    bind::{build::used_objects, words::Trail},
    schema::node::Bit,
    sentence::{Sentence, Steps, also},
    wire::{
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// What was told of types that variants hold.
#[derive(Clone, Copy)]
pub(super) struct Told {
    list: [Option<Declared>; Self::MOST],
    len: usize,
}

impl Told {
    /// Of what is more than that, something may be told twice.
    const MOST: usize = 8;
    pub(super) const NOTHING: Self = Self { list: [None; Self::MOST], len: 0 };

    const fn has(&self, declared: Declared) -> bool {
        let mut i = 0;
        while i < self.len {
            if let Some(told) = self.list[i]
                && told.number == declared.number
                && are_of_one_type(told.fields, declared.fields)
            {
                return true;
            }
            i += 1;
        }
        false
    }

    const fn with(mut self, declared: Option<Declared>) -> Self {
        if declared.is_some() && self.len < Self::MOST {
            self.list[self.len] = declared;
            self.len += 1;
        }
        self
    }
}

/// What is wrong with the variant with a number, but for what is to be told of it in no or in another variant.
pub(super) const fn but_shared(
    spot: Spot<'_>,
    all: &'static [&'static Shape],
    i: usize,
    (verdict, told): (Verdict, Told),
    at: &Trail<'_>,
) -> (Verdict, Told) {
    match verdict {
        Verdict::UnknownKey(text) if !at.is_brief() => match kept(spot, all, i, (&text, told), at) {
            (Some(text), told) => (Verdict::UnknownKey(text), told),
            (None, told) => (Verdict::Fits, told),
        },
        Verdict::MistakeByTag(text) if !at.is_brief() => match kept(spot, all, i, (&text, told), at) {
            (Some(text), told) => (Verdict::MistakeByTag(text), told),
            (None, told) => (Verdict::Fits, told),
        },
        other => (other, told),
    }
}

const fn kept(
    spot: Spot<'_>,
    all: &'static [&'static Shape],
    i: usize,
    (text, mut told): (&Sentence, Told),
    at: &Trail<'_>,
) -> (Option<Sentence>, Told) {
    let (lines, left_out) = text.count();
    // A bit for each that is not dropped; and for each that is of a tag: an enum of which no variant is taken here is wrong
    // here, whatever it is elsewhere.
    let (mut left, mut tags, mut n) = (0_u32, 0, 0);
    while n < lines {
        let way = below(text, n, at);
        match Declared::of(all[i], way) {
            Some(declared) if told.has(declared) || declared.is_told_in_one(spot, all, (i, way)) => {}
            Some(declared) if declared.is_tag() => tags |= 1 << n,
            _ => left |= 1 << n,
        }
        n += 1;
    }
    let mut j = 0;
    while j < all.len() && left != 0 {
        if j != i {
            left = but_right(spot, all, (i, j), (text, left), at);
        }
        j += 1;
    }
    left |= tags;
    let (mut out, mut n) = (None, 0);
    while n < lines {
        if left >> n & 1 == 1 {
            out = also(out, Some(text.nth(n)));
            told = told.with(Declared::of(all[i], below(text, n, at)));
        }
        n += 1;
    }
    let out = match out {
        Some(out) => Some(out.and_more(left_out)),
        None if left_out == 0 => None,
        // What is left out may be something else.
        None => Some(text.nth(0).and_more(left_out)),
    };
    (out, told)
}

/// Of some sentences about a variant, those that do not speak of what is right in another.
const fn but_right(
    spot: Spot<'_>,
    all: &'static [&'static Shape],
    (i, j): (usize, usize),
    (text, mut left): (&Sentence, u32),
    at: &Trail<'_>,
) -> u32 {
    let ((lines, _), mut n) = (text.count(), 0);
    while n < lines {
        if left >> n & 1 == 1
            && let Some(there) = same_way(all[i], all[j], below(text, n, at))
            && is_right(spot, all[j], there)
        {
            left &= !(1 << n);
        }
        n += 1;
    }
    left
}

/// Whether what a way leads to is judged there, and right.
const fn is_right(spot: Spot<'_>, shape: &'static Shape, way: Steps) -> bool {
    match *shape.present() {
        Shape::Array(inner) | Shape::Fixed(inner, _) if !spot.takes_every(Bit::Array) => {
            match items(spot, None) {
                Some((place, used)) => is_right(Spot { place, used: &used, ..spot }, inner, way),
                None => false,
            }
        }
        Shape::OneOf(all) => {
            let number = way.first() as usize;
            0 < number && number <= all.len() && is_right(spot, all[number - 1], way.behind(1))
        }
        Shape::Object(fields) if !spot.takes_every(Bit::Object) => {
            let Some(objects) = spot.place.objects() else { return false };
            let used = used_objects(spot.place, spot.used);
            let all = Meant { schema: spot.schema, objects, used: &used, fields };
            if used.is_empty() {
                return false;
            }
            let (used, contrary) = not_ruled_out(all, fields);
            contrary.is_none() && is_right_in(Meant { used: &used, ..all }, fields, way)
        }
        _ => false,
    }
}

/// The same in an object.
const fn is_right_in(meant: Meant<'_>, fields: &'static [ShapeField], way: Steps) -> bool {
    let (number, rest) = (way.first(), way.behind(1));
    if number == Steps::TYPE && rest.len() == 0 {
        return matches!(required_fits(meant, fields, &Trail::Root), Verdict::Fits);
    }
    if number == 0 || number as usize > fields.len() {
        return false;
    }
    let field = &fields[number as usize - 1];
    if let (true, Shape::Object(inner)) = (field.is(ShapeField::FLATTEN), field.shape.present()) {
        return is_right_in(meant, inner, rest);
    }
    // Of objects that have it; in others, nobody judges it.
    let used = meant.declaring(field.key);
    if used.is_empty() {
        return false;
    }
    let meant = Meant { used: &used, ..meant };
    let (Some((place, used)), ..) = property(meant, field.key) else { return false };
    if rest.len() == 0 || rest.first() >= Steps::SAID {
        return matches!(field_fits(meant, field, &Trail::Brief(&Trail::Root)), Verdict::Fits);
    }
    is_right(Spot { schema: meant.schema, place, used: &used }, field.shape, rest)
}

/// The way from a variant to what a sentence is about.
const fn below(text: &Sentence, n: usize, at: &Trail<'_>) -> Steps {
    let steps = text.steps_of(n);
    // A way that is too long may lead elsewhere.
    if steps.is_full() { Steps::NONE } else { steps.behind(at.steps().len() + 1) }
}

impl Declared {
    /// Whether a variant of the enum itself declares it, as in what holds such enums once more, and it is wrong there too;
    /// and not just there, on this way in this variant.
    const fn is_told_in_one(
        self,
        spot: Spot<'_>,
        all: &'static [&'static Shape],
        (variant, this): (usize, Steps),
    ) -> bool {
        let (mut is_told, mut i) = (false, 0);
        while i < all.len() {
            if let Some(way) = self.way_in(all[i])
                && matches!(tag(spot, all[i]), Tag::Taken)
            {
                if i == variant && way.are(this) {
                    return false;
                }
                is_told |= !is_right(spot, all[i], way);
            }
            i += 1;
        }
        is_told
    }

    /// The way to it in a variant that declares it, or the struct that it holds.
    const fn way_in(self, variant: &'static Shape) -> Option<Steps> {
        let is_said = self.number >= Steps::SAID && self.number != Steps::TYPE;
        let (Shape::Object(fields), false) = (variant.held(), is_said) else { return None };
        if are_of_one_type(self.fields, fields) {
            return Some(Steps::NONE.then(self.number));
        }
        match flattened(fields, self.fields) {
            Some(step) => Some(step.then(self.number)),
            None => None,
        }
    }
}

/// The step to those fields among others that are of one type with these.
const fn flattened(fields: &[ShapeField], these: &[ShapeField]) -> Option<Steps> {
    let mut i = 0;
    while i < fields.len() {
        if let (true, Shape::Object(inner)) = (fields[i].is(ShapeField::FLATTEN), fields[i].shape.present())
            && are_of_one_type(these, inner)
        {
            return Some(Steps::NONE.then(Steps::number(i)));
        }
        i += 1;
    }
    None
}

/// The way through another variant that has the same keys, if it leads to the same type.
const fn same_way(from: &'static Shape, to: &'static Shape, mut rest: Steps) -> Option<Steps> {
    if rest.len() < 2 {
        return None;
    }
    let (mut from, mut to, mut out) = (from.held(), to.held(), Steps::NONE);
    while rest.len() > 1 {
        let Some(next) = part(from, rest.first()) else { return None };
        if !is_flattened(from, rest.first()) {
            let Some((there, way)) = same_step(from, to, rest.first(), out) else { return None };
            (to, out) = (there, way);
        }
        (from, rest) = (next, rest.behind(1));
    }
    let (Shape::Object(one), Shape::Object(other)) = (from, to) else { return None };
    if are_of_one_type(one, other) {
        return Some(out.then(rest.first()));
    }
    match flattened(other, one) {
        Some(step) => Some(out.then(step.first()).then(rest.first())),
        None => None,
    }
}

const fn is_flattened(shape: &Shape, number: u16) -> bool {
    matches!(shape, Shape::Object(fields) if fields[number as usize - 1].is(ShapeField::FLATTEN))
}

/// What stands at the same key, and the way to it; nothing, if there it is not judged.
const fn same_step(
    from: &'static Shape,
    to: &'static Shape,
    number: u16,
    out: Steps,
) -> Option<(&'static Shape, Steps)> {
    let (Shape::Object(one), Shape::Object(other)) = (from, to) else {
        return match part(to, number) {
            Some(part) => Some((part, out.then(number))),
            None => None,
        };
    };
    let (key, mut i) = (one[number as usize - 1].key, 0);
    while i < other.len() {
        let (field, way) = (&other[i], out.then(Steps::number(i)));
        if field.is(ShapeField::FLATTEN) {
            let inner = field.shape.present();
            if let Shape::Object(inner) = *inner
                && let Some(i) = place_of(inner, key)
            {
                return Some((inner[i].shape.held(), way.then(Steps::number(i))));
            }
        } else if same(field.key, key) && !field.is(ShapeField::UNDECLARED | ShapeField::SKIP) {
            return Some((field.shape.held(), way));
        }
        i += 1;
    }
    None
}

const fn place_of(fields: &[ShapeField], key: &str) -> Option<usize> {
    let mut i = 0;
    while i < fields.len() {
        if same(fields[i].key, key)
            && !fields[i].is(ShapeField::UNDECLARED | ShapeField::SKIP | ShapeField::FLATTEN)
        {
            return Some(i);
        }
        i += 1;
    }
    None
}
