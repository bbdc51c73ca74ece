//! Shapes that are made at random, for the nodes of the catalog.

use super::*;

/// Numbers that are the same on every run.
pub(super) struct Random(pub(super) u64);

impl Random {
    pub(super) fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % n as u64).unwrap()
    }

    pub(super) fn of<T: Clone>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())].clone()
    }
}

pub(super) fn leak<T>(value: T) -> &'static T {
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
pub(super) fn shape_for(
    schema: &Schema<'static>,
    id: NodeId,
    depth: usize,
    random: &mut Random,
) -> &'static Shape {
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
pub(super) fn fields_for(
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
