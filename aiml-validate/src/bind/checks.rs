//! What the compiler says about a bound type. Generated code calls these in `const`, each under the span of
//! the token that it is about: a panic is the compile error there.
#![expect(clippy::panic, reason = "compile errors")]

mod rules;

pub use self::rules::{bounds, floats, ints, length, text};
use super::{
    bound::{Bound, Known, OfFields},
    compare::{Meant, Spot, Verdict, fits, nearest_key, property, push_name, request_fits, value_fits},
    ids::{Claim, also_mistake_of, as_said, claim, names_one, not_models, refused_by_type, refused_ids},
    known::push_endpoints,
    literals::{self, member_refusal},
    nested::{Wrapped, fail_own, is_told_below, own_of, own_of_items},
    params, struct_tag,
    sure::FIELDS,
    words::Trail,
};
use crate::{
    catalog::Catalog,
    issue::Literal,
    rules::Rule,
    sentence::{Sentence, also},
    wire::{
        Kinds, WireType,
        assert::{self, Each},
        cx::same,
        shape::{DeriveShape, Full, Glanced, HasShape, ShapeField},
    },
};

/// The endpoint is one of the API's.
#[track_caller]
pub const fn endpoint<T: Bound>() {
    if let Some(text) = endpoint_mistake::<T>() {
        panic!("{}", text.as_str());
    }
}

/// What is wrong with the endpoint, unless it is one of the API's.
const fn endpoint_mistake<T: Bound>() -> Option<Sentence> {
    let (catalog, path) = (Catalog::builtin(), Known::<T>::PATH);
    if catalog.endpoint(path).is_some() {
        return None;
    }
    let out = Sentence::new().push("`").push(path).push("` is no endpoint of the API");
    Some(match catalog.nearest_endpoint(path) {
        Some(near) => out.push("; did you mean `").push(near.path()).push("`?"),
        None => push_endpoints(out, path),
    })
}

/// A field of a request is a parameter of some model, and can hold a value that it takes.
#[track_caller]
pub const fn field<T: Bound>(i: usize) {
    // In few steps, and without a call: this is evaluated for each field of each request.
    if !<T as DeriveShape<Glanced>>::FIELDS.2.glance.every {
        compare_unsure::<T>(i);
    }
}

/// The same of a field that holds a tuple, some of whose items tell themselves what is wrong below them.
#[track_caller]
pub const fn items<T: Bound>(i: usize, tells: &[bool]) {
    if !<T as DeriveShape<Glanced>>::FIELDS.2.glance.every {
        compare_items::<T>(i, tells);
    }
}

/// A rule fits the type of the field with a key; unless no model takes that type, which is told at the field.
#[track_caller]
pub const fn rule<T: Bound>(key: &str, rule: &Rule, ty: &WireType) {
    if let Some(text) = assert::why_unfit(rule, ty)
        && (assert::is_empty(rule) || !is_of_refused_type::<T>(key))
    {
        panic!("{}", text.as_str());
    }
}

/// The same of a member of an allow-list.
#[track_caller]
pub const fn rule_member<T: Bound>(key: &str, rule: &Rule, i: usize, ty: &WireType) {
    if let Some(text) = assert::member_unfit(rule, i, ty)
        && !is_of_refused_type::<T>(key)
    {
        panic!("{}", text.as_str());
    }
}

/// What [`field`] says, of a field of a generic request with a rule that may not fit its type: that is said first, where
/// the rule is.
#[track_caller]
pub const fn ruled<T: Bound>(i: usize) {
    if !is_told_by_rule::<T>(i) {
        field::<T>(i);
    }
}

/// `#[aiml(undeclared)]` stands on a field that some model does not declare.
#[track_caller]
pub const fn undeclared<T: Bound>(i: usize) {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return };
    if i < fields.len() && params::is_declared_by_all(meant, fields[i].key) {
        let out =
            Sentence::new().push("`undeclared` has no effect: all models that this type can name declare `");
        panic!("{}", out.push(fields[i].key).push("`").as_str());
    }
}

// Functions of their own: the compiler evaluates all constants that a function names when it is called.

const fn is_of_refused_type<T: Bound>(key: &str) -> bool {
    literals::is_refused_at(Known::<T>::meant(), Known::<T>::fields(), key)
}

const fn is_told_by_rule<T: Bound>(i: usize) -> bool {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return false };
    i < fields.len() && literals::is_told_by_rule(meant, &fields[i])
}

const fn says_nothing<T: Bound>() -> bool {
    !T::ON_VARIANTS.says_of_models()
}

/// Where some of the fields are not known to be right: this may be one of them.
#[track_caller]
const fn compare_unsure<T: Bound>(i: usize) {
    let (_, _, known) = <T as DeriveShape<Glanced>>::FIELDS;
    if i >= FIELDS || known.glance.fields >> i & 1 == 0 {
        compare_field::<T>(i);
    } else if !known.glance.complete
        && let Some(text) = Known::<T>::contrary_at(i)
    {
        panic!("{}", text.finish().as_str());
    }
}

#[track_caller]
const fn compare_field<T: Bound>(i: usize) {
    if let Some(text) = mistakes_at::<T>(i) {
        let text = if is_told_below::<T>(i) { own_of(&text) } else { Some(text.together()) };
        if let Some(text) = text {
            panic!("{}", text.finish().as_str());
        }
    }
}

#[track_caller]
const fn compare_items<T: Bound>(i: usize, tells: &[bool]) {
    let Some(text) = mistakes_at::<T>(i) else { return };
    let own = if is_told_below::<T>(i) { own_of(&text) } else { own_of_items(&text, tells) };
    if let Some(own) = own {
        panic!("{}", own.finish().as_str());
    }
}

/// What is wrong at a field and below it, but for what annotations say of it: that is told where they stand.
pub(super) const fn mistakes_at<T: Bound>(i: usize) -> Option<Sentence> {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return None };
    if i >= fields.len() {
        return None;
    }
    let field = &fields[i];
    let ids = if field.is(ShapeField::FLATTEN) {
        refused_ids::<T>(field.shape, &Trail::All.field(i))
    } else {
        None
    };
    match also(values_at(meant, &as_said::<T>(field), i), ids) {
        None => Known::<T>::contrary_at(i),
        found => found,
    }
}

const fn values_at(meant: Meant<'_>, field: &ShapeField, i: usize) -> Option<Sentence> {
    if field.shape.has_parts() {
        // Whether there is something, before all of it is put into words.
        let first = value_fits(meant, field, &Trail::Brief(&Trail::Root).field(i));
        if let Verdict::Fits = first {
            return None;
        }
        let all = value_fits(meant, field, &Trail::All.field(i)).text();
        if all.is_some() {
            return all;
        }
    }
    value_fits(meant, field, &Trail::Root.field(i)).text()
}

/// The same of the field that names the model, which can hold a text. No schema says so: the model is what
/// chooses the schema. What is said of models of the request's is said of keys that it has.
#[track_caller]
pub const fn model<T: Bound>(i: usize) {
    let (_, _, known) = <T as DeriveShape<Glanced>>::FIELDS;
    // What the variants of the model say is for the comparison; of an enum that tells its ids, it is known.
    if !known.glance.model || !(known.tells_ids || known.is_text || says_nothing::<T>()) {
        compare_model::<T>(i);
    }
    if !known.glance.every {
        compare_unsure::<T>(i);
    }
}

/// No field hides the model, as one that says `skip` does, from those who judge by it.
#[track_caller]
pub const fn hidden<T: Bound>(_: usize) {
    if Known::<T>::NAMES_MODEL {
        panic!(
            "requests are judged by their model, and `skip` hides it: without the word, its id is checked"
        );
    }
}

/// An annotation names a key that the request does not have; unless that is what the field with this number is to be
/// called, which is told there.
#[track_caller]
pub const fn key<T: Bound>(key: &str, like: usize, mistake: &str) {
    if !is_misspelt::<T>(like, key) {
        panic!("{}", mistake);
    }
}

const fn is_misspelt<T: Bound>(i: usize, meant_key: &str) -> bool {
    let (fields, Some(meant)) = (Known::<T>::fields(), Known::<T>::meant()) else { return false };
    if i >= fields.len() || fields[i].is(ShapeField::UNDECLARED | ShapeField::SKIP) {
        return false;
    }
    let is_unknown = matches!(property(meant, fields[i].key), (None, None, false));
    is_unknown
        && matches!(nearest_key(meant, fields[i].key, fields[i].shape), Some(key) if same(key, meant_key))
}

/// A request without a field for its model is one of an endpoint whose requests name one: then that is what is missing.
#[track_caller]
pub const fn unnamed<T: Bound>() {
    if Known::<T>::ENDPOINT.is_some() && !Known::<T>::NAMES_MODEL {
        panic!("requests to this endpoint name no model, so `model` has no effect");
    }
}

#[track_caller]
const fn compare_model<T: Bound>(i: usize) {
    let (fields, Some(endpoint)) = (Known::<T>::fields(), Known::<T>::ENDPOINT) else { return };
    if i >= fields.len() {
        return;
    }
    let field = &fields[i];
    if endpoint.names_model() && !WireType::of(field.shape).kinds.meets(Kinds::STRING) {
        let out = Sentence::new().push("`").push(field.key).push("` takes a string; this field is ");
        panic!("{}", push_name(out, field.shape).as_str());
    }
    let (_, _, &OfFields { tells_ids, told, .. }) = <T as DeriveShape<Glanced>>::FIELDS;
    let is_told = tells_ids || !told.is_empty();
    let mut out = None;
    if !tells_ids {
        out = not_models::<T>(field.shape, told);
        if !is_told {
            out = claims_on_variants::<T>(out, T::ON_VARIANTS);
        }
    }
    out = also(out, refused_by_type::<T>(field.shape));
    if let Some(text) = params_misfit(out, T::ON_VARIANTS, fields, is_told) {
        panic!("{}", text.finish().as_str());
    }
}

/// What variants say of models that the compiler has no way to, since something is around their enum.
const fn claims_on_variants<T: Bound>(mut out: Option<Sentence>, ty: &WireType) -> Option<Sentence> {
    let mut m = 0;
    while m < ty.capabilities.len() {
        let said = &ty.capabilities[m];
        if let Some(id) = said.like {
            out = also_mistake_of::<T>(out, &[], Claim::Like(id));
        }
        let roles = match &said.roles {
            Some(roles) => roles.names(),
            None => &[],
        };
        let ids = if said.like.is_some() { &[] } else { said.ids };
        let mut i = 0;
        while i < roles.len() {
            out = also_mistake_of::<T>(out, ids, Claim::Role(roles[i]));
            i += 1;
        }
        m += 1;
    }
    let mut i = 0;
    while i < ty.within.len() {
        out = claims_on_variants::<T>(out, &ty.within[i]);
        i += 1;
    }
    out
}

/// What variants say of parameters that does not fit those of the request. (Of keys, an enum that tells its ids tells
/// itself.)
const fn params_misfit(
    mut out: Option<Sentence>,
    ty: &WireType,
    fields: &[ShapeField],
    tells_keys: bool,
) -> Option<Sentence> {
    let each = if tells_keys { Each::Kind } else { Each::Value };
    out = assert::all_misfit(out, ty, fields, each);
    let mut i = 0;
    while i < ty.within.len() {
        out = params_misfit(out, &ty.within[i], fields, false);
        i += 1;
    }
    out
}

#[track_caller]
pub(super) const fn fail(verdict: Verdict) {
    if let Some(text) = verdict.text() {
        panic!("{}", text.finish().as_str());
    }
}

/// The endpoint is one of the API's, and the request has a field for whatever some model needs.
#[track_caller]
pub const fn request<T: Bound>() {
    let (_, _, known) = <T as DeriveShape<Glanced>>::FIELDS;
    if !known.glance.complete {
        compare_all::<T>();
    }
}

/// The same of what wraps another, where that stands, but for the endpoint.
#[track_caller]
pub const fn whole<T: Bound>() {
    if let Some(text) = whole_mistakes::<T>() {
        panic!("{}", text.finish().as_str());
    }
}

/// The same, but for what is told in the type that is wrapped.
#[track_caller]
pub const fn wrapped<T: Bound, S: HasShape>() {
    fail_own::<S, Wrapped<T>>();
}

#[track_caller]
const fn compare_all<T: Bound>() {
    // What wraps another is compared as a whole.
    let found = if wraps::<T>() { whole_mistakes::<T>() } else { compare_required::<T>().text() };
    if let Some(text) = also(endpoint_mistake::<T>(), found) {
        panic!("{}", text.finish().as_str());
    }
    if wraps::<T>() {
        struct_tag::model::<T>();
    }
}

/// Whether it has no fields of its own to speak of: what is wrong is said of the whole.
const fn wraps<T: Bound>() -> bool {
    <T as DeriveShape<Full>>::ROWS.is_empty()
}

pub(super) const fn whole_mistakes<T: Bound>() -> Option<Sentence> {
    also(shape_mistakes::<T>(), refused_ids::<T>(Known::<T>::SHAPE, &Trail::All.field(0)))
}

const fn shape_mistakes<T: Bound>() -> Option<Sentence> {
    let binding = &Known::<T>::BINDING;
    let (Some(place), true) = (binding.place, binding.known) else { return None };
    let spot = Spot { schema: &binding.schema, place, used: &binding.used };
    if let Verdict::Fits = fits(spot, Known::<T>::SHAPE, &Trail::Brief(&Trail::Root).field(0)) {
        return None;
    }
    let all = fits(spot, Known::<T>::SHAPE, &Trail::All.field(0)).text();
    if all.is_some() { all } else { fits(spot, Known::<T>::SHAPE, &Trail::Root.field(0)).text() }
}

const fn compare_required<T: Bound>() -> Verdict {
    let (fields, Some(all)) = (Known::<T>::fields(), Known::<T>::meant()) else { return Verdict::Fits };
    request_fits(all, fields)
}

/// A member of an allow-list is taken by some model.
#[track_caller]
pub const fn member<T: Bound>(key: &'static str, member: &'static Literal) {
    // No schema says which models there are.
    if let (Literal::Str(id), true) = (member, is_model::<T>(key)) {
        return claim::<T>(Claim::Model(id));
    }
    if let Some(meant) = Known::<T>::meant()
        && let Some(text) = member_refusal(meant, Known::<T>::fields(), key, member)
    {
        panic!("{}", text.as_str());
    }
}

/// Whether a field of the request names its model, which is then one of the endpoint's. (With a list of models,
/// the list is what is compared.)
const fn is_model<T: Bound>(key: &str) -> bool {
    literals::flags_at(Known::<T>::fields(), key) & ShapeField::MODEL != 0 && names_one::<T>()
}
