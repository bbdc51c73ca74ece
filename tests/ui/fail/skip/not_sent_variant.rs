use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Content {
    #[serde(skip)]
    Gone {
        #[aiml(length(1..))]
        text: String,
    },
    Text(#[serde(skip)] #[aiml(length(1..))] String),
}

fn main() {}
