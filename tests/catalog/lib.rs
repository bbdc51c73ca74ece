//! The catalog's importer: from a checkout of the API's documentation to the readable source and the compact
//! form of the catalog.

pub mod committed;
pub mod database;
pub mod diff;
pub mod docs;
pub mod gather;
pub mod openapi;
pub mod render;
pub mod share;
