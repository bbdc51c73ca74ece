//! `POST /v1/responses`: items as input, reasoning, an answer in JSON.
//!
//! The refused request shows a picture to a model that reads text only, and allows it fewer tokens than the
//! API's least. What an item may be is a union: the API says `Invalid input` of all of it, and the report adds
//! why the closest form does not fit.
//!
//! ```sh
//! cargo run -p aiml-validate --example responses
//! ```

use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
pub(crate) struct ResponsesRequest {
    model: Model,
    input: Input,
    #[serde(skip_serializing_if = "Option::is_none")]
    instructions: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_output_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<TextOptions>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasoning: Option<Reasoning>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "openai/gpt-5-mini-2025-08-07")]
    Gpt5Mini,
    #[serde(rename = "o3-mini")]
    O3Mini,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Input {
    Text(String),
    Items(Vec<Item>),
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Item {
    Message { role: Role, content: Vec<Part> },
    FunctionCall { call_id: String, name: String, arguments: String },
    FunctionCallOutput { call_id: String, output: String },
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    User,
    Developer,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    InputText { text: String },
    InputImage { image_url: String },
}

#[derive(Serialize, AimlRequest)]
struct TextOptions {
    format: Format,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Format {
    JsonObject,
    JsonSchema { name: String, schema: Schema, strict: bool },
}

/// As much of JSON Schema as our answers need.
#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "object", rename_all = "camelCase")]
struct Schema {
    properties: BTreeMap<String, Property>,
    required: Vec<String>,
    additional_properties: bool,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "lowercase")]
enum Property {
    String,
    Boolean,
}

#[derive(Serialize, AimlRequest)]
struct Reasoning {
    effort: Effort,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Low,
    Medium,
    High,
}

fn ask(model: Model, parts: Vec<Part>) -> ResponsesRequest {
    ResponsesRequest {
        model,
        input: Input::Items(vec![
            Item::Message {
                role: Role::Developer,
                content: vec![Part::InputText { text: "Name the species in Latin.".to_owned() }],
            },
            Item::Message { role: Role::User, content: parts },
        ]),
        instructions: None,
        max_output_tokens: Some(400),
        text: None,
        reasoning: Some(Reasoning { effort: Effort::Low }),
    }
}

fn picture() -> Vec<Part> {
    vec![
        Part::InputText { text: "Can I eat this?".to_owned() },
        Part::InputImage { image_url: "https://example.com/mushroom.jpg".to_owned() },
    ]
}

pub(crate) fn accepted() -> ResponsesRequest {
    let properties = [("species", Property::String), ("edible", Property::Boolean)];
    let schema = Schema {
        properties: properties.map(|(key, property)| (key.to_owned(), property)).into(),
        required: vec!["species".to_owned(), "edible".to_owned()],
        additional_properties: false,
    };
    let format = Format::JsonSchema { name: "mushroom".to_owned(), schema, strict: true };
    ResponsesRequest { text: Some(TextOptions { format }), ..ask(Model::Gpt5Mini, picture()) }
}

pub(crate) fn refused() -> ResponsesRequest {
    ResponsesRequest { max_output_tokens: Some(8), ..ask(Model::O3Mini, picture()) }
}

fn main() -> Result<(), serde_json::Error> {
    preflight("a picture, and an answer in JSON", &accepted())?;
    preflight("a picture for a model that reads text", &refused())?;
    let call = Item::FunctionCall {
        call_id: "call_1".to_owned(),
        name: "season".to_owned(),
        arguments: r#"{"species":"Armillaria mellea"}"#.to_owned(),
    };
    let output = Item::FunctionCallOutput { call_id: "call_1".to_owned(), output: "autumn".to_owned() };
    let answer = ResponsesRequest {
        input: Input::Items(vec![call, output]),
        text: Some(TextOptions { format: Format::JsonObject }),
        reasoning: Some(Reasoning { effort: Effort::High }),
        ..ask(Model::O3Mini, Vec::new())
    };
    preflight("what a function returned", &answer)?;
    let short = ResponsesRequest {
        input: Input::Text("Which mushrooms are in season?".to_owned()),
        instructions: Some("Answer in JSON.".to_owned()),
        reasoning: Some(Reasoning { effort: Effort::Medium }),
        ..answer
    };
    preflight("plain text", &short)
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
