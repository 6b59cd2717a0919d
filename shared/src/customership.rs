//! What a customer keeps up to date once services are in use (seed 001, 4): contacts, customer
//! data and billing, which are common to all its services.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::application::{ApplicationContext, ApplicationDraft, Step};
use crate::billing::BillingDraft;
use crate::contact::{ContactDraft, parse_contacts};
use crate::customer::CustomerDraft;
use crate::field::{BillingField, ContactField, CustomerField, FieldPath, RowId};
use crate::names::names;
use crate::organisation::OrganisationKind;
use crate::problem::{Problem, ProblemKind, Problems, repeated};
use crate::role::ContactRole;
use crate::service::KantaService;
use crate::session::Capability;
use crate::typed_text::prepared;

names! {
    /// A part of a customer's data that can be changed; its name stands in the address.
    pub enum Section {
        /// Yhteyshenkilöt.
        Contacts = "contacts",
        /// Asiakastiedot.
        Customer = "customer",
        /// Laskutustiedot.
        Billing = "billing",
    }
}

impl Section {
    /// The step of the application on which the same is asked.
    pub const fn step(self) -> Step {
        match self {
            Section::Contacts => Step::Contacts,
            Section::Customer => Step::Customer,
            Section::Billing => Step::Billing,
        }
    }

    /// What it takes to see or to change it.
    pub fn capability(self) -> Capability {
        match self {
            Section::Contacts => Capability::Contacts,
            Section::Customer => Capability::Customer,
            Section::Billing => Capability::Billing,
        }
    }
}

/// What a customer has told about itself, as it stands now.
///
/// Each service shows its part of it in the form of an application, [`Customership::draft_for`],
/// and is judged by the application's rules; so what was right when it was accepted stays right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Customership {
    /// Customer data.
    pub customer: CustomerDraft,
    /// Contacts of all services.
    pub contacts: Vec<KantaContact>,
    /// Billing data; empty for those who are not invoiced.
    pub billing: BillingDraft,
}

/// A contact of a customer, and the roles it has in all Kanta services and in some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KantaContact {
    /// Who it is, with the roles that belong to all services.
    pub contact: ContactDraft,
    /// The roles that belong to one service only.
    pub service_roles: BTreeMap<KantaService, BTreeSet<ContactRole>>,
}

/// One part of the data with new content, as seen from one service.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(
    tag = "section",
    content = "data",
    rename_all = "kebab-case",
    deny_unknown_fields
)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SectionData {
    /// The contacts that the service shows.
    Contacts(Vec<ContactDraft>),
    /// Customer data.
    Customer(CustomerDraft),
    /// Billing data.
    Billing(BillingDraft),
}

impl SectionData {
    /// Which part it is.
    pub fn section(&self) -> Section {
        match self {
            SectionData::Contacts(_) => Section::Contacts,
            SectionData::Customer(_) => Section::Customer,
            SectionData::Billing(_) => Section::Billing,
        }
    }

    /// The place of a field of this part in its JSON, as an RFC 6901 pointer in URI form.
    pub fn pointer(&self, field: FieldPath) -> String {
        match (self, field) {
            (SectionData::Contacts(contacts), FieldPath::Contact(row, field)) => {
                let index = contacts.iter().position(|it| it.id == row);
                format!("#/data/{}/{field}", index.unwrap_or_default())
            }
            (_, FieldPath::Customer(field)) => format!("#/data/{field}"),
            (_, FieldPath::Billing(field)) => format!("#/data/{field}"),
            (_, _) => "#/data".to_owned(),
        }
    }

    /// The part of an application.
    pub fn of(section: Section, draft: &ApplicationDraft) -> SectionData {
        match section {
            Section::Contacts => SectionData::Contacts(draft.contacts.clone()),
            Section::Customer => SectionData::Customer(draft.customer.clone()),
            Section::Billing => SectionData::Billing(draft.billing.clone()),
        }
    }
}

impl KantaContact {
    fn new(service: KantaService, mut contact: ContactDraft) -> KantaContact {
        let roles = std::mem::take(&mut contact.roles);
        let (specific, common): (BTreeSet<_>, BTreeSet<_>) =
            roles.into_iter().partition(|it| it.is_service_specific());
        contact.roles = common;
        let service_roles = match specific.is_empty() {
            true => BTreeMap::new(),
            false => BTreeMap::from([(service, specific)]),
        };
        KantaContact {
            contact,
            service_roles,
        }
    }

    fn needs_certificate_number(&self) -> bool {
        self.service_roles
            .values()
            .flatten()
            .any(|it| it.needs_certificate_number())
    }

    /// The same contact after it was told about twice, this time being the newer. What only a
    /// role of the older telling asks for is taken from there.
    fn united_with(&self, older: &KantaContact) -> KantaContact {
        let (this, that) = (&self.contact, &older.contact);
        let phone = match that.needs_sms() && !this.needs_sms() {
            true => that.phone.clone(),
            false => this.phone.clone(),
        };
        let number = match older.needs_certificate_number() && !self.needs_certificate_number() {
            true => that.certificate_number.clone(),
            false => this.certificate_number.clone(),
        };
        let mut service_roles = older.service_roles.clone();
        service_roles.extend(self.service_roles.clone());
        KantaContact {
            contact: ContactDraft {
                phone,
                certificate_number: number,
                roles: &this.roles | &that.roles,
                ..this.clone()
            },
            service_roles,
        }
    }

    /// The contact as a service shows it; nothing where it has no role in the service.
    fn seen_from(&self, service: KantaService) -> Option<ContactDraft> {
        let mut contact = self.contact.clone();
        contact
            .roles
            .extend(self.service_roles.get(&service).into_iter().flatten());
        (!contact.roles.is_empty()).then_some(contact)
    }
}

impl Customership {
    /// What a customer has told with its first application.
    pub fn first(service: KantaService, draft: &ApplicationDraft) -> Customership {
        Customership::default().accepting(service, draft, true)
    }

    /// What stands when an application is accepted. Its contacts have their roles in the service
    /// from now on. Where the application and what stands differ, the newer of the two counts. A
    /// contact that was typed anew is still the same one.
    pub fn accepting(
        mut self,
        service: KantaService,
        draft: &ApplicationDraft,
        application_is_newer: bool,
    ) -> Customership {
        for contact in &draft.contacts {
            let told = KantaContact::new(service, contact.clone());
            match self.known(contact) {
                None => self.contacts.push(told),
                Some(known) => {
                    let id = known.contact.id;
                    *known = match application_is_newer {
                        true => told.united_with(known),
                        false => known.united_with(&told),
                    };
                    known.contact.id = id;
                }
            }
        }
        if application_is_newer {
            self.customer = draft.customer.clone();
        }
        let has_none = self.billing == BillingDraft::default();
        if service.asks_billing() && (application_is_newer || has_none) {
            self.billing = draft.billing.clone();
        }
        self
    }

    /// The data of a service in the form of an application: as it was accepted, with what stands
    /// now in the place of what can be changed.
    pub fn draft_for(
        &self,
        service: KantaService,
        accepted: &ApplicationDraft,
    ) -> ApplicationDraft {
        ApplicationDraft {
            customer: self.customer.clone(),
            contacts: self.contacts_of(service),
            billing: match service.asks_billing() {
                true => self.billing.clone(),
                false => BillingDraft::default(),
            },
            ..accepted.clone()
        }
    }

    /// What all services have in common, in the form of an application.
    pub fn common(&self) -> ApplicationDraft {
        ApplicationDraft {
            customer: self.customer.clone(),
            contacts: self.contacts.iter().map(|it| it.contact.clone()).collect(),
            billing: self.billing.clone(),
            ..ApplicationDraft::default()
        }
    }

    /// The contacts that have a role in a service.
    pub fn contacts_of(&self, service: KantaService) -> Vec<ContactDraft> {
        self.contacts
            .iter()
            .filter_map(|it| it.seen_from(service))
            .collect()
    }

    /// The other services in which a contact has a role of their own.
    pub fn other_services(
        &self,
        row: RowId,
        service: KantaService,
    ) -> impl Iterator<Item = KantaService> {
        let contact = self.contacts.iter().find(|it| it.contact.id == row);
        contact
            .into_iter()
            .flat_map(|it| it.service_roles.keys().copied())
            .filter(move |it| *it != service)
    }

    /// What stands once one part, seen from a service, has new content.
    ///
    /// A contact that is left out is removed from all services: it is somebody who no longer
    /// works there (seed 004, 4.1.3). One that the service does not show is not touched.
    pub fn changed(&self, service: KantaService, data: &SectionData) -> Customership {
        let mut changed = self.clone();
        match data {
            SectionData::Customer(customer) => changed.customer = customer.clone(),
            SectionData::Billing(billing) => changed.billing = billing.clone(),
            SectionData::Contacts(contacts) => {
                let given: BTreeSet<RowId> = contacts.iter().map(|it| it.id).collect();
                changed
                    .contacts
                    .retain(|it| it.seen_from(service).is_none() || given.contains(&it.contact.id));
                for contact in contacts {
                    let new = KantaContact::new(service, contact.clone());
                    match changed.contact_mut(contact.id) {
                        None => changed.contacts.push(new),
                        Some(known) if known.seen_from(service).is_none() => {}
                        Some(known) => {
                            let mut contact = new.contact;
                            // The form does not show what no role here asks for.
                            if new.service_roles.is_empty() {
                                contact
                                    .certificate_number
                                    .clone_from(&known.contact.certificate_number);
                            }
                            known.contact = contact;
                            known.service_roles.remove(&service);
                            known.service_roles.extend(new.service_roles);
                        }
                    }
                }
            }
        }
        changed
    }

    /// Everything that is wrong with a part as seen from a service, and what it would leave
    /// undone in the other services that are in use.
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
        let has_another_role = |field| match field {
            FieldPath::Contact(row, ContactField::Roles) => changed
                .other_services(row, context.service)
                .next()
                .is_some(),
            _ => false,
        };
        let mut problems: Problems = draft
            .problems_on(step, context)
            .iter()
            .filter(|it| it.kind != ProblemKind::Missing || !has_another_role(it.field))
            .cloned()
            .collect();
        if let SectionData::Contacts(contacts) = data {
            let repeated = repeated(contacts.iter().map(|it| (it.id, Some(it.id))));
            // What the service does not show is not to be told anew under its id.
            let is_hidden = |row: &RowId| {
                let mut all = self.contacts.iter();
                all.any(|it| it.contact.id == *row && it.seen_from(context.service).is_none())
            };
            let hidden = contacts.iter().map(|it| it.id).filter(is_hidden);
            let taken: BTreeSet<RowId> = repeated.into_iter().chain(hidden).collect();
            for row in &taken {
                let name = FieldPath::Contact(*row, ContactField::Name);
                problems.push(name, ProblemKind::DuplicateContact);
            }
            // Which of two with one id counts is not known, and so is nothing else.
            if !taken.is_empty() {
                return problems;
            }
            let kind = context.organisation.kind;
            for service in in_use.iter().copied().filter(|it| *it != context.service) {
                changed.note_problems_in(service, contacts, kind, &mut problems);
            }
        }
        problems
    }

    /// The form as it was filled in: a contact without any role would not be seen in it.
    fn draft_of_change(
        &self,
        data: &SectionData,
        accepted: &ApplicationDraft,
        service: KantaService,
    ) -> ApplicationDraft {
        let draft = self.draft_for(service, accepted);
        match data {
            SectionData::Contacts(contacts) => ApplicationDraft {
                contacts: contacts.clone(),
                ..draft
            },
            SectionData::Customer(_) => draft,
            SectionData::Billing(billing) => ApplicationDraft {
                billing: billing.clone(),
                ..draft
            },
        }
    }

    /// Notes what is wrong with the contacts as another service shows them, beyond what has been
    /// noted. What is not in the form is noted of the contacts as a whole.
    fn note_problems_in(
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

    /// An application that is being filled in, after what stands has changed from `before` to
    /// this. What the person has changed in it stays; the rest follows.
    pub fn told_to(&self, before: &Customership, draft: &mut ApplicationDraft) {
        draft.be_told(Step::Customer, |it| {
            follow(&mut it.customer, &before.customer, &self.customer);
        });
        draft.be_told(Step::Billing, |it| {
            follow(&mut it.billing, &before.billing, &self.billing);
        });
        draft.be_told(Step::Contacts, |it| {
            self.contacts_told_to(before, &mut it.contacts);
        });
    }

    fn contacts_told_to(&self, before: &Customership, contacts: &mut Vec<ContactDraft>) {
        let find = |all: &Customership, id: RowId| {
            all.contacts.iter().find(|it| it.contact.id == id).cloned()
        };
        contacts.retain_mut(|contact| {
            let Some(earlier) = find(before, contact.id) else {
                return true;
            };
            let own: BTreeSet<_> = contact
                .roles
                .iter()
                .copied()
                .filter(|it| it.is_service_specific())
                .collect();
            contact.roles.retain(|it| !it.is_service_specific());
            let unchanged = *contact == earlier.contact;
            let now = find(self, contact.id);
            if let (true, Some(now)) = (unchanged, &now) {
                *contact = now.contact.clone();
            }
            contact.roles.extend(&own);
            !unchanged || !own.is_empty() || now.is_some()
        });
        for new in &self.contacts {
            let id = new.contact.id;
            let is_known = find(before, id).is_some() || contacts.iter().any(|it| it.id == id);
            if !is_known && !new.contact.roles.is_empty() {
                contacts.push(new.contact.clone());
            }
        }
    }

    /// The contact, be it under its own id or, typed anew, under another.
    fn known(&mut self, contact: &ContactDraft) -> Option<&mut KantaContact> {
        let identity = contact.identity();
        let is_the_same =
            |it: &KantaContact| identity.is_some() && it.contact.identity() == identity;
        let all = &self.contacts;
        let index = all
            .iter()
            .position(|it| it.contact.id == contact.id)
            .or_else(|| all.iter().position(is_the_same))?;
        self.contacts.get_mut(index)
    }

    fn contact_mut(&mut self, id: RowId) -> Option<&mut KantaContact> {
        self.contacts.iter_mut().find(|it| it.contact.id == id)
    }
}

fn follow<T: Clone + PartialEq>(value: &mut T, before: &T, after: &T) {
    if value == before {
        *value = after.clone();
    }
}

/// One thing that a change has changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Change {
    /// There is a new contact.
    ContactAdded {
        /// The contact.
        contact: ContactDraft,
    },
    /// A contact is gone.
    ContactRemoved {
        /// The contact as it was.
        contact: ContactDraft,
    },
    /// A field has another answer.
    Field {
        /// Which field.
        #[cfg_attr(feature = "openapi", schema(value_type = String, example = "customer-email"))]
        field: FieldPath,
        /// The name of the contact, where it is a contact's.
        of: Option<String>,
        /// What it was.
        before: Answer,
        /// What it is.
        after: Answer,
    },
}

/// What differs between a part before and after a change, in page order. What nobody sees makes no
/// difference.
pub fn changes(before: &ApplicationDraft, after: &SectionData) -> Vec<Change> {
    match after {
        SectionData::Customer(after) => differences(
            CustomerField::ALL,
            FieldPath::Customer,
            |field| [&before.customer, after].map(|it| it.answer(field)),
            None,
        ),
        SectionData::Billing(after) => differences(
            BillingField::ALL,
            FieldPath::Billing,
            |field| [&before.billing, after].map(|it| it.answer(field)),
            None,
        ),
        SectionData::Contacts(after) => contact_changes(&before.contacts, after),
    }
}

fn contact_changes(before: &[ContactDraft], after: &[ContactDraft]) -> Vec<Change> {
    let mut changes = Vec::new();
    for earlier in before {
        let Some(now) = after.iter().find(|it| it.id == earlier.id) else {
            let contact = earlier.clone();
            changes.push(Change::ContactRemoved { contact });
            continue;
        };
        changes.extend(differences(
            ContactField::ALL,
            |field| FieldPath::Contact(now.id, field),
            |field| [earlier, now].map(|it| it.answer(field)),
            Some(prepared(&earlier.name)),
        ));
    }
    let new = after
        .iter()
        .filter(|it| !before.iter().any(|earlier| earlier.id == it.id));
    changes.extend(new.map(|it| Change::ContactAdded {
        contact: it.clone(),
    }));
    changes
}

/// The fields whose two answers, before and after, are not the same.
fn differences<F: Copy>(
    fields: &[F],
    path: impl Fn(F) -> FieldPath,
    answers: impl Fn(F) -> [Answer; 2],
    of: Option<String>,
) -> Vec<Change> {
    let change = |field: &F| {
        let [before, after] = answers(*field);
        (before != after).then(|| Change::Field {
            field: path(*field),
            of: of.clone(),
            before,
            after,
        })
    };
    fields.iter().filter_map(change).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::{context, county, valid_draft};
    use crate::role::ContactRole::{
        Administrative, Archivist, Billing, DataProtectionOfficer, Disturbance, ImagingTechnical,
    };
    use crate::service::KantaService::{Imaging, PatientData, SocialWelfare};

    fn contact(id: u32, name: &str, roles: &[ContactRole]) -> ContactDraft {
        ContactDraft {
            name: name.to_owned(),
            email: format!("nimi{id}@esimerkki.fi"),
            phone: "+358 40 123 4567".to_owned(),
            certificate_number: "00100000017".to_owned(),
            roles: roles.iter().copied().collect(),
            ..ContactDraft::new(RowId(id))
        }
    }

    fn patient_data() -> ApplicationContext {
        context(county(), PatientData, false)
    }

    fn accepted() -> ApplicationDraft {
        valid_draft(&patient_data())
    }

    /// Anna does all of Kanta, Arto keeps the archive of patients and Saara that of clients.
    fn customership() -> Customership {
        let first = ApplicationDraft {
            contacts: vec![
                contact(1, "Anna", &[Administrative, Billing]),
                contact(2, "Arto", &[Archivist]),
            ],
            ..accepted()
        };
        let second = ApplicationDraft {
            contacts: vec![
                contact(1, "Anna", &[Administrative, Billing]),
                contact(3, "Saara", &[Archivist, Disturbance]),
            ],
            ..accepted()
        };
        Customership::first(PatientData, &first).accepting(SocialWelfare, &second, true)
    }

    fn names(contacts: &[ContactDraft]) -> Vec<&str> {
        contacts.iter().map(|it| it.name.as_str()).collect()
    }

    #[track_caller]
    fn check(contacts: Vec<ContactDraft>, expected: &[ProblemKind]) {
        let data = SectionData::Contacts(contacts);
        let problems = customership().problems_with(
            &data,
            &accepted(),
            &patient_data(),
            &[PatientData, SocialWelfare],
        );
        let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
        assert_eq!(found, expected);
    }

    // Inventory: 122, 123
    #[test]
    fn a_service_shows_what_belongs_to_it_and_to_all() {
        let customership = customership();
        let seen = customership.contacts_of(PatientData);
        assert_eq!(names(&seen), ["Anna", "Arto", "Saara"]);
        assert_eq!(seen[2].roles, BTreeSet::from([Disturbance]));
        let social = customership.contacts_of(SocialWelfare);
        assert_eq!(names(&social), ["Anna", "Saara"]);
        assert_eq!(social[1].roles, BTreeSet::from([Disturbance, Archivist]));
        let others = |row| {
            customership
                .other_services(RowId(row), PatientData)
                .collect::<Vec<_>>()
        };
        assert_eq!(others(3), [SocialWelfare]);
        assert_eq!(others(1), []);
    }

    #[test]
    fn what_stands_is_right_by_the_applications_own_rules() {
        for in_use in [PatientData, SocialWelfare] {
            let context = context(county(), in_use, false);
            let draft = customership().draft_for(in_use, &valid_draft(&context));
            assert_eq!(draft.parse(&context).map(|_| ()), Ok(()), "{in_use}");
        }
    }

    // Inventory: 129
    #[test]
    fn somebody_who_is_removed_is_gone_from_every_service() {
        let mut contacts = customership().contacts_of(PatientData);
        contacts.remove(2);
        let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
        assert_eq!(names(&changed.contacts_of(SocialWelfare)), ["Anna"]);
    }

    #[test]
    fn what_a_service_does_not_show_is_not_touched() {
        let contacts = customership().contacts_of(SocialWelfare);
        let changed = customership().changed(SocialWelfare, &SectionData::Contacts(contacts));
        assert_eq!(changed, customership());
    }

    #[test]
    fn what_a_service_does_not_show_is_not_told_anew_under_its_id() {
        let mut contacts = customership().contacts_of(SocialWelfare);
        // Arto has a role in patient data only.
        contacts.push(contact(2, "Toinen", &[Disturbance]));
        let data = SectionData::Contacts(contacts);
        assert_eq!(
            customership().changed(SocialWelfare, &data),
            customership(),
            "Arto is still himself"
        );
        let context = context(county(), SocialWelfare, false);
        let problems = customership().problems_with(
            &data,
            &valid_draft(&context),
            &context,
            &[PatientData, SocialWelfare],
        );
        let found: Vec<_> = problems
            .iter()
            .map(|it| (it.field, it.kind.clone()))
            .collect();
        let name = FieldPath::Contact(RowId(2), ContactField::Name);
        assert_eq!(found, [(name, ProblemKind::DuplicateContact)]);
    }

    #[test]
    fn a_change_that_leaves_a_required_role_empty_is_refused() {
        let seen = customership().contacts_of(PatientData);
        check(seen.clone(), &[]);
        check(
            seen[..2].to_vec(),
            &[ProblemKind::RoleMissingElsewhere {
                role: Archivist,
                service: SocialWelfare,
            }],
        );
        check(
            vec![seen[0].clone(), seen[2].clone()],
            &[ProblemKind::RoleMissing { role: Archivist }],
        );
        let mut without_billing = seen.clone();
        without_billing[0].roles.remove(&Billing);
        check(
            without_billing,
            &[ProblemKind::RoleMissing { role: Billing }],
        );
    }

    #[test]
    fn a_role_that_only_another_service_asks_for_stays_filled_too() {
        let seen = customership().contacts_of(SocialWelfare);
        let mut contacts = seen.clone();
        contacts[0].roles.remove(&Billing);
        let context = context(county(), SocialWelfare, false);
        let problems = customership().problems_with(
            &SectionData::Contacts(contacts),
            &valid_draft(&context),
            &context,
            &[PatientData, SocialWelfare],
        );
        let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
        assert_eq!(found, [ProblemKind::RoleMissing { role: Billing }]);
    }

    #[test]
    fn an_archivist_needs_the_number_and_a_recipient_of_notices_takes_text_messages() {
        let seen = customership().contacts_of(PatientData);
        let mut without_number = seen.clone();
        without_number[1].certificate_number.clear();
        check(without_number, &[ProblemKind::Missing]);
        let mut landline = seen;
        landline[2].phone = "09 123 4567".to_owned();
        let data = SectionData::Contacts(landline);
        let problems =
            customership().problems_with(&data, &accepted(), &patient_data(), &[PatientData]);
        let codes: Vec<_> = problems.iter().map(|it| it.kind.code()).collect();
        assert_eq!(codes, ["sms_phone.not_mobile"]);
    }

    #[test]
    fn somebody_with_a_role_elsewhere_may_have_none_here() {
        let mut contacts = customership().contacts_of(PatientData);
        contacts[2].roles.clear();
        check(contacts.clone(), &[]);
        let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
        assert_eq!(names(&changed.contacts_of(PatientData)), ["Anna", "Arto"]);
        assert_eq!(
            names(&changed.contacts_of(SocialWelfare)),
            ["Anna", "Saara"]
        );
        let mut nobody = customership().contacts_of(PatientData);
        nobody[0].roles.insert(Archivist);
        nobody[1].roles.clear();
        check(nobody, &[ProblemKind::Missing]);
    }

    #[test]
    fn an_older_application_does_not_undo_what_was_changed_meanwhile() {
        let mut renamed = customership();
        renamed.contacts[0].contact.name = "Anna Uusi".to_owned();
        renamed.customer.email = "uusi@esimerkki.fi".to_owned();
        let imaging = ApplicationDraft {
            contacts: vec![contact(1, "Anna", &[Administrative, ImagingTechnical])],
            ..accepted()
        };
        let now = renamed.clone().accepting(Imaging, &imaging, false);
        assert_eq!(now.customer, renamed.customer);
        let anna = &now.contacts_of(Imaging)[0];
        assert_eq!(anna.name, "Anna Uusi");
        assert!(anna.roles.contains(&ImagingTechnical));
        assert!(anna.roles.contains(&Billing));
        let newer = renamed.accepting(Imaging, &imaging, true);
        assert_eq!(newer.contacts_of(Imaging)[0].name, "Anna");
    }

    #[test]
    fn somebody_who_was_typed_anew_is_one_contact() {
        let mut anew = contact(77, "arto ", &[Administrative, Disturbance]);
        anew.email = "Nimi2@esimerkki.fi".to_owned();
        anew.certificate_number.clear();
        let application = ApplicationDraft {
            contacts: vec![anew],
            ..accepted()
        };
        for newer in [true, false] {
            let now = customership().accepting(Imaging, &application, newer);
            let seen = now.contacts_of(PatientData);
            let arto: Vec<_> = seen.iter().filter(|it| it.id == RowId(2)).collect();
            assert_eq!(seen.len(), 3, "{newer}");
            assert_eq!(arto[0].certificate_number, "00100000017", "{newer}");
            assert!(arto[0].roles.contains(&Disturbance), "{newer}");
        }
    }

    #[test]
    fn what_a_role_asks_for_comes_with_the_role() {
        let mut known = customership();
        known.contacts[0].contact.certificate_number.clear();
        known.contacts[0].contact.phone.clear();
        let older = ApplicationDraft {
            contacts: vec![contact(1, "Anna", &[Disturbance, Archivist])],
            ..accepted()
        };
        let now = known.accepting(SocialWelfare, &older, false);
        let anna = &now.contacts_of(SocialWelfare)[0];
        assert_eq!(anna.certificate_number, "00100000017");
        assert_eq!(anna.phone, "+358 40 123 4567");
    }

    #[test]
    fn a_number_that_the_form_does_not_show_is_not_lost() {
        let mut contacts = customership().contacts_of(PatientData);
        contacts[2].certificate_number.clear();
        let changed = customership().changed(PatientData, &SectionData::Contacts(contacts));
        let saara = &changed.contacts_of(SocialWelfare)[1];
        assert_eq!(saara.certificate_number, "00100000017");
    }

    #[test]
    fn nobody_stands_twice_in_any_service() {
        let mut contacts = customership().contacts_of(PatientData);
        contacts.push(contact(1, "Toinen", &[DataProtectionOfficer]));
        check(contacts, &[ProblemKind::DuplicateContact]);
        let mut contacts = customership().contacts_of(SocialWelfare);
        let mut arto = contact(9, "Arto", &[DataProtectionOfficer]);
        arto.email = "nimi2@esimerkki.fi".to_owned();
        contacts.push(arto);
        let context = context(county(), SocialWelfare, false);
        let problems = customership().problems_with(
            &SectionData::Contacts(contacts),
            &valid_draft(&context),
            &context,
            &[PatientData, SocialWelfare],
        );
        let found: Vec<_> = problems.iter().map(|it| it.kind.clone()).collect();
        assert_eq!(found, [ProblemKind::DuplicateContact]);
    }

    // Inventory: 67
    #[test]
    fn a_draft_follows_what_changes_and_keeps_what_was_typed_in_it() {
        let before = customership();
        let mut draft = ApplicationDraft {
            customer: before.customer.clone(),
            billing: BillingDraft {
                reference: "Oma viite".to_owned(),
                ..before.billing.clone()
            },
            contacts: vec![
                contact(1, "Anna", &[Administrative, Billing, ImagingTechnical]),
                contact(3, "Saara Typed", &[Disturbance]),
                contact(9, "Uusi", &[]),
            ],
            ..ApplicationDraft::default()
        };
        let mut after = before.clone();
        after.customer.email = "uusi@esimerkki.fi".to_owned();
        after.billing.recipient = "Toinen".to_owned();
        after.contacts[0].contact.phone = "+358 50 123 4567".to_owned();
        after.contacts[2].contact.phone = "+358 50 123 4567".to_owned();
        let added = contact(7, "Lisätty", &[DataProtectionOfficer]);
        after.contacts.push(KantaContact::new(PatientData, added));
        after.told_to(&before, &mut draft);
        assert_eq!(draft.customer.email, "uusi@esimerkki.fi");
        assert_eq!(draft.billing.reference, "Oma viite");
        assert_eq!(
            names(&draft.contacts),
            ["Anna", "Saara Typed", "Uusi", "Lisätty"]
        );
        assert_eq!(draft.contacts[0].phone, "+358 50 123 4567");
        assert!(draft.contacts[0].roles.contains(&ImagingTechnical));
        assert_eq!(draft.contacts[1].phone, "+358 40 123 4567");
    }

    #[test]
    fn what_a_draft_had_not_told_is_to_be_checked_in_it() {
        let nothing = Customership {
            customer: CustomerDraft::default(),
            contacts: Vec::new(),
            billing: BillingDraft::default(),
        };
        let mut draft = ApplicationDraft::default();
        customership().told_to(&nothing, &mut draft);
        let told = [Step::Customer, Step::Contacts, Step::Billing];
        assert_eq!(draft.unchecked, told.into());
        draft.unchecked.clear();
        let mut after = customership();
        after.customer.email = "uusi@esimerkki.fi".to_owned();
        after.told_to(&customership(), &mut draft);
        assert_eq!(draft.customer.email, "uusi@esimerkki.fi");
        assert!(draft.unchecked.is_empty(), "somebody has gone through it");
    }

    #[test]
    fn a_change_is_told_field_by_field() {
        let before = accepted();
        let mut after = before.customer.clone();
        after.email = "uusi@esimerkki.fi".to_owned();
        after.street.push(' ');
        let email = FieldPath::Customer(CustomerField::Email);
        assert_eq!(
            changes(&before, &SectionData::Customer(after)),
            [Change::Field {
                field: email,
                of: None,
                before: Answer::Text("kirjaamo@esimerkki.fi".to_owned()),
                after: Answer::Text("uusi@esimerkki.fi".to_owned()),
            }]
        );
    }

    #[test]
    fn contacts_that_come_and_go_are_told_as_such() {
        let before = ApplicationDraft {
            contacts: customership().contacts_of(PatientData),
            ..accepted()
        };
        let mut after = before.contacts.clone();
        let removed = after.remove(1);
        after[0].roles.insert(Archivist);
        let added = contact(9, "Uusi", &[DataProtectionOfficer]);
        after.push(added.clone());
        let found = changes(&before, &SectionData::Contacts(after));
        let [Change::Field { field, of, .. }, rest @ ..] = found.as_slice() else {
            panic!("{found:?}")
        };
        assert_eq!(*field, FieldPath::Contact(RowId(1), ContactField::Roles));
        assert_eq!(of.as_deref(), Some("Anna"));
        assert_eq!(
            rest,
            [
                Change::ContactRemoved { contact: removed },
                Change::ContactAdded { contact: added }
            ]
        );
    }
}
