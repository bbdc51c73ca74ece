//! What wraps or collects other values: the rules reach through all of it.

use alloc::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet, BinaryHeap, LinkedList, VecDeque},
    string::ToString,
    vec::Vec,
};

use super::{
    Capability, Cx, Field, Fields, Key, Kinds, View, Wire, WireType,
    field::Items,
    plan::Plan,
    shape::{AnyShape, ArrayOf, Depth, FixedOf, Known, MapOf, OrNull, ShapeIn},
};
use crate::{
    bind::nested::ItemAnd,
    issue::Literal,
    rules::{Length, Range, Rule},
};

/// `None` is `null` on the wire: no text, no number, in no range. Whether it is there at all is known where
/// the field is.
impl<T: Wire> Wire for Option<T> {
    const TYPE: WireType = T::TYPE.or_null();
    type Shape<D: Depth> = OrNull<ShapeIn<T, D>>;
    type Within = T::Within;
    const HAS_NONE: bool = true;

    #[inline]
    fn is_absent(&self) -> bool {
        self.is_none()
    }

    #[inline]
    fn accepts(&self, cx: Cx) -> bool {
        self.as_ref().is_none_or(|value| value.accepts(cx))
    }

    #[inline]
    fn view(&self) -> View<'_> {
        self.as_ref().map_or(View::Null, Wire::view)
    }

    #[inline]
    fn faults(&self, cx: Cx) -> u64 {
        self.as_ref().map_or(0, |value| Wire::faults(value, cx))
    }

    fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
        if let Some(value) = self {
            Wire::each_of(value, which, f);
        }
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Some(value) = self {
            Wire::each_field(value, f);
        }
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Some(value) = self {
            Wire::each_item(value, f);
        }
    }

    fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
        if let Some(value) = self {
            Wire::each_wrapped(value, f);
        }
    }

    #[inline]
    fn model(&self) -> Option<&'static Capability> {
        self.as_ref().and_then(Wire::model)
    }

    #[inline]
    fn text(&self) -> Option<&str> {
        self.as_ref().and_then(Wire::text)
    }

    #[inline]
    fn role(&self) -> u8 {
        self.as_ref().map_or(super::cx::NOT_A_ROLE, Wire::role)
    }

    #[inline]
    fn capability(&self) -> Option<&'static Capability> {
        self.as_ref().and_then(Wire::capability)
    }

    #[inline]
    fn in_range(&self, range: &Range) -> bool {
        self.as_ref().is_some_and(|value| value.in_range(range))
    }

    #[inline]
    fn fits(&self, length: &Length) -> bool {
        self.as_ref().is_some_and(|value| value.fits(length))
    }

    #[inline]
    fn one_of(&self, members: &'static [Literal]) -> bool {
        self.as_ref().is_some_and(|value| value.one_of(members))
    }

    fn keeps(&self, rule: &'static Rule) -> bool {
        self.as_ref().is_some_and(|value| value.keeps(rule))
    }

    #[inline]
    fn passes(&self, plan: Plan) -> bool {
        plan.maybe(self.as_ref(), self)
    }

    #[inline]
    fn variant(&self) -> Option<u16> {
        self.as_ref().and_then(Wire::variant)
    }
}

/// Arrays: roles are judged in their items as in what holds them.
macro_rules! arrays {
    ($($(#[$cfg:meta])* [$($generics:tt)*] $array:ty: $shape:ident $(<$len:ident>)?;)*) => {$(
        $(#[$cfg])*
        impl<$($generics)*> Wire for $array {
            const TYPE: WireType = WireType::new(Kinds::ARRAY)$(.with_len($len))?;
            type Shape<D: Depth> = $shape<ShapeIn<T, D> $(, $len)?>;
            type Within = T::Within;

            #[inline]
            fn accepts(&self, cx: Cx) -> bool {
                let cx = cx.item();
                self.iter().all(|item| item.accepts(cx))
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Array(self.len())
            }

            fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
                for item in self {
                    f(&Field::item(&item));
                }
            }

            #[inline]
            fn fits(&self, length: &Length) -> bool {
                length.holds_len(self.len())
            }

            #[inline]
            fn passes(&self, plan: Plan) -> bool {
                plan.items(self.len(), self.iter(), &self)
            }
        }
    )*};
}

arrays! {
    [T: Wire] [T]: ArrayOf;
    [T: Wire, const N: usize] [T; N]: FixedOf<N>;
    [T: Wire] Vec<T>: ArrayOf;
    [T: Wire] VecDeque<T>: ArrayOf;
    [T: Wire] LinkedList<T>: ArrayOf;
    [T: Wire] BinaryHeap<T>: ArrayOf;
    [T: Wire] BTreeSet<T>: ArrayOf;
    #[cfg(feature = "std")]
    [T: Wire, S] std::collections::HashSet<T, S>: ArrayOf;
}

/// Maps: keys are data, unless the map is flattened; roles are judged in their values as in what holds the map.
macro_rules! maps {
    ($($(#[$cfg:meta])* [$($generics:tt)*] $map:ty;)*) => {$(
        $(#[$cfg])*
        impl<$($generics)*> Wire for $map {
            const TYPE: WireType = WireType::new(Kinds::OBJECT);
            type Shape<D: Depth> = MapOf<ShapeIn<V, D>>;
            type Within = V::Within;

            #[inline]
            fn accepts(&self, cx: Cx) -> bool {
                if cx.has_roles_in_flat() {
                    return accepts_flat(self.iter(), cx);
                }
                let cx = cx.entry();
                self.values().all(|value| value.accepts(cx))
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Map(self.len())
            }

            fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
                each_entry(self.iter(), f);
            }

            #[inline]
            fn fits(&self, length: &Length) -> bool {
                length.holds_len(self.len())
            }

            #[inline]
            fn passes(&self, plan: Plan) -> bool {
                plan.items(self.len(), self.values(), &self)
            }
        }
    )*};
}

maps! {
    [K: Wire, V: Wire] BTreeMap<K, V>;
    #[cfg(feature = "std")]
    [K: Wire, V: Wire, S] std::collections::HashMap<K, V, S>;
}

/// Whether entries are accepted that stand in place of a flattened field: one may be the role of a message, and
/// another the messages.
// Apart, for there are few.
#[cold]
pub(super) fn accepts_flat<'a, K: Wire + 'a, V: Wire + 'a>(
    mut entries: impl Iterator<Item = (&'a K, &'a V)>,
    cx: Cx,
) -> bool {
    entries.all(|(key, value)| {
        let key = key.text().unwrap_or_default();
        (key != "role" || cx.takes_every_role() || cx.takes(value.role(), || value.text()))
            && value.accepts(cx.at(key))
    })
}

/// Entries in the order in which serde sends them.
fn each_entry<'a, K: Wire + 'a, V: Wire + 'a>(
    entries: impl Iterator<Item = (&'a K, &'a V)>,
    f: &mut dyn FnMut(&Field<'_>),
) {
    for (key, value) in entries {
        f(&Field::plain(Key::Text(&key_text(Wire::view(key))), value));
    }
}

/// A key as serializers write it: all JSON keys are texts.
fn key_text(view: View<'_>) -> Cow<'_, str> {
    match view {
        View::Str(text) => Cow::Borrowed(text),
        View::Int(n) => Cow::Owned(n.to_string()),
        View::Float(n) => Cow::Owned(n.to_string()),
        View::Bool(b) => Cow::Owned(b.to_string()),
        View::Char(c) => Cow::Owned(c.to_string()),
        _ => Cow::Borrowed(""),
    }
}

macro_rules! within_items {
    () => { () };
    ($first:ident $($rest:ident)*) => { ItemAnd<$first::Within, within_items!($($rest)*)> };
}

macro_rules! tuples {
    ($($len:literal: $($item:ident $at:tt)+;)*) => {$(
        impl<$($item: Wire),+> Wire for ($($item,)+) {
            const TYPE: WireType = WireType::new(Kinds::ARRAY).with_len($len);
            type Shape<Deep: Depth> = Known<($($item::Shape<Deep>,)+)>;
            type Within = within_items!($($item)+);

            #[inline]
            fn accepts(&self, cx: Cx) -> bool {
                let cx = cx.item();
                $(self.$at.accepts(cx))&&+
            }

            #[inline]
            fn view(&self) -> View<'_> {
                View::Array($len)
            }

            fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
                $(f(&Field::item(&self.$at));)+
            }
        }
    )*};
}

tuples! {
    1: A 0;
    2: A 0 B 1;
    3: A 0 B 1 C 2;
    4: A 0 B 1 C 2 D 3;
    5: A 0 B 1 C 2 D 3 E 4;
    6: A 0 B 1 C 2 D 3 E 4 F 5;
    7: A 0 B 1 C 2 D 3 E 4 F 5 G 6;
    8: A 0 B 1 C 2 D 3 E 4 F 5 G 6 H 7;
}

/// What a struct variant of an enum holds. Made only to be shown: whether it
/// is accepted was asked of the enum.
impl<F: Fn(&mut dyn FnMut(&Field<'_>))> Wire for Fields<F> {
    const TYPE: WireType = WireType::new(Kinds::OBJECT);
    type Shape<D: Depth> = Known<AnyShape>;
    type Within = ();

    fn accepts(&self, _: Cx) -> bool {
        true
    }

    fn faults(&self, _: Cx) -> u64 {
        u64::MAX
    }

    fn view(&self) -> View<'_> {
        View::Object(self.models)
    }

    fn model(&self) -> Option<&'static Capability> {
        self.model
    }

    fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
        (self.each)(f);
    }
}

/// The same for a tuple variant.
impl<F: Fn(&mut dyn FnMut(&Field<'_>))> Wire for Items<F> {
    const TYPE: WireType = WireType::new(Kinds::ARRAY);
    type Shape<D: Depth> = Known<AnyShape>;
    type Within = ();

    fn accepts(&self, _: Cx) -> bool {
        true
    }

    fn faults(&self, _: Cx) -> u64 {
        u64::MAX
    }

    fn view(&self) -> View<'_> {
        View::Array(self.len)
    }

    fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
        (self.each)(f);
    }
}
