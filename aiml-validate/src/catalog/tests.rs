//! Tests of the built-in catalog.

use alloc::{vec, vec::Vec};

use super::*;

fn chat() -> Endpoint<'static> {
    Catalog::builtin().endpoint("/v1/chat/completions").expect("the best-known endpoint")
}

#[test]
fn every_model_and_endpoint_is_found_again() {
    let catalog = Catalog::builtin();
    let mut pairs = 0;
    for model in catalog.models() {
        assert_eq!(catalog.model(model.id()), Some(model));
        for capability in model.capabilities() {
            pairs += 1;
            assert_eq!(capability.endpoint().capability(model.id()), Some(capability));
            assert!(capability.roots().len() > 0);
        }
    }
    assert_eq!(pairs, catalog.counts().pairs);
    let paths: Vec<_> = catalog.endpoints().map(Endpoint::path).collect();
    assert!(paths.is_sorted_by_key(|path| path::key(path.as_bytes())), "{paths:?}");
    for endpoint in catalog.endpoints() {
        assert_eq!(catalog.endpoint(endpoint.path()), Some(endpoint));
        assert_eq!(endpoint.names_model(), endpoint.models().next().is_some());
        assert!(endpoint.roots().len() > 0);
    }
}

#[test]
fn the_quick_way_finds_the_same_roots() {
    let catalog = Catalog::builtin();
    let mut several = 0;
    for endpoint in catalog.endpoints() {
        let all = endpoint.roots();
        for model in catalog.models() {
            let found = builtin_pair(endpoint.number(), model.id()).map(|(pair, first)| {
                let numbers = core::iter::once(first).chain(other_roots(pair));
                numbers.map(|number| all.get(usize::from(number)).node).collect::<Vec<_>>()
            });
            let expected = endpoint.capability(model.id());
            let expected = expected.map(|of| of.roots().iter().map(|root| root.node).collect::<Vec<_>>());
            assert_eq!(found, expected, "{} {endpoint}", model.id());
            several += usize::from(found.is_some_and(|found| found.len() > 1));
        }
        for id in ["", "o", "o1 ", "gpt", "gpt-4o ", "GPT-4o", "openai/gtp-4o", &"long".repeat(100)] {
            assert_eq!(builtin_pair(endpoint.number(), id), None, "{id}");
        }
    }
    assert!(several > 0, "some have several");
}

#[test]
fn everything_is_sorted_and_there_once() {
    let catalog = Catalog::builtin();
    assert!(catalog.models().map(Model::id).is_sorted_by(|a, b| a < b));
    assert_eq!(catalog.models().count(), catalog.counts().models);
    assert_eq!(catalog.endpoints().count(), catalog.counts().endpoints);
    assert!(catalog.routes().map(Route::path).is_sorted());
}

#[test]
fn the_counts_are_those_of_the_documents() {
    let counts = Catalog::builtin().counts();
    assert_eq!((counts.documents, counts.bodies, counts.endpoints), (833, 992, 21));
    assert_eq!(counts.pairs, 890);
    let documented = Catalog::builtin().models().filter(|model| model.endpoints().next().is_some());
    assert_eq!(documented.count(), 800);
}

#[test]
fn both_spellings_of_a_path_are_one_endpoint() {
    let catalog = Catalog::builtin();
    assert_eq!(catalog.endpoint("/chat/completions"), Some(chat()));
    assert_eq!(catalog.endpoint("/v2/chat/completions"), None);
    assert_eq!(catalog.endpoint("chat/completions"), None);
    assert_eq!(catalog.endpoint(""), None);
    assert_eq!(catalog.endpoint("/v2/video/generations").map(Endpoint::path), Some("/v2/video/generations"));
    assert_ne!(catalog.endpoint("/v1/video/generations"), catalog.endpoint("/v2/video/generations"));
}

#[test]
fn a_path_with_its_parameters_filled_in_is_found() {
    let endpoint = Catalog::builtin().endpoint("/openai/deployments/gpt-4o").expect("documented");
    assert_eq!(endpoint.path(), "/openai/deployments/{model}");
    assert!(!Catalog::builtin().endpoint("/v1/keys").expect("documented").names_model());
}

#[test]
fn roles_are_those_of_the_documents() {
    let roles = |id| chat().capability(id).expect("documented").roles();
    assert_eq!(roles("o1-mini"), ["user", "assistant"]);
    assert!(["system", "user", "assistant", "tool"].iter().all(|role| roles("gpt-4o").contains(role)));
    let embeddings = Catalog::builtin().endpoint("/v1/embeddings").expect("documented");
    assert_eq!(embeddings.capabilities().next().expect("one").roles(), Vec::<&str>::new());
}

#[test]
fn what_is_retired_says_so() {
    let catalog = Catalog::builtin();
    let retired: Vec<_> = catalog.models().filter(|model| model.status() == Status::Retired).collect();
    assert!(retired.len() > 200);
    assert!(retired.iter().any(|model| model.endpoints().next().is_some()), "some have documents still");
    assert!(retired.iter().all(|model| !model.id().contains([',', ' '])));
    assert_eq!(catalog.model("gpt-4o").map(Model::status), Some(Status::Served));
}

#[test]
fn wrong_ids_find_the_right_ones() {
    let catalog = Catalog::builtin();
    for (wrong, right) in [
        ("gpt4o", "gpt-4o"),
        ("GPT-4o", "gpt-4o"),
        ("openai/gtp-4o", "openai/gpt-4o"),
        ("opneai/gpt-4o", "openai/gpt-4o"),
        ("anthropic/gpt-4o", "openai/gpt-4o"),
        ("openai/gpt-4o-mni", "gpt-4o-mini"),
        ("o1-mni", "o1-mini"),
        ("text-embedding-3-smal", "text-embedding-3-small"),
        ("dalle-3", "dall-e-3"),
        ("openaigpt-image-2", "openai/gpt-image-2"),
        ("fluxschnell", "flux/schnell"),
    ] {
        let near: Vec<_> = catalog.nearest(wrong, None).iter().collect();
        assert!(near.contains(&right), "{wrong}: {near:?}");
    }
    assert_eq!(catalog.nearest("gpt4-o", None).iter().next(), Some("gpt-4o"));
    for wrong in ["", "x", "totally-made-up", "<YOUR_MODEL>", &"long".repeat(100)] {
        let near: Vec<_> = catalog.nearest(wrong, None).iter().collect();
        assert_eq!(near, Vec::<&str>::new(), "{wrong}");
    }
}

#[test]
fn a_name_without_its_date_is_that_model_and_no_other_version() {
    for (wrong, right) in [
        ("gpt-4.1", "openai/gpt-4.1-2025-04-14"),
        ("gpt-4.1-mini", "openai/gpt-4.1-mini-2025-04-14"),
        ("gpt-5-mini", "openai/gpt-5-mini-2025-08-07"),
        ("openai/o4-mini", "openai/o4-mini-2025-04-16"),
        ("o4-mini", "openai/o4-mini-2025-04-16"),
        ("o3", "openai/o3-2025-04-16"),
    ] {
        assert_eq!(Catalog::builtin().nearest(wrong, None).get(0), Some(right), "{wrong}");
    }
}

#[test]
fn the_paths_of_others_lead_to_ours() {
    for (wrong, right) in [
        ("/v1/audio/speech", "/v1/tts"),
        ("https://api.openai.com/v1/audio/transcriptions", "/v1/stt/create"),
        ("/v1/videos", "/v2/video/generations"),
        ("/v1/chat/completions?stream=true", "/v1/chat/completions"),
        ("POST /v1/responses", "/v1/responses"),
        ("api.aimlapi.com/v1/chat/completions", "/v1/chat/completions"),
        ("/v1/audio/speech/", "/v1/tts"),
    ] {
        let found = Catalog::builtin().nearest_endpoint(wrong);
        assert_eq!(found.map(Endpoint::path), Some(right), "{wrong}");
    }
}

#[test]
fn what_stands_before_the_name_tells_versions_apart() {
    for wrong in ["kling-video/v1.6/tsandard/image-to-video", "kling-video/v1.6/standardd/image-to-video"] {
        let right = "kling-video/v1.6/standard/image-to-video";
        assert_eq!(Catalog::builtin().nearest(wrong, None).get(0), Some(right), "{wrong}");
    }
}

#[test]
fn the_nearest_of_an_endpoint_are_served_there() {
    let embeddings = Catalog::builtin().endpoint("/v1/embeddings").expect("documented");
    let near: Vec<_> = Catalog::builtin().nearest("text-embedding-3-larg", Some(embeddings)).iter().collect();
    assert_eq!(
        near,
        vec!["text-embedding-3-large", "text-embedding-3-small"]
            .into_iter()
            .take(near.len())
            .collect::<Vec<_>>()
    );
    let beginning = Catalog::builtin().nearest("text-embedding-3", Some(embeddings)).get(0);
    assert!(beginning.is_some_and(|id| id.starts_with("text-embedding-3-")), "{beginning:?}");
    assert_eq!(Catalog::builtin().nearest("gpt-4o-mni", Some(embeddings)).get(0), None);
}

#[test]
fn wrong_paths_find_the_right_ones() {
    for (wrong, right) in [
        ("/v1/chat/completion", Some("/v1/chat/completions")),
        ("/chat/completons", Some("/v1/chat/completions")),
        ("/v1/embedding", Some("/v1/embeddings")),
        ("https://api.aimlapi.com/v1/chat/completions", Some("/v1/chat/completions")),
        ("http://localhost:8080/v1/embedding?x=1", Some("/v1/embeddings")),
        ("/v1/tts/create", Some("/v1/tts")),
        ("/v1/stt/create/x", Some("/v1/stt/create")),
        ("/v1/images/generations/with-url/x", Some("/v1/images/generations/with-url")),
        ("/v1/tst/create", Some("/v1/stt/create")),
        ("/v1/embeddings/create", Some("/v1/embeddings")),
        ("/v1/images/generations/with-ulr", Some("/v1/images/generations/with-url")),
        ("https://api.aimlapi.com", None),
        ("https://", None),
        ("/v1/entirely/different/path", None),
    ] {
        assert_eq!(Catalog::builtin().nearest_endpoint(wrong).map(Endpoint::path), right, "{wrong}");
    }
}

#[test]
fn lookups_work_at_compile_time() {
    const CATALOG: &Catalog = Catalog::builtin();
    const FOUND: bool = match CATALOG.endpoint("/v1/chat/completions") {
        Some(endpoint) => endpoint.capability("openai/gpt-4o").is_some(),
        None => false,
    };
    const NEAREST: Option<&str> =
        CATALOG.nearest("openai/gtp-4o", CATALOG.endpoint("/v1/chat/completions")).get(0);
    const PATH: Option<Endpoint<'_>> = CATALOG.nearest_endpoint("/chat/completion");
    assert_eq!([FOUND], [true]);
    assert_eq!(NEAREST, Some("openai/gpt-4o"));
    assert_eq!(PATH, Some(chat()));
}

#[test]
fn parameters_tell_types_limits_and_values() {
    let parameters = chat().capability("gpt-4o").expect("documented").parameters();
    let parameter = |name: &str| parameters.iter().find(|parameter| parameter.name() == name).expect("known");
    assert!(parameter("messages").required() && !parameter("temperature").required());
    assert_eq!(parameter("temperature").types(), ["number"]);
    assert_eq!(
        parameter("temperature").limits(),
        [Limit::Range { min: Some((0.0, false)), max: Some((2.0, false)) }]
    );
    assert!(parameters.iter().all(|parameter| parameter.name() != "model"));
}

#[test]
fn limits_read_well() {
    use alloc::string::ToString as _;
    for (limit, text) in [
        (Limit::Range { min: Some((0.5, false)), max: Some((2.0, false)) }, "0.5 to 2"),
        (Limit::Range { min: Some((0.0, true)), max: None }, "over 0"),
        (Limit::Range { min: Some((0.0, true)), max: Some((1.0, false)) }, "over 0, at most 1"),
        (Limit::Range { min: None, max: Some((1.0, true)) }, "under 1"),
        (Limit::Characters { min: Some(1), max: None }, "at least 1 characters"),
        (Limit::Items { min: Some(2), max: Some(2) }, "2 items"),
        (Limit::Items { min: None, max: Some(4) }, "at most 4 items"),
    ] {
        assert_eq!(limit.to_string(), text);
    }
}
