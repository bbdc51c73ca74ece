//! The named formats of strings.
