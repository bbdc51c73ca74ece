//! A whole request at a glance: for which of its fields there is nothing to compare.

use super::{
    bound::like,
    places::{self, Objects, Place, Says},
    sure::{FIELDS, FUEL, Keys, column_sure, field_sure, sure},
};
use crate::{
    catalog::Endpoint,
    wire::{
        Capability,
        shape::{Shape, ShapeField},
    },
};

/// What surely is no mistake.
#[derive(Clone, Copy)]
pub(super) struct Glance {
    /// The fields, a bit for each.
    fields: u64,
    /// Nothing is missing.
    pub(super) complete: bool,
}

/// Some of the bodies that are meant.
struct Some4 {
    objects: [usize; Self::MOST],
    len: usize,
}

impl Glance {
    const NOTHING: Self = Self { fields: 0, complete: false };

    pub(super) const fn has(self, field: usize) -> bool {
        field < FIELDS && self.fields >> field & 1 != 0
    }

    pub(super) const fn of(
        endpoint: Option<Endpoint<'static>>,
        fields: &'static [ShapeField],
        hashes: &[u64],
        said: &[&[Capability]; 2],
        names: Option<&'static [&'static str]>,
    ) -> Self {
        let mut out = Self::NOTHING;
        let Some(endpoint) = endpoint else { return out };
        let place = Place::of_endpoint(endpoint.number());
        let Some(objects) = place.objects() else { return out };
        let Some(keys) = Keys::of(objects, fields, hashes) else { return out };
        let every = names.is_none() && said[0].is_empty();
        let some = if every { Some4::likely(objects) } else { Some4::named(place, endpoint, said, names) };
        let len = fields.len();
        let mut i = 0;
        while i < len {
            let field = &fields[i];
            let fuel = &mut { FUEL };
            let fits = field.flags & ShapeField::FLATTEN == 0
                && if every {
                    column_sure(objects, field, keys.get(i), fuel)
                } else {
                    some.take(objects, field, keys.get(i), fuel)
                };
            if fits {
                out.fields |= 1 << i;
            }
            i += 1;
        }
        // The tag of a struct may be its model.
        out.complete = len > 0
            && fields[0].flags & ShapeField::TAG == 0
            && !keys.more
            && some.are_complete(objects, fields, &keys);
        out
    }
}

impl Some4 {
    const MOST: usize = 4;
    const NONE: Self = Self { objects: [0; Self::MOST], len: 0 };

    const fn add(&mut self, object: usize) {
        if self.len < Self::MOST {
            self.objects[self.len] = object;
            self.len += 1;
        }
    }

    const fn likely(objects: Objects) -> Self {
        let mut out = Self::NONE;
        let mut i = 0;
        while i < Objects::LIKELY {
            if let Some(object) = objects.likely(i) {
                out.add(object);
            }
            i += 1;
        }
        out
    }

    /// Those of the first models that the type names.
    const fn named(
        place: Place,
        endpoint: Endpoint<'static>,
        said: &[&[Capability]; 2],
        names: Option<&'static [&'static str]>,
    ) -> Self {
        let mut out = Self::NONE;
        let listed = said[0];
        if let (Some(names), true) = (names, listed.is_empty()) {
            out.add_models(place, endpoint, said, names);
        }
        let mut i = 0;
        while i < listed.len() && out.len == 0 {
            out.add_models(place, endpoint, said, listed[i].ids);
            i += 1;
        }
        out
    }

    const fn add_models(
        &mut self,
        place: Place,
        endpoint: Endpoint<'static>,
        said: &[&[Capability]; 2],
        ids: &[&'static str],
    ) {
        let mut i = 0;
        while i < ids.len() && self.len < 2 {
            let id = match like(said, ids[i]) {
                Some(like) => like,
                None => ids[i],
            };
            i += 1;
            let Some(roots) = places::roots(id, endpoint.number()) else { continue };
            let mut root = 0;
            while root < roots.len {
                self.add_parts(place, roots.get(root));
                root += 1;
            }
        }
    }

    const fn add_parts(&mut self, place: Place, root: usize) {
        if place.is_plain() {
            return self.add(root);
        }
        let mut i = place.look(root).part();
        while i < place.parts() {
            let (origin, object, _) = place.part(i);
            if origin != root {
                return;
            }
            self.add(object);
            i += 1;
        }
    }

    /// Whether one of them surely takes some value of a field.
    const fn take(&self, objects: Objects, field: &ShapeField, key: Option<usize>, fuel: &mut u32) -> bool {
        let mut i = 0;
        while i < self.len {
            if field_sure(objects, self.objects[i], field, key, fuel) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Whether for one of them nothing is missing.
    const fn are_complete(&self, objects: Objects, fields: &'static [ShapeField], keys: &Keys) -> bool {
        let mut i = 0;
        while i < self.len {
            let object = self.objects[i];
            if keys.have_all(fields.len(), objects, object) && is_meant(objects, object, fields, keys) {
                return true;
            }
            i += 1;
        }
        false
    }
}

/// Whether no enum among the fields rules an object out.
const fn is_meant(objects: Objects, object: usize, fields: &'static [ShapeField], keys: &Keys) -> bool {
    let len = fields.len();
    let mut i = 0;
    while i < len {
        let field = &fields[i];
        if let Shape::Names(_) = field.shape
            && let Some(key) = keys.get(i)
            && field.flags & ShapeField::MAYBE == 0
        {
            let column = objects.column(key);
            if let Says::Class(class, _) = column.says(object)
                && !sure(column.place, class, super::sure::judged(field), &mut { FUEL })
            {
                return false;
            }
        }
        i += 1;
    }
    true
}
