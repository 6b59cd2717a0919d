//! Applications as they are kept.

use kanta_shared::api::Receipt;
use kanta_shared::application::{
    Application, ApplicationDraft, ApplicationEvent, ApplicationStatus, HistoryEntry,
};
use kanta_shared::service::KantaService;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use rusqlite::{Row, ToSql, params};
use serde::{Deserialize, Serialize};

use super::{Result, Storage, json, optional_json, optional_value, to_json, value};

/// An application as it is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredApplication {
    /// Its id in addresses.
    pub id: String,
    /// Whose it is.
    pub organisation: Oid,
    /// What is applied for.
    pub service: KantaService,
    /// How far it has come.
    pub status: ApplicationStatus,
    /// Grows with every change.
    pub version: u64,
    /// When what has been typed was kept last.
    pub saved_at: Timestamp,
    /// What has been typed.
    pub draft: ApplicationDraft,
    /// What has happened to it since it was first sent, oldest first.
    pub history: Vec<HistoryEntry>,
    /// What was delivered to Kela last, if anything was.
    pub sent: Option<Sent>,
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

    /// Kela's question, while it is not answered.
    pub fn question(&self) -> Option<&str> {
        self.history.last()?.event.question()
    }
}

const COLUMNS: &str = "id, organisation, service, status, version, saved_at, draft, history, sent, accepted_at, ended_at";

impl Storage {
    /// Keeps a new application.
    pub fn add_application(&self, new: &StoredApplication) -> Result<()> {
        let mut statement = self.connection.prepare_cached(&format!(
            "INSERT INTO application ({COLUMNS}, save_number)
             VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(save_number), 0) + 1 FROM application))",
        ))?;
        statement.execute(params![
            new.id,
            new.organisation.as_str(),
            new.service.name(),
            new.status.name(),
            new.version,
            new.saved_at.as_str(),
            to_json(&new.draft)?,
            to_json(&new.history)?,
            new.sent.as_ref().map(to_json).transpose()?,
            new.accepted_at.as_ref().map(Timestamp::as_str),
            new.ended_at.as_ref().map(Timestamp::as_str),
        ])?;
        Ok(())
    }

    /// Keeps a changed application; every change makes a new version.
    pub fn change_application(&self, changed: &mut StoredApplication) -> Result<()> {
        changed.version += 1;
        let mut statement = self.connection.prepare_cached(
            "UPDATE application
             SET status = ?, version = ?, saved_at = ?, draft = ?, history = ?, sent = ?, accepted_at = ?, ended_at = ? WHERE id = ?",
        )?;
        statement.execute(params![
            changed.status.name(),
            changed.version,
            changed.saved_at.as_str(),
            to_json(&changed.draft)?,
            to_json(&changed.history)?,
            changed.sent.as_ref().map(to_json).transpose()?,
            changed.accepted_at.as_ref().map(Timestamp::as_str),
            changed.ended_at.as_ref().map(Timestamp::as_str),
            changed.id,
        ])?;
        Ok(())
    }

    /// Notes that a person saved this application after all others.
    pub fn mark_as_saved_last(&self, id: &str) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE application SET save_number = (SELECT max(save_number) + 1 FROM application) WHERE id = ?",
        )?;
        statement.execute([id])?;
        Ok(())
    }

    /// Forgets an application.
    pub fn remove_application(&self, id: &str) -> Result<()> {
        self.connection
            .execute("DELETE FROM application WHERE id = ?", [id])?;
        Ok(())
    }

    /// The application with this id, of any organisation.
    pub fn application(&self, id: &str) -> Result<Option<StoredApplication>> {
        self.one_application("WHERE id = ?", &[&id])
    }

    /// The organisation's newest application for a service, unless it has ended.
    pub fn application_for(
        &self,
        organisation: &Oid,
        service: KantaService,
    ) -> Result<Option<StoredApplication>> {
        let newest = "WHERE organisation = ? AND service = ? AND ended_at IS NULL ORDER BY rowid DESC LIMIT 1";
        self.one_application(newest, &[&organisation.as_str(), &service.name()])
    }

    /// The application from which a new one takes the customer's data: the one
    /// that was saved last of those that are open, else of all. One that has ended still knows.
    pub fn application_to_begin_from(
        &self,
        organisation: &Oid,
    ) -> Result<Option<StoredApplication>> {
        let last = "WHERE organisation = ?
             ORDER BY ended_at IS NULL AND status IN ('draft', 'recalled', 'information-requested') DESC, save_number DESC LIMIT 1";
        self.one_application(last, &[&organisation.as_str()])
    }

    /// The organisation's applications that have not been sent.
    pub fn drafts_of(&self, organisation: &Oid) -> Result<Vec<StoredApplication>> {
        let drafts =
            "WHERE organisation = ? AND status = 'draft' AND ended_at IS NULL ORDER BY rowid";
        self.list_applications(drafts, &[&organisation.as_str()])
    }

    /// The organisation's applications that have not ended, oldest first.
    pub fn applications_of(&self, organisation: &Oid) -> Result<Vec<StoredApplication>> {
        let of_organisation = "WHERE organisation = ? AND ended_at IS NULL ORDER BY rowid";
        self.list_applications(of_organisation, &[&organisation.as_str()])
    }

    /// Ends all that the organisation has applied for: what is in use, what is under way and what
    /// is only a draft.
    pub fn end_applications(&self, organisation: &Oid, at: &Timestamp) -> Result<()> {
        let mut statement = self.connection.prepare_cached(
            "UPDATE application SET ended_at = ?, version = version + 1 WHERE organisation = ? AND ended_at IS NULL",
        )?;
        statement.execute(params![at.as_str(), organisation.as_str()])?;
        Ok(())
    }

    /// Every application of every organisation, oldest first.
    pub fn applications(&self) -> Result<Vec<StoredApplication>> {
        self.list_applications("ORDER BY rowid", &[])
    }

    fn one_application(
        &self,
        which: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Option<StoredApplication>> {
        self.one(
            &format!("SELECT {COLUMNS} FROM application {which}"),
            parameters,
            read,
        )
    }

    fn list_applications(
        &self,
        which: &str,
        parameters: &[&dyn ToSql],
    ) -> Result<Vec<StoredApplication>> {
        self.all(
            &format!("SELECT {COLUMNS} FROM application {which}"),
            parameters,
            read,
        )
    }
}

fn read(row: &Row<'_>) -> Result<StoredApplication> {
    Ok(StoredApplication {
        id: row.get("id")?,
        organisation: value(row, "organisation")?,
        service: value(row, "service")?,
        status: value(row, "status")?,
        version: row.get("version")?,
        saved_at: value(row, "saved_at")?,
        draft: json(row, "draft")?,
        history: json(row, "history")?,
        sent: optional_json(row, "sent")?,
        accepted_at: optional_value(row, "accepted_at")?,
        ended_at: optional_value(row, "ended_at")?,
    })
}
