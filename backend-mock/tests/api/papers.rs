//! The papers of a customer and the letters that were sent.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::registers::Customer;
use kanta_backend_mock::scenarios::Scenario;
use kanta_shared::api::customership::Changed;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::papers::{LastVisit, Paper, PaperContent};
use kanta_shared::api::{ChooseOrganisation, Receipt, Services, paths};
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::{Section, SectionData};
use kanta_shared::service::KantaService::{Imaging, PatientData};
use kanta_shared::texts::letters::LetterKind;

use crate::helpers::{Browser, MORNING, TestApp};

fn papers(browser: &Browser<'_>) -> Vec<Paper> {
    browser.get(paths::PAPERS).expect(StatusCode::OK).json()
}

fn last_visit(browser: &Browser<'_>) -> Option<LastVisit> {
    let services: Services = browser.get(paths::SERVICES).expect(StatusCode::OK).json();
    services.last_visit
}

/// What is marked as new on *Asiakirjat*. *Palvelut* has the number.
#[track_caller]
fn news(browser: &Browser<'_>) -> Vec<String> {
    let LastVisit { news, .. } = last_visit(browser).unwrap();
    let mut marked = papers(browser);
    marked.retain(|it| it.is_new);
    assert_eq!(marked.len(), news);
    names(&marked)
}

/// What each paper is, in a word or two.
fn names(papers: &[Paper]) -> Vec<String> {
    let name = |it: &Paper| match &it.content {
        PaperContent::Application { .. } => "application".to_owned(),
        PaperContent::Decision { .. } => "decision".to_owned(),
        PaperContent::Commitment { .. } => "commitment".to_owned(),
        PaperContent::Change { section, .. } => format!("change of {section}"),
        PaperContent::Notice { .. } => "notice".to_owned(),
        PaperContent::Letter { about, .. } => about.to_string(),
    };
    papers.iter().map(name).collect()
}

// Inventory: 110
#[test]
fn an_application_leaves_its_papers_and_letters_newest_first() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    assert_eq!(papers(&browser), []);
    let filled_in = browser.fill_in(PatientData);
    let receipt: Receipt = browser.send(&filled_in, "a").expect(StatusCode::OK).json();
    app.pass("PT5M");
    app.ask(&filled_in.id, "Kuka on arkistonhoitaja?");
    app.pass("PT5M");
    browser.reply(&filled_in.id, "Arto Arkisto.");
    let replied = browser.application(&filled_in.id);
    browser.send(&replied, "b").expect(StatusCode::OK);
    app.pass("PT5M");
    app.do_(|it| desk::accept(it, &filled_in.id));
    let papers = papers(&browser);
    let expected = [
        "decision",
        "application-accepted",
        "application",
        "application-received",
        "information-requested",
        "commitment",
        "application-received",
    ];
    assert_eq!(names(&papers), expected);
    for paper in &papers {
        assert_eq!(paper.reference, receipt.reference);
        assert_eq!(paper.service, Some(PatientData));
        let person = paper.by.as_ref().map(|it| it.person.as_str());
        let is_own = matches!(
            paper.content,
            PaperContent::Application { .. } | PaperContent::Commitment { .. }
        );
        assert_eq!(person, is_own.then_some("Maija Mallikas"));
    }
    let signed = browser
        .get(paths::signed_commitment(&filled_in.id))
        .expect(StatusCode::OK);
    let copy = browser.get(paths::COMMITMENT_COPY).expect(StatusCode::OK);
    assert_eq!(signed.bytes(), copy.bytes());
    let other = app.acting("mandate-holder", "county");
    let signed = other.get(paths::signed_commitment(&filled_in.id));
    signed.error(ErrorCode::NotFound);
    let others: Vec<Paper> = other.get(paths::PAPERS).json();
    assert!(others.iter().all(|it| it.reference != receipt.reference));
}

#[test]
fn a_letter_to_several_addresses_is_one_paper_with_each_text_once() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let seen = browser.customership(PatientData);
    let moved = SectionData::Customer(CustomerDraft {
        email: "uusi@esimerkki.fi".to_owned(),
        ..seen.customership.customer.clone()
    });
    let Changed { record, .. } = browser.change(&seen, &moved);
    let papers = papers(&browser);
    assert_eq!(names(&papers[..2]), ["change of customer", "data-changed"]);
    assert!(
        papers[..2]
            .iter()
            .all(|it| it.reference == record.reference)
    );
    let PaperContent::Change { section, changes } = &papers[0].content else {
        panic!("{:?}", papers[0]);
    };
    assert_eq!((*section, changes), (Section::Customer, &record.changes));
    let PaperContent::Letter { copies, .. } = &papers[1].content else {
        panic!("{:?}", papers[1]);
    };
    let [copy] = copies.as_slice() else {
        panic!("{copies:?}");
    };
    assert_eq!(copy.to.len(), 3);
    assert!(
        copy.text.contains(county_oid(&browser).as_str()),
        "{}",
        copy.text
    );
}

fn county_oid(browser: &Browser<'_>) -> String {
    let details = browser.customership(PatientData);
    details.context.organisation.oid.to_string()
}

#[test]
fn papers_stay_when_the_customership_has_ended() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "leaving");
    let before = names(&papers(&browser));
    let receipt = browser.terminate("2.12.2026");
    app.pass("PT48H");
    let after = papers(&app.acting("managing-director", "leaving"));
    let added = ["termination-effective", "notice", "termination-received"];
    let expected: Vec<_> = added.map(str::to_owned).into_iter().chain(before).collect();
    assert_eq!(names(&after), expected);
    let [_, notice, _, ..] = after.as_slice() else {
        panic!("{after:?}");
    };
    assert_eq!(notice.by.as_ref(), Some(&receipt.by));
    assert_eq!(notice.reference, receipt.reference);
}

/// Changes the telephone number of the customer, and the recipient of its invoices.
fn change_customer_and_billing(owner: &Browser<'_>) {
    let seen = owner.customership(PatientData);
    let moved = SectionData::Customer(CustomerDraft {
        phone: "+358 9 123 4567".to_owned(),
        ..seen.customership.customer.clone()
    });
    let seen = owner.change(&seen, &moved).details;
    let mut billing = seen.customership.billing.clone();
    billing.recipient = "Talous".to_owned();
    owner.change(&seen, &SectionData::Billing(billing));
}

// Inventory: 161
#[test]
fn each_user_gets_the_papers_that_the_rights_allow() {
    let app = TestApp::of(Scenario::Katso);
    let owner = app.acting("katso-administrative", "county");
    change_customer_and_billing(&owner);
    let filled_in = owner.fill_in(Imaging);
    owner.send(&filled_in, "a").expect(StatusCode::OK);
    let is_letter = |it: &Paper| matches!(it.content, PaperContent::Letter { .. });
    assert!(papers(&owner).iter().any(is_letter));
    let technical = papers(&app.acting("katso-technical", "county"));
    assert_eq!(names(&technical), ["change of customer"]);
    TestApp::new()
        .acting("guidelines-reader", "county")
        .get(paths::PAPERS)
        .error(ErrorCode::NotPermitted);
}

#[test]
fn what_has_come_since_the_last_visit_is_new_once() {
    let app = TestApp::new();
    let visit = || app.acting("managing-director", "clinic");
    let first = visit();
    assert_eq!(last_visit(&first), None);
    let filled_in = first.fill_in(PatientData);
    first.send(&filled_in, "a").expect(StatusCode::OK);
    app.pass("P1D");
    app.do_(|it| desk::accept(it, &filled_in.id));
    let second = visit();
    assert_eq!(news(&second), ["decision", "application-accepted"]);
    assert_eq!(last_visit(&second).unwrap().at.as_str(), MORNING);
    app.pass("PT1H");
    assert_eq!(news(&visit()), [""; 0]);
}

#[test]
fn what_kela_decides_is_new_even_at_the_second_of_the_sending() {
    let app = TestApp::new();
    let visit = || app.acting("managing-director", "clinic");
    let browser = visit();
    app.pass("PT10M");
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    app.do_(|it| desk::accept(it, &filled_in.id));
    app.pass("P1D");
    assert_eq!(news(&visit()), ["decision", "application-accepted"]);
}

#[test]
fn what_others_do_is_new_and_what_one_does_is_not() {
    let app = TestApp::new();
    let colleague = || app.acting("colleague", "clinic");
    let director = || app.acting("managing-director", "clinic");
    colleague();
    let browser = director();
    app.pass("PT10M");
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    app.pass("PT10M");
    let expected = ["application", "commitment", "application-received"];
    assert_eq!(news(&colleague()), expected);
    assert_eq!(news(&director()), [""; 0]);
}

#[test]
fn to_choose_the_organisation_again_is_no_new_visit() {
    let app = TestApp::new();
    app.acting("mandate-holder", "county");
    app.pass("PT10M");
    let browser = app.acting("mandate-holder", "county");
    let before = last_visit(&browser);
    assert!(before.is_some());
    app.pass("PT10M");
    for organisation in ["clinic", "county"] {
        let customer = Customer::from_name(organisation).unwrap();
        let registers = app.registers();
        let listed = registers.organisation(customer).unwrap();
        let oid = listed.organisation.oid.clone();
        let choice = ChooseOrganisation { oid };
        let answer = browser.put(paths::SESSION_ORGANISATION).json(&choice);
        answer.send().expect(StatusCode::OK);
    }
    assert_eq!(last_visit(&browser), before);
}

#[test]
fn news_obey_the_rights_that_papers_obey() {
    let app = TestApp::of(Scenario::Katso);
    let technical = || app.acting("katso-technical", "county");
    technical();
    app.pass("PT10M");
    let owner = app.acting("katso-administrative", "county");
    change_customer_and_billing(&owner);
    assert_eq!(news(&technical()), ["change of customer"]);
}

// Inventory: 117
#[test]
fn newer_data_of_an_accepted_application_are_notified_to_old_and_new_addresses_once() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let filled_in = browser.fill_in(Imaging);
    let old = filled_in.draft.customer.email.clone();
    let mut draft = filled_in.draft.clone();
    draft.customer.email = "uusi@esimerkki.fi".to_owned();
    browser.save(&filled_in, &draft);
    let receipt: Receipt = browser
        .send(&browser.application(&filled_in.id), "a")
        .expect(StatusCode::OK)
        .json();
    let before = app.do_(|it| Ok(it.storage.newest_letter()?));
    app.do_(|it| desk::accept(it, &filled_in.id));
    let posted = app.do_(|it| Ok(it.storage.letters_after(before)?));
    let about_change: Vec<_> = posted
        .iter()
        .map(|it| &it.letter)
        .filter(|it| it.kind == LetterKind::DataChanged)
        .collect();
    let to = |address: &str| about_change.iter().filter(|it| it.to == address).count();
    assert_eq!([to(&old), to("uusi@esimerkki.fi")], [1, 1]);
    for letter in about_change {
        assert_eq!(letter.reference, receipt.reference);
        for expected in ["kun Kela hyväksyi liittymishakemuksen", "Venla Valtuutettu"] {
            assert!(letter.text.contains(expected), "{}", letter.text);
        }
    }
    let violations: Vec<String> = browser.get("/_mock/invariants").json();
    assert_eq!(violations, [""; 0]);
}
