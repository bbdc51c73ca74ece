//! What may be a model that is younger than the catalog is told, and nothing follows from it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Request {
    model: Model,
    prompt: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "veed/fabric-2.0")]
    Fabric,
}

fn main() {}
