//! The application to join a Kanta service (liittymishakemus).

use serde::{Deserialize, Serialize};

use crate::billing::{Billing, BillingDraft};
use crate::contact::{Contact, ContactDraft, parse_contacts};
use crate::customer::{Customer, CustomerDraft};
use crate::day::Day;
use crate::document::{CurrentDocuments, DocumentVersion};
use crate::field::FieldPath;
use crate::filing::Filing;
use crate::merge::merge_fields;
use crate::names::names;
use crate::organisation::Organisation;
use crate::problem::{ProblemKind, Problems, required_lines};
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::timestamp::Timestamp;
use crate::values::EmailAddress;

pub mod access_points;
mod answers;
mod changes;
mod filing;
mod history;
mod rights;
pub mod step;

use access_points::{AccessPoint, AccessPointDraft, AccessPointRegister};
pub use changes::Change;
pub use history::{ApplicationEvent, HistoryEntry, last_reply, open_question, sending};
pub use step::Step;

names! {
    /// How far an application has come.
    pub enum ApplicationStatus {
        /// Being filled in.
        Draft = "draft",
        /// Delivered to Kela.
        Sent = "sent",
        /// Taken back by the customer to be corrected, before Kela has taken it into processing.
        Recalled = "recalled",
        /// Taken into processing at Kela.
        InProcessing = "in-processing",
        /// Kela has asked for more information; the customer may change and send it again.
        InformationRequested = "information-requested",
        /// Accepted: the service is in use.
        Accepted = "accepted",
    }
}

impl ApplicationStatus {
    /// Whether the customer may change and send it now.
    pub fn is_open_to_customer(self) -> bool {
        match self {
            ApplicationStatus::Draft
            | ApplicationStatus::Recalled
            | ApplicationStatus::InformationRequested => true,
            ApplicationStatus::Sent
            | ApplicationStatus::InProcessing
            | ApplicationStatus::Accepted => false,
        }
    }
}

/// What is known about an application besides what has been typed. With the draft it decides
/// everything; nothing else does.
#[apply(wire)]
pub struct ApplicationContext {
    /// The service applied for.
    pub service: KantaService,
    /// Who applies.
    pub organisation: Organisation,
    /// Whether the customer has not yet signed the commitment in another application.
    pub first_application: bool,
    /// The last day of the customership, where notice of its end has been given: nothing can be sent
    /// until it has ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<Day>,
    /// What the register of access points has answered.
    pub register: AccessPointRegister,
    /// The texts in force.
    pub documents: CurrentDocuments,
    /// What has happened to the application since it was first sent, oldest first.
    pub history: Vec<HistoryEntry>,
}

/// An application as typed.
///
/// This one type is what the form binds to, what goes over the wire, what is kept and what the
/// summary reads. Answers on steps that no longer apply are kept, but do not count.
#[apply(wire_draft)]
pub struct ApplicationDraft {
    /// Access points and the systems used through them.
    #[cfg_attr(feature = "reactive", store(key: crate::field::RowId = |row| row.id))]
    pub access_points: Vec<AccessPointDraft>,
    /// Whether renewal requests are taken; prescription only.
    pub renewal_requests: Option<bool>,
    /// Customer data.
    pub customer: CustomerDraft,
    /// Contacts and their roles.
    #[cfg_attr(feature = "reactive", store(key: crate::field::RowId = |row| row.id))]
    pub contacts: Vec<ContactDraft>,
    /// Billing data.
    pub billing: BillingDraft,
    /// The service description that was accepted.
    pub service_description: Option<DocumentVersion>,
    /// The commitment that was signed.
    pub commitment: Option<DocumentVersion>,
    /// The reply to Kela's question, while there is one.
    pub reply: String,
    /// The steps that were prefilled with what is known, and that have not been reviewed yet.
    #[serde(rename = "unchecked")]
    pub unreviewed: SortedSet<Step>,
}

/// An application with nothing left to correct. Only [`ApplicationDraft::parse`] makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Application {
    /// The service applied for.
    pub service: KantaService,
    /// Access points and the systems used through them; at least one.
    pub access_points: Vec<AccessPoint>,
    /// Whether renewal requests are taken; prescription only, where a chosen system can.
    pub renewal_requests: Option<bool>,
    /// Customer data.
    pub customer: Customer,
    /// Contacts; every role that must be held is held.
    pub contacts: Vec<Contact>,
    /// Billing data, where it is asked.
    pub billing: Option<Billing>,
    /// The service description that was accepted.
    pub service_description: DocumentVersion,
    /// The commitment that was signed; in the first application only.
    pub commitment: Option<DocumentVersion>,
}

merge_fields!(ApplicationDraft {
    access_points,
    renewal_requests,
    customer,
    contacts,
    billing,
    service_description,
    commitment,
    reply,
    unreviewed,
});

/// Proof that an application was delivered to Kela.
#[apply(wire)]
pub struct Receipt {
    /// The reference number, without look-alike characters and with a check character.
    pub reference: String,
    /// When it was delivered.
    pub sent_at: Timestamp,
    /// The address that gets the notices.
    pub notified: EmailAddress,
    /// Whether the commitment was signed in this application, so that its copy goes there too.
    pub commitment_signed: bool,
}

impl ApplicationDraft {
    /// The application, or everything that is wrong with the draft, in page order.
    pub fn parse(&self, context: &ApplicationContext) -> Result<Application, Problems> {
        let mut problems = Problems::default();
        let access_points = self.parse_access_points(context, &mut problems);
        let renewal_requests = self.parse_renewal_requests(context, &mut problems);
        let customer = self
            .customer
            .parse(context.organisation.kind, &mut problems);
        let contacts = parse_contacts(
            &self.contacts,
            context.service,
            context.organisation.kind,
            &mut problems,
        );
        let billing = optionally(Self::has_step(Step::Billing, context), || {
            self.billing.parse(&mut problems)
        });
        let service_description = self.parse_service_description(context, &mut problems);
        let commitment = optionally(Self::has_step(Step::Commitment, context), || {
            self.parse_commitment(context, &mut problems)
        });
        self.parse_reply(context, &mut problems);
        let application = || {
            Some(Application {
                service: context.service,
                access_points: access_points?,
                renewal_requests: renewal_requests?,
                customer: customer?,
                contacts: contacts?,
                billing: billing?,
                service_description: service_description?,
                commitment: commitment?,
            })
        };
        match application() {
            Some(application) if problems.is_empty() => Ok(application),
            _ => Err(problems),
        }
    }

    fn parse_service_description(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<DocumentVersion> {
        let accepted = accepted(
            &self.service_description,
            &context.documents.service_description,
        );
        problems.take(FieldPath::ServiceDescription, accepted)
    }

    fn parse_commitment(
        &self,
        context: &ApplicationContext,
        problems: &mut Problems,
    ) -> Option<DocumentVersion> {
        let accepted = accepted(&self.commitment, &context.documents.commitment);
        problems.take(FieldPath::Commitment, accepted)
    }

    /// The reply, if Kela waits for one: without it, Kela could not tell what the customer means.
    fn parse_reply(&self, context: &ApplicationContext, problems: &mut Problems) -> Option<String> {
        if !context.asks_reply() {
            return None;
        }
        problems.take(FieldPath::Reply, required_lines(&self.reply))
    }
}

/// The accepted text, provided it is one that is in force.
fn accepted(
    accepted: &Option<DocumentVersion>,
    current: &[DocumentVersion],
) -> Result<DocumentVersion, ProblemKind> {
    match accepted {
        None => Err(ProblemKind::Missing),
        Some(version) if current.contains(version) => Ok(version.clone()),
        Some(_) => Err(ProblemKind::DocumentChanged),
    }
}

/// `Some(None)` where a part does not apply, otherwise the part if it parses.
fn optionally<T>(applies: bool, parse: impl FnOnce() -> Option<T>) -> Option<Option<T>> {
    if applies {
        parse().map(Some)
    } else {
        Some(None)
    }
}
