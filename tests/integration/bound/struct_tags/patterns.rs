//! Tags of which only the engine can tell whether they are taken.

use super::*;

#[derive(Serialize, AimlRequest, Clone)]
struct Options<A> {
    user_location: Location<A>,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "type", rename = "approximate")]
struct Location<A> {
    approximate: A,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "country", rename = "de")]
struct Wrong<'a> {
    city: &'a str,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "country", rename = "DE")]
struct Right<'a> {
    city: &'a str,
}

#[derive(Serialize, AimlRequest, Clone)]
#[serde(tag = "country")]
enum Country<'a> {
    #[serde(rename = "DE")]
    Germany { city: &'a str },
    #[serde(rename = "at")]
    Austria { city: &'a str },
    #[serde(rename = "CH")]
    Switzerland,
}

#[derive(Serialize, AimlRequest, Clone)]
struct Flat<'a> {
    #[serde(flatten)]
    country: Wrong<'a>,
    region: &'a str,
}

macro_rules! requests {
    ($($request:ident $of:ty;)*) => {$(
        #[derive(Serialize, AimlRequest)]
        #[aiml(endpoint = "/v1/chat/completions")]
        struct $request<'a> {
            model: &'a str,
            messages: [super::User<'a>; 1],
            web_search_options: Options<$of>,
        }

        impl<'a> $request<'a> {
            fn verdict(model: &'a str, approximate: $of) -> bool {
                let messages = [User { content: vec![Text { text: "Hi" }] }];
                let web_search_options = Options { user_location: Location { approximate } };
                agrees_soundly(&Self { model, messages, web_search_options })
            }
        }
    )*};
}

requests! {
    OfWrong Wrong<'a>;
    OfRight Right<'a>;
    OfCountry Country<'a>;
    OfFlat Flat<'a>;
}

#[track_caller]
fn agrees_soundly<T: AimlRequest + Serialize + Bound>(value: &T) -> bool {
    let checked = check(CHAT, value);
    assert_eq!(value.report(), checked);
    assert_eq!(value.validate().is_ok(), checked.is_valid());
    assert!(!is_planned(value) || checked.is_valid(), "{checked}");
    checked.is_valid()
}

#[test]
fn a_tag_with_a_pattern() {
    let city = "X";
    let mut refused = 0;
    for model in models(CHAT) {
        let id = &model;
        // Not all know this key.
        let right = OfRight::verdict(id, Right { city });
        let wrong = OfWrong::verdict(id, Wrong { city });
        assert_eq!(OfFlat::verdict(id, Flat { country: Wrong { city }, region: "X" }), wrong);
        assert_eq!(OfCountry::verdict(id, Country::Germany { city }), right);
        assert_eq!(OfCountry::verdict(id, Country::Austria { city }), wrong);
        assert_eq!(OfCountry::verdict(id, Country::Switzerland), right);
        refused += u32::from(right && !wrong);
    }
    assert!(refused > 0);
}
