//! What a new application begins with.

use kanta_shared::application::ApplicationDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::filing::Filing;
use kanta_shared::pharmacy::PharmacyKind;
use kanta_shared::values::Oid;

use crate::error::AppError;
use crate::transaction::Transaction;

/// The newest data of the customer: those of an open application; else those of the customership,
/// once a service is in use; else those of an earlier application; else the address of a pharmacy,
/// which the pharmacy register knows.
pub(super) fn draft(
    tx: &Transaction<'_>,
    organisation: &Oid,
) -> Result<ApplicationDraft, AppError> {
    let previous = tx.storage.application_to_begin_from(organisation)?;
    let customership = tx.storage.customership_of(organisation)?;
    let source = match (previous, customership) {
        (Some(open), _) if open.status.is_open_to_customer() => open.draft,
        (_, Some(current)) => current.data.common(),
        (Some(previous), None) => previous.draft,
        (None, None) => return Ok(registered(tx, organisation)),
    };
    Ok(draft_from(source))
}

/// What the registers know, to be reviewed.
fn registered(tx: &Transaction<'_>, organisation: &Oid) -> ApplicationDraft {
    let listed = tx.registers.organisation_with(organisation);
    let main = listed.and_then(|it| {
        let mut pharmacies = it.pharmacies.iter();
        pharmacies.find(|it| it.kind == PharmacyKind::Main)
    });
    let mut draft = ApplicationDraft::default();
    if let Some(main) = main {
        draft.customer.street.clone_from(&main.street);
        draft.customer.postal_code = main.postal_code.to_string();
        draft.customer.post_office.clone_from(&main.post_office);
    }
    draft.prefilled()
}

/// Everything that is common to all services, to be reviewed.
fn draft_from(earlier: ApplicationDraft) -> ApplicationDraft {
    let common = |mut contact: ContactDraft| {
        contact.roles.retain(|it| !it.is_service_specific());
        (!contact.roles.is_empty()).then_some(contact)
    };
    ApplicationDraft {
        customer: earlier.customer,
        contacts: earlier.contacts.into_iter().filter_map(common).collect(),
        billing: earlier.billing,
        ..ApplicationDraft::default()
    }
    .prefilled()
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::Step;
    use kanta_shared::field::RowId;
    use kanta_shared::fixtures::{context, county, valid_draft};
    use kanta_shared::role::ContactRole;
    use kanta_shared::service::KantaService;

    use super::*;

    fn contact(id: u32, roles: &[ContactRole]) -> ContactDraft {
        ContactDraft {
            roles: roles.iter().copied().collect(),
            ..ContactDraft::new(RowId(id))
        }
    }

    #[test]
    fn what_is_common_to_all_services_is_taken_over() {
        let earlier = ApplicationDraft {
            contacts: vec![
                contact(1, &[ContactRole::Administrative, ContactRole::Archivist]),
                contact(2, &[ContactRole::Archivist]),
                contact(3, &[]),
            ],
            ..valid_draft(&context(county(), KantaService::PatientData, true))
        };
        let new = draft_from(earlier.clone());
        assert_eq!(new.contacts, [contact(1, &[ContactRole::Administrative])]);
        assert_eq!(
            new,
            ApplicationDraft {
                contacts: new.contacts.clone(),
                customer: earlier.customer,
                billing: earlier.billing,
                unreviewed: [Step::Customer, Step::Contacts, Step::Billing].into(),
                ..ApplicationDraft::default()
            }
        );
    }
}
