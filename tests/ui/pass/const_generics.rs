use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
struct Request<T, const N: usize> {
    #[aiml(length(..=N))]
    list: Vec<T>,
    #[aiml(range(..=N))]
    n: u16,
}

#[test]
fn runs() {
    assert!(Request::<u8, 2> { list: vec![1, 2], n: 2 }.validate().is_ok());
    assert!(Request::<u8, 1> { list: vec![1, 2], n: 1 }.validate().is_err());
    assert!(Request::<u8, 1> { list: vec![1], n: 2 }.validate().is_err());
}

/// What is below a field is asked for with the parameters as they are declared.
#[derive(Serialize, AimlRequest)]
struct Before<'a, const N: usize, T, const M: usize, U: Clone>
where
    T: Copy,
{
    first: Vec<T>,
    then: (Option<U>, &'a str),
}

#[derive(Serialize, AimlRequest)]
struct InTuple<const N: usize, T>(Vec<T>, (T, u8), Option<Box<Self>>);

#[test]
fn const_parameters_before_others() {
    let value = Before::<1, u8, 2, String> { first: vec![1], then: (None, "a") };
    assert!(value.validate().is_ok());
    let inner = InTuple::<1, u8>(vec![], (1, 2), None);
    assert!(InTuple::<1, u8>(vec![1], (1, 2), Some(Box::new(inner))).validate().is_ok());
}
