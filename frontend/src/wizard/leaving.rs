//! Nobody loses what they have typed by leaving.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::matter::Matter;
use super::store::DraftStore;
use super::way::Wizard;
use crate::page::{Goal, LeaveQuestion, before_leaving};

/// Asks before a person leaves the wizard by a link, or closes the browser, while something is
/// not saved. Who leaves by the browser's *Back* cannot be asked; then it is saved on the way out.
#[component]
pub fn LeaveGuard<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
) -> impl IntoView {
    let wizard: Wizard<M::Step> = expect_context();
    let is_inside = move |path: &str| wizard.is_inside.run(path.to_owned());
    let leaving = before_leaving(move || store.is_unsaved(), is_inside);
    on_cleanup(move || {
        if untrack(|| store.is_unsaved()) {
            spawn_local(store.last_save());
        }
    });
    let save_and_go = move |()| {
        spawn_local(async move {
            let safe = store.keep().await;
            if let Some(goal) = leaving.try_update(Option::take).flatten().filter(|_| safe) {
                goal.reach(wizard.navigate);
            }
        });
    };
    let go_unsaved = move |goal: Goal| {
        store.forget_changes();
        goal.reach(wizard.navigate);
    };
    view! {
        <LeaveQuestion
            leaving
            on_save=Callback::new(save_and_go)
            on_leave=Callback::new(go_unsaved)
        />
    }
    .into_any()
}
