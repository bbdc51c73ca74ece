//! The rules for one value: `one_of`, `range`, `length`, `pattern`, `format`.

use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use quote::ToTokens;
use syn::{Expr, ExprLit, Ident, Lit, LitStr, Token, UnOp, ext::IdentExt, parse::ParseStream};

use super::list;
use crate::{ctxt::Ctxt, symbol};

/// A rule as it was written, once it was understood.
#[derive(Clone)]
pub(crate) struct Rule {
    /// The word with its arguments, for messages.
    pub(crate) node: TokenStream,
    pub(crate) name: &'static str,
    pub(crate) kind: Kind,
    /// The members of an allow-list, for messages.
    pub(crate) literals: Vec<TokenStream>,
}

#[derive(Clone)]
pub(crate) enum Kind {
    OneOf(Vec<Number>),
    Range { min: Option<Number>, max: Option<Number>, inclusive: bool },
    Length { min: Option<Number>, max: Option<Number>, inclusive: bool },
    Pattern(LitStr),
    Format(Format),
}

#[derive(Clone, Copy)]
pub(crate) enum Format {
    Uri,
    Uuid,
}

/// A member of an allow-list, or an end of a range.
#[derive(Clone)]
pub(crate) enum Number {
    Str(String),
    Int(i128),
    Float(f64),
    /// A constant.
    Expr(Expr),
}

impl Number {
    /// The number, where the macro can know it.
    #[expect(clippy::cast_precision_loss, reason = "only compared with other ends of the range")]
    pub(crate) const fn known(&self) -> Option<f64> {
        match self {
            Self::Int(n) => Some(*n as f64),
            Self::Float(n) => Some(*n),
            Self::Str(_) | Self::Expr(_) => None,
        }
    }
}

impl Rule {
    /// The members of an allow-list, each with the literal that says it; none of any other rule.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&Number, &TokenStream)> {
        let members = if let Kind::OneOf(members) = &self.kind { &**members } else { &[] };
        members.iter().zip(&self.literals)
    }

    /// Whether the macro knows all of it: it names no constant of the user's.
    pub(crate) fn is_literal(&self) -> bool {
        let literal = |end: &Option<Number>| !matches!(end, Some(Number::Expr(_)));
        match &self.kind {
            Kind::Range { min, max, .. } | Kind::Length { min, max, .. } => literal(min) && literal(max),
            Kind::OneOf(members) => !members.iter().any(|member| matches!(member, Number::Expr(_))),
            Kind::Pattern(_) | Kind::Format(_) => true,
        }
    }
}

/// One more rule.
pub(super) fn push(cx: &Ctxt, rules: &mut Vec<Rule>, word: &Ident, rule: Rule) {
    if rules.iter().any(|other| other.name == rule.name) {
        cx.error(word, format_args!("`{word}` is given twice"));
    } else {
        rules.push(rule);
    }
}

/// Reads the rule of this word, if it is the word of one.
pub(crate) fn read(cx: &Ctxt, word: &Ident, input: ParseStream<'_>) -> Option<syn::Result<Rule>> {
    let name = ["one_of", "range", "length", "pattern", "format"].into_iter().find(|name| word == name)?;
    let mut literals = Vec::new();
    let kind = list::arguments(word, input, |content| match name {
        "one_of" => one_of(cx, content, &mut literals),
        "range" => {
            let Ends { min, max, inclusive } = ends(content, symbol::form(word))?;
            Ok(Kind::Range { min, max, inclusive })
        }
        "length" => {
            let Ends { min, max, inclusive } = ends(content, symbol::form(word))?;
            Ok(Kind::Length { min, max, inclusive })
        }
        "pattern" => pattern(content),
        _ => format(content),
    });
    Some(kind.and_then(|(node, kind)| {
        check_ends(&kind, &node)?;
        Ok(Rule { node, name, kind, literals })
    }))
}

fn one_of(cx: &Ctxt, content: ParseStream<'_>, literals: &mut Vec<TokenStream>) -> syn::Result<Kind> {
    let mut members: Vec<Number> = Vec::new();
    let before = cx.count();
    list::each_argument(cx, content, &mut |content| {
        let expr = literal(content)?;
        let member = number(&expr)?;
        members.push(member);
        literals.push(expr.to_token_stream());
        Ok(())
    });
    if members.is_empty() && cx.count() == before {
        return Err(content.error("expected strings or numbers"));
    }
    Ok(Kind::OneOf(members))
}

/// Whether two members are one.
pub(crate) fn same(a: &Number, b: &Number) -> bool {
    match (a, b) {
        (Number::Str(a), Number::Str(b)) => a == b,
        _ => a.known().is_some() && a.known() == b.known(),
    }
}

/// A string or a number, perhaps negative.
fn literal(input: ParseStream<'_>) -> syn::Result<Expr> {
    let expected = "expected a string or a number";
    if input.peek(Token![,]) {
        return Err(input.error(expected));
    }
    // syn speaks of its own features where an expression is more than we take.
    let expr: Expr = input.parse().map_err(|error| syn::Error::new(error.span(), expected))?;
    match bare(&expr) {
        Expr::Lit(ExprLit { lit: Lit::Str(_) | Lit::Int(_) | Lit::Float(_), .. }) => Ok(expr),
        Expr::Unary(unary)
            if matches!(unary.op, UnOp::Neg(_)) && matches!(bare(&unary.expr), Expr::Lit(_)) =>
        {
            Ok(expr)
        }
        _ => Err(syn::Error::new_spanned(&expr, expected)),
    }
}

/// What is inside groups without delimiters, which `macro_rules` leaves round its fragments.
fn bare(expr: &Expr) -> &Expr {
    match expr {
        Expr::Group(group) => bare(&group.expr),
        Expr::Paren(paren) => bare(&paren.expr),
        other => other,
    }
}

/// The value of an expression, if it is a literal; a constant otherwise.
fn number(expr: &Expr) -> syn::Result<Number> {
    let (negative, inner) = match bare(expr) {
        Expr::Unary(unary) if matches!(unary.op, UnOp::Neg(_)) => (true, bare(&unary.expr)),
        other => (false, other),
    };
    let Expr::Lit(ExprLit { lit, .. }) = inner else { return Ok(Number::Expr(expr.clone())) };
    of_literal(lit, negative, expr)
}

/// The value of a literal; what is wrong with it is shown at the node.
fn of_literal(lit: &Lit, negative: bool, node: &impl ToTokens) -> syn::Result<Number> {
    Ok(match lit {
        Lit::Int(int) => {
            let sign = if negative { "-" } else { "" };
            let digits = format!("{sign}{}", int.base10_digits());
            let too_big = |_| syn::Error::new_spanned(node, "this number is too big");
            Number::Int(digits.parse().map_err(too_big)?)
        }
        Lit::Float(float) => {
            let n: f64 = float.base10_parse()?;
            if !n.is_finite() {
                return Err(syn::Error::new_spanned(node, "this number is too big"));
            }
            Number::Float(if negative { -n } else { n })
        }
        Lit::Str(text) if !negative => Number::Str(text.value()),
        _ => return Err(syn::Error::new_spanned(node, "expected a number")),
    })
}

struct Ends {
    min: Option<Number>,
    max: Option<Number>,
    inclusive: bool,
}

/// Rust's range syntax, which syn reads only with all of its expression grammar: `[end] .. [=] [end]`.
fn ends(content: ParseStream<'_>, form: &str) -> syn::Result<Ends> {
    let all: TokenStream = content.parse()?;
    let tokens: Vec<TokenTree> = flat(all.clone());
    let wrong = |what: &str| syn::Error::new_spanned(&all, format_args!("{what} `{form}`"));
    let Some(at) = tokens.windows(2).position(|two| is_dot(&two[0], Spacing::Joint) && is_dot_any(&two[1]))
    else {
        return Err(wrong("expected a range, as in"));
    };
    let inclusive = tokens.get(at + 2).is_some_and(|token| {
        matches!(token, TokenTree::Punct(punct) if punct.as_char() == '=')
            && is_dot(&tokens[at + 1], Spacing::Joint)
    });
    let after = at + 2 + usize::from(inclusive);
    if tokens.get(after).is_some_and(is_dot_any) {
        return Err(wrong("expected `..` or `..=`, as in"));
    }
    let min = end(&tokens[..at])?;
    let max = end(&tokens[after..])?;
    match (&min, &max) {
        (None, None) => Err(wrong("a range without ends has no effect: expected one, as in")),
        (_, None) if inclusive => Err(wrong("`..=` needs an end after it, as in")),
        _ => Ok(Ends { min, max, inclusive }),
    }
}

/// The tokens, and those of a group without delimiters in place of it.
fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    match &tokens[..] {
        // `$range:expr` of a macro_rules.
        [TokenTree::Group(group)] if group.delimiter() == Delimiter::None => flat(group.stream()),
        _ => tokens,
    }
}

fn is_dot(token: &TokenTree, spacing: Spacing) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.' && punct.spacing() == spacing)
}

fn is_dot_any(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.')
}

/// One end: nothing, a literal or a constant.
fn end(tokens: &[TokenTree]) -> syn::Result<Option<Number>> {
    if tokens.is_empty() {
        return Ok(None);
    }
    if let [TokenTree::Literal(literal)] = tokens
        && let lit @ (Lit::Int(_) | Lit::Float(_)) = Lit::new(literal.clone())
    {
        // What nearly all ends are, without a parser.
        return of_literal(&lit, false, literal).map(Some);
    }
    let tokens: TokenStream = tokens.iter().cloned().collect();
    let wrong = "expected a number or a constant";
    let expr: Expr = syn::parse2(tokens.clone()).map_err(|_| syn::Error::new_spanned(&tokens, wrong))?;
    match number(&expr)? {
        Number::Str(_) => Err(syn::Error::new_spanned(&tokens, wrong)),
        other => Ok(Some(other)),
    }
}

fn pattern(content: ParseStream<'_>) -> syn::Result<Kind> {
    let literal: LitStr = content.parse().map_err(|error| {
        syn::Error::new(error.span(), "expected one string, as in `pattern(\"^[a-z]+$\")`")
    })?;
    if !content.is_empty() {
        return Err(content.error("`pattern` takes one string"));
    }
    check_pattern(&literal)?;
    Ok(Kind::Pattern(literal))
}

#[cfg(feature = "pattern")]
fn check_pattern(literal: &LitStr) -> syn::Result<()> {
    regex_lite::Regex::new(&literal.value()).map(|_| ()).map_err(|error| {
        syn::Error::new_spanned(literal, format_args!("this regular expression cannot be read: {error}"))
    })
}

#[cfg(not(feature = "pattern"))]
fn check_pattern(literal: &LitStr) -> syn::Result<()> {
    let message = "`pattern` needs the feature `pattern` of `aiml-validate`";
    Err(syn::Error::new_spanned(literal, message))
}

fn format(content: ParseStream<'_>) -> syn::Result<Kind> {
    let all: TokenStream = content.fork().parse()?;
    let name = if content.peek(LitStr) {
        content.parse::<LitStr>()?.value()
    } else {
        content.call(Ident::parse_any).map(|name| name.to_string()).unwrap_or_default()
    };
    let format = match name.as_str() {
        "uri" => Format::Uri,
        "uuid" => Format::Uuid,
        _ => {
            let meant = crate::suggest::did_you_mean(&name, ["uri", "uuid"]);
            let message = format!("the formats are `uri` and `uuid`{meant}");
            return Err(syn::Error::new_spanned(all, message));
        }
    };
    if !content.is_empty() {
        return Err(content.error("`format` takes one name"));
    }
    Ok(Kind::Format(format))
}

/// What is wrong with the ends of a range, where both are literals.
fn check_ends(kind: &Kind, node: &TokenStream) -> syn::Result<()> {
    let (min, max, inclusive, of) = match kind {
        Kind::Range { min, max, inclusive } => (min, max, *inclusive, "number"),
        Kind::Length { min, max, inclusive } => (min, max, *inclusive, "length"),
        _ => return Ok(()),
    };
    let is_length = of == "length";
    let wrong = |message: String| Err(syn::Error::new_spanned(node, message));
    if is_length {
        for end in [min, max].into_iter().flatten() {
            if !matches!(end, Number::Int(0..) | Number::Expr(_)) {
                return wrong("a length is a whole number, from 0".into());
            }
        }
        if max.is_none() && matches!(min, Some(Number::Int(0))) {
            return wrong("every length is in this range, so it has no effect".into());
        }
    }
    let least = if is_length && min.is_none() { Some(0.0) } else { min.as_ref().and_then(Number::known) };
    if let (Some(min), Some(max)) = (least, max.as_ref().and_then(Number::known))
        && (min > max || (min >= max && !inclusive))
    {
        return wrong(format!("no {of} is in this range"));
    }
    Ok(())
}
