//! Runs without a process; the tests of the real one are with the integration tests of the workspace.

use std::io::Cursor;

use clap::CommandFactory as _;

use super::*;

fn run_with(args: &[&str], stdin: &'static str) -> (Exit, String, String) {
    let args = Args::try_parse_from([&["aiml-validate"], args].concat()).unwrap();
    let (mut stdout, mut stderr) = (Vec::new(), Vec::new());
    let streams = Streams { stdin: Box::new(Cursor::new(stdin)), stdout: &mut stdout, stderr: &mut stderr };
    let exit = run(args, streams);
    (exit, String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

#[test]
fn the_arguments_fit_together() {
    Args::command().debug_assert();
}

#[test]
fn a_body_is_judged() {
    let body = r#"{"model": "o1-mini", "messages": [{"role": "system", "content": "Be brief."}]}"#;
    let (exit, stdout, stderr) = run_with(&["check", "--endpoint", "/chat/completions"], body);
    assert_eq!(exit, Exit::Invalid);
    assert_eq!(
        stdout,
        "standard input: Body validation error\n  messages[0].role: Unsupported value: 'messages[0].role' does \
         not support 'system' with this model.\n"
    );
    assert_eq!(stderr, "");
}

#[test]
fn a_closed_output_is_no_failure() {
    struct Closed;
    impl Write for Closed {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(io::ErrorKind::BrokenPipe.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    for args in [&["models"][..], &["show", "o1-mini", "--format", "json"], &["check", "--jsonl"]] {
        let args = Args::try_parse_from([&["aiml-validate"], args].concat()).unwrap();
        let mut stderr = Vec::new();
        let stdin = Box::new(Cursor::new("{\"endpoint\":\"/v1/embeddings\",\"body\":{}}\n"));
        let exit = run(args, Streams { stdin, stdout: &mut Closed, stderr: &mut stderr });
        assert_ne!(exit, Exit::Failed);
        assert_eq!(String::from_utf8(stderr).unwrap(), "");
    }
}
