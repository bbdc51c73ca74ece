//! Bounds on the type itself: what is made for its variants is another type, which does not have them.
use aiml_validate::AimlRequest;
use serde::Serialize;

trait Mark {}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
enum ByModel<'a>
where
    Self: Mark,
{
    #[serde(rename = "text-embedding-3-small")]
    Small { input: &'a str },
    #[serde(rename = "text-embedding-3-large")]
    Large { input: &'a str, dimensions: u32 },
}

impl Mark for ByModel<'_> {}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
#[serde(tag = "model")]
enum Generic<T: From<Self>> {
    #[serde(rename = "text-embedding-3-small")]
    Small {
        input: String,
        #[serde(skip)]
        of: Option<Box<T>>,
    },
}

struct Of;

impl From<Generic<Self>> for Of {
    fn from(_: Generic<Self>) -> Self {
        Self
    }
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Request<'a>
where
    Self: Mark,
{
    model: &'a str,
    input: &'a str,
}

impl Mark for Request<'_> {}

#[test]
fn runs() {
    assert!(ByModel::Small { input: "a" }.validate().is_ok());
    assert!(ByModel::Large { input: "", dimensions: 3 }.validate().is_err());
    assert!(Generic::<Of>::Small { input: "a".into(), of: None }.validate().is_ok());
    assert!(Generic::<Of>::Small { input: String::new(), of: None }.validate().is_err());
    assert!(Request { model: "text-embedding-3-small", input: "a" }.validate().is_ok());
}
