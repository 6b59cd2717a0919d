//! What must hold in every world at every moment.

use std::collections::{BTreeMap, BTreeSet};

use kanta_shared::application::ApplicationStatus::{
    Accepted, Draft, InProcessing, InformationRequested, Recalled, Sent,
};
use kanta_shared::application::Step;
use kanta_shared::customership::Section;
use kanta_shared::day::Day;
use kanta_shared::document::DocumentVersion;
use kanta_shared::filing::Filing;
use kanta_shared::termination::TerminationStatus;
use kanta_shared::timestamp::Timestamp;
use kanta_shared::values::Oid;

use crate::error::AppError;
use crate::extract::{InWorld, Json};
use crate::storage::applications::StoredApplication;
use crate::storage::commitments::SignedCommitment;
use crate::storage::customerships::{StoredChange, StoredCustomership};
use crate::storage::history::StatusChange;
use crate::storage::outbox::{LetterKind, PostedLetter};
use crate::storage::terminations::StoredTermination;
use crate::transaction::Transaction;
use crate::{applications, termination};

/// Lists what is broken in the world, in sentences; nothing may ever be
#[utoipa::path(get, path = "/_mock/invariants", responses((status = 200, description = "What is broken", body = [String])))]
pub(super) async fn get_invariants(InWorld(world): InWorld) -> Result<Json<Vec<String>>, AppError> {
    let kept = world.transaction(|it| match Kept::read(it) {
        Ok(kept) => Ok(kept.violations()),
        Err(error) => Ok(vec![format!("What is kept cannot be read: {error:?}")]),
    })?;
    Ok(Json([kept, world.overdue()].concat()))
}

/// Everything that a world keeps and that hangs together.
struct Kept {
    applications: Vec<StoredApplication>,
    changes: Vec<StatusChange>,
    commitments: Vec<SignedCommitment>,
    terminations: Vec<StoredTermination>,
    /// The filing and the hash of the text of each signed PDF document.
    pdfs: BTreeSet<(String, String)>,
    letters: Vec<PostedLetter>,
    customerships: Vec<StoredCustomership>,
    customership_changes: Vec<StoredChange>,
    /// What is wrong in the data of customers, in sentences.
    wrong_data: Vec<String>,
    today: Day,
}

impl Kept {
    fn read(work: &Transaction<'_>) -> Result<Kept, AppError> {
        let applications = work.storage.applications()?;
        let customerships = work.storage.customerships()?;
        Ok(Kept {
            wrong_data: wrong_data(work, &applications, &customerships)?,
            applications,
            changes: work.storage.status_changes()?,
            commitments: work.storage.commitments()?,
            terminations: work.storage.terminations()?,
            pdfs: work.storage.signed_documents()?.into_iter().collect(),
            letters: work.storage.letters()?,
            customerships,
            customership_changes: work.storage.changes()?,
            today: work.now.day(),
        })
    }

    fn violations(&self) -> Vec<String> {
        let mut violations = Vec::new();
        for change in &self.changes {
            violations.extend(change_violation(change));
        }
        for application in &self.applications {
            violations.extend(self.application_violations(application));
        }
        let mut on_their_way = BTreeSet::new();
        for it in self
            .applications
            .iter()
            .filter(|it| it.status != Accepted && it.ended_at.is_none())
        {
            if !on_their_way.insert((&it.organisation, it.service)) {
                violations.push(format!(
                    "{} has two applications for {} on their way.",
                    it.organisation, it.service
                ));
            }
        }
        // A text that was renewed meanwhile may be signed again in the same application.
        let mut signed = BTreeMap::new();
        for it in &self.commitments {
            let customership = (&it.organisation, &it.ended_at);
            if *signed.entry(customership).or_insert(&it.application) != &it.application {
                violations.push(format!(
                    "{} has signed the commitment in two applications.",
                    it.organisation
                ));
            }
        }
        violations.extend(self.wrong_data.iter().cloned());
        violations.extend(self.history_violations());
        for it in &self.commitments {
            if let Some(at) = &it.ended_at
                && !self.has_ended(&it.organisation, at)
            {
                violations.push(format!(
                    "The commitment of {} has ended without reason.",
                    it.organisation
                ));
            }
            if !self.has_paper(&it.application, &it.document) {
                violations.push(format!(
                    "The commitment of {} has no signed document.",
                    it.organisation
                ));
            }
        }
        for termination in &self.terminations {
            violations.extend(self.termination_violations(termination));
        }
        violations
    }

    fn termination_violations(&self, termination: &StoredTermination) -> Vec<String> {
        let StoredTermination {
            id,
            organisation,
            status,
            ..
        } = termination;
        let mut violations = Vec::new();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                violations.push(format!("The termination {id} ({status}) {what}."));
            }
        };
        let has_ended = *status == TerminationStatus::Effective;
        expect(
            termination.sent.is_some() == (*status != TerminationStatus::Draft),
            "is delivered or not, unlike its status",
        );
        expect(
            termination.effective_at.is_some() == has_ended,
            "has taken effect or not, unlike its status",
        );
        expect(
            termination::due(termination, self.today).is_none(),
            "has not taken effect although its last day is over",
        );
        let on_their_way = self.terminations.iter().filter(|it| {
            it.organisation == *organisation && it.status != TerminationStatus::Effective
        });
        expect(
            has_ended || on_their_way.count() == 1,
            "is not the only one of its customer on its way",
        );
        if let Some(signed) = &termination.sent {
            expect(
                self.has_paper(id, &signed.termination.notice),
                "has no signed document",
            );
            for (kind, most) in [
                (LetterKind::TerminationReceived, 1),
                (LetterKind::TerminationEffective, usize::from(has_ended)),
            ] {
                expect(
                    self.most_letters_to_one(kind, &signed.receipt.reference) <= most,
                    &format!(
                        "caused more letters about `{}` than there was reason for",
                        kind.name()
                    ),
                );
            }
        }
        violations
    }

    /// Whether the PDF document that was signed with a text in a filing is kept.
    fn has_paper(&self, filing: &str, document: &DocumentVersion) -> bool {
        let pdf = (filing.to_owned(), document.hash.clone());
        self.pdfs.contains(&pdf)
    }

    /// Whether the organisation's customership ended at this moment.
    fn has_ended(&self, organisation: &Oid, at: &Timestamp) -> bool {
        self.terminations
            .iter()
            .any(|it| it.organisation == *organisation && it.effective_at.as_ref() == Some(at))
    }

    /// Each change has made a version of its own, and none that the customership has not come to;
    /// and no address got two letters about it.
    fn history_violations(&self) -> Vec<String> {
        let version_of = |change: &StoredChange| {
            let mut all = self.customerships.iter();
            all.find(|it| it.id == change.customership)
                .map(|it| it.version)
        };
        let fits = |change: &&StoredChange| {
            1 < change.version && version_of(change).is_some_and(|it| change.version <= it)
        };
        let misfits = self.customership_changes.iter().filter(|it| !fits(it));
        let misfits = misfits.map(|it| {
            format!(
                "The change {} has made version {}, which there is not.",
                it.record.reference, it.version
            )
        });
        let references = self
            .customership_changes
            .iter()
            .map(|it| &it.record.reference);
        let repeated =
            references.filter(|it| 1 < self.most_letters_to_one(LetterKind::DataChanged, it));
        let repeated =
            repeated.map(|it| format!("The change {it} caused two letters to one address."));
        misfits.chain(repeated).collect()
    }

    fn application_violations(&self, application: &StoredApplication) -> Vec<String> {
        let StoredApplication { id, status, .. } = application;
        let mut violations = Vec::new();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                violations.push(format!("The application {id} ({status}) {what}."));
            }
        };
        expect(
            application.sent.is_some() == (*status != Draft),
            "is delivered or not, unlike its status",
        );
        expect(
            application.accepted_at.is_some() == (*status == Accepted),
            "is accepted or not, unlike its status",
        );
        expect(
            *status
                == application
                    .history
                    .last()
                    .map_or(Draft, |it| it.event.status()),
            "has a history unlike its status",
        );
        expect(
            application
                .ended_at
                .as_ref()
                .is_none_or(|at| self.has_ended(&application.organisation, at)),
            "has ended without reason",
        );
        if let Some(sent) = &application.sent {
            let signed = self.commitments.iter().any(|it| {
                it.organisation == application.organisation && it.ended_at == application.ended_at
            });
            expect(signed, "was delivered by a customer without a commitment");
            for (kind, status) in [
                (LetterKind::ApplicationReceived, Sent),
                (LetterKind::ApplicationRecalled, Recalled),
                (LetterKind::InformationRequested, InformationRequested),
                (LetterKind::ApplicationAccepted, Accepted),
                (LetterKind::DataChanged, Accepted),
            ] {
                let changes = self
                    .changes
                    .iter()
                    .filter(|it| it.application == *id && it.after == status)
                    .count();
                let most = self.most_letters_to_one(kind, &sent.receipt.reference);
                expect(
                    most <= changes,
                    &format!(
                        "caused more letters about `{}` than there was reason for",
                        kind.name()
                    ),
                );
            }
        }
        violations
    }

    /// How many letters of a kind about one application the same address got, at the most.
    fn most_letters_to_one(&self, kind: LetterKind, reference: &str) -> usize {
        let letters = || {
            self.letters
                .iter()
                .map(|it| &it.letter)
                .filter(|it| it.kind == kind && it.subject.contains(reference))
        };
        letters()
            .map(|it| letters().filter(|other| other.to == it.to).count())
            .max()
            .unwrap_or_default()
    }
}

/// A customer with a service in use has given all data that the service asks for.
fn wrong_data(
    work: &Transaction<'_>,
    applications: &[StoredApplication],
    customerships: &[StoredCustomership],
) -> Result<Vec<String>, AppError> {
    let mut wrong = Vec::new();
    let in_use = |it: &&StoredApplication| it.status == Accepted && it.ended_at.is_none();
    for application in applications.iter().filter(in_use) {
        let (oid, service) = (&application.organisation, application.service);
        let listed = work.registers.organisation_with(oid);
        let mut current = customerships.iter().filter(|it| it.ended_at.is_none());
        let current = current.find(|it| it.organisation == *oid);
        let (Some(listed), Some(current)) = (listed, current) else {
            wrong.push(format!("{oid} has {service} in use and no customership."));
            continue;
        };
        let context =
            applications::context(work, &listed.organisation, service, Some(application))?;
        let draft = current.data.draft_for(service, &application.draft);
        for section in Section::ALL {
            let step = section.step();
            let asked = step != Step::Billing || service.asks_billing();
            for it in draft.problems_on(step, &context).iter().filter(|_| asked) {
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

fn change_violation(change: &StatusChange) -> Option<String> {
    let StatusChange {
        application,
        before,
        after,
    } = change;
    let allowed = match before {
        Draft | Recalled | InformationRequested => *after == Sent,
        Sent => matches!(
            after,
            Recalled | InProcessing | InformationRequested | Accepted
        ),
        InProcessing => matches!(after, InformationRequested | Accepted),
        Accepted => false,
    };
    (!allowed).then(|| format!("The application {application} went from {before} to {after}."))
}

#[cfg(test)]
mod tests;
