//! A request that names its model in what is flattened into it, or in what it wraps, may have what any of those models
//! takes; where that may be any model, what any model takes.

use std::collections::BTreeMap;

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest, Clone)]
struct Message {
    role: &'static str,
    content: &'static str,
}

const HI: [Message; 1] = [Message { role: "user", content: "Hi" }];

/// Only this model takes `mask_sensitive_info`.
#[derive(Serialize, AimlRequest)]
enum MiniMax {
    #[serde(rename = "MiniMax-Text-01")]
    Text01,
}

/// Only this one takes `min_tokens`. It is not the first.
#[derive(Serialize, AimlRequest)]
enum Search {
    #[serde(rename = "o1-mini")]
    O1Mini,
    #[serde(rename = "bagoodex/bagoodex-search-v1")]
    #[allow(deprecated)]
    Bagoodex,
}

#[derive(Serialize, AimlRequest)]
struct Named<M> {
    model: M,
}

#[derive(Serialize, AimlRequest)]
struct OfMiniMax {
    model: MiniMax,
}

#[derive(Serialize, AimlRequest)]
struct Within {
    #[serde(flatten)]
    named: OfMiniMax,
    messages: [Message; 1],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Twice {
    #[serde(flatten)]
    within: Within,
    mask_sensitive_info: bool,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Either {
    MiniMax(OfMiniMax),
    Search { model: Search },
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OfEither {
    #[serde(flatten)]
    either: Either,
    messages: [Message; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    mask_sensitive_info: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_tokens: Option<u32>,
}

/// A request of which nothing but what is flattened into it names the model. What only one model takes is beside it.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Around<B> {
    #[serde(flatten)]
    base: B,
    messages: [Message; 1],
    #[serde(skip_serializing_if = "Option::is_none")]
    min_tokens: Option<u32>,
}

macro_rules! around {
    ($($name:ident: $base:ty, $($skip:ident)?;)*) => {$(
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $name {
            #[serde(flatten)]
            $(#[aiml($skip)])?
            base: $base,
            messages: [Message; 1],
            #[serde(skip_serializing_if = "Option::is_none")]
            min_tokens: Option<u32>,
        }
    )*};
}

around! {
    AroundOther: Named<Other>,;
    AroundText: Named<String>,;
    AroundMap: BTreeMap<&'static str, &'static str>,;
    AroundSkipped: Skipped,;
    AroundSkip: OfMiniMax, skip;
    AroundAny: OpaqueModel,;
    AroundWritten: Written,;
    AroundSome: SomeName,;
    AroundTexts: OneIsText,;
    AroundLike: Named<Like>,;
    AroundMarked: Marked,;
    AroundNew: HoldsNew,;
    AroundLinked: Linked,;
    AroundA: A,;
    AroundTree: Tree,;
}

#[derive(Serialize, AimlRequest)]
enum Other {
    #[serde(rename = "o1-mini")]
    O1Mini,
    #[serde(untagged)]
    Other(String),
}

#[derive(Serialize, AimlRequest)]
struct Skipped {
    #[aiml(skip)]
    model: MiniMax,
}

#[derive(Serialize, AimlRequest)]
struct OpaqueModel {
    #[aiml(any)]
    model: MiniMax,
}

fn search<S: serde::Serializer>(_: &MiniMax, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str("bagoodex/bagoodex-search-v1")
}

#[derive(Serialize, AimlRequest)]
struct Written {
    #[serde(serialize_with = "search")]
    #[aiml(any)]
    model: MiniMax,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum SomeName {
    MiniMax(OfMiniMax),
    Nothing {},
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum OneIsText {
    MiniMax(OfMiniMax),
    Text { model: String },
}

/// An id that the catalog need not know, where it is not told as a mistake: no slip for one that it knows.
#[derive(Serialize, AimlRequest)]
enum New {
    #[serde(rename = "o1-minii")]
    New,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum HoldsNew {
    New(Named<New>),
}

/// The catalog knows it, but it is judged as the other.
#[derive(Serialize, AimlRequest)]
enum Like {
    #[serde(rename = "o1-mini")]
    #[aiml(like = "bagoodex/bagoodex-search-v1")]
    Own,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions", model("MiniMax-Text-01", like = "bagoodex/bagoodex-search-v1"))]
struct Listing {
    model: MiniMax,
    messages: [Message; 1],
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct AroundListing {
    #[serde(flatten)]
    base: Listing,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_tokens: Option<u32>,
}

/// Requests name their model at the key `model`, and nowhere else.
#[derive(Serialize, AimlRequest)]
struct Marked {
    #[aiml(model, undeclared)]
    engine: MiniMax,
    #[serde(flatten)]
    named: Named<String>,
}

#[derive(Serialize, AimlRequest)]
struct Linked {
    #[serde(flatten)]
    next: Option<Box<Self>>,
    #[serde(flatten)]
    named: Option<OfMiniMax>,
}

#[derive(Serialize, AimlRequest)]
struct A {
    #[serde(flatten)]
    b: Option<Box<B>>,
}

#[derive(Serialize, AimlRequest)]
struct B {
    #[serde(flatten)]
    a: A,
    #[serde(flatten)]
    named: OfMiniMax,
}

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Tree {
    Deeper(Box<Tree>),
    Leaf(OfMiniMax),
}

/// One that holds itself.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Itself {
    #[serde(flatten)]
    next: Option<Box<Self>>,
    #[serde(flatten)]
    named: Option<OfMiniMax>,
    messages: Option<[Message; 1]>,
    #[serde(skip_serializing_if = "Option::is_none")]
    min_tokens: Option<u32>,
}

/// The model of the request's own is what counts when it is compiled.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Own {
    model: String,
    #[serde(flatten)]
    more: Option<OfMiniMax>,
    messages: [Message; 1],
    min_tokens: u32,
}

/// So does one that a function writes.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct OwnWritten {
    #[serde(serialize_with = "search")]
    #[aiml(any)]
    model: MiniMax,
    #[serde(flatten)]
    more: Option<OfMiniMax>,
    messages: [Message; 1],
    min_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
struct LikeWithin {
    model: Like,
    messages: [Message; 1],
    min_tokens: u32,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Wraps(LikeWithin);

#[derive(Serialize, AimlRequest)]
#[serde(untagged)]
enum Variants {
    Like(LikeWithin),
    Twice(Within),
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct WrapsEnum(Variants);

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
#[serde(untagged)]
enum Requests {
    Like(LikeWithin),
    Twice {
        #[serde(flatten)]
        within: Within,
        mask_sensitive_info: bool,
    },
}

/// A generic one is compared where it is used.
#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/chat/completions")]
struct Generic<M> {
    model: M,
    messages: [Message; 1],
    min_tokens: u32,
}

macro_rules! accepted {
    ($($request:expr),* $(,)?) => {$(
        let request = $request;
        assert_eq!(request.validate().map_err(|report| report.to_string()), Ok(()), "{}", stringify!($request));
    )*};
}

fn of_mini_max() -> OfMiniMax {
    OfMiniMax { model: MiniMax::Text01 }
}

#[test]
fn what_is_named_takes_it() {
    let within = || Within { named: of_mini_max(), messages: HI };
    let either = |either, mask_sensitive_info, min_tokens| OfEither {
        either,
        messages: HI,
        mask_sensitive_info,
        min_tokens,
    };
    accepted![
        Twice { within: within(), mask_sensitive_info: true },
        either(Either::MiniMax(of_mini_max()), Some(true), None),
        either(Either::Search { model: Search::Bagoodex }, None, Some(1)),
        either(Either::Search { model: Search::O1Mini }, None, None),
        Around { base: Named { model: Search::Bagoodex }, messages: HI, min_tokens: Some(1) },
        Generic { model: Search::Bagoodex, messages: HI, min_tokens: 1 },
        Requests::Twice { within: within(), mask_sensitive_info: true },
        WrapsEnum(Variants::Twice(within())),
    ];
}

#[test]
fn whatever_may_be_named_takes_it() {
    const SEARCH: &str = "bagoodex/bagoodex-search-v1";
    let named = || Named { model: SEARCH.to_string() };
    let min_tokens = Some(1);
    accepted![
        AroundOther { base: Named { model: Other::Other(SEARCH.into()) }, messages: HI, min_tokens },
        AroundText { base: named(), messages: HI, min_tokens },
        AroundMap { base: [("model", SEARCH)].into(), messages: HI, min_tokens },
        AroundWritten { base: Written { model: MiniMax::Text01 }, messages: HI, min_tokens },
        AroundTexts { base: OneIsText::Text { model: SEARCH.into() }, messages: HI, min_tokens },
        AroundNew { base: HoldsNew::New(Named { model: New::New }), messages: HI, min_tokens },
        AroundLike { base: Named { model: Like::Own }, messages: HI, min_tokens },
        AroundListing { base: Listing { model: MiniMax::Text01, messages: HI }, min_tokens },
        AroundMarked { base: Marked { engine: MiniMax::Text01, named: named() }, messages: HI, min_tokens },
        Around { base: named(), messages: HI, min_tokens },
        Own { model: SEARCH.into(), more: None, messages: HI, min_tokens: 1 },
        OwnWritten { model: MiniMax::Text01, more: None, messages: HI, min_tokens: 1 },
        Wraps(LikeWithin { model: Like::Own, messages: HI, min_tokens: 1 }),
        WrapsEnum(Variants::Like(LikeWithin { model: Like::Own, messages: HI, min_tokens: 1 })),
        Requests::Like(LikeWithin { model: Like::Own, messages: HI, min_tokens: 1 }),
        Generic { model: Like::Own, messages: HI, min_tokens: 1 },
    ];
}

/// Those that hold themselves compile, and are judged by the model in hand.
#[test]
fn those_that_hold_themselves() {
    let of_a = || A { b: Some(Box::new(B { a: A { b: None }, named: of_mini_max() })) };
    let leaf = || Tree::Deeper(Box::new(Tree::Leaf(of_mini_max())));
    let itself = Itself { next: None, named: Some(of_mini_max()), messages: Some(HI), min_tokens: None };
    accepted![
        AroundLinked {
            base: Linked { next: None, named: Some(of_mini_max()) },
            messages: HI,
            min_tokens: None
        },
        AroundA { base: of_a(), messages: HI, min_tokens: None },
        AroundTree { base: leaf(), messages: HI, min_tokens: None },
        itself,
    ];
    assert!(AroundA { base: of_a(), messages: HI, min_tokens: Some(1) }.report().issues().len() == 1);
}

/// What is not looked into, and so not known.
#[test]
fn what_hides_its_model_compiles() {
    let _ = AroundSkip { base: of_mini_max(), messages: HI, min_tokens: None }.report();
    let _ =
        AroundSkipped { base: Skipped { model: MiniMax::Text01 }, messages: HI, min_tokens: None }.report();
    let _ =
        AroundAny { base: OpaqueModel { model: MiniMax::Text01 }, messages: HI, min_tokens: None }.report();
    let _ = AroundSome { base: SomeName::MiniMax(of_mini_max()), messages: HI, min_tokens: None }.report();
    let _ = [SomeName::Nothing {}];
    let _ = [MiniMax::Text01];
}
