//! The model stands in a struct that is flattened: what is beside it is compared and judged by that model.

use aiml_validate::{AimlRequest, check};
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
struct Base<'a> {
    model: Model,
    messages: &'a [Message],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    #[serde(flatten)]
    base: Option<Base<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
}

/// The derived report is that of `check`, and `validate` says the same.
fn judged(request: &Request<'_>) -> bool {
    let checked = check("/v1/chat/completions", request);
    assert_eq!(request.report(), checked);
    assert_eq!(request.validate().is_ok(), checked.is_valid(), "{checked}");
    checked.is_valid()
}

#[test]
fn what_is_beside_it_is_judged_by_it() {
    let (mut valid, mut invalid) = (0, 0);
    for role in ["user", "system", "nobody"] {
        let messages = &[Message { role, content: "Hi" }];
        let bases = [Model::Gpt4o, Model::O1Mini].map(|model| Some(Base { model, messages }));
        for base in bases.into_iter().chain([None]) {
            let mut request = Request { base, temperature: None, max_tokens: None };
            for temperature in [None, Some(0.5), Some(3.0), Some(f64::NAN)] {
                for max_tokens in [None, Some(0), Some(100)] {
                    (request.temperature, request.max_tokens) = (temperature, max_tokens);
                    *if judged(&request) { &mut valid } else { &mut invalid } += 1;
                }
            }
        }
    }
    assert!(valid > 10 && invalid > 40, "{valid} {invalid}");
}

/// `temperature` is a parameter of the one, and of the other not.
#[test]
fn a_key_of_one_of_its_models() {
    let messages = &[Message { role: "user", content: "Hi" }];
    let report = |model| {
        let base = Some(Base { model, messages });
        Request { base, temperature: Some(0.5), max_tokens: None }.report()
    };
    assert!(report(Model::Gpt4o).issues().is_empty());
    assert_eq!(report(Model::O1Mini).issues().len(), 1);
}
