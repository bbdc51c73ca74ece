//! Members of an allow-list that do not keep the other rules of the field, each where it stands.
use aiml_validate::AimlRequest;
use serde::Serialize;

const MOST: u8 = 4;

#[derive(Serialize, AimlRequest)]
#[aiml(model("m", param("a", one_of("abc", "ABC"), pattern("^[a-z]+$"))))]
struct Literals {
    model: String,
    #[aiml(pattern("^[a-z]+$"), one_of("abc", "ABC", "a"))]
    a: String,
    #[aiml(one_of("abc", "a"), length(2..))]
    b: String,
    #[aiml(one_of(-1, 0, 1.5, 2), range(0..2))]
    c: f64,
    // As floats, these two would be the same.
    #[aiml(one_of(9007199254740993, 9007199254740994), range(..9007199254740994))]
    d: u64,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("m", param("a", one_of("a.png", "https://example.com/a.png"), format(uri))))]
struct Asked {
    model: String,
    #[aiml(format(uri), one_of("https://example.com/a.png", "https://"))]
    a: String,
    #[aiml(one_of("3F2504E0-4F89-41D3-9A0C-0305E82C3301", "3F2504E0"), format(uuid))]
    b: String,
    #[aiml(one_of(4, 5), range(..=MOST))]
    c: u8,
    #[aiml(one_of("abcd", "abcde"), length(..=MOST))]
    d: Option<String>,
    #[aiml(any, one_of("https://", "a:b"), format(uri))]
    e: String,
}

#[derive(Serialize, AimlRequest)]
struct Url(#[aiml(format(uri), one_of("a:b", "c"))] String);

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "m")]
    #[aiml(param("a", format(uri), one_of("a:b", "c")))]
    M,
}

fn main() {}
