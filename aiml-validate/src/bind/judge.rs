//! A bound type at run time: the plan decides quickly; what it does not accept, the engine judges.

use super::{
    bound::{Bound, Known, Meant},
    by_variant,
    feed::Request,
    merge::merge,
};
use crate::{
    catalog::{Catalog, builtin_pair},
    check::{Checker, UnknownModels},
    code::Code,
    issue::{Issue, Severity},
    report::Report,
    request::JudgedBy,
    wire::{
        self, Cx, Show, Value, Wire,
        explain::{Walk, explain},
        shape::{DeriveShape, Glanced},
        walk::{faults_among, passes_root},
    },
};

/// How the values of a type are judged: what is said of it here needs no code for each type.
#[derive(Clone, Copy)]
pub(super) struct Terms {
    endpoint: &'static str,
    unknown: UnknownModels,
    /// Annotations say something of the type. (Of the model in hand they may all the same.)
    ruled: bool,
    /// The request lists its models.
    pub(super) lists_models: bool,
    by: By,
    /// The bodies for each variant of a model enum.
    variants: &'static [Meant],
}

/// What tells by which bodies of an endpoint a request is judged.
#[derive(Clone, Copy)]
enum By {
    /// The model that it names, at the endpoint with this number.
    Model(u16),
    /// Nothing: all requests to it are judged by these.
    Endpoint(Meant),
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

    /// The only one that there is.
    #[inline]
    pub const fn only(id: &'v str) -> Self {
        Self { variant: Some(0), text: Some(id) }
    }

    #[inline]
    pub(crate) fn of<M: Wire + ?Sized>(model: &'v M) -> Self {
        Self { variant: model.variant(), text: model.text() }
    }

    /// As if the known model were named in whose place this one is judged, if there is one.
    fn stand_for(&mut self, model: Option<&'static wire::Capability>) {
        self.text = like_of(model).or(self.text);
    }
}

impl<T: Bound> Known<T> {
    const TERMS: &'static Terms = &Terms {
        endpoint: Self::PATH,
        unknown: T::UNKNOWN,
        ruled: Self::RULED != 0,
        lists_models: !T::MODELS.is_empty(),
        by: match Self::ENDPOINT {
            Some(endpoint) if endpoint.names_model() => By::Model(endpoint.number()),
            Some(endpoint) => By::Endpoint(Meant::all(endpoint.number())),
            None => By::Endpoint(Meant::NONE),
        },
        variants: Self::VARIANTS,
    };
}

impl Terms {
    /// Whether annotations say something of the request: of its type, or of the model that it names.
    fn is_ruled(&self, value: &dyn Value) -> bool {
        self.ruled || value.model().is_some()
    }

    /// The bodies by which a request is judged that names this model.
    #[inline]
    fn meant(&self, named: &Named<'_>) -> Meant {
        if let Some(meant) = named.variant.and_then(|variant| self.variants.get(usize::from(variant))) {
            return *meant;
        }
        let endpoint = match self.by {
            By::Model(endpoint) => endpoint,
            By::Endpoint(meant) => return meant,
        };
        match named.text {
            Some(id) => by_id(endpoint, id),
            None => Meant::NONE,
        }
    }
}

/// Those of a model. No part of another function: in here the compiler knows where all tables of the catalog stand.
#[inline(never)]
fn by_id(endpoint: u16, id: &str) -> Meant {
    match builtin_pair(endpoint, id) {
        Some((pair, first)) => Meant::of_pair(pair, first),
        None => Meant::NONE,
    }
}

/// What is bound to an endpoint is judged by the catalog, and by annotations in its place.
#[doc(hidden)]
#[derive(Debug)]
pub struct BuiltinCatalog;

impl<T: Bound> JudgedBy<T> for BuiltinCatalog {
    #[inline]
    fn judge(value: &T) -> Result<(), Report> {
        if accepts(value) { Ok(()) } else { refused(&Show(value).shown(u64::MAX), Known::<T>::TERMS) }
    }

    fn judge_wholly(value: &T) -> Report {
        judge(&Show(value).shown(u64::MAX), Known::<T>::TERMS, Catalog::builtin())
    }

    fn judge_with(value: &T, catalog: &Catalog) -> Result<(), Report> {
        judge(&Show(value).shown(u64::MAX), Known::<T>::TERMS, catalog).into_result()
    }

    #[inline]
    fn accepts_at(endpoint: &str, value: &T) -> bool {
        by_variant::accepts_at(endpoint, value)
    }
}

/// Whether the plan accepts, without the engine's help: of what stands for a variant, and for tests of what is quick.
#[inline]
pub fn is_planned<T: Bound>(value: &T) -> bool {
    accepts(value)
}

/// Whether the plan, and the annotations, accept.
#[inline]
fn accepts<T: Bound>(value: &T) -> bool {
    if const { Known::<T>::MODEL_TWICE } {
        return false;
    }
    let mut named = Wire::named(value);
    if const { Known::<T>::LIKES } {
        named.stand_for(value.model());
    }
    let mut meant = Known::<T>::TERMS.meant(&named);
    while let Some(root) = meant.next() {
        if passes(value, root) {
            // What annotations say of, in whole or below; all else the plan has decided.
            if const { Known::<T>::MAY_SPEAK } {
                return keeps_annotations(value);
            }
            return const { Known::<T>::RULED == 0 }
                || faults_among(value, const { Known::<T>::RULED }, Cx::BOUND) == 0;
        }
    }
    false
}

/// The same where the model that is named may say something: of any field then.
// Apart, and not in each request: most need no more than is known of their fields.
fn keeps_annotations<T: Bound>(value: &T) -> bool {
    let which = if value.model().is_some() { u64::MAX } else { const { Known::<T>::RULED } };
    which == 0 || faults_among(value, which, Cx::BOUND) == 0
}

/// Whether what is planned for a root takes a request.
// No part of a loop: all fields would be read before it, and kept for the next root that mostly there is not.
#[inline(never)]
fn passes<T: Bound>(value: &T, root: u16) -> bool {
    let columns = (const { <T as DeriveShape<Glanced>>::FIELDS.2.columns })();
    // Once, so that it need not be asked of each field. (Without columns there are no roots: then it is for the
    // engine to judge.)
    root < columns.roots
        && !(const { Known::<T>::LACKING.is_any() } && Known::<T>::LACKING.has(root))
        && passes_root(value, columns.columns, root)
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
    if !terms.is_ruled(value) && checker.is_valid(terms.endpoint, &request) {
        return Ok(());
    }
    judge(value, terms, Catalog::builtin()).into_result()
}

/// How many issues are looked at where annotations may replace some: many more than a report holds, and few enough for
/// the memory of a server that is sent nothing but mistakes. Of what is left out behind so many, the report counts too
/// few.
const LOOKED_AT: usize = 100_000;

#[cold]
fn judge(value: &dyn Value, terms: &Terms, catalog: &Catalog) -> Report {
    let checker = Checker::new().catalog(catalog).unknown_models(terms.unknown);
    let request = Request::new(value, like(value));
    if !terms.is_ruled(value) {
        return checker.judge(terms.endpoint, &request);
    }
    let judge = |limit| {
        let own = explain(value, Walk::Everything, limit);
        // By one document, all may be well where annotations stand in place of its word.
        let settles =
            |catalog: &[Issue]| merge(catalog.to_vec(), own.clone(), value, terms).iter().all(is_warning);
        let said = checker.max_issues(limit).judge_but(terms.endpoint, &request, &settles);
        Report::new(merge(said.into_issues(), own, value, terms))
    };
    let report = judge(LOOKED_AT);
    // Annotations replace all that was looked at: whether there is an error at all, only the rest tells.
    let is_left_out = |issue: &Issue| issue.code() == Code::TooManyIssues;
    let mut errors = report.issues().iter().filter(|issue| !is_warning(issue)).peekable();
    if errors.peek().is_some() && errors.all(is_left_out) {
        return judge(usize::MAX);
    }
    report
}

fn is_warning(issue: &Issue) -> bool {
    issue.severity() != Severity::Error
}
