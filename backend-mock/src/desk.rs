//! What Kela does with applications.

use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{ApplicationEvent, ApplicationStatus};
use kanta_shared::problem::MAX_LINES;
use kanta_shared::typed_text::prepared_lines;

use crate::error::AppError;
use crate::letters::{self, SentApplication};
use crate::storage::applications::StoredApplication;
use crate::storage::outbox::Letter;
use crate::transaction::Transaction;
use crate::{applications, customership, termination};

/// A question as it is shown, kept and posted: with plain line breaks, and without other control
/// characters and invisible ones. It has words, and no more characters than
/// [`MAX_LINES`]. Only [`question`] makes one.
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
    let question = prepared_lines(typed);
    match question.chars().count() {
        1..=MAX_LINES => Ok(Question(question)),
        length => Err(length),
    }
}

/// An application that has been delivered, as it is now and as it was then.
pub fn delivered(
    tx: &Transaction<'_>,
    id: &str,
) -> Result<(StoredApplication, SentApplication), AppError> {
    let application = tx.storage.application(id)?.ok_or(ErrorCode::NotFound)?;
    let listed = tx
        .registers
        .organisation_with(&application.organisation)
        .ok_or(ErrorCode::NotFound)?;
    let received = SentApplication::of(&application, &listed.organisation);
    Ok((application, received.ok_or(ErrorCode::WrongState)?))
}

/// Takes a sent application into processing.
pub fn take(tx: &mut Transaction<'_>, id: &str) -> Result<(), AppError> {
    let (mut application, _) = on_the_desk(tx, id, &[ApplicationStatus::Sent])?;
    application.record(tx.now.timestamp(), ApplicationEvent::Taken);
    Ok(tx.storage.change_filing(&mut application)?)
}

/// Asks the customer for more information: the application is open to the customer again,
/// and every administrative contact gets a letter. Errors with `Ending` where the customership is about to
/// end, as no reply could be sent.
pub fn ask(tx: &mut Transaction<'_>, id: &str, question: &Question) -> Result<(), AppError> {
    let (mut application, letters) = asking(tx, id, question)?;
    let question = question.0.clone();
    if let Some(current) = applications::current_draft(tx, &application)? {
        application.draft = current;
    }
    application.record(tx.now.timestamp(), ApplicationEvent::Asked { question });
    tx.storage.change_filing(&mut application)?;
    for letter in letters {
        tx.post(|| letter)?;
    }
    Ok(())
}

/// The letters that would go out if this were asked now.
pub fn letters_asking(
    tx: &Transaction<'_>,
    id: &str,
    question: &Question,
) -> Result<Vec<Letter>, AppError> {
    Ok(asking(tx, id, question)?.1)
}

/// Accepts an application: the service is in use from now on, and the customer gets a letter.
pub fn accept(tx: &mut Transaction<'_>, id: &str) -> Result<(), AppError> {
    let (mut application, received) = on_the_desk(tx, id, OPEN_TO_KELA)?;
    let letter = letters::application_accepted(&received, &tx.now.timestamp());
    application.record(tx.now.timestamp(), ApplicationEvent::Accepted);
    application.accepted_at = Some(tx.now.timestamp());
    tx.storage.change_filing(&mut application)?;
    customership::take_over(tx, &received.organisation, &application)?;
    tx.post(|| letter)
}

/// The letter that would go out if the application were accepted now.
pub fn letter_accepting(tx: &Transaction<'_>, id: &str) -> Result<Letter, AppError> {
    let (_, received) = on_the_desk(tx, id, OPEN_TO_KELA)?;
    Ok(letters::application_accepted(
        &received,
        &tx.now.timestamp(),
    ))
}

fn asking(
    tx: &Transaction<'_>,
    id: &str,
    question: &Question,
) -> Result<(StoredApplication, Vec<Letter>), AppError> {
    let (application, received) = on_the_desk(tx, id, OPEN_TO_KELA)?;
    termination::expect_not_ending(tx, &application.organisation)?;
    let letters = letters::information_requested(&received, &question.0, &tx.now.timestamp());
    Ok((application, letters))
}

fn on_the_desk(
    tx: &Transaction<'_>,
    id: &str,
    states: &[ApplicationStatus],
) -> Result<(StoredApplication, SentApplication), AppError> {
    let (application, received) = delivered(tx, id)?;
    if !states.contains(&application.status) || application.ended_at.is_some() {
        return Err(ErrorCode::WrongState.into());
    }
    let received = customership::with_current_data(tx, &application, received)?;
    Ok((application, received))
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
