//! An enum that is a request, when the program runs: each of its variants is judged by a plan, as a struct with the same
//! fields is.

use super::{
    bound::{Bound, Known},
    judge::{BuiltinCatalog, is_planned},
};
use crate::{
    catalog::Catalog,
    report::Report,
    request::{AimlRequest, JudgedBy},
};

/// An enum with an endpoint. The derive writes it, and for variants with fields a struct that stands for the variant.
#[doc(hidden)]
pub trait ByVariant: Bound {
    /// Whether the plan of the variant in hand accepts; not, where there is none.
    fn is_taken(&self) -> bool;
}

/// The plans of the variants decide quickly; for what they do not accept, the enum is judged as a whole.
#[doc(hidden)]
#[derive(Debug)]
pub struct BuiltinByVariant;

impl<T: ByVariant> JudgedBy<T> for BuiltinByVariant {
    #[inline]
    fn judge(value: &T) -> Result<(), Report> {
        if value.is_taken() { Ok(()) } else { BuiltinCatalog::judge(value) }
    }

    fn judge_wholly(value: &T) -> Report {
        BuiltinCatalog::judge_wholly(value)
    }

    fn judge_with(value: &T, catalog: &Catalog) -> Result<(), Report> {
        BuiltinCatalog::judge_with(value, catalog)
    }

    #[inline]
    fn accepts_at(endpoint: &str, value: &T) -> bool {
        Known::<T>::PATH == endpoint && value.is_taken()
    }
}

/// Whether a request of its own is accepted where it is all that is sent to the endpoint. What it says of the models
/// that it lists is said of it alone.
#[inline]
pub(super) fn accepts_at<T: Bound>(endpoint: &str, value: &T) -> bool {
    Known::<T>::PATH == endpoint && T::MODELS.is_empty() && is_planned(value)
}

/// What a variant holds. If it is a request of its own, it says whether it is accepted, by [`IfRequest`], which method
/// lookup finds first; of anything else nobody knows, by [`IfNone`].
#[derive(Debug)]
pub struct Held<'v, T: ?Sized>(pub &'v T);

pub trait IfRequest {
    fn is_accepted_at(&self, endpoint: &str) -> bool;
}

impl<T: AimlRequest> IfRequest for &Held<'_, T> {
    #[inline]
    fn is_accepted_at(&self, endpoint: &str) -> bool {
        T::By::accepts_at(endpoint, self.0)
    }
}

pub trait IfNone {
    #[inline]
    fn is_accepted_at(&self, _: &str) -> bool {
        false
    }
}

impl<T: ?Sized> IfNone for Held<'_, T> {}
