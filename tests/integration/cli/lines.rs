//! `check --jsonl`.

use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    process::{Output, Stdio},
    thread,
};

use aiml_validate::{Checker, UnknownModels};
use serde_json::{Value, json, value::RawValue};

use super::{BAD, CHAT, GOOD, binary, run, stderr, stdout};

fn lines(args: &[&str], stdin: impl Into<Vec<u8>>) -> (Output, Vec<Value>) {
    let output = run(&[&["check", "--jsonl"], args].concat(), stdin);
    let answers = stdout(&output).lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    (output, answers)
}

/// The codes of an answer, and its verdict.
fn codes(answer: &Value) -> (bool, Vec<&str>) {
    let issues = answer["issues"].as_array().expect("a list");
    (
        answer["valid"].as_bool().expect("a verdict"),
        issues.iter().map(|issue| issue["code"].as_str().expect("a code")).collect(),
    )
}

#[derive(serde::Deserialize)]
struct Case<'t> {
    id: String,
    endpoint: String,
    valid: bool,
    #[serde(borrow)]
    body: &'t RawValue,
}

#[test]
fn recorded_cases_are_answered_in_order_and_as_the_library_does() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/oracle.jsonl");
    let text = fs::read_to_string(path).expect("the recorded cases").repeat(5);
    let (output, answers) = lines(&["--unknown-models", "error"], text.clone());
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stderr(&output), "");
    let checker = Checker::new().unknown_models(UnknownModels::Error);
    let cases: Vec<Case<'_>> =
        text.lines().map(|line| serde_json::from_str(line).expect("a recorded case")).collect();
    assert_eq!(answers.len(), cases.len());
    for (case, answer) in cases.iter().zip(answers) {
        let report = checker.check_json(&case.endpoint, case.body.get().as_bytes());
        let issues = serde_json::to_value(report.issues()).expect("JSON");
        assert_eq!(answer, json!({"id": case.id, "valid": case.valid, "issues": issues}));
    }
}

#[test]
fn an_issue_has_everything() {
    let line = format!(r#"{{"id":[1.0,null],"endpoint":"{CHAT}","body":{BAD}}}"#);
    let output = run(&["check", "--jsonl"], line);
    assert_eq!(
        stdout(&output),
        "{\"id\":[1.0,null],\"valid\":false,\"issues\":[{\"path\":[\"messages\",0,\"role\"],\"param\":\
         \"messages[0].role\",\"code\":\"unsupported_value\",\"message\":\"Unsupported value: \
         'messages[0].role' does not support 'system' with this model.\",\"severity\":\"error\"}]}\n"
    );
}

#[test]
fn alternatives_have_their_causes() {
    let body = r#"{"model":"openai/gpt-4o","messages":[{"role":"user","content":7}]}"#;
    let (_, answers) = lines(&["--endpoint", CHAT], body);
    assert_eq!(answers[0]["issues"][0]["code"], "invalid_union");
    assert!(!answers[0]["issues"][0]["causes"].as_array().expect("a list").is_empty());
}

#[test]
fn broken_lines_are_answered_and_the_rest_goes_on() {
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    let good = format!(r#"{{"id":"good","endpoint":"{CHAT}","body":{GOOD}}}"#);
    let mut text = b"\xef\xbb\xbf".to_vec();
    for line in [
        good.as_bytes(),
        b"no JSON",
        b"7",
        br#"{"id":"cut","endpoint":"/v1/chat/completions","body":{"model""#,
        b"{\"id\":1,\"note\":\"\xff\"}",
        b"\r",
        b"  \t",
        b"",
        deep.as_bytes(),
        br#"{"id":2,"endpoint":"/v1/chat/completions","body":{}} {}"#,
        br#"{"\ud800":"\ud800","id":null,"endpoint":null,"body":{}}"#,
        br#"{"id":false,"endpoint":7,"body":{}}"#,
        br#"{"id":3,"endpoint":"/v1/chat/completion","body":{}}"#,
        br#"{"id":4,"endpoint":"/v1/chat/completions"}"#,
    ] {
        text.extend(line);
        text.extend(b"\r\n");
    }
    text.extend(good.as_bytes());
    let (output, answers) = lines(&[], text);
    assert_eq!(output.status.code(), Some(1));
    let answers: Vec<_> = answers.iter().map(|answer| (answer["id"].clone(), codes(answer))).collect();
    let error = |id: Value, code| (id, (false, vec![code]));
    let good = (json!("good"), (true, vec![]));
    assert_eq!(
        answers,
        [
            good.clone(),
            error(Value::Null, "invalid_json"),
            error(Value::Null, "unknown_endpoint"),
            error(json!("cut"), "invalid_json"),
            error(Value::Null, "invalid_json"),
            error(Value::Null, "unknown_endpoint"),
            error(json!(2), "invalid_json"),
            error(Value::Null, "unknown_endpoint"),
            error(json!(false), "unknown_endpoint"),
            error(json!(3), "unknown_endpoint"),
            error(json!(4), "invalid_type"),
            good,
        ]
    );
}

#[test]
fn bodies_stand_bare_or_in_envelopes() {
    let text = [
        BAD.to_owned(),
        format!(r#"{{"body":{BAD}}}"#),
        // Its own endpoint wins.
        r#"{"id":9,"body":{"model":"text-embedding-3-small","input":"x"},"endpoint":"/v1/embeddings"}"#
            .to_owned(),
        // The last of keys that stand twice.
        format!(r#"{{"id":1,"id":2,"body":1,"body":{GOOD},"model":"ignored"}}"#),
        "[]".to_owned(),
    ];
    let (_, answers) = lines(&["--endpoint", "/chat/completions"], text.join("\n"));
    assert_eq!(codes(&answers[0]), (false, vec!["unsupported_value"]));
    assert_eq!(codes(&answers[1]), (false, vec!["unsupported_value"]));
    assert_eq!((&answers[2]["id"], codes(&answers[2])), (&json!(9), (true, vec![])));
    assert_eq!((&answers[3]["id"], codes(&answers[3])), (&json!(2), (true, vec![])));
    assert_eq!(codes(&answers[4]), (false, vec!["invalid_type"]));
}

#[test]
fn bodies_are_judged_as_they_are_written() {
    let body = |temperature: &str, seed: &str| {
        format!(
            r#"{{"model":"openai/gpt-4o","messages":[{{"role":"user","content":"x"}}],{temperature}"seed":{seed}}}"#
        )
    };
    let text = [
        body("", "1.0"),
        body("", "1.5"),
        body(r#""temperature":1e400,"#, "1"),
        body(r#""temperature":9,"temperature":1,"#, "1"),
    ];
    let (_, answers) = lines(&["--endpoint", CHAT], text.join("\n"));
    assert_eq!(codes(&answers[0]), (true, vec![]));
    assert_eq!(codes(&answers[1]), (false, vec!["invalid_type"]));
    assert_eq!(codes(&answers[2]), (false, vec!["too_big"]));
    assert_eq!(codes(&answers[3]), (true, vec!["duplicate_key"]));
}

#[test]
fn unknown_models_are_what_they_are_told_to_be() {
    let body = r#"{"model":"openai/gpt-99","messages":[{"role":"user","content":"x"}]}"#;
    for (args, valid, severity) in [
        (&[][..], true, json!("warning")),
        (&["--unknown-models", "warn"], true, json!("warning")),
        (&["--unknown-models", "error"], false, json!("error")),
        (&["--unknown-models", "allow"], true, Value::Null),
    ] {
        let (output, answers) = lines(&[args, &["--endpoint", CHAT]].concat(), body);
        assert_eq!(output.status.code(), Some(i32::from(!valid)));
        assert_eq!((&answers[0]["valid"], &answers[0]["issues"][0]["severity"]), (&json!(valid), &severity));
    }
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    let mut child = binary::command()
        .args(["check", "--jsonl", "--endpoint", CHAT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe"));
    for body in [GOOD, BAD, GOOD] {
        writeln!(stdin, "{body}").expect("the command reads");
        let mut answer = String::new();
        answers.read_line(&mut answer).expect("the command answers");
        assert!(
            answer.contains(if body == GOOD { r#""valid":true"# } else { r#""valid":false"# }),
            "{answer}"
        );
    }
    drop(stdin);
    assert_eq!(child.wait().expect("the command ends").code(), Some(1));
}

#[test]
fn a_closed_output_ends_the_run_quietly() {
    let mut child = binary::command()
        .args(["check", "--jsonl", "--endpoint", CHAT])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    // Writes until nobody reads any more, and then keeps the pipe open.
    let writer = thread::spawn(move || {
        let lines = format!("{GOOD}\n").repeat(1_000);
        while stdin.write_all(lines.as_bytes()).is_ok() {}
    });
    let mut answers = BufReader::new(child.stdout.take().expect("a pipe"));
    answers.read_line(&mut String::new()).expect("the command answers");
    drop(answers);
    let mut complaint = String::new();
    child.stderr.take().expect("a pipe").read_to_string(&mut complaint).expect("text");
    assert_eq!(child.wait().expect("the command ends").code(), Some(0));
    assert_eq!(complaint, "");
    writer.join().expect("the writer ends");
}
