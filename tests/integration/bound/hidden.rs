//! What is flattened and sent unchecked: nobody knows which keys it has.

use std::collections::BTreeMap;

use aiml_validate::{AimlRequest, Catalog, check};
use serde::Serialize;

fn text<T: AimlRequest>(request: &T) -> Vec<String> {
    request.report().iter().map(|issue| format!("{}: {}", issue.param(), issue.message())).collect()
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Partly<M: Serialize, R: Serialize> {
    #[serde(skip_serializing_if = "Option::is_none")]
    model: Option<&'static str>,
    messages: Vec<M>,
    #[serde(flatten)]
    #[aiml(skip)]
    rest: R,
    temperature: f64,
}

#[derive(Serialize, AimlRequest)]
struct PartlyMessage {
    role: &'static str,
    content: [Part; 1],
}

#[derive(Serialize, AimlRequest)]
struct Part {
    #[serde(flatten)]
    #[aiml(skip)]
    rest: BTreeMap<&'static str, &'static str>,
    text: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Unsaid {
    model: &'static str,
    #[serde(flatten)]
    #[aiml(skip)]
    rest: BTreeMap<&'static str, [BTreeMap<&'static str, &'static str>; 1]>,
    max_tokens: i32,
}

#[test]
fn what_seems_to_be_missing_may_be_skipped() {
    let partly = |model, rest, temperature| {
        let content = [Part { rest: [("type", "text")].into(), text: "Hi" }];
        Partly { model, messages: vec![PartlyMessage { role: "user", content }], rest, temperature }
    };
    let rest: BTreeMap<_, _> = [("stop", "me")].into();
    let named = partly(Some("openai/gpt-4o"), rest.clone(), 1.0);
    assert_eq!(named.validate(), Ok(()));
    assert_eq!(check("/v1/chat/completions", &named).issues(), []);
    assert_eq!(
        text(&partly(Some("openai/gpt-4o"), rest, 3.0)),
        ["temperature: Number must be less than or equal to 2"]
    );
    let hidden = partly(None, [("model", "openai/gpt-4o")].into(), 1.0);
    assert_eq!(hidden.validate(), Ok(()));
    assert_eq!(check("/v1/chat/completions", &hidden).issues(), []);

    let unsaid = |max_tokens| Unsaid {
        model: "openai/gpt-4o",
        rest: [("messages", [[("role", "user"), ("content", "Hi")].into()])].into(),
        max_tokens,
    };
    assert_eq!(unsaid(1).validate(), Ok(()));
    assert_eq!(text(&unsaid(-1)), ["max_tokens: Number must be greater than or equal to 1"]);
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Untold {
    model: &'static str,
    messages: [UntoldMessage; 1],
}

#[derive(Serialize, AimlRequest)]
struct UntoldMessage {
    content: Vec<UntoldPart>,
    #[aiml(skip)]
    role: &'static str,
}

#[derive(Serialize, AimlRequest)]
struct UntoldPart {
    #[aiml(skip)]
    r#type: &'static str,
    text: &'static str,
}

/// What tells objects apart may be sent unchecked: then nobody knows which of them is meant.
#[test]
fn the_key_that_tells_apart_may_be_skipped() {
    let content = vec![UntoldPart { r#type: "text", text: "Hi" }];
    let untold = Untold { model: "openai/gpt-4o", messages: [UntoldMessage { content, role: "user" }] };
    assert_eq!(untold.validate(), Ok(()));
    assert_eq!(check("/v1/chat/completions", &untold).issues(), []);
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Read {
    document: Document,
    #[serde(flatten)]
    #[aiml(skip)]
    rest: BTreeMap<&'static str, &'static str>,
}

#[derive(Serialize, AimlRequest)]
struct Document {
    r#type: &'static str,
    document_url: &'static str,
}

/// Where the model may be hidden, what no document takes is refused all the same.
#[test]
fn what_no_model_takes_is_refused() {
    let read = |r#type| {
        let document = Document { r#type, document_url: "https://example.com/a.pdf" };
        Read { document, rest: [("model", "mistral/mistral-ocr-latest")].into() }
    };
    assert_eq!(read("document_url").validate(), Ok(()));
    assert!(read("nothing").validate().is_err());
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Failing {
    model: &'static str,
    messages: [FailingMessage; 1],
}

#[derive(Serialize, AimlRequest)]
struct FailingMessage {
    #[aiml(skip)]
    role: &'static str,
    #[serde(serialize_with = "fails")]
    #[aiml(any)]
    content: (),
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn fails<S: serde::Serializer>((): &(), _: S) -> Result<S::Ok, S::Error> {
    Err(serde::ser::Error::custom("it fails"))
}

/// Whatever is hidden, what cannot be sent at all is told.
#[test]
fn what_cannot_be_sent_is_told() {
    let failing =
        Failing { model: "openai/gpt-4o", messages: [FailingMessage { role: "user", content: () }] };
    assert!(serde_json::to_string(&failing).is_err());
    assert!(failing.validate().is_err());
}

#[derive(Serialize)]
struct Rest {
    seed: u8,
}

/// What nobody looks at, below what is looked at.
#[derive(Serialize, AimlRequest)]
struct Deep {
    #[serde(flatten)]
    #[aiml(skip)]
    rest: Rest,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("openai/gpt-4o", param("seed", required)))]
struct Required<R: Serialize> {
    model: &'static str,
    messages: [PartlyMessage; 0],
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    rest: Option<R>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(model("openai/gpt-4o", param("seed", required)))]
struct Tied {
    model: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("seed"), conflicts("top_k"))]
    top_p: Option<f64>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    deep: Option<Deep>,
}

/// What has a field is sent there or not at all.
#[derive(Serialize, AimlRequest)]
#[aiml(model("openai/gpt-4o", param("seed", required)))]
struct Declared {
    model: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("seed"))]
    top_p: Option<f64>,
    #[serde(flatten)]
    #[aiml(skip)]
    rest: Rest,
}

#[derive(Serialize, AimlRequest)]
struct Seed {
    #[serde(skip_serializing_if = "Option::is_none")]
    seed: Option<u8>,
}

/// Beside what has a field for it.
#[derive(Serialize, AimlRequest)]
struct Beside {
    #[aiml(one_of("m"))]
    model: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(requires("seed"))]
    top_p: Option<f64>,
    #[serde(flatten)]
    known: Seed,
    #[serde(flatten)]
    #[aiml(skip)]
    rest: Rest,
}

#[test]
fn what_annotations_ask_for_may_be_skipped() {
    let required = |rest| Required { model: "openai/gpt-4o", messages: [], rest };
    assert_eq!(required(Some(Rest { seed: 1 })).validate(), Ok(()));
    assert_eq!(text(&required(None)), ["seed: Required"]);

    let missing = ["seed: Required", "top_p: 'top_p' is only allowed when 'seed' is given"];
    let tied = |deep| Tied { model: "openai/gpt-4o", top_p: Some(0.5), deep };
    assert_eq!(tied(Some(Deep { rest: Rest { seed: 1 } })).validate(), Ok(()));
    assert_eq!(text(&tied(None)), ["top_p: 'top_p' is only allowed when 'seed' is given", "seed: Required"]);

    let declared = |seed| Declared { model: "openai/gpt-4o", seed, top_p: Some(0.5), rest: Rest { seed: 1 } };
    assert_eq!(declared(Some(1)).validate(), Ok(()));
    assert_eq!(text(&declared(None)), missing);

    let beside =
        |model| Beside { model, top_p: Some(0.5), known: Seed { seed: None }, rest: Rest { seed: 1 } };
    assert_eq!(beside("m").validate(), Ok(()));
    assert_eq!(text(&beside("m")), <[&str; 0]>::default());
    assert_eq!(text(&beside("x")), ["model: Invalid enum value. Expected 'm', received 'x'"]);
}

/// What says `skip` may be left out, whatever the catalog requires: `validate` and `report` are of one mind.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct Image {
    model: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    prompt: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    num_images: Option<u8>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Chat {
    model: &'static str,
    messages: [Unsent; 1],
    #[serde(flatten)]
    more: BTreeMap<&'static str, f64>,
}

#[derive(Serialize, AimlRequest)]
struct Unsent {
    role: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    content: Option<&'static str>,
}

#[test]
fn what_is_skipped_is_not_missed() {
    let image = |prompt, num_images| Image { model: "alibaba/qwen-image", prompt, num_images };
    for prompt in [None, Some("A cat")] {
        assert_eq!(image(prompt, None).validate(), Ok(()));
        assert_eq!(text(&image(prompt, None)), [] as [&str; 0]);
        assert!(image(prompt, None).validate_with(Catalog::builtin()).is_ok());
    }
    assert_eq!(image(None, Some(0)).validate().map_err(|report| report.issues().len()), Err(1));
    assert_eq!(text(&image(None, Some(0))).len(), 1);
    let chat = |more: &[(&'static str, f64)]| {
        let messages = [Unsent { role: "user", content: None }];
        Chat { model: "openai/gpt-4o", messages, more: more.iter().copied().collect() }
    };
    assert_eq!(text(&chat(&[])), [] as [&str; 0]);
    assert_eq!(text(&chat(&[("temperature", 3.0)])), ["temperature: Number must be less than or equal to 2"]);
}

/// What something flattened sends under such a key is judged, and stands there once.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/images/generations")]
struct BesideSkipped {
    model: &'static str,
    prompt: &'static str,
    #[serde(flatten)]
    more: BTreeMap<&'static str, i32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(skip)]
    num_images: Option<u8>,
}

#[test]
fn what_is_flattened_beside_a_skipped_field_is_judged() {
    let beside = |more: &[(&'static str, i32)]| {
        let more = more.iter().copied().collect();
        BesideSkipped { model: "alibaba/qwen-image", prompt: "A cat", more, num_images: None }
    };
    for more in [&[][..], &[("num_images", 2)], &[("num_images", 0)]] {
        let request = beside(more);
        let generic = check("/v1/images/generations", &request);
        assert_eq!(text(&request).len(), generic.issues().len(), "{generic}");
        assert_eq!(request.validate().is_ok(), generic.is_valid());
    }
}
