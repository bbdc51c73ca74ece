//! Checking bodies by the catalog, against what serializing or parsing them takes, and against another judge.

#![allow(
    clippy::expect_used,
    missing_docs,
    reason = "a bench says what it expects; criterion's macros say nothing"
)]

#[path = "../integration/bodies.rs"]
mod bodies;
#[path = "../integration/json_schema.rs"]
mod json_schema;

use std::hint::black_box;

use aiml_validate::{__private::documents, Catalog, check, check_json};
use criterion::{Criterion, criterion_group, criterion_main};
use serde::de::IgnoredAny;

use self::{bodies::CHAT, json_schema::json_schema};

fn wire(criterion: &mut Criterion) {
    for (size, request) in
        [("small", bodies::small()), ("medium", bodies::medium()), ("large", bodies::large())]
    {
        let json = serde_json::to_vec(&request).expect("a body");
        let value = serde_json::to_value(&request).expect("a body");
        let documents = documents(Catalog::builtin(), CHAT, "openai/gpt-4o");
        let judge = jsonschema::validator_for(&json_schema(&documents[0])).expect("a schema");
        assert!(check(CHAT, &request).is_empty() && judge.is_valid(&value));
        let mut group = criterion.benchmark_group(size);
        group.bench_function("to_vec", |b| b.iter(|| serde_json::to_vec(black_box(&request))));
        group.bench_function("check", |b| b.iter(|| check(black_box(CHAT), black_box(&request))));
        group.bench_function("check Value", |b| b.iter(|| check(black_box(CHAT), black_box(&value))));
        group.bench_function("jsonschema", |b| b.iter(|| judge.is_valid(black_box(&value))));
        group.bench_function("IgnoredAny", |b| {
            b.iter(|| serde_json::from_slice::<IgnoredAny>(black_box(&json)));
        });
        group.bench_function("check_json", |b| b.iter(|| check_json(black_box(CHAT), black_box(&json))));
        group.finish();
    }
}

criterion_group!(benches, wire);
criterion_main!(benches);
