//! Models that a request names in a field that is no enum of them: a text with an allow-list, or one of several enums.

use super::Binding;
use crate::{
    bind::slips::Ids,
    issue::Literal,
    rules::Rule,
    wire::{
        Capability,
        shape::{Shape, ShapeField},
    },
};

/// How many shapes are looked at, one within the other.
const DEEPEST: u32 = 8;

/// Whether it is known which ids a field can hold that has this shape, and rules of its own.
pub(super) const fn is_narrow(shape: &'static Shape, rules: &[Rule]) -> bool {
    match shape.present() {
        Shape::Text => has_list(rules) || has_list(shape.own_rules()),
        Shape::OneOf(_) => are_all_narrow(shape, DEEPEST),
        _ => false,
    }
}

/// The same of the shape alone, or of a variant of an enum without a tag. (One that is like another model says so beside
/// its shape: what follows from that is left to those who see it.)
const fn are_all_narrow(shape: &'static Shape, deepest: u32) -> bool {
    match *shape.present() {
        Shape::Names(_) => true,
        Shape::Text => has_list(shape.own_rules()),
        Shape::OneOf(all) if deepest > 0 => {
            let mut i = 0;
            while i < all.len() && are_all_narrow(all[i], deepest - 1) {
                i += 1;
            }
            i > 0 && i == all.len()
        }
        _ => false,
    }
}

const fn has_list(rules: &[Rule]) -> bool {
    let mut i = 0;
    while i < rules.len() {
        if let Rule::OneOf(_) = rules[i] {
            return true;
        }
        i += 1;
    }
    false
}

/// The field of a request that names its model.
pub(super) const fn model_of(fields: &'static [ShapeField]) -> Option<&'static ShapeField> {
    let mut i = 0;
    while i < fields.len() {
        if fields[i].is(ShapeField::MODEL) {
            return Some(&fields[i]);
        }
        i += 1;
    }
    None
}

impl Binding {
    /// Adds the ids that such a field can hold.
    pub(super) const fn add_narrow(
        &mut self,
        ids: &mut Ids,
        said: &[&'static [Capability]],
        shape: &'static Shape,
        rules: &'static [Rule],
    ) {
        match *shape.present() {
            Shape::Names(names) => {
                let mut i = 0;
                while i < names.len() {
                    self.add(ids, said, names[i]);
                    i += 1;
                }
            }
            Shape::OneOf(all) => {
                let mut i = 0;
                while i < all.len() {
                    self.add_narrow(ids, said, all[i], &[]);
                    i += 1;
                }
            }
            _ => {
                self.add_lists(ids, said, rules);
                self.add_lists(ids, said, shape.own_rules());
            }
        }
    }

    const fn add_lists(&mut self, ids: &mut Ids, said: &[&'static [Capability]], rules: &'static [Rule]) {
        let mut i = 0;
        while i < rules.len() {
            let (mut m, members): (usize, &[Literal]) = match rules[i] {
                Rule::OneOf(members) => (0, members),
                _ => (0, &[]),
            };
            while m < members.len() {
                if let Literal::Str(id) = members[m] {
                    self.add(ids, said, id);
                }
                m += 1;
            }
            i += 1;
        }
    }
}
