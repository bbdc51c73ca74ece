//! Objects: a row of cells for each node that judges them.

use super::{Builder, FUEL, sure};
use crate::{
    bind::list::{List, MOST, Numbers},
    schema::node::{Bit, Node, NodeId, Rest, TagValue, Tagged},
    wire::{
        cx::same,
        plan::{FREE, NEVER, Op, REQUIRED},
        shape::{Shape, ShapeField},
    },
};

impl Builder {
    /// The operations of an object for each node of the list.
    pub(super) const fn objects(&mut self, fields: &'static [ShapeField], list: &List) -> Numbers {
        let sure = sure(&Shape::Object(fields), &mut { FUEL });
        let parts = self.parts(list, Bit::Object, sure);
        let mut objects = List::EMPTY;
        let mut i = 0;
        while i < parts.len() {
            match self.schema.node(parts.get(i)) {
                Node::Tagged(tagged) => {
                    let mut branch = 0;
                    while branch < tagged.len {
                        objects.add(tagged.branch(&self.schema, branch));
                        branch += 1;
                    }
                }
                Node::Object(_) => objects.add(parts.get(i)),
                _ => {}
            }
            i += 1;
        }
        let rows = self.rows(fields, &objects, sure);
        let mut ops = [NEVER; MOST];
        let mut i = 0;
        while i < parts.len() {
            let id = parts.get(i);
            ops[i] = match self.schema.node(id) {
                Node::Tagged(tagged) => self.tagged(fields, id, tagged, &objects, &rows),
                _ => of(&objects, &rows, id),
            };
            i += 1;
        }
        self.whole(list, Bit::Object, sure, &parts, &ops)
    }

    /// Finds the branch by the field that holds the tag.
    const fn tagged(
        &mut self,
        fields: &'static [ShapeField],
        id: NodeId,
        tagged: Tagged,
        objects: &List,
        rows: &Numbers,
    ) -> u16 {
        let tag = self.schema.text(tagged.tag);
        let mut f = 0;
        let mut flat = false;
        while f < fields.len() {
            flat |= fields[f].is(ShapeField::FLATTEN);
            if same(fields[f].key, tag) {
                break;
            }
            f += 1;
        }
        if f == fields.len() {
            return if flat { self.op(Op::Engine(id)) } else { self.untagged(tagged, objects, rows) };
        }
        match *fields[f].shape {
            _ if fields[f].is(ShapeField::MAYBE | ShapeField::ONE_OF | ShapeField::SKIP) => self.op(Op::Engine(id)),
            Shape::Names([name]) => match tagged.find(&self.schema, name.as_bytes()) {
                Some(branch) => of(objects, rows, branch),
                None => NEVER,
            },
            Shape::Names(names) => {
                let Some(first) = self.room(names.len()) else { return NEVER };
                let mut free = 0;
                let mut i = 0;
                while i < names.len() {
                    let op = match tagged.find(&self.schema, names[i].as_bytes()) {
                        Some(branch) => of(objects, rows, branch),
                        None => NEVER,
                    };
                    self.cells[first as usize + i] = op;
                    if op == FREE && i < 64 {
                        free |= 1 << i;
                    }
                    i += 1;
                }
                self.op(Op::ByTag { field: f as u16, first, free })
            }
            _ => self.op(Op::Engine(id)),
        }
    }

    /// The branch for objects that never have the tag.
    const fn untagged(&self, tagged: Tagged, objects: &List, rows: &Numbers) -> u16 {
        let mut i = 0;
        while i < tagged.values {
            if let (TagValue::Absent, branch) = tagged.value(&self.schema, i) {
                return of(objects, rows, branch);
            }
            i += 1;
        }
        NEVER
    }

    /// One row for each object.
    const fn rows(&mut self, fields: &'static [ShapeField], objects: &List, _sure: bool) -> Numbers {
        let mut out = [NEVER; MOST];
        if objects.len() == 0 {
            return out;
        }
        let Some(first) = self.room(objects.len() * fields.len()) else { return out };
        let first = first as usize;
        let mut dead = [false; MOST];
        let mut free = [true; MOST];
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects);
            let mut i = 0;
            while i < objects.len() {
                self.cells[first + i * fields.len() + f] = cells[i];
                free[i] &= cells[i] == FREE;
                dead[i] |= cells[i] == NEVER && !fields[f].is(ShapeField::MAYBE | ShapeField::SKIP);
                i += 1;
            }
            f += 1;
        }
        let mut i = 0;
        while i < objects.len() {
            if !dead[i] && self.has_required(fields, objects.get(i)) {
                let row = (first + i * fields.len()) as u16;
                out[i] = if free[i] { FREE } else { self.op(Op::Row { first: row }) };
            }
            i += 1;
        }
        out
    }

    /// The cells of one field, one for each object.
    pub(crate) const fn column(&mut self, field: &ShapeField, objects: &List) -> Numbers {
        let mut out = [FREE; MOST];
        if field.is(ShapeField::SKIP) {
            return out;
        }
        if field.is(ShapeField::FLATTEN) {
            return match *field.shape {
                Shape::Object(inner) => self.flat_rows(inner, objects),
                _ => [NEVER; MOST],
            };
        }
        let sure = sure(field.shape, &mut { FUEL });
        let mut list = List::EMPTY;
        let mut i = 0;
        while i < objects.len() {
            if let Place::By(id, _) = self.place(field.key, objects.get(i)) {
                list.add(id);
            }
            i += 1;
        }
        let plans = self.plan(field.shape, &list, field.flags);
        let mut i = 0;
        while i < objects.len() {
            out[i] = match self.place(field.key, objects.get(i)) {
                Place::Free if sure => FREE,
                Place::Free => self.op(Op::Engine(NodeId(0))),
                Place::Refused => NEVER,
                Place::By(id, required) => {
                    let cell = match list.find(id) {
                        Some(at) => plans[at],
                        None => NEVER,
                    };
                    if required && field.is(ShapeField::MAYBE) { cell | REQUIRED } else { cell }
                }
            };
            i += 1;
        }
        out
    }

    /// Rows for the fields of a value that is flattened into the objects.
    const fn flat_rows(&mut self, fields: &'static [ShapeField], objects: &List) -> Numbers {
        let mut out = [NEVER; MOST];
        let Some(first) = self.room(objects.len() * fields.len()) else { return out };
        let first = first as usize;
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects);
            let mut i = 0;
            while i < objects.len() {
                self.cells[first + i * fields.len() + f] = cells[i];
                i += 1;
            }
            f += 1;
        }
        let mut i = 0;
        while i < objects.len() {
            out[i] = self.op(Op::Row { first: (first + i * fields.len()) as u16 });
            i += 1;
        }
        out
    }

    /// What an object says of a key.
    const fn place(&self, key: &str, object: NodeId) -> Place {
        let Node::Object(object) = self.schema.node(object) else { return Place::Refused };
        match (object.find(&self.schema, key.as_bytes()), object.rest) {
            (Some((_, prop)), _) => Place::By(prop.node, prop.required),
            (None, Rest::Each(each)) => Place::By(each, false),
            (None, Rest::Open) => Place::Free,
            (None, Rest::Strict) => Place::Refused,
        }
    }

    /// Whether the type has a field for everything that an object requires.
    pub(crate) const fn has_required(&self, fields: &'static [ShapeField], object: NodeId) -> bool {
        let Node::Object(object) = self.schema.node(object) else { return false };
        let mut i = 0;
        while i < object.len {
            let prop = object.prop(&self.schema, i);
            if prop.required && !has_field(fields, self.schema.text(prop.key)) {
                return false;
            }
            // The first 64 are known by bits, and so are skipped at once when none is left.
            i += 1;
            if i < 64 && object.len <= 64 && object.required >> i == 0 {
                return true;
            }
        }
        true
    }
}

/// What an object says of a key.
enum Place {
    /// It is not declared, and taken.
    Free,
    /// It is not declared, and refused.
    Refused,
    /// This node judges it, and it must be there or not.
    By(NodeId, bool),
}

const fn of(objects: &List, rows: &Numbers, id: NodeId) -> u16 {
    match objects.find(id) {
        Some(at) => rows[at],
        None => NEVER,
    }
}

/// Whether a value of the type surely speaks of the key: by a field, or by one of a flattened struct.
const fn has_field(fields: &[ShapeField], key: &str) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let found = match fields[i].shape {
            Shape::Object(inner) if fields[i].is(ShapeField::FLATTEN) => has_field(inner, key),
            _ => same(fields[i].key, key),
        };
        if found {
            return true;
        }
        i += 1;
    }
    false
}
