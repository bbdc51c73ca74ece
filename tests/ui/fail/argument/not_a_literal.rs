use aiml_validate::AimlRequest;

#[derive(AimlRequest)]
struct Request {
    #[aiml(one_of(["hd", "sd"]))]
    quality: String,
    #[aiml(check = |n: &u8| Ok::<(), u8>(()))]
    n: u8,
}

fn main() {}
