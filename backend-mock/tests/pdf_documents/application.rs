use kanta_backend_mock::letters::{SentApplication, application_copy};
use kanta_backend_mock::storage::applications::Sent;
use kanta_shared::answer::Answers;
use kanta_shared::api::Receipt;
use kanta_shared::application::{ApplicationDraft, ApplicationEvent, HistoryEntry};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{contexts, full_draft};
use kanta_shared::language::Language;
use kanta_shared::session::{Basis, Representative};
use kanta_shared::texts::answers::words;
use kanta_shared::texts::fields;

use crate::helpers::{Pdf, noon};

// Inventory: 110
#[test]
fn the_application_that_was_sent_has_every_value_of_its_summary() {
    let languages = Language::ALL.iter().copied().cycle();
    let first = contexts().into_iter().filter(|it| it.first_application);
    for (context, language) in first.zip(languages) {
        let draft = full_draft(&context);
        let application = draft.parse(&context).unwrap();
        let official = application.draft();
        let summary = ApplicationDraft::steps_for(&context)
            .flat_map(|step| official.groups(step, &context))
            .flat_map(|group| group.fields)
            .flat_map(|field| {
                let answer = official.answer(field);
                let words = answer.and_then(|it| words(&it, language));
                let lines = words.unwrap_or_default();
                let label = fields::fact(field).in_(language).to_owned();
                [label]
                    .into_iter()
                    .chain(lines.lines().map(str::to_owned))
                    .collect::<Vec<_>>()
            });
        let summary: Vec<String> = summary.collect();
        let sent = SentApplication {
            organisation: context.organisation.clone(),
            sent: Sent {
                sequence: 1,
                receipt: Receipt {
                    reference: "7GKM-Q2TX-A".to_owned(),
                    sent_at: noon(),
                    notified: application.customer.email.clone(),
                    commitment_signed: application.commitment.is_some(),
                },
                application,
                draft,
            },
            history: vec![HistoryEntry {
                at: noon(),
                event: ApplicationEvent::Sent {
                    by: Representative {
                        person: "Maija Mallikas".to_owned(),
                        basis: Basis::Position,
                        position: None,
                    },
                    reply: None,
                    changes: Vec::new(),
                },
            }],
        };
        let pdf = Pdf::new(&application_copy(&sent, language).bytes);
        pdf.expect_whole(language);
        let expected: Vec<&str> = summary.iter().map(String::as_str).collect();
        assert!(20 < expected.len());
        pdf.expect_words(&expected);
        let organisation = &context.organisation;
        pdf.expect_words(&[
            organisation.business_id.as_str(),
            organisation.oid.as_str(),
            "Maija Mallikas",
            "7GKM-Q2TX-A",
        ]);
    }
}
