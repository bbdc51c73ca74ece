//! Objects: a row of cells for each node that judges them.

use super::{Builder, FUEL, sure};
use crate::{
    bind::places::{self, MOST, Numbers, Objects, Others, Place, Says, Used, at},
    rules::Length,
    schema::node::{Bit, Node, NodeId},
    wire::{
        cx::same,
        plan::{FREE, NEVER, Op, REQUIRED},
        shape::{Shape, ShapeField},
    },
};

/// One after the other of the objects that the nodes of a place are made of.
macro_rules! parts {
    (($origin:pat, $object:pat, $via_tag:pat) of $place:expr => $body:block) => {
        let place = $place;
        let mut record = place.first_part();
        let end = record + Place::PART * place.parts();
        while record < end {
            let ($origin, $object, $via_tag) =
                (at(record) as usize, at(record + 1) as usize, at(record + 2) != 0);
            record += Place::PART;
            $body
        }
    };
}

impl<const OPS: usize, const CELLS: usize> Builder<OPS, CELLS> {
    /// The operations of an object for each node of the place.
    pub(super) const fn objects(&mut self, fields: &'static [ShapeField], place: Place) -> Numbers {
        let mut out = [NEVER; MOST];
        if let Some(objects) = place.objects() {
            let decided = decided(fields, place);
            let outside = self.is_tried;
            self.is_tried |= is_choice(place);
            let rows = self.rows(fields, objects, (&decided.0, decided.1));
            self.is_tried = outside;
            parts!((origin, object, via_tag) of place => {
                if !via_tag {
                    out[origin] = self.either(out[origin], rows[object]);
                }
            });
            let mut tag = place.first_tag();
            let mut last = NEVER;
            each!(_i of place.tagged() => {
                let origin = tag.origin();
                last = self.tagged(fields, tag, &rows, last);
                out[origin] = self.either(out[origin], last);
                tag = tag.next();
            });
        }
        self.whole(place, Bit::Object, sure(&Shape::Object(fields), &mut { FUEL }), &mut out);
        out
    }

    /// The operations for the values of a map, by the nodes for other keys.
    pub(super) const fn map_values(&mut self, inner: &'static Shape, objects: Objects) -> Numbers {
        match objects.rest() {
            Some(place) => self.plan(inner, place, 0),
            None => [NEVER; MOST],
        }
    }

    /// A map by one object.
    pub(super) const fn map(
        &mut self,
        values: &Numbers,
        objects: Objects,
        object: usize,
        origin: NodeId,
    ) -> u16 {
        let Others::By(class) = objects.others(object) else {
            return self.op(Op::Engine(origin));
        };
        if let Node::Object(found) = self.schema.node(objects.node(object))
            && found.len > 0
        {
            return self.op(Op::Engine(origin));
        }
        let items = values[class];
        if items == FREE { FREE } else { self.op(Op::Array { items, length: Length::between(None, None) }) }
    }

    /// One row for each object.
    const fn rows(
        &mut self,
        fields: &'static [ShapeField],
        objects: Objects,
        (decided, tag): (&[bool; MOST], &str),
    ) -> Numbers {
        let mut out = [NEVER; MOST];
        let count = objects.len();
        let Some(first) = self.room(count * fields.len()) else { return out };
        let first = first as usize;
        let mut dead = match lacking(fields, objects) {
            Some(lacking) => lacking,
            None => [false; MOST],
        };
        let (mut free, mut unsure) = ([true; MOST], [false; MOST]);
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects.key_of(fields[f].key), objects);
            let may_lack = fields[f].is(ShapeField::MAYBE | ShapeField::SKIP);
            let is_tag = same(fields[f].key, tag);
            each!(i of count => {
                let cell = if is_tag && decided[i] { FREE } else { cells[i] };
                self.cells[first + i * fields.len() + f] = cell;
                free[i] &= cell == FREE;
                dead[i] |= cell == NEVER && !may_lack;
                // Nobody looks at a tag when the program runs.
                unsure[i] |= cell != FREE && fields[f].is(ShapeField::TAG);
            });
            f += 1;
        }
        each!(i of count => {
            if !dead[i] {
                let row = (first + i * fields.len()) as u16;
                out[i] = match (free[i], unsure[i]) {
                    (true, _) => FREE,
                    (_, true) => self.op(Op::Engine(objects.node(i))),
                    _ => self.op(Op::Row { first: row }),
                };
            }
        });
        out
    }

    /// The cells of one field, one for each object, by the number of its key.
    pub(crate) const fn column(
        &mut self,
        field: &ShapeField,
        key: Option<usize>,
        objects: Objects,
    ) -> Numbers {
        if field.is(ShapeField::SKIP) {
            return [FREE; MOST];
        }
        if field.is(ShapeField::FLATTEN) {
            return self.flattened(field.shape, objects);
        }
        let Some(key) = key else { return self.undeclared(field, objects) };
        let mut out = [NEVER; MOST];
        let column = objects.column(key);
        let plans = self.plan(field.there(), column.place, self.said(field));
        let required = if field.is(ShapeField::MAYBE) { REQUIRED } else { 0 };
        let mut other = false;
        each!(i of objects.len() => {
            match column.says(i) {
                Says::Class(class, true) => out[i] = plans[class] | required,
                Says::Class(class, _) => out[i] = plans[class],
                Says::Undeclared => other = true,
            }
        });
        if other {
            let others = self.undeclared(field, objects);
            each!(i of objects.len() => {
                if let Says::Undeclared = column.says(i) {
                    out[i] = others[i];
                }
            });
        }
        out
    }

    /// What annotations say in place of the catalog. Of what a union tries, which one is meant may hang on what they
    /// replace: a plan goes by the catalog there, and leaves the rest to the engine.
    const fn said(&self, field: &ShapeField) -> u16 {
        if self.is_tried { 0 } else { field.flags }
    }

    /// The cells of a field where its key is one that the object does not declare.
    const fn undeclared(&mut self, field: &ShapeField, objects: Objects) -> Numbers {
        let mut out = [NEVER; MOST];
        let unjudged = if sure(field.shape, &mut { FUEL }) { FREE } else { self.op(Op::Engine(NodeId(0))) };
        let rest = match objects.rest() {
            Some(place) => self.plan(field.there(), place, self.said(field)),
            None => [NEVER; MOST],
        };
        each!(i of objects.len() => {
            out[i] = match objects.others(i) {
                Others::By(class) => rest[class],
                Others::Refuses if !field.is(ShapeField::UNDECLARED) => NEVER,
                Others::Refuses | Others::Takes | Others::Free => unjudged,
            };
        });
        out
    }

    /// The cells of a field that is flattened into the objects.
    const fn flattened(&mut self, shape: &'static Shape, objects: Objects) -> Numbers {
        match *shape {
            Shape::Object(fields) => self.flat_rows(fields, objects),
            // Of an empty map, as most are, nothing is sent. What the keys of others mean, the engine knows.
            Shape::Map(_) => {
                [self.op(Op::Array { items: NEVER, length: Length::between(None, Some(0)) }); MOST]
            }
            Shape::Optional(inner) => {
                let mut out = self.flattened(inner, objects);
                let (mut last, mut maybe) = (NEVER, NEVER);
                each!(i of objects.len() => {
                    if i == 0 || out[i] != last {
                        last = out[i];
                        maybe = self.op(Op::Maybe { null: true, inner: last });
                    }
                    out[i] = maybe;
                });
                out
            }
            _ => [NEVER; MOST],
        }
    }

    /// Rows for the fields of a value that is flattened into the objects.
    const fn flat_rows(&mut self, fields: &'static [ShapeField], objects: Objects) -> Numbers {
        let mut out = [NEVER; MOST];
        let count = objects.len();
        let Some(first) = self.room(count * fields.len()) else { return out };
        let first = first as usize;
        let mut unsure = [false; MOST];
        let mut f = 0;
        while f < fields.len() {
            let cells = self.column(&fields[f], objects.key_of(fields[f].key), objects);
            each!(i of count => {
                self.cells[first + i * fields.len() + f] = cells[i];
                unsure[i] |= cells[i] != FREE && fields[f].is(ShapeField::TAG);
            });
            f += 1;
        }
        each!(i of count => {
            if !unsure[i] {
                out[i] = self.op(Op::Row { first: (first + i * fields.len()) as u16 });
            }
        });
        out
    }
}

/// Whether some node of a place is a union that tries one object after the other.
const fn is_choice(place: Place) -> bool {
    let (mut last, mut last_by_tag) = (MOST, true);
    parts!((origin, _, via_tag) of place => {
        if origin == last && !(via_tag && last_by_tag) {
            return true;
        }
        (last, last_by_tag) = (origin, via_tag);
    });
    false
}

/// The objects to which only a tag leads, so that the field of the tag is decided when they are judged; and
/// the key of the tag. None of them, where the tags have several keys.
const fn decided(fields: &[ShapeField], place: Place) -> ([bool; MOST], &'static str) {
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
    parts!((_, object, via_tag) of place => {
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
    places::each!(node of used, 0 => {
        let mut i = place.look(node).part();
        while i < place.parts() {
            let (origin, object, _) = place.part(i);
            if origin != node {
                break;
            }
            out.add(object);
            i += 1;
        }
    });
    out
}

/// The objects that require something for which the type has no field; none if there is no such key.
pub(crate) const fn lacking(fields: &[ShapeField], objects: Objects) -> Option<[bool; MOST]> {
    let mut out = [false; MOST];
    let mut some = false;
    let keys = objects.keys();
    let mut key = 0;
    while key < keys {
        if objects.is_wanted(key) && !has_field(fields, objects, key) {
            let column = objects.column(key);
            some = true;
            each!(i of objects.len() => {
                out[i] |= matches!(column.says(i), Says::Class(_, true));
            });
        }
        key += 1;
    }
    if some { Some(out) } else { None }
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
