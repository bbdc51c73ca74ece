//! A place for one value of a word, which reports when the word comes again.

use syn::Ident;

use crate::ctxt::Ctxt;

/// What a word said, with the word itself for messages about it.
#[derive(Clone)]
pub(crate) struct Said<T> {
    pub(crate) word: Ident,
    pub(crate) value: T,
}

/// At most one value.
pub(crate) struct Slot<T>(Option<Said<T>>);

impl<T> Default for Slot<T> {
    fn default() -> Self {
        Self(None)
    }
}

impl<T> Slot<T> {
    pub(crate) fn set(&mut self, cx: &Ctxt, word: &Ident, value: T) {
        if self.0.is_some() {
            cx.error(word, format_args!("`{word}` is given twice"));
        } else {
            self.0 = Some(Said { word: word.clone(), value });
        }
    }

    pub(crate) const fn get(&self) -> Option<&Said<T>> {
        self.0.as_ref()
    }

    pub(crate) const fn is_set(&self) -> bool {
        self.0.is_some()
    }

    pub(crate) fn value(&self) -> Option<&T> {
        self.0.as_ref().map(|said| &said.value)
    }
}
