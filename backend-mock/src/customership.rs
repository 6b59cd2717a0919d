//! The current data of customers with a service in use, and changes to it.

use kanta_shared::api::customership::{ChangeRecord, Changed, CustomershipDetails};
use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::application::{ApplicationDraft, sending};
use kanta_shared::customership::{Customership, Section, SectionData, changes};
use kanta_shared::filing::Filing;
use kanta_shared::official_form::{official_draft, official_section};
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::session::Basis;
use kanta_shared::values::Oid;

use crate::conditional::Seen;
use crate::error::AppError;
use crate::letters::{self, Cause, ChangedData, SentApplication};
use crate::session::Actor;
use crate::storage::applications::{Sent, StoredApplication};
use crate::storage::customerships::StoredCustomership;
use crate::transaction::Transaction;
use crate::{applications, filings, reference, termination};

/// A service that is in use, with what of its data the actor may see.
pub fn get(
    tx: &Transaction<'_>,
    actor: &Actor,
    service: KantaService,
) -> Result<CustomershipDetails, AppError> {
    let (current, accepted) = in_use(tx, actor, service)?;
    details(tx, actor, current, accepted)
}

/// Changes a part of the customer's data, provided nothing in it is left to correct and
/// something would change. It is stored in its official form, recorded in the history, and passed on
/// to the customer's drafts; letters about it go to the old and new addresses that it concerns.
pub fn change(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    service: KantaService,
    seen: &Seen,
    data: &SectionData,
) -> Result<Changed, AppError> {
    let (mut current, accepted) = in_use(tx, actor, service)?;
    if !seen.holds(current.version) {
        let current = details(tx, actor, current, accepted)?;
        return Err(AppError::overtaken(&current));
    }
    let context = applications::context(tx, &actor.organisation, service, Some(&accepted))?;
    let data = &official_section(data, &context);
    let section = data.section();
    if !section.is_asked_by(service) {
        return Err(ErrorCode::WrongState.into());
    }
    let before = current.data.draft_for(service, &accepted.draft);
    let changes = changes(&before, data, &context);
    if changes.is_empty() {
        let detail = "nothing would change".to_owned();
        return Err(AppError::Detailed(ErrorCode::WrongState, detail));
    }
    let in_use = services_in_use(tx, &actor.organisation.oid)?;
    let problems = current
        .data
        .problems_with(data, &accepted.draft, &context, &in_use);
    if !problems.is_empty() {
        let errors = FieldError::list(&problems, |it| data.pointer(it));
        return Err(AppError::Validation(errors));
    }
    let record = ChangeRecord {
        reference: reference::new(&mut tx.storage.random),
        at: tx.now.timestamp(),
        by: actor.representative(),
        service,
        section,
        changes,
    };
    let before = current.data.clone();
    current.data = before.changed(service, data);
    current.saved_at = record.at.clone();
    current.sequence = tx.storage.next_sequence()?;
    tx.storage.change_customership(&mut current)?;
    tx.storage.add_change(&current, &record)?;
    let changed = ChangedData {
        act: record.act(&actor.organisation),
        service,
        cause: Cause::Edited,
        changes: &record.changes,
        before: &before,
        after: &current.data,
    };
    post_notices(tx, &changed)?;
    applications::update_drafts(tx, actor, None, |draft| {
        current.data.propagate_to(&before, draft);
    })?;
    let details = details(tx, actor, current, accepted)?;
    Ok(Changed { record, details })
}

/// Notifies everyone whom changed data concern, at old and new addresses.
fn post_notices(tx: &Transaction<'_>, changed: &ChangedData<'_>) -> Result<(), AppError> {
    let mut letters = letters::data_changed(changed).into_iter();
    letters.try_for_each(|it| tx.post(|| it))
}

/// Takes over the data of an application that was just accepted: the customership begins with it, or
/// follows it. What it changes is recorded as changed now by the sender of the application, and letters
/// about that go out as if a user had edited it.
pub(crate) fn take_over(
    tx: &mut Transaction<'_>,
    customer: &Organisation,
    accepted: &StoredApplication,
) -> Result<(), AppError> {
    let (organisation, service) = (&accepted.organisation, accepted.service);
    let draft = &official_draft(&accepted.draft);
    let Sent {
        receipt, sequence, ..
    } = accepted.sent.as_ref().ok_or(ErrorCode::WrongState)?;
    let Some(mut current) = tx.storage.customership_of(organisation)? else {
        return Ok(tx.storage.add_customership(&StoredCustomership {
            id: 0,
            organisation: organisation.clone(),
            version: 1,
            saved_at: receipt.sent_at.clone(),
            sequence: *sequence,
            data: Customership::first(service, draft),
            ended_at: None,
        })?);
    };
    let is_newer = current.sequence < *sequence;
    let before = current.data;
    current.data = before.clone().accepting(service, draft, is_newer);
    if is_newer {
        current.saved_at = receipt.sent_at.clone();
        current.sequence = *sequence;
    }
    let context = applications::context(tx, customer, service, Some(accepted))?;
    let asked = |it: &Customership| it.draft_for(service, draft).only_asked(&context);
    let [old, new] = [&before, &current.data].map(asked);
    let act = sending(customer, &accepted.history, &receipt.reference);
    let act = act.ok_or(ErrorCode::WrongState)?;
    tx.storage.change_customership(&mut current)?;
    for section in Section::ALL.iter().copied() {
        let changes = changes(&old, &SectionData::of(section, &new), &context);
        if changes.is_empty() {
            continue;
        }
        let record = ChangeRecord {
            reference: receipt.reference.clone(),
            at: tx.now.timestamp(),
            by: act.by.clone(),
            service,
            section,
            changes,
        };
        tx.storage.add_change(&current, &record)?;
    }
    let changed = ChangedData {
        act,
        service,
        cause: Cause::Accepted,
        changes: &old.changes_to(&new),
        before: &before,
        after: &current.data,
    };
    post_notices(tx, &changed)
}

/// What was delivered, with the data that the customer has changed after that, so that
/// letters about it go where they are read today.
pub(crate) fn with_current_data(
    tx: &Transaction<'_>,
    application: &StoredApplication,
    mut received: SentApplication,
) -> Result<SentApplication, AppError> {
    if let Some(draft) = applications::current_draft(tx, application)? {
        let service = application.service;
        let context =
            applications::context(tx, &received.organisation, service, Some(application))?;
        // What else is in the application may be out of date, such as a text that was renewed.
        if let Ok(application) = draft.parse(&context) {
            received.sent.application = application;
        }
    }
    Ok(received)
}

/// The services that an organisation has in use.
pub fn services_in_use(
    tx: &Transaction<'_>,
    organisation: &Oid,
) -> Result<Vec<KantaService>, AppError> {
    let applications = tx.storage.applications_of(organisation)?;
    let in_use = applications.iter().filter(|it| it.is_in_use());
    let mut services: Vec<_> = in_use.map(|it| it.service).collect();
    services.sort();
    Ok(services)
}

/// The current customership, and the application with which the service was taken into use.
fn in_use(
    tx: &Transaction<'_>,
    actor: &Actor,
    service: KantaService,
) -> Result<(StoredCustomership, StoredApplication), AppError> {
    let organisation = &actor.organisation.oid;
    let current = tx.storage.customership_of(organisation)?;
    let newest = tx.storage.application_for(organisation, service)?;
    let accepted = newest.filter(StoredApplication::is_in_use);
    Ok(current.zip(accepted).ok_or(ErrorCode::NotFound)?)
}

fn details(
    tx: &Transaction<'_>,
    actor: &Actor,
    current: StoredCustomership,
    accepted: StoredApplication,
) -> Result<CustomershipDetails, AppError> {
    let context =
        applications::context(tx, &actor.organisation, accepted.service, Some(&accepted))?;
    let signed = tx.storage.commitment_of(&actor.organisation.oid)?;
    let history = tx.storage.changes_of(current.id)?.into_iter();
    let may_see = |section: Section| actor.basis.may_view(section.capability());
    let mut sections = Section::ALL.iter();
    let may_edit = sections.any(|it| actor.basis.may_edit(it.capability()));
    let recovery_key = may_edit.then(|| filings::recovery_key(tx, actor, &accepted.id));
    let reference = accepted.sent.map(|it| it.receipt.reference);
    Ok(CustomershipDetails {
        recovery_key,
        version: current.version,
        saved_at: current.saved_at,
        commitment_signed_at: signed.map(|it| it.signed_at),
        since: accepted.own.accepted_at.ok_or(ErrorCode::NotFound)?,
        reference: reference.unwrap_or_default(),
        accepted: visible_application(&official_draft(&accepted.draft), actor.basis),
        context: context.visible_to(actor.basis),
        customership: visible(current.data, may_see),
        in_use: services_in_use(tx, &actor.organisation.oid)?,
        history: history
            .map(|it| it.record)
            .filter(|it| may_see(it.section))
            .collect(),
        ending: termination::ending(tx, &actor.organisation.oid)?,
    })
}

/// What of it may be seen; the rest is left out.
fn visible(data: Customership, may_see: impl Fn(Section) -> bool) -> Customership {
    let Customership {
        customer,
        contacts,
        billing,
    } = data;
    Customership {
        customer: if_(may_see(Section::Customer), customer),
        contacts: if_(may_see(Section::Contacts), contacts),
        billing: if_(may_see(Section::Billing), billing),
    }
}

/// The same of the application that was accepted. The current data are elsewhere.
fn visible_application(draft: &ApplicationDraft, basis: Basis) -> ApplicationDraft {
    ApplicationDraft {
        customer: Default::default(),
        contacts: Default::default(),
        billing: Default::default(),
        ..draft.visible_to(basis)
    }
}

fn if_<T: Default>(shown: bool, value: T) -> T {
    match shown {
        true => value,
        false => T::default(),
    }
}
