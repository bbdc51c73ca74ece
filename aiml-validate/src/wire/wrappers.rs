//! What wraps another value and is sent as it.

use alloc::{
    borrow::{Cow, ToOwned},
    boxed::Box,
    rc::Rc,
    sync::Arc,
};

use super::{Capability, Cx, Field, View, Wire, WireType, plan::Plan, shape::Depth};
use crate::{
    issue::Literal,
    rules::{Length, Range, Rule},
};

/// Everything goes to what is inside.
macro_rules! transparent {
    ($($(#[$cfg:meta])* [$($generics:tt)*] $wrapper:ty => $inner:ty, |$this:ident| $value:expr;)*) => {$(
        $(#[$cfg])*
        impl<$($generics)*> Wire for $wrapper {
            const TYPE: WireType = <$inner>::TYPE;
            type Shape<D: Depth> = <$inner as Wire>::Shape<D>;
            type Within = <$inner as Wire>::Within;
            // The shape may be a struct's; the way over its fields is for what is inside to know.
            const STRUCT: bool = false;

            #[inline]
            fn accepts(&self, cx: Cx) -> bool {
                let $this = self;
                $value.accepts(cx)
            }

            #[inline]
            fn faults(&self, cx: Cx) -> u64 {
                let $this = self;
                Wire::faults($value, cx)
            }

            #[inline]
            fn view(&self) -> View<'_> {
                let $this = self;
                Wire::view($value)
            }

            fn each_of(&self, which: u64, f: &mut dyn FnMut(&Field<'_>)) {
                let $this = self;
                Wire::each_of($value, which, f);
            }

            fn each_field(&self, f: &mut dyn FnMut(&Field<'_>)) {
                let $this = self;
                Wire::each_field($value, f);
            }

            fn each_item(&self, f: &mut dyn FnMut(&Field<'_>)) {
                let $this = self;
                Wire::each_item($value, f);
            }

            fn each_wrapped(&self, f: &mut dyn FnMut(&Field<'_>)) {
                let $this = self;
                Wire::each_wrapped($value, f);
            }

            #[inline]
            fn model(&self) -> Option<&'static Capability> {
                let $this = self;
                Wire::model($value)
            }

            #[inline]
            fn text(&self) -> Option<&str> {
                let $this = self;
                $value.text()
            }

            #[inline]
            fn role(&self) -> u8 {
                let $this = self;
                $value.role()
            }

            #[inline]
            fn capability(&self) -> Option<&'static Capability> {
                let $this = self;
                Wire::capability($value)
            }

            #[inline]
            fn in_range(&self, range: &Range) -> bool {
                let $this = self;
                $value.in_range(range)
            }

            #[inline]
            fn fits(&self, length: &Length) -> bool {
                let $this = self;
                $value.fits(length)
            }

            #[inline]
            fn one_of(&self, members: &'static [Literal]) -> bool {
                let $this = self;
                $value.one_of(members)
            }

            fn keeps(&self, rule: &'static Rule) -> bool {
                let $this = self;
                $value.keeps(rule)
            }

            #[inline]
            fn passes(&self, plan: Plan) -> bool {
                let $this = self;
                Wire::passes($value, plan)
            }

            #[inline]
            fn variant(&self) -> Option<u16> {
                let $this = self;
                Wire::variant($value)
            }

            #[inline]
            fn tag(&self, field: u16) -> Option<u16> {
                let $this = self;
                Wire::tag($value, field)
            }

            #[inline]
            fn tag_text(&self, field: u16) -> Option<&str> {
                let $this = self;
                Wire::tag_text($value, field)
            }
        }
    )*};
}

transparent! {
    [T: Wire + ?Sized] &T => T, |this| &**this;
    [T: Wire + ?Sized] &mut T => T, |this| &**this;
    [T: Wire + ?Sized] Box<T> => T, |this| &**this;
    [T: Wire + ?Sized] Rc<T> => T, |this| &**this;
    [T: Wire + ?Sized] Arc<T> => T, |this| &**this;
    ['a, T: Wire + ToOwned + ?Sized] Cow<'a, T> => T, |this| &**this;
    [T: Wire] core::num::Wrapping<T> => T, |this| &this.0;
    [T: Wire] core::num::Saturating<T> => T, |this| &this.0;
    [T: Wire] core::cmp::Reverse<T> => T, |this| &this.0;
}
