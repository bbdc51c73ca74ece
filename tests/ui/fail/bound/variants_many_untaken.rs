//! An enum of very many variants, none of which is taken: some are told, the others counted, far from the compiler's
//! long-evaluation lint.
use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message>,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: Vec<Item>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Item {
    OutputText { id: String, status: Option<String>, output: Vec<u8> },
    Refused { id: String, status: Option<String>, output: Vec<u8> },
    InputImage { id: String, status: Option<String>, output: Vec<u8> },
    InputFile { id: String, status: Option<String>, output: Vec<u8> },
    Reasoning { id: String, status: Option<String>, output: Vec<u8> },
    FunctionCall { id: String, status: Option<String>, output: Vec<u8> },
    FunctionCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    ComputerCall { id: String, status: Option<String>, output: Vec<u8> },
    ComputerCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    WebSearchCall { id: String, status: Option<String>, output: Vec<u8> },
    FileSearchCall { id: String, status: Option<String>, output: Vec<u8> },
    CodeInterpreterCall { id: String, status: Option<String>, output: Vec<u8> },
    ImageGenerationCall { id: String, status: Option<String>, output: Vec<u8> },
    LocalShellCall { id: String, status: Option<String>, output: Vec<u8> },
    LocalShellCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    McpListTools { id: String, status: Option<String>, output: Vec<u8> },
    McpApprovalRequest { id: String, status: Option<String>, output: Vec<u8> },
    McpApprovalResponse { id: String, status: Option<String>, output: Vec<u8> },
    McpCall { id: String, status: Option<String>, output: Vec<u8> },
    CustomToolCall { id: String, status: Option<String>, output: Vec<u8> },
    CustomToolCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    ItemReference { id: String, status: Option<String>, output: Vec<u8> },
    Compaction { id: String, status: Option<String>, output: Vec<u8> },
    ShellCall { id: String, status: Option<String>, output: Vec<u8> },
    ShellCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    ApplyPatchCall { id: String, status: Option<String>, output: Vec<u8> },
    ApplyPatchCallOutput { id: String, status: Option<String>, output: Vec<u8> },
    Annotation { id: String, status: Option<String>, output: Vec<u8> },
    Citation { id: String, status: Option<String>, output: Vec<u8> },
    Summary { id: String, status: Option<String>, output: Vec<u8> },
}

fn main() {}
