//! Of values that are always taken, nothing is left for when the program runs.

use super::*;

const ROLES: &[&str] = &["system", "user", "assistant"];

fn messages(role: &'static Shape, more: &[ShapeField]) -> &'static Shape {
    let mut fields = vec![ShapeField::new("role", role, 0), ShapeField::new("content", &Shape::Text, 0)];
    fields.extend_from_slice(more);
    leak(Shape::Array(leak(Shape::Object(fields.leak()))))
}

/// What is planned for the messages of a model.
fn planned(id: &str, messages: &'static Shape) -> u16 {
    let chat = Catalog::builtin().endpoint("/v1/chat/completions").unwrap();
    let place = Place::of_endpoint(chat.number());
    let objects = place.objects().unwrap();
    let schema = chat.roots().get(0).schema;
    let field = ShapeField::new("messages", messages, 0);
    let cells = Builder::<512, 8192>::new(schema).column(&field, objects.key_of("messages"), objects);
    let root = places::roots(id, chat.number()).unwrap().get(0);
    let part = (0..place.parts()).map(|i| place.part(i)).find(|(origin, ..)| *origin == root);
    cells[part.unwrap().1]
}

#[test]
fn no_message_is_looked_at_if_every_one_is_taken() {
    let name =
        ShapeField::new("name", &Shape::Optional(&Shape::Text), ShapeField::MAYBE | ShapeField::NO_NONE);
    assert_eq!(planned("openai/gpt-4o", messages(&Shape::Names(ROLES), &[])), FREE);
    assert_eq!(planned("openai/gpt-4o", messages(&Shape::Names(ROLES), &[name])), FREE);
    // A role that this model does not take is found out when the program runs, and so is what a text says.
    assert_ne!(planned("o1-mini", messages(&Shape::Names(ROLES), &[])), FREE);
    assert_ne!(planned("openai/gpt-4o", messages(&Shape::Text, &[])), FREE);
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
