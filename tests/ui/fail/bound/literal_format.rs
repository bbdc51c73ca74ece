//! Texts that have not the format, or the pattern, that any model takes.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Sharpen {
    #[serde(rename = "topaz-labs/sharpen")]
    Sharpen,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Listed {
    model: Sharpen,
    #[aiml(one_of("not a url", "https://example.com/a.png", "www.example.com/a.png"))]
    image_url: String,
    mode: String,
}

// The format of the user's own stands in place of the catalog's.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Replaced {
    model: Sharpen,
    #[aiml(one_of("3F2504E0-4F89-41D3-9A0C-0305E82C3301"), format(uuid))]
    image_url: String,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("topaz-labs/sharpen", param("image_url", one_of("a.png"))))]
struct OfModel {
    model: String,
    image_url: String,
    mode: String,
}

// The names of an enum: none of them is a URL; one is.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Named {
    model: Sharpen,
    image_url: Names,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
enum Names {
    #[serde(rename = "nope")]
    Nope,
    Neither,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct NamedRight {
    model: Sharpen,
    image_url: OneIs,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
enum OneIs {
    Nope,
    #[serde(rename = "https://example.com/a.png")]
    Url,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Held {
    model: Sharpen,
    image_url: Url,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
struct Url(#[aiml(one_of("nope", "https://example.com/a.png"))] String);

// A single character is no URL.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Char {
    model: Sharpen,
    image_url: char,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
#[serde(tag = "model")]
enum Video {
    #[serde(rename = "luma/ray-1-6")]
    Ray { prompt: String, keyframes: Keyframes },
}

#[derive(Serialize, AimlRequest)]
struct Keyframes {
    frame0: Frame,
}

#[derive(Serialize, AimlRequest)]
struct Frame {
    r#type: Generation,
    #[aiml(one_of("abc"))]
    id: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Generation {
    Generation,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("perplexity/sonar"))]
struct Search {
    model: String,
    messages: Vec<Message>,
    web_search_options: Options<Approximate>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("perplexity/sonar"))]
struct ListedSearch {
    model: String,
    messages: Vec<Message>,
    web_search_options: Options<Country>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Options<T> {
    user_location: Location<T>,
}

#[derive(Serialize, AimlRequest)]
struct Location<T> {
    r#type: Kind,
    approximate: T,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Approximate,
}

#[derive(Serialize, AimlRequest)]
struct Approximate {
    country: Lowercase,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Lowercase {
    De,
    Us,
}

#[derive(Serialize, AimlRequest)]
struct Country {
    #[aiml(one_of("DE", "USA"))]
    country: String,
}

fn main() {}
