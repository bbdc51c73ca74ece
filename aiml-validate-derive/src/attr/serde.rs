//! The words of `#[serde(…)]` that decide what is sent.
//!
//! Every other word is known and without effect here: `default`, `alias`, `deserialize_with`, `bound`, … A
//! word that serde itself does not know is reported by serde, so nothing is reported here.

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Attribute, ExprPath, Ident, LitStr, Path, PathSegment, Token,
    ext::IdentExt,
    parse::{ParseStream, Parser},
    punctuated::Punctuated,
};

use super::{case::Case, list};

/// On the struct or enum.
#[derive(Default)]
pub(crate) struct ContainerSerde {
    pub(crate) rename: Option<LitStr>,
    pub(crate) rename_all: Case,
    pub(crate) rename_all_fields: Case,
    pub(crate) tag: Option<(Path, LitStr)>,
    pub(crate) content: Option<(Path, LitStr)>,
    pub(crate) untagged: Option<Path>,
    pub(crate) transparent: Option<Path>,
    /// `into = "…"`: what is sent is another type.
    pub(crate) into: Option<TokenStream>,
    /// There is a word that serde does not know.
    unknown: bool,
}

/// The other words of serde's there.
const WITHOUT_EFFECT: &[&str] = &[
    "bound",
    "crate",
    "default",
    "deny_unknown_fields",
    "expecting",
    "field_identifier",
    "from",
    "remote",
    "try_from",
    "variant_identifier",
];

/// On a variant.
#[derive(Default)]
pub(crate) struct VariantSerde {
    pub(crate) rename: Option<LitStr>,
    pub(crate) rename_all: Case,
    pub(crate) skip: bool,
    pub(crate) untagged: bool,
    /// `with` or `serialize_with`.
    pub(crate) with: Option<TokenStream>,
    /// There is a word that serde does not know: it may have been meant for the name.
    pub(crate) unknown: bool,
}

impl VariantSerde {
    const WITHOUT_EFFECT: &[&str] =
        &["alias", "borrow", "bound", "deserialize_with", "other", "skip_deserializing"];
}

/// On a field.
#[derive(Default)]
pub(crate) struct FieldSerde {
    pub(crate) rename: Option<LitStr>,
    pub(crate) flatten: Option<Path>,
    /// `skip` or `skip_serializing`.
    pub(crate) skip: Option<Path>,
    pub(crate) skip_if: Option<ExprPath>,
    pub(crate) with: Option<With>,
    /// There is a word that serde does not know: it may have been meant for the key, or for how the field is sent.
    pub(crate) unknown: bool,
}

impl FieldSerde {
    const WITHOUT_EFFECT: &[&str] =
        &["alias", "borrow", "bound", "default", "deserialize_with", "getter", "skip_deserializing"];
}

/// `with` or `serialize_with`.
pub(crate) struct With {
    /// The word with its value, for messages.
    pub(crate) node: TokenStream,
    /// The function that writes the field; what is none is serde's to report.
    pub(crate) function: Option<ExprPath>,
}

/// One word of `#[serde(…)]`.
struct Meta<'a> {
    path: Path,
    name: String,
    input: ParseStream<'a>,
}

impl Meta<'_> {
    /// `= "…"`, if that is what follows.
    fn text(&self) -> syn::Result<LitStr> {
        self.input.parse::<syn::Token![=]>()?;
        self.input.parse()
    }

    /// `= "…"` or `(serialize = "…")`: the side that counts.
    fn serialize(&self) -> syn::Result<Option<LitStr>> {
        if !self.input.peek(syn::token::Paren) {
            return self.text().map(Some);
        }
        let content;
        syn::parenthesized!(content in self.input);
        let mut found = None;
        each_meta(&content, &mut |meta| {
            let text = meta.text()?;
            if meta.name == "serialize" {
                found = Some(text);
            }
            Ok(())
        });
        Ok(found)
    }

    fn case(&self) -> syn::Result<Case> {
        Ok(self.serialize()?.map_or(Case::None, |name| Case::from_name(&name.value())))
    }

    /// `= "…"`, and the word together with it, for messages.
    fn text_with_word(&self) -> syn::Result<(LitStr, TokenStream)> {
        let text = self.text()?;
        let path = &self.path;
        let node = quote::quote!(#path = #text);
        Ok((text, node))
    }

    /// `with = "module"` or `serialize_with = "function"`.
    fn function(&self) -> syn::Result<With> {
        let (text, node) = self.text_with_word()?;
        let mut function: Option<ExprPath> = text.parse().ok();
        if let Some(function) = function.as_mut().filter(|_| self.name == "with") {
            function.path.segments.push(syn::Ident::new("serialize", text.span()).into());
        }
        Ok(With { node, function })
    }
}

/// Reads the words of a list; what cannot be read is serde's to report.
fn each_meta(input: ParseStream<'_>, f: &mut dyn FnMut(&Meta<'_>) -> syn::Result<()>) {
    while !input.is_empty() {
        if let Ok(path) = input.call(Path::parse_mod_style) {
            let name = path.segments.last().map(|last| last.ident.unraw().to_string()).unwrap_or_default();
            // An error leaves the rest of the word to be passed over.
            let _ = f(&Meta { path, name, input });
        }
        list::skip_word(input);
    }
}

fn each_attribute(attributes: &[Attribute], mut f: impl FnMut(&Meta<'_>) -> syn::Result<()>) {
    for list in lists(attributes) {
        each_word(list, &mut f);
    }
}

/// What stands in `#[serde(…)]`, for each.
fn lists(attributes: &[Attribute]) -> impl Iterator<Item = &TokenStream> {
    attributes.iter().filter(|attribute| attribute.path().is_ident("serde")).filter_map(|attribute| {
        match &attribute.meta {
            syn::Meta::List(list) => Some(&list.tokens),
            _ => None,
        }
    })
}

fn each_word(list: &TokenStream, f: &mut dyn FnMut(&Meta<'_>) -> syn::Result<()>) {
    let read = |input: ParseStream<'_>| {
        each_meta(input, f);
        Ok(())
    };
    let _ = read.parse2(list.clone());
}

impl ContainerSerde {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        each_attribute(attributes, |meta| {
            match meta.name.as_str() {
                "rename" => out.rename = meta.serialize()?,
                "rename_all" => out.rename_all = meta.case()?,
                "rename_all_fields" => out.rename_all_fields = meta.case()?,
                "tag" => out.tag = Some((meta.path.clone(), meta.text()?)),
                "content" => out.content = Some((meta.path.clone(), meta.text()?)),
                "untagged" => out.untagged = Some(meta.path.clone()),
                "transparent" => out.transparent = Some(meta.path.clone()),
                "into" => out.into = Some(meta.text_with_word()?.1),
                word if !WITHOUT_EFFECT.contains(&word) => out.unknown = true,
                _ => {}
            }
            Ok(())
        });
        // It may have been meant for a rule.
        if out.unknown {
            out.rename_all = out.rename_all.or(Case::Unknown);
        }
        out
    }
}

impl VariantSerde {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        each_attribute(attributes, |meta| {
            match meta.name.as_str() {
                "rename" => out.rename = meta.serialize()?,
                "rename_all" => out.rename_all = meta.case()?,
                "skip" | "skip_serializing" => out.skip = true,
                "untagged" => out.untagged = true,
                "with" | "serialize_with" => out.with = Some(meta.text_with_word()?.1),
                word => out.unknown |= !Self::WITHOUT_EFFECT.contains(&word),
            }
            Ok(())
        });
        out
    }
}

/// `skip_serializing_if = "Option::is_none"` and no more, as it stands on every other field: what is read token by token
/// need not be parsed, which takes a multiple of the time.
fn skips_none(list: &TokenStream) -> Option<ExprPath> {
    let mut tokens = list.clone().into_iter();
    let (Some(TokenTree::Ident(word)), Some(TokenTree::Punct(_)), Some(TokenTree::Literal(text)), None) =
        (tokens.next(), tokens.next(), tokens.next(), tokens.next())
    else {
        return None;
    };
    if word != "skip_serializing_if" || text.to_string() != "\"Option::is_none\"" {
        return None;
    }
    let names = ["Option", "is_none"].map(|name| PathSegment::from(Ident::new(name, text.span())));
    let mut segments = Punctuated::new();
    for name in names {
        if !segments.is_empty() {
            segments.push_punct(Token![::](text.span()));
        }
        segments.push_value(name);
    }
    Some(ExprPath { attrs: Vec::new(), qself: None, path: Path { leading_colon: None, segments } })
}

impl FieldSerde {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        let mut out = Self::default();
        for list in lists(attributes) {
            match skips_none(list) {
                Some(path) => out.skip_if = Some(path),
                None => out.read_list(list),
            }
        }
        out
    }

    fn read_list(&mut self, list: &TokenStream) {
        each_word(list, &mut |meta| {
            match meta.name.as_str() {
                "rename" => self.rename = meta.serialize()?,
                "flatten" => self.flatten = Some(meta.path.clone()),
                "skip" | "skip_serializing" => self.skip = Some(meta.path.clone()),
                "skip_serializing_if" => self.skip_if = meta.text()?.parse().ok(),
                "with" | "serialize_with" => self.with = Some(meta.function()?),
                word => self.unknown |= !Self::WITHOUT_EFFECT.contains(&word),
            }
            Ok(())
        });
    }
}
