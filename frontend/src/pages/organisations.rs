//! The choice of the organisation to act for, which DVV's rules require in the service itself.

use kanta_shared::organisation::Organisation;
use kanta_shared::session::{Basis, Entry, Position, RepresentedOrganisation};
use kanta_shared::sorted::sort_by_key;
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::{use_navigate, use_query_map};

use super::checks::{Check, FailedChecks};
use super::mandates::{self, MandateTable};
use crate::api::{self, ApiError};
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::page::{Load, Loaded, Page, words_for};
use crate::route::{Route, return_path};
use crate::session::use_session;
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, Card, Expander, InlineAlert, Notification, announce,
};

mod refused;
mod texts;

use refused::Refused;

#[component]
pub fn Organisations() -> impl IntoView {
    let load = Load::new(api::organisations);
    let choices = |organisations: Vec<RepresentedOrganisation>| match organisations.as_slice() {
        [] => view! { <NoOrganisations/> }.built(),
        _ => view! { <Choices organisations/> }.built(),
    };
    view! {
        <Page heading=texts::HEADING>
            <Loaded load children=choices/>
            <Expander summary=label(common::MANDATES)>
                <MandateTable/>
                <p>{t(mandates::texts::OTHERS_MAY_ACT)} " " {linked(mandates::texts::MANAGE)}</p>
                <p>{linked(mandates::texts::READ_MORE)}</p>
            </Expander>
        </Page>
    }
    .built()
}

/// Says that there is no organisation to act for.
#[component]
fn NoOrganisations() -> impl IntoView {
    view! {
        <Notification kind=AlertKind::Error heading=label(texts::NOTHING_HEADING)>
            {t(texts::NOTHING_TEXT)}
        </Notification>
        <p>{t(mandates::texts::POSITIONS_IN_SHORT)}</p>
        <p>{linked(mandates::texts::READ_MORE)}</p>
        <p>{linked(mandates::texts::MANAGE)}</p>
        <FailedChecks failed=Check::Mandate/>
    }
    .built()
}

#[component]
fn Choices(mut organisations: Vec<RepresentedOrganisation>) -> impl IntoView {
    sort_by_key(&mut organisations, |it| {
        !matches!(it.entry, Entry::Allowed { .. })
    });
    let allowed = organisations
        .iter()
        .filter(|it| matches!(it.entry, Entry::Allowed { .. }))
        .count();
    let kind = if allowed == 1 {
        ButtonKind::Primary
    } else {
        ButtonKind::Secondary
    };
    let choice = |RepresentedOrganisation {
                      organisation,
                      entry,
                  }: RepresentedOrganisation| {
        let heading = organisation.name.clone();
        let about = view! {
            <p class="meta">
                {organisation.business_id.to_string()} " · " {t(vocabulary::organisation_kind(organisation.kind))}
            </p>
        };
        let way_in = match entry {
            Entry::Allowed { basis, position } => {
                view! { <Allowed organisation basis position kind/> }.built()
            }
            Entry::Refused { reason } => {
                view! { <Refused organisation=organisation.name reason/> }.built()
            }
        };
        view! { <Card heading>{about} {way_in}</Card> }
    };
    view! {
        <p>{t(texts::INTRO)}</p>
        <ul class="card-list card-list--rows">{organisations.into_iter().map(choice).collect_view()}</ul>
    }
    .built()
}

/// An organisation that the user may act for, and the button that chooses it.
#[component]
fn Allowed(
    organisation: Organisation,
    basis: Basis,
    position: Option<Position>,
    kind: ButtonKind,
) -> impl IntoView {
    let session = use_session();
    let navigate = use_navigate();
    let language = use_language();
    let goal = use_query_map().with_untracked(|it| it.get("return"));
    let busy = RwSignal::new(false);
    let error = RwSignal::new(None);
    let name = organisation.name.clone();
    let home = Route::home(basis);
    let act = move |()| {
        let (organisation, navigate, goal) = (organisation.clone(), navigate.clone(), goal.clone());
        busy.set(true);
        error.set(None);
        spawn_local(async move {
            let Some(identity) = api::identity() else {
                busy.try_set(false);
                return session.refresh_later();
            };
            match api::choose_organisation(&organisation.oid, &identity).await {
                Ok(chosen) => {
                    session.replace(chosen);
                    if busy.is_disposed() {
                        // The user has gone to another page.
                        return;
                    }
                    navigate(&return_path(goal.as_deref(), home), Default::default());
                    announce(texts::changed(language.get_untracked(), &organisation.name));
                }
                Err(failure) => {
                    busy.try_set(false);
                    error.try_set(Some(failure));
                }
            }
        });
    };
    let problem = move || {
        Some(match error.get()? {
            ApiError::EntryRefused(reason) => {
                refused::reason(reason).in_(language.get()).to_owned()
            }
            other => words_for(&other, language.get()),
        })
    };
    view! {
        <p>
            {t(texts::BASIS_HEADING)} ": " {worded(move |language| vocabulary::basis_of(basis, position, language))}
            {(basis == Basis::GuidelinesMandate).then(|| view! { "; " {t(texts::ONLY_GUIDELINES)} })}
        </p>
        <InlineAlert kind=AlertKind::Error text=Signal::derive(problem)/>
        <div class="button-row">
            <Button kind busy about=Signal::stored(name) on_press=act>
                {t(texts::START_ACTING)}
            </Button>
        </div>
    }
    .built()
}
