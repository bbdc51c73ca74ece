#![no_implicit_prelude]

mod core {}
mod std {}
mod aiml_validate {}

#[derive(::aiml_validate::AimlRequest)]
#[aiml(model("a", roles("x"), param("o", required)))]
struct Option<T> {
    #[aiml(range(0..=1), check = ok)]
    some: T,
    model: &'static str,
    role: &'static str,
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    #[aiml(requires("n"), one_of("a"))]
    o: ::core::option::Option<&'static str>,
    #[serde(skip_serializing_if = "::core::option::Option::is_none")]
    n: ::core::option::Option<u8>,
}

#[derive(::aiml_validate::AimlRequest)]
enum Result {
    Ok,
    #[aiml(roles("x"))]
    Err,
    #[serde(skip)]
    Gone(u8),
}

fn ok<T>(_: &T) -> ::core::result::Result<(), &'static ::core::primitive::str> {
    ::core::result::Result::Ok(())
}
