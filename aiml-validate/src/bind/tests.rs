//! What is said at a glance is what the comparison says.

mod free;
mod made;
mod maps;
mod required;
mod table;
mod taken;

use alloc::{borrow::ToOwned, boxed::Box, format, string::String, vec, vec::Vec};
use std::collections::BTreeSet;

use self::made::{Random, fields_for, leak, shape_for};
use super::{
    bounds::{rule_refusal, some_within},
    build::{Builder, used_objects},
    compare::{
        Meant, Spot, Verdict, contrary, fits, not_ruled_out, required_fits, takes_literal, value_fits,
    },
    decide,
    glance::{Few, Glance, Seen, is_within, sum_up},
    located::Located,
    places::{self, Objects, Place, Says, Used},
    sure::{EVERY, FUEL, sure},
    words::Trail,
};
use crate::{
    catalog::{Catalog, Endpoint, Model, Status},
    issue::Literal,
    rules::{Length, Range, Rule},
    schema::node::{Bit, Node, NodeId, Rest, Schema},
    wire::{
        plan::{FREE, REQUIRED},
        shape::{Said, Shape, ShapeField},
    },
};

/// Every place that a comparison can come to, with the schema.
fn places() -> (Schema<'static>, Vec<Place>) {
    let endpoints: Vec<_> = Catalog::builtin().endpoints().collect();
    let mut all: Vec<Place> =
        endpoints.iter().map(|endpoint| Place::of_endpoint(endpoint.number())).collect();
    let mut seen: BTreeSet<String> = all.iter().map(|place| format!("{place:?}")).collect();
    let mut next = 0;
    while next < all.len() {
        let place = all[next];
        next += 1;
        let objects = place.objects();
        let columns = objects
            .into_iter()
            .flat_map(|objects| (0..objects.keys()).map(move |key| objects.column(key).place));
        let below: Vec<Place> =
            place.items().into_iter().chain(objects.and_then(Objects::rest)).chain(columns).collect();
        all.extend(below.into_iter().filter(|place| seen.insert(format!("{place:?}"))));
    }
    (endpoints[0].roots().get(0).schema, all)
}

fn used(node: usize) -> Used {
    if node == EVERY { Used::ALL } else { Used::one(node) }
}

#[test]
fn what_is_sure_fits() {
    let (schema, all) = places();
    assert!(all.len() > 400, "{}", all.len());
    let mut random = Random(7);
    let (mut yes, mut unknown, mut no) = (0, 0, 0);
    for place in all {
        for round in 0..place.len().min(40) * 20 {
            let i = random.below(place.len());
            let shape = shape_for(&schema, place.node(i), 4, &mut random);
            let node = if round % 3 == 0 { EVERY } else { i };
            let is_sure = sure(place, node, shape, &mut { FUEL });
            let fits = fits(Spot { schema: &schema, place, used: &used(node) }, shape, &Trail::Root);
            match (is_sure, fits) {
                (true, Verdict::Fits) => yes += 1,
                (false, Verdict::Fits) => unknown += 1,
                (false, _) => no += 1,
                (true, _) => panic!("{place:?} {i} {shape:?}"),
            }
        }
    }
    // Else there would be nothing to see here.
    assert!(yes > 10_000 && no > 3_000, "{yes} yes, {unknown} unknown, {no} no");
    assert!(yes > 2 * unknown, "{yes} yes, {unknown} unknown, {no} no");
}

/// The bodies of a model that a type names; all of them, if it names none.
fn bodies(endpoint: Endpoint<'static>, names: Option<&[&str]>) -> Used {
    let Some(names) = names else { return Used::ALL };
    let mut used = Used::NONE;
    for name in names {
        match places::roots(name, endpoint.number()) {
            Some(roots) => (0..roots.len).for_each(|i| used.add(roots.get(i))),
            None => return Used::ALL,
        }
    }
    used
}

#[test]
fn what_is_sure_of_a_request_is_no_mistake() {
    let mut random = Random(8);
    let (mut yes, mut all, mut complete, mut within) = (0, 0, 0, 0);
    for endpoint in Catalog::builtin().endpoints() {
        let place = Place::of_endpoint(endpoint.number());
        let schema = endpoint.roots().get(0).schema;
        let ids: Vec<&'static str> = endpoint.models().map(Model::id).collect();
        for _ in 0..60 {
            let names: Option<&'static [&'static str]> = match (random.below(2), ids.len()) {
                (0, _) | (_, 0) => None,
                _ => Some((0..=random.below(3)).map(|_| random.of(&ids)).collect::<Vec<_>>().leak()),
            };
            let bodies = bodies(endpoint, names);
            let root = if bodies.all { random.below(place.len()) } else { usize::from(bodies.list[0]) };
            let Some(objects) = place.objects() else { continue };
            let Some((_, object, _)) =
                (0..place.parts()).map(|i| place.part(i)).find(|(origin, ..)| *origin == root)
            else {
                continue;
            };
            let fields = fields_for(&schema, objects.node(object), 4, &mut random);
            // The derive takes no key twice, and of more fields looks at none.
            let is_new = |i: &usize| fields[..*i].iter().all(|before| before.key != fields[*i].key);
            let fields: Vec<_> = (0..fields.len().min(64)).filter(is_new).map(|i| fields[i]).collect();
            let fields: &'static [ShapeField] = fields.leak();
            let few = Few::of(endpoint.number(), objects, &[&[], &[]], names);
            let hash = |field: &ShapeField| places::hash(field.key.as_bytes());
            let mut seen = [Seen::NO_FIELD.0; 64];
            for (seen, field) in seen.iter_mut().zip(fields) {
                *seen = Seen::of(&few, &Located::of(objects, field, hash(field))).0;
            }
            let glance = summed_up(&few, seen);
            let mut nth = 0;
            let used = used_objects(place, &bodies);
            let meant = Meant { schema: &schema, objects, used: &used, fields: &[] };
            for (i, field) in fields.iter().enumerate() {
                all += 1;
                if glance.fields >> i & 1 != 0 {
                    yes += 1;
                    assert!(matches!(value_fits(meant, field, &Trail::Root), Verdict::Fits), "{field:?}");
                }
                if !field.is(ShapeField::RANGE | ShapeField::LENGTH) || field.is(ShapeField::FLATTEN) {
                    continue;
                }
                for rule in field.rules() {
                    if glance.samples.get(nth).is_some_and(|sample| holds(*sample, rule)) {
                        within += 1;
                        let refusal = rule_refusal(meant, field, rule, &Trail::Root);
                        assert!(refusal.is_none() || field.is(ShapeField::SKIP), "{field:?}");
                    }
                }
                nth += 1;
            }
            if glance.complete {
                complete += 1;
                let (used, _) = not_ruled_out(meant, fields);
                let meant = Meant { used: &used, ..meant };
                assert!(matches!(required_fits(meant, fields, &Trail::Root), Verdict::Fits), "{fields:?}");
                assert!(contrary(meant, fields).is_none(), "{fields:?}");
            }
        }
    }
    assert!(yes * 3 > all * 2 && complete > 300, "{yes} of {all} fields, {complete} complete");
    assert!(within > 100, "{within}");
}

/// What generated code makes of as many fields as there may be.
fn summed_up(few: &Few, seen: [u64; 64]) -> Glance {
    let [
        c0,
        c1,
        c2,
        c3,
        c4,
        c5,
        c6,
        c7,
        c8,
        c9,
        c10,
        c11,
        c12,
        c13,
        c14,
        c15,
        c16,
        c17,
        c18,
        c19,
        c20,
        c21,
        c22,
        c23,
        c24,
        c25,
        c26,
        c27,
        c28,
        c29,
        c30,
        c31,
        c32,
        c33,
        c34,
        c35,
        c36,
        c37,
        c38,
        c39,
        c40,
        c41,
        c42,
        c43,
        c44,
        c45,
        c46,
        c47,
        c48,
        c49,
        c50,
        c51,
        c52,
        c53,
        c54,
        c55,
        c56,
        c57,
        c58,
        c59,
        c60,
        c61,
        c62,
        c63,
    ] = seen;
    sum_up!(Glance::new(false), few, c0 c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19 c20 c21 c22 c23 c24 c25 c26 c27 c28 c29 c30 c31 c32 c33 c34 c35 c36 c37 c38 c39 c40 c41 c42 c43 c44 c45 c46 c47 c48 c49 c50 c51 c52 c53 c54 c55 c56 c57 c58 c59 c60 c61 c62 c63)
}

/// Whether a sample is within a range or a length, as `checks` asks of each.
fn holds(sample: u16, rule: &Rule) -> bool {
    match *rule {
        Rule::Range(Range::Ints(min, max)) => is_within!(sample, min, max, i128),
        Rule::Range(Range::Floats(min, max)) => is_within!(sample, min, max, f64),
        Rule::Length(Length { min, max }) => is_within!(sample, min, max, usize),
        _ => false,
    }
}
