//! What every step of the wizard has around it.

use kanta_shared::application::Step;
use kanta_shared::language::Language;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::names::{position, step_title};
use super::place::Place;
use super::saving::SaveState;
use super::store::{ApplicationStore, Status};
use super::texts::{frame as texts, saving};
use super::wizard::{Notice, Wizard};
use crate::form::StepForm;
use crate::i18n::{common, label, t, use_language};
use crate::page::use_title;
use crate::route::Route;
use crate::sections::row_name;
use crate::ui::{AlertKind, InlineAlert, Notification};

/// A step that is filled in: its fields, and around them all that steps have in common.
#[component]
pub fn StepPage(
    /// The application.
    store: ApplicationStore,
    /// Which step it is.
    step: Step,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let wizard: Wizard = expect_context();
    let problems = Memo::new(move |_| store.shown_problems(step));
    let complete = Memo::new(move |_| store.problems_on(step).is_empty());
    let hints = Memo::new(move |_| store.hints_on(step));
    let back = Memo::new(move |_| {
        let before = store.journey().before(step)?;
        Some(Route::Application(wizard.service, before).href())
    });
    let title = step_title(wizard.service, step);
    let prefix = label(common::PROBLEM_PREFIX);
    use_title(Signal::derive(move || {
        match problems.with(|it| it.is_empty()) {
            true => title.get(),
            false => [prefix.get(), title.get()].join(" "),
        }
    }));
    let save = move |()| {
        let onward = wizard.onward.get_untracked();
        wizard.notice.set(None);
        spawn_local(async move {
            if let Some(next) = store.save(step, onward).await {
                wizard.go_on(store, next);
            }
        });
    };
    let leave = move |()| {
        spawn_local(async move {
            if store.keep().await {
                wizard.navigate.run(Route::Services.href());
            }
        });
    };
    let language = use_language();
    let row_name = move |field| {
        store
            .draft
            .with(|draft| row_name(draft, field, language.get()))
    };
    view! {
        <StepForm
            position=position(store, step)
            heading=step_heading(step)
            back
            problems
            complete
            hints
            attempt=store.attempts
            row_name=Callback::new(row_name)
            busy=Signal::derive(move || matches!(store.status(), Status::Saving | Status::Sending))
            on_save=Callback::new(save)
            on_leave=Callback::new(leave)
            notices=move || view! { <Notices store place=Place::Step(step)/> }
            save_state=move || view! { <SaveState store problems/> }
        >
            {children()}
        </StepForm>
    }
    .into_any()
}

/// What is to be known at a place before anything else: what Kela asks, and why one is here.
#[component]
pub fn Notices(
    /// The application.
    store: ApplicationStore,
    /// The place.
    place: Place,
) -> impl IntoView {
    let Wizard { notice, .. } = expect_context();
    let here = Memo::new(move |_| {
        notice
            .get()
            .filter(|(at, _)| *at == place)
            .map(|(_, notice)| notice)
    });
    let language = use_language();
    let text = Signal::derive(move || here.get().map(|notice| words(&notice, language.get())));
    let kind = Signal::derive(move || match here.get() {
        Some(Notice::EditedBack | Notice::ConnectionBack(_)) => AlertKind::Success,
        Some(Notice::Resumed(_) | Notice::NotReachableYet(_) | Notice::NewQuestions(_)) | None => {
            AlertKind::Info
        }
    });
    let question = Memo::new(move |_| store.kept().question);
    view! {
        {move || question.get().map(|question| view! {
            <Notification kind=AlertKind::Warning heading=label(texts::QUESTION)>
                <p class="question">{question}</p>
                <p>{t(texts::QUESTION_WHAT_TO_DO)}</p>
            </Notification>
        })}
        <InlineAlert kind text/>
    }
    .into_any()
}

fn words(notice: &Notice, language: Language) -> String {
    let heading = |step: &Step| step_heading(*step).in_(language);
    match notice {
        Notice::Resumed(at) => texts::resumed(language, &at.date(), &at.time(language)),
        Notice::NotReachableYet(step) => texts::not_reachable_yet(language, heading(step)),
        Notice::EditedBack => texts::EDITED_BACK.in_(language).to_owned(),
        Notice::NewQuestions(steps) => {
            let steps: Vec<_> = steps.iter().map(heading).collect();
            texts::new_questions(language, &steps.join(", "))
        }
        Notice::ConnectionBack(at) => saving::connection_back(language, &at.time(language)),
    }
}
