//! What a type says of models, by their ids, against the endpoint: in the `model(…)` of a request, and on the
//! variants of a model enum, which is checked anew for each request that uses it.
#![expect(clippy::panic, reason = "compile errors")]

mod claims;
mod lists;
mod roles;
mod unknown;
mod within;

use core::marker::PhantomData;

pub use self::{
    claims::{Claim, claim, claim_of, claim_of_like},
    within::ModelWithin,
};
pub(super) use self::{
    claims::{also_mistake_of, not_models, not_served},
    lists::{is_text, names_one, refused_by_type, refused_ids},
    roles::as_said,
};
use super::{
    bound::{Bound, OfFields},
    nth::{N15, Nth},
    places::{self, ENDPOINTS},
};
use crate::{
    catalog::Catalog,
    sentence::{Few, Sentence},
    wire::{
        Capability, Kinds, WireType,
        shape::{DeriveShape, Glanced, HasShape},
    },
};

/// How many mistakes of a model enum are shown each where it stands; the last of them names the others.
pub const SHOWN: usize = 8;

const _: () = assert!(N15::N + 1 == 2 * SHOWN, "each mistake that is shown has a number as a type");

/// What a claim of an enum is said of: it stands behind its id.
const fn model_of<M: ModelEnum>(i: usize) -> Option<Claim> {
    let mut before = i;
    while before > 0 {
        before -= 1;
        if let model @ (Claim::Model(_) | Claim::Id(_)) = M::CLAIMS[before] {
            return Some(model);
        }
    }
    None
}

/// Whether a claim of an enum is no mistake.
const fn is_right<M: ModelEnum, R: Bound>(i: usize) -> bool {
    match model_of::<M>(i) {
        Some(Claim::Model(id)) => M::CLAIMS[i].holds_of::<R>(&[id]),
        Some(Claim::Id(_)) => M::CLAIMS[i].holds_of_like::<R>(),
        _ => M::CLAIMS[i].holds::<R>(),
    }
}

/// Whether a model is no longer served, but still documented.
pub const fn is_retired(id: &str) -> bool {
    match places::model(id) {
        Some(model) => model.is_retired(),
        None => false,
    }
}

/// Whether it is still documented at this endpoint. (Of one that is not, it is an error to name it.)
pub const fn is_retired_at(id: &str, path: &str) -> bool {
    is_retired(id)
        && match Catalog::builtin().endpoint(path) {
            Some(endpoint) => places::roots(id, endpoint.number()).is_some(),
            None => false,
        }
}

/// Whether it is still documented where the enum that names it is for: at an endpoint that serves no fewer of its other
/// models than any. (To name it elsewhere is an error.)
pub const fn is_retired_in<M: ModelEnum>(id: &str) -> bool {
    is_retired(id) && is_at_home::<M>(id)
}

// A function of its own: the compiler evaluates all constants that a function names when it is called.
const fn is_at_home<M: ModelEnum>(id: &str) -> bool {
    let mut own = [0; ENDPOINTS];
    if let Some(model) = places::model(id) {
        model.count(&mut own);
    }
    let (mut here, mut most, mut endpoint) = (0, 0, 0);
    while endpoint < ENDPOINTS {
        let others = Homes::<M>::SERVED[endpoint].saturating_sub(own[endpoint]);
        if others > most {
            most = others;
        }
        if others > here && own[endpoint] > 0 {
            here = others;
        }
        endpoint += 1;
    }
    here == most
}

/// How many of the models of an enum each endpoint serves: found out once for all that are retired.
struct Homes<M>(PhantomData<M>);

impl<M: ModelEnum> Homes<M> {
    const SERVED: [usize; ENDPOINTS] = of_models(M::CLAIMS);
}

const fn of_models(claims: &[Claim]) -> [usize; ENDPOINTS] {
    let mut out = [0; ENDPOINTS];
    let mut i = 0;
    while i < claims.len() {
        if let Claim::Model(id) | Claim::Id(id) | Claim::Tag(id) = claims[i]
            && let Some(model) = places::model(id)
        {
            model.count(&mut out);
        }
        i += 1;
    }
    out
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

/// What the variants of an enum say, if they are models, or if its tag is the model; and what the tag of a struct says,
/// if that is. The shape of whatever holds it leads to it. A struct with a field for such an enum says nothing itself:
/// its mistakes are those of the enum.
#[doc(hidden)]
pub trait ModelEnum {
    /// Its tag is the model, or it is a struct: it stands flattened in the request, or wrapped, and not in the field that
    /// names the model.
    const FLAT: bool;
    const CLAIMS: &'static [Claim];
    /// What its own variants say of models.
    const CAPABILITIES: &'static [Capability] = &[];
    /// Types that its variants hold may say something too.
    const HAS_MORE: bool = false;
    /// The type itself.
    type Mistake<R: Bound, K: Nth>: Ids<R, K>;
}

impl ModelEnum for () {
    const FLAT: bool = false;
    const CLAIMS: &'static [Claim] = &[];
    type Mistake<R: Bound, K: Nth> = Self;
}

/// The `K`th mistake among the claims of a model enum, for a request, as a constant that does not evaluate; from
/// [`SHOWN`] on, where it is flattened.
/// The derive of the enum writes it, since it knows where each claim stands.
#[doc(hidden)]
pub trait Ids<R, K> {
    const CHECK: ();
}

/// Which claims of an enum are mistakes, found out once for a request.
#[derive(Debug)]
pub struct Wrong<M, R>(PhantomData<(M, R)>);

impl<M: ModelEnum, R: Bound> Wrong<M, R> {
    /// The number of the claim that is the `K`th mistake, for each; more than any, if there are fewer.
    pub const LIST: [usize; 2 * SHOWN] = {
        let (_, _, &OfFields { glance, tells_ids, told, .. }) = <R as DeriveShape<Glanced>>::FIELDS;
        // Of an enum that stands in a field of the request's own, it may be known at a glance.
        let is_known = glance.model && (tells_ids || !told.is_empty());
        if is_known && !M::FLAT { [usize::MAX; 2 * SHOWN] } else { list::<M, R>() }
    };
}

// A function of its own: the compiler evaluates all constants that a function names when it is called.
const fn list<M: ModelEnum, R: Bound>() -> [usize; 2 * SHOWN] {
    let mut out = [usize::MAX; 2 * SHOWN];
    let mut next = if M::FLAT { SHOWN } else { 0 };
    let end = next + SHOWN;
    let mut i = 0;
    while i < M::CLAIMS.len() && next < end {
        if !is_right::<M, R>(i) {
            out[next] = i;
            next += 1;
        }
        i += 1;
    }
    out
}

/// Says what is wrong with a claim that is the `K`th mistake.
#[track_caller]
pub const fn mistake<M: ModelEnum, R: Bound, K: Nth>(i: usize) {
    let mut out = match model_of::<M>(i) {
        Some(Claim::Id(_)) => M::CLAIMS[i].mistake_of_like::<R>(),
        _ => M::CLAIMS[i].mistake::<R>(),
    };
    if K::N % SHOWN == SHOWN - 1 {
        let mut others = Few::NONE;
        let mut rest = i + 1;
        while rest < M::CLAIMS.len() {
            if !is_right::<M, R>(rest) {
                others.add(M::CLAIMS[rest].text());
            }
            rest += 1;
        }
        out = push_others(out, &others);
    }
    panic!("{}", out.as_str());
}

/// What is wrong as well.
const fn push_others(out: Sentence, others: &Few) -> Sentence {
    if others.len == 0 { out } else { others.push(out.push("; wrong as well: ")) }
}

impl<R, K> Ids<R, K> for () {
    const CHECK: () = ();
}

/// The enum that a field of this shape holds, or the struct that leads to one; `()` if it holds none.
pub type EnumOf<S> = <S as HasShape>::Enum;

/// What an enum says of models without the types that its variants hold.
pub const fn said_by<M: ModelEnum>() -> WireType {
    WireType::new(Kinds::ANY).with_capabilities(M::CAPABILITIES)
}

/// What has the check of the enum that a field of this shape holds; if it holds none, there is nothing to check.
pub type MistakeOf<S, R, K> = <<S as HasShape>::Enum as ModelEnum>::Mistake<R, K>;
