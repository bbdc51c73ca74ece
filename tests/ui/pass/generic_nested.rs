//! Types with parameters below a request: whatever a parameter is, its own place is asked for what is wrong there.

use std::{collections::BTreeMap, fmt::Display, marker::PhantomData};

use aiml_validate::AimlRequest;
use serde::Serialize;

type Listed<T> = Vec<T>;
type Same<T> = T;

trait Holds {
    type Held: Serialize + AimlRequest;
}

#[derive(Serialize, AimlRequest)]
struct Plain;

impl Holds for Plain {
    type Held = Text;
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request<'a> {
    model: &'a str,
    messages: Listed<Message<'a, Listed<Part<Text>>, { 1 + 1 }>>,
    tools: Option<Vec<Tool<'a, str, Plain>>>,
    stop: Same<String>,
}

#[derive(Serialize, AimlRequest)]
struct Message<'a, T, const N: usize = 2>
where
    Self: Sized,
    T: 'a,
{
    role: &'static str,
    content: Same<T>,
    #[serde(skip)]
    marker: PhantomData<&'a [u8; N]>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part<T: Clone = Text> {
    Text(T),
    ImageUrl { image_url: Boxed<Url<T>> },
}

#[derive(Serialize, AimlRequest)]
struct Boxed<T: ?Sized>(Box<T>);

#[derive(Serialize, AimlRequest)]
struct Url<T> {
    url: String,
    #[serde(skip)]
    of: PhantomData<T>,
}

#[derive(Clone, Serialize, AimlRequest)]
struct Text {
    text: String,
}

#[derive(Serialize, AimlRequest)]
struct Tool<'a, T: ?Sized + Display, H: Holds>
where
    for<'b> &'b T: Display,
{
    r#type: &'static str,
    function: Function<'a, T>,
    #[serde(skip)]
    held: PhantomData<H>,
}

#[derive(Serialize, AimlRequest)]
struct Function<'a, T: ?Sized> {
    name: &'a T,
    parameters: BTreeMap<String, Same<String>>,
}

/// It holds itself, and types that belong to its parameters.
#[derive(Serialize, AimlRequest)]
struct Deep<H: Holds, T> {
    held: H::Held,
    again: <H as Holds>::Held,
    value: T,
    next: Option<Box<Deep<H, T>>>,
    same: Vec<Self>,
}

#[test]
fn whatever_a_parameter_is() {
    let text = |text: &str| Text { text: text.into() };
    let image =
        Part::ImageUrl { image_url: Boxed(Box::new(Url { url: "https://a.b".into(), of: PhantomData })) };
    let content = vec![Part::Text(text("a")), image];
    let tool = Tool {
        r#type: "function",
        function: Function { name: "f", parameters: BTreeMap::new() },
        held: PhantomData::<Plain>,
    };
    let request = Request {
        model: "openai/gpt-4o",
        messages: vec![Message { role: "user", content, marker: PhantomData }],
        tools: Some(vec![tool]),
        stop: "b".into(),
    };
    assert_eq!(request.validate(), Ok(()));
    let deep = Deep::<Plain, u8> { held: text("a"), again: text("b"), value: 1, next: None, same: vec![] };
    assert_eq!(deep.validate(), Ok(()));
}
