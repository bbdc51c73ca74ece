//! Bounds for generic types: each type parameter that is sent must say what it sends.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{
    GenericArgument, GenericParam, Generics, PathArguments, ReturnType, Type, TypeParamBound, TypeTuple,
    WhereClause,
};

use crate::model::{Item, Look};

/// The generics of the type, for the impl.
pub(crate) struct ImplGenerics {
    pub(crate) params: TokenStream,
    pub(crate) arguments: TokenStream,
    pub(crate) clause: WhereClause,
}

/// The type's own bounds, and none of ours: for stand-ins.
pub(crate) fn plain(generics: &Generics) -> ImplGenerics {
    let (params, arguments, clause) = generics.split_for_impl();
    let clause = clause.cloned().unwrap_or_else(|| WhereClause {
        where_token: <syn::Token![where]>::default(),
        predicates: syn::punctuated::Punctuated::new(),
    });
    ImplGenerics { params: params.into_token_stream(), arguments: arguments.into_token_stream(), clause }
}

/// With `T: Wire` for each type parameter in a field that is looked into.
pub(crate) fn bounded(item: &Item<'_>, private: &syn::Ident) -> ImplGenerics {
    let mut out = plain(&item.input.generics);
    let mut used = Used { params: names(&item.input.generics), found: Vec::new() };
    if !used.params.is_empty() {
        for field in item.bodies().iter().flat_map(|body| body.fields()) {
            if matches!(field.look, Look::Whole | Look::IfWire | Look::Any) {
                used.visit(field.ty);
            }
        }
    }
    for ty in used.found {
        out.clause.predicates.push(syn::parse_quote!(#ty: #private::Wire));
    }
    out
}

/// Whether the compiler knows the type's sizes and constants only when it is used.
pub(crate) fn is_generic(generics: &Generics) -> bool {
    generics.params.iter().any(|param| !matches!(param, GenericParam::Lifetime(_)))
}

/// What must be named by what is known only when the type is used: the parameters, as they are declared, and `Self`.
pub(crate) fn params(generics: &Generics) -> Vec<Ident> {
    let in_order = generics.params.iter().filter_map(|param| match param {
        GenericParam::Type(param) => Some(param.ident.clone()),
        GenericParam::Const(param) => Some(param.ident.clone()),
        GenericParam::Lifetime(_) => None,
    });
    let mut params: Vec<_> = in_order.collect();
    if is_generic(generics) {
        params.push(Ident::new("Self", Span::call_site()));
    }
    params
}

fn names(generics: &Generics) -> Vec<String> {
    generics.type_params().map(|param| param.ident.to_string()).collect()
}

/// Finds type parameters, and types that belong to one (`T::Item`).
struct Used {
    params: Vec<String>,
    found: Vec<TokenStream>,
}

impl Used {
    fn add(&mut self, ty: TokenStream) {
        let text = ty.to_string();
        if self.found.iter().all(|other| other.to_string() != text) {
            self.found.push(ty);
        }
    }

    fn is_param(&self, ident: &syn::Ident) -> bool {
        self.params.iter().any(|param| ident == param)
    }

    fn visit(&mut self, ty: &Type) {
        match ty {
            Type::Array(array) => self.visit(&array.elem),
            Type::Slice(slice) => self.visit(&slice.elem),
            Type::Group(group) => self.visit(&group.elem),
            Type::Paren(paren) => self.visit(&paren.elem),
            Type::Ptr(pointer) => self.visit(&pointer.elem),
            Type::Reference(reference) => self.visit(&reference.elem),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|elem| self.visit(elem)),
            Type::Path(path) => self.visit_path(ty, path),
            Type::TraitObject(object) => object.bounds.iter().for_each(|bound| self.visit_bound(bound)),
            Type::Macro(invoked) => self.visit_tokens(invoked.mac.tokens.clone()),
            _ => {}
        }
    }

    fn visit_path(&mut self, ty: &Type, path: &syn::TypePath) {
        if let Some(qself) = &path.qself {
            // `<T as Trait>::Item` is a type of its own; nothing is asked of `T`.
            let mut inner = Self { params: self.params.clone(), found: Vec::new() };
            inner.visit(&qself.ty);
            if !inner.found.is_empty() {
                self.add(quote!(#ty));
            }
            return;
        }
        let Some(last) = path.path.segments.last() else { return };
        if last.ident == "PhantomData" {
            return;
        }
        if let Some(first) = path.path.segments.first()
            && path.path.leading_colon.is_none()
            && self.is_param(&first.ident)
        {
            return self.add(quote!(#ty));
        }
        for segment in &path.path.segments {
            self.visit_arguments(&segment.arguments);
        }
    }

    fn visit_arguments(&mut self, arguments: &PathArguments) {
        match arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                for argument in &arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => self.visit(ty),
                        GenericArgument::AssocType(assoc) => self.visit(&assoc.ty),
                        _ => {}
                    }
                }
            }
            PathArguments::Parenthesized(arguments) => {
                arguments.inputs.iter().for_each(|input| self.visit(&input.ty));
                if let ReturnType::Type(_, ty) = &arguments.output {
                    self.visit(ty);
                }
            }
        }
    }

    fn visit_bound(&mut self, bound: &TypeParamBound) {
        if let TypeParamBound::Trait(bound) = bound {
            bound.path.segments.iter().for_each(|segment| self.visit_arguments(&segment.arguments));
        }
    }

    /// A type made by a macro: every parameter that is named may be in it.
    fn visit_tokens(&mut self, tokens: TokenStream) {
        for token in tokens {
            match token {
                TokenTree::Ident(ident) if self.is_param(&ident) => self.add(quote!(#ident)),
                TokenTree::Group(group) => self.visit_tokens(group.stream()),
                _ => {}
            }
        }
    }
}

/// Whether a value of the type is sent as a value of the named type is: it is the type, however wrapped.
pub(crate) fn sent_as(ty: &Type, this: &syn::Ident) -> bool {
    // `other::Same` may be another type of that name.
    is_wrapped(ty, &|path| {
        path.segments.len() == 1 && path.segments.iter().all(|it| it.ident == *this || it.ident == "Self")
    })
}

/// Whether the type is one of std's texts, however wrapped, as far as its name tells: of such a type there is
/// nothing to find out. (One of the user's own of that name is then only judged when the program runs.)
pub(crate) fn is_text(ty: &Type) -> bool {
    is_wrapped(ty, &|path| {
        path.segments.last().is_some_and(|last| is_one_of(&last.ident, &["String", "str"]))
    })
}

/// Whether the type is one of std's texts or numbers, however wrapped, as far as its name tells.
pub(crate) fn is_leaf(ty: &Type) -> bool {
    is_wrapped(ty, &|path| {
        path.segments.len() == 1 && path.segments.iter().all(|it| is_one_of(&it.ident, &LEAVES))
    })
}

/// Whether the type is one of std's that can be sent, with all that is in it, as far as its name tells.
pub(crate) fn is_of_std(ty: &Type) -> bool {
    match ty {
        Type::Array(array) => is_of_std(&array.elem),
        Type::Slice(slice) => is_of_std(&slice.elem),
        Type::Group(group) => is_of_std(&group.elem),
        Type::Paren(paren) => is_of_std(&paren.elem),
        Type::Reference(reference) => is_of_std(&reference.elem),
        Type::Path(path) if path.qself.is_none() => is_path_of_std(&path.path),
        _ => false,
    }
}

/// The tuple that a type holds, however std wraps it, as far as its name tells.
pub(crate) fn tuple_in(ty: &Type) -> Option<&TypeTuple> {
    match ty {
        Type::Tuple(tuple) => Some(tuple),
        Type::Array(array) => tuple_in(&array.elem),
        Type::Slice(slice) => tuple_in(&slice.elem),
        Type::Group(group) => tuple_in(&group.elem),
        Type::Paren(paren) => tuple_in(&paren.elem),
        Type::Reference(reference) => tuple_in(&reference.elem),
        Type::Path(path) if path.qself.is_none() => {
            let last = path.path.segments.last()?;
            let PathArguments::AngleBracketed(inside) = &last.arguments else { return None };
            // Of a map, that is what the values are.
            match inside.args.last()? {
                GenericArgument::Type(ty) if is_one_of(&last.ident, &HOLDERS) => tuple_in(ty),
                _ => None,
            }
        }
        _ => None,
    }
}

/// Whether a type holds one that holds others: as far as that is seen, `Option<Vec<T>>` does, and `Vec<T>` does not.
pub(crate) fn holds_holder(ty: &Type) -> bool {
    held(ty).is_some_and(|inner| held(inner).is_some())
}

/// The last type that a type names as its argument, or has as its item.
fn held(ty: &Type) -> Option<&Type> {
    match ty {
        Type::Array(array) => Some(&array.elem),
        Type::Slice(slice) => Some(&slice.elem),
        Type::Reference(reference) => Some(&reference.elem),
        Type::Group(group) => held(&group.elem),
        Type::Paren(paren) => held(&paren.elem),
        Type::Path(path) => match &path.path.segments.last()?.arguments {
            PathArguments::AngleBracketed(inside) => match inside.args.last()? {
                GenericArgument::Type(ty) => Some(ty),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    }
}

fn is_path_of_std(path: &syn::Path) -> bool {
    let (Some(first), Some(last)) = (path.segments.first(), path.segments.last()) else { return false };
    if (path.segments.len() > 1 || path.leading_colon.is_some())
        && !is_one_of(&first.ident, &["std", "core", "alloc"])
    {
        return false;
    }
    match &last.arguments {
        PathArguments::None => is_one_of(&last.ident, &LEAVES),
        PathArguments::AngleBracketed(inside) => {
            is_one_of(&last.ident, &HOLDERS)
                && inside.args.iter().all(|argument| match argument {
                    GenericArgument::Lifetime(_) => true,
                    GenericArgument::Type(ty) => is_of_std(ty),
                    _ => false,
                })
        }
        PathArguments::Parenthesized(_) => false,
    }
}

/// Whether a name is one of these. It is asked for its text once: that is a call to the compiler.
pub(crate) fn is_one_of(ident: &syn::Ident, names: &[&str]) -> bool {
    names.contains(&ident.to_string().as_str())
}

/// Std's texts and numbers.
pub(crate) const LEAVES: [&str; 18] = [
    "bool", "char", "f32", "f64", "i8", "i16", "i32", "i64", "i128", "isize", "u8", "u16", "u32", "u64",
    "u128", "usize", "str", "String",
];

/// What std has to hold values that are sent.
const HOLDERS: [&str; 10] =
    ["Option", "Vec", "Box", "Cow", "HashMap", "BTreeMap", "Arc", "Rc", "BTreeSet", "VecDeque"];

/// What std sends as what is inside.
pub(crate) const WRAPPERS: [&str; 6] = ["Box", "Option", "Rc", "Arc", "Cow", "Reverse"];

pub(crate) fn is_wrapped(ty: &Type, is_it: &dyn Fn(&syn::Path) -> bool) -> bool {
    match ty {
        Type::Group(group) => is_wrapped(&group.elem, is_it),
        Type::Paren(paren) => is_wrapped(&paren.elem, is_it),
        Type::Reference(reference) => is_wrapped(&reference.elem, is_it),
        Type::Path(path) if path.qself.is_none() => {
            let wrapper = path.path.segments.last().filter(|last| is_one_of(&last.ident, &WRAPPERS));
            let inside = |argument: &GenericArgument| matches!(argument, GenericArgument::Type(ty) if is_wrapped(ty, is_it));
            is_it(&path.path)
                || matches!(wrapper.map(|wrapper| &wrapper.arguments),
                    Some(PathArguments::AngleBracketed(arguments)) if arguments.args.iter().any(inside))
        }
        _ => false,
    }
}
