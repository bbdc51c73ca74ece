//! What it requires conflicts with it.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request {
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("tools"))]
    tool_choice: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(conflicts("tool_choice"))]
    tools: Option<Vec<String>>,
}

fn main() {}
