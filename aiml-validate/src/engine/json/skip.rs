//! Passing over a value of JSON without recursion.

use alloc::vec::Vec;

use super::{Wrong, scan::Scan};

/// Which containers are open, one bit each, the innermost lowest; the heap is for those nested deeper than 64.
#[derive(Default)]
struct Open {
    depth: usize,
    near: u64,
    far: Vec<u64>,
}

impl Open {
    fn push(&mut self, object: bool) {
        if self.depth > 0 && self.depth.is_multiple_of(64) {
            self.far.push(self.near);
        }
        self.near = self.near << 1 | u64::from(object);
        self.depth += 1;
    }

    fn pop(&mut self) {
        self.depth -= 1;
        self.near >>= 1;
        if self.depth > 0
            && self.depth.is_multiple_of(64)
            && let Some(near) = self.far.pop()
        {
            self.near = near;
        }
    }

    fn is_object(&self) -> bool {
        self.near & 1 != 0
    }
}

impl Scan<'_> {
    /// The place after the value that stands at `at` or behind white space there.
    pub(super) fn skip(self, mut at: usize) -> Result<usize, Wrong> {
        let mut open = Open::default();
        loop {
            at = self.space(at);
            match self.byte(at) {
                b'"' => (at, _) = self.string(at)?,
                b'{' => {
                    at = self.space(at + 1);
                    if self.byte(at) == b'}' {
                        at += 1;
                    } else {
                        open.push(true);
                        at = self.to_value(at)?;
                        continue;
                    }
                }
                b'[' => {
                    at = self.space(at + 1);
                    if self.byte(at) == b']' {
                        at += 1;
                    } else {
                        open.push(false);
                        continue;
                    }
                }
                b'-' | b'0'..=b'9' => at = self.number(at)?,
                _ => at = self.word(at)?,
            }
            loop {
                if open.depth == 0 {
                    return Ok(at);
                }
                at = self.space(at);
                match (self.byte(at), open.is_object()) {
                    (b',', true) => {
                        at = self.to_value(self.space(at + 1))?;
                        break;
                    }
                    (b',', false) => {
                        at += 1;
                        break;
                    }
                    (b'}', true) | (b']', false) => {
                        open.pop();
                        at += 1;
                    }
                    (_, true) => return Err(Wrong::new(at, "expected ',' or '}'")),
                    (_, false) => return Err(Wrong::new(at, "expected ',' or ']'")),
                }
            }
        }
    }

    /// The place after a key and its colon.
    fn to_value(self, at: usize) -> Result<usize, Wrong> {
        let (end, _) = self.key(at)?;
        self.colon(end)
    }
}
