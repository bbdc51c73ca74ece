//! What a comparison found.

use crate::{bind::words::Trail, sentence::Sentence};

/// What the comparison found.
pub(in crate::bind) enum Verdict {
    Fits,
    /// No value of this type is taken here. In an enum with data that is fine, if another variant is.
    NotTaken(Sentence),
    /// Something below is wrong; in an enum that serde does not tag, another variant may be meant.
    Mistake(Sentence),
    /// The same in a variant whose tag is taken, or whose list has members that are, so that it is the one that is meant:
    /// it is wrong, whatever stands beside it.
    MistakeByTag(Sentence),
    /// The same, and it is a key that nobody declares.
    UnknownKey(Sentence),
}

impl Verdict {
    /// What is wrong.
    pub(in crate::bind) const fn text(self) -> Option<Sentence> {
        match self {
            Self::Fits => None,
            Self::NotTaken(text)
            | Self::Mistake(text)
            | Self::MistakeByTag(text)
            | Self::UnknownKey(text) => Some(text),
        }
    }

    /// Whether what else is wrong is only counted.
    pub(super) const fn is_full(&self) -> bool {
        match self {
            Self::Fits => false,
            Self::NotTaken(text)
            | Self::Mistake(text)
            | Self::MistakeByTag(text)
            | Self::UnknownKey(text) => text.is_full(),
        }
    }

    /// What refuses a variant itself refuses the value, if none of the others is taken.
    pub(super) const fn about_all(self, at: &Trail<'_>) -> Self {
        match self {
            Self::NotTaken(text) if text.steps().len() <= at.steps().len() + 1 => {
                Self::NotTaken(text.about(at.steps()))
            }
            other => other,
        }
    }

    /// What is wrong, as what is fine in an enum if another variant is taken.
    pub(super) const fn not_taken(self) -> Self {
        match self.text() {
            None => Self::Fits,
            Some(text) => Self::NotTaken(text),
        }
    }

    /// What else is wrong is told behind it; the first mistake says which kind it is.
    pub(super) const fn and(self, next: Self) -> Self {
        let more = match next {
            Self::Fits => return self,
            Self::NotTaken(ref more)
            | Self::Mistake(ref more)
            | Self::MistakeByTag(ref more)
            | Self::UnknownKey(ref more) => more,
        };
        match self {
            Self::Fits => next,
            Self::NotTaken(text) => Self::NotTaken(text.also(more)),
            Self::Mistake(text) => Self::Mistake(text.also(more)),
            Self::MistakeByTag(text) => Self::MistakeByTag(text.also(more)),
            Self::UnknownKey(text) => Self::UnknownKey(text.also(more)),
        }
    }
}
