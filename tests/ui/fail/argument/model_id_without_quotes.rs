use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
#[aiml(model(gpt))]
struct Request {
    model: String,
}

#[derive(AimlRequest)]
#[aiml(model(gpt-4o, roles("user")))]
struct Other {
    model: String,
}

fn main() {}
