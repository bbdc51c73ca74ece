//! Objects: a row of cells for each node that judges them.

use super::{Builder, FUEL, length, sure};
use crate::{
    bind::places::{MOST, Numbers, Objects, Others, Place, Says, Used, at, each},
    schema::node::{Bit, NodeId},
    wire::{
        cx::same,
        plan::{FREE, NEVER, Op, REQUIRED},
        shape::{Shape, ShapeField},
    },
};

/// One after the other of the objects that the nodes in use are made of.
macro_rules! parts {
    (($origin:pat, $object:pat, $via_tag:pat) of $place:expr, $used:expr => $body:block) => {
        let (place, used) = ($place, $used);
        let len = place.parts();
        let first = place.first_part();
        if used.all {
            let mut i = 0;
            while i < len {
                let record = first + Place::PART * i;
                let ($origin, $object, $via_tag) =
                    (at(record) as usize, at(record + 1) as usize, at(record + 2) != 0);
                i += 1;
                $body
            }
        } else {
            each!(node of used, 0 => {
                let mut i = place.look(node).part();
                while i < len {
                    let record = first + Place::PART * i;
                    let origin = at(record) as usize;
                    if origin != node {
                        break;
                    }
                    let ($origin, $object, $via_tag) =
                        (origin, at(record + 1) as usize, at(record + 2) != 0);
                    i += 1;
                    $body
                }
            });
        }
    };
}

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    /// The operations of an object for each node of the place.
    pub(super) const fn objects(
        &mut self,
        fields: &'static [ShapeField],
        place: Place,
        used: &Used,
    ) -> Numbers {
        let sure = sure(&Shape::Object(fields), &mut { FUEL });
        let mut out = [NEVER; MOST];
        if let Some(objects) = place.objects() {
            let used_objects = used_objects(place, used);
            let decided = decided(fields, place, used);
            let rows = self.rows(fields, objects, &used_objects, (&decided.0, decided.1));
            parts!((origin, object, via_tag) of place, used => {
                if !via_tag {
                    out[origin] = self.either(out[origin], rows[object]);
                }
            });
            let len = place.tagged();
            let mut tag = place.first_tag();
            let mut last = None;
            let mut i = 0;
            while i < len {
                let origin = tag.origin();
                if used.has(origin) {
                    let told = self.tagged(fields, tag, &rows, last);
                    out[origin] = self.either(out[origin], told.op);
                    last = Some(told);
                }
                tag = tag.next();
                i += 1;
            }
        }
        self.whole(place, used, Bit::Object, sure, &mut out);
        out
    }

    /// A map by one object.
    pub(super) const fn map(
        &mut self,
        inner: &'static Shape,
        objects: Objects,
        object: usize,
        origin: NodeId,
    ) -> u16 {
        let (Others::By(class), Some(rest)) = (objects.others(object), objects.rest()) else {
            return self.op(Op::Engine(origin));
        };
        let schema = self.schema;
        if let crate::schema::node::Node::Object(found) = schema.node(objects.node(object))
            && found.len > 0
        {
            return self.op(Op::Engine(origin));
        }
        let mut used = Used::NONE;
        used.add(class);
        let items = self.plan(inner, rest, &used, 0)[class];
        if items == FREE { FREE } else { self.op(Op::Array { items, length: length(None, None) }) }
    }

    /// One row for each object.
    const fn rows(
        &mut self,
        fields: &'static [ShapeField],
        objects: Objects,
        used: &Used,
        (decided, tag): (&[bool; MOST], &str),
    ) -> Numbers {
        let mut out = [NEVER; MOST];
        let len = objects.len();
        let Some(first) = self.room(len * fields.len()) else { return out };
        let first = first as usize;
        let mut dead = lacking(fields, objects, used);
        let mut free = [true; MOST];
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects, used);
            let may_lack = fields[f].is(ShapeField::MAYBE | ShapeField::SKIP);
            let is_tag = same(fields[f].key, tag);
            each!(i of used, len => {
                let cell = if is_tag && decided[i] { FREE } else { cells[i] };
                self.cells[first + i * fields.len() + f] = cell;
                free[i] &= cell == FREE;
                dead[i] |= cell == NEVER && !may_lack;
            });
            f += 1;
        }
        each!(i of used, len => {
            if !dead[i] {
                let row = (first + i * fields.len()) as u16;
                out[i] = if free[i] { FREE } else { self.op(Op::Row { first: row }) };
            }
        });
        out
    }

    /// The cells of one field, one for each object.
    pub(crate) const fn column(&mut self, field: &ShapeField, objects: Objects, used: &Used) -> Numbers {
        if field.is(ShapeField::SKIP) {
            return [FREE; MOST];
        }
        if field.is(ShapeField::FLATTEN) {
            return match *field.shape {
                Shape::Object(inner) => self.flat_rows(inner, objects, used),
                _ => [NEVER; MOST],
            };
        }
        let mut out = [NEVER; MOST];
        let len = objects.len();
        let sure = sure(field.shape, &mut { FUEL });
        let unjudged = if sure { FREE } else { self.op(Op::Engine(NodeId(0))) };
        let rest = self.rest(field, objects, used);
        let column = objects.find(field.key);
        let mut classes = if used.all { Used::ALL } else { Used::NONE };
        if let (Some(column), false) = (column, used.all) {
            each!(i of used, len => {
                if let Says::Class(class, _) = column.says(i) {
                    classes.add(class);
                }
            });
        }
        let plans = match column {
            Some(column) => self.plan(field.shape, column.place, &classes, field.flags),
            None => [NEVER; MOST],
        };
        each!(i of used, len => {
            let says = match column {
                Some(column) => column.says(i),
                None => Says::Undeclared,
            };
            out[i] = match says {
                Says::Class(class, true) if field.is(ShapeField::MAYBE) => plans[class] | REQUIRED,
                Says::Class(class, _) => plans[class],
                Says::Undeclared => match objects.others(i) {
                    Others::By(class) => rest[class],
                    Others::Refuses => NEVER,
                    Others::Takes | Others::Free => unjudged,
                },
            };
        });
        out
    }

    /// What objects do with a key that they judge as any other.
    const fn rest(&mut self, field: &ShapeField, objects: Objects, used: &Used) -> Numbers {
        let Some(place) = objects.rest() else { return [NEVER; MOST] };
        let mut classes = if used.all { Used::ALL } else { Used::NONE };
        if !used.all {
            each!(i of used, 0 => {
                if let Others::By(class) = objects.others(i) {
                    classes.add(class);
                }
            });
        }
        self.plan(field.shape, place, &classes, field.flags)
    }

    /// Rows for the fields of a value that is flattened into the objects.
    const fn flat_rows(&mut self, fields: &'static [ShapeField], objects: Objects, used: &Used) -> Numbers {
        let mut out = [NEVER; MOST];
        let len = objects.len();
        let Some(first) = self.room(len * fields.len()) else { return out };
        let first = first as usize;
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects, used);
            each!(i of used, len => {
                self.cells[first + i * fields.len() + f] = cells[i];
            });
            f += 1;
        }
        each!(i of used, len => {
            out[i] = self.op(Op::Row { first: (first + i * fields.len()) as u16 });
        });
        out
    }
}

/// The objects to which only a tag leads, so that the field of the tag is decided when they are judged; and
/// the key of the tag. None of them, where the tags have several keys.
const fn decided(fields: &[ShapeField], place: Place, used: &Used) -> ([bool; MOST], &'static str) {
    let mut out = [false; MOST];
    let tags = place.tagged();
    if tags == 0 {
        return (out, "");
    }
    let first = place.first_tag();
    let mut tag = first;
    let mut i = 1;
    while i < tags {
        tag = tag.next();
        if !tag.has_key_of(first) {
            return (out, "");
        }
        i += 1;
    }
    let mut key = "";
    let mut f = 0;
    while f < fields.len() {
        if first.is_key(fields[f].key) {
            // What may be absent is not decided by a value.
            if fields[f].is(ShapeField::MAYBE | ShapeField::ONE_OF) {
                return (out, "");
            }
            key = fields[f].key;
        }
        f += 1;
    }
    let mut other = [false; MOST];
    parts!((_, object, via_tag) of place, used => {
        if via_tag {
            out[object] = true;
        } else {
            other[object] = true;
        }
    });
    let mut i = 0;
    while i < MOST {
        out[i] &= !other[i];
        i += 1;
    }
    (out, key)
}

/// The objects that the nodes in use are made of.
pub(crate) const fn used_objects(place: Place, used: &Used) -> Used {
    if used.all || place.is_plain() {
        return *used;
    }
    let mut out = Used::NONE;
    parts!((_, object, _) of place, used => {
        out.add(object);
    });
    out
}

/// The objects that require something for which the type has no field.
pub(crate) const fn lacking(fields: &[ShapeField], objects: Objects, used: &Used) -> [bool; MOST] {
    let mut out = [false; MOST];
    let keys = objects.keys();
    let len = objects.len();
    let mut key = 0;
    while key < keys {
        if objects.is_wanted(key) && !has_field(fields, objects, key) {
            let column = objects.column(key);
            each!(i of used, len => {
                out[i] |= matches!(column.says(i), Says::Class(_, true));
            });
        }
        key += 1;
    }
    out
}

pub(super) const fn row(rows: &Numbers, object: Option<usize>) -> u16 {
    match object {
        Some(object) if object < MOST => rows[object],
        _ => NEVER,
    }
}

/// Whether a value of the type surely speaks of a key: by a field, or by one of a flattened struct.
const fn has_field(fields: &[ShapeField], objects: Objects, key: usize) -> bool {
    let mut i = 0;
    while i < fields.len() {
        let found = match fields[i].shape {
            Shape::Object(inner) if fields[i].is(ShapeField::FLATTEN) => has_field(inner, objects, key),
            _ => objects.is_key(key, fields[i].key),
        };
        if found {
            return true;
        }
        i += 1;
    }
    false
}
