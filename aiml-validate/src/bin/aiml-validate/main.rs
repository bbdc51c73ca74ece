//! The command `aiml-validate`: request bodies, models, and what a model accepts.
//!
//! Exit codes: 0 all valid, 1 something invalid, 2 wrong usage or unreadable input. Results go to standard
//! output, the rest to standard error.

mod args;
mod check;
mod json;
mod jsonl;
mod judge;
mod list;
mod models;
mod outcome;
mod progress;
mod show;
mod table;

use std::{
    io::{self, Read, Write},
    process::ExitCode,
};

use clap::Parser as _;

use self::{
    args::{Args, Command},
    outcome::{Exit, Failure},
};

/// What a run reads from and writes to.
struct Streams<'a> {
    /// Owned by the thread that reads it, which may outlive the run when nobody reads the answers any more.
    stdin: Box<dyn Read + Send>,
    stdout: &'a mut dyn Write,
    stderr: &'a mut dyn Write,
}

fn main() -> ExitCode {
    let args = Args::parse();
    let exit = run(
        args,
        Streams { stdin: Box::new(io::stdin()), stdout: &mut io::stdout(), stderr: &mut io::stderr() },
    );
    ExitCode::from(exit.code())
}

fn run(args: Args, streams: Streams<'_>) -> Exit {
    let Streams { stdin, stdout, stderr } = streams;
    let done = match args.command {
        Command::Check(args) => check::run(&args, Streams { stdin, stdout, stderr }),
        Command::Models(args) => models::run(&args, stdout, stderr),
        Command::Show(args) => show::run(&args, stdout),
    };
    match done.and_then(|exit| stdout.flush().map(|()| exit).map_err(Failure::Output)) {
        Ok(exit) => exit,
        // Whoever read the results has seen enough: no reason to complain.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => Exit::Valid,
        Err(failure) => {
            // Where standard error is closed too, the exit code has to do.
            let _ = writeln!(stderr, "error: {failure}");
            Exit::Failed
        }
    }
}

#[cfg(test)]
mod tests;
