//! Texts: by their lengths, and by the members of enums.

use super::Builder;
use crate::{
    rules::{Length, utf16_len},
    schema::node::{Node, NodeId, Text},
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
            (Shape::Names(names), ..) => self.names_of_length(names, id, Length::between(min, max)),
            _ => self.op(Op::Length(Length::between(min, max))),
        }
    }

    /// The names of an enum that are of some length.
    const fn names_of_length(&mut self, names: &[&str], id: NodeId, length: Length) -> u16 {
        let (mut taken, mut i) = (0u64, 0);
        while i < names.len() && i < 64 {
            taken |= (length.holds_len(utf16_len(names[i])) as u64) << i;
            i += 1;
        }
        let op = if names.len() > 64 { Op::Engine(id) } else { Op::Names(taken) };
        self.names(names, op)
    }

    /// The operation for the names of an enum, of which these are taken.
    const fn names(&mut self, names: &[&str], op: Op) -> u16 {
        match op {
            Op::Names(0) => NEVER,
            Op::Names(taken) if taken.count_ones() as usize == names.len() => FREE,
            op => self.op(op),
        }
    }

    /// The members of an enum that a type can name.
    pub(super) const fn members(&mut self, shape: &Shape, id: NodeId, said: u16) -> u16 {
        if said & ShapeField::ONE_OF != 0 {
            return FREE;
        }
        let (Shape::Names(names), Node::StringEnum(list)) = (*shape, self.schema.node(id)) else {
            return self.op(Op::Members(id));
        };
        let (mut taken, mut all, mut i) = (0u64, true, 0);
        while i < names.len() {
            let one = list.contains(&self.schema, names[i].as_bytes());
            all &= one;
            if i < 64 {
                taken |= (one as u64) << i;
            }
            i += 1;
        }
        match names.len() {
            _ if all => FREE,
            65.. => self.op(Op::Members(id)),
            _ => self.names(names, Op::Names(taken)),
        }
    }
}
