//! How a customership ends: what the customer does about it, and what happens when its last day
//! is over.

use kanta_shared::api::customership::{Ended, Ending};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::termination::{TerminationDetails, TerminationPage, TerminationReceipt};
use kanta_shared::customership::Customership;
use kanta_shared::day::Day;
use kanta_shared::filing::Filing;
use kanta_shared::language::Language;
use kanta_shared::organisation::Organisation;
use kanta_shared::role::ContactRole;
use kanta_shared::termination::{TerminationContext, TerminationDraft, TerminationStatus};
use kanta_shared::values::Oid;

use crate::clock::Moment;
use crate::conditional::Seen;
use crate::error::AppError;
use crate::filings::{self, FilledIn};
use crate::letters::{self, Notice, SentTermination, TerminationFacts};
use crate::reference;
use crate::session::Actor;
use crate::storage::applications::StoredApplication;
use crate::storage::outbox::Attachment;
use crate::storage::terminations::{OfTermination, SignedTermination, StoredTermination};
use crate::transaction::Transaction;

/// The state of the termination of the actor's organisation, with everything that its wizard needs.
pub fn page(tx: &Transaction<'_>, actor: &Actor) -> Result<TerminationPage, AppError> {
    let organisation = &actor.organisation;
    let newest = tx.storage.termination_of(&organisation.oid)?;
    let context = match &newest {
        Some(StoredTermination { draft, status, .. })
            if *status != TerminationStatus::Effective =>
        {
            context(tx, organisation, draft)?
        }
        _ => context(tx, organisation, &TerminationDraft::default())?,
    };
    let termination = newest.map(|it| filings::details(tx, actor, it));
    Ok(TerminationPage {
        context,
        termination: termination.transpose()?,
    })
}

/// The end that has been given notice of, if any.
pub fn ending(tx: &Transaction<'_>, organisation: &Oid) -> Result<Option<Ending>, AppError> {
    let newest = tx.storage.termination_of(organisation)?;
    let pending = newest.filter(|it| it.status == TerminationStatus::Sent);
    Ok(pending.and_then(|it| it.sent).map(|it| Ending {
        last_day: it.receipt.last_day,
        reference: it.receipt.reference,
    }))
}

/// Errors with `Ending` where the customership is about to end.
pub fn expect_not_ending(tx: &Transaction<'_>, organisation: &Oid) -> Result<(), AppError> {
    match ending(tx, organisation)? {
        Some(_) => Err(ErrorCode::Ending.into()),
        None => Ok(()),
    }
}

/// The customership that ended last, if any.
pub fn ended(tx: &Transaction<'_>, organisation: &Oid) -> Result<Option<Ended>, AppError> {
    let last = tx.storage.effective_termination_of(organisation)?;
    Ok(last.and_then(|it| {
        let TerminationReceipt {
            last_day,
            reference,
            ..
        } = it.sent?.receipt;
        Some(Ended {
            last_day,
            reference,
            termination: it.id,
        })
    }))
}

/// Starts a termination with the administrative contact and the current billing data. Where one is being filled in,
/// returns that one; the second value says whether it is new.
pub fn start(
    tx: &mut Transaction<'_>,
    actor: &Actor,
) -> Result<(TerminationDetails, bool), AppError> {
    let organisation = &actor.organisation;
    match tx.storage.termination_of(&organisation.oid)? {
        Some(it) if it.status == TerminationStatus::Draft => {
            return Ok((filings::details(tx, actor, it)?, false));
        }
        Some(it) if it.status == TerminationStatus::Sent => {
            return Err(ErrorCode::WrongState.into());
        }
        Some(_) | None => {}
    }
    let mut draft = TerminationDraft::default();
    let context = context(tx, organisation, &draft)?;
    if context.services.is_empty() {
        return Err(ErrorCode::WrongState.into());
    }
    let known = current(tx, &organisation.oid)?;
    let mut contacts = known.contacts.into_iter().map(|it| it.contact);
    if let Some(it) = contacts.find(|it| it.roles.contains(&ContactRole::Administrative)) {
        draft.contact_name = it.name;
        draft.contact_phone = it.phone;
        draft.contact_email = it.email;
    }
    if context.asks_billing() {
        draft.billing = known.billing;
    }
    let draft = draft.prefilled();
    let new = filings::add(tx, actor, draft, OfTermination::default())?;
    Ok((filings::details(tx, actor, new)?, true))
}

impl FilledIn for TerminationDraft {
    /// Of one that has been sent, what was known then.
    fn context_of(
        tx: &Transaction<'_>,
        actor: &Actor,
        stored: &StoredTermination,
    ) -> Result<TerminationContext, AppError> {
        match &stored.sent {
            None => context(tx, &actor.organisation, &stored.draft),
            Some(signed) => Ok(TerminationContext {
                today: tx.now.day(),
                ..signed.context.clone()
            }),
        }
    }

    fn receipt_of(sent: SignedTermination) -> TerminationReceipt {
        sent.receipt
    }
}

/// Delivers a notice of termination to Kela, provided nothing in it is left to correct. What
/// was signed is kept, and the letter with it goes out, in the same transaction.
pub fn send(
    tx: &mut Transaction<'_>,
    actor: &Actor,
    id: &str,
    seen: &Seen,
) -> Result<TerminationReceipt, AppError> {
    let mut stored: StoredTermination = filings::open_to_customer(tx, actor, id, seen)?;
    let context = context(tx, &actor.organisation, &stored.draft)?;
    let termination = stored.draft.parse(&context);
    let termination = termination.map_err(|it| filings::refusal(&stored.draft, &it))?;
    stored.draft = stored.draft.only_asked(&context);
    let receipt = TerminationReceipt {
        reference: reference::new(&mut tx.storage.random),
        sent_at: tx.now.timestamp(),
        by: actor.representative(),
        notified: termination.contact.email.clone(),
        last_day: termination.last_day,
    };
    let signed = SignedTermination {
        receipt: receipt.clone(),
        termination,
        context,
    };
    let sent = sent_termination(tx, &stored, &signed)?;
    let document = &signed.termination.notice;
    let pdf = Notice::new(&sent.facts, document.language).signed_attachment(&sent.receipt);
    tx.storage.add_signed_document(id, document, &pdf)?;
    let letter = letters::termination_received(&sent, pdf);
    stored.status = TerminationStatus::Sent;
    stored.sent = Some(signed);
    tx.storage.change_filing(&mut stored)?;
    tx.post(|| letter)?;
    Ok(receipt)
}

/// The notice as a PDF: to be read before it is signed, and once it is sent the PDF document that
/// was signed, in the language in which that was done.
pub fn notice(
    tx: &Transaction<'_>,
    actor: &Actor,
    id: &str,
    language: Language,
) -> Result<Attachment, AppError> {
    let stored: StoredTermination = filings::stored(tx, actor, id)?;
    match &stored.sent {
        None => {
            let context = context(tx, &actor.organisation, &stored.draft)?;
            let facts = TerminationFacts::of(&context, &stored.draft);
            Ok(Notice::new(&facts, language).preview_attachment(&stored.saved_at))
        }
        Some(signed) => {
            let document = &signed.termination.notice;
            let pdf = tx.storage.signed_document(id, document)?;
            pdf.ok_or(ErrorCode::Internal.into())
        }
    }
}

/// Ends a customership whose last day is over, as of the moment at which the following day
/// began.
pub fn end(
    tx: &mut Transaction<'_>,
    termination: StoredTermination,
    begins: Day,
) -> Result<(), AppError> {
    take_effect(&mut tx.at(Moment::start_of(begins)?), termination)
}

fn take_effect(
    tx: &mut Transaction<'_>,
    mut termination: StoredTermination,
) -> Result<(), AppError> {
    let now = tx.now.timestamp();
    let signed = termination.sent.clone().ok_or(ErrorCode::WrongState)?;
    // The letters go where the customer wants letters until the very end.
    let sent = sent_termination(tx, &termination, &signed)?;
    for letter in letters::termination_effective(&sent, tx.now.day()) {
        tx.post(|| letter)?;
    }
    let organisation = &termination.organisation;
    tx.storage.end_applications(organisation, &now)?;
    tx.storage.end_commitment(organisation, &now)?;
    tx.storage.end_customership(organisation, &now)?;
    termination.status = TerminationStatus::Effective;
    termination.effective_at = Some(now);
    Ok(tx.storage.change_filing(&mut termination)?)
}

/// What is known about the end of a customership besides what has been typed about it.
fn context(
    tx: &Transaction<'_>,
    organisation: &Organisation,
    draft: &TerminationDraft,
) -> Result<TerminationContext, AppError> {
    let applications = tx.storage.applications_of(&organisation.oid)?;
    let (in_use, under_way): (Vec<_>, Vec<_>) = applications.iter().partition(|it| it.is_in_use());
    let sorted = |applications: Vec<&StoredApplication>| {
        let mut services: Vec<_> = applications.iter().map(|it| it.service).collect();
        services.sort();
        services
    };
    let mut context = TerminationContext {
        organisation: organisation.clone(),
        today: tx.now.day(),
        services: sorted(in_use),
        lapsing: sorted(under_way),
        notice: Vec::new(),
    };
    let facts = TerminationFacts::of(&context, draft);
    let versions = Language::ALL
        .iter()
        .map(|it| Notice::new(&facts, *it).version);
    context.notice = versions.collect();
    Ok(context)
}

/// Everything that a letter about a termination may mention.
fn sent_termination(
    tx: &Transaction<'_>,
    stored: &StoredTermination,
    signed: &SignedTermination,
) -> Result<SentTermination, AppError> {
    let Customership { customer, .. } = current(tx, &stored.organisation)?;
    // Current data have been accepted, so the address is valid.
    let customer_email = customer.email.parse().map_err(|_| ErrorCode::Internal)?;
    Ok(SentTermination {
        facts: TerminationFacts::of(&signed.context, &stored.draft),
        receipt: signed.receipt.clone(),
        letter_language: customer.letter_language,
        customer_email,
    })
}

/// The current data of the customer.
fn current(tx: &Transaction<'_>, organisation: &Oid) -> Result<Customership, AppError> {
    let current = tx.storage.customership_of(organisation)?;
    Ok(current.ok_or(ErrorCode::WrongState)?.data)
}

/// The day with which a termination takes effect, if that day has come.
pub fn due(termination: &StoredTermination, today: Day) -> Option<Day> {
    let last_day = termination.sent.as_ref()?.receipt.last_day;
    (termination.status == TerminationStatus::Sent && last_day < today)
        .then(|| last_day.plus_days(1))
}
