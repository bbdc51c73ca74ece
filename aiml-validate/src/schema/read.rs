//! A node as it was written down: the way back from [`encode`](super::encode).

use alloc::{borrow::ToOwned, boxed::Box};

use super::{
    def::{Bound, Def, Extra, Property},
    node::{Node, NodeId, Rest, Schema},
};

/// The tree below a node.
pub(crate) fn read(schema: &Schema<'_>, id: NodeId) -> Def {
    let nullable = schema.nullable(id);
    let bound = |end: Option<(f64, bool)>| end.map(|(at, exclusive)| Bound { at, exclusive });
    match schema.node(id) {
        Node::Any => Def::Any,
        Node::Model => Def::Model,
        Node::Boolean { only } => Def::Boolean { nullable, only },
        Node::Number(number) => {
            Def::Number { nullable, integer: number.integer, min: bound(number.min), max: bound(number.max) }
        }
        Node::NumberEnum(list) => Def::NumberEnum {
            nullable,
            integer: list.integer,
            members: (0..list.len).map(|i| list.member(schema, i)).collect(),
        },
        Node::String(text) => Def::String {
            nullable,
            min: text.min,
            max: text.max,
            format: text.format,
            pattern: text.pattern.map(|pattern| schema.text(pattern).to_owned()),
        },
        Node::StringEnum(list) => Def::StringEnum {
            nullable,
            literal: list.literal,
            members: (0..list.len).map(|i| schema.text(list.member(schema, i)).to_owned()).collect(),
        },
        Node::Array(array) => Def::Array {
            nullable,
            items: Box::new(read(schema, array.items)),
            min: array.min,
            max: array.max,
        },
        Node::Object(object) => Def::Object {
            nullable,
            properties: (0..object.len)
                .map(|i| {
                    let property = object.prop(schema, i);
                    Property {
                        key: schema.text(property.key).to_owned(),
                        schema: read(schema, property.node),
                        required: property.required,
                    }
                })
                .collect(),
            extra: match object.rest {
                Rest::Open => Extra::Open,
                Rest::Strict => Extra::Strict,
                Rest::Each(each) => Extra::Each(Box::new(read(schema, each))),
            },
        },
        Node::Tagged(tagged) => Def::Tagged {
            nullable,
            tag: schema.text(tagged.tag).to_owned(),
            branches: (0..tagged.len).map(|i| read(schema, tagged.branch(schema, i))).collect(),
        },
        // A branch that takes null makes the union take it, so the two cannot be told apart; nor need they be.
        Node::Union(union) => Def::Union {
            nullable,
            branches: (0..union.len).map(|i| read(schema, union.branch(schema, i))).collect(),
        },
    }
}
