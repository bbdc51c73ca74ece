use serde::Serialize;

#[derive(Serialize)]
struct Request {
    field: u8,
}

fn main() {
    let _ = aiml_validate::AimlRequest::validate(&Request { field: 1 });
}
