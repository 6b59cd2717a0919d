//! What things are called that several screens name.

use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::service_name;
use leptos::prelude::*;

use super::texts::{frame as texts, instructions};
use crate::i18n::worded;

/// The name of the application.
pub fn application_title(service: KantaService) -> Signal<String> {
    worded(move |language| texts::application_title(language, service_name(service).in_(language)))
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
