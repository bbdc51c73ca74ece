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
    write::{FIELD, Holder, Mistake, Mistakes, NameAt, Telling, nth, path},
};
use crate::{
    attr::rule::Rule,
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
            Shape::Struct(Body::Object(_)) => true,
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
        let (lifetimes, this) = names_outside(item);
        let (declared, whole) = (q!(#with_request), q!(#ident #arguments));
        let of_params = Params { declared, given: &self.params, this: whole, clause };
        let mut places = Places { emit: self, lifetimes, this, params: of_params, out: TokenStream::new() };
        places.of(item);
        let places = places.out;
        Some(q! {
            #[automatically_derived]
            impl #params #p::nested::Tells for #ident #arguments #clause {
                type At<__AimlRequest: #p::nested::Holder, __AimlNth: #p::Nth> = Self;
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

    /// What is wrong below the fields of a request.
    pub(super) fn below_fields(&self, object: &Object<'_>) -> Vec<Call> {
        let p = &self.private;
        let fields = (object.first()..).zip(&object.fields);
        let told = fields.filter(|(_, field)| field.whose == Whose::Other && field.model == Model::No);
        let below = told.flat_map(|(i, field)| {
            let (i, this) = (Literal::usize_unsuffixed(i), self.this_in_call());
            self.below(field, &q!(#p::Below<#this, #i>))
        });
        below.collect()
    }

    /// A mistake of what a field holds, of a holder and with a number: where that may be known by a parameter alone.
    fn mistake_within(&self, field: &Field<'_>, within: &TokenStream, of: &TokenStream) -> Mistake {
        let p = &self.private;
        let (tells, ends) = (q!(#p::Tell<#of>), ends_of(field));
        Mistake { of: q!(<#within as #p::nested::Tells>::At<#of>), tells, ends }
    }

    /// What is wrong below what is in such a holder.
    pub(super) fn below(&self, field: &Field<'_>, holder: &TokenStream) -> Vec<Call> {
        let (p, Some(ShapeOf { ty, .. })) = (&self.private, Self::told_shape(field)) else {
            return Vec::new();
        };
        if self.generic {
            let mistakes = (0..MISTAKES).map(nth).map(|k| {
                let arguments = q!(#holder, #p::#k);
                self.mistake_within(field, &WithinOf(ty).into_token_stream(), &arguments)
            });
            return mistakes.map(|mistake| mistake.into_token_stream().into()).collect();
        }
        let mistakes = Mistakes {
            of: Telling::Within(ty),
            holder: Holder::Within(holder.clone()),
            numbers: 0..MISTAKES,
            field: NameAt::of(field),
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
    /// The lifetimes of the type, and what it is called where there are none.
    lifetimes: Vec<String>,
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
            let p = &self.emit.private;
            let (below, given, argument) = if names_any(field.ty, self.params.given) {
                let given = self.params.given.iter().filter(|param| *param != "Self");
                (self.fn_below_param(field, shape), q!(#(#given,)*), q!(#p::nested::PhantomData))
            } else {
                (self.fn_below(field, shape), TokenStream::new(), TokenStream::new())
            };
            let k = (0..way.len).fold(q!(__AimlNth), |k, _| q!(#p::Deep<#k>));
            let way = Literal::u64_unsuffixed(way.steps);
            self.out.extend(q!({
                #below
                if #p::nested::is_below::<#shape>(__aiml_told, #way) {
                    __aiml_below::<#given __AimlRequest, #k>(#argument);
                }
            }));
        }
        self.here(way, place);
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
    fn fn_below_param(&self, field: &Field<'_>, shape: ShapeOf<'_>) -> TokenStream {
        let (p, Params { declared, this, clause, .. }) = (&self.emit.private, &self.params);
        let outside = |tokens| outside_of_impl(tokens, &[], this);
        // As ours: of users' functions, lints want all that is said of a parameter in one place.
        let ours = |tokens| respanned(outside(tokens), Span::mixed_site());
        let (declared, clause) = (ours(declared.clone()), ours(clause.to_token_stream()));
        let within = outside(WithinOf(shape.ty).into_token_stream());
        let check = self.emit.mistake_within(field, &within, &q!(__AimlRequest, __AimlNth));
        q!(const fn __aiml_below #declared (_: #p::nested::PhantomData<*const #this>) #clause { #check })
    }

    /// What is wrong below a field: the compiler shows where its type stands beside the mistake. A function, since the
    /// compiler evaluates all constants that are named where it is; of types without lifetimes, since those of the impl
    /// are not in it.
    fn fn_below(&self, field: &Field<'_>, shape: ShapeOf<'_>) -> TokenStream {
        let (p, named) = (&self.emit.private, NameAt::of(field));
        let outside = |tokens| outside_of_impl(tokens, &self.lifetimes, &self.this);
        let within = outside(WithinOf(shape.ty).into_token_stream());
        let shape = outside(shape.into_token_stream());
        let mut check = TokenStream::new();
        named.check("Tell", |out| out.extend(q!(__AimlRequest, __AimlNth)), &mut check);
        let (name, tells) = (name(FIELD), named.tells());
        q! {
            const fn __aiml_below<__AimlRequest: #p::nested::Holder, __AimlNth: #p::Nth>() {
                // A type that does not derive is told here as elsewhere, and so once.
                {
                    type #name = #shape;
                    let _ = #tells;
                }
                type #name = #within;
                #check
            }
        }
    }
}
