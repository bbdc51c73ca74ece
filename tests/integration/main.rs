//! One binary, one module a theme.

mod agreement;
mod allocations;
mod bodies;
mod hostile;
mod json_schema;
mod made;
mod oracle;
