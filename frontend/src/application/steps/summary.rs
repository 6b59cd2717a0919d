//! *Liittymishakemuksen yhteenveto*: everything that was given, and the sending of it.

use kanta_shared::application::{ApplicationStatus, Step};
use kanta_shared::language::Language;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::api::{ApiError, new_key};
use crate::application::frame::Notices;
use crate::application::names::{position, step_title};
use crate::application::place::Place;
use crate::application::saving::{NotSaved, cause};
use crate::application::sections::Sections;
use crate::application::store::{ApplicationStore, Status};
use crate::application::texts::summary as texts;
use crate::application::wizard::{Wizard, edit_href};
use crate::form::StepHeading;
use crate::i18n::{common, label, t, use_language};
use crate::page::{Rights, use_title};
use crate::route::Route;
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, LinkButton, focus};

/// Everything that was given, to be looked over, changed and sent.
#[component]
pub fn Summary(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard = expect_context();
    use_title(step_title(wizard.service, Step::Summary));
    view! {
        <a class="back-link" href=move || back_href(store, wizard)>{t(common::PREVIOUS)}</a>
        <StepHeading position=position(store, Step::Summary) heading=step_heading(Step::Summary)/>
        <Notices store place=Place::Step(Step::Summary)/>
        {if store.may_change(Step::Summary) {
            view! {
                <NotReady store/>
                <p>{t(texts::INTRO)}</p>
                <p>{t(texts::INTRO_SEND)}</p>
                <Sections store may_change=true/>
                <Send store/>
            }
            .into_any()
        } else {
            view! {
                <Rights basis=store.basis/>
                <Sections store may_change=true/>
                <div class="wizard__foot">
                    <NotSaved store/>
                    <div class="button-row">
                        <LinkButton href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton>
                    </div>
                </div>
            }
            .into_any()
        }}
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
            }
        });
    };
    // What the server objects to is told where the steps that are not ready are.
    Effect::watch(
        move || store.attempts.get(),
        |_, _, _| focus::after_render(|| focus::focus_by_id(NOT_READY)),
        false,
    );
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
