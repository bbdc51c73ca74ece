//! Numbers as types: the compiler treats each number that is written as an argument like a function of its own.

pub trait Nth {
    const N: usize;
}

macro_rules! nth {
    ($($name:ident = $n:literal),*) => {$(
        #[derive(Debug)]
        pub struct $name;

        impl Nth for $name {
            const N: usize = $n;
        }
    )*};
}

nth! {
    N0 = 0, N1 = 1, N2 = 2, N3 = 3, N4 = 4, N5 = 5, N6 = 6, N7 = 7,
    N8 = 8, N9 = 9, N10 = 10, N11 = 11, N12 = 12, N13 = 13, N14 = 14, N15 = 15
}
