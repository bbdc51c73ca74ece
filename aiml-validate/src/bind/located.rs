//! A field, and where its key stands at an endpoint: the same for all requests that have such a field, and so found out
//! once. Written for the compiler's interpreter, which pays for each step.

use super::{
    compare::is_always_sent,
    places::{Column, Look, Objects, Others, UNDECLARED},
    sure::{EVERY, FUEL, judged, sure, sure_as_other},
};
use crate::{
    schema::node::Bit,
    wire::shape::{Shape, ShapeField},
};

#[derive(Clone, Copy, Debug)]
pub(super) struct Located {
    objects: Objects,
    /// The number of the key, if some object declares it;
    pub(super) key: Option<usize>,
    /// and then its column.
    pub(super) column: Column,
    /// Where it is written what is known of the nodes of the column.
    looks: usize,
    /// By which the field is judged.
    pub(super) shape: &'static Shape,
    pub(super) flags: u16,
    /// A node of which one of these bits is known surely takes some value of the field.
    enough: u16,
    /// Whether a node that does not surely take it rules out the object.
    pub(super) tells: bool,
    /// The kind of what has parts: of that, only a node that takes nothing of the kind does.
    kind_of_parts: u16,
}

impl Located {
    /// Of a field, whose key is not in it but has this hash.
    pub(super) const fn of(objects: Objects, field: &ShapeField, hash: u64) -> Self {
        let key = objects.slots().find(hash);
        let (column, looks) = match key {
            Some(key) => {
                let column = objects.column(key);
                (column, column.place.looks())
            }
            None => (Column::NONE, 0),
        };
        let shape = judged(field).ruled();
        let is_enum = matches!(field.shape.present(), Shape::Names(_) | Shape::Like(_))
            && field.flags & ShapeField::MAYBE == 0;
        // Of these, some value is enough; of others, every value is.
        let (some, every) = match *shape {
            Shape::Text => (Bit::String as u16, Bit::String),
            Shape::Bool => (Bit::Boolean as u16, Bit::Boolean),
            Shape::Float => (Bit::Number as u16, Bit::Number),
            Shape::Int(..) => (0, Bit::Number),
            Shape::Names(_) | Shape::Like(_) => (0, Bit::String),
            Shape::Array(_) => (0, Bit::Array),
            Shape::Map(_) | Shape::Object(_) => (0, Bit::Object),
            _ => (0, Bit::Null),
        };
        let enough = match every {
            Bit::Null => 0,
            every => some | (every as u16) << 8,
        };
        let tells = is_enum || (is_always_sent(field) && enough != 0);
        let kind_of_parts = if let Bit::Array | Bit::Object = every { every as u16 } else { 0 };
        Self { objects, key, column, looks, shape, flags: field.flags, enough, tells, kind_of_parts }
    }

    /// What an object says of the key, as it is written.
    pub(super) const fn cell(&self, object: usize) -> u16 {
        match self.key {
            Some(_) => self.column.cell(object),
            None => UNDECLARED,
        }
    }

    /// Whether a node of the column surely takes some value of the field without bounds of the user's own.
    pub(super) const fn is_sure(&self, class: usize, fuel: &mut u32) -> bool {
        self.flags & ShapeField::SKIP != 0
            || Look::at(self.looks, class).bits() & self.enough != 0
            || sure(self.column.place, class, self.shape, fuel)
    }

    /// Whether a node that does not surely take it rules out the object.
    pub(super) const fn is_ruled_out_by(&self, class: usize) -> bool {
        self.tells
            && (self.kind_of_parts == 0 || Look::at(self.looks, class).bits() & self.kind_of_parts == 0)
    }

    /// Whether an object that does not declare the key is ruled out.
    pub(super) const fn is_refused_as_other(&self, object: usize) -> bool {
        self.tells && matches!(self.objects.others(object), Others::Refuses)
    }

    /// Whether some object surely does.
    pub(super) const fn is_sure_of_some(&self) -> bool {
        if self.flags & ShapeField::SKIP != 0 {
            return true;
        }
        let Some(key) = self.key else { return self.objects.some_is_free() };
        self.objects.bits(key) & self.enough != 0 || sure(self.column.place, EVERY, self.shape, &mut { FUEL })
    }

    /// Whether an object that does not declare the key surely does.
    pub(super) const fn is_sure_as_other(&self, object: usize, fuel: &mut u32) -> bool {
        self.flags & ShapeField::SKIP != 0 || sure_as_other(self.objects, object, self.shape, fuel)
    }
}
