//! Texts that have the format and the pattern that some model takes, and members that keep the other rules.
use aiml_validate::AimlRequest;
use serde::Serialize;

const MOST: u8 = 4;

#[derive(Serialize, AimlRequest)]
enum Sharpen {
    #[serde(rename = "topaz-labs/sharpen")]
    Sharpen,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Listed {
    model: Sharpen,
    #[aiml(one_of(
        "https://example.com/a.png",
        "HTTPS:\\\\example.com",
        "data:,x",
        " ht\ntps://a b",
        "C:\\a.png"
    ))]
    image_url: String,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations", model("topaz-labs/sharpen", param("image_url", format(uuid))))]
struct Replaced {
    model: String,
    #[aiml(pattern("^[a-z]+$"), format(uuid))]
    image_url: Names,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
enum Names {
    #[serde(rename = "3f2504e0-4f89-41d3-9a0c-0305e82c3301")]
    Uuid,
    Neither,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Named {
    model: Sharpen,
    image_url: OneIs,
    mode: String,
}

#[derive(Serialize, AimlRequest)]
enum OneIs {
    Nope,
    #[serde(rename = "https://example.com/a.png")]
    Url,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("perplexity/sonar"))]
struct Search {
    model: String,
    messages: Vec<Message>,
    web_search_options: Options,
}

#[derive(Serialize, AimlRequest)]
struct Message {
    role: String,
    content: String,
}

#[derive(Serialize, AimlRequest)]
struct Options {
    user_location: Location,
}

#[derive(Serialize, AimlRequest)]
struct Location {
    r#type: Kind,
    approximate: Approximate,
}

#[derive(Serialize, AimlRequest)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Approximate,
}

#[derive(Serialize, AimlRequest)]
struct Approximate {
    #[aiml(one_of("DE", "US"))]
    country: String,
}

#[derive(Serialize, AimlRequest)]
struct Own {
    #[aiml(one_of("abc", "a"), pattern("^[a-z]+$"), length(..=MOST))]
    a: String,
    #[aiml(one_of("a:b", "https://example.com"), format(uri))]
    b: String,
    #[aiml(one_of("a", "é", "🙂"), length(1..))]
    c: char,
    #[aiml(length(2..), pattern("."))]
    d: Option<char>,
    #[aiml(one_of(0, 4.0, -2), range(-2..=MOST))]
    e: f64,
    #[aiml(one_of(1.0, 2))]
    f: u8,
    #[serde(flatten)]
    g: Flat,
    top_p: f64,
}

/// Lengths that the shortest text of a format has, or the only ones.
#[derive(Serialize, AimlRequest)]
#[aiml(model("m"), model("n", param("a", format(uuid), length(..=36)), param("b", length(2..3), format(uri))))]
struct Lengths {
    model: &'static str,
    #[aiml(length(..=2), format(uri))]
    a: String,
    #[aiml(format(uuid), length(36..=36))]
    b: String,
    #[aiml(length(35..), format(uuid))]
    c: Option<String>,
    #[aiml(format(uri), length(4096..))]
    d: Option<String>,
}

#[derive(Serialize, AimlRequest)]
struct Flat {
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
    #[serde(flatten)]
    more: std::collections::BTreeMap<String, u8>,
}

#[derive(Serialize, AimlRequest)]
struct Generic<T>(#[aiml(one_of("a", "longer"))] T);

/// Single characters of a field, by what is said of models; of a type with parameters, one may be another.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", unknown_models = "allow")]
struct Marked {
    model: Marks,
    messages: Vec<Message>,
    stop: Option<char>,
}

#[derive(Serialize, AimlRequest)]
struct AnyMark<T> {
    model: Marks,
    stop: T,
    mark: T,
}

#[derive(Serialize, AimlRequest)]
enum Marks {
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("stop", one_of("a", "é", "🙂")), param("mark", one_of("longer", "a")))]
    Gpt4o,
    #[serde(rename = "my/new-model")]
    #[aiml(param("stop", one_of("b", "🙂")))]
    New,
}

#[test]
fn runs() {
    let any = |mark| AnyMark { model: Marks::Gpt4o, stop: 'a', mark };
    assert!(any('a').validate().is_ok() && any('b').validate().is_err());
    let any = |mark| AnyMark { model: Marks::Gpt4o, stop: "a", mark };
    assert!(any("longer").validate().is_ok() && any("long").validate().is_err());
    let marked = |stop| {
        let messages = vec![Message { role: "user".into(), content: "Hi".into() }];
        Marked { model: Marks::Gpt4o, messages, stop: Some(stop) }
    };
    assert!(marked('🙂').validate().is_ok() && marked('b').validate().is_err());
    let own = |a: &str, c, d, f| Own {
        a: a.into(),
        b: "a:b".into(),
        c,
        d,
        e: 4.0,
        f,
        g: Flat { top_p: None, more: std::collections::BTreeMap::new() },
        top_p: 1.0,
    };
    let lengths = |model, a: &str, b: &str| Lengths { model, a: a.into(), b: b.into(), c: None, d: None };
    let uuid = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
    let is_valid = |model, a, b| {
        let report = lengths(model, a, b).report();
        report.issues().iter().all(|issue| !["a", "b"].contains(&&*issue.param().to_string()))
    };
    assert!(is_valid("m", "a:", uuid) && is_valid("n", uuid, "a:"));
    assert!(!is_valid("n", "a:", uuid) && !is_valid("m", uuid, "a:"));
    assert!(own("abc", '🙂', Some('🙂'), 1).validate().is_ok());
    assert!(own("b", 'a', None, 2).validate().is_err());
    assert!(own("a", 'b', None, 2).validate().is_err());
    assert!(own("a", 'a', Some('a'), 2).validate().is_err());
    assert!(own("a", 'a', None, 4).validate().is_err());
    assert!(Generic('a').validate().is_ok() && Generic("longer").validate().is_ok());

    let listed =
        |url: &str| Listed { model: Sharpen::Sharpen, image_url: url.into(), mode: "Standard".into() };
    assert!(listed("data:,x").report().issues().iter().all(|issue| issue.param().to_string() != "image_url"));
    assert_eq!(listed("x").report().issues().len(), 2 + listed("data:,x").report().issues().len());
}
