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

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum ByVariant {
    One { model: Id, messages: Vec<Message> },
    Several { model: String, messages: Vec<Message> },
}

// Once, however often it holds itself.
#[derive(Serialize, AimlRequest)]
struct Itself {
    #[serde(flatten)]
    before: Option<Box<Itself>>,
    #[aiml(one_of("openai/gpt-4oz"))]
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct FlattenedItself {
    #[serde(flatten)]
    itself: Itself,
    messages: Vec<Message>,
}

// Of very many, some are told and the others counted.
#[derive(Serialize, AimlRequest)]
struct Many {
    #[aiml(one_of(
        "bad-00", "bad-01", "bad-02", "bad-03", "bad-04", "bad-05", "bad-06", "bad-07", "bad-08", "bad-09",
        "bad-10", "bad-11", "bad-12", "bad-13", "bad-14", "bad-15", "bad-16", "bad-17", "bad-18", "bad-19"
    ))]
    model: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct FlattenedMany {
    #[serde(flatten)]
    many: Many,
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
