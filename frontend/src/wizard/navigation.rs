//! Going between the pages of one wizard, and the notices on the way.

use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::form::{WizardForm, WizardStep};
use super::guard::Guard;
use super::status::SaveStatus;
use super::store::{DraftStore, Onward};
use crate::api::{ApiError, Remedy};
use crate::route::{WizardPage, with_query};
use crate::ui::effect;

/// What the parts of one wizard share.
#[derive(Clone, Copy)]
pub struct Wizard<S: WizardStep> {
    /// What the wizard is about, for the window's title.
    pub title: Signal<String>,
    /// The step on which the answers are reviewed.
    pub summary: S,
    /// The address of a page.
    pub href: Callback<WizardPage<S>, String>,
    /// Whether an address is one of this wizard's.
    pub is_inside: Callback<String, bool>,
    /// Where the user goes when a step is done.
    pub onward: Memo<Onward>,
    /// Goes to another page.
    pub navigate: Callback<String>,
    /// The notice on a page, for as long as the user is there.
    pub notice: RwSignal<Option<(WizardPage<S>, Notice<S>)>>,
}

/// Why the user is on a page, where that has to be said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice<S> {
    /// They are back, and resume where they stopped.
    Resumed(Timestamp),
    /// They wanted to go further than is possible before this step is complete.
    NotReachableYet(S),
    /// They have changed something and are back in the summary.
    EditedBack,
    /// Their change asks for more in these steps.
    NewQuestions(Vec<S>),
    /// The connection is back, and the changes have been saved.
    ConnectionBack(Timestamp),
    /// The server answers again, and the changes have been saved.
    ServiceBack(Timestamp),
}

impl<S: WizardStep> Wizard<S> {
    /// The address of a step.
    pub fn step_href(self, step: S) -> String {
        self.href.run(WizardPage::Step(step))
    }

    /// The address at which a step is edited from the summary; afterwards the user is back there.
    pub fn edit_href(self, step: S) -> String {
        with_query(&self.step_href(step), &[("return", self.summary.name())])
    }

    /// The name of a step with that of the wizard, for the title of the window.
    pub fn step_title(self, step: S) -> Signal<String> {
        let heading = crate::i18n::label(step.heading());
        Signal::derive(move || [&heading.get(), " – ", &self.title.get()].concat())
    }

    /// Shows a notice on a page, for as long as the user is there.
    pub fn notify(self, page: WizardPage<S>, notice: Notice<S>) {
        self.notice.set(Some((page, notice)));
    }

    /// A save that fails is newer than one that came through.
    fn clear_late_saves(self) {
        let is_late_save = |it: &Option<(WizardPage<S>, Notice<S>)>| {
            matches!(
                it,
                Some((_, Notice::ConnectionBack(_) | Notice::ServiceBack(_)))
            )
        };
        if self.notice.with_untracked(is_late_save) {
            self.notice.set(None);
        }
    }

    fn clear_notices_of_other_pages(self, here: WizardPage<S>) {
        let elsewhere = |it: &Option<(WizardPage<S>, Notice<S>)>| {
            it.as_ref().is_some_and(|(at, _)| *at != here)
        };
        if self.notice.with_untracked(elsewhere) {
            self.notice.set(None);
        }
    }

    /// Goes from a step that is done to the next one.
    pub fn go_on<F: WizardForm<Step = S>>(self, store: DraftStore<F>, next: S) {
        let page = WizardPage::Step(next);
        match self.onward.get_untracked() {
            Onward::NextStep => self.navigate.run(self.step_href(next)),
            Onward::Summary if next == F::SUMMARY => {
                self.notify(page, Notice::EditedBack);
                self.navigate.run(self.step_href(next));
            }
            Onward::Summary => {
                let unfinished = untrack(|| store.unfinished_steps());
                self.notify(page, Notice::NewQuestions(unfinished));
                self.navigate.run(self.edit_href(next));
            }
        }
    }
}

/// Provides the parts of the wizard with what they share.
pub fn provide_wizard<F: WizardForm>(
    title: Signal<String>,
    href: Callback<WizardPage<F::Step>, String>,
    is_inside: Callback<String, bool>,
) -> Wizard<F::Step> {
    let query = use_query_map();
    let onward = move |_: Option<&Onward>| match query.with(|it| it.get("return")).as_deref() {
        Some(step) if step == F::SUMMARY.name() => Onward::Summary,
        Some(_) | None => Onward::NextStep,
    };
    let navigate = use_navigate();
    let wizard = Wizard {
        title,
        summary: F::SUMMARY,
        href,
        is_inside,
        onward: Memo::new(onward),
        navigate: Callback::new(move |href: String| navigate(&href, NavigateOptions::default())),
        notice: RwSignal::new(None),
    };
    provide_context(wizard);
    wizard
}

/// Performs the redirect that the guard asks for; clears notices of other pages.
pub fn follow<F: WizardForm>(
    guard: Memo<Guard<F::Step>>,
    page: Memo<WizardPage<F::Step>>,
    wizard: Wizard<F::Step>,
    store: RwSignal<Option<DraftStore<F>>>,
) {
    let replace = replace_page();
    effect(move || {
        let here = page.get();
        match guard.get() {
            Guard::Forward(to) => {
                let store = store.get_untracked().filter(|_| here == WizardPage::Start);
                // A question says by itself how to go on.
                let store = store.filter(|it| !untrack(|| it.is_asked()));
                let saved = store.map(|it| untrack(|| it.saved()));
                if let Some(saved) = saved.filter(|it| it.is_open()) {
                    wizard.notify(to, Notice::Resumed(saved.saved_at));
                }
                replace.run(wizard.href.run(to));
            }
            Guard::Redirect(step) => {
                wizard.notify(WizardPage::Step(step), Notice::NotReachableYet(step));
                replace.run(wizard.step_href(step));
            }
            Guard::Show(_) | Guard::NotFound => wizard.clear_notices_of_other_pages(here),
        }
    });
}

/// Goes to another page in the place of this one: *Back* does not lead here.
pub fn replace_page() -> Callback<String> {
    let navigate = use_navigate();
    Callback::new(move |href: String| {
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        navigate(&href, options);
    })
}

/// Says so when a save that had failed has succeeded without the user.
pub fn report_late_saves<F: WizardForm>(
    wizard: Wizard<F::Step>,
    store: DraftStore<F>,
    page: Memo<WizardPage<F::Step>>,
) {
    Effect::watch(
        move || (store.status(), store.saved().version),
        move |(now, version), before, _| {
            if matches!(now, SaveStatus::NotSaved(_)) {
                wizard.clear_late_saves();
            }
            let (SaveStatus::Saved(at), Some((SaveStatus::NotSaved(failure), old))) = (now, before)
            else {
                return;
            };
            // What the user has done something about is not late, and what was taken back is not saved.
            if failure.remedy() != Remedy::Time || old == version {
                return;
            }
            let notice = match *failure == ApiError::Offline {
                true => Notice::ConnectionBack,
                false => Notice::ServiceBack,
            };
            wizard.notify(page.get_untracked(), notice(at.clone()));
        },
        false,
    );
}
