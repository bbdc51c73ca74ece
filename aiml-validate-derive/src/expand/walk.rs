//! The walk over the fields of a struct: one step for each field. What is done there is the runtime crate's.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};
use syn::spanned::Spanned;

use super::{
    assert::Assertions,
    body::has_probe,
    rule::Emit,
    tokens::{binding, mentions, q, respanned},
};
use crate::model::{Body, Field, Look, Object};

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
        let mut steps = TokenStream::new();
        if let Some((_, name)) = &object.tag {
            steps.extend(q!(#p::Wire::step(&#name, __aiml_walk, 0)));
        }
        for (i, field) in (object.first()..).zip(&object.fields) {
            let and = (!steps.is_empty()).then(|| q!(&&));
            let step = self.step(object, field, i);
            steps.extend(q!(#and #step));
        }
        if steps.is_empty() {
            return q!({
                let _ = __aiml_walk;
                true
            });
        }
        let mut fields = TokenStream::new();
        for Field { member, place, .. } in &object.fields {
            let name = binding(*place);
            if mentions(&steps, &name) {
                fields.extend(q!(#member: #name,));
            }
        }
        let pattern = (!fields.is_empty()).then(|| q!(let Self { #fields .. } = self;));
        let probe = has_probe(body).then(|| q!(use #p::{IfNot as _, IfWire as _};));
        q!(#probe #pattern #steps)
    }

    /// The step at a field.
    fn step(&self, object: &Object<'_>, field: &Field<'_>, i: usize) -> TokenStream {
        let p = &self.private;
        let i = proc_macro2::Literal::usize_unsuffixed(i);
        let together = self.together(object, field);
        let check = Self::check(field);
        let method = |name| match field.look {
            Look::Whole => Self::wire(field, name),
            Look::IfWire | Look::Sent | Look::Skip => {
                let name = super::tokens::name(name);
                q!(#p::Wire::#name)
            }
        };
        let is_plain = matches!(field.look, Look::Whole | Look::Skip);
        if is_plain && together.is_empty() && check.is_none() {
            // Most fields are named once or twice, and need no binding: it is one more variable in every walk.
            let value = match field.look {
                Look::Skip => q!(&#p::Opaque),
                _ => in_place(field, Span::mixed_site()),
            };
            return if let Some(absent) = field.absent {
                let get = in_place(field, Span::mixed_site().located_at(absent.span()));
                let step = method("step_if");
                q!(#step(#value, __aiml_walk, #i, !#absent(#get)))
            } else {
                let step = method("step");
                q!(#step(#value, __aiml_walk, #i))
            };
        }
        let get = binding(field.place);
        let value = if field.look == Look::Skip { q!(&#p::Opaque) } else { q!(#get) };
        let there = Self::absent(field).map(|absent| q!(!#absent));
        let there = there.unwrap_or_else(|| q!(true));
        let together = super::field::all_of(&together).unwrap_or_else(|| q!(true));
        let check = check.map_or_else(|| q!(#p::None), |check| q!(#p::Some(&|| #check)));
        let how = q!(#p::How { there: #there, together: #together, check: #check });
        if field.look == Look::Sent {
            let sent = self.sent(field);
            return q!(#p::Walk::sent(__aiml_walk, #i, #sent, #how));
        }
        if field.look == Look::IfWire {
            return q!((&&#p::Probe(#get)).probe_step(__aiml_walk, #i, #how));
        }
        let step = method("step_how");
        q!(#step(#value, __aiml_walk, #i, #how))
    }
}

/// The field as a reference, as if all of it stood there: type errors about it are shown there.
fn in_place(field: &Field<'_>, span: Span) -> TokenStream {
    let member = respanned(field.member.to_token_stream(), span);
    quote_spanned!(span=> &self.#member)
}
