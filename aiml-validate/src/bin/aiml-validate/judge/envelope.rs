//! `{"id": …, "endpoint": …, "body": …}`, with each part as the text that it is.

use core::fmt;
use std::borrow::Cow;

use aiml_validate::Code;
use serde_core::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::Problem;

/// The parts of an envelope that are there. Of one that breaks off, those before the break.
#[derive(Default)]
pub(super) struct Envelope<'t> {
    pub(super) id: Option<&'t RawValue>,
    pub(super) endpoint: Option<&'t RawValue>,
    pub(super) body: Option<&'t RawValue>,
}

impl<'t> Envelope<'t> {
    /// Takes the parts out of an object, and fails where it is not JSON. Any other text has no parts.
    pub(super) fn read(&mut self, text: &'t str) -> Result<(), serde_json::Error> {
        if !text.trim_start().starts_with('{') {
            return serde_json::from_str::<IgnoredAny>(text).map(drop);
        }
        let mut deserializer = serde_json::Deserializer::from_str(text);
        deserializer.deserialize_map(&mut *self)?;
        deserializer.end()
    }

    /// The endpoint that it names; `null` is none.
    pub(super) fn endpoint(&self) -> Result<Option<Cow<'t, str>>, Problem> {
        let Some(raw) = self.endpoint else { return Ok(None) };
        serde_json::from_str(raw.get()).map_err(|_| {
            Problem::new(Code::UnknownEndpoint, "The 'endpoint' beside a 'body' must be a string")
        })
    }
}

impl<'t> Visitor<'t> for &mut Envelope<'t> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key_seed(Key)? {
            match key {
                Part::Id => self.id = Some(map.next_value()?),
                Part::Endpoint => self.endpoint = Some(map.next_value()?),
                Part::Body => self.body = Some(map.next_value()?),
                Part::Other => {
                    map.next_value::<IgnoredAny>()?;
                }
            }
        }
        Ok(())
    }
}

/// A key, by what it means.
enum Part {
    Id,
    Endpoint,
    Body,
    Other,
}

/// Reads keys as bytes: JSON's may hold halves of surrogate pairs, which Rust's strings may not.
struct Key;

impl<'t> DeserializeSeed<'t> for Key {
    type Value = Part;

    fn deserialize<D: Deserializer<'t>>(self, deserializer: D) -> Result<Part, D::Error> {
        deserializer.deserialize_bytes(self)
    }
}

impl Visitor<'_> for Key {
    type Value = Part;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a key")
    }

    fn visit_bytes<E: Error>(self, key: &[u8]) -> Result<Part, E> {
        Ok(match key {
            b"id" => Part::Id,
            b"endpoint" => Part::Endpoint,
            b"body" => Part::Body,
            _ => Part::Other,
        })
    }
}
