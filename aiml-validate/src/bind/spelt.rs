//! Names as serde's `rename_all` spells them: what is wrong with the names of an enum is most often that it has none.

/// The rules, by what they are called: what stands between words, whether letters are large, and whether words begin with
/// a large one.
const RULES: [(&str, Option<u8>, bool, bool); 7] = [
    ("lowercase", None, false, false),
    ("snake_case", Some(b'_'), false, false),
    ("kebab-case", Some(b'-'), false, false),
    ("camelCase", None, false, true),
    ("UPPERCASE", None, true, false),
    ("SCREAMING_SNAKE_CASE", Some(b'_'), true, false),
    ("SCREAMING-KEBAB-CASE", Some(b'-'), true, false),
];

/// For so many names it is looked for.
const MOST: usize = 16;

/// The rule by which some of the names are members of a list, if they look like those of variants. (One of two words tells
/// more than one of one.)
pub(super) const fn rename_all(names: &[&str], members: &[&str]) -> Option<&'static str> {
    match rule_for(names, members, true) {
        None => rule_for(names, members, false),
        rule => rule,
    }
}

/// The same by the names of several words, or by the others.
const fn rule_for(names: &[&str], members: &[&str], several: bool) -> Option<&'static str> {
    let mut n = 0;
    while n < names.len() && n < MOST {
        let words = words(names[n]);
        let mut rule = if words > 0 && (words > 1) == several { 0 } else { RULES.len() };
        while rule < RULES.len() {
            let mut m = 0;
            while m < members.len() {
                if is_spelt(rule, names[n].as_bytes(), members[m].as_bytes()) {
                    return Some(RULES[rule].0);
                }
                m += 1;
            }
            rule += 1;
        }
        n += 1;
    }
    None
}

/// How many words a name has, if it is one of a variant: `HighRes` has two.
const fn words(name: &str) -> usize {
    let (bytes, mut words, mut i) = (name.as_bytes(), 0, 0);
    if bytes.is_empty() || !bytes[0].is_ascii_uppercase() {
        return 0;
    }
    while i < bytes.len() {
        if bytes[i].is_ascii_uppercase() {
            words += 1;
        } else if !bytes[i].is_ascii_alphanumeric() {
            return 0;
        }
        i += 1;
    }
    words
}

/// Whether a member is the name by a rule.
const fn is_spelt(rule: usize, name: &[u8], member: &[u8]) -> bool {
    let (_, between, large, words) = RULES[rule];
    let (mut i, mut at) = (0, 0);
    while i < name.len() {
        let begins = i > 0 && name[i].is_ascii_uppercase();
        if let (true, Some(between)) = (begins, between) {
            if at >= member.len() || member[at] != between {
                return false;
            }
            at += 1;
        }
        let letter = match (large, begins && words) {
            (true, _) => name[i].to_ascii_uppercase(),
            (_, true) => name[i],
            _ => name[i].to_ascii_lowercase(),
        };
        if at >= member.len() || member[at] != letter {
            return false;
        }
        (i, at) = (i + 1, at + 1);
    }
    at == member.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_two_words_tells_the_rule() {
        for (member, rule) in [
            ("highres", "lowercase"),
            ("high_res", "snake_case"),
            ("high-res", "kebab-case"),
            ("highRes", "camelCase"),
            ("HIGHRES", "UPPERCASE"),
            ("HIGH_RES", "SCREAMING_SNAKE_CASE"),
            ("HIGH-RES", "SCREAMING-KEBAB-CASE"),
        ] {
            assert_eq!(rename_all(&["Low", "HighRes"], &["low", member]), Some(rule));
            assert_eq!(
                rename_all(&["low", "high_res"], &["low", member]),
                None,
                "they are no names of variants"
            );
        }
        assert_eq!(rename_all(&["Low", "High"], &["low", "medium"]), Some("lowercase"));
        assert_eq!(
            rename_all(&["ULaw", "Mp3"], &["mp3", "mulaw"]),
            Some("lowercase"),
            "no other name hides it"
        );
        assert_eq!(rename_all(&["Sytem"], &["system"]), None);
        assert_eq!(rename_all(&["High Res"], &["high res"]), None);
        assert_eq!(rename_all(&[], &["a"]), None);
    }
}
