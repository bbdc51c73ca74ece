//! An enum that is a request: each of its variants is compared for itself, with its own model where it names
//! one. Generated code calls these in `const`, as it does those of [`checks`](super::checks).
#![expect(clippy::panic, reason = "compile errors")]

use core::marker::PhantomData;

use super::{
    bound::{Binding, Bound, Known, names_within, slips_among},
    bounds::rule_refusal,
    build::used_objects,
    checks::fail,
    compare::{Meant, Spot, fits, nearest_key, property, request_fits, value_fits},
    ids::{Claim, claim, is_text, names_one, refused_by_type, refused_ids},
    literals::{field_at, is_refused_at, is_told_by_rule, member_refusal},
    nested::{self, fail_own},
    places::{Objects, Used, roots},
    slips::Ids,
    words::Trail,
};
use crate::{
    issue::Literal,
    rules::Rule,
    sentence::{Sentence, also},
    wire::{
        WireType, assert,
        cx::same,
        shape::{HasShape, Shape, ShapeField},
    },
};

/// What the compiler knows of the `V`th variant.
struct Variant<T, const V: usize>(PhantomData<T>);

impl<T: Bound, const V: usize> HasShape for Variant<T, V> {
    const SHAPE: &'static Shape = match *Known::<T>::SHAPE {
        Shape::OneOf(all) if V < all.len() => all[V],
        _ => &Shape::Any,
    };
    type Enum = ();
}

impl<T: Bound, const V: usize> Variant<T, V> {
    const FIELDS: &'static [ShapeField] = match *Self::SHAPE.present() {
        Shape::Object(fields) => fields,
        _ => &[],
    };

    /// That of the enum, with no more bodies than those of the models that the variant can name.
    const BINDING: Binding = {
        let mut out = *Known::<T>::BINDING;
        if let (Some(endpoint), Some(names)) = (out.endpoint, names_within::<Self>()) {
            let (mut used, mut ids) = (Used::NONE, Ids::of(endpoint, slips_among::<T>(Self::FIELDS)));
            let mut i = 0;
            while i < names.len() {
                if !ids.add(&mut used, names[i]) {
                    used = Used::ALL;
                    break;
                }
                i += 1;
            }
            out.used = used;
        }
        out
    };

    const OBJECTS: Option<(Objects, Used)> = match Self::BINDING.place {
        Some(place) => match place.objects() {
            Some(objects) => Some((objects, used_objects(place, &Self::BINDING.used))),
            None => None,
        },
        None => None,
    };

    const fn meant() -> Option<Meant<'static>> {
        match &Self::OBJECTS {
            Some((objects, used)) => {
                let (schema, fields) = (&const { Self::BINDING.schema }, Self::FIELDS);
                Some(Meant { schema, objects: *objects, used, fields })
            }
            None => None,
        }
    }
}

/// A field is a parameter of the variant's model, and can hold a value that it takes.
#[track_caller]
pub const fn field<T: Bound, const V: usize>(i: usize) {
    if let Some(text) = field_mistakes::<T, V>(i) {
        panic!("{}", text.finish().as_str());
    }
}

/// The same, but for what is told in the type that the field holds.
#[track_caller]
pub const fn holder<T: Bound, const V: usize, const FIELD: usize, S: HasShape>() {
    fail_own::<S, nested::Variant<T, V, FIELD>>();
}

/// What is wrong with a field, or with what a variant holds that has none of its own.
pub(super) const fn mistakes_at<T: Bound, const V: usize>(i: usize) -> Option<Sentence> {
    if i == WHOLE { whole_mistakes::<T, V>() } else { field_mistakes::<T, V>(i) }
}

const fn field_mistakes<T: Bound, const V: usize>(i: usize) -> Option<Sentence> {
    match Variant::<T, V>::meant() {
        Some(meant) if i < Variant::<T, V>::FIELDS.len() => {
            let (field, at) = (&Variant::<T, V>::FIELDS[i], &Trail::All.field(i));
            let ids = if field.is(ShapeField::FLATTEN) {
                refused_ids::<T>(field.shape, at)
            } else if field.is(ShapeField::MODEL) && !field.is(ShapeField::TAG) {
                refused_by_type::<T>(field.shape)
            } else {
                None
            };
            also(value_fits(meant, field, at).text(), ids)
        }
        _ => None,
    }
}

/// In place of the number of a field: what stands in place of the whole.
pub const WHOLE: usize = usize::MAX;

/// A member of an allow-list is taken by the variant's model.
#[track_caller]
pub const fn member<T: Bound, const V: usize>(key: &'static str, member: &'static Literal) {
    if let (Literal::Str(id), true) = (member, is_model_of::<T, V>(key)) {
        return claim::<T>(Claim::Model(id));
    }
    if let Some(meant) = Variant::<T, V>::meant()
        && let Some(text) = member_refusal(meant, Variant::<T, V>::FIELDS, key, member)
    {
        panic!("{}", text.as_str());
    }
}

/// Whether a field of the variant names its model as a text.
const fn is_model_of<T: Bound, const V: usize>(key: &str) -> bool {
    match field_at(Variant::<T, V>::FIELDS, key) {
        Some(field) => field.is(ShapeField::MODEL) && is_text(field.shape) && names_one::<T>(),
        None => false,
    }
}

/// A rule fits the type of the field with a key; unless no model takes that type, which is told at the field.
#[track_caller]
pub const fn fitting<T: Bound, const V: usize>(key: &str, rule: &Rule, ty: &WireType) {
    if let Some(text) = assert::why_unfit(rule, ty)
        && (assert::is_empty(rule) || !is_refused_at(Variant::<T, V>::meant(), Variant::<T, V>::FIELDS, key))
    {
        panic!("{}", text.as_str());
    }
}

/// What [`field`] says, of a field of a generic request with a rule that may not fit its type: that is said first, where
/// the rule is.
#[track_caller]
pub const fn ruled<T: Bound, const V: usize>(i: usize) {
    if let Some(meant) = Variant::<T, V>::meant()
        && i < Variant::<T, V>::FIELDS.len()
        && is_told_by_rule(meant, &Variant::<T, V>::FIELDS[i])
    {
        return;
    }
    field::<T, V>(i);
}

/// A rule of the user's own, which is no allow-list, shares a value with what the variant's model takes.
#[track_caller]
pub const fn rule<T: Bound, const V: usize>(i: usize, rule: Rule) {
    if let (Some(meant), true) = (Variant::<T, V>::meant(), i < Variant::<T, V>::FIELDS.len()) {
        let field = &Variant::<T, V>::FIELDS[i];
        if let Some(text) = rule_refusal(meant, field, &rule, &Trail::Root) {
            panic!("{}", text.as_str());
        }
    }
}

/// What the tag says is taken, if the tag is a parameter at all.
#[track_caller]
pub const fn tag<T: Bound, const V: usize>() {
    if let (Some(meant), [tag, ..]) = (Variant::<T, V>::meant(), Variant::<T, V>::FIELDS)
        && let (Some(_), _, _) | (_, Some(_), _) = property(meant, tag.key)
    {
        fail(value_fits(meant, tag, &Trail::Root));
    }
}

/// The variant has a field for whatever its model needs.
#[track_caller]
pub const fn required<T: Bound, const V: usize>() {
    if let Some(all) = Variant::<T, V>::meant() {
        fail(request_fits(all, Variant::<T, V>::FIELDS));
    }
}

/// A variant that is no struct of parameters can be what the endpoint takes.
#[track_caller]
pub const fn whole<T: Bound, const V: usize>() {
    if let ([only], Some(meant)) = (Variant::<T, V>::FIELDS, Variant::<T, V>::meant())
        && only.is(ShapeField::VARIANT)
        && let (None, None, false) = property(meant, only.key)
    {
        let out = Sentence::new().push("the name of this variant is sent as the key `").push(only.key);
        let out = out.push("`, which is no parameter; ");
        let out = if is_model::<T>(only.key) {
            out.push(AS_MODEL)
        } else {
            out.push("`#[serde(untagged)]` on the enum sends what the variant holds without it")
        };
        panic!("{}", out.as_str());
    }
    if let Some(text) = whole_mistakes::<T, V>() {
        panic!("{}", text.finish().as_str());
    }
}

const fn whole_mistakes<T: Bound, const V: usize>() -> Option<Sentence> {
    let binding = &Variant::<T, V>::BINDING;
    let Some(place) = binding.place else { return None };
    let spot = Spot { schema: &binding.schema, place, used: &binding.used };
    let (shape, at) = (Variant::<T, V>::SHAPE, &Trail::All.field(0));
    also(fits(spot, shape, at).text(), refused_ids::<T>(shape, at))
}

/// The tag of an enum, or the key of what its variants hold, is a parameter.
#[track_caller]
pub const fn key<T: Bound>(key: &'static str) {
    let Some(meant) = Known::<T>::meant() else { return };
    if let (None, None, false) = property(meant, key) {
        let out = Sentence::new().push("`").push(key).push("` is no parameter");
        let out = match nearest_key(meant, key, &Shape::Any) {
            _ if names_model::<T>(key) => out.push("; ").push(AS_MODEL),
            Some(near) => out.push("; did you mean `").push(near).push("`?"),
            None => out.push(" of any model; `#[serde(untagged)]` sends the variants without it"),
        };
        panic!("{}", out.as_str());
    }
}

/// How an enum of requests says which models they are for.
const AS_MODEL: &str = "`#[serde(tag = \"model\")]` on the enum sends the names of the variants as the model";

/// Whether a text is the id of a model of the endpoint.
const fn is_model<T: Bound>(id: &str) -> bool {
    match Known::<T>::ENDPOINT {
        Some(endpoint) => roots(id, endpoint.number()).is_some(),
        None => false,
    }
}

/// Whether what the first variant says at a key is one.
const fn names_model<T: Bound>(key: &str) -> bool {
    let fields = Variant::<T, 0>::FIELDS;
    let mut i = 0;
    while i < fields.len() {
        if let Shape::Names([name]) = fields[i].shape.present()
            && same(fields[i].key, key)
        {
            return is_model::<T>(name);
        }
        i += 1;
    }
    false
}
