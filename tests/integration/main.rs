//! One binary, one module a theme.

mod agreement;
mod allocations;
mod bodies;
mod catalog;
mod hostile;
mod importer;
mod json_schema;
mod made;
mod oracle;
mod overlay;
