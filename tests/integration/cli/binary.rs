//! The binary. Cargo gives the path of a binary only to tests of its own package, and only with its feature; so it
//! is built here, by the same cargo into the same directory: nothing happens when it is up to date.

use std::{env, path::PathBuf, process::Command, sync::LazyLock};

static BINARY: LazyLock<PathBuf> = LazyLock::new(|| {
    let output = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args([
            "build",
            "--quiet",
            "--package",
            "aiml-validate",
            "--features",
            "cli",
            "--bin",
            "aiml-validate",
        ])
        .args(["--message-format", "json-render-diagnostics"])
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let stdout = String::from_utf8(output.stdout).expect("text");
    let executable = |line: &str| {
        let message: serde_json::Value = serde_json::from_str(line).expect("cargo speaks JSON");
        message["executable"].as_str().map(PathBuf::from)
    };
    stdout.lines().find_map(executable).expect("cargo names the binary")
});

pub(super) fn command() -> Command {
    let mut command = Command::new(&*BINARY);
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    command
}
