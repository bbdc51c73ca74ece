//! What objects require, and whether a type has it.

use super::{
    Meant, Verdict,
    alike::push_tag,
    enums::{not_ruled_out_but, wrong_enums},
    nearest_key, not_ruled_out,
    objects::is_untagged,
    property,
};
use crate::{
    bind::{
        places::{Objects, Says, Used, each},
        words::Trail,
    },
    sentence::Steps,
    wire::{
        assert,
        shape::{Shape, ShapeField},
    },
};

/// What is required of a request is there, for at least one of the objects that are meant.
pub(in crate::bind) const fn request_fits(all: Meant<'_>, fields: &[ShapeField]) -> Verdict {
    let (used, _) = not_ruled_out(all, fields);
    let verdict = required_fits(Meant { used: &used, ..all }, fields, &Trail::Root);
    if let Verdict::Fits = verdict {
        return verdict;
    }
    // An enum that is told where it stands does not say what is meant.
    match wrong_enums(all, fields) {
        0 => verdict,
        wrong => {
            let (used, _) = not_ruled_out_but(all, fields, wrong);
            required_fits(Meant { used: &used, ..all }, fields, &Trail::Root)
        }
    }
}

/// What is required is there, for at least one of the objects.
pub(in crate::bind) const fn required_fits(
    meant: Meant<'_>,
    fields: &[ShapeField],
    at: &Trail<'_>,
) -> Verdict {
    let mut misspelt = Misspelt { keys: [""; 8], len: 0 };
    if lacking(meant, fields, &misspelt).is_none() {
        return Verdict::Fits;
    }
    misspelt.add(meant, fields);
    let Some(lacks) = lacking(meant, fields, &misspelt) else { return Verdict::Fits };
    let (shown, more) = if lacks.len > lacks.keys.len() {
        (lacks.keys.len(), lacks.len - lacks.keys.len())
    } else {
        (lacks.len, 0)
    };
    let mut out = at.push_where(at.quote()).about(at.steps().then(Steps::TYPE)).push(" needs ");
    let mut i = 0;
    while i < shown {
        let before = match i {
            0 => "`",
            _ if i + 1 == lacks.len => " and `",
            _ => ", `",
        };
        out = out.push(before).push(meant.objects.key(lacks.keys[i])).push("`");
        i += 1;
    }
    if more > 0 {
        out = out.push(" and ").push_int(more as i128).push(" more");
    }
    let them =
        if lacks.len == 1 { ", and there is no field for it" } else { ", and there are no fields for them" };
    let out = out.push(them);
    // It may be the tag that is missing.
    Verdict::Mistake(match fields {
        [variant] if is_untagged(meant, variant) => {
            push_tag(out, meant, variant.key).about(at.steps_of_type().then(Steps::TYPE))
        }
        _ => out,
    })
}

/// Whether whichever of the objects is meant needs the first key of what a type lacks.
pub(super) const fn all_need_the_same(meant: Meant<'_>, fields: &[ShapeField]) -> bool {
    let mut misspelt = Misspelt { keys: [""; 8], len: 0 };
    misspelt.add(meant, fields);
    let Some(lacks) = lacking(meant, fields, &misspelt) else { return false };
    let column = meant.objects.column(lacks.keys[0]);
    each!(i of meant.used, meant.objects.len() => {
        if !matches!(column.says(i), Says::Class(_, true)) {
            return false;
        }
    });
    true
}

/// Keys that unknown fields are near to: what is wrong there is said of the field, and not twice.
struct Misspelt {
    keys: [&'static str; 8],
    len: usize,
}

impl Misspelt {
    const fn add(&mut self, meant: Meant<'_>, fields: &[ShapeField]) {
        let mut i = 0;
        while i < fields.len() {
            let field = &fields[i];
            i += 1;
            if field.is(ShapeField::FLATTEN) {
                if let Shape::Object(inner) = *field.shape.present() {
                    self.add(meant, inner);
                }
            } else if !field.is(ShapeField::SKIP | ShapeField::UNDECLARED)
                && self.len < self.keys.len()
                && let (None, None, false) = property(meant, field.key)
                && let Some(key) = nearest_key(meant, field.key, field.shape)
            {
                self.keys[self.len] = key;
                self.len += 1;
            }
        }
    }

    const fn has(&self, objects: Objects, key: usize) -> bool {
        let mut i = 0;
        while i < self.len {
            if objects.is_key(key, self.keys[i]) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// Keys that an object requires and a type does not have.
#[derive(Clone, Copy)]
struct Lacks {
    /// The first of them.
    keys: [usize; 4],
    len: usize,
}

/// What the object that lacks the fewest lacks; none if some object lacks none.
const fn lacking(meant: Meant<'_>, fields: &[ShapeField], misspelt: &Misspelt) -> Option<Lacks> {
    let absent = Absent::of(meant, fields, misspelt);
    if absent.len == 0 {
        return None;
    }
    let mut least = Lacks { keys: [0; 4], len: usize::MAX };
    each!(i of meant.used, meant.objects.len() => {
        let here = absent.wanted_by(meant, i);
        if here.len == 0 {
            return None;
        }
        if here.len < least.len {
            least = here;
        }
    });
    if least.len == usize::MAX { None } else { Some(least) }
}

/// Keys that some object requires and a type does not have.
struct Absent {
    keys: [u16; 64],
    len: usize,
}

impl Absent {
    const fn of(meant: Meant<'_>, fields: &[ShapeField], misspelt: &Misspelt) -> Self {
        let mut out = Self { keys: [0; 64], len: 0 };
        let (keys, mut key) = (meant.objects.keys(), 0);
        while key < keys {
            if meant.objects.is_wanted(key)
                && out.len < out.keys.len()
                && !assert::is_among(fields, meant.objects.key(key))
                && !misspelt.has(meant.objects, key)
            {
                out.keys[out.len] = key as u16;
                out.len += 1;
            }
            key += 1;
        }
        out
    }

    /// Those that an object requires.
    const fn wanted_by(&self, meant: Meant<'_>, object: usize) -> Lacks {
        let (mut here, mut n) = (Lacks { keys: [0; 4], len: 0 }, 0);
        while n < self.len {
            let key = self.keys[n] as usize;
            if matches!(meant.objects.column(key).says(object), Says::Class(_, true)) {
                if here.len < here.keys.len() {
                    here.keys[here.len] = key;
                }
                here.len += 1;
            }
            n += 1;
        }
        here
    }
}

/// The objects that are meant of which a type has all that they require.
pub(super) const fn complete(meant: Meant<'_>, fields: &[ShapeField]) -> Used {
    let mut misspelt = Misspelt { keys: [""; 8], len: 0 };
    misspelt.add(meant, fields);
    let (absent, mut out) = (Absent::of(meant, fields, &misspelt), Used::NONE);
    each!(i of meant.used, meant.objects.len() => {
        if absent.wanted_by(meant, i).len == 0 {
            out.add(i);
        }
    });
    out
}
