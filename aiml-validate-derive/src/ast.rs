//! The raw model: the syntax of a type with its attributes, as written.

use proc_macro2::Span;
use syn::{Data, DeriveInput, Fields, Ident, Index, Member};

use crate::{
    attr::{
        aiml::{ContainerAiml, FieldAiml, RawCapability},
        serde::{ContainerSerde, FieldSerde, VariantSerde},
    },
    ctxt::Ctxt,
};

pub(crate) struct Input<'a> {
    pub(crate) node: &'a DeriveInput,
    pub(crate) aiml: ContainerAiml,
    pub(crate) serde: ContainerSerde,
    pub(crate) data: RawData<'a>,
}

pub(crate) enum RawData<'a> {
    Struct(RawFields<'a>),
    Enum(Vec<RawVariant<'a>>),
    Union,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Named,
    Tuple,
    Newtype,
    Unit,
}

pub(crate) struct RawFields<'a> {
    pub(crate) style: Style,
    pub(crate) fields: Vec<RawField<'a>>,
}

pub(crate) struct RawField<'a> {
    pub(crate) node: &'a syn::Field,
    pub(crate) member: Member,
    /// Its place in the declaration: names its binding.
    pub(crate) place: usize,
    pub(crate) aiml: FieldAiml,
    pub(crate) serde: FieldSerde,
    /// How many mistakes there were in its attributes.
    pub(crate) mistakes: usize,
}

pub(crate) struct RawVariant<'a> {
    pub(crate) node: &'a syn::Variant,
    pub(crate) ident: &'a Ident,
    pub(crate) aiml: RawCapability,
    pub(crate) serde: VariantSerde,
    pub(crate) body: RawFields<'a>,
    /// How many mistakes there were in its attributes.
    pub(crate) mistakes: usize,
}

impl<'a> Input<'a> {
    pub(crate) fn read(cx: &Ctxt, node: &'a DeriveInput) -> Self {
        let data = match &node.data {
            Data::Struct(data) => RawData::Struct(RawFields::read(cx, &data.fields)),
            Data::Enum(data) => RawData::Enum(
                data.variants
                    .iter()
                    .map(|variant| {
                        let before = cx.count();
                        RawVariant {
                            node: variant,
                            ident: &variant.ident,
                            aiml: RawCapability::read(cx, &variant.attrs),
                            serde: VariantSerde::read(&variant.attrs),
                            mistakes: cx.count() - before,
                            body: RawFields::read(cx, &variant.fields),
                        }
                    })
                    .collect(),
            ),
            Data::Union(_) => RawData::Union,
        };
        Self {
            node,
            aiml: ContainerAiml::read(cx, &node.attrs),
            serde: ContainerSerde::read(&node.attrs),
            data,
        }
    }
}

impl<'a> RawFields<'a> {
    fn read(cx: &Ctxt, fields: &'a Fields) -> Self {
        let style = match fields {
            Fields::Named(_) => Style::Named,
            Fields::Unnamed(fields) if fields.unnamed.len() == 1 => Style::Newtype,
            Fields::Unnamed(_) => Style::Tuple,
            Fields::Unit => Style::Unit,
        };
        let fields = fields.iter().enumerate().map(|(place, node)| {
            let before = cx.count();
            RawField {
                node,
                member: node.ident.clone().map_or_else(|| Member::Unnamed(index(place)), Member::Named),
                place,
                aiml: FieldAiml::read(cx, &node.attrs),
                serde: FieldSerde::read(&node.attrs),
                mistakes: cx.count() - before,
            }
        });
        Self { style, fields: fields.collect() }
    }
}

fn index(place: usize) -> Index {
    Index { index: u32::try_from(place).unwrap_or(u32::MAX), span: Span::mixed_site() }
}
