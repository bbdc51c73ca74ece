//! What is said of one field.

use quote::ToTokens;
use syn::{ExprPath, Type, TypePath};

use super::rules;
use crate::{
    ast::RawField,
    attr::{aiml::FieldAiml, unsure::Unsure},
    ctxt::Ctxt,
    generics::{is_leaf, is_of_std},
    model::{Field, Key, Look, Model, Role, Whose, Words},
};

/// A field that is sent.
pub(super) fn read<'a>(cx: &Ctxt, raw: &'a RawField<'a>, key: Key) -> Field<'a> {
    let aiml = &raw.aiml;
    cx.are_harmless(rules::check_twice(cx, &aiml.rules));
    let before = cx.count();
    check_place(cx, raw, &key);
    check_skip(cx, aiml);
    let written = check_with(cx, raw, &key);
    check_optional(cx, raw, &key);
    let keyed = is_keyed(raw, &key);
    let is = |name: &str| matches!(&key, Key::Name(key) if key.text == name);
    let skip = aiml.skip.is_set() || (raw.serde.with.is_some() && written.is_none());
    let flat = matches!(key, Key::Flatten);
    let role = match (keyed && aiml.role.is_set(), is("role")) {
        _ if skip => Role::No,
        (true, _) => Role::Marked,
        (false, true) => Role::Named,
        _ => Role::No,
    };
    let model = match (keyed && aiml.model.is_set(), is("model")) {
        // Its id is known only to those who receive what is written.
        _ if skip || (written.is_some() && !aiml.model.is_set()) => Model::No,
        (true, _) => Model::Marked,
        (false, true) => Model::Named,
        _ => Model::No,
    };
    if let Some(said) = aiml.model.get().filter(|_| keyed && is("model") && !skip && written.is_none()) {
        cx.error(&said.word, "`model` has no effect here: the key of this field is `model`");
    }
    rules::check(cx, &aiml.rules);
    let only_checked = aiml.check.is_set() && aiml.rules.is_empty() && !aiml.any.is_set();
    let look = if skip {
        Look::Skip
    } else if written.is_some() {
        Look::Sent
    } else if only_checked && role == Role::No && model == Model::No {
        Look::IfWire
    } else if aiml.any.is_set() && matches!(key, Key::Name(_)) {
        Look::Any
    } else {
        Look::Whole
    };
    let mut field = Field {
        member: raw.member.clone(),
        place: raw.place,
        ty: &raw.node.ty,
        whose: if is_of_std(&raw.node.ty) { Whose::Std } else { Whose::Other },
        attributes: &raw.node.attrs,
        key,
        absent: raw.serde.skip_if.as_ref(),
        look,
        rules: if skip || flat { &[] } else { &aiml.rules },
        requires: aiml.requires.value().filter(|_| keyed && !skip).map_or(&[], Vec::as_slice),
        conflicts: aiml.conflicts.value().filter(|_| keyed && !skip).map_or(&[], Vec::as_slice),
        check: aiml.check.value().filter(|_| !skip),
        role,
        model,
        like: false,
        any: aiml.any.is_set(),
        undeclared: aiml.undeclared.is_set(),
        words: Words {
            undeclared: aiml.undeclared.get().map(|said| &said.word),
            role: aiml.role.get().map(|said| &said.word).filter(|_| role == Role::Marked),
        },
        with: written,
        mistakes: raw.mistakes + cx.count() - before,
        unsure: aiml.unsure,
    };
    if raw.serde.unknown && model == Model::No {
        doubt(&mut field);
    }
    field
}

/// What serde says of the field is not known: serde's derive reports that, and nothing is compared that would follow from
/// it. (Where `Serialize` is written by hand, nobody does; the values are judged all the same.)
fn doubt(field: &mut Field<'_>) {
    field.unsure = Unsure::Key;
    field.undeclared = true;
    if matches!((field.look, &field.key), (Look::Whole | Look::IfWire, Key::Name(_))) {
        field.look = Look::Any;
    }
}

/// Annotations on a field that is never sent.
pub(super) fn check_not_sent(cx: &Ctxt, raw: &RawField<'_>) {
    let mut mistakes = raw.mistakes;
    if let Some(word) = raw.aiml.first_word() {
        cx.error(word, "this field is not sent, so annotations have no effect on it");
        mistakes += 1;
    }
    cx.are_harmless(mistakes);
}

/// Words that need a key, on fields that have none.
fn check_place(cx: &Ctxt, raw: &RawField<'_>, key: &Key) {
    let aiml = &raw.aiml;
    let keyed = [
        aiml.requires.get().map(|said| &said.word),
        aiml.conflicts.get().map(|said| &said.word),
        aiml.model.get().map(|said| &said.word),
        aiml.role.get().map(|said| &said.word),
        aiml.undeclared.get().map(|said| &said.word),
    ];
    let keyed = keyed.into_iter().flatten();
    if raw.serde.flatten.is_some() {
        let message = "has no effect on a flattened field, which has no key of its own";
        keyed.for_each(|word| cx.error(word, format_args!("`{word}` {message}")));
        for rule in &aiml.rules {
            cx.error(&rule.node, format_args!("`{}` {message}", rule.name));
        }
    } else if !is_keyed(raw, key) {
        for word in keyed {
            cx.error(word, format_args!("`{word}` is for named fields: this one has no key of its own"));
        }
        // The one field of an internally tagged variant: its properties stand beside the tag. If it surely has
        // none, that is what is wrong.
        if matches!(key, Key::Flatten) && !is_leaf(&raw.node.ty) {
            let message = "has no effect here: the properties of this field stand beside the tag";
            for rule in &aiml.rules {
                cx.error(&rule.node, format_args!("`{}` {message}", rule.name));
            }
        }
    }
}

/// Whether the field has a name of its own on the wire.
fn is_keyed(raw: &RawField<'_>, key: &Key) -> bool {
    matches!(raw.member, syn::Member::Named(_)) && matches!(key, Key::Name(_))
}

/// `skip` with anything else.
fn check_skip(cx: &Ctxt, aiml: &FieldAiml) {
    if !aiml.skip.is_set() {
        return;
    }
    let message = "has no effect on a field that is not checked: it says `skip`";
    for rule in &aiml.rules {
        cx.error(&rule.node, format_args!("`{}` {message}", rule.name));
    }
    let words = [
        aiml.requires.get().map(|said| &said.word),
        aiml.conflicts.get().map(|said| &said.word),
        aiml.check.get().map(|said| &said.word),
        aiml.model.get().map(|said| &said.word),
        aiml.role.get().map(|said| &said.word),
        aiml.any.get().map(|said| &said.word),
    ];
    for word in words.into_iter().flatten() {
        cx.error(word, format_args!("`{word}` {message}"));
    }
}

/// `with` and `serialize_with` send what the macro cannot see. The function, if it is to be asked.
fn check_with<'a>(cx: &Ctxt, raw: &'a RawField<'a>, key: &Key) -> Option<&'a ExprPath> {
    let with = raw.serde.with.as_ref().filter(|_| !raw.aiml.skip.is_set())?;
    if raw.aiml.any.is_set() && matches!(key, Key::Name(_)) {
        if let Some(model) = raw.aiml.model.get() {
            let message =
                "`model` is for a field whose type says what it sends: this one is written by a function";
            cx.error(&model.word, message);
        }
        return with.function.as_ref();
    }
    let message = "this sends the field in a form that this derive cannot see: put ";
    let skip = "`#[aiml(skip)]` on the field to send it unchecked";
    if matches!(key, Key::Name(_)) {
        let any = "`#[aiml(any)]` on the field to check what is sent, or ";
        cx.error(&with.node, format_args!("{message}{any}{skip}"));
    } else {
        cx.error(&with.node, format_args!("{message}{skip}"));
    }
    None
}

/// Rules about presence, on a field that is always there.
fn check_optional(cx: &Ctxt, raw: &RawField<'_>, key: &Key) {
    let aiml = &raw.aiml;
    let can_be_left_out = raw.serde.skip_if.is_some() || is_option(&raw.node.ty);
    if can_be_left_out || !is_keyed(raw, key) || aiml.skip.is_set() {
        return;
    }
    for said in [aiml.requires.get(), aiml.conflicts.get()].into_iter().flatten() {
        let word = &said.word;
        let message = format!(
            "`{word}` is for fields that can be left out: this one is always sent \
             (`#[serde(skip_serializing_if = \"…\")]` leaves a field out)"
        );
        cx.error(word, message);
    }
}

/// Whether the type is written as an `Option<…>`. Only ever asked where a wrong answer does no harm.
pub(crate) fn is_option(ty: &Type) -> bool {
    match ty {
        Type::Path(TypePath { qself: None, path, .. }) => path
            .segments
            .last()
            .is_some_and(|last| last.ident == "Option" && !last.arguments.to_token_stream().is_empty()),
        Type::Group(group) => is_option(&group.elem),
        Type::Paren(paren) => is_option(&paren.elem),
        _ => false,
    }
}
