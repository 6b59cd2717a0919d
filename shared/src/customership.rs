//! What a customer keeps up to date once services are in use (seed 001, 4): contacts, customer
//! data and billing, which are common to all its services.

use serde::{Deserialize, Serialize};

use crate::application::{ApplicationDraft, Step};
use crate::billing::BillingDraft;
use crate::contact::ContactDraft;
use crate::customer::CustomerDraft;
use crate::field::{FieldPath, RowId};
use crate::names::names;
use crate::service::KantaService;
use crate::session::Capability;

mod accepting;
mod changes;
mod contact;
mod editing;
mod notices;
mod propagation;
#[cfg(test)]
mod tests;

pub use crate::application::Change;
pub use changes::changes;
pub use contact::KantaContact;
pub use notices::{Notice, notices};

names! {
    /// A part of a customer's data that can be changed; its name is part of the address.
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
    /// The step of the application that asks for the same data.
    pub const fn step(self) -> Step {
        match self {
            Section::Contacts => Step::Contacts,
            Section::Customer => Step::Customer,
            Section::Billing => Step::Billing,
        }
    }

    /// Whether a customer that uses this service has it.
    pub fn is_asked_by(self, service: KantaService) -> bool {
        self != Section::Billing || service.asks_billing()
    }

    /// The capability that is needed to see or to change it.
    pub fn capability(self) -> Capability {
        match self {
            Section::Contacts => Capability::Contacts,
            Section::Customer => Capability::Customer,
            Section::Billing => Capability::Billing,
        }
    }
}

/// The current data of a customer.
///
/// Each service shows its part of it in the form of an application, [`Customership::draft_for`],
/// and is judged by the application's rules; so what was right when it was accepted stays right.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Customership {
    /// Customer data.
    pub customer: CustomerDraft,
    /// The contacts of all services.
    pub contacts: Vec<KantaContact>,
    /// Billing data; empty for a customer that is not invoiced.
    pub billing: BillingDraft,
}
/// New content of one part, as seen from one service.
#[apply(wire)]
#[serde(
    tag = "section",
    content = "data",
    rename_all = "kebab-case",
    deny_unknown_fields
)]
pub enum SectionData {
    /// The contacts that the service shows.
    Contacts(Vec<ContactDraft>),
    /// Customer data.
    Customer(CustomerDraft),
    /// Billing data.
    Billing(BillingDraft),
}

impl SectionData {
    /// The part that it is.
    pub fn section(&self) -> Section {
        match self {
            SectionData::Contacts(_) => Section::Contacts,
            SectionData::Customer(_) => Section::Customer,
            SectionData::Billing(_) => Section::Billing,
        }
    }

    /// The location of a field in the JSON of this part, as an RFC 6901 pointer in URI form.
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

    /// Takes this part into an application.
    pub fn put_into(&self, draft: &mut ApplicationDraft) {
        match self {
            SectionData::Contacts(contacts) => draft.contacts.clone_from(contacts),
            SectionData::Customer(customer) => draft.customer.clone_from(customer),
            SectionData::Billing(billing) => draft.billing.clone_from(billing),
        }
    }

    /// This part of an application.
    pub fn of(section: Section, draft: &ApplicationDraft) -> SectionData {
        match section {
            Section::Contacts => SectionData::Contacts(draft.contacts.clone()),
            Section::Customer => SectionData::Customer(draft.customer.clone()),
            Section::Billing => SectionData::Billing(draft.billing.clone()),
        }
    }
}

impl Customership {
    /// The data of a service in the form of an application: the accepted application with the
    /// current data in it.
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

    /// The data that all services have in common, in the form of an application.
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

    /// The other services in which a contact has a role that belongs to one service only.
    pub fn other_services(
        &self,
        row: RowId,
        service: KantaService,
    ) -> impl Iterator<Item = KantaService> {
        self.contact(row)
            .into_iter()
            .flat_map(|it| it.service_roles.keys().copied())
            .filter(move |it| *it != service)
    }

    /// The contact with this id.
    pub fn contact(&self, id: RowId) -> Option<&KantaContact> {
        self.contacts.iter().find(|it| it.contact.id == id)
    }
}
