//! Types declared in functions, by macros, and behind privacy.

use aiml_validate::AimlRequest;
use serde::Serialize;

macro_rules! request {
    ($name:ident { $($field:ident: $ty:ty = $range:expr => $key:literal),* $(,)? }) => {
        #[derive(Serialize, AimlRequest)]
        struct $name {
            $(#[serde(rename = $key)] #[aiml(range($range..=10))] $field: $ty,)*
        }
    };
}

request!(Declared { low: u8 = 1 => "a.b", high: Option<f64> = -2.5 => "c/d" });

const TOP: f32 = 1.5;

mod limits {
    pub(super) const LEAST: i64 = -3;
}

#[test]
fn a_type_declared_by_a_macro() {
    assert_eq!(
        Declared { low: 0, high: Some(-3.0) }.report().to_string(),
        "Body validation error\n\
         a.b: Number must be greater than or equal to 1\n\
         c/d: Number must be greater than or equal to -2.5",
    );
}

#[test]
fn a_type_declared_in_a_function() {
    const LONGEST: usize = 2;
    #[derive(Serialize, AimlRequest)]
    struct Local {
        #[aiml(range(limits::LEAST..TOP))]
        n: f32,
        #[aiml(length(..=LONGEST))]
        list: Vec<Inner>,
    }
    #[derive(Serialize, AimlRequest)]
    struct Inner(bool);

    assert!(Local { n: -3.0, list: vec![Inner(true)] }.validate().is_ok());
    assert_eq!(
        Local { n: 1.5, list: vec![Inner(true), Inner(true), Inner(false)] }.report().to_string(),
        "Body validation error\n\
         n: Number must be less than 1.5\n\
         list: Array must contain at most 2 element(s)",
    );
}
