//! The page of a service in use: it finds out what stands, keeps it for as long as the person is
//! with the service, and shows the summary or the part that is being changed.

use kanta_shared::api::customership::{ChangeRecord, CustomershipDetails};
use kanta_shared::customership::Section;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::form::Edit;
use super::summary::Summary;
use super::texts;
use crate::api::{self, ApiError};
use crate::i18n::label;
use crate::page::{Failed, Load, Loaded, NoSuchPlace, use_title};
use crate::session::use_session;

/// The service in use that the address names, or the part of it.
#[component]
pub fn CustomershipPage() -> impl IntoView {
    let path = use_location().pathname;
    // On the way out the address is already another page's; until then nothing changes here.
    let at = Memo::new(move |before: Option<&Option<Place>>| {
        let path = path.get();
        match (path.starts_with("/customership/"), before) {
            (false, Some(before)) => *before,
            _ => place_of(&path),
        }
    });
    let service = Memo::new(move |_| at.get().map(|(service, _)| service));
    let section = Memo::new(move |_| at.get().and_then(|(_, section)| section));
    let content = move || match service.get() {
        Some(service) => view! { <InUse service section/> }.into_any(),
        None => view! { <NoSuchPlace/> }.into_any(),
    };
    view! { <div class="page">{content}</div> }
}

/// A service, and a part of its data or all of it.
type Place = (KantaService, Option<Section>);

fn place_of(path: &str) -> Option<Place> {
    let rest = path.strip_prefix("/customership/")?;
    let mut parts = rest.trim_end_matches('/').split('/');
    let service = KantaService::from_name(parts.next()?)?;
    match parts.next() {
        None => Some((service, None)),
        Some(section) => Some((service, Some(Section::from_name(section)?))),
    }
}

#[component]
fn InUse(service: KantaService, section: Memo<Option<Section>>) -> impl IntoView {
    let load = Load::new(move || api::customership(service));
    let waiting = RwSignal::new(true);
    let opened = move |details: CustomershipDetails| {
        waiting.set(false);
        view! { <Standing details section/> }.into_any()
    };
    view! {
        {move || waiting.get().then(|| view! { <Waiting service/> })}
        <Loaded load children=opened/>
    }
}

/// The heading while the data are being fetched.
#[component]
fn Waiting(service: KantaService) -> impl IntoView {
    let heading = label(service_name(service));
    use_title(heading);
    view! { <h1>{heading}</h1> }
}

#[component]
fn Standing(details: CustomershipDetails, section: Memo<Option<Section>>) -> impl IntoView {
    let service = details.context.service;
    let details = RwSignal::new(details);
    // The change that was made last, for as long as the person is with the service.
    let receipt = RwSignal::new(None::<ChangeRecord>);
    let session = use_session();
    let acting = untrack(|| session.acting());
    let may_edit = move |section: Section| {
        let asked = section != Section::Billing || service.asks_billing();
        let basis = acting.as_ref().map(|it| it.basis);
        asked && basis.is_some_and(|it| it.may_edit(section.capability()))
    };
    let may_view = {
        let basis = untrack(|| session.acting()).map(|it| it.basis);
        move |capability| basis.is_some_and(|it| it.may_view(capability))
    };
    move || match section.get() {
        None => {
            let editable: Vec<Section> = Section::ALL
                .iter()
                .copied()
                .filter(|it| may_edit(*it))
                .collect();
            view! { <Summary details receipt editable may_view=Callback::new(may_view)/> }
                .into_any()
        }
        Some(section) if may_edit(section) => view! { <Edit section details receipt/> }.into_any(),
        Some(section) => view! { <NotForYou section/> }.into_any(),
    }
}

/// A part that the person may not change, or that the service does not have.
#[component]
fn NotForYou(section: Section) -> impl IntoView {
    let heading = label(texts::section(section));
    use_title(heading);
    view! {
        <h1>{heading}</h1>
        <Failed error=ApiError::NotPermitted busy=false retry=Callback::new(|()| ())/>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_service_and_a_part() {
        let check = |path: &str, expected| assert_eq!(place_of(path), expected, "{path}");
        let imaging = KantaService::Imaging;
        check("/customership/imaging", Some((imaging, None)));
        check("/customership/imaging/", Some((imaging, None)));
        for section in Section::ALL {
            let path = ["/customership/imaging/", section.name()].concat();
            check(&path, Some((imaging, Some(*section))));
        }
        for path in ["/customership/x", "/customership/imaging/x", "/services"] {
            check(path, None);
        }
    }
}
