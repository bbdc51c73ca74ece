//! Keys with characters in them that the derive writes between others.

use aiml_validate::AimlRequest;
use serde::Serialize;

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Tabbed {
    model: &'static str,
    input: &'static str,
    #[serde(rename = "own\tkey")]
    #[aiml(undeclared, range(1..=2))]
    own: u8,
    #[aiml(undeclared, length(1..=2))]
    other: &'static str,
}

#[derive(Serialize, AimlRequest)]
#[aiml(endpoint = "/v1/embeddings")]
struct Ranged {
    model: &'static str,
    input: &'static str,
    #[aiml(undeclared, range(-170141183460469231731687303715884105728..=-5))]
    least: i128,
    #[aiml(undeclared, range(-0.5..=1e300))]
    float: f64,
    #[aiml(undeclared, length(2..=18446744073709551615))]
    long: &'static str,
}

const MODEL: &str = "text-embedding-3-small";

#[test]
fn a_tab_in_a_key_is_no_annotation() {
    let mut request = Tabbed { model: MODEL, input: "Hi", own: 3, other: "abc" };
    let issues: Vec<_> = request.report().issues().iter().map(ToString::to_string).collect();
    assert_eq!(
        issues,
        [
            "own\tkey: Number must be less than or equal to 2",
            "other: String must contain at most 2 character(s)"
        ]
    );
    (request.own, request.other) = (1, "ab");
    request.validate().unwrap();
}

#[test]
fn the_ends_of_ranges_and_lengths_are_kept_to_the_last_digit() {
    let mut request = Ranged { model: MODEL, input: "Hi", least: -4, float: 2e300, long: "a" };
    let issues: Vec<_> = request.report().issues().iter().map(ToString::to_string).collect();
    assert_eq!(issues.len(), 3, "{issues:?}");
    (request.least, request.float, request.long) = (i128::MIN, -0.5, "ab");
    request.validate().unwrap();
    (request.least, request.float) = (-5, 1e300);
    request.validate().unwrap();
    request.float = -0.500_000_000_000_000_1;
    assert!(request.validate().is_err());
}
