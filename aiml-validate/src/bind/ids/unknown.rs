//! What is said of an id that is none of the endpoint's: where it is served, and which is meant.

use crate::{
    bind::{known::push_models, slips::Ids},
    catalog::{Catalog, Endpoint, Status, why_no_id},
    sentence::{Few, Sentence},
};

/// That this is no model of the endpoint, and which is meant.
pub(super) const fn unknown(id: &str, endpoint: Endpoint<'static>, ids: &Ids) -> Sentence {
    let catalog = Catalog::builtin();
    let out = Sentence::new().push("`").push(id);
    let out = match catalog.model(id) {
        Some(model) if matches!(model.status(), Status::Retired) => {
            let out = out.push("` is no longer served");
            match pairs(id) {
                (_, 0) => out,
                _ => push_homes(out.push("; its documents are at "), id),
            }
        }
        Some(_) => {
            let out = out.push("` is no model of `").push(endpoint.path()).push("`; it is served at ");
            return push_homes(out, id);
        }
        None => out.push("` is no model of `").push(endpoint.path()).push("` as of ").push(catalog.date()),
    };
    did_you_mean(out, id, endpoint, ids)
}

pub(super) const fn did_you_mean(
    out: Sentence,
    id: &str,
    endpoint: Endpoint<'static>,
    ids: &Ids,
) -> Sentence {
    match ids.nearest(id) {
        Some(near) => out.push("; did you mean `").push(near).push("`?"),
        // Of what can be an id, and is near none, it helps to know that there are others.
        None if why_no_id(id).is_none() && Catalog::builtin().model(id).is_none() => {
            push_models(out, endpoint)
        }
        None => out,
    }
}

/// The pairs of a model with the endpoints that serve it: the first of them, and how many there are.
const fn pairs(id: &str) -> (u16, u16) {
    let index = Catalog::builtin().index();
    match index.find_model(id.as_bytes()) {
        Some(model) => index.pairs_of(model),
        None => (0, 0),
    }
}

/// The endpoints that serve a model.
const fn push_homes(out: Sentence, id: &str) -> Sentence {
    let index = Catalog::builtin().index();
    let (first, len) = pairs(id);
    let mut homes = Few::NONE;
    let mut i = 0;
    while i < len {
        if let Ok(path) = core::str::from_utf8(index.path(index.pair_endpoint(first + i))) {
            homes.add(path);
        }
        i += 1;
    }
    homes.push(out)
}
