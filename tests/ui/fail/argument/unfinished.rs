use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
#[aiml(crate =)]
struct One {
    #[aiml(check)]
    a: u8,
    #[aiml(check =)]
    b: u8,
    #[aiml(range(0..), check = some::)]
    c: u8,
}

#[derive(AimlRequest)]
#[aiml(model("a", param("top_k" required)))]
struct Two {
    model: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_k: Option<u8>,
}

fn main() {}
