//! The ids of an allow-list are told where they stand, wherever the field is that names the model: in what is flattened
//! into a request, in what it wraps, in variants of it, and in newtypes.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Flattened {
    #[serde(flatten)]
    common: Common,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Common {
    #[aiml(one_of("openai/gpt-4o", "openai/gpt-4oo", "o1-minni"))]
    model: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wrapper(Wrapped);

#[derive(Serialize, AimlRequest)]
struct Wrapped {
    #[aiml(one_of("o1-mini", "o1-mino"))]
    model: Option<String>,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Either {
    Fields {
        #[aiml(one_of("openai/gpt-4o", "openai/gpt-4p"))]
        model: String,
        messages: Vec<Message>,
    },
    Held(Held),
}

#[derive(Serialize, AimlRequest)]
struct Held {
    #[aiml(one_of("o1-mini", "openai/gpt-41"))]
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Id(#[aiml(one_of("openai/gpt-4o", "openai/gpt-o4"))] String);

// At the field of a request's own.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByNewtype {
    model: Id,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct CommonById {
    model: Id,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct FlattenedNewtype {
    #[serde(flatten)]
    common: CommonById,
    messages: Vec<Message>,
}

// Whatever it is, it may be sent.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Allowed {
    #[serde(flatten)]
    common: Common,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

fn main() {}
