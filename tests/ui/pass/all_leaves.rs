use aiml_validate::AimlRequest;
use serde::Serialize;

use std::{
    borrow::Cow,
    collections::*,
    net::{IpAddr, SocketAddr},
    num::*,
    path::{Path, PathBuf},
    rc::Rc,
    sync::Arc,
};

#[derive(Serialize, AimlRequest)]
struct Leaves<'a> {
    ints: (u8, u16, u32, u64, u128, usize, i8, i16),
    more: (i32, i64, i128, isize, NonZeroU8, NonZeroI64, NonZeroUsize, Wrapping<u8>),
    floats: (f32, f64),
    texts: (char, bool, &'a str, String, Cow<'a, str>, Box<str>, Rc<str>, Arc<str>),
    paths: (PathBuf, &'a Path),
    nets: (IpAddr, SocketAddr),
    units: ((), [(); 0], Option<()>, std::marker::PhantomData<std::fmt::Error>),
    lists: (Vec<u8>, [u8; 3], &'a [u8], Box<[u8]>, VecDeque<u8>, LinkedList<u8>, BTreeSet<u8>, HashSet<u8>),
    maps: (BTreeMap<String, u8>, HashMap<u8, &'a str>, BTreeMap<char, ()>),
    pointers: (&'a &'a u8, Box<Box<u8>>, Option<Option<u8>>, Option<Arc<Vec<Rc<u8>>>>),
    json: serde_json::Value,
    object: serde_json::Map<String, serde_json::Value>,
}
