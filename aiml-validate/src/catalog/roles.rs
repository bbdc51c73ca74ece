//! What a person wants to know of a body: the roles of its messages.

use alloc::vec::Vec;

use super::{Root, Roots, parameter::objects};
use crate::schema::node::{Node, NodeId, Schema};

/// The roles of the messages of the bodies that fit one of the schemas.
pub(super) fn roles(roots: Roots<'_>) -> Vec<&str> {
    let mut roles = Vec::new();
    for Root { schema, node } in roots.iter() {
        objects(schema, node, &mut |schema, body| {
            if let Some((_, messages)) = body.find(&schema, b"messages") {
                items(schema, messages.node, &mut |item| {
                    objects(schema, item, &mut |schema, message| {
                        if let Some((_, role)) = message.find(&schema, b"role") {
                            members(schema, role.node, &mut |role| {
                                if !roles.contains(&role) {
                                    roles.push(role);
                                }
                            });
                        }
                    });
                });
            }
        });
    }
    roles
}

/// The nodes of the items of the arrays that a node takes.
fn items(schema: Schema<'_>, node: NodeId, visit: &mut impl FnMut(NodeId)) {
    match schema.node(node) {
        Node::Array(array) => visit(array.items),
        Node::Union(union) => (0..union.len).for_each(|i| items(schema, union.branch(&schema, i), visit)),
        _ => {}
    }
}

/// The members of the enums that a node takes.
fn members<'a>(schema: Schema<'a>, node: NodeId, visit: &mut impl FnMut(&'a str)) {
    match schema.node(node) {
        Node::StringEnum(list) => {
            (0..list.len).for_each(|i| visit(schema.text(list.member(&schema, i))));
        }
        Node::Union(union) => (0..union.len).for_each(|i| members(schema, union.branch(&schema, i), visit)),
        _ => {}
    }
}
