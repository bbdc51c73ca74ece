//! serde's case rules (`rename_all = "…"`), to the letter.

/// A rule for the names of fields or variants.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Case {
    #[default]
    None,
    /// Another, which serde reports: what the names are is not known.
    Unknown,
    Lower,
    Upper,
    Pascal,
    Camel,
    Snake,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    /// A rule that serde does not know is serde's to report.
    pub(crate) fn from_name(name: &str) -> Self {
        match name {
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "snake_case" => Self::Snake,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => Self::Unknown,
        }
    }

    /// This rule, or the other if there is none.
    pub(crate) fn or(self, other: Self) -> Self {
        if self == Self::None { other } else { self }
    }

    /// A variant's name, which is written in `PascalCase`.
    pub(crate) fn of_variant(self, name: &str) -> String {
        match self {
            Self::None | Self::Unknown | Self::Pascal => name.to_owned(),
            Self::Lower => name.to_ascii_lowercase(),
            Self::Upper => name.to_ascii_uppercase(),
            Self::Camel => lower_first(name),
            Self::Snake => {
                let mut snake = String::new();
                for (i, letter) in name.char_indices() {
                    if i > 0 && letter.is_uppercase() {
                        snake.push('_');
                    }
                    snake.push(letter.to_ascii_lowercase());
                }
                snake
            }
            Self::ScreamingSnake => Self::Snake.of_variant(name).to_ascii_uppercase(),
            Self::Kebab => Self::Snake.of_variant(name).replace('_', "-"),
            Self::ScreamingKebab => Self::ScreamingSnake.of_variant(name).replace('_', "-"),
        }
    }

    /// A field's name, which is written in `snake_case`.
    pub(crate) fn of_field(self, name: &str) -> String {
        match self {
            Self::None | Self::Unknown | Self::Lower | Self::Snake => name.to_owned(),
            Self::Upper | Self::ScreamingSnake => name.to_ascii_uppercase(),
            Self::Pascal => {
                let mut pascal = String::new();
                let mut capital = true;
                for letter in name.chars() {
                    if letter == '_' {
                        capital = true;
                    } else {
                        pascal.push(if capital { letter.to_ascii_uppercase() } else { letter });
                        capital = false;
                    }
                }
                pascal
            }
            Self::Camel => lower_first(&Self::Pascal.of_field(name)),
            Self::Kebab => name.replace('_', "-"),
            Self::ScreamingKebab => name.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_ascii_lowercase().to_string() + letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::Case::{Camel, Kebab, Lower, Pascal, ScreamingKebab, ScreamingSnake, Snake, Upper};

    #[test]
    fn variants() {
        for (case, very_tasty, z42) in [
            (Lower, "verytasty", "z42"),
            (Upper, "VERYTASTY", "Z42"),
            (Pascal, "VeryTasty", "Z42"),
            (Camel, "veryTasty", "z42"),
            (Snake, "very_tasty", "z42"),
            (ScreamingSnake, "VERY_TASTY", "Z42"),
            (Kebab, "very-tasty", "z42"),
            (ScreamingKebab, "VERY-TASTY", "Z42"),
        ] {
            assert_eq!(case.of_variant("VeryTasty"), very_tasty);
            assert_eq!(case.of_variant("Z42"), z42);
        }
    }

    #[test]
    fn fields() {
        for (case, very_tasty, z42) in [
            (Lower, "very_tasty", "z42"),
            (Upper, "VERY_TASTY", "Z42"),
            (Pascal, "VeryTasty", "Z42"),
            (Camel, "veryTasty", "z42"),
            (Snake, "very_tasty", "z42"),
            (ScreamingSnake, "VERY_TASTY", "Z42"),
            (Kebab, "very-tasty", "z42"),
            (ScreamingKebab, "VERY-TASTY", "Z42"),
        ] {
            assert_eq!(case.of_field("very_tasty"), very_tasty);
            assert_eq!(case.of_field("z42"), z42);
        }
    }
}
