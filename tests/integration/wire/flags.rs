//! The derive writes what it says of a field as one number: its bits are those of the runtime crate.

use aiml_validate::{
    __private::{DeriveShape, Full, ShapeField},
    AimlRequest,
};
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(model("a"))]
struct Request {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    no_none: Option<u8>,
    #[serde(skip_serializing_if = "std::option::Option::is_none")]
    maybe: Option<u8>,
    #[aiml(undeclared)]
    undeclared: u8,
    #[aiml(skip)]
    skip: u8,
    #[aiml(range(1..=2))]
    range: u8,
    #[aiml(length(1..=2))]
    length: String,
    #[aiml(one_of("a"))]
    one_of: String,
    #[aiml(format(uri))]
    format: String,
    #[aiml(pattern("^a"))]
    pattern: String,
    #[aiml(role)]
    marked: String,
    #[aiml(requires("maybe"))]
    tied: Option<u8>,
    #[serde(flatten)]
    flat: Tagged,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "role", rename = "user")]
struct Tagged {
    name: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", model("acme/own", like = "text-embedding-3-small"))]
struct Stands {
    model: String,
    input: String,
}

#[derive(Serialize, AimlRequest)]
#[expect(dead_code, reason = "looked at, and never made")]
enum External {
    Held(u8),
    Object { key: u8 },
}

fn flags<T: DeriveShape<Full>>() -> Vec<(&'static str, u16)> {
    T::ROWS.iter().map(|row| (row.key, row.flags)).collect()
}

#[test]
fn the_bits_are_those_of_the_runtime_crate() {
    use ShapeField as Is;
    let ruled = Is::RULED;
    assert_eq!(
        flags::<Request>(),
        [
            ("model", Is::MODEL),
            ("messages", Is::MESSAGES),
            ("no_none", Is::MAYBE | Is::NO_NONE),
            ("maybe", Is::MAYBE),
            ("undeclared", Is::UNDECLARED | ruled),
            ("skip", Is::SKIP),
            ("range", Is::RANGE | ruled),
            ("length", Is::LENGTH | ruled),
            ("one_of", Is::ONE_OF | ruled),
            ("format", Is::FORMAT | ruled),
            ("pattern", Is::PATTERN | ruled),
            ("marked", Is::MARKED),
            ("tied", ruled),
            ("", Is::FLATTEN),
        ]
    );
    // With the bit of what has no `None`, it would be a marked one.
    assert_eq!(flags::<Message>(), [("role", Is::ROLE | Is::MAYBE)]);
    assert_eq!(flags::<Stands>(), [("model", Is::LIKE), ("input", 0)]);
    assert_eq!(flags::<Tagged>(), [("role", Is::TAG | Is::ROLE), ("name", 0)]);
}

#[test]
fn the_name_of_a_variant_is_a_key() {
    use aiml_validate::__private::Shape;
    let Shape::OneOf([Shape::Object([held]), Shape::Object([object])]) =
        <External as DeriveShape<Full>>::SHAPE
    else {
        panic!("two objects");
    };
    assert_eq!(
        [(held.key, held.flags), (object.key, object.flags)],
        [("Held", ShapeField::VARIANT), ("Object", ShapeField::VARIANT),]
    );
}
