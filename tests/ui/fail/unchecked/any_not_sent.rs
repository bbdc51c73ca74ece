//! What serde cannot send is no field that may be anything, either: each is shown where its type stands.
use aiml_validate::AimlRequest;

struct Foreign;

#[derive(AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request {
    model: String,
    #[aiml(any)]
    input: Foreign,
}

#[derive(AimlRequest)]
enum Part {
    Text {
        #[aiml(any)]
        text: Option<Foreign>,
    },
}

fn main() {}
