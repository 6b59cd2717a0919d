//! The application as it was sent, for the customer to keep.

use kanta_shared::application::{ApplicationEvent, HistoryEntry};
use kanta_shared::language::Language;
use kanta_shared::texts::history::{HEADING, event, moment};
use kanta_shared::texts::vocabulary::service_name;

use super::answers::{FactGroup, StepFacts, facts};
use super::application::SentApplication;
use super::pdf_documents::{self, act_facts, fact};
use crate::pdf::{Fact, Level, Part, PdfDocument};
use crate::storage::outbox::Attachment;
use crate::text::one_line;

mod texts;

use texts::{FILE, SERVICE, TITLE};

/// A PDF with every answer of the application that was sent last, who sent it, and what Kela has
/// asked about it.
pub fn application_copy(it: &SentApplication, language: Language) -> Attachment {
    let reference = &it.sent.receipt.reference;
    let name = format!("{}-{reference}", FILE.in_(language));
    pdf_documents::attachment(&name, &pdf(it, language))
}

fn pdf(it: &SentApplication, language: Language) -> PdfDocument {
    let SentApplication {
        organisation,
        sent,
        history,
    } = it;
    let service = service_name(sent.application.service).in_(language);
    let mut identity = vec![fact(SERVICE, service, language)];
    identity.extend(it.act().iter().flat_map(|it| act_facts(it, language)));
    let mut parts = vec![Part::Facts(identity)];
    for StepFacts { heading, groups } in facts(&sent.application, organisation, language) {
        parts.push(Part::Heading(Level::Chapter, heading.to_owned()));
        for FactGroup { name, facts } in groups {
            parts.extend(name.map(|it| Part::Heading(Level::Section, it)));
            let facts = facts.into_iter().map(|it| Fact {
                label: it.label.to_owned(),
                values: it.answer,
            });
            parts.push(Part::Facts(facts.collect()));
        }
    }
    parts.push(Part::Heading(
        Level::Chapter,
        HEADING.in_(language).to_owned(),
    ));
    parts.push(Part::Facts(
        history.iter().map(|it| entry(it, language)).collect(),
    ));
    PdfDocument {
        language,
        title: format!("{}: {service}", TITLE.in_(language)),
        mark: pdf_documents::mark(language),
        sender: vec![
            one_line(&organisation.name),
            organisation.business_id.to_string(),
        ],
        recipient: pdf_documents::kela(language),
        made_at: sent.receipt.sent_at.clone(),
        parts,
        source: None,
    }
}

/// An entry of the history: when, what, and in which words.
fn entry(HistoryEntry { at, event: it }: &HistoryEntry, language: Language) -> Fact {
    let words = match it {
        ApplicationEvent::Sent { reply, .. } => reply.as_deref(),
        ApplicationEvent::Asked { question } => Some(question.as_str()),
        ApplicationEvent::Recalled { .. }
        | ApplicationEvent::Taken
        | ApplicationEvent::Accepted => None,
    };
    let mut values = vec![event(it).in_(language).to_owned()];
    values.extend(words.into_iter().flat_map(str::lines).map(one_line));
    Fact {
        label: moment(at, language),
        values,
    }
}
