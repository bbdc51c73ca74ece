//! Models that are no longer served, among those that the user lists: a warning, if they are documented.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    #[aiml(one_of("text-embedding-3-small", "BAAI/bge-base-en-v1.5", "text-embedding-3-smal"))]
    model: String,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("BAAI/bge-base-en-v1.5"), model("text-embedding-3-smal"))]
struct Listed {
    model: String,
    input: String,
}

// Where it is listed.
#[derive(Serialize, AimlRequest)]
struct Common {
    #[aiml(one_of("text-embedding-3-small", "BAAI/bge-base-en-v1.5"))]
    model: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Flattened {
    #[serde(flatten)]
    common: Common,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
enum Either {
    One {
        #[aiml(one_of("text-embedding-3-small", "BAAI/bge-base-en-v1.5"))]
        model: String,
        input: String,
    },
    Several {
        #[aiml(one_of("BAAI/bge-base-en-v1.5"))]
        #[allow(deprecated)]
        model: String,
        input: Vec<String>,
    },
    #[allow(deprecated)]
    None {
        #[aiml(one_of("BAAI/bge-base-en-v1.5"))]
        model: String,
        input: [String; 1],
    },
}

fn main() {}
