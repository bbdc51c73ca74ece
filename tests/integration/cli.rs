//! The command `aiml-validate`, as a process.

mod binary;
mod catalog;
mod lines;
mod usage;

use std::{
    io::Write as _,
    process::{Output, Stdio},
    thread,
};

const CHAT: &str = "/v1/chat/completions";
const GOOD: &str = r#"{"model":"openai/gpt-4o","messages":[{"role":"user","content":"Hello"}]}"#;
const BAD: &str = r#"{"model":"o1-mini","messages":[{"role":"system","content":"Be brief."}]}"#;

/// Runs the command to its end.
fn run(args: &[&str], stdin: impl Into<Vec<u8>>) -> Output {
    let mut child = binary::command()
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the command starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let stdin = stdin.into();
    // It may end without reading everything.
    let writer = thread::spawn(move || drop(pipe.write_all(&stdin)));
    let output = child.wait_with_output().expect("the command ends");
    writer.join().expect("the input is written");
    output
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("text")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("text")
}
