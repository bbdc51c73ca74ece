//! Bound types say what `check` says of the same value, issue for issue; and what their plan accepts has no
//! error.

use std::collections::BTreeMap;

use aiml_validate::{
    __private::{Bound, judge::is_planned},
    AimlRequest, Catalog, check,
};
use serde::Serialize;

/// Numbers that are the same on every run.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) const fn new() -> Self {
        Self(0x9E37_79B9_7F4A_7C15)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % n as u64).unwrap()
    }

    pub(crate) fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }

    fn maybe<T>(&mut self, f: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(3) > 0).then(|| f(self))
    }

    fn number(&mut self) -> f64 {
        self.of(&[0.0, 0.5, 1.0, 1.5, 2.0, 2.5, -1.0, 100.0, f64::NAN, f64::INFINITY, 1e300])
    }

    fn text(&mut self) -> String {
        self.of(&["", "a", "auto", "user", "https://example.com/a.png", "🙂🙂", "json_object", "none", "x y"])
            .into()
    }
}

/// The report of the type and that of `check`, and the verdict.
#[track_caller]
pub(crate) fn agrees<T: AimlRequest + Serialize + Bound>(endpoint: &str, value: &T) -> bool {
    let json = serde_json::to_string(value).unwrap();
    let (own, checked) = (value.report(), check(endpoint, value));
    assert_eq!(own, checked, "{json}");
    assert_eq!(value.validate().is_ok(), checked.is_valid(), "{json}\n{checked}");
    // The plan is sound; and it knows all that is valid, but for models that the catalog does not know.
    let unknown = checked.iter().any(|issue| issue.code() == "unknown_model");
    assert_eq!(is_planned(value), checked.is_valid() && !unknown, "{json}\n{checked}");
    checked.is_valid()
}

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: String,
    messages: Vec<Message>,
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    n: Option<i64>,
    stream: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    stop: Option<Stop>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tools: Option<Vec<Tool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_choice: Option<ToolChoice>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response_format: Option<Format>,
    #[serde(skip_serializing_if = "Option::is_none")]
    logit_bias: Option<BTreeMap<String, f64>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    metadata: Option<serde_json::Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    reasoning_effort: Option<Effort>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "role", rename_all = "lowercase")]
enum Message {
    System {
        content: String,
    },
    User {
        content: Content,
        #[serde(skip_serializing_if = "Option::is_none")]
        name: Option<String>,
    },
    Assistant {
        content: Option<String>,
    },
    Tool {
        content: String,
        tool_call_id: String,
    },
    Developer {
        content: String,
    },
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Content {
    Text(String),
    Parts(Vec<Part>),
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "type", rename_all = "snake_case")]
enum Part {
    Text { text: String },
    ImageUrl { image_url: ImageUrl },
}

#[derive(Serialize, AimlRequest, Clone)]
struct ImageUrl {
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<String>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Stop {
    One(String),
    Many(Vec<String>),
}

#[derive(Serialize, AimlRequest, Clone)]
struct Tool {
    #[serde(rename = "type")]
    kind: String,
    function: Function,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Function {
    name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    parameters: serde_json::Value,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum Choice {
    None,
    Auto,
    Required,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum ToolChoice {
    Word(Choice),
    Named {
        #[serde(rename = "type")]
        kind: String,
        function: Named,
    },
}

#[derive(Serialize, AimlRequest, Clone)]
struct Named {
    name: String,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Format {
    #[serde(rename = "type")]
    kind: FormatKind,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "snake_case")]
enum FormatKind {
    Text,
    JsonObject,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum Effort {
    Minimal,
    Low,
    Medium,
    High,
}

fn part(random: &mut Random) -> Part {
    if random.below(2) == 0 {
        return Part::Text { text: random.text() };
    }
    let detail = random.maybe(|random| random.of(&["auto", "low", "high", "x"]).into());
    Part::ImageUrl { image_url: ImageUrl { url: random.text(), detail } }
}

fn message(random: &mut Random) -> Message {
    let content = random.text();
    match random.below(12) {
        0 => Message::System { content },
        1 => Message::Developer { content },
        2 => Message::Assistant { content: random.maybe(Random::text) },
        3 => Message::Tool { content, tool_call_id: random.text() },
        4 => {
            let parts = (0..random.below(3)).map(|_| part(random)).collect();
            Message::User { content: Content::Parts(parts), name: random.maybe(Random::text) }
        }
        _ => Message::User { content: Content::Text(content), name: None },
    }
}

fn chat(random: &mut Random, models: &[String]) -> Chat {
    let sparse = random.below(2) == 0;
    let some = |random: &mut Random| !sparse && random.below(3) == 0;
    Chat {
        model: random.of(models),
        messages: (0..random.below(4)).map(|_| message(random)).collect(),
        temperature: some(random).then(|| random.number()),
        top_p: some(random).then(|| random.of(&[0.1, 0.7, 1.0, 1.1, f32::NAN])),
        max_tokens: some(random).then(|| random.of(&[0, 1, 512, u32::MAX])),
        n: some(random).then(|| random.of(&[0, 1, 5, -3, i64::MAX])),
        stream: some(random).then_some(true),
        stop: some(random).then(|| match random.below(2) {
            0 => Stop::One(random.text()),
            _ => Stop::Many((0..random.below(6)).map(|_| random.text()).collect()),
        }),
        tools: some(random).then(|| {
            let function = Function {
                name: random.text(),
                description: random.maybe(Random::text),
                parameters: random.of(&[
                    serde_json::json!({}),
                    serde_json::json!({"type": "object"}),
                    serde_json::json!(3),
                ]),
            };
            vec![Tool { kind: random.of(&["function", "x"]).into(), function }]
        }),
        tool_choice: some(random).then(|| match random.below(4) {
            0 => ToolChoice::Word(Choice::None),
            1 => ToolChoice::Word(Choice::Auto),
            2 => ToolChoice::Word(Choice::Required),
            _ => ToolChoice::Named { kind: "function".into(), function: Named { name: random.text() } },
        }),
        response_format: some(random)
            .then(|| Format { kind: random.of(&[FormatKind::Text, FormatKind::JsonObject]) }),
        logit_bias: some(random).then(|| [(random.text(), random.number())].into()),
        metadata: some(random).then(|| random.of(&[serde_json::json!({"a": "b"}), serde_json::json!(null)])),
        reasoning_effort: some(random)
            .then(|| random.of(&[Effort::Minimal, Effort::Low, Effort::Medium, Effort::High])),
    }
}

fn models(endpoint: &str) -> Vec<String> {
    let endpoint = Catalog::builtin().endpoint(endpoint).unwrap();
    endpoint
        .models()
        .map(|model| model.id().to_owned())
        .chain(["new/model-1".into(), "no id".into()])
        .collect()
}

#[test]
fn chats_of_every_model() {
    let (mut random, models) = (Random::new(), models(CHAT));
    let mut valid = 0;
    for _ in 0..6000 {
        valid += u32::from(agrees(CHAT, &chat(&mut random, &models)));
    }
    assert!((200..5800).contains(&valid), "{valid}");
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Embeddings<'a> {
    model: &'a str,
    input: Input<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding_format: Option<Encoding>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Input<'a> {
    One(&'a str),
    Many(Vec<&'a str>),
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum Encoding {
    Float,
    Base64,
}

#[test]
fn embeddings_of_every_model() {
    let endpoint = "/v1/embeddings";
    let (mut random, models) = (Random::new(), models(endpoint));
    for _ in 0..3000 {
        let request = Embeddings {
            model: &random.of(&models),
            input: random.of(&[
                Input::One(""),
                Input::One("a"),
                Input::Many(vec![]),
                Input::Many(vec!["a", ""]),
            ]),
            dimensions: random.maybe(|random| random.of(&[0, 1, 64, 256, 1024, 100_000])),
            encoding_format: random.maybe(|random| random.of(&[Encoding::Float, Encoding::Base64])),
        };
        agrees(endpoint, &request);
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Video {
    model: String,
    prompt: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    resolution: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    aspect_ratio: Option<Ratio>,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<i64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    negative_prompt: Option<String>,
}

#[derive(Serialize, AimlRequest, Clone)]
enum Ratio {
    #[serde(rename = "16:9")]
    Wide,
    #[serde(rename = "1:1")]
    Square,
    #[serde(rename = "7:5")]
    Odd,
}

#[test]
fn videos_of_every_model() {
    let endpoint = "/v2/video/generations";
    let (mut random, models) = (Random::new(), models(endpoint));
    for _ in 0..4000 {
        let request = Video {
            model: random.of(&models),
            prompt: random.text(),
            image_url: random.maybe(Random::text),
            duration: random.maybe(|random| random.of(&[0, 4, 5, 8, 10, 255])),
            resolution: random.maybe(|random| random.of(&["720p", "1080p", "480p", "x"]).into()),
            aspect_ratio: random.maybe(|random| random.of(&[Ratio::Wide, Ratio::Square, Ratio::Odd])),
            seed: random.maybe(|random| random.of(&[0, 1, -1, i64::MAX])),
            negative_prompt: random.maybe(Random::text),
        };
        agrees(endpoint, &request);
    }
}
