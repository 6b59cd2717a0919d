//! The receipt of an application.

use kanta_shared::application::{ApplicationEvent, last_reply};

use super::application::{About, SentApplication};
use crate::storage::outbox::{Attachment, Letter, LetterKind};

mod texts;

/// To the customer: the application has arrived, with the reply to Kela's question if it has one. The
/// copy of the commitment comes with it if the commitment was signed in this application.
pub fn application_received(it: &SentApplication, copy: Option<Attachment>) -> Letter {
    let about = About::new(it);
    let language = about.language;
    let organisation = &about.organisation;
    let news = match copy {
        Some(_) => texts::with_commitment(language, organisation),
        None => texts::without_commitment(language, organisation),
    };
    let mut paragraphs = vec![news, about.service_line()];
    if let Some((question, reply)) = last_reply(&it.history) {
        paragraphs.push(texts::question(language, question));
        paragraphs.push(texts::reply(language, reply));
    }
    paragraphs.extend(is_sent_again(it).then(|| texts::sent_again(language)));
    paragraphs.extend(copy.as_ref().map(|_| texts::copy(language)));
    paragraphs.push(texts::what_happens(language));
    let to = it.sent.application.customer.email.as_str();
    let letter = about.letter(
        LetterKind::ApplicationReceived,
        to,
        &texts::topic(language),
        paragraphs,
    );
    Letter {
        attachments: copy.into_iter().collect(),
        ..letter
    }
}

/// Whether the customer had sent the application before.
fn is_sent_again(it: &SentApplication) -> bool {
    let is_sending = |it: &ApplicationEvent| matches!(it, ApplicationEvent::Sent { .. });
    let sendings = it.history.iter().filter(|it| is_sending(&it.event));
    1 < sendings.count()
}
