//! The answers in an application, in the words of its summary: on Kela's desk and in the copy that
//! the customer keeps.
//!
//! It is read from what was delivered and not from the draft, which the customer may be changing.

use kanta_shared::answer::{Answer, Answers};
use kanta_shared::application::access_points::AccessPointRegister;
use kanta_shared::application::{Application, ApplicationContext, ApplicationDraft};
use kanta_shared::document::CurrentDocuments;
use kanta_shared::field::FieldPath;
use kanta_shared::filing::Filing;
use kanta_shared::language::Language;
use kanta_shared::organisation::Organisation;
use kanta_shared::texts::answers::{heading, row_name, words_or_not_given};
use kanta_shared::texts::{fields, vocabulary};

/// The answers on a step.
pub(crate) struct StepFacts {
    pub(crate) heading: &'static str,
    pub(crate) groups: Vec<FactGroup>,
}

/// Facts under a common name.
pub(crate) struct FactGroup {
    /// The name, where the heading of the step is not enough.
    pub(crate) name: Option<String>,
    pub(crate) facts: Vec<Fact>,
}

/// The name of a field and its answer, several answers on lines of their own.
pub(crate) struct Fact {
    pub(crate) label: &'static str,
    pub(crate) answer: Vec<String>,
}

/// Everything that the customer has delivered, step by step.
pub(crate) fn facts(
    application: &Application,
    organisation: &Organisation,
    language: Language,
) -> Vec<StepFacts> {
    let context = ApplicationContext {
        service: application.service,
        organisation: organisation.clone(),
        first_application: application.commitment.is_some(),
        last_day: None,
        register: AccessPointRegister::of(application),
        documents: CurrentDocuments::default(),
        history: Vec::new(),
    };
    let draft = application.draft();
    let fact = |field: FieldPath| Fact {
        label: fields::fact(field).in_(language),
        answer: lines(draft.answer(field).as_ref(), language),
    };
    ApplicationDraft::steps_for(&context)
        .map(|step| StepFacts {
            heading: vocabulary::step_heading(step).in_(language),
            groups: draft
                .groups(step, &context)
                .into_iter()
                .map(|group| FactGroup {
                    name: match group.heading {
                        Some(it) => Some(heading(it).in_(language).to_owned()),
                        None => row_name(&draft, group.fields[0], language),
                    },
                    facts: group.fields.into_iter().map(fact).collect(),
                })
                .collect(),
        })
        .filter(|it| !it.groups.is_empty())
        .collect()
}

/// The lines of an answer; for a document, also the hash of its text.
fn lines(answer: Option<&Answer>, language: Language) -> Vec<String> {
    let words = words_or_not_given(answer, language);
    let mut lines: Vec<String> = words.lines().map(str::to_owned).collect();
    if let Some(Answer::Accepted(version) | Answer::Signed(version)) = answer {
        lines.push(format!("SHA-256 {}", version.hash));
    }
    lines
}

#[cfg(test)]
mod tests {
    use kanta_shared::fixtures::{contexts, full_draft};
    use serde_json::Value;

    use super::*;

    /// Every text that the application is made of, but for names of roles, kinds and languages and
    /// for phone numbers, which are written in groups.
    fn texts(value: &Value) -> Vec<&str> {
        match value {
            Value::String(text) => vec![text],
            Value::Array(values) => values.iter().flat_map(texts).collect(),
            Value::Object(members) => {
                let named = [
                    "kind",
                    "roles",
                    "language",
                    "letter_language",
                    "service",
                    "phone",
                ];
                let shown = members
                    .iter()
                    .filter(|(name, _)| !named.contains(&name.as_str()));
                shown.flat_map(|(_, value)| texts(value)).collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
        }
    }

    #[test]
    fn everything_that_was_delivered_is_told() {
        for context in contexts() {
            let draft = full_draft(&context);
            let application = draft.parse(&context).unwrap();
            let steps = facts(&application, &context.organisation, Language::En);
            let shown: Vec<&str> = steps
                .iter()
                .flat_map(|it| &it.groups)
                .flat_map(|it| &it.facts)
                .flat_map(|it| &it.answer)
                .map(String::as_str)
                .collect();
            let delivered = serde_json::to_value(&application).unwrap();
            for text in texts(&delivered) {
                assert!(
                    shown.iter().any(|it| it.contains(text)),
                    "{text} in {shown:?}"
                );
            }
            let roles = application.contacts.iter().flat_map(|it| &it.roles);
            for role in roles {
                let name = vocabulary::role_name(*role).en;
                assert!(shown.contains(&name), "{name} in {shown:?}");
            }
            for number in ["+358 9 123 4567", "+358 40 123 4567"] {
                assert!(shown.contains(&number), "{number} in {shown:?}");
            }
            assert!(shown.iter().all(|it| !it.is_empty()), "{shown:?}");
        }
    }
}
