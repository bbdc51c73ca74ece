//! What is said of models that leaves some request to them, or may.
use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

fn user() -> Message {
    Message { role: Role::User, content: "Hi" }
}

/// What `skip` stands on may be left out, whatever the catalog requires; of a model that it does not know, it may be
/// that nothing is required.
#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    unknown_models = "allow",
    model("gpt-4o", param("messages", unsupported)),
    model("o1", "my/new-model", param("messages", unsupported)),
    model("o1-mini")
)]
struct Skipped {
    model: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[aiml(skip)]
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    unknown_models = "allow",
    model("o1", "my/new-model", param("messages", unsupported), param("n", unsupported)),
    model("o1-mini")
)]
struct Unknown {
    model: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<u8>,
}

/// The same on variants, of which one may be like a known model that requires no prompt.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", unknown_models = "allow")]
struct Image {
    model: ImageModel,
    #[serde(skip_serializing_if = "Option::is_none")]
    prompt: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mode: Option<&'static str>,
}

#[derive(Serialize, AimlRequest)]
enum ImageModel {
    #[serde(rename = "topaz-labs/sharpen")]
    #[aiml(param("prompt", unsupported))]
    Sharpen,
    #[serde(rename = "my/sharpen")]
    #[aiml(like = "topaz-labs/sharpen", param("prompt", unsupported))]
    Like,
    #[serde(rename = "my/new-model")]
    #[aiml(param("prompt", unsupported))]
    New,
    #[serde(rename = "openai/gpt-image-1")]
    Other,
}

/// Some role of the type is one of the model's.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool", "user")), model("o1"))]
struct Meets {
    model: &'static str,
    messages: Vec<Message>,
}

/// Messages that may be left out, that are not checked, or of which it is not known which roles they have.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Absent {
    model: &'static str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Unchecked {
    model: &'static str,
    #[aiml(skip)]
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Opaque {
    model: &'static str,
    #[aiml(any)]
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Two {
    model: &'static str,
    messages: (Message, Text),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Texts {
    model: &'static str,
    messages: Vec<Text>,
}

#[derive(Serialize, AimlRequest)]
struct Text {
    #[aiml(one_of("user", "tool"))]
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("assistant")), model("o1"))]
struct Several {
    model: &'static str,
    messages: Vec<Either>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Either {
    Message(Message),
    Map(BTreeMap<String, String>),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("assistant")), model("o1"))]
struct Tagged {
    model: &'static str,
    messages: Vec<ByRole>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByRole {
    User { content: &'static str },
    Assistant { content: &'static str },
}

/// A role that is null, or left out, is for the catalog to judge.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("gpt-4o", roles("tool")), model("o1"))]
struct Maybe {
    model: &'static str,
    messages: Vec<MaybeMessage>,
}

#[derive(Serialize, AimlRequest)]
struct MaybeMessage {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<Role>,
    content: &'static str,
}

#[test]
fn runs() {
    let skipped = |model, messages| Skipped { model, messages }.validate().is_ok();
    assert!(skipped("gpt-4o", vec![]) && skipped("o1-mini", vec![user()]));
    assert!(!skipped("gpt-4o", vec![user()]));

    let unknown = |model, messages| Unknown { model, messages, n: None }.validate().is_ok();
    assert!(unknown("my/new-model", vec![]) && unknown("o1-mini", vec![user()]));
    assert!(!unknown("my/new-model", vec![user()]));

    let image = |model, prompt, mode| {
        let image_url = Some("https://example.com/a.png");
        Image { model, prompt, image_url, mode }.validate().is_ok()
    };
    assert!(image(ImageModel::Sharpen, None, Some("Standard")));
    assert!(image(ImageModel::Like, None, Some("Standard")));
    assert!(!image(ImageModel::Like, Some("a cat"), Some("Standard")));
    assert!(image(ImageModel::New, None, None) && !image(ImageModel::New, Some("a cat"), None));

    let meets = |role| Meets { model: "gpt-4o", messages: vec![Message { role, content: "Hi" }] };
    assert!(meets(Role::User).validate().is_ok() && meets(Role::System).validate().is_err());
    let text = |role: &str| Texts {
        model: "gpt-4o",
        messages: vec![Text { role: role.into(), content: "Hi".into() }],
    };
    assert!(text("user").validate().is_err());
    let map = [("role", "assistant"), ("content", "Hi")].map(|(key, value)| (key.into(), value.into()));
    let several = |message| Several { model: "gpt-4o", messages: vec![message] };
    assert!(several(Either::Map(map.into())).validate().is_ok());
    assert!(several(Either::Message(user())).validate().is_err());
    let tagged = |message| Tagged { model: "gpt-4o", messages: vec![message] };
    assert!(tagged(ByRole::Assistant { content: "Hi" }).validate().is_ok());
    assert!(tagged(ByRole::User { content: "Hi" }).validate().is_err());
}

/// A model that is like a known one starts from what that takes, and may take other roles that the API knows.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("acme/new", like = "o1-mini", roles("user", "system")))]
struct Wider {
    model: &'static str,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct WiderByEnum {
    model: New,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
enum New {
    #[serde(rename = "acme/new")]
    #[aiml(like = "o1-mini", roles("user", "system"))]
    Wide,
    #[serde(rename = "acme/old")]
    #[aiml(like = "o1-mini")]
    Narrow,
}

#[test]
fn a_model_that_is_like_another_takes_other_roles() {
    let system = || vec![Message { role: Role::System, content: "Be brief." }];
    assert!(Wider { model: "acme/new", messages: system() }.validate().is_ok());
    assert!(WiderByEnum { model: New::Wide, messages: system() }.validate().is_ok());
    assert!(WiderByEnum { model: New::Narrow, messages: system() }.validate().is_err());
}

/// Messages that have such roles only.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("acme/new", like = "o1-mini", roles("system", "developer")))]
struct OnlyWider {
    model: &'static str,
    messages: [Above; 1],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OnlyWiderByEnum {
    model: NewOnly,
    messages: Vec<Above>,
}

#[derive(Serialize, AimlRequest)]
enum NewOnly {
    #[serde(rename = "acme/new")]
    #[aiml(like = "o1-mini", roles("developer"))]
    Wide,
}

#[derive(Serialize, AimlRequest)]
struct Above {
    content: &'static str,
    role: AboveRole,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum AboveRole {
    System,
    Developer,
}

#[test]
fn a_model_that_is_like_another_takes_only_other_roles() {
    let above = |role| Above { content: "Be brief.", role };
    assert!(OnlyWider { model: "acme/new", messages: [above(AboveRole::System)] }.validate().is_ok());
    let by_enum = |role| OnlyWiderByEnum { model: NewOnly::Wide, messages: vec![above(role)] };
    assert!(by_enum(AboveRole::Developer).validate().is_ok());
    assert!(by_enum(AboveRole::System).validate().is_err());
}
