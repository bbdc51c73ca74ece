//! What is said of maps is what the engine says of those with keys that some object has.

use alloc::collections::BTreeMap;

use super::*;

/// Whether the engine takes a map with one more key than an object requires, whatever it is.
fn is_taken<T: crate::wire::Wire>(schema: Schema<'static>, place: Place, node: usize, values: &[T]) -> bool {
    let id = place.node(node);
    let Some(objects) = place.objects() else { return false };
    let mut keys: Vec<&str> = (0..objects.keys()).map(|key| objects.key(key)).collect();
    keys.push("x");
    let used = used_objects(place, &used(node));
    (0..objects.len()).filter(|object| used.has(*object)).any(|object| {
        let wanted = objects.wanted(object);
        let wanted: Vec<&str> = (0..wanted.len).map(|i| objects.key(wanted.get(i))).collect();
        // Of what is required, all is the same: a tag and what it is the tag of are seldom.
        keys.iter().any(|key| {
            values.iter().any(|value| {
                let map: BTreeMap<&str, &T> = wanted.iter().chain([key]).map(|key| (*key, value)).collect();
                decide(schema, id, &map)
            })
        })
    })
}

#[test]
fn maps_fit_whose_values_are_taken() {
    let (schema, all) = places();
    let (mut taken, mut refused) = (0, 0);
    for place in all {
        for node in 0..place.len().min(24) {
            if place.look(node).some() & Bit::Object as u8 == 0 {
                continue;
            }
            let every = place.look(node).every() & Bit::Object as u8 != 0;
            let mut check = |inner: Shape, is_taken: bool, is_exact: bool| {
                let shape = leak(Shape::Map(leak(inner)));
                let spot = Spot { schema: &schema, place, used: &used(node) };
                let is_fit = matches!(fits(spot, shape, &Trail::Root), Verdict::Fits);
                assert!(is_fit || !is_taken, "{place:?} {node} {shape:?} is taken");
                assert!(!is_fit || is_taken || every || !is_exact, "{place:?} {node} {shape:?} is not taken");
                taken += usize::from(is_taken);
                refused += usize::from(!is_fit);
            };
            let is = |values: &[&str]| is_taken(schema, place, node, values);
            // Of texts and numbers there are more than can be tried.
            check(Shape::Text, is(&["", "x", "text", "https://a.b/c"]), false);
            check(Shape::Names(&["x", "text"]), is(&["x", "text"]), false);
            check(Shape::Bool, is_taken(schema, place, node, &[true, false]), true);
            check(Shape::Null, is_taken(schema, place, node, &[()]), true);
            check(Shape::Float, is_taken(schema, place, node, &[0.0, 1.0, 0.5, 5.0, 30.0, 720.0]), false);
            let bools = [vec![true], vec![false]];
            check(Shape::Array(&Shape::Bool), is_taken(schema, place, node, &bools), false);
        }
    }
    // Else there would be nothing to see here.
    assert!(taken > 500 && refused > 500, "{taken} taken, {refused} refused");
}
