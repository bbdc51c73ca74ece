//! The engine against other judges: an implementation of JSON Schema, and what the documents say in plain sight.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::Write as _,
};

use aiml_validate::{
    __private::{
        def::{Def, Extra, Property},
        documents,
    },
    Catalog, Checker, Severity, UnknownModels,
};
use serde_json::{Value, json};

use crate::{
    json_schema::json_schema,
    made::{self, Random},
};

/// Whether formats or patterns have a say in a schema.
fn has_formats(def: &Def) -> bool {
    match def {
        Def::String { format, pattern, .. } => format.is_some() || pattern.is_some(),
        Def::Array { items, .. } => has_formats(items),
        Def::Object { properties, extra, .. } => {
            properties.iter().any(|property| has_formats(&property.schema))
                || matches!(extra, Extra::Each(each) if has_formats(each))
        }
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => branches.iter().any(has_formats),
        _ => false,
    }
}

/// Takes formats and patterns out of a schema.
fn without_formats(def: &mut Def) {
    match def {
        Def::String { format, pattern, .. } => (*format, *pattern) = (None, None),
        Def::Array { items, .. } => without_formats(items),
        Def::Object { properties, extra, .. } => {
            for property in properties {
                without_formats(&mut property.schema);
            }
            if let Extra::Each(each) = extra {
                without_formats(each);
            }
        }
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => {
            branches.iter_mut().for_each(without_formats);
        }
        _ => {}
    }
}

/// One pair for each different set of documents: endpoint, model, documents.
fn pairs() -> Vec<(&'static str, &'static str, Vec<Def>)> {
    let catalog = Catalog::builtin();
    let mut seen = BTreeSet::new();
    let mut pairs = Vec::new();
    for endpoint in catalog.endpoints().filter(|endpoint| endpoint.names_model()) {
        for model in endpoint.models() {
            let documents = documents(catalog, endpoint.path(), model.id());
            if seen.insert(format!("{documents:?}")) {
                pairs.push((endpoint.path(), model.id(), documents));
            }
        }
    }
    assert!(pairs.len() > 300, "{} different documents", pairs.len());
    pairs
}

#[test]
fn bodies_made_from_the_catalog_are_valid_and_so_says_json_schema() {
    let checker = Checker::new().unknown_models(UnknownModels::Error);
    let mut verdicts = [0, 0];
    for (n, (endpoint, model, documents)) in pairs().into_iter().enumerate() {
        let random = &mut Random::new(n as u64 + 1);
        let judges: Vec<_> = documents
            .iter()
            .map(|def| jsonschema::validator_for(&json_schema(def)).expect("a schema"))
            .collect();
        for round in 0..12 {
            let mut body = made::valid(random.of(&documents), model, random);
            let report = checker.check(endpoint, &body);
            assert!(report.is_valid(), "{endpoint} {body}\n{report}");
            for _ in 0..round % 4 {
                made::disturb(&mut body, random);
            }
            let text = body.to_string();
            let report = checker.check(endpoint, &body);
            assert_eq!(report, checker.check_json(endpoint, text.as_bytes()), "{endpoint} {body}");
            let accepted = judges.iter().any(|judge| judge.is_valid(&body));
            verdicts[usize::from(report.is_valid())] += 1;
            if report.is_valid() != accepted {
                // Only what the other judge was not told can be the reason.
                let formats = documents.iter().any(has_formats);
                let told = report.iter().any(|issue| issue.code() == "invalid_string")
                    || report.iter().any(|issue| issue.code() == "invalid_union");
                assert!(accepted && formats && told, "{endpoint} {body}\naccepted {accepted}, but {report}");
            }
        }
    }
    assert!(verdicts[0] > 800 && verdicts[1] > 1000, "{verdicts:?}");
}

#[test]
fn the_engine_and_json_schema_agree_where_there_are_no_formats() {
    // The same documents as an own catalog would hold them: through the encoder, judged on their own.
    use aiml_validate::__private::{accepts, encode::Encoder};
    for (n, (endpoint, model, documents)) in pairs().into_iter().enumerate() {
        let random = &mut Random::new(n as u64 + 77);
        let mut def = documents[0].clone();
        without_formats(&mut def);
        let mut encoder = Encoder::default();
        let node = encoder.add(&def);
        let blob = encoder.finish();
        let judge = jsonschema::validator_for(&json_schema(&def)).expect("a schema");
        for _ in 0..12 {
            let mut body = made::valid(&def, model, random);
            for _ in 0..random.below(4) {
                made::disturb(&mut body, random);
            }
            assert_eq!(accepts(&blob, node, &body), judge.is_valid(&body), "{endpoint} {body}");
        }
    }
}

/// A defect that the engine must find: where it is.
fn spoil(def: &Def, value: &mut Value, path: &mut String, random: &mut Random) -> bool {
    match (def, value) {
        (Def::Object { properties, .. }, Value::Object(object)) if !properties.is_empty() => {
            let property = random.of(properties);
            if matches!(property.schema, Def::Any | Def::Model) {
                return false;
            }
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(&property.key);
            let inner = object.entry(&property.key).or_insert(Value::Null);
            spoil(&property.schema, inner, path, random)
        }
        (Def::Array { items, .. }, Value::Array(list)) if !list.is_empty() => {
            let i = random.below(list.len());
            write!(path, "[{i}]").expect("a `String` takes all");
            spoil(items, &mut list[i], path, random)
        }
        (Def::String { .. } | Def::StringEnum { .. }, value) => {
            *value = json!(false);
            true
        }
        // Another branch may take it.
        (Def::Union { .. } | Def::Any | Def::Model, _) => false,
        (_, value) => {
            *value = json!("spoilt");
            true
        }
    }
}

#[test]
fn one_defect_is_one_issue_at_its_path() {
    let mut found = 0;
    for (n, (endpoint, model, documents)) in pairs().into_iter().enumerate() {
        let [def] = documents.as_slice() else { continue };
        let random = &mut Random::new(n as u64 + 5);
        for _ in 0..20 {
            let mut body = made::valid(def, model, random);
            let mut path = String::new();
            // Without a model, it is not this document alone that judges.
            if body.get("model").is_none() || !spoil(def, &mut body, &mut path, random) {
                continue;
            }
            found += 1;
            let report = aiml_validate::check_json(endpoint, body.to_string().as_bytes());
            let errors: Vec<_> = report
                .iter()
                .filter(|issue| issue.severity() == Severity::Error)
                .map(|issue| issue.param().to_string())
                .collect();
            assert_eq!(errors, [path], "{endpoint} {body}");
        }
    }
    assert!(found > 2000, "{found} defects");
}

/// The branches of a schema's messages, by role.
fn roles(def: &Def) -> Option<BTreeMap<String, Def>> {
    let Def::Object { properties, .. } = def else { return None };
    let messages = properties.iter().find(|property| property.key == "messages")?;
    let Def::Array { items, .. } = &messages.schema else { return None };
    let branches = match &**items {
        Def::Tagged { branches, .. } | Def::Union { branches, .. } => branches.clone(),
        other => vec![other.clone()],
    };
    let mut roles = BTreeMap::new();
    for branch in branches {
        let Def::Object { properties, .. } = &branch else { continue };
        let role = properties.iter().find(|property| property.key == "role");
        if let Some(Property { schema: Def::StringEnum { members, .. }, .. }) = role {
            for member in members {
                roles.insert(member.clone(), branch.clone());
            }
        }
    }
    // Messages of any kind take any role.
    (!roles.is_empty()).then_some(roles)
}

#[test]
fn every_role_of_every_chat_model_is_judged_as_documented() {
    let catalog = Catalog::builtin();
    let chat = catalog.endpoint("/v1/chat/completions").expect("known");
    let mut judged = 0;
    for model in chat.models() {
        let documents = documents(catalog, chat.path(), model.id());
        for role in ["system", "user", "assistant", "tool", "developer", "function"] {
            let random = &mut Random::new(judged + 1);
            judged += 1;
            if documents.iter().any(|def| roles(def).is_none()) {
                continue;
            }
            let taking = documents.iter().find_map(|def| Some((def, roles(def)?.remove(role)?)));
            let mut body =
                made::valid(taking.as_ref().map_or(&documents[0], |(def, _)| def), model.id(), random);
            let message = match &taking {
                Some((_, branch)) => {
                    let mut message = made::valid(branch, model.id(), random);
                    message["role"] = json!(role);
                    message
                }
                None => json!({"role": role, "content": "x"}),
            };
            body["messages"] = json!([message]);
            let report = aiml_validate::check(chat.path(), &body);
            if taking.is_some() {
                assert!(report.is_valid(), "{} takes {role}: {body}\n{report}", model.id());
                continue;
            }
            let expected =
                format!("Unsupported value: 'messages[0].role' does not support '{role}' with this model.");
            let said = report.iter().any(|issue| issue.message().to_string() == expected);
            assert!(said, "{} does not take {role}: {body}\n{report}", model.id());
        }
    }
    assert!(judged > 1500, "{judged}");
}
