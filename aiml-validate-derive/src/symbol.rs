//! Every word of `#[aiml(…)]`: one table feeds parsing, suggestions, messages and the documentation.

use syn::Ident;

/// Where a word may stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// On the struct or enum.
    Container,
    /// On a variant.
    Variant,
    /// On a field of a struct or of a variant.
    Field,
    /// Inside `model(…)`, after the ids.
    Model,
    /// Inside `param("…", …)`, after the key.
    Param,
}

impl Level {
    /// As messages say where something stands.
    pub(crate) const fn here(self) -> &'static str {
        match self {
            Self::Container => "on a type",
            Self::Variant => "on a variant",
            Self::Field => "on a field",
            Self::Model => "inside `model(…)`",
            Self::Param => "inside `param(…)`",
        }
    }

    /// Something that may stand there.
    pub(crate) const fn example(self) -> &'static str {
        match self {
            Self::Container => "model(\"id\", roles(\"user\"))",
            Self::Variant | Self::Model => "roles(\"user\")",
            Self::Field | Self::Param => "range(0.0..=2.0)",
        }
    }

    /// As messages say where something belongs.
    const fn there(self) -> &'static str {
        match self {
            Self::Container => "on the struct or enum itself",
            Self::Variant => "on a variant of the model enum",
            Self::Field => "on a field",
            Self::Model => "inside `model(…)`",
            Self::Param => "inside `param(…)`",
        }
    }
}

/// A word of `#[aiml(…)]`.
pub(crate) struct Word {
    pub(crate) name: &'static str,
    pub(crate) levels: &'static [Level],
    /// How it is written.
    pub(crate) form: &'static str,
    /// What it means, in one line.
    #[cfg_attr(not(test), expect(dead_code, reason = "the documentation is held against it"))]
    pub(crate) doc: &'static str,
}

impl Word {
    /// Where it belongs, as messages say it.
    fn places(&self) -> String {
        let places: Vec<_> = self.levels.iter().map(|level| level.there()).collect();
        places.join(" or ")
    }
}

const CAPABILITY: &[Level] = &[Level::Variant, Level::Model];
const RULE: &[Level] = &[Level::Field, Level::Param];

/// All words. The table in the documentation of the derive is this one; a test compares them.
pub(crate) const WORDS: &[Word] = &[
    Word {
        name: "model",
        levels: &[Level::Container, Level::Field],
        form: "model(\"id\", …)",
        doc: "on the request, repeatable: only models listed so may be named, each with its capabilities; \
              on a field, without arguments: this is the model, under whatever key",
    },
    Word {
        name: "crate",
        levels: &[Level::Container],
        form: "crate = \"path\"",
        doc: "where `aiml_validate` lives, when it is renamed or re-exported",
    },
    Word {
        name: "endpoint",
        levels: &[Level::Container],
        form: "endpoint = \"/v1/…\"",
        doc: "binds the request to the catalog: it is compared with the catalog when it is compiled, and checked by it",
    },
    Word {
        name: "unknown_models",
        levels: &[Level::Container],
        form: "unknown_models = \"warn\"",
        doc: "what to make of models that the catalog does not know: `error`, `warn` or `allow`",
    },
    Word {
        name: "roles",
        levels: CAPABILITY,
        form: "roles(\"user\", \"assistant\")",
        doc: "the roles that messages to this model may have",
    },
    Word {
        name: "param",
        levels: CAPABILITY,
        form: "param(\"key\", unsupported)",
        doc: "what this model says of one parameter: `unsupported`, `required` or any rule",
    },
    Word {
        name: "like",
        levels: CAPABILITY,
        form: "like = \"id\"",
        doc: "starts from what the catalog says of another model",
    },
    Word {
        name: "unsupported",
        levels: &[Level::Param],
        form: "unsupported",
        doc: "this model refuses the parameter",
    },
    Word {
        name: "required",
        levels: &[Level::Param],
        form: "required",
        doc: "this model needs the parameter",
    },
    Word {
        name: "one_of",
        levels: RULE,
        form: "one_of(\"a\", \"b\")",
        doc: "an allow-list of strings or numbers",
    },
    Word {
        name: "range",
        levels: RULE,
        form: "range(0.0..=2.0)",
        doc: "bounds of a number, in Rust's range syntax, with constants too",
    },
    Word {
        name: "length",
        levels: RULE,
        form: "length(1..=64)",
        doc: "how many UTF-16 code units, items or entries there may be",
    },
    Word {
        name: "pattern",
        levels: RULE,
        form: "pattern(\"^[a-z]+$\")",
        doc: "a regular expression that a string must match (feature `pattern`)",
    },
    Word {
        name: "format",
        levels: RULE,
        form: "format(uri)",
        doc: "a named format of a string: `uri` or `uuid`",
    },
    Word {
        name: "requires",
        levels: &[Level::Field],
        form: "requires(\"key\", …)",
        doc: "may be there only together with these keys",
    },
    Word {
        name: "conflicts",
        levels: &[Level::Field],
        form: "conflicts(\"key\", …)",
        doc: "must not be there together with any of these keys",
    },
    Word {
        name: "check",
        levels: &[Level::Field],
        form: "check = path::to::function",
        doc: "your own check, `fn(&T) -> Result<(), impl Display>`",
    },
    Word {
        name: "role",
        levels: &[Level::Field],
        form: "role",
        doc: "this is the role of a message, under whatever key",
    },
    Word { name: "skip", levels: &[Level::Field, Level::Container], form: "skip", doc: "not checked at all" },
    Word {
        name: "any",
        levels: &[Level::Field],
        form: "any",
        doc: "opaque to the comparison with the catalog; still checked on the wire",
    },
    Word {
        name: "undeclared",
        levels: &[Level::Field],
        form: "undeclared",
        doc: "a key that no document names; sent all the same",
    },
];

pub(crate) fn find(name: &str) -> Option<&'static Word> {
    WORDS.iter().find(|word| word.name == name)
}

/// How the word is written.
pub(crate) fn form(word: &Ident) -> &'static str {
    find(&word.to_string()).map_or("", |word| word.form)
}

/// The words that may stand there.
pub(crate) fn at(level: Level) -> impl Iterator<Item = &'static Word> {
    WORDS.iter().filter(move |word| word.levels.contains(&level))
}

/// What other validators and JSON Schema call it, and what it is called here.
const FOREIGN: &[(&str, &str)] = &[
    ("min", "range"),
    ("max", "range"),
    ("minimum", "range"),
    ("maximum", "range"),
    ("exclusive_minimum", "range"),
    ("exclusive_maximum", "range"),
    ("len", "length"),
    ("size", "length"),
    ("min_len", "length"),
    ("max_len", "length"),
    ("min_length", "length"),
    ("max_length", "length"),
    ("min_items", "length"),
    ("max_items", "length"),
    ("not_empty", "length"),
    ("non_empty", "length"),
    ("regex", "pattern"),
    ("regexp", "pattern"),
    ("matches", "pattern"),
    ("prefix", "pattern"),
    ("suffix", "pattern"),
    ("ascii", "pattern"),
    ("alphanumeric", "pattern"),
    ("email", "pattern"),
    ("url", "format(uri)"),
    ("uri", "format(uri)"),
    ("uuid", "format(uuid)"),
    ("custom", "check"),
    ("function", "check"),
    ("with", "check"),
    ("enumerate", "one_of"),
    ("allowed", "one_of"),
    ("values", "one_of"),
    ("contains", "one_of"),
    ("ignore", "skip"),
];

/// The same on a type, where another word is meant.
const FOREIGN_ON_TYPE: &[(&str, &str)] =
    &[("path", "endpoint"), ("route", "endpoint"), ("uri", "endpoint"), ("url", "endpoint")];

/// The words of serde's that decide what is sent, and are read where they stand.
const SERDE: &[&str] = &[
    "content",
    "flatten",
    "into",
    "rename",
    "rename_all",
    "rename_all_fields",
    "serialize_with",
    "skip_serializing",
    "skip_serializing_if",
    "tag",
    "transparent",
    "untagged",
];

pub(crate) fn is_of_serde(name: &str) -> bool {
    SERDE.contains(&name)
}

/// The word that a name is, or probably stands for.
pub(crate) fn meant(name: &str, level: Level) -> Option<&'static str> {
    let word = find(name).map(|word| word.name);
    let word = word.or_else(|| suggested(name, level));
    word.map(first_word)
}

/// `format(uri)` is the word `format` with arguments.
fn first_word(form: &str) -> &str {
    form.split('(').next().unwrap_or(form)
}

/// What is suggested in place of a word that there is not.
fn suggested(name: &str, level: Level) -> Option<&'static str> {
    // A word of this place is the better guess, but one of another place is better than none.
    let names = || at(level).map(|word| word.name).chain(WORDS.iter().map(|word| word.name));
    let of_here = if level == Level::Container { FOREIGN_ON_TYPE } else { &[] };
    let foreign = of_here.iter().chain(FOREIGN).find(|(foreign, _)| *foreign == name).map(|(_, ours)| *ours);
    foreign.or_else(|| crate::suggest::nearest(name, names()))
}

/// What is wrong with a word that may not stand there.
pub(crate) fn misplaced(name: &str, level: Level) -> String {
    if let Some(word) = find(name) {
        let message = format!("`{name}` does not go {}: it belongs {}", level.here(), word.places());
        return match plural(name, level) {
            Some(meant) => format!("{message}; did you mean `{meant}`?"),
            None => message,
        };
    }
    if is_of_serde(name) {
        return format!("`{name}` is a word of `#[serde(…)]`, which is read too: write it there");
    }
    let word = |meant: &str| find(first_word(meant));
    match suggested(name, level).map(|meant| (meant, word(meant))) {
        // It would be refused at once.
        Some((meant, Some(word))) if !word.levels.contains(&level) => {
            format!("unknown word `{name}`, did you mean `{meant}`? That belongs {}", word.places())
        }
        Some((meant, _)) => format!("unknown word `{name}`, did you mean `{meant}`?"),
        None => format!("unknown word `{name}`: {} there {}", level.here(), listed(level)),
    }
}

/// The word of this place that is the plural of another: `role` where `roles` may stand.
fn plural(name: &str, level: Level) -> Option<&'static str> {
    at(level).map(|word| word.name).find(|other| other.strip_suffix('s') == Some(name))
}

/// ``are `a`, `b` and `c` ``.
fn listed(level: Level) -> String {
    let names: Vec<_> = at(level).map(|word| format!("`{}`", word.name)).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("are {} and {last}", rest.join(", ")),
        _ => format!("is {}", names.concat()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn foreign_words_lead_to_words() {
        for (foreign, ours) in FOREIGN_ON_TYPE.iter().chain(FOREIGN) {
            assert!(find(foreign).is_none(), "{foreign} is a word");
            assert!(find(first_word(ours)).is_some(), "{ours} is no word");
        }
        assert!(SERDE.iter().all(|name| find(name).is_none()));
        assert!(!FOREIGN.iter().any(|(foreign, _)| SERDE.contains(foreign)));
    }
}
