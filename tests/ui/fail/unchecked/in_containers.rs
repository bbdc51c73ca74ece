//! A type that does not derive, in whatever holds it: one error a field.
use aiml_validate::AimlRequest;

struct Foreign;

#[derive(AimlRequest)]
struct Request {
    list: Vec<Foreign>,
    perhaps: Option<Foreign>,
    nested: Option<Box<Foreign>>,
    deep: Vec<Option<Foreign>>,
    role: Foreign,
}

fn main() {}
