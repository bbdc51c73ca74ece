//! Maps: the same value at whatever keys.

use super::{Meant, Spot, Verdict, fits, not_taken};
use crate::{
    bind::{
        build::used_objects,
        places::{Objects, Others, Says, Used, each},
        words::Trail,
    },
    schema::node::Bit,
    wire::shape::Shape,
};

/// A map may have any keys. It fits if some object takes its values at those that it requires; of one that
/// requires none, at any. (That it may be empty is no matter: nobody has a map for that.)
pub(super) const fn map_fits(
    spot: Spot<'_>,
    inner: &'static Shape,
    shape: &Shape,
    at: &Trail<'_>,
) -> Verdict {
    if !spot.takes(Bit::Object) {
        return not_taken(spot, shape, at);
    }
    let used = used_objects(spot.place, spot.used);
    let (Some(objects), false) = (spot.place.objects(), spot.takes_every(Bit::Object)) else {
        return Verdict::Fits;
    };
    let mut out = Verdict::Fits;
    // Those that require nothing: the objects, and the nodes by which some judge what they do not declare.
    let (mut lenient, mut rest) = (Used::NONE, Used::NONE);
    each!(i of &used, objects.len() => {
        if objects.wanted(i).len == 0 {
            match objects.others(i) {
                Others::Takes | Others::Free => return Verdict::Fits,
                Others::By(class) => rest.add(class),
                Others::Refuses => {}
            }
            lenient.add(i);
        } else {
            let here = wanted_fit(spot, objects, i, inner, at);
            if matches!(here, Verdict::Fits) {
                return Verdict::Fits;
            }
            if matches!(out, Verdict::Fits) {
                out = here.not_taken();
            }
        }
    });
    if lenient.is_empty() {
        return out;
    }
    let mut some = Verdict::Fits;
    if let (Some(place), false) = (objects.rest(), rest.is_empty()) {
        let values = Spot { schema: spot.schema, place, used: &rest };
        some = fits(values, inner, &Trail::Key(at, "*"));
        if matches!(some, Verdict::Fits) {
            return Verdict::Fits;
        }
    }
    match declared_fit(Meant { schema: spot.schema, objects, used: &lenient, fields: &[] }, inner, at) {
        None => some.not_taken(),
        Some(Verdict::Fits) => Verdict::Fits,
        Some(_) if !matches!(some, Verdict::Fits) => some.not_taken(),
        Some(declared) => declared.not_taken(),
    }
}

/// Whether values fit at the keys that an object requires.
const fn wanted_fit(
    spot: Spot<'_>,
    objects: Objects,
    object: usize,
    inner: &'static Shape,
    at: &Trail<'_>,
) -> Verdict {
    let wanted = objects.wanted(object);
    let mut w = 0;
    while w < wanted.len {
        let key = wanted.get(w);
        let column = objects.column(key);
        if let Says::Class(class, _) = column.says(object) {
            let value = Spot { schema: spot.schema, place: column.place, used: &Used::one(class) };
            let here = fits(value, inner, &Trail::Key(at, objects.key(key)));
            if !matches!(here, Verdict::Fits) {
                return here;
            }
        }
        w += 1;
    }
    Verdict::Fits
}

/// Whether values fit at some key that is declared: what is wrong at the first, if at none; nothing, if there is
/// no key.
const fn declared_fit(meant: Meant<'_>, inner: &'static Shape, at: &Trail<'_>) -> Option<Verdict> {
    let mut out = None;
    let mut key = 0;
    while key < meant.objects.keys() {
        let column = meant.objects.column(key);
        let mut used = Used::NONE;
        each!(i of meant.used, meant.objects.len() => {
            if let Says::Class(class, _) = column.says(i) {
                used.add(class);
            }
        });
        if !used.is_empty() {
            let value = Spot { schema: meant.schema, place: column.place, used: &used };
            let here = fits(value, inner, &Trail::Key(at, meant.objects.key(key)));
            if matches!(here, Verdict::Fits) {
                return Some(here);
            }
            if out.is_none() {
                out = Some(here);
            }
        }
        key += 1;
    }
    out
}
