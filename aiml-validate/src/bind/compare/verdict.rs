//! What a comparison found.

use crate::{
    bind::words::Trail,
    sentence::Sentence,
    wire::shape::{Shape, ShapeField},
};

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

/// What refuses the variants of an enum, none of which is taken.
pub(super) struct Refusals {
    /// What stands in them;
    within: Verdict,
    /// the value itself, which is of a JSON type that is taken;
    whole: Verdict,
    /// or it is of another, and so hardly what was meant.
    far: Verdict,
}

impl Refusals {
    pub(super) const NONE: Self = Self { within: Verdict::Fits, whole: Verdict::Fits, far: Verdict::Fits };

    /// One more variant is refused, of this shape; `is_near`, if its JSON type is taken.
    pub(super) const fn with(mut self, text: Sentence, shape: &Shape, is_near: bool, at: &Trail<'_>) -> Self {
        // What refuses a variant itself refuses the value.
        if text.steps().len() <= at.steps().len() + 1 {
            let verdict = Verdict::NotTaken(text.about(at.steps()));
            if is_near {
                self.whole = if at.tells_all() { self.whole.and(verdict) } else { verdict };
            } else if matches!(self.far, Verdict::Fits) {
                self.far = verdict;
            }
            return self;
        }
        let verdict = Verdict::NotTaken(text);
        // A tag that the enum does not have is one mistake, and not one of each variant.
        let is_own = at.tells_all() && !sends_name(shape);
        self.within = if is_own { self.within.and(verdict) } else { verdict };
        self
    }

    /// Whether what else is refused is only counted.
    pub(super) const fn are_full(&self) -> bool {
        self.within.is_full()
    }

    /// Each of what stands in the variants, and once what is said of the value.
    pub(super) const fn told(self) -> Verdict {
        match (self.within, self.whole) {
            (Verdict::Fits, Verdict::Fits) => self.far,
            (within, whole) => within.and(whole),
        }
    }
}

/// Whether it is a variant whose name is sent as a key.
const fn sends_name(shape: &Shape) -> bool {
    matches!(*shape, Shape::Object([variant]) if variant.is(ShapeField::VARIANT))
}
