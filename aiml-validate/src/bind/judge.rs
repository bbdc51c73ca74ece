//! A bound type at run time: the plan decides quickly; what it does not accept, the engine judges.

use super::{
    bound::{Bound, Known, Variant},
    feed::Request,
    merge::merge,
};
use crate::{
    catalog::{Catalog, builtin_pair, other_roots},
    check::{Checker, UnknownModels},
    report::Report,
    wire::{
        Cx, Value, Wire,
        explain::{Walk, explain},
        plan::Plan,
        walk::{self, model_field, text_in, variant_in},
    },
};

/// How the values of a type are judged.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    endpoint: &'static str,
    unknown: UnknownModels,
    /// Annotations say something.
    ruled: bool,
    /// The request lists its models.
    pub(super) lists_models: bool,
}

impl<T: Bound> Known<T> {
    const TERMS: &'static Terms = &Terms {
        endpoint: T::ENDPOINT,
        unknown: T::UNKNOWN,
        ruled: Self::RULED,
        lists_models: !T::MODELS.is_empty(),
    };
}

/// Whether the API would take the request.
///
/// # Errors
///
/// The report, if there is an error in it.
#[inline]
pub fn validate<T: Bound>(value: &T) -> Result<(), Report> {
    if accepts(value) { Ok(()) } else { refused(value, Known::<T>::TERMS) }
}

/// Whether the plan accepts, without the engine's help; for tests of what is quick.
pub fn is_planned<T: Bound>(value: &T) -> bool {
    accepts(value)
}

/// All issues.
pub fn report<T: Bound>(value: &T) -> Report {
    judge(value, Known::<T>::TERMS, Catalog::builtin())
}

/// The same by another catalog.
///
/// # Errors
///
/// The report, if there is an error in it.
pub fn validate_with<T: Bound>(value: &T, catalog: &Catalog) -> Result<(), Report> {
    judge(value, Known::<T>::TERMS, catalog).into_result()
}

/// Whether the plan, and the annotations, accept.
#[inline]
fn accepts<T: Bound>(value: &T) -> bool {
    let variant = model_variant(value).and_then(|variant| Known::<T>::VARIANTS.get(usize::from(variant)));
    let taken = match variant {
        Some(variant) => {
            let known = variant.0.iter().take_while(|root| **root != Variant::END);
            known.copied().any(|root| passes(value, root))
        }
        None => by_catalog(value),
    };
    taken && (!Known::<T>::RULED || value.accepts(Cx::ROOT))
}

/// The number of the variant that the model field holds, if it is a model enum.
#[inline]
fn model_variant<T: Bound>(value: &T) -> Option<u16> {
    const { model_field(<T as Wire>::ROWS) }.and_then(|field| variant_in(value, field))
}

/// What stands in the model field, if it is a text.
#[inline]
fn model_id<T: Bound>(value: &T) -> Option<&str> {
    const { model_field(<T as Wire>::ROWS) }.and_then(|field| text_in(value, field))
}

/// By what the catalog says of the model.
fn by_catalog<T: Bound>(value: &T) -> bool {
    let Some(endpoint) = (const { Known::<T>::BINDING.endpoint }) else { return false };
    if const { !Known::<T>::NAMES_MODEL } {
        return (0..Known::<T>::ROOTS).any(|root| u16::try_from(root).is_ok_and(|root| passes(value, root)));
    }
    let like = if Known::<T>::RULED { like(value) } else { None };
    let Some(id) = like.or_else(|| model_id(value)) else { return false };
    let Some((pair, first)) = builtin_pair(endpoint.number(), id) else { return false };
    passes(value, first) || other_roots(pair).any(|root| passes(value, root))
}

/// Whether what is planned for a root takes a request.
fn passes<T: Bound>(value: &T, root: u16) -> bool {
    // Once, so that it need not be asked of each field.
    if usize::from(root) >= const { Known::<T>::ROOTS } {
        return false;
    }
    let plan = Plan { table: Known::<T>::TABLE, at: root };
    // Here the compiler knows where the plan of each field stands, and elsewhere it does not.
    if const { Known::<T>::IS_ROW } { walk::passes_row(value, plan.row()) } else { value.passes(plan) }
}

/// The known model in whose place the request's model is judged.
fn like(value: &dyn Value) -> Option<&'static str> {
    value.model().and_then(|capability| capability.like)
}

/// What the plan did not accept may still be valid, or only have warnings.
#[cold]
fn refused(value: &dyn Value, terms: &Terms) -> Result<(), Report> {
    let checker = Checker::new().unknown_models(terms.unknown);
    let request = Request::new(value, like(value));
    if !terms.ruled && checker.is_valid(terms.endpoint, &request) {
        return Ok(());
    }
    judge(value, terms, Catalog::builtin()).into_result()
}

#[cold]
fn judge(value: &dyn Value, terms: &Terms, catalog: &Catalog) -> Report {
    let checker = Checker::new().catalog(catalog).unknown_models(terms.unknown);
    let said = checker.judge(terms.endpoint, &Request::new(value, like(value)));
    if terms.ruled {
        Report::new(merge(said.into_issues(), explain(value, Walk::Everything), value, terms))
    } else {
        said
    }
}
