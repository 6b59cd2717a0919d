//! *Yhteyshenkilöt ja roolit*.

use std::collections::BTreeSet;

use kanta_shared::application::{ApplicationContext, ApplicationDraftStoreFields, Step};
use kanta_shared::contact::{
    ContactDraft, ContactDraftStoreFields, ContactKind, ContactRole, roles_for,
};
use kanta_shared::field::{ContactField, FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::{fields, vocabulary};
use leptos::prelude::*;

use crate::api::new_row_id;
use crate::application::frame::StepPage;
use crate::application::names::contact_name;
use crate::application::repeat::{RepeatItem, Undo, focus_control, focus_row};
use crate::application::store::{ApplicationStore, ContactRow};
use crate::application::texts::contacts as texts;
use crate::form::{BoundCheckboxes, BoundGroup, BoundRadio, BoundText};
use crate::i18n::{common, label, t, use_language, worded};
use crate::ui::{
    Announcer, Button, ButtonKind, Choice, Expander, Modal, Panel, StatusTag, TagKind,
};

/// Whom Kanta contacts in which matters.
#[component]
pub fn Contacts(store: ApplicationStore) -> impl IntoView {
    let context = store.context.get_untracked();
    let asked_to_remove = RwSignal::new(None);
    if store.draft.contacts().with_untracked(Vec::is_empty) {
        store.add_contact(new_row_id());
    }
    view! {
        <StepPage store step=Step::Contacts>
            <p>{t(texts::INTRO)}</p>
            <p>{t(texts::INTRO_ROLES)}</p>
            <p>{t(texts::KEEP_CURRENT)} " " {t(texts::NOT_ACCESS_RIGHTS)}</p>
            <RoleDescriptions context=context.clone()/>
            <RolesNeeded store context/>
            <BoundGroup field=FieldPath::Contacts>
                <For each=move || store.draft.contacts() key=|row| row.key() let:row>
                    <Removed store before=Some(row.key())/>
                    <Contact store row asked_to_remove/>
                </For>
                <Removed store before=None/>
                <Add store/>
            </BoundGroup>
            <ConfirmRemoval store asked_to_remove/>
        </StepPage>
    }
}

/// What each role that is offered is for.
#[component]
fn RoleDescriptions(context: ApplicationContext) -> impl IntoView {
    let service = context.service;
    let described = move |role: ContactRole| {
        let paragraphs = vocabulary::role_description(role)
            .iter()
            .map(|it| view! { <p>{t(*it)}</p> })
            .collect_view();
        let in_social = role == ContactRole::Archivist && service == KantaService::SocialWelfare;
        view! {
            <p><strong>{role_words(role)}</strong></p>
            {paragraphs}
            {in_social.then(|| view! { <p>{t(texts::ARCHIVIST_IN_SOCIAL)}</p> })}
        }
    };
    view! {
        <Expander summary=label(texts::WHAT_ROLES_MEAN)>
            {roles_for(service, context.organisation.kind).map(described).collect_view()}
        </Expander>
    }
}

/// The role's name, marked where it belongs to one service only.
fn role_words(role: ContactRole) -> Signal<String> {
    worded(move |language| role_label(role, language))
}

fn role_label(role: ContactRole, language: Language) -> String {
    let name = vocabulary::role_name(role).in_(language);
    match role.is_service_specific() {
        true => [name, " (", texts::SERVICE_SPECIFIC.in_(language), ")"].concat(),
        false => name.to_owned(),
    }
}

/// The roles that somebody must have, and who has them.
#[component]
fn RolesNeeded(store: ApplicationStore, context: ApplicationContext) -> impl IntoView {
    let (service, kind) = (context.service, context.organisation.kind);
    let language = use_language();
    let line = move |role: ContactRole| {
        let words = move || {
            let language = language.get();
            let name = vocabulary::role_name(role).in_(language);
            let holders = store.draft.with(|draft| {
                let named = |it: &ContactDraft| contact_name(&draft.contacts, it.id, language);
                draft
                    .contacts
                    .iter()
                    .filter(|it| it.roles.contains(&role))
                    .filter_map(named)
                    .collect::<Vec<_>>()
            });
            match holders.as_slice() {
                [] => texts::uncovered(language, name),
                holders => [name, ": ", &holders.join(", ")].concat(),
            }
        };
        view! { <li>{words}</li> }
    };
    let one_person = Memo::new(move |_| {
        store.draft.with(|draft| match draft.contacts.as_slice() {
            [only] => {
                only.kind == ContactKind::Person
                    && roles_for(service, kind).all(|it| only.roles.contains(&it))
            }
            _ => false,
        })
    });
    view! {
        <Panel heading=label(texts::ROLES_NEEDED)>
            <ul>{roles_for(service, kind).filter(|it| it.is_required_for(service, kind)).map(line).collect_view()}</ul>
            {move || one_person.get().then(|| view! { <p>{t(texts::ONE_PERSON)}</p> })}
        </Panel>
    }
    .into_any()
}

#[component]
fn Contact(
    store: ApplicationStore,
    row: ContactRow,
    asked_to_remove: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let id = row.key();
    let at = move |field| FieldPath::Contact(id, field);
    let contact = Memo::new(move |_| row.try_get().unwrap_or_default());
    let is_person = Memo::new(move |_| contact.with(|it| it.kind == ContactKind::Person));
    let needs_sms = Memo::new(move |_| contact.with(ContactDraft::needs_sms));
    let needs_certificate_number =
        Memo::new(move |_| contact.with(ContactDraft::needs_certificate_number));
    let language = use_language();
    let heading = Signal::derive(move || {
        store
            .draft
            .with(|draft| contact_name(&draft.contacts, id, language.get()))
            .unwrap_or_default()
    });
    let name_label = worded(move |language| {
        let text = if is_person.get() {
            fields::label(at(ContactField::Name))
        } else {
            texts::NAME_ORGANISATION
        };
        text.in_(language).to_owned()
    });
    let name_hint = worded(move |language| {
        let text = if is_person.get() {
            texts::NAME_PERSON_HINT
        } else {
            texts::NAME_ORGANISATION_HINT
        };
        text.in_(language).to_owned()
    });
    let phone_hint = worded(move |language| {
        let text = if needs_sms.get() {
            texts::PHONE_HINT_SMS
        } else {
            texts::PHONE_HINT
        };
        text.in_(language).to_owned()
    });
    let remove = move |()| match store.is_saved_contact(id) {
        true => asked_to_remove.set(Some(id)),
        false => remove(store, id),
    };
    view! {
        <RepeatItem
            id=row_id(id)
            heading
            mark=move || view! { <Incomplete store id/> }
            remove=texts::REMOVE
            on_remove=Callback::new(remove)
        >
            <BoundRadio
                field=at(ContactField::Kind)
                choices=kinds()
                value=Signal::derive(move || Some(contact.with(|it| it.kind.name().to_owned())))
                on_change=move |name: String| {
                    if let Some(kind) = ContactKind::from_name(&name) {
                        row.kind().set(kind);
                    }
                }
            />
            <BoundText field=at(ContactField::Name) value=row.name() label=name_label hint=name_hint/>
            {move || is_person.get().then(|| view! { <BoundText field=at(ContactField::Title) value=row.title()/> })}
            <BoundText field=at(ContactField::Email) value=row.email()/>
            <BoundText
                field=at(ContactField::Phone)
                value=row.phone()
                hint=phone_hint
                optional=Signal::derive(move || !needs_sms.get())
            />
            <Roles store row contact>
                {move || needs_certificate_number.get().then(|| view! {
                    <div class="reveal">
                        <BoundText field=at(ContactField::CertificateNumber) value=row.certificate_number()/>
                        <p class="meta">{t(texts::CERTIFICATE_NUMBER_WHY)}</p>
                    </div>
                })}
            </Roles>
        </RepeatItem>
    }
    .into_any()
}

fn kinds() -> Signal<Vec<Choice>> {
    let language = use_language();
    Signal::derive(move || {
        let label = |kind| match kind {
            ContactKind::Person => vocabulary::contact_kind(kind),
            ContactKind::Organisation => texts::KIND_ORGANISATION,
        };
        ContactKind::ALL
            .iter()
            .map(|it| Choice::new(it.name(), label(*it).in_(language.get())))
            .collect()
    })
}

/// Marks a contact that something is to be put right about.
#[component]
fn Incomplete(store: ApplicationStore, id: RowId) -> impl IntoView {
    let is_incomplete = Memo::new(move |_| {
        let is_here = |field| matches!(field, FieldPath::Contact(row, _) if row == id);
        store
            .shown_problems(Step::Contacts)
            .iter()
            .any(|it| is_here(it.field))
    });
    move || {
        is_incomplete
            .get()
            .then(|| view! { <StatusTag kind=Signal::stored(TagKind::Attention) text=label(texts::INCOMPLETE)/> })
    }
}

/// The roles of a contact. One that does not belong to this application stays in sight for as long
/// as the contact has it, so that it can be taken away.
#[component]
fn Roles(
    store: ApplicationStore,
    row: ContactRow,
    contact: Memo<ContactDraft>,
    children: Children,
) -> impl IntoView {
    let (service, kind) = store
        .context
        .with_untracked(|it| (it.service, it.organisation.kind));
    let language = use_language();
    let held = Memo::new(move |_| contact.with(|it| it.roles.clone()));
    let choices = Signal::derive(move || {
        let language = language.get();
        let is_shown = |role: &&ContactRole| {
            role.is_offered_for(service, kind) || held.with(|it| it.contains(role))
        };
        let shown = ContactRole::ALL.iter().filter(is_shown);
        shown
            .map(|it| Choice::new(it.name(), role_label(*it, language)))
            .collect::<Vec<_>>()
    });
    let names = |roles: &BTreeSet<ContactRole>| {
        roles
            .iter()
            .map(|it| it.name().to_owned())
            .collect::<BTreeSet<_>>()
    };
    let change = move |(name, ticked): (String, bool)| {
        if let Some(role) = ContactRole::from_name(&name) {
            row.roles().try_update(|roles| match ticked {
                true => roles.insert(role),
                false => roles.remove(&role),
            });
        }
    };
    view! {
        <BoundCheckboxes
            field=FieldPath::Contact(row.key(), ContactField::Roles)
            choices
            ticked=Signal::derive(move || held.with(names))
            on_change=Callback::new(change)
        >
            {children()}
        </BoundCheckboxes>
    }
    .into_any()
}

#[component]
fn Add(store: ApplicationStore) -> impl IntoView {
    let announcer: Announcer = expect_context();
    let language = use_language();
    let none = Memo::new(move |_| store.draft.with(|it| it.contacts.is_empty()));
    let add = move |()| {
        let id = new_row_id();
        store.add_contact(id);
        let count = store.draft.contacts().with_untracked(Vec::len);
        announcer.say(texts::added(language.get_untracked(), count));
        focus_row(&row_id(id));
    };
    view! {
        {move || none.get().then(|| view! { <p>{t(texts::NONE_YET)}</p> })}
        <Button kind=ButtonKind::Secondary on_press=Callback::new(add)>{t(texts::ADD)}</Button>
    }
}

fn remove(store: ApplicationStore, id: RowId) {
    store.remove_contact(id);
    focus_control(UNDO);
}

/// Where a contact was taken away.
#[component]
fn Removed(store: ApplicationStore, before: Option<RowId>) -> impl IntoView {
    let announcer: Announcer = expect_context();
    let language = use_language();
    let here = Memo::new(move |_| {
        store
            .removed_contact
            .with(|it| it.as_ref().is_some_and(|it| it.before == before))
    });
    let text = Signal::derive(move || here.get().then(|| removed(store, language.get())).flatten());
    let undo = move |()| {
        let Some(id) = store.restore_contact() else {
            return;
        };
        let language = language.get_untracked();
        let name = store
            .draft
            .with_untracked(|draft| contact_name(&draft.contacts, id, language));
        announcer.say(texts::restored(language, &name.unwrap_or_default()));
        focus_row(&row_id(id));
    };
    view! { <Undo id=UNDO text on_undo=Callback::new(undo)/> }
}

fn removed(store: ApplicationStore, language: Language) -> Option<String> {
    let left = store.draft.with(|it| it.contacts.len());
    store.removed_contact.with(|it| {
        Some(match it.as_ref()?.row.name.trim() {
            "" => texts::removed_unnamed(language, left),
            name => texts::removed(language, name, left),
        })
    })
}

/// Asks before a contact is taken away that the server has.
#[component]
fn ConfirmRemoval(
    store: ApplicationStore,
    asked_to_remove: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let contact = Memo::new(move |_| {
        let id = asked_to_remove.get()?;
        store
            .draft
            .with(|draft| draft.contacts.iter().find(|it| it.id == id).cloned())
    });
    let heading = worded(move |language| {
        contact
            .get()
            .map(|it| removal_question(store, &it, language))
            .unwrap_or_default()
    });
    let text = worded(move |language| {
        let kind = contact.with(|it| it.as_ref().map(|it| it.kind).unwrap_or_default());
        match kind {
            ContactKind::Person => texts::REMOVE_TEXT,
            ContactKind::Organisation => texts::REMOVE_TEXT_ORGANISATION,
        }
        .in_(language)
        .to_owned()
    });
    let left_without = worded(move |language| {
        let lines = contact
            .get()
            .map(|it| roles_left_without(store, &it))
            .unwrap_or_default();
        let lines: Vec<_> = lines
            .iter()
            .map(|role| texts::leaves_role(language, vocabulary::role_name(*role).in_(language)))
            .collect();
        lines.join(" ")
    });
    let confirm = move |()| {
        if let Some(id) = asked_to_remove.try_update(Option::take).flatten() {
            remove(store, id);
        }
    };
    let keep = move |()| asked_to_remove.set(None);
    view! {
        <Modal
            id="remove-contact"
            heading
            open=Signal::derive(move || contact.with(Option::is_some))
            on_close=Callback::new(keep)
        >
            <p>{text}</p>
            <p>{left_without}</p>
            <div class="button-row">
                <Button on_press=Callback::new(confirm)>{t(texts::REMOVE)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(keep)>{t(common::CANCEL)}</Button>
            </div>
        </Modal>
    }
    .into_any()
}

fn removal_question(store: ApplicationStore, contact: &ContactDraft, language: Language) -> String {
    let number = store
        .draft
        .with(|draft| draft.contacts.iter().position(|it| it.id == contact.id))
        .unwrap_or_default()
        + 1;
    match contact.name.trim() {
        "" => texts::remove_title_unnamed(language, number),
        name => texts::remove_title(language, name),
    }
}

/// The roles that somebody must have and nobody else has.
fn roles_left_without(store: ApplicationStore, contact: &ContactDraft) -> Vec<ContactRole> {
    let (service, kind) = store.context.with(|it| (it.service, it.organisation.kind));
    store.draft.with(|draft| {
        let others = || draft.contacts.iter().filter(|it| it.id != contact.id);
        let is_left = |role: &ContactRole| {
            role.is_required_for(service, kind) && !others().any(|it| it.roles.contains(role))
        };
        contact.roles.iter().copied().filter(is_left).collect()
    })
}

/// The button that brings a contact back.
const UNDO: &str = "contacts-undo";

fn row_id(id: RowId) -> String {
    format!("contacts-{}", id.0)
}
