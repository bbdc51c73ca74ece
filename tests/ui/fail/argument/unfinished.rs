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
    top_k: u8,
}

fn main() {}
