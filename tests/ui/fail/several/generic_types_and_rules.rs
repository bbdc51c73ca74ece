use aiml_validate::AimlRequest;

// Never used with a type in place of `T`: what does not hang on `T` is said all the same.
#[derive(AimlRequest)]
struct Request<'a, T, const N: usize> {
    #[aiml(range(0..=300))]
    n: u8,
    #[aiml(lenght(..N))]
    items: Vec<T>,
    #[aiml(pattern("^a$"))]
    ratio: &'a f64,
    #[aiml(length(..N))]
    others: [u8; N],
}

fn main() {}
