//! Keys of maps: what `serde_json` takes for one becomes a string, anything else fails.

use core::fmt::Display;

use serde_core::{
    Serialize, Serializer,
    ser::{Error as _, Impossible},
};

use crate::engine::{Flow, Stop, scratch::Scratch};

/// The serializer of a key: hands its text on.
pub(super) struct Key<'k>(pub(super) &'k mut dyn FnMut(&str) -> Flow);

impl Key<'_> {
    #[inline(never)]
    fn shown(self, value: &dyn Display) -> Flow {
        let mut text = Scratch::new();
        match core::fmt::Write::write_fmt(&mut text, format_args!("{value}")) {
            Ok(()) => (self.0)(text.as_str()),
            Err(core::fmt::Error) => Err(Stop::custom("a `Display` failed")),
        }
    }
}

#[cold]
fn no_key<T>() -> Result<T, Stop> {
    Err(Stop::custom("the key of an object must be a string"))
}

macro_rules! shown {
    ($($name:ident($type:ty))*) => {$(
        fn $name(self, value: $type) -> Flow {
            self.shown(&value)
        }
    )*};
}

type No = Impossible<(), Stop>;

impl Serializer for Key<'_> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = No;
    type SerializeTuple = No;
    type SerializeTupleStruct = No;
    type SerializeTupleVariant = No;
    type SerializeMap = No;
    type SerializeStruct = No;
    type SerializeStructVariant = No;

    shown! {
        serialize_bool(bool)
        serialize_i8(i8) serialize_i16(i16) serialize_i32(i32) serialize_i64(i64) serialize_i128(i128)
        serialize_u8(u8) serialize_u16(u16) serialize_u32(u32) serialize_u64(u64) serialize_u128(u128)
    }

    fn serialize_str(self, value: &str) -> Flow {
        (self.0)(value)
    }

    fn serialize_char(self, value: char) -> Flow {
        (self.0)(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_f32(self, value: f32) -> Flow {
        if value.is_finite() { self.shown(&value) } else { no_key() }
    }

    fn serialize_f64(self, value: f64) -> Flow {
        if value.is_finite() { self.shown(&value) } else { no_key() }
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> Flow {
        self.shown(&format_args!("{value}"))
    }

    fn serialize_unit_variant(self, _name: &'static str, _index: u32, variant: &'static str) -> Flow {
        (self.0)(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Flow {
        value.serialize(self)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Flow {
        value.serialize(self)
    }

    fn serialize_none(self) -> Flow {
        no_key()
    }

    fn serialize_unit(self) -> Flow {
        no_key()
    }

    fn serialize_unit_struct(self, _name: &'static str) -> Flow {
        no_key()
    }

    fn serialize_bytes(self, _value: &[u8]) -> Flow {
        no_key()
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Flow {
        no_key()
    }

    fn serialize_seq(self, _len: Option<usize>) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_tuple(self, _len: usize) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_tuple_struct(self, _name: &'static str, _len: usize) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_tuple_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_map(self, _len: Option<usize>) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_struct(self, _name: &'static str, _len: usize) -> Result<No, Stop> {
        no_key()
    }

    fn serialize_struct_variant(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _len: usize,
    ) -> Result<No, Stop> {
        no_key()
    }
}
