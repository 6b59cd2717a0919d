//! The joining wizard's state: an application as something that is filled in, and what the
//! register of access points knows about it.

use std::collections::BTreeMap;

use kanta_shared::api::{ApplicationDetails, Receipt, Saved};
use kanta_shared::application::access_points::{
    AccessPointDraft, RegisterAnswer, RegisterEntry, oids_to_look_up,
};
use kanta_shared::application::{
    ApplicationContext, ApplicationDraft, ApplicationDraftStoreFields, ApplicationStatus, Step,
};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::filing::Filing;
use kanta_shared::journey::Journey;
use kanta_shared::problem::{Hint, Problem, ProblemKind, Problems};
use kanta_shared::session::{Access, Basis};
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::step_heading;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

use crate::api::{self, ApiError};
use crate::sections::Rows;
use crate::wizard::{DraftStore, Matter, SavedDraft, WizardStep};

/// The state of one application in the browser.
pub type ApplicationStore = DraftStore<ApplicationDetails>;

/// What only the form of an application keeps.
#[derive(Clone, Copy)]
pub struct Own {
    /// The access points in the form.
    pub access_points: Rows<AccessPointDraft>,
    /// The contacts in the form.
    pub contacts: Rows<ContactDraft>,
    /// The OIDs that the register has been asked about and has not answered.
    look_ups: RwSignal<BTreeMap<Oid, LookUp>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LookUp {
    Pending,
    Failed,
}

/// What is known about an OID in the form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Register {
    /// Nothing: it is no access point's OID yet, or has not been asked about.
    NotAsked,
    /// It has been asked about.
    Pending,
    /// The register could not be asked.
    Failed,
    /// The register has answered.
    Answered(RegisterEntry),
}

impl WizardStep for Step {
    const SUMMARY: Step = Step::Summary;

    fn name(self) -> &'static str {
        self.name()
    }

    fn heading(self) -> Text {
        step_heading(self)
    }
}

impl Matter for ApplicationDetails {
    type Draft = ApplicationDraft;
    type Context = ApplicationContext;
    type Step = Step;
    type Receipt = Receipt;
    type Own = Own;

    fn own(draft: Store<ApplicationDraft>) -> Own {
        Own {
            access_points: Rows::new(draft.access_points()),
            contacts: Rows::new(draft.contacts()),
            look_ups: RwSignal::new(BTreeMap::new()),
        }
    }

    fn id(&self) -> &str {
        &self.id
    }

    fn version(&self) -> u64 {
        self.version
    }

    fn saved_at(&self) -> &Timestamp {
        &self.saved_at
    }

    fn draft(&self) -> &ApplicationDraft {
        &self.draft
    }

    fn context(&self) -> &ApplicationContext {
        &self.context
    }

    fn is_open(&self) -> bool {
        self.status.is_open_to_customer()
    }

    fn has_receipt(&self) -> bool {
        self.receipt.is_some()
    }

    fn note_saved(&mut self, draft: ApplicationDraft, version: u64, saved_at: Timestamp) {
        self.version = version;
        self.saved_at = saved_at;
        self.draft = draft;
    }

    fn note_sent(&mut self, receipt: Receipt) {
        self.status = ApplicationStatus::Sent;
        self.question = None;
        self.receipt = Some(receipt);
    }

    fn organisation(context: &ApplicationContext) -> &str {
        &context.organisation.name
    }

    fn journey(
        draft: &ApplicationDraft,
        context: &ApplicationContext,
        basis: Basis,
    ) -> Journey<Step> {
        draft.journey_for(basis, context)
    }

    fn problems_on(draft: &ApplicationDraft, step: Step, context: &ApplicationContext) -> Problems {
        draft.problems_on(step, context)
    }

    fn hints_on(draft: &ApplicationDraft, step: Step, context: &ApplicationContext) -> Vec<Hint> {
        draft.hints_on(step, context)
    }

    fn step_of(field: FieldPath) -> Option<Step> {
        ApplicationDraft::step_of(field)
    }

    fn merged(
        mine: &ApplicationDraft,
        theirs: &ApplicationDraft,
        basis: Basis,
    ) -> ApplicationDraft {
        theirs.with_steps_of(basis, mine)
    }

    /// A row with nothing in it is nothing typed, unless it is kept: then it can be taken away.
    fn tidied(draft: &ApplicationDraft, kept: &ApplicationDraft) -> ApplicationDraft {
        let mut draft = draft.clone();
        let is_kept = |row| kept.access_points.iter().any(|it| it.id == row);
        draft
            .access_points
            .retain(|it| !it.is_empty() || is_kept(it.id));
        let is_kept = |row| kept.contacts.iter().any(|it| it.id == row);
        draft.contacts.retain(|it| !it.is_empty() || is_kept(it.id));
        draft
    }

    /// The register's answers about OIDs that the server has not seen yet are kept.
    fn renewed(before: &ApplicationContext, now: ApplicationContext) -> ApplicationContext {
        let mut now = now;
        for answer in &before.register.0 {
            if now.register.entry(&answer.oid).is_none() {
                now.register.keep(answer.clone());
            }
        }
        now
    }

    fn note_checked(draft: Store<ApplicationDraft>, step: Step) {
        draft.unreviewed().update(|it| {
            it.remove(&step);
        });
    }

    async fn fetch(id: &str) -> Result<ApplicationDetails, ApiError> {
        api::application(id).await
    }

    async fn save(
        id: &str,
        version: u64,
        draft: &ApplicationDraft,
    ) -> Result<SavedDraft<ApplicationContext>, ApiError> {
        api::save_draft(id, version, draft).await.map(Into::into)
    }

    async fn submit(id: &str, version: u64, key: &str) -> Result<Receipt, ApiError> {
        api::submit_application(id, version, key).await
    }

    /// The register may not have answered yet.
    fn is_awaited(store: ApplicationStore, problem: &Problem) -> bool {
        let FieldPath::AccessPoint(row, _) = problem.field else {
            return false;
        };
        problem.kind == ProblemKind::NotLookedUp && store.register(row) != Register::Failed
    }

    /// What the register has to say belongs to what the person has asked for by saving.
    async fn after_save(store: ApplicationStore) {
        for oid in untrack(|| store.unanswered()) {
            store.set_saving();
            let answer = api::access_point(&oid).await;
            if store.is_left() {
                return;
            }
            store.looked_up(oid, answer);
        }
    }
}

impl From<Saved<ApplicationDraft>> for SavedDraft<ApplicationContext> {
    fn from(it: Saved<ApplicationDraft>) -> SavedDraft<ApplicationContext> {
        SavedDraft {
            version: it.version,
            saved_at: it.saved_at,
            context: it.context,
        }
    }
}

impl ApplicationStore {
    /// Whether this person may change what is asked on a step, or do what is done on it.
    pub fn may_change(self, step: Step) -> bool {
        self.basis.access_to(step) == Access::Edit
    }

    /// How far it has come, as far as is known here.
    pub fn application_status(self) -> ApplicationStatus {
        self.kept().status
    }

    /// Asks the register about the OIDs in the form that it has not been asked about.
    pub fn look_up(self) {
        for oid in self.begin_look_ups() {
            spawn_local(async move {
                let answer = api::access_point(&oid).await;
                self.looked_up(oid, answer);
            });
        }
    }

    /// What is known about the OID of an access point in the form.
    pub fn register(self, row: RowId) -> Register {
        let oid = self.draft.with(|draft| {
            Some(
                draft
                    .access_points
                    .iter()
                    .find(|it| it.id == row)?
                    .oid
                    .parse::<Oid>()
                    .ok(),
            )
        });
        let Some(oid) = oid.flatten() else {
            return Register::NotAsked;
        };
        let entry = self.context.with(|it| it.register.entry(&oid).cloned());
        match (entry, self.own.look_ups.with(|it| it.get(&oid).copied())) {
            (Some(entry), _) => Register::Answered(entry),
            (None, Some(LookUp::Pending)) => Register::Pending,
            (None, Some(LookUp::Failed)) => Register::Failed,
            (None, None) => Register::NotAsked,
        }
    }

    /// Whether the server has this contact, so that taking it away is not a small thing.
    pub fn is_saved_contact(self, id: RowId) -> bool {
        self.kept().draft.contacts.iter().any(|it| it.id == id)
    }

    /// The OIDs in the form that the register has not answered about.
    fn unanswered(self) -> Vec<Oid> {
        self.judged(|draft, context| {
            let mut oids = oids_to_look_up(draft, &context.organisation);
            oids.retain(|it| context.register.entry(it).is_none());
            oids
        })
    }

    fn begin_look_ups(self) -> Vec<Oid> {
        let mut oids = untrack(|| self.unanswered());
        oids.retain(|it| {
            self.own
                .look_ups
                .with_untracked(|all| all.get(it) != Some(&LookUp::Pending))
        });
        self.own
            .look_ups
            .update(|all| all.extend(oids.iter().map(|it| (it.clone(), LookUp::Pending))));
        oids
    }

    fn looked_up(self, oid: Oid, answer: Result<RegisterAnswer, ApiError>) {
        match answer {
            Ok(answer) => {
                self.context.update(|it| it.register.keep(answer));
                self.own.look_ups.update(|all| {
                    all.remove(&oid);
                });
            }
            Err(_) => self.own.look_ups.update(|all| {
                all.insert(oid, LookUp::Failed);
            }),
        }
    }
}

#[cfg(test)]
mod tests;
