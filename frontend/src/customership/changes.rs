//! Changes in words: what it was, and what it is.

use kanta_shared::contact::ContactDraft;
use kanta_shared::customership::Change;
use kanta_shared::field::ContactField;
use kanta_shared::language::Language;
use kanta_shared::texts::answers::words_or_not_given;
use kanta_shared::texts::fields;
use leptos::prelude::*;

use super::texts;
use crate::i18n::{t, use_language};
use crate::sections::contact_lines;

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeText {
    /// What has changed.
    pub what: String,
    /// What it was; nothing where something new is there.
    pub before: Option<String>,
    /// What it is; nothing where something is gone.
    pub after: Option<String>,
}

/// A change in the words of a language.
pub fn change_text(change: &Change, language: Language) -> ChangeText {
    match change {
        Change::ContactAdded { contact } => ChangeText {
            what: texts::added(language, &name(contact, language)),
            before: None,
            after: Some(contact_lines(contact, language)),
        },
        Change::ContactRemoved { contact } => ChangeText {
            what: texts::removed(language, &name(contact, language)),
            before: Some(contact_lines(contact, language)),
            after: None,
        },
        Change::Field {
            field,
            of,
            before,
            after,
        } => {
            let label = fields::fact(*field).in_(language);
            ChangeText {
                what: match of {
                    Some(of) => [of, ": ", label].concat(),
                    None => label.to_owned(),
                },
                before: Some(words_or_not_given(Some(before), language)),
                after: Some(words_or_not_given(Some(after), language)),
            }
        }
    }
}

fn name(contact: &ContactDraft, language: Language) -> String {
    words_or_not_given(Some(&contact.answer(ContactField::Name)), language)
}

/// Changes, each with old beside new.
#[component]
pub fn Changes(
    /// The changes.
    #[prop(into)]
    changes: Signal<Vec<Change>>,
) -> impl IntoView {
    let language = use_language();
    let item = move |change: &Change| {
        let ChangeText {
            what,
            before,
            after,
        } = change_text(change, language.get());
        view! {
            <div class="changes__item">
                <dt class="changes__what">{what}</dt>
                {before.map(|it| view! {
                    <dd class="changes__before"><span class="changes__when meta">{t(texts::BEFORE)}</span>" "<span>{it}</span></dd>
                })}
                {after.map(|it| view! {
                    <dd class="changes__after"><span class="changes__when meta">{t(texts::AFTER)}</span>" "<span>{it}</span></dd>
                })}
            </div>
        }
    };
    view! {
        <dl class="changes">
            {move || changes.with(|all| all.iter().map(item).collect_view())}
        </dl>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use kanta_shared::answer::Answer;
    use kanta_shared::field::{CustomerField, FieldPath, RowId};
    use kanta_shared::role::ContactRole;
    use kanta_shared::texts::vocabulary;

    use super::*;

    fn anna() -> ContactDraft {
        ContactDraft {
            name: "Anna Asiakas".to_owned(),
            email: "anna@esimerkki.fi".to_owned(),
            roles: [ContactRole::Administrative].into(),
            ..ContactDraft::new(RowId(1))
        }
    }

    #[track_caller]
    fn check(change: Change, what: &str, before: Option<&str>, after: Option<&str>) {
        let expected = ChangeText {
            what: what.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        };
        assert_eq!(change_text(&change, Language::En), expected);
    }

    #[test]
    fn an_answer_is_shown_with_the_one_before() {
        check(
            Change::Field {
                field: FieldPath::Customer(CustomerField::Phone),
                of: None,
                before: Answer::Text(String::new()),
                after: Answer::Text("+358 40 123 4567".to_owned()),
            },
            fields::label(FieldPath::Customer(CustomerField::Phone)).en,
            Some("Not provided"),
            Some("+358 40 123 4567"),
        );
    }

    #[test]
    fn roles_are_on_lines_of_their_own_beside_their_contact() {
        let roles = FieldPath::Contact(RowId(1), ContactField::Roles);
        let both = [ContactRole::Administrative, ContactRole::Billing];
        let names = both.map(|it| vocabulary::role_name(it).en);
        check(
            Change::Field {
                field: roles,
                of: Some("Anna".to_owned()),
                before: Answer::Roles([both[0]].into()),
                after: Answer::Roles(both.into()),
            },
            &["Anna: ", fields::label(roles).en].concat(),
            Some(names[0]),
            Some(
                &both
                    .iter()
                    .map(|it| vocabulary::role_name(*it).en)
                    .collect::<Vec<_>>()
                    .join("\n"),
            ),
        );
    }

    #[test]
    fn an_added_or_removed_contact_is_shown_whole() {
        let whole = change_text(&Change::ContactAdded { contact: anna() }, Language::En);
        assert_eq!(whole.what, "Added: Anna Asiakas");
        assert_eq!(whole.before, None);
        let after = whole.after.unwrap();
        assert!(after.contains("anna@esimerkki.fi"), "{after}");
        assert!(after.starts_with("Type of contact: Person\n"), "{after}");
        let gone = change_text(&Change::ContactRemoved { contact: anna() }, Language::En);
        assert_eq!(gone.what, "Deleted: Anna Asiakas");
        assert_eq!((gone.before, gone.after), (Some(after), None));
    }
}
