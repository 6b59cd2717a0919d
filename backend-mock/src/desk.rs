//! What Kela does with applications.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::ApplicationStatus;

use crate::applications::SentApplication;
use crate::error::AppError;
use crate::letters;
use crate::storage::applications::StoredApplication;
use crate::world::Transaction;

impl Transaction<'_> {
    /// Takes a sent application into processing.
    pub fn take(&mut self, id: &str) -> Result<(), AppError> {
        let mut application = self.on_the_desk(id, &[ApplicationStatus::Sent])?;
        application.status = ApplicationStatus::InProcessing;
        Ok(self.storage.change_application(&mut application)?)
    }

    /// Asks the customer for more information: the application is open to the customer again,
    /// and every administrative contact gets a letter.
    pub fn ask(&mut self, id: &str, question: &str) -> Result<(), AppError> {
        let mut application = self.on_the_desk(
            id,
            &[ApplicationStatus::Sent, ApplicationStatus::InProcessing],
        )?;
        application.status = ApplicationStatus::InformationRequested;
        application.question = Some(question.to_owned());
        self.storage.change_application(&mut application)?;
        for letter in letters::information_requested(
            &self.received(application)?,
            question,
            &self.now.timestamp(),
        ) {
            self.storage.add_letter(&letter)?;
        }
        Ok(())
    }

    /// Accepts an application: the service is in use from now on, and the customer gets a letter.
    pub fn accept(&mut self, id: &str) -> Result<(), AppError> {
        let mut application = self.on_the_desk(
            id,
            &[ApplicationStatus::Sent, ApplicationStatus::InProcessing],
        )?;
        application.status = ApplicationStatus::Accepted;
        application.accepted_at = Some(self.now.timestamp());
        self.storage.change_application(&mut application)?;
        let letter =
            letters::application_accepted(&self.received(application)?, &self.now.timestamp());
        Ok(self.storage.add_letter(&letter)?)
    }

    fn on_the_desk(
        &self,
        id: &str,
        states: &[ApplicationStatus],
    ) -> Result<StoredApplication, AppError> {
        let application = self.storage.application(id)?.ok_or(ErrorCode::NotFound)?;
        if !states.contains(&application.status) {
            return Err(ErrorCode::WrongState.into());
        }
        Ok(application)
    }

    fn received(&self, application: StoredApplication) -> Result<SentApplication, AppError> {
        let listed = self
            .scenario
            .organisation_with(&application.organisation)
            .ok_or(ErrorCode::NotFound)?;
        let sent = application.sent.ok_or(ErrorCode::WrongState)?;
        Ok(SentApplication {
            organisation: listed.organisation.clone(),
            sent,
        })
    }
}
