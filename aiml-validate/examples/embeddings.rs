//! `POST /v1/embeddings`: texts turned into vectors.
//!
//! The request borrows its texts: nothing is copied to be checked, or to be sent. The refused request has no
//! text at all, and wants longer vectors than this model makes.
//!
//! ```sh
//! cargo run -p aiml-validate --example embeddings
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
pub(crate) struct EmbeddingRequest<'a> {
    model: Model,
    input: Input<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<u32>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "text-embedding-3-large")]
    Large,
    #[serde(rename = "alibaba/qwen-text-embedding-v4")]
    Qwen,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Input<'a> {
    Text(&'a str),
    Texts(&'a [&'a str]),
}

pub(crate) fn accepted() -> EmbeddingRequest<'static> {
    EmbeddingRequest {
        model: Model::Qwen,
        input: Input::Texts(&["honey fungus", "sulphur shelf"]),
        dimensions: Some(1024),
    }
}

pub(crate) fn refused() -> EmbeddingRequest<'static> {
    EmbeddingRequest { model: Model::Qwen, input: Input::Texts(&[]), dimensions: Some(4096) }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("two texts", &accepted())?;
    preflight("no text, in 4096 dimensions", &refused())?;
    let text = String::from("honey fungus");
    preflight(
        "one text",
        &EmbeddingRequest { model: Model::Large, input: Input::Text(&text), dimensions: None },
    )
}

/// Prints the verdict, and the JSON that would be sent.
fn preflight(title: &str, request: &(impl AimlRequest + Serialize)) -> Result<(), serde_json::Error> {
    println!("## {title}\n");
    match request.validate() {
        Ok(()) => println!("valid, would send:"),
        Err(report) => println!("{report}\n\nnot sent:"),
    }
    println!("{}\n", serde_json::to_string_pretty(request)?);
    Ok(())
}
