//! SEMANTICS sections 2 and 3: what is reported together, in which order, and what is no issue.

use alloc::{string::ToString, vec::Vec};

use super::{defs::*, gives, judge_json, lines};
use crate::{
    code::Code,
    issue::{Format, Issue, Severity},
    schema::def::{Bound, Def},
};

#[test]
fn properties_come_in_schema_order() {
    gives(
        &object([("a", string()), ("b", number())]),
        r#"{"b":"x"}"#,
        &["invalid_type @ a : Required", "invalid_type @ b : Expected number, received string"],
    );
    gives(
        &strict([("a", string()), ("b", strict([("c", number())]))]),
        r#"{"y":1,"b":{"q":1,"c":"x"},"z":2}"#,
        &[
            "invalid_type @ a : Required",
            "invalid_type @ b.c : Expected number, received string",
            "unrecognized_keys @ b : Unrecognized key(s) in object: 'q'",
            "unrecognized_keys @ (root) : Unrecognized key(s) in object: 'y', 'z'",
        ],
    );
}

#[test]
fn other_keys_come_in_data_order_and_indexes_first() {
    gives(
        &catchall([("a", string())], number()),
        r#"{"x":"q","a":1}"#,
        &[
            "invalid_type @ a : Expected string, received number",
            "invalid_type @ x : Expected number, received string",
        ],
    );
    gives(
        &record(at_most(5.0)),
        r#"{"b":"x","10":6,"2":7}"#,
        &[
            "too_big @ 2 : Number must be less than or equal to 5",
            "too_big @ 10 : Number must be less than or equal to 5",
            "invalid_type @ b : Expected number, received string",
        ],
    );
}

#[test]
fn an_array_is_measured_before_its_items() {
    gives(
        &sized(string(), None, Some(1)),
        "[1,2]",
        &[
            "too_big @ (root) : Array must contain at most 1 element(s)",
            "invalid_type @ [0] : Expected string, received number",
            "invalid_type @ [1] : Expected string, received number",
        ],
    );
}

#[test]
fn all_checks_of_a_value_are_reported() {
    let url =
        Def::String { nullable: false, min: Some(5), max: None, format: Some(Format::Uri), pattern: None };
    gives(
        &url,
        "\"x\"",
        &[
            "too_small @ (root) : String must contain at least 5 character(s)",
            "invalid_string @ (root) : Invalid url",
        ],
    );
    let min = Some(Bound { at: 2.0, exclusive: false });
    gives(
        &Def::Number { nullable: false, integer: true, min, max: None },
        "1.5",
        &[
            "invalid_type @ (root) : Expected integer, received float",
            "too_small @ (root) : Number must be greater than or equal to 2",
        ],
    );
}

#[test]
fn null_is_not_absent() {
    let union = nullable(union([string(), number()]));
    gives(&union, "true", &["invalid_union @ (root) : Invalid input"]);
    gives(&union, "null", &[]);
    gives(&nullable(object([("a", string())])), "null", &[]);
    gives(
        &object([("a?", string())]),
        r#"{"a":null}"#,
        &["invalid_type @ a : Expected string, received null"],
    );
    gives(&object([("a?", string())]), "{}", &[]);
}

#[test]
fn the_branch_of_a_tag_speaks_for_itself() {
    let user = strict([("role", literal("user")), ("content", string())]);
    gives(
        &tagged("role", [user, object([("role", literal("tool"))])]),
        r#"{"role":"user","x":1}"#,
        &[
            "invalid_type @ content : Required",
            "unrecognized_keys @ (root) : Unrecognized key(s) in object: 'x'",
        ],
    );
}

#[test]
fn the_first_dirty_branch_of_a_union_speaks() {
    gives(
        &union([format(Format::Uri), array(string())]),
        "\"x\"",
        &["invalid_string @ (root) : Invalid url"],
    );
    gives(
        &union([array(string()), length(None, Some(3)), length(Some(10), None)]),
        "\"xxxxx\"",
        &["too_big @ (root) : String must contain at most 3 character(s)"],
    );
    gives(
        &union([object([("a", integer())]), object([("b", string())])]),
        r#"{"a":1.5}"#,
        &["invalid_type @ a : Expected integer, received float"],
    );
    gives(
        &union([strict([("a", string())]), strict([("b", string())])]),
        r#"{"a":"x","z":1}"#,
        &["unrecognized_keys @ (root) : Unrecognized key(s) in object: 'z'"],
    );
    gives(&union([format(Format::Uri), string()]), "\"not a url\"", &[]);
}

#[test]
fn a_union_of_aborted_branches_has_causes() {
    let causes = |def: &Def, text: &str| -> Vec<_> {
        let issues = judge_json(def, text);
        assert_eq!(issues.iter().map(Issue::code).collect::<Vec<_>>(), [Code::InvalidUnion]);
        lines(issues[0].causes(), Severity::Error)
    };
    assert_eq!(
        causes(&union([strict([("a", string())]), string()]), r#"{"z":1}"#),
        ["invalid_type @ a : Required", "unrecognized_keys @ (root) : Unrecognized key(s) in object: 'z'"]
    );
    assert_eq!(
        causes(&union([string(), sized(object([("t", string())]), None, Some(1))]), "[{},{}]"),
        [
            "too_big @ (root) : Array must contain at most 1 element(s)",
            "invalid_type @ [0].t : Required",
            "invalid_type @ [1].t : Required",
        ]
    );
    let parts = [
        object([("type", literal("text")), ("text", string())]),
        object([("type", literal("image")), ("url", string())]),
    ];
    assert_eq!(causes(&union(parts), r#"{"type":"image","text":"x"}"#), ["invalid_type @ url : Required"]);
}

#[test]
fn the_root() {
    let body = object([("model", Def::Model), ("prompt", string())]);
    gives(&body, "[]", &["invalid_type @ (root) : Expected object, received array"]);
    gives(&body, "null", &["invalid_type @ (root) : Expected object, received null"]);
    gives(&body, "{}", &["invalid_type @ model : Required", "invalid_type @ prompt : Required"]);
}

#[test]
fn what_is_no_issue() {
    gives(&object([("a", string())]), r#"{"a":"x","extra":1}"#, &[]);
    gives(&object([("a", Def::Any)]), "{}", &[]);
    for any in ["1", "null", r#"[[{"a":[]}]]"#, "1e400"] {
        gives(&Def::Any, any, &[]);
        gives(&record(Def::Any), &alloc::format!("{{\"k\":{any}}}"), &[]);
    }
    gives(&array(string()), "[]", &[]);
    gives(&string(), "\"\"", &[]);
}

#[test]
fn the_last_of_equal_keys_counts() {
    let body = object([("a", string()), ("b?", number()), ("o?", record(number()))]);
    for (text, errors, warnings) in [
        (r#"{"a":1,"a":"x"}"#, 0, 1),
        (r#"{"a":"x","a":1}"#, 1, 1),
        (r#"{"a":1,"b":1,"a":2,"a":"x"}"#, 0, 1),
        (r#"{"a":"x","o":{"k":"x","k":1}}"#, 0, 1),
        (r#"{"a":"x","o":{"k":1,"k":1}}"#, 0, 1),
        (r#"{"a":"x","o":{"k":1,"k":"x"}}"#, 1, 1),
        (r#"{"a":"x","o":{"k":1,"l":1,"m":2}}"#, 0, 0),
    ] {
        let issues = judge_json(&body, text);
        assert_eq!(lines(&issues, Severity::Error).len(), errors, "{text}");
        assert_eq!(lines(&issues, Severity::Warning).len(), warnings, "{text}");
    }
    let union = tagged("t", [object([("t", literal("a")), ("x", string())]), object([("t", literal("b"))])]);
    assert_eq!(lines(&judge_json(&union, r#"{"t":"a","t":"b"}"#), Severity::Error), [""; 0]);
    assert_eq!(
        lines(&judge_json(&union, r#"{"t":"b","t":"a"}"#), Severity::Error),
        ["invalid_type @ x : Required"]
    );
}

#[test]
fn roles_have_the_sentence_of_the_api() {
    let branch = |role| object([("role", literal(role)), ("content", string())]);
    let message = tagged("role", [branch("user"), branch("assistant")]);
    let body = object([("messages", array(message))]);
    gives(
        &body,
        r#"{"messages":[{"role":"system","content":"x"}]}"#,
        &[
            "unsupported_value @ messages[0].role : Unsupported value: 'messages[0].role' does not support 'system' with this model.",
        ],
    );
    gives(
        &body,
        r#"{"messages":[{"role":"moderator","content":"x"}]}"#,
        &[
            "invalid_union_discriminator @ messages[0].role : Invalid discriminator value. Expected 'user' | 'assistant'",
        ],
    );
    let plain = object([("messages", array(object([("role", one_of(&["user", "assistant"]))])))]);
    gives(
        &plain,
        r#"{"messages":[{"role":"user"},{"role":"tool"}]}"#,
        &[
            "unsupported_value @ messages[1].role : Unsupported value: 'messages[1].role' does not support 'tool' with this model.",
        ],
    );
    let elsewhere = object([("input", array(object([("role", one_of(&["user"]))])))]);
    gives(
        &elsewhere,
        r#"{"input":[{"role":"tool"}]}"#,
        &["invalid_enum_value @ input[0].role : Invalid enum value. Expected 'user', received 'tool'"],
    );
}

#[test]
fn a_key_that_does_nothing_is_a_warning() {
    let body = object([("max_tokens?", number()), ("o?", object([])), ("r?", record(number()))]);
    let issues = judge_json(&body, r#"{"max_token":1,"o":{"any":1},"r":{"thing":1}}"#);
    assert_eq!(issues.len(), 1);
    assert_eq!(issues[0].param().to_string(), "max_token");
    assert_eq!((issues[0].code(), issues[0].severity()), (Code::UndeclaredKey, Severity::Warning));
}

#[test]
fn more_issues_than_asked_for_are_counted() {
    let mut encoder = crate::schema::encode::Encoder::default();
    let node = encoder.add(&object([("a", array(string())), ("b", string())]));
    let blob = encoder.finish();
    let text = alloc::format!("{{\"b\":1,\"a\":[{}1]}}", "1,".repeat(99));
    let schema = crate::schema::node::Schema::open(&blob);
    let issues = super::explain(schema, node, &super::json::Body::new(&text), 10).finish();
    assert_eq!(issues.len(), 11);
    assert_eq!(issues[10].code(), "too_many_issues");
    assert_eq!(issues[10].message().to_string(), "91 more issues.");
    assert_eq!(issues[10].severity(), Severity::Error);
}
