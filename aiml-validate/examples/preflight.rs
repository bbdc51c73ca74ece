//! Requests built as a program builds them, checked before they are sent: the two cases of the API's error
//! page, and one that passes.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct ChatRequest {
    model: ChatModel,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(0.0..=2.0))]
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
enum ChatModel {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    #[aiml(roles("user", "assistant"))]
    O1Mini,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: Role,
    content: String,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model(
    "kling-video/v1/standard/image-to-video",
    "kling-video/v1/pro/image-to-video",
    "kling-video/v1.6/standard/image-to-video",
    "kling-video/v1.6/pro/image-to-video"
))]
struct VideoRequest {
    model: String,
    #[aiml(format(uri))]
    image_url: String,
}

fn main() -> Result<(), serde_json::Error> {
    let chat = |model| ChatRequest {
        model,
        messages: vec![
            Message { role: Role::System, content: "You are a helpful assistant.".into() },
            Message { role: Role::User, content: "Tell me about mushrooms.".into() },
        ],
        temperature: Some(0.7),
    };
    preflight("a system message to o1-mini", &chat(ChatModel::O1Mini))?;
    preflight(
        "the prompt where the model goes",
        &VideoRequest {
            model: "an orange mushroom sitting on top of a tree stump in the woods".into(),
            image_url: "https://example.com/mushroom.jpg".into(),
        },
    )?;
    preflight("the same messages to gpt-4o", &chat(ChatModel::Gpt4o))
}

/// Prints the verdict, and the JSON that would be sent.
fn preflight(title: &str, request: &(impl AimlRequest + Serialize)) -> Result<(), serde_json::Error> {
    println!("## {title}\n");
    match request.validate() {
        Ok(()) => println!("valid, would send:"),
        Err(report) => println!("{report}\n\nnot sent:"),
    }
    println!("{}\n", serde_json::to_string_pretty(request)?);
    Ok(())
}
