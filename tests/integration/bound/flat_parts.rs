//! What could take a request off the quick way, and need not: maps and optional parts that are flattened, with nothing in
//! them; roles that are an enum with a variant for all others, or a text of which an annotation speaks.

use std::collections::{BTreeMap, HashMap};

use aiml_validate::{
    __private::{Bound, judge::is_planned},
    AimlRequest, check,
};
use serde::Serialize;
use serde_json::{Value, json};

use super::agree::Random;

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest, Clone, Default)]
struct Sampling {
    temperature: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    top_p: Option<f64>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum Role {
    System,
    User,
    Assistant,
}

#[derive(Serialize, AimlRequest)]
struct Message<Extra> {
    role: Role,
    content: String,
    #[serde(flatten)]
    extra: Extra,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Request {
    model: String,
    messages: Vec<Message<BTreeMap<String, Value>>>,
    #[serde(flatten)]
    sampling: Option<Sampling>,
    #[serde(flatten)]
    extra: HashMap<String, Value>,
    #[serde(flatten)]
    more: Option<Box<serde_json::Map<String, Value>>>,
}

/// A message whose parts may be absent.
#[derive(Serialize, AimlRequest)]
struct Named {
    name: String,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct WithNames {
    model: String,
    messages: Vec<Message<Option<Named>>>,
}

fn entries(random: &mut Random, keys: &[&str]) -> Vec<(String, Value)> {
    if random.below(3) > 0 {
        return Vec::new();
    }
    let value = random.of(&[json!(1), json!("a"), json!(null), json!(["x"]), json!(true)]);
    vec![(random.of(keys).to_owned(), value)]
}

/// Whether the request is quick.
#[track_caller]
fn agrees<T: AimlRequest + Serialize + Bound>(value: &T) -> bool {
    let json = serde_json::to_string(value).unwrap();
    let checked = check(CHAT, value);
    assert_eq!(value.report(), checked, "{json}");
    assert_eq!(value.validate().is_ok(), checked.is_valid(), "{json}\n{checked}");
    assert!(!is_planned(value) || checked.is_valid(), "{json}\n{checked}");
    is_planned(value) || !checked.is_valid()
}

#[test]
fn what_is_absent_costs_nothing() {
    let mut random = Random::new();
    let mut valid = 0;
    for _ in 0..4000 {
        let messages = (0..random.below(4)).map(|_| Message {
            role: random.of(&[Role::System, Role::User, Role::Assistant]),
            content: "Hi".into(),
            extra: entries(&mut random, &["name", "role", "refusal", "unknown"]).into_iter().collect(),
        });
        let mut request = Request {
            model: String::new(),
            messages: messages.collect(),
            sampling: None,
            extra: HashMap::new(),
            more: None,
        };
        request.model = random.of(&["openai/gpt-4o", "o1-mini", "google/gemini-2.5-pro", "none"]).into();
        if random.below(2) == 0 {
            let temperature = random.of(&[0.0, 1.5, 7.0]);
            request.sampling =
                Some(Sampling { temperature, top_p: random.of(&[None, Some(0.5), Some(-1.0)]) });
        }
        request.extra =
            entries(&mut random, &["n", "stop", "user", "tools", "unknown"]).into_iter().collect();
        if random.below(2) == 0 {
            request.more = Some(Box::new(entries(&mut random, &["seed", "top_k"]).into_iter().collect()));
        }
        let is_quick = agrees(&request);
        let is_absent = request.extra.is_empty()
            && request.more.as_deref().is_none_or(serde_json::Map::is_empty)
            && request.messages.iter().all(|message| message.extra.is_empty())
            && request.model != "none";
        assert!(is_quick || !is_absent, "{}\n{}", serde_json::to_string(&request).unwrap(), request.report());
        valid += usize::from(is_planned(&request));
    }
    assert!(valid > 300, "{valid}");
}

#[test]
fn parts_of_messages() {
    let message = |role, name: Option<&str>| Message {
        role,
        content: "Hi".into(),
        extra: name.map(|name| Named { name: name.to_owned() }),
    };
    let request = |model: &str, messages| WithNames { model: model.into(), messages };
    for model in ["openai/gpt-4o", "o1-mini"] {
        let both = request(model, vec![message(Role::User, None), message(Role::User, Some("Ada"))]);
        assert!(agrees(&both));
        assert!(is_planned(&both));
        let system = request(model, vec![message(Role::System, None)]);
        assert!(agrees(&system));
        assert_eq!(is_planned(&system), model != "o1-mini");
    }
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(rename_all = "lowercase")]
enum OpenRole {
    System,
    User,
    Assistant,
    #[serde(untagged)]
    Other(String),
}

#[derive(Serialize, AimlRequest)]
struct Open {
    role: OpenRole,
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_call_id: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OpenRequest {
    model: String,
    messages: Vec<Open>,
}

#[derive(Serialize, AimlRequest)]
struct Listed {
    #[aiml(one_of("user", "system", "tool"))]
    role: String,
    content: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    tool_call_id: Option<String>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct ListedRequest {
    model: String,
    messages: Vec<Listed>,
}

#[test]
fn roles_that_are_told_by_their_text() {
    let mut random = Random::new();
    let (mut quick, mut listed_quick) = (0, 0);
    for _ in 0..4000 {
        let role = |random: &mut Random| random.of(&["user", "system", "tool", "critic", "assistant", ""]);
        let content = |random: &mut Random| random.of(&[Some("Hi"), Some("Hi"), Some(""), None]);
        let id = |random: &mut Random| random.of(&[None, Some("call_1"), None]);
        let text = |text: Option<&str>| text.map(str::to_owned);
        let models = ["openai/gpt-4o", "o1-mini", "anthropic/claude-sonnet-4"];
        let model = random.of(&models).to_owned();
        let len = random.below(3);
        let said: Vec<_> =
            (0..len).map(|_| (role(&mut random), content(&mut random), id(&mut random))).collect();
        let open = said.iter().map(|(role, content, id)| {
            let role = match *role {
                "user" => OpenRole::User,
                "system" => OpenRole::System,
                "assistant" => OpenRole::Assistant,
                other => OpenRole::Other(other.into()),
            };
            Open { role, content: text(*content), tool_call_id: text(*id) }
        });
        let request = OpenRequest { model: model.clone(), messages: open.collect() };
        assert!(agrees(&request), "{}", serde_json::to_string(&request).unwrap());
        quick += usize::from(is_planned(&request) && len > 0);

        let listed = said.iter().map(|(role, content, id)| Listed {
            role: (*role).into(),
            content: text(*content),
            tool_call_id: text(*id),
        });
        let request = ListedRequest { model, messages: listed.collect() };
        let json = serde_json::to_string(&request).unwrap();
        let (report, checked) = (request.report(), check(CHAT, &request));
        assert_eq!(request.validate().is_ok(), report.is_valid(), "{json}\n{report}");
        assert!(!is_planned(&request) || report.is_valid(), "{json}\n{report}");
        let is_member = said.iter().all(|(role, ..)| ["user", "system", "tool"].contains(role));
        // What the catalog takes as well; of what it does not, the annotation speaks in its place.
        assert!(is_planned(&request) || !is_member || !checked.is_valid(), "{json}\n{report}");
        listed_quick += usize::from(is_planned(&request) && len > 0);
    }
    assert!(quick > 100 && listed_quick > 100, "{quick} {listed_quick}");
}
