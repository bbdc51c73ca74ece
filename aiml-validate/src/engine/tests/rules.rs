//! SEMANTICS section 1: the message of each issue code.

use super::{defs::*, gives};
use crate::{issue::Format, schema::def::Def};

#[test]
fn invalid_type() {
    gives(&object([("a", string())]), "{}", &["invalid_type @ a : Required"]);
    gives(&string(), "null", &["invalid_type @ (root) : Expected string, received null"]);
    gives(&string(), "5", &["invalid_type @ (root) : Expected string, received number"]);
    gives(&string(), "{}", &["invalid_type @ (root) : Expected string, received object"]);
    gives(&string(), "[]", &["invalid_type @ (root) : Expected string, received array"]);
    gives(&number(), "\"1\"", &["invalid_type @ (root) : Expected number, received string"]);
    gives(&boolean(), "\"true\"", &["invalid_type @ (root) : Expected boolean, received string"]);
    gives(&boolean(), "1", &["invalid_type @ (root) : Expected boolean, received number"]);
    gives(&array(string()), "\"x\"", &["invalid_type @ (root) : Expected array, received string"]);
    gives(&array(string()), "{}", &["invalid_type @ (root) : Expected array, received object"]);
    gives(&object([]), "[]", &["invalid_type @ (root) : Expected object, received array"]);
    gives(&object([]), "\"x\"", &["invalid_type @ (root) : Expected object, received string"]);
    gives(&record(number()), "[]", &["invalid_type @ (root) : Expected object, received array"]);
}

#[test]
fn integers() {
    let float = "invalid_type @ (root) : Expected integer, received float";
    gives(&integer(), "1.5", &[float]);
    gives(&integer(), "1.0", &[]);
    gives(&integer(), "1e0", &[]);
    gives(&integer(), "1e21", &[]);
    gives(&integer(), "123456789012345678901234567890", &[]);
    gives(&integer(), "1e400", &[float]);
    gives(&number(), "1e400", &[]);
    gives(&number(), "-1e400", &[]);
}

#[test]
fn enums() {
    let list = one_of(&["a", "b"]);
    gives(&list, "5", &["invalid_type @ (root) : Expected 'a' | 'b', received number"]);
    gives(&list, "null", &["invalid_type @ (root) : Expected 'a' | 'b', received null"]);
    gives(&object([("e", list.clone())]), "{}", &["invalid_type @ e : Required"]);
    let wrong = |text| {
        alloc::format!(
            "invalid_enum_value @ (root) : Invalid enum value. Expected 'a' | 'b', received '{text}'"
        )
    };
    gives(&list, "\"c\"", &[&wrong("c")]);
    gives(&list, "\"\"", &[&wrong("")]);
    gives(&list, "\"it's\"", &[&wrong("it's")]);
    gives(&list, "\"a\\n\"", &[&wrong("a\n")]);
    gives(&list, "\"\\u0061\"", &[]);
    gives(
        &one_of(&["a"]),
        "\"c\"",
        &["invalid_enum_value @ (root) : Invalid enum value. Expected 'a', received 'c'"],
    );
    let numbers = native(&[5.0, 10.0]);
    gives(&numbers, "true", &["invalid_type @ (root) : Expected 5 | 10, received boolean"]);
    gives(&object([("e", numbers.clone())]), "{}", &["invalid_type @ e : Required"]);
    let wrong = |text| {
        alloc::format!("invalid_enum_value @ (root) : Invalid enum value. Expected 5 | 10, received '{text}'")
    };
    gives(&numbers, "7", &[&wrong("7")]);
    gives(&numbers, "5.5", &[&wrong("5.5")]);
    gives(&numbers, "\"banana\"", &[&wrong("banana")]);
    for good in ["5", "5.0", "1e1", "\"5\"", "\"10\""] {
        gives(&numbers, good, &[]);
    }
    gives(&numbers, "\"5.0\"", &[&wrong("5.0")]);
    gives(&nullable(one_of(&["a"])), "null", &[]);
}

#[test]
fn literals() {
    let a = "invalid_literal @ (root) : Invalid literal value, expected \"a\"";
    for wrong in ["\"b\"", "5", "null", "[]", "{}"] {
        gives(&literal("a"), wrong, &[a]);
    }
    gives(
        &object([("t", literal("a"))]),
        "{}",
        &["invalid_literal @ t : Invalid literal value, expected \"a\""],
    );
    let five = Def::NumberEnum { nullable: false, integer: false, members: [5.0].into() };
    for wrong in ["6", "\"5\"", "null"] {
        gives(&five, wrong, &["invalid_literal @ (root) : Invalid literal value, expected 5"]);
    }
    let no = Def::Boolean { nullable: false, only: Some(false) };
    gives(&no, "true", &["invalid_literal @ (root) : Invalid literal value, expected false"]);
    gives(&no, "0", &["invalid_literal @ (root) : Invalid literal value, expected false"]);
    gives(&no, "false", &[]);
    gives(
        &literal("a\"\n"),
        "1",
        &["invalid_literal @ (root) : Invalid literal value, expected \"a\\\"\\n\""],
    );
}

#[test]
fn unrecognized_keys() {
    gives(
        &strict([("a", string())]),
        r#"{"z":1,"a":"x","b":2}"#,
        &["unrecognized_keys @ (root) : Unrecognized key(s) in object: 'z', 'b'"],
    );
    gives(
        &object([("o", strict([]))]),
        r#"{"o":{"":1}}"#,
        &["unrecognized_keys @ o : Unrecognized key(s) in object: ''"],
    );
}

#[test]
fn invalid_union() {
    let content = object([("c", union([string(), array(string())]))]);
    gives(&content, r#"{"c":5}"#, &["invalid_union @ c : Invalid input"]);
    gives(&content, "{}", &["invalid_union @ c : Invalid input"]);
    gives(&content, r#"{"c":["a"]}"#, &[]);
    let nested = union([string(), array(union([literal("a"), number()]))]);
    gives(&nested, r#"["b"]"#, &["invalid_union @ (root) : Invalid input"]);
    gives(&nested, r#"["a",1,"a"]"#, &[]);
}

#[test]
fn invalid_union_discriminator() {
    let union = tagged("type", [object([("type", literal("a"))]), object([("type", one_of(&["b", "c"]))])]);
    let issue = "invalid_union_discriminator @ type : Invalid discriminator value. Expected 'a' | 'b' | 'c'";
    for wrong in
        [r#"{"type":"x","more":1}"#, "{}", r#"{"type":5}"#, r#"{"type":null}"#, r#"{"more":1,"type":[]}"#]
    {
        gives(&union, wrong, &[issue]);
    }
    for right in [r#"{"type":"c"}"#, r#"{"more":{"type":1},"type":"a"}"#, r#"{"\u0074ype":"\u0061"}"#] {
        gives(&union, right, &[]);
    }
    gives(&union, "\"x\"", &["invalid_type @ (root) : Expected object, received string"]);
    gives(&object([("m", union)]), "{}", &["invalid_type @ m : Required"]);
}

#[test]
fn an_optional_discriminator() {
    let custom = object([("type?", literal("custom")), ("name", string())]);
    let union = tagged("type", [custom, object([("type", literal("bash"))])]);
    gives(&union, r#"{"name":"n"}"#, &[]);
    gives(&union, "{}", &["invalid_type @ name : Required"]);
    gives(
        &union,
        r#"{"type":"x"}"#,
        &["invalid_union_discriminator @ type : Invalid discriminator value. Expected  | 'custom' | 'bash'"],
    );
}

#[test]
fn bounds_of_numbers() {
    let small = "too_small @ (root) : Number must be greater than";
    let big = "too_big @ (root) : Number must be less than";
    gives(&at_least(0.0), "-1", &[&alloc::format!("{small} or equal to 0")]);
    gives(&over(0.0), "0", &[&alloc::format!("{small} 0")]);
    gives(&at_most(2.0), "2.001", &[&alloc::format!("{big} or equal to 2")]);
    gives(&under(1.0), "1", &[&alloc::format!("{big} 1")]);
    gives(&at_most(1e21), "1e22", &[&alloc::format!("{big} or equal to 1e+21")]);
    gives(&at_least(1e-7), "0", &[&alloc::format!("{small} or equal to 1e-7")]);
    gives(&at_least(-1.5), "-1.5", &[]);
    gives(&over(0.0), "1e-300", &[]);
}

#[test]
fn lengths() {
    let small = "too_small @ (root) : String must contain";
    gives(&length(Some(1), None), "\"\"", &[&alloc::format!("{small} at least 1 character(s)")]);
    gives(
        &length(None, Some(3)),
        "\"abcd\"",
        &["too_big @ (root) : String must contain at most 3 character(s)"],
    );
    gives(&length(Some(3), Some(3)), "\"ab\"", &[&alloc::format!("{small} exactly 3 character(s)")]);
    let small = "too_small @ (root) : Array must contain";
    gives(&sized(string(), Some(1), None), "[]", &[&alloc::format!("{small} at least 1 element(s)")]);
    gives(
        &sized(string(), None, Some(1)),
        r#"["a","b"]"#,
        &["too_big @ (root) : Array must contain at most 1 element(s)"],
    );
    gives(&sized(string(), Some(2), Some(2)), "[]", &[&alloc::format!("{small} exactly 2 element(s)")]);
    let most = length(None, Some(3));
    let big = "too_big @ (root) : String must contain at most 3 character(s)";
    gives(&most, "\"\u{1F642}\u{1F642}\"", &[big]);
    gives(&most, r#""\ud83d\ude42\ud83d\ude42""#, &[big]);
    gives(&most, r#""\ud83d\ud83d\ud83d""#, &[]);
    gives(&length(Some(2), None), "\"\u{1F642}\"", &[]);
}

#[test]
fn formats_and_patterns() {
    let url = "invalid_string @ (root) : Invalid url";
    gives(&format(Format::Uri), "\"example.com/a.png\"", &[url]);
    gives(&format(Format::Uri), r#""https:\/\/example.com""#, &[]);
    gives(&format(Format::Uuid), "\"abc\"", &["invalid_string @ (root) : Invalid uuid"]);
    gives(&format(Format::Ip), "\"localhost\"", &["invalid_string @ (root) : Invalid ip"]);
}

#[test]
fn patterns() {
    let pattern = |pattern: &str| Def::String {
        nullable: false,
        min: None,
        max: None,
        format: None,
        pattern: Some(pattern.into()),
    };
    let issue = "invalid_string @ (root) : Invalid";
    gives(&pattern("^[A-Z]{2}$"), "\"us\"", &[issue]);
    gives(&pattern("^[A-Z]{2}$"), "\"US\"", &[]);
    gives(&pattern(r"^\d{4}-\d{2}-\d{2}$"), "\"202\u{665}-03-14\"", &[issue]);
    gives(&pattern(r"^\d{4}-\d{2}-\d{2}$"), r#""2025-03-14\n""#, &[issue]);
    gives(&pattern(r"^(0?[1-9]|1[0-2])\/(0?[1-9]|[12]\d|3[01])\/\d{4}$"), "\"3/14/2025\"", &[]);
}
