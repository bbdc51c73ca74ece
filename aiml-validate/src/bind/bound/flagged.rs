//! What is said of a field beside what its key says most often, as a type around it.

use core::marker::PhantomData;

use super::column::IsField;
use crate::wire::shape::{Depth, ShapeField};

macro_rules! flagged {
    ($($(#[$doc:meta])* $name:ident: $without:expr, $with:expr;)*) => {$(
        $(#[$doc])*
        #[doc(hidden)]
        #[derive(Debug)]
        pub struct $name<F>(PhantomData<F>);

        impl<F: IsField> IsField for $name<F> {
            type Shape<D: Depth> = F::Shape<D>;
            const KEY: Option<u64> = F::KEY;
            const FLAGS: u16 = F::FLAGS & !$without | $with;
            const TELLS: bool = F::TELLS;
        }
    )*};
}

// As `expand::common` of the macro crate has them.
flagged! {
    /// It is always sent.
    Always: ShapeField::MAYBE | ShapeField::NO_NONE, 0;
    /// Annotations say something of it,
    Ruled: 0, ShapeField::RULED;
    /// a range,
    Ranged: 0, ShapeField::RULED | ShapeField::RANGE;
    /// a length,
    Measured: 0, ShapeField::RULED | ShapeField::LENGTH;
    /// or an allow-list.
    OneOf: 0, ShapeField::RULED | ShapeField::ONE_OF;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::bind::bound::{At, holds};

    #[test]
    fn a_name_with_what_stands_around_it_says_what_the_number_says() {
        const N: u64 = 0x5123_4567_89AB;
        const USUAL: u16 = ShapeField::MAYBE | ShapeField::NO_NONE;
        type Numbered = At<crate::wire::shape::Known<()>, { N | (USUAL as u64) << 48 }>;

        assert_eq!(Numbered::FLAGS, USUAL);
        assert_eq!(<Always<Numbered> as IsField>::FLAGS, 0);
        assert_eq!(<Ruled<Numbered> as IsField>::FLAGS, USUAL | ShapeField::RULED);
        assert_eq!(<Ranged<Numbered> as IsField>::FLAGS, USUAL | ShapeField::RULED | ShapeField::RANGE);
        assert_eq!(<OneOf<Numbered> as IsField>::FLAGS, USUAL | ShapeField::RULED | ShapeField::ONE_OF);
        let both = <Always<Measured<Numbered>> as IsField>::FLAGS;
        assert_eq!(both, ShapeField::RULED | ShapeField::LENGTH);
        assert_eq!(<Always<Numbered> as IsField>::KEY, Some(N));
        assert_eq!(<holds::n<Option<u8>> as IsField>::FLAGS, USUAL);
    }
}
