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

use super::ListedOrganisation;
use crate::conditional::Seen;
use crate::error::AppError;
use crate::session::Actor;
use crate::world::Transaction;

const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);
const TWO_WEEKS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// Puts it into an empty storage.
pub(super) fn fill(work: &mut Transaction<'_>) -> Result<(), AppError> {
    for listed in &work.scenario.organisations {
        match listed.key {
            "county" => take_into_use(work, listed, KantaService::PatientData)?,
            "home-care" => begin_a_draft(work, listed, KantaService::SocialWelfare)?,
            "leaving" => {
                take_into_use(work, listed, KantaService::PatientData)?;
                take_into_use(work, listed, KantaService::Prescription)?;
            }
            _ => {}
        }
    }
    Ok(())
}

/// A year ago the customer applied, and two weeks later Kela accepted.
fn take_into_use(
    work: &mut Transaction<'_>,
    listed: &ListedOrganisation,
    service: KantaService,
) -> Result<(), AppError> {
    let a_year_ago = work.now.plus(-YEAR);
    let actor = somebody_of(work, listed)?;
    let mut work = work.at(a_year_ago);
    let (new, _) = work.start(&actor, service)?;
    let draft = ApplicationDraft {
        contacts: contacts(&new.context),
        ..valid_draft(&new.context)
    };
    let saved = work.save(&actor, &new.id, &Seen::from(new.version), draft)?;
    work.send(&actor, &saved.id, &Seen::from(saved.version))?;
    work.now = work.now.plus(TWO_WEEKS);
    work.take(&saved.id)?;
    work.accept(&saved.id)
}

/// Somebody has filled in a draft as far as customer data.
fn begin_a_draft(
    work: &mut Transaction<'_>,
    listed: &ListedOrganisation,
    service: KantaService,
) -> Result<(), AppError> {
    let actor = somebody_of(work, listed)?;
    let (new, _) = work.start(&actor, service)?;
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
    work.save(&actor, &new.id, &Seen::from(new.version), draft)?;
    Ok(())
}

/// The first persona who may apply for the organisation.
fn somebody_of(work: &Transaction<'_>, listed: &ListedOrganisation) -> Result<Actor, AppError> {
    let acting = work
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
