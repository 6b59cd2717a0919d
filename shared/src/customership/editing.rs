//! A change to one part of a customer's data, and the problems that it would cause.

use super::{Customership, KantaContact, SectionData};
use crate::application::{ApplicationContext, ApplicationDraft};
use crate::contact::{ContactDraft, parse_contacts};
use crate::field::{ContactField, FieldPath, RowId};
use crate::filing::Filing;
use crate::organisation::OrganisationKind;
use crate::problem::{Problem, ProblemKind, Problems, repeated};
use crate::service::KantaService;
use crate::sorted::SortedSet;

impl Customership {
    /// Returns the data with new content in one part, as seen from a service.
    ///
    /// A contact that is left out is removed from all services, because it no longer works for
    /// the customer (seed 004, 4.1.3). A contact that the service does not show is not touched.
    pub fn changed(&self, service: KantaService, data: &SectionData) -> Customership {
        let mut changed = self.clone();
        match data {
            SectionData::Customer(customer) => changed.customer = customer.clone(),
            SectionData::Billing(billing) => changed.billing = billing.clone(),
            SectionData::Contacts(contacts) => changed.change_contacts(service, contacts),
        }
        changed
    }

    fn change_contacts(&mut self, service: KantaService, contacts: &[ContactDraft]) {
        let given = SortedSet::from_iter(contacts.iter().map(|it| it.id));
        self.contacts
            .retain(|it| it.seen_from(service).is_none() || given.contains(&it.contact.id));
        for contact in contacts {
            let new = KantaContact::new(service, contact.clone());
            let mut all = self.contacts.iter_mut();
            match all.find(|it| it.contact.id == contact.id) {
                None => self.contacts.push(new),
                Some(known) if known.seen_from(service).is_none() => {}
                Some(known) => {
                    // The form does not show what no role here asks for.
                    let is_asked = new.needs_certificate_number();
                    let before = std::mem::replace(&mut known.contact, new.contact);
                    known.service_roles.remove(&service);
                    known.service_roles.extend(new.service_roles);
                    if !is_asked && known.needs_certificate_number() {
                        known.contact.certificate_number = before.certificate_number;
                    }
                }
            }
        }
    }

    /// Everything that is wrong with a part as seen from a service, and everything that it would
    /// break in the other services that are in use.
    pub fn problems_with(
        &self,
        data: &SectionData,
        accepted: &ApplicationDraft,
        context: &ApplicationContext,
        in_use: &[KantaService],
    ) -> Problems {
        let changed = self.changed(context.service, data);
        let draft = changed.draft_of_change(data, accepted, context.service);
        let step = data.section().step();
        let has_another_role = |field| {
            let FieldPath::Contact(row, ContactField::Roles) = field else {
                return false;
            };
            let mut others = changed.other_services(row, context.service);
            others.next().is_some()
        };
        let mut problems: Problems = draft
            .problems_on(step, context)
            .iter()
            .filter(|it| it.kind != ProblemKind::Missing || !has_another_role(it.field))
            .cloned()
            .collect();
        if let SectionData::Contacts(contacts) = data {
            let duplicates = self.duplicate_ids(contacts, context.service);
            for row in &duplicates {
                let name = FieldPath::Contact(*row, ContactField::Name);
                if problems.of(name).is_none() {
                    problems.push(name, ProblemKind::DuplicateContact);
                }
            }
            // It is not known which of two contacts with one id counts, so no more can be checked.
            if !duplicates.is_empty() {
                return problems;
            }
            let kind = context.organisation.kind;
            for service in in_use.iter().copied().filter(|it| *it != context.service) {
                changed.add_problems_in(service, contacts, kind, &mut problems);
            }
        }
        problems
    }

    /// The ids that are given twice, or that belong to a contact which the service does not show.
    fn duplicate_ids(&self, contacts: &[ContactDraft], service: KantaService) -> SortedSet<RowId> {
        let is_hidden = |row: &RowId| {
            let known = self.contact(*row);
            known.is_some_and(|it| it.seen_from(service).is_none())
        };
        let hidden = contacts.iter().map(|it| it.id).filter(is_hidden);
        repeated(contacts.iter().map(|it| (it.id, None::<()>)))
            .into_iter()
            .chain(hidden)
            .collect()
    }

    /// The form as it was filled in. The data would not show a contact without any role.
    fn draft_of_change(
        &self,
        data: &SectionData,
        accepted: &ApplicationDraft,
        service: KantaService,
    ) -> ApplicationDraft {
        let mut draft = self.draft_for(service, accepted);
        data.put_into(&mut draft);
        draft
    }

    /// Adds what is wrong with the contacts as another service shows them, without repeating a
    /// problem. A problem of a contact that is not in the form is one of the contacts as a whole.
    fn add_problems_in(
        &self,
        service: KantaService,
        form: &[ContactDraft],
        kind: OrganisationKind,
        problems: &mut Problems,
    ) {
        let mut there = Problems::default();
        parse_contacts(&self.contacts_of(service), service, kind, &mut there);
        for problem in there.iter() {
            let field = match problem.field {
                FieldPath::Contact(row, _) if form.iter().all(|it| it.id != row) => {
                    FieldPath::Contacts
                }
                field => field,
            };
            let kind = match problem.kind {
                ProblemKind::RoleMissing { role } if role.is_service_specific() => {
                    ProblemKind::RoleMissingElsewhere { role, service }
                }
                ref kind => kind.clone(),
            };
            let is_known = |it: &Problem| it.field == field && it.kind == kind;
            if !problems.iter().any(is_known) {
                problems.push(field, kind);
            }
        }
    }
}
