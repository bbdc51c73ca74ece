//! The bytes under way.

use std::sync::{Condvar, Mutex, PoisonError};

/// Lets so many bytes be under way, or one batch however large.
pub(super) struct Budget {
    limit: usize,
    used: Mutex<usize>,
    given: Condvar,
}

impl Budget {
    pub(super) const fn new(limit: usize) -> Self {
        Self { limit, used: Mutex::new(0), given: Condvar::new() }
    }

    /// Waits until so many bytes more may be under way.
    pub(super) fn take(&self, bytes: usize) {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let full = |used: &mut usize| *used > 0 && *used + bytes > self.limit;
        let mut used = self.given.wait_while(used, full).unwrap_or_else(PoisonError::into_inner);
        *used += bytes;
    }

    pub(super) fn give(&self, bytes: usize) {
        *self.used.lock().unwrap_or_else(PoisonError::into_inner) -= bytes;
        self.given.notify_one();
    }
}
