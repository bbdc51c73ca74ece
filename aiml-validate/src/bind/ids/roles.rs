//! What is said of the roles that a model takes, against those that some model takes, and those that the messages of a
//! request can have.

use core::marker::PhantomData;

use crate::{
    bind::{
        bound::{Bound, Known},
        build::used_objects,
        compare::{Meant, Spot, items, property, takes_literal},
        members::{nearest_member, push_members},
        places::{Place, Used},
        sure::FIELDS,
    },
    issue::Literal,
    sentence::{Few, Sentence},
    wire::{
        Capability, assert,
        cx::same,
        shape::{Shape, ShapeField},
    },
};

/// Where the roles of messages stand: found out once for all variants that speak of roles.
struct RolesOf<R>(PhantomData<R>);

impl<R: Bound> RolesOf<R> {
    const ROLES: &'static Option<(Place, Used)> = &match Known::<R>::meant() {
        Some(meant) => find_roles(meant),
        None => None,
    };
    /// The same of all models of the endpoint.
    const OF_ALL: &'static Option<(Place, Used)> = &match Known::<R>::meant() {
        Some(meant) => find_roles(Meant { used: &Used::ALL, ..meant }),
        None => None,
    };
}

// A function of its own: the compiler evaluates all constants that a function names when it is called.
const fn roles<R: Bound>() -> Option<&'static (Place, Used)> {
    RolesOf::<R>::ROLES.as_ref()
}

const fn find_roles(meant: Meant<'_>) -> Option<(Place, Used)> {
    let schema = meant.schema;
    let (Some((place, used)), None, false) = property(meant, "messages") else { return None };
    let Some((place, used)) = items(Spot { schema, place, used: &used }, None) else { return None };
    let Some(objects) = place.objects() else { return None };
    let used = used_objects(place, &used);
    match property(Meant { schema, objects, used: &used, fields: &[] }, "role") {
        (Some(role), None, false) => Some(role),
        _ => None,
    }
}

/// Whether some model takes a role, as far as it is known.
pub(super) const fn is_taken<R: Bound>(name: &'static str) -> bool {
    let Some((place, used)) = roles::<R>() else { return true };
    let schema = &Known::<R>::BINDING.schema;
    takes_literal(Spot { schema, place: *place, used }, &Literal::Str(name))
}

/// The same of all models of the endpoint, whichever the request can name.
pub(super) const fn is_taken_by_any<R: Bound>(name: &'static str) -> bool {
    let Some((place, used)) = RolesOf::<R>::OF_ALL.as_ref() else { return true };
    let schema = &Known::<R>::BINDING.schema;
    takes_literal(Spot { schema, place: *place, used }, &Literal::Str(name))
}

/// That none does.
pub(super) const fn no_role<R: Bound>(name: &'static str) -> Sentence {
    refused::<R>("no model that this type can name", name, roles::<R>())
}

/// The same of all models of the endpoint.
pub(super) const fn no_role_of_any<R: Bound>(name: &'static str) -> Sentence {
    refused::<R>("no model of this endpoint", name, RolesOf::<R>::OF_ALL.as_ref())
}

const fn refused<R: Bound>(
    whose: &'static str,
    name: &'static str,
    roles: Option<&'static (Place, Used)>,
) -> Sentence {
    let out = Sentence::new().push(whose).push(" takes the role `").push(name);
    let Some((place, used)) = roles else { return out.push("`") };
    let spot = Spot { schema: &Known::<R>::BINDING.schema, place: *place, used };
    match nearest_member(spot, name) {
        Some(near) => out.push("`; did you mean `").push(near).push("`?"),
        None => push_members(out.push("`; they take "), spot, &[name]),
    }
}

/// Whether no message of a request can have any of these roles. (That models take none of one side is told of that.)
pub(super) const fn are_never_said<R: Bound>(roles: &[&'static str]) -> bool {
    let said = SaidRoles::of::<R>(roles);
    said.are_others() && are_taken::<R>(roles) && said.some_is_taken::<R>()
}

/// What the messages can have instead.
pub(super) const fn never_said<R: Bound>(roles: &[&str]) -> Sentence {
    let out = Sentence::new().push("no message of this request can have one of these roles; its type has ");
    SaidRoles::of::<R>(roles).few().push(out)
}

const fn are_taken<R: Bound>(roles: &[&'static str]) -> bool {
    let mut i = 0;
    while i < roles.len() && is_taken::<R>(roles[i]) {
        i += 1;
    }
    i == roles.len()
}

/// The most roles of a type that are looked at.
const MOST: usize = 16;

/// The roles that the messages of a request can have, looked at until there is one of a list.
struct SaidRoles {
    names: [&'static str; MOST],
    len: usize,
    /// One is of the list, or some are not known.
    may_meet: bool,
}

impl SaidRoles {
    const fn of<R: Bound>(list: &[&str]) -> Self {
        let mut out = Self { names: [""; MOST], len: 0, may_meet: false };
        match find(Known::<R>::fields(), "messages") {
            Some(messages) => out.add_messages(messages.shape, list),
            None => out.may_meet = true,
        }
        out
    }

    /// Whether there are some, and none is of the list.
    const fn are_others(&self) -> bool {
        !self.may_meet && self.len > 0
    }

    const fn some_is_taken<R: Bound>(&self) -> bool {
        some_is_taken::<R>(self.names.split_at(self.len).0)
    }

    const fn few(&self) -> Few {
        let (mut out, mut i) = (Few::NONE, 0);
        while i < self.len {
            out.add(self.names[i]);
            i += 1;
        }
        out
    }

    const fn add_messages(&mut self, shape: &Shape, list: &[&str]) {
        match *shape {
            Shape::Array(message) | Shape::Fixed(message, _) => self.add_message(message, list),
            Shape::Unsure(inner, _) => self.add_messages(inner, list),
            _ => self.may_meet = true,
        }
    }

    const fn add_message(&mut self, shape: &Shape, list: &[&str]) {
        match *shape {
            Shape::Object(fields) => match find(fields, "role") {
                Some(role) => self.add_role(role.shape, list),
                None => self.add_flattened(fields, list),
            },
            Shape::OneOf(all) => {
                let mut i = 0;
                while i < all.len() && !self.may_meet {
                    self.add_message(all[i], list);
                    i += 1;
                }
            }
            Shape::Unsure(inner, _) => self.add_message(inner, list),
            _ => self.may_meet = true,
        }
    }

    /// The role of a message that has it by an enum which is flattened into it: by the only one that there is.
    const fn add_flattened(&mut self, fields: &[ShapeField], list: &[&str]) {
        let (mut flat, mut i) = (None, 0);
        while i < fields.len() {
            if fields[i].is(ShapeField::FLATTEN) {
                if flat.is_some() || fields[i].is(UNTOLD) {
                    self.may_meet = true;
                    return;
                }
                flat = Some(fields[i].shape);
            }
            i += 1;
        }
        match flat {
            Some(all @ Shape::OneOf(_)) => self.add_message(all, list),
            _ => self.may_meet = true,
        }
    }

    const fn add_role(&mut self, shape: &Shape, list: &[&str]) {
        match *shape {
            Shape::Names(names) => {
                let mut i = 0;
                while i < names.len() && !self.may_meet {
                    self.add(names[i], list);
                    i += 1;
                }
            }
            Shape::Unsure(inner, _) => self.add_role(inner, list),
            _ => self.may_meet = true,
        }
    }

    const fn add(&mut self, name: &'static str, list: &[&str]) {
        if self.len == MOST || assert::contains(list, name) {
            self.may_meet = true;
        } else if !assert::contains(self.names.split_at(self.len).0, name) {
            self.names[self.len] = name;
            self.len += 1;
        }
    }
}

/// A field of a request as it is compared: the roles of its messages are not for the catalog to judge, where it takes none
/// of them, and a model that is like a known one says that it takes one.
pub(in crate::bind) const fn as_said<R: Bound>(field: &ShapeField) -> ShapeField {
    let (Shape::Array(message) | Shape::Fixed(message, _), true) = (field.shape, same(field.key, "messages"))
    else {
        return *field;
    };
    match role_of(message) {
        Some((_, Shape::Names(names)))
            if (is_said(R::MODELS, names) || is_said(R::ON_VARIANTS.capabilities, names))
                && !some_is_taken::<R>(names) =>
        {
            ShapeField { shape: messages_as_said::<R>(), ..*field }
        }
        _ => *field,
    }
}

/// Whether some model takes one of these roles.
const fn some_is_taken<R: Bound>(names: &[&'static str]) -> bool {
    let mut i = 0;
    while i < names.len() && !is_taken::<R>(names[i]) {
        i += 1;
    }
    i < names.len()
}

/// The number of the field that is the role of a message, and its shape. (Of a message with too many fields, none.)
const fn role_of(message: &'static Shape) -> Option<(usize, &'static Shape)> {
    let Shape::Object(fields) = *message.ruled() else { return None };
    let mut i = 0;
    while i < fields.len() && fields.len() <= FIELDS {
        if same(fields[i].key, "role") {
            return Some((i, fields[i].shape));
        }
        i += 1;
    }
    None
}

// A function of its own: the compiler evaluates all constants that a function names when it is called.
const fn messages_as_said<R: Bound>() -> &'static Shape {
    SaidMessages::<R>::SHAPE
}

/// The shape of messages with an allow-list for their roles.
struct SaidMessages<R>(PhantomData<R>);

impl<R: Bound> SaidMessages<R> {
    const FIELDS: &'static ([ShapeField; FIELDS], usize) = &{
        let mut out = ([ShapeField::NOTHING; FIELDS], 0);
        if let Some(messages) = find(Known::<R>::fields(), "messages")
            && let Shape::Array(message) | Shape::Fixed(message, _) = *messages.shape
            && let (Shape::Object(fields), Some((role, _))) = (*message.ruled(), role_of(message))
        {
            while out.1 < fields.len() {
                out.0[out.1] = fields[out.1];
                out.1 += 1;
            }
            out.0[role].flags |= ShapeField::ONE_OF;
        }
        out
    };
    const MESSAGE: &'static Shape = &Shape::Object(Self::FIELDS.0.split_at(Self::FIELDS.1).0);
    const SHAPE: &'static Shape = match find(Known::<R>::fields(), "messages") {
        Some(&ShapeField { shape: &Shape::Array(_), .. }) => &Shape::Array(Self::MESSAGE),
        Some(&ShapeField { shape: &Shape::Fixed(_, len), .. }) => &Shape::Fixed(Self::MESSAGE, len),
        _ => &Shape::Any,
    };
}

/// Whether a model that is like a known one takes one of these roles, as it says itself.
const fn is_said(models: &[Capability], roles: &[&str]) -> bool {
    let mut m = 0;
    while m < models.len() {
        if let Capability { like: Some(_), roles: Some(said), .. } = &models[m] {
            let (names, mut i) = (said.names(), 0);
            while i < names.len() {
                if assert::contains(roles, names[i]) {
                    return true;
                }
                i += 1;
            }
        }
        m += 1;
    }
    false
}

/// The flags of a field of which its shape does not tell what is there.
const UNTOLD: u16 = ShapeField::MAYBE | ShapeField::SKIP;

/// The field that is always there under a key, and checked: one of the type's own, or of a struct that is flattened.
const fn find<'f>(fields: &'f [ShapeField], key: &str) -> Option<&'f ShapeField> {
    let mut i = 0;
    while i < fields.len() {
        let field = &fields[i];
        i += 1;
        if field.is(UNTOLD) {
            continue;
        }
        if field.is(ShapeField::FLATTEN) {
            if let Shape::Object(inner) = *field.shape
                && let Some(found) = find(inner, key)
            {
                return Some(found);
            }
        } else if same(field.key, key) {
            return Some(field);
        }
    }
    None
}
