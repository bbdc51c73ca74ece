//! Enums with data: which of their variants are taken, and what is wrong with them.

use super::{
    Spot, Verdict, fits,
    objects::{keys_say_its_branch, tag, tag_of},
    shared::{Told, but_shared},
    verdict::Refusals,
};
use crate::{
    bind::{literals::some_refused, words::Trail},
    wire::{WireType, shape::Shape},
};

pub(super) const fn one_fits(spot: Spot<'_>, all: &'static [&'static Shape], at: &Trail<'_>) -> Verdict {
    let mut taken = all.is_empty();
    let (mut refusals, mut told) = (Refusals::NONE, Told::NOTHING);
    let mut mistake = Verdict::Fits;
    // What is wrong whatever stands beside it,
    let mut wrong = Verdict::Fits;
    // and what is by its keys, unless some other object is taken: then it may be meant for another endpoint.
    let (mut by_keys, mut takes_object) = (Verdict::Fits, false);
    let mut i = 0;
    while i < all.len() {
        // What is only counted need not say what was meant, which takes the compiler a while.
        let brief = if refusals.are_full() { Trail::Brief(at) } else { *at };
        let found = match variant_fits(spot, all[i], &brief.variant(i)) {
            // What is wrong whatever stands beside it is told in full.
            Verdict::UnknownKey(_) | Verdict::MistakeByTag(_) | Verdict::Mistake(_)
                if refusals.are_full() && !wrong.is_full() =>
            {
                variant_fits(spot, all[i], &at.variant(i))
            }
            verdict => verdict,
        };
        let verdict;
        (verdict, told) = but_shared(spot, all, i, (found, told), at);
        match verdict {
            Verdict::Fits => {
                taken = true;
                takes_object = takes_object || matches!(all[i], Shape::Object(_));
            }
            verdict @ (Verdict::UnknownKey(_) | Verdict::MistakeByTag(_)) => {
                if !at.tells_all() {
                    return verdict;
                }
                wrong = wrong.and(verdict);
            }
            verdict @ Verdict::Mistake(_)
                if matches!(tag(spot, all[i]), Tag::None) && keys_say_its_branch(spot, all[i]) =>
            {
                by_keys = by_keys.and(verdict);
            }
            verdict @ Verdict::Mistake(_) => mistake = verdict,
            Verdict::NotTaken(text) => {
                let is_near = WireType::of(all[i]).kinds.bits() & spot.some() != 0;
                refusals = refusals.with(text, all[i], is_near, at);
            }
        }
        i += 1;
    }
    match (wrong, by_keys) {
        (Verdict::Fits, Verdict::Mistake(text)) if taken && !takes_object => Verdict::MistakeByTag(text),
        (Verdict::Fits, _) if taken => Verdict::Fits,
        (Verdict::Fits, Verdict::Fits) => match mistake {
            Verdict::Fits => refusals.told(),
            mistake => mistake,
        },
        (Verdict::Fits, by_keys) => by_keys,
        (wrong, _) => wrong,
    }
}

/// One variant of an enum with data. A tag says which branch it is meant for: where one takes the tag, what
/// is wrong behind it is a mistake; where none does, the variant is one of those that are for other requests.
const fn variant_fits(spot: Spot<'_>, shape: &'static Shape, at: &Trail<'_>) -> Verdict {
    let verdict = match tag_of(shape) {
        Some((key, value)) => fits(spot, shape, &Trail::Where(at, key, value)),
        None => fits(spot, shape, at),
    };
    match (verdict, tag(spot, shape)) {
        (Verdict::Mistake(text), Tag::Taken) => Verdict::MistakeByTag(text),
        (Verdict::UnknownKey(text), Tag::Refused) => Verdict::NotTaken(text),
        (Verdict::Fits, _) if !shape.own_rules().is_empty() => match some_refused(spot, shape, at) {
            Some(text) => Verdict::MistakeByTag(text),
            None => Verdict::Fits,
        },
        (verdict, _) => verdict,
    }
}

/// What objects say of the tag of a variant.
#[derive(Clone, Copy)]
pub(super) enum Tag {
    /// There is none, or none that they know.
    None,
    Taken,
    Refused,
}
