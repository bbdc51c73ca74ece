//! What stands on the wire, method by method of `Wire`. Each gives an expression or statements over the
//! bindings of the fields.

use proc_macro2::TokenStream;

use super::{
    field::all_of,
    rule::Emit,
    tokens::{binding, q},
};
use crate::model::{Body, Field, Look, Object};

impl Emit {
    /// `accepts`: whether no rule is broken, over `__aiml_cx`.
    pub(super) fn accepts(&self, body: &Body<'_>) -> TokenStream {
        self.accepts_at(body, false)
    }

    fn accepts_at(&self, body: &Body<'_>, nested: bool) -> TokenStream {
        let accepted = match body {
            Body::Opaque | Body::Null | Body::Text(_) => None,
            Body::Unserializable(_) => Some(q!(false)),
            Body::Bare(field) => self.accepts_bare(field, &q!(__aiml_cx)),
            Body::Array(fields) => {
                let cx = q!(__aiml_cx.item());
                all_of(&fields.iter().filter_map(|field| self.accepts_bare(field, &cx)).collect::<Vec<_>>())
            }
            Body::Object(object) => self.accepts_object(object, nested),
        };
        accepted.unwrap_or_else(|| q!(true))
    }

    fn accepts_object(&self, object: &Object<'_>, nested: bool) -> Option<TokenStream> {
        let (before, mut all) = self.of_the_whole(object, nested);
        all.extend(object.fields.iter().filter_map(|field| self.accepts_property(object, field)));
        if let Some((key, nested)) = &object.nested {
            all.extend(self.accepts_nested(key, nested));
        }
        let all = all_of(&all)?;
        let before = before_with_inside(before, &all);
        Some(if before.is_empty() { all } else { q!({ #before #all }) })
    }

    /// What is asked of an object before its fields: bindings that the rest needs, and conditions.
    fn of_the_whole(&self, object: &Object<'_>, nested: bool) -> (TokenStream, Vec<TokenStream>) {
        let p = &self.private;
        let mut before = TokenStream::new();
        let mut all = Vec::new();
        if let Some(field) = object.model().filter(|_| !object.models.is_empty()) {
            let listed = self.listed(object, field);
            before.extend(q!(let __aiml_listed = #listed;));
        }
        if let Some(model) = self.model_of(object, true) {
            before.extend(q!(let __aiml_cx = __aiml_cx.with_model(#model);));
            let this = if nested { self.object_value(object) } else { q!(#p::Wire::value(self)) };
            all.push(q!((!__aiml_cx.has_params() || #p::keeps_params(#this, __aiml_cx))));
        }
        if let Some((tag, name)) = &object.tag
            && tag == "role"
        {
            all.push(q!(__aiml_cx.takes_role_named(const { #p::role_bit(#name) }, #name)));
        }
        (before, all)
    }

    /// The array or object that a variant holds under one key.
    fn accepts_nested(&self, key: &str, nested: &Body<'_>) -> Option<TokenStream> {
        let accepts = match nested {
            Body::Array(_) | Body::Object(_) => self.accepts_at(nested, true),
            _ => return None,
        };
        if accepts.to_string() == "true" {
            return None;
        }
        let messages = key == "messages";
        Some(q!({
            let __aiml_cx = __aiml_cx.inside(#messages);
            __aiml_cx.is_too_deep() || #accepts
        }))
    }

    /// What `model(…)` says of the model that the field names.
    fn listed(&self, object: &Object<'_>, field: &Field<'_>) -> TokenStream {
        let p = &self.private;
        let text = self.ask(field, "text");
        let models = Self::models(object.models);
        let find = q! {
            match #text {
                #p::Some(__aiml_id) => #p::find_model(#models, __aiml_id),
                #p::None => #p::None,
            }
        };
        match Self::absent(field) {
            Some(absent) => q!(if #absent { #p::None } else { #find }),
            None => find,
        }
    }

    /// What the model of the object accepts: its own, or that of a flattened field. `None` if there is no
    /// such field.
    pub(super) fn model_of(&self, object: &Object<'_>, listed_is_bound: bool) -> Option<TokenStream> {
        let p = &self.private;
        let own = object.model().map(|field| {
            let capability = self.ask(field, "capability");
            let capability = if let Some(absent) = Self::absent(field) {
                q!(if #absent { #p::None } else { #capability })
            } else {
                capability
            };
            if object.models.is_empty() {
                return capability;
            }
            let listed = if listed_is_bound { q!(__aiml_listed) } else { self.listed(object, field) };
            q!(#p::Capability::prefer(#listed, #capability))
        });
        let flattened = object.flattened().filter(|field| field.look == Look::Whole).map(|field| {
            let model = Self::wire(field, "model");
            let get = binding(field.place);
            if let Some(absent) = Self::absent(field) {
                q!(if #absent { #p::None } else { #model(#get) })
            } else {
                q!(#model(#get))
            }
        });
        own.into_iter().chain(flattened).reduce(|one, other| {
            q! {
                match #one {
                    #p::Some(__aiml_model) => {
                        #p::Some(__aiml_model)
                    }
                    #p::None => #other,
                }
            }
        })
    }

    /// The object as a `&dyn Value` that lives as long as the statement.
    fn object_value(&self, object: &Object<'_>) -> TokenStream {
        let p = &self.private;
        let show = self.fields_of(object);
        let model = self.model_of(object, false).unwrap_or_else(|| q!(#p::None));
        let models = Self::models(object.models);
        q!(&#p::Fields::new(#models, #model, |__aiml_f| { #show }))
    }

    /// `view`.
    pub(super) fn view(&self, body: &Body<'_>) -> TokenStream {
        let p = &self.private;
        match body {
            Body::Opaque => q!(#p::View::Opaque),
            Body::Unserializable(why) => q!(#p::View::Unserializable(#why)),
            Body::Null => q!(#p::View::Null),
            Body::Text(name) => q!(#p::View::Str(#name)),
            Body::Bare(field) => {
                let get = binding(field.place);
                if field.look == Look::Whole {
                    let view = Self::wire(field, "view");
                    q!(#view(#get))
                } else {
                    let value = self.value(field);
                    q!(#p::Value::view(#value))
                }
            }
            Body::Array(fields) => {
                let len = self.len_of(fields);
                q!(#p::View::Array(#len))
            }
            Body::Object(object) => {
                let models = Self::models(object.models);
                q!(#p::View::Object(#models))
            }
        }
    }

    /// How many items are sent.
    fn len_of(&self, fields: &[Field<'_>]) -> TokenStream {
        let p = &self.private;
        let always = fields.iter().filter(|field| field.absent.is_none()).count();
        let perhaps = fields.iter().filter_map(Self::absent);
        q!(#always #(+ #p::usize::from(!#perhaps))*)
    }

    /// The statements of `each_field`, over `__aiml_f`.
    pub(super) fn each_field(&self, body: &Body<'_>) -> TokenStream {
        match body {
            Body::Object(object) => self.fields_of(object),
            Body::Bare(field) => self.delegated(field, "each_field"),
            _ => TokenStream::new(),
        }
    }

    /// Shows the properties.
    fn fields_of(&self, object: &Object<'_>) -> TokenStream {
        let p = &self.private;
        let mut out = TokenStream::new();
        if let Some((tag, name)) = &object.tag {
            out.extend(q!(__aiml_f(&#p::Field::plain(#p::Key::Name(#tag), &#name));));
        }
        out.extend(object.fields.iter().map(|field| self.show(field)));
        if let Some((key, nested)) = &object.nested {
            let value = match &**nested {
                Body::Object(object) => self.object_value(object),
                Body::Array(fields) => {
                    let len = self.len_of(fields);
                    let show = fields.iter().map(|field| self.show(field));
                    q!(&#p::Items::new(#len, |__aiml_f| { #(#show)* }))
                }
                _ => q!(&#p::Opaque),
            };
            out.extend(q!(__aiml_f(&#p::Field::plain(#p::Key::Name(#key), #value));));
        }
        out
    }

    /// The statements of `each_item`.
    pub(super) fn each_item(&self, body: &Body<'_>) -> TokenStream {
        match body {
            Body::Array(fields) => fields.iter().map(|field| self.show(field)).collect(),
            Body::Bare(field) => self.delegated(field, "each_item"),
            _ => TokenStream::new(),
        }
    }

    /// The statements of `each_wrapped`: the one field of a newtype, if it has rules of its own.
    pub(super) fn each_wrapped(&self, body: &Body<'_>) -> TokenStream {
        match body {
            Body::Bare(field) if !field.rules.is_empty() || field.check.is_some() => self.show(field),
            Body::Bare(field) => self.delegated(field, "each_wrapped"),
            _ => TokenStream::new(),
        }
    }

    fn delegated(&self, field: &Field<'_>, method: &'static str) -> TokenStream {
        let p = &self.private;
        let get = binding(field.place);
        match field.look {
            Look::Whole => {
                let method = Self::wire(field, method);
                q!(#method(#get, __aiml_f);)
            }
            Look::IfWire => {
                let (value, method) = (self.value(field), super::tokens::name(method));
                q!(#p::Value::#method(#value, __aiml_f);)
            }
            // What a function writes has a key, and so is no newtype's.
            // What has no key and may be anything is looked into as a whole.
            Look::Any | Look::Sent | Look::Skip => TokenStream::new(),
        }
    }

    /// Whether the body says anything about a model.
    pub(super) fn has_model(body: &Body<'_>) -> bool {
        match body {
            Body::Object(object) => {
                object.model().is_some() || object.flattened().any(|field| field.look == Look::Whole)
            }
            Body::Bare(field) => field.look == Look::Whole,
            _ => false,
        }
    }

    /// `model`: what the model of the body accepts.
    pub(super) fn model(&self, body: &Body<'_>) -> TokenStream {
        let p = &self.private;
        let model = match body {
            Body::Object(object) => self.model_of(object, false),
            Body::Bare(field) if field.look == Look::Whole => {
                let model = Self::wire(field, "model");
                let get = binding(field.place);
                Some(q!(#model(#get)))
            }
            _ => None,
        };
        model.unwrap_or_else(|| q!(#p::None))
    }
}

/// With the context of the fields, where they use it.
fn before_with_inside(mut before: TokenStream, fields: &TokenStream) -> TokenStream {
    if super::tokens::mentions(fields, &super::tokens::name("__aiml_in")) {
        before.extend(q!(let __aiml_in = __aiml_cx.inside(false);));
    }
    before
}

/// Brings the methods into scope by which fields are looked into as far as it goes, if there are such.
pub(super) fn probes(p: &proc_macro2::Ident, body: &Body<'_>) -> Option<TokenStream> {
    let looks = |look| body.fields().iter().any(|field| field.look == look);
    let probe = looks(Look::IfWire).then(|| q!(use #p::{IfNot as _, IfWire as _};));
    let any = looks(Look::Any).then(|| q!(use #p::{AnySent as _, AnyWire as _};));
    (probe.is_some() || any.is_some()).then(|| q!(#probe #any))
}
