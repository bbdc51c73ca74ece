//! Values behind a pointer, for all that is written once for all types.

use super::{Capability, Cx, Field, View, Wire, plan, sent, walk};

/// [`Wire`] without what keeps it from being a trait object.
#[doc(hidden)]
pub trait Value {
    fn faults(&self, cx: Cx) -> u64;
    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>));
    fn view(&self) -> View<'_>;
    fn seen(&self) -> View<'_>;
    fn sent(&self) -> Option<&sent::Sent<'_>>;
    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>));
    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>));
    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>));
    fn model(&self) -> Option<&'static Capability>;
}

impl<T: Wire + ?Sized> Value for T {
    fn faults(&self, cx: Cx) -> u64 {
        Wire::faults(self, cx)
    }

    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        Wire::each_of(self, which, f);
    }

    fn view(&self) -> View<'_> {
        Wire::view(self)
    }

    fn seen(&self) -> View<'_> {
        Wire::seen(self)
    }

    fn sent(&self) -> Option<&sent::Sent<'_>> {
        Wire::sent(self)
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        Wire::each_field(self, f);
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        Wire::each_item(self, f);
    }

    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
        Wire::each_wrapped(self, f);
    }

    fn model(&self) -> Option<&'static Capability> {
        Wire::model(self)
    }
}

/// A value for the explaining path, of whatever type. Not the value itself as a trait object: the compiler makes
/// a table of functions of whatever is shown so, among them one that drops it, which nobody asks for. And of a
/// struct no more than its walks is a matter of its type.
pub(crate) enum Shown<'a> {
    Struct {
        walked: &'a dyn Walked,
        models: &'static [Capability],
        /// What was found before it is shown. It is not looked for once more: that would be the whole fast path
        /// of the type a second time, which the compiler makes far from the first.
        faults: u64,
    },
    Other(&'a dyn Value),
}

/// A value on its way to [`Shown`].
pub(crate) struct Show<'a, T: ?Sized>(pub(crate) &'a T);

/// The walks of a struct.
pub(crate) trait Walked {
    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>));
    fn model(&self) -> Option<&'static Capability>;
}

impl<T: Wire + ?Sized> Walked for Show<'_, T> {
    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        // In place, as below: a call more is a function more for each type, where nothing is optimised.
        self.0.walk(&mut walk::Show::new(T::ROWS, which, f));
    }

    fn model(&self) -> Option<&'static Capability> {
        if const { walk::names_model(T::ROWS, T::MODELS) } { walk::model(self.0) } else { None }
    }
}

impl<T: Wire + ?Sized> Show<'_, T> {
    #[inline]
    pub(crate) fn shown(&self, faults: u64) -> Shown<'_> {
        if T::STRUCT {
            Shown::Struct { walked: self, models: T::MODELS, faults }
        } else {
            Shown::Other(&self.0)
        }
    }
}

impl Value for Shown<'_> {
    fn faults(&self, cx: Cx) -> u64 {
        match self {
            Self::Struct { faults, .. } => *faults,
            Self::Other(value) => value.faults(cx),
        }
    }

    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        match self {
            Self::Struct { walked, .. } => walked.each_of(which, f),
            Self::Other(value) => value.each_of(which, f),
        }
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Struct { models, .. } => View::Object(models),
            Self::Other(value) => value.view(),
        }
    }

    fn seen(&self) -> View<'_> {
        match self {
            Self::Struct { models, .. } => View::Object(models),
            Self::Other(value) => value.seen(),
        }
    }

    fn sent(&self) -> Option<&sent::Sent<'_>> {
        match self {
            Self::Struct { .. } => None,
            Self::Other(value) => value.sent(),
        }
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        match self {
            Self::Struct { walked, .. } => walked.each_of(u64::MAX, f),
            Self::Other(value) => value.each_field(f),
        }
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Self::Other(value) = self {
            value.each_item(f);
        }
    }

    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Self::Other(value) = self {
            value.each_wrapped(f);
        }
    }

    fn model(&self) -> Option<&'static Capability> {
        match self {
            Self::Struct { walked, .. } => walked.model(),
            Self::Other(value) => value.model(),
        }
    }
}

/// A [`Value`] for which something is planned: of no use to a type that is not bound, and so apart.
pub(crate) trait Planned: Value {
    fn passes(&self, plan: plan::Plan) -> bool;
}

impl<T: Wire + ?Sized> Planned for T {
    fn passes(&self, plan: plan::Plan) -> bool {
        Wire::passes(self, plan)
    }
}
