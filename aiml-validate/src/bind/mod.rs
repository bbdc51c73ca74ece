//! Binding a type to an endpoint: its shape against the catalog, when the program is compiled.

mod compare;
mod nearest;
mod nodes;
mod words;
