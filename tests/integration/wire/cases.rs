//! serde's eight case rules, for fields and for variants.

use super::*;

macro_rules! cases {
    ($($module:ident $case:literal;)*) => {$(
        mod $module {
            use super::*;

            #[derive(Default, Serialize, AimlRequest)]
            #[serde(rename_all = $case)]
            #[allow(non_snake_case)]
            struct Fields {
                one: u8,
                two_words: u8,
                three_words_long: u8,
                with_1_digit: u8,
                _leading: u8,
                trailing_: u8,
                double__under: u8,
                camelCase: u8,
                r#type: u8,
                #[serde(rename = "As_It-is")]
                renamed: u8,
            }

            #[derive(Clone, Copy, Serialize, AimlRequest)]
            #[serde(rename_all = $case, rename_all_fields = $case)]
            #[allow(non_camel_case_types)]
            enum Variants {
                One,
                TwoWords,
                ABCWords,
                With1Digit,
                lower_case,
                r#raw,
                Fields { two_words: u8 },
                #[serde(rename = "As_It-is")]
                Renamed,
            }

            #[test]
            fn agree() {
                agrees(&Fields::default());
                for variant in [
                    Variants::One,
                    Variants::TwoWords,
                    Variants::ABCWords,
                    Variants::With1Digit,
                    Variants::lower_case,
                    Variants::r#raw,
                    Variants::Fields { two_words: 1 },
                    Variants::Renamed,
                ] {
                    agrees(&variant);
                }
            }
        }
    )*};
}

cases! {
    lower "lowercase";
    upper "UPPERCASE";
    pascal "PascalCase";
    camel "camelCase";
    snake "snake_case";
    screaming_snake "SCREAMING_SNAKE_CASE";
    kebab "kebab-case";
    screaming_kebab "SCREAMING-KEBAB-CASE";
}
