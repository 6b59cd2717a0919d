//! *Yhteyshenkilöt ja roolit*: the contacts of a form.

mod adding;
mod folding;
mod removal;
mod roles;

use kanta_shared::application::ApplicationDraft;
use kanta_shared::contact::{
    ContactDraft, ContactDraftStoreFields, MAX_CONTACTS, number_among_namesakes,
};
use kanta_shared::field::{ContactField, FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::organisation::OrganisationKind;
use kanta_shared::role::ContactKind;
use kanta_shared::service::KantaService;
use kanta_shared::texts::{Text, answers, fields, vocabulary};
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use adding::{AddMe, with_copy};
use folding::Folding;
use removal::ConfirmRemoval;
use roles::{RoleDescriptions, RolesNeeded, roles};

use super::card::{answer_card, card_lines};
use super::repeat::{Repeat, RepeatItem, focus_row, use_remove_row};
use super::rows::{Row, RowOf, Rows};
use super::texts::contacts as texts;
use crate::form::{Control, Input, TextControl, has_problems};
use crate::i18n::{t, use_language, worded};
use crate::ui::{BuildNow, Button, ButtonKind, Choice, element, reactive};

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
        answers::contact_alone(language, self, number)
    }

    fn namesakes(all: &[ContactDraft]) -> Vec<(RowId, usize)> {
        let number = |index: usize| Some((all[index].id, number_among_namesakes(all, index)?));
        (0..all.len()).filter_map(number).collect()
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

    fn restored(&self, name: &str, language: Language) -> String {
        texts::restored(language, name)
    }
}

/// Whom Kanta contacts in which matters. A contact that is filled in is a card until it is edited.
#[component]
pub fn ContactsFields(
    /// The contacts.
    contacts: Contacts,
) -> impl IntoView {
    let asked_to_remove = RwSignal::new(None);
    let folding = Folding::new(contacts);
    let added = Callback::new(move |id| folding.keep_open(id));
    view! {
        <RoleDescriptions contacts/>
        <RolesNeeded contacts/>
        <Repeat rows=contacts.rows none_yet=texts::NONE_YET on_add=added let:row>
            <Contact contacts folding row asked_to_remove/>
        </Repeat>
        <AddMe contacts folding/>
        <ConfirmRemoval contacts asked_to_remove/>
    }
    .built()
}

/// What a card shows below the name.
const ON_CARD: [ContactField; 5] = [
    ContactField::Roles,
    ContactField::Title,
    ContactField::Email,
    ContactField::Phone,
    ContactField::CertificateNumber,
];

#[component]
fn Contact(
    contacts: Contacts,
    folding: Folding,
    row: RowOf<ContactDraft>,
    asked_to_remove: RwSignal<Option<RowId>>,
) -> impl IntoView {
    let id = row.key();
    let contact = Memo::new(move |_| row.try_get().unwrap_or_default());
    let is_folded = folding.of(id);
    let remove_row = use_remove_row(contacts.rows);
    let remove = move |()| match contacts.is_kept.run(id) {
        true => asked_to_remove.set(Some(id)),
        false => remove_row(id),
    };
    let edit = Callback::new(move |()| {
        folding.unfold(id);
        focus_row(FieldPath::Contacts, id);
    });
    let body = move || match is_folded.get() {
        true => {
            let (facts, buttons) =
                answer_card(name_of(contacts.rows, contact), lines_of(contact), edit);
            let buttons = with_copy(buttons, contacts.rows, folding, contact);
            (facts, buttons).built()
        }
        false => view! { <ContactForm contacts folding row contact/> }.built(),
    };
    view! {
        <RepeatItem
            rows=contacts.rows
            id
            needs_attention=has_problems(id)
            note=also_in(contacts.other_services.run(id))
            on_remove=Callback::new(remove)
        >
            {reactive(body)}
        </RepeatItem>
    }
    .built()
}

/// The name of a contact, as its row has it.
fn name_of(rows: Rows<ContactDraft>, contact: Memo<ContactDraft>) -> Signal<String> {
    let id = contact.with_untracked(|it| it.id);
    worded(move |language| rows.name(id, language).unwrap_or_default())
}

/// The lines of a contact's card.
fn lines_of(contact: Memo<ContactDraft>) -> Signal<String> {
    worded(move |language| {
        contact.with(|it| {
            let asked: Vec<_> = it.fields().collect();
            let answers = ON_CARD.map(|field| (FieldPath::Contact(it.id, field), it.answer(field)));
            let answers = answers
                .into_iter()
                .filter(|(field, _)| asked.contains(field));
            card_lines(language, answers)
        })
    })
}

/// The fields of a contact.
#[component]
fn ContactForm(
    contacts: Contacts,
    folding: Folding,
    row: RowOf<ContactDraft>,
    contact: Memo<ContactDraft>,
) -> impl IntoView {
    let id = row.key();
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
        Some(view! { <Input field control/> })
    };
    let is_filled_in = Signal::derive(move || contact.with(|it| folding.is_filled_in(it)));
    let buttons = element("div")
        .attr("class", "button-row")
        .view_if(is_filled_in, move || done(contacts.rows, folding, contact));
    let buttons = with_copy(buttons, contacts.rows, folding, contact);
    let fields = view! { <For each=fields key=|field| *field children=input/> };
    (fields, buttons).built()
}

/// Folds a contact in which nothing is left to fill in or to correct.
fn done(rows: Rows<ContactDraft>, folding: Folding, contact: Memo<ContactDraft>) -> AnyView {
    let fold = move |()| {
        let id = contact.with_untracked(|it| it.id);
        folding.fold(id);
        focus_row(FieldPath::Contacts, id);
    };
    view! {
        <Button kind=ButtonKind::Secondary about=name_of(rows, contact) on_press=Callback::new(fold)>
            {t(texts::DONE)}
        </Button>
    }
    .built()
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

/// The other services that the contact belongs to, if any.
fn also_in(services: Vec<KantaService>) -> Option<AnyView> {
    let is_in_any = !services.is_empty();
    is_in_any.then(|| {
        let words = worded(move |language| texts::also_in(language, &services));
        view! { <p class="meta">{words}</p> }.built()
    })
}
