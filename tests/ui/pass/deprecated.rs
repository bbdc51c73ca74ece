use aiml_validate::AimlRequest;

#[deny(deprecated)]
mod old {
    use super::AimlRequest;

    #[derive(AimlRequest)]
    #[deprecated]
    pub struct Request<'a> {
        #[aiml(range(..=3))]
        pub n: u8,
        #[deprecated]
        #[serde(skip_serializing_if = "Option::is_none")]
        pub m: Option<u8>,
        #[deprecated]
        #[aiml(length(1..), requires("m"))]
        pub name: Option<&'a str>,
    }

    #[derive(AimlRequest)]
    #[deprecated]
    pub enum Model {
        #[deprecated]
        #[aiml(roles("user"))]
        A,
    }
}

/// Variants and fields of a request that are.
#[deny(deprecated)]
mod variants {
    use serde::Serialize;

    use super::AimlRequest;

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/embeddings")]
    #[serde(tag = "model")]
    #[deprecated]
    #[allow(deprecated)]
    pub enum ByModel<'a> {
        #[deprecated]
        #[serde(rename = "text-embedding-3-small")]
        Small {
            input: &'a str,
            #[deprecated]
            #[serde(skip_serializing_if = "Option::is_none")]
            dimensions: Option<u32>,
        },
        #[deprecated]
        #[serde(untagged)]
        Any { model: &'a str, input: &'a str },
    }
}

/// A request that holds what is, and says so.
#[deny(deprecated)]
mod holders {
    use serde::Serialize;

    use super::AimlRequest;

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    #[allow(deprecated)]
    pub struct Request {
        model: String,
        messages: Vec<Message>,
        stop: Option<(Stop, Stop)>,
    }

    #[derive(Serialize, AimlRequest)]
    #[deprecated]
    #[allow(deprecated)]
    pub struct Message {
        role: Role,
        content: String,
    }

    #[derive(Serialize, AimlRequest)]
    #[deprecated]
    #[serde(rename_all = "lowercase")]
    pub enum Role {
        User,
    }

    #[derive(Serialize, AimlRequest)]
    #[deprecated]
    pub struct Stop(String);
}

/// Types whose fields and variants hold what is, and say so there.
#[deny(warnings)]
mod parts {
    use serde::Serialize;

    use super::AimlRequest;

    #[derive(Serialize, AimlRequest)]
    #[deprecated]
    pub struct Old {
        pub a: u8,
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    pub struct Request {
        pub model: String,
        #[allow(deprecated)]
        pub messages: Vec<Message>,
        #[expect(deprecated)]
        #[serde(skip_serializing_if = "Option::is_none")]
        #[aiml(undeclared)]
        pub old: Option<Old>,
    }

    #[derive(Serialize, AimlRequest)]
    #[serde(rename_all = "lowercase")]
    #[deprecated]
    pub struct Message {
        pub role: String,
        pub content: String,
    }

    #[derive(Serialize, AimlRequest)]
    pub enum Either {
        #[allow(deprecated)]
        One(Old),
        Other {
            #[allow(deprecated)]
            old: Option<Old>,
        },
    }

    #[derive(Serialize, AimlRequest)]
    pub struct Wrapper(#[allow(deprecated)] pub Old);

    #[derive(Serialize, AimlRequest)]
    pub struct Generic<T> {
        #[allow(deprecated)]
        pub old: [Old; 2],
        pub other: T,
    }
}

/// Models that are no longer served.
#[deny(deprecated)]
mod retired {
    use serde::Serialize;

    use super::AimlRequest;

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/images/generations", model("dall-e-3"))]
    #[allow(unused, deprecated)]
    struct Listed {
        model: String,
        prompt: String,
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/images/generations")]
    #[serde(tag = "model", rename = "dall-e-3")]
    #[allow(unused, deprecated)]
    struct ByTag {
        prompt: String,
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/images/generations")]
    struct OneOf {
        #[aiml(one_of("dall-e-3"))]
        #[allow(deprecated)]
        model: String,
        prompt: String,
    }

    #[derive(Serialize, AimlRequest)]
    #[allow(deprecated)]
    enum Model {
        #[serde(rename = "dall-e-3")]
        DallE3,
    }

    #[derive(Serialize, AimlRequest)]
    enum Other {
        #[serde(rename = "dall-e-3")]
        #[allow(deprecated)]
        DallE3,
    }
}

#[test]
#[allow(deprecated)]
fn runs() {
    assert!(old::Request { n: 4, m: None, name: Some("") }.validate().is_err());
    assert!(old::Model::A.validate().is_ok());
}
