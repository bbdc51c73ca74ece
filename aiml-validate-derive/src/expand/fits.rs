//! Whether a rule surely fits the type of its field, as far as the names of std's types tell. Of what does
//! not surely fit, a constant is evaluated, which the compiler needs longer for.

use syn::Type;

use crate::{
    attr::rule::{Kind, Number, Rule},
    generics::is_wrapped,
};

/// What is the same on all platforms.
const INTS: [(&str, i128, i128); 11] = [
    ("u8", 0, u8::MAX as i128),
    ("u16", 0, u16::MAX as i128),
    ("u32", 0, u32::MAX as i128),
    ("u64", 0, u64::MAX as i128),
    ("u128", 0, i128::MAX),
    ("usize", 0, u16::MAX as i128),
    ("i8", i8::MIN as i128, i8::MAX as i128),
    ("i16", i16::MIN as i128, i16::MAX as i128),
    ("i32", i32::MIN as i128, i32::MAX as i128),
    ("i64", i64::MIN as i128, i64::MAX as i128),
    ("isize", i16::MIN as i128, i16::MAX as i128),
];

pub(super) fn fits(rule: &Rule, ty: &Type) -> bool {
    match &rule.kind {
        Kind::OneOf(members) => members.iter().all(|member| holds(ty, member)),
        Kind::Range { min, max, inclusive } => {
            // What is last within.
            let last = match max {
                Some(Number::Int(end)) if !inclusive => Some(Number::Int(end.saturating_sub(1))),
                _ => None,
            };
            [min, max, &last].into_iter().flatten().all(|end| holds(ty, end))
        }
        Kind::Length { .. } => rule.is_literal() && is_one_of(ty, &["String", "str", "Vec"]),
        Kind::Pattern(_) | Kind::Format(_) => is_text(ty),
    }
}

/// Whether the type can hold the value.
pub(super) fn holds(ty: &Type, value: &Number) -> bool {
    const FLOATS: [&str; 2] = ["f32", "f64"];
    match value {
        Number::Str(_) => is_text(ty),
        Number::Float(_) => is_one_of(ty, &FLOATS),
        Number::Int(n) => is_named(ty, &|name| {
            let holds = |(int, least, most): &(&str, i128, i128)| name == *int && n >= least && n <= most;
            INTS.iter().any(holds) || FLOATS.contains(&name)
        }),
        Number::Expr(_) => false,
    }
}

fn is_text(ty: &Type) -> bool {
    is_one_of(ty, &["String", "str"])
}

/// Whether the type has one of these names, however wrapped.
fn is_one_of(ty: &Type, names: &[&str]) -> bool {
    is_named(ty, &|name| names.contains(&name))
}

/// Whether the type has such a name, however wrapped.
fn is_named(ty: &Type, is_it: &dyn Fn(&str) -> bool) -> bool {
    is_wrapped(ty, &|path| {
        path.leading_colon.is_none()
            && path.segments.len() == 1
            && path.segments.iter().all(|it| is_it(&it.ident.to_string()))
    })
}

#[cfg(test)]
mod tests {
    use proc_macro2::{Ident, Span};
    use syn::parse::{Parse, ParseStream};

    use super::*;
    use crate::ctxt::Ctxt;

    struct Read(Rule);

    impl Parse for Read {
        fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
            let word: Ident = input.parse()?;
            let cx = Ctxt::default();
            let rule = crate::attr::rule::read(&cx, &word, input);
            assert!(cx.finish().is_empty(), "the rule is right");
            rule.unwrap_or_else(|| Err(syn::Error::new(Span::call_site(), "no rule"))).map(Self)
        }
    }

    #[track_caller]
    fn check(expected: bool, rule: &str, ty: &str) {
        let Read(rule) = syn::parse_str(rule).expect("a rule");
        let ty = syn::parse_str(ty).expect("a type");
        assert_eq!(fits(&rule, &ty), expected);
    }

    #[test]
    fn what_surely_fits() {
        for (rule, ty) in [
            ("range(0.0..=2.0)", "Option<f64>"),
            ("range(0..=1)", "f32"),
            ("range(..255)", "Box<Option<u8>>"),
            ("range(..1)", "u8"),
            ("range(-128..)", "&'a i8"),
            ("length(1..=4)", "Option<Vec<Option<u8>>>"),
            ("length(1..)", "Cow<'a, str>"),
            ("one_of(\"a\")", "String"),
            ("one_of(1, 2)", "u8"),
            ("one_of(1, 2.5)", "f64"),
            ("format(uri)", "&str"),
        ] {
            check(true, rule, ty);
        }
    }

    #[test]
    fn what_the_compiler_has_to_say() {
        for (rule, ty) in [
            ("range(0.0..=2.0)", "u8"),
            ("range(0..=256)", "u8"),
            ("range(-1..)", "u8"),
            ("range(..0)", "u8"),
            ("range(0.2..=0.8)", "u8"),
            ("range(0..=65536)", "usize"),
            ("range(0..=1)", "String"),
            ("range(0..=MOST)", "u8"),
            ("length(1..=MOST)", "String"),
            ("length(1..=4)", "u8"),
            ("length(1..=4)", "Mine"),
            ("length(1..=4)", "other::String"),
            ("one_of(\"a\", 1)", "String"),
            ("one_of(\"a\")", "Vec<String>"),
            ("format(uri)", "Url"),
        ] {
            check(false, rule, ty);
        }
    }
}
