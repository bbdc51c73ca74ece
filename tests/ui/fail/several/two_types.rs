use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct One {
    #[aiml(lenght(1..))]
    a: String,
    two: Two,
}

#[derive(Serialize, AimlRequest)]
struct Two {
    #[aiml(formt(uri))]
    b: String,
}

fn main() {
    let one = One { a: String::new(), two: Two { b: String::new() } };
    let _ = one.validate();
    let _ = one.two.validated();
}
