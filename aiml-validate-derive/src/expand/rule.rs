//! Rules, capabilities and keys as constants.

use std::cell::{Cell, RefCell};

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote, quote_spanned};
use syn::{DeriveInput, Expr, Ident, Lifetime, LitStr, spanned::Spanned};

use super::{
    assert::Assertions,
    ends::{self, Ends},
    fits::fits,
    flags,
    tokens::{call_at, mentions, of_ours, q, respanned},
};
use crate::{
    attr::{
        aiml::{RawCapability, RawModel, RawParam, Says},
        allows_deprecated,
        rule::{Format, Kind, Number, Rule},
    },
    generics::{self, is_generic},
    model::{Field, Item, Look, Model},
};

/// What all of an expansion needs.
pub(crate) struct Emit {
    /// The name of `::aiml_validate::__private`.
    pub(crate) private: Ident,
    /// The regular expressions so far: each is compiled once, however often it is named.
    patterns: RefCell<Vec<String>>,
    /// The rules of fields so far, as constants that are items.
    named: RefCell<Vec<Named>>,
    /// The name of the type.
    pub(super) this: Ident,
    /// Constants may be known only where the type is used, and then they are no items.
    pub(super) generic: bool,
    /// The names of its parameters.
    pub(super) params: Vec<Ident>,
    /// Its lifetimes, as ours.
    pub(super) lifetimes: Vec<Lifetime>,
    /// `#[allow(deprecated)]` stands on the type.
    pub(super) allows_deprecated: bool,
    /// Compiler warnings so far: calls of what is deprecated.
    pub(super) warnings: RefCell<Vec<TokenStream>>,
    /// It is compared with the catalog, which may refuse a type that a rule does not fit either.
    pub(super) is_compared: bool,
    /// The number of the variant whose fields are looked at.
    pub(super) variant: Cell<Option<usize>>,
}

/// A rule that is an item: it is written once, and named where it is used. Whether it fits is a constant of its
/// own: nothing else that names the rule follows from a mistake in it.
struct Named {
    /// Which one it is.
    rule: *const Rule,
    name: Ident,
    value: TokenStream,
    checks: Vec<TokenStream>,
    /// It names nothing of the impl's: neither lifetimes nor `Self`.
    is_plain: bool,
}

impl Emit {
    pub(crate) fn new(input: &DeriveInput) -> Self {
        Self {
            private: super::private(),
            patterns: RefCell::default(),
            named: RefCell::default(),
            this: input.ident.clone(),
            generic: is_generic(&input.generics),
            params: generics::params(&input.generics),
            lifetimes: input.generics.lifetimes().map(|param| of_ours(&param.lifetime)).collect(),
            allows_deprecated: allows_deprecated(&input.attrs),
            warnings: RefCell::default(),
            is_compared: false,
            variant: Cell::default(),
        }
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
            Kind::OneOf(members) => {
                let members = members.iter().map(|member| self.literal(member));
                q!(#p::Rule::OneOf(&[#(#members),*]))
            }
            Kind::Range { min, max, inclusive } => {
                if let Some(ends) = Ends::of(&rule.kind) {
                    let (name, numbers) = (ends.name(), ends.numbers());
                    return q!(#p::Rule::Range(#p::Range::#name(#numbers)));
                }
                let some = |edge: TokenStream| q!(#p::Some(#edge));
                let none = || q!(#p::None);
                let min = min.as_ref().map_or_else(none, |min| some(self.edge(min, true)));
                let max = max.as_ref().map_or_else(none, |max| some(self.edge(max, *inclusive)));
                q!(#p::Rule::Range(#p::Range::Ends(#min, #max)))
            }
            Kind::Length { min, max, inclusive } => {
                let length = self.length(min.as_ref(), max.as_ref(), *inclusive);
                q!(#p::Rule::Length(#length))
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

    /// The rule of a field: by name, if it has one.
    pub(super) fn rule_of(&self, field: &Field<'_>, rule: &Rule) -> TokenStream {
        if !self.has_items(field) || fits(rule, field.ty) {
            return self.rule(rule);
        }
        let p = &self.private;
        let known =
            self.named.borrow().iter().find(|known| std::ptr::eq(known.rule, rule)).map(|it| it.name.clone());
        if let Some(name) = known {
            return q!(#name);
        }
        let value = self.rule(rule);
        let ty = Self::wire(field, "TYPE");
        let mut named = self.named.borrow_mut();
        let this = Ident::new("Self", Span::call_site());
        let name = super::tokens::name(&format!("__AIML_RULE_{}", named.len()));
        let constant = q!(#name);
        let mut checks = vec![match field.name() {
            Some(key) if self.is_compared => self.check_of_rule(&key.text, &constant, &ty, rule),
            _ => call_at(q!(#p::assert::fitting), q!(&#name, &#ty), &rule.node),
        }];
        checks.extend(self.checks_of_members(field, &constant, &ty, rule));
        let is_plain =
            self.lifetimes.is_empty() && rule.is_literal() && !mentions(&field.ty.to_token_stream(), &this);
        named.push(Named { rule, name: name.clone(), value, checks, is_plain });
        q!(#name)
    }

    /// Whether the type is named by its name alone.
    pub(super) const fn is_plain(&self) -> bool {
        !self.generic && self.lifetimes.is_empty()
    }

    /// The type in a call: by its name, if that is all of it.
    pub(super) fn this_in_call(&self) -> Ident {
        if self.is_plain() { super::tokens::named(&self.this) } else { super::tokens::name("Self") }
    }

    /// Whether the rules of a field are items.
    pub(super) fn has_items(&self, field: &Field<'_>) -> bool {
        !self.generic && field.look == Look::Whole
    }

    fn length(&self, min: Option<&Number>, max: Option<&Number>, inclusive: bool) -> TokenStream {
        let p = &self.private;
        if [min, max].into_iter().flatten().any(|end| matches!(end, Number::Expr(_))) {
            let some = |end: &Number, inclusive| {
                let edge = self.edge(end, inclusive);
                q!(#p::Some(#edge))
            };
            let end = |end: Option<&Number>, inclusive| {
                end.map_or_else(|| q!(#p::None), |end| some(end, inclusive))
            };
            let (min, max) = (end(min, true), end(max, inclusive));
            return q!(#p::Length::of(#min, #max));
        }
        let min = Self::least(min);
        match max.map(Self::size) {
            None => q!(#p::Length { min: #min, max: #p::usize::MAX }),
            Some(max) if inclusive => q!(#p::Length { min: #min, max: #max }),
            Some(max) => q!(#p::Length::until(#min, #max)),
        }
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

    fn least(min: Option<&Number>) -> TokenStream {
        min.map_or_else(|| Literal::usize_unsuffixed(0).into_token_stream(), Self::size)
    }

    fn size(end: &Number) -> TokenStream {
        match end {
            Number::Int(n) => Literal::u64_unsuffixed(ends::size(*n)).into_token_stream(),
            Number::Expr(_) | Number::Float(_) | Number::Str(_) => TokenStream::new(),
        }
    }

    /// What the annotations of a field say, as a `&'static ShapeField`; `None` for nothing.
    pub(crate) fn said(&self, field: &Field<'_>) -> Option<TokenStream> {
        let p = &self.private;
        let role = field.role != crate::model::Role::No;
        let flagged = role || field.model != Model::No || field.look == Look::Skip || field.undeclared;
        (flagged || field.says()).then(|| {
            let row = self.row(field, &q!(&#p::Shape::Any), false);
            q!(const { &#row })
        })
    }

    /// A field as a row of its struct's shape, with all that annotations say of it.
    pub(super) fn row(&self, field: &Field<'_>, shape: &impl ToTokens, variant: bool) -> TokenStream {
        let p = &self.private;
        let key = field.name().map_or("", |name| name.text.as_str());
        let (flags, said) = (flags::of(field, variant), self.said_of(field));
        // As a literal: the compiler makes one without evaluating a function.
        q!(#p::ShapeField { key: #key, shape: #shape, flags: #flags, said: #said, of_type: "" })
    }

    /// What is said of the `i`th of a list of fields, if its line there does not hold it.
    pub(super) fn said_in_list(&self, i: usize, field: &Field<'_>) -> Option<TokenStream> {
        (field.says() && self.line(field).is_none()).then(|| {
            let (p, i, said) = (&self.private, Literal::usize_unsuffixed(i), self.said_of(field));
            q!(#p::SaidOf(#i, #said))
        })
    }

    /// What is said of a field, as its line in a list holds it.
    pub(super) fn line(&self, field: &Field<'_>) -> Option<String> {
        let ([rule], [], []) = (field.rules, field.requires, field.conflicts) else { return None };
        if self.is_late(field) { None } else { self.ends(field, rule).map(|ends| ends.line()) }
    }

    /// A range or a length from one number to another, which surely fits the type of its field.
    pub(super) fn ends(&self, field: &Field<'_>, rule: &Rule) -> Option<Ends> {
        if self.has_items(field) && !fits(rule, field.ty) { None } else { Ends::of(&rule.kind) }
    }

    /// The rules of a field, and its ties to others.
    pub(super) fn said_of(&self, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        let rules = field.rules.iter().map(|rule| self.rule_of(field, rule));
        let said = if !field.requires.is_empty() || !field.conflicts.is_empty() {
            let requires = field.requires.iter().map(LitStr::value);
            let conflicts = field.conflicts.iter().map(LitStr::value);
            q!(All { rules: &[#(#rules),*], requires: &[#(#requires),*], conflicts: &[#(#conflicts),*] })
        } else if field.rules.is_empty() {
            q!(Nothing)
        } else if self.is_late(field) {
            q!(Late(&[#(#rules),*]))
        } else {
            q!(Rules(&[#(#rules),*]))
        };
        q!(#p::Said::#said)
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
        let named = self.named.borrow();
        let rules = named.iter().map(|rule| {
            let name = &rule.name;
            let placed = |tokens: &TokenStream| {
                if rule.is_plain { tokens.clone() } else { assertions.outside(tokens.clone()) }
            };
            let (value, checks) = (placed(&rule.value), rule.checks.iter().map(placed));
            q!(const #name: #p::Rule = #value; #(const _: () = #checks;)*)
        });
        quote!(#capabilities #(#functions)* #(#rules)*)
    }
}

/// `(expr) as type`, which stands where the expression stands, but is ours: no lint speaks of it.
fn cast(expr: &Expr, to: TokenStream) -> TokenStream {
    let span = Span::mixed_site().located_at(expr.span());
    let to = respanned(to, span);
    quote_spanned!(span=> (#expr) #to)
}
