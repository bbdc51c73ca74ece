//! What a type shows of itself is what serde sends.

mod cases;
mod enums;
mod flags;
mod flatten;
mod random;
mod structs;

use aiml_validate::{
    __private::{Cx, Field, Key, Value, View, Wire},
    AimlRequest,
};
use serde::Serialize;
use serde_json::json;

/// Holds everything that is known of a value against `serde_json`, which has the last word: what is sent,
/// in which order, under which keys; and the two ways of judging it against each other.
#[track_caller]
fn agrees<T: Serialize + Wire>(value: &T) {
    let sent = serde_json::to_string(value).map_err(|error| error.to_string());
    assert_eq!(written(&value), sent);
    let report = Part(value).report();
    assert_eq!(value.accepts(Cx::ROOT), report.is_valid(), "{sent:?}: {report}");
}

/// Anything as a request: what is judged may be a part of one.
#[derive(AimlRequest)]
struct Part<'a, T: Wire>(&'a T);

/// The value as JSON, written from its view.
fn written(value: &dyn Value) -> Result<String, String> {
    Ok(match value.view() {
        View::Null => "null".into(),
        View::Bool(b) => b.to_string(),
        View::Int(n) => n.to_string(),
        View::Float(n) => json!(n).to_string(),
        View::Str(text) => json!(text).to_string(),
        View::Char(c) => json!(c).to_string(),
        View::Array(len) => {
            let mut items = Vec::new();
            value.each_item(&mut |item| items.extend(item.value.map(written)));
            assert_eq!(items.len(), len);
            format!("[{}]", items.into_iter().collect::<Result<Vec<_>, _>>()?.join(","))
        }
        View::Map(len) => {
            let properties = properties(value)?;
            assert_eq!(properties.len(), len);
            format!("{{{}}}", properties.join(","))
        }
        View::Object(_) => format!("{{{}}}", properties(value)?.join(",")),
        View::Opaque => "…".into(),
        View::Unserializable(why) => return Err(why.into()),
    })
}

fn properties(object: &dyn Value) -> Result<Vec<String>, String> {
    let mut out = Vec::new();
    object.each_field(&mut |field: &Field<'_>| {
        let Some(value) = field.value else { return };
        match field.key {
            Key::Name(key) | Key::Text(key) => {
                out.push(written(value).map(|value| format!("{}:{value}", json!(key))));
            }
            Key::Flatten => match value.view() {
                View::Str(name) => out.push(Ok(format!("{}:null", json!(name)))),
                View::Unserializable(why) => out.push(Err(why.into())),
                _ => match properties(value) {
                    Ok(properties) => out.extend(properties.into_iter().map(Ok)),
                    Err(why) => out.push(Err(why)),
                },
            },
            Key::Item => panic!("an item in an object"),
        }
    });
    out.into_iter().collect()
}
