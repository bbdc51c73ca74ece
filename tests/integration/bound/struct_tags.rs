//! The tag that serde writes into a struct is judged as a field is that holds the same text: by plans, with the report of
//! `check`.

use aiml_validate::{
    __private::{Bound, judge::is_planned},
    AimlRequest, Catalog, Checker, UnknownModels, check,
};
use serde::Serialize;

use super::agree::{Random, agrees};

mod patterns;

const CHAT: &str = "/v1/chat/completions";
const VIDEO: &str = "/v2/video/generations";

fn models(endpoint: &str) -> Vec<String> {
    let endpoint = Catalog::builtin().endpoint(endpoint).unwrap();
    endpoint
        .models()
        .map(|model| model.id().to_owned())
        .chain(["new/model-1".into(), "no id".into()])
        .collect()
}

/// A struct with a tag and one with a field in its place send the same, and are judged alike.
#[track_caller]
fn is_judged_as<T, O>(endpoint: &str, value: &T, other: &O) -> bool
where
    T: AimlRequest + Bound + Serialize,
    O: AimlRequest + Bound + Serialize,
{
    assert_eq!(serde_json::to_string(value).unwrap(), serde_json::to_string(other).unwrap());
    assert_eq!(is_planned(value), is_planned(other));
    assert_eq!(value.report(), other.report());
    agrees(endpoint, value)
}

/// A text as a tag, and as the only variant of an enum.
macro_rules! videos {
    ($($name:ident $with_field:ident $variant:ident $key:ident $tag:literal $text:literal;)*) => {
        $(
            #[derive(Serialize, AimlRequest)]
            #[aiml(endpoint = "/v2/video/generations")]
            #[serde(tag = $tag, rename = $text)]
            struct $name<'a> {
                model: &'a str,
                #[serde(skip_serializing_if = "Option::is_none")]
                prompt: Option<&'a str>,
            }

            #[derive(Serialize, AimlRequest)]
            #[aiml(endpoint = "/v2/video/generations")]
            struct $with_field<'a> {
                $key: $variant,
                model: &'a str,
                #[serde(skip_serializing_if = "Option::is_none")]
                prompt: Option<&'a str>,
            }

            #[derive(Serialize, AimlRequest)]
            enum $variant {
                #[serde(rename = $text)]
                Only,
            }
        )*

        #[test]
        fn a_tag_of_videos() {
            let mut random = Random::new();
            let mut verdicts = [0, 0];
            for model in models(VIDEO) {
                for prompt in [None, Some(""), Some(random.of(&["a cat", "two cats"]))] {
                    $(
                        let tagged = $name { model: &model, prompt };
                        let other = $with_field { $key: $variant::Only, model: &model, prompt };
                        verdicts[usize::from(is_judged_as(VIDEO, &tagged, &other))] += 1;
                    )*
                }
            }
            assert!(verdicts.iter().all(|count| *count > 100), "{verdicts:?}");
        }
    };
}

videos! {
    Large LargeByField LargeOnly resolution "resolution" "1080p";
    Small SmallByField SmallOnly resolution "resolution" "480p";
    Wide WideByField WideOnly aspect_ratio "aspect_ratio" "16:9";
    Negative NegativeByField NegativeOnly negative_prompt "negative_prompt" "blur";
    Linked LinkedByField LinkedOnly image_url "image_url" "https://a.b/c.png";
}

/// What the tag says is a prompt that is too short or too long for some.
mod prompts {
    use super::*;

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v2/generate/audio")]
    #[serde(tag = "prompt")]
    struct Jazz<'a> {
        model: &'a str,
        #[serde(skip_serializing_if = "Option::is_none")]
        lyrics: Option<&'a str>,
    }

    #[test]
    fn a_tag_with_a_length() {
        let mut verdicts = [0, 0];
        for model in models("/v2/generate/audio") {
            for lyrics in [None, Some("la la la la la")] {
                let valid = agrees("/v2/generate/audio", &Jazz { model: &model, lyrics });
                verdicts[usize::from(valid)] += 1;
            }
        }
        assert!(verdicts.iter().all(|count| *count > 0), "{verdicts:?}");
    }
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "role", rename = "user")]
struct User<'a> {
    content: Vec<Text<'a>>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "type", rename = "text")]
struct Text<'a> {
    text: &'a str,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "role", rename = "developer")]
struct Developer<'a> {
    content: &'a str,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(untagged)]
enum Message<'a> {
    User(User<'a>),
    Developer(Developer<'a>),
    Plain(Plain<'a>),
}

#[derive(Serialize, AimlRequest, Clone)]
struct Plain<'a> {
    role: &'a str,
    content: &'a str,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "type", rename = "function")]
struct Tool<'a> {
    function: Function<'a>,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Function<'a> {
    name: &'a str,
    parameters: serde_json::Value,
}

/// The model as a tag, and as the only variant of an enum.
macro_rules! chats {
    ($($name:ident $with_field:ident $model:ident $id:literal;)*) => {
        $(
            #[derive(Serialize, AimlRequest)]
            #[aiml(endpoint = "/v1/chat/completions")]
            #[serde(tag = "model", rename = $id)]
            struct $name<'a> {
                messages: Vec<Message<'a>>,
                #[serde(skip_serializing_if = "Option::is_none")]
                max_tokens: Option<u32>,
                #[serde(skip_serializing_if = "Option::is_none")]
                tools: Option<Vec<Tool<'a>>>,
            }

            #[derive(Serialize, AimlRequest)]
            #[aiml(endpoint = "/v1/chat/completions")]
            struct $with_field<'a> {
                model: $model,
                messages: Vec<Message<'a>>,
                #[serde(skip_serializing_if = "Option::is_none")]
                max_tokens: Option<u32>,
                #[serde(skip_serializing_if = "Option::is_none")]
                tools: Option<Vec<Tool<'a>>>,
            }

            #[derive(Serialize, AimlRequest)]
            enum $model {
                #[serde(rename = $id)]
                Only,
            }
        )*

        #[test]
        fn a_model_as_the_tag() {
            let mut random = Random::new();
            let mut verdicts = [0, 0];
            for _ in 0..1000 {
                let messages: Vec<_> = (0..random.below(3)).map(|_| message(&mut random)).collect();
                let max_tokens = random.of(&[None, None, Some(0), Some(16)]);
                let function = Function { name: "f", parameters: serde_json::json!({"type": "object"}) };
                let tools = random.of(&[None, None, Some(vec![Tool { function }])]);
                $(
                    let tagged = $name { messages: messages.clone(), max_tokens, tools: tools.clone() };
                    let model = $model::Only;
                    let other = $with_field { model, messages: messages.clone(), max_tokens, tools: tools.clone() };
                    verdicts[usize::from(is_judged_as(CHAT, &tagged, &other))] += 1;
                )*
            }
            assert!(verdicts.iter().all(|count| *count > 500), "{verdicts:?}");
        }
    };
}

chats! {
    Gpt Gpt4oByField Gpt4o "openai/gpt-4o";
    Mini MiniByField MiniModel "gpt-4o-mini";
    Gemini GeminiByField GeminiModel "google/gemini-2.5-pro";
}

fn message<'a>(random: &mut Random) -> Message<'a> {
    match random.below(6) {
        0 => Message::Developer(Developer { content: "Be brief." }),
        1 => Message::Plain(Plain { role: random.of(&["system", "user", "nobody"]), content: "Hi" }),
        n => Message::User(User { content: vec![Text { text: "Hi" }; n / 2] }),
    }
}

/// Messages whose type has nothing but a tag for the role.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Nested<'a> {
    model: &'a str,
    messages: Vec<Developer<'a>>,
}

#[test]
fn the_tag_of_a_message() {
    let mut verdicts = [0, 0];
    for model in models(CHAT) {
        let request = Nested { model: &model, messages: vec![Developer { content: "Be brief." }] };
        verdicts[usize::from(agrees(CHAT, &request))] += 1;
    }
    assert!(verdicts.iter().all(|count| *count > 10), "{verdicts:?}");
}

/// A struct with a tag that is flattened into a request.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Flattened<'a> {
    model: &'a str,
    prompt: &'a str,
    #[serde(flatten)]
    size: Size,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "resolution", rename = "1080p")]
struct Size {
    #[serde(skip_serializing_if = "Option::is_none")]
    aspect_ratio: Option<&'static str>,
}

#[test]
fn the_tag_of_what_is_flattened() {
    let mut verdicts = [0, 0];
    for model in models(VIDEO) {
        for aspect_ratio in [None, Some("16:9"), Some("17:9")] {
            let request = Flattened { model: &model, prompt: "a cat", size: Size { aspect_ratio } };
            verdicts[usize::from(agrees(VIDEO, &request))] += 1;
        }
    }
    assert!(verdicts.iter().all(|count| *count > 20), "{verdicts:?}");
}

/// The model that is flattened into a request: the engine finds it.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct FlatModel<'a> {
    input: &'a str,
    #[serde(flatten)]
    model: OneModel,
}

#[derive(Serialize, AimlRequest)]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct OneModel {
    #[serde(skip_serializing_if = "Option::is_none")]
    encoding_format: Option<&'static str>,
}

#[test]
fn a_model_as_the_tag_of_what_is_flattened() {
    for (encoding_format, valid) in [(None, true), (Some("float"), true), (Some("x"), false)] {
        let request = FlatModel { input: "a", model: OneModel { encoding_format } };
        assert_eq!(request.report(), check("/v1/embeddings", &request));
        assert_eq!(request.validate().is_ok(), valid);
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings", unknown_models = "allow")]
#[serde(tag = "model", rename = "in-house/embed-1")]
struct Unknown<'a> {
    input: &'a str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model", rename = "text-embedding-3-small")]
struct Embeddings<I: AsRef<str>> {
    #[aiml(length(2..=4))]
    input: I,
    #[serde(skip_serializing_if = "Option::is_none")]
    dimensions: Option<u32>,
}

#[test]
fn models_that_are_unknown_and_rules_beside_a_tag() {
    let request = Unknown { input: "a" };
    let checker = Checker::new().unknown_models(UnknownModels::Allow);
    assert_eq!(request.report(), checker.check("/v1/embeddings", &request));
    assert!(request.validate().is_ok());
    for (input, dimensions, valid) in
        [("ab", None, true), ("abcde", None, false), ("ab", Some(256), true), ("a", Some(256), false)]
    {
        let request = Embeddings { input, dimensions };
        assert_eq!(request.validate().is_ok(), valid, "{input} {dimensions:?}");
        assert_eq!(is_planned(&request), valid);
    }
}

#[test]
fn a_valid_request_with_a_tag_allocates_nothing() {
    let messages = vec![Message::User(User { content: vec![Text { text: "Hi" }] })];
    let chat = Gpt { messages, max_tokens: Some(16), tools: None };
    let large = Large { model: "alibaba/wan-2-6-t2v", prompt: Some("a cat") };
    let embeddings = Embeddings { input: "ab", dimensions: Some(256) };
    let mut verdicts = [Ok(()), Ok(()), Ok(())];
    let counted = allocation_counter::measure(|| {
        verdicts = [chat.validate(), large.validate(), embeddings.validate()];
    });
    assert_eq!(verdicts, [Ok(()), Ok(()), Ok(())]);
    assert_eq!(counted.count_total, 0);
}
