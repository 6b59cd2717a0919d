//! What Kela does with applications.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::ApplicationStatus;
use kanta_shared::typed_text::prepared;

use crate::applications::SentApplication;
use crate::error::AppError;
use crate::letters;
use crate::storage::applications::StoredApplication;
use crate::storage::outbox::Letter;
use crate::world::Transaction;

/// The longest question that Kela may ask, in characters.
pub const LONGEST_QUESTION: usize = 2000;

/// A question as it is shown, kept and posted: with plain line breaks, and without other control
/// characters and what nobody sees. It has words, and no more characters than
/// [`LONGEST_QUESTION`]. Only [`question`] makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question(String);

impl Question {
    /// Its text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The question that was typed. When it has no words or is too long, the number of its characters.
pub fn question(typed: &str) -> Result<Question, usize> {
    let is_read = |it: &char| !it.is_control() || it.is_whitespace();
    let lines: Vec<String> = typed
        .replace("\r\n", "\n")
        .split(['\n', '\r'])
        .map(|line| prepared(&line.chars().filter(is_read).collect::<String>()))
        .collect();
    let question = lines.join("\n").trim().to_owned();
    match question.chars().count() {
        1..=LONGEST_QUESTION => Ok(Question(question)),
        length => Err(length),
    }
}

impl Transaction<'_> {
    /// An application that has been delivered, as it is now and as it was then.
    pub fn delivered(&self, id: &str) -> Result<(StoredApplication, SentApplication), AppError> {
        let application = self.storage.application(id)?.ok_or(ErrorCode::NotFound)?;
        let listed = self
            .scenario
            .organisation_with(&application.organisation)
            .ok_or(ErrorCode::NotFound)?;
        let sent = application.sent.clone().ok_or(ErrorCode::WrongState)?;
        let received = SentApplication {
            organisation: listed.organisation.clone(),
            sent,
        };
        Ok((application, received))
    }

    /// Takes a sent application into processing.
    pub fn take(&mut self, id: &str) -> Result<(), AppError> {
        let (mut application, _) = self.on_the_desk(id, &[ApplicationStatus::Sent])?;
        application.status = ApplicationStatus::InProcessing;
        Ok(self.storage.change_application(&mut application)?)
    }

    /// Asks the customer for more information: the application is open to the customer again,
    /// and every administrative contact gets a letter.
    pub fn ask(&mut self, id: &str, question: &Question) -> Result<(), AppError> {
        let (mut application, letters) = self.asking(id, question)?;
        application.status = ApplicationStatus::InformationRequested;
        application.question = Some(question.0.clone());
        self.storage.change_application(&mut application)?;
        for letter in letters {
            self.post(|| letter)?;
        }
        Ok(())
    }

    /// The letters that would go out if this were asked now.
    pub fn letters_asking(&self, id: &str, question: &Question) -> Result<Vec<Letter>, AppError> {
        Ok(self.asking(id, question)?.1)
    }

    /// Accepts an application: the service is in use from now on, and the customer gets a letter.
    pub fn accept(&mut self, id: &str) -> Result<(), AppError> {
        let (mut application, letter) = self.accepting(id)?;
        application.status = ApplicationStatus::Accepted;
        application.accepted_at = Some(self.now.timestamp());
        self.storage.change_application(&mut application)?;
        self.take_over(&application)?;
        self.post(|| letter)
    }

    /// The letter that would go out if the application were accepted now.
    pub fn letter_accepting(&self, id: &str) -> Result<Letter, AppError> {
        Ok(self.accepting(id)?.1)
    }

    fn asking(
        &self,
        id: &str,
        question: &Question,
    ) -> Result<(StoredApplication, Vec<Letter>), AppError> {
        let (application, received) = self.on_the_desk(id, OPEN_TO_KELA)?;
        let letters = letters::information_requested(&received, &question.0, &self.now.timestamp());
        Ok((application, letters))
    }

    fn accepting(&self, id: &str) -> Result<(StoredApplication, Letter), AppError> {
        let (application, received) = self.on_the_desk(id, OPEN_TO_KELA)?;
        let letter = letters::application_accepted(&received, &self.now.timestamp());
        Ok((application, letter))
    }

    fn on_the_desk(
        &self,
        id: &str,
        states: &[ApplicationStatus],
    ) -> Result<(StoredApplication, SentApplication), AppError> {
        let (application, received) = self.delivered(id)?;
        if !states.contains(&application.status) || application.ended_at.is_some() {
            return Err(ErrorCode::WrongState.into());
        }
        let received = self.as_it_stands(&application, received)?;
        Ok((application, received))
    }
}

/// While an application is in one of these states Kela may ask about it and accept it.
const OPEN_TO_KELA: &[ApplicationStatus] =
    &[ApplicationStatus::Sent, ApplicationStatus::InProcessing];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_has_words_and_plain_line_breaks() {
        let kept = question(" Yksi\u{202e}\r\nkaksi\u{0}\u{7}\u{2028} \r\n").unwrap();
        assert_eq!(kept.as_str(), "Yksi\nkaksi");
        assert_eq!(question("\u{0}\r\n\u{200b}"), Err(0));
    }
}
