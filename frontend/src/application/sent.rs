//! An application that was sent, to be looked at.

use kanta_shared::api::Filed;
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Step};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;

use super::names::application_title;
use super::papers::{SentAct, SentPapers};
use super::recall::Recall;
use super::store::ApplicationStore;
use super::texts::{reply, summary as texts};
use crate::form::StepHeading;
use crate::i18n::{common, t, worded};
use crate::page::{PrintButton, Rights, use_title};
use crate::route::{Route, WizardPage};
use crate::sections::HistorySection;
use crate::ui::{BuildNow, Notification};
use crate::wizard::{AllAnswers, Notices, Reference, Wizard};

/// What was sent, to be viewed; also what a user may view and not change.
#[component]
pub fn Sent(
    /// The application.
    store: ApplicationStore,
    /// Takes the application when the customer has taken it back.
    open: Callback<Filed<ApplicationDraft>>,
) -> impl IntoView {
    let service: KantaService = expect_context();
    let wizard: Wizard<Step> = expect_context();
    use_title(wizard.step_title(Step::Summary));
    let state = worded(move |language| status_words(store, language));
    let is_ending = Memo::new(move |_| store.is_ending());
    let what_to_do = move || match store.saved().status {
        // What could not be sent again is not taken back.
        ApplicationStatus::Sent if store.may_change(Step::Summary) && !is_ending.get() => {
            Some(view! { <Recall store open/> }.built())
        }
        ApplicationStatus::InProcessing if store.may_change(Step::Summary) => {
            Some(view! { <p>{t(texts::FROZEN)}</p> }.built())
        }
        ApplicationStatus::Sent
        | ApplicationStatus::InProcessing
        | ApplicationStatus::Draft
        | ApplicationStatus::Recalled
        | ApplicationStatus::InformationRequested
        | ApplicationStatus::Accepted => None,
    };
    let history = move || {
        let entries = store.context.with(|it| it.history.clone());
        view! { <HistorySection entries/> }
    };
    let receipt = Memo::new(move |_| store.saved().receipt);
    view! {
        <a class="back-link" href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</a>
        <StepHeading position=application_title(service) heading=step_heading(Step::Summary)/>
        <Notices store=Some(store) page=WizardPage::Step(Step::Summary)/>
        <Notification heading=state>
            {move || receipt.get().map(|it| view! { <Reference reference=it.reference/> })}
            {what_to_do}
            <Rights basis=store.basis/>
        </Notification>
        <SentPapers store/>
        <SentAct store/>
        {history}
        <AllAnswers store may_change=false/>
        <div class="button-row screen-only">
            <PrintButton words=texts::PRINT/>
        </div>
    }
    .built()
}

fn status_words(store: ApplicationStore, language: Language) -> String {
    let saved = store.saved();
    let last = store
        .context
        .with(|it| it.history.last().map(|it| it.at.date()));
    let date = last.unwrap_or_else(|| saved.saved_at.date());
    match saved.status {
        ApplicationStatus::Draft => texts::STATUS_DRAFT.in_(language).to_owned(),
        ApplicationStatus::Sent => texts::status_sent(language, &date),
        ApplicationStatus::InProcessing => texts::STATUS_PROCESSING.in_(language).to_owned(),
        ApplicationStatus::Recalled => reply::RECALLED.in_(language).to_owned(),
        ApplicationStatus::InformationRequested => texts::STATUS_QUESTION.in_(language).to_owned(),
        ApplicationStatus::Accepted => texts::status_accepted(language, &date),
    }
}
