//! The letters that Kela writes about applications and terminations, and the PDF documents that go with
//! them: from what is known to plain text, in the language that the customer has chosen for
//! letters.

use kanta_shared::language::{Language, LetterLanguage};
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::session::Act;
use kanta_shared::texts::Text;
use kanta_shared::texts::act::act_lines;

use crate::storage::outbox::{Letter, LetterKind};
use crate::text::one_line;

mod answers;
mod application;
mod application_accepted;
mod application_copy;
mod application_recalled;
mod application_received;
mod commitment_copy;
mod data_changed;
mod information_requested;
mod notice_of_termination;
mod pdf_documents;
mod termination;
mod termination_effective;
mod termination_received;
mod texts;

pub(crate) use answers::{FactGroup, facts};
pub use application::SentApplication;
pub use application_accepted::application_accepted;
pub use application_copy::application_copy;
pub use application_recalled::application_recalled;
pub use application_received::application_received;
pub use commitment_copy::commitment_copy;
pub use data_changed::{Cause, ChangedData, data_changed};
pub use information_requested::information_requested;
pub use notice_of_termination::{Notice, TerminationFacts};
pub use termination::SentTermination;
pub use termination_effective::termination_effective;
pub use termination_received::termination_received;

/// What a letter is about.
struct Matter<'a> {
    organisation: &'a Organisation,
    /// The service, where it is about one.
    service: Option<KantaService>,
    reference: &'a str,
    /// What the customer has done.
    act: Option<Act>,
}

impl Matter<'_> {
    /// Who acted, for whom, by what right, when and under which number, below a heading.
    fn act_paragraph(&self, heading: &str, language: Language) -> Option<String> {
        let lines = act_lines(self.act.as_ref()?, language).into_iter();
        let line = |(label, value): (Text, String)| {
            [label.in_(language), ": ", &one_line(&value)].concat()
        };
        let lines = [heading.to_owned()].into_iter().chain(lines.map(line));
        Some(lines.collect::<Vec<_>>().join("\n"))
    }
}

/// A letter: its topic, with which the subject begins, and its paragraphs between greeting and
/// closing.
fn letter(
    kind: LetterKind,
    to: &str,
    language: LetterLanguage,
    topic: &str,
    matter: &Matter<'_>,
    paragraphs: impl IntoIterator<Item = String>,
) -> Letter {
    let reference = matter.reference;
    let (number, greeting, act, closing) = match language {
        LetterLanguage::Fi => (
            "viitenumero",
            "Hei,",
            "Viesti koskee seuraavaa asiointia:",
            format!(
                "Kysyttävää? Kirjoita osoitteeseen kanta@kanta.fi ja mainitse viitenumero {reference}.\n\n\
                 Ystävällisin terveisin\nKela, Kanta-palvelut\n"
            ),
        ),
        LetterLanguage::Sv => (
            "referensnummer",
            "Hej,",
            "Meddelandet gäller följande ärende:",
            format!(
                "Frågor? Skriv till kanta@kanta.fi och uppge referensnumret {reference}.\n\n\
                 Med vänlig hälsning\nFPA, Kanta-tjänsterna\n"
            ),
        ),
    };
    let text: Vec<String> = [greeting.to_owned()]
        .into_iter()
        .chain(paragraphs)
        .chain(matter.act_paragraph(act, language.into()))
        .chain([closing])
        .collect();
    Letter {
        kind,
        organisation: matter.organisation.oid.clone(),
        service: matter.service,
        reference: reference.to_owned(),
        to: to.to_owned(),
        language: language.into(),
        subject: one_line(&format!("{topic}, {number} {reference}")),
        text: text.join("\n\n"),
        attachments: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::api::Receipt;
    use kanta_shared::application::{ApplicationContext, ApplicationEvent, HistoryEntry};
    use kanta_shared::document::DocumentVersion;
    use kanta_shared::fixtures::{clinic, context, county, home_care, pharmacy, valid_draft};
    use kanta_shared::language::Language;
    use kanta_shared::organisation::Organisation;
    use kanta_shared::service::KantaService;
    use kanta_shared::session::{Basis, Representative};
    use kanta_shared::texts::vocabulary::service_name;
    use kanta_shared::timestamp::Timestamp;

    use super::*;
    use crate::documents;
    use crate::storage::applications::Sent;
    use crate::storage::commitments::SignedCommitment;
    use crate::text::breaks_line;

    fn noon() -> Timestamp {
        "2026-12-01T12:00:00+02:00".parse().unwrap()
    }

    fn maija() -> Representative {
        Representative {
            person: "Maija Mallikas".to_owned(),
            basis: Basis::Position,
            position: None,
        }
    }

    fn sent(context: &ApplicationContext, language: LetterLanguage) -> SentApplication {
        let mut draft = valid_draft(context);
        draft.customer.letter_language = language;
        let application = draft.parse(context).unwrap();
        let receipt = Receipt {
            reference: "7GKM-Q2TX-A".to_owned(),
            sent_at: noon(),
            notified: application.customer.email.clone(),
            commitment_signed: application.commitment.is_some(),
        };
        SentApplication {
            organisation: context.organisation.clone(),
            sent: Sent {
                sequence: 1,
                receipt,
                application,
                draft,
            },
            history: vec![HistoryEntry {
                at: noon(),
                event: ApplicationEvent::Sent {
                    by: maija(),
                    reply: None,
                    changes: Vec::new(),
                },
            }],
        }
    }

    fn signed(organisation: &Organisation, document: &DocumentVersion) -> SignedCommitment {
        SignedCommitment {
            application: "1".to_owned(),
            organisation: organisation.oid.clone(),
            document: document.clone(),
            by: maija(),
            signed_at: noon(),
            ended_at: None,
        }
    }

    /// Every letter about a clinic's first application for the service.
    fn every_letter(
        organisation: &Organisation,
        service: KantaService,
        language: LetterLanguage,
    ) -> Vec<Letter> {
        let sent = sent(&context(organisation.clone(), service, true), language);
        let signed = signed(
            organisation,
            &documents::commitment(language.into()).document.version,
        );
        let mut letters = information_requested(&sent, "Mikä on osoite?", &noon());
        let copy = commitment_copy(organisation, &signed, "7GKM-Q2TX-A").unwrap();
        letters.push(application_received(&sent, Some(copy)));
        letters.push(application_received(&sent, None));
        letters.push(application_accepted(&sent, &noon()));
        letters
    }

    #[test]
    fn every_letter_tells_the_matter_the_service_and_the_reference_number() {
        for language in LetterLanguage::ALL.iter().copied() {
            for letter in every_letter(&clinic(), KantaService::PatientData, language) {
                let service = service_name(KantaService::PatientData).in_(language.into());
                for expected in [service, "7GKM-Q2TX-A"] {
                    assert!(letter.subject.contains(expected), "{}", letter.subject);
                    assert!(letter.text.contains(expected), "{}", letter.text);
                }
                assert!(
                    letter.text.contains("Lääkäriasema Malli Oy"),
                    "{}",
                    letter.text
                );
                assert!(letter.text.contains("1.12.2026"), "{}", letter.text);
                assert_eq!(letter.language, Language::from(language));
                assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
            }
        }
    }

    // Inventory: 70, 109, 111
    #[test]
    fn letters_go_to_the_customer_and_questions_to_every_administrative_contact_once() {
        let context = context(clinic(), KantaService::Prescription, true);
        let mut draft = valid_draft(&context);
        let mut second = draft.contacts[0].clone();
        second.id.0 = 2;
        second.name = "Toinen Henkilö".to_owned();
        second.email = "toinen@esimerkki.fi".to_owned();
        let mut same_address = second.clone();
        same_address.id.0 = 3;
        same_address.name = "Kolmas Henkilö".to_owned();
        draft.contacts.extend([second, same_address]);
        let mut sent = sent(&context, LetterLanguage::Fi);
        sent.sent.application = draft.parse(&context).unwrap();
        let to = |letters: &[Letter]| letters.iter().map(|it| it.to.clone()).collect::<Vec<_>>();

        let questions = information_requested(&sent, "Mikä?", &noon());
        assert_eq!(
            to(&questions),
            ["maija.mallikas@esimerkki.fi", "toinen@esimerkki.fi"]
        );
        let received = application_received(&sent, None);
        let accepted = application_accepted(&sent, &noon());
        assert_eq!(
            to(&[received, accepted]),
            ["kirjaamo@esimerkki.fi", "kirjaamo@esimerkki.fi"]
        );
    }

    // Inventory: 110
    #[test]
    fn a_later_application_brings_no_copy_and_speaks_of_none() {
        let sent = sent(
            &context(clinic(), KantaService::Imaging, false),
            LetterLanguage::Fi,
        );
        let letter = application_received(&sent, None);
        assert!(letter.attachments.is_empty());
        assert!(!letter.text.contains("sitoumu"), "{}", letter.text);
    }

    // Inventory: 113, 114
    #[test]
    fn an_acceptance_speaks_of_what_concerns_the_customer_only() {
        let accepted = |organisation: Organisation, service| {
            let sent = sent(&context(organisation, service, false), LetterLanguage::Fi);
            application_accepted(&sent, &noon()).text
        };
        let archivist = "Arkistonhoitajan käyttöliittymä";
        let renewal = "uusimispyyntöjä";
        for (organisation, service, expected) in [
            (county(), KantaService::PatientData, [true, false]),
            (home_care(), KantaService::SocialWelfare, [true, false]),
            (clinic(), KantaService::Prescription, [false, true]),
            (pharmacy(), KantaService::Prescription, [false, false]),
            (clinic(), KantaService::Imaging, [false, false]),
        ] {
            let text = accepted(organisation, service);
            assert_eq!(
                [archivist, renewal].map(|it| text.contains(it)),
                expected,
                "{text}"
            );
            assert!(text.contains("käytön aloitus on mahdollista"), "{text}");
            assert!(
                text.contains("käyttöönottokokeen järjestelmätoimittajansa avulla"),
                "{text}"
            );
            assert!(
                text.contains("https://www.kanta.fi/ammattilaiset/"),
                "{text}"
            );
        }
        assert!(
            accepted(pharmacy(), KantaService::Prescription)
                .contains("apteekki tekee tarvittaessa")
        );
    }

    #[test]
    fn a_hostile_name_stays_a_name() {
        let mut organisation = clinic();
        organisation.name =
            "Paha\u{202e} Oy\r\nBcc: kaikki@esimerkki.fi\r\n\r\n<script>".to_owned();
        for letter in every_letter(&organisation, KantaService::Imaging, LetterLanguage::Sv) {
            assert!(
                !letter.subject.contains(breaks_line),
                "{:?}",
                letter.subject
            );
            assert!(
                letter.text.lines().all(|line| !line.starts_with("Bcc:")),
                "{}",
                letter.text
            );
            assert!(
                letter
                    .text
                    .contains("Paha Oy Bcc: kaikki@esimerkki.fi <script>"),
                "{}",
                letter.text
            );
        }
    }
}
