//! `serde_json` values as fields: any JSON. A message may be one, and then it has a role.

use alloc::string::String;

use serde_json::{Map, Number, Value as Json};

use super::{
    Cx, Field, Key, Kinds, View, Wire, WireType,
    containers::accepts_flat,
    plan::Plan,
    shape::{Depth, JsonShape, Known, MapOf, ShapeField},
};

impl Wire for Json {
    const TYPE: WireType = WireType::OPAQUE;
    type Shape<D: Depth> = Known<JsonShape>;
    type Within = ();

    fn accepts(&self, cx: Cx) -> bool {
        match self {
            _ if cx.is_too_deep() => true,
            Self::Array(items) => items.accepts(cx),
            Self::Object(entries) => entries.accepts(cx),
            _ => true,
        }
    }

    fn view(&self) -> View<'_> {
        match self {
            Self::Null => View::Null,
            Self::Bool(b) => View::Bool(*b),
            Self::Number(n) => Wire::view(n),
            Self::String(text) => View::Str(text),
            Self::Array(items) => View::Array(items.len()),
            Self::Object(entries) => View::Map(entries.len()),
        }
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Self::Object(entries) = self {
            Wire::each_field(entries, f);
        }
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Self::Array(items) = self {
            Wire::each_item(items, f);
        }
    }
}

impl Wire for Number {
    const TYPE: WireType = WireType::new(Kinds::NUMBER);
    type Shape<D: Depth> = Known<f64>;
    type Within = ();

    fn accepts(&self, _: Cx) -> bool {
        true
    }

    fn view(&self) -> View<'_> {
        self.as_i128().map_or_else(|| View::Float(self.as_f64().unwrap_or(f64::NAN)), View::Int)
    }
}

impl Wire for Map<String, Json> {
    const TYPE: WireType = WireType::new(Kinds::OBJECT);
    type Shape<D: Depth> = MapOf<Known<JsonShape>>;
    type Within = ();

    fn accepts(&self, cx: Cx) -> bool {
        if cx.is_too_deep() {
            return true;
        }
        if cx.has_roles_in_flat() {
            return accepts_flat(self.iter(), cx);
        }
        if cx.is_untyped_message()
            && let Some(role) = self.get("role")
            && !cx.takes(role.role(), || role.text())
        {
            return false;
        }
        let cx = cx.entry();
        self.values().all(|value| value.accepts(cx))
    }

    fn view(&self) -> View<'_> {
        View::Map(self.len())
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        for (key, value) in self {
            // It is one where the object is a message.
            let said = if key == "role" { &ShapeField::ROLE_OF_MAP } else { &ShapeField::NOTHING };
            f(&Field { said, ..Field::plain(Key::Text(key), value) });
        }
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.items(self.len(), self.values(), &self)
    }
}
