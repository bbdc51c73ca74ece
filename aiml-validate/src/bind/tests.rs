//! What is said at a glance is what the comparison says.

mod free;
mod maps;
mod table;

use alloc::{borrow::ToOwned, boxed::Box, format, string::String, vec, vec::Vec};
use std::collections::BTreeSet;

use super::{
    bounds::{rule_refusal, some_within},
    build::{Builder, used_objects},
    compare::{Meant, Spot, Verdict, fits, not_ruled_out, required_fits, takes_literal, value_fits},
    decide,
    glance::{Few, Glance, Seen, Sum, add},
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

/// Numbers that are the same on every run.
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % n as u64).unwrap()
    }

    fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

fn leak<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}

fn texts(texts: Vec<String>) -> &'static [&'static str] {
    let texts: Vec<&'static str> = texts.into_iter().map(|text| &*text.leak()).collect();
    texts.leak()
}

fn any_leaf(random: &mut Random) -> Shape {
    random.of(&[
        Shape::Null,
        Shape::Bool,
        Shape::Float,
        Shape::Text,
        Shape::Json,
        Shape::Any,
        Shape::Int(0, 255),
        Shape::Int(-128, 127),
        Shape::Int(1000, i128::MAX),
        Shape::Int(i128::MIN, -1),
        Shape::Names(&["user", "auto"]),
        Shape::Names(&["x"]),
        Shape::Map(&Shape::Text),
        Shape::Array(&Shape::Text),
        Shape::Array(&Shape::Float),
        Shape::Tuple(&[&Shape::Text, &Shape::Float]),
        Shape::Fixed(&Shape::Text, 3),
        Shape::Object(&[]),
        Shape::OneOf(&[&Shape::Text, &Shape::Array(&Shape::Text)]),
    ])
}

/// A shape that a node may take: now and then something else.
fn shape_for(schema: &Schema<'static>, id: NodeId, depth: usize, random: &mut Random) -> &'static Shape {
    if depth == 0 || random.below(12) == 0 {
        return leak(any_leaf(random));
    }
    let shape = match schema.node(id) {
        Node::Any | Node::Model => any_leaf(random),
        Node::Boolean { .. } => Shape::Bool,
        Node::Number(_) | Node::NumberEnum(_) => {
            random.of(&[Shape::Float, Shape::Int(0, 255), Shape::Int(-5, 5), Shape::Int(300, 70_000)])
        }
        Node::String(_) => random.of(&[Shape::Text, Shape::Names(&["x", "y"])]),
        Node::StringEnum(list) => {
            let mut names = vec!["none-of-them".to_owned()];
            for _ in 0..random.below(3) {
                names.push(schema.text(list.member(schema, random.below(list.len))).to_owned());
            }
            random.of(&[Shape::Text, Shape::Names(texts(names))])
        }
        Node::Array(array) => {
            let items = shape_for(schema, array.items, depth - 1, random);
            let len = random.below(6);
            random.of(&[Shape::Array(items), Shape::Array(items), Shape::Fixed(items, len)])
        }
        Node::Object(object) if random.below(12) == 0 => match object.rest {
            Rest::Each(each) => Shape::Map(shape_for(schema, each, depth - 1, random)),
            _ => Shape::Map(leak(any_leaf(random))),
        },
        Node::Object(_) => Shape::Object(fields_for(schema, id, depth, random)),
        Node::Tagged(tagged) => {
            let branch = tagged.branch(schema, random.below(tagged.len));
            return shape_for(schema, branch, depth, random);
        }
        Node::Union(union) => {
            let branches: Vec<_> = (0..=random.below(3))
                .map(|_| {
                    let branch = union.branch(schema, random.below(union.len));
                    shape_for(schema, branch, depth, random)
                })
                .collect();
            if branches.len() == 1 { *branches[0] } else { Shape::OneOf(branches.leak()) }
        }
    };
    match random.below(5) {
        0 => leak(Shape::Optional(leak(shape))),
        _ => leak(shape),
    }
}

/// Most properties of an object, now and then one that it has not, flagged in all ways.
fn fields_for(
    schema: &Schema<'static>,
    id: NodeId,
    depth: usize,
    random: &mut Random,
) -> &'static [ShapeField] {
    let Node::Object(object) = schema.node(id) else { return &[] };
    let mut fields = Vec::new();
    for i in 0..object.len {
        let prop = object.prop(schema, i);
        let wanted = prop.required && random.below(20) > 0;
        if wanted || random.below(3) == 0 {
            let shape = shape_for(schema, prop.node, depth - 1, random);
            fields.push(with_rule(ShapeField::new(schema.text(prop.key), shape, flags(random)), random));
        }
    }
    if random.below(6) == 0 {
        let key = random.of(&["role", "content", "type", "text", "unheard_of", "a", ""]);
        fields.push(ShapeField::new(key, leak(any_leaf(random)), flags(random)));
    }
    fields.truncate(random.of(&[70, 70, 70, 5]));
    fields.leak()
}

/// Now and then a number has bounds of the user's own, and what is long a length.
fn with_rule(field: ShapeField, random: &mut Random) -> ShapeField {
    if random.below(3) > 0 {
        return field;
    }
    if let Shape::Text | Shape::Array(_) | Shape::Fixed(..) = field.shape.present() {
        let length =
            random.of(&[Length { min: 0, max: 0 }, Length { min: 1, max: 99 }, Length::until(99, 9000)]);
        let rules: &'static [Rule; 1] = leak([Rule::Length(length)]);
        let flags = field.flags | ShapeField::LENGTH | ShapeField::RULED;
        return ShapeField { flags, said: Said::Rules(rules), ..field };
    }
    if !matches!(field.shape.present(), Shape::Float | Shape::Int(..)) {
        return field;
    }
    let range = random.of(&[
        Range::Ints(0, 10),
        Range::Ints(1, 1),
        Range::Ints(-3, 0),
        Range::Ints(500, 90_000),
        Range::Floats(0.25, 0.75),
        Range::Floats(-1e9, 1e9),
    ]);
    let rules: &'static [Rule; 1] = leak([Rule::Range(range)]);
    ShapeField {
        flags: field.flags | ShapeField::RANGE | ShapeField::RULED,
        said: Said::Rules(rules),
        ..field
    }
}

fn flags(random: &mut Random) -> u16 {
    match random.below(24) {
        0 => ShapeField::FLATTEN,
        1 => ShapeField::UNDECLARED,
        2 => ShapeField::SKIP,
        3 => ShapeField::ONE_OF,
        4 => ShapeField::MODEL,
        5 => ShapeField::VARIANT,
        6..12 => ShapeField::MAYBE,
        _ => 0,
    }
}

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
    let mut used = if node == EVERY { Used::ALL } else { Used::NONE };
    if node != EVERY {
        used.add(node);
    }
    used
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
            let Some(few) = Few::of(endpoint.number(), &[&[], &[]], names) else { continue };
            let hash = |field: &ShapeField| places::hash(field.key.as_bytes());
            let mut sum = Sum::new(Glance::new(false));
            for field in fields {
                let seen = Seen::of(&few, field, hash(field));
                add!(sum, seen);
            }
            let glance = sum.finish(&few);
            let mut nth = 0;
            let used = used_objects(place, &bodies);
            let meant = Meant { schema: &schema, objects, used: &used };
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
            }
        }
    }
    assert!(yes * 3 > all * 2 && complete > 300, "{yes} of {all} fields, {complete} complete");
    assert!(within > 100, "{within}");
}

/// Whether a sample is within a range or a length, as `checks` asks of each.
fn holds(sample: u16, rule: &Rule) -> bool {
    match *rule {
        Rule::Range(Range::Ints(min, max)) => Seen::is_int(sample, min, max),
        Rule::Range(Range::Floats(min, max)) => Seen::is_float(sample, min, max),
        Rule::Length(Length { min, max }) => Seen::is_length(sample, min, max),
        _ => false,
    }
}

/// What the engine takes, no annotation is refused for.
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

/// What is left out when it is `None` is planned by what it holds: nothing is left of a text that is always taken.
#[test]
fn an_option_that_is_left_out_is_planned_as_what_it_holds() {
    let (schema, all) = places();
    let (mut others, mut free) = (0, 0);
    for objects in all.iter().filter_map(|place| place.objects()) {
        for key in 0..objects.keys() {
            let column = |shape, flags| {
                let field = ShapeField::new("", shape, ShapeField::MAYBE | flags);
                Builder::<64, 256>::new(schema).column(&field, Some(key), objects)
            };
            let held = column(&Shape::Text, 0);
            assert_eq!(column(&Shape::Optional(&Shape::Text), ShapeField::NO_NONE), held);
            others += usize::from(column(&Shape::Optional(&Shape::Text), 0) != held);
            free += held[..objects.len()].iter().filter(|cell| **cell & !REQUIRED == FREE).count();
        }
    }
    // Else there would be nothing to see here.
    assert!(others > 100 && free > 100, "{others} may be null, {free} are free");
}
