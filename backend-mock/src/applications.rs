//! What customers do with applications: start, send and recall them.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ApplicationDetails, Receipt};
use kanta_shared::application::access_points::{AccessPointRegister, oids_to_look_up};
use kanta_shared::application::{
    ApplicationContext, ApplicationDraft, ApplicationEvent, ApplicationStatus, HistoryEntry, Step,
    last_reply,
};
use kanta_shared::filing::Filing;
use kanta_shared::language::Language;
use kanta_shared::official_form::official_draft;
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::typed_text::prepared_lines;

use crate::conditional::Seen;
use crate::error::AppError;
use crate::filings::{self, FilledIn};
use crate::letters::{self, SentApplication};
use crate::session::Actor;
use crate::storage::applications::{OfApplication, Sent, StoredApplication};
use crate::storage::outbox::Attachment;
use crate::transaction::Transaction;
use crate::{commitment, documents, reference, termination};

mod prefill;

/// Starts an application with the customer's data where they are known already. Returns the
/// application that is on its way if there is one; the second value says whether it is new.
///
/// Errors with `Ending` where the customership is about to end.
pub fn start(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    service: KantaService,
) -> Result<(ApplicationDetails, bool), AppError> {
    let organisation = &actor.organisation;
    if !organisation.may_apply_for(service) {
        return Err(ErrorCode::NotPermitted.into());
    }
    termination::expect_not_ending(tx, &organisation.oid)?;
    match tx.storage.application_for(&organisation.oid, service)? {
        Some(application) if application.is_in_use() => return Err(ErrorCode::WrongState.into()),
        Some(application) => return Ok((filings::details(tx, actor, application)?, false)),
        None => {}
    }
    expect_not_too_early(tx, organisation)?;
    let draft = prefill::draft(tx, &organisation.oid)?;
    let application = filings::add(tx, actor, draft, OfApplication::new(service))?;
    Ok((filings::details(tx, actor, application)?, true))
}

impl FilledIn for ApplicationDraft {
    fn context_of(
        tx: &Transaction<'_>,
        actor: &Actor,
        stored: &StoredApplication,
    ) -> Result<ApplicationContext, AppError> {
        let context = context(tx, &actor.organisation, stored.service, Some(stored))?;
        Ok(context.visible_to(actor.basis))
    }

    fn receipt_of(sent: Sent) -> Receipt {
        sent.receipt
    }

    fn has_ended(stored: &StoredApplication) -> bool {
        stored.ended_at.is_some()
    }

    /// Changed data of the customer are saved in the organisation's other drafts too, as they are
    /// common to all services.
    fn was_saved(
        tx: &mut Transaction<'_>,
        actor: &Actor,
        before: &ApplicationDraft,
        stored: &StoredApplication,
    ) -> Result<(), AppError> {
        tx.storage.mark_as_saved_last(&stored.id)?;
        let customer = &stored.draft.customer;
        if before.customer == *customer {
            return Ok(());
        }
        update_drafts(tx, actor, Some(&stored.id), |draft| {
            draft.update_step(Step::Customer, |it| it.customer.clone_from(customer));
        })
    }
}

/// Delivers an application to Kela. The commitment that was signed in it and the letter with the
/// receipt are stored in the same transaction.
///
/// Errors with `Validation` if something is left to correct.
pub fn send(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
) -> Result<Receipt, AppError> {
    let mut stored: StoredApplication = filings::open_to_customer(tx, actor, id, seen)?;
    termination::expect_not_ending(tx, &actor.organisation.oid)?;
    // The takeover may have been put off since the application was started. What has been
    // sent already has been made in time.
    if stored.sent.is_none() {
        expect_not_too_early(tx, &actor.organisation)?;
    }
    let context = context(tx, &actor.organisation, stored.service, Some(&stored))?;
    let application = stored.draft.parse(&context);
    let application = application.map_err(|it| filings::refusal(&stored.draft, &it))?;
    let reply = stored
        .question()
        .map(|_| prepared_lines(&stored.draft.reply));
    stored.draft.reply.clear();
    let asked = stored.draft.only_asked(&context);
    let draft = official_draft(&asked);
    // The data for billing are common to all services, also to those that do not ask for them.
    let billing = std::mem::take(&mut stored.draft.billing);
    stored.draft = ApplicationDraft { billing, ..asked };
    let (reference, changes) = match stored.sent.take() {
        Some(before) => (before.receipt.reference, before.draft.changes_to(&draft)),
        None => (reference::new(&mut tx.storage.random), Vec::new()),
    };
    let copy = match &application.commitment {
        Some(document) => Some(commitment::sign(
            tx, actor, &stored.id, &reference, document,
        )?),
        None => None,
    };
    let receipt = Receipt {
        reference,
        sent_at: tx.now.timestamp(),
        notified: application.customer.email.clone(),
        commitment_signed: copy.is_some(),
    };
    stored.sent = Some(Sent {
        receipt: receipt.clone(),
        sequence: tx.storage.next_sequence()?,
        application,
        draft,
    });
    let event = ApplicationEvent::Sent {
        by: actor.representative(),
        reply,
        changes,
    };
    stored.record(tx.now.timestamp(), event);
    tx.storage.change_filing(&mut stored)?;
    let sent = sent(&stored, actor)?;
    tx.post(|| letters::application_received(&sent, copy))?;
    Ok(receipt)
}

/// The application as it was sent last, as a PDF. Errors with `WrongState` if it never was.
pub fn copy(
    tx: &Transaction<'_>,
    actor: &Actor,
    id: &str,
    language: Language,
) -> Result<Attachment, AppError> {
    let stored: StoredApplication = filings::stored(tx, actor, id)?;
    Ok(letters::application_copy(&sent(&stored, actor)?, language))
}

fn sent(stored: &StoredApplication, actor: &Actor) -> Result<SentApplication, AppError> {
    let sent = SentApplication::of(stored, &actor.organisation);
    sent.ok_or(ErrorCode::WrongState.into())
}

/// Takes back an application that Kela has not taken into processing yet: the customer may change it
/// and send it again. The letter about it is posted in the same transaction.
pub fn recall(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
) -> Result<HistoryEntry, AppError> {
    let mut stored: StoredApplication = filings::stored(tx, actor, id)?;
    if stored.status != ApplicationStatus::Sent || stored.ended_at.is_some() {
        return Err(ErrorCode::WrongState.into());
    }
    termination::expect_not_ending(tx, &actor.organisation.oid)?;
    filings::expect_seen(tx, actor, seen, &stored)?;
    let entry = HistoryEntry {
        at: tx.now.timestamp(),
        event: ApplicationEvent::Recalled {
            by: actor.representative(),
        },
    };
    if let Some(current) = current_draft(tx, &stored)? {
        stored.draft = current;
    }
    if let Some((_, reply)) = last_reply(&stored.history) {
        let reply = reply.to_owned();
        stored.draft.reply = reply;
    }
    stored.record(entry.at.clone(), entry.event.clone());
    tx.storage.change_filing(&mut stored)?;
    let sent = sent(&stored, actor)?;
    tx.post(|| letters::application_recalled(&sent))?;
    Ok(entry)
}

/// Errors with `TooEarly` if the takeover of the pharmacy is too far away to apply.
fn expect_not_too_early(tx: &Transaction<'_>, organisation: &Organisation) -> Result<(), AppError> {
    match organisation.has_to_wait_for(tx.now.day()) {
        Some(first) => {
            let detail = format!("the application can be made from {first}");
            Err(AppError::Detailed(ErrorCode::TooEarly, detail))
        }
        None => Ok(()),
    }
}

/// What is known about an organisation's application for a service, started or not.
pub fn context(
    tx: &Transaction<'_>,
    organisation: &Organisation,
    service: KantaService,
    application: Option<&StoredApplication>,
) -> Result<ApplicationContext, AppError> {
    let signed = tx.storage.commitment_of(&organisation.oid)?;
    let look_up = |it: &StoredApplication| {
        let oids = oids_to_look_up(&it.draft, organisation);
        AccessPointRegister(oids.iter().map(|oid| tx.registers.look_up(oid)).collect())
    };
    let register = application.map(|it| match &it.sent {
        Some(sent) if !it.status.is_open_to_customer() => {
            AccessPointRegister::of(&sent.application)
        }
        Some(_) | None => look_up(it),
    });
    Ok(ApplicationContext {
        service,
        organisation: organisation.clone(),
        first_application: signed
            .is_none_or(|signed| application.is_some_and(|it| it.id == signed.application)),
        last_day: termination::ending(tx, &organisation.oid)?.map(|it| it.last_day),
        register: register.unwrap_or_default(),
        documents: documents::current_documents(service),
        history: application.map(|it| it.history.clone()).unwrap_or_default(),
    })
}

/// An application with the data that the customer has changed since it was sent; `None` if there
/// are none.
pub(crate) fn current_draft(
    tx: &Transaction<'_>,
    application: &StoredApplication,
) -> Result<Option<ApplicationDraft>, AppError> {
    let (draft, service) = (&application.draft, application.service);
    let current = tx.storage.customership_of(&application.organisation)?;
    let sent = application.sent.as_ref();
    Ok(current
        .filter(|current| sent.is_some_and(|it| it.sequence < current.sequence))
        .map(|current| {
            let now = current.data.accepting(service, draft, false);
            now.draft_for(service, draft)
        }))
}

/// Updates the drafts of the actor's organisation, except the one from which the update comes. What it changes
/// is a new version.
pub(crate) fn update_drafts(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    except: Option<&str>,
    update: impl Fn(&mut ApplicationDraft),
) -> Result<(), AppError> {
    for mut draft in tx.storage.drafts_of(&actor.organisation.oid)? {
        let before = draft.draft.clone();
        update(&mut draft.draft);
        if except != Some(draft.id.as_str()) && draft.draft != before {
            draft.saved_at = tx.now.timestamp();
            tx.storage.change_filing(&mut draft)?;
            tx.storage.note_saved(&draft.id, &actor.persona)?;
        }
    }
    Ok(())
}
