//! What was typed is not lost by leaving the wizard.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::WizardForm;
use super::navigation::Wizard;
use super::store::DraftStore;
use crate::page::{Goal, LeaveQuestion, before_leaving};
use crate::ui::BuildNow;

/// Where the user wants to go, while they are asked whether to leave without saving.
pub type Leaving = RwSignal<Option<Goal>>;

/// Saves before the user leaves the wizard by a link; asks only if that fails. The browser asks
/// when it is closed while something is not saved. A user who leaves by the browser's *Back* cannot
/// be asked; then it is saved on the way out.
pub(super) fn save_before_leaving<F: WizardForm>(
    store: DraftStore<F>,
    wizard: Wizard<F::Step>,
) -> Leaving {
    let is_inside = move |path: &str| wizard.is_inside.run(path.to_owned());
    let leaving = Leaving::new(None);
    let leave = move |goal: Goal| {
        spawn_local(async move {
            match store.save_draft().await {
                true => goal.reach(wizard.navigate),
                false if store.is_unmounted() => {}
                // One question at a time: whose answer stays is asked when it is saved again.
                false => {
                    store.set_conflict_aside();
                    leaving.set(Some(goal));
                }
            }
        });
    };
    before_leaving(move || store.is_unsaved(), is_inside, Callback::new(leave));
    on_cleanup(move || {
        if untrack(|| store.is_unsaved()) {
            store.save_last();
        }
    });
    leaving
}

/// Asks whether to leave although what is typed could not be saved.
#[component]
pub(super) fn LeaveUnsaved<F: WizardForm>(store: DraftStore<F>, leaving: Leaving) -> impl IntoView {
    let wizard: Wizard<F::Step> = expect_context();
    let save_and_go = move |()| {
        spawn_local(async move {
            let safe = store.save_draft().await;
            if let Some(goal) = leaving.try_update(Option::take).flatten().filter(|_| safe) {
                goal.reach(wizard.navigate);
            }
        });
    };
    let go_unsaved = move |goal: Goal| {
        // What an old page could not save is offered by the new one. A log-out may fail; one
        // that succeeds removes all copies.
        match goal {
            Goal::Page(_) => store.discard_changes(),
            Goal::Reload | Goal::LogOut(_) => store.copies.keep(),
        }
        goal.reach(wizard.navigate);
    };
    view! {
        <LeaveQuestion
            leaving
            on_save=Callback::new(save_and_go)
            on_leave=Callback::new(go_unsaved)
        />
    }
    .built()
}
