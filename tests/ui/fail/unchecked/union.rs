use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
union Request {
    a: u8,
    b: u16,
}

fn main() {}
