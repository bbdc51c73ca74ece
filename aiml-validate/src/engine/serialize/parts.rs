//! Arrays and objects of the [`Wire`](super::Wire) serializer.

use alloc::string::String;
use core::cell::Cell;

use serde_core::{
    Serialize,
    ser::{
        Error as _, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
        SerializeTupleStruct, SerializeTupleVariant,
    },
};

use super::{Value, Wire, key::Key};
use crate::{
    engine::{ArrayFrame, Engine, Feeder, Find, Flow, Job, ObjectFrame, Seen, Source, Stop, json},
    path::At,
    schema::node::Door,
};

/// An object with one key: an enum's variant with what is below its name.
#[inline(never)]
pub(super) fn variant(feeder: Feeder<'_, '_>, name: &str, content: &dyn Source) -> Flow {
    let mut object = feeder.object()?;
    object.field(name, content)?;
    object.end()
}

/// Has a value judged that is one to judge by its node alone: straight, with nothing erased.
#[inline]
fn visit<T: Serialize + ?Sized>(engine: &mut Engine<'_>, door: Door, at: &At<'_>, value: &T) -> Flow {
    let source = Value(value);
    let fed = value.serialize(Wire::new(Feeder::through(engine, door, at), &source));
    engine.fed(fed, at, &source)
}

#[inline]
fn field<T: Serialize + ?Sized>(frame: &mut ObjectFrame<'_, '_>, key: &str, value: &T) -> Flow {
    match frame.enter(key) {
        Some(door) => visit(frame.engine, door, frame.at, value),
        None => frame.field(key, &Value(value)),
    }
}

/// An array; none when all of it has been judged already.
pub struct Items<'f, 'a>(Option<ArrayFrame<'f, 'a>>);

impl<'f, 'a> Items<'f, 'a> {
    pub(super) const DONE: Self = Self(None);

    pub(super) fn new(feeder: Feeder<'f, 'a>) -> Result<Self, Stop> {
        Ok(Self(Some(feeder.array()?)))
    }

    #[inline]
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
        let Some(frame) = &mut self.0 else { return Ok(()) };
        match frame.enter() {
            Some(door) => visit(frame.engine, door, frame.at, value),
            None => frame.item(&Value(value)),
        }
    }

    fn finish(self) -> Flow {
        self.0.map_or(Ok(()), ArrayFrame::end)
    }
}

macro_rules! items {
    ($($trait:ident::$method:ident)*) => {$(
        impl $trait for Items<'_, '_> {
            type Ok = ();
            type Error = Stop;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
                self.item(value)
            }

            fn end(self) -> Flow {
                self.finish()
            }
        }
    )*};
}

items! {
    SerializeSeq::serialize_element
    SerializeTuple::serialize_element
    SerializeTupleStruct::serialize_field
    SerializeTupleVariant::serialize_field
}

/// An object with names known to the compiler; none when all of it has been judged already.
pub struct Fields<'f, 'a>(Option<ObjectFrame<'f, 'a>>);

impl<'f, 'a> Fields<'f, 'a> {
    pub(super) const DONE: Self = Self(None);

    #[inline]
    pub(super) fn new(feeder: Feeder<'f, 'a>) -> Result<Self, Stop> {
        Ok(Self(Some(feeder.object()?)))
    }

    #[inline]
    fn field<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Flow {
        self.0.as_mut().map_or(Ok(()), |frame| field(frame, key, value))
    }

    #[inline]
    fn finish(self) -> Flow {
        self.0.map_or(Ok(()), ObjectFrame::end)
    }
}

/// How the structs begin in which `serde_json` hides JSON text: its raw values, and its numbers of arbitrary
/// precision. Their one field has the same name.
pub(super) const RAW: &str = "$serde_json::private::";

/// Feeds JSON text in place of the struct that holds it.
#[cold]
pub(super) fn raw(feeder: Feeder<'_, '_>, name: &str, source: &dyn Source) -> Flow {
    let mut text = String::new();
    let mut engine = Engine::idle();
    let mut found = |seen: Seen<'_>| {
        if let Seen::Text(found) = seen {
            text = found.with(|text| text.into());
        }
        true
    };
    let mut find = Find { key: name.as_bytes(), found: &mut found, hides: &Cell::new(false) };
    // It stops when the text is found.
    let _ = source.feed(Feeder { inside: true, ..Feeder::new(&mut engine, Job::Find(&mut find), &At::Root) });
    match json::syntax(&text) {
        Ok(()) => json::Body::new(&text).feed(feeder),
        Err(_) => Err(Stop::custom("a raw value is not JSON")),
    }
}

macro_rules! fields {
    ($($trait:ident)*) => {$(
        impl $trait for Fields<'_, '_> {
            type Ok = ();
            type Error = Stop;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Flow {
                self.field(key, value)
            }

            fn end(self) -> Flow {
                self.finish()
            }
        }
    )*};
}

fields! { SerializeStruct SerializeStructVariant }

/// An object with any keys.
pub struct Entries<'f, 'a> {
    frame: ObjectFrame<'f, 'a>,
    /// A key that came without its value.
    key: String,
}

impl<'f, 'a> Entries<'f, 'a> {
    pub(super) fn new(feeder: Feeder<'f, 'a>) -> Result<Self, Stop> {
        Ok(Self { frame: feeder.object()?, key: String::new() })
    }
}

impl SerializeMap for Entries<'_, '_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Flow {
        self.key.clear();
        let own = &mut self.key;
        key.serialize(Key(&mut |key| {
            own.push_str(key);
            Ok(())
        }))
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
        field(&mut self.frame, &self.key, value)
    }

    fn serialize_entry<K: Serialize + ?Sized, V: Serialize + ?Sized>(&mut self, key: &K, value: &V) -> Flow {
        let frame = &mut self.frame;
        key.serialize(Key(&mut |key| field(frame, key, value)))
    }

    fn end(self) -> Flow {
        self.frame.end()
    }
}
