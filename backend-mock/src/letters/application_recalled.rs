//! The notice that the customer has taken an application back.

use kanta_shared::application::ApplicationEvent;
use kanta_shared::session::Act;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

mod texts;

/// To the customer: the application has been taken back, by whom, and what to do next.
pub fn application_recalled(it: &SentApplication) -> Letter {
    let mut about = About::new(it);
    about.matter.act = recall(it);
    let language = about.language;
    let paragraphs = [
        texts::news(language, &about.organisation),
        about.service_line(),
        texts::what_to_do(language),
    ];
    let to = it.sent.application.customer.email.as_str();
    about.letter(
        LetterKind::ApplicationRecalled,
        to,
        &texts::topic(language),
        paragraphs,
    )
}

/// The taking back as an act of the customer.
fn recall(it: &SentApplication) -> Option<Act> {
    let (at, by) = it.history.iter().rev().find_map(|it| match &it.event {
        ApplicationEvent::Recalled { by } => Some((&it.at, by)),
        ApplicationEvent::Sent { .. }
        | ApplicationEvent::Taken
        | ApplicationEvent::Asked { .. }
        | ApplicationEvent::Accepted => None,
    })?;
    let reference = &it.sent.receipt.reference;
    Some(Act::done(&it.organisation, by.clone(), at, reference))
}
