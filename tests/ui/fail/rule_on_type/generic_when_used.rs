use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<T> {
    #[aiml(range(0..=300))]
    field: T,
}

fn main() {
    let _ = Request { field: 1_u8 }.validate();
}
