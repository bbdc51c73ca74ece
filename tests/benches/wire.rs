//! Checking bodies by the catalog, against what serializing or parsing them takes, and against another judge.

#[path = "../integration/bodies.rs"]
mod bodies;
#[path = "../integration/made.rs"]
#[allow(dead_code, reason = "shared with the tests")]
mod made;

use std::hint::black_box;

use aiml_validate::{check, check_json};
use criterion::{Criterion, criterion_group, criterion_main};
use serde::de::IgnoredAny;

use self::bodies::CHAT;

fn wire(criterion: &mut Criterion) {
    for (size, request) in [("small", bodies::small()), ("medium", bodies::medium()), ("large", bodies::large())] {
        let json = serde_json::to_vec(&request).expect("a body");
        let value = serde_json::to_value(&request).expect("a body");
        let schema = bodies::json_schema();
        let judge = jsonschema::validator_for(&schema).expect("a schema");
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
