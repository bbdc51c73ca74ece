//! What is said of models: claims, each with the place where the compiler says that one does not hold.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::LitStr;

use super::{
    ids::Claim,
    rule::Emit,
    tokens::{call_at, q},
};
use crate::{
    attr::{
        aiml::{RawCapability, RawModel, RawParam, Says},
        rule::Kind,
    },
    check::is_sent_to_none,
    model::{Bound, Object, Policy},
};

impl Emit {
    /// The ids and roles of one `model(…)`. What models take that the catalog does not know is taken on trust, if
    /// they are allowed; what one takes that is like another, it knows.
    pub(super) fn listed_model(
        &self,
        model: &RawModel,
        bound: &Bound<'_>,
        object: &Object<'_>,
    ) -> Vec<TokenStream> {
        let p = &self.private;
        let ids: Vec<_> = model.ids.iter().map(LitStr::value).collect();
        let mut claims = Vec::new();
        let mut calls = Vec::new();
        let allowed = matches!(bound.unknown, Policy::Allow);
        let is_like = model.capability.like.is_set();
        let at = bound.documented_at().filter(|_| !is_like);
        for (id, text) in model.ids.iter().zip(&ids) {
            let node = id.to_token_stream();
            self.warn_of(text, at, &node);
            claims.push(self.claim_of_id(text, node, Some(&model.capability)));
        }
        claims.extend(self.claims(&model.capability, None));
        claims.extend(self.unsupported(model, &ids, object));
        calls.extend(claims.iter().map(|(claim, node)| {
            if is_like {
                call_at(q!(#p::ids::claim_of_like::<Self>), claim.clone(), node)
            } else if allowed {
                call_at(q!(#p::ids::claim_of::<Self>), q!(&[#(#ids),*], #claim), node)
            } else {
                call_at(q!(#p::ids::claim::<Self>), claim.clone(), node)
            }
        }));
        calls
    }

    /// The id of a model, and where it stands.
    pub(super) fn claim_of_id(&self, id: &str, node: TokenStream, said: Option<&RawCapability>) -> Claim {
        let p = &self.private;
        let is_like = said.is_some_and(|said| said.like.is_set());
        let kind = if is_like { q!(Id) } else { q!(Model) };
        (q!(#p::ids::Claim::#kind(#id)), node)
    }

    /// What else is said of a model, and where; of which one, if it stands on a variant.
    pub(super) fn claims(&self, said: &RawCapability, model: Option<&str>) -> Vec<Claim> {
        let p = &self.private;
        let mut out = Vec::new();
        if let Some(id) = said.like.value() {
            let text = id.value();
            out.push((q!(#p::ids::Claim::Like(#text)), id.to_token_stream()));
        } else {
            out.extend(self.members_of_params(said));
        }
        out.extend(said.roles.value().into_iter().flatten().enumerate().map(|(i, role)| {
            let claim = if i == 0 {
                let all = said.roles.value().into_iter().flatten().map(LitStr::value);
                let model = model.unwrap_or_default();
                q!(FirstRole(&[#(#all),*], #model))
            } else {
                let text = role.value();
                q!(Role(#text))
            };
            (q!(#p::ids::Claim::#claim), role.to_token_stream())
        }));
        out.extend(model.into_iter().flat_map(|model| self.keys_of_params(model, said)));
        out
    }

    /// Each key of the `param(…)` of a variant, about which only a request can tell.
    pub(super) fn keys_of_params(&self, id: &str, capability: &RawCapability) -> Vec<Claim> {
        let p = &self.private;
        let claim = |param: &RawParam| {
            let key = param.key.value();
            let kind = if matches!(param.says, Says::Unsupported) { q!(NoParam) } else { q!(Param) };
            (q!(#p::ids::Claim::#kind(#key, #id)), param.key.to_token_stream())
        };
        capability.params.iter().map(claim).collect()
    }

    /// Each key of a `model(…)` that is unsupported, unless it is told that none of the models supports it.
    fn unsupported(&self, model: &RawModel, ids: &[String], object: &Object<'_>) -> Vec<Claim> {
        let p = &self.private;
        let like = model.capability.like.value().map(|like| vec![like.value()]);
        let ids = like.as_deref().unwrap_or(ids);
        let params = model.capability.params.iter();
        let claim = |param: &RawParam| {
            let key = param.key.value();
            (q!(#p::ids::Claim::Unsupported(#key, &[#(#ids),*])), param.key.to_token_stream())
        };
        let unsupported = params.filter(|param| matches!(param.says, Says::Unsupported));
        unsupported.filter(|param| !is_sent_to_none(object, &param.key.value())).map(claim).collect()
    }

    /// What `param(…)` says of values: each member of an allow-list, each other rule. (What one takes
    /// that is only like a known model, the catalog does not know.)
    pub(super) fn members_of_params(&self, capability: &RawCapability) -> Vec<Claim> {
        let p = &self.private;
        let mut out = Vec::new();
        for param in &capability.params {
            let (rules, key) = (param.rules(), param.key.value());
            let has_range = rules.iter().any(|rule| matches!(rule.kind, Kind::Range { .. }));
            for rule in rules {
                if !matches!(rule.kind, Kind::OneOf(_)) {
                    let constant = self.rule(rule);
                    out.push((q!(#p::ids::Claim::Rule(#key, #constant)), rule.node.clone()));
                    continue;
                }
                // Numbers of a list beside a range of the user's own are that range's.
                if has_range {
                    continue;
                }
                out.extend(rule.members().map(|(member, node)| {
                    let literal = self.literal(member);
                    (q!(#p::ids::Claim::Member(#key, #literal)), node.clone())
                }));
            }
        }
        out
    }
}
