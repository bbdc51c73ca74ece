//! Models named by a text with an allow-list, or by several enums: what some of them takes compiles; and so does what no
//! model takes together, if it need not be sent together.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
enum Voice {
    #[serde(rename = "alloy")]
    Alloy,
    Rachel,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Either {
    #[aiml(one_of("openai/tts-1", "elevenlabs/v3_alpha"))]
    model: &'static str,
    text: &'static str,
    voice: Voice,
}

#[derive(Serialize, AimlRequest)]
#[serde(transparent)]
struct OpenAi(#[aiml(one_of("openai/tts-1", "openai/tts-1-hd"))] &'static str);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct ByNewtype {
    model: OpenAi,
    text: &'static str,
    voice: Voice,
}

/// Nobody knows what it takes.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts", unknown_models = "allow")]
struct WithUnknown {
    #[aiml(one_of("openai/tts-1", "openai/tts-9"))]
    model: &'static str,
    text: &'static str,
    voice: Elevenlabs,
}

#[derive(Serialize, AimlRequest)]
enum Elevenlabs {
    Rachel,
}

#[derive(Serialize, AimlRequest)]
enum Plain {
    #[serde(rename = "openai/tts-1")]
    Tts1,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Known {
    Plain(Plain),
    Chosen(OpenAi),
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Any {
    Known(Known),
    Other(&'static str),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/tts")]
struct Several<M: 'static> {
    model: M,
    text: &'static str,
    voice: Elevenlabs,
}

/// One takes a list of pages, the other an object, and a text in place of a document.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Ocr {
    model: &'static str,
    document: Document,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<Vec<u32>>,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Document {
    Url(&'static str),
    Typed { r#type: &'static str, document_url: &'static str },
}

/// What may be left out rules nothing out.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/ocr")]
struct Texts {
    model: &'static str,
    document: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pages: Option<Vec<u32>>,
}

#[test]
fn what_some_of_them_takes_compiles() {
    let text = "Hello";
    let either = |model, voice| Either { model, text, voice }.validate();
    assert!(either("openai/tts-1", Voice::Alloy).is_ok());
    assert!(either("openai/tts-1", Voice::Rachel).is_err());
    assert!(either("elevenlabs/v3_alpha", Voice::Alloy).is_err());
    assert!(either("openai/tts-1-hd", Voice::Alloy).is_err(), "it is not in the list");
    let newtype = |model, voice| ByNewtype { model: OpenAi(model), text, voice }.validate();
    assert!(newtype("openai/tts-1-hd", Voice::Alloy).is_ok());
    assert!(newtype("openai/tts-1-hd", Voice::Rachel).is_err());
    let unknown = |model| WithUnknown { model, text, voice: Elevenlabs::Rachel }.validate();
    assert!(unknown("openai/tts-9").is_ok());
    assert!(unknown("openai/tts-1").is_err());
    let any = |model| Several { model, text, voice: Elevenlabs::Rachel }.validate();
    assert!(any(Any::Other("elevenlabs/v3_alpha")).is_ok());
    assert!(any(Any::Known(Known::Plain(Plain::Tts1))).is_err());
}

#[test]
fn what_need_not_be_sent_together_compiles() {
    let ocr = |document, pages| Ocr { model: "mistral-ocr-latest", document, pages }.validate();
    assert!(
        ocr(
            Document::Typed { r#type: "document_url", document_url: "https://example.com/a.pdf" },
            Some(vec![1])
        )
        .is_ok()
    );
    assert!(ocr(Document::Url("https://example.com/a.pdf"), None).is_err());
    let texts = |pages| {
        Texts { model: "google/gc-document-ai", document: "https://example.com/a.pdf", pages }.validate()
    };
    assert!(texts(None).is_ok());
    assert!(texts(Some(vec![1])).is_err());
}
