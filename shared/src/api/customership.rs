//! What goes over the wire about a customership: the data of a service in use, and its changes.

use serde::{Deserialize, Serialize};

use crate::application::{ApplicationContext, ApplicationDraft};
use crate::customership::{Change, Customership, Section, SectionData};
use crate::day::Day;
use crate::field::RowId;
use crate::problem::Problems;
use crate::service::KantaService;
use crate::session::Basis;
use crate::timestamp::Timestamp;

/// A service in use with all that can be seen and changed about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CustomershipDetails {
    /// Grows with every change to the customership; the number in the ETag.
    pub version: u64,
    /// When it was last changed.
    pub saved_at: Timestamp,
    /// Since when the service is in use.
    pub since: Timestamp,
    /// When the customer signed the commitment, if it has.
    pub commitment_signed_at: Option<Timestamp>,
    /// The reference number of the application that was accepted.
    pub reference: String,
    /// The application as it was accepted.
    pub accepted: ApplicationDraft,
    /// What is known besides.
    pub context: ApplicationContext,
    /// What the customer has told about itself, as it stands now.
    pub customership: Customership,
    /// All services that are in use.
    pub in_use: Vec<KantaService>,
    /// What has been changed, newest first.
    pub history: Vec<ChangeRecord>,
    /// The end that has been given notice of, if any.
    pub ending: Option<Ending>,
}

/// A change that was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeRecord {
    /// The reference number of the change.
    pub reference: String,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub person: String,
    /// On what grounds.
    pub basis: Basis,
    /// In which service's data.
    pub service: KantaService,
    /// Which part.
    pub section: Section,
    /// What.
    pub changes: Vec<Change>,
}

/// The server's word that a change has been made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Changed {
    /// The change as it stands in the history.
    pub record: ChangeRecord,
    /// The data as they stand now.
    pub details: CustomershipDetails,
}

/// The end of a customership that has been given notice of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ending {
    /// The last day on which the services are in use.
    pub last_day: Day,
    /// The reference number of the notice.
    pub reference: String,
}

/// A customership that has ended, as it was given notice of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Ended {
    /// The last day on which the services were in use.
    pub last_day: Day,
    /// The reference number of the notice.
    pub reference: String,
    /// Which termination it was; its notice is there for those who may see terminations.
    pub termination: String,
}

impl CustomershipDetails {
    /// The service's data as they stand now, in the form of an application.
    pub fn draft(&self) -> ApplicationDraft {
        self.customership
            .draft_for(self.context.service, &self.accepted)
    }

    /// The other services in use that a contact concerns: all of them if it has a role that
    /// belongs to all, else those in which it has a role of its own.
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
