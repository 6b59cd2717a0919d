//! *Yhteyshenkilöt ja roolit*.

use kanta_shared::application::Step;
use leptos::prelude::*;

use crate::api::new_row_id;
use crate::application::store::ApplicationStore;
use crate::i18n::t;
use crate::sections::{Contacts as ContactsOf, ContactsFields, texts::contacts as texts};
use crate::session::use_session;
use crate::wizard::StepPage;

/// Whom Kanta contacts in which matters.
#[component]
pub fn Contacts(store: ApplicationStore) -> impl IntoView {
    let session = use_session();
    let context = store.context.get_untracked();
    let contacts = ContactsOf {
        rows: store.extras.contacts,
        service: context.service,
        organisation: context.organisation.kind,
        is_kept: Callback::new(move |id| store.is_saved_contact(id)),
        other_services: Callback::new(|_| Vec::new()),
        me: Signal::derive(move || session.person()),
    };
    if untrack(|| contacts.rows.with(Vec::is_empty)) {
        contacts.rows.add(new_row_id());
    }
    view! {
        <StepPage store step=Step::Contacts>
            <p>{t(texts::INTRO)}</p>
            <p>{t(texts::INTRO_ROLES)}</p>
            <p>{t(texts::KEEP_CURRENT)} " " {t(texts::NOT_ACCESS_RIGHTS)}</p>
            <ContactsFields contacts/>
        </StepPage>
    }
}
