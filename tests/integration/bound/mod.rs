//! Types that are bound to an endpoint.

mod agree;
mod allocations;
mod arrays;
mod chat;
mod enums;
mod flat_parts;
mod flattened_model;
mod foreign_model;
mod hidden;
mod hostile;
mod json_roles;
mod many_issues;
mod many_models;
mod models_within;
mod numbers;
mod odd_keys;
mod options;
mod patterns;
mod replaced;
mod speaking;
mod struct_tags;
mod trusted;
mod variant_plans;
mod words;
mod written;
