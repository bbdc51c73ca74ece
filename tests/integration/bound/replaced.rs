//! What stands in place of the catalog's word, and what is not the word of the model in hand.

use std::collections::HashMap;

use aiml_validate::{AimlRequest, Catalog, check};
use serde::{Serialize, Serializer};

const CHAT: &str = "/v1/chat/completions";

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    #[aiml(one_of("user", "system"))]
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Listed {
    model: &'static str,
    messages: Vec<Message>,
}

#[test]
fn a_list_of_roles_replaces_the_catalogs() {
    let request = |model, role| Listed { model, messages: vec![Message { role, content: "Hi" }] };
    assert!(!check(CHAT, &request("o1-mini", "system")).is_valid());
    for (model, role, valid) in [
        ("o1-mini", "system", true),
        ("o1-mini", "user", true),
        ("o1-mini", "assistant", false),
        ("openai/gpt-4o", "system", true),
        ("openai/gpt-4o", "tool", false),
    ] {
        let report = request(model, role).report();
        assert_eq!(report.is_valid(), valid, "{model} {role}: {report}");
        assert_eq!(report.is_empty(), valid, "{model} {role}: {report}");
        assert_eq!(request(model, role).validate().is_ok(), valid);
    }
}

#[derive(Serialize, AimlRequest, Clone)]
struct Plain {
    role: &'static str,
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("new/one", like = "o1-mini"), model("o1-mini"))]
struct Like {
    model: &'static str,
    messages: Vec<Plain>,
}

#[test]
fn a_model_is_not_retired_with_the_one_that_it_is_like() {
    let overlay = r#"{"retired": ["o1-mini"]}"#;
    let catalog = Catalog::builtin().with_overlay(overlay).unwrap();
    let request = |model| Like { model, messages: vec![Plain { role: "nobody", content: "Hi" }] };
    let say = |request: &Like| request.validate_with(&catalog).unwrap_err().to_string();
    assert!(say(&request("o1-mini")).contains("o1-mini"));
    assert!(!say(&request("new/one")).contains("o1-mini"), "{}", say(&request("new/one")));
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Biased {
    model: &'static str,
    messages: Vec<Message>,
    logit_bias: HashMap<String, f64>,
}

#[test]
fn a_map_is_judged_in_the_order_in_which_it_is_sent() {
    let keys = ["b", "a", "d", "c", "f", "e", "h", "g"];
    let logit_bias = keys.iter().map(|key| ((*key).to_owned(), f64::NAN)).collect();
    let messages = vec![Message { role: "user", content: "Hi" }];
    let request = Biased { model: "openai/gpt-4o", messages, logit_bias };
    assert!(request.report().len() >= keys.len());
    assert_eq!(request.report(), check(CHAT, &request));
}

#[derive(Serialize, AimlRequest)]
struct Long {
    #[aiml(length(1..))]
    messages: Vec<Short>,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Short {
    #[aiml(one_of("user"))]
    role: &'static str,
    #[aiml(length(..=1))]
    content: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct BoundLong {
    model: &'static str,
    messages: Vec<Short>,
    #[aiml(range(..=1))]
    n: u8,
}

#[test]
fn a_report_of_many_broken_annotations_is_bounded() {
    let messages = vec![Short { role: "user", content: "Hi" }; 20_000];
    let last = |report: &aiml_validate::Report| report.iter().last().unwrap().message().to_string();
    let report = Long { messages: messages.clone() }.validate().unwrap_err();
    assert_eq!((report.len(), last(&report)), (10_001, "10000 more issues.".into()));
    let request = BoundLong { model: "openai/gpt-4o", messages, n: 2 };
    let report = request.validate().unwrap_err();
    assert_eq!(report.len(), 10_001);
    assert_eq!(last(&report), "10001 more issues.");
    assert_eq!(request.report(), report);
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", roles("user")))]
struct Absent {
    model: &'static str,
    messages: Vec<Perhaps>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Perhaps {
    Null {
        #[aiml(one_of("user"))]
        role: Option<&'static str>,
        content: &'static str,
    },
    Absent {
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(one_of("user"))]
        role: Option<&'static str>,
        content: &'static str,
    },
}

#[test]
fn a_role_that_is_not_there_is_missing_whatever_roles_there_are() {
    for role in [Some("user"), None] {
        for message in [Perhaps::Null { role, content: "Hi" }, Perhaps::Absent { role, content: "Hi" }] {
            let request = Absent { model: "openai/gpt-4o", messages: vec![message] };
            assert_eq!(request.validate().is_ok(), role.is_some(), "{}", request.report());
            assert_eq!(request.report(), check(CHAT, &request));
        }
    }
}

/// A list of roles stands in place of the catalog's where there is a text to look for in it; all else is still a
/// matter of the catalog.
#[test]
fn what_is_no_role_is_still_none() {
    #[derive(Serialize, AimlRequest)]
    struct Loose {
        role: serde_json::Value,
        content: &'static str,
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(
        endpoint = "/v1/chat/completions",
        model("o1-mini", roles("user", "system")),
        model("openai/gpt-4o")
    )]
    struct Request<M> {
        model: &'static str,
        messages: M,
    }

    let loose = |role| Request { model: "o1-mini", messages: vec![Loose { role, content: "Hi" }] };
    let json = |role| {
        let messages = serde_json::json!([{"role": role, "content": "Hi"}]);
        Request { model: "o1-mini", messages }
    };
    for role in ["user", "system"] {
        assert_eq!(loose(role.into()).report().to_string(), "Body valid", "{role}");
        assert_eq!(json(serde_json::Value::from(role)).report().to_string(), "Body valid", "{role}");
    }
    for role in [serde_json::json!(5), serde_json::json!(["user"]), serde_json::json!("robot")] {
        assert!(loose(role.clone()).validate().is_err(), "{role}");
        assert!(json(role.clone()).validate().is_err(), "{role}");
    }
}

/// What a variant says of roles stands in place of the catalog's roles, in messages that a function writes, too.
#[test]
fn roles_of_variants_hold_in_what_is_written() {
    #[derive(Serialize, AimlRequest)]
    enum Model {
        #[serde(rename = "o1-mini")]
        #[aiml(roles("system", "user"))]
        O1Mini,
        #[serde(rename = "openai/gpt-4o")]
        Gpt4o,
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    struct Request {
        model: Model,
        #[aiml(any)]
        #[serde(serialize_with = "as_system")]
        messages: String,
    }

    fn as_system<S: Serializer>(prompt: &str, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq([serde_json::json!({"role": "system", "content": prompt})])
    }

    for model in [Model::O1Mini, Model::Gpt4o] {
        let request = Request { model, messages: "Be brief.".into() };
        assert_eq!(request.report().to_string(), "Body valid");
        assert!(request.validate().is_ok());
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
#[serde(tag = "model")]
enum Image {
    #[serde(rename = "openai/gpt-image-1")]
    Gpt {
        prompt: String,
        #[aiml(range(0..=100))]
        output_compression: u8,
    },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v2/video/generations")]
struct Video {
    model: &'static str,
    prompt: &'static str,
    #[aiml(one_of("16:9", "9:16", "1:1"))]
    aspect_ratio: &'static str,
    #[aiml(one_of(5, 10))]
    duration: u8,
}

#[test]
fn members_are_the_same_whoever_names_them() {
    let model = "klingai/video-v2-6-pro-text-to-video";
    let request = Video { model, prompt: "a cat", aspect_ratio: "2:1", duration: 7 };
    assert_eq!(request.report().len(), 2);
    assert_eq!(request.report(), check("/v2/video/generations", &request));
}

#[test]
fn a_bound_is_the_same_whoever_says_it() {
    let request = Image::Gpt { prompt: "a cat".into(), output_compression: 125 };
    assert_eq!(request.report(), check("/v1/images/generations", &request));
}

#[derive(Serialize, AimlRequest)]
enum Model {
    #[serde(rename = "o1-mini")]
    #[aiml(param("temperature", unsupported))]
    O1Mini,
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Warm {
    model: Model,
    messages: Vec<Plain>,
    temperature: f64,
}

#[test]
fn of_a_parameter_that_is_refused_nobody_warns() {
    let request =
        |model| Warm { model, messages: vec![Plain { role: "user", content: "Hi" }], temperature: 0.5 };
    assert_eq!(check(CHAT, &request(Model::O1Mini)).issues()[0].code(), "undeclared_key");
    assert_eq!(
        request(Model::O1Mini).report().to_string(),
        "Body validation error\n\
         temperature: Unsupported parameter: 'temperature' is not supported with this model.",
    );
    assert_eq!(request(Model::Gpt4o).report().to_string(), "Body valid");
}

/// Where a model has several documents, the body is valid if one of them accepts what annotations do not replace:
/// here the second, whose pictures are any objects.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/edits")]
struct Edit {
    model: &'static str,
    prompt: &'static str,
    image: Upload,
    #[aiml(range(..=1.5))]
    n: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(any)]
    size: Option<&'static str>,
}

#[derive(Serialize, AimlRequest)]
struct Upload {
    mimetype: Option<&'static str>,
    originalname: &'static str,
    encoding: &'static str,
    fieldname: &'static str,
}

#[test]
fn of_several_documents_the_one_counts_that_accepts_the_rest() {
    let request = |mimetype, n, size| {
        let image = Upload { mimetype, originalname: "a.png", encoding: "7bit", fieldname: "image" };
        Edit { model: "openai/gpt-image-2", prompt: "a cat", image, n, size }
    };
    for (mimetype, n, size, expected) in [
        (Some("image/png"), 0.5, None, "Body valid"),
        (None, 1.0, Some("1024x1024"), "Body valid"),
        (None, 0.5, None, "Body valid"),
        (None, 0.5, Some("1024x1024"), "Body valid"),
        (Some("image/png"), 2.0, None, "Body validation error\nn: Number must be less than or equal to 1.5"),
    ] {
        let request = request(mimetype, n, size);
        assert_eq!(request.report().to_string(), expected);
        assert_eq!(request.validate().is_ok(), expected == "Body valid", "{expected}");
    }
    // Where something is wrong whichever counts, it is the first, as for `check`.
    for request in [request(None, 20.0, None), request(None, 1.0, Some("8x8"))] {
        let report = request.validate().unwrap_err();
        let params = |report: &aiml_validate::Report| {
            report.iter().map(|issue| issue.param().to_string()).collect::<Vec<_>>()
        };
        assert_eq!(params(&report), params(&check("/v1/images/edits", &request)));
    }
}

/// Which of several objects is meant may hang on what an annotation replaces: that lets no other one take the value.
#[test]
fn an_annotation_on_a_tag_of_a_union_does_not_choose_another_branch() {
    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/responses")]
    struct Responses {
        model: &'static str,
        input: Vec<Item>,
    }

    #[derive(Serialize, AimlRequest)]
    struct Item {
        #[serde(rename = "type")]
        #[aiml(one_of("message"))]
        kind: &'static str,
        id: &'static str,
        role: &'static str,
        status: &'static str,
        content: Vec<Text>,
    }

    #[derive(Serialize, AimlRequest)]
    #[serde(tag = "type", rename = "output_text")]
    struct Text {
        text: &'static str,
        annotations: Vec<serde_json::Value>,
    }

    let request = |kind, status, role| {
        let content = vec![Text { text: "Hi", annotations: vec![] }];
        Responses {
            model: "openai/gpt-5-2-codex",
            input: vec![Item { kind, id: "1", role, status, content }],
        }
    };
    for (kind, status, role) in [
        ("message", "completed", "assistant"),
        ("message", "tool", "assistant"),
        ("message", "completed", "nobody"),
        ("item_reference", "completed", "assistant"),
    ] {
        let request = request(kind, status, role);
        let valid = check("/v1/responses", &request).is_valid() && kind == "message";
        assert_eq!(request.report().is_valid(), valid, "{kind} {status} {role}: {}", request.report());
        assert_eq!(request.validate().is_ok(), valid, "{kind} {status} {role}: {}", request.report());
    }
    assert!(request("message", "completed", "assistant").validate().is_ok());
}
