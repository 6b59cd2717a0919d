//! What has been done before a world begins, made by doing it.

use jiff::SignedDuration;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{ApplicationContext, ApplicationDraft};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::RowId;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::role::{ContactKind, ContactRole, roles_for};
use kanta_shared::service::KantaService;
use kanta_shared::session::Capability;

use crate::applications;
use crate::conditional::Seen;
use crate::desk;
use crate::error::AppError;
use crate::scenarios::ListedOrganisation;
use crate::session::Actor;
use crate::transaction::Transaction;

const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);
const TWO_WEEKS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Puts it into an empty storage.
pub(super) fn set_up(tx: &mut Transaction<'_>) -> Result<(), AppError> {
    for listed in &tx.scenario.organisations {
        match listed.key {
            "county" => take_into_use(tx, listed, KantaService::PatientData)?,
            "home-care" => begin_a_draft(tx, listed, KantaService::SocialWelfare)?,
            "leaving" => {
                take_into_use(tx, listed, KantaService::PatientData)?;
                take_into_use(tx, listed, KantaService::Prescription)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// A year ago the customer applied, and two weeks later Kela accepted.
fn take_into_use(
    tx: &mut Transaction<'_>,
    listed: &ListedOrganisation,
    service: KantaService,
) -> Result<(), AppError> {
    let a_year_ago = tx.now.plus(-YEAR);
    let actor = somebody_of(tx, listed)?;
    let tx = &mut tx.at(a_year_ago);
    let (new, _) = applications::start(tx, &actor, service)?;
    let draft = ApplicationDraft {
        contacts: contacts(&new.context),
        ..valid_draft(&new.context)
    };
    let saved = applications::save(tx, &actor, &new.id, &Seen::from(new.version), draft)?;
    applications::send(tx, &actor, &saved.id, &Seen::from(saved.version))?;
    tx.now = tx.now.plus(TWO_WEEKS);
    desk::take(tx, &saved.id)?;
    desk::accept(tx, &saved.id)
}

/// Somebody has filled in a draft as far as customer data.
fn begin_a_draft(
    tx: &mut Transaction<'_>,
    listed: &ListedOrganisation,
    service: KantaService,
) -> Result<(), AppError> {
    let actor = somebody_of(tx, listed)?;
    let (new, _) = applications::start(tx, &actor, service)?;
    let ApplicationDraft {
        access_points,
        customer,
        ..
    } = valid_draft(&new.context);
    let draft = ApplicationDraft {
        access_points,
        customer,
        ..ApplicationDraft::default()
    };
    applications::save(tx, &actor, &new.id, &Seen::from(new.version), draft)?;
    Ok(())
}

/// The first persona who may apply for the organisation.
fn somebody_of(tx: &Transaction<'_>, listed: &ListedOrganisation) -> Result<Actor, AppError> {
    let acting = tx
        .scenario
        .personas
        .iter()
        .filter_map(|it| Some((it, it.basis_for(listed, false).ok()?)));
    let (persona, basis) = acting
        .into_iter()
        .find(|(_, basis)| basis.may_edit(Capability::Application))
        .ok_or(ErrorCode::NotFound)?;
    let organisation = listed.organisation.clone();
    Ok(Actor {
        persona: persona.key.to_owned(),
        person: persona.person(),
        organisation,
        basis,
    })
}

/// A person for administration and money, a contact point for technology, and a person for the
/// roles that belong to the service alone.
fn contacts(context: &ApplicationContext) -> Vec<ContactDraft> {
    let (specific, common): (Vec<_>, Vec<_>) =
        roles_for(context.service, context.organisation.kind)
            .partition(|it| it.is_service_specific());
    let (technical, administrative) = common
        .into_iter()
        .partition(|it| matches!(it, ContactRole::Technical | ContactRole::Disturbance));
    let contact =
        |id, name: &str, title: &str, email: &str, roles: Vec<ContactRole>| ContactDraft {
            name: name.to_owned(),
            title: title.to_owned(),
            email: email.to_owned(),
            phone: "+358 40 123 4567".to_owned(),
            roles: roles.into_iter().collect(),
            ..ContactDraft::new(RowId(id))
        };
    let help_desk = contact(2, "Kanta-tuki", "", "kanta-tuki@esimerkki.fi", technical);
    let mut contacts = vec![
        contact(
            1,
            "Anna Asiakas",
            "Hallintopäällikkö",
            "anna.asiakas@esimerkki.fi",
            administrative,
        ),
        ContactDraft {
            kind: ContactKind::Organisation,
            ..help_desk
        },
    ];
    if !specific.is_empty() {
        let archivist = contact(
            3,
            "Arto Arkisto",
            "Arkistonhoitaja",
            "arto.arkisto@esimerkki.fi",
            specific,
        );
        contacts.push(ContactDraft {
            certificate_number: "00100000017".to_owned(),
            ..archivist
        });
    }
    contacts
}
