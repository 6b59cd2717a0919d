//! *Yhteyshenkilöt ja roolit*: the contacts of a form.

use std::collections::BTreeSet;

use kanta_shared::application::ApplicationDraft;
use kanta_shared::contact::{ContactDraft, ContactDraftStoreFields, MAX_CONTACTS};
use kanta_shared::field::{ContactField, FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::organisation::OrganisationKind;
use kanta_shared::role::{ContactKind, ContactRole, roles_for};
use kanta_shared::service::KantaService;
use kanta_shared::texts::{Text, answers, fields, vocabulary};
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use super::repeat::{Repeat, RepeatItem, remove_row};
use super::rows::{Row, RowOf, Rows};
use super::texts::contacts as texts;
use crate::form::{BoundCheckboxes, BoundRadio, BoundText, has_problem};
use crate::i18n::{common, label, t, use_language, worded};
use crate::ui::{Button, ButtonKind, Choice, Expander, Modal, Panel, StatusTag, TagKind};

/// The contacts of a form, and what is known about them besides.
#[derive(Clone, Copy)]
pub struct Contacts {
    /// The contacts as typed.
    pub rows: Rows<ContactDraft>,
    /// The service that asks for them.
    pub service: KantaService,
    /// What kind of customer they belong to.
    pub organisation: OrganisationKind,
    /// Whether the server has this contact, so that taking it away is not a small thing.
    pub is_kept: Callback<RowId, bool>,
    /// The other services in which this contact has a role of its own.
    pub other_services: Callback<RowId, Vec<KantaService>>,
}

impl Row for ContactDraft {
    type Draft = ApplicationDraft;
    const GROUP: FieldPath = FieldPath::Contacts;
    const ADD: Text = texts::ADD;
    const REMOVE: Text = texts::REMOVE;
    const MOST: usize = MAX_CONTACTS;

    fn new(id: RowId) -> ContactDraft {
        ContactDraft::new(id)
    }

    fn id(&self) -> RowId {
        self.id
    }

    fn name(&self, number: usize, language: Language) -> String {
        answers::contact(language, self, number)
    }

    fn added(count: usize, language: Language) -> String {
        texts::added(language, count)
    }

    fn full(language: Language) -> String {
        texts::full(language, Self::MOST)
    }

    fn removed(&self, left: usize, language: Language) -> String {
        match prepared(&self.name).as_str() {
            "" => texts::removed_unnamed(language, left),
            name => texts::removed(language, name, left),
        }
    }

    fn restored(&self, number: usize, language: Language) -> String {
        texts::restored(language, &answers::contact(language, self, number))
    }
}

/// Whom Kanta contacts in which matters.
#[component]
pub fn ContactsFields(
    /// The contacts.
    contacts: Contacts,
) -> impl IntoView {
    let asked_to_remove = RwSignal::new(None);
    view! {
        <RoleDescriptions contacts/>
        <RolesNeeded contacts/>
        <Repeat rows=contacts.rows none_yet=texts::NONE_YET let:row>
            <Contact contacts row asked_to_remove/>
        </Repeat>
        <ConfirmRemoval contacts asked_to_remove/>
    }
    .into_any()
}

/// What each role that is offered is for.
#[component]
fn RoleDescriptions(contacts: Contacts) -> impl IntoView {
    let Contacts {
        service,
        organisation,
        ..
    } = contacts;
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
            {roles_for(service, organisation).map(described).collect_view()}
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
fn RolesNeeded(contacts: Contacts) -> impl IntoView {
    let Contacts {
        rows,
        service,
        organisation: kind,
        ..
    } = contacts;
    let language = use_language();
    let line = move |role: ContactRole| {
        let words = move || {
            let language = language.get();
            let name = vocabulary::role_name(role).in_(language);
            let holders = rows.with(|all| {
                let numbered = all.iter().enumerate();
                numbered
                    .filter(|(_, it)| it.roles.contains(&role))
                    .map(|(index, it)| it.name(index + 1, language))
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
        rows.with(|all| match all.as_slice() {
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
    contacts: Contacts,
    row: RowOf<ContactDraft>,
    asked_to_remove: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let id = row.key();
    let at = move |field| FieldPath::Contact(id, field);
    let contact = Memo::new(move |_| row.try_get().unwrap_or_default());
    let is_person = Memo::new(move |_| contact.with(|it| it.kind == ContactKind::Person));
    let needs_sms = Memo::new(move |_| contact.with(ContactDraft::needs_sms));
    let needs_certificate_number =
        Memo::new(move |_| contact.with(ContactDraft::needs_certificate_number));
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
    let remove = move |()| match contacts.is_kept.run(id) {
        true => asked_to_remove.set(Some(id)),
        false => remove_row(contacts.rows, id),
    };
    view! {
        <RepeatItem
            rows=contacts.rows
            id
            mark=move || view! { <NeedsAttention id/> }
            on_remove=Callback::new(remove)
        >
            <AlsoIn services=contacts.other_services.run(id)/>
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
            <div data-answers="role_missing role_missing_elsewhere">
                <Roles contacts row contact>
                    {move || needs_certificate_number.get().then(|| view! {
                        <div class="reveal">
                            <BoundText field=at(ContactField::CertificateNumber) value=row.certificate_number()/>
                            <p class="meta">{t(texts::CERTIFICATE_NUMBER_WHY)}</p>
                        </div>
                    })}
                </Roles>
            </div>
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
fn NeedsAttention(id: RowId) -> impl IntoView {
    let needs_attention =
        has_problem(move |field| matches!(field, FieldPath::Contact(row, _) if row == id));
    move || {
        needs_attention
            .get()
            .then(|| view! { <StatusTag kind=Signal::stored(TagKind::Attention) text=label(common::NEEDS_ATTENTION)/> })
    }
}

/// The other services that the contact belongs to.
#[component]
fn AlsoIn(services: Vec<KantaService>) -> impl IntoView {
    let words = StoredValue::new(services);
    words.with_value(|it| !it.is_empty()).then(|| {
        let words = worded(move |language| words.with_value(|it| texts::also_in(language, it)));
        view! { <p class="meta">{words}</p> }
    })
}

/// The roles of a contact. One that does not belong to this application stays in sight for as long
/// as the contact has it, so that it can be taken away.
#[component]
fn Roles(
    contacts: Contacts,
    row: RowOf<ContactDraft>,
    contact: Memo<ContactDraft>,
    children: Children,
) -> impl IntoView {
    let Contacts {
        service,
        organisation: kind,
        ..
    } = contacts;
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

/// Asks before a contact is taken away that the server has.
#[component]
fn ConfirmRemoval(contacts: Contacts, asked_to_remove: RwSignal<Option<RowId>>) -> impl IntoView {
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
    let confirm = move |()| {
        if let Some(id) = asked_to_remove.try_update(Option::take).flatten() {
            remove_row(contacts.rows, id);
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
    .into_any()
}

fn removal_question(contacts: Contacts, contact: &ContactDraft, language: Language) -> String {
    let number = contacts
        .rows
        .with(|all| all.iter().position(|it| it.id == contact.id))
        .unwrap_or_default()
        + 1;
    match prepared(&contact.name).as_str() {
        "" => texts::remove_title_unnamed(language, number),
        name => texts::remove_title(language, name),
    }
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

/// The roles that somebody must have and nobody else has.
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
