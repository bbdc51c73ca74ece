//! A whole request at a glance: for which of its fields there is nothing to compare.
//!
//! What is found of a field depends on the bodies that are meant, and on the field; not on the request. So it is
//! one constant for all requests that have such a field (see `bound::columns`), and a request only puts together
//! what is known of its fields. Written for the compiler's interpreter: what is known of one is a word of bits.

use super::{
    bound::like,
    located::Located,
    places::{self, Objects, Place, Says, UNDECLARED, WANTED},
    sure::FUEL,
};
use crate::{
    schema::node::Bit,
    wire::{
        Capability,
        shape::{Shape, ShapeField},
    },
};

/// What surely is no mistake in a request.
#[derive(Clone, Copy, Debug)]
pub(super) struct Glance {
    /// The fields, a bit for each, whatever stands beside them.
    pub(super) fields: u64,
    /// Nothing is missing, at an endpoint that there is, and some model that needs no more takes all of them together.
    pub(super) complete: bool,
    /// Both are true.
    pub(super) every: bool,
    /// The model field can hold a text, and its type names models of the endpoint and says no more of them.
    pub(super) model: bool,
    /// Of the first fields with a range or a length of the user's own, a whole number or a length that is surely
    /// taken; [`Seen::ANY`] or [`Seen::NO_SAMPLE`].
    pub(super) samples: [u16; Self::RANGED],
    /// Those of the others whose types tell what is wrong below them, a bit for each.
    pub(super) told: u64,
}

/// Some of the bodies that are meant.
#[derive(Clone, Copy, Debug)]
pub(super) struct Few {
    objects: Objects,
    /// All bodies of the endpoint are meant.
    every: bool,
    /// So many objects: the likely ones, or those of the first models that the type names.
    some: [usize; Self::MOST],
    len: usize,
    /// How many keys each of them requires: a byte for each.
    wanted: u64,
}

/// What is known of one field: bits.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen(pub(super) u64);

impl Seen {
    /// Of what cannot be told at a glance.
    pub(super) const NOTHING: Self = Self(Self::UNSURE);
    /// In place of a field.
    pub(super) const NO_FIELD: Self = Self(0);
    /// It takes more than a glance.
    pub(super) const UNSURE: u64 = 1 << 63;
    /// There are keys of other types, or a tag, beside the fields: what is missing cannot be told at a glance.
    const MORE: u64 = 1 << 62;
    const UNKNOWN: Self = Self(Self::UNSURE | Self::MORE);
    /// Whether each of the objects requires its key: a byte for each, so that these can be added.
    pub(super) const WANTED: u64 = 0xFFFF_FFFF;
    /// Whether the field rules out each of the objects: from this bit on, a bit for each.
    const RULED_OUT: u32 = 32;
    /// It has a range or a length of the user's own.
    pub(super) const RANGED: u64 = 1 << 61;
    /// From this bit on: a whole number, or a length, that is surely taken.
    pub(super) const SAMPLE: u32 = 40;
    /// Its type tells what is wrong below.
    pub(super) const TELLS: u64 = 1 << 60;
    pub(super) const NO_SAMPLE: u16 = u16::MAX;
    /// Every one is.
    pub(super) const ANY: u16 = u16::MAX - 1;

    pub(super) const fn or(self, bits: u64) -> Self {
        Self(self.0 | bits)
    }

    /// Of a field.
    pub(super) const fn of(few: &Few, located: &Located) -> Self {
        if located.flags & ShapeField::FLATTEN != 0 {
            return Self::UNKNOWN;
        }
        let (mut fits, mut out, fuel) = (few.every && located.is_sure_of_some(), 0, &mut { FUEL });
        let mut i = 0;
        while i < few.len {
            let cell = located.cell(few.some[i]);
            if cell & UNDECLARED == UNDECLARED {
                if !fits && !few.every {
                    fits = located.is_sure_as_other(few.some[i], fuel);
                }
                if located.is_refused_as_other(few.some[i]) {
                    out |= 1 << (Self::RULED_OUT as usize + i);
                }
            } else {
                if cell & WANTED != 0 {
                    out |= 1 << (8 * i);
                }
                if (!fits || located.tells) && !located.is_sure((cell & UNDECLARED) as usize, fuel) {
                    if located.is_ruled_out_by((cell & UNDECLARED) as usize) {
                        out |= 1 << (Self::RULED_OUT as usize + i);
                    }
                } else {
                    fits = true;
                }
            }
            i += 1;
        }
        if !fits {
            out |= Self::UNSURE;
        }
        if located.flags & (ShapeField::RANGE | ShapeField::LENGTH) != 0 {
            let sample = if fits { few.sample(located) } else { Self::NO_SAMPLE };
            out |= Self::RANGED | (sample as u64) << Self::SAMPLE;
        }
        Self(out)
    }
}

impl Glance {
    /// Of how many fields with bounds of the user's own something is known.
    pub(super) const RANGED: usize = 8;

    /// Before the fields are looked at.
    pub(super) const fn new(model: bool) -> Self {
        let samples = [Seen::NO_SAMPLE; Self::RANGED];
        Self { fields: 0, complete: false, every: false, model, samples, told: 0 }
    }

    pub(super) const NOTHING: Self = Self::new(false);
}

/// Whether a sample is within bounds of the user's own, numbers of a type. (No function, as below.)
macro_rules! is_within {
    ($sample:expr, $min:expr, $max:expr, $number:ty) => {
        $sample == Seen::ANY
            || ($sample != Seen::NO_SAMPLE && $min <= $sample as $number && $sample as $number <= $max)
    };
}
pub(super) use is_within;

/// What is known of a request by what is known of its fields: the bits of each, as variables. (No function, and one
/// expression for all of them where that is enough: it is evaluated for each request.)
macro_rules! sum_up {
    ($head:expr, $few:expr, $($one:ident)*) => {{
        let mut glance: Glance = $head;
        let bits = 0 $(| $one)*;
        if bits & Seen::UNSURE == 0 {
            glance.fields = u64::MAX;
        } else {
            let mut next = 1;
            $(
                if $one & Seen::UNSURE == 0 {
                    glance.fields |= next;
                } else if $one & Seen::TELLS != 0 {
                    glance.told |= next;
                }
                next <<= 1;
            )*
            let _ = next;
        }
        if bits & Seen::RANGED != 0 {
            let mut ranged = 0;
            $(if $one & Seen::RANGED != 0 && ranged < Glance::RANGED {
                glance.samples[ranged] = ($one >> Seen::SAMPLE) as u16;
                ranged += 1;
            })*
            let _ = ranged;
        }
        glance.complete = $few.complete(bits, 0 $(+ ($one & Seen::WANTED))*);
        glance.every = glance.complete && glance.fields == u64::MAX;
        glance
    }};
}
pub(super) use sum_up;

impl Few {
    const MOST: usize = 4;

    /// Whether some of these has all that it requires, by what is known of the fields.
    pub(super) const fn complete(&self, bits: u64, wanted: u64) -> bool {
        let mut i = 0;
        while i < self.len && bits & Seen::MORE == 0 {
            if wanted >> (8 * i) & 0xFF == self.wanted >> (8 * i) & 0xFF
                && bits >> (Seen::RULED_OUT as usize + i) & 1 == 0
            {
                return true;
            }
            i += 1;
        }
        false
    }

    const fn add(&mut self, object: usize) {
        if self.len < Self::MOST {
            self.some[self.len] = object;
            self.wanted |= (self.objects.wanted(object).len as u64) << (8 * self.len);
            self.len += 1;
        }
    }

    /// Where nothing is to be known at a glance.
    pub(super) const fn none(objects: Objects) -> Self {
        Self { objects, every: false, some: [0; Self::MOST], len: 0, wanted: 0 }
    }

    /// Of an endpoint: those of the models that are listed, or named, or any.
    pub(super) const fn of(
        endpoint: u16,
        objects: Objects,
        said: &[&'static [Capability]; 2],
        names: Option<&'static [&'static str]>,
    ) -> Self {
        let every = names.is_none() && said[0].is_empty();
        let mut out = Self { every, ..Self::none(objects) };
        if every {
            out.add_likely();
        } else {
            out.add_named(Place::of_endpoint(endpoint), endpoint, said, names);
        }
        out
    }

    const fn add_likely(&mut self) {
        let mut i = 0;
        while i < Objects::LIKELY {
            if let Some(object) = self.objects.likely(i) {
                self.add(object);
            }
            i += 1;
        }
    }

    /// Those of the first models that the type names.
    const fn add_named(
        &mut self,
        place: Place,
        endpoint: u16,
        said: &[&'static [Capability]; 2],
        names: Option<&'static [&'static str]>,
    ) {
        let listed = said[0];
        if let (Some(names), true) = (names, listed.is_empty()) {
            self.add_models(place, endpoint, said, names);
        }
        let mut i = 0;
        while i < listed.len() && self.len == 0 {
            self.add_models(place, endpoint, said, listed[i].ids);
            i += 1;
        }
    }

    const fn add_models(
        &mut self,
        place: Place,
        endpoint: u16,
        said: &[&'static [Capability]; 2],
        ids: &[&'static str],
    ) {
        let mut i = 0;
        while i < ids.len() && self.len < 2 {
            let id = match like(said, ids[i]) {
                Some(like) => like,
                None => ids[i],
            };
            i += 1;
            let Some(roots) = places::roots(id, endpoint) else { continue };
            let mut root = 0;
            while root < roots.len {
                self.add_parts(place, roots.get(root));
                root += 1;
            }
        }
    }

    const fn add_parts(&mut self, place: Place, root: usize) {
        let mut i = place.look(root).part();
        let end = place.parts();
        while i < end {
            let (origin, object, _) = place.part(i);
            if origin != root {
                return;
            }
            self.add(object);
            i += 1;
        }
    }

    /// A whole number, or a length, that is surely taken at the key of a field.
    const fn sample(&self, located: &Located) -> u16 {
        // It is judged by no bounds.
        let Some(key) = located.key else { return Seen::ANY };
        let of = match located.shape.present() {
            Shape::Int(..) | Shape::Float => Bit::Number,
            Shape::Text => Bit::String,
            Shape::Array(_) => Bit::Array,
            _ => return Seen::NO_SAMPLE,
        };
        let place = located.column.place;
        if let (Bit::Number, true) = (of, self.every) {
            if self.objects.bits(key) >> 8 & Bit::Number as u16 != 0 {
                return Seen::ANY;
            }
            return match place.sample() {
                Some(sample) => sample,
                None => Seen::NO_SAMPLE,
            };
        }
        let mut i = 0;
        while i < self.len {
            if let Says::Class(class, _) = located.column.says(self.some[i])
                && located.is_sure(class, &mut { FUEL })
            {
                let look = place.look(class);
                let sample = match of {
                    _ if look.every() & of as u8 != 0 => Some(Seen::ANY),
                    Bit::Number => look.sample(),
                    _ => look.length(of),
                };
                if let Some(sample) = sample {
                    return sample;
                }
            }
            i += 1;
        }
        Seen::NO_SAMPLE
    }
}
