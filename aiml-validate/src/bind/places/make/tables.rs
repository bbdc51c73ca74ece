//! Tables that find texts.

use alloc::{format, string::String, vec, vec::Vec};

use super::{Maker, NONE, short};
use crate::{
    bind::places::data::{hash, header},
    catalog::{Catalog, Status, key},
};

impl Maker {
    /// A table of texts and their numbers, at most half full: its first slot, and its mask.
    pub(super) fn table(&mut self, texts: &[(&str, u16)]) -> [u16; 2] {
        let len = (2 * texts.len() + 1).next_power_of_two();
        let mut slots = vec![None; len];
        for (text, number) in texts {
            let hash = hash(text.as_bytes());
            let mut place = usize::try_from(hash).unwrap_or(0);
            while let Some(Some(_)) = slots.get(place & (len - 1)) {
                place += 1;
            }
            if let Some(free) = slots.get_mut(place & (len - 1)) {
                *free = Some((hash, *number));
            }
        }
        let first = header::SIZE / 4 + self.slots.len();
        self.slots.extend(slots.into_iter().map(|slot| {
            let (hash, number) = slot.unwrap_or((0, NONE));
            // The upper two bytes of a hash are free.
            (hash | u64::from(number) << 48).to_le_bytes()
        }));
        [short(first), short(len - 1)]
    }

    /// The endpoints by their paths, in both spellings.
    pub(super) fn paths(&mut self, catalog: &Catalog) -> [u16; 2] {
        let mut paths: Vec<(String, u16)> = Vec::new();
        for endpoint in catalog.endpoints() {
            let key = core::str::from_utf8(key(endpoint.path().as_bytes())).unwrap_or("");
            paths.push((format!("/v1{key}"), endpoint.number()));
            paths.push((key.into(), endpoint.number()));
        }
        let paths: Vec<(&str, u16)> = paths.iter().map(|(path, number)| (path.as_str(), *number)).collect();
        self.table(&paths)
    }

    /// The models by their ids: what each is, and its bodies at each endpoint.
    pub(super) fn ids(&mut self, catalog: &Catalog) -> [u16; 2] {
        let mut ids = Vec::new();
        for model in catalog.models() {
            let mut list = vec![u16::from(model.status() == Status::Retired)];
            for capability in model.capabilities() {
                let endpoint = capability.endpoint();
                let mut nodes: Vec<u32> = endpoint.roots().iter().map(|root| root.node.0).collect();
                nodes.sort_unstable();
                nodes.dedup();
                let roots = capability.roots().iter();
                let roots = roots.filter_map(|root| nodes.binary_search(&root.node.0).ok());
                let roots: Vec<u16> = roots.map(short).collect();
                list.extend([endpoint.number(), short(roots.len())]);
                list.extend(roots);
            }
            ids.push((model.id(), self.list_of(list)));
        }
        self.table(&ids)
    }
}
