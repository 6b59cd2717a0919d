//! The joining wizard's state: an application as a form, and what the register of access points
//! knows about it.

use std::future::poll_fn;
use std::task::Poll;

use kanta_shared::api::Filed;
use kanta_shared::application::access_points::AccessPointDraft;
use kanta_shared::application::{
    ApplicationContext, ApplicationDraft, ApplicationDraftStoreFields, ApplicationEvent, Step,
};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::problem::{Problem, ProblemKind};
use kanta_shared::texts::vocabulary::step_heading;
use kanta_shared::texts::{Text, answers, history};
use kanta_shared::values::Oid;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Store;

use super::ending;
use super::register::{LookUps, RegisterState, unanswered};
use super::texts::reply as texts;
use crate::api::{self, ApiError};
use crate::i18n::common;
use crate::sections::Rows;
use crate::wizard::{DraftStore, News, WizardForm, WizardStep};

/// The state of one application in the browser.
pub type ApplicationStore = DraftStore<ApplicationDraft>;

/// What only the page of an application needs.
#[derive(Clone, Copy)]
pub struct Extras {
    pub access_points: Rows<AccessPointDraft>,
    pub contacts: Rows<ContactDraft>,
    pub look_ups: LookUps,
}

impl WizardStep for Step {
    fn name(self) -> &'static str {
        self.name()
    }

    fn heading(self) -> Text {
        step_heading(self)
    }
}

impl WizardForm for ApplicationDraft {
    type Extras = Extras;

    fn news(context: &ApplicationContext, language: Language) -> Option<News> {
        let event = context.history.last().map(|it| &it.event);
        if let Some(last_day) = context.last_day
            && event != Some(&ApplicationEvent::Accepted)
        {
            let question = context.question();
            let label = history::QUESTION.in_(language);
            return Some(News {
                heading: common::ENDING_HEADING,
                quote: question.map(|it| format!("{label}: {it}")),
                what_to_do: ending::words(language, last_day, question.is_some()),
            });
        }
        match event? {
            ApplicationEvent::Asked { question } => Some(News {
                heading: history::QUESTION,
                quote: Some(question.clone()),
                what_to_do: texts::WHAT_TO_DO.in_(language).to_owned(),
            }),
            ApplicationEvent::Recalled { .. } => Some(News {
                heading: texts::RECALLED,
                quote: None,
                what_to_do: texts::RECALLED_WHAT_TO_DO.in_(language).to_owned(),
            }),
            ApplicationEvent::Sent { .. }
            | ApplicationEvent::Taken
            | ApplicationEvent::Accepted => None,
        }
    }

    fn extras(draft: Store<ApplicationDraft>) -> Extras {
        Extras {
            access_points: Rows::new(draft.access_points()),
            contacts: Rows::new(draft.contacts()),
            look_ups: LookUps::new(),
        }
    }

    fn mark_reviewed(draft: Store<ApplicationDraft>, step: Step) {
        draft.unreviewed().update(|it| {
            it.remove(&step);
        });
    }

    /// An empty row is nothing typed, unless it is saved: then it can be removed.
    fn without_empty_rows(&self, saved: &ApplicationDraft) -> ApplicationDraft {
        let mut draft = self.clone();
        let is_saved = |row| saved.access_points.iter().any(|it| it.id == row);
        draft
            .access_points
            .retain(|it| !it.is_empty() || is_saved(it.id));
        let is_saved = |row| saved.contacts.iter().any(|it| it.id == row);
        draft
            .contacts
            .retain(|it| !it.is_empty() || is_saved(it.id));
        draft
    }

    fn row_name(&self, field: FieldPath, language: Language) -> Option<String> {
        answers::row_name(self, field, language)
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

    async fn fetch(id: &str) -> Result<Filed<ApplicationDraft>, ApiError> {
        api::application(id).await
    }

    /// The register may not have answered yet.
    fn is_awaited(&self, extras: Extras, context: &ApplicationContext, problem: &Problem) -> bool {
        let FieldPath::AccessPoint(row, _) = problem.field else {
            return false;
        };
        problem.kind == ProblemKind::NotLookedUp
            && extras.look_ups.state(self, context, row) != RegisterState::Failed
    }

    /// What the register has to say belongs to what the user has asked for by saving.
    async fn after_save(
        extras: Extras,
        draft: Store<ApplicationDraft>,
        context: RwSignal<ApplicationContext>,
    ) {
        let oids =
            draft.with_untracked(|it| context.with_untracked(|context| unanswered(it, context)));
        let mut asked: Vec<_> = oids
            .into_iter()
            .map(|oid| Box::pin(extras.look_ups.ask(context, oid)))
            .collect();
        poll_fn(|task| {
            asked.retain_mut(|it| it.as_mut().poll(task).is_pending());
            match asked.is_empty() {
                true => Poll::Ready(()),
                false => Poll::Pending,
            }
        })
        .await;
    }
}

impl ApplicationStore {
    /// Whether notice of the end of the customership has been given, so that nothing can be sent.
    pub fn is_ending(self) -> bool {
        self.context.with(|it| it.last_day.is_some())
    }

    /// Asks the register about the OIDs in the form that it has not been asked about.
    pub fn look_up(self) {
        for oid in self.begin_look_ups() {
            spawn_local(self.extras.look_ups.ask(self.context, oid));
        }
    }

    /// What is known about the OID of an access point in the form.
    pub fn register(self, row: RowId) -> RegisterState {
        let look_ups = self.extras.look_ups;
        self.judged(|draft, context| look_ups.state(draft, context, row))
    }

    /// Whether the contact is saved, so that removing it is not a small thing.
    pub fn is_saved_contact(self, id: RowId) -> bool {
        self.saved().draft.contacts.iter().any(|it| it.id == id)
    }

    fn begin_look_ups(self) -> Vec<Oid> {
        let unanswered = untrack(|| self.judged(unanswered));
        self.extras.look_ups.begin(unanswered)
    }
}

#[cfg(test)]
mod tests;
