//! The reader: inputs into batches of whole lines.

use std::{
    io::{self, ErrorKind, Read},
    mem,
    sync::{
        Arc,
        mpsc::{SyncSender, sync_channel},
    },
};

use super::{Answers, Budget, Input, Job, Judge, Limits, Next};

pub(super) struct Reader {
    pub(super) limits: Limits,
    pub(super) jobs: SyncSender<Job>,
    pub(super) order: SyncSender<Next>,
    pub(super) budget: Arc<Budget>,
}

/// Nobody wants more answers.
struct Gone;

impl Reader {
    pub(super) fn run(&self, inputs: Vec<Input>, judge: Judge<'_>) {
        for Input { name, open } in inputs {
            let mut input = match open() {
                Ok(input) => input,
                Err(error) => match self.next(Next::Unreadable { name, error }) {
                    Ok(()) => continue,
                    Err(Gone) => return,
                },
            };
            match self.read(&mut *input, judge) {
                Ok(Ok(())) => {}
                Ok(Err(error)) => {
                    if self.next(Next::Unreadable { name, error }).is_err() {
                        return;
                    }
                }
                Err(Gone) => return,
            }
        }
    }

    /// Reads one input to its end. What came before an error is answered.
    fn read(&self, input: &mut dyn Read, judge: Judge<'_>) -> Result<io::Result<()>, Gone> {
        // The beginning of a line whose end is still to come; not kept when it is too long.
        let mut held = Vec::new();
        let mut too_long = false;
        let mut first = true;
        loop {
            let start = held.len();
            held.resize(start + self.limits.chunk, 0);
            let read = input.read(&mut held[start..]);
            held.truncate(start + *read.as_ref().unwrap_or(&0));
            match read {
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Ok(0) | Err(_) => {
                    if too_long {
                        self.refuse(judge)?;
                    } else if !held.is_empty() {
                        self.send(held)?;
                    }
                    return Ok(read.map(drop));
                }
                Ok(_) => {}
            }
            if mem::take(&mut first) && held.starts_with(BOM) {
                held.drain(..BOM.len());
            }
            if too_long {
                let Some(end) = held.iter().position(|&byte| byte == b'\n') else {
                    held.clear();
                    continue;
                };
                too_long = false;
                self.refuse(judge)?;
                held.drain(..=end);
            }
            // A batch as soon as there is a whole line: whoever writes the lines may wait for the answer.
            if let Some(end) = held[start.min(held.len())..].iter().rposition(|&byte| byte == b'\n') {
                let rest = held.split_off(start + end + 1);
                self.send(mem::replace(&mut held, rest))?;
            }
            if held.len() > self.limits.line {
                too_long = true;
                held = Vec::new();
            }
        }
    }

    fn send(&self, lines: Vec<u8>) -> Result<(), Gone> {
        let bytes = lines.len();
        self.budget.take(bytes);
        let (done, answers) = sync_channel(1);
        self.next(Next::Batch { bytes, done: answers })?;
        self.jobs.send(Job { lines, done }).map_err(|_| Gone)
    }

    /// Answers a line that is too long.
    fn refuse(&self, judge: Judge<'_>) -> Result<(), Gone> {
        let mut text = Vec::new();
        match judge(None, &mut text) {
            Ok(valid) => self.next(Next::Answers(Answers { text, valid })),
            Err(_) => Err(Gone),
        }
    }

    fn next(&self, next: Next) -> Result<(), Gone> {
        self.order.send(next).map_err(|_| Gone)
    }
}

/// What some programs put before UTF-8 text.
const BOM: &[u8] = "\u{feff}".as_bytes();
