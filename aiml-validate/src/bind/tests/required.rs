//! What models require, as the compiler finds it.

use super::*;
use crate::bind::params::is_required;

#[test]
fn what_all_bodies_of_a_model_require_is_what_the_catalog_says() {
    let (mut yes, mut no) = (0, 0);
    for endpoint in Catalog::builtin().endpoints() {
        let objects = Place::of_endpoint(endpoint.number()).objects().expect("bodies are objects");
        for model in Catalog::builtin().models() {
            let id = model.id();
            let Some(served) = endpoint.capability(id) else {
                assert!(!is_required(endpoint.number(), &[id], "prompt"), "{id} {endpoint}");
                continue;
            };
            let parameters = served.parameters();
            for key in (0..objects.keys()).map(|key| objects.key(key)).filter(|key| *key != "model") {
                let required =
                    parameters.iter().any(|parameter| parameter.name() == key && parameter.required());
                assert_eq!(is_required(endpoint.number(), &[id], key), required, "{id} {endpoint} {key}");
                // Of one that is not known, nothing follows.
                assert!(!is_required(endpoint.number(), &[id, "no/model"], key));
                if required {
                    yes += 1;
                } else {
                    no += 1;
                }
            }
        }
    }
    assert!(yes > 500 && no > 5000, "{yes} {no}");
    assert!(!is_required(0, &[], "messages") && !is_required(0, &["gpt-4o"], "no_such_key"));
}
