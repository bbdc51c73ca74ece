//! Whether rules fit the type of a field; and the members of allow-lists, each asked for itself, where it stands.

use proc_macro2::{Literal, TokenStream};
use quote::ToTokens;

use super::{
    assert::Assertions,
    fits::{fits, holds},
    rule::Emit,
    tokens::{call_at, mentions, q},
};
use crate::{
    attr::rule::{Kind, Rule},
    model::{Field, Look, Name},
};

impl Emit {
    /// That a rule fits, where the catalog is asked too.
    pub(super) fn check_of_rule(
        &self,
        key: &str,
        constant: &TokenStream,
        ty: &impl ToTokens,
        rule: &Rule,
    ) -> TokenStream {
        let (p, this) = (&self.private, self.this_in_call());
        let check = if let Some(v) = self.variant.get().map(Literal::usize_unsuffixed) {
            q!(variants::fitting::<#this, #v>)
        } else {
            q!(check_rule::<#this>)
        };
        call_at(q!(#p::#check), q!(#key, &#constant, &#ty), &rule.node)
    }

    /// That each member fits which the type may not be able to hold.
    pub(super) fn checks_of_members(
        &self,
        field: &Field<'_>,
        constant: &TokenStream,
        ty: &impl ToTokens,
        rule: &Rule,
    ) -> Vec<TokenStream> {
        let (p, this) = (&self.private, self.this_in_call());
        let unsure = rule.members().enumerate().filter(|(_, (member, _))| !holds(field.ty, member));
        let check = |(i, (_, node)): (usize, (_, &TokenStream))| {
            let i = Literal::usize_unsuffixed(i);
            match field.name() {
                Some(Name { text: key, .. }) if self.is_compared && self.variant.get().is_none() => {
                    call_at(q!(#p::check_rule_member::<#this>), q!(#key, &#constant, #i, &#ty), node)
                }
                _ if self.generic => call_at(q!(#p::assert::member_fits), q!(&#constant, #i, &#ty), node),
                _ => call_at(q!(#p::assert::member_fitting), q!(&#constant, #i, &#ty), node),
            }
        };
        unsure.map(check).collect()
    }

    /// Whether a field of a generic type has a rule that may not fit the type of the field: if it does not, that is
    /// told, and not also what the catalog takes.
    pub(super) fn is_told_by_rule(&self, field: &Field<'_>) -> bool {
        self.generic && field.rules.iter().any(|rule| !fits(rule, field.ty))
    }

    /// The same of a rule for which that depends on the parameters, and is known only where the type is used.
    pub(super) fn is_late(&self, field: &Field<'_>) -> bool {
        let depends = |tokens: &TokenStream| self.params.iter().any(|param| mentions(tokens, param));
        self.is_told_by_rule(field)
            && (depends(&field.ty.to_token_stream()) || field.rules.iter().any(|rule| depends(&rule.node)))
    }

    /// The rules of one value leave some: what the macro does not know of it.
    pub(super) fn assert_together(&self, out: &mut Assertions, rules: &[Rule], of: Option<&Field<'_>>) {
        self.assert_members(out, rules);
        let find = |is: fn(&Kind) -> bool| rules.iter().enumerate().find(|(_, rule)| is(&rule.kind));
        let length = find(|kind| matches!(kind, Kind::Length { .. }));
        let format = find(|kind| matches!(kind, Kind::Format(_)));
        let (Some((l, length)), Some((f, format))) = (length, format) else { return };
        // Of an allow-list, it is told of its members.
        if rules.iter().any(|rule| matches!(rule.kind, Kind::OneOf(_))) {
            return;
        }
        let p = &self.private;
        let of = of.filter(|field| matches!(field.look, Look::Whole | Look::Any) && !fits(format, field.ty));
        let ty = of.map_or_else(|| q!(#p::WireType::OPAQUE), |field| self.type_of(field));
        // What comes second is what contradicts.
        let later = if l > f { length } else { format };
        let (length, format) = (self.rule(length), self.rule(format));
        self.assert(out, &q!(keep_together), q!(&#length, &#format, &#ty), &later.node);
    }

    /// Members of an allow-list keep the other rules of a value.
    fn assert_members(&self, out: &mut Assertions, rules: &[Rule]) {
        let unknown = |rule: &&Rule| matches!(rule.kind, Kind::Format(_)) || !rule.is_literal();
        for (member, node) in rules.iter().flat_map(Rule::members) {
            for rule in rules.iter().filter(unknown) {
                let (constant, word, literal) = (self.rule(rule), rule.name, self.literal(member));
                self.assert(out, &q!(member_keeps), q!(&#constant, #word, &#literal), node);
            }
        }
    }
}
