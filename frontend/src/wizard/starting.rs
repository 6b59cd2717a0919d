//! The button that starts something.

use std::future::Future;

use kanta_shared::journey::Journey;
use kanta_shared::session::Basis;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::matter::Matter;
use super::way::Wizard;
use crate::api::ApiError;
use crate::i18n::{common, t};
use crate::page::Failed;
use crate::ui::{Button, focus};

/// Starts a matter, and goes to its second step: the first one is where it is started.
#[component]
pub fn Start<M, Request, Answer>(
    /// Asks the server to start it.
    request: Request,
    /// On what grounds the person starts it.
    basis: Basis,
    /// Takes what has been started.
    open: Callback<M>,
    /// What is said where it cannot be started as things stand.
    refused: Text,
) -> impl IntoView
where
    M: Matter,
    Request: Fn() -> Answer + Copy + Send + Sync + 'static,
    Answer: Future<Output = Result<M, ApiError>> + 'static,
{
    let wizard: Wizard<M::Step> = expect_context();
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
                    let second =
                        second_step(&M::journey(started.draft(), started.context(), basis));
                    open.run(started);
                    if let Some(second) = second {
                        wizard.navigate.run(wizard.step_href(second));
                    }
                }
                Err(error) => {
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
            {move || match failed.get() {
                Some(ApiError::WrongState) => view! { <p role="alert">{t(refused)}</p> }.into_any(),
                Some(error) => view! { <Failed error busy retry=start/> }.into_any(),
                None => view! {
                    <div class="button-row">
                        <Button busy on_press=start>{t(common::START)}</Button>
                    </div>
                }
                .into_any(),
            }}
        </div>
    }
    .into_any()
}

fn second_step<S: Copy + Eq>(journey: &Journey<S>) -> Option<S> {
    journey.after(journey.steps().first()?.step)
}
