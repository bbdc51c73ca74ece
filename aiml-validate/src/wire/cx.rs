//! What reaches down from the request: the model in hand, and which roles it takes here.

use super::{View, shape::ShapeField};
use crate::rules::{Rule, RuleKind};

/// Texts that are roles have a bit, so that a message costs one test.
const ROLES: [&str; 6] = ["system", "user", "assistant", "tool", "developer", "function"];
/// The bit of every other text.
const OTHER: u8 = 1 << 6;
/// The bit of what is no text.
pub(crate) const NOT_A_ROLE: u8 = 1 << 7;
/// No rule about roles is in force.
const EVERY_ROLE: u8 = u8::MAX;
/// Deeper than any request of the API; a value nested deeper is not looked into, so that no stack overflows.
const DEEPEST: u8 = 128;

/// The bit of a role.
#[doc(hidden)]
#[must_use]
pub const fn role_bit(name: &str) -> u8 {
    let mut i = 0;
    while i < ROLES.len() {
        if same(ROLES[i], name) {
            return 1 << i;
        }
        i += 1;
    }
    OTHER
}

/// `a == b`, in `const` too.
pub(crate) const fn same(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len() != b.len() {
        return false;
    }
    let mut i = 0;
    while i < a.len() {
        if a[i] != b[i] {
            return false;
        }
        i += 1;
    }
    true
}

/// What a model accepts: `model("id", …)` on the request, or `#[aiml(…)]` on a variant of a model enum.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Capability {
    /// The ids that it holds for.
    pub ids: &'static [&'static str],
    /// The roles that `messages[].role` may have.
    pub roles: Option<Roles>,
    /// What is said about parameters.
    pub params: &'static [(&'static str, Param)],
    /// The known model that it is like.
    pub like: Option<&'static str>,
}

impl Capability {
    /// What a request that lists its models says of one, or else what the model's own type says of it.
    #[inline]
    pub fn prefer(listed: Option<&'static Self>, own: Option<&'static Self>) -> Option<&'static Self> {
        match listed {
            Some(capability) if capability.says_something() => listed,
            _ => own.or(listed),
        }
    }

    /// Whether it says more than which ids there are.
    pub(crate) const fn says_something(&self) -> bool {
        self.roles.is_some() || !self.params.is_empty() || self.like.is_some()
    }
}

/// A set of roles.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Roles {
    bits: u8,
    names: &'static [&'static str],
}

impl Roles {
    pub const fn new(names: &'static [&'static str]) -> Self {
        let mut bits = NOT_A_ROLE;
        let mut i = 0;
        while i < names.len() {
            bits |= role_bit(names[i]);
            i += 1;
        }
        Self { bits, names }
    }

    pub(crate) const fn names(&self) -> &'static [&'static str] {
        self.names
    }
}

/// What a model says of a parameter.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub enum Param {
    /// It must not be there.
    Unsupported,
    /// It must be there.
    Required,
    /// Its value keeps this rule.
    Rule(Rule),
}

/// What a value needs to know of what is around it. One word and six bytes: passed by value.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is true or not whatever the others are")]
pub struct Cx {
    capability: Option<&'static Capability>,
    roles: u8,
    depth: u8,
    /// The properties at hand are those of the request with the model: its parameters.
    own: bool,
    /// The properties at hand stand in place of a flattened field: what is said of parameters is asked where
    /// all of them are.
    flat: bool,
    /// The value stands at a key of a map: what else it has keys for, in JSON, are no messages.
    keyed: bool,
    /// The catalog judges too.
    bound: bool,
}

impl Cx {
    pub const ROOT: Self = Self {
        capability: None,
        roles: EVERY_ROLE,
        depth: 0,
        own: false,
        flat: false,
        keyed: false,
        bound: false,
    };
    /// For a request that the catalog judges as well.
    pub(crate) const BOUND: Self = Self { bound: true, ..Self::ROOT };

    /// For what stands below a request whose model has this capability.
    #[inline]
    #[must_use]
    pub fn with_model(self, capability: Option<&'static Capability>) -> Self {
        match capability {
            Some(_) => Self { capability, own: true, ..self },
            None => self,
        }
    }

    /// For the value at a key. Roles are judged below `messages`, and not below any other key in there.
    #[inline]
    #[must_use]
    pub const fn at(self, key: &str) -> Self {
        self.inside(same(key, "messages"))
    }

    /// [`Cx::at`] for generated code, which knows its keys.
    #[inline]
    #[must_use]
    pub const fn inside(self, messages: bool) -> Self {
        let roles = match self.capability {
            Some(Capability { roles: Some(roles), .. }) if messages => roles.bits,
            _ => EVERY_ROLE,
        };
        let depth = self.depth.saturating_add(1);
        Self { roles, depth, own: false, flat: false, keyed: false, ..self }
    }

    /// For the items of an array.
    #[inline]
    #[must_use]
    pub const fn item(self) -> Self {
        let depth = self.depth.saturating_add(1);
        Self { depth, own: false, flat: false, ..self }
    }

    /// For the values of a map: roles are judged in them as in the map, in structs; JSON below a key is no message.
    #[inline]
    #[must_use]
    pub const fn entry(self) -> Self {
        Self { keyed: true, ..self.item() }
    }

    /// For what stands in place of a flattened field.
    #[inline]
    #[must_use]
    pub const fn flattened(self) -> Self {
        Self { flat: true, ..self }
    }

    /// Whether values are too deep here to be looked into.
    #[inline]
    pub const fn is_too_deep(self) -> bool {
        self.depth > DEEPEST
    }

    /// Whether no rule about roles is in force here.
    #[inline]
    pub const fn takes_every_role(self) -> bool {
        self.roles == EVERY_ROLE
    }

    /// Whether the keys of a map at hand are the properties of what it is flattened into, and the model in hand
    /// says something of roles.
    #[inline]
    pub(super) const fn has_roles_in_flat(self) -> bool {
        self.flat && matches!(self.capability, Some(Capability { roles: Some(_), .. }))
    }

    /// Whether an object at hand that has no type of its own (JSON, or what a function of the user's writes) is a
    /// message, of whose role something is said.
    #[inline]
    pub(super) const fn is_untyped_message(self) -> bool {
        !self.flat && !self.keyed && !self.takes_every_role()
    }

    /// Whether the model takes a role.
    #[inline]
    pub(crate) fn takes_role(self, role: &str) -> bool {
        self.roles == EVERY_ROLE || self.takes(role_bit(role), || Some(role))
    }

    /// Whether the model takes the role that generated code knows by its bit and its name.
    #[inline]
    pub fn takes_role_named(self, bit: u8, name: &'static str) -> bool {
        self.roles == EVERY_ROLE || self.takes(bit, || Some(name))
    }

    /// Whether the model takes the role with this bit and this text.
    #[inline]
    pub fn takes<'a>(self, bit: u8, text: impl FnOnce() -> Option<&'a str>) -> bool {
        self.roles & bit != 0
            && (bit != OTHER || text().is_some_and(|text| names_role(self.capability, text)))
    }

    /// The same for a field marked `#[aiml(role)]`, wherever it stands.
    #[inline]
    #[must_use]
    pub const fn for_marked_role(self) -> Self {
        let roles = match self.capability {
            Some(Capability { roles: Some(roles), .. }) => roles.bits,
            _ => EVERY_ROLE,
        };
        Self { roles, ..self }
    }

    /// Whether the model in hand says something of the parameters at hand.
    #[inline]
    pub fn has_params(self) -> bool {
        self.own && !self.flat && !self.params().is_empty()
    }

    /// Whether a value that a rule does not hold for is none of the rule's: whether null is taken, the catalog
    /// knows, if it knows the key.
    pub(super) fn leaves_null(self, said: &ShapeField, view: View<'_>) -> bool {
        self.bound && !said.is(ShapeField::UNDECLARED) && matches!(view, View::Null)
    }

    /// Whether the model in hand has a rule of its own in place of a rule that was not kept.
    #[inline]
    pub fn replaces(self, key: &str, kind: RuleKind) -> bool {
        self.own && has_rule(self.capability, key, kind)
    }

    /// What the model in hand says of parameters.
    #[inline]
    pub fn params(self) -> &'static [(&'static str, Param)] {
        self.capability.map_or(&[], |capability| capability.params)
    }
}

// By themselves, and not with the context: what a call is given has to be in memory.

#[cold]
fn names_role(capability: Option<&'static Capability>, text: &str) -> bool {
    let roles = capability.and_then(|capability| capability.roles);
    roles.is_none_or(|roles| roles.names.contains(&text))
}

#[cold]
fn has_rule(capability: Option<&'static Capability>, key: &str, kind: RuleKind) -> bool {
    let params = capability.map_or(&[][..], |capability| capability.params);
    params
        .iter()
        .any(|(name, param)| same(name, key) && matches!(param, Param::Rule(rule) if rule.kind() == kind))
}

/// The capability that lists the id.
#[doc(hidden)]
#[inline]
pub fn find_model(models: &'static [Capability], id: &str) -> Option<&'static Capability> {
    models.iter().find(|capability| capability.ids.contains(&id))
}
