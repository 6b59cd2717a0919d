use std::collections::{BTreeMap, BTreeSet};

use kanta_shared::application::ApplicationStatus::{
    Accepted, Draft, InProcessing, InformationRequested, Sent,
};

use crate::error::AppError;
use crate::extract::{InWorld, Json};
use crate::storage::StorageError;
use crate::storage::applications::StoredApplication;
use crate::storage::commitments::SignedCommitment;
use crate::storage::history::StatusChange;
use crate::storage::outbox::{LetterKind, PostedLetter};
use crate::world::Transaction;

/// Lists what is broken in the world, in sentences; nothing may ever be
#[utoipa::path(get, path = "/_mock/invariants", responses((status = 200, body = [String])))]
pub(super) async fn get_invariants(InWorld(world): InWorld) -> Result<Json<Vec<String>>, AppError> {
    world.transaction(|it| match Kept::read(it) {
        Ok(kept) => Ok(Json(kept.violations())),
        Err(error) => Ok(Json(vec![format!("What is kept cannot be read: {error}")])),
    })
}

/// Everything that a world keeps and that hangs together.
struct Kept {
    applications: Vec<StoredApplication>,
    changes: Vec<StatusChange>,
    commitments: Vec<SignedCommitment>,
    letters: Vec<PostedLetter>,
}

impl Kept {
    fn read(work: &Transaction<'_>) -> Result<Kept, StorageError> {
        Ok(Kept {
            applications: work.storage.applications()?,
            changes: work.storage.status_changes()?,
            commitments: work.storage.commitments()?,
            letters: work.storage.letters()?,
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
        for it in self.applications.iter().filter(|it| it.status != Accepted) {
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
            if *signed.entry(&it.organisation).or_insert(&it.application) != &it.application {
                violations.push(format!(
                    "{} has signed the commitment in two applications.",
                    it.organisation
                ));
            }
        }
        violations
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
            application.question.is_some() == (*status == InformationRequested),
            "has a question or not, unlike its status",
        );
        if let Some(sent) = &application.sent {
            let signed = self
                .commitments
                .iter()
                .any(|it| it.organisation == application.organisation);
            expect(signed, "was delivered by a customer without a commitment");
            for (kind, status) in [
                (LetterKind::ApplicationReceived, Sent),
                (LetterKind::InformationRequested, InformationRequested),
                (LetterKind::ApplicationAccepted, Accepted),
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

fn change_violation(change: &StatusChange) -> Option<String> {
    let StatusChange {
        application,
        before,
        after,
    } = change;
    let allowed = match before {
        Draft | InformationRequested => *after == Sent,
        Sent => matches!(after, InProcessing | InformationRequested | Accepted),
        InProcessing => matches!(after, InformationRequested | Accepted),
        Accepted => false,
    };
    (!allowed).then(|| format!("The application {application} went from {before} to {after}."))
}
