//! Tables that find texts.

use alloc::{format, string::String, vec, vec::Vec};

use super::{Maker, NONE, short};
use crate::{
    bind::places::data::mix,
    catalog::{Catalog, Status, key},
};

impl Maker {
    /// A table of texts and their numbers, at most half full: a mask, then both of each, where its hash says.
    pub(super) fn table(&mut self, texts: &[(&str, u16)]) -> Vec<u16> {
        let len = (2 * texts.len() + 1).next_power_of_two();
        let mut slots = vec![(NONE, NONE); len];
        for (text, number) in texts {
            let mut slot = mix(text.as_bytes());
            let place = self.text(text);
            while let Some(taken) = slots.get_mut(usize::try_from(slot).unwrap_or(0) & (len - 1)) {
                if taken.0 == NONE {
                    *taken = (place, *number);
                    break;
                }
                slot += 1;
            }
        }
        let slots = slots.into_iter().flat_map(|(text, number)| [text, number]);
        core::iter::once(short(len - 1)).chain(slots).collect()
    }

    /// The endpoints by their paths, in both spellings.
    pub(super) fn paths(&mut self, catalog: &Catalog) -> Vec<u16> {
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
    pub(super) fn ids(&mut self, catalog: &Catalog) -> Vec<u16> {
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
