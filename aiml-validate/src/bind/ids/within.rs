//! Which models a request can name by what is flattened into it, or what it wraps: found in the shape, which ends however
//! a type holds itself.

use core::marker::PhantomData;

use crate::wire::{
    cx::same,
    shape::{HasShape, Shape, ShapeField},
};

/// In place of the field that names the model, where there is none: the ids that a value of this shape can name among
/// its properties, as names; [`Shape::Any`], if it may name any model.
#[derive(Debug)]
pub struct ModelWithin<S>(PhantomData<S>);

impl<S: HasShape> HasShape for ModelWithin<S> {
    const SHAPE: &'static Shape = &match Self::FOUND {
        Some(Found { lists, len: 1 }) => Shape::Names(lists[0]),
        Some(found) => Self::of_all(found.ids()),
        None => Shape::Any,
    };
    type Enum = ();
}

impl<S: HasShape> ModelWithin<S> {
    const FOUND: &'static Option<Found> = &Found::of(S::SHAPE);

    const IDS: &'static [&'static str] = &match Self::FOUND {
        Some(found) => found.together(),
        None => [""; MOST_IDS],
    };

    // A function of its own: the compiler evaluates all constants that a function names when it is called.
    const fn of_all(len: usize) -> Shape {
        if len > MOST_IDS { Shape::Any } else { Shape::Names(Self::IDS.split_at(len).0) }
    }
}

/// How many lists of models are put together, and how many ids.
const MOST: usize = 64;
const MOST_IDS: usize = 256;

/// The lists of those that can be named.
struct Found {
    lists: [&'static [&'static str]; MOST],
    len: usize,
}

/// What a value names.
#[derive(Clone, Copy)]
enum Names {
    /// No model.
    None,
    /// One of those that were found.
    Some,
    /// Whatever it likes, as far as is known.
    Any,
}

/// How many shapes are looked at: of a type that holds itself there may be very many.
const FUEL: u32 = 400;

impl Found {
    const fn of(shape: &'static Shape) -> Option<Self> {
        let mut out = Self { lists: [&[]; MOST], len: 0 };
        match out.look(shape, &mut { FUEL }) {
            Names::Some => Some(out),
            Names::None | Names::Any => None,
        }
    }

    /// At what stands in place of properties.
    const fn look(&mut self, shape: &'static Shape, fuel: &mut u32) -> Names {
        if *fuel == 0 {
            return Names::Any;
        }
        *fuel -= 1;
        match *shape.present() {
            Shape::Any | Shape::Json | Shape::Map(_) => Names::Any,
            Shape::Object(fields) => self.look_at_fields(fields, fuel),
            Shape::Tuple(beside) => self.look_at_all(beside, fuel),
            Shape::OneOf(variants) => self.look_at_variants(variants, fuel),
            _ => Names::None,
        }
    }

    /// A field for the model tells which it is, whatever is flattened beside it.
    const fn look_at_fields(&mut self, fields: &'static [ShapeField], fuel: &mut u32) -> Names {
        let mut i = 0;
        while i < fields.len() {
            if fields[i].is(ShapeField::MODEL) || same(fields[i].key, "model") {
                return self.look_at_model(&fields[i]);
            }
            i += 1;
        }
        let (mut out, mut i) = (Names::None, 0);
        while i < fields.len() && !matches!(out, Names::Any) {
            let field = &fields[i];
            if field.is(ShapeField::FLATTEN) {
                let is_hidden = field.is(ShapeField::SKIP);
                out = out.beside(if is_hidden { Names::Any } else { self.look(field.shape, fuel) });
            }
            i += 1;
        }
        out
    }

    const fn look_at_model(&mut self, field: &ShapeField) -> Names {
        let is_like = field.flags & ShapeField::LIKE == ShapeField::LIKE;
        match *field.shape.present() {
            // Requests name their model at this key, whatever is marked so.
            Shape::Names(ids) if !is_like && !field.is(ShapeField::SKIP) && same(field.key, "model") => {
                self.add(ids)
            }
            _ => Names::Any,
        }
    }

    const fn look_at_all(&mut self, beside: &'static [&'static Shape], fuel: &mut u32) -> Names {
        let (mut out, mut i) = (Names::None, 0);
        while i < beside.len() && !matches!(out, Names::Any) {
            out = out.beside(self.look(beside[i], fuel));
            i += 1;
        }
        out
    }

    /// Of a variant that names no model, it is not known by which bodies it is judged.
    const fn look_at_variants(&mut self, variants: &'static [&'static Shape], fuel: &mut u32) -> Names {
        let Some((first, others)) = variants.split_first() else { return Names::None };
        let (mut out, mut i) = (self.look(first, fuel), 0);
        while i < others.len() && !matches!(out, Names::Any) {
            out = match (out, self.look(others[i], fuel)) {
                (Names::None, Names::None) => Names::None,
                (Names::Some, Names::Some) => Names::Some,
                _ => Names::Any,
            };
            i += 1;
        }
        out
    }

    /// Variants often share their models.
    const fn add(&mut self, ids: &'static [&'static str]) -> Names {
        let mut i = 0;
        while i < self.len {
            if is_same_list(self.lists[i], ids) {
                return Names::Some;
            }
            i += 1;
        }
        if self.len == MOST {
            return Names::Any;
        }
        self.lists[self.len] = ids;
        self.len += 1;
        Names::Some
    }

    /// How many ids there are.
    const fn ids(&self) -> usize {
        let (mut out, mut i) = (0, 0);
        while i < self.len {
            out += self.lists[i].len();
            i += 1;
        }
        out
    }

    /// As many as there is room for, one after the other.
    const fn together(&self) -> [&'static str; MOST_IDS] {
        let mut out = [""; MOST_IDS];
        let (mut len, mut list) = (0, 0);
        while list < self.len {
            let ids = self.lists[list];
            let mut i = 0;
            while i < ids.len() && len < MOST_IDS {
                out[len] = ids[i];
                (len, i) = (len + 1, i + 1);
            }
            list += 1;
        }
        out
    }
}

impl Names {
    /// What two name together that stand beside each other.
    const fn beside(self, other: Self) -> Self {
        match (self, other) {
            (Self::Any, _) | (_, Self::Any) => Self::Any,
            (Self::None, Self::None) => Self::None,
            _ => Self::Some,
        }
    }
}

const fn is_same_list(a: &[&str], b: &[&str]) -> bool {
    let mut i = 0;
    while i < a.len() && i < b.len() && same(a[i], b[i]) {
        i += 1;
    }
    i == a.len() && i == b.len()
}

#[cfg(test)]
mod tests {
    use alloc::{boxed::Box, format, vec::Vec};

    use super::*;

    fn object(fields: Vec<ShapeField>) -> &'static Shape {
        Box::leak(Box::new(Shape::Object(Box::leak(fields.into_boxed_slice()))))
    }

    fn model(shape: &'static Shape) -> &'static Shape {
        object([ShapeField::new("model", shape, ShapeField::MODEL)].into())
    }

    fn flattened(all: &[&'static Shape]) -> &'static Shape {
        object(all.iter().map(|shape| ShapeField::new("", shape, ShapeField::FLATTEN)).collect())
    }

    fn variants(all: &[&'static Shape]) -> &'static Shape {
        Box::leak(Box::new(Shape::OneOf(Box::leak(all.into()))))
    }

    fn ids(shape: &'static Shape) -> Option<Vec<&'static str>> {
        let found = Found::of(shape)?;
        Some(found.together().into_iter().take(found.ids()).collect())
    }

    const A: &Shape = &Shape::Names(&["a"]);
    const B: &Shape = &Shape::Names(&["b", "c"]);

    #[test]
    fn the_ids_of_all_that_can_be_named() {
        assert_eq!(ids(model(A)), Some(["a"].into()));
        assert_eq!(ids(flattened(&[flattened(&[model(A)])])), Some(["a"].into()));
        let all = variants(&[model(A), model(B), flattened(&[model(A)])]);
        assert_eq!(ids(all), Some(["a", "b", "c"].into()), "each list once");
        assert_eq!(ids(flattened(&[&Shape::Null, all, model(A)])), Some(["a", "b", "c"].into()));
        let tagged = |id: &'static Shape| object([ShapeField::new("model", id, ShapeField::TAG)].into());
        assert_eq!(ids(variants(&[tagged(A), tagged(B)])), Some(["a", "b", "c"].into()));
        let own = |field: &ShapeField| {
            object([*field, ShapeField::new("", &Shape::Any, ShapeField::FLATTEN)].into())
        };
        assert_eq!(ids(own(&ShapeField::new("model", A, ShapeField::MODEL))), Some(["a"].into()));
    }

    #[test]
    fn any_where_one_may_name_any() {
        for any in [
            &Shape::Any,
            &Shape::Map(&Shape::Text),
            model(&Shape::Text),
            model(&Shape::Like(&["a"])),
            variants(&[model(A), &Shape::Text]),
            variants(&[&Shape::Null, model(A)]),
            object([ShapeField::new("model", A, ShapeField::LIKE)].into()),
            object([ShapeField::new("model", A, ShapeField::SKIP)].into()),
            object([ShapeField::new("engine", A, ShapeField::MODEL)].into()),
            object([ShapeField::new("", model(A), ShapeField::FLATTEN | ShapeField::SKIP)].into()),
        ] {
            for shape in [any, flattened(&[model(B), any]), variants(&[model(B), any])] {
                assert_eq!(ids(shape), None, "{shape:?}");
            }
        }
        assert_eq!(ids(object([ShapeField::new("seed", A, 0)].into())), None, "none is named");
    }

    #[test]
    fn any_where_there_are_too_many() {
        let of = |len: usize| {
            let one = |i| {
                model(Box::leak(Box::new(Shape::Names(Box::leak(
                    [&*Box::leak(format!("id-{i}").into_boxed_str())].into(),
                )))))
            };
            variants(&(0..len).map(one).collect::<Vec<_>>())
        };
        assert_eq!(ids(of(MOST)).map(|ids| ids.len()), Some(MOST));
        assert_eq!(ids(of(MOST + 1)), None);
        let same: Vec<_> = (0..FUEL).map(|_| model(A)).collect();
        assert_eq!(ids(variants(&same)), None, "too many to look at");
    }
}
