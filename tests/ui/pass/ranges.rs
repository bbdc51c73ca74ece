use aiml_validate::AimlRequest;
use serde::Serialize;

const LEAST: i8 = -3;
const MOST: f32 = 1.5;

mod limits {
    pub const N: u64 = u64::MAX;
    pub struct Of;
    impl Of {
        pub const LENGTH: usize = 4;
    }
}

#[derive(Serialize, AimlRequest)]
struct Request<'a> {
    #[aiml(range(0..=1))]
    a: u8,
    #[aiml(range(..4096))]
    b: u32,
    #[aiml(range(-1.0..))]
    c: f64,
    #[aiml(range(LEAST..MOST))]
    d: f32,
    #[aiml(range(-5..=-2))]
    e: i64,
    #[aiml(range(i64::MIN..=i64::MAX))]
    f: i64,
    #[aiml(range(1_000..=limits::N))]
    g: u64,
    #[aiml(range((LEAST as i32 - 1)..(2 * 3)))]
    h: i32,
    #[aiml(range(0.5..=0.5))]
    i: f64,
    #[aiml(range(1e-3..1e3))]
    j: f64,
    #[aiml(range(0x10..=0xFF_u8))]
    k: u8,
    #[aiml(range(-MOST..))]
    l: f64,
    #[aiml(length(1..=limits::Of::LENGTH))]
    m: &'a str,
    #[aiml(length(..limits::Of::LENGTH))]
    n: &'a [u8],
    #[aiml(length(2..=2))]
    o: [u8; 2],
}
