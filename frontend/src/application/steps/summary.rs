//! *Liittymishakemuksen yhteenveto*: everything that was given, and the sending of it.

use kanta_shared::api::{ServiceDetails, ServiceState};
use kanta_shared::application::{ApplicationStatus, Step};
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::texts::fields;
use kanta_shared::texts::problems::hint;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, new_key};
use crate::application::answers::{Group, answer, fields_on};
use crate::application::frame::Notices;
use crate::application::names::{application_title, position, row_name, step_title};
use crate::application::place::Place;
use crate::application::saving::{NotSaved, cause};
use crate::application::store::{ApplicationStore, Status};
use crate::application::texts::{frame, summary as texts};
use crate::application::wizard::{Wizard, edit_href};
use crate::form::StepHeading;
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::use_title;
use crate::route::Route;
use crate::ui::{
    AlertKind, Button, ButtonKind, InlineAlert, LinkButton, Notification, SummaryItem, SummaryList,
    VisuallyHidden, focus,
};

/// Everything that was given, to be looked over, changed and sent.
#[component]
pub fn Summary(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard = expect_context();
    use_title(step_title(wizard.service, Step::Summary));
    view! {
        <a class="back-link" href=move || back_href(store, wizard)>{t(common::PREVIOUS)}</a>
        <StepHeading position=position(store, Step::Summary) heading=step_heading(Step::Summary)/>
        <Notices store place=Place::Step(Step::Summary)/>
        <NotReady store/>
        <p>{t(texts::INTRO)}</p>
        <p>{t(texts::INTRO_SEND)}</p>
        <Sections store may_change=true/>
        <Send store/>
    }
    .into_any()
}

fn back_href(store: ApplicationStore, wizard: Wizard) -> String {
    let before = store
        .journey()
        .before(Step::Summary)
        .unwrap_or(Step::Instructions);
    Route::Application(wizard.service, before).href()
}

/// The steps that stand in the way of sending.
#[component]
fn NotReady(store: ApplicationStore) -> impl IntoView {
    let Wizard { service, .. } = expect_context();
    let steps = Memo::new(move |_| store.unfinished_steps());
    move || {
        steps.with(|it| !it.is_empty()).then(|| {
            view! {
                <section class="error-summary" id=NOT_READY aria-labelledby="not-ready-heading">
                    <h2 class="error-summary__heading" id="not-ready-heading">{t(texts::NOT_READY)}</h2>
                    <ul class="error-summary__list">
                        <For each=move || steps.get() key=|step| *step let:step>
                            <li><a href=edit_href(service, step)>{t(step_heading(step))}</a></li>
                        </For>
                    </ul>
                </section>
            }
        })
    }
}

const NOT_READY: &str = "not-ready";

/// The button that sends the application, and what became of it.
#[component]
fn Send(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard = expect_context();
    // One intention to send: pressed again after a lost answer, it is the same.
    let key = StoredValue::new(new_key());
    let busy = Memo::new(move |_| matches!(store.status(), Status::Saving | Status::Sending));
    let again =
        Memo::new(move |_| store.application_status() == ApplicationStatus::InformationRequested);
    let send = move |()| {
        if untrack(|| !store.unfinished_steps().is_empty()) {
            focus::focus_by_id(NOT_READY);
            return;
        }
        spawn_local(async move {
            if store.submit(&key.get_value()).await {
                wizard.navigate.run(Route::Received(wizard.service).href());
            } else if untrack(|| !store.unfinished_steps().is_empty()) {
                focus::after_render(|| focus::focus_by_id(NOT_READY));
            }
        });
    };
    let language = use_language();
    let failure = Signal::derive(move || match store.status() {
        Status::NotSent(error) => Some(not_sent(&error, store, language.get())),
        _ => None,
    });
    let session_ended =
        Memo::new(move |_| store.status() == Status::NotSent(ApiError::SessionEnded));
    let actions = move || {
        session_ended.get().then(|| {
            view! {
                <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                    {t(common::LOG_IN_AGAIN)}
                </LinkButton>
            }
        })
    };
    view! {
        <div class="wizard__foot">
            <NotSaved store/>
            <InlineAlert kind=Signal::stored(AlertKind::Error) text=failure actions/>
            <p class="save-status" role="status">{move || busy.get().then(|| t(texts::SENDING))}</p>
            <div class="button-row">
                <Button busy on_press=Callback::new(send)>
                    {move || match again.get() {
                        true => t(texts::SEND_AGAIN),
                        false => t(common::SEND),
                    }}
                </Button>
                <LinkButton kind=ButtonKind::Secondary href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton>
            </div>
        </div>
    }
    .into_any()
}

/// Why it was not sent. After a connection that broke off nobody knows; pressing again is safe.
fn not_sent(error: &ApiError, store: ApplicationStore, language: Language) -> String {
    let not_sent = texts::NOT_SENT.in_(language);
    match error {
        ApiError::Offline | ApiError::Unavailable => {
            texts::NOT_SENT_UNKNOWN.in_(language).to_owned()
        }
        ApiError::Rejected(_) => not_sent.to_owned(),
        ApiError::SessionEnded
        | ApiError::NotPermitted
        | ApiError::OrganisationNotChosen
        | ApiError::NotFound
        | ApiError::WrongState
        | ApiError::Conflict(_)
        | ApiError::EntryRefused(_)
        | ApiError::Unexpected => [not_sent, " ", &cause(error, store, language)].concat(),
    }
}

/// What was sent, to be looked at; also what somebody may look at and not change.
#[component]
pub fn SentSummary(
    store: ApplicationStore,
    details: ServiceDetails,
    may_edit: bool,
) -> impl IntoView {
    let Wizard { service, .. } = expect_context();
    use_title(step_title(service, Step::Summary));
    let state = worded(move |language| status_words(store, &details, language));
    let is_frozen = move || match store.application_status() {
        ApplicationStatus::Sent | ApplicationStatus::InProcessing => may_edit,
        ApplicationStatus::Draft
        | ApplicationStatus::InformationRequested
        | ApplicationStatus::Accepted => false,
    };
    let receipt = Memo::new(move |_| store.kept().receipt);
    view! {
        <a class="back-link" href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</a>
        <StepHeading position=application_title(service) heading=step_heading(Step::Summary)/>
        <Notices store place=Place::Step(Step::Summary)/>
        <Notification heading=state>
            {move || receipt.get().map(|it| view! {
                <p>{t(super::super::texts::received::REFERENCE)} " " <strong class="identifier">{it.reference}</strong></p>
            })}
            {move || is_frozen().then(|| view! { <p>{t(texts::FROZEN)}</p> })}
            {(!may_edit).then(|| view! { <p>{t(frame::READ_ONLY)}</p> })}
        </Notification>
        <Sections store may_change=false/>
        <div class="button-row screen-only">
            <Button kind=ButtonKind::Secondary on_press=Callback::new(|()| print_page())>{t(texts::PRINT)}</Button>
        </div>
    }
    .into_any()
}

fn status_words(store: ApplicationStore, details: &ServiceDetails, language: Language) -> String {
    let kept = store.kept();
    let sent_at = kept.receipt.map_or(kept.saved_at, |it| it.sent_at);
    match kept.status {
        ApplicationStatus::Draft => texts::STATUS_DRAFT.in_(language).to_owned(),
        ApplicationStatus::Sent => texts::status_sent(language, &sent_at.date()),
        ApplicationStatus::InProcessing => texts::STATUS_PROCESSING.in_(language).to_owned(),
        ApplicationStatus::InformationRequested => texts::STATUS_QUESTION.in_(language).to_owned(),
        ApplicationStatus::Accepted => match &details.summary.state {
            ServiceState::InUse { since } => texts::status_accepted(language, &since.date()),
            ServiceState::NotOpen | ServiceState::NotInUse | ServiceState::Applied { .. } => {
                texts::status_accepted(language, &sent_at.date())
            }
        },
    }
}

/// Prints the page.
pub fn print_page() {
    // A browser that cannot print has said so itself.
    let _ = window().print();
}

/// The answers, step by step, each with the way back to change it where that is possible.
#[component]
fn Sections(store: ApplicationStore, may_change: bool) -> impl IntoView {
    let steps = untrack(|| store.journey())
        .stages()
        .iter()
        .map(|it| it.step)
        .collect::<Vec<_>>();
    let has_answers = |step: &Step| !matches!(step, Step::Instructions | Step::Summary);
    steps
        .into_iter()
        .filter(has_answers)
        .map(|step| section(store, step, may_change))
        .collect_view()
}

fn section(store: ApplicationStore, step: Step, may_change: bool) -> AnyView {
    let Wizard { service, .. } = expect_context();
    let groups = store.draft.with_untracked(|draft| {
        store
            .context
            .with_untracked(|it| fields_on(step, draft, it))
    });
    view! {
        <section class="summary-section">
            <h2>{t(step_heading(step))}</h2>
            {groups.into_iter().map(|it| group(store, it)).collect_view()}
            <Hints store step/>
            {may_change.then(|| view! {
                <p>
                    <LinkButton kind=ButtonKind::Secondary href=edit_href(service, step)>
                        {t(common::EDIT)}
                        <VisuallyHidden>": " {t(step_heading(step))}</VisuallyHidden>
                    </LinkButton>
                </p>
            })}
        </section>
    }
    .into_any()
}

fn group(store: ApplicationStore, group: Group) -> AnyView {
    let Group { heading, fields } = group;
    let first = fields.first().copied();
    let language = use_language();
    let name = move || match heading {
        Some(heading) => Some(heading.in_(language.get()).to_owned()),
        None => store
            .draft
            .with(|draft| row_name(draft, first?, language.get())),
    };
    let item = move |field: FieldPath| {
        let words = worded(move |language| {
            let answer = store.draft.with(|draft| answer(field, draft, language));
            answer.unwrap_or_else(|| common::NOT_GIVEN.in_(language).to_owned())
        });
        view! { <SummaryItem label=label(fields::label(field))>{words}</SummaryItem> }
    };
    view! {
        {move || name().map(|name| view! { <h3>{name}</h3> })}
        <SummaryList>{fields.into_iter().map(item).collect_view()}</SummaryList>
    }
    .into_any()
}

/// What looks odd on a step and stops nobody.
#[component]
fn Hints(store: ApplicationStore, step: Step) -> impl IntoView {
    let hints = Memo::new(move |_| store.hints_on(step));
    let language = use_language();
    move || {
        let language = language.get();
        let line = |it: &kanta_shared::problem::Hint| {
            let words = [
                fields::label(it.field).in_(language),
                ": ",
                hint(it.kind).in_(language),
            ]
            .concat();
            view! { <p class="meta">{words}</p> }
        };
        hints.with(|all| all.iter().map(line).collect_view())
    }
}
