//! Where it is told what the catalog refuses in a type that is no request, but stands in one: at its fields, variants and
//! literals.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::ToTokens;
use syn::{Token, Type, WhereClause};

use super::{
    assert::{Call, names_outside},
    bind::place_of,
    ids::{ends_of, name_of},
    rule::Emit,
    shape::names,
    shape_of::{Depth, ShapeOf, WithinOf, seen, shape_of},
    tokens::{ends, mentions, name, outside_of_impl, parenthesized, q, respanned},
    write::{FieldNumber, Holder, Mistake, Mistakes, NameAt, Number, Telling, path},
};
use crate::{
    attr::rule::Rule,
    generics::tuple_in,
    model::{Body, Field, Item, Model, Object, Shape, Whose},
};

/// How many mistakes below a field of a request are told each where it stands; the last has all others below it. (As the
/// runtime crate has it; the case `several_nested` shows that they agree.)
const MISTAKES: usize = 3;

/// Where tokens begin and end.
type Place = (Span, Span);

impl Emit {
    /// Whether a type tells where it has mistakes.
    pub(super) fn tells(item: &Item<'_>) -> bool {
        if item.bound.is_some() {
            return false;
        }
        match &item.shape {
            Shape::Struct(Body::Object(_) | Body::Array(_)) => true,
            Shape::Struct(Body::Bare(field)) => {
                (seen(field).is_some() && field.whose == Whose::Other) || !field.rules.is_empty()
            }
            Shape::Struct(_) => false,
            Shape::Enum(variants) => names(variants).is_none() && !variants.is_empty(),
        }
    }

    /// `impl Tell`.
    pub(super) fn impl_tell(&self, item: &Item<'_>, clause: &WhereClause) -> Option<TokenStream> {
        if !Self::tells(item) {
            return None;
        }
        let (p, ident) = (&self.private, super::tokens::named(&item.input.ident));
        let generics = self.with_request(item, &q!(#p::nested::Holder));
        let (with_request, _, _) = generics.split_for_impl();
        let (params, arguments, _) = item.input.generics.split_for_impl();
        let (_, this) = names_outside(item);
        let (declared, whole) = (q!(#with_request), q!(#ident #arguments));
        let of_params = Params { declared, given: &self.params, this: whole, clause };
        let mut places = Places { emit: self, this, params: of_params, out: TokenStream::new() };
        places.of(item);
        let places = places.out;
        Some(q! {
            #[automatically_derived]
            impl #params #p::nested::Tells for #ident #arguments #clause {
                type At<__AimlRequest: #p::nested::Holder, __AimlNth: #p::Nth> = Self;
                type Items = ();
            }
            #[automatically_derived]
            impl #with_request #p::Tell<__AimlRequest, __AimlNth> for #ident #arguments #clause {
                const CHECK: () = if <__AimlRequest as #p::nested::Holder>::IS_TOLD {
                    let __aiml_told = #p::nested::told::<__AimlRequest, __AimlNth>();
                    #places
                };
            }
        })
    }

    /// The shape of a field, if its type may tell what is wrong in it.
    pub(super) fn told_shape<'f>(field: &Field<'f>) -> Option<ShapeOf<'f>> {
        shape_of(field, Depth::Full).filter(|_| field.whose == Whose::Other)
    }

    /// What may tell below a field: the type in it, and each of the items if that is a tuple (or has the name of what
    /// holds one).
    fn told_parts(field: &Field<'_>) -> impl Iterator<Item = Option<usize>> {
        let told = Self::told_shape(field);
        let items = told.and_then(|shape| tuple_in(shape.ty)).map_or(0, |tuple| tuple.elems.len());
        told.map(|_| None).into_iter().chain((0..items).map(Some))
    }

    /// What is wrong below the fields of a request.
    pub(super) fn below_fields(&self, object: &Object<'_>) -> Vec<Call> {
        let p = &self.private;
        let fields = (object.first()..).zip(&object.fields);
        let told = fields.filter(|(_, field)| field.whose == Whose::Other && field.model == Model::No);
        let below = told.flat_map(|(i, field)| {
            let (i, this) = (FieldNumber(i), self.this_in_call());
            self.below(field, &q!(#p::Below<#this, #i>))
        });
        below.collect()
    }

    /// A mistake below what is of a type, of a holder and with a number: where that may be known by a parameter alone.
    fn mistake_within(&self, within: WithinOf<'_>, tokens: &TokenStream, of: &TokenStream) -> Mistake {
        let p = &self.private;
        let (tells, ends) = (q!(#p::Tell<#of>), ends_of(within.ty));
        let (first, last) = (Token![<](ends.0), Token![>](ends.1));
        Mistake { of: q!(#first #tokens as #p::nested::Tells>::At<#of #last), tells, ends }
    }

    /// What is wrong below what is in such a holder.
    pub(super) fn below(&self, field: &Field<'_>, holder: &TokenStream) -> Vec<Call> {
        let parts = Self::told_parts(field);
        parts.flat_map(|item| self.below_part(WithinOf { ty: field.ty, item }, holder)).collect()
    }

    fn below_part(&self, within: WithinOf<'_>, holder: &TokenStream) -> Vec<Call> {
        let p = &self.private;
        let holder = within.item.map_or_else(
            || holder.clone(),
            |item| {
                let item = Literal::usize_unsuffixed(item);
                q!(#p::Item<#holder, #item>)
            },
        );
        if self.generic {
            let mistakes = (0..MISTAKES).map(|k| {
                let (tokens, k) = (within.into_token_stream(), Number { k, of_item: within.item.is_some() });
                self.mistake_within(within, &tokens, &q!(#holder, #k))
            });
            return mistakes.map(|mistake| mistake.into_token_stream().into()).collect();
        }
        let mistakes = Mistakes {
            of: Telling::Within(within),
            holder: Holder::Within(holder),
            numbers: 0..MISTAKES,
            field: NameAt::of(within.ty, &self.lifetimes),
        };
        vec![Call::Mistakes(mistakes.in_block())]
    }
}

/// Whether a type names one of these parameters.
pub(super) fn names_any(ty: &Type, params: &[Ident]) -> bool {
    params.iter().any(|param| mentions(&ty.to_token_stream(), param))
}

/// The way from a type to what is wrong in it: numbers of fields, variants and what is said of them, of twelve bits each.
/// (As the runtime crate has it; the cases of wrong programs show that they agree.)
#[derive(Clone, Copy)]
struct Way {
    steps: u64,
    len: usize,
}

impl Way {
    const NONE: Self = Self { steps: 0, len: 0 };
    /// From here on: what is said of a field,
    const SAID: usize = 0x800;
    /// and what a newtype says of itself.
    const SAID_OF_TYPE: usize = 0xC00;
    /// The tag.
    const TAG: usize = 0xFFE;

    fn then(self, number: usize) -> Self {
        let number = u64::try_from(number).unwrap_or_default();
        Self { steps: self.steps | number << (12 * self.len), len: self.len + 1 }
    }

    /// To a field or a variant. Of one that has no number, what is wrong is told with the type.
    fn to(self, number: usize) -> Option<Self> {
        (number + 1 < Self::SAID && self.len < 4).then(|| self.then(number + 1))
    }
}

/// The places in a type where it may be told what is wrong: calls, one for each, of which the first counts that the way to
/// the mistake begins with.
struct Places<'e> {
    emit: &'e Emit,
    /// What the type is called where there are no parameters.
    this: TokenStream,
    params: Params<'e>,
    out: TokenStream,
}

/// The parameters of the type, and of what tells.
struct Params<'e> {
    declared: TokenStream,
    /// Those of the type, but for lifetimes; and `Self`, which names all of them.
    given: &'e [Ident],
    this: TokenStream,
    clause: &'e WhereClause,
}

impl Places<'_> {
    fn of(&mut self, item: &Item<'_>) {
        if let Some(tag) = item.tag {
            self.here(Way::NONE.then(Way::TAG), (tag.span(), tag.span()));
        }
        let name = name_of(item);
        match &item.shape {
            Shape::Struct(body) => self.of_body(body, ends(&name), Way::NONE),
            Shape::Enum(variants) => {
                for (v, variant) in variants.iter().enumerate() {
                    if let Some(way) = Way::NONE.to(v) {
                        self.of_body(&variant.body, ends(&variant.node), way);
                    }
                }
                self.here(Way::NONE, ends(&name));
            }
        }
    }

    /// In a body; of the body itself, it is told at `place`.
    fn of_body(&mut self, body: &Body<'_>, place: Place, way: Way) {
        match body {
            Body::Object(object) => {
                self.of_object(object, place, way);
                self.here(way, place);
            }
            Body::Bare(field) => {
                self.of_rules(field.rules, way, Way::SAID_OF_TYPE);
                self.of_field(field, place, way);
            }
            Body::Array(items) => {
                for (i, item) in items.iter().enumerate() {
                    if let Some(way) = way.to(i) {
                        self.of_field(item, place_of(item), way);
                    }
                }
                self.here(way, place);
            }
            _ => self.here(way, place),
        }
    }

    fn of_object(&mut self, object: &Object<'_>, place: Place, way: Way) {
        for (i, field) in (object.first()..).zip(&object.fields) {
            if let Some(way) = way.to(i) {
                self.of_rules(field.rules, way, Way::SAID);
                self.of_field(field, place_of(field), way);
            }
        }
        if let (Some((_, nested)), Some(way)) = (&object.nested, way.to(object.first() + object.fields.len()))
        {
            self.of_body(nested, place, way);
        }
    }

    /// At the rules and the members of allow-lists.
    fn of_rules(&mut self, rules: &[Rule], way: Way, first: usize) {
        let mut number = first;
        for rule in rules {
            let mut has_members = false;
            for (_, node) in rule.members() {
                self.here(way.then(number), ends(node));
                (has_members, number) = (true, number + 1);
            }
            if !has_members {
                self.here(way.then(number), ends(&rule.node));
                number += 1;
            }
        }
    }

    /// At a field, or below it.
    fn of_field(&mut self, field: &Field<'_>, place: Place, way: Way) {
        if let Some(shape) = Emit::told_shape(field) {
            for item in Emit::told_parts(field) {
                self.below(shape, way, item);
            }
        }
        self.here(way, place);
    }

    /// Below what a field of a shape holds, or below an item of the tuple in it.
    fn below(&mut self, shape: ShapeOf<'_>, way: Way, item: Option<usize>) {
        let Some(way) = item.map_or(Some(way), |item| way.to(item)) else { return };
        let p = &self.emit.private;
        let ty = shape.ty.to_token_stream();
        let has_lifetime = self.emit.lifetimes.iter().any(|lifetime| mentions(&ty, &lifetime.ident));
        let (below, given, argument) = if has_lifetime || names_any(shape.ty, self.params.given) {
            let given = self.params.given.iter().filter(|param| *param != "Self");
            (self.fn_below_param(shape, item), q!(#(#given,)*), q!(#p::nested::PhantomData))
        } else {
            (self.fn_below(shape, item), TokenStream::new(), TokenStream::new())
        };
        let k = (0..way.len).fold(q!(__AimlNth), |k, _| q!(#p::Deep<#k>));
        let way = Literal::u64_unsuffixed(way.steps);
        let is_below = if let Some(item) = item {
            let item = Literal::usize_unsuffixed(item);
            q!(is_below_item::<#shape>(__aiml_told, #way, #item))
        } else {
            q!(is_below::<#shape>(__aiml_told, #way))
        };
        self.out.extend(q!({
            #below
            if #p::nested::#is_below {
                __aiml_below::<#given __AimlRequest, #k>(#argument);
            }
        }));
    }

    /// `__aiml::nested::here(__aiml_told, 1);`
    fn here(&mut self, way: Way, (first, last): Place) {
        let (out, span) = (&mut self.out, Span::mixed_site());
        path(out, &["here"], first);
        let mut arguments = TokenStream::new();
        name("__aiml_told").to_tokens(&mut arguments);
        Token![,](span).to_tokens(&mut arguments);
        Literal::u64_unsuffixed(way.steps).to_tokens(&mut arguments);
        parenthesized(arguments, last).to_tokens(out);
        Token![;](span).to_tokens(out);
    }

    /// The same below a field whose type names a parameter. It takes a pointer to the type: then what must hold for the
    /// type to be one holds in it.
    fn fn_below_param(&self, shape: ShapeOf<'_>, item: Option<usize>) -> TokenStream {
        let (p, Params { declared, this, clause, .. }) = (&self.emit.private, &self.params);
        let outside = |tokens| outside_of_impl(tokens, &[], this);
        // As ours: of users' functions, lints want all that is said of a parameter in one place.
        let ours = |tokens| respanned(outside(tokens), Span::mixed_site());
        let (declared, clause) = (ours(declared.clone()), ours(clause.to_token_stream()));
        let within = WithinOf { ty: shape.ty, item };
        let tokens = outside(within.into_token_stream());
        let check = self.emit.mistake_within(within, &tokens, &q!(__AimlRequest, __AimlNth));
        q!(const fn __aiml_below #declared (_: #p::nested::PhantomData<*const #this>) #clause { #check })
    }

    /// What is wrong below a field: the compiler shows where its type stands beside the mistake. A function, since the
    /// compiler evaluates all constants that are named where it is.
    fn fn_below(&self, shape: ShapeOf<'_>, item: Option<usize>) -> TokenStream {
        let (p, named) = (&self.emit.private, NameAt::of(shape.ty, &[]));
        let outside = |tokens| outside_of_impl(tokens, &[], &self.this);
        let within = outside(WithinOf { ty: shape.ty, item }.into_token_stream());
        let shape = outside(shape.into_token_stream());
        let mut check = TokenStream::new();
        named.check("Tell", |out| out.extend(q!(__AimlRequest, __AimlNth)), &mut check);
        let told = named.told_of(&shape);
        let mut alias = TokenStream::new();
        named.write(&within, &mut alias);
        q! {
            const fn __aiml_below<__AimlRequest: #p::nested::Holder, __AimlNth: #p::Nth>() {
                #told
                #alias
                #check
            }
        }
    }
}
