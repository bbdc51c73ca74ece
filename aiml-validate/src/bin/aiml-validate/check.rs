//! `check`: bodies from files or standard input.

use std::{
    fs::{self, File},
    io::{self, Read, Write},
    path::{Path, PathBuf},
    sync::LazyLock,
};

use aiml_validate::Catalog;
use indicatif::ProgressBar;

use crate::{
    Streams,
    args::{CheckArgs, Format},
    jsonl::{self, Input, Limits, Open, Watch},
    judge::{Answer, Form, Judge},
    list,
    outcome::{Exit, Failure},
    progress,
};

/// The name of standard input.
const STDIN: &str = "-";
/// And in texts for people.
const STDIN_TITLE: &str = "standard input";

pub(crate) fn run(args: &CheckArgs, streams: Streams<'_>) -> Result<Exit, Failure> {
    if let Some(path) = &args.endpoint {
        list::endpoint(Catalog::builtin(), path)?;
    }
    let judge = Judge { endpoint: args.endpoint.clone(), unknown_models: args.unknown_models.into() };
    if !args.jsonl {
        return bodies(args, &judge, streams);
    }
    if args.format == Some(Format::Text) {
        return Err(Failure::Usage(
            "'--jsonl' answers in JSON, so '--format text' cannot be had with it".into(),
        ));
    }
    lines(args, judge, streams)
}

/// The files to read.
fn files(args: &CheckArgs) -> &[PathBuf] {
    static STDIN_ALONE: LazyLock<[PathBuf; 1]> = LazyLock::new(|| [STDIN.into()]);
    if args.files.is_empty() { &*STDIN_ALONE } else { &args.files }
}

/// Whether a file is standard input.
fn is_stdin(file: &Path) -> bool {
    file.as_os_str() == STDIN
}

/// One body a file.
fn bodies(args: &CheckArgs, judge: &Judge, streams: Streams<'_>) -> Result<Exit, Failure> {
    let Streams { mut stdin, stdout, stderr } = streams;
    let mut exit = Exit::Valid;
    for file in files(args) {
        let name = file.to_string_lossy();
        let title = if is_stdin(file) { STDIN_TITLE } else { &name };
        let text = if is_stdin(file) {
            let mut text = Vec::new();
            stdin.read_to_end(&mut text).map(|_| text)
        } else {
            fs::read(file)
        };
        let text = match text {
            Ok(text) => text,
            Err(error) => {
                exit = Exit::Failed;
                complain(stderr, title, &error.to_string());
                continue;
            }
        };
        let answer = judge.judge(&text);
        let misuse = answer.misuse();
        exit = exit.max(if misuse.is_some() { Exit::Failed } else { Exit::of(answer.is_valid()) });
        match (args.format.unwrap_or_default(), misuse) {
            (Format::Json, _) => answer.write_json(Form::File(&name), stdout)?,
            (Format::Text, Some(message)) => complain(stderr, title, message),
            (Format::Text, None) => answer.write_text(title, stdout)?,
        }
    }
    Ok(exit)
}

/// One body a line.
fn lines(args: &CheckArgs, judge: Judge, streams: Streams<'_>) -> Result<Exit, Failure> {
    let Streams { stdin, stdout, stderr } = streams;
    let (inputs, size) = inputs(files(args), stdin);
    let mut report = Progress { bar: progress::bar(size), stderr, exit: Exit::Valid };
    let judge = move |line: Option<&[u8]>, out: &mut Vec<u8>| {
        let answer = line.map_or_else(Answer::too_long, |line| judge.judge(line));
        answer.write_json(Form::Id, out).map(|()| answer.is_valid())
    };
    let ended = jsonl::run(inputs, Limits::USUAL, judge, stdout, &mut report);
    report.bar.finish_and_clear();
    let exit = report.exit.max(Exit::of(ended.valid));
    match ended.written {
        // Whoever read the answers has seen enough; the verdict is on what was answered.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(exit),
        written => written.map(|()| exit).map_err(Failure::Output),
    }
}

/// The files as inputs, and how long they are together.
fn inputs(files: &[PathBuf], stdin: Box<dyn Read + Send>) -> (Vec<Input>, Option<u64>) {
    let mut stdin = Some(stdin);
    let mut size = Some(0);
    let mut inputs = Vec::new();
    for file in files {
        let (bytes, open): (_, Open) = if is_stdin(file) {
            // Asked for twice, it is at its end the second time.
            let stdin = stdin.take().unwrap_or_else(|| Box::new(io::empty()));
            (progress::stdin_size(), Box::new(move || Ok(stdin)))
        } else {
            let about = fs::metadata(file).ok().filter(fs::Metadata::is_file);
            let file = file.clone();
            (about.map(|about| about.len()), Box::new(move || Ok(Box::new(File::open(file)?))))
        };
        size = size.zip(bytes).map(|(size, bytes)| size + bytes);
        inputs.push(Input { name: file.to_string_lossy().into_owned(), open });
    }
    (inputs, size)
}

/// What is told while lines are answered.
struct Progress<'a> {
    bar: ProgressBar,
    stderr: &'a mut dyn Write,
    exit: Exit,
}

impl Watch for Progress<'_> {
    fn answered(&mut self, bytes: u64) {
        self.bar.inc(bytes);
    }

    fn unreadable(&mut self, name: &str, error: &io::Error) {
        self.exit = Exit::Failed;
        self.bar.suspend(|| complain(self.stderr, name, &error.to_string()));
    }
}

fn complain(stderr: &mut dyn Write, name: &str, text: &str) {
    // Where standard error is closed too, the exit code has to do.
    let _ = writeln!(stderr, "error: {name}: {text}");
}
