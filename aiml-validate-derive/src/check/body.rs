//! How serde shows a struct or a variant: settles tagging, flattening, skipping.

use syn::{Type, ext::IdentExt};

use super::field;
use crate::{
    ast::{Input, RawField, RawFields, RawVariant, Style},
    attr::{allows_deprecated, case::Case, rule::Kind},
    ctxt::Ctxt,
    model::{Body, Field, Key, Model, Name, Object, Variant},
};

pub(super) fn of_struct<'a>(cx: &Ctxt, input: &'a Input<'a>, raw: &'a RawFields<'a>) -> Body<'a> {
    if input.serde.transparent.is_some() {
        let inner = raw.fields.iter().find(|field| is_transparent(field));
        // serde writes the one field whatever else it says.
        raw.fields
            .iter()
            .filter(|field| !is_transparent(field))
            .for_each(|field| field::check_not_sent(cx, field));
        return inner.map_or(Body::Opaque, |inner| bare(cx, inner));
    }
    match raw.style {
        Style::Unit => Body::Null,
        Style::Newtype => raw.fields.first().map_or(Body::Opaque, |only| bare(cx, only)),
        Style::Tuple => Body::Array(items(cx, &raw.fields)),
        Style::Named => {
            let name = || input.node.ident.unraw().to_string();
            let tag = input.serde.tag.as_ref().filter(|_| input.serde.content.is_none()).map(|(_, tag)| {
                (tag.value(), input.serde.rename.as_ref().map_or_else(name, syn::LitStr::value))
            });
            let mut fields = properties(cx, &raw.fields, input.serde.rename_all);
            let models = &input.aiml.models;
            let like = models.iter().any(|model| model.capability.like.is_set());
            let allows = input.aiml.unknown_models.get().is_some_and(|said| said.value.value() == "allow");
            for field in &mut fields {
                // A list of ids may name some then that the endpoint does not have.
                let is_listed = field.rules.iter().any(|rule| matches!(rule.kind, Kind::OneOf(_)));
                let is_own = like || is_listed && (allows || !models.is_empty());
                field.like = is_own && field.model != Model::No;
            }
            Body::Object(Object { tag, fields, nested: None, models })
        }
    }
}

/// What serde takes for the one field of a `transparent` struct.
pub(super) fn is_transparent(field: &RawField<'_>) -> bool {
    if let Type::Path(ty) = ungrouped(&field.node.ty)
        && ty.path.segments.last().is_some_and(|last| last.ident == "PhantomData")
    {
        return false;
    }
    field.serde.skip.is_none()
}

fn ungrouped(ty: &Type) -> &Type {
    match ty {
        Type::Group(group) => ungrouped(&group.elem),
        other => other,
    }
}

pub(super) fn of_variant<'a>(cx: &Ctxt, input: &'a Input<'a>, raw: &'a RawVariant<'a>) -> Variant<'a> {
    let capability = raw.aiml.first_word().map(|_| &raw.aiml);
    let node = match &raw.serde.rename {
        Some(rename) => quote::quote!(#rename),
        None => quote::ToTokens::to_token_stream(raw.ident),
    };
    let rule = input.serde.rename_all;
    let variant = |body| Variant {
        ident: raw.ident,
        node,
        body,
        capability,
        mistakes: raw.mistakes,
        unsure: raw.aiml.unsure,
        is_named: !raw.serde.unknown && (raw.serde.rename.is_some() || rule != Case::Unknown),
        allows_deprecated: allows_deprecated(&raw.node.attrs),
    };
    let fields = &raw.body.fields;
    if raw.serde.skip {
        for field in fields {
            field::check_not_sent(cx, field);
        }
        let message = format!("the enum variant {}::{} cannot be serialized", input.node.ident, raw.ident);
        return variant(Body::Unserializable(message));
    }
    if let Some(with) = &raw.serde.with {
        let message = "this sends the variant in a form that this derive cannot see: write a type of its own \
                       for what the variant holds, with `#[aiml(skip)]` on its field";
        cx.error(with, message);
        cx.are_harmless(1 + fields.iter().map(|field| field.mistakes).sum::<usize>());
        return variant(Body::Opaque);
    }
    let name = raw
        .serde
        .rename
        .as_ref()
        .map_or_else(|| rule.of_variant(&raw.ident.unraw().to_string()), syn::LitStr::value);
    let body = held(cx, input, raw, &name);
    variant(tagged(input, raw, name, body))
}

/// What a variant holds, without its name: `None` if it is a unit.
fn held<'a>(cx: &Ctxt, input: &'a Input<'a>, raw: &'a RawVariant<'a>, name: &str) -> Option<Body<'a>> {
    let fields = &raw.body.fields;
    match raw.body.style {
        Style::Unit => None,
        Style::Newtype => {
            let only = fields.first()?;
            // serde treats a newtype variant with a skipped field as a unit.
            if only.serde.skip.is_some() {
                field::check_not_sent(cx, only);
                return None;
            }
            // serde writes it whatever `skip_serializing_if` says.
            let field = field::read(cx, only, key_of_newtype(input, raw, name));
            Some(Body::Bare(Field { absent: None, ..field }))
        }
        Style::Tuple => Some(Body::Array(items(cx, fields))),
        Style::Named => {
            let case = raw.serde.rename_all.or(input.serde.rename_all_fields);
            Some(object(properties(cx, fields, case)))
        }
    }
}

/// Where the one field of a newtype variant stands.
fn key_of_newtype(input: &Input<'_>, raw: &RawVariant<'_>, name: &str) -> Key {
    let named = |text: &str| Key::Name(Name { text: text.to_owned(), span: raw.ident.span() });
    match Tagging::of(input, raw) {
        Tagging::External => named(name),
        Tagging::Internal(_) => Key::Flatten,
        Tagging::Adjacent(_, content) => named(&content),
        Tagging::Untagged => Key::None,
    }
}

enum Tagging {
    External,
    Internal(String),
    Adjacent(String, String),
    Untagged,
}

impl Tagging {
    fn of(input: &Input<'_>, raw: &RawVariant<'_>) -> Self {
        if raw.serde.untagged || input.serde.untagged.is_some() {
            return Self::Untagged;
        }
        match (&input.serde.tag, &input.serde.content) {
            (Some((_, tag)), Some((_, content))) => Self::Adjacent(tag.value(), content.value()),
            (Some((_, tag)), None) => Self::Internal(tag.value()),
            (None, _) => Self::External,
        }
    }
}

/// The body of a variant together with its name.
fn tagged<'a>(input: &Input<'_>, raw: &RawVariant<'_>, name: String, held: Option<Body<'a>>) -> Body<'a> {
    let with = |tag: Option<(String, String)>, fields, nested| {
        Body::Object(Object { tag, fields, nested, models: &[] })
    };
    match (Tagging::of(input, raw), held) {
        (Tagging::Untagged, None) => Body::Null,
        (Tagging::Untagged, Some(body)) => body,
        (Tagging::External, None) => Body::Text(name),
        (Tagging::External, Some(Body::Bare(field))) => with(None, vec![field], None),
        (Tagging::External, Some(body)) => with(None, Vec::new(), Some((name, Box::new(body)))),
        (Tagging::Internal(tag) | Tagging::Adjacent(tag, _), None) => {
            with(Some((tag, name)), Vec::new(), None)
        }
        (Tagging::Internal(tag) | Tagging::Adjacent(tag, _), Some(Body::Bare(field))) => {
            with(Some((tag, name)), vec![field], None)
        }
        (Tagging::Internal(tag), Some(Body::Object(object))) => {
            Body::Object(Object { tag: Some((tag, name)), ..object })
        }
        // A tuple variant with an internal tag, which serde does not allow, was reported.
        (Tagging::Internal(tag), Some(_)) => with(Some((tag, name)), Vec::new(), None),
        (Tagging::Adjacent(tag, content), Some(body)) => {
            with(Some((tag, name)), Vec::new(), Some((content, Box::new(body))))
        }
    }
}

const fn object(fields: Vec<Field<'_>>) -> Body<'_> {
    Body::Object(Object { tag: None, fields, nested: None, models: &[] })
}

/// A newtype: serde writes its field whatever the attributes of the field say.
fn bare<'a>(cx: &Ctxt, raw: &'a RawField<'a>) -> Body<'a> {
    if raw.serde.flatten.is_some() && matches!(raw.member, syn::Member::Unnamed(_)) {
        cx.error(raw.node, "#[serde(flatten)] cannot be used on newtype structs");
    }
    Body::Bare(Field { absent: None, ..field::read(cx, raw, Key::None) })
}

/// The items of a tuple: skipped ones vanish.
fn items<'a>(cx: &Ctxt, fields: &'a [RawField<'a>]) -> Vec<Field<'a>> {
    let mut out = Vec::new();
    for raw in fields {
        if raw.serde.flatten.is_some() {
            cx.error(raw.node, "#[serde(flatten)] cannot be used on tuple structs");
        }
        if raw.serde.skip.is_some() {
            field::check_not_sent(cx, raw);
        } else {
            out.push(field::read(cx, raw, Key::None));
        }
    }
    out
}

/// The properties of an object.
fn properties<'a>(cx: &Ctxt, fields: &'a [RawField<'a>], case: Case) -> Vec<Field<'a>> {
    let mut out = Vec::new();
    for raw in fields {
        if raw.serde.skip.is_some() {
            field::check_not_sent(cx, raw);
            continue;
        }
        let Some(ident) = &raw.node.ident else { continue };
        let key = match (&raw.serde.flatten, &raw.serde.rename) {
            (Some(flatten), Some(_)) => {
                cx.error(flatten, "a flattened field has no key, so `rename` has no effect on it");
                cx.are_harmless(1);
                Key::Flatten
            }
            (Some(_), None) => Key::Flatten,
            (None, Some(rename)) => Key::Name(Name { text: rename.value(), span: rename.span() }),
            (None, None) => {
                Key::Name(Name { text: case.of_field(&ident.unraw().to_string()), span: ident.span() })
            }
        };
        out.push(field::read(cx, raw, key));
    }
    out
}
