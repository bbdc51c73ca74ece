//! The crate under another name, given by `crate = "…"`.

use renamed::AimlRequest as _;

/// A facade as a user's workspace might have one.
mod facade {
    pub(super) use renamed as inner;
}

#[derive(renamed::AimlRequest)]
#[aiml(crate = "renamed")]
struct Direct {
    #[aiml(range(1..))]
    n: u32,
    role: Role,
}

#[derive(renamed::AimlRequest)]
#[aiml(crate = "self::facade::inner")]
struct Facade {
    #[aiml(length(1..))]
    text: String,
}

#[derive(renamed::AimlRequest)]
#[aiml(crate = "::renamed")]
enum Role {
    User,
}

#[test]
fn judges() {
    assert!(Direct { n: 1, role: Role::User }.validate().is_ok());
    assert!(Direct { n: 0, role: Role::User }.validate().is_err());
    assert!(Facade { text: String::new() }.validate().is_err());
}
