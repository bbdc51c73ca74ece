//! "Did you mean": the nearest of a list of names.

/// The name that was probably meant, if one is close.
pub(crate) fn nearest<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    names
        .into_iter()
        .filter(|name| *name != wrong)
        .map(|name| (distance(&wrong.to_lowercase(), &name.to_lowercase()), name))
        .filter(|(distance, name)| *distance <= allowed(wrong, name))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, name)| name)
}

/// How many letters may be wrong: a third of them, but not the only one.
fn allowed(wrong: &str, name: &str) -> usize {
    match wrong.chars().count().max(name.chars().count()) {
        0 | 1 => 0,
        longer => (longer / 3).max(1),
    }
}

/// ``, did you mean `x`?``, or nothing.
pub(crate) fn did_you_mean<'a>(wrong: &str, names: impl IntoIterator<Item = &'a str>) -> String {
    nearest(wrong, names).map_or_else(String::new, |name| format!(", did you mean `{name}`?"))
}

/// How many letters must be put in, taken out, replaced or swapped with the next one.
fn distance(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, &from) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, &to) in b.iter().enumerate() {
            let mut best = (row[j] + 1).min(last[j + 1] + 1).min(last[j] + usize::from(from != to));
            if i > 0 && j > 0 && from == b[j - 1] && a[i - 1] == to {
                best = best.min(before[j - 1] + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_what_was_meant() {
        let words = ["range", "requires", "role", "roles", "one_of", "length"];
        for (wrong, meant) in [
            ("rang", Some("range")),
            ("Range", Some("range")),
            ("lenght", Some("length")),
            ("oneof", Some("one_of")),
            ("require", Some("requires")),
            ("rol", Some("role")),
            ("minimum", None),
            ("", None),
        ] {
            assert_eq!(nearest(wrong, words), meant, "{wrong}");
        }
    }
}
