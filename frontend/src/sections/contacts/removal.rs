//! The question before a contact is removed that the server has.

use kanta_shared::contact::ContactDraft;
use kanta_shared::field::RowId;
use kanta_shared::language::Language;
use kanta_shared::role::{ContactKind, ContactRole};
use kanta_shared::texts::{answers, vocabulary};
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use super::Contacts;
use crate::i18n::{common, t, worded};
use crate::sections::repeat::use_remove_row;
use crate::sections::texts::contacts as texts;
use crate::ui::{BuildNow, Button, ButtonKind, Modal};

/// Asks before a contact is taken away that the server has.
#[component]
pub(super) fn ConfirmRemoval(
    contacts: Contacts,
    asked_to_remove: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let contact = Memo::new(move |_| {
        let id = asked_to_remove.get()?;
        contacts
            .rows
            .with(|all| all.iter().find(|it| it.id == id).cloned())
    });
    let said = move |words: fn(Contacts, &ContactDraft, Language) -> String| {
        worded(move |language| {
            contact.with(|it| {
                it.as_ref()
                    .map(|it| words(contacts, it, language))
                    .unwrap_or_default()
            })
        })
    };
    let remove_row = use_remove_row(contacts.rows);
    let confirm = move |()| {
        if let Some(id) = asked_to_remove.try_update(Option::take).flatten() {
            remove_row(id);
        }
    };
    let keep = move |()| asked_to_remove.set(None);
    view! {
        <Modal
            id="remove-contact"
            heading=said(removal_question)
            open=Signal::derive(move || contact.with(Option::is_some))
            on_close=Callback::new(keep)
        >
            <p>{said(when_to_remove)}</p>
            <p>{said(gone_from)}</p>
            <p>{said(left_without)}</p>
            <div class="button-row">
                <Button on_press=Callback::new(keep)>{t(common::CANCEL)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(confirm)>{t(texts::REMOVE)}</Button>
            </div>
        </Modal>
    }
    .built()
}

fn removal_question(contacts: Contacts, contact: &ContactDraft, language: Language) -> String {
    contacts.rows.with(|all| {
        let index = all.iter().position(|it| it.id == contact.id);
        let index = index.unwrap_or_default();
        match prepared(&contact.name).as_str() {
            "" => texts::remove_title_unnamed(language, index + 1),
            _ => texts::remove_title(language, &answers::contact(language, all, index)),
        }
    })
}

fn when_to_remove(_: Contacts, contact: &ContactDraft, language: Language) -> String {
    match contact.kind {
        ContactKind::Person => texts::REMOVE_TEXT,
        ContactKind::Organisation => texts::REMOVE_TEXT_ORGANISATION,
    }
    .in_(language)
    .to_owned()
}

/// Which other services lose the contact too.
fn gone_from(contacts: Contacts, contact: &ContactDraft, language: Language) -> String {
    match contacts.other_services.run(contact.id).as_slice() {
        [] => String::new(),
        services => texts::removed_also_in(language, services),
    }
}

/// The required roles that no other contact has.
fn left_without(contacts: Contacts, contact: &ContactDraft, language: Language) -> String {
    let Contacts {
        rows,
        service,
        organisation,
        ..
    } = contacts;
    let left: Vec<_> = rows.with(|all| {
        let others = || all.iter().filter(|it| it.id != contact.id);
        let is_left = |role: &&ContactRole| {
            role.is_required_for(service, organisation)
                && !others().any(|it| it.roles.contains(*role))
        };
        let left = contact.roles.iter().filter(is_left);
        left.map(|role| vocabulary::role_name(*role).in_(language))
            .collect()
    });
    texts::leaves_roles(language, &left)
}
