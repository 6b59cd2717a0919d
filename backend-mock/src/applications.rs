//! What customers do with applications, whoever asks: the API's handlers, a scenario that
//! begins, or a test.

use kanta_shared::api::error::{ErrorCode, FieldError};
use kanta_shared::api::{
    ApplicationDetails, Pharmacies, Receipt, ServiceDetails, ServiceState, ServiceSummary, Services,
};
use kanta_shared::application::access_points::{AccessPointRegister, oids_to_look_up};
use kanta_shared::application::{
    Application, ApplicationContext, ApplicationDraft, ApplicationStatus, Step,
};
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::values::Oid;

use crate::conditional::Seen;
use crate::documents;
use crate::error::AppError;
use crate::letters;
use crate::reference;
use crate::session::Actor;
use crate::storage::applications::{Sent, StoredApplication};
use crate::storage::commitments::SignedCommitment;
use crate::storage::outbox::Attachment;
use crate::world::Transaction;

mod beginning;

/// An application that Kela has received: all that a letter about it may tell.
#[derive(Clone, Debug)]
pub struct SentApplication {
    /// Who applied.
    pub organisation: Organisation,
    /// What was delivered, and the receipt.
    pub sent: Sent,
}

impl Transaction<'_> {
    /// How all services stand with an organisation.
    pub fn services(&self, organisation: &Organisation) -> Result<Services, AppError> {
        let commitment = self.storage.commitment_of(&organisation.oid)?;
        let summary = |service: &KantaService| {
            let application = self.storage.application_for(&organisation.oid, *service)?;
            Ok(self.summary(organisation, *service, application.as_ref()))
        };
        let services = KantaService::ALL
            .iter()
            .map(summary)
            .collect::<Result<_, AppError>>()?;
        Ok(Services {
            commitment_signed_at: commitment.map(|it| it.signed_at),
            ending: self.ending(&organisation.oid)?,
            ended: self.ended(&organisation.oid)?,
            services,
        })
    }

    /// What the pharmacy register knows about an organisation, provided it is a pharmacy.
    pub fn pharmacies(&self, organisation: &Organisation) -> Result<Pharmacies, AppError> {
        let listed = self.scenario.organisation_with(&organisation.oid);
        let listed = listed
            .filter(|it| it.organisation.kind.is_pharmacy())
            .ok_or(ErrorCode::NotFound)?;
        let service = KantaService::Prescription;
        let application = self.storage.application_for(&organisation.oid, service)?;
        Ok(Pharmacies {
            pharmacies: listed.pharmacies.clone(),
            takeover: organisation.takeover,
            prescription: self
                .summary(organisation, service, application.as_ref())
                .state,
        })
    }

    /// How one service stands with the actor's organisation, and all that its wizard needs, so
    /// far as the actor may see it.
    pub fn service(
        &self,
        actor: &Actor,
        service: KantaService,
    ) -> Result<ServiceDetails, AppError> {
        let organisation = &actor.organisation;
        let application = self.storage.application_for(&organisation.oid, service)?;
        let patient_data = self
            .storage
            .application_for(&organisation.oid, KantaService::PatientData)?;
        Ok(ServiceDetails {
            summary: self.summary(organisation, service, application.as_ref()),
            patient_data_in_use: patient_data
                .is_some_and(|it| it.status == ApplicationStatus::Accepted),
            ending: self.ending(&organisation.oid)?,
            context: self
                .context(organisation, service, application.as_ref())?
                .visible_to(actor.basis),
            application: application.map(|it| self.details(actor, it)).transpose()?,
        })
    }

    /// Starts an application with what the customer has told already. Where one is on its way,
    /// answers that one; the second value tells whether it is new. Nothing is started while the
    /// end of the customership is near.
    pub fn start(
        &mut self,
        actor: &Actor,
        service: KantaService,
    ) -> Result<(ApplicationDetails, bool), AppError> {
        let organisation = &actor.organisation;
        match self.storage.application_for(&organisation.oid, service)? {
            _ if !organisation.may_apply_for(service) => return Err(ErrorCode::NotPermitted.into()),
            _ if self.ending(&organisation.oid)?.is_some() => {
                return Err(ErrorCode::Ending.into());
            }
            Some(application) if application.status == ApplicationStatus::Accepted => {
                return Err(ErrorCode::WrongState.into());
            }
            Some(application) => return Ok((self.details(actor, application)?, false)),
            None => {}
        }
        self.expect_not_too_early(organisation)?;
        let draft = self.told_already(&organisation.oid)?;
        let application = StoredApplication {
            id: self.storage.random.id(),
            organisation: organisation.oid.clone(),
            service,
            status: ApplicationStatus::Draft,
            version: 1,
            saved_at: self.now.timestamp(),
            draft,
            question: None,
            sent: None,
            accepted_at: None,
            ended_at: None,
        };
        self.storage.add_application(&application)?;
        Ok((self.details(actor, application)?, true))
    }

    /// One of the actor's organisation's applications.
    pub fn application(&self, actor: &Actor, id: &str) -> Result<ApplicationDetails, AppError> {
        let application = self.stored(actor, id)?;
        self.details(actor, application)
    }

    /// Keeps what has been typed, right or wrong, so far as the actor may change it. What is told
    /// about the customer goes into the organisation's other drafts too, as it is common to all
    /// services.
    pub fn save(
        &mut self,
        actor: &Actor,
        id: &str,
        seen: &Seen,
        draft: ApplicationDraft,
    ) -> Result<ApplicationDetails, AppError> {
        let mut application = self.open_to_customer(actor, id, seen)?;
        application.draft = application
            .draft
            .changed_by(actor.basis, &draft)
            .ok_or(ErrorCode::NotPermitted)?;
        application.saved_at = self.now.timestamp();
        self.storage.change_application(&mut application)?;
        self.storage.mark_as_saved_last(id)?;
        let customer = &application.draft.customer;
        self.tell_drafts(&application.organisation, Some(id), |draft| {
            draft.update_step(Step::Customer, |it| it.customer.clone_from(customer));
        })?;
        self.details(actor, application)
    }

    /// Removes an application that has never been sent.
    pub fn remove(&mut self, actor: &Actor, id: &str, seen: &Seen) -> Result<(), AppError> {
        let application = self.open_to_customer(actor, id, seen)?;
        if application.status != ApplicationStatus::Draft {
            return Err(ErrorCode::WrongState.into());
        }
        self.storage.remove_application(id)?;
        let organisation = &application.organisation;
        Ok(self
            .storage
            .note_removed(id, organisation, &actor.persona)?)
    }

    /// Delivers an application to Kela, provided nothing in it is left to correct. The commitment
    /// that was signed in it and the receipt's letter are kept in the same transaction.
    pub fn send(&mut self, actor: &Actor, id: &str, seen: &Seen) -> Result<Receipt, AppError> {
        let mut stored = self.open_to_customer(actor, id, seen)?;
        if self.ending(&actor.organisation.oid)?.is_some() {
            return Err(ErrorCode::Ending.into());
        }
        // The takeover may have been put off since the application was started. What has been
        // sent already has been made in time.
        if stored.sent.is_none() {
            self.expect_not_too_early(&actor.organisation)?;
        }
        let context = self.context(&actor.organisation, stored.service, Some(&stored))?;
        let application = stored.draft.parse(&context);
        let application = application.map_err(|problems| {
            AppError::Validation(FieldError::list(&problems, |it| stored.draft.pointer(it)))
        })?;
        let copy = self.sign(actor, &stored.id, &application)?;
        let reference = match stored.sent {
            Some(before) => before.receipt.reference,
            None => reference::new(&mut self.storage.random),
        };
        let receipt = Receipt {
            reference,
            sent_at: self.now.timestamp(),
            notified: application.customer.email.clone(),
            commitment_signed: copy.is_some(),
        };
        let sent = Sent {
            receipt: receipt.clone(),
            telling: self.storage.next_telling()?,
            application,
        };
        stored.status = ApplicationStatus::Sent;
        stored.question = None;
        stored.sent = Some(sent.clone());
        self.storage.change_application(&mut stored)?;
        let sent = SentApplication {
            organisation: actor.organisation.clone(),
            sent,
        };
        self.post(|| letters::application_received(&sent, copy))?;
        Ok(receipt)
    }

    /// Nothing, unless the takeover of the pharmacy is too far away to apply.
    fn expect_not_too_early(&self, organisation: &Organisation) -> Result<(), AppError> {
        match organisation.has_to_wait_for(self.now.day()) {
            Some(first) => {
                let detail = format!("the application can be made from {first}");
                Err(AppError::Detailed(ErrorCode::TooEarly, detail))
            }
            None => Ok(()),
        }
    }

    /// Keeps that the commitment was signed, where it is a part of the application, and answers
    /// its copy. The record of the first time stays when the same text is sent again.
    fn sign(
        &self,
        actor: &Actor,
        id: &str,
        it: &Application,
    ) -> Result<Option<Attachment>, AppError> {
        let Some(document) = &it.commitment else {
            return Ok(None);
        };
        let signed = SignedCommitment {
            application: id.to_owned(),
            organisation: actor.organisation.oid.clone(),
            document: document.clone(),
            person: actor.person.name.clone(),
            basis: actor.basis,
            signed_at: self.now.timestamp(),
            ended_at: None,
        };
        // Nothing but the text in force has been parsed, so there is a copy of it.
        let copy = letters::commitment_copy(&actor.organisation, &signed);
        let copy = copy.ok_or(ErrorCode::Internal)?;
        self.storage.add_commitment(&signed)?;
        self.storage.add_signed_paper(id, document, &copy)?;
        self.commitment_copy(&actor.organisation).map(Some)
    }

    /// The copy of the commitment that the organisation has signed, as the letter brought it.
    pub fn commitment_copy(&self, organisation: &Organisation) -> Result<Attachment, AppError> {
        let signed = self.storage.commitment_of(&organisation.oid)?;
        let signed = signed.ok_or(ErrorCode::NotFound)?;
        let copy = self
            .storage
            .signed_paper(&signed.application, &signed.document)?;
        copy.ok_or(ErrorCode::Internal.into())
    }

    /// An application as the actor's browser may know it.
    fn details(
        &self,
        actor: &Actor,
        it: StoredApplication,
    ) -> Result<ApplicationDetails, AppError> {
        let context = self.context(&actor.organisation, it.service, Some(&it))?;
        Ok(ApplicationDetails {
            context: context.visible_to(actor.basis),
            id: it.id,
            status: it.status,
            version: it.version,
            saved_at: it.saved_at,
            draft: it.draft.visible_to(actor.basis),
            question: it.question,
            receipt: it.sent.map(|it| it.receipt),
        })
    }

    /// What is known about an organisation's application for a service, started or not.
    pub fn context(
        &self,
        organisation: &Organisation,
        service: KantaService,
        application: Option<&StoredApplication>,
    ) -> Result<ApplicationContext, AppError> {
        let signed = self.storage.commitment_of(&organisation.oid)?;
        let oids = application
            .map(|it| oids_to_look_up(&it.draft, organisation))
            .unwrap_or_default();
        Ok(ApplicationContext {
            service,
            organisation: organisation.clone(),
            first_application: signed
                .is_none_or(|signed| application.is_some_and(|it| it.id == signed.application)),
            register: AccessPointRegister(
                oids.iter().map(|oid| self.scenario.look_up(oid)).collect(),
            ),
            documents: documents::current_documents(service),
        })
    }

    /// One of the actor's organisation's applications. Another organisation's is not there, in
    /// the same words as one that does not exist.
    fn stored(&self, actor: &Actor, id: &str) -> Result<StoredApplication, AppError> {
        let application = self.storage.application(id)?;
        match application.filter(|it| it.organisation == actor.organisation.oid) {
            Some(application) => Ok(application),
            None => Err(self.why_absent(actor, id)?.into()),
        }
    }

    /// Why the actor's organisation has no draft with this id: who has removed it, if it ever had.
    pub fn why_absent(&self, actor: &Actor, id: &str) -> Result<ErrorCode, AppError> {
        let removed_by = self.storage.removed_by(id, &actor.organisation.oid)?;
        Ok(match removed_by {
            None => ErrorCode::NotFound,
            Some(persona) if persona == actor.persona => ErrorCode::RemovedByYou,
            Some(_) => ErrorCode::RemovedByColleague,
        })
    }

    /// The same, provided the customer may change it now and knows its current version.
    fn open_to_customer(
        &self,
        actor: &Actor,
        id: &str,
        seen: &Seen,
    ) -> Result<StoredApplication, AppError> {
        let application = self.stored(actor, id)?;
        if !application.status.is_open_to_customer() || application.ended_at.is_some() {
            return Err(ErrorCode::WrongState.into());
        }
        if !seen.holds(application.version) {
            let current = self.details(actor, application)?;
            return Err(AppError::PreconditionFailed(Box::new(current.into())));
        }
        Ok(application)
    }

    /// What the customer has told already, as a new application begins with it: in an application
    /// that is open; else about itself, once a service is in use; else in an earlier application.
    fn told_already(&self, organisation: &Oid) -> Result<ApplicationDraft, AppError> {
        let previous = self.storage.application_to_begin_from(organisation)?;
        let customership = self.storage.customership_of(organisation)?;
        let told = match (previous, customership) {
            (Some(open), _) if open.status.is_open_to_customer() => open.draft,
            (_, Some(standing)) => standing.data.common(),
            (Some(previous), None) => previous.draft,
            (None, None) => return Ok(ApplicationDraft::default()),
        };
        Ok(beginning::draft_from(told))
    }

    /// Tells something to the organisation's drafts, but for the one where it comes from. What it
    /// changes is a new version.
    pub(crate) fn tell_drafts(
        &mut self,
        organisation: &Oid,
        except: Option<&str>,
        tell: impl Fn(&mut ApplicationDraft),
    ) -> Result<(), AppError> {
        for mut draft in self.storage.drafts_of(organisation)? {
            let before = draft.draft.clone();
            tell(&mut draft.draft);
            if except != Some(draft.id.as_str()) && draft.draft != before {
                draft.saved_at = self.now.timestamp();
                self.storage.change_application(&mut draft)?;
            }
        }
        Ok(())
    }

    fn summary(
        &self,
        organisation: &Organisation,
        service: KantaService,
        newest: Option<&StoredApplication>,
    ) -> ServiceSummary {
        let state = match newest {
            None if !organisation.may_apply_for(service) => ServiceState::NotOpen,
            None => match organisation.has_to_wait_for(self.now.day()) {
                Some(from) => ServiceState::NotYet { from },
                None => ServiceState::NotInUse,
            },
            Some(StoredApplication {
                accepted_at: Some(since),
                ..
            }) => ServiceState::InUse {
                since: since.clone(),
            },
            Some(application) => ServiceState::Applied {
                application: application.id.clone(),
                status: application.status,
                at: match &application.sent {
                    Some(sent) => sent.receipt.sent_at.clone(),
                    None => application.saved_at.clone(),
                },
            },
        };
        ServiceSummary { service, state }
    }
}
