//! Makes plans: for a shape, and all nodes that may judge its values at one place, the operations that are
//! left. All nodes of a place are treated together, so that each pair of place and node is treated once.

use super::list::{List, MOST, Numbers};
use crate::{
    rules::Length,
    schema::node::{Bit, Branches, Node, NodeId, Schema, Text, Union},
    wire::{
        plan::{Bounds, FREE, NEVER, Op},
        shape::{Shape, ShapeField},
    },
};

mod objects;

/// Operations and cells while they are made. What finds no room is never accepted by plan, and left to the
/// engine.
pub(crate) struct Builder {
    pub(crate) schema: Schema<'static>,
    pub(crate) ops: [Op; Self::OPS],
    pub(crate) ops_len: usize,
    pub(crate) cells: [u16; Self::CELLS],
    pub(crate) cells_len: usize,
}

/// How many steps down a shape is looked at to find out whether all its values can be sent.
const FUEL: u32 = 200;

impl Builder {
    pub(crate) const OPS: usize = 1024;
    pub(crate) const CELLS: usize = 4096;

    pub(crate) const fn new(schema: Schema<'static>) -> Self {
        let mut ops = [Op::Never; Self::OPS];
        ops[FREE as usize] = Op::Free;
        Self { schema, ops, ops_len: 2, cells: [NEVER; Self::CELLS], cells_len: 0 }
    }

    /// Adds an operation.
    pub(super) const fn op(&mut self, op: Op) -> u16 {
        match op {
            Op::Free => FREE,
            Op::Never => NEVER,
            _ if self.ops_len == Self::OPS => NEVER,
            _ => {
                self.ops[self.ops_len] = op;
                self.ops_len += 1;
                (self.ops_len - 1) as u16
            }
        }
    }

    /// Makes room for cells; none if there is no room.
    pub(super) const fn room(&mut self, len: usize) -> Option<u16> {
        if self.cells_len + len > Self::CELLS {
            return None;
        }
        self.cells_len += len;
        Some((self.cells_len - len) as u16)
    }

    /// The operations for a shape, one for each node of the list. `said` has the flags of annotations that
    /// stand in place of the catalog's word.
    pub(crate) const fn plan(&mut self, shape: &'static Shape, list: &List, said: u16) -> Numbers {
        let mut out = [NEVER; MOST];
        if list.len() == 0 {
            return out;
        }
        match *shape {
            Shape::Optional(inner) => {
                let inner = self.plan(inner, list, said);
                let mut i = 0;
                while i < list.len() {
                    let null = self.schema.facts(list.get(i)).takes_some(Bit::Null);
                    out[i] = if null && inner[i] == FREE {
                        FREE
                    } else {
                        self.op(Op::Maybe { null, inner: inner[i] })
                    };
                    i += 1;
                }
            }
            Shape::Array(inner) => return self.arrays(inner, list, said),
            Shape::Map(inner) => return self.maps(inner, list),
            Shape::Object(fields) => return self.objects(fields, list),
            Shape::OneOf(all) => return self.variants(all, list, said),
            _ => {
                let mut i = 0;
                while i < list.len() {
                    out[i] = self.leaf(shape, list.get(i), said);
                    i += 1;
                }
            }
        }
        out
    }

    /// The operation for a value without parts.
    const fn leaf(&mut self, shape: &Shape, id: NodeId, said: u16) -> u16 {
        let facts = self.schema.facts(id);
        let bit = match shape {
            Shape::Any | Shape::Unsure(_) | Shape::Tuple(_) => return self.op(Op::Engine(id)),
            Shape::Json => {
                return if facts.every & 0x3F == 0x3F { FREE } else { self.op(Op::Engine(id)) };
            }
            Shape::Null => return if facts.takes_some(Bit::Null) { FREE } else { NEVER },
            Shape::Bool => Bit::Boolean,
            Shape::Int(..) | Shape::Float => Bit::Number,
            _ => Bit::String,
        };
        if !facts.takes_some(bit) {
            return NEVER;
        }
        // NaN is no number on the wire, but null.
        let exact = !matches!(shape, Shape::Float) || facts.takes_some(Bit::Null);
        if facts.takes_every(bit) && exact {
            return FREE;
        }
        match self.schema.node(id) {
            Node::Union(union) => match self.branch(union, bit) {
                Some(branch) => self.leaf(shape, branch, said),
                None => self.any_leaf(shape, union, bit, said),
            },
            Node::Number(number) => {
                let replaced = said & ShapeField::RANGE != 0;
                let min = if replaced { None } else { number.min };
                let max = if replaced { None } else { number.max };
                self.number(shape, min, max, number.integer)
            }
            Node::String(text) => self.text(shape, id, text, said),
            Node::StringEnum(_) => self.members(shape, id, said),
            _ if said & ShapeField::ONE_OF != 0 && !matches!(shape, Shape::Bool | Shape::Float) => FREE,
            _ => self.op(Op::Engine(id)),
        }
    }

    /// The branch of a union that decides alone for values of a type.
    pub(super) const fn branch(&self, union: Union, bit: Bit) -> Option<NodeId> {
        match union.may_take(&self.schema, bit) {
            Branches::One(branch) => Some(branch),
            _ => None,
        }
    }

    /// What any branch of a union takes.
    const fn any_leaf(&mut self, shape: &Shape, union: Union, bit: Bit, said: u16) -> u16 {
        let mut ops = [NEVER; 16];
        let mut len = 0;
        let mut i = 0;
        while i < union.len {
            let branch = union.branch(&self.schema, i);
            if self.schema.facts(branch).takes_some(bit) && len < ops.len() {
                ops[len] = self.leaf(shape, branch, said);
                len += 1;
            }
            i += 1;
        }
        self.any_of(&ops, len)
    }

    /// What any of the operations takes.
    pub(super) const fn any_of(&mut self, ops: &[u16], len: usize) -> u16 {
        let mut taken = 0;
        let mut last = NEVER;
        let mut i = 0;
        while i < len {
            match ops[i] {
                FREE => return FREE,
                NEVER => {}
                op => {
                    taken += 1;
                    last = op;
                }
            }
            i += 1;
        }
        if taken < 2 {
            return last;
        }
        let Some(first) = self.room(taken) else { return NEVER };
        let (mut i, mut at) = (0, first as usize);
        while i < len {
            if ops[i] != NEVER {
                self.cells[at] = ops[i];
                at += 1;
            }
            i += 1;
        }
        self.op(Op::AnyOf { first, len: taken as u16 })
    }

    #[expect(clippy::cast_precision_loss, reason = "the ends of integer types are rounded to the wider side")]
    const fn number(
        &mut self,
        shape: &Shape,
        min: Option<(f64, bool)>,
        max: Option<(f64, bool)>,
        integer: bool,
    ) -> u16 {
        let (min, above_min) = match min {
            Some(min) => min,
            None => (f64::NEG_INFINITY, false),
        };
        let (max, below_max) = match max {
            Some(max) => max,
            None => (f64::INFINITY, false),
        };
        let bounds = Bounds { min, max, above_min, below_max, integer };
        if let Shape::Int(least, greatest) = *shape {
            if bounds.holds(least as f64) && bounds.holds(greatest as f64) {
                return FREE;
            }
        }
        self.op(Op::Number(bounds))
    }

    const fn text(&mut self, shape: &Shape, id: NodeId, text: Text, said: u16) -> u16 {
        let format = text.format.is_some() && said & ShapeField::FORMAT == 0;
        let pattern = text.pattern.is_some() && said & ShapeField::PATTERN == 0;
        if format || pattern || matches!(shape, Shape::Names(_)) {
            return self.op(Op::Engine(id));
        }
        let (min, max) = if said & ShapeField::LENGTH != 0 { (None, None) } else { (text.min, text.max) };
        self.sized(min, max)
    }

    /// A length of texts.
    const fn sized(&mut self, min: Option<u32>, max: Option<u32>) -> u16 {
        match (min, max) {
            (None | Some(0), None) => FREE,
            _ => self.op(Op::Length(length(min, max))),
        }
    }

    /// The members of an enum that a type can name.
    const fn members(&mut self, shape: &Shape, id: NodeId, said: u16) -> u16 {
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
        if all {
            FREE
        } else if names.len() > 64 {
            self.op(Op::Members(id))
        } else if taken == 0 {
            NEVER
        } else {
            self.op(Op::Names(taken))
        }
    }

    /// Arrays: what they hold is planned once for all.
    const fn arrays(&mut self, inner: &'static Shape, list: &List, said: u16) -> Numbers {
        let sure = sure(inner, &mut { FUEL });
        let arrays = self.parts(list, Bit::Array, sure);
        let mut items = List::EMPTY;
        let mut i = 0;
        while i < arrays.len() {
            if let Node::Array(array) = self.schema.node(arrays.get(i)) {
                items.add(array.items);
            }
            i += 1;
        }
        let plans = self.plan(inner, &items, 0);
        let mut ops = [NEVER; MOST];
        let mut i = 0;
        while i < arrays.len() {
            if let Node::Array(array) = self.schema.node(arrays.get(i)) {
                let (min, max) =
                    if said & ShapeField::LENGTH != 0 { (None, None) } else { (array.min, array.max) };
                if let Some(at) = items.find(array.items) {
                    let length = length(min, max);
                    let free = plans[at] == FREE && matches!((min, max), (None | Some(0), None));
                    ops[i] = if free { FREE } else { self.op(Op::Array { items: plans[at], length }) };
                }
            }
            i += 1;
        }
        self.whole(list, Bit::Array, sure, &arrays, &ops)
    }

    /// Maps: the values of records; of any other object the keys matter too.
    const fn maps(&mut self, inner: &'static Shape, list: &List) -> Numbers {
        let sure = sure(inner, &mut { FUEL });
        let records = self.parts(list, Bit::Object, sure);
        let mut values = List::EMPTY;
        let mut i = 0;
        while i < records.len() {
            if let Some(each) = self.record(records.get(i)) {
                values.add(each);
            }
            i += 1;
        }
        let plans = self.plan(inner, &values, 0);
        let mut ops = [NEVER; MOST];
        let mut i = 0;
        while i < records.len() {
            ops[i] = match self.record(records.get(i)) {
                Some(each) => match values.find(each) {
                    Some(at) if plans[at] == FREE => FREE,
                    Some(at) => self.op(Op::Array { items: plans[at], length: length(None, None) }),
                    None => NEVER,
                },
                None => self.op(Op::Engine(records.get(i))),
            };
            i += 1;
        }
        self.whole(list, Bit::Object, sure, &records, &ops)
    }

    /// What all values of a record are judged by.
    const fn record(&self, id: NodeId) -> Option<NodeId> {
        match self.schema.node(id) {
            Node::Object(crate::schema::node::Object {
                len: 0,
                rest: crate::schema::node::Rest::Each(each),
                ..
            }) => Some(each),
            _ => None,
        }
    }

    /// The nodes that judge values of a type: branches in place of unions. Left out are those that take
    /// every such value.
    pub(super) const fn parts(&self, list: &List, bit: Bit, sure: bool) -> List {
        let mut work = *list;
        let mut out = List::EMPTY;
        let mut i = 0;
        while i < work.len() {
            let id = work.get(i);
            i += 1;
            let facts = self.schema.facts(id);
            if !facts.takes_some(bit) || (sure && facts.takes_every(bit)) {
                continue;
            }
            if let Node::Union(union) = self.schema.node(id) {
                let mut branch = 0;
                while branch < union.len {
                    work.add(union.branch(&self.schema, branch));
                    branch += 1;
                }
            } else {
                out.add(id);
            }
        }
        out
    }

    /// The operations of the nodes of a list, from those of the parts.
    pub(super) const fn whole(
        &mut self,
        list: &List,
        bit: Bit,
        sure: bool,
        parts: &List,
        ops: &Numbers,
    ) -> Numbers {
        let mut out = [NEVER; MOST];
        let mut i = 0;
        while i < list.len() {
            out[i] = self.one(list.get(i), bit, sure, parts, ops);
            i += 1;
        }
        out
    }

    const fn one(&mut self, id: NodeId, bit: Bit, sure: bool, parts: &List, ops: &Numbers) -> u16 {
        let facts = self.schema.facts(id);
        if !facts.takes_some(bit) {
            return NEVER;
        }
        if sure && facts.takes_every(bit) {
            return FREE;
        }
        match self.schema.node(id) {
            Node::Any => self.op(Op::Engine(id)),
            Node::Union(union) => {
                let mut found = [NEVER; 16];
                let mut len = 0;
                let mut i = 0;
                while i < union.len && len < found.len() {
                    found[len] = self.one(union.branch(&self.schema, i), bit, sure, parts, ops);
                    len += 1;
                    i += 1;
                }
                self.any_of(&found, len)
            }
            _ => match parts.find(id) {
                Some(at) => ops[at],
                None => NEVER,
            },
        }
    }

    /// An enum with data: each variant has a plan of its own.
    const fn variants(&mut self, all: &'static [&'static Shape], list: &List, said: u16) -> Numbers {
        let mut out = [FREE; MOST];
        let first = self.cells_len;
        let Some(_) = self.room(all.len() * list.len()) else { return [NEVER; MOST] };
        let mut v = 0;
        while v < all.len() {
            let plans = self.plan(all[v], list, said);
            let mut i = 0;
            while i < list.len() {
                self.cells[first + i * all.len() + v] = plans[i];
                if plans[i] != FREE {
                    out[i] = NEVER;
                }
                i += 1;
            }
            v += 1;
        }
        let mut i = 0;
        while i < list.len() {
            if out[i] != FREE {
                out[i] = self.op(Op::Choose { first: (first + i * all.len()) as u16 });
            }
            i += 1;
        }
        out
    }
}

const fn length(min: Option<u32>, max: Option<u32>) -> Length {
    let min = match min {
        Some(min) => min as usize,
        None => 0,
    };
    let max = match max {
        Some(max) => max as usize,
        None => usize::MAX,
    };
    Length::new(min, max)
}

/// Whether every value of a shape can be sent: it is not so if something in it is not known.
pub(super) const fn sure(shape: &Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return false;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any | Shape::Unsure(_) => false,
        Shape::Optional(inner) | Shape::Array(inner) | Shape::Map(inner) => sure(inner, fuel),
        Shape::Tuple(all) | Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                if !sure(all[i], fuel) {
                    return false;
                }
                i += 1;
            }
            true
        }
        Shape::Object(fields) => {
            let mut i = 0;
            while i < fields.len() {
                if !fields[i].is(ShapeField::SKIP) && !sure(fields[i].shape, fuel) {
                    return false;
                }
                i += 1;
            }
            true
        }
        _ => true,
    }
}
