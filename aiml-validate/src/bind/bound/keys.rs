//! Fields whose keys are common, by their names: for a number that is written as an argument, as other keys are, the
//! compiler does as much as for a function.

macro_rules! keys {
    ($($key:ident = $number:literal;)*) => {
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
    };
}

aiml_validate_derive::with_common_keys!(keys);
