//! Who ends what, and when, in words: before the notice is signed.

use kanta_shared::day::Day;
use kanta_shared::termination::TerminationDraftStoreFields;
use kanta_shared::texts::vocabulary::service_name;
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use super::store::TerminationStore;
use super::texts::steps as texts;
use crate::i18n::{label, t, worded};
use crate::ui::{AlertKind, BuildNow, Notification};

/// The customer, every service that ends, and the moment.
#[component]
pub fn WhatEnds(store: TerminationStore) -> impl IntoView {
    let organisation = store
        .context
        .with_untracked(|it| it.organisation.name.clone());
    let last_day = Signal::derive(move || prepared(&store.draft.last_day().get()));
    let signing_for =
        worded(move |language| texts::signing_for(language, &organisation, &last_day.get()));
    let what_ends = worded(move |language| {
        let Ok(last_day) = last_day.get().parse::<Day>() else {
            return String::new();
        };
        store.context.with(|it| {
            let names = it.services.iter().map(|it| service_name(*it).in_(language));
            let names: Vec<_> = names.collect();
            texts::what_ends(language, &names, &last_day.plus_days(1).written())
        })
    });
    view! {
        <Notification kind=AlertKind::Warning heading=label(texts::WHAT_ENDS)>
            <p>{signing_for}</p>
            <p>{what_ends}</p>
            <p>{t(texts::TELL_OTHERS)}</p>
        </Notification>
    }
    .built()
}
