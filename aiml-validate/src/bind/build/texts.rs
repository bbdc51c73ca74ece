//! Texts: by their lengths, and by the members of enums.

use super::Builder;
use crate::{
    rules::{Length, utf16_len},
    schema::node::{Node, NodeId, StringEnum, Text},
    wire::{
        plan::{FREE, NEVER, Op},
        shape::{Shape, ShapeField},
    },
};

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    /// What is left of a text, or of the names of an enum.
    pub(super) const fn text(&mut self, shape: &Shape, id: NodeId, text: Text, said: u16) -> u16 {
        let format = text.format.is_some() && said & ShapeField::FORMAT == 0;
        let pattern = text.pattern.is_some() && said & ShapeField::PATTERN == 0;
        if format || pattern {
            return self.op(Op::Engine(id));
        }
        let (min, max) = if said & ShapeField::LENGTH != 0 { (None, None) } else { (text.min, text.max) };
        match (*shape, min, max) {
            (_, None | Some(0), None) => FREE,
            (Shape::Names(names) | Shape::Like(names), ..) => {
                self.names(names, Taken::Length(Length::between(min, max)), Op::Engine(id))
            }
            _ => self.op(Op::Length(Length::between(min, max))),
        }
    }

    /// The members of an enum that a type can name.
    pub(super) const fn members(&mut self, shape: &Shape, id: NodeId, said: u16) -> u16 {
        if said & ShapeField::ONE_OF != 0 {
            return FREE;
        }
        match (*shape, self.schema.node(id)) {
            (Shape::Names(names) | Shape::Like(names), Node::StringEnum(list)) => {
                self.names(names, Taken::Members(list), Op::Members(id))
            }
            _ => self.op(Op::Members(id)),
        }
    }

    /// The names of an enum, a bit for each that is taken; what is left of too many for that, is given.
    const fn names(&mut self, names: &[&str], by: Taken, many: Op) -> u16 {
        let (mut taken, mut all, mut i) = (0u64, true, 0);
        while i < names.len() {
            let one = match by {
                Taken::Length(length) => length.holds_len(utf16_len(names[i])),
                Taken::Members(list) => list.contains(&self.schema, names[i].as_bytes()),
            };
            all &= one;
            if i < 64 {
                taken |= (one as u64) << i;
            }
            i += 1;
        }
        match (names.len(), taken) {
            _ if all => FREE,
            (65.., _) => self.op(many),
            (_, 0) => NEVER,
            (_, taken) => self.op(Op::Names(taken)),
        }
    }
}

/// Which texts are taken.
#[derive(Clone, Copy)]
enum Taken {
    Length(Length),
    Members(StringEnum),
}
