//! What the variants of a model enum say of parameters, by their keys, and where annotations have no effect: against
//! a request and its endpoint.

use super::{
    bound::{Bound, Known},
    build::used_objects,
    compare::{Meant, nearest_key, property},
    places::{self, Column, Place, Says, Used, each},
};
use crate::{
    catalog::{Catalog, Endpoint},
    schema::node::{Bit, Schema},
    sentence::{Few, Sentence},
    wire::{
        assert,
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// Whether some body of an endpoint may have the key.
const fn is_parameter(endpoint: u16, key: &str) -> bool {
    let Some(objects) = Place::of_endpoint(endpoint).objects() else { return true };
    // Which schema it is plays no part: no node is looked at.
    let schema = &Schema::open(&[]);
    !matches!(property(Meant { schema, objects, used: &Used::ALL, fields: &[] }, key), (None, None, false))
}

/// Whether the key is one of the request, of its endpoint, or of another endpoint of the model: an enum of models is
/// shared by requests. One that is near none of these may be a key that only another request has.
pub(super) const fn is_known<R: Bound>(endpoint: Endpoint<'static>, model: &str, key: &'static str) -> bool {
    has_field::<R>(key) || is_parameter_of(endpoint, model, key) || nearest::<R>(endpoint, key).is_none()
}

/// Whether the key is a parameter of the endpoint, or of another that serves the model.
const fn is_parameter_of(endpoint: Endpoint<'static>, model: &str, key: &str) -> bool {
    if is_parameter(endpoint.number(), key) {
        return true;
    }
    let index = Catalog::builtin().index();
    // One that the catalog does not know may be served anywhere; without one, only this endpoint is meant.
    let Some(model) = index.find_model(model.as_bytes()) else {
        let mut other = 0;
        while !model.is_empty() && other < index.endpoints() {
            if is_parameter(other, key) {
                return true;
            }
            other += 1;
        }
        return false;
    };
    let (first, len) = index.pairs_of(model);
    let mut i = 0;
    while i < len {
        if is_parameter(index.pair_endpoint(first + i), key) {
            return true;
        }
        i += 1;
    }
    false
}

/// Whether the request can have the key.
const fn has_field<R: Bound>(key: &str) -> bool {
    assert::has_key(Known::<R>::SHAPE, key)
}

/// The key that is meant: one of the request's, unless that is misspelt too.
const fn nearest<R: Bound>(endpoint: Endpoint<'static>, key: &'static str) -> Option<&'static str> {
    let own = assert::nearest_key(key, Known::<R>::fields());
    match (own, Place::of_endpoint(endpoint.number()).objects()) {
        (Some(near), _) if is_parameter(endpoint.number(), near) => own,
        (_, Some(objects)) => {
            let meant = Meant { schema: &Schema::open(&[]), objects, used: &Used::ALL, fields: &[] };
            match nearest_key(meant, key, &Shape::Any) {
                None => own,
                found => found,
            }
        }
        (_, None) => own,
    }
}

/// That a key is neither.
pub(super) const fn unknown<R: Bound>(endpoint: Endpoint<'static>, key: &'static str) -> Sentence {
    let out =
        Sentence::new().push("`").push(key).push("` is no parameter of `").push(endpoint.path()).push("`");
    match nearest::<R>(endpoint, key) {
        Some(near) => out.push("; did you mean `").push(near).push("`?"),
        None => out,
    }
}

/// Whether no request to these models is valid without a parameter, which annotations call unsupported: the catalog's
/// word that it is required stays. Of a model that is not known nothing follows; and what `skip` stands on may be left
/// out, whatever is required.
pub(super) const fn is_needed<R: Bound>(endpoint: Endpoint<'static>, ids: &[&str], key: &str) -> bool {
    is_required(endpoint.number(), ids, key) && !skips::<R>(key)
}

/// The same of a model that says so on its variant, if that counts and is told nowhere else: of what is always sent, and
/// supported by no variant, the request tells.
pub(super) const fn is_needed_by_variant<R: Bound>(
    endpoint: Endpoint<'static>,
    model: &str,
    key: &str,
) -> bool {
    R::MODELS.is_empty() && is_needed::<R>(endpoint, &[model], key) && !is_never_taken::<R>(key)
}

// Functions of their own: the compiler evaluates all constants that a function names when it is called.

const fn skips<R: Bound>(key: &str) -> bool {
    may_skip(Known::<R>::SHAPE, key)
}

const fn is_never_taken<R: Bound>(key: &str) -> bool {
    assert::is_never_taken(R::ON_VARIANTS, key, Known::<R>::fields())
}

/// Whether all bodies of models require a key.
pub(super) const fn is_required(endpoint: u16, ids: &[&str], key: &str) -> bool {
    let place = Place::of_endpoint(endpoint);
    let Some(objects) = place.objects() else { return false };
    let Some(number) = objects.key_of(key) else { return false };
    // Mostly nothing requires it.
    if !objects.is_wanted(number) {
        return false;
    }
    let column = objects.column(number);
    let mut i = 0;
    while i < ids.len() {
        let Some(roots) = places::roots(ids[i], endpoint) else { return false };
        let mut root = 0;
        while root < roots.len {
            if !requires(place, column, roots.get(root)) {
                return false;
            }
            root += 1;
        }
        i += 1;
    }
    i > 0
}

/// Whether all objects that a body is made of require a key.
const fn requires(place: Place, column: Column, root: usize) -> bool {
    let used = used_objects(place, &Used::one(root));
    if used.is_empty() || place.look(root).every() & Bit::Object as u8 != 0 {
        return false;
    }
    each!(i of &used, 0 => {
        if !matches!(column.says(i), Says::Class(_, true)) {
            return false;
        }
    });
    true
}

/// Whether `#[aiml(skip)]` stands at a key, or may stand where the shape is not known.
const fn may_skip(shape: &Shape, key: &str) -> bool {
    match *shape {
        Shape::Any => true,
        Shape::Unsure(inner, _) | Shape::Optional(inner) => may_skip(inner, key),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if may_skip(all[i], key) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                let field = &fields[i];
                let skips = if field.is(ShapeField::FLATTEN) {
                    may_skip(field.shape, key)
                } else {
                    field.is(ShapeField::SKIP) && same(field.key, key)
                };
                if skips {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

/// That it is so.
pub(super) const fn needed(ids: &[&'static str], key: &str) -> Sentence {
    let out = Sentence::new().push("`").push(key).push("` cannot be unsupported: every request to ");
    let (mut few, mut i) = (Few::NONE, 0);
    while i < ids.len() {
        few.add(ids[i]);
        i += 1;
    }
    few.push(out).push(" needs it")
}

/// Whether no message of the request can have a role, whatever it is, nor of another that names the model.
pub(super) const fn has_no_roles<R: Bound>(endpoint: Endpoint<'static>, model: &str) -> bool {
    !is_parameter_of(endpoint, model, "messages")
        && !has_field::<R>("messages")
        && !may_mark_role(Known::<R>::SHAPE, &mut { 400 })
}

/// Whether `#[aiml(role)]` stands somewhere in a shape, or may stand where the shape is not known.
const fn may_mark_role(shape: &Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return true;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any => true,
        Shape::Unsure(inner, _)
        | Shape::Optional(inner)
        | Shape::Array(inner)
        | Shape::Fixed(inner, _)
        | Shape::Map(inner) => may_mark_role(inner, fuel),
        Shape::Tuple(all) | Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if may_mark_role(all[i], fuel) {
                    return true;
                }
                i += 1;
            }
            false
        }
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                let field = &fields[i];
                if field.is_marked_role() || (!field.is(ShapeField::SKIP) && may_mark_role(field.shape, fuel))
                {
                    return true;
                }
                i += 1;
            }
            false
        }
        _ => false,
    }
}

/// Whether all objects that are meant declare the key, of which there are some.
pub(super) const fn is_declared_by_all(meant: Meant<'_>, key: &str) -> bool {
    let Some(column) = meant.objects.find(key) else { return false };
    let mut some = false;
    each!(i of meant.used, meant.objects.len() => {
        if !matches!(column.says(i), Says::Class(..)) {
            return false;
        }
        some = true;
    });
    some
}
