use serde::Serialize;

mod facade {
    pub use aiml_validate as inner;
}

#[derive(Serialize, facade::inner::AimlRequest)]
#[aiml(crate = "facade::inner")]
struct One {
    #[aiml(pattern("a"))]
    a: String,
}

#[derive(Serialize, facade::inner::AimlRequest)]
#[aiml(crate = "self::facade::inner")]
enum Two {
    A(One),
}
