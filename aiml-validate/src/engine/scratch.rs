//! Short texts that are put together on the stack, and on the heap only when they are long.

use alloc::string::String;
use core::fmt;

/// What fits without allocating: every key and almost every value that is looked up.
const ROOM: usize = 128;

/// A text that is being written.
pub(crate) struct Scratch {
    room: [u8; ROOM],
    len: usize,
    /// Everything, once it does not fit the room.
    heap: String,
}

impl Scratch {
    pub(crate) const fn new() -> Self {
        Self { room: [0; ROOM], len: 0, heap: String::new() }
    }

    pub(crate) fn clear(&mut self) {
        self.len = 0;
        self.heap.clear();
    }

    pub(crate) fn push(&mut self, text: &str) {
        let free = self.room.get_mut(self.len..).filter(|_| self.heap.is_empty());
        if let Some(place) = free.and_then(|free| free.get_mut(..text.len())) {
            place.copy_from_slice(text.as_bytes());
            self.len += text.len();
            return;
        }
        if self.heap.is_empty() {
            let room = self.room.get(..self.len).unwrap_or_default();
            self.heap.push_str(core::str::from_utf8(room).unwrap_or_default());
            self.len = 0;
        }
        self.heap.push_str(text);
    }

    pub(crate) fn push_char(&mut self, c: char) {
        self.push(c.encode_utf8(&mut [0; 4]));
    }

    pub(crate) fn as_str(&self) -> &str {
        if self.heap.is_empty() {
            let room = self.room.get(..self.len).unwrap_or_default();
            return core::str::from_utf8(room).unwrap_or_default();
        }
        &self.heap
    }
}

impl fmt::Write for Scratch {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.push(text);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::String;

    use super::Scratch;

    #[test]
    fn texts_of_every_length_come_out_whole() {
        let mut scratch = Scratch::new();
        let mut whole = String::new();
        assert_eq!(scratch.as_str(), "");
        for i in 0..100 {
            let piece = "é".repeat(i % 7);
            scratch.push(&piece);
            whole.push_str(&piece);
            assert_eq!(scratch.as_str(), whole);
        }
        scratch.clear();
        scratch.push_char('x');
        assert_eq!(scratch.as_str(), "x");
    }
}
