//! The derive macro of aiml-validate.
