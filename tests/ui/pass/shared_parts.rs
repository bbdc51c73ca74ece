//! What several variants hold may be more than one of them takes; and a variant that some model takes by no list of names
//! may have what that model does not know.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<M> {
    model: &'static str,
    messages: Vec<M>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByBody {
    System(Body<Part>),
    User(Body<Part>),
}

#[derive(Serialize, AimlRequest)]
struct Body<P> {
    content: Vec<P>,
}

#[derive(Serialize, AimlRequest)]
struct Part {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<Url>,
}

#[derive(Serialize, AimlRequest)]
struct Url {
    url: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByField {
    System { content: Content },
    User { name: Option<String>, content: Content },
    Assistant { content: Content },
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Untagged>),
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Untagged {
    Text(TextPart),
    Image(ImagePart),
}

#[derive(Serialize, AimlRequest)]
struct TextPart {
    r#type: &'static str,
    text: String,
}

#[derive(Serialize, AimlRequest)]
struct ImagePart {
    r#type: &'static str,
    image_url: Url,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename_all = "lowercase")]
enum ByRole {
    System(Said),
    User(Said),
    Tool(Said),
}

#[derive(Serialize, AimlRequest)]
struct Said {
    content: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_call_id: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/responses")]
struct Responses {
    model: &'static str,
    input: &'static str,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Tool {
    Function { name: String, parameters: std::collections::BTreeMap<String, String>, strict: bool },
    Custom { name: String },
}

#[test]
fn the_values_tell() {
    let model = "openai/gpt-4o";
    let image = || Part {
        r#type: "image_url",
        text: None,
        image_url: Some(Url { url: "https://example.com/a.png" }),
    };
    let user = ByBody::User(Body { content: vec![image()] });
    assert!(Request { model, messages: vec![user] }.validate().is_ok());
    let system = ByBody::System(Body { content: vec![image()] });
    assert!(Request { model, messages: vec![system] }.validate().is_err());
    let image = || {
        let image = ImagePart { r#type: "image_url", image_url: Url { url: "https://example.com/a.png" } };
        Content::Parts(vec![Untagged::Image(image)])
    };
    let user = ByField::User { name: Some("Ada".into()), content: image() };
    assert!(Request { model, messages: vec![user] }.validate().is_ok());
    assert!(Request { model, messages: vec![ByField::System { content: image() }] }.validate().is_err());
    let said = || Said { content: "4".into(), tool_call_id: Some("call_1".into()) };
    assert!(Request { model, messages: vec![ByRole::Tool(said())] }.validate().is_ok());
    let custom = || Responses { model: "", input: "Hi", tools: vec![Tool::Custom { name: "x".into() }] };
    assert!(Responses { model: "x-ai/grok-4-3", ..custom() }.validate().is_ok());
}
