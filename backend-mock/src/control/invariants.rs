//! What must hold in every world at every moment.

use kanta_shared::application::{ApplicationDraft, ApplicationStatus};
use kanta_shared::customership::Section;
use kanta_shared::filing::Filing;
use kanta_shared::termination::TerminationDraft;

use crate::applications;
use crate::error::AppError;
use crate::extract::{InWorld, Json};
use crate::storage::applications::StoredApplication;
use crate::storage::customerships::{StoredChange, StoredCustomership};
use crate::transaction::Transaction;

/// Lists what is broken in the world, in sentences; nothing may ever be
#[utoipa::path(get, path = "/_mock/invariants", responses((status = 200, description = "What is broken", body = [String])))]
pub(super) async fn get_invariants(InWorld(world): InWorld) -> Result<Json<Vec<String>>, AppError> {
    let broken = world.transaction(|it| match violations(it) {
        Ok(broken) => Ok(broken),
        Err(error) => Ok(vec![format!("What is kept cannot be read: {error:?}")]),
    })?;
    Ok(Json([broken, world.overdue()].concat()))
}

fn violations(tx: &Transaction<'_>) -> Result<Vec<String>, AppError> {
    let storage = &tx.storage;
    // What no longer has the shape of its type is an error; the queries do not look at all of it.
    let applications = storage.filings::<ApplicationDraft>()?;
    storage.filings::<TerminationDraft>()?;
    storage.commitments()?;
    storage.letters()?;
    storage.list::<StoredCustomership>("", [])?;
    storage.list::<StoredChange>("", [])?;
    Ok([
        storage.violations(tx.now.day())?,
        wrong_histories(&applications),
        wrong_data(tx, &applications)?,
    ]
    .concat())
}

/// The last thing that has happened to an application leads to its status.
fn wrong_histories(applications: &[StoredApplication]) -> Vec<String> {
    let status = |it: &StoredApplication| match it.history.last() {
        Some(last) => last.event.status(),
        None => ApplicationStatus::Draft,
    };
    let wrong = applications.iter().filter(|it| it.status != status(it));
    let sentence = |it: &StoredApplication| {
        format!(
            "The application {} ({}) has a history unlike its status.",
            it.id, it.status
        )
    };
    wrong.map(sentence).collect()
}

/// A customer with a service in use has given all data that the service asks for.
fn wrong_data(
    tx: &Transaction<'_>,
    applications: &[StoredApplication],
) -> Result<Vec<String>, AppError> {
    let mut wrong = Vec::new();
    for application in applications.iter().filter(|it| it.is_in_use()) {
        let (oid, service) = (&application.organisation, application.service);
        let listed = tx.registers.organisation_with(oid);
        let current = tx.storage.customership_of(oid)?;
        let Some((listed, current)) = listed.zip(current) else {
            wrong.push(format!("{oid} has {service} in use and no customership."));
            continue;
        };
        let context = applications::context(tx, &listed.organisation, service, Some(application))?;
        let draft = current.data.draft_for(service, &application.draft);
        let asked = Section::ALL.iter().filter(|it| it.is_asked_by(service));
        for section in asked {
            for it in draft.problems_on(section.step(), &context).iter() {
                wrong.push(format!(
                    "{oid} has wrong data for {service}: {} ({}).",
                    it.field,
                    it.kind.code()
                ));
            }
        }
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests;
