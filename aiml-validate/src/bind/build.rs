//! Makes plans: for a shape, and all nodes that may judge its values at one place, the operations that are
//! left. All nodes of a place are treated together, so that each pair of place and node is treated once.

use super::places::{MOST, Numbers, Place, Tag};
use crate::{
    rules::Length,
    schema::{
        each_of,
        node::{Bit, Branches, Node, NodeId, Schema, Union},
    },
    wire::{
        plan::{Bounds, FREE, NEVER, Op, TagText},
        shape::{Shape, ShapeField},
    },
};

/// One number after the other. Without calls, which cost the compiler more than all else.
macro_rules! each {
    ($i:ident of $len:expr => $body:block) => {
        let len = $len;
        let mut next = 0;
        while next < len {
            let $i = next;
            next += 1;
            $body
        }
    };
}

mod objects;
mod tags;
mod texts;

pub(super) use self::objects::{lacking, used_objects};

/// Operations and cells while they are made. What finds no room is never accepted by plan, and left to the
/// engine.
pub(crate) struct Builder<const OPS: usize, const CELLS: usize> {
    pub(crate) schema: Schema<'static>,
    pub(crate) ops: [Op; OPS],
    pub(crate) ops_len: usize,
    pub(crate) cells: [u16; CELLS],
    pub(crate) cells_len: usize,
    /// The values of tags.
    pub(crate) texts: [TagText; TEXTS],
    pub(crate) texts_len: usize,
    /// The tags whose values stand there, and where those begin.
    tags: [(Tag, u16); TAGS],
    tags_len: usize,
    /// Something found no room.
    pub(crate) is_full: bool,
    /// What is planned now stands in an object that is one of several which a union tries.
    is_tried: bool,
}

/// How many steps down a shape is looked at to find out whether all its values can be sent.
const FUEL: u32 = 200;

/// The most values of tags of one field that are compared by its plan.
const TEXTS: usize = 128;
/// The most tags of one field whose values differ, and are remembered.
const TAGS: usize = 16;

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    pub(crate) const fn new(schema: Schema<'static>) -> Self {
        let mut ops = [Op::Never; OPS];
        ops[FREE as usize] = Op::Free;
        Self {
            schema,
            ops,
            ops_len: 2,
            cells: [NEVER; CELLS],
            cells_len: 0,
            texts: [TagText::NONE; TEXTS],
            texts_len: 0,
            tags: [(Tag::NONE, 0); TAGS],
            tags_len: 0,
            is_full: false,
            is_tried: false,
        }
    }

    /// Adds an operation.
    const fn op(&mut self, op: Op) -> u16 {
        match op {
            Op::Free => FREE,
            Op::Never => NEVER,
            _ if self.ops_len == OPS => {
                self.is_full = true;
                NEVER
            }
            _ => {
                self.ops[self.ops_len] = op;
                self.ops_len += 1;
                (self.ops_len - 1) as u16
            }
        }
    }

    /// Makes room for cells; none if there is no room.
    const fn room(&mut self, len: usize) -> Option<u16> {
        if self.cells_len + len > CELLS {
            self.is_full = true;
            return None;
        }
        self.cells_len += len;
        Some((self.cells_len - len) as u16)
    }

    /// The operations for a shape, one for each node of the place. `said` has the flags of annotations that
    /// stand in place of the catalog's word.
    pub(crate) const fn plan(&mut self, shape: &'static Shape, place: Place, said: u16) -> Numbers {
        let mut out = match *shape {
            Shape::Optional(inner) => self.plan(inner, place, said),
            Shape::Array(inner) => return self.arrays(inner, None, place, said),
            Shape::Fixed(inner, len) => return self.arrays(inner, Some(len), place, said),
            Shape::Map(inner) => return self.maps(inner, place),
            Shape::Object(fields) => return self.objects(fields, place),
            Shape::OneOf(all) => return self.variants(all, place, said),
            _ => [NEVER; MOST],
        };
        let is_optional = matches!(shape, Shape::Optional(_));
        each!(i of place.len() => {
            let look = place.look(i);
            out[i] = if is_optional {
                let null = look.some() & Bit::Null as u8 != 0;
                if null && out[i] == FREE { FREE } else { self.op(Op::Maybe { null, inner: out[i] }) }
            } else {
                self.leaf(shape, place.node(i), look.facts(), said)
            };
        });
        out
    }

    /// The operation for a value without parts.
    const fn leaf(&mut self, shape: &Shape, id: NodeId, (some, every): (u8, u8), said: u16) -> u16 {
        let bit = match shape {
            Shape::Any | Shape::Unsure(..) | Shape::Tuple(_) => return self.op(Op::Engine(id)),
            Shape::Json => {
                return if every & 0x3F == 0x3F { FREE } else { self.op(Op::Engine(id)) };
            }
            Shape::Null => return if some & Bit::Null as u8 != 0 { FREE } else { NEVER },
            Shape::Bool => Bit::Boolean,
            Shape::Int(..) | Shape::Float => Bit::Number,
            _ => Bit::String,
        };
        if some & bit as u8 == 0 {
            return NEVER;
        }
        // NaN is no number on the wire, but null.
        let exact = !matches!(shape, Shape::Float) || some & Bit::Null as u8 != 0;
        if every & bit as u8 != 0 && exact {
            return FREE;
        }
        self.narrow(shape, id, bit, said)
    }

    /// The same by a node that takes some of the values.
    const fn narrow(&mut self, shape: &Shape, id: NodeId, bit: Bit, said: u16) -> u16 {
        match self.schema.node(id) {
            Node::Union(union) => self.union(shape, union, bit, said),
            Node::Number(number) => {
                let replaced = said & ShapeField::RANGE != 0;
                let min = if replaced { None } else { number.min };
                let max = if replaced { None } else { number.max };
                self.number(shape, min, max, number.integer)
            }
            Node::String(text) => self.text(shape, id, text, said),
            Node::StringEnum(_) => self.members(shape, id, said),
            _ => self.op(Op::Engine(id)),
        }
    }

    /// What the branch of a union takes that decides alone, or else any of them.
    const fn union(&mut self, shape: &Shape, union: Union, bit: Bit, said: u16) -> u16 {
        if let Branches::One(branch) = union.may_take(&self.schema, bit) {
            let facts = self.schema.facts(branch);
            return self.leaf(shape, branch, (facts.some, facts.every), said);
        }
        let mut out = NEVER;
        each_of!(branch of union.branch(&self.schema) => {
            let facts = self.schema.facts(branch);
            if facts.takes_some(bit) {
                // Each as the catalog has it: by what an annotation replaces in one, another may still be meant.
                let op = self.leaf(shape, branch, (facts.some, facts.every), 0);
                out = self.either(out, op);
            }
        });
        out
    }

    /// What one of two operations takes.
    const fn either(&mut self, a: u16, b: u16) -> u16 {
        match (a, b) {
            (FREE, _) | (_, FREE) => FREE,
            (NEVER, other) | (other, NEVER) => other,
            (a, b) if a == b => a,
            (a, b) => {
                let Some(first) = self.room(2) else { return NEVER };
                self.cells[first as usize] = a;
                self.cells[first as usize + 1] = b;
                self.op(Op::AnyOf { first, len: 2 })
            }
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "the ends of integer types are rounded to the wider side")]
    const fn number(
        &mut self,
        shape: &Shape,
        min: Option<(f64, bool)>,
        max: Option<(f64, bool)>,
        integer: bool,
    ) -> u16 {
        let min = match min {
            Some(min) => min,
            None => (f64::NEG_INFINITY, false),
        };
        let max = match max {
            Some(max) => max,
            None => (f64::INFINITY, false),
        };
        let bounds = Bounds::new(min, max, integer);
        if let Shape::Int(least, greatest) = *shape
            && bounds.holds(least as f64)
            && bounds.holds(greatest as f64)
        {
            return FREE;
        }
        self.op(Op::Number(bounds))
    }

    /// Arrays, of that many items if it is known: what they hold is planned once for all.
    const fn arrays(
        &mut self,
        inner: &'static Shape,
        len: Option<usize>,
        place: Place,
        said: u16,
    ) -> Numbers {
        let mut out = [NEVER; MOST];
        if let Some(items) = place.items() {
            let plans = self.plan(inner, items, 0);
            each!(i of place.arrays() => {
                let (origin, class, id) = place.array(i);
                if let Node::Array(array) = self.schema.node(id) {
                    let (min, max) =
                        if said & ShapeField::LENGTH != 0 { (None, None) } else { (array.min, array.max) };
                    let length = Length::between(min, max);
                    let any_length = match len {
                        Some(len) => length.holds_len(len),
                        None => matches!((min, max), (None | Some(0), None)),
                    };
                    let free = plans[class] == FREE && any_length;
                    let op = if free { FREE } else { self.op(Op::Array { items: plans[class], length }) };
                    out[origin] = self.either(out[origin], op);
                }
            });
        }
        self.whole(place, Bit::Array, sure(inner, &mut { FUEL }), &mut out);
        out
    }

    /// Maps: the values of records; of any other object the keys matter too.
    const fn maps(&mut self, inner: &'static Shape, place: Place) -> Numbers {
        let mut out = [NEVER; MOST];
        let rest = match place.objects() {
            Some(objects) => self.map_values(inner, objects),
            None => [NEVER; MOST],
        };
        each!(i of place.parts() => {
            let (origin, object, via_tag) = place.part(i);
            let op = match place.objects() {
                Some(objects) if !via_tag => self.map(&rest, objects, object, place.node(origin)),
                _ => self.op(Op::Engine(place.node(origin))),
            };
            out[origin] = self.either(out[origin], op);
        });
        self.whole(place, Bit::Object, sure(inner, &mut { FUEL }), &mut out);
        out
    }

    /// What is left of nodes that take all values, or none.
    const fn whole(&mut self, place: Place, bit: Bit, sure: bool, out: &mut Numbers) {
        each!(i of place.len() => {
            if place.look(i).every() & bit as u8 != 0 {
                out[i] = if sure { FREE } else { self.op(Op::Engine(place.node(i))) };
            }
        });
    }

    /// An enum with data: each variant has a plan of its own.
    const fn variants(&mut self, all: &'static [&'static Shape], place: Place, said: u16) -> Numbers {
        let len = place.len();
        let mut out = [FREE; MOST];
        let first = self.cells_len;
        let Some(_) = self.room(all.len() * len) else { return [NEVER; MOST] };
        let mut v = 0;
        while v < all.len() {
            let plans = self.plan(all[v], place, said);
            each!(i of len => {
                self.cells[first + i * all.len() + v] = plans[i];
                if plans[i] != FREE {
                    out[i] = NEVER;
                }
            });
            v += 1;
        }
        each!(i of len => {
            if out[i] != FREE {
                out[i] = self.op(Op::Choose { first: (first + i * all.len()) as u16 });
            }
        });
        out
    }
}

/// Whether every value of a shape can be sent: it is not so if something in it is not known.
const fn sure(shape: &Shape, fuel: &mut u32) -> bool {
    if *fuel == 0 {
        return false;
    }
    *fuel -= 1;
    match *shape {
        Shape::Any | Shape::Unsure(..) => false,
        Shape::Optional(inner) | Shape::Array(inner) | Shape::Fixed(inner, _) | Shape::Map(inner) => {
            sure(inner, fuel)
        }
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
