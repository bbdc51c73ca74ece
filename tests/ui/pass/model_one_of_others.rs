//! An allow-list of ids in what a request wraps or has flattened into it, where its own type says what else may be sent.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("my-model", like = "openai/gpt-4o"))]
struct Listed {
    #[aiml(one_of("my-model"))]
    model: &'static str,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Allowed {
    #[aiml(one_of("my-model"))]
    model: &'static str,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wrapper(Listed);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Either {
    Listed(Listed),
    Allowed(Allowed),
    Any { model: &'static str, messages: Vec<Message> },
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("my-model"), model("openai/gpt-4o"))]
struct Common {
    #[aiml(one_of("my-model", "openai/gpt-4o"))]
    model: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Flattened {
    #[serde(flatten)]
    common: Common,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "my-model")]
    #[aiml(like = "openai/gpt-4o")]
    Mine,
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Id(#[aiml(one_of("my-model"))] Model);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ByNewtype {
    model: Id,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct OfEnum {
    #[aiml(one_of("my-model"))]
    model: Model,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct FlattenedEnum {
    #[serde(flatten)]
    of_enum: OfEnum,
    messages: Vec<Message>,
}

#[test]
fn runs() {
    let messages = || vec![Message { role: "user", content: "Hi" }];
    let listed = || Listed { model: "my-model", messages: messages() };
    assert_eq!(listed().validate(), Ok(()));
    assert_eq!(Wrapper(listed()).validate(), Ok(()));
    assert_eq!(Either::Listed(listed()).validate(), Ok(()));
    assert_eq!(Either::Allowed(Allowed { model: "my-model", messages: messages() }).validate(), Ok(()));
    assert_eq!(Either::Any { model: "openai/gpt-4o", messages: messages() }.validate(), Ok(()));
    let flattened = Flattened { common: Common { model: "openai/gpt-4o" }, messages: messages() };
    assert_eq!(flattened.validate(), Ok(()));
    assert_eq!(ByNewtype { model: Id(Model::Mine), messages: messages() }.validate(), Ok(()));
    let of_enum = |model| FlattenedEnum { of_enum: OfEnum { model }, messages: messages() };
    assert_eq!(of_enum(Model::Mine).validate(), Ok(()));
    assert_eq!(of_enum(Model::O1Mini).report().len(), 1);
}
