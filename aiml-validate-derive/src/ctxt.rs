//! Collects mistakes, so that one compile shows all of them.

use std::{
    cell::{Cell, RefCell},
    fmt::Display,
};

use proc_macro2::Span;
use quote::ToTokens;

/// The mistakes of one type.
///
/// Readers and checks report here and go on. Who made it must call [`Ctxt::finish`]: a context that is
/// dropped before would swallow what it holds.
#[derive(Default)]
pub(crate) struct Ctxt {
    errors: RefCell<Vec<syn::Error>>,
    harmless: Cell<usize>,
    finished: bool,
}

impl Ctxt {
    pub(crate) fn new() -> Self {
        Self::default()
    }

    /// Reports a mistake that stands at the node, which is underlined whole.
    pub(crate) fn error(&self, node: impl ToTokens, message: impl Display) {
        self.push(syn::Error::new_spanned(node, message));
    }

    /// The same of one token.
    pub(crate) fn error_at(&self, span: Span, message: impl Display) {
        self.push(syn::Error::new(span, message));
    }

    pub(crate) fn push(&self, error: syn::Error) {
        self.errors.borrow_mut().push(error);
    }

    /// How many mistakes there are by now.
    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().len()
    }

    /// So many of the mistakes are about what is not sent: nothing follows from them.
    pub(crate) fn are_harmless(&self, mistakes: usize) {
        self.harmless.set(self.harmless.get() + mistakes);
    }

    /// How many such there are by now.
    pub(crate) fn harmless(&self) -> usize {
        self.harmless.get()
    }

    /// Everything that was reported, in order.
    pub(crate) fn finish(mut self) -> Vec<syn::Error> {
        self.finished = true;
        self.errors.take()
    }
}

impl Drop for Ctxt {
    fn drop(&mut self) {
        debug_assert!(self.finished || std::thread::panicking(), "mistakes were not shown");
    }
}
