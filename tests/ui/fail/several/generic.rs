use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct One<'a, T: Clone, const N: usize>
where
    T: 'a,
{
    #[aiml(lenght(1..))]
    a: &'a [T],
    #[serde(skip)]
    n: [u8; N],
}

fn takes<R: AimlRequest>(_: R) {}

fn main() {
    takes(One::<u8, 1> { a: &[], n: [0] });
}
