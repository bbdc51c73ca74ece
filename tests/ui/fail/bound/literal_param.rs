use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/images/generations",
    model("dall-e-3", param("quality", one_of("hd", "best"))),
    model("my/new-model", like = "dall-e-3", param("quality", one_of("best")))
)]
struct Image {
    model: String,
    prompt: String,
    quality: String,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "dall-e-3")]
    #[aiml(param("quality", one_of("hd", "worst")))]
    DallE3,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct ByEnum {
    model: Model,
    prompt: String,
    quality: String,
}

fn main() {}
