//! The walk over the fields of a struct: one step for each field. What is done there is the runtime crate's.

use proc_macro2::{Span, TokenStream};
use syn::Token;

use super::{
    assert::Assertions,
    body::has_probe,
    rule::Emit,
    tokens::{binding, binding_at, q},
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
        let pattern = (!object.fields.is_empty()).then(|| {
            let members = object.fields.iter().map(|field| &field.member);
            let names = object.fields.iter().map(|field| binding(field.place));
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
        let get = binding(field.place);
        let is_plain = together.is_empty() && check.is_none();
        if field.look == Look::Whole && is_plain {
            if let Some(path) = field.absent {
                let (step, at) = (Self::wire(field, "step_if"), binding_at(field.place, path));
                return q!(#before #step(#get, __aiml_walk, #i, !#path(#at)));
            }
            let step = Self::wire(field, "step");
            return q!(#before #step(#get, __aiml_walk, #i));
        }
        let there = Self::absent(field).map_or_else(|| q!(true), |absent| q!(!#absent));
        if field.look == Look::Skip && is_plain {
            return q!(#before #p::Wire::step_if(&#p::Opaque, __aiml_walk, #i, #there));
        }
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
