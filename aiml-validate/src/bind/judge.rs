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
        self, Cx, Shown, Value, Wire,
        explain::{Walk, explain},
        walk::passes_root,
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
        ruled: Self::RULED,
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
    /// The bodies by which a request is judged that names this model, by their numbers among all.
    fn meant(&self, named: Named<'_>, like: Option<&str>, all: &[u32]) -> Meant {
        if let Some(meant) = named.variant.and_then(|variant| self.variants.get(usize::from(variant))) {
            return *meant;
        }
        let Some((endpoint, names_model)) = self.known else { return Meant::NONE };
        let roots = if names_model {
            like.or(named.text).and_then(|id| endpoint.capability(id)).map(Capability::roots)
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
    if accepts(value) { Ok(()) } else { refused(&Shown(value), Known::<T>::TERMS) }
}

/// Whether the plan accepts, without the engine's help; for tests of what is quick.
pub fn is_planned<T: Bound>(value: &T) -> bool {
    accepts(value)
}

/// All issues.
pub fn report<T: Bound>(value: &T) -> Report {
    judge(&Shown(value), Known::<T>::TERMS, Catalog::builtin())
}

/// The same by another catalog.
///
/// # Errors
///
/// The report, if there is an error in it.
pub fn validate_with<T: Bound>(value: &T, catalog: &Catalog) -> Result<(), Report> {
    judge(&Shown(value), Known::<T>::TERMS, catalog).into_result()
}

/// Whether the plan, and the annotations, accept.
#[inline]
fn accepts<T: Bound>(value: &T) -> bool {
    let Columns { table, roots } = T::columns();
    // Without columns it is for the engine to judge.
    if table.columns.is_empty() {
        return false;
    }
    let like = if const { Known::<T>::LIKES } { like_of(value.model()) } else { None };
    let meant = Known::<T>::TERMS.meant(value.named(), like, roots);
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
