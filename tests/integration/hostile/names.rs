//! Fields, types and parameters with the names that a macro might use itself.
#![allow(non_camel_case_types, dead_code, clippy::enum_variant_names)]

use aiml_validate::AimlRequest;
use serde::Serialize;

// Not `Serialize`: serde has no arrays of any length.
#[derive(AimlRequest)]
struct Names<'a, 'cx, T, Cx, const N: usize> {
    #[aiml(range(0..=1))]
    this: u8,
    f: T,
    cx: &'cx str,
    at: &'a [Cx],
    value: u8,
    #[aiml(skip)]
    array: [u8; N],
    out: (u8, u16),
    #[serde(skip_serializing_if = "str::is_empty")]
    #[aiml(length(..=3))]
    r#type: &'a str,
    #[aiml(one_of("r#fn", "fn"))]
    r#fn: &'a str,
    __aiml_cx: u8,
}

/// A request generic over everything, with the names of the crate's own items.
#[derive(Serialize, AimlRequest)]
struct Wire<View, Field> {
    view: View,
    field: Option<Field>,
    key: Vec<(View, Box<Field>)>,
    #[serde(skip)]
    #[allow(clippy::type_complexity)]
    phantom: std::marker::PhantomData<fn(View) -> Field>,
}

#[derive(Serialize, AimlRequest)]
enum Value {
    Wire(Wire<f64, f32>),
    Value { value: u8, f: u8, cx: u8 },
    r#type(u8, u8),
}

#[test]
fn judges() {
    let mut names = Names::<_, u8, 2> {
        this: 1,
        f: 0.5,
        cx: "",
        at: &[],
        value: 0,
        array: [0; 2],
        out: (0, 0),
        r#type: "",
        r#fn: "fn",
        __aiml_cx: 0,
    };
    assert!(names.validate().is_ok());
    names.this = 2;
    names.r#type = "long";
    names.r#fn = "mod";
    names.f = f64::NAN;
    assert_eq!(
        names.validate().unwrap_err().to_string(),
        "Body validation error\n\
         this: Number must be less than or equal to 1\n\
         f: Expected number, received nan\n\
         type: String must contain at most 3 character(s)\n\
         fn: Invalid enum value. Expected 'r#fn' | 'fn', received 'mod'",
    );
    let wire = Wire {
        view: 0.5,
        field: Some(f32::NAN),
        key: vec![(0.5, Box::new(f32::NAN))],
        phantom: std::marker::PhantomData,
    };
    assert_eq!(
        Value::Wire(wire).validate().unwrap_err().to_string(),
        "Body validation error\n\
         Wire.field: Expected number, received nan\n\
         Wire.key[0][1]: Expected number, received nan",
    );
}

/// A type that is called as std's is, and has a function of its own to tell whether it is left out.
mod own_option {
    use aiml_validate::AimlRequest;
    use serde::Serialize;

    #[derive(Serialize, AimlRequest)]
    #[serde(untagged)]
    enum Option<T> {
        Given(T),
        Default,
    }

    impl<T> Option<T> {
        fn is_none(&self) -> bool {
            matches!(self, Self::Default)
        }
    }

    #[derive(Serialize, AimlRequest)]
    #[aiml(endpoint = "/v1/chat/completions")]
    struct Request {
        model: &'static str,
        messages: [Message; 1],
        #[serde(skip_serializing_if = "Option::is_none")]
        temperature: Option<f64>,
        stream: bool,
        #[serde(skip_serializing_if = "Option::is_none")]
        stop: Option<Message>,
    }

    /// The same type by another name that std has: only a path in full says whose `is_none` it is.
    mod renamed {
        use super::{AimlRequest, Serialize};
        use Maybe as Option;

        #[derive(Serialize, AimlRequest)]
        #[serde(untagged)]
        pub(super) enum Maybe<T> {
            Given(T),
            Default,
        }

        impl<T> Maybe<T> {
            fn is_none(&self) -> bool {
                matches!(self, Self::Default)
            }
        }

        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        pub(super) struct Request {
            pub(super) model: &'static str,
            pub(super) messages: [super::Message; 1],
            #[serde(skip_serializing_if = "self::Maybe::is_none")]
            pub(super) temperature: Option<f64>,
            #[serde(skip_serializing_if = "self::Option::is_none")]
            pub(super) top_p: Option<f64>,
        }
    }

    #[derive(Serialize, AimlRequest)]
    struct Message {
        role: &'static str,
        content: &'static str,
    }

    #[test]
    fn is_asked_as_serde_asks_it() {
        let request = |temperature| Request {
            model: "openai/gpt-4o",
            messages: [Message { role: "user", content: "" }],
            temperature,
            stream: true,
            stop: Option::Default,
        };
        assert!(request(Option::Default).validate().is_ok());
        assert!(request(Option::Given(1.0)).validate().is_ok());
        let report = request(Option::Given(3.0)).report();
        assert_eq!(report.issues()[0].param().to_string(), "temperature");
    }

    #[test]
    fn is_asked_where_the_path_says() {
        use renamed::Maybe;

        let request = |temperature, top_p| renamed::Request {
            model: "openai/gpt-4o",
            messages: [Message { role: "user", content: "" }],
            temperature,
            top_p,
        };
        assert!(request(Maybe::Default, Maybe::Default).validate().is_ok());
        assert!(request(Maybe::Given(3.0), Maybe::Default).validate().is_err());
        assert!(request(Maybe::Default, Maybe::Given(3.0)).validate().is_err());
    }
}
