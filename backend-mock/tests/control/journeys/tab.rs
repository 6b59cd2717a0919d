//! A tab of a browser: what its page knows, what is typed there, and what it makes of answers.

use std::collections::BTreeSet;

use axum::http::StatusCode;
use kanta_shared::api::error::{Current, ErrorBody, ErrorCode};
use kanta_shared::api::{Filed, Saved};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Step};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::merge::Merge;
use serde::de::DeserializeOwned;

use super::model::Model;
use super::plan::Part;
use crate::helpers::Answer;

/// What a page knows.
#[derive(Clone)]
pub(super) struct Tab {
    pub(super) browser: usize,
    pub(super) known: Filed<ApplicationDraft>,
    /// What is typed.
    pub(super) draft: ApplicationDraft,
    /// What was typed here since it was based on what is known.
    pub(super) touched: BTreeSet<Part>,
    pub(super) at: Step,
    /// A change to the service in use of which no answer came.
    pub(super) unanswered_change: Option<(u64, String)>,
}

/// What a person commits to: an application is sent or taken back, as it was seen.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Commitment {
    pub(super) browser: usize,
    pub(super) address: String,
    pub(super) version: u64,
    /// It follows from the id and the version, as in the app.
    pub(super) key: String,
}

/// What a page makes of an answer.
pub(super) enum Heard<T> {
    Done(T),
    /// Another version is there now.
    Overtaken(Current),
    /// The session has ended.
    LoggedOut,
    /// The server refuses what is asked for.
    Refused(ErrorCode),
    /// It may have been done or not.
    Unknown,
}

impl<T> Heard<T> {
    pub(super) fn is_done(&self) -> bool {
        matches!(self, Heard::Done(_))
    }
}

impl Tab {
    pub(super) fn is_open(&self) -> bool {
        ApplicationDraft::is_open(self.known.status)
    }

    pub(super) fn change(&mut self, part: Part, value: u8) {
        part.change(&mut self.draft, value, &self.known.context);
        self.touched.insert(part);
    }

    pub(super) fn correct(&mut self) {
        let right = valid_draft(&self.known.context);
        let changed = Part::ALL
            .iter()
            .filter(|it| it.of(&self.draft) != it.of(&right));
        self.touched.extend(changed);
        self.draft = right;
    }

    /// Goes to a step, or to where the guard leads instead.
    pub(super) fn go_to(&mut self, step: Step) {
        let journey = self.draft.journey(&self.known.context);
        self.at = match journey.can_visit(step) {
            true => step,
            false => journey.resume_at().expect("every journey has steps"),
        };
        let steps: Vec<Step> = ApplicationDraft::steps_for(&self.known.context).collect();
        assert!(steps.contains(&self.at), "{} does not apply", self.at);
        if matches!(self.at, Step::Commitment | Step::Summary) {
            let before = steps.iter().take_while(|it| **it != self.at);
            for step in before {
                let problems = self.draft.problems_on(*step, &self.known.context);
                assert!(
                    problems.is_empty(),
                    "{} is open, and {step} is not ready",
                    self.at
                );
            }
        }
        let after = journey.after(self.at);
        assert!(after.is_none_or(|it| journey.can_visit(it)), "{after:?}");
    }

    pub(super) fn know(&mut self, known: Filed<ApplicationDraft>) {
        self.draft = known.draft.clone();
        self.touched.clear();
        self.known = known;
        self.go_to(self.at);
    }

    pub(super) fn hear_of_save(
        &mut self,
        heard: Heard<Saved<ApplicationDraft>>,
        model: &Model<'_>,
    ) {
        match heard {
            Heard::Done(saved) => {
                self.known.version = saved.version;
                self.known.context = saved.context;
                self.known.draft = self.draft.clone();
                self.touched.clear();
            }
            Heard::Overtaken(current) => {
                let current: Filed<ApplicationDraft> = current.read().unwrap();
                assert_eq!(current.version, model.version);
                assert_eq!(current.draft, model.draft);
                let merged = Merge::merge(&self.known.draft, &self.draft, &current.draft);
                self.known = current;
                self.draft = merged;
            }
            Heard::Refused(ErrorCode::WrongState) => self.known.status = ApplicationStatus::Sent,
            Heard::Refused(_) | Heard::LoggedOut | Heard::Unknown => {}
        }
    }

    /// What is sent to this address. Without an answer, the same is sent again.
    pub(super) fn commitment(&self, address: String) -> Commitment {
        let Filed { id, version, .. } = &self.known;
        Commitment {
            browser: self.browser,
            address,
            version: *version,
            key: format!("{id}-{version}"),
        }
    }
}

pub(super) fn hear<T: DeserializeOwned>(answer: &Answer) -> Heard<T> {
    if answer.status.is_success() {
        let is_json = answer.header("content-type") == "application/json";
        let read = serde_json::from_slice(answer.bytes())
            .ok()
            .filter(|_| is_json);
        return read.map_or(Heard::Unknown, Heard::Done);
    }
    let body: ErrorBody = answer.json();
    match (answer.status, body.current) {
        (StatusCode::UNAUTHORIZED, _) => Heard::LoggedOut,
        (StatusCode::PRECONDITION_FAILED, Some(current)) => Heard::Overtaken(current),
        (status, _) if status.is_client_error() && status != StatusCode::TOO_MANY_REQUESTS => {
            Heard::Refused(body.code)
        }
        _ => Heard::Unknown,
    }
}
