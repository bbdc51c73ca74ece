//! What annotations change of the catalog's word, and what they do not.

use aiml_validate::{AimlRequest, check};
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    role: &'static str,
    content: String,
}

fn messages(role: &'static str) -> Vec<Message> {
    vec![Message { role, content: "Hi".into() }]
}

fn text<T: AimlRequest>(request: &T) -> Vec<String> {
    request.report().iter().map(|issue| format!("{}: {}", issue.param(), issue.message())).collect()
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Ruled {
    model: String,
    messages: Vec<Message>,
    #[aiml(range(0.0..=5.0))]
    temperature: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(conflicts("frequency_penalty"))]
    top_p: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    frequency_penalty: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(undeclared)]
    brand_new: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    n: Option<String>,
}

fn ruled() -> Ruled {
    let model = "openai/gpt-4o".into();
    Ruled {
        model,
        messages: messages("user"),
        temperature: 4.0,
        top_p: None,
        frequency_penalty: None,
        brand_new: None,
        n: None,
    }
}

#[test]
fn a_range_replaces_the_bounds_and_nothing_else() {
    let mut request = ruled();
    request.validate().unwrap();
    assert!(!check("/v1/chat/completions", &request).is_valid());
    request.temperature = 5.5;
    assert_eq!(text(&request), ["temperature: Number must be less than or equal to 5"]);
    request.temperature = f64::NAN;
    assert_eq!(text(&request), ["temperature: Expected number, received nan"]);
    request.temperature = 1.0;
    request.top_p = Some(7.0);
    request.frequency_penalty = Some(0.5);
    assert_eq!(
        text(&request),
        [
            "top_p: Number must be less than or equal to 1",
            "top_p: 'top_p' and 'frequency_penalty' cannot both be given"
        ]
    );
}

#[test]
fn undeclared_and_skipped_fields_are_not_spoken_of() {
    let mut request = ruled();
    request.brand_new = Some(true);
    request.n = Some("seven".into());
    assert_eq!(text(&request), [""; 0]);
    request.validate().unwrap();
}

#[derive(Serialize, AimlRequest)]
#[aiml(
    endpoint = "/v1/chat/completions",
    model("openai/gpt-4o", roles("user")),
    model("new-model-9", like = "o1-mini")
)]
struct Listed {
    model: &'static str,
    messages: Vec<Message>,
}

#[test]
fn a_new_model_is_judged_like_a_known_one() {
    let request = |model, role| Listed { model, messages: messages(role) };
    request("new-model-9", "user").validate().unwrap();
    let unsupported =
        "messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model.";
    assert_eq!(text(&request("new-model-9", "system")), [unsupported]);
    assert_eq!(text(&request("openai/gpt-4o", "system")), [unsupported]);
    assert_eq!(request("o1-mini", "user").validate().unwrap_err().issues()[0].code(), "invalid_enum_value");
}

macro_rules! policy {
    ($name:ident, $policy:literal) => {
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions", unknown_models = $policy)]
        struct $name {
            model: String,
            messages: Vec<Message>,
        }
    };
}

policy!(Strict, "error");
policy!(Lenient, "warn");
policy!(Quiet, "allow");

#[test]
fn unknown_models_are_what_the_request_says() {
    let model = || "someone/new-model-9".to_owned();
    let strict = Strict { model: model(), messages: messages("user") };
    let lenient = Lenient { model: model(), messages: messages("user") };
    let quiet = Quiet { model: model(), messages: messages("user") };
    assert_eq!(strict.validate().unwrap_err().issues()[0].code(), "unknown_model");
    lenient.validate().unwrap();
    assert_eq!(lenient.report().issues()[0].code(), "unknown_model");
    quiet.validate().unwrap();
    assert!(quiet.report().is_empty());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Opaque {
    model: String,
    messages: Vec<Message>,
    /// A type that the parameter does not take, on purpose.
    #[aiml(any)]
    temperature: String,
}

#[test]
fn what_is_opaque_is_checked_on_the_wire() {
    let request =
        Opaque { model: "openai/gpt-4o".into(), messages: messages("user"), temperature: "hot".into() };
    assert_eq!(text(&request), ["temperature: Expected number, received string"]);
    assert!(request.validate().is_err());
    assert!(AimlRequest::validate(&&request).is_err() && Box::new(&request).validate().is_err());
}

/// Types that hold themselves, directly and by way of each other.
#[derive(Serialize, AimlRequest, Clone, Default)]
struct Node {
    #[serde(skip_serializing_if = "Option::is_none")]
    items: Option<Box<Node>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    any_of: Vec<Other>,
}

#[derive(Serialize, AimlRequest, Clone)]
enum Other {
    Node(Box<Node>),
    Nothing,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Recursive {
    model: String,
    messages: Vec<Message>,
    #[aiml(undeclared)]
    tree: Node,
}

#[test]
fn recursive_types_are_bound() {
    let leaf = Node { items: None, any_of: vec![Other::Nothing] };
    let node = Node { items: Some(Box::new(leaf.clone())), any_of: vec![Other::Node(Box::new(leaf))] };
    let mut request = Recursive { model: "openai/gpt-4o".into(), messages: messages("user"), tree: node };
    request.validate().unwrap();
    request.messages[0].role = "nobody";
    assert!(request.validate().is_err());
}

#[test]
fn a_key_that_a_document_asks_for_without_declaring_it_is_one() {
    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/batches")]
    struct Batch {
        model: String,
        requests: Vec<Entry>,
    }
    #[derive(Serialize, AimlRequest)]
    struct Entry {
        custom_id: String,
        params: Params,
    }
    #[derive(Serialize, AimlRequest)]
    struct Params {
        model: String,
        max_tokens: u32,
        messages: Vec<Message>,
    }
    let params = Params { model: "claude-sonnet-4-5".into(), max_tokens: 16, messages: messages("user") };
    let entry = Entry { custom_id: "1".into(), params };
    let batch = Batch { model: "claude-sonnet-4-5".into(), requests: vec![entry] };
    assert_eq!(text(&batch), Vec::<String>::new());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Vouched<'a> {
    model: &'a str,
    input: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    skipped: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(undeclared)]
    undeclared: Option<bool>,
    #[serde(flatten)]
    #[aiml(any)]
    more: std::collections::BTreeMap<String, u8>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct VouchedBelow {
    model: &'static str,
    messages: Vec<Message>,
    tools: Vec<Tool>,
}

#[derive(Serialize, AimlRequest)]
struct Tool {
    r#type: &'static str,
    function: Function,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    skipped: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(undeclared)]
    undeclared: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
struct Function {
    name: &'static str,
    parameters: std::collections::BTreeMap<String, u8>,
}

#[test]
fn keys_that_the_user_vouches_for_are_taken_by_strict_objects() {
    let request = |skipped, undeclared, more: &[&str]| Vouched {
        model: "text-embedding-3-small",
        input: "a",
        skipped,
        undeclared,
        more: more.iter().map(|key| ((*key).to_owned(), 1)).collect(),
    };
    for valid in [request(None, None, &[]), request(Some(1.0), None, &[]), request(None, Some(true), &[])] {
        assert_eq!(text(&valid), [""; 0]);
        valid.validate().unwrap();
    }
    let wrong = request(Some(1.0), Some(true), &["other"]);
    assert_eq!(text(&wrong), [": Unrecognized key(s) in object: 'other'"]);
    assert!(wrong.validate().is_err());
    assert!(!check("/v1/embeddings", &request(Some(1.0), None, &[])).is_valid());

    let tool = |skipped, undeclared| Tool {
        r#type: "function",
        function: Function { name: "f", parameters: [].into() },
        skipped,
        undeclared,
    };
    for tool in [tool(None, None), tool(Some(1), None), tool(None, Some(1)), tool(Some(1), Some(1))] {
        let request = VouchedBelow { model: "openai/gpt-4o", messages: messages("user"), tools: vec![tool] };
        assert_eq!(text(&request), [""; 0]);
        let counted = allocation_counter::measure(|| request.validate().unwrap());
        assert_eq!(counted.count_total, 0);
    }
}

/// Only what a rule says replaces the catalog's word: whether null is taken, the catalog knows.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Nulls {
    model: &'static str,
    #[aiml(length(1..=2))]
    messages: Vec<Limited>,
    #[aiml(range(1..=3))]
    n: Option<u8>,
    #[aiml(length(1..))]
    stop: Option<String>,
    #[aiml(range(1..=3))]
    seed: Option<i32>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct NullOfNoDocument {
    model: &'static str,
    messages: Vec<Limited>,
    #[aiml(undeclared, range(1..=3))]
    brand_new: Option<u8>,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Limited {
    role: &'static str,
    #[aiml(length(..=10))]
    content: Option<String>,
}

#[test]
fn whether_null_is_taken_the_catalog_knows() {
    let say = |role, content: Option<&str>| Limited { role, content: content.map(str::to_owned) };
    let request = |messages: &[Limited]| Nulls {
        model: "openai/gpt-4o",
        messages: messages.to_vec(),
        n: None,
        stop: None,
        seed: Some(1),
    };
    let chat = "/v1/chat/completions";
    let one = [say("user", Some("Hi"))];
    let valid = request(&one);
    assert_eq!(text(&valid), [""; 0]);
    assert_eq!(allocation_counter::measure(|| valid.validate().unwrap()).count_total, 0);
    let refused = Nulls { seed: None, ..request(&one) };
    assert_eq!(text(&refused), ["seed: Expected number, received null"]);
    assert!(refused.validate().is_err());
    let out_of_range = Nulls { n: Some(4), stop: Some(String::new()), ..request(&one) };
    assert_eq!(
        text(&out_of_range),
        ["n: Number must be less than or equal to 3", "stop: String must contain at least 1 character(s)"]
    );
    // In a union, one mistake is one issue.
    let wrong = request(&[say("assistant", None), say("user", None)]);
    assert_eq!(wrong.report(), check(chat, &wrong));
    assert!(!wrong.report().is_valid());
    // What is too long is said before what is in it.
    let long =
        request(&[say("user", Some("Hi")), say("user", Some("Hi")), say("nobody", Some("a long message"))]);
    let issues = text(&long);
    assert_eq!(issues[0], "messages: Array must contain at most 2 element(s)");
    assert!(issues.iter().any(|issue| issue.starts_with("messages[2].content: String")), "{issues:?}");
    // Of a key that no document names, the annotation alone speaks.
    let undeclared = NullOfNoDocument { model: "openai/gpt-4o", messages: one.into(), brand_new: None };
    assert_eq!(text(&undeclared), ["brand_new: Expected number, received null"]);
    assert!(undeclared.validate().is_err());
}

/// A key in which a space is, and one with the end of a line: of a struct with such, the fields are not listed, but
/// written down each.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Odd {
    model: Model,
    messages: Vec<Message>,
    #[aiml(range(-1..=1))]
    frequency_penalty: i8,
    #[serde(rename = "my own key")]
    #[aiml(undeclared, length(1..=3))]
    own: String,
    #[serde(rename = "two\nlines")]
    #[aiml(undeclared, range(1..=2))]
    other: u8,
}

#[derive(Serialize, AimlRequest)]
enum Model {
    // A parameter of the endpoint, and no field of the request.
    #[serde(rename = "openai/gpt-4o")]
    #[aiml(param("top_p", unsupported))]
    Gpt4o,
}

#[test]
fn keys_may_have_spaces() {
    let (messages, own) = (messages("user"), "four".into());
    let mut request = Odd { model: Model::Gpt4o, messages, frequency_penalty: -2, own, other: 3 };
    assert_eq!(
        text(&request),
        [
            "frequency_penalty: Number must be greater than or equal to -1",
            "my own key: String must contain at most 3 character(s)",
            "two\nlines: Number must be less than or equal to 2",
        ]
    );
    (request.frequency_penalty, request.own, request.other) = (-1, "one".into(), 1);
    request.validate().unwrap();
}
