//! What goes over the wire about a customership: the data of a service in use, and its changes.

use crate::application::{ApplicationContext, ApplicationDraft};
use crate::customership::{Change, Customership, Section, SectionData};
use crate::day::Day;
use crate::field::RowId;
use crate::organisation::Organisation;
use crate::problem::Problems;
use crate::service::KantaService;
use crate::session::{Act, Representative};
use crate::timestamp::Timestamp;

/// A service in use with all its data that can be viewed and edited.
#[apply(wire)]
pub struct CustomershipDetails {
    /// Grows with every change to the customership; the number in the ETag.
    pub version: u64,
    /// The time of the last change.
    pub saved_at: Timestamp,
    /// The start of use of the service.
    pub since: Timestamp,
    /// When the customer signed the commitment, if it has.
    pub commitment_signed_at: Option<Timestamp>,
    /// The reference number of the application that was accepted.
    pub reference: String,
    /// The accepted application.
    pub accepted: ApplicationDraft,
    /// What is known besides.
    pub context: ApplicationContext,
    /// The current data of the customer.
    pub customership: Customership,
    /// All services in use.
    pub in_use: Vec<KantaService>,
    /// The history of changes, newest first.
    pub history: Vec<ChangeRecord>,
    /// The pending end, if a termination has been sent.
    pub ending: Option<Ending>,
    /// The key with which the browser keeps what is typed and not saved yet, for users who may change
    /// something; as that of a draft.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_key: Option<String>,
}

/// An entry in the history of changes.
#[apply(wire)]
pub struct ChangeRecord {
    /// The reference number of the change.
    pub reference: String,
    /// The time.
    pub at: Timestamp,
    /// Who has made it, and by what right.
    pub by: Representative,
    /// The service from which it was made.
    pub service: KantaService,
    /// The part.
    pub section: Section,
    /// The changes.
    pub changes: Vec<Change>,
}

impl ChangeRecord {
    /// The change as an act of the customer.
    pub fn act(&self, organisation: &Organisation) -> Act {
        Act::done(organisation, self.by.clone(), &self.at, &self.reference)
    }
}

/// The confirmation that a change is saved.
#[apply(wire)]
pub struct Changed {
    /// The entry in the history.
    pub record: ChangeRecord,
    /// The current data.
    pub details: CustomershipDetails,
}

/// The pending end of a customership.
#[apply(wire)]
pub struct Ending {
    /// The last day on which the services are in use.
    pub last_day: Day,
    /// The reference number of the notice.
    pub reference: String,
}

/// A customership that has ended.
#[apply(wire)]
pub struct Ended {
    /// The last day on which the services were in use.
    pub last_day: Day,
    /// The reference number of the notice.
    pub reference: String,
    /// The id of the termination; users who may view terminations can get its notice.
    pub termination: String,
}

impl CustomershipDetails {
    /// The service's current data, in the form of an application.
    pub fn draft(&self) -> ApplicationDraft {
        self.customership
            .draft_for(self.context.service, &self.accepted)
    }

    /// The other services in use that a contact concerns: all of them if it has a common role,
    /// otherwise those in which it has a role of that service.
    pub fn other_services_of(&self, row: RowId) -> Vec<KantaService> {
        let service = self.context.service;
        let with_own_role: Vec<_> = self.customership.other_services(row, service).collect();
        let contact = self.customership.contact(row);
        let is_common = contact.is_some_and(|it| !it.contact.roles.is_empty());
        let concerns =
            |it: &KantaService| *it != service && (is_common || with_own_role.contains(it));
        self.in_use.iter().copied().filter(concerns).collect()
    }

    /// Everything that is wrong with new content of a part.
    pub fn problems_with(&self, data: &SectionData) -> Problems {
        self.customership
            .problems_with(data, &self.accepted, &self.context, &self.in_use)
    }
}
