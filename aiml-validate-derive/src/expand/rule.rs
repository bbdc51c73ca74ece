//! Rules, capabilities and keys as constants.

use std::cell::RefCell;

use proc_macro2::{Span, TokenStream};
use quote::{format_ident, quote, quote_spanned};
use syn::{Expr, Ident, LitStr, spanned::Spanned};

use super::{
    assert::Assertions,
    tokens::{q, respanned},
};
use crate::{
    attr::{
        aiml::{RawCapability, RawModel, RawParam, Says},
        rule::{Format, Kind, Number, Rule},
    },
    model::{Field, Item},
};

/// What all of an expansion needs.
pub(crate) struct Emit {
    /// The name of `::aiml_validate::__private`.
    pub(crate) private: TokenStream,
    /// The regular expressions so far: each is compiled once, however often it is named.
    patterns: RefCell<Vec<String>>,
    /// The name of the type.
    this: Ident,
}

impl Emit {
    pub(crate) fn new(this: &Ident) -> Self {
        Self { private: super::private(), patterns: RefCell::new(Vec::new()), this: this.clone() }
    }

    /// Whether the field is sent as the very type that it is in: what such a type can be on the wire adds
    /// nothing to what the type can be, and a constant that asked for it would ask for itself.
    pub(super) fn is_itself(&self, field: &Field<'_>) -> bool {
        crate::generics::sent_as(field.ty, &self.this)
    }

    /// The rule as a constant of type `Rule`.
    pub(crate) fn rule(&self, rule: &Rule) -> TokenStream {
        let p = &self.private;
        match &rule.kind {
            Kind::OneOf(_) | Kind::Range { .. } | Kind::Length { .. } => {
                let (variant, value) = self.hot(rule).unwrap_or_default();
                q!(#p::Rule::#variant(#value))
            }
            Kind::Format(Format::Uri) => q!(#p::Rule::Format(#p::Format::Uri)),
            Kind::Format(Format::Uuid) => q!(#p::Rule::Format(#p::Format::Uuid)),
            Kind::Pattern(literal) => {
                let source = literal.value();
                let mut patterns = self.patterns.borrow_mut();
                let place = patterns.iter().position(|other| *other == source).unwrap_or_else(|| {
                    patterns.push(source.clone());
                    patterns.len() - 1
                });
                let compiled = format_ident!("__aiml_pattern_{place}");
                q!(#p::Rule::Pattern(#p::Pattern::new(#source, #compiled)))
            }
        }
    }

    /// The rule without its wrapper, for the rules that have a fast way of their own.
    fn hot(&self, rule: &Rule) -> Option<(TokenStream, TokenStream)> {
        let p = &self.private;
        let some = |edge: TokenStream| q!(#p::Some(#edge));
        let none = || q!(#p::None);
        Some(match &rule.kind {
            Kind::OneOf(members) => {
                let members = members.iter().map(|member| self.literal(member));
                (q!(OneOf), q!(&[#(#members),*]))
            }
            Kind::Range { min, max, inclusive } => {
                let min = min.as_ref().map_or_else(none, |min| some(self.edge(min, true)));
                let max = max.as_ref().map_or_else(none, |max| some(self.edge(max, *inclusive)));
                (q!(Range), q!(#p::Range::new(#min, #max)))
            }
            Kind::Length { min, max, inclusive } => {
                let min = min.as_ref().map_or_else(|| q!(0), |min| self.size(min));
                let length = match (max, inclusive) {
                    (None, _) => q!(#p::Length::from(#min)),
                    (Some(max), true) => {
                        let max = self.size(max);
                        q!(#p::Length::new(#min, #max))
                    }
                    (Some(max), false) => {
                        let max = self.size(max);
                        q!(#p::Length::until(#min, #max))
                    }
                };
                (q!(Length), length)
            }
            Kind::Pattern(_) | Kind::Format(_) => return None,
        })
    }

    pub(super) fn literal(&self, member: &Number) -> TokenStream {
        let p = &self.private;
        match member {
            Number::Str(text) => q!(#p::Literal::Str(#text)),
            Number::Int(n) => q!(#p::Literal::Int(#n)),
            Number::Float(n) => q!(#p::Literal::Float(#n)),
            Number::Expr(_) => TokenStream::new(),
        }
    }

    /// An end of a range, as a whole number and as a float: which of them it is, is found out in `const`.
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "as said")]
    fn edge(&self, end: &Number, inclusive: bool) -> TokenStream {
        let p = &self.private;
        match end {
            Number::Int(n) => {
                let float = *n as f64;
                q!(#p::Edge::new(#n, #float, #inclusive))
            }
            Number::Float(n) => {
                let int = *n as i128;
                q!(#p::Edge::new(#int, #n, #inclusive))
            }
            Number::Expr(expr) => {
                let int = cast(expr, q!(as #p::i128));
                let float = cast(expr, q!(as #p::f64));
                q!(#p::Edge::new(#int, #float, #inclusive))
            }
            Number::Str(_) => TokenStream::new(),
        }
    }

    fn size(&self, end: &Number) -> TokenStream {
        let p = &self.private;
        match end {
            Number::Int(n) => {
                let n = u64::try_from(*n).unwrap_or(u64::MAX);
                let n = proc_macro2::Literal::u64_unsuffixed(n);
                q!(#n)
            }
            Number::Expr(expr) => cast(expr, q!(as #p::usize)),
            Number::Float(_) | Number::Str(_) => TokenStream::new(),
        }
    }

    /// Whether the value of a field keeps a rule: a call into the field's type.
    pub(super) fn keeps(&self, field: &Field<'_>, rule: &Rule, value: &TokenStream) -> TokenStream {
        let (method, constant) = match (&rule.kind, self.hot(rule)) {
            (Kind::OneOf(_), Some((_, members))) => (q!(one_of), members),
            (Kind::Range { .. }, Some((_, range))) => (q!(in_range), q!(&#range)),
            (Kind::Length { .. }, Some((_, length))) => (q!(fits), q!(&#length)),
            _ => {
                let rule = self.rule(rule);
                (q!(keeps), q!(&#rule))
            }
        };
        let method = self.wire(field, &method);
        q!(#method(#value, const { #constant }))
    }

    /// The kind of the rule, for asking whether the model in hand has one in place of it.
    pub(crate) fn kind(&self, rule: &Rule) -> TokenStream {
        let p = &self.private;
        let name = match &rule.kind {
            Kind::OneOf(_) => q!(OneOf),
            Kind::Range { .. } => q!(Range),
            Kind::Length { .. } => q!(Length),
            Kind::Pattern(_) => q!(Pattern),
            Kind::Format(_) => q!(Format),
        };
        q!(#p::RuleKind::#name)
    }

    /// What the annotations of a field say, as a `&'static Said`; `None` for nothing.
    pub(crate) fn said(&self, field: &Field<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let mut set = Vec::new();
        if !field.rules.is_empty() {
            let rules = field.rules.iter().map(|rule| self.rule(rule));
            set.push(q!(rules: &[#(#rules),*]));
        }
        for (word, keys) in [(q!(requires), field.requires), (q!(conflicts), field.conflicts)] {
            if !keys.is_empty() {
                let keys = keys.iter().map(LitStr::value);
                set.push(q!(#word: &[#(#keys),*]));
            }
        }
        for (word, is) in [
            (q!(role), field.role == crate::model::Role::Marked),
            (q!(model), field.model != crate::model::Model::No),
            (q!(skip), field.look == crate::model::Look::Skip),
            (q!(undeclared), field.undeclared),
        ] {
            if is {
                set.push(q!(#word: true));
            }
        }
        if set.is_empty() {
            return None;
        }
        Some(q!(const { &#p::Said { #(#set,)* ..#p::Said::NOTHING } }))
    }

    /// `model(…)`, as the name of [`Emit::models_item`].
    pub(super) fn models(models: &[RawModel]) -> TokenStream {
        if models.is_empty() { q!(&[]) } else { q!(__AIML_MODELS) }
    }

    /// `model(…)`, as an item.
    pub(super) fn models_item(&self, item: &Item<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let models =
            item.objects().into_iter().map(|object| object.models).find(|models| !models.is_empty())?;
        let models = models.iter().map(|model| {
            let ids: Vec<_> = model.ids.iter().map(LitStr::value).collect();
            self.capability(&ids, &model.capability)
        });
        Some(q!(const __AIML_MODELS: &[#p::Capability] = &[#(#models),*];))
    }

    pub(crate) fn capability(&self, ids: &[String], said: &RawCapability) -> TokenStream {
        let p = &self.private;
        let roles = if let Some(roles) = said.roles.value() {
            let roles = roles.iter().map(LitStr::value);
            q!(#p::Some(#p::Roles::new(&[#(#roles),*])))
        } else {
            q!(#p::None)
        };
        let params = said.params.iter().flat_map(|param| self.param(param));
        let like = said.like.value().map(LitStr::value);
        let like = like.map_or_else(|| q!(#p::None), |like| q!(#p::Some(#like)));
        q!(#p::Capability { ids: &[#(#ids),*], roles: #roles, params: &[#(#params),*], like: #like })
    }

    fn param(&self, param: &RawParam) -> Vec<TokenStream> {
        let p = &self.private;
        let key = param.key.value();
        match &param.says {
            Says::Unsupported => vec![q!((#key, #p::Param::Unsupported))],
            Says::Value { required, rules } => {
                let required = required.then(|| q!((#key, #p::Param::Required)));
                let rules = rules.iter().map(|rule| {
                    let rule = self.rule(rule);
                    q!((#key, #p::Param::Rule(#rule)))
                });
                required.into_iter().chain(rules).collect()
            }
        }
    }

    /// The items that the constants above name.
    pub(super) fn items(&self, item: &Item<'_>, assertions: &Assertions) -> TokenStream {
        let p = &self.private;
        let capabilities = self.models_item(item).or_else(|| self.capabilities(item));
        let capabilities = capabilities.map(|constant| assertions.outside(constant));
        let patterns = self.patterns.borrow();
        let functions = (0..patterns.len()).map(|place| {
            let name = format_ident!("__aiml_pattern_{place}");
            q! {
                fn #name() -> &'static #p::Compiled {
                    static __AIML_COMPILED: #p::Compiled = #p::Compiled::new();
                    &__AIML_COMPILED
                }
            }
        });
        quote!(#capabilities #(#functions)*)
    }
}

/// `(expr) as type`, which stands where the expression stands, but is ours: no lint speaks of it.
fn cast(expr: &Expr, to: TokenStream) -> TokenStream {
    let span = Span::mixed_site().located_at(expr.span());
    let to = respanned(to, span);
    quote_spanned!(span=> (#expr) #to)
}
