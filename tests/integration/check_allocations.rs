//! Nothing is allocated for a body that there is nothing to say of.

use aiml_validate::{check, check_json};
use allocation_counter::measure;

use crate::bodies::{self, CHAT};

#[test]
fn valid_bodies_cost_no_memory() {
    for request in [bodies::small(), bodies::medium(), bodies::large()] {
        let json = serde_json::to_vec(&request).expect("a body");
        let value = serde_json::to_value(&request).expect("a body");
        assert!(check(CHAT, &request).is_empty(), "{}", check(CHAT, &request));
        assert!(check_json(CHAT, &json).is_empty());
        assert_eq!(measure(|| drop(check(CHAT, &request))).count_total, 0);
        assert_eq!(measure(|| drop(check(CHAT, &value))).count_total, 0);
        assert_eq!(measure(|| drop(check_json(CHAT, &json))).count_total, 0);
    }
}
