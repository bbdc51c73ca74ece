//! What is written is read again.

use alloc::{boxed::Box, format, string::ToString, vec, vec::Vec};

use super::{
    def::{Def, Extra, Property},
    encode::Encoder,
    node::{Bit, Branches, Node, NodeId, Schema},
};

fn string() -> Def {
    Def::String { nullable: false, min: None, max: None, format: None, pattern: None }
}

fn object(keys: usize) -> Def {
    let property = |i| Property { key: format!("key_{i}"), schema: string(), required: i % 2 == 0 };
    Def::Object { nullable: false, properties: (0..keys).map(property).collect(), extra: Extra::Open }
}

#[test]
fn every_property_is_found_in_objects_of_every_size() {
    for size in [0, 1, 3, 4, 5, 30, 64, 65, 254, 255, 1000] {
        let mut encoder = Encoder::default();
        let id = encoder.add(&object(size));
        assert_eq!(encoder.add(&object(size)), id);
        let blob = encoder.finish();
        let schema = Schema::open(&blob);
        let Node::Object(object) = schema.node(id) else { panic!("not an object") };
        assert_eq!(object.len, size);
        for i in 0..size {
            let (number, prop) = object.find(&schema, format!("key_{i}").as_bytes()).expect("is there");
            assert_eq!((number, prop.required), (i, i % 2 == 0));
            assert!(schema.facts(prop.node).takes_every(Bit::String));
        }
        for other in ["", "key", "key_1001", "kez_1", "key_0 "] {
            assert!(object.find(&schema, other.as_bytes()).is_none());
        }
    }
}

#[test]
fn every_member_is_found() {
    for size in [1, 3, 4, 300] {
        let members: Vec<_> = (0..size).map(|i| format!("member-{i}")).collect();
        let mut encoder = Encoder::default();
        let id = encoder.add(&Def::StringEnum { nullable: false, literal: false, members: members.clone() });
        let blob = encoder.finish();
        let schema = Schema::open(&blob);
        let Node::StringEnum(list) = schema.node(id) else { panic!("not an enum") };
        assert!(members.iter().all(|member| list.contains(&schema, member.as_bytes())));
        assert!(!list.contains(&schema, b"member-") && !list.contains(&schema, b""));
    }
}

#[test]
fn a_union_knows_which_branch_decides() {
    let array = Def::Array { nullable: false, items: Box::new(object(1)), min: None, max: None };
    let branches = vec![object(2), array, string(), object(3)];
    let mut encoder = Encoder::default();
    let id = encoder.add(&Def::Union { nullable: true, branches });
    let blob = encoder.finish();
    let schema = Schema::open(&blob);
    assert!(schema.facts(id).takes_every(Bit::Null) && schema.facts(id).takes_every(Bit::String));
    let Node::Union(union) = schema.node(id) else { panic!("not a union") };
    assert_eq!(union.may_take(&schema, Bit::Object), Branches::Several);
    assert_eq!(union.may_take(&schema, Bit::String), Branches::One(union.branch(&schema, 2)));
    assert_eq!(union.may_take(&schema, Bit::Number), Branches::None);
}

#[test]
fn a_damaged_blob_ends_every_walk() {
    let mut encoder = Encoder::default();
    let tagged =
        Def::Tagged { nullable: false, tag: "type".to_string(), branches: vec![object(3), object(40)] };
    encoder.add(&Def::Union { nullable: false, branches: vec![tagged, object(9)] });
    let blob = encoder.finish();
    for at in (0..blob.len()).step_by(3) {
        for value in [0, 0x7F, 0xFF] {
            let mut damaged = blob.clone();
            damaged[at] = value;
            damaged.truncate(blob.len() - at / 8);
            let schema = Schema::open(&damaged);
            for place in (0..128).step_by(7) {
                match schema.node(NodeId(place)) {
                    Node::Object(object) => {
                        let _ = object.find(&schema, b"key_1");
                    }
                    Node::Tagged(tagged) => {
                        let _ = tagged.find(&schema, b"a");
                    }
                    Node::Union(union) => assert!(union.branch(&schema, 0).0 <= place),
                    Node::StringEnum(list) => {
                        let _ = list.contains(&schema, b"a");
                    }
                    _ => {}
                }
            }
        }
    }
}
