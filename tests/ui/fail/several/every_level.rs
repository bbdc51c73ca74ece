use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(modl("a"), model("b", rols("user"), param("c", unsuported)), crate = 3)]
struct Request {
    model: String,
    #[aiml(requires("d"))]
    c: u8,
}

fn main() {}
