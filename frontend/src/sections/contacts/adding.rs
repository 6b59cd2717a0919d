//! Contacts that are not begun empty: the user, and a copy of another contact.

use kanta_shared::contact::{ContactDraft, MAX_CONTACTS};
use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use super::folding::Folding;
use super::{Contacts, name_of};
use crate::api::new_row_id;
use crate::i18n::{t, use_language};
use crate::sections::repeat::focus_row;
use crate::sections::rows::Rows;
use crate::sections::texts::contacts as texts;
use crate::ui::{BuildNow, Button, ButtonKind, Element, announce, shown_if};

/// Adds the user as a contact, unless a contact has that name: in an empty row, if there is one.
#[component]
pub(super) fn AddMe(contacts: Contacts, folding: Folding) -> impl IntoView {
    let Contacts { rows, me, .. } = contacts;
    let language = use_language();
    let missing = Memo::new(move |_| {
        let me = me.get()?;
        let is_full = MAX_CONTACTS <= rows.count();
        let is_there = rows.with(|all| all.iter().any(|it| prepared(&it.name) == me));
        (!is_full && !is_there).then_some(me)
    });
    let add = move |()| {
        let Some(name) = missing.get_untracked() else {
            return;
        };
        let empty = rows.with_untracked(|all| all.iter().find(|it| it.is_empty()).map(|it| it.id));
        let id = empty.unwrap_or_else(new_row_id);
        let row = ContactDraft {
            name,
            ..ContactDraft::new(id)
        };
        put(rows, folding, row, language.get_untracked());
    };
    let button = move || {
        view! {
            <div class="button-row">
                <Button kind=ButtonKind::Secondary on_press=Callback::new(add)>{t(texts::ADD_ME)}</Button>
            </div>
        }
        .built()
    };
    shown_if(
        Signal::derive(move || missing.with(Option::is_some)),
        button,
    )
}

/// Adds the button that begins another contact with what two persons may share: telephone, title and
/// roles.
pub(super) fn with_copy(
    buttons: Element,
    rows: Rows<ContactDraft>,
    folding: Folding,
    contact: Memo<ContactDraft>,
) -> Element {
    let language = use_language();
    let can_be_copied = Signal::derive(move || {
        let has_name = contact.with(|it| !prepared(&it.name).is_empty());
        has_name && rows.count() < MAX_CONTACTS
    });
    let copy = move |()| {
        let copy = ContactDraft {
            id: new_row_id(),
            name: String::new(),
            email: String::new(),
            certificate_number: String::new(),
            ..contact.get_untracked()
        };
        put(rows, folding, copy, language.get_untracked());
    };
    let button = move || {
        view! {
            <Button kind=ButtonKind::Link about=name_of(rows, contact) on_press=Callback::new(copy)>
                {t(texts::COPY)}
            </Button>
        }
        .built()
    };
    buttons.view_if(can_be_copied, button)
}

/// Adds a contact as a row, and moves the focus to it.
fn put(rows: Rows<ContactDraft>, folding: Folding, contact: ContactDraft, language: Language) {
    let id = contact.id;
    rows.put(contact);
    folding.keep_open(id);
    announce(texts::added(language, rows.with_untracked(Vec::len)));
    focus_row(FieldPath::Contacts, id);
}
