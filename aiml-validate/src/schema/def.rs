//! A schema as it is written down: the tree that the importer and the overlay make, and that is interned
//! into the compact form which the engine reads. The readings of SEMANTICS section 4 are settled here:
//! one variant is one Zod schema.

#![allow(missing_docs, reason = "no part of the public API; the fields are Zod's checks by name")]

use alloc::{boxed::Box, string::String, vec::Vec};

use crate::issue::Format;

/// One schema node with everything below it.
#[derive(Clone, Debug, PartialEq)]
pub enum Def {
    /// Any value, or none: `z.any()`.
    Any,
    /// The model id. It stands only at the root's `model`: which ids are taken is the catalog's index.
    Model,
    /// `z.boolean()`, or `z.literal(only)`.
    Boolean { nullable: bool, only: Option<bool> },
    /// `z.number()`, with `.int()` if `integer`.
    Number { nullable: bool, integer: bool, min: Option<Bound>, max: Option<Bound> },
    /// `z.literal(5)`, or a native enum (`integer`), which also takes the decimal string of a member (4.6).
    NumberEnum { nullable: bool, integer: bool, members: Vec<f64> },
    /// `z.string()`; lengths in UTF-16 code units.
    String {
        nullable: bool,
        min: Option<u32>,
        max: Option<u32>,
        format: Option<Format>,
        pattern: Option<String>,
    },
    /// `z.enum([…])`, or `z.literal("…")` if `literal` (4.18: one member, and the type was written).
    StringEnum { nullable: bool, literal: bool, members: Vec<String> },
    /// `z.array(items)`.
    Array { nullable: bool, items: Box<Def>, min: Option<u32>, max: Option<u32> },
    /// `z.object({…})`, and `z.record(…)` when there are no properties and `extra` is a schema.
    Object { nullable: bool, properties: Vec<Property>, extra: Extra },
    /// `z.discriminatedUnion(tag, […])`; every branch is an object with an enum at `tag`.
    Tagged { nullable: bool, tag: String, branches: Vec<Def> },
    /// `z.union([…])`: the first branch that accepts.
    Union { nullable: bool, branches: Vec<Def> },
}

/// A declared property, in the order of the document.
#[derive(Clone, Debug, PartialEq)]
pub struct Property {
    /// Its key.
    pub key: String,
    /// What it may be.
    pub schema: Def,
    /// Whether it must be there. Never set for [`Def::Any`] (3: `z.any()` cannot be made required).
    pub required: bool,
}

/// What an object does with keys that it does not declare.
#[derive(Clone, Debug, PartialEq)]
pub enum Extra {
    /// Takes them (Zod strips or keeps them).
    Open,
    /// Refuses them: `.strict()`.
    Strict,
    /// Checks each: `.catchall(…)`, or the values of a record.
    Each(Box<Def>),
}

/// An end of a range.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bound {
    /// The number itself.
    pub at: f64,
    /// Whether it is outside the range.
    pub exclusive: bool,
}
