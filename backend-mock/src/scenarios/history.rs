//! What customers did before a world begins, made by doing it.

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
use crate::filings;
use crate::registers::Customer;
use crate::session::Actor;
use crate::transaction::Transaction;

const YEAR: SignedDuration = SignedDuration::from_hours(365 * 24);
const TWO_WEEKS: SignedDuration = SignedDuration::from_hours(14 * 24);

/// A year ago the customer applied, and two weeks later Kela accepted.
pub(super) fn take_into_use(
    tx: &mut Transaction<'_>,
    customer: Customer,
    service: KantaService,
) -> Result<(), AppError> {
    let a_year_ago = tx.now.plus(-YEAR);
    let tx = &mut tx.at(a_year_ago);
    let id = apply(tx, customer, service)?;
    tx.now = tx.now.plus(TWO_WEEKS);
    desk::take(tx, &id)?;
    desk::accept(tx, &id)
}

/// The customer has sent an application. Returns its id.
pub(super) fn apply(
    tx: &mut Transaction<'_>,
    customer: Customer,
    service: KantaService,
) -> Result<String, AppError> {
    let actor = applicant_of(tx, customer)?;
    let (new, _) = applications::start(tx, &actor, service)?;
    let draft = ApplicationDraft {
        contacts: contacts(&new.context),
        ..valid_draft(&new.context)
    };
    let saved = filings::save(tx, &actor, &new.id, &Seen::from(new.version), &draft)?;
    applications::send(tx, &actor, &saved.id, &Seen::from(saved.version))?;
    Ok(saved.id)
}

/// The customer has filled in a draft as far as the customer data.
pub(super) fn begin_draft(
    tx: &mut Transaction<'_>,
    customer: Customer,
    service: KantaService,
) -> Result<(), AppError> {
    let actor = applicant_of(tx, customer)?;
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
    filings::save(tx, &actor, &new.id, &Seen::from(new.version), &draft)?;
    Ok(())
}

/// The first person who may apply for the customer.
fn applicant_of(tx: &Transaction<'_>, customer: Customer) -> Result<Actor, AppError> {
    let listed = tx.registers.organisation(customer);
    let listed = listed.ok_or(ErrorCode::NotFound)?;
    let (person, basis) = tx
        .registers
        .people
        .iter()
        .filter_map(|it| Some((it, it.basis_for(listed, false).ok()?)))
        .find(|(_, basis)| basis.may_edit(Capability::Application))
        .ok_or(ErrorCode::NotFound)?;
    Ok(Actor {
        persona: person.key.to_string(),
        person: person.person(),
        organisation: listed.organisation.clone(),
        basis,
        position: person.position_for(listed, basis),
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
