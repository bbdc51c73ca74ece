//! One binary, one module a theme.

mod by_hand;
