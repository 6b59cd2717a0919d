//! *Vastaus kysymykseen*: Kela's question is answered in words.

use kanta_shared::application::{ApplicationDraftStoreFields, Step};
use kanta_shared::field::FieldPath;
use leptos::prelude::*;

use crate::application::store::ApplicationStore;
use crate::application::texts::reply as texts;
use crate::form::{Control, Input, TextControl};
use crate::i18n::t;
use crate::sections::HistorySection;
use crate::wizard::StepPage;

/// The reply, under the question; and what was asked and replied before.
#[component]
pub fn Reply(store: ApplicationStore) -> impl IntoView {
    // The question itself is above, as on every step.
    let mut earlier = store.context.with_untracked(|it| it.history.clone());
    earlier.pop();
    let control = Control::Text(TextControl::new(store.draft.reply()));
    view! {
        <StepPage store step=Step::Reply>
            <p>{t(texts::INTRO)}</p>
            <p>{t(texts::INTRO_CHANGES)}</p>
            <Input field=FieldPath::Reply control/>
            <HistorySection entries=earlier/>
        </StepPage>
    }
}
