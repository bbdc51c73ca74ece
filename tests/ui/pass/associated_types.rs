use aiml_validate::AimlRequest;
use serde::Serialize;

trait Provider {
    type Options;
    type Message;
}

#[derive(Serialize, AimlRequest)]
#[serde(bound = "P::Options: Serialize, P::Message: Serialize")]
struct Request<P: Provider> {
    options: P::Options,
    messages: Vec<<P as Provider>::Message>,
}

struct OpenAi;

impl Provider for OpenAi {
    type Options = f64;
    type Message = String;
}

#[test]
fn runs() {
    assert!(Request::<OpenAi> { options: f64::NAN, messages: vec![] }.validate().is_err());
}
