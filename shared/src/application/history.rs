//! What happens to an application between customer and Kela: sent, asked about, replied to, taken
//! back, accepted.

use super::{ApplicationContext, ApplicationStatus, Change};
use crate::organisation::Organisation;
use crate::session::{Act, Basis, Representative};
use crate::timestamp::Timestamp;

/// An entry in the history of an application.
#[apply(wire)]
pub struct HistoryEntry {
    /// The time.
    pub at: Timestamp,
    /// What happened.
    pub event: ApplicationEvent,
}

/// Something that happens to an application.
#[apply(wire)]
#[serde(rename_all = "kebab-case")]
pub enum ApplicationEvent {
    /// The customer has sent it, for the first time or again.
    Sent {
        /// Who sent it.
        by: Representative,
        /// The reply to Kela's question, if Kela had asked one.
        reply: Option<String>,
        /// What has changed since it was sent before.
        changes: Vec<Change>,
    },
    /// The customer has taken it back to correct it.
    Recalled {
        /// Who took it back.
        by: Representative,
    },
    /// Kela has taken it into processing.
    Taken,
    /// Kela has asked a question.
    Asked {
        /// The question.
        question: String,
    },
    /// Kela has accepted it.
    Accepted,
}

impl ApplicationEvent {
    /// The status of an application to which this has happened last.
    pub fn status(&self) -> ApplicationStatus {
        match self {
            ApplicationEvent::Sent { .. } => ApplicationStatus::Sent,
            ApplicationEvent::Recalled { .. } => ApplicationStatus::Recalled,
            ApplicationEvent::Taken => ApplicationStatus::InProcessing,
            ApplicationEvent::Asked { .. } => ApplicationStatus::InformationRequested,
            ApplicationEvent::Accepted => ApplicationStatus::Accepted,
        }
    }

    /// The question, if it is one.
    pub fn question(&self) -> Option<&str> {
        match self {
            ApplicationEvent::Asked { question } => Some(question),
            ApplicationEvent::Sent { .. }
            | ApplicationEvent::Recalled { .. }
            | ApplicationEvent::Taken
            | ApplicationEvent::Accepted => None,
        }
    }
}

impl HistoryEntry {
    /// The entry as a basis lets a user see it: changes to parts that may not be seen are left out.
    pub fn visible_to(&self, basis: Basis) -> HistoryEntry {
        let mut visible = self.clone();
        match &mut visible.event {
            ApplicationEvent::Sent { changes, .. } => changes.retain(|it| it.is_visible_to(basis)),
            ApplicationEvent::Recalled { .. }
            | ApplicationEvent::Taken
            | ApplicationEvent::Asked { .. }
            | ApplicationEvent::Accepted => {}
        }
        visible
    }
}

impl ApplicationContext {
    /// The last sending of the application as an act of the customer; `None` before the first one.
    pub fn sending(&self, reference: &str) -> Option<Act> {
        sending(&self.organisation, &self.history, reference)
    }

    /// Whether the last sending of the application was a reply to a question.
    pub fn has_replied(&self) -> bool {
        last_sending(&self.history).is_some_and(|(_, _, reply)| reply.is_some())
    }

    /// Kela's question, while it is not answered.
    pub fn question(&self) -> Option<&str> {
        open_question(&self.history)
    }

    /// Whether Kela waits for a reply, and one can be sent.
    pub fn asks_reply(&self) -> bool {
        self.question().is_some() && self.last_day.is_none()
    }
}

/// Kela's question, while it is not answered. A reply that was taken back is no answer.
pub fn open_question(history: &[HistoryEntry]) -> Option<&str> {
    let (newest, before) = history.split_last()?;
    match &newest.event {
        ApplicationEvent::Recalled { .. } => last_reply(before).map(|(question, _)| question),
        event => event.question(),
    }
}

/// The last sending in a history as an act of the customer.
pub fn sending(
    organisation: &Organisation,
    history: &[HistoryEntry],
    reference: &str,
) -> Option<Act> {
    let (at, by, _) = last_sending(history)?;
    Some(Act::done(organisation, by.clone(), at, reference))
}

/// When an application was sent last, by whom, and with which reply.
fn last_sending(history: &[HistoryEntry]) -> Option<(&Timestamp, &Representative, Option<&str>)> {
    history.iter().rev().find_map(|it| match &it.event {
        ApplicationEvent::Sent { by, reply, .. } => Some((&it.at, by, reply.as_deref())),
        ApplicationEvent::Recalled { .. }
        | ApplicationEvent::Taken
        | ApplicationEvent::Asked { .. }
        | ApplicationEvent::Accepted => None,
    })
}

/// The last question in a history with the reply to it, provided that the reply is the newest entry.
pub fn last_reply(history: &[HistoryEntry]) -> Option<(&str, &str)> {
    let (newest, before) = history.split_last()?;
    let ApplicationEvent::Sent {
        reply: Some(reply), ..
    } = &newest.event
    else {
        return None;
    };
    let question = before.iter().rev().find_map(|it| it.event.question())?;
    Some((question, reply))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::{ApplicationDraft, Step};
    use crate::field::FieldPath;
    use crate::filing::Filing;
    use crate::fixtures::{asked, clinic, context, valid_draft};
    use crate::service::KantaService;

    fn entry(event: ApplicationEvent) -> HistoryEntry {
        HistoryEntry {
            at: "2026-12-01T09:00:00+02:00".parse().unwrap(),
            event,
        }
    }

    fn sent(reply: Option<&str>) -> HistoryEntry {
        let by = Representative {
            person: "Maija Mallikas".to_owned(),
            basis: Basis::Position,
            position: None,
        };
        let (reply, changes) = (reply.map(str::to_owned), Vec::new());
        entry(ApplicationEvent::Sent { by, reply, changes })
    }

    fn question(question: &str) -> HistoryEntry {
        let question = question.to_owned();
        entry(ApplicationEvent::Asked { question })
    }

    #[test]
    fn an_application_has_the_status_of_its_last_event() {
        let HistoryEntry { event: sent, .. } = sent(None);
        let ApplicationEvent::Sent { by, .. } = sent.clone() else {
            unreachable!();
        };
        for (event, status) in [
            (sent, "sent"),
            (ApplicationEvent::Recalled { by }, "recalled"),
            (ApplicationEvent::Taken, "in-processing"),
            (question("One?").event, "information-requested"),
            (ApplicationEvent::Accepted, "accepted"),
        ] {
            assert_eq!(event.status().to_string(), status);
        }
    }

    #[test]
    fn a_reply_belongs_to_the_question_before_it() {
        let taken = entry(ApplicationEvent::Taken);
        for (history, expected) in [
            (vec![], None),
            (vec![sent(None)], None),
            (vec![sent(None), question("One?")], None),
            (
                vec![sent(None), question("One?"), sent(Some("Yes."))],
                Some(("One?", "Yes.")),
            ),
            (
                vec![question("One?"), sent(Some("Yes.")), taken.clone()],
                None,
            ),
            (
                vec![
                    question("One?"),
                    sent(Some("Yes.")),
                    question("Two?"),
                    sent(Some("No.")),
                ],
                Some(("Two?", "No.")),
            ),
        ] {
            assert_eq!(last_reply(&history), expected);
        }
    }

    #[test]
    fn the_last_sending_is_a_reply_also_once_kela_processes_it() {
        let taken = entry(ApplicationEvent::Taken);
        let replied = [sent(None), question("One?"), sent(Some("Yes.")), taken];
        for (history, expected) in [
            (&[] as &[_], false),
            (&replied[..2], false),
            (&replied[..3], true),
            (&replied[..], true),
            (&[&replied[..], &[sent(None)]].concat(), false),
        ] {
            let context = ApplicationContext {
                history: history.to_vec(),
                ..context(clinic(), KantaService::PatientData, true)
            };
            assert_eq!(context.has_replied(), expected, "{history:?}");
        }
    }

    #[test]
    fn an_application_is_replied_to_while_a_question_waits_and_only_then() {
        let joining = context(clinic(), KantaService::PatientData, true);
        let asked = asked(joining.clone());
        let steps = |context| ApplicationDraft::steps_for(context).collect::<Vec<_>>();
        assert!(!steps(&joining).contains(&Step::Reply));
        let [.., Step::Reply, Step::Summary] = steps(&asked)[..] else {
            panic!("{:?}", steps(&asked));
        };
        let ending = ApplicationContext {
            last_day: Some("31.12.2026".parse().unwrap()),
            ..asked.clone()
        };
        assert!(!steps(&ending).contains(&Step::Reply));
        let replied = valid_draft(&asked);
        assert_eq!(replied.parse(&asked).map(|_| ()), Ok(()));
        let silent = ApplicationDraft {
            reply: " \u{200b}\n. ".to_owned(),
            ..replied
        };
        assert_eq!(silent.parse(&joining).map(|_| ()), Ok(()));
        let problems = silent.parse(&asked).unwrap_err();
        let fields: Vec<_> = problems.iter().map(|it| it.field).collect();
        assert_eq!(fields, [FieldPath::Reply]);
    }
}
