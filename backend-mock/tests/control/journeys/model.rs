//! What the server must keep, as a small model of it, and what may follow from a request.

use std::collections::BTreeSet;

use kanta_backend_mock::storage::applications::StoredApplication;
use kanta_shared::application::{
    ApplicationDraft, ApplicationEvent, ApplicationStatus, HistoryEntry,
};
use kanta_shared::service::KantaService;
use serde_json::Value;

use super::plan::{Deed, Part};
use super::tab::{Commitment, Tab};
use crate::counts::Counts;

/// What the server has. Only what it may have done is taken over from it.
pub(super) struct Model<'a> {
    counts: &'a Counts,
    /// Whether the commitment is signed in this application, and not in another.
    signs: bool,
    pub(super) version: u64,
    pub(super) status: ApplicationStatus,
    pub(super) draft: ApplicationDraft,
    /// The commitments that have had their effect.
    effects: BTreeSet<Commitment>,
    /// The reply that was sent last.
    last_reply: String,
    has_question: bool,
    pub(super) sent: usize,
    pub(super) recalled: usize,
    pub(super) asked: usize,
}

/// A commitment that was made, and whether the answer said so.
#[derive(Clone, Copy)]
pub(super) struct Made<'a> {
    pub(super) commitment: &'a Commitment,
    pub(super) is_acknowledged: bool,
}

impl Model<'_> {
    pub(super) fn of<'a>(began: &StoredApplication, signs: bool, counts: &'a Counts) -> Model<'a> {
        Model {
            counts,
            signs,
            version: began.version,
            status: began.status,
            draft: began.draft.clone(),
            effects: BTreeSet::new(),
            last_reply: String::new(),
            has_question: false,
            sent: 0,
            recalled: 0,
            asked: 0,
        }
    }

    fn is_open(&self) -> bool {
        match self.status {
            ApplicationStatus::Draft
            | ApplicationStatus::Recalled
            | ApplicationStatus::InformationRequested => true,
            ApplicationStatus::Sent
            | ApplicationStatus::InProcessing
            | ApplicationStatus::Accepted => false,
        }
    }

    /// Nothing but what the last request was for may have changed.
    pub(super) fn expect_unchanged(&self, now: &StoredApplication) {
        let same = (now.version, now.status) == (self.version, self.status);
        self.counts.expect_kept(
            same && now.draft == self.draft,
            format_args!("what was kept has changed: {now:#?}"),
        );
    }

    /// What is typed in a tab was saved, or not; `is_acknowledged` is what the answer said.
    pub(super) fn saved(&mut self, now: &StoredApplication, tab: &Tab, is_acknowledged: bool) {
        let Tab {
            known,
            draft,
            touched,
            ..
        } = tab;
        if now.version == self.version {
            self.counts
                .expect_kept(!is_acknowledged, "a save was acknowledged, and is gone");
            return self.expect_unchanged(now);
        }
        self.counts.expect_kept(
            known.version == self.version && self.is_open(),
            "a save has replaced what it was not based on",
        );
        self.counts.expect_once(
            now.version == self.version + 1,
            "a save has made more than one version",
        );
        self.counts
            .expect_kept(now.draft == *draft, "what was saved is not what was typed");
        for part in Part::ALL.iter().filter(|it| !touched.contains(it)) {
            let [before, after] = [&self.draft, &now.draft].map(|it| part.of(it));
            self.counts.expect_kept(
                before == after,
                format_args!("{part:?} was not typed here, and {before} became {after}"),
            );
        }
        assert_eq!(now.status, self.status);
        self.version = now.version;
        self.draft = now.draft.clone();
        self.counts.add("saves", 1);
    }

    /// The application was sent, or not.
    pub(super) fn sent(&mut self, now: &StoredApplication, made: Made<'_>) {
        let is_current = self.status != ApplicationStatus::Recalled;
        if !self.has_effect(now, made, is_current) {
            return;
        }
        self.expect_events(
            now,
            |it| matches!(it, ApplicationEvent::Sent { .. }),
            self.sent + 1,
        );
        assert_eq!(now.status, ApplicationStatus::Sent);
        let typed = self.draft.reply.clone();
        if self.has_question {
            self.last_reply = typed;
        }
        self.draft.reply.clear();
        self.expect_lapsed_only(now);
        self.draft = now.draft.clone();
        expect_only_what_applies(now, self.signs);
        self.has_question = false;
        self.sent += 1;
        self.take(now);
        self.counts.add("sendings", 1);
    }

    /// Sending empties nothing but answers that do not apply.
    fn expect_lapsed_only(&self, now: &StoredApplication) {
        let common = |it: &ApplicationDraft| (it.customer.clone(), it.billing.clone());
        self.counts.expect_kept(
            common(&self.draft) == common(&now.draft),
            "sending has changed the customer's data",
        );
        for part in Part::ALL.iter().filter(|it| !it.may_lapse()) {
            let [before, after] = [&self.draft, &now.draft].map(|it| part.of(it));
            self.counts.expect_kept(
                before == after,
                format_args!("sending has changed {part:?} from {before} to {after}"),
            );
        }
    }

    /// The application was taken back, or not.
    pub(super) fn recalled(&mut self, now: &StoredApplication, made: Made<'_>) {
        let is_current = self.status == ApplicationStatus::Recalled;
        if !self.has_effect(now, made, is_current) {
            return;
        }
        self.expect_events(
            now,
            |it| matches!(it, ApplicationEvent::Recalled { .. }),
            self.recalled + 1,
        );
        assert_eq!(self.status, ApplicationStatus::Sent);
        assert_eq!(now.status, ApplicationStatus::Recalled);
        self.draft.reply.clone_from(&self.last_reply);
        self.counts
            .expect_kept(now.draft == self.draft, "taking back has changed the draft");
        self.has_question = now.question().is_some();
        self.recalled += 1;
        self.take(now);
    }

    /// Kela has done something, or was not allowed to.
    pub(super) fn answered(&mut self, now: &StoredApplication, deed: Deed, done: bool) {
        use ApplicationStatus::{Accepted, InProcessing, InformationRequested, Sent};
        let (from, to): (&[_], _) = match deed {
            Deed::Take => (&[Sent], InProcessing),
            Deed::Ask => (&[Sent, InProcessing], InformationRequested),
            Deed::Accept => (&[Sent, InProcessing], Accepted),
        };
        assert_eq!(
            done,
            from.contains(&self.status),
            "{deed:?} of {}",
            self.status
        );
        if !done {
            return self.expect_unchanged(now);
        }
        assert_eq!(now.status, to);
        self.counts
            .expect_kept(now.draft == self.draft, "Kela has changed the draft");
        self.has_question = now.question().is_some();
        self.asked += usize::from(to == InformationRequested);
        self.take(now);
    }

    /// Whether a commitment had its effect just now. It may only once, and only on what was seen. The
    /// answer of an earlier try may come again for as long as its effect `is_current`.
    fn has_effect(&mut self, now: &StoredApplication, made: Made<'_>, is_current: bool) -> bool {
        let Made {
            commitment,
            is_acknowledged,
        } = made;
        let had = self.effects.contains(commitment);
        if now.version == self.version {
            self.expect_unchanged(now);
            self.counts.expect_kept(
                !is_acknowledged || (had && is_current),
                "an effect was acknowledged, and there is none",
            );
            return false;
        }
        self.counts
            .expect_once(!had, "a commitment had its effect twice");
        self.counts.expect_kept(
            commitment.version == self.version,
            "what was sent is not what was seen",
        );
        self.effects.insert(commitment.clone());
        true
    }

    fn expect_events(
        &self,
        now: &StoredApplication,
        is_it: impl Fn(&ApplicationEvent) -> bool,
        expected: usize,
    ) {
        let events = now.history.iter().map(|HistoryEntry { event, .. }| event);
        let count = events.filter(|it| is_it(it)).count();
        self.counts
            .expect_once(count == expected, "the history has more than happened");
    }

    fn take(&mut self, now: &StoredApplication) {
        assert!(self.version < now.version, "versions only grow");
        self.version = now.version;
        self.status = now.status;
    }
}

/// What does not apply is not in what was sent.
fn expect_only_what_applies(now: &StoredApplication, signs: bool) {
    let sent = now.sent.as_ref().expect("it was sent");
    let sent: Value = serde_json::to_value(&sent.application).unwrap();
    for contact in sent["contacts"].as_array().unwrap() {
        let roles = contact["roles"].as_array().unwrap();
        let is_archivist = roles.iter().any(|it| it == "archivist");
        assert_eq!(
            contact["certificate_number"].is_string(),
            is_archivist,
            "{contact}"
        );
        assert!(
            contact["kind"] == "person" || contact["title"].is_null(),
            "{contact}"
        );
    }
    assert_eq!(sent["commitment"].is_object(), signs, "{sent}");
    let mut takes_renewals = false;
    for point in sent["access_points"].as_array().unwrap() {
        let offered: &[&str] = match point["oid"].as_str().unwrap() {
            "1.2.246.10.70100111.18.1" => &["Potilas-Esimerkki", "Ajanvaraus-Esimerkki"],
            "1.2.246.10.70100111.18.2" => &["Sosiaali-Esimerkki"],
            other => panic!("{other} was never typed"),
        };
        for system in point["systems"].as_array().unwrap() {
            let system = system.as_str().unwrap();
            assert!(offered.contains(&system), "{point}");
            takes_renewals |= ["Potilas-Esimerkki", "Sosiaali-Esimerkki"].contains(&system);
        }
    }
    let asks_renewal = now.service == KantaService::Prescription && takes_renewals;
    assert_eq!(
        sent["renewal_requests"].is_boolean(),
        asks_renewal,
        "{sent}"
    );
    assert!(sent["reply"].is_null(), "a reply is in the history: {sent}");
}
