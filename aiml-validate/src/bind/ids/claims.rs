//! What is said of a model, and whether it holds at an endpoint.
#![expect(clippy::panic, clippy::manual_assert, reason = "compile errors")]

use crate::{
    bind::{
        bound::{Bound, Known},
        bounds::param_refusal,
        ids::{
            push_others, roles,
            unknown::{did_you_mean, unknown},
        },
        literals::{flags_at, refusal},
        params, places,
        words::Trail,
    },
    catalog::{Endpoint, why_no_id},
    check::UnknownModels,
    issue::Literal,
    rules::Rule,
    sentence::{Few, Sentence, also},
    wire::{WireType, assert, cx::same, shape::Shape},
};

/// What is said of a model.
#[derive(Clone, Copy, Debug)]
pub enum Claim {
    /// This is its id.
    Model(&'static str),
    /// This is its id, and it is like a known one.
    Id(&'static str),
    /// It is like this one.
    Like(&'static str),
    /// It takes this role.
    Role(&'static str),
    /// It takes these roles, and stands for the first of them; the model, if it stands on a variant.
    FirstRole(&'static [&'static str], &'static str),
    /// This is its id, and the tag of a variant that is a request.
    Tag(&'static str),
    /// Its parameter of this key takes this value.
    Member(&'static str, Literal),
    /// Its parameter of this key takes some value that keeps this rule.
    Rule(&'static str, Rule),
    /// The parameter of this key is needed, or has to keep rules; by the model.
    Param(&'static str, &'static str),
    /// It is not supported.
    NoParam(&'static str, &'static str),
    /// The same of the models that a request lists with it: of which the request has the key.
    Unsupported(&'static str, &'static [&'static str]),
}

impl Claim {
    pub(super) const fn text(self) -> &'static str {
        match self {
            Self::Model(text)
            | Self::Id(text)
            | Self::Like(text)
            | Self::Role(text)
            | Self::FirstRole(&[text, ..], _)
            | Self::Tag(text)
            | Self::Member(text, _)
            | Self::Rule(text, _)
            | Self::Param(text, _)
            | Self::NoParam(text, _)
            | Self::Unsupported(text, _) => text,
            Self::FirstRole(&[], _) => "",
        }
    }

    /// Whether it is a role or a value that a model takes.
    const fn is_of_values(self) -> bool {
        matches!(self, Self::Role(_) | Self::FirstRole(..) | Self::Member(..) | Self::Rule(..))
    }

    /// Whether it is no mistake, said of the models with these ids.
    pub(super) const fn holds_of<R: Bound>(self, ids: &[&str]) -> bool {
        if self.holds::<R>() {
            return true;
        }
        self.is_of_values() && are_taken_on_trust::<R>(ids) && !self.is_beyond_type::<R>()
    }

    /// Whether it is no mistake, said of what is like a known model and not the same: it may take other roles, which some
    /// model takes.
    pub(super) const fn holds_of_like<R: Bound>(self) -> bool {
        match self {
            _ if self.holds::<R>() => true,
            Self::Role(name) | Self::FirstRole(&[name, ..], _) => {
                roles::is_taken_by_any::<R>(name) && !self.is_beyond_type::<R>()
            }
            _ => false,
        }
    }

    /// Whether it is a value that the type of the request does not have, whatever models take.
    const fn is_beyond_type<R: Bound>(self) -> bool {
        match self {
            Self::FirstRole(names, model) => {
                Self::has_no_roles::<R>(model) || Self::are_never_said::<R>(names, model)
            }
            Self::Member(key, literal) => assert::value_misfit(Known::<R>::fields(), key, &literal).is_some(),
            _ => false,
        }
    }

    /// Whether it is no mistake.
    pub(super) const fn holds<R: Bound>(self) -> bool {
        let Some(endpoint) = Known::<R>::ENDPOINT else { return true };
        match self {
            Self::Model(id) | Self::Tag(id) => {
                serves(endpoint, id)
                    || (matches!(R::UNKNOWN, UnknownModels::Allow) && why_no_id(id).is_none())
            }
            Self::Id(id) => why_no_id(id).is_none() || serves(endpoint, id),
            Self::Like(id) => serves(endpoint, id),
            Self::FirstRole(&[name, ..], _) if !roles::is_taken::<R>(name) => false,
            Self::FirstRole(..) => !self.is_beyond_type::<R>(),
            Self::Role(name) => roles::is_taken::<R>(name),
            Self::Member(key, literal) => member_refusal::<R>(key, &literal).is_none(),
            Self::Rule(key, rule) => rule_refusal::<R>(key, &rule).is_none(),
            Self::Param(key, model) => params::is_known::<R>(endpoint, model, key),
            Self::NoParam(key, model) => {
                params::is_known::<R>(endpoint, model, key)
                    && !params::is_needed_by_variant::<R>(endpoint, model, key)
            }
            // That a request cannot be without its model, the macro says.
            Self::Unsupported(key, ids) => same(key, "model") || !params::is_needed::<R>(endpoint, ids, key),
        }
    }

    /// Whether no message of the request has a role.
    const fn has_no_roles<R: Bound>(model: &str) -> bool {
        match Known::<R>::ENDPOINT {
            Some(endpoint) => params::has_no_roles::<R>(endpoint, model),
            None => false,
        }
    }

    /// Whether none has one of these. (What is said on a variant does not count where the request lists its models.)
    const fn are_never_said<R: Bound>(names: &[&'static str], model: &str) -> bool {
        (model.is_empty() || R::MODELS.is_empty()) && roles::are_never_said::<R>(names)
    }

    /// What is wrong with it, if it does not hold of what is like a known model.
    pub(super) const fn mistake_of_like<R: Bound>(self) -> Sentence {
        match self {
            Self::Role(name) | Self::FirstRole(&[name, ..], _) if !roles::is_taken_by_any::<R>(name) => {
                roles::no_role_of_any::<R>(name)
            }
            _ => self.mistake::<R>(),
        }
    }

    /// What is wrong with it, if it does not hold.
    pub(super) const fn mistake<R: Bound>(self) -> Sentence {
        let (Some(endpoint), Some(ids)) = (Known::<R>::ENDPOINT, &Known::<R>::BINDING.ids) else {
            return Sentence::new();
        };
        if let Self::Model(id) | Self::Id(id) | Self::Tag(id) | Self::Like(id) = self
            && let Some(why) = why_no_id(id)
        {
            let out = Sentence::new().push("`").push(id).push("` cannot be the id of a model: ").push(why);
            return did_you_mean(out, id, endpoint, ids);
        }
        match self {
            Self::Model(id) => {
                let out = unknown(id, endpoint, ids).push(" (to send it all the same: ");
                let out = out.push("`unknown_models = \"allow\"`, or `model(\"");
                out.push(id).push("\", like = \"known-id\")`)")
            }
            Self::Id(id) | Self::Like(id) => unknown(id, endpoint, ids),
            Self::Tag(id) => {
                unknown(id, endpoint, ids).push(" (to send it all the same: `unknown_models = \"allow\"`)")
            }
            Self::FirstRole(_, model) if Self::has_no_roles::<R>(model) => {
                Sentence::new().push("no message of this request has a role, so `roles` has no effect")
            }
            Self::FirstRole(names, model) if Self::are_never_said::<R>(names, model) => {
                roles::never_said::<R>(names)
            }
            Self::Role(name) | Self::FirstRole(&[name, ..], _) => roles::no_role::<R>(name),
            Self::FirstRole(&[], _) => Sentence::new(),
            Self::NoParam(key, model) if params::is_known::<R>(endpoint, model, key) => {
                params::needed(&[model], key)
            }
            Self::Unsupported(key, ids) => params::needed(ids, key),
            Self::Param(key, _) | Self::NoParam(key, _) => params::unknown::<R>(endpoint, key),
            Self::Member(key, literal) => match member_refusal::<R>(key, &literal) {
                Some(text) => text,
                None => Sentence::new(),
            },
            Self::Rule(key, rule) => match rule_refusal::<R>(key, &rule) {
                Some(text) => text,
                None => Sentence::new(),
            },
        }
    }
}

/// It holds.
#[track_caller]
pub const fn claim<R: Bound>(claim: Claim) {
    if !claim.holds::<R>() {
        panic!("{}", claim.mistake::<R>().as_str());
    }
}

/// The same, said of the models with these ids.
#[track_caller]
pub const fn claim_of<R: Bound>(ids: &[&str], claim: Claim) {
    if !claim.holds_of::<R>(ids) {
        panic!("{}", claim.mistake::<R>().as_str());
    }
}

/// The same, said of a model that is like a known one.
#[track_caller]
pub const fn claim_of_like<R: Bound>(claim: Claim) {
    if !claim.holds_of_like::<R>() {
        panic!("{}", claim.mistake_of_like::<R>().as_str());
    }
}

/// Adds what is wrong with it, said of the models with these ids; of many, only that there is one more.
pub(in crate::bind) const fn also_mistake_of<R: Bound>(
    out: Option<Sentence>,
    ids: &[&str],
    claim: Claim,
) -> Option<Sentence> {
    match out {
        out if claim.holds_of::<R>(ids) => out,
        Some(text) if text.is_full() => Some(text.and_one_more()),
        out => also(out, Some(claim.mistake::<R>())),
    }
}

/// Whether models are sent that the catalog does not know, and these are such.
const fn are_taken_on_trust<R: Bound>(ids: &[&str]) -> bool {
    let (Some(endpoint), UnknownModels::Allow) = (Known::<R>::ENDPOINT, R::UNKNOWN) else { return false };
    let mut i = 0;
    while i < ids.len() {
        if serves(endpoint, ids[i]) || why_no_id(ids[i]).is_some() {
            return false;
        }
        i += 1;
    }
    i > 0
}

/// Whether the model is one of the endpoint's.
const fn serves(endpoint: Endpoint<'static>, id: &str) -> bool {
    places::roots(id, endpoint.number()).is_some()
}

/// The first id that a value of the shape can be, and that is none of the endpoint's, by its number, nor like one
/// by what is said on variants.
pub(in crate::bind) const fn not_served(
    shape: &Shape,
    endpoint: u16,
    said: &WireType,
) -> Option<&'static str> {
    match *shape {
        Shape::Names(names) | Shape::Like(names) => {
            let mut i = 0;
            while i < names.len() {
                if places::roots(names[i], endpoint).is_none() && said.like(names[i]).is_none() {
                    return Some(names[i]);
                }
                i += 1;
            }
            None
        }
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                let id = not_served(all[i], endpoint, said);
                if id.is_some() {
                    return id;
                }
                i += 1;
            }
            None
        }
        Shape::Optional(inner) | Shape::Unsure(inner, _) => not_served(inner, endpoint, said),
        _ => None,
    }
}

/// What is wrong with the ids that a value of the shape can be: the first says it, some others are named. What is told
/// elsewhere is not said again.
pub(in crate::bind) const fn not_models<R: Bound>(shape: &Shape, told: &[Claim]) -> Option<Sentence> {
    let (mut first, mut others) = (None, Few::NONE);
    find_not_models::<R>(shape, told, &mut first, &mut others);
    match first {
        Some(id) => Some(push_others(Claim::Model(id).mistake::<R>(), &others)),
        None => None,
    }
}

const fn find_not_models<R: Bound>(
    shape: &Shape,
    told: &[Claim],
    first: &mut Option<&'static str>,
    others: &mut Few,
) {
    match *shape {
        Shape::Names(names) | Shape::Like(names) => {
            let mut i = 0;
            while i < names.len() {
                let is_right = Claim::Model(names[i]).holds::<R>() || R::ON_VARIANTS.like(names[i]).is_some();
                if !is_right && !is_told(told, names[i]) {
                    if first.is_none() {
                        *first = Some(names[i]);
                    } else {
                        others.add(names[i]);
                    }
                }
                i += 1;
            }
        }
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                find_not_models::<R>(all[i], told, first, others);
                i += 1;
            }
        }
        Shape::Optional(inner) | Shape::Unsure(inner, _) => {
            find_not_models::<R>(inner, told, first, others);
        }
        _ => {}
    }
}

const fn is_told(told: &[Claim], id: &str) -> bool {
    let mut i = 0;
    while i < told.len() {
        if let Claim::Model(said) | Claim::Id(said) = told[i]
            && same(said, id)
        {
            return true;
        }
        i += 1;
    }
    false
}

/// What is wrong with a value of a parameter, if it is: the type of the request's field does not have it, or no model
/// takes it. A function of its own: what it names is evaluated only where there are such claims.
const fn member_refusal<R: Bound>(key: &'static str, member: &Literal) -> Option<Sentence> {
    let Some(meant) = Known::<R>::meant() else { return None };
    let misfit = assert::value_misfit(Known::<R>::fields(), key, member);
    if misfit.is_some() {
        return misfit;
    }
    let flags = flags_at(Known::<R>::fields(), key);
    refusal(meant, key, member, flags, &Trail::Root)
}

/// The same of a rule of a parameter.
const fn rule_refusal<R: Bound>(key: &'static str, rule: &Rule) -> Option<Sentence> {
    match Known::<R>::meant() {
        Some(meant) => param_refusal(meant, key, rule),
        None => None,
    }
}
