//! The roles of contacts: what each is for, who has it, and the control that gives it.

use kanta_shared::contact::{ContactDraft, ContactDraftStoreFields};
use kanta_shared::language::Language;
use kanta_shared::role::{ContactKind, ContactRole, roles_for};
use kanta_shared::service::KantaService;
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::{answers, vocabulary};
use leptos::prelude::*;

use super::Contacts;
use crate::form::Control;
use crate::i18n::{label, softened, t, use_language, worded};
use crate::sections::rows::RowOf;
use crate::sections::texts::contacts as texts;
use crate::ui::{BuildNow, Choice, Expander, Panel, shown_if};

/// What each role that is offered is for.
#[component]
pub(super) fn RoleDescriptions(contacts: Contacts) -> impl IntoView {
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
    let name = softened(vocabulary::role_name(role).in_(language));
    match role.is_service_specific() {
        true => [&name, " (", texts::SERVICE_SPECIFIC.in_(language), ")"].concat(),
        false => name,
    }
}

/// The required roles, and who has them.
#[component]
pub(super) fn RolesNeeded(contacts: Contacts) -> impl IntoView {
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
                (0..all.len())
                    .filter(|index| all[*index].roles.contains(&role))
                    .map(|index| answers::contact(language, all, index))
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
        <div class="beside-form">
            <Panel heading=label(texts::ROLES_NEEDED)>
                <ul class="checklist">{roles_for(service, kind).filter(|it| it.is_required_for(service, kind)).map(line).collect_view()}</ul>
                {shown_if(one_person, || view! { <p>{t(texts::ONE_PERSON)}</p> }.built())}
            </Panel>
        </div>
    }
    .built()
}

/// The roles of a contact. One that does not belong to this application stays in sight for as long
/// as the contact has it, so that it can be taken away.
pub(super) fn roles(
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
    // Each of the boxes reads both of these.
    let choices = Memo::new(move |_| {
        let language = language.get();
        let is_shown = |role: &&ContactRole| {
            role.is_offered_for(service, kind) || held.with(|it| it.contains(role))
        };
        let shown = ContactRole::ALL.iter().filter(is_shown);
        shown
            .map(|it| Choice::new(it.name(), role_label(*it, language)))
            .collect::<Vec<_>>()
    });
    let names = |roles: &SortedSet<ContactRole>| -> SortedSet<String> {
        roles.iter().map(|it| it.name().to_owned()).collect()
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
        choices: choices.into(),
        ticked: Memo::new(move |_| held.with(names)).into(),
        change: Callback::new(change),
        reveal,
    }
}
