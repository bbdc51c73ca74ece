//! A bound type at run time: the plan decides quickly; what it does not accept, the engine judges.

use super::{
    bound::{Bound, Columns, Known, Lacking, Meant},
    feed::Request,
    merge::merge,
};
use crate::{
    catalog::{Capability, Catalog, Endpoint, Roots},
    check::{Checker, UnknownModels},
    report::Report,
    wire::{
        Cx, Value, Wire,
        explain::{Walk, explain},
        walk::{model_field, model_in, passes_root},
    },
};

/// How the values of a type are judged: what is said of it here needs no code for each type.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    endpoint: &'static str,
    unknown: UnknownModels,
    /// Annotations say something.
    ruled: bool,
    /// The request lists its models.
    pub(super) lists_models: bool,
    /// The endpoint, and whether requests to it name a model.
    known: Option<(Endpoint<'static>, bool)>,
    /// The bodies that no value keeps.
    lacking: &'static Lacking,
}

impl<T: Bound> Known<T> {
    const TERMS: &'static Terms = &Terms {
        endpoint: T::ENDPOINT,
        unknown: T::UNKNOWN,
        ruled: Self::RULED,
        lists_models: !T::MODELS.is_empty(),
        known: match Self::ENDPOINT {
            Some(endpoint) => Some((endpoint, endpoint.names_model())),
            None => None,
        },
        lacking: Self::LACKING,
    };
}

impl Terms {
    /// The bodies by which a request is judged that names this model, by their numbers among all.
    fn meant(&self, model: Option<&str>, all: &[u32]) -> Meant {
        let Some((endpoint, names_model)) = self.known else { return Meant::NONE };
        let roots = if names_model {
            model.and_then(|id| endpoint.capability(id)).map(Capability::roots)
        } else {
            Some(endpoint.roots())
        };
        roots.map_or(Meant::NONE, |roots| self.numbers(roots, all))
    }

    fn numbers(&self, roots: Roots<'static>, all: &[u32]) -> Meant {
        let numbers = (0..roots.len()).filter_map(|i| all.binary_search(&roots.node(i).0).ok());
        let numbers = numbers.filter_map(|number| u16::try_from(number).ok());
        let mut out = Meant::NONE;
        for (place, number) in out.0.iter_mut().zip(numbers.filter(|number| !self.lacking.has(*number))) {
            *place = number;
        }
        out
    }
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
    let Columns { table, roots } = T::columns();
    // Without columns it is for the engine to judge.
    if table.columns.is_empty() {
        return false;
    }
    let named = const { model_field(<T as Wire>::ROWS) }.map(|field| model_in(value, field));
    let meant = named.and_then(|named| Known::<T>::VARIANTS.get(usize::from(named.variant?)));
    let meant = match meant {
        Some(meant) => *meant,
        None => {
            let like = if const { Known::<T>::LIKES } { like(value) } else { None };
            Known::<T>::TERMS.meant(like.or(named.and_then(|named| named.text)), roots)
        }
    };
    let mut i = 0;
    while let Some(root) = meant.get(i) {
        if passes_root(value, table, root) {
            return !const { Known::<T>::RULED } || value.accepts(Cx::ROOT);
        }
        i += 1;
    }
    false
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
