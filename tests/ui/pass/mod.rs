//! What must compile, and what it then does: a file a case, all in one binary.
#![allow(dead_code, unreachable_pub, clippy::all, clippy::pedantic)]
#![allow(clippy::unwrap_used)]

mod all_leaves;
mod associated_types;
mod bounds_met;
mod capabilities_met;
mod checks;
mod const_generics;
mod crate_word;
mod defaults_and_unsized;
mod deprecated;
mod empty_types;
mod flattened_base;
mod forbids;
mod formats_met;
mod generic_nested;
mod generics;
mod in_functions_and_macros;
mod marks;
mod model_list;
mod model_within_others;
mod models_within;
mod no_std_names;
mod one_of_nested;
mod other_models;
mod patterns;
mod ranges;
mod raw_identifiers;
mod readme;
mod recursive;
mod recursive_requests;
mod recursive_wrappers;
mod retired_models;
mod self_constants;
mod self_in_bounds;
mod serde_words;
mod shared_bound_enum;
mod shared_model_enum;
mod shared_variants;
mod skip;
mod tagged_role;
mod tuple_items;
mod variants;
mod without_import;
mod without_serialize;
mod written;
