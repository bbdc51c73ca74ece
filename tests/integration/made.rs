//! Bodies made from a schema: valid by construction, then changed.

use aiml_validate::__private::{
    Format,
    def::{Def, Extra, Property},
};
use serde_json::{Map, Number, Value, json};

use crate::json_schema::takes_null;

/// A small random number generator, the same on every machine.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub(crate) fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or(0) % n.max(1)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    pub(crate) fn of<'a, T>(&mut self, list: &'a [T]) -> &'a T {
        &list[self.below(list.len())]
    }
}

/// A value that the schema accepts; `model` goes where the model goes.
pub(crate) fn valid(def: &Def, model: &str, random: &mut Random) -> Value {
    if takes_null(def) && random.chance(10) {
        return Value::Null;
    }
    match def {
        Def::Any => any(random),
        Def::Model => json!(model),
        Def::Boolean { only, .. } => json!(only.unwrap_or_else(|| random.chance(50))),
        Def::Number { integer, min, max, .. } => number(
            *integer,
            min.map(|bound| (bound.at, bound.exclusive)),
            max.map(|bound| (bound.at, bound.exclusive)),
            random,
        ),
        Def::NumberEnum { integer, members, .. } => {
            let member = *random.of(members);
            if *integer && random.chance(30) { json!(member.to_string()) } else { float(member) }
        }
        Def::String { min, max, format, pattern, .. } => {
            json!(string(*min, *max, *format, pattern.as_deref(), random))
        }
        Def::StringEnum { members, .. } => json!(random.of(members)),
        Def::Array { items, min, max, .. } => {
            let least = min.unwrap_or(0);
            let len = least + u32::try_from(random.below(3)).unwrap_or(0);
            let len = len.min(max.unwrap_or(len));
            (0..len).map(|_| valid(items, model, random)).collect()
        }
        Def::Object { properties, extra, .. } => object(properties, extra, model, random),
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => {
            let branch = random.below(branches.len());
            valid(&branches[branch], model, random)
        }
    }
}

fn object(properties: &[Property], extra: &Extra, model: &str, random: &mut Random) -> Value {
    let mut object = Map::new();
    let sent = random.below(100);
    for property in properties {
        if property.required || random.chance(sent) {
            object.insert(property.key.clone(), valid(&property.schema, model, random));
        }
    }
    if let Extra::Each(each) = extra {
        for i in 0..random.below(3) {
            object.insert(format!("made_{i}"), valid(each, model, random));
        }
    }
    Value::Object(object)
}

pub(crate) fn any(random: &mut Random) -> Value {
    let values = [
        json!(null),
        json!(true),
        json!(0),
        json!(-7.25),
        json!(1e21),
        json!(""),
        json!("text"),
        json!("5"),
        json!([]),
        json!(["a", 1]),
        json!({}),
        json!({"type": "text", "text": "x"}),
    ];
    random.of(&values).clone()
}

#[expect(clippy::cast_precision_loss, reason = "small numbers")]
fn number(integer: bool, min: Option<(f64, bool)>, max: Option<(f64, bool)>, random: &mut Random) -> Value {
    let step = if integer { 1.0 } else { 0.25 };
    let least = min.map(|(at, exclusive)| if exclusive { at + step } else { at });
    let most = max.map(|(at, exclusive)| if exclusive { at - step } else { at });
    let (least, most) = match (least, most) {
        (Some(least), Some(most)) if least > most => {
            return float(f64::midpoint(min.unwrap().0, max.unwrap().0));
        }
        (Some(least), Some(most)) => (least, most),
        (Some(least), None) => (least, least + 100.0),
        (None, Some(most)) => (most - 100.0, most),
        (None, None) => (-50.0, 50.0),
    };
    let steps = ((most - least) / step).min(1e6);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small positive number")]
    let value = least + step * random.below(steps as usize + 1) as f64;
    if integer { float(value.ceil()) } else { float(value) }
}

fn float(value: f64) -> Value {
    #[expect(clippy::cast_possible_truncation, reason = "compared with the original")]
    let whole = value as i64;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "the way there and back")]
    let is_whole = whole as f64 == value;
    if is_whole { json!(whole) } else { Number::from_f64(value).map_or(json!(0), Value::Number) }
}

fn string(
    min: Option<u32>,
    max: Option<u32>,
    format: Option<Format>,
    pattern: Option<&str>,
    random: &mut Random,
) -> String {
    match (format, pattern) {
        (Some(Format::Uri), _) => return "https://example.com/a.png?b=c#d".into(),
        (Some(Format::Uuid), _) => return "3F2504E0-4F89-41D3-9A0C-0305E82C3301".into(),
        (Some(Format::Ip), _) => return "2001:db8::1".into(),
        (None, Some(r"^[A-Z]{2}$")) => return "US".into(),
        (None, Some(r"^\d{4}-\d{2}-\d{2}$")) => return "2025-03-14".into(),
        (None, Some(_)) => return "3/14/2025".into(),
        (None, None) => {}
    }
    let least = min.unwrap_or(0) as usize;
    let most = max.map_or(least + 12, |max| max as usize).min(least + 12);
    let len = least + random.below(most - least + 1);
    "The quick brown fox jumps. ".chars().cycle().take(len).collect()
}

/// Changes one value somewhere in a body.
pub(crate) fn disturb(value: &mut Value, random: &mut Random) {
    match value {
        Value::Object(object) if !object.is_empty() && random.chance(85) => {
            let key = object.keys().nth(random.below(object.len())).cloned().unwrap_or_default();
            if key == "model" {
                return;
            }
            if random.chance(15) {
                object.remove(&key);
            } else if random.chance(10) {
                object.insert("made_up".into(), any(random));
            } else if let Some(inner) = object.get_mut(&key) {
                disturb(inner, random);
            }
        }
        Value::Array(items) if !items.is_empty() && random.chance(85) => {
            let i = random.below(items.len());
            match random.below(10) {
                0 => drop(items.remove(i)),
                1 => items.push(items[i].clone()),
                _ => disturb(&mut items[i], random),
            }
        }
        other => *other = any(random),
    }
}
