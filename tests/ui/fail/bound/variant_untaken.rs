//! What no model takes is told by its tag, of each variant if none is taken: what stands beside it belongs to another
//! branch. Where the tag is most likely misspelt, what it should hold is told too.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Far {
    model: Model,
    messages: Vec<Message<ImageOnly>>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Misspelt {
    model: Model,
    messages: Vec<Message<TextOnly>>,
}

// A struct may have a tag as well.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByStruct {
    model: Model,
    messages: Vec<Message<Image>>,
}

// One variant that is taken is enough.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Fine {
    model: Model,
    messages: Vec<Message<Part>>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Message<P> {
    role: String,
    content: Vec<P>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum ImageOnly {
    ImageUrl { image_url: Url },
    InputAudio { data: String },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type")]
enum TextOnly {
    Text { txt: String },
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { text: String },
    ImageUrl { image_url: Url },
}

#[derive(Serialize, AimlRequest)]
struct Image {
    r#type: ImageType,
    image_url: Url,
}

#[derive(Serialize, AimlRequest)]
enum ImageType {
    #[serde(rename = "image_url")]
    ImageUrl,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: String,
}

// Those without fields are told where the value stands.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByName {
    model: String,
    messages: Vec<Message<Part>>,
    tool_choice: Choice,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Choice {
    Alwayss,
    Nevr,
    Tool(u8),
}

fn main() {}
