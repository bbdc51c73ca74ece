//! "Did you mean" in `const`.

use super::shape::{Shape, ShapeField};
use crate::suggest::distance;

/// The nearest of the keys, if one is close enough to be meant.
pub(crate) const fn nearest_key(wrong: &str, rows: &[ShapeField]) -> Option<&'static str> {
    match best_of(wrong, rows, None) {
        Some((name, _)) => Some(name),
        None => None,
    }
}

/// The nearest of the names.
pub(crate) const fn nearest_name(wrong: &str, names: &[&'static str]) -> Option<&'static str> {
    match best_name(wrong, names, None) {
        Some((name, _)) => Some(name),
        None => None,
    }
}

type Found = Option<(&'static str, usize)>;

const fn best_of(wrong: &str, rows: &[ShapeField], mut found: Found) -> Found {
    let mut i = 0;
    while i < rows.len() {
        found = if rows[i].is(ShapeField::FLATTEN) {
            best(wrong, rows[i].shape, found)
        } else {
            nearer(wrong, rows[i].key, found)
        };
        i += 1;
    }
    found
}

const fn best(wrong: &str, shape: &Shape, mut found: Found) -> Found {
    match *shape {
        Shape::Optional(inner) | Shape::Unsure(inner, _) => return best(wrong, inner, found),
        Shape::Object(rows) => return best_of(wrong, rows, found),
        Shape::Names(names) | Shape::Like(names) => return best_name(wrong, names, found),
        Shape::OneOf(all) => {
            let mut i = 0;
            while i < all.len() {
                found = best(wrong, all[i], found);
                i += 1;
            }
        }
        _ => {}
    }
    found
}

const fn best_name(wrong: &str, names: &[&'static str], mut found: Found) -> Found {
    let mut i = 0;
    while i < names.len() {
        found = nearer(wrong, names[i], found);
        i += 1;
    }
    found
}

const fn nearer(wrong: &str, name: &'static str, found: Found) -> Found {
    let longer = if wrong.len() > name.len() { wrong.len() } else { name.len() };
    let close = if longer < 3 { longer - 1 } else { longer / 3 };
    let most = match found {
        Some((_, 0)) => return found,
        Some((_, far)) if far <= close => far - 1,
        _ => close,
    };
    match distance(wrong.as_bytes(), name.as_bytes(), most) {
        Some(far) => Some((name, far)),
        None => found,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        const fn named(key: &'static str) -> ShapeField {
            ShapeField::new(key, &Shape::Text, 0)
        }
        const INNER: Shape = Shape::Object(&[named("max_tokens")]);
        const KEYS: &[ShapeField] = &[
            named("temperature"),
            ShapeField::new("", &Shape::Optional(&INNER), ShapeField::FLATTEN),
            named("n"),
        ];
        assert_eq!(nearest_key("temprature", KEYS), Some("temperature"));
        assert_eq!(nearest_key("max_token", KEYS), Some("max_tokens"));
        assert_eq!(nearest_key("MAX_TOKENS", KEYS), Some("max_tokens"));
        assert_eq!(nearest_key("N", KEYS), Some("n"));
        assert_eq!(nearest_key("seed", KEYS), None);
        assert_eq!(nearest_key("m", KEYS), None);
    }
}
