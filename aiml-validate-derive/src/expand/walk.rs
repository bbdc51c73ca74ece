//! The walk over the fields of a struct: one step for each field. What is done there is the runtime crate's.

use proc_macro2::{Ident, Span, TokenStream};
use quote::ToTokens;
use syn::{ExprPath, LitStr, Member, Token, Type};

use super::{
    assert::Assertions,
    body::has_probe,
    rule::Emit,
    tokens::{at_path, binding, q},
};
use crate::model::{Body, Field, Key, Look, Object};

impl Emit {
    /// What the impl of `Wire` has for a struct with named fields.
    pub(super) fn of_struct(
        &self,
        body: &Body<'_>,
        object: &Object<'_>,
        assertions: &Assertions,
    ) -> TokenStream {
        let p = &self.private;
        let models = (!object.models.is_empty()).then(|| {
            let models = Self::models(object.models);
            q!(const MODELS: &'static [#p::Capability] = #models;)
        });
        let checks = assertions.as_statements();
        let checks = (!checks.is_empty()).then(|| q!(fn checked() { #checks }));
        let walk = self.walk(body, object);
        q! {
            const STRUCT: #p::bool = true;
            #models
            #checks

            #[inline(always)]
            fn walk<'__aiml, __AimlWalk: #p::Walk<'__aiml>>(
                &'__aiml self,
                __aiml_walk: &mut __AimlWalk,
            ) -> #p::bool {
                #walk
            }
        }
    }

    fn walk(&self, body: &Body<'_>, object: &Object<'_>) -> TokenStream {
        let p = &self.private;
        let tag = object.tag.iter().map(|(_, name)| q!(#p::Wire::step(&#name, __aiml_walk, 0)));
        let fields = (object.first()..).zip(&object.fields).map(|(i, field)| {
            let and = (i > 0).then(|| Token![&&](Span::mixed_site()));
            self.step(object, field, i, and)
        });
        // Collected, and not put into each other one by one: that is the compiler's work each time.
        let steps: TokenStream = tag.chain(fields).collect();
        if steps.is_empty() {
            return q!({
                let _ = __aiml_walk;
                true
            });
        }
        let mut bound = object.fields.iter().filter(|field| is_bound(object, field)).peekable();
        let pattern = bound.peek().is_some().then(|| {
            let (members, names): (Vec<_>, Vec<_>) =
                bound.map(|field| (&field.member, binding(field.place))).unzip();
            q!(let Self { #(#members: #names,)* .. } = self;)
        });
        let probe = has_probe(body).then(|| q!(use #p::{IfNot as _, IfWire as _};));
        q!(#probe #pattern #steps)
    }

    /// The step at a field, after what stands before it.
    fn step(
        &self,
        object: &Object<'_>,
        field: &Field<'_>,
        i: usize,
        before: Option<Token![&&]>,
    ) -> TokenStream {
        let p = &self.private;
        let i = proc_macro2::Literal::usize_unsuffixed(i);
        let together = self.together(object, field);
        let check = Self::check(field);
        let is_plain = together.is_empty() && check.is_none();
        if field.look == Look::Whole && is_plain {
            let get = InPlace::new(field, Span::mixed_site());
            return match field.absent {
                None => {
                    let step = Self::wire(field, "step");
                    q!(#before #step(#get, __aiml_walk, #i))
                }
                Some(path) if is_none_of_option(path, field.ty) => {
                    let step = Self::wire(field, "step_unless");
                    q!(#before #step(#get, __aiml_walk, #i, #path))
                }
                Some(path) => {
                    let (step, at) = (Self::wire(field, "step_if"), InPlace::new(field, at_path(path)));
                    q!(#before #step(#get, __aiml_walk, #i, !#path(#at)))
                }
            };
        }
        if field.look == Look::Skip && is_plain {
            return if let Some(path) = field.absent {
                let at = InPlace::new(field, at_path(path));
                q!(#before #p::Wire::step_if(&#p::Opaque, __aiml_walk, #i, !#path(#at)))
            } else {
                q!(#before #p::Wire::step(&#p::Opaque, __aiml_walk, #i))
            };
        }
        let get = binding(field.place);
        let there = Self::absent(field).map_or_else(|| q!(true), |absent| q!(!#absent));
        let together = super::field::all_of(&together).unwrap_or_else(|| q!(true));
        let check = check.map_or_else(|| q!(#p::None), |check| q!(#p::Some(&|| #check)));
        let how = q!(#p::How { there: #there, together: #together, check: #check });
        match field.look {
            Look::Whole => {
                let step = Self::wire(field, "step_how");
                q!(#before #step(#get, __aiml_walk, #i, #how))
            }
            Look::IfWire => q!(#before (&&#p::Probe(#get)).probe_step(__aiml_walk, #i, #how)),
            Look::Sent => {
                let sent = self.sent(field);
                q!(#before #p::Walk::sent(__aiml_walk, #i, #sent, #how))
            }
            Look::Skip => q!(#before #p::Wire::step_how(&#p::Opaque, __aiml_walk, #i, #how)),
        }
    }
}

/// Whether the walk names a field by a binding. Most are named once or twice, and need none: it is one more
/// variable in every walk.
fn is_bound(object: &Object<'_>, field: &Field<'_>) -> bool {
    let is_plain = matches!(field.look, Look::Whole | Look::Skip)
        && field.check.is_none()
        && field.requires.is_empty()
        && field.conflicts.is_empty();
    // Others ask whether it is there, or whether a key is in it.
    let is_asked = |key: &LitStr| {
        matches!(field.key, Key::Flatten) || (field.absent.is_some() && field.has_key(&key.value()))
    };
    !is_plain || object.fields.iter().any(|other| other.requires.iter().chain(other.conflicts).any(is_asked))
}

/// Whether it is `Option::is_none` of a type with that name: then it takes a reference to the very type.
fn is_none_of_option(path: &ExprPath, ty: &Type) -> bool {
    let mut names = path.path.segments.iter().rev().map(|segment| &segment.ident);
    let is = |name: Option<&Ident>, text| name.is_some_and(|name| name == text);
    path.qself.is_none()
        && is(names.next(), "is_none")
        && is(names.next(), "Option")
        && matches!(ty, Type::Path(ty) if is(ty.path.segments.last().map(|last| &last.ident), "Option"))
}

/// The field as a reference, as if all of it stood there: type errors about it are shown there.
struct InPlace<'f> {
    member: &'f Member,
    span: Span,
}

impl<'f> InPlace<'f> {
    const fn new(field: &'f Field<'_>, span: Span) -> Self {
        Self { member: &field.member, span }
    }
}

impl ToTokens for InPlace<'_> {
    fn to_tokens(&self, out: &mut TokenStream) {
        let mut member = self.member.clone();
        match &mut member {
            Member::Named(name) => name.set_span(self.span),
            Member::Unnamed(index) => index.span = self.span,
        }
        Token![&](self.span).to_tokens(out);
        Token![self](self.span).to_tokens(out);
        Token![.](self.span).to_tokens(out);
        member.to_tokens(out);
    }
}
