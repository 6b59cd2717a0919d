//! Changes in words, old beside new: on screens, in letters and on Kela’s desk.

use crate::contact::ContactDraft;
use crate::customership::{Change, Section};
use crate::field::{ContactField, FieldPath};
use crate::language::Language;
use crate::texts::answers::{full_name, words, words_or_not_given};
use crate::texts::vocabulary::step_heading;
use crate::texts::{Text, fields};

/// A change in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeText {
    /// What has changed.
    pub what: String,
    /// The earlier answer, several lines if need be; `None` for something new.
    pub before: Option<String>,
    /// The new answer; `None` for something that is gone.
    pub after: Option<String>,
}

/// A change in the words of a language.
pub fn change_text(change: &Change, language: Language) -> ChangeText {
    match change {
        Change::ContactAdded { contact } => ChangeText {
            what: added(language, &name(contact, language)),
            before: None,
            after: Some(contact_lines(contact, language)),
        },
        Change::ContactRemoved { contact } => ChangeText {
            what: removed(language, &name(contact, language)),
            before: Some(contact_lines(contact, language)),
            after: None,
        },
        Change::Field {
            field,
            of,
            before,
            after,
        } => ChangeText {
            what: full_name(*field, of.clone(), language),
            before: Some(words_or_not_given(Some(before), language)),
            after: Some(words_or_not_given(Some(after), language)),
        },
    }
}

fn name(contact: &ContactDraft, language: Language) -> String {
    words_or_not_given(Some(&contact.answer(ContactField::Name)), language)
}

/// What was given about a contact: each answer on a line, after the name of its field.
fn contact_lines(contact: &ContactDraft, language: Language) -> String {
    let line = |field: FieldPath| {
        let FieldPath::Contact(_, of_contact) = field else {
            return None;
        };
        let answer = words(&contact.answer(of_contact), language)?;
        let label = fields::fact(field).in_(language);
        Some([label, ": ", &answer.replace('\n', ", ")].concat())
    };
    let lines: Vec<_> = contact.fields().filter_map(line).collect();
    lines.join("\n")
}

/// A part of a customer's data, as it is called on the pages of a service in use.
pub const fn section(section: Section) -> Text {
    match section {
        Section::Contacts => Text! {
            fi: "Yhteyshenkilöt",
            sv: "Kontaktpersoner",
            en: "Contact persons",
        },
        Section::Customer | Section::Billing => step_heading(section.step()),
    }
}

/// Above an earlier answer.
pub const BEFORE: Text = Text! {
    fi: "Aiemmin",
    sv: "Tidigare",
    en: "Before",
};

/// Above a new answer.
pub const AFTER: Text = Text! {
    fi: "Muutoksen jälkeen",
    sv: "Efter ändringen",
    en: "After the change",
};

fn added(language: Language, name: &str) -> String {
    Sentence! { language, name;
        fi: "Lisätty: {name}",
        sv: "Tillagd: {name}",
        en: "Added: {name}",
    }
}

fn removed(language: Language, name: &str) -> String {
    Sentence! { language, name;
        fi: "Poistettu: {name}",
        sv: "Raderad: {name}",
        en: "Deleted: {name}",
    }
}

#[cfg(test)]
mod tests {
    use crate::answer::Answer;
    use crate::field::{BillingField, CustomerField, RowId};
    use crate::role::ContactRole;
    use crate::texts::vocabulary;

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
    fn an_answer_is_shown_with_the_one_before_and_where_it_belongs() {
        for (field, what) in [
            (
                FieldPath::Customer(CustomerField::Phone),
                "Contact details: Phone number, for example the switchboard",
            ),
            (
                FieldPath::Customer(CustomerField::VisitingPostalCode),
                "Visiting address: Postal code",
            ),
            (
                FieldPath::Customer(CustomerField::PostalCode),
                "Postal address: Postal code",
            ),
            (
                FieldPath::Billing(BillingField::PostalCode),
                "Billing address: Postal code",
            ),
        ] {
            check(
                Change::Field {
                    field,
                    of: None,
                    before: Answer::Text(String::new()),
                    after: Answer::Text("new".to_owned()),
                },
                what,
                Some("Not provided"),
                Some("new"),
            );
        }
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
