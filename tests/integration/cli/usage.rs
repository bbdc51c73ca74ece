//! `check` of files, exit codes, help.

use std::{fs, path::PathBuf};

use serde_json::Value;

use super::{BAD, CHAT, GOOD, run, stderr, stdout};

/// A file that lasts as long as the tests.
fn file(name: &str, text: &str) -> String {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, text).expect("a file is written");
    path.to_str().expect("text").to_owned()
}

#[test]
fn files_and_standard_input_are_told_apart() {
    let (good, bad) = (file("good.json", GOOD), file("bad.json", BAD));
    let output = run(&["check", &good, "--endpoint", CHAT, "-", &bad], "{\n  \"model\" 1}");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        stdout(&output),
        format!(
            "{good}: Body valid\n\
             standard input: Body validation error\n\
             \x20 Invalid JSON at line 2, column 11: expected ':'\n\
             {bad}: Body validation error\n\
             \x20 messages[0].role: Unsupported value: 'messages[0].role' does not support 'system' with this model.\n"
        )
    );
    let output = run(&["check", "--format", "json", "--endpoint", CHAT, &good, &bad], "");
    let answers: Vec<Value> =
        stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(answers.len(), 2);
    assert_eq!((&answers[0]["file"], &answers[0]["valid"]), (&Value::from(good), &Value::from(true)));
    assert_eq!(answers[1]["issues"][0]["param"], "messages[0].role");
}

#[test]
fn an_envelope_names_its_endpoint() {
    let output = run(&["check"], format!("{{\"endpoint\": \"{CHAT}\",\n \"body\": {GOOD}}}\n"));
    assert_eq!((output.status.code(), stdout(&output)), (Some(0), "standard input: Body valid\n"));
}

#[test]
fn exit_codes() {
    let (good, bad) = (file("good-too.json", GOOD), file("bad-too.json", BAD));
    let none = "no-such-file.json";
    for (code, args) in [
        (0, &["check", "--endpoint", CHAT, &good][..]),
        (0, &["check", "--jsonl", "--endpoint", CHAT, &good, &good]),
        (0, &["check", "--jsonl"]),
        (1, &["check", "--endpoint", CHAT, &bad, &good]),
        (1, &["check", "--jsonl", "--format", "json", "--endpoint", CHAT, &bad, &good]),
        (1, &["check", "--endpoint", CHAT]),
        (2, &["check", "--endpoint", CHAT, none, &bad]),
        (2, &["check", "--jsonl", "--endpoint", CHAT, none, &bad]),
        (2, &["check", "--endpoint", CHAT, "."]),
        (2, &["check", "--jsonl", "--endpoint", CHAT, "."]),
        (2, &["check", &good]),
        (2, &["check", "--jsonl", "--format", "text"]),
        (2, &["check", "--format", "xml"]),
        (2, &["check", "--unknown-models", "maybe"]),
        (2, &["check", "--endpoint", "/v1/chat/completion", &good]),
        (2, &["models", "--endpoint", "/v1/chat/completion"]),
        (2, &["models", "--role", "sytem"]),
        (2, &["show", "o1-mni"]),
        (2, &["show", "o1-mini", "--endpoint", "/v1/embeddings"]),
        (2, &["show"]),
        (2, &["shw"]),
        (2, &[]),
        (0, &["--help"]),
        (0, &["check", "--help"]),
        (0, &["--version"]),
    ] {
        let output = run(args, "");
        assert_eq!(output.status.code(), Some(code), "{args:?}: {}", stderr(&output));
        assert_eq!(output.stderr.is_empty(), code != 2, "{args:?}: {}", stderr(&output));
    }
}

#[test]
fn complaints_say_what_was_meant() {
    for (args, said) in [
        (
            &["check", "--endpoint", "/v1/chat/completion"][..],
            "error: no endpoint '/v1/chat/completion'; did you mean '/v1/chat/completions'?\n",
        ),
        (&["check", "nothing.json"], "error: nothing.json: No such file or directory (os error 2)\n"),
        (
            &["show", "o1-mini", "--endpoint", "/embeddings"],
            "error: 'o1-mini' is not documented at /v1/embeddings; it is at /v1/chat/completions\n",
        ),
    ] {
        assert_eq!(stderr(&run(args, "")), said);
    }
    assert!(stderr(&run(&["show", "o1-mni"], "")).contains("the nearest: o1-mini"));
}

#[test]
fn help_has_examples() {
    for command in ["check", "models", "show"] {
        let output = run(&[command, "--help"], "");
        assert!(stdout(&output).contains(&format!("Examples:\n  aiml-validate {command} ")), "{command}");
    }
    assert_eq!(stdout(&run(&["--version"], "")), concat!("aiml-validate ", env!("CARGO_PKG_VERSION"), "\n"));
}
