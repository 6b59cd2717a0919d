//! How the Kanta services of an organisation are doing.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Pharmacies, ServiceDetails, ServiceState, ServiceSummary, Services};
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;

use crate::error::AppError;
use crate::session::Actor;
use crate::storage::applications::StoredApplication;
use crate::transaction::Transaction;
use crate::{applications, filings, termination};

/// The state of all services, which is the same for every visitor.
pub fn all(tx: &Transaction<'_>, organisation: &Organisation) -> Result<Services, AppError> {
    let commitment = tx.storage.commitment_of(&organisation.oid)?;
    let summary = |service: &KantaService| {
        let application = tx.storage.application_for(&organisation.oid, *service)?;
        Ok(summary(tx, organisation, *service, application.as_ref()))
    };
    let services = KantaService::ALL.iter().map(summary);
    Ok(Services {
        commitment_signed_at: commitment.map(|it| it.signed_at),
        ending: termination::ending(tx, &organisation.oid)?,
        ended: termination::ended(tx, &organisation.oid)?,
        last_visit: None,
        services: services.collect::<Result<_, AppError>>()?,
    })
}

/// The state of one service, with everything that its wizard needs, as far as the actor may see
/// it.
pub fn get(
    tx: &Transaction<'_>,
    actor: &Actor,
    service: KantaService,
) -> Result<ServiceDetails, AppError> {
    let organisation = &actor.organisation;
    let newest = |service| tx.storage.application_for(&organisation.oid, service);
    let application = newest(service)?;
    let patient_data = newest(KantaService::PatientData)?;
    let context = applications::context(tx, organisation, service, application.as_ref())?;
    Ok(ServiceDetails {
        summary: summary(tx, organisation, service, application.as_ref()),
        patient_data_in_use: patient_data.is_some_and(|it| it.is_in_use()),
        context: context.visible_to(actor.basis),
        application: application
            .map(|it| filings::details(tx, actor, it))
            .transpose()?,
    })
}

/// The entry of the pharmacy register. Errors with `NotFound` unless the organisation is a
/// pharmacy.
pub fn pharmacies(
    tx: &Transaction<'_>,
    organisation: &Organisation,
) -> Result<Pharmacies, AppError> {
    let listed = tx.registers.organisation_with(&organisation.oid);
    let listed = listed
        .filter(|it| it.organisation.kind.is_pharmacy())
        .ok_or(ErrorCode::NotFound)?;
    let service = KantaService::Prescription;
    let application = tx.storage.application_for(&organisation.oid, service)?;
    Ok(Pharmacies {
        pharmacies: listed.pharmacies.clone(),
        takeover: organisation.takeover,
        prescription: summary(tx, organisation, service, application.as_ref()).state,
    })
}

fn summary(
    tx: &Transaction<'_>,
    organisation: &Organisation,
    service: KantaService,
    newest: Option<&StoredApplication>,
) -> ServiceSummary {
    let state = match newest {
        None if !organisation.may_apply_for(service) => ServiceState::NotOpen,
        None => match organisation.has_to_wait_for(tx.now.day()) {
            Some(from) => ServiceState::NotYet { from },
            None => ServiceState::NotInUse,
        },
        Some(application) => match application.accepted_at.clone() {
            Some(since) => ServiceState::InUse { since },
            None => ServiceState::Applied {
                application: application.id.clone(),
                status: application.status,
                at: match &application.sent {
                    Some(sent) => sent.receipt.sent_at.clone(),
                    None => application.saved_at.clone(),
                },
                reference: application
                    .sent
                    .as_ref()
                    .map(|it| it.receipt.reference.clone()),
            },
        },
    };
    ServiceSummary { service, state }
}
