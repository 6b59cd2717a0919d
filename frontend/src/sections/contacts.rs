//! *Yhteyshenkilöt ja roolit*: the contacts of a form.

mod adding;
mod removal;

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

use adding::{AddMe, Copy};
use removal::ConfirmRemoval;

use super::repeat::{Repeat, RepeatItem, use_remove_row};
use super::rows::{Row, RowOf, Rows};
use super::texts::contacts as texts;
use crate::form::{Control, Input, TextControl, has_problems};
use crate::i18n::{common, label, t, use_language, worded};
use crate::ui::{Choice, Expander, Panel, StatusTag, TagKind};

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
    /// The name of the user, who can be added as a contact.
    pub me: Signal<Option<String>>,
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
        <AddMe contacts/>
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

/// The required roles, and who has them.
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
        let is_held = move || rows.with(|all| all.iter().any(|it| it.roles.contains(&role)));
        view! { <li class:checklist__done=is_held>{words}</li> }
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
            <ul class="checklist">{roles_for(service, kind).filter(|it| it.is_required_for(service, kind)).map(line).collect_view()}</ul>
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
    let contact = Memo::new(move |_| row.try_get().unwrap_or_default());
    // A row that is being removed keeps its fields until it is gone.
    let asked = Memo::new(move |before: Option<&Vec<FieldPath>>| {
        let now = row.try_get().map(|it| it.fields().collect());
        now.or_else(|| before.cloned()).unwrap_or_default()
    });
    // The number of the card is under the role that needs it.
    let number = FieldPath::Contact(id, ContactField::CertificateNumber);
    let fields = move || asked.get().into_iter().filter(move |it| *it != number);
    let input = move |field: FieldPath| {
        let control = control(contacts, row, contact, asked, field)?;
        let input = view! { <Input field control/> }.into_any();
        Some(match field == FieldPath::Contact(id, ContactField::Roles) {
            true => view! { <div data-answers="role_missing role_missing_elsewhere">{input}</div> }
                .into_any(),
            false => input,
        })
    };
    let remove_row = use_remove_row(contacts.rows);
    let remove = move |()| match contacts.is_kept.run(id) {
        true => asked_to_remove.set(Some(id)),
        false => remove_row(id),
    };
    view! {
        <RepeatItem
            rows=contacts.rows
            id
            mark=move || view! { <NeedsAttention id/> }
            on_remove=Callback::new(remove)
        >
            <AlsoIn services=contacts.other_services.run(id)/>
            <For each=fields key=|field| *field children=input/>
            <Copy rows=contacts.rows contact/>
        </RepeatItem>
    }
    .into_any()
}

fn control(
    contacts: Contacts,
    row: RowOf<ContactDraft>,
    contact: Memo<ContactDraft>,
    asked: Memo<Vec<FieldPath>>,
    field: FieldPath,
) -> Option<Control> {
    let FieldPath::Contact(id, field) = field else {
        return None;
    };
    let depending = move |words: fn(&ContactDraft) -> Text| {
        worded(move |language| contact.with(words).in_(language).to_owned())
    };
    let text = match field {
        ContactField::Kind => {
            return Some(Control::Choice {
                choices: kinds(),
                chosen: Signal::derive(move || Some(contact.with(|it| it.kind.name().to_owned()))),
                choose: Callback::new(move |name: String| {
                    if let Some(kind) = ContactKind::from_name(&name) {
                        row.kind().set(kind);
                    }
                }),
            });
        }
        ContactField::Name => TextControl::new(row.name())
            .label(depending(|it| match it.kind {
                ContactKind::Person => fields::label(FieldPath::Contact(it.id, ContactField::Name)),
                ContactKind::Organisation => texts::NAME_ORGANISATION,
            }))
            .hint(depending(|it| match it.kind {
                ContactKind::Person => texts::NAME_PERSON_HINT,
                ContactKind::Organisation => texts::NAME_ORGANISATION_HINT,
            })),
        ContactField::Title => TextControl::new(row.title()),
        ContactField::Email => TextControl::new(row.email()),
        ContactField::Phone => TextControl::new(row.phone())
            .hint(depending(|it| match it.needs_sms() {
                true => texts::PHONE_HINT_SMS,
                false => texts::PHONE_HINT,
            }))
            .optional(Signal::derive(move || {
                !contact.with(ContactDraft::needs_sms)
            })),
        ContactField::Roles => {
            let number = FieldPath::Contact(id, ContactField::CertificateNumber);
            let is_asked = Memo::new(move |_| asked.with(|it| it.contains(&number)));
            let reveal = move || {
                let control = || control(contacts, row, contact, asked, number);
                is_asked.get().then(control).flatten().map(|control| {
                    view! {
                        <div class="reveal">
                            <Input field=number control/>
                            <p class="meta">{t(texts::CERTIFICATE_NUMBER_WHY)}</p>
                        </div>
                    }
                })
            };
            return Some(roles(contacts, row, contact, ViewFn::from(move || reveal)));
        }
        ContactField::CertificateNumber => TextControl::new(row.certificate_number()),
    };
    Some(Control::Text(text))
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

/// Marks a contact in which something is to be put right.
#[component]
fn NeedsAttention(id: RowId) -> impl IntoView {
    let needs_attention = has_problems(id);
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
fn roles(
    contacts: Contacts,
    row: RowOf<ContactDraft>,
    contact: Memo<ContactDraft>,
    reveal: ViewFn,
) -> Control {
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
    Control::Choices {
        choices,
        ticked: Signal::derive(move || held.with(names)),
        change: Callback::new(change),
        reveal,
    }
}
