//! What a word that was not understood may have meant: nothing is said that would follow from that mistake.

use syn::Ident;

use crate::symbol::{self, Level};

/// What is not known of a field, for the mistakes in what is said of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Unsure {
    /// What was not understood says nothing of its key and its type.
    #[default]
    Nothing,
    /// Another type may be meant, or only some values of it.
    Type,
    /// Perhaps nothing of it is to be compared.
    All,
    /// Not even its key.
    Key,
}

/// What is not known of a type, for the mistakes in what is said of the whole.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct UnsureType {
    /// How many mistakes there were.
    pub(crate) mistakes: usize,
    /// Whether it has an endpoint, or is looked into at all.
    pub(crate) bound: bool,
    /// Whether it is not known which models are meant.
    pub(crate) models: bool,
}

impl Unsure {
    /// Of mistakes at these words; `None` is something that is no word.
    pub(super) fn of(words: &[Option<Ident>]) -> Self {
        words.iter().map(|word| word.as_ref().map_or(Self::All, Self::of_word)).max().unwrap_or_default()
    }

    fn of_word(word: &Ident) -> Self {
        let name = word.to_string();
        if symbol::is_of_serde(&name) {
            return Self::Key;
        }
        match symbol::meant(&name, Level::Field) {
            Some("range" | "length" | "pattern" | "format" | "requires" | "conflicts") => Self::Nothing,
            Some("one_of" | "check") => Self::Type,
            _ => Self::All,
        }
    }
}

impl UnsureType {
    /// Of so many mistakes at these words; `None` is something that is no word. Some, the harmless, leave no doubt
    /// which models are meant; and some repeat the endpoint.
    pub(super) fn of(words: &[Option<Ident>], [harmless, repeated]: [usize; 2], mistakes: usize) -> Self {
        let of_bound = words.iter().filter(|word| match word {
            Some(word) => {
                let name = word.to_string();
                matches!(symbol::meant(&name, Level::Container), Some("endpoint" | "skip"))
                    || symbol::is_of_serde(&name)
            }
            None => true,
        });
        let bound = of_bound.count() > repeated;
        let of_models =
            words.iter().filter(|word| word.as_ref().is_none_or(|word| !Self::is_of_fields(word)));
        Self { mistakes, bound, models: of_models.count() > harmless + repeated }
    }

    /// Whether the word is for fields, or for where the runtime crate is, and says nothing of models.
    fn is_of_fields(word: &Ident) -> bool {
        Unsure::of_word(word) == Unsure::Nothing
            || symbol::meant(&word.to_string(), Level::Container) == Some("crate")
    }
}

/// Whether a word speaks of roles or parameters, be it at the wrong place: then there is no doubt which model is meant.
pub(super) fn is_of_roles_or_params(word: &Ident, level: Level) -> bool {
    let word = word.to_string();
    let is_of_param = |word| symbol::at(Level::Param).any(|other| other.name == word);
    !symbol::is_of_serde(&word)
        && symbol::meant(&word, level)
            .is_some_and(|word| matches!(word, "roles" | "role" | "param") || is_of_param(word))
}
