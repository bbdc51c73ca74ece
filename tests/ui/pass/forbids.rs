#![forbid(warnings, unsafe_code, missing_docs, unused, unexpected_cfgs, nonstandard_style)]
#![forbid(missing_debug_implementations, unused_qualifications, unused_results)]
#![forbid(
    trivial_casts,
    trivial_numeric_casts,
    elided_lifetimes_in_paths,
    single_use_lifetimes,
    unused_lifetimes
)]
//! Every lint that could see generated code. (Not with serde's derive, whose code allows some of them.)

use aiml_validate::AimlRequest;

const MOST: f64 = 2.0;
const LEAST: i128 = 1;

/// A request.
#[derive(Debug, AimlRequest)]
#[aiml(model("a", roles("user")), model("b", param("temperature", range(..=MOST))))]
pub(crate) struct Request<'a> {
    /// The model.
    pub(crate) model: &'a str,
    /// How wild.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(range(LEAST..=MOST), check = fine, conflicts("content"))]
    pub(crate) temperature: Option<f64>,
    /// Text.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[aiml(pattern("^a"), length(1..), format(uri), one_of("a:b", "a:c"))]
    pub(crate) content: Option<Content<'a>>,
}

/// Text.
#[derive(Debug, AimlRequest)]
#[serde(untagged)]
pub(crate) enum Content<'a> {
    /// One.
    One(&'a str),
    /// Two.
    Two(#[aiml(length(2..=2))] Vec<u8>, u8),
}

/// A request whose model is an enum, which is compared with the catalog.
#[derive(Debug, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
pub(crate) struct Embed<'a> {
    /// The model.
    pub(crate) model: Model,
    /// Text.
    pub(crate) input: &'a str,
    /// What else there is.
    #[serde(flatten)]
    pub(crate) more: More,
}

/// A request with a variant for each model.
#[derive(Debug, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
pub(crate) enum ByModel<'a> {
    /// One.
    #[serde(rename = "text-embedding-3-small")]
    Small {
        /// Text.
        input: &'a str,
        /// How many.
        #[serde(skip_serializing_if = "Option::is_none")]
        dimensions: Option<u32>,
    },
    /// Any.
    #[serde(untagged)]
    Any(Embed<'a>),
}

/// A request with one variant.
#[derive(Debug, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(untagged)]
pub(crate) enum Only {
    /// The only one.
    Only {
        /// The model.
        model: Model,
        /// Text.
        input: String,
    },
}

/// The models.
#[derive(Debug, AimlRequest)]
pub(crate) enum Model {
    /// One.
    #[serde(rename = "text-embedding-3-small")]
    Small,
    /// Two.
    #[serde(rename = "text-embedding-3-large")]
    Large,
}

/// Parameters.
#[derive(Debug, AimlRequest)]
pub(crate) struct More {
    /// How many.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) dimensions: Option<u32>,
}

fn fine(_: &f64) -> Result<(), String> {
    Ok(())
}

#[test]
fn runs() {
    assert!(Request { model: "a", temperature: None, content: Some(Content::One("a")) }.validate().is_err());
    assert!(Content::Two(Vec::new(), 1).validate().is_err());
    assert!(ByModel::Small { input: "a", dimensions: None }.validate().is_ok());
    assert!(Only::Only { model: Model::Small, input: "a".into() }.validate().is_ok());
    let held = Embed { model: Model::Small, input: "a", more: More { dimensions: None } };
    assert!(ByModel::Any(held).validate().is_ok());
    for model in [Model::Small, Model::Large] {
        assert!(Embed { model, input: "a", more: More { dimensions: None } }.validate().is_ok());
    }
}
