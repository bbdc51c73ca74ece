//! The serializer that keeps what annotations can ask for: a plain value, or how much there is in it; and shows
//! the roles of messages.

use core::fmt::{self, Display};

use serde_core::{Serialize, Serializer, ser};

use super::Seen;
use crate::{
    engine::{Flow, Stop, scratch::Scratch},
    path::At,
    wire::leaves::as_printed,
};

/// How many wrappers without a form of their own (newtypes, `Some`) are looked through, and arrays of messages.
const WRAPS: u8 = 250;

/// Keeps what it is given.
#[doc(hidden)]
pub struct Look<'l> {
    seen: &'l mut Seen,
    /// Texts are kept too.
    texts: bool,
    wraps: u8,
    /// The value is a message, or messages.
    messages: Option<Messages<'l>>,
}

/// Who is told of the roles of messages, and where the value at hand stands.
pub(super) struct Messages<'l> {
    pub(super) at: &'l At<'l>,
    pub(super) role: &'l mut dyn FnMut(&At<'_>, &str),
}

impl Messages<'_> {
    /// A property of a message.
    fn property<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Flow {
        if key == "role" {
            let mut seen = Seen::Nothing;
            value.serialize(Look::new(&mut seen, true))?;
            if let Seen::Text(role) = seen {
                (self.role)(&At::Static(self.at, "role"), role.as_str());
            }
        }
        Ok(())
    }
}

impl<'l> Look<'l> {
    pub(super) const fn new(seen: &'l mut Seen, texts: bool) -> Self {
        Self { seen, texts, wraps: 0, messages: None }
    }

    pub(super) const fn at_roles(seen: &'l mut Seen, messages: Messages<'l>) -> Self {
        Self { seen, texts: false, wraps: 0, messages: Some(messages) }
    }

    #[expect(clippy::unnecessary_wraps, reason = "what methods of a serializer return")]
    fn is(self, seen: Seen) -> Flow {
        *self.seen = seen;
        Ok(())
    }

    fn text(self, text: &str) -> Flow {
        if !self.texts {
            return Ok(());
        }
        let mut kept = Scratch::new();
        kept.push(text);
        self.is(Seen::Text(kept))
    }

    fn wrapped<T: Serialize + ?Sized>(self, value: &T) -> Flow {
        if self.wraps == WRAPS {
            return Ok(());
        }
        value.serialize(Self { wraps: self.wraps + 1, ..self })
    }

    fn count(self, kind: fn(usize) -> Seen) -> Count<'l> {
        Count { seen: self.seen, kind, len: 0, wraps: self.wraps, messages: self.messages, is_role: false }
    }

    /// What stands at the name of a variant is counted as one; there are no messages in it.
    fn count_variant(self) -> Count<'l> {
        Self { messages: None, ..self }.count(|_| Seen::Object(1))
    }
}

macro_rules! ints {
    ($($name:ident($type:ty))*) => {$(
        fn $name(self, value: $type) -> Flow {
            self.is(Seen::Int(value.into()))
        }
    )*};
}

impl<'l> Serializer for Look<'l> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Count<'l>;
    type SerializeTuple = Count<'l>;
    type SerializeTupleStruct = Count<'l>;
    type SerializeTupleVariant = Count<'l>;
    type SerializeMap = Count<'l>;
    type SerializeStruct = Count<'l>;
    type SerializeStructVariant = Count<'l>;

    ints! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64)
    }

    fn serialize_u128(self, value: u128) -> Flow {
        #[expect(clippy::cast_precision_loss, reason = "as any whole number of that size is judged")]
        self.is(i128::try_from(value).map_or(Seen::Float(value as f64), Seen::Int))
    }

    fn serialize_bool(self, value: bool) -> Flow {
        self.is(Seen::Bool(value))
    }

    fn serialize_f32(self, value: f32) -> Flow {
        self.is(Seen::Float(as_printed(value)))
    }

    fn serialize_f64(self, value: f64) -> Flow {
        self.is(Seen::Float(value))
    }

    fn serialize_char(self, value: char) -> Flow {
        self.text(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Flow {
        self.text(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Flow {
        if !self.texts {
            return Ok(());
        }
        let mut text = Scratch::new();
        match fmt::Write::write_fmt(&mut text, format_args!("{value}")) {
            Ok(()) => self.is(Seen::Text(text)),
            Err(fmt::Error) => Err(ser::Error::custom("a `Display` failed")),
        }
    }

    fn serialize_bytes(self, value: &[u8]) -> Flow {
        self.is(Seen::Array(value.len()))
    }

    fn serialize_none(self) -> Flow {
        self.is(Seen::Null)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Flow {
        self.wrapped(value)
    }

    fn serialize_unit(self) -> Flow {
        self.is(Seen::Null)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Flow {
        self.is(Seen::Null)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Flow {
        self.text(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Flow {
        self.wrapped(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Flow {
        if let Some(mut messages) = self.messages {
            messages.property(variant, value)?;
        }
        *self.seen = Seen::Object(1);
        Ok(())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Count<'l>, Stop> {
        Ok(self.count(Seen::Array))
    }

    fn serialize_tuple(self, _: usize) -> Result<Count<'l>, Stop> {
        Ok(self.count(Seen::Array))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Count<'l>, Stop> {
        Ok(self.count(Seen::Array))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Count<'l>, Stop> {
        Ok(self.count_variant())
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Count<'l>, Stop> {
        Ok(self.count(Seen::Object))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Count<'l>, Stop> {
        Ok(self.count(Seen::Object))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Count<'l>, Stop> {
        Ok(self.count_variant())
    }
}

/// Counts what is in an array or object, and looks at nothing of it but roles.
#[doc(hidden)]
pub struct Count<'l> {
    seen: &'l mut Seen,
    kind: fn(usize) -> Seen,
    len: usize,
    wraps: u8,
    messages: Option<Messages<'l>>,
    /// The next value of a map is a role.
    is_role: bool,
}

impl Count<'_> {
    const fn one(&mut self) {
        self.len += 1;
    }

    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
        if let Some(messages) = &mut self.messages
            && self.wraps < WRAPS
        {
            let at = At::Index(messages.at, self.len);
            let messages = Messages { at: &at, role: &mut *messages.role };
            let mut seen = Seen::Nothing;
            let look = Look::at_roles(&mut seen, messages);
            value.serialize(Look { wraps: self.wraps + 1, ..look })?;
        }
        self.one();
        Ok(())
    }

    fn property<T: Serialize + ?Sized>(&mut self, key: &str, value: &T) -> Flow {
        self.one();
        self.messages.as_mut().map_or(Ok(()), |messages| messages.property(key, value))
    }

    fn done(self) {
        *self.seen = (self.kind)(self.len);
    }
}

macro_rules! items {
    ($($trait:ident::$method:ident),*) => {$(
        impl ser::$trait for Count<'_> {
            type Ok = ();
            type Error = Stop;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
                self.item(value)
            }

            fn end(self) -> Flow {
                self.done();
                Ok(())
            }
        }
    )*};
}

items! {
    SerializeSeq::serialize_element,
    SerializeTuple::serialize_element,
    SerializeTupleStruct::serialize_field,
    SerializeTupleVariant::serialize_field
}

macro_rules! properties {
    ($($trait:ident),*) => {$(
        impl ser::$trait for Count<'_> {
            type Ok = ();
            type Error = Stop;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Flow {
                self.property(key, value)
            }

            fn end(self) -> Flow {
                self.done();
                Ok(())
            }
        }
    )*};
}

properties! { SerializeStruct, SerializeStructVariant }

impl ser::SerializeMap for Count<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Flow {
        self.one();
        if self.messages.is_some() {
            let mut seen = Seen::Nothing;
            key.serialize(Look::new(&mut seen, true))?;
            self.is_role = matches!(seen, Seen::Text(key) if key.as_str() == "role");
        }
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Flow {
        match &mut self.messages {
            Some(messages) if self.is_role => messages.property("role", value),
            _ => Ok(()),
        }
    }

    fn end(self) -> Flow {
        self.done();
        Ok(())
    }
}
