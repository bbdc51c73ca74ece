//! Any `T: Serialize` as a source: what `serde_json` would send, without making it.
//!
//! The methods here are thin: each hands one event to the engine, which is compiled once, and a value is
//! erased behind `&dyn Source` before the engine sees it. A type costs one `serialize::<Wire>` of its own.

mod key;
mod parts;

use alloc::{boxed::Box, string::ToString};
use core::fmt::{self, Display};

use serde_core::{Serialize, Serializer, ser};

use self::parts::{Entries, Fields, Items};
use super::{Feeder, Flow, Source, Stop, Text, real, scratch::Scratch};
use crate::schema::node::Bit;

/// A value of the user's.
pub(crate) struct Value<'v, T: ?Sized>(pub(crate) &'v T);

impl<T: Serialize + ?Sized> Source for Value<'_, T> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        self.0.serialize(Wire::new(feeder, self))
    }
}

/// What stands below the name of an enum's variant: the same value, fed once more.
struct Content<'v>(&'v dyn Source);

impl Source for Content<'_> {
    fn feed(&self, feeder: Feeder<'_, '_>) -> Flow {
        self.0.feed(Feeder { inside: true, ..feeder })
    }
}

/// How many wrappers without a form of their own (newtypes, `Some`) are looked through.
const WRAPS: u8 = 250;

/// The serializer.
pub struct Wire<'s, 'f, 'a> {
    feeder: Feeder<'f, 'a>,
    source: &'s dyn Source,
    wraps: u8,
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Enough => f.write_str("seen enough"),
            Self::Failed(why) => f.write_str(why),
        }
    }
}

impl core::error::Error for Stop {}

impl ser::Error for Stop {
    #[cold]
    fn custom<T: Display>(message: T) -> Self {
        Self::Failed(Box::new(message.to_string().into()))
    }
}

impl<'s, 'f, 'a> Wire<'s, 'f, 'a> {
    #[inline]
    pub(crate) fn new(feeder: Feeder<'f, 'a>, source: &'s dyn Source) -> Self {
        Self { feeder, source, wraps: 0 }
    }

    fn wrapped<T: Serialize + ?Sized>(self, value: &T) -> Flow {
        if self.wraps == WRAPS {
            return Ok(());
        }
        value.serialize(Self { wraps: self.wraps + 1, ..self })
    }
}

/// Whole numbers are what JavaScript makes of them.
macro_rules! whole_numbers {
    ($($name:ident($type:ty))*) => {$(
        #[allow(clippy::cast_lossless, clippy::cast_precision_loss, reason = "JavaScript rounds too")]
        fn $name(self, value: $type) -> Flow {
            self.feeder.number(value as f64)
        }
    )*};
}

impl<'f, 'a> Serializer for Wire<'_, 'f, 'a> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Items<'f, 'a>;
    type SerializeTuple = Items<'f, 'a>;
    type SerializeTupleStruct = Items<'f, 'a>;
    type SerializeTupleVariant = Items<'f, 'a>;
    type SerializeMap = Entries<'f, 'a>;
    type SerializeStruct = Fields<'f, 'a>;
    type SerializeStructVariant = Fields<'f, 'a>;

    whole_numbers! {
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
    }

    fn serialize_bool(self, value: bool) -> Flow {
        self.feeder.boolean(value)
    }

    fn serialize_f32(self, value: f32) -> Flow {
        if !value.is_finite() {
            return self.feeder.nan();
        }
        if self.feeder.takes_every(Bit::Number) {
            return Ok(());
        }
        self.feeder.number(real::widen(value))
    }

    fn serialize_f64(self, value: f64) -> Flow {
        if value.is_finite() { self.feeder.number(value) } else { self.feeder.nan() }
    }

    fn serialize_char(self, value: char) -> Flow {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Flow {
        self.feeder.text(Text::plain(value))
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Flow {
        let mut text = Scratch::new();
        match fmt::Write::write_fmt(&mut text, format_args!("{value}")) {
            Ok(()) => self.serialize_str(text.as_str()),
            Err(fmt::Error) => Err(ser::Error::custom("a `Display` failed")),
        }
    }

    fn serialize_bytes(self, value: &[u8]) -> Flow {
        if self.feeder.takes_every(Bit::Array) {
            return Ok(());
        }
        let mut items = self.feeder.array()?;
        for byte in value {
            items.item(&Value(byte))?;
        }
        items.end()
    }

    fn serialize_none(self) -> Flow {
        self.feeder.null()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Flow {
        self.wrapped(value)
    }

    fn serialize_unit(self) -> Flow {
        self.feeder.null()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Flow {
        self.feeder.null()
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Flow {
        self.serialize_str(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Flow {
        self.wrapped(value)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        value: &T,
    ) -> Flow {
        parts::variant(self.feeder, variant, &Value(value))
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<Items<'f, 'a>, Stop> {
        Items::new(self.feeder)
    }

    fn serialize_tuple(self, _len: usize) -> Result<Items<'f, 'a>, Stop> {
        Items::new(self.feeder)
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Result<Items<'f, 'a>, Stop> {
        Items::new(self.feeder)
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Items<'f, 'a>, Stop> {
        if self.feeder.inside {
            return Items::new(self.feeder);
        }
        parts::variant(self.feeder, variant, &Content(self.source))?;
        Ok(Items::DONE)
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<Entries<'f, 'a>, Stop> {
        Entries::new(self.feeder)
    }

    fn serialize_struct(self, name: &'static str, _len: usize) -> Result<Fields<'f, 'a>, Stop> {
        if name.as_bytes().first() == Some(&b'$') && name.starts_with(parts::RAW) && !self.feeder.inside {
            parts::raw(self.feeder, name, self.source)?;
            return Ok(Fields::DONE);
        }
        Fields::new(self.feeder)
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        variant: &'static str,
        _len: usize,
    ) -> Result<Fields<'f, 'a>, Stop> {
        if self.feeder.inside {
            return Fields::new(self.feeder);
        }
        parts::variant(self.feeder, variant, &Content(self.source))?;
        Ok(Fields::DONE)
    }
}
