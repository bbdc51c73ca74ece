//! `#[aiml(…)]`, read into a raw model: what was written, not yet what it means.

use proc_macro2::TokenStream;
use quote::ToTokens;
use syn::{Attribute, ExprPath, Ident, LitStr, Path, Token, ext::IdentExt, parse::ParseStream};

use super::{
    list,
    rule::{self, Rule},
    slot::Slot,
    unsure::{Unsure, UnsureType, is_of_roles_or_params},
};
use crate::{
    ctxt::Ctxt,
    symbol::{self, Level},
};

/// On the struct or enum.
#[derive(Default)]
pub(crate) struct ContainerAiml {
    pub(crate) models: Vec<RawModel>,
    pub(crate) krate: Slot<Path>,
    pub(crate) skip: Slot<()>,
    pub(crate) endpoint: Slot<LitStr>,
    pub(crate) unknown_models: Slot<LitStr>,
    pub(crate) unsure: UnsureType,
}

/// One `model("id", …)`.
pub(crate) struct RawModel {
    pub(crate) word: Ident,
    pub(crate) ids: Vec<LitStr>,
    pub(crate) capability: RawCapability,
}

/// What is said about a model, on a variant or inside `model(…)`.
#[derive(Default)]
pub(crate) struct RawCapability {
    pub(crate) roles: Slot<Vec<LitStr>>,
    pub(crate) params: Vec<RawParam>,
    pub(crate) like: Slot<LitStr>,
    /// What was not understood may say that it is like another, or which models are meant.
    pub(crate) unsure: bool,
}

impl RawCapability {
    /// The first word, if there is one.
    pub(crate) fn first_word(&self) -> Option<&Ident> {
        let params = self.params.first().map(|param| &param.word);
        let like = self.like.get().map(|said| &said.word);
        self.roles.get().map(|said| &said.word).or(params).or(like)
    }
}

/// One `param("key", …)`.
pub(crate) struct RawParam {
    pub(crate) word: Ident,
    pub(crate) key: LitStr,
    pub(crate) says: Says,
}

impl RawParam {
    pub(crate) fn rules(&self) -> &[Rule] {
        match &self.says {
            Says::Unsupported => &[],
            Says::Value { rules, .. } => rules,
        }
    }
}

/// What is said of a parameter.
pub(crate) enum Says {
    Unsupported,
    Value { required: bool, rules: Vec<Rule> },
}

/// On a field.
#[derive(Default)]
pub(crate) struct FieldAiml {
    pub(crate) rules: Vec<Rule>,
    pub(crate) requires: Slot<Vec<LitStr>>,
    pub(crate) conflicts: Slot<Vec<LitStr>>,
    pub(crate) check: Slot<ExprPath>,
    pub(crate) model: Slot<()>,
    pub(crate) role: Slot<()>,
    pub(crate) skip: Slot<()>,
    pub(crate) any: Slot<()>,
    pub(crate) undeclared: Slot<()>,
    pub(crate) unsure: Unsure,
}

impl ContainerAiml {
    pub(crate) fn read(cx: &Ctxt, attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        let (before, mut harmless, mut repeated) = (cx.count(), 0, 0);
        let wrong = list::each_word_of(cx, attributes, Level::Container, &mut |word, input| {
            match word.to_string().as_str() {
                "model" => {
                    let before = cx.count();
                    let model = read_model(cx, word, input)?;
                    // What is wrong in it leaves no doubt which models are meant.
                    harmless += usize::from(!model.capability.unsure && cx.count() > before);
                    out.models.push(model);
                }
                "crate" => out.krate.set(cx, word, read_crate(cx, word, input)?),
                "skip" => {
                    list::bare(word, input)?;
                    out.skip.set(cx, word, ());
                }
                "endpoint" => {
                    let path = text_value(word, input)?;
                    repeated +=
                        usize::from(out.endpoint.value().is_some_and(|one| one.value() == path.value()));
                    out.endpoint.set(cx, word, path);
                }
                "unknown_models" => out.unknown_models.set(cx, word, text_value(word, input)?),
                other => return Err(misplaced(word, other, Level::Container)),
            }
            Ok(())
        });
        out.unsure = UnsureType::of(&wrong, [harmless, repeated], cx.count() - before);
        out
    }
}

impl RawCapability {
    /// Of a variant.
    pub(crate) fn read(cx: &Ctxt, attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        let wrong = list::each_word_of(cx, attributes, Level::Variant, &mut |word, input| {
            out.word(cx, word, input, Level::Variant)
        });
        out.unsure |= wrong.iter().any(Option::is_none);
        out
    }

    fn word(&mut self, cx: &Ctxt, word: &Ident, input: ParseStream<'_>, level: Level) -> syn::Result<()> {
        let before = cx.count();
        let read = self.read_word(cx, word, input, level);
        let is_wrong = read.is_err() || cx.count() > before;
        self.unsure |= is_wrong && !is_of_roles_or_params(word, level);
        read
    }

    fn read_word(
        &mut self,
        cx: &Ctxt,
        word: &Ident,
        input: ParseStream<'_>,
        level: Level,
    ) -> syn::Result<()> {
        match word.to_string().as_str() {
            "roles" => {
                let roles = texts(cx, word, input)?;
                self.roles.set(cx, word, roles);
            }
            "param" => {
                let param = read_param(cx, word, input)?;
                self.params.push(param);
            }
            "like" => self.like.set(cx, word, text_value(word, input)?),
            other => return Err(misplaced(word, other, level)),
        }
        Ok(())
    }
}

impl FieldAiml {
    pub(crate) fn read(cx: &Ctxt, attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        let wrong =
            list::each_word_of(cx, attributes, Level::Field, &mut |word, input| out.word(cx, word, input));
        out.unsure = Unsure::of(&wrong);
        out
    }

    fn word(&mut self, cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> syn::Result<()> {
        if let Some(rule) = rule::read(cx, word, input) {
            rule::push(cx, &mut self.rules, word, rule?);
            return Ok(());
        }
        let text = word.to_string();
        match text.as_str() {
            "requires" => self.requires.set(cx, word, texts(cx, word, input)?),
            "conflicts" => self.conflicts.set(cx, word, texts(cx, word, input)?),
            "check" => {
                let form = "expected `= path::to::function`, `fn(&T) -> Result<(), impl Display>`";
                input.parse::<Token![=]>().map_err(|error| at_end(word, input, &error, form))?;
                let is_closure = input.peek(Token![|]) || input.peek(Token![move]);
                let path = input.parse::<ExprPath>().map_err(|error| at_end(word, input, &error, form));
                if is_closure {
                    // It may hold commas: where it ends is not for us to know.
                    let _ = input.parse::<TokenStream>();
                }
                let path = path?;
                self.check.set(cx, word, path);
            }
            "model" if input.peek(syn::token::Paren) => {
                let message = "`model(…)` with arguments belongs on the struct itself; \
                               `model` alone marks the field of the model";
                return Err(syn::Error::new_spanned(word, message));
            }
            "model" | "role" | "skip" | "any" | "undeclared" => {
                list::bare(word, input)?;
                let slot = match text.as_str() {
                    "model" => &mut self.model,
                    "role" => &mut self.role,
                    "skip" => &mut self.skip,
                    "any" => &mut self.any,
                    _ => &mut self.undeclared,
                };
                slot.set(cx, word, ());
            }
            other => return Err(misplaced(word, other, Level::Field)),
        }
        Ok(())
    }

    /// The first word, if there is one.
    pub(crate) fn first_word(&self) -> Option<TokenStream> {
        let rule = self.rules.first().map(|rule| rule.node.clone());
        let words = [
            self.requires.get().map(|said| &said.word),
            self.conflicts.get().map(|said| &said.word),
            self.check.get().map(|said| &said.word),
            self.model.get().map(|said| &said.word),
            self.role.get().map(|said| &said.word),
            self.skip.get().map(|said| &said.word),
            self.any.get().map(|said| &said.word),
            self.undeclared.get().map(|said| &said.word),
        ];
        rule.or_else(|| words.into_iter().flatten().next().map(ToTokens::to_token_stream))
    }
}

fn misplaced(word: &Ident, name: &str, level: Level) -> syn::Error {
    syn::Error::new_spanned(word, symbol::misplaced(name, level))
}

/// `= "text"`.
fn text_value(word: &Ident, input: ParseStream<'_>) -> syn::Result<LitStr> {
    let expected = || format!("expected `{word} = \"…\"`");
    if input.is_empty() || input.peek(Token![,]) {
        return Err(syn::Error::new_spanned(word, expected()));
    }
    input.parse::<Token![=]>().map_err(|error| syn::Error::new(error.span(), expected()))?;
    input.parse().map_err(|error| at_end(word, input, &error, &expected()))
}

/// `= "path"`. Of a path that lacks the quotes this is said, and nothing follows from it.
fn read_crate(cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> syn::Result<Path> {
    let ahead = input.fork();
    if ahead.parse::<Token![=]>().is_ok() && ahead.call(path_of_crate).is_ok() {
        input.parse::<Token![=]>()?;
        let path = input.call(path_of_crate)?;
        cx.error(&path, format_args!("expected `{word} = \"…\"`"));
        return Ok(path);
    }
    let literal = text_value(word, input)?;
    literal.parse_with(path_of_crate).map_err(|_| {
        syn::Error::new_spanned(&literal, "expected a path, such as `\"my_facade::aiml_validate\"`")
    })
}

fn path_of_crate(input: ParseStream<'_>) -> syn::Result<Path> {
    // A type is no place for a crate.
    if input.peek(Token![Self]) { Err(input.error("expected a path")) } else { Path::parse_mod_style(input) }
}

/// An error where the syntax stopped making sense. Where nothing was left of it there is no token to point
/// at but the word.
fn at_end(word: &Ident, input: ParseStream<'_>, error: &syn::Error, message: &str) -> syn::Error {
    syn::Error::new(if input.is_empty() { word.span() } else { error.span() }, message)
}

/// `("a", "b")`, none of them twice.
fn texts(cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> syn::Result<Vec<LitStr>> {
    let expected = format!("expected a string, as in `{}`", symbol::form(word));
    let (_, texts) = list::arguments(word, input, |content| {
        let mut texts = Vec::new();
        list::each_argument(cx, content, &mut |content| push_text(cx, &mut texts, content, &expected));
        Ok(texts)
    })?;
    Ok(texts)
}

fn push_text(
    cx: &Ctxt,
    texts: &mut Vec<LitStr>,
    content: ParseStream<'_>,
    expected: &str,
) -> syn::Result<()> {
    let text: LitStr =
        content.parse().map_err(|error: syn::Error| syn::Error::new(error.span(), expected))?;
    if texts.iter().any(|other| other.value() == text.value()) {
        cx.error(&text, format_args!("`{}` is listed twice", text.value()));
    } else {
        texts.push(text);
    }
    Ok(())
}

/// `("id", "alias", capabilities…)`.
fn read_model(cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> syn::Result<RawModel> {
    let expected = "expected a model id in quotes, `roles(…)` or `param(…)`";
    let before = cx.count();
    let (node, (ids, capability)) = list::arguments(word, input, |content| {
        let mut ids: Vec<LitStr> = Vec::new();
        let mut capability = RawCapability::default();
        list::each_argument(cx, content, &mut |content| {
            if content.peek(Ident::peek_any) {
                let word = content.call(Ident::parse_any)?;
                let is_alone = content.is_empty() || content.peek(Token![,]) || content.peek(Token![-]);
                if is_alone && symbol::find(&word.to_string()).is_none() {
                    capability.unsure = true;
                    return Err(syn::Error::new_spanned(word, expected));
                }
                capability.word(cx, &word, content, Level::Model)
            } else {
                let read = push_text(cx, &mut ids, content, expected);
                capability.unsure |= read.is_err();
                read
            }
        });
        Ok((ids, capability))
    })?;
    if ids.is_empty() && cx.count() == before {
        return Err(syn::Error::new_spanned(node, "`model` names no model id"));
    }
    Ok(RawModel { word: word.clone(), ids, capability })
}

/// `("key", unsupported | required | rules…)`.
fn read_param(cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> syn::Result<RawParam> {
    let form = symbol::form(word);
    let (_, param) = list::arguments(word, input, |content| {
        let key: LitStr = content.parse().map_err(|error: syn::Error| {
            syn::Error::new(error.span(), format_args!("expected a key in quotes, as in `{form}`"))
        })?;
        if !content.is_empty() && content.parse::<Token![,]>().is_err() {
            cx.push(content.error("expected `,`"));
        }
        if content.is_empty() {
            let message = format!("`param` says nothing of `{}`: expected more, as in `{form}`", key.value());
            return Err(syn::Error::new_spanned(&key, message));
        }
        let mut verdict: Slot<Verdict> = Slot::default();
        let mut rules = Vec::new();
        list::each_argument(cx, content, &mut |content| {
            let expected = "expected `unsupported`, `required` or a rule such as `range(0..=2)`";
            let word =
                content.call(Ident::parse_any).map_err(|error| syn::Error::new(error.span(), expected))?;
            read_says(cx, &word, content, &mut verdict, &mut rules)
        });
        let says = match (verdict.value(), rules.first()) {
            (Some(Verdict::Unsupported), Some(rule)) => {
                let message = "a parameter that is `unsupported` has no value that could keep a rule";
                return Err(syn::Error::new_spanned(&rule.node, message));
            }
            (Some(Verdict::Unsupported), None) => Says::Unsupported,
            (verdict, _) => Says::Value { required: verdict.is_some(), rules },
        };
        Ok(RawParam { word: word.clone(), key, says })
    })?;
    Ok(param)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Unsupported,
    Required,
}

/// One word after the key.
fn read_says(
    cx: &Ctxt,
    word: &Ident,
    content: ParseStream<'_>,
    verdict: &mut Slot<Verdict>,
    rules: &mut Vec<Rule>,
) -> syn::Result<()> {
    if let Some(rule) = rule::read(cx, word, content) {
        rule::push(cx, rules, word, rule?);
        return Ok(());
    }
    let said = match word.to_string().as_str() {
        "unsupported" => Verdict::Unsupported,
        "required" => Verdict::Required,
        other => return Err(misplaced(word, other, Level::Param)),
    };
    list::bare(word, content)?;
    if let Some(other) = verdict.get()
        && other.value != said
    {
        let message = "a parameter is `unsupported` or `required`, not both";
        return Err(syn::Error::new_spanned(word, message));
    }
    verdict.set(cx, word, said);
    Ok(())
}
