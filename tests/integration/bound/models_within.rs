//! The model stands deeper than in a struct that is flattened: in one flattened into that, in a variant, beside others, or
//! through a generic type. The derived report is that of `check`, whatever was compared when the types were compiled.

use aiml_validate::{AimlRequest, check};
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Model {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o,
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
enum Other {
    #[serde(rename = "gpt-4o")]
    Gpt4o,
    #[serde(rename = "o3-mini")]
    O3Mini,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Named<M> {
    model: M,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Within {
    #[serde(flatten)]
    named: Option<Named<Model>>,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
#[serde(untagged)]
enum Either {
    Model(Within),
    Other { model: Other },
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
#[serde(tag = "model")]
enum ByTag {
    #[serde(rename = "openai/gpt-4o")]
    Gpt4o {
        #[serde(skip_serializing_if = "Option::is_none")]
        seed: Option<u32>,
    },
    #[serde(rename = "o1-mini")]
    O1Mini,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Limits {
    #[serde(skip_serializing_if = "Option::is_none")]
    max_tokens: Option<u32>,
}

#[derive(Serialize, AimlRequest, Clone, Copy)]
struct Message {
    role: &'static str,
    content: &'static str,
}

macro_rules! requests {
    ($($name:ident: $base:ty;)*) => {$(
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $name {
            #[serde(flatten)]
            limits: Limits,
            #[serde(flatten)]
            base: $base,
            messages: [Message; 1],
            #[serde(skip_serializing_if = "Option::is_none")]
            temperature: Option<f64>,
        }

        impl $name {
            fn judged(base: $base) -> [usize; 3] {
                judged(&|limits, messages, temperature| {
                    let request = Self { limits, base, messages, temperature };
                    agreed(&request)
                })
            }
        }
    )*};
}

requests! {
    Twice: Within;
    InVariant: Either;
    Tagged: ByTag;
    Generic: Named<Other>;
    OfText: Named<&'static str>;
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Body {
    Twice(TwiceHeld),
    Other { model: Other, messages: [Message; 1] },
}

#[derive(Serialize, AimlRequest)]
struct TwiceHeld {
    #[serde(flatten)]
    within: Within,
    #[serde(flatten)]
    limits: Limits,
    messages: [Message; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    temperature: Option<f64>,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wraps(Body);

/// 0 if it is invalid, 1 if there are warnings, 2 if there is nothing to say: by both.
fn agreed<R: AimlRequest + Serialize>(request: &R) -> usize {
    let checked = check("/v1/chat/completions", request);
    assert_eq!(request.report(), checked);
    assert_eq!(request.validate().is_ok(), checked.is_valid(), "{checked}");
    if checked.is_valid() { 1 + usize::from(checked.is_empty()) } else { 0 }
}

/// How many of these requests are so.
fn judged(agreed: &dyn Fn(Limits, [Message; 1], Option<f64>) -> usize) -> [usize; 3] {
    let mut found = [0; 3];
    for role in ["user", "system", "nobody"] {
        let messages = [Message { role, content: "Hi" }];
        for max_tokens in [None, Some(0), Some(100)] {
            for temperature in [None, Some(0.5), Some(3.0), Some(f64::NAN)] {
                found[agreed(Limits { max_tokens }, messages, temperature)] += 1;
            }
        }
    }
    found
}

/// Of the first, `temperature` is a parameter, and `system` a role; of the second neither.
const MODELS: [Model; 2] = [Model::Gpt4o, Model::O1Mini];
/// Of the second of these, `temperature` is no parameter.
const OTHERS: [Other; 2] = [Other::Gpt4o, Other::O3Mini];

#[test]
fn flattened_twice() {
    let of = |named| Twice::judged(Within { named });
    let found = MODELS.map(|model| of(Some(Named { model })));
    assert_eq!(found, [[28, 0, 8], [28, 6, 2]]);
    assert_eq!(of(None), [36, 0, 0]);
}

#[test]
fn in_a_variant() {
    let of = |model| InVariant::judged(Either::Model(Within { named: Some(Named { model }) }));
    assert_eq!(MODELS.map(of), [[28, 0, 8], [28, 6, 2]]);
    let of = |model| InVariant::judged(Either::Other { model });
    assert_eq!(OTHERS.map(of), [[28, 0, 8], [20, 12, 4]]);
}

#[test]
fn by_the_tag_of_a_variant() {
    let found = [None, Some(1), Some(0)].map(|seed| Tagged::judged(ByTag::Gpt4o { seed }));
    assert_eq!(found, [[28, 0, 8], [28, 0, 8], [36, 0, 0]]);
    assert_eq!(Tagged::judged(ByTag::O1Mini), [28, 6, 2]);
}

#[test]
fn through_a_generic_type() {
    assert_eq!(OTHERS.map(|model| Generic::judged(Named { model })), [[28, 0, 8], [20, 12, 4]]);
    assert_eq!(["gpt-4o", "o1-mini"].map(|model| OfText::judged(Named { model })), [[28, 0, 8], [28, 6, 2]]);
}

#[test]
fn in_a_variant_of_what_is_wrapped() {
    let of = |model| {
        judged(&|limits, messages, temperature| {
            let within = Within { named: Some(Named { model }) };
            agreed(&Wraps(Body::Twice(TwiceHeld { within, limits, messages, temperature })))
        })
    };
    assert_eq!(MODELS.map(of), [[28, 0, 8], [28, 6, 2]]);
    let other = |_, messages, _| agreed(&Wraps(Body::Other { model: Other::Gpt4o, messages }));
    assert_eq!(judged(&other), [12, 0, 24]);
}
