//! What things are called that several screens name.

use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::{service_name, step_heading};
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::{access_points, contacts, frame as texts, instructions};
use crate::i18n::worded;

/// The name of the application.
pub fn application_title(service: KantaService) -> Signal<String> {
    worded(move |language| texts::application_title(language, service_name(service).in_(language)))
}

/// The name of a step with that of its service, for the window's title.
pub fn step_title(service: KantaService, step: Step) -> Signal<String> {
    worded(move |language| {
        [
            step_heading(step).in_(language),
            " – ",
            service_name(service).in_(language),
        ]
        .concat()
    })
}

/// Which of its steps a step is, as "Step 3 of 8".
pub fn position(store: ApplicationStore, step: Step) -> Signal<String> {
    let place = Memo::new(move |_| {
        let journey = store.journey();
        journey
            .number(step)
            .map(|number| (number, journey.stages().len()))
    });
    worded(move |language| {
        place
            .get()
            .map(|(n, m)| texts::position(language, n, m))
            .unwrap_or_default()
    })
}

/// What a row of a repeating group is called, if the field stands in one.
pub fn row_name(draft: &ApplicationDraft, field: FieldPath, language: Language) -> Option<String> {
    match field {
        FieldPath::AccessPoint(row, _) => {
            let index = draft.access_points.iter().position(|it| it.id == row)?;
            Some(access_points::heading(language, index + 1))
        }
        FieldPath::Contact(row, _) => contact_name(&draft.contacts, row, language),
        FieldPath::AccessPoints
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Termination(_) => None,
    }
}

/// What a contact is called: by its name, or by its number for as long as it has none.
pub fn contact_name(contacts: &[ContactDraft], row: RowId, language: Language) -> Option<String> {
    let index = contacts.iter().position(|it| it.id == row)?;
    Some(match contacts[index].name.trim() {
        "" => contacts::unnamed(language, index + 1),
        name => name.to_owned(),
    })
}

/// The page on kanta.fi about taking the service into use.
pub fn deployment_link(service: KantaService) -> Text {
    match service {
        KantaService::PatientData => instructions::LINK_PATIENT_DATA,
        KantaService::SocialWelfare => instructions::LINK_SOCIAL_WELFARE,
        KantaService::Prescription => instructions::LINK_PRESCRIPTION,
        KantaService::Imaging => instructions::LINK_IMAGING,
    }
}
