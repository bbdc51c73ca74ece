//! The stable names of the kinds of problem.

use core::fmt;

use serde_core::{Serialize, Serializer};

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident => $text:literal,)*) => {
        /// What kind of problem an issue is: a stable word for programs.
        ///
        /// ```
        /// use aiml_validate::Code;
        /// assert_eq!(Code::UnsupportedValue.as_str(), "unsupported_value");
        /// assert!(Code::UnsupportedValue == "unsupported_value");
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[$doc])* $variant,)*
        }

        impl Code {
            /// The word itself, in `snake_case`.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text,)* }
            }
        }
    };
}

codes! {
    /// A value of the wrong JSON type, or a required one that is absent.
    InvalidType => "invalid_type",
    /// A value outside its allow-list.
    InvalidEnumValue => "invalid_enum_value",
    /// Not the one value that stands there.
    InvalidLiteral => "invalid_literal",
    /// Keys that an object does not take.
    UnrecognizedKeys => "unrecognized_keys",
    /// A value that fits none of the alternatives.
    InvalidUnion => "invalid_union",
    /// The key that chooses between alternatives has a value that names none of them.
    InvalidUnionDiscriminator => "invalid_union_discriminator",
    /// Under a minimum: a number, or a length.
    TooSmall => "too_small",
    /// Over a maximum: a number, or a length.
    TooBig => "too_big",
    /// A text without the demanded format or pattern.
    InvalidString => "invalid_string",
    /// A rule between parameters, or a check of the user's own.
    Custom => "custom",
    /// A value that the API knows and this model does not take.
    UnsupportedValue => "unsupported_value",
    /// A parameter that this model does not take.
    UnsupportedParameter => "unsupported_parameter",
    /// A model id that the catalog does not know at this endpoint.
    UnknownModel => "unknown_model",
    /// A model that is no longer served.
    RetiredModel => "retired_model",
    /// An endpoint that the catalog does not know.
    UnknownEndpoint => "unknown_endpoint",
    /// A key that no document declares, on an object that takes any key.
    UndeclaredKey => "undeclared_key",
    /// A key that stands twice in one object; the last one counts.
    DuplicateKey => "duplicate_key",
    /// Bytes that are not JSON.
    InvalidJson => "invalid_json",
    /// A value whose `Serialize` fails, so that nothing could be sent.
    NotSerializable => "not_serializable",
    /// More problems than the report was asked to hold.
    TooManyIssues => "too_many_issues",
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl PartialEq<str> for Code {
    fn eq(&self, other: &str) -> bool {
        self.as_str() == other
    }
}

impl PartialEq<&str> for Code {
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == *other
    }
}
