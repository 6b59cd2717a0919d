//! The edits of two people, or of two tabs: those that were joined are said, and those of which only
//! one can stay are put side by side.

use kanta_shared::field::FieldPath;
use kanta_shared::merge::Difference;
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::answers::full_name;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::form::WizardForm;
use super::questions::questions;
use super::store::DraftStore;
use super::texts;
use crate::i18n::{common, label, t, use_language, worded};
use crate::ui::{AlertKind, BuildNow, Button, ButtonKind, InlineAlert, Modal};

/// Says which edits of others were joined with mine: who, what and when.
#[component]
pub(super) fn Joined<F: WizardForm>(store: DraftStore<F>) -> impl IntoView {
    let language = use_language();
    let text = Signal::derive(move || {
        let (before, theirs, differences) = store.joined()?;
        let language = language.get();
        // As on the page, where a row may have another number than in the other version. Not followed: each
        // key would have the message read out again.
        let row_name = |field| {
            let on_page = |draft: &F| draft.row_name(field, language);
            let named = store.draft.with_untracked(on_page);
            named.or_else(|| on_page(&theirs.draft))
        };
        let what = |it: &Difference| match *it {
            Difference::Answer(field) => full_name(field, row_name(field), language),
            Difference::Added(row) => {
                let row = row_name(row).unwrap_or_default();
                [texts::ROW_ADDED.in_(language), " ", &row].concat()
            }
            Difference::Removed(row) => {
                let row = before.row_name(row, language).unwrap_or_default();
                [texts::ROW_REMOVED.in_(language), " ", &row].concat()
            }
        };
        let list: Vec<_> = differences.iter().map(what).collect();
        Some(texts::joined(
            language,
            &theirs.saved_by,
            &theirs.saved_at,
            &list.join("; "),
        ))
    });
    view! { <InlineAlert kind=Signal::stored(AlertKind::Info) text/> }.built()
}

/// Asks whose answer stays, for each that two have changed. Nothing is saved or lost before.
#[component]
pub(super) fn Conflict<F: WizardForm>(store: DraftStore<F>) -> impl IntoView {
    let taken = RwSignal::new(SortedSet::<FieldPath>::new());
    let about = worded(move |language| {
        let theirs = store.theirs();
        theirs.map_or_else(String::new, |it| {
            texts::changed_the_same(language, &it.saved_by, &it.saved_at)
        })
    });
    let settle = Callback::new(move |()| {
        let taken = taken.get_untracked();
        let chosen = untrack(|| store.clashes());
        let chosen = chosen.into_iter().filter(|it| taken.contains(&it.field()));
        store.settle(chosen.collect());
        spawn_local(async move {
            store.save_draft().await;
        });
    });
    let close = Callback::new(move |()| store.set_conflict_aside());
    view! {
        <Modal
            id="conflict"
            heading=label(texts::CONFLICT_TITLE)
            open=Signal::derive(move || store.is_asking())
            on_close=close
        >
            <p>{about}</p>
            {move || {
                // Another version may come while the user chooses.
                store.theirs().map(|theirs| {
                    let mine = store.draft.get_untracked();
                    let whose = move |language| [
                        texts::ON_PAGE.in_(language).to_owned(),
                        texts::whose(language, &theirs.saved_by),
                    ];
                    let versions = Signal::stored([mine, theirs.draft]);
                    taken.set(SortedSet::new());
                    questions(versions, untrack(|| store.clashes()), whose, taken, texts::REMOVED)
                })
            }}
            <div class="button-row">
                <Button on_press=settle>{t(texts::SETTLE)}</Button>
                <Button kind=ButtonKind::Secondary on_press=close>{t(common::CANCEL)}</Button>
            </div>
        </Modal>
    }
    .built()
}
