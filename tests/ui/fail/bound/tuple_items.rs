//! What is wrong below an item of a tuple stands in the type of the item, of tuples by that name in fields, variants and
//! nested types; and what is wrong with an item itself where it stands in a type that derives, or at the field.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    model: &'a str,
    messages: (System, Option<User<'a>>, bool),
    stop: (String, u8),
}

#[derive(Serialize, AimlRequest)]
struct System {
    role: String,
    contnt: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct User<'a> {
    role: &'a str,
    content: Option<(Text<'a>, Image)>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "text")]
struct Text<'a> {
    text: &'a str,
    txt: u8,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename = "image_url")]
struct Image {
    image_url: Url,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: u8,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(tag = "model")]
enum Each {
    #[serde(rename = "gpt-4o")]
    Gpt4o { messages: (Assistant,) },
}

#[derive(Serialize, AimlRequest)]
struct Assistant {
    role: String,
    content: String,
    tool_cals: Vec<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Other {
    model: String,
    messages: Pair,
}

#[derive(Serialize, AimlRequest)]
struct Pair(Developer, f64);

#[derive(Serialize, AimlRequest)]
struct Developer {
    role: String,
    content: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Behind {
    model: String,
    messages: Alias,
}

/// The derive does not see that it is a tuple: told once, at the field.
type Alias = (Developer, Developer);

fn main() {}
