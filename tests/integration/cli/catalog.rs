//! `models` and `show`.

use aiml_validate::{Capability, Catalog, Model, Status};
use serde_json::{Value, json};

use super::{CHAT, run, stderr, stdout};

fn json(args: &[&str]) -> Value {
    let output = run(args, "");
    assert_eq!((output.status.code(), stderr(&output)), (Some(0), ""));
    serde_json::from_str(stdout(&output)).expect("JSON")
}

/// The first words of the lines.
fn ids(text: &str) -> Vec<&str> {
    text.lines().filter_map(|line| line.split("  ").next()).collect()
}

#[test]
fn models_are_those_of_the_catalog() {
    let catalog = Catalog::builtin();
    let chat = catalog.endpoint(CHAT).expect("known");
    let expected: Vec<_> = chat
        .capabilities()
        .filter(|capability| capability.roles().contains(&"system"))
        .map(Capability::model)
        .filter(|model| model.status() == Status::Served)
        .map(Model::id)
        .collect();
    // Options stand in any order.
    for args in
        [["--role", "system", "--endpoint", CHAT], ["--endpoint", "/chat/completions", "--role", "system"]]
    {
        let output = run(&[&["models"], &args[..]].concat(), "");
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(ids(stdout(&output)), expected);
        assert!(stderr(&output).starts_with(&format!("{} models at ", expected.len())));
    }
    assert!(expected.contains(&"openai/gpt-4o") && !expected.contains(&"o1-mini"));
}

#[test]
fn retired_models_are_apart() {
    let retired = run(&["models", "--retired"], "");
    let served = run(&["models"], "");
    let (retired, served) = (ids(stdout(&retired)), ids(stdout(&served)));
    assert_eq!(retired.len() + served.len(), Catalog::builtin().counts().models);
    assert!(!retired.is_empty() && retired.iter().all(|id| !served.contains(id)));
}

#[test]
fn models_for_programs() {
    let models = json(&["models", "--endpoint", CHAT, "--format", "json"]);
    let o1_mini = models.as_array().expect("a list").iter().find(|model| model["id"] == "o1-mini");
    assert_eq!(
        o1_mini,
        Some(&json!({
            "id": "o1-mini",
            "status": "served",
            "endpoints": [{"path": CHAT, "roles": ["user", "assistant"]}],
        }))
    );
}

#[test]
fn a_model_for_people() {
    let output = run(&["show", "o1-mini"], "");
    let date = Catalog::builtin().date();
    assert_eq!(
        stdout(&output),
        format!(
            "\
o1-mini: served, by the catalog of {date}

/v1/chat/completions
  roles: user, assistant

  PARAMETER                        TYPE             LIMITS
  messages               required  array of object
  max_completion_tokens            integer          at least 1
  max_tokens                       number           at least 1
  stream                           boolean
  stream_options                   object
  n                                integer or null  at least 1
  seed                             integer          at least 1
"
        )
    );
}

#[test]
fn several_endpoints_come_one_after_the_other() {
    let paths =
        |text: &str| text.lines().filter(|line| line.starts_with('/')).map(str::to_owned).collect::<Vec<_>>();
    let output = run(&["show", "openai/gpt-4o"], "");
    assert_eq!(paths(stdout(&output)), [CHAT, "/v1/responses"]);
    let output = run(&["show", "--endpoint", "/responses", "openai/gpt-4o"], "");
    assert_eq!(paths(stdout(&output)), ["/v1/responses"]);
}

#[test]
fn a_model_for_programs() {
    let model = json(&["show", "openai/gpt-4o", "--format", "json", "--endpoint", CHAT]);
    assert_eq!(model["id"], "openai/gpt-4o");
    let parameters = model["endpoints"][0]["parameters"].as_array().expect("a list");
    let find =
        |name: &str| parameters.iter().find(|parameter| parameter["name"] == name).expect("documented");
    assert_eq!(
        find("temperature"),
        &json!({
            "name": "temperature",
            "required": false,
            "types": ["number"],
            "values": [],
            "limits": [{"minimum": 0, "maximum": 2}],
        })
    );
    assert_eq!(find("messages")["required"], true);
    assert_eq!(find("stop")["types"], json!(["string", "array", "null"]));
    assert_eq!(find("stop")["items"]["types"], json!(["string"]));
    assert_eq!(find("tool_choice")["values"], json!(["none", "auto", "required"]));
}

#[test]
fn every_model_can_be_shown() {
    for model in Catalog::builtin().models().step_by(97) {
        let output = run(&["show", model.id()], "");
        assert!(stdout(&output).starts_with(model.id()), "{model}");
        assert_eq!(json(&["show", model.id(), "--format", "json"])["id"], model.id());
    }
}
