use kanta_backend_mock::documents;
use kanta_backend_mock::letters::SentApplication;
use kanta_backend_mock::letters::{application_received, commitment_copy};
use kanta_backend_mock::random::sha256;
use kanta_backend_mock::storage::applications::Sent;
use kanta_backend_mock::storage::commitments::SignedCommitment;
use kanta_shared::api::Receipt;
use kanta_shared::document::{Block, Document, Span};
use kanta_shared::fixtures::{clinic, context, valid_draft};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Basis, Representative};

use crate::helpers::{Pdf, noon};

/// The copy that goes with the receipt of a clinic's first application.
fn copy(language: Language) -> Pdf {
    let context = context(clinic(), KantaService::Imaging, true);
    let draft = valid_draft(&context);
    let application = draft.parse(&context).unwrap();
    let sent = SentApplication {
        organisation: clinic(),
        sent: Sent {
            sequence: 1,
            receipt: Receipt {
                reference: "7GKM-Q2TX-A".to_owned(),
                sent_at: noon(),
                notified: application.customer.email.clone(),
                commitment_signed: true,
            },
            application,
            draft,
        },
        history: Vec::new(),
    };
    let signed = SignedCommitment {
        application: "1".to_owned(),
        organisation: clinic().oid,
        document: documents::commitment(language).document.version.clone(),
        by: Representative {
            person: "Maija Mallikas".to_owned(),
            basis: Basis::AdoptionMandate,
            position: None,
        },
        signed_at: noon(),
        ended_at: None,
    };
    let letter = application_received(&sent, commitment_copy(&clinic(), &signed, "7GKM-Q2TX-A"));
    let [copy] = letter.attachments.as_slice() else {
        panic!("one attachment")
    };
    assert!(
        copy.name.is_ascii() && copy.name.ends_with("-1.1.pdf"),
        "{}",
        copy.name
    );
    Pdf::new(&copy.bytes)
}

// Inventory: 70, 110.
#[test]
fn the_copy_of_the_commitment_says_who_signed_which_text_when_and_by_which_right() {
    for (language, signed_at, mandate) in [
        (
            Language::Fi,
            "1.12.2026 klo 12.00",
            "digitaalisten palvelujen käyttöönotto",
        ),
        (
            Language::Sv,
            "1.12.2026 kl. 12.00",
            "Ibruktagande av social- och hälsovårdens",
        ),
        (
            Language::En,
            "1.12.2026 at 12:00",
            "Deployment of digital services",
        ),
    ] {
        let copy = copy(language);
        copy.expect_whole(language);
        copy.expect_words(&[
            "Lääkäriasema Malli Oy",
            clinic().business_id.as_str(),
            clinic().oid.as_str(),
            "Maija Mallikas",
            "7GKM-Q2TX-A",
            signed_at,
            mandate,
            "1.1",
            &documents::commitment(language).document.version.hash,
        ]);
    }
}

#[test]
fn the_copy_of_the_commitment_is_exactly_the_text_that_was_signed() {
    for language in Language::ALL.iter().copied() {
        let copy = copy(language);
        let content = documents::commitment(language);
        assert_eq!(sha256(&copy.source()), content.document.version.hash);
        let texts = texts(&content.document);
        copy.expect_words(&texts.iter().map(String::as_str).collect::<Vec<_>>());
        // And nothing is between them that is not a part of it.
        let spoken = copy.spoken();
        let (_, text) = spoken.split_once(&texts[1]).unwrap();
        let spoken: Vec<&str> = text.lines().filter(|it| !is_label(it)).collect();
        assert_eq!(spoken, texts[2..]);
    }
}

/// The headings, paragraphs and items of a text.
fn texts(document: &Document) -> Vec<String> {
    let words = |spans: &[Span]| spans.iter().map(|it| it.text.as_str()).collect::<String>();
    let mut texts = vec![document.title.clone()];
    for block in &document.blocks {
        match block {
            Block::Heading { text } => texts.push(text.clone()),
            Block::Paragraph { spans } => texts.push(words(spans)),
            Block::List { items, .. } => texts.extend(items.iter().map(|it| words(it))),
        }
    }
    texts
}

/// Nothing, or what is before an item of a list.
fn is_label(text: &str) -> bool {
    let number = text.strip_suffix('.').unwrap_or_default();
    text.is_empty() || text == "•" || number.parse::<u8>().is_ok()
}
