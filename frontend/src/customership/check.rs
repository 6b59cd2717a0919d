//! The changes before they are saved: old beside new.

use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::editing::Editing;
use super::texts;
use crate::api::ApiError;
use crate::form::StepHeading;
use crate::i18n::{common, label, t, use_language};
use crate::page::{BackToServices, BusyLine, use_title, why_not_saved};
use crate::route::Route;
use crate::sections::Changes;
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, InlineAlert, LinkButton, effect, focus, reactive,
    shown_if,
};
use crate::wizard::{LogInAgain, SaveStatus, SetAside};

/// What would be changed, and the button that changes it.
#[component]
pub fn Check(
    /// What is being changed.
    editing: Editing,
    /// Where the form is.
    back: String,
    /// Saves the changes.
    on_save: Callback<()>,
) -> impl IntoView {
    let details = editing.details;
    let service = details.with_untracked(|it| it.context.service);
    use_title(texts::with_service(texts::CHECK, service));
    let changes = Memo::new(move |_| editing.changes());
    let none = Memo::new(move |_| changes.with(Vec::is_empty));
    // Then there is nothing to save to, and nothing to edit.
    let ended =
        Memo::new(move |_| editing.status.get() == SaveStatus::NotSaved(ApiError::NotInUse));
    let can_save = Memo::new(move |_| !none.get() && !ended.get());
    effect(move || {
        if ended.get() {
            // The button that was pressed is gone.
            focus::after_render(focus::focus_page_heading);
        }
    });
    let busy = Memo::new(move |_| editing.is_saving());
    view! {
        <StepHeading position=label(service_name(service)) heading=texts::CHECK/>
        <News editing/>
        {reactive(move || match none.get() {
            true => view! { <p>{t(texts::NOTHING_CHANGED)}</p> }.built(),
            false => view! {
                {(!ended.get()).then(|| view! { <p>{t(texts::CHECK_INTRO)}</p> })}
                <Changes changes/>
            }
            .built(),
        })}
        <div class="wizard__foot">
            <SetAside copies=editing.copies/>
            <BusyLine busy words=texts::SAVING/>
            <div class="button-row">
                {shown_if(can_save, move || view! {
                    <Button busy on_press=on_save>{t(texts::SAVE)}</Button>
                }.built())}
                {move || (!ended.get()).then(|| view! {
                    <LinkButton kind=ButtonKind::Secondary href=back.clone()>{t(common::EDIT)}</LinkButton>
                })}
                {shown_if(none, move || view! {
                    <LinkButton kind=ButtonKind::Secondary href=Route::Customership(service, None).href()>
                        {t(texts::BACK_TO_SUMMARY)}
                    </LinkButton>
                }.built())}
            </div>
        </div>
    }
    .built()
}

/// What came of trying to save, when it is not done.
#[component]
fn News(editing: Editing) -> impl IntoView {
    let Editing {
        details, status, ..
    } = editing;
    let language = use_language();
    let failure = Memo::new(move |_| status.get().save_failure());
    let merged = Memo::new(move |_| matches!(status.get(), SaveStatus::Conflict(_)));
    let kind = Signal::derive(move || match failure.with(Option::is_some) {
        true => AlertKind::Error,
        false => AlertKind::Warning,
    });
    let text = Signal::derive(move || {
        let language = language.get();
        match failure.get() {
            Some(ApiError::NotInUse) => Some(texts::ENDED.in_(language).to_owned()),
            Some(error) => Some(
                details.with(|it| why_not_saved(&error, &it.context.organisation.name, language)),
            ),
            None if merged.get() => {
                let others = editing.changes_by_others;
                Some(others.with(|it| texts::merged(language, it)))
            }
            None => None,
        }
    });
    let ended = Memo::new(move |_| failure.get() == Some(ApiError::NotInUse));
    let actions = move || {
        view! {
            <LogInAgain failure/>
            {shown_if(ended, || view! { <BackToServices/> }.built())}
        }
    };
    view! { <InlineAlert kind text actions/> }
}
