//! What the compiler says about a bound type. Generated code calls these in `const`, each under the span of
//! the token that it is about: a panic is the compile error there.
#![expect(clippy::panic, clippy::manual_assert, reason = "compile errors")]

use super::{
    bound::{Bound, Known},
    build::used_objects,
    compare::{
        Meant, Spot, Verdict, fits, items, not_ruled_out, property, required_fits, takes_literal, value_fits,
    },
    literals::refusal,
    members::{nearest_member, push_members},
    words::Trail,
};
use crate::{
    catalog::{Catalog, Endpoint, Status},
    check::UnknownModels,
    issue::Literal,
    sentence::Sentence,
    wire::shape::Shape,
};

/// The endpoint is one of the API's.
#[track_caller]
pub const fn endpoint(path: &str) {
    let catalog = Catalog::builtin();
    if catalog.endpoint(path).is_some() {
        return;
    }
    let out = Sentence::new().push("`").push(path).push("` is no endpoint of the API");
    match catalog.nearest_endpoint(path) {
        Some(near) => panic!("{}", out.push("; did you mean `").push(near.path()).push("`?").as_str()),
        None => panic!("{}", out.as_str()),
    }
}

/// The model is one of the endpoint's.
#[track_caller]
pub const fn model<T: Bound>(id: &str, like: bool) {
    let Some(endpoint) = Known::<T>::BINDING.endpoint else { return };
    if like || matches!(T::UNKNOWN, UnknownModels::Allow) || endpoint.capability(id).is_some() {
        return;
    }
    let out = unknown(id, endpoint);
    let out = out.push(" (to send it all the same: `unknown_models = \"allow\"`, or `model(\"");
    panic!("{}", out.push(id).push("\", like = \"known-id\")`)").as_str());
}

/// The model to start from is one of the endpoint's.
#[track_caller]
pub const fn like<T: Bound>(id: &str) {
    let Some(endpoint) = Known::<T>::BINDING.endpoint else { return };
    if endpoint.capability(id).is_none() {
        panic!("{}", unknown(id, endpoint).as_str());
    }
}

const fn unknown(id: &str, endpoint: Endpoint<'static>) -> Sentence {
    let catalog = Catalog::builtin();
    let out = Sentence::new().push("`").push(id);
    let out = match catalog.model(id) {
        Some(model) if matches!(model.status(), Status::Retired) => out.push("` is no longer served"),
        Some(_) => {
            let out = out.push("` is no model of `").push(endpoint.path()).push("`; it is served at `");
            return out.push(home(id)).push("`");
        }
        None => out.push("` is no model of `").push(endpoint.path()).push("` as of ").push(catalog.date()),
    };
    match catalog.nearest(id, Some(endpoint)).get(0) {
        Some(near) => out.push("; did you mean `").push(near).push("`?"),
        None => out,
    }
}

/// The first endpoint that serves a model.
const fn home(id: &str) -> &'static str {
    let index = Catalog::builtin().index();
    let Some(model) = index.find_model(id.as_bytes()) else { return "" };
    let (first, len) = index.pairs_of(model);
    if len == 0 {
        return "no endpoint";
    }
    match core::str::from_utf8(index.path(index.pair_endpoint(first))) {
        Ok(path) => path,
        Err(_) => "",
    }
}

/// Whether a model is no longer served, but still documented.
pub const fn is_retired(id: &str) -> bool {
    let catalog = Catalog::builtin();
    let index = catalog.index();
    match index.find_model(id.as_bytes()) {
        Some(model) => index.retired(model) && index.pairs_of(model).1 > 0,
        None => false,
    }
}

/// A call to [`check`](Served::<true>::check) is a compiler warning.
#[derive(Debug)]
pub struct Served<const RETIRED: bool>;

impl Served<false> {
    pub const fn check() {}
}

impl Served<true> {
    #[deprecated(note = "the API lists this model as no longer served")]
    pub const fn check() {}
}

/// A field of a request is a parameter of some model, and can hold a value that it takes.
#[track_caller]
pub const fn field<T: Bound>(i: usize) {
    let fields = Known::<T>::FIELDS;
    let Some((objects, used)) = &Known::<T>::OBJECTS else { return };
    let meant = Meant { schema: &Known::<T>::BINDING.schema, objects: *objects, used };
    if i < fields.len() {
        // Of the members of its allow-list, each is told where it stands.
        fail(value_fits(meant, &fields[i], &Trail::Root));
    }
}

#[track_caller]
const fn fail(verdict: Verdict) {
    match verdict {
        Verdict::Fits => {}
        Verdict::NotTaken(text) | Verdict::Mistake(text) | Verdict::UnknownKey(text) => {
            panic!("{}", text.as_str())
        }
    }
}

/// The request has a field for whatever some model needs.
#[track_caller]
pub const fn required<T: Bound>() {
    let binding = &Known::<T>::BINDING;
    let schema = &binding.schema;
    let (Some((objects, used)), Some(place)) = (&Known::<T>::OBJECTS, binding.place) else { return };
    let Shape::Object(fields) = *Known::<T>::SHAPE else {
        return fail(fits(Spot { schema, place, used: &binding.used }, Known::<T>::SHAPE, &Trail::Root));
    };
    let (used, _) = not_ruled_out(Meant { schema, objects: *objects, used }, fields);
    fail(required_fits(Meant { schema, objects: *objects, used: &used }, fields, &Trail::Root));
}

/// A member of an allow-list is taken by some model.
#[track_caller]
pub const fn member<T: Bound>(key: &'static str, member: &'static Literal) {
    let schema = &Known::<T>::BINDING.schema;
    let Some((objects, used)) = &Known::<T>::OBJECTS else { return };
    if let Some(text) = refusal(Meant { schema, objects: *objects, used }, key, member, &Trail::Root) {
        panic!("{}", text.as_str());
    }
}

/// A role is taken by some model.
#[track_caller]
pub const fn role<T: Bound>(name: &'static str) {
    let schema = &Known::<T>::BINDING.schema;
    let Some((objects, used)) = &Known::<T>::OBJECTS else { return };
    let (Some((place, used)), None, false) = property(Meant { schema, objects: *objects, used }, "messages")
    else {
        return;
    };
    let Some((place, used)) = items(Spot { schema, place, used: &used }, None) else { return };
    let Some(objects) = place.objects() else { return };
    let used = used_objects(place, &used);
    let (Some((place, used)), None, false) = property(Meant { schema, objects, used: &used }, "role") else {
        return;
    };
    let spot = Spot { schema, place, used: &used };
    if takes_literal(spot, &Literal::Str(name)) {
        return;
    }
    let out = Sentence::new().push("no model that this type can name takes the role `").push(name);
    let out = match nearest_member(spot, name) {
        Some(near) => out.push("`; did you mean `").push(near).push("`?"),
        None => push_members(out.push("`; they take "), spot, &[name]),
    };
    panic!("{}", out.as_str());
}

/// The variants of a model enum, checked when a request with an endpoint uses it: each under its own span.
/// They are spread over some constants, so that one mistake does not hide the others.
pub trait Ids<E: Bound> {
    const C0: () = ();
    const C1: () = ();
    const C2: () = ();
    const C3: () = ();
    const C4: () = ();
    const C5: () = ();
    const C6: () = ();
    const C7: () = ();
}

impl<M: Ids<E>, E: Bound> Ids<E> for Option<M> {
    const C0: () = M::C0;
    const C1: () = M::C1;
    const C2: () = M::C2;
    const C3: () = M::C3;
    const C4: () = M::C4;
    const C5: () = M::C5;
    const C6: () = M::C6;
    const C7: () = M::C7;
}

/// The type of a model field, for a request. Its constants are those of [`Ids`] if it is a model enum, and
/// those of [`NoIds`] otherwise: the compiler prefers the former.
#[derive(Debug)]
pub struct IdsOf<M, E>(core::marker::PhantomData<(M, E)>);

impl<M: Ids<E>, E: Bound> IdsOf<M, E> {
    pub const C0: () = M::C0;
    pub const C1: () = M::C1;
    pub const C2: () = M::C2;
    pub const C3: () = M::C3;
    pub const C4: () = M::C4;
    pub const C5: () = M::C5;
    pub const C6: () = M::C6;
    pub const C7: () = M::C7;
}

/// See [`IdsOf`].
pub trait NoIds {
    const C0: () = ();
    const C1: () = ();
    const C2: () = ();
    const C3: () = ();
    const C4: () = ();
    const C5: () = ();
    const C6: () = ();
    const C7: () = ();
}

impl<T> NoIds for T {}
