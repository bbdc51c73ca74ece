//! What the table finds is what the catalog has.

use super::*;

#[test]
fn the_table_finds_endpoints_and_models() {
    let catalog = Catalog::builtin();
    for endpoint in catalog.endpoints() {
        let (path, number) = (endpoint.path(), endpoint.number());
        assert_eq!(places::endpoint(path), Some(number), "{path}");
        assert_eq!(places::endpoint(path.trim_start_matches("/v1")), Some(number), "{path}");
        let place = Place::of_endpoint(number);
        // A plan and the catalog call a root by the same number.
        let nodes: Vec<_> = endpoint.roots().iter().map(|root| root.node).collect();
        assert_eq!((0..place.len()).map(|i| place.node(i)).collect::<Vec<_>>(), nodes);
        for model in catalog.models() {
            let roots = places::roots(model.id(), number);
            let found: Option<Vec<_>> =
                roots.map(|roots| (0..roots.len).map(|i| place.node(roots.get(i))).collect());
            let expected = endpoint.capability(model.id());
            let expected = expected.map(|of| of.roots().iter().map(|root| root.node).collect());
            assert_eq!(found, expected, "{} {path}", model.id());
        }
    }
    for model in catalog.models() {
        let is_documented = model.endpoints().next().is_some();
        let retired = places::model(model.id()).map(places::Listed::is_retired);
        assert_eq!(retired, Some(model.status() == Status::Retired && is_documented), "{}", model.id());
    }
    for text in ["", "/v1", "/v2/chat/completions", "gpt-4o ", "GPT-4o", "/v1/chat/completion"] {
        assert!(places::endpoint(text).is_none() && places::model(text).is_none(), "{text}");
    }
}

#[test]
fn the_table_finds_keys() {
    // The derive has the same hash.
    assert_eq!(places::hash(b"temperature"), 0x5565_75C1_CE10);
    for place in places().1 {
        let Some(objects) = place.objects() else { continue };
        for key in 0..objects.keys() {
            assert_eq!(objects.slots().find(places::hash(objects.key(key).as_bytes())), Some(key));
        }
        assert!(objects.find("unheard_of").is_none() && objects.find("").is_none());
        for object in 0..objects.len() {
            let wanted = objects.wanted(object);
            let wanted: Vec<usize> = (0..wanted.len).map(|i| wanted.get(i)).collect();
            let is_wanted = |key: &usize| matches!(objects.column(*key).says(object), Says::Class(_, true));
            assert_eq!(wanted, (0..objects.keys()).filter(is_wanted).collect::<Vec<_>>());
        }
    }
}
