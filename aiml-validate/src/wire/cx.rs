//! What reaches down from the request: the model in hand, and which roles it takes here.

use crate::rules::Rule;

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
}

impl Capability {
    /// Whether it says more than which ids there are.
    pub(crate) const fn says_something(&self) -> bool {
        self.roles.is_some() || !self.params.is_empty()
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

/// What a value needs to know of what is around it. One word and two bytes: passed by value.
#[doc(hidden)]
#[derive(Clone, Copy, Debug)]
pub struct Cx {
    capability: Option<&'static Capability>,
    roles: u8,
    depth: u8,
}

impl Cx {
    pub(crate) const ROOT: Self = Self { capability: None, roles: EVERY_ROLE, depth: 0 };

    /// For what stands below a request whose model has this capability.
    #[inline]
    #[must_use]
    pub fn with_model(self, capability: Option<&'static Capability>) -> Self {
        match capability {
            Some(_) => Self { capability, ..self },
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
        Self { roles, depth: self.depth.saturating_add(1), ..self }
    }

    /// For what a type wraps without a key of its own.
    #[inline]
    #[must_use]
    pub const fn deeper(self) -> Self {
        Self { depth: self.depth.saturating_add(1), ..self }
    }

    /// Whether values are too deep here to be looked into.
    #[inline]
    pub const fn is_too_deep(self) -> bool {
        self.depth > DEEPEST
    }

    /// Whether the model takes the role of this key `role`.
    #[inline]
    pub fn takes_role<W: super::Wire + ?Sized>(self, role: &W) -> bool {
        self.roles == EVERY_ROLE || self.takes(role.role(), || role.text())
    }

    /// Whether the model takes the role that generated code knows by its bit and its name.
    #[inline]
    pub fn takes_role_named(self, bit: u8, name: &'static str) -> bool {
        self.roles == EVERY_ROLE || self.takes(bit, || Some(name))
    }

    #[inline]
    fn takes<'a>(self, bit: u8, text: impl FnOnce() -> Option<&'a str>) -> bool {
        self.roles & bit != 0 && (bit != OTHER || text().is_some_and(|text| self.names_role(text)))
    }

    #[cold]
    fn names_role(self, text: &str) -> bool {
        let roles = self.capability.and_then(|capability| capability.roles);
        roles.is_none_or(|roles| roles.names.contains(&text))
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

    /// What the model in hand says of parameters.
    #[inline]
    pub fn params(self) -> &'static [(&'static str, Param)] {
        self.capability.map_or(&[], |capability| capability.params)
    }
}

/// The capability that lists the id.
#[doc(hidden)]
#[inline]
pub fn find_model(models: &'static [Capability], id: &str) -> Option<&'static Capability> {
    models.iter().find(|capability| capability.ids.contains(&id))
}
