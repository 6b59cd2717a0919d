//! What Kela does, and what the customer sees of it.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::desk::question;
use kanta_backend_mock::error::AppError;
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_backend_mock::transaction::Transaction;
use kanta_shared::api::customership::CustomershipDetails;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::paths;
use kanta_shared::application::ApplicationStatus::{
    self, Accepted, InProcessing, InformationRequested, Sent,
};
use kanta_shared::application::{ApplicationEvent, Change, last_reply};
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService::PatientData;

use crate::helpers::{Browser, TestApp};

type Act = fn(&mut Transaction<'_>, &str) -> Result<(), AppError>;

const TAKE: Act = |it, id| desk::take(it, id);
const ASK: Act = |it, id| desk::ask(it, id, &question("Which one?").unwrap());
const ACCEPT: Act = |it, id| desk::accept(it, id);

fn sent(browser: &Browser<'_>) -> String {
    let filled_in = browser.fill_in(PatientData);
    browser.send(&filled_in, "a").expect(StatusCode::OK);
    filled_in.id
}

/// What comes of an act after other acts: a new state, or a refusal that changes nothing.
#[track_caller]
fn check(before: &[Act], act: Act, expected: Option<ApplicationStatus>) {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let id = sent(&browser);
    for act in before {
        app.do_(|it| act(it, &id));
    }
    let seen = browser.application(&id);
    let outcome = app.try_(|it| act(it, &id));
    let now = browser.application(&id);
    match (expected, outcome) {
        (Some(expected), Ok(())) => {
            assert_eq!((now.status, now.version), (expected, seen.version + 1))
        }
        (None, Err(error)) => assert_eq!((error.code(), now), (ErrorCode::WrongState, seen)),
        (expected, outcome) => panic!("expected {expected:?}, but {outcome:?}"),
    }
}

#[test]
fn an_application_goes_its_way_over_the_desk() {
    check(&[], TAKE, Some(InProcessing));
    check(&[], ASK, Some(InformationRequested));
    check(&[], ACCEPT, Some(Accepted));
    check(&[TAKE], TAKE, None);
    check(&[TAKE], ASK, Some(InformationRequested));
    check(&[TAKE], ACCEPT, Some(Accepted));
    for act in [TAKE, ASK, ACCEPT] {
        check(&[ASK], act, None);
        check(&[ACCEPT], act, None);
    }
}

#[test]
fn what_was_not_sent_is_not_on_the_desk() {
    let app = TestApp::new();
    let draft = app.acting("managing-director", "clinic").start(PatientData);
    for act in [TAKE, ASK, ACCEPT] {
        assert_eq!(
            app.try_(|it| act(it, &draft.id)).unwrap_err().code(),
            ErrorCode::WrongState
        );
        assert_eq!(
            app.try_(|it| act(it, "nothing")).unwrap_err().code(),
            ErrorCode::NotFound
        );
    }
}

// Inventory: 82, 109
#[test]
fn a_question_opens_the_application_and_reaches_every_administrative_contact() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let filled_in = browser.fill_in(PatientData);
    let mut draft = filled_in.draft.clone();
    let mut second = draft.contacts[0].clone();
    second.id.0 += 1;
    second.name = "Toinen Yhteyshenkilö".to_owned();
    second.email = "toinen@esimerkki.fi".to_owned();
    second.roles = [ContactRole::Administrative].into();
    draft.contacts.push(second);
    browser.save(&filled_in, &draft);
    browser
        .send(&browser.application(&filled_in.id), "a")
        .expect(StatusCode::OK);
    app.ask(&filled_in.id, "Mikä järjestelmä?");

    let asked = browser.application(&filled_in.id);
    assert_eq!(
        (asked.status, asked.context.question()),
        (InformationRequested, Some("Mikä järjestelmä?"))
    );
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let questions = letters
        .iter()
        .map(|it| &it.letter)
        .filter(|it| it.kind == LetterKind::InformationRequested);
    let to: Vec<&str> = questions.map(|it| it.to.as_str()).collect();
    assert_eq!(to, ["maija.mallikas@esimerkki.fi", "toinen@esimerkki.fi"]);
    assert_eq!(letters.len(), 3);
}

#[test]
fn an_answer_to_a_question_goes_back_to_the_desk() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let id = sent(&browser);
    app.ask(&id, "Which one?");
    let asked = browser.application(&id);
    let mut draft = asked.draft.clone();
    draft.customer.phone = "+358 9 123 4567".to_owned();
    draft.reply = " The one in use.\r\nIt is right. ".to_owned();
    browser.save(&asked, &draft);
    browser
        .send(&browser.application(&id), "b")
        .expect(StatusCode::OK);
    let sent = browser.application(&id);
    assert_eq!((sent.status, sent.draft.reply.as_str()), (Sent, ""));
    let reply = Some(("Which one?", "The one in use.\nIt is right."));
    assert_eq!(last_reply(&sent.context.history), reply);
    let ApplicationEvent::Sent { by, changes, .. } = &sent.context.history[2].event else {
        panic!("{:?}", sent.context.history);
    };
    assert_eq!(by.person, "Maija Mallikas");
    let [Change::Field { field, .. }] = changes.as_slice() else {
        panic!("{changes:?}");
    };
    assert_eq!(*field, FieldPath::Customer(CustomerField::Phone));
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let text = &letters.last().unwrap().letter.text;
    for expected in [
        "Kysymyksemme:\nWhich one?",
        "Vastauksenne:\nThe one in use.\nIt is right.",
    ] {
        assert!(text.contains(expected), "{text}");
    }
    app.do_(|it| desk::accept(it, &id));
    let accepted: CustomershipDetails = browser
        .get(paths::customership(PatientData))
        .expect(StatusCode::OK)
        .json();
    let events: Vec<_> = accepted
        .context
        .history
        .iter()
        .map(|it| it.event.status())
        .collect();
    assert_eq!(events, [Sent, InformationRequested, Sent, Accepted]);
}

#[test]
fn a_question_needs_a_reply_in_words_whether_or_not_anything_else_is_changed() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let id = sent(&browser);
    app.ask(&id, "Is it right?");
    for reply in ["", " \n ", "."] {
        let asked = browser.application(&id);
        let mut draft = asked.draft.clone();
        draft.reply = reply.to_owned();
        browser.save(&asked, &draft);
        let error = browser
            .send(&browser.application(&id), "b")
            .error(ErrorCode::Validation);
        let errors: Vec<_> = error
            .errors
            .iter()
            .map(|it| (it.field, it.code.as_str()))
            .collect();
        assert_eq!(errors, [(FieldPath::Reply, "missing")]);
    }
    browser.reply(&id, "Yes.");
    browser
        .send(&browser.application(&id), "b")
        .expect(StatusCode::OK);
    let history = browser.application(&id).context.history;
    assert_eq!(last_reply(&history), Some(("Is it right?", "Yes.")));
    let ApplicationEvent::Sent { changes, .. } = &history[2].event else {
        panic!("{history:?}");
    };
    assert_eq!(changes, &[]);
}

// Inventory: 70, 111
#[test]
fn the_customer_gets_a_letter_when_the_service_may_be_used() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let id = sent(&browser);
    app.do_(|it| desk::accept(it, &id));
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let kinds: Vec<LetterKind> = letters.iter().map(|it| it.letter.kind).collect();
    assert_eq!(
        kinds,
        [
            LetterKind::ApplicationReceived,
            LetterKind::ApplicationAccepted
        ]
    );
    assert_eq!(letters[1].letter.to, "kirjaamo@esimerkki.fi");
}
