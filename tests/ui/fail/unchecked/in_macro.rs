//! A type that a macro was given is told once, where it was given.

use std::cell::Cell;

use aiml_validate::AimlRequest;
use serde::Serialize;

macro_rules! request {
    ($name:ident { $($field:ident: $type:ty),* }) => {
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/embeddings")]
        struct $name {
            $($field: $type),*
        }
    };
}

request!(Embed { model: String, input: Cell<u8> });

/// Of the macro's own.
struct Theirs;

macro_rules! beside {
    ($ty:ty, $name:ident) => {
        #[derive(AimlRequest)]
        struct Beside {
            text: String,
            given: $ty,
            own: Option<Theirs>,
            named: $name,
            list: Vec<$name>,
            last: u8,
        }
    };
}

struct Mine;

beside!(Cell<u8>, Mine);

fn main() {}
