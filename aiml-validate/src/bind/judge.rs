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
        self, Cx, Show, Value, Wire,
        explain::{Walk, explain},
        walk::{faults_among, passes_root},
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
    /// The bodies for each variant of a model enum.
    variants: &'static [Meant],
    /// The bodies that no value keeps.
    lacking: &'static Lacking,
}

/// What stands in the field that names the model: the number of a variant, and a text.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Named<'v> {
    variant: Option<u16>,
    text: Option<&'v str>,
}

impl<'v> Named<'v> {
    /// No field is there for it.
    pub const NOT: Self = Self { variant: None, text: None };

    #[inline]
    pub fn of<M: Wire>(model: &'v M) -> Self {
        Self { variant: model.variant(), text: model.text() }
    }
}

impl<T: Bound> Known<T> {
    const TERMS: &'static Terms = &Terms {
        endpoint: T::ENDPOINT,
        unknown: T::UNKNOWN,
        ruled: Self::RULED != 0,
        lists_models: !T::MODELS.is_empty(),
        known: match Self::ENDPOINT {
            Some(endpoint) => Some((endpoint, endpoint.names_model())),
            None => None,
        },
        variants: Self::VARIANTS,
        lacking: Self::LACKING,
    };
}

impl Terms {
    /// The bodies by which a request is judged that names this model. Without columns, none: then it is for the
    /// engine to judge.
    fn meant(&self, named: Named<'_>, like: Option<&str>, columns: &Columns) -> Meant {
        if columns.columns.is_empty() {
            return Meant::NONE;
        }
        if let Some(meant) = named.variant.and_then(|variant| self.variants.get(usize::from(variant))) {
            return *meant;
        }
        let Some((endpoint, names_model)) = self.known else { return Meant::NONE };
        let roots = if names_model {
            like.or(named.text).and_then(|id| endpoint.capability(id)).map(Capability::roots)
        } else {
            Some(endpoint.roots())
        };
        roots.map_or(Meant::NONE, |roots| self.numbers(roots, columns.roots))
    }

    fn numbers(&self, roots: Roots<'static>, all: &[u32]) -> Meant {
        let mut out = Meant::NONE;
        for i in 0..roots.len() {
            if let Ok(number) = all.binary_search(&roots.node(i).0)
                && let Ok(number) = u16::try_from(number)
                && !self.lacking.has(number)
            {
                out.put(number);
            }
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
    if accepts(value) { Ok(()) } else { refused(&Show(value).shown(u64::MAX), Known::<T>::TERMS) }
}

/// Whether the plan accepts, without the engine's help; for tests of what is quick.
pub fn is_planned<T: Bound>(value: &T) -> bool {
    accepts(value)
}

/// All issues.
pub fn report<T: Bound>(value: &T) -> Report {
    judge(&Show(value).shown(u64::MAX), Known::<T>::TERMS, Catalog::builtin())
}

/// The same by another catalog.
///
/// # Errors
///
/// The report, if there is an error in it.
pub fn validate_with<T: Bound>(value: &T, catalog: &Catalog) -> Result<(), Report> {
    judge(&Show(value).shown(u64::MAX), Known::<T>::TERMS, catalog).into_result()
}

/// Whether the plan, and the annotations, accept.
#[inline]
fn accepts<T: Bound>(value: &T) -> bool {
    let columns = T::columns();
    let like = if const { Known::<T>::LIKES } { like_of(value.model()) } else { None };
    let mut meant = Known::<T>::TERMS.meant(value.named(), like, columns);
    while let Some(root) = meant.next() {
        if passes_root(value, columns.columns, root) {
            // What annotations say of, in whole or below; all else the plan has decided.
            let ruled = const { Known::<T>::RULED };
            return ruled == 0 || faults_among(value, ruled, Cx::ROOT) == 0;
        }
    }
    false
}

/// The known model in whose place the request's model is judged.
fn like(value: &dyn Value) -> Option<&'static str> {
    like_of(value.model())
}

fn like_of(model: Option<&'static wire::Capability>) -> Option<&'static str> {
    model.and_then(|capability| capability.like)
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
