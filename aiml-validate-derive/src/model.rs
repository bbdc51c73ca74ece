//! The proven model: what a type puts on the wire and which rules hold there. It is made by `check`, and
//! nothing that is wrong can be said in it, so that the expansion has no errors to report.
//!
//! How serde shows an enum is settled here already: a variant has the body that stands on the wire.

use proc_macro2::{Span, TokenStream};
use syn::{Attribute, DeriveInput, ExprPath, Ident, LitStr, Member, Type};

use crate::attr::{
    aiml::{RawCapability, RawModel},
    rule::{Kind, Rule},
    unsure::Unsure,
};

pub(crate) struct Item<'a> {
    pub(crate) input: &'a DeriveInput,
    pub(crate) shape: Shape<'a>,
    /// `rename`: what the tag of a struct says.
    pub(crate) rename: Option<&'a LitStr>,
    /// The key of its tag.
    pub(crate) tag: Option<&'a LitStr>,
    pub(crate) bound: Option<Bound<'a>>,
    /// How many mistakes there were in what is said of models, in spite of which the rest can be understood.
    pub(crate) mistakes: usize,
    /// For some of them, it is not known which models are meant.
    pub(crate) unsure_of_models: bool,
}

/// `endpoint = "…"`.
pub(crate) struct Bound<'a> {
    pub(crate) path: &'a LitStr,
    pub(crate) unknown: Policy,
    /// `content` of an enum.
    pub(crate) content: Option<&'a LitStr>,
}

impl Bound<'_> {
    /// The endpoint at which it is an error to name a model that is not documented there; none if all are allowed.
    pub(crate) fn documented_at(&self) -> Option<&LitStr> {
        (!matches!(self.unknown, Policy::Allow)).then_some(self.path)
    }
}

/// `unknown_models = "…"`.
#[derive(Clone, Copy, Default)]
pub(crate) enum Policy {
    Error,
    #[default]
    Warn,
    Allow,
}

pub(crate) enum Shape<'a> {
    Struct(Body<'a>),
    Enum(Vec<Variant<'a>>),
}

pub(crate) struct Variant<'a> {
    pub(crate) ident: &'a Ident,
    /// The token that says what it is on the wire.
    pub(crate) node: TokenStream,
    pub(crate) body: Body<'a>,
    /// What the variant of a model enum says of its model.
    pub(crate) capability: Option<&'a RawCapability>,
    /// How many mistakes there were in what is said of it.
    pub(crate) mistakes: usize,
    /// For some of them, it is not known which model is meant.
    pub(crate) unsure: bool,
    /// Its name is known: no rule for it is misspelt.
    pub(crate) is_named: bool,
    /// `#[allow(deprecated)]` stands on it.
    pub(crate) allows_deprecated: bool,
}

impl Variant<'_> {
    /// Whether it is sent as its name, if it is sent.
    const fn is_text(&self) -> bool {
        matches!(self.body, Body::Text(_) | Body::Unserializable(_))
    }
}

/// What stands on the wire.
pub(crate) enum Body<'a> {
    /// Not looked into.
    Opaque,
    /// Cannot be sent, and why.
    Unserializable(String),
    Null,
    /// The name of a variant.
    Text(String),
    /// One field in place of the whole.
    Bare(Field<'a>),
    Array(Vec<Field<'a>>),
    Object(Object<'a>),
}

pub(crate) struct Object<'a> {
    /// `tag`, and what it says.
    pub(crate) tag: Option<(String, String)>,
    pub(crate) fields: Vec<Field<'a>>,
    /// One key with what a variant holds: an array or an object.
    pub(crate) nested: Option<(String, Box<Body<'a>>)>,
    /// `#[aiml(model(…))]`.
    pub(crate) models: &'a [RawModel],
}

pub(crate) struct Field<'a> {
    pub(crate) member: Member,
    /// Its place in the declaration: names its binding.
    pub(crate) place: usize,
    pub(crate) ty: &'a Type,
    /// Found out once, since each name that is looked at is a call to the compiler.
    pub(crate) whose: Whose,
    pub(crate) attributes: &'a [Attribute],
    pub(crate) key: Key,
    /// The field is left out when this function says so.
    pub(crate) absent: Option<&'a ExprPath>,
    pub(crate) look: Look,
    pub(crate) rules: &'a [Rule],
    pub(crate) requires: &'a [LitStr],
    pub(crate) conflicts: &'a [LitStr],
    pub(crate) check: Option<&'a ExprPath>,
    pub(crate) role: Role,
    pub(crate) model: Model,
    /// It names the model, and the type says of some that they are like others, or has a list of them and takes what it
    /// says in place of the endpoint's.
    pub(crate) like: bool,
    /// `#[aiml(any)]`: nothing is known of it when the program is compiled.
    pub(crate) any: bool,
    /// `#[aiml(undeclared)]`: no document need name it.
    pub(crate) undeclared: bool,
    /// The words of those marks, where they stand.
    pub(crate) words: Words<'a>,
    /// The function that writes it, if that is to be asked.
    pub(crate) with: Option<&'a ExprPath>,
    /// How many mistakes there were in what is said of it, and of nothing else,
    pub(crate) mistakes: usize,
    /// and what is not known for them.
    pub(crate) unsure: Unsure,
}

/// Whose a type is, as far as its name tells.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    Std,
    Other,
}

/// Words that are marks.
#[derive(Clone, Copy)]
pub(crate) struct Words<'a> {
    pub(crate) undeclared: Option<&'a Ident>,
    pub(crate) role: Option<&'a Ident>,
}

pub(crate) enum Key {
    Name(Name),
    /// The properties of the value stand in place of it.
    Flatten,
    /// None: an item of an array, or the only field of a newtype.
    None,
}

/// A key, and where the token stands to point at.
pub(crate) struct Name {
    pub(crate) text: String,
    pub(crate) span: Span,
}

/// How much of a field is looked into.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Look {
    /// All of it; its type must say what it sends.
    Whole,
    /// As much as there is: the field has a check of the user's own.
    IfWire,
    /// All of it if its type says what it sends, and else what serde sends: `#[aiml(any)]`.
    Any,
    /// What a function of the user's writes: `with` beside `#[aiml(any)]`.
    Sent,
    /// Nothing: `#[aiml(skip)]`.
    Skip,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    No,
    /// Its key is `role`.
    Named,
    /// `#[aiml(role)]`.
    Marked,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Model {
    No,
    /// Its key is `model`.
    Named,
    /// `#[aiml(model)]`.
    Marked,
}

impl Field<'_> {
    /// Whether annotations say more of it than its flags.
    pub(crate) fn says(&self) -> bool {
        !(self.rules.is_empty() && self.requires.is_empty() && self.conflicts.is_empty())
    }

    /// Of what is known of it, only that stays which does not follow from a mistake.
    fn forget(&mut self) {
        // An allow-list of the user's own stands in place of the catalog's.
        if self.rules.iter().any(|rule| matches!(rule.kind, Kind::OneOf(_))) {
            self.unsure = self.unsure.max(Unsure::Type);
        }
        match (self.unsure, self.look) {
            (Unsure::Nothing, _) | (Unsure::Type, Look::Any | Look::Sent | Look::Skip) => {}
            (Unsure::Type, Look::Whole | Look::IfWire) if matches!(self.key, Key::Name(_)) => {
                self.look = Look::Any;
            }
            _ => self.forget_all(),
        }
        (self.rules, self.requires, self.conflicts) = (&[], &[], &[]);
    }

    /// Nothing is known of it but its key, which is meant.
    fn forget_all(&mut self) {
        self.look = Look::Skip;
        (self.check, self.with) = (None, None);
        (self.role, self.model) = (Role::No, Model::No);
        self.undeclared = true;
        self.words = Words { undeclared: None, role: None };
    }

    pub(crate) const fn name(&self) -> Option<&Name> {
        match &self.key {
            Key::Name(name) => Some(name),
            Key::Flatten | Key::None => None,
        }
    }

    pub(crate) fn has_key(&self, key: &str) -> bool {
        self.name().is_some_and(|name| name.text == key)
    }
}

impl<'a> Object<'a> {
    pub(crate) fn flattened(&self) -> impl Iterator<Item = &Field<'a>> {
        self.fields.iter().filter(|field| matches!(field.key, Key::Flatten))
    }

    /// The number of the first field: a tag of serde's stands before it.
    pub(crate) fn first(&self) -> usize {
        usize::from(self.tag.is_some())
    }

    pub(crate) fn model(&self) -> Option<&Field<'a>> {
        self.fields.iter().find(|field| field.model != Model::No)
    }

    /// The keys that the macro knows.
    pub(crate) fn keys(&self) -> impl Iterator<Item = &str> {
        let tag = self.tag.iter().map(|(tag, _)| tag.as_str());
        let fields = self.fields.iter().filter_map(|field| field.name()).map(|name| name.text.as_str());
        let nested = self.nested.iter().map(|(key, _)| key.as_str());
        tag.chain(fields).chain(nested)
    }
}

impl<'a> Body<'a> {
    /// All fields that are sent.
    pub(crate) fn fields(&self) -> Vec<&Field<'a>> {
        match self {
            Self::Bare(field) => vec![field],
            Self::Array(fields) => fields.iter().collect(),
            Self::Object(object) => {
                let nested = object.nested.iter().flat_map(|(_, body)| body.fields());
                object.fields.iter().chain(nested).collect()
            }
            Self::Opaque | Self::Unserializable(_) | Self::Null | Self::Text(_) => Vec::new(),
        }
    }

    /// How many mistakes are about one field and nothing else.
    fn mistakes(&self) -> usize {
        self.fields().iter().map(|field| field.mistakes).sum()
    }

    /// Nothing is known of the fields about which something wrong was said.
    fn forget_mistaken(&mut self) {
        let forget = |field: &mut Field<'_>| {
            if field.mistakes > 0 {
                field.forget();
            }
        };
        match self {
            Self::Bare(field) => forget(field),
            Self::Array(fields) => fields.iter_mut().for_each(forget),
            Self::Object(object) => {
                object.fields.iter_mut().for_each(forget);
                if let Some((_, nested)) = &mut object.nested {
                    nested.forget_mistaken();
                }
            }
            Self::Opaque | Self::Unserializable(_) | Self::Null | Self::Text(_) => {}
        }
    }

    fn each_object(&mut self, f: &mut dyn FnMut(&mut Object<'a>)) {
        if let Self::Object(object) = self {
            f(object);
            if let Some((_, nested)) = &mut object.nested {
                nested.each_object(f);
            }
        }
    }
}

impl<'a> Item<'a> {
    pub(crate) fn bodies(&self) -> Vec<&Body<'a>> {
        match &self.shape {
            Shape::Struct(body) => vec![body],
            Shape::Enum(variants) => variants.iter().map(|variant| &variant.body).collect(),
        }
    }

    /// Whether `#[allow(deprecated)]` stands on the variant with this number, if there is one.
    pub(crate) fn allows_deprecated_at(&self, v: usize) -> bool {
        match &self.shape {
            Shape::Enum(variants) => variants.get(v).is_some_and(|variant| variant.allows_deprecated),
            Shape::Struct(_) => false,
        }
    }

    /// How many mistakes can be forgotten together with what they are about: fields, or what is said of variants. Of
    /// variants that are texts, some must be right.
    pub(crate) fn forgettable(&self) -> usize {
        self.mistakes
            + match &self.shape {
                Shape::Struct(body) => body.mistakes(),
                Shape::Enum(variants)
                    if variants.iter().any(|variant| !variant.unsure || !variant.is_text()) =>
                {
                    variants.iter().map(|variant| variant.mistakes + variant.body.mistakes()).sum()
                }
                Shape::Enum(_) => 0,
            }
    }

    /// Nothing is known any more of what was mistaken.
    pub(crate) fn forget_mistaken(&mut self) {
        if let (Some(bound), true) = (&mut self.bound, self.unsure_of_models) {
            bound.unknown = Policy::Allow;
        }
        match &mut self.shape {
            Shape::Struct(body) => {
                body.forget_mistaken();
                if let (Body::Object(object), true) = (body, self.unsure_of_models) {
                    object.models = &[];
                }
            }
            Shape::Enum(variants) => {
                for variant in variants {
                    variant.body.forget_mistaken();
                    if variant.unsure {
                        variant.capability = None;
                    }
                }
            }
        }
    }

    /// Calls `f` for each object, nested ones too.
    pub(crate) fn each_object(&mut self, f: &mut dyn FnMut(&mut Object<'a>)) {
        match &mut self.shape {
            Shape::Struct(body) => body.each_object(f),
            Shape::Enum(variants) => variants.iter_mut().for_each(|variant| variant.body.each_object(f)),
        }
    }

    /// All objects, nested ones too.
    pub(crate) fn objects(&self) -> Vec<&Object<'a>> {
        fn inside<'m, 'a>(body: &'m Body<'a>, out: &mut Vec<&'m Object<'a>>) {
            if let Body::Object(object) = body {
                out.push(object);
                if let Some((_, nested)) = &object.nested {
                    inside(nested, out);
                }
            }
        }
        let mut out = Vec::new();
        self.bodies().into_iter().for_each(|body| inside(body, &mut out));
        out
    }
}
