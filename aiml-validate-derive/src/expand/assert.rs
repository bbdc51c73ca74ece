//! What only the compiler can decide about annotations: constants that do not evaluate when one is wrong,
//! each under the span of the token it is about.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::LitStr;

use super::{
    fits::fits,
    flags,
    rule::Emit,
    shape_of::{Depth, ShapeOf},
    tokens::{call_at, mentions, outside_of_impl, q, respanned},
    write::{Block, Checks},
};
use crate::{
    attr::{
        aiml::RawParam,
        rule::{Kind, Rule},
    },
    check::is_option,
    generics::is_text,
    model::{Body, Field, Item, Key, Look, Model, Object, Role, Shape},
};

/// Calls that panic in `const` when an annotation is wrong.
pub(crate) struct Assertions {
    calls: Vec<Call>,
    /// The compiler knows types and constants only when the type is used.
    generic: bool,
    /// What must be named for that: the parameters and `Self`.
    params: Vec<Ident>,
    lifetimes: Vec<String>,
    this: TokenStream,
    /// Of a type with lifetimes, and no other parameters: a function that has them, up to its body.
    with_lifetimes: TokenStream,
}

/// What panics in `const`. What is of a type that is named by its name alone names nothing of the impl's, neither
/// lifetimes nor `Self`.
pub(super) enum Call {
    Checks(Checks),
    /// A block of its own, and only of what has no type parameters.
    Mistakes(Block),
    Other(TokenStream),
}

impl From<TokenStream> for Call {
    fn from(tokens: TokenStream) -> Self {
        Self::Other(tokens)
    }
}

impl Assertions {
    /// For what names no parameter of the type: decided when the type is compiled.
    pub(crate) fn as_items(&self) -> TokenStream {
        // Blocks stand behind the items: as users' lints want it.
        let (mut out, mut first, mut blocks) = (TokenStream::new(), TokenStream::new(), TokenStream::new());
        for call in &self.calls {
            match call {
                Call::Checks(checks) => checks.write(&mut out),
                Call::Mistakes(block) if self.lifetimes.is_empty() && !block.names_itself => {
                    block.first.to_tokens(&mut first);
                    block.tokens.to_tokens(&mut blocks);
                }
                Call::Mistakes(block) => {
                    let outside = |tokens| outside_of_impl(tokens, &[], &self.this);
                    first.extend(outside(block.first.to_token_stream()));
                    blocks.extend(outside(block.tokens.to_token_stream()));
                }
                Call::Other(tokens) if self.is_generic(tokens) => {}
                Call::Other(tokens) => {
                    let call = outside_of_impl(tokens.clone(), &self.lifetimes, &self.this);
                    out.extend(q!(const _: () = #call;));
                }
            }
        }
        if self.lifetimes.is_empty() || blocks.is_empty() {
            out.extend([first, blocks]);
        } else {
            let head = &self.with_lifetimes;
            out.extend(q!(#head { #first #blocks }));
        }
        out
    }

    /// For the rest: decided when the type is used.
    pub(crate) fn as_statements(&self) -> TokenStream {
        let calls = self.calls.iter().filter_map(|call| match call {
            Call::Other(tokens) if self.is_generic(tokens) => Some(tokens),
            _ => None,
        });
        q!(#(let () = const { #calls };)*)
    }

    fn is_generic(&self, call: &TokenStream) -> bool {
        self.params.iter().any(|param| mentions(call, param))
    }

    /// The tokens as they must be outside of the impl.
    pub(crate) fn outside(&self, tokens: TokenStream) -> TokenStream {
        if self.generic { tokens } else { outside_of_impl(tokens, &self.lifetimes, &self.this) }
    }
}

/// The lifetimes of a type, and what it is called where there are none.
pub(super) fn names_outside(item: &Item<'_>) -> (Vec<String>, TokenStream) {
    let generics = &item.input.generics;
    let lifetimes: Vec<_> = generics.lifetimes().map(|param| param.lifetime.ident.to_string()).collect();
    let ident = super::tokens::named(&item.input.ident);
    let statics = lifetimes.iter().map(|_| q!('static));
    let this = if lifetimes.is_empty() { quote!(#ident) } else { quote!(#ident::<#(#statics),*>) };
    (lifetimes, this)
}

impl Emit {
    /// Of a type that is compared with the catalog, if it has an endpoint.
    pub(super) fn compared(item: &Item<'_>) -> Self {
        let mut emit = Self::new(item.input);
        emit.is_compared = item.bound.is_some() && !emit.generic;
        emit
    }

    /// What can be said beside mistakes too, of all fields or of the mistaken ones: of nothing but what stands in
    /// annotations.
    pub(super) fn assertions(&self, item: &Item<'_>, only_mistaken: bool) -> Assertions {
        let (lifetimes, this) = names_outside(item);
        let (generic, params) = (self.generic, self.params.clone());
        let with_lifetimes = self.fn_with_lifetimes(item);
        let mut out = Assertions { calls: Vec::new(), generic, params, lifetimes, this, with_lifetimes };
        for (v, body) in item.bodies().iter().enumerate() {
            self.variant.set(matches!(item.shape, Shape::Enum(_)).then_some(v));
            for field in body.fields().into_iter().filter(|field| !only_mistaken || field.mistakes > 0) {
                self.assert_field(&mut out, field);
            }
        }
        self.variant.set(None);
        for object in item.objects().into_iter().filter(|_| !only_mistaken) {
            self.assert_object(&mut out, object);
        }
        if let Shape::Enum(variants) = &item.shape {
            for variant in variants.iter().filter(|variant| !only_mistaken && variant.mistakes == 0) {
                for param in variant.capability.iter().flat_map(|said| &said.params) {
                    self.assert_together(&mut out, param.rules(), None);
                }
            }
        }
        out
    }

    /// The head of a function that has the lifetimes of the type. It takes a pointer to the type: then what must hold for
    /// the type to be one holds in it.
    fn fn_with_lifetimes(&self, item: &Item<'_>) -> TokenStream {
        if self.generic || self.lifetimes.is_empty() {
            return TokenStream::new();
        }
        let (p, ident) = (&self.private, &item.input.ident);
        let (params, arguments, clause) = item.input.generics.split_for_impl();
        // What is said of the type itself holds, since it has an impl; said here, it would hold of these lifetimes alone.
        let itself = Ident::new("Self", Span::call_site());
        let clauses = clause.into_iter().flat_map(|clause| &clause.predicates);
        let clauses = clauses.filter(|clause| !mentions(&clause.to_token_stream(), &itself));
        let pointer = q!(#p::nested::PhantomData<*const #ident #arguments>);
        let head = q!(fn __aiml_told #params (_: #pointer) where #(#clauses),*);
        respanned(head, Span::mixed_site())
    }

    /// What can be said of a type without mistakes: also what its shape is needed for, and the comparison
    /// with the catalog.
    pub(super) fn all_assertions(&self, item: &Item<'_>) -> Assertions {
        let mut out = self.assertions(item, false);
        for object in item.objects() {
            self.assert_once(&mut out, object, matches!(item.shape, Shape::Enum(_)));
            self.assert_model(&mut out, item, object);
        }
        let bodies = item.bodies().into_iter().zip(0..).filter(|(_, v)| !item.allows_deprecated_at(*v));
        for (body, _) in bodies {
            if let Body::Object(object) = body {
                self.warn_of_members(object, item.bound.as_ref());
            }
        }
        if let Some(bound) = &item.bound {
            out.calls.extend(self.comparisons(item, bound));
        }
        out
    }

    pub(super) fn assert(
        &self,
        out: &mut Assertions,
        name: &TokenStream,
        arguments: TokenStream,
        node: &TokenStream,
    ) {
        let p = &self.private;
        out.calls.push(call_at(q!(#p::assert::#name), arguments, node).into());
    }

    fn assert_field(&self, out: &mut Assertions, field: &Field<'_>) {
        self.assert_together(out, field.rules, Some(field));
        if field.look == Look::Any {
            for rule in field.rules.iter().filter(|rule| !fits(rule, field.ty)) {
                self.assert_rule(out, rule, field);
            }
            self.assert_marked(out, field);
        }
        if field.look != Look::Whole {
            return;
        }
        let ty = Self::wire(field, "TYPE");
        for rule in field.rules {
            if matches!(&rule.kind, Kind::OneOf(members) if members.is_empty()) {
                // What was listed was wrong, and reported.
            } else if fits(rule, field.ty) {
                // Known without the compiler.
            } else if self.has_items(field) {
                // Checked where it is written.
                self.rule_of(field, rule);
            } else {
                self.assert_rule(out, rule, field);
            }
        }
        if matches!(field.key, Key::Flatten) {
            self.assert(out, &q!(flattens), q!(&#ty), &field.ty.to_token_stream());
        }
        self.assert_marked(out, field);
    }

    /// What is marked as the model or a role is a text.
    fn assert_marked(&self, out: &mut Assertions, field: &Field<'_>) {
        for (word, is) in [("model", field.model == Model::Marked), ("role", field.role == Role::Marked)] {
            if is {
                let ty = self.type_of(field);
                self.assert(out, &q!(is_text), q!(#word, &#ty), &field.ty.to_token_stream());
            }
        }
    }

    fn assert_rule(&self, out: &mut Assertions, rule: &Rule, field: &Field<'_>) {
        let ty = self.type_of(field);
        let constant = self.rule(rule);
        match field.name() {
            Some(key) if self.is_compared => {
                out.calls.push(self.check_of_rule(&key.text, &constant, &ty, rule).into());
            }
            _ => self.assert(out, &q!(rule_fits), q!(&#constant, &#ty), &rule.node),
        }
        out.calls.extend(self.checks_of_members(field, &constant, &ty, rule).into_iter().map(Call::from));
    }

    /// No key is sent twice: of the keys that are always sent, none is always sent by a flattened field too, and of two
    /// such fields not both send it.
    fn assert_once(&self, out: &mut Assertions, object: &Object<'_>, in_enum: bool) {
        let fields = object.fields.iter().filter(|field| field.absent.is_none() && !is_option(field.ty));
        let own = fields.filter_map(Field::name).map(|name| name.text.as_str());
        // What a variant holds may have its tag once more: by which it is judged, the values tell.
        let tag = object.tag.iter().filter(|_| !in_enum).map(|(tag, _)| tag.as_str());
        let own: Vec<_> = tag.chain(own).collect();
        let mut before = Vec::new();
        for field in object.flattened().filter(|field| field.look == Look::Whole && !self.is_itself(field)) {
            let shape = ShapeOf { ty: field.ty, depth: Depth::Full }.value();
            if !own.is_empty() || !before.is_empty() {
                let arguments = q!(&[#(#own),*], &[#(#before),*], #shape);
                self.assert(out, &q!(sends_once), arguments, &field.ty.to_token_stream());
            }
            before.push(shape);
        }
    }

    fn assert_object(&self, out: &mut Assertions, object: &Object<'_>) {
        for field in &object.fields {
            for (word, keys) in [("requires", field.requires), ("conflicts", field.conflicts)] {
                for key in keys {
                    self.assert_key(out, object, word, key);
                }
            }
        }
        for param in object.models.iter().flat_map(|model| &model.capability.params) {
            self.assert_key(out, object, "param", &param.key);
            self.assert_param(out, object, param);
        }
    }

    /// A key that can only be one of a flattened field.
    fn assert_key(&self, out: &mut Assertions, object: &Object<'_>, word: &str, key: &LitStr) {
        let name = key.value();
        if object.flattened().next().is_none() || object.keys().any(|key| key == name) {
            return;
        }
        let rows = self.rows_outside(object, false);
        self.assert(out, &q!(key_exists), q!(#word, #name, #rows), &key.to_token_stream());
    }

    /// The rules of a `param` fit the field that it names.
    fn assert_param(&self, out: &mut Assertions, object: &Object<'_>, param: &RawParam) {
        let name = param.key.value();
        let field = object.fields.iter().find(|field| field.has_key(&name));
        self.assert_together(out, param.rules(), field);
        if let Some(field) = field.filter(|field| matches!(field.look, Look::Whole | Look::Any)) {
            for rule in param.rules() {
                self.assert_rule(out, rule, field);
            }
        }
    }

    /// What the model enum of a request says fits the request.
    fn assert_model(&self, out: &mut Assertions, item: &Item<'_>, object: &Object<'_>) {
        let p = &self.private;
        let Some(field) = object.model() else { return };
        let ty = self.type_of(field);
        let node = field.ty.to_token_stream();
        if !object.models.is_empty() {
            if field.model == Model::Named {
                self.assert(out, &q!(is_text), q!("model", &#ty), &node);
            }
            let models = Self::models(object.models);
            self.assert(out, &q!(models_match), q!(#models, &#ty), &node);
        }
        let (is_bound, is_struct) = (item.bound.is_some(), matches!(item.shape, Shape::Struct(_)));
        // Of a request that is bound, `checks::model` asks.
        let is_asked = is_bound && is_struct && field.model == Model::Named && object.models.is_empty();
        if !is_text(field.ty) && !is_asked {
            // Of a type that is bound, the enum tells which keys there are not.
            let fit = match (is_bound, self.generic) {
                (true, _) => q!(rules_fit),
                (false, true) => q!(params_fit),
                (false, false) => q!(params_fitting),
            };
            let rows = if is_struct {
                q!(<Self as #p::DeriveShape<#p::Full>>::ROWS)
            } else {
                self.rows_outside(object, true)
            };
            self.assert(out, &fit, q!(&#ty, #rows), &node);
        }
    }

    /// The rows of an object, for outside of the impl that has it: its keys, and the whole of the values if
    /// that is asked for.
    fn rows_outside(&self, object: &Object<'_>, whole: bool) -> TokenStream {
        let p = &self.private;
        let known = object.keys().filter(|key| !object.fields.iter().any(|field| field.has_key(key)));
        let known = known.map(|key| q!(#p::ShapeField::new(#key, &#p::Shape::Any, 0)));
        let fields = object.fields.iter().map(|field| {
            let key = field.name().map_or("", |name| name.text.as_str());
            let flatten = matches!(field.key, Key::Flatten);
            let flags = flags::literal(if flatten { flags::FLATTEN } else { 0 });
            let shape = if field.look == Look::Whole && (whole || flatten) {
                ShapeOf { ty: field.ty, depth: Depth::Full }.value()
            } else {
                q!(&#p::Shape::Any)
            };
            q!(#p::ShapeField::new(#key, #shape, #flags))
        });
        q!(&[#(#known,)* #(#fields),*])
    }
}
