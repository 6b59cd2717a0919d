//! The button that starts a filing.

use std::future::Future;

use kanta_shared::api::Filed;
use kanta_shared::session::Basis;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::WizardForm;
use super::navigation::Wizard;
use crate::api::ApiError;
use crate::i18n::{common, t, use_language};
use crate::page::{BackToServices, Failed};
use crate::ui::{BuildNow, Button, alert, focus, reactive};

/// Starts a filing, and goes to its second step: the first one is where it is started.
#[component]
pub fn StartButton<F, Request, Answer>(
    /// Asks the server to start it.
    request: Request,
    basis: Basis,
    /// Takes the filing that has been started.
    open: Callback<Filed<F>>,
    /// Why it cannot be started at present.
    refused: Text,
) -> impl IntoView
where
    F: WizardForm,
    Request: Fn() -> Answer + Copy + Send + Sync + 'static,
    Answer: Future<Output = Result<Filed<F>, ApiError>> + 'static,
{
    let wizard: Wizard<F::Step> = expect_context();
    let language = use_language();
    let failed = RwSignal::new(None::<ApiError>);
    let busy = RwSignal::new(false);
    let start = Callback::new(move |()| {
        busy.set(true);
        spawn_local(async move {
            let answer = request().await;
            // The page may have gone meanwhile.
            if busy.is_disposed() {
                return;
            }
            match answer {
                Ok(started) => {
                    let journey = started.draft.journey_for(basis, &started.context);
                    let second = journey.after(F::INSTRUCTIONS);
                    open.run(started);
                    if let Some(second) = second {
                        wizard.navigate.run(wizard.step_href(second));
                    }
                }
                Err(error) => {
                    if error == ApiError::WrongState {
                        alert(refused.in_(language.get_untracked()));
                    }
                    // The button may be gone, and the focus would be nowhere.
                    focus::after_render(focus::focus_page_heading);
                    failed.set(Some(error));
                    busy.set(false);
                }
            }
        });
    });
    view! {
        <div class="wizard__foot">
            {reactive(move || match failed.get() {
                Some(ApiError::WrongState) => view! {
                    <p>{t(refused)}</p>
                    <div class="button-row">
                        <BackToServices/>
                    </div>
                }
                .built(),
                Some(error) => view! { <Failed error busy retry=start/> }.built(),
                None => view! {
                    <div class="button-row">
                        <Button busy on_press=start>{t(common::START)}</Button>
                    </div>
                }
                .built(),
            })}
        </div>
    }
    .built()
}
