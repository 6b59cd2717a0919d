//! Whether a draft is saved, in words, and what can be done about it.

use std::time::Duration;

use kanta_shared::language::Language;
use kanta_shared::problem::Problems;
use leptos::prelude::*;

use super::schedule::Again;
use super::status::{SaveStatus, again_after};
use super::store::Saving;
use super::texts;
use crate::api::{ApiError, Remedy};
use crate::i18n::{common, label, t, use_language, worded};
use crate::page::{BackToServices, when, why_not_saved};
use crate::route::Route;
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, InlineAlert, LinkButton, effect, shown_if,
};

/// Says whether the draft is saved: the one line about it, always in sight. Silent for screen
/// readers, which hear of a failure by [`NotSaved`].
#[component]
pub(super) fn SaveState(
    saving: Saving,
    /// What is to be put right on the step, as far as it shows.
    #[prop(into)]
    problems: Signal<Problems>,
) -> impl IntoView {
    let left = seconds_until(saving.next_try);
    let state = worded(move |language| {
        let state = words(saving.status.get(), problems, language);
        match left.get() {
            None => state,
            seconds => texts::next_try(language, &state, &when(language, seconds)),
        }
    });
    view! { <p class="save-state">{state}</p> }.built()
}

fn words(status: SaveStatus, problems: Signal<Problems>, language: Language) -> String {
    match status {
        SaveStatus::Unsaved => texts::UNSAVED.in_(language).to_owned(),
        SaveStatus::Saving => texts::SAVING.in_(language).to_owned(),
        SaveStatus::Saved(at) if problems.with(Problems::is_empty) => {
            texts::saved_at(language, &at)
        }
        SaveStatus::Saved(at) => texts::saved_with_problems(language, &at),
        SaveStatus::NotSaved(ApiError::Offline) => texts::OFFLINE.in_(language).to_owned(),
        SaveStatus::NotSaved(ApiError::SessionEnded) => {
            texts::SESSION_ENDED.in_(language).to_owned()
        }
        SaveStatus::Conflict(_) => texts::CHANGED_ELSEWHERE.in_(language).to_owned(),
        SaveStatus::NotSaved(_) => texts::NOT_SAVED.in_(language).to_owned(),
        SaveStatus::Sending | SaveStatus::NotSent(_) => String::new(),
    }
}

/// The whole seconds until a moment of the browser's clock, while there is one.
fn seconds_until(moment: Signal<Option<f64>>) -> Memo<Option<u32>> {
    let passed = RwSignal::new(());
    effect(move || {
        passed.track();
        if moment.get().is_some() {
            let second = set_timeout_with_handle(move || passed.set(()), Duration::from_secs(1));
            on_cleanup(move || drop(second.map(|it| it.clear())));
        }
    });
    Memo::new(move |_| {
        passed.track();
        let left = moment.get()? - js_sys::Date::now();
        Some((left / 1000.0).ceil().max(0.0) as u32)
    })
}

/// Says why a save has failed, and what helps.
#[component]
pub fn NotSaved(saving: Saving) -> impl IntoView {
    let Saving {
        status,
        save,
        show_sent,
        ..
    } = saving;
    let failure = Memo::new(move |_| status.get().save_failure());
    let language = use_language();
    let text = Signal::derive(move || {
        let language = language.get();
        if matches!(status.get(), SaveStatus::Conflict(_)) {
            return Some(texts::CONFLICT_TEXT.in_(language).to_owned());
        }
        let error = failure.get()?;
        let why = why_not_yet(&error, saving, language);
        Some([texts::NOT_SAVED.in_(language), ". ", &why].concat())
    });
    let helps = Memo::new(move |_| match status.get() {
        SaveStatus::Conflict(_) => true,
        other => other
            .save_failure()
            .is_some_and(|it| it.remedy() != Remedy::Nothing),
    });
    let is_sent = Memo::new(move |_| failure.get() == Some(ApiError::WrongState));
    let actions = move || {
        view! {
            <LogInAgain failure/>
            <WayOut failure/>
            {shown_if(is_sent, move || view! {
                <Button kind=ButtonKind::Secondary on_press=show_sent>{t(texts::SHOW_SENT)}</Button>
            }.built())}
            {shown_if(helps, move || view! {
                <Button kind=ButtonKind::Secondary on_press=save>{t(texts::SAVE_AGAIN)}</Button>
            }.built())}
        }
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Error) text actions/> }.built()
}

/// The link to log in again in another tab, when the session has ended; this page keeps what was typed.
#[component]
pub fn LogInAgain(failure: Memo<Option<ApiError>>) -> impl IntoView {
    let has_ended = Memo::new(move |_| failure.get() == Some(ApiError::SessionEnded));
    shown_if(has_ended, || {
        view! {
            <LinkButton href=Route::Login.href() new_tab=label(common::OPENS_IN_NEW_TAB)>
                {t(common::LOG_IN_AGAIN)}
            </LinkButton>
        }
        .built()
    })
}

/// Why something could not be saved, and what to do or what is done by itself.
fn why_not_yet(error: &ApiError, saving: Saving, language: Language) -> String {
    if again_after(error) == Again::ByUser {
        let cause = cause(error, saving, language);
        return match error {
            ApiError::WrongState => [&cause, " ", texts::NOT_INCLUDED.in_(language)].concat(),
            _ => cause,
        };
    }
    let text = if *error == ApiError::Offline {
        texts::NO_CONNECTION
    } else if matches!(error, ApiError::TooOften(_)) {
        texts::TOO_OFTEN
    } else {
        texts::SERVER_FAULT
    };
    text.in_(language).to_owned()
}

/// The link to the services, where there is no draft any more.
#[component]
pub(super) fn WayOut(failure: Memo<Option<ApiError>>) -> impl IntoView {
    let is_gone = Memo::new(move |_| failure.with(|it| it.as_ref().is_some_and(is_draft_gone)));
    shown_if(is_gone, || view! { <BackToServices/> }.built())
}

/// Whether there is no draft any more to save to.
fn is_draft_gone(error: &ApiError) -> bool {
    matches!(error, ApiError::NotFound | ApiError::Removed { .. })
}

/// Why something could not be saved or sent, and what to do.
pub(super) fn cause(error: &ApiError, saving: Saving, language: Language) -> String {
    let cause = match error {
        ApiError::NotFound => texts::NO_DRAFT.in_(language).to_owned(),
        ApiError::WrongState => texts::ALREADY_SENT.in_(language).to_owned(),
        other => saving
            .organisation
            .with(|it| why_not_saved(other, it, language)),
    };
    match is_draft_gone(error) {
        true => [&cause, " ", texts::CANNOT_BE_SAVED.in_(language)].concat(),
        false => cause,
    }
}
