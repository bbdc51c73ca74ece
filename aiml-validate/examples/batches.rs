//! `POST /v1/batches`: many requests in one body.
//!
//! The body has no model of its own; each request in it has. The refused batch holds one request that is too
//! hot: the report says which.
//!
//! ```sh
//! cargo run -p aiml-validate --example batches
//! ```

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/batches")]
pub(crate) struct Batch {
    requests: Vec<Request>,
}

#[derive(Serialize, AimlRequest)]
struct Request {
    custom_id: String,
    params: Params,
}

#[derive(Serialize, AimlRequest)]
struct Params {
    model: &'static str,
    max_tokens: u32,
    temperature: f64,
    messages: [Message; 1],
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename = "user")]
struct Message {
    content: String,
}

/// The same question about each species, each a little hotter than the one before.
fn batch(species: &[&str], step: f64) -> Batch {
    let ask = |(number, species): (u32, &&str)| Request {
        custom_id: format!("species-{number}"),
        params: Params {
            model: "anthropic/claude-sonnet-5",
            max_tokens: 200,
            temperature: f64::from(number) * step,
            messages: [Message { content: format!("Where does {species} grow?") }],
        },
    };
    Batch { requests: (0..).zip(species).map(ask).collect() }
}

pub(crate) fn accepted() -> Batch {
    batch(&["honey fungus", "sulphur shelf", "chanterelle"], 0.5)
}

pub(crate) fn refused() -> Batch {
    batch(&["honey fungus", "sulphur shelf", "chanterelle"], 0.75)
}

fn main() -> Result<(), serde_json::Error> {
    preflight("three questions", &accepted())?;
    preflight("three questions, the last too hot", &refused())
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
