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

/// A struct for the explaining path. Not the struct itself: the compiler makes a table of functions of whatever
/// is shown so, among them one that drops it, which nobody asks for. And what is a matter of structs goes straight
/// to the walk: each step between is one more function for each type.
pub(crate) struct Shown<'a, T: ?Sized>(pub(crate) &'a T);

impl<T: Wire + ?Sized> Value for Shown<'_, T> {
    fn faults(&self, cx: Cx) -> u64 {
        if T::STRUCT { walk::faults(self.0, cx) } else { self.0.faults(cx) }
    }

    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        if T::STRUCT { walk::show(self.0, which, f) } else { Wire::each_of(self.0, which, f) }
    }

    fn view(&self) -> View<'_> {
        if T::STRUCT { View::Object(T::MODELS) } else { self.0.view() }
    }

    fn seen(&self) -> View<'_> {
        if T::STRUCT { View::Object(T::MODELS) } else { self.0.seen() }
    }

    fn sent(&self) -> Option<&sent::Sent<'_>> {
        if T::STRUCT { None } else { self.0.sent() }
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if T::STRUCT { walk::show(self.0, u64::MAX, f) } else { Wire::each_field(self.0, f) }
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if !T::STRUCT {
            Wire::each_item(self.0, f);
        }
    }

    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if !T::STRUCT {
            Wire::each_wrapped(self.0, f);
        }
    }

    fn model(&self) -> Option<&'static Capability> {
        if T::STRUCT { walk::model(self.0) } else { Wire::model(self.0) }
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
