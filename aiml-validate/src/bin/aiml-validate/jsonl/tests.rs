use std::{
    io::Cursor,
    sync::{Arc, Condvar, Mutex},
    thread::sleep,
    time::Duration,
};

use super::*;

/// Answers with the line itself, and later when its length is odd.
#[expect(clippy::unnecessary_wraps, reason = "it is what a judge looks like")]
fn echo(line: Option<&[u8]>, out: &mut Vec<u8>) -> io::Result<bool> {
    let Some(line) = line else {
        out.extend(b"too long\n");
        return Ok(false);
    };
    if line.len() % 2 == 1 {
        sleep(Duration::from_micros(200));
    }
    out.extend(line);
    out.push(b'\n');
    Ok(line != b"bad")
}

#[derive(Default)]
struct Watched {
    bytes: u64,
    unreadable: Vec<String>,
}

impl Watch for Watched {
    fn answered(&mut self, bytes: u64) {
        self.bytes += bytes;
    }

    fn unreadable(&mut self, name: &str, error: &io::Error) {
        self.unreadable.push(format!("{name}: {error}"));
    }
}

fn input(name: &str, read: impl Read + Send + 'static) -> Input {
    Input { name: name.to_owned(), open: Box::new(|| Ok(Box::new(read))) }
}

fn answer(limits: Limits, inputs: Vec<Input>) -> (String, bool, Watched) {
    let (mut out, mut watched) = (Vec::new(), Watched::default());
    let ended = run(inputs, limits, echo, &mut out, &mut watched);
    ended.written.unwrap();
    (String::from_utf8(out).unwrap(), ended.valid, watched)
}

const SMALL: Limits = Limits { chunk: 64, line: 200, under_way: 256 };

#[test]
fn answers_come_in_the_order_of_the_lines() {
    let lines = (0..5_000).fold(String::new(), |lines, i| lines + &format!("{:1$}{i}\n", "", i % 37));
    for limits in [SMALL, Limits::USUAL] {
        let (out, valid, watched) = answer(limits, vec![input("a", Cursor::new(lines.clone()))]);
        assert_eq!(out, lines);
        assert!(valid);
        assert_eq!(watched.bytes, lines.len() as u64);
    }
}

#[test]
fn lines_end_in_all_ways_and_blank_ones_are_none() {
    let text = "\u{feff}a\r\n\n \t\r\nb\n\r\nbad\nlast";
    let (out, valid, _) = answer(SMALL, vec![input("x", Cursor::new(text)), input("y", Cursor::new("next"))]);
    assert_eq!(out, "a\nb\nbad\nlast\nnext\n");
    assert!(!valid);
    let (out, valid, _) = answer(SMALL, vec![input("x", io::empty())]);
    assert!(out.is_empty() && valid);
}

#[test]
fn a_line_that_is_too_long_is_answered_and_forgotten() {
    let long = "x".repeat(10_000);
    let fits = "y".repeat(150);
    for text in [format!("a\n{long}\n{fits}\n{long}\nb\n"), format!("a\n{long}\n{fits}\n{long}\nb")] {
        let (out, valid, _) = answer(SMALL, vec![input("x", Cursor::new(text))]);
        assert_eq!(out, format!("a\ntoo long\n{fits}\ntoo long\nb\n"));
        assert!(!valid);
    }
    let (out, ..) = answer(SMALL, vec![input("x", Cursor::new(format!("a\n{long}")))]);
    assert_eq!(out, "a\ntoo long\n");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    /// A line, and then an error.
    struct Breaks(bool);
    impl Read for Breaks {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            if std::mem::replace(&mut self.0, true) {
                return Err(io::Error::other("worn out"));
            }
            buffer[..4].copy_from_slice(b"a\nb\n");
            Ok(4)
        }
    }
    let missing = Input { name: "missing".into(), open: Box::new(|| Err(io::Error::other("not there"))) };
    let inputs = vec![missing, input("breaks", Breaks(false)), input("good", Cursor::new("c\n"))];
    let (out, valid, watched) = answer(SMALL, inputs);
    assert_eq!(out, "a\nb\nc\n");
    assert!(valid);
    assert_eq!(watched.unreadable, ["missing: not there", "breaks: worn out"]);
}

/// An input without end that counts what was taken of it.
struct Endless(Arc<Mutex<usize>>);

impl Read for Endless {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        buffer.fill(b'x');
        if let Some(last) = buffer.last_mut() {
            *last = b'\n';
        }
        *self.0.lock().unwrap() += buffer.len();
        Ok(buffer.len())
    }
}

#[test]
fn a_slow_writer_stops_the_reader_and_a_closed_one_ends_the_run() {
    struct Slow(u8);
    impl Write for Slow {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            sleep(Duration::from_millis(20));
            self.0 += 1;
            if self.0 > 5 { Err(io::ErrorKind::BrokenPipe.into()) } else { Ok(bytes.len()) }
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }
    let taken = Arc::new(Mutex::new(0));
    let inputs = vec![input("endless", Endless(Arc::clone(&taken)))];
    let ended = run(inputs, SMALL, echo, &mut Slow(0), &mut Watched::default());
    assert_eq!(ended.written.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    // Five batches were written, and no more than the budget and one chunk may have been taken beside them.
    let taken = *taken.lock().unwrap();
    assert!(taken <= 6 * SMALL.chunk + SMALL.under_way + SMALL.chunk, "{taken}");
}

#[test]
fn a_line_is_answered_before_the_next_one_comes() {
    /// Gives a line only after the one before was answered.
    struct Asks(Arc<(Mutex<usize>, Condvar)>, usize);
    impl Read for Asks {
        fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
            let (answered, more) = &*self.0;
            let waiting = |answered: &mut usize| *answered < self.1;
            let patience = Duration::from_secs(20);
            let (_answered, waited) =
                more.wait_timeout_while(answered.lock().unwrap(), patience, waiting).unwrap();
            assert!(!waited.timed_out(), "the answer does not come");
            self.1 += 1;
            if self.1 > 3 {
                return Ok(0);
            }
            buffer[..2].copy_from_slice(b"a\n");
            Ok(2)
        }
    }
    struct Tells(Arc<(Mutex<usize>, Condvar)>);
    impl Write for Tells {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            *self.0.0.lock().unwrap() += 1;
            self.0.1.notify_all();
            Ok(())
        }
    }
    let both = Arc::<(Mutex<usize>, Condvar)>::default();
    let inputs = vec![input("asks", Asks(Arc::clone(&both), 0))];
    let ended = run(inputs, Limits::USUAL, echo, &mut Tells(Arc::clone(&both)), &mut Watched::default());
    ended.written.unwrap();
    assert_eq!(*both.0.lock().unwrap(), 3);
}

#[test]
fn a_judge_that_breaks_down_ends_the_run() {
    let judge = |_: Option<&[u8]>, _: &mut Vec<u8>| Err(io::Error::other("broken"));
    let inputs = vec![input("x", Cursor::new("a\n"))];
    let ended = run(inputs, SMALL, judge, &mut Vec::new(), &mut Watched::default());
    assert_eq!(ended.written.unwrap_err().to_string(), "broken");
}
