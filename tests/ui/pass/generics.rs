use aiml_validate::AimlRequest;
use serde::Serialize;

use std::marker::PhantomData;

struct NotSent;

#[derive(Serialize, AimlRequest)]
struct Request<'a, T, U: Clone, V, F>
where
    U: 'a,
    F: Fn(V) -> NotSent,
{
    t: &'a [T],
    u: Option<Box<U>>,
    #[serde(skip)]
    v: Option<V>,
    #[serde(skip)]
    f: Option<F>,
    marker: PhantomData<fn(V) -> NotSent>,
}

fn takes<R: AimlRequest>(_: &R) {}

#[test]
fn runs() {
    let request = Request {
        t: &[1_u8],
        u: Some(Box::new("x")),
        v: None,
        f: Some(|_: NotSent| NotSent),
        marker: PhantomData,
    };
    takes(&request);
    assert!(request.validate().is_ok());
}
