//! Overlays: what they change, what is wrong with them, and where.

use std::fmt::Write as _;

use aiml_validate::{
    __private::source::{self, Json, entry_to_json},
    Catalog, Checker, Model, Status, UnknownModels,
};

use crate::catalog::schema;

const CHAT: &str = "/v1/chat/completions";

fn laid_over(text: &str) -> Catalog {
    let json = serde_json::from_str(text).expect("JSON");
    let errors: Vec<_> = schema().iter_errors(&json).map(|error| error.to_string()).collect();
    assert!(errors.is_empty(), "{errors:?}");
    Catalog::builtin().with_overlay(text).expect("an overlay")
}

/// An overlay of one entry.
fn entry(entry: &str) -> String {
    format!(r#"{{"entries": [{entry}]}}"#)
}

/// The issues of a body, as text.
fn issues(catalog: &Catalog, endpoint: &str, body: &str) -> String {
    let checker = Checker::new().catalog(catalog).unknown_models(UnknownModels::Error);
    let report = checker.check_json(endpoint, body.as_bytes());
    let issues: Vec<String> = report.iter().map(ToString::to_string).collect();
    issues.join("\n")
}

#[test]
fn a_new_model_is_known_beside_the_old_ones() {
    let catalog = laid_over(&entry(
        r#"{"endpoint": "/chat/completions", "models": ["acme/one", "acme/two"], "body": {
            "type": "object",
            "properties": {"model": {"format": "model"}, "wit": {"type": "integer", "minimum": 3}},
            "required": ["model", "wit"]
        }}"#,
    ));
    assert_eq!(catalog.counts().models, Catalog::builtin().counts().models + 2);
    assert_eq!(catalog.counts().pairs, Catalog::builtin().counts().pairs + 2);
    assert_eq!(catalog.date(), Catalog::builtin().date());
    assert_eq!(issues(&catalog, CHAT, r#"{"model": "acme/two", "wit": 3}"#), "");
    let found = issues(&catalog, CHAT, r#"{"model": "acme/two", "wit": 2}"#);
    assert!(found.contains("wit: Number must be greater than or equal to 3"), "{found}");
    assert!(issues(&catalog, CHAT, r#"{"model": "gpt-4o"}"#).contains("messages: Required"));
    assert_eq!(catalog.nearest("acme/onne", None).get(0), Some("acme/one"));
    assert!(Catalog::builtin().model("acme/one").is_none());
}

#[test]
fn a_model_like_another_takes_its_rules_with_changes() {
    let catalog = laid_over(&entry(
        r#"{
            "endpoint": "/v1/chat/completions",
            "models": ["acme/new"],
            "like": "gpt-4o",
            "roles": ["user", "assistant"],
            "parameters": {
                "temperature": {"type": "number", "minimum": 0, "maximum": 1},
                "wit": {"enum": ["dry", "none"]},
                "logit_bias": false
            },
            "required": ["wit"]
        }"#,
    ));
    let endpoint = catalog.endpoint(CHAT).expect("known");
    let capability = endpoint.capability("acme/new").expect("laid over");
    assert_eq!(capability.roles(), ["user", "assistant"]);
    let parameters = capability.parameters();
    let find = |name: &str| parameters.iter().find(|parameter| parameter.name() == name);
    assert!(find("wit").expect("added").required());
    assert!(find("logit_bias").is_none());
    assert_eq!(find("temperature").expect("changed").limits()[0].to_string(), "0 to 1");
    let found = issues(
        &catalog,
        CHAT,
        r#"{"model": "acme/new", "messages": [{"role": "system", "content": "x"}], "temperature": 1.5}"#,
    );
    for text in [
        "Unsupported value: 'messages[0].role' does not support 'system' with this model.",
        "temperature: Number must be less than or equal to 1",
        "wit: Required",
    ] {
        assert!(found.contains(text), "{found}");
    }
    let optional = laid_over(&entry(
        r#"{"endpoint": "/v1/chat/completions", "models": ["acme/new"], "like": "gpt-4o", "optional": ["messages"]}"#,
    ));
    assert_eq!(issues(&optional, CHAT, r#"{"model": "acme/new"}"#), "");
}

#[test]
fn overlays_lie_over_each_other() {
    let first = entry(
        r#"{"endpoint": "/v1/tts", "models": ["acme/voice"], "body": {"type": "object",
        "properties": {"model": {"format": "model"}, "text": {"type": "string"}}, "required": ["text"]}}"#,
    );
    let second = entry(
        r#"{"endpoint": "/v1/tts", "models": ["acme/voice-2"], "like": "acme/voice", "optional": ["text"]}"#,
    );
    let catalog = laid_over(&first).with_overlay(&second).expect("an overlay");
    assert!(issues(&catalog, "/v1/tts", r#"{"model": "acme/voice"}"#).contains("text: Required"));
    assert_eq!(issues(&catalog, "/tts", r#"{"model": "acme/voice-2"}"#), "");
}

#[test]
fn endpoints_retirement_routes_and_date_can_change() {
    let catalog = laid_over(
        r#"{
            "$schema": "overlay.schema.json",
            "date": "2030-01-02",
            "entries": [
                {"endpoint": "/v3/think", "models": ["acme/a"], "body": {"type": "object", "properties": {"model": {"format": "model"}}}},
                {"endpoint": "/v1/plain", "body": {"type": "object", "properties": {"x": {"const": 1}}, "required": ["x"]}}
            ],
            "retired": ["gpt-4o"],
            "routes": ["POST /v3/think"]
        }"#,
    );
    assert_eq!(catalog.date(), "2030-01-02");
    assert_eq!(catalog.model("gpt-4o").map(Model::status), Some(Status::Retired));
    assert!(catalog.routes().any(|route| route.matches("POST", "/v3/think")));
    assert!(catalog.routes().count() > 1);
    assert_eq!(catalog.endpoint("/v3/think").expect("added").models().count(), 1);
    assert!(catalog.endpoint("/v3/think").expect("added").names_model());
    assert!(issues(&catalog, "/plain", "{}").contains("x: Invalid literal value, expected 1"));
}

#[test]
fn every_capability_can_be_laid_over_itself() {
    let catalog = Catalog::builtin();
    let schema = schema();
    for endpoint in catalog.endpoints() {
        let Some(capability) = endpoint.capabilities().last() else { continue };
        let text = capability.to_overlay();
        let json = serde_json::from_str(&text).expect("JSON");
        assert!(schema.is_valid(&json), "{text}");
        let over = catalog.with_overlay(&text).expect("an overlay");
        assert_eq!(over.counts(), catalog.counts());
        let id = capability.model().id();
        let again =
            over.endpoint(endpoint.path()).and_then(|endpoint| endpoint.capability(id)).expect("there");
        assert_eq!(again.parameters(), capability.parameters(), "{id} at {endpoint}");
        assert_eq!(again.to_overlay(), text);
    }
}

/// Every kind of schema, written as it is printed.
const EVERY_KIND: &str = r#"{
    "endpoint": "/v1/x", "models": ["a", "b"], "body": {"type": "object", "properties": {
        "model": {"format": "model"},
        "any": {},
        "flag": {"type": "boolean", "nullable": true},
        "on": {"const": true},
        "n": {"type": "number", "minimum": 0.5, "exclusiveMaximum": 1e21},
        "i": {"type": "integer", "exclusiveMinimum": -1, "maximum": 5, "nullable": true},
        "five": {"const": 5},
        "fives": {"enum": [5, 6]},
        "seconds": {"type": "integer", "enum": [5, 10]},
        "s": {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^[a-z\"]+$"},
        "url": {"type": "string", "format": "uri", "nullable": true},
        "one": {"const": "a", "nullable": true},
        "lone": {"enum": ["a"]},
        "list": {"type": "array", "items": {"type": "string", "format": "uuid"}, "minItems": 1, "maxItems": 4},
        "rest": {"type": "object", "additionalProperties": {"type": "string", "format": "ip"}},
        "strict": {"type": "object", "properties": {"a": {"type": "array"}}, "required": ["a"],
            "additionalProperties": false},
        "union": {"anyOf": [{"type": "string"}, {"type": "array"}], "nullable": true},
        "tagged": {"discriminator": {"propertyName": "t"}, "oneOf": [
            {"type": "object", "properties": {"t": {"const": "x"}}, "required": ["t"]},
            {"type": "object", "properties": {"t": {"enum": ["y", "z"]}}}
        ]}
    }, "required": ["model", "s"]}
}"#;

#[test]
fn what_is_read_prints_the_same() {
    let like = r#"{"endpoint": "/v1/x", "models": ["c"], "like": "a", "parameters": {"n": false, "s": {"const": "x"}},
        "required": ["x"], "optional": ["y"], "roles": ["user"]}"#;
    let many = r#"{"endpoint": "/v1/x", "models": ["d"], "bodies": [
        {"type": "object", "properties": {"model": {"format": "model"}}},
        {"type": "object", "properties": {"model": {"enum": ["d"]}}}]}"#;
    for text in [EVERY_KIND, like, many] {
        let json: Json = serde_json::from_str(text).expect("JSON");
        let source = source::parse(&entry(text), None).expect("an overlay");
        let printed = entry_to_json(&source.entries[0]);
        assert_eq!(printed.to_text(), json.to_text());
        assert!(schema().is_valid(&serde_json::from_str(&entry(text)).expect("JSON")), "{text}");
        let again = source::parse(&entry(&printed.to_text()), None).expect("an overlay");
        assert_eq!(again, source);
    }
}

/// Wrong overlays, one a line: the text, the place as it is shown, words of the reason, and whether it is wrong in a
/// way that the JSON Schema sees too.
const WRONG: &str = include_str!("../data/wrong-overlays.txt");

#[test]
fn what_is_wrong_is_named_with_its_place() {
    let schema = schema();
    for line in WRONG.lines() {
        let parts: Vec<_> = line.split(" ## ").collect();
        let [text, place, reason, seen] = parts[..] else { panic!("{line}") };
        let error = Catalog::builtin().with_overlay(text).expect_err(text).to_string();
        assert!(error.contains(place) && error.contains(reason), "{text}\n{error}");
        assert_eq!(schema.is_valid(&serde_json::from_str(text).expect("JSON")), seen == "unseen", "{text}");
    }
}

#[test]
fn what_is_no_json_is_placed_too() {
    for (text, place) in [
        ("", "line 1, column 1: "),
        ("{\n \"é\" 5}", "line 2, column 6: "),
        ("{\"a\": 1, \"a\": 2}", "line 1"),
    ] {
        let error = Catalog::builtin().with_overlay(text).expect_err(text).to_string();
        assert!(error.starts_with(place), "{text}\n{error}");
    }
}

#[test]
fn what_is_hostile_ends_in_an_error() {
    // Each definition holds the one before ten times.
    let mut defs = String::from(r#""d0": {"type": "string"}"#);
    for i in 1..30 {
        let branches = vec![format!(r##"{{"$ref": "#/$defs/d{}"}}"##, i - 1); 10].join(",");
        write!(defs, r#", "d{i}": {{"anyOf": [{branches}]}}"#).expect("a string takes all");
    }
    let error =
        Catalog::builtin().with_overlay(&format!(r#"{{"$defs": {{{defs}}}}}"#)).expect_err("too many");
    assert!(error.to_string().contains("too many schemas"), "{error}");
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    assert!(Catalog::builtin().with_overlay(&deep).is_err());
    let long = (1..200)
        .map(|i| format!(r##""d{i}": {{"type": "array", "items": {{"$ref": "#/$defs/d{}"}}}}"##, i + 1));
    let text = format!(r#"{{"$defs": {{{}, "d200": {{}}}}}}"#, long.collect::<Vec<_>>().join(","));
    assert!(Catalog::builtin().with_overlay(&text).expect_err("too deep").to_string().contains("too deep"));
}

#[test]
fn the_example_of_the_documentation_is_of_the_form() {
    let source = include_str!("../../aiml-validate/src/catalog/source/compile.rs");
    let (_, example) = source.split_once("r#\"{").expect("the example");
    let (example, _) = example.split_once("}\"#").expect("its end");
    let example: String = example.lines().map(|line| line.trim_start().trim_start_matches("///")).collect();
    laid_over(&format!("{{{example}}}"));
}
