//! The tag that serde writes into a struct with an endpoint: a key of the request, with the name of the struct. Generated
//! code calls these in `const`, as it does those of [`checks`](super::checks).
#![expect(clippy::panic, reason = "compile errors")]

use super::{
    bound::{Bound, Known},
    checks::fail,
    compare::{Meant, Spot, Verdict, property, value_fits},
    ids::{Claim, claim},
    literals::refusal,
    words::{Trail, push_kinds},
};
use crate::{
    issue::Literal,
    schema::node::Bit,
    wire::{
        cx::same,
        shape::{DeriveShape, Glanced, Shape, ShapeField},
    },
};

/// The key of the tag is a parameter of some model.
#[track_caller]
pub const fn key<T: Bound>() {
    let (_, _, known) = <T as DeriveShape<Glanced>>::FIELDS;
    if known.glance.fields & 1 == 0 {
        compare_key::<T>();
    }
}

/// What the tag says is taken by some model; or it is the model.
#[track_caller]
pub const fn name<T: Bound>() {
    let (_, _, known) = <T as DeriveShape<Glanced>>::FIELDS;
    if known.glance.fields & 1 == 0 {
        compare_name::<T>();
    }
    if !known.glance.model {
        model::<T>();
    }
}

// Functions of their own: the compiler evaluates all constants that a function names when it is called.

const fn meant<T: Bound>() -> Option<(Meant<'static>, &'static ShapeField)> {
    match (Known::<T>::meant(), Known::<T>::fields()) {
        (Some(meant), [tag, ..]) if tag.is(ShapeField::TAG) => Some((meant, tag)),
        _ => None,
    }
}

#[track_caller]
const fn compare_key<T: Bound>() {
    let Some((meant, tag)) = meant::<T>() else { return };
    let verdict = value_fits(meant, tag, &Trail::Root);
    if let Verdict::UnknownKey(_) = verdict {
        fail(verdict);
    }
}

#[track_caller]
const fn compare_name<T: Bound>() {
    let Some((meant, tag)) = meant::<T>() else { return };
    if let Verdict::Fits | Verdict::UnknownKey(_) = value_fits(meant, tag, &Trail::Root) {
        return;
    }
    let (Shape::Names([name]), (Some((place, used)), ..) | (None, Some((place, used)), _)) =
        (tag.shape, property(meant, tag.key))
    else {
        return;
    };
    let spot = Spot { schema: meant.schema, place, used: &used };
    if !spot.takes(Bit::String) {
        let out = push_kinds(Trail::Key(&Trail::Root, tag.key).quote().push(" takes "), spot.some());
        panic!("{}", out.push("; the tag of a struct is a string").as_str());
    }
    if let Some(text) = refusal(meant, tag.key, &Literal::Str(name), tag.flags, &Trail::Root) {
        panic!("{}", text.as_str());
    }
}

/// The model is one of the endpoint's: `#[serde(tag = "model", rename = "…")]`.
#[track_caller]
pub(super) const fn model<T: Bound>() {
    if let [tag, ..] = Known::<T>::fields()
        && tag.is(ShapeField::TAG)
        && same(tag.key, "model")
        && Known::<T>::NAMES_MODEL
        && let Shape::Names([id]) = *tag.shape
    {
        claim::<T>(Claim::Tag(id));
    }
}
