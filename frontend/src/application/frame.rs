//! What stands around every step of an application, besides what stands around those of any
//! wizard.

use kanta_shared::api::ApplicationDetails;
use kanta_shared::application::Step;
use kanta_shared::texts::answers::row_name;
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::frame as texts;
use crate::i18n::{label, t, use_language};
use crate::ui::{AlertKind, Notification};
use crate::wizard::{self, Place};

/// A step that is filled in.
#[component]
pub fn StepPage(
    /// The application.
    store: ApplicationStore,
    /// Which step it is.
    step: Step,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let language = use_language();
    let row_name = move |field| {
        store
            .draft
            .with(|draft| row_name(draft, field, language.get()))
    };
    view! {
        <wizard::StepPage<ApplicationDetails>
            store
            step
            row_name=Callback::new(row_name)
            news=move || view! { <Question store/> }
        >
            {children()}
        </wizard::StepPage<ApplicationDetails>>
    }
    .into_any()
}

/// What is to be known at a place before anything else: what Kela asks, and why one is here.
#[component]
pub fn Notices(
    /// The application.
    store: ApplicationStore,
    /// The place.
    place: Place<Step>,
) -> impl IntoView {
    view! {
        <Question store/>
        <wizard::Notices place/>
    }
    .into_any()
}

/// What Kela asks, while it waits for an answer.
#[component]
fn Question(store: ApplicationStore) -> impl IntoView {
    let question = Memo::new(move |_| store.kept().question);
    move || {
        question.get().map(|question| {
            view! {
                <Notification kind=AlertKind::Warning heading=label(texts::QUESTION)>
                    <p class="question">{question}</p>
                    <p>{t(texts::QUESTION_WHAT_TO_DO)}</p>
                </Notification>
            }
        })
    }
}
