//! What things are called that several screens name.

use kanta_shared::application::Step;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::{service_name, step_heading};
use leptos::prelude::*;

use super::store::ApplicationStore;
use super::texts::{frame as texts, instructions};
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

/// The page on kanta.fi about taking the service into use.
pub fn deployment_link(service: KantaService) -> Text {
    match service {
        KantaService::PatientData => instructions::LINK_PATIENT_DATA,
        KantaService::SocialWelfare => instructions::LINK_SOCIAL_WELFARE,
        KantaService::Prescription => instructions::LINK_PRESCRIPTION,
        KantaService::Imaging => instructions::LINK_IMAGING,
    }
}
