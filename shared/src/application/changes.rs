//! What differs between two drafts, field by field.

use super::access_points::AccessPointDraft;
use super::{ApplicationDraft, Step};
use crate::answer::{Answer, Answers};
use crate::contact::{ContactDraft, number_among_namesakes};
use crate::field::{AccessPointField, BillingField, ContactField, CustomerField, FieldPath, RowId};
use crate::filing::Filing;
use crate::session::{Access, Basis};
use crate::typed_text::prepared;

/// One difference that a change makes.
#[apply(wire)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// A new contact.
    ContactAdded {
        /// The contact.
        contact: ContactDraft,
    },
    /// A contact that is removed.
    ContactRemoved {
        /// The contact as it was.
        contact: ContactDraft,
    },
    /// Another answer in a field.
    Field {
        /// The field.
        #[cfg_attr(feature = "openapi", schema(value_type = String, example = "customer-email"))]
        field: FieldPath,
        /// The name of the contact, with its e-mail address where others have that name, or the OID of the access
        /// point, that it is a field of.
        of: Option<String>,
        /// The earlier answer; an empty text where nothing was given.
        before: Answer,
        /// The new answer; an empty text where nothing is given.
        after: Answer,
    },
}

impl Change {
    /// Whether a basis lets a user see what it changes.
    pub(super) fn is_visible_to(&self, basis: Basis) -> bool {
        let step = match self {
            Change::ContactAdded { .. } | Change::ContactRemoved { .. } => Some(Step::Contacts),
            Change::Field { field, .. } => ApplicationDraft::step_of(*field),
        };
        step.is_some_and(|it| basis.access_to(it) != Access::None)
    }
}

impl ApplicationDraft {
    /// Returns the differences between this draft and a later one, in page order. Differences that
    /// are invisible, such as a space at the end, do not count; nor does the reply to Kela, which
    /// is new every time.
    pub fn changes_to(&self, after: &ApplicationDraft) -> Vec<Change> {
        let mut changes = access_point_changes(self, after);
        changes.extend(self.differences(after, &[FieldPath::RenewalRequests], |_| None));
        let customer: Vec<_> = CustomerField::ALL
            .iter()
            .map(|it| FieldPath::Customer(*it))
            .collect();
        changes.extend(self.differences(after, &customer, |_| None));
        changes.extend(contact_changes(self, after));
        let mut rest: Vec<_> = BillingField::ALL
            .iter()
            .map(|it| FieldPath::Billing(*it))
            .collect();
        rest.extend([FieldPath::ServiceDescription, FieldPath::Commitment]);
        changes.extend(self.differences(after, &rest, |_| None));
        changes
    }

    /// The fields in which the answers of both drafts differ; `of` says what a field belongs to.
    fn differences(
        &self,
        after: &ApplicationDraft,
        fields: &[FieldPath],
        of: impl Fn(FieldPath) -> Option<String>,
    ) -> Vec<Change> {
        let answer = |draft: &ApplicationDraft, field| {
            let answer = draft.answer(field).filter(|it| !it.is_empty());
            answer.unwrap_or_else(|| Answer::Text(String::new()))
        };
        let change = |field: &FieldPath| {
            let [before, after] = [self, after].map(|it| answer(it, *field));
            (before != after).then(|| Change::Field {
                field: *field,
                of: of(*field),
                before,
                after,
            })
        };
        fields.iter().filter_map(change).collect()
    }
}

/// The fields of all access points: of those that are in both drafts, removed or added.
fn access_point_changes(before: &ApplicationDraft, after: &ApplicationDraft) -> Vec<Change> {
    let is_new = |it: &&AccessPointDraft| find(before, it.id).is_none();
    let rows = before.access_points.iter();
    let rows = rows.chain(after.access_points.iter().filter(is_new));
    let changes = |row: &AccessPointDraft| {
        let fields: Vec<_> = AccessPointField::ALL
            .iter()
            .map(|it| FieldPath::AccessPoint(row.id, *it))
            .collect();
        let oid = FieldPath::AccessPoint(row.id, AccessPointField::Oid);
        before.differences(after, &fields, |field| {
            (field != oid).then(|| prepared(&row.oid))
        })
    };
    rows.flat_map(changes).collect()
}

fn find(draft: &ApplicationDraft, id: RowId) -> Option<&AccessPointDraft> {
    draft.access_points.iter().find(|it| it.id == id)
}

fn contact_changes(before: &ApplicationDraft, after: &ApplicationDraft) -> Vec<Change> {
    let mut changes = Vec::new();
    for (index, earlier) in before.contacts.iter().enumerate() {
        if !after.contacts.iter().any(|it| it.id == earlier.id) {
            let contact = earlier.clone();
            changes.push(Change::ContactRemoved { contact });
            continue;
        }
        let fields: Vec<_> = ContactField::ALL
            .iter()
            .map(|it| FieldPath::Contact(earlier.id, *it))
            .collect();
        let name = match number_among_namesakes(&before.contacts, index) {
            // The reader of a record does not see the other rows, so a number would say nothing.
            Some(_) => [&prepared(&earlier.name), " (", &earlier.email, ")"].concat(),
            None => prepared(&earlier.name),
        };
        changes.extend(before.differences(after, &fields, |_| Some(name.clone())));
    }
    let is_new = |it: &&ContactDraft| !before.contacts.iter().any(|earlier| earlier.id == it.id);
    let new = after.contacts.iter().filter(is_new);
    changes.extend(new.map(|it| Change::ContactAdded {
        contact: it.clone(),
    }));
    changes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{clinic, context, valid_draft};
    use crate::language::Language;
    use crate::service::KantaService;
    use crate::texts::changes::{ChangeText, change_text};

    fn before() -> ApplicationDraft {
        valid_draft(&context(clinic(), KantaService::PatientData, true))
    }

    /// What changes, was and is, in the words of the screen.
    fn words(change: impl FnOnce(&mut ApplicationDraft)) -> Vec<[String; 3]> {
        let before = before();
        let mut after = before.clone();
        change(&mut after);
        let words = |it: &Change| {
            let ChangeText {
                what,
                before,
                after,
            } = change_text(it, Language::En);
            [what, before.unwrap_or_default(), after.unwrap_or_default()]
        };
        before.changes_to(&after).iter().map(words).collect()
    }

    #[test]
    fn the_same_draft_has_no_changes_and_a_reply_is_none() {
        assert_eq!(words(|_| {}), [[""; 3]; 0]);
        assert_eq!(words(|it| it.reply = "Yes.".to_owned()), [[""; 3]; 0]);
        assert_eq!(words(|it| it.customer.street.push(' ')), [[""; 3]; 0]);
    }

    #[test]
    fn an_access_point_that_is_replaced_is_shown_with_its_systems() {
        let oid = before().access_points[0].oid.clone();
        let removed = words(|it| it.access_points.clear());
        assert_eq!(removed[0][1..], [oid.as_str(), "Not provided"]);
        assert!(removed[1][0].starts_with(&oid), "{removed:?}");
        let added = words(|it| {
            it.access_points.push(AccessPointDraft {
                oid: "1.2.246.10.70100111.18.2".to_owned(),
                systems: ["Potilas-Esimerkki".to_owned()].into(),
                ..AccessPointDraft::new(RowId(9))
            });
        });
        let [oid, systems] = added.as_slice() else {
            panic!("{added:?}");
        };
        assert_eq!(oid[1..], ["Not provided", "1.2.246.10.70100111.18.2"]);
        assert_eq!(systems[1..], ["Not provided", "Potilas-Esimerkki"]);
    }

    #[test]
    fn a_change_of_contacts_with_the_same_name_has_their_address() {
        let mut before = before();
        let other = ContactDraft {
            id: RowId(9),
            email: "toinen@esimerkki.fi".to_owned(),
            ..before.contacts[0].clone()
        };
        before.contacts.push(other);
        let mut after = before.clone();
        after.contacts[1].title = "Johtaja".to_owned();
        let changes = before.changes_to(&after);
        let name = &before.contacts[0].name;
        let expected = format!("{name} (toinen@esimerkki.fi): Job title");
        assert_eq!(changes.len(), 1);
        assert_eq!(change_text(&changes[0], Language::En).what, expected);
    }

    #[test]
    fn what_may_not_be_seen_is_in_no_history() {
        let before = before();
        let mut after = before.clone();
        after.billing.street = "Uusikatu 1".to_owned();
        after.customer.street = "Uusikatu 1".to_owned();
        let changes = before.changes_to(&after);
        let seen_by = |basis| changes.iter().filter(|it| it.is_visible_to(basis)).count();
        assert_eq!(seen_by(Basis::Position), 2);
        assert_eq!(seen_by(Basis::KatsoTechnical), 1);
        assert_eq!(seen_by(Basis::GuidelinesMandate), 0);
    }
}
