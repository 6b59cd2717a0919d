//! Nobody loses what they have typed by leaving.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::place::Place;
use super::store::ApplicationStore;
use super::wizard::Wizard;
use crate::page::{LeaveQuestion, before_leaving};

/// Asks before a person leaves the wizard by a link, or closes the browser, while something is
/// not saved. Who leaves by the browser's *Back* cannot be asked; then it is saved on the way out.
#[component]
pub fn LeaveGuard(
    /// The application.
    store: ApplicationStore,
) -> impl IntoView {
    let Wizard {
        service, navigate, ..
    } = expect_context();
    let is_inside = move |path: &str| Place::of(path).is_some_and(|(it, _)| it == service);
    let leaving = before_leaving(move || store.is_unsaved(), is_inside);
    on_cleanup(move || {
        if untrack(|| store.is_unsaved()) {
            spawn_local(store.last_save());
        }
    });
    let save_and_go = move |()| {
        spawn_local(async move {
            let safe = store.keep().await;
            if let Some(href) = leaving.try_update(Option::take).flatten().filter(|_| safe) {
                navigate.run(href);
            }
        });
    };
    let go_unsaved = move |href| {
        store.forget_changes();
        navigate.run(href);
    };
    view! {
        <LeaveQuestion
            leaving
            on_save=Callback::new(save_and_go)
            on_leave=Callback::new(go_unsaved)
        />
    }
}
