//! Objects that a tag tells apart: by the field that holds the tag.

use super::{Builder, objects::row};
use crate::{
    bind::places::{Numbers, Tag},
    wire::{
        plan::{FREE, NEVER, Op, TagText},
        shape::{Shape, ShapeField},
    },
};

/// What is planned for a tag: most tags of a place say the same as the one before, and share its plan.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub(super) op: u16,
    tag: Tag,
    /// The texts that the field is compared with; none if they are not compared by the plan.
    texts: Option<u16>,
}

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    /// Finds the branch by the field that holds the tag.
    pub(super) const fn tagged(
        &mut self,
        fields: &'static [ShapeField],
        tag: Tag,
        rows: &Numbers,
        last: Option<Told>,
    ) -> Told {
        let id = tag.node();
        let mut told = Told { op: NEVER, tag, texts: None };
        let mut f = 0;
        let mut flat = false;
        while f < fields.len() {
            flat |= fields[f].flags & ShapeField::FLATTEN != 0;
            if tag.is_key(fields[f].key) {
                break;
            }
            f += 1;
        }
        told.op = if f == fields.len() {
            if flat { self.op(Op::Engine(id)) } else { row(rows, tag.find(None)) }
        } else {
            match *fields[f].shape {
                _ if fields[f].is(ShapeField::MAYBE | ShapeField::ONE_OF | ShapeField::SKIP) => {
                    self.op(Op::Engine(id))
                }
                Shape::Names([name]) => row(rows, tag.find(Some(name.as_bytes()))),
                Shape::Names(names) => self.by_names(names, f as u16, tag, rows, last),
                Shape::Text => return self.by_texts(f as u16, told, rows, last),
                _ => self.op(Op::Engine(id)),
            }
        };
        told
    }

    const fn by_names(
        &mut self,
        names: &[&str],
        field: u16,
        tag: Tag,
        rows: &Numbers,
        last: Option<Told>,
    ) -> u16 {
        let Some(first) = self.room(names.len()) else { return NEVER };
        let mut free = 0;
        let mut i = 0;
        while i < names.len() {
            let op = row(rows, tag.find(Some(names[i].as_bytes())));
            self.cells[first as usize + i] = op;
            if op == FREE && i < 64 {
                free |= 1 << i;
            }
            i += 1;
        }
        if let Some(last) = last
            && let Op::ByTag { field: before, first: there, .. } = self.ops[last.op as usize]
            && before == field
            && self.is_repeated(there, first, names.len())
        {
            return last.op;
        }
        self.op(Op::ByTag { field, first, free })
    }

    const fn by_texts(&mut self, field: u16, mut told: Told, rows: &Numbers, last: Option<Told>) -> Told {
        let tag = told.tag;
        let len = tag.values();
        let Some(first) = self.room(len) else { return told };
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
        told.texts = match last {
            Some(last) if last.texts.is_some() && last.tag.has_values_of(tag) => {
                if let Op::ByShortText { field: before, first: there, .. } = self.ops[last.op as usize]
                    && before == field
                    && self.is_repeated(there, first, len)
                {
                    told.op = last.op;
                    told.texts = last.texts;
                    return told;
                }
                last.texts
            }
            _ => self.texts(tag, len),
        };
        told.op = match told.texts {
            Some(texts) => self.op(Op::ByShortText { field, first, texts, len: len as u16, free }),
            None => self.op(Op::ByText { field, first, tagged: tag.node() }),
        };
        told
    }

    /// Adds the values of a tag, if all of them are short.
    const fn texts(&mut self, tag: Tag, len: usize) -> Option<u16> {
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
