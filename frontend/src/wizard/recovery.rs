//! The copy in the browser of what is typed and not saved yet. A page that dies takes nothing with it:
//! the next one offers what the server does not have, beside what it has.

use std::collections::BTreeSet;
use std::time::Duration;

use kanta_shared::field::FieldPath;
use kanta_shared::merge::{Clash, merge_taking};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::conflict::questions;
use super::form::WizardForm;
use super::recovered::{Recovered, recovered};
use super::store::DraftStore;
use super::texts;
use crate::api;
use crate::i18n::{label, t};
use crate::ui::{Button, ButtonKind, Modal};

/// How soon after a key a copy is kept, in milliseconds.
const AFTER_KEY: u64 = 300;

/// Keeps a copy of what is not saved for as long as the wizard is open, and looks for one that another
/// page has left.
pub(super) fn keep_copies<F: WizardForm>(store: DraftStore<F>) {
    spawn_local(store.look_for_copy());
    let is_due = StoredValue::new(false);
    let keep = move || {
        is_due.try_set_value(false);
        store.keep_copy();
    };
    Effect::watch(
        move || store.draft.track(),
        move |(), _, _| {
            if !is_due.get_value() {
                is_due.set_value(true);
                set_timeout(keep, Duration::from_millis(AFTER_KEY));
            }
        },
        false,
    );
    Effect::watch(
        move || store.is_unsaved(),
        move |is_unsaved, _, _| {
            if !is_unsaved {
                store.forget_copy();
            }
        },
        false,
    );
}

impl<F: WizardForm> DraftStore<F> {
    /// Keeps what is typed, unless an earlier copy has not been decided on.
    pub(super) fn keep_copy(self) {
        if self.is_unmounted() || !untrack(|| self.is_unsaved()) {
            return;
        }
        let saved = self.saved.get_untracked();
        let is_decided = self.recovered.with_untracked(Option::is_none);
        if let (Some(key), true) = (&saved.recovery_key, is_decided) {
            let copy = (&saved.draft, &self.draft.get_untracked());
            if let Ok(copy) = serde_json::to_string(&copy) {
                api::keep_copy(key, &copy);
            }
        }
    }

    /// Forgets what is kept, unless it has not been decided on.
    pub(super) fn forget_copy(self) {
        let is_decided = self.recovered.with_untracked(Option::is_none);
        let key = self.saved.with_untracked(|it| it.recovery_key.clone());
        if let (Some(key), true) = (key, is_decided) {
            api::forget_copy(&key);
        }
    }

    async fn look_for_copy(self) {
        let Some(key) = self.saved.with_untracked(|it| it.recovery_key.clone()) else {
            return;
        };
        let copy = api::read_copy(&key).await;
        // A copy of a shape that this page does not know is left for one that does.
        let copy: Option<(F, F)> = copy.and_then(|it| api::read_json(&it));
        let Some(copy) = copy.filter(|_| !self.is_unmounted()) else {
            return;
        };
        let found = self
            .saved
            .with_untracked(|it| recovered(self.basis, &copy, &it.draft));
        if found.is_some() {
            self.recovered.set(found);
        } else {
            api::forget_copy(&key);
        }
    }

    /// Takes over what a copy has, but the answers of the server in the `taken` places.
    pub(crate) fn recover(self, taken: Vec<Clash>) {
        let Some(Recovered { theirs, mine, .. }) =
            self.recovered.try_update(Option::take).flatten()
        else {
            return;
        };
        let chosen = merge_taking(&theirs, &mine, &theirs, taken);
        // Something may have been typed since.
        let now = self.draft.get_untracked();
        self.draft.set(F::merge(&theirs, &chosen, &now));
        // Nothing was taken over, so no save will remove the copy.
        if !untrack(|| self.is_unsaved()) {
            self.forget_copy();
        }
    }

    /// Removes a copy that the user does not want.
    fn discard_copy(self) {
        self.recovered.set(None);
        match untrack(|| self.is_unsaved()) {
            true => self.keep_copy(),
            false => self.forget_copy(),
        }
    }
}

/// Offers what another page has left, answer by answer, beside what the server has.
#[component]
pub(super) fn Recovery<F: WizardForm>(store: DraftStore<F>) -> impl IntoView {
    let taken = RwSignal::new(BTreeSet::<FieldPath>::new());
    let is_aside = RwSignal::new(false);
    let recover = move |()| {
        let clashes = store.recovered.with_untracked(|it| {
            let found = it.as_ref().map(|it| it.clashes.clone());
            found.unwrap_or_default()
        });
        let taken = taken.get_untracked();
        let clashes = clashes.into_iter();
        store.recover(clashes.filter(|it| taken.contains(&it.field())).collect());
    };
    let whose =
        |language| [texts::IN_BROWSER, texts::IN_SERVICE].map(|it| it.in_(language).to_owned());
    let questions = move || {
        store
            .recovered
            .get()
            .map(|it| questions(store, [it.mine, it.theirs], it.clashes, whose, taken))
    };
    let is_open = move || store.recovered.with(Option::is_some) && !is_aside.get();
    view! {
        <Modal
            id="recovery"
            heading=label(texts::RECOVERY_TITLE)
            open=Signal::derive(is_open)
            on_close=Callback::new(move |()| is_aside.set(true))
        >
            <p>{t(texts::RECOVERY_TEXT)}</p>
            {questions}
            <div class="button-row">
                <Button on_press=Callback::new(recover)>{t(texts::RECOVER)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(move |()| store.discard_copy())>
                    {t(texts::DISCARD_COPY)}
                </Button>
            </div>
        </Modal>
    }
    .into_any()
}
