//! Where in a body something stands.
//!
//! [`Segment`]s are what an issue keeps; [`At`] is the same as a chain of stack frames, so that walking a
//! valid body builds nothing: the chain becomes segments only when there is something to report.

use alloc::{borrow::Cow, vec::Vec};
use core::fmt;

use serde_core::{Serialize, Serializer};

/// One step into a JSON value.
///
/// ```
/// use aiml_validate::Segment;
/// assert_eq!(Segment::from("role").to_string(), "role");
/// assert_eq!(Segment::from(0).to_string(), "0");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// The key of an object's property.
    Key(Cow<'static, str>),
    /// The place of an array's item, from 0.
    Index(usize),
}

impl From<&'static str> for Segment {
    fn from(key: &'static str) -> Self {
        Self::Key(Cow::Borrowed(key))
    }
}

impl From<usize> for Segment {
    fn from(index: usize) -> Self {
        Self::Index(index)
    }
}

impl fmt::Display for Segment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Key(key) => f.write_str(key),
            Self::Index(index) => write!(f, "{index}"),
        }
    }
}

impl Serialize for Segment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Key(key) => serializer.serialize_str(key),
            Self::Index(index) => serializer.serialize_u64(*index as u64),
        }
    }
}

/// A path in the API's notation: `messages[0].role`. Keys are not escaped.
#[derive(Clone, Copy, Debug)]
pub struct Param<'a>(pub(crate) &'a [Segment]);

impl fmt::Display for Param<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, segment) in self.0.iter().enumerate() {
            match segment {
                Segment::Index(index) => write!(f, "[{index}]")?,
                Segment::Key(key) if i == 0 => f.write_str(key)?,
                Segment::Key(key) => write!(f, ".{key}")?,
            }
        }
        Ok(())
    }
}

/// A path as a JSON Pointer (RFC 6901): `/messages/0/role`. `~` and `/` in keys are escaped.
#[derive(Clone, Copy, Debug)]
pub struct Pointer<'a>(pub(crate) &'a [Segment]);

impl fmt::Display for Pointer<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for segment in self.0 {
            match segment {
                Segment::Index(index) => write!(f, "/{index}")?,
                Segment::Key(key) => {
                    f.write_str("/")?;
                    for c in key.chars() {
                        match c {
                            '~' => f.write_str("~0")?,
                            '/' => f.write_str("~1")?,
                            c => fmt::Write::write_char(f, c)?,
                        }
                    }
                }
            }
        }
        Ok(())
    }
}

/// A path as a chain of stack frames, innermost first.
#[derive(Clone, Copy, Debug)]
pub(crate) enum At<'a> {
    /// The body itself.
    Root,
    /// A key known when the program was compiled.
    Static(&'a At<'a>, &'static str),
    /// A key of the value in hand.
    Key(&'a At<'a>, &'a str),
    /// An item of an array.
    Index(&'a At<'a>, usize),
}

impl At<'_> {
    /// The innermost step, and what it is a step from.
    fn last(&self) -> Option<(&Self, Segment)> {
        Some(match self {
            At::Root => return None,
            At::Static(up, key) => (up, Segment::Key(Cow::Borrowed(*key))),
            At::Key(up, key) => (up, Segment::Key(Cow::Owned((*key).into()))),
            At::Index(up, index) => (up, Segment::Index(*index)),
        })
    }

    /// The number of steps.
    fn depth(&self) -> usize {
        let mut depth = 0;
        let mut at = self;
        while let At::Static(up, _) | At::Key(up, _) | At::Index(up, _) = at {
            depth += 1;
            at = up;
        }
        depth
    }

    /// The chain as segments, outermost first.
    pub(crate) fn to_segments(self) -> Vec<Segment> {
        let mut segments = Vec::with_capacity(self.depth());
        let mut at = &self;
        while let Some((up, segment)) = at.last() {
            segments.push(segment);
            at = up;
        }
        segments.reverse();
        segments
    }
}

/// Segments that an issue keeps. Few of them stand in the issue itself: most paths are short, and a report
/// of three issues is made in a fraction of the time.
#[derive(Clone, Debug)]
pub(crate) enum Path {
    Few([Segment; FEW], usize),
    Many(Vec<Segment>),
}

/// The steps of `messages[0].role`.
const FEW: usize = 3;

impl Path {
    pub(crate) fn new(at: &At<'_>) -> Self {
        let depth = at.depth();
        let mut few = [const { Segment::Index(0) }; FEW];
        let Some(places) = few.get_mut(..depth) else { return Self::Many(at.to_segments()) };
        let mut at = at;
        for place in places.iter_mut().rev() {
            let Some((up, segment)) = at.last() else { break };
            *place = segment;
            at = up;
        }
        Self::Few(few, depth)
    }

    pub(crate) fn segments(&self) -> &[Segment] {
        match self {
            Self::Few(few, depth) => few.get(..*depth).unwrap_or(few),
            Self::Many(segments) => segments,
        }
    }
}

impl PartialEq for Path {
    fn eq(&self, other: &Self) -> bool {
        self.segments() == other.segments()
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;

    #[test]
    fn a_chain_reads_outermost_first() {
        let messages = At::Static(&At::Root, "messages");
        let item = At::Index(&messages, 3);
        let deep = At::Key(&item, "a/b~c");
        let segments = deep.to_segments();
        assert_eq!(Path::new(&deep).segments(), segments);
        assert_eq!(Path::new(&At::Index(&deep, 0)).segments(), At::Index(&deep, 0).to_segments());
        assert_eq!(Path::new(&At::Root).segments(), []);
        assert_eq!(Param(&segments).to_string(), "messages[3].a/b~c");
        assert_eq!(Pointer(&segments).to_string(), "/messages/3/a~1b~0c");
        assert_eq!(At::Root.to_segments(), []);
    }
}
