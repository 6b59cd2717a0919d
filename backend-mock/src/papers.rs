//! The papers of a customer and the letters that the service has sent, computed from what is kept.

use std::cmp::Reverse;

use kanta_shared::api::papers::{LastVisit, LetterCopy, Paper, PaperContent};
use kanta_shared::application::sending;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::Person;

use crate::clock::{ClockError, Moment};
use crate::error::AppError;
use crate::session::Actor;
use crate::storage::applications::StoredApplication;
use crate::storage::outbox::PostedLetter;
use crate::transaction::Transaction;

/// The papers that the actor may see, newest first, with those marked that are new.
pub fn list(tx: &Transaction<'_>, actor: &Actor) -> Result<Vec<Paper>, AppError> {
    let mut papers = visible(tx, actor)?;
    if let Some((before, now)) = visits(tx, actor)? {
        mark_new(&mut papers, &actor.person, &before, &now)?;
    }
    Ok(papers)
}

/// The visit of the actor before this one, with how much is new since then. A first visit costs one query.
pub fn last_visit(tx: &Transaction<'_>, actor: &Actor) -> Result<Option<LastVisit>, AppError> {
    let Some((before, now)) = visits(tx, actor)? else {
        return Ok(None);
    };
    let mut papers = visible(tx, actor)?;
    mark_new(&mut papers, &actor.person, &before, &now)?;
    let news = papers.iter().filter(|it| it.is_new).count();
    let at = before.timestamp();
    Ok(Some(LastVisit { at, news }))
}

/// When the visit before this one began, and this one.
fn visits(tx: &Transaction<'_>, actor: &Actor) -> Result<Option<(Moment, Moment)>, AppError> {
    let visit = tx.storage.visit(&actor.persona, &actor.organisation.oid)?;
    let visits = visit.and_then(|it| Some((it.before?, it.began_at)));
    let moments = visits.map(|(before, now)| {
        Ok::<_, ClockError>((Moment::try_from(&before)?, Moment::try_from(&now)?))
    });
    Ok(moments.transpose()?)
}

/// Marks what came between the beginnings of two visits. What comes later is new on the next visit, so
/// everything is new once. What the person has done, and the letters about it, are not new to them.
fn mark_new(
    papers: &mut [Paper],
    person: &Person,
    before: &Moment,
    now: &Moment,
) -> Result<(), AppError> {
    let is_own = |it: &&Paper| it.by.as_ref().is_some_and(|by| by.person == person.name);
    let act = |it: &Paper| (it.reference.clone(), it.at.clone());
    let own: Vec<_> = papers.iter().filter(is_own).map(act).collect();
    for paper in papers {
        let at = Moment::try_from(&paper.at)?;
        let is_own = !is_by_kela(&paper.content) && own.contains(&act(paper));
        paper.is_new = *before < at && at <= *now && !is_own;
    }
    Ok(())
}

/// Whether a paper is about something that Kela has done.
fn is_by_kela(content: &PaperContent) -> bool {
    match content {
        PaperContent::Decision { .. } => true,
        PaperContent::Letter { about, .. } => about.is_by_kela(),
        PaperContent::Application { .. }
        | PaperContent::Commitment { .. }
        | PaperContent::Change { .. }
        | PaperContent::Notice { .. } => false,
    }
}

/// The papers that the actor may see, newest first.
fn visible(tx: &Transaction<'_>, actor: &Actor) -> Result<Vec<Paper>, AppError> {
    let organisation = &actor.organisation;
    let mut papers = Vec::new();
    for application in tx.storage.sent_applications_of(&organisation.oid)? {
        papers.extend(of_application(tx, organisation, &application)?);
    }
    papers.extend(changes(tx, organisation)?);
    papers.extend(notices(tx, organisation)?);
    papers.extend(letters(tx, organisation)?);
    papers.retain(|it| actor.basis.may_view(it.content.capability()));
    papers.sort_by_cached_key(|it| Reverse(Moment::try_from(&it.at).ok()));
    Ok(papers)
}

/// The application as it was sent, the commitment that was signed in it, and its acceptance.
fn of_application(
    tx: &Transaction<'_>,
    organisation: &Organisation,
    application: &StoredApplication,
) -> Result<Vec<Paper>, AppError> {
    let Some(sent) = &application.sent else {
        return Ok(Vec::new());
    };
    let id = &application.id;
    let reference = &sent.receipt.reference;
    let paper = |at, by, content| Paper {
        at,
        service: Some(application.service),
        reference: reference.clone(),
        by,
        is_new: false,
        content,
    };
    let accepted = application.accepted_at.clone().map(|at| {
        let application = id.clone();
        paper(at, None, PaperContent::Decision { application })
    });
    let signed = tx.storage.commitment_signed_in(id)?.map(|it| {
        let application = id.clone();
        let content = PaperContent::Commitment { application };
        paper(it.signed_at, Some(it.by), content)
    });
    let act = sending(organisation, &application.history, reference);
    let application = id.clone();
    let sent = paper(
        sent.receipt.sent_at.clone(),
        act.map(|it| it.by),
        PaperContent::Application { application },
    );
    Ok(accepted.into_iter().chain([sent]).chain(signed).collect())
}

fn changes(tx: &Transaction<'_>, organisation: &Organisation) -> Result<Vec<Paper>, AppError> {
    let changes = tx.storage.changes_by(&organisation.oid)?.into_iter().rev();
    let papers = changes.map(|it| Paper {
        by: Some(it.record.by),
        at: it.record.at,
        service: Some(it.record.service),
        reference: it.record.reference,
        is_new: false,
        content: PaperContent::Change {
            section: it.record.section,
            changes: it.record.changes,
        },
    });
    Ok(papers.collect())
}

fn notices(tx: &Transaction<'_>, organisation: &Organisation) -> Result<Vec<Paper>, AppError> {
    let terminations = tx.storage.sent_terminations_of(&organisation.oid)?;
    let papers = terminations.into_iter().filter_map(|it| {
        let receipt = it.sent?.receipt;
        Some(Paper {
            at: receipt.sent_at,
            service: None,
            reference: receipt.reference,
            by: Some(receipt.by),
            is_new: false,
            content: PaperContent::Notice { termination: it.id },
        })
    });
    Ok(papers.collect())
}

/// The letters. One that went to several addresses is one paper.
fn letters(tx: &Transaction<'_>, organisation: &Organisation) -> Result<Vec<Paper>, AppError> {
    let letters = tx.storage.letters_about(&organisation.oid)?;
    let matter = |it: &PostedLetter| {
        let letter = &it.letter;
        (letter.kind, letter.reference.clone(), it.posted_at.clone())
    };
    let same = letters.chunk_by(|a, b| matter(a) == matter(b));
    Ok(same.rev().filter_map(one_paper).collect())
}

fn one_paper(letters: &[PostedLetter]) -> Option<Paper> {
    let PostedLetter {
        posted_at, letter, ..
    } = letters.first()?;
    let mut copies: Vec<LetterCopy> = Vec::new();
    for PostedLetter { letter, .. } in letters {
        match copies.iter_mut().find(|it| it.text == letter.text) {
            Some(same) => same.to.push(letter.to.clone()),
            None => copies.push(LetterCopy {
                to: vec![letter.to.clone()],
                text: letter.text.clone(),
            }),
        }
    }
    Some(Paper {
        at: posted_at.clone(),
        service: letter.service,
        reference: letter.reference.clone(),
        by: None,
        is_new: false,
        content: PaperContent::Letter {
            about: letter.kind,
            language: letter.language,
            subject: letter.subject.clone(),
            copies,
        },
    })
}
