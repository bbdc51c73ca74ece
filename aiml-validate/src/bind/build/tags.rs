//! Objects that a tag tells apart: by the field that holds the tag.

use super::{Builder, objects::row};
use crate::{
    bind::places::{Numbers, Tag},
    wire::{
        plan::{FREE, NEVER, Op, TagText},
        shape::{Shape, ShapeField},
    },
};

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    /// Finds the branch by the field that holds the tag. `last` is what was planned for the tag before: most say
    /// the same as that, and share its plan.
    pub(super) const fn tagged(
        &mut self,
        fields: &'static [ShapeField],
        tag: Tag,
        rows: &Numbers,
        last: u16,
    ) -> u16 {
        let id = tag.node();
        let mut f = 0;
        let mut flat = false;
        while f < fields.len() {
            flat |= fields[f].flags & ShapeField::FLATTEN != 0;
            if tag.is_key(fields[f].key) {
                break;
            }
            f += 1;
        }
        if f == fields.len() {
            return if flat { self.op(Op::Engine(id)) } else { row(rows, tag.find(None)) };
        }
        match *fields[f].shape {
            _ if fields[f].is(ShapeField::MAYBE | ShapeField::SKIP) => self.op(Op::Engine(id)),
            Shape::Names([name]) | Shape::Like([name]) => row(rows, tag.find(Some(name.as_bytes()))),
            Shape::Names(names) | Shape::Like(names) => self.by_names(names, f as u16, tag, rows, last),
            Shape::Text => self.by_texts(f as u16, tag, rows, last),
            Shape::OneOf(all) if are_texts(all) => self.by_texts(f as u16, tag, rows, last),
            _ => self.op(Op::Engine(id)),
        }
    }

    const fn by_names(&mut self, names: &[&str], field: u16, tag: Tag, rows: &Numbers, last: u16) -> u16 {
        let Some(first) = self.room(names.len()) else { return NEVER };
        let (mut free, mut all) = (0, true);
        let mut i = 0;
        while i < names.len() {
            let op = row(rows, tag.find(Some(names[i].as_bytes())));
            self.cells[first as usize + i] = op;
            if op == FREE && i < 64 {
                free |= 1 << i;
            }
            all &= op == FREE;
            i += 1;
        }
        if all {
            self.cells_len = first as usize;
            return FREE;
        }
        if let Op::ByTag { field: before, first: there, .. } = self.ops[last as usize]
            && before == field
            && self.is_repeated(there, first, names.len())
        {
            return last;
        }
        self.op(Op::ByTag { field, first, free })
    }

    const fn by_texts(&mut self, field: u16, tag: Tag, rows: &Numbers, last: u16) -> u16 {
        let len = tag.values();
        let Some(first) = self.room(len) else { return NEVER };
        let mut free = 0;
        let mut i = 0;
        while i < len {
            let op = row(rows, Some(tag.object(i)));
            self.cells[first as usize + i] = op;
            if op == FREE && i < 64 {
                free |= 1 << i;
            }
            i += 1;
        }
        let Some(texts) = self.texts_of(tag, len) else {
            return self.op(Op::ByText { field, first, tagged: tag.node() });
        };
        if let Op::ByShortText { field: before, first: there, texts: others, .. } = self.ops[last as usize]
            && before == field
            && others == texts
            && self.is_repeated(there, first, len)
        {
            return last;
        }
        self.op(Op::ByShortText { field, first, texts, len: len as u16, free })
    }

    /// The values of a tag, if all of them are short. Most tags have those of another.
    const fn texts_of(&mut self, tag: Tag, len: usize) -> Option<u16> {
        let mut i = 0;
        while i < self.tags_len {
            let (other, first) = self.tags[i];
            if tag.has_values_of(other) {
                return Some(first);
            }
            i += 1;
        }
        let first = self.add_texts(tag, len);
        if let Some(first) = first
            && self.tags_len < self.tags.len()
        {
            self.tags[self.tags_len] = (tag, first);
            self.tags_len += 1;
        }
        first
    }

    const fn add_texts(&mut self, tag: Tag, len: usize) -> Option<u16> {
        let first = self.texts_len;
        if first + len > self.texts.len() {
            return None;
        }
        let mut i = 0;
        while i < len {
            self.texts[first + i] = match tag.text(i) {
                None => TagText::NONE,
                Some(text) => match TagText::of(text) {
                    Some(text) => text,
                    None => return None,
                },
            };
            i += 1;
        }
        self.texts_len += len;
        Some(first as u16)
    }

    /// Whether the last cells say the same as others; then they are given back.
    const fn is_repeated(&mut self, there: u16, first: u16, len: usize) -> bool {
        let mut i = 0;
        while i < len {
            if self.cells[there as usize + i] != self.cells[first as usize + i] {
                return false;
            }
            i += 1;
        }
        self.cells_len = first as usize;
        true
    }
}

/// Whether every variant is a text: of an enum with names, and one variant for all other texts.
const fn are_texts(all: &[&Shape]) -> bool {
    let mut i = 0;
    while i < all.len() {
        if !matches!(all[i], Shape::Names(_) | Shape::Like(_) | Shape::Text) {
            return false;
        }
        i += 1;
    }
    true
}
