use aiml_validate::AimlRequest;
use serde::Serialize;

use std::collections::BTreeMap;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(flatten)]
    #[aiml(length(1..), role)]
    more: BTreeMap<String, String>,
}

fn main() {}
