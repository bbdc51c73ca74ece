use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<T> {
    field: T,
}

struct Opaque;

fn main() {
    let _ = Request { field: Opaque }.validate();
}
