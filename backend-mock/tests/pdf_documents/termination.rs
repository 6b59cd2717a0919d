use kanta_backend_mock::letters::{
    Notice, SentTermination, TerminationFacts, termination_effective, termination_received,
};
use kanta_backend_mock::storage::outbox::{Letter, LetterKind};
use kanta_shared::day::Day;
use kanta_shared::fixtures::clinic;
use kanta_shared::language::{Language, LetterLanguage};

use crate::helpers::Pdf;
use crate::notice::{self, facts};

/// The receipt, with the notice signed in English.
fn receipt(sent: &SentTermination) -> Letter {
    let notice = Notice::new(&sent.facts, Language::En);
    termination_received(sent, notice.signed_attachment(&sent.receipt))
}

fn sent(facts: TerminationFacts, letter_language: LetterLanguage) -> SentTermination {
    SentTermination {
        facts,
        receipt: notice::receipt(),
        letter_language,
        customer_email: "kirjaamo@esimerkki.fi".parse().unwrap(),
    }
}

fn new_year() -> Day {
    Day::new(2027, 1, 1).unwrap()
}

#[track_caller]
fn check(letter: &Letter, kind: LetterKind, to: &str, expected: &[&str]) {
    assert_eq!((letter.kind, letter.to.as_str()), (kind, to));
    let common = ["Lääkäriasema Malli Oy", "7GKM-Q2TX-A"];
    let act = [clinic().oid.to_string(), "Maija Mallikas".to_owned()];
    for it in common {
        assert!(letter.subject.contains(it), "{}", letter.subject);
    }
    for it in expected
        .iter()
        .copied()
        .chain(common)
        .chain(act.iter().map(String::as_str))
    {
        assert!(
            letter.text.contains(it),
            "{it:?} is missing in {}",
            letter.text
        );
    }
    assert!(!letter.text.contains("\n\n\n"), "{}", letter.text);
}

#[test]
fn the_receipt_goes_to_the_contact_with_the_notice_that_was_signed() {
    for (language, expected) in [
        (
            LetterLanguage::Fi,
            [
                "Kelan Kanta-palvelut on vastaanottanut",
                "Ajankohta: 1.12.2026 klo 12.00",
                "Viimeinen voimassaolopäivä: 31.12.2026",
                "Päättyvät palvelut: Potilastietovaranto, Resepti-palvelu",
            ],
        ),
        (
            LetterLanguage::Sv,
            [
                "FPA:s Kanta-tjänster har tagit emot",
                "Tidpunkt: 1.12.2026 kl. 12.00",
                "Sista giltighetsdag: 31.12.2026",
                "Tjänster som upphör: Patientdatalagret, Recepttjänsten",
            ],
        ),
    ] {
        let letter = receipt(&sent(facts(), language));
        let to = "irtisanominen@esimerkki.fi";
        check(&letter, LetterKind::TerminationReceived, to, &expected);
        let [notice] = letter.attachments.as_slice() else {
            panic!("one attachment")
        };
        assert_eq!(
            (notice.name.as_str(), notice.media_type.as_str()),
            ("notice-of-termination-7GKM-Q2TX-A.pdf", "application/pdf")
        );
        let pdf = Pdf::new(&notice.bytes);
        pdf.expect_whole(Language::En);
        pdf.expect_words(&[
            "7GKM-Q2TX-A",
            &Notice::new(&facts(), Language::En).version.hash,
        ]);
    }
}

#[test]
fn when_it_has_ended_the_customer_and_the_contact_hear_of_it() {
    for (language, expected) in [
        (
            LetterLanguage::Fi,
            ["on päättynyt 1.1.2027", "laskutusosoitteeseen"],
        ),
        (
            LetterLanguage::Sv,
            ["upphörde 1.1.2027", "faktureringsadress"],
        ),
    ] {
        let letters = termination_effective(&sent(facts(), language), new_year());
        let [to_contact, to_customer] = letters.as_slice() else {
            panic!("two letters")
        };
        let kind = LetterKind::TerminationEffective;
        check(to_contact, kind, "irtisanominen@esimerkki.fi", &expected);
        check(to_customer, kind, "kirjaamo@esimerkki.fi", &expected);
    }
}

#[test]
fn an_address_gets_one_letter() {
    let mut sent = sent(facts(), LetterLanguage::Fi);
    sent.receipt.notified = sent.customer_email.clone();
    let letters = termination_effective(&sent, new_year());
    assert_eq!(letters.len(), 1);
}

#[test]
fn a_customer_without_invoices_hears_nothing_of_them() {
    let mut facts = facts();
    facts.asks_billing = false;
    let sent = sent(facts.clone(), LetterLanguage::Fi);
    let letters = termination_effective(&sent, new_year());
    assert!(letters.iter().all(|it| !it.text.contains("lasku")));
    let text = Notice::new(&facts, Language::Fi).text;
    assert!(
        !text.contains("5 Laskutus") && text.contains("4 Irtisanomisen"),
        "{text}"
    );
}

#[test]
fn a_hostile_fact_stays_a_fact() {
    let mut facts = facts();
    let hostile = "Paha Oy\r\nBcc: kaikki@esimerkki.fi\r\n\r\n<script>";
    facts.organisation.name = hostile.to_owned();
    facts.draft.contact_name = hostile.to_owned();
    let sent = sent(facts, LetterLanguage::Fi);
    let mut letters = termination_effective(&sent, new_year());
    let receipt = receipt(&sent);
    let notice = Pdf::new(&receipt.attachments[0].bytes);
    notice.expect_words(&["Paha Oy Bcc: kaikki@esimerkki.fi <script>"]);
    letters.push(receipt);
    for letter in letters {
        assert!(
            !letter.subject.contains(['\r', '\n']),
            "{:?}",
            letter.subject
        );
        assert!(
            letter.text.lines().all(|it| !it.starts_with("Bcc:")),
            "{}",
            letter.text
        );
    }
}
