//! One binary, one module a theme.
