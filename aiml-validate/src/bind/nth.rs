//! Numbers as types: the compiler treats each number that is written as an argument like a function of its own.

use core::marker::PhantomData;

use crate::wire::shape::{Depth, Full};

pub trait Nth {
    const N: usize;
    /// Eight less, from eight on: what a struct that holds the model enum tells has the numbers of what is flattened.
    /// Of less than eight, one that no enum has a mistake for, which is not flattened itself.
    type Below: Nth;
    /// How many steps from the request it is looked for.
    const DEPTH: u32 = 1;
    /// The number without them.
    type Root: Nth;
    /// How far down what is flattened is still looked into,
    type Depth: Depth;
    /// and the same number, one step further down.
    type Deeper: Nth;
}

/// One step further from the request.
#[derive(Debug)]
pub struct Deep<K>(PhantomData<K>);

impl<K: Nth> Nth for Deep<K> {
    const N: usize = K::N;
    type Below = K::Below;
    const DEPTH: u32 = K::DEPTH + 1;
    type Root = K::Root;
    type Depth = K::Depth;
    type Deeper = K::Deeper;
}

/// A number where less is looked into.
#[derive(Debug)]
pub struct Shallow<K, D>(PhantomData<(K, D)>);

impl<K: Nth, D: Depth> Nth for Shallow<K, D> {
    const N: usize = K::N;
    type Below = K::Below;
    type Root = Self;
    type Depth = D;
    type Deeper = Shallow<K, D::Pred>;
}

/// A number of which no more is asked.
pub trait IsNumber {
    const NUMBER: usize;
}

/// One that has no name.
#[derive(Debug)]
pub struct Number<const N: usize>;

impl<const N: usize> IsNumber for Number<N> {
    const NUMBER: usize = N;
}

macro_rules! nth {
    ($($name:ident = $n:literal, $below:ident;)*) => {$(
        #[derive(Debug)]
        pub struct $name;

        impl IsNumber for $name {
            const NUMBER: usize = $n;
        }

        impl Nth for $name {
            const N: usize = $n;
            type Below = $below;
            type Root = Self;
            type Depth = Full;
            type Deeper = Shallow<Self, <Full as Depth>::Pred>;
        }
    )*};
}

nth! {
    N0 = 0, N15;
    N1 = 1, N15;
    N2 = 2, N15;
    N3 = 3, N15;
    N4 = 4, N15;
    N5 = 5, N15;
    N6 = 6, N15;
    N7 = 7, N15;
    N8 = 8, N0;
    N9 = 9, N1;
    N10 = 10, N2;
    N11 = 11, N3;
    N12 = 12, N4;
    N13 = 13, N5;
    N14 = 14, N6;
    N15 = 15, N7;
}
