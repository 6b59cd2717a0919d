//! What must hold in every world at every moment.

use std::collections::{BTreeMap, BTreeSet};

use kanta_shared::application::ApplicationStatus::{
    Accepted, Draft, InProcessing, InformationRequested, Sent,
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
use crate::{applications, customership, termination};

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
    /// The matter and the hash of the text of each signed paper.
    papers: BTreeSet<(String, String)>,
    letters: Vec<PostedLetter>,
    customerships: Vec<StoredCustomership>,
    customership_changes: Vec<StoredChange>,
    /// What is wrong with what customers have told about themselves, in sentences.
    wrong_data: Vec<String>,
    today: Day,
}

impl Kept {
    fn read(work: &Transaction<'_>) -> Result<Kept, AppError> {
        Ok(Kept {
            applications: work.storage.applications()?,
            changes: work.storage.status_changes()?,
            commitments: work.storage.commitments()?,
            terminations: work.storage.terminations()?,
            papers: work.storage.signed_papers()?.into_iter().collect(),
            letters: work.storage.letters()?,
            customerships: work.storage.customerships()?,
            customership_changes: work.storage.changes()?,
            wrong_data: wrong_data(work)?,
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
                    "The commitment of {} has no signed paper.",
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
                "has no signed paper",
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

    /// Whether the paper is kept with which a text was signed in a matter.
    fn has_paper(&self, matter: &str, document: &DocumentVersion) -> bool {
        let paper = (matter.to_owned(), document.hash.clone());
        self.papers.contains(&paper)
    }

    /// Whether the organisation's customership ended at this moment.
    fn has_ended(&self, organisation: &Oid, at: &Timestamp) -> bool {
        self.terminations
            .iter()
            .any(|it| it.organisation == *organisation && it.effective_at.as_ref() == Some(at))
    }

    /// Each change has made a version of its own, and none that the customership has not come to.
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
        misfits
            .map(|it| {
                format!(
                    "The change {} has made version {}, which there is not.",
                    it.record.reference, it.version
                )
            })
            .collect()
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

/// Whoever has a service in use has told everything about itself that the service asks for.
fn wrong_data(work: &Transaction<'_>) -> Result<Vec<String>, AppError> {
    let mut wrong = Vec::new();
    for listed in &work.registers.organisations {
        let oid = &listed.organisation.oid;
        for service in customership::services_in_use(work, oid)? {
            let application = work.storage.application_for(oid, service)?;
            let standing = work.storage.customership_of(oid)?;
            let (Some(application), Some(standing)) = (application, standing) else {
                wrong.push(format!("{oid} has {service} in use and no customership."));
                continue;
            };
            let context =
                applications::context(work, &listed.organisation, service, Some(&application))?;
            let draft = standing.data.draft_for(service, &application.draft);
            for section in Section::ALL {
                let step = section.step();
                let asked = step != Step::Billing || service.asks_billing();
                for it in draft.problems_on(step, &context).iter().filter(|_| asked) {
                    wrong.push(format!(
                        "{oid} has told something wrong for {service}: {} ({}).",
                        it.field,
                        it.kind.code()
                    ));
                }
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
        Draft | InformationRequested => *after == Sent,
        Sent => matches!(after, InProcessing | InformationRequested | Accepted),
        InProcessing => matches!(after, InformationRequested | Accepted),
        Accepted => false,
    };
    (!allowed).then(|| format!("The application {application} went from {before} to {after}."))
}

#[cfg(test)]
mod tests {
    use kanta_shared::fixtures::valid_draft;
    use kanta_shared::service::KantaService;

    use super::*;
    use crate::conditional::Seen;
    use crate::registers::Customer;
    use crate::scenarios::Scenario;
    use crate::world::World;
    use crate::{desk, session};

    /// Spoils a world in which a clinic has applied, and checks what is found.
    #[track_caller]
    fn check(spoil: impl FnOnce(&mut Transaction<'_>, StoredApplication), expected: &[&str]) {
        let world = World::in_memory("spoiled".to_owned(), Scenario::Default, None).unwrap();
        let found = world.transaction(|it| {
            let id = apply(it)?;
            assert_eq!(Kept::read(it)?.violations(), [""; 0]);
            let application = it.storage.application(&id)?.unwrap();
            spoil(it, application);
            Ok(Kept::read(it)?.violations())
        });
        let found = found.unwrap();
        assert_eq!(found.len(), expected.len(), "{found:?}");
        for (found, expected) in found.iter().zip(expected) {
            assert!(found.contains(expected), "{found}");
        }
    }

    fn apply(it: &mut Transaction<'_>) -> Result<String, AppError> {
        let token = session::log_in(it, "managing-director")?;
        let person = session::identify(it, &token.into())?;
        let clinic = &it
            .registers
            .organisation(Customer::Clinic)
            .unwrap()
            .organisation
            .oid;
        let (_, person) = session::choose_organisation(it, person, clinic)?;
        let actor = session::actor(it, &person)?;
        let (started, _) = applications::start(it, &actor, KantaService::Imaging)?;
        let draft = valid_draft(&started.context);
        let saved =
            applications::save(it, &actor, &started.id, &Seen::from(started.version), draft)?;
        applications::send(it, &actor, &saved.id, &Seen::from(saved.version))?;
        Ok(started.id)
    }

    #[test]
    fn a_letter_too_many_is_found() {
        check(
            |it, _| {
                let letter = it.storage.letters().unwrap().remove(0).letter;
                it.post(|| letter).unwrap();
            },
            &["more letters about `application-received`"],
        );
    }

    #[test]
    fn a_status_that_nothing_leads_to_is_found() {
        check(
            |it, mut application| {
                application.status = Accepted;
                it.storage.change_application(&mut application).unwrap();
                application.status = InProcessing;
                it.storage.change_application(&mut application).unwrap();
            },
            &["went from accepted to in-processing"],
        );
        check(
            |it, mut application| {
                application.status = Accepted;
                it.storage.change_application(&mut application).unwrap();
            },
            &[
                "is accepted or not, unlike its status",
                "has imaging in use and no customership",
            ],
        );
    }

    #[test]
    fn what_does_not_go_with_the_status_is_found() {
        check(
            |it, mut application| {
                application.question = Some("Mikä?".to_owned());
                application.sent = None;
                it.storage.change_application(&mut application).unwrap();
            },
            &["is delivered or not", "has a question or not"],
        );
    }

    #[test]
    fn a_customer_that_has_told_nothing_is_found() {
        check(
            |it, mut application| {
                application.status = Accepted;
                application.accepted_at = Some(it.now.timestamp());
                it.storage.change_application(&mut application).unwrap();
            },
            &["has imaging in use and no customership"],
        );
    }

    #[test]
    fn what_a_customer_has_told_wrong_is_found() {
        check(
            |it, application| {
                desk::accept(it, &application.id).unwrap();
                let standing = it.storage.customership_of(&application.organisation);
                let mut standing = standing.unwrap().unwrap();
                standing.data.customer.email.clear();
                it.storage.change_customership(&mut standing).unwrap();
            },
            &["wrong for imaging: customer-email (missing)"],
        );
    }

    #[test]
    fn a_text_that_was_signed_and_is_not_kept_is_found() {
        check(
            |it, _| {
                let mut signed = it.storage.commitments().unwrap().remove(0);
                signed.document.hash = "another".to_owned();
                it.storage.add_commitment(&signed).unwrap();
            },
            &["has no signed paper"],
        );
    }

    #[test]
    fn a_second_commitment_is_found() {
        check(
            |it, application| {
                let mut signed = it.storage.commitments().unwrap().remove(0);
                let other = StoredApplication {
                    id: "other".to_owned(),
                    service: KantaService::Prescription,
                    sent: None,
                    status: Draft,
                    ..application
                };
                it.storage.add_application(&other).unwrap();
                signed.application = other.id;
                signed.organisation = other.organisation;
                it.storage.add_commitment(&signed).unwrap();
            },
            &[
                "has signed the commitment in two applications",
                "has no signed paper",
            ],
        );
    }
}
