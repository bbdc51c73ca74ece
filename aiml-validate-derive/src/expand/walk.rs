//! The walk over the fields of a struct: one step for each field. What is done there is the runtime crate's.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use syn::{ExprPath, LitStr, Type, TypePath};

use super::{
    assert::Assertions,
    body::probes,
    rule::Emit,
    steps::{Absent, PlainStep, calls},
    tokens::{InPlace, at_path, binding, braced, q},
    write::Either,
};
use crate::model::{Body, Field, Key, Look, Object, Whose};

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
        let walk = braced(self.walk(body, object), Span::mixed_site());
        q! {
            #models
            #checks

            #[inline(always)]
            fn walk<'__aiml, __AimlWalk: #p::Walk<'__aiml>>(
                &'__aiml self,
                __aiml_walk: &mut __AimlWalk,
            ) -> #p::bool #walk
        }
    }

    fn walk(&self, body: &Body<'_>, object: &Object<'_>) -> TokenStream {
        let p = &self.private;
        let tag = object.tag.iter().map(|(_, name)| q!(#p::Wire::step(&#name, __aiml_walk, 0)).into());
        let fields = (object.first()..).zip(&object.fields).map(|(i, field)| self.step(object, field, i));
        let steps: Vec<_> = tag.chain(fields).collect();
        let mut runs = calls(&steps);
        let Some(first) = runs.next() else {
            return q!({
                let _ = __aiml_walk;
                true
            });
        };
        let mut bound = object.fields.iter().filter(|field| is_bound(object, field)).peekable();
        let pattern = bound.peek().is_some().then(|| {
            let (members, names): (Vec<_>, Vec<_>) =
                bound.map(|field| (&field.member, binding(field.place))).unzip();
            q!(let Self { #(#members: #names,)* .. } = self;)
        });
        let probe = probes(p, body);
        q!(#probe #pattern #first #(&& #runs)*)
    }

    /// The step at a field.
    fn step<'f>(&self, object: &Object<'_>, field: &'f Field<'_>, i: usize) -> Either<PlainStep<'f>> {
        let p = &self.private;
        let i = Literal::usize_unsuffixed(i);
        let is_plain = is_judged_alone(field);
        if field.look == Look::Whole && is_plain {
            let get = InPlace::new(&field.member, Span::mixed_site());
            let (step, absent) = match field.absent {
                None => ("step", Absent::Never),
                Some(path) if is_none_of(path, field.ty) => ("step_some", Absent::None),
                Some(path) if is_none_of_option(path, field.ty) => ("step_unless", Absent::If(path)),
                Some(path) => {
                    let step = Self::wire(field, "step_if");
                    let at = InPlace::new(&field.member, at_path(path));
                    return q!(#step(#get, __aiml_walk, #i, !#path(#at))).into();
                }
            };
            let is_of_std = field.whose == Whose::Std;
            return Either::Plain(PlainStep { step: Self::wire(field, step), get, i, absent, is_of_std });
        }
        if field.look == Look::Skip && is_plain {
            let step = if let Some(path) = field.absent {
                let at = InPlace::new(&field.member, at_path(path));
                q!(#p::Wire::step_if(&#p::Opaque, __aiml_walk, #i, !#path(#at)))
            } else {
                q!(#p::Wire::step(&#p::Opaque, __aiml_walk, #i))
            };
            return step.into();
        }
        self.step_how(object, field, &i).into()
    }

    /// The same at any field, by its binding.
    pub(super) fn step_how(&self, object: &Object<'_>, field: &Field<'_>, i: &Literal) -> TokenStream {
        let p = &self.private;
        let (together, check) = (self.together(object, field), Self::check(field));
        let get = binding(field.place);
        let there = Self::absent(field).map_or_else(|| q!(true), |absent| q!(!#absent));
        let together = super::field::all_of(&together).unwrap_or_else(|| q!(true));
        let check = check.map_or_else(|| q!(#p::None), |check| q!(#p::Some(&|| #check)));
        let how = q!(#p::How { there: #there, together: #together, check: #check });
        match field.look {
            Look::Whole => {
                let step = Self::wire(field, "step_how");
                q!(#step(#get, __aiml_walk, #i, #how))
            }
            Look::IfWire => q!((&&#p::Probe(#get)).probe_step(__aiml_walk, #i, #how)),
            Look::Any => {
                let step = Self::of_any(field, &get, "any_step");
                q!(#step(__aiml_walk, #i, #how))
            }
            Look::Sent => {
                let sent = self.sent(field);
                q!(#p::Walk::sent(__aiml_walk, #i, #sent, #how))
            }
            Look::Skip => q!(#p::Wire::step_how(&#p::Opaque, __aiml_walk, #i, #how)),
        }
    }
}

/// Whether the walk names a field by a binding. Most are named once or twice, and need none: it is one more
/// variable in every walk.
fn is_bound(object: &Object<'_>, field: &Field<'_>) -> bool {
    let is_plain = matches!(field.look, Look::Whole | Look::Skip) && is_judged_alone(field);
    // Others ask whether it is there, or whether a key is in it.
    let is_asked = |key: &LitStr| {
        matches!(field.key, Key::Flatten) || (field.absent.is_some() && field.has_key(&key.value()))
    };
    !is_plain || object.fields.iter().any(|other| other.requires.iter().chain(other.conflicts).any(is_asked))
}

/// Whether neither a function of the user's nor other fields have a say in it.
pub(super) const fn is_judged_alone(field: &Field<'_>) -> bool {
    field.check.is_none() && field.requires.is_empty() && field.conflicts.is_empty()
}

/// Whether the type is an `Option<…>` and the path its `is_none`, both in the same words: what the one is, the other
/// is of.
pub(super) fn is_none_of(path: &ExprPath, ty: &Type) -> bool {
    let Type::Path(TypePath { qself: None, path: ty, .. }) = ty else { return false };
    let (qself, path) = (&path.qself, &path.path);
    qself.is_none()
        && path.segments.len() == ty.segments.len() + 1
        && path.leading_colon.is_some() == ty.leading_colon.is_some()
        && path.segments.iter().all(|segment| segment.arguments.is_none())
        && ty.segments.last().is_some_and(|last| last.ident == "Option")
        && path.segments.iter().zip(&ty.segments).all(|(path, ty)| path.ident == ty.ident)
        && path.segments.last().is_some_and(|last| last.ident == "is_none")
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
