//! What plans of all requests to an endpoint share.

use core::marker::PhantomData;

use crate::{
    bind::places::{self, MOST, Objects, Place},
    catalog::{Catalog, Endpoint},
    schema::node::Schema,
};

/// An endpoint as a type: by the hash of its path. One whose path is spelled in an unusual way is none; then
/// nothing is planned, and the engine decides.
#[doc(hidden)]
pub trait IsPath {
    const HASH: u64;
}

/// The hash as a number; those that are common have names.
#[doc(hidden)]
#[derive(Debug)]
pub struct Hashed<const PATH: u64>;

impl<const PATH: u64> IsPath for Hashed<PATH> {
    const HASH: u64 = PATH;
}

/// What is known of it.
pub(super) struct Path<P>(PhantomData<P>);

impl<P: IsPath> Path<P> {
    pub(super) const NUMBER: Option<u16> = places::endpoint_of(P::HASH);

    /// The bodies.
    pub(super) const PLACE: Option<Place> = match Self::NUMBER {
        Some(number) => Some(Place::of_endpoint(number)),
        None => None,
    };

    pub(super) const SCHEMA: Schema<'static> = match Self::NUMBER {
        Some(number) => Endpoint::new(Catalog::builtin(), number).roots().get(0).schema,
        None => Schema::open(&[]),
    };

    pub(super) const OBJECTS: Option<Objects> = match Self::PLACE {
        Some(place) => place.objects(),
        None => None,
    };

    /// How many bodies there are.
    pub(super) const fn len() -> usize {
        match Self::PLACE {
            Some(place) => place.len(),
            None => 0,
        }
    }

    /// The object that each root is; more than any if it is none.
    pub(super) const OBJECT_OF_ROOT: &'static [u16; MOST] = &match Self::PLACE {
        Some(place) => object_of_root(place),
        None => [u16::MAX; MOST],
    };
}

pub(super) const fn object_of_root(place: Place) -> [u16; MOST] {
    let mut out = [u16::MAX; MOST];
    let len = place.parts();
    let mut record = place.first_part();
    let end = record + Place::PART * len;
    while record < end {
        let (root, object) = (places::at(record) as usize, places::at(record + 1));
        let unique = out[root] == u16::MAX && places::at(record + 2) == 0;
        out[root] = if unique { object } else { u16::MAX - 1 };
        record += Place::PART;
    }
    out
}
