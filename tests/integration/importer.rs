//! The `catalog` command: what it writes, what it prints, and what it refuses.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use serde_json::{Value, json};

/// A checkout and a workspace of its own for one test.
struct Sandbox(PathBuf);

impl Sandbox {
    fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let sandbox = Self(root);
        sandbox.file("api-references/model-database.md", "### No Longer Supported\n<tr><td>old-1</td></tr>");
        for i in 0..20 {
            sandbox.document(&format!("chat/Acme/m{i}.json"), &chat(&format!("acme/m{i}")));
        }
        sandbox
    }

    fn file(&self, name: &str, text: &str) {
        let path = self.0.join("docs").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, text).expect("a file");
    }

    fn document(&self, name: &str, schema: &Value) {
        self.file(name, &document("/v1/chat/completions", schema).to_string());
    }

    fn run(&self, options: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_catalog"));
        command.arg(&self.0).arg("--into").arg(self.0.join("workspace")).args(options);
        command.output().expect("the command runs")
    }

    /// Runs it; gives what it prints.
    fn succeeds(&self, options: &[&str]) -> String {
        let output = self.run(options);
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).expect("text")
    }

    /// Runs it; gives the error.
    fn fails(&self, options: &[&str]) -> String {
        let before = self.written();
        let output = self.run(options);
        assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
        assert_eq!(self.written(), before, "nothing may be written");
        String::from_utf8(output.stderr).expect("text")
    }

    /// Every file below the workspace.
    fn written(&self) -> Vec<(PathBuf, Vec<u8>)> {
        fn walk(folder: &Path, files: &mut Vec<(PathBuf, Vec<u8>)>) {
            for entry in fs::read_dir(folder).into_iter().flatten() {
                let path = entry.expect("an entry").path();
                if path.is_dir() {
                    walk(&path, files);
                } else {
                    files.push((path.clone(), fs::read(path).expect("a file")));
                }
            }
        }
        let mut files = Vec::new();
        walk(&self.0.join("workspace"), &mut files);
        files.sort();
        files
    }
}

fn document(path: &str, schema: &Value) -> Value {
    let body = json!({"required": true, "content": {"application/json": {"schema": schema}}});
    json!({"openapi": "3.0.0", "paths": {path: {"post": {"requestBody": body}}}})
}

fn chat(id: &str) -> Value {
    let roles: Vec<Value> = ["user", "system"]
        .map(|role| json!({"type": "object", "properties": {"role": {"type": "string", "enum": [role]}}, "required": ["role"]}))
        .to_vec();
    json!({
        "type": "object",
        "description": "words",
        "properties": {
            "model": {"type": "string", "enum": [id]},
            "messages": {"type": "array", "items": {"oneOf": roles}},
            "temperature": {"type": "number", "minimum": 0, "maximum": 2, "default": 1},
        },
        "required": ["model", "messages"],
    })
}

const DAY: [&str; 2] = ["--date", "2030-01-02"];

#[test]
fn equal_input_gives_identical_bytes() {
    let (one, two) = (Sandbox::new("same-1"), Sandbox::new("same-2"));
    assert!(one.succeeds(&DAY).contains("models added (20): acme/m0"));
    two.succeeds(&DAY);
    let contents =
        |sandbox: &Sandbox| -> Vec<Vec<u8>> { sandbox.written().into_iter().map(|file| file.1).collect() };
    assert_eq!(contents(&one).len(), 6);
    assert_eq!(contents(&one), contents(&two));
    assert_eq!(one.succeeds(&[]), "nothing changed\n");
    assert!(one.succeeds(&["--check"]).contains("is what the documentation gives"));
}

#[test]
fn changes_are_printed() {
    let sandbox = Sandbox::new("changes");
    sandbox.succeeds(&DAY);
    sandbox.document("chat/Acme/new.json", &chat("acme/new"));
    let mut other = chat("acme/m3");
    other["properties"]["temperature"]["maximum"] = json!(1);
    other["properties"]["wit"] = json!({"type": "string", "enum": ["dry", "none"]});
    other["properties"]["messages"]["items"]["oneOf"].as_array_mut().expect("roles").pop();
    sandbox.document("chat/Acme/m3.json", &other);
    sandbox.file("api-references/model-database.md", "# No longer supported\n<tr><td>acme/m5</td></tr>");
    let printed = sandbox.fails(&["--check"]);
    assert!(printed.contains("source/chat-completions/acme.json, index.bin, schemas.bin"), "{printed}");
    let printed = sandbox.succeeds(&["--date", "2030-02-03"]);
    for line in [
        "date: 2030-01-02 -> 2030-02-03",
        "models added (1): acme/new",
        "models retired (1): acme/m5",
        "models served again (1): old-1",
        "/chat/completions acme/m3:",
        "  roles removed (1): system",
        "  temperature.maximum: 2 -> 1",
        "  wit: added, {\"enum\": [\"dry\", \"none\"]}",
    ] {
        assert!(printed.lines().any(|printed| printed == line), "{line}\n{printed}");
    }
}

#[test]
fn a_shrink_is_refused_unless_allowed() {
    let sandbox = Sandbox::new("shrink");
    sandbox.succeeds(&DAY);
    fs::remove_file(sandbox.0.join("docs/chat/Acme/m1.json")).expect("it is there");
    // One of twenty is five in a hundred, and not over it.
    assert!(sandbox.succeeds(&[]).contains("models removed (1): acme/m1"));
    fs::remove_file(sandbox.0.join("docs/chat/Acme/m2.json")).expect("it is there");
    let error = sandbox.fails(&[]);
    assert!(error.contains("from 19 to 18") && error.contains("--allow-shrink"), "{error}");
    assert!(sandbox.succeeds(&["--allow-shrink"]).contains("models removed (1): acme/m2"));
}

#[test]
fn files_that_the_documentation_does_not_give_any_more_go_away() {
    let sandbox = Sandbox::new("stale");
    sandbox.succeeds(&DAY);
    let stale = sandbox.0.join("workspace/tests/catalog/source/chat-completions/stale.json");
    fs::write(&stale, "{}").expect("a file");
    assert!(sandbox.fails(&["--check"]).contains("source/chat-completions/stale.json"));
    sandbox.succeeds(&[]);
    assert!(!stale.exists());
}

/// A document with one thing changed, and words of the refusal.
fn refused(name: &str, change: impl FnOnce(&mut Value), words: &[&str]) {
    let sandbox = Sandbox::new(name);
    sandbox.succeeds(&DAY);
    let mut document = document("/v1/chat/completions", &chat("acme/x"));
    change(&mut document);
    sandbox.file("chat/Acme/x.json", &document.to_string());
    let error = sandbox.fails(&[]);
    for word in words.iter().chain(&["docs/chat/Acme/x.json"]) {
        assert!(error.contains(word), "{word}\n{error}");
    }
}

const SCHEMA: &str = "/paths/~1v1~1chat~1completions/post/requestBody/content/application~1json/schema";

fn at<'v>(document: &'v mut Value, below: &str) -> &'v mut Value {
    document.pointer_mut(&format!("{SCHEMA}{below}")).expect("it is there")
}

#[test]
fn unknown_keywords_are_refused_by_name_and_place() {
    let role = "/properties/messages/items/oneOf/1/properties/role";
    for (name, below, keyword) in [
        ("kw-1", "", "multipleOf"),
        ("kw-2", "/properties/temperature", "multipleOf"),
        ("kw-3", role, "minimum"),
    ] {
        let place = format!("{SCHEMA}{below}/{keyword}: the keyword `{keyword}`");
        refused(name, |document| at(document, below)[keyword] = json!(2), &[&place]);
    }
}

#[test]
fn unknown_values_are_refused_by_place() {
    let temperature = "/properties/temperature";
    refused(
        "v-1",
        |doc| at(doc, temperature)["type"] = json!("float"),
        &["temperature/type: the type \"float\""],
    );
    refused("v-2", |doc| at(doc, temperature)["type"] = json!(["number", "null"]), &["temperature/type"]);
    refused(
        "v-3",
        |doc| at(doc, "/properties")["u"] = json!({"type": "string", "format": "date"}),
        &["u/format", "`date`"],
    );
    refused("v-4", |doc| at(doc, temperature)["minimum"] = json!("0"), &["temperature/minimum: a number"]);
    refused("v-5", |doc| at(doc, temperature)["enum"] = json!([]), &["temperature"]);
    refused("v-6", |doc| at(doc, "/properties")["u"] = json!({"allOf": [{}, {}]}), &["u/allOf: `allOf`"]);
    refused(
        "v-7",
        |doc| at(doc, "/properties")["u"] = json!({"oneOf": [{"type": "string"}]}),
        &["u: `oneOf`"],
    );
    refused("v-8", |doc| at(doc, "/properties")["u"] = json!("string"), &["u: an object is expected"]);
}

#[test]
fn a_model_in_an_unexpected_place_is_refused() {
    refused(
        "m-1",
        |doc| at(doc, "/properties")["model"] = json!({"type": "string"}),
        &["model: a `model` that is no list"],
    );
    refused(
        "m-2",
        |doc| at(doc, "/properties/model")["enum"] = json!(["a b"]),
        &["`a b` cannot be a model id"],
    );
    refused(
        "m-3",
        |doc| {
            let model = at(doc, "/properties").as_object_mut().expect("properties").remove("model");
            at(doc, "/properties")["options"] = json!({"type": "object", "properties": {"model": model}});
        },
        &["a list of ids inside `options`"],
    );
    refused(
        "m-4",
        |doc| {
            let one = at(doc, "").clone();
            *at(doc, "") = json!({"anyOf": [one, {"type": "object", "properties": {}}]});
        },
        &["`model` in some alternatives only"],
    );
    refused("m-5", |doc| *at(doc, "") = json!({"type": "array", "items": {}}), &["a body that is no object"]);
    refused(
        "m-6",
        |doc| {
            let operation = &mut doc["paths"]["/v1/chat/completions"]["post"];
            operation["parameters"] = json!([{"name": "model", "in": "query", "schema": {}}]);
        },
        &["parameters/0: a `model` is not expected here"],
    );
}

#[test]
fn unreadable_input_is_refused() {
    let sandbox = Sandbox::new("unreadable");
    sandbox.succeeds(&DAY);
    sandbox.file("chat/Acme/x.json", "{\"openapi\": ");
    assert!(sandbox.fails(&[]).contains("docs/chat/Acme/x.json: EOF while parsing"));
    sandbox.file("chat/Acme/x.json", "{}");
    assert!(sandbox.fails(&[]).contains("docs/chat/Acme/x.json: : no OpenAPI document"));
    let odd = json!({"openapi": "3.0.0", "paths": {"/v1/x": {"post": {"requestBody": {"content": {"text/plain": {}}}}}}});
    sandbox.file("chat/Acme/x.json", &odd.to_string());
    assert!(sandbox.fails(&[]).contains("the media type `text/plain`"));
    fs::remove_file(sandbox.0.join("docs/chat/Acme/x.json")).expect("it is there");
    sandbox.file("api-references/model-database.md", "nothing");
    assert!(sandbox.fails(&[]).contains("docs/api-references/model-database.md: no heading"));
    fs::remove_dir_all(sandbox.0.join("docs")).expect("it is there");
    assert!(sandbox.fails(&[]).contains("docs: "));
}

#[test]
fn wrong_use_is_told() {
    let sandbox = Sandbox::new("usage");
    assert!(sandbox.fails(&["--frobnicate"]).contains("there is no option --frobnicate"));
    assert!(sandbox.fails(&["--date"]).contains("--date needs a value"));
    assert!(sandbox.fails(&[]).contains("give --date"));
    assert!(sandbox.succeeds(&["--help"]).contains("--allow-shrink"));
}
