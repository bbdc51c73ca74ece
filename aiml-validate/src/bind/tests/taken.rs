//! What the engine takes, no annotation is refused for.

use super::*;

#[test]
fn what_is_taken_is_in_no_list_and_no_range_a_mistake() {
    let (schema, all) = places();
    let (mut taken, mut refused) = (0, 0);
    for place in all {
        for node in 0..place.len().min(60) {
            let spot = Spot { schema: &schema, place, used: &used(node) };
            let id = place.node(node);
            let mut check = |is_taken: bool, fits: bool, what: &dyn core::fmt::Debug| {
                assert!(fits || !is_taken, "{place:?} {node} {what:?}");
                taken += usize::from(fits);
                refused += usize::from(!fits);
            };
            for n in [-100, -2, 0, 1, 2, 4, 10, 720, 90_000_i64] {
                let is_taken = decide(schema, id, &n);
                check(is_taken, takes_literal(spot, &Literal::Int(n.into())), &n);
                let range = Rule::Range(Range::Ints(n.into(), n.into()));
                check(is_taken, some_within(spot, Bit::Number, &range), &range);
            }
            for n in [-2.5, 0.0, 0.25, 1.0, 2.5, 4.0, 44_100.0_f64] {
                let is_taken = decide(schema, id, &n);
                check(is_taken, takes_literal(spot, &Literal::Float(n)), &n);
                let range = Rule::Range(Range::Floats(n, n));
                check(is_taken, some_within(spot, Bit::Number, &range), &range);
            }
            for len in [0, 1, 2, 30, 65, 500, 4097] {
                let length = Rule::Length(Length { min: len, max: len });
                let text = decide(schema, id, &"x".repeat(len));
                check(text, some_within(spot, Bit::String, &length), &length);
                // The engine checks patterns with the feature alone.
                let text = text && cfg!(feature = "pattern");
                check(text, takes_literal(spot, &Literal::Str("x".repeat(len).leak())), &length);
                let array = decide(schema, id, &vec!["https://a.b/c"; len.min(65)]);
                check(array && len <= 65, some_within(spot, Bit::Array, &length), &length);
            }
        }
    }
    assert!(taken > 10_000 && refused > 10_000, "{taken} taken, {refused} refused");
}
