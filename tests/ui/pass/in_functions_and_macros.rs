use aiml_validate::AimlRequest;
use serde::Serialize;

macro_rules! request {
    ($name:ident, $ty:ty, $range:expr, $word:ident $args:tt) => {
        #[derive(Serialize, AimlRequest)]
        struct $name {
            #[aiml(range($range..), $word $args)]
            n: $ty,
            #[aiml(range(..$range))]
            m: Option<$ty>,
        }
    };
}

request!(Outer, u8, 1, one_of(1, 2));

#[test]
fn runs() {
    request!(Inner, f64, -1.5, one_of(1));
    fn inner<T: Serialize + aiml_validate::AimlRequest>() {}
    #[derive(Serialize, AimlRequest)]
    struct Local {
        inner: Inner,
        outer: Outer,
    }
    inner::<Local>();
    assert!(Outer { n: 3, m: None }.validate().is_err());
}
