//! Applications as they are kept.

use kanta_shared::api::Receipt;
use kanta_shared::application::{
    Application, ApplicationDraft, ApplicationEvent, ApplicationStatus, HistoryEntry, open_question,
};
use kanta_shared::service::KantaService;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use serde::{Deserialize, Serialize};

use super::filings::{Kept, Stored};
use super::records::json;
use super::{Result, Storage};

/// An application as it is kept.
pub type StoredApplication = Stored<ApplicationDraft>;

/// What is kept of applications only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfApplication {
    /// What is applied for.
    pub service: KantaService,
    /// What has happened to it since it was first sent, oldest first.
    #[serde(with = "json")]
    pub history: Vec<HistoryEntry>,
    /// When it was accepted.
    pub accepted_at: Option<Timestamp>,
    /// When it ended or lapsed with the customership.
    pub ended_at: Option<Timestamp>,
}

/// What was delivered to Kela, as it was at that moment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sent {
    /// What the customer got in return.
    pub receipt: Receipt,
    /// Its place among all sendings and changes.
    pub sequence: u64,
    /// The application.
    pub application: Application,
    /// The draft that it was, in its official form. Its rows have their ids, by which later changes
    /// are found.
    pub draft: ApplicationDraft,
}

impl StoredApplication {
    /// Notes what has happened to it; its status follows from that.
    pub fn record(&mut self, at: Timestamp, event: ApplicationEvent) {
        self.status = event.status();
        self.history.push(HistoryEntry { at, event });
    }

    /// Whether it was accepted and has not ended: the service is in use.
    pub fn is_in_use(&self) -> bool {
        self.status == ApplicationStatus::Accepted && self.ended_at.is_none()
    }

    /// Kela's question, while it is not answered.
    pub fn question(&self) -> Option<&str> {
        open_question(&self.history)
    }
}

impl OfApplication {
    /// Of an application for a service, to begin with.
    pub fn new(service: KantaService) -> OfApplication {
        OfApplication {
            service,
            history: Vec::new(),
            accepted_at: None,
            ended_at: None,
        }
    }
}

impl Kept for ApplicationDraft {
    const TABLE: &'static str = "application";
    const FIRST: &'static [(&'static str, &'static str)] = &[(
        "save_number",
        "(SELECT coalesce(max(save_number), 0) + 1 FROM application)",
    )];
    const DRAFT: ApplicationStatus = ApplicationStatus::Draft;
    type Sent = Sent;
    type Own = OfApplication;
}

impl Storage {
    /// Notes that a person saved this application after all others.
    pub fn mark_as_saved_last(&self, id: &str) -> Result<()> {
        self.execute(
            "UPDATE application SET save_number = (SELECT max(save_number) + 1 FROM application) WHERE id = ?",
            [id],
        )
    }

    /// The application with this id, of any organisation.
    pub fn application(&self, id: &str) -> Result<Option<StoredApplication>> {
        self.filing(id)
    }

    /// The organisation's newest application for a service, unless it has ended.
    pub fn application_for(
        &self,
        organisation: &Oid,
        service: KantaService,
    ) -> Result<Option<StoredApplication>> {
        let newest = "WHERE organisation = ? AND service = ? AND ended_at IS NULL ORDER BY rowid DESC LIMIT 1";
        self.first(newest, [organisation.as_str(), service.name()])
    }

    /// The application from which a new one takes the customer's data: the one
    /// that was saved last of those that are open, else of all. One that has ended still knows.
    pub fn application_to_begin_from(
        &self,
        organisation: &Oid,
    ) -> Result<Option<StoredApplication>> {
        let last = "WHERE organisation = ?
             ORDER BY ended_at IS NULL AND status IN ('draft', 'recalled', 'information-requested') DESC, save_number DESC LIMIT 1";
        self.first(last, [organisation.as_str()])
    }

    /// The organisation's applications that have not been sent.
    pub fn drafts_of(&self, organisation: &Oid) -> Result<Vec<StoredApplication>> {
        let drafts =
            "WHERE organisation = ? AND status = 'draft' AND ended_at IS NULL ORDER BY rowid";
        self.list(drafts, [organisation.as_str()])
    }

    /// The organisation's applications that have not ended, oldest first.
    pub fn applications_of(&self, organisation: &Oid) -> Result<Vec<StoredApplication>> {
        let of_organisation = "WHERE organisation = ? AND ended_at IS NULL ORDER BY rowid";
        self.list(of_organisation, [organisation.as_str()])
    }

    /// Everything that the organisation has sent, also what has ended, oldest first.
    pub fn sent_applications_of(&self, organisation: &Oid) -> Result<Vec<StoredApplication>> {
        let sent = "WHERE organisation = ? AND sent IS NOT NULL ORDER BY rowid";
        self.list(sent, [organisation.as_str()])
    }

    /// Ends all that the organisation has applied for: what is in use, what is under way and what
    /// is only a draft.
    pub fn end_applications(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        self.execute(
            "UPDATE application SET ended_at = ?, version = version + 1 WHERE organisation = ? AND ended_at IS NULL",
            [at.as_str(), organisation.as_str()],
        )
    }
}
