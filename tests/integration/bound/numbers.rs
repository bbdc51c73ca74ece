//! Numbers that are none.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Tempered {
    model: &'static str,
    messages: Vec<Message>,
    #[aiml(range(0.0..=1.5))]
    temperature: f64,
}

#[test]
fn no_range_holds_what_is_no_number_whether_or_not_the_model_declares_the_key() {
    for model in ["openai/gpt-4o", "o1-mini", "somebody/new-model-9"] {
        let request = |temperature| {
            let messages = vec![Message { role: "user", content: "Hi" }];
            Tempered { model, messages, temperature }
        };
        for temperature in [f64::NAN, f64::INFINITY] {
            let report = request(temperature).validate().unwrap_err();
            assert!(report.to_string().ends_with("temperature: Expected number, received nan"), "{report}");
        }
        assert!(request(2.0).validate().is_err());
        request(1.0).validate().unwrap();
    }
}
