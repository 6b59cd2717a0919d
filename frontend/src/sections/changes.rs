//! Changes in words: what it was, and what it is.

use kanta_shared::customership::Change;
use kanta_shared::texts::changes::{AFTER, BEFORE, ChangeText, change_text};
use leptos::prelude::*;

use crate::i18n::{t, use_language};
use crate::ui::BuildNow;

/// Changes, each with old beside new.
#[component]
pub fn Changes(
    /// The changes.
    #[prop(into)]
    changes: Signal<Vec<Change>>,
) -> impl IntoView {
    let language = use_language();
    let item = move |change: &Change| {
        let ChangeText {
            what,
            before,
            after,
        } = change_text(change, language.get());
        view! {
            <div class="changes__item">
                <dt class="changes__what">{what}</dt>
                {before.map(|it| view! {
                    <dd class="changes__before"><span class="changes__when meta">{t(BEFORE)}</span>" "<span>{it}</span></dd>
                })}
                {after.map(|it| view! {
                    <dd class="changes__after"><span class="changes__when meta">{t(AFTER)}</span>" "<span>{it}</span></dd>
                })}
            </div>
        }
    };
    view! {
        <dl class="changes">
            {move || changes.with(|all| all.iter().map(item).collect_view())}
        </dl>
    }
    .built()
}
