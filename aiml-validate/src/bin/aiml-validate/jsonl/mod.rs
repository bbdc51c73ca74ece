//! Lines in, answers out: in order, on all cores, in bounded memory.
//!
//! ```text
//! reader ──▶ jobs ──▶ workers
//!    │                   │ answers, over a channel of each batch's own
//!    └──▶ order ──▶ writer
//! ```
//! The reader cuts the input into batches of whole lines and tells the writer in which order they came. Both
//! queues are short, so a slow writer stops the reader; and what is under way is limited in bytes as well, so
//! that long lines do not add up. The threads are not waited for at the end: when nobody reads the answers any
//! more, the reader may be waiting for input that never comes.

mod budget;
mod read;

use std::{
    io::{self, Read, Write},
    num::NonZero,
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{Receiver, SyncSender, sync_channel},
    },
    thread,
};

use self::{budget::Budget, read::Reader};

/// What is read, and its name in complaints.
pub(crate) struct Input {
    pub(crate) name: String,
    /// Opens it when it is its turn.
    pub(crate) open: Open,
}

pub(crate) type Open = Box<dyn FnOnce() -> io::Result<Box<dyn Read + Send>> + Send>;

/// How much is held in memory.
#[derive(Clone, Copy)]
pub(crate) struct Limits {
    /// The bytes that are read at once.
    pub(crate) chunk: usize,
    /// The longest line.
    pub(crate) line: usize,
    /// The bytes under way, unless one line has more.
    pub(crate) under_way: usize,
}

impl Limits {
    /// A line of half a gigabyte is no request any more, but perhaps an input without line ends.
    pub(crate) const USUAL: Self = Self { chunk: 256 << 10, line: 512 << 20, under_way: 64 << 20 };
}

/// What the writer is told.
pub(crate) trait Watch {
    /// So many bytes are answered.
    fn answered(&mut self, bytes: u64);
    /// An input could not be read, or not to its end.
    fn unreadable(&mut self, name: &str, error: &io::Error);
}

/// Writes the answer to a line, or to one that is too long, and returns whether it is valid.
type Judge<'j> = &'j dyn Fn(Option<&[u8]>, &mut Vec<u8>) -> io::Result<bool>;

/// Whole lines.
struct Job {
    lines: Vec<u8>,
    done: SyncSender<io::Result<Answers>>,
}

/// The answers to the lines of a job.
struct Answers {
    text: Vec<u8>,
    valid: bool,
}

/// What comes next in the output.
enum Next {
    Batch {
        bytes: usize,
        done: Receiver<io::Result<Answers>>,
    },
    /// Lines that are longer than allowed get the same answer as any other.
    Answers(Answers),
    Unreadable {
        name: String,
        error: io::Error,
    },
}

/// How it ended.
pub(crate) struct Ended {
    /// Whether all that was answered was valid.
    pub(crate) valid: bool,
    pub(crate) written: io::Result<()>,
}

/// Answers each line that is not blank by what `judge` writes for it; `judge` returns whether it was valid.
/// It is given no text for a line that is too long.
pub(crate) fn run<F>(
    inputs: Vec<Input>,
    limits: Limits,
    judge: F,
    stdout: &mut dyn Write,
    watch: &mut dyn Watch,
) -> Ended
where
    F: Fn(Option<&[u8]>, &mut Vec<u8>) -> io::Result<bool> + Send + Sync + 'static,
{
    let mut ended = Ended { valid: true, written: Ok(()) };
    ended.written = start(inputs, limits, judge).and_then(|(order, budget)| {
        order.into_iter().try_for_each(|next| {
            let (answers, bytes) = match next {
                Next::Unreadable { name, error } => {
                    watch.unreadable(&name, &error);
                    return Ok(());
                }
                Next::Answers(answers) => (answers, 0),
                Next::Batch { bytes, done } => {
                    let lost = |_| Err(io::Error::other("a thread ended before its time"));
                    (done.recv().unwrap_or_else(lost)?, bytes)
                }
            };
            ended.valid &= answers.valid;
            stdout.write_all(&answers.text)?;
            // Somebody may be waiting for this answer before writing the next line.
            stdout.flush()?;
            budget.give(bytes);
            watch.answered(bytes as u64);
            Ok(())
        })
    });
    ended
}

/// Starts the reader and the workers.
fn start<F>(inputs: Vec<Input>, limits: Limits, judge: F) -> io::Result<(Receiver<Next>, Arc<Budget>)>
where
    F: Fn(Option<&[u8]>, &mut Vec<u8>) -> io::Result<bool> + Send + Sync + 'static,
{
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    // Enough for each worker to find a batch waiting while another is written.
    let (jobs, waiting) = sync_channel::<Job>(workers);
    let (order, next) = sync_channel(3 * workers);
    let budget = Arc::new(Budget::new(limits.under_way));
    let (waiting, judge) = (Arc::new(Mutex::new(waiting)), Arc::new(judge));
    for _ in 0..workers {
        let (waiting, judge) = (Arc::clone(&waiting), Arc::clone(&judge));
        thread::Builder::new().spawn(move || work(&waiting, &*judge))?;
    }
    let reader = Reader { limits, jobs, order, budget: Arc::clone(&budget) };
    thread::Builder::new().spawn(move || reader.run(inputs, &*judge))?;
    Ok((next, budget))
}

fn work(jobs: &Mutex<Receiver<Job>>, judge: Judge<'_>) {
    loop {
        // The lock is held while waiting: whoever has it takes the next job.
        let Ok(job) = jobs.lock().unwrap_or_else(PoisonError::into_inner).recv() else { return };
        let answers = answers(&job.lines, judge);
        // Its text is not needed any more, however long the answers wait.
        drop(job.lines);
        // A writer that is gone has no use for them.
        let _ = job.done.send(answers);
    }
}

fn answers(lines: &[u8], judge: Judge<'_>) -> io::Result<Answers> {
    let mut answers = Answers { text: Vec::new(), valid: true };
    for line in lines.split(|&byte| byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        if !line.iter().all(|byte| matches!(byte, b' ' | b'\t' | b'\r')) {
            answers.valid &= judge(Some(line), &mut answers.text)?;
        }
    }
    Ok(answers)
}

#[cfg(test)]
mod tests;
