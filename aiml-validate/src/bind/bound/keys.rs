//! Fields whose keys are common, and endpoints, by their names: for a number that is written as an argument, as others are,
//! the compiler does as much as for a function.

macro_rules! named {
    (keys { $($key:ident = $number:literal;)* } paths { $($path:ident = $hash:literal;)* }) => {
        /// By the shapes of what they hold.
        #[allow(non_camel_case_types, reason = "they are called what the keys are")]
        pub mod at {
            $(pub type $key<S> = super::super::At<S, $number>;)*
        }

        /// By the types.
        #[allow(non_camel_case_types, reason = "they are called what the keys are")]
        pub mod holds {
            $(pub type $key<T> = super::super::Holds<T, $number>;)*
        }

        /// Endpoints.
        #[allow(non_camel_case_types, reason = "they are called what the paths are")]
        pub mod on {
            $(pub type $path = super::super::Hashed<$hash>;)*
        }
    };
}

aiml_validate_derive::with_common_names!(named);
