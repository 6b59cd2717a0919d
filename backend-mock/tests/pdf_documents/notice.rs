use kanta_backend_mock::letters::{Notice, TerminationFacts};
use kanta_backend_mock::pdf;
use kanta_backend_mock::random::sha256;
use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::billing::BillingDraft;
use kanta_shared::day::Day;
use kanta_shared::fixtures::{clinic, termination_context, valid_termination};
use kanta_shared::language::Language;
use kanta_shared::reason::TerminationReason;
use kanta_shared::service::KantaService;
use kanta_shared::session::{Basis, Representative};
use kanta_shared::termination::TerminationDraft;
use kanta_shared::texts::vocabulary::{self, service_name, termination_reason};

use crate::helpers::{Pdf, noon};

pub(crate) fn facts() -> TerminationFacts {
    let services = [KantaService::PatientData, KantaService::Prescription];
    let context = termination_context(&services);
    let mut draft = TerminationDraft {
        last_day: "2026-12-31".to_owned(),
        reason: Some(TerminationReason::BusinessSale),
        explanation: "Toiminta siirtyy uudelle omistajalle.\r\nTiedot siirretään vuodenvaihteessa."
            .to_owned(),
        contact_name: "Čedomir Øgård-Ŋuorra".to_owned(),
        contact_phone: "+358 40 123 4567".to_owned(),
        contact_email: "irtisanominen@esimerkki.fi".to_owned(),
        ..valid_termination(&context)
    };
    draft.billing = BillingDraft {
        recipient: "Lääkäriasema Malli Oy, talous".to_owned(),
        street: "Esimerkkikatu 1 A".to_owned(),
        postal_code: "00100".to_owned(),
        post_office: "Helsinki".to_owned(),
        e_invoice_address: "003712345671".to_owned(),
        operator: "003721291126".to_owned(),
        ..BillingDraft::default()
    };
    TerminationFacts::of(&context, &draft)
}

pub(crate) fn receipt() -> TerminationReceipt {
    TerminationReceipt {
        reference: "7GKM-Q2TX-A".to_owned(),
        sent_at: noon(),
        by: Representative {
            person: "Maija Mallikas".to_owned(),
            basis: Basis::AdoptionMandate,
            position: None,
        },
        notified: "irtisanominen@esimerkki.fi".parse().unwrap(),
        last_day: Day::new(2026, 12, 31).unwrap(),
    }
}

#[test]
fn the_notice_tells_every_fact_and_who_signed_it() {
    for language in Language::ALL.iter().copied() {
        let notice = Notice::new(&facts(), language);
        let pdf = Pdf::new(&notice.signed_attachment(&receipt()).bytes);
        pdf.expect_whole(language);
        pdf.expect_words(&[
            "Lääkäriasema Malli Oy",
            clinic().business_id.as_str(),
            clinic().oid.as_str(),
            service_name(KantaService::PatientData).in_(language),
            service_name(KantaService::Prescription).in_(language),
            "31.12.2026",
            termination_reason(TerminationReason::BusinessSale).in_(language),
            "Toiminta siirtyy uudelle omistajalle.",
            "Tiedot siirretään vuodenvaihteessa.",
            "Čedomir Øgård-Ŋuorra",
            "+358 40 123 4567",
            "irtisanominen@esimerkki.fi",
            "Lääkäriasema Malli Oy, talous",
            "Esimerkkikatu 1 A",
            "00100 Helsinki",
            "003712345671",
            "003721291126",
            "Maija Mallikas",
            "7GKM-Q2TX-A",
            "1.12.2026",
            &notice.version.hash,
        ]);
    }
}

#[test]
fn what_is_shown_before_signing_is_what_is_signed() {
    let notice = Notice::new(&facts(), Language::Sv);
    assert_eq!(notice.version.hash, sha256(&notice.text));
    let lines = notice.text.lines().map(|it| it.trim_start_matches("• "));
    let words: Vec<&str> = lines
        .flat_map(|it| it.split([':', ';']))
        .map(str::trim)
        .collect();
    for pdf in [notice.preview(&noon()), notice.signed(&receipt())] {
        let pdf = Pdf::new(&pdf::write(&pdf));
        assert_eq!(pdf.source(), notice.text);
        pdf.expect_words(&words);
    }
    assert_eq!(Notice::new(&facts(), Language::Sv), notice);
    let mut other = facts();
    other.draft.last_day = "30.12.2026".to_owned();
    assert_ne!(Notice::new(&other, Language::Sv).version, notice.version);
}

#[test]
fn the_notice_tells_on_what_grounds_it_was_signed_whichever_they_are() {
    let notice = Notice::new(&facts(), Language::Fi);
    for basis in Basis::ALL.iter().copied() {
        let mut receipt = receipt();
        receipt.by.basis = basis;
        Pdf::new(&notice.signed_attachment(&receipt).bytes)
            .expect_words(&[vocabulary::basis(basis).in_(Language::Fi)]);
    }
}
