//! The end of a customership, from the first save to the day after the last.

use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_backend_mock::registers::Customer;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::termination::{TerminationDetails, TerminationPage, TerminationReceipt};
use kanta_shared::api::{
    IDEMPOTENCY_KEY, IDEMPOTENCY_REPLAYED, NewApplication, Saved, ServiceDetails, Services, paths,
};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::fixtures::valid_termination;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService::{Imaging, PatientData, Prescription, SocialWelfare};
use kanta_shared::termination::{TerminationDraft, TerminationStatus, TerminationStep};

use crate::helpers::{Answer, Browser, TestApp, moment};

impl Browser<'_> {
    #[track_caller]
    pub(crate) fn termination_page(&self) -> TerminationPage {
        self.get(paths::TERMINATION).expect(StatusCode::OK).json()
    }

    pub(crate) fn start_termination(&self) -> Answer {
        self.post(paths::TERMINATION).send()
    }

    pub(crate) fn save_termination(
        &self,
        seen: &TerminationDetails,
        draft: &TerminationDraft,
    ) -> Answer {
        self.put(paths::draft(&paths::termination(&seen.id)))
            .if_match(seen.version)
            .json(draft)
            .send()
    }

    /// A termination with nothing left to correct, signed.
    #[track_caller]
    pub(crate) fn fill_in_termination(&self, last_day: &str) -> TerminationDetails {
        let started: TerminationDetails = self.start_termination().json();
        let draft = TerminationDraft {
            last_day: last_day.to_owned(),
            notice: None,
            ..valid_termination(&started.context)
        };
        let saved: Saved<TerminationDraft> = self.save_termination(&started, &draft).json();
        let seen = TerminationDetails {
            version: saved.version,
            ..started
        };
        let signed = TerminationDraft {
            notice: saved.context.notice.first().cloned(),
            ..draft
        };
        self.save_termination(&seen, &signed).expect(StatusCode::OK);
        self.termination_page().termination.unwrap()
    }

    pub(crate) fn send_termination(&self, seen: &TerminationDetails, key: &str) -> Answer {
        self.post(paths::submission(&paths::termination(&seen.id)))
            .if_match(seen.version)
            .header(IDEMPOTENCY_KEY, key)
            .send()
    }

    #[track_caller]
    pub(crate) fn terminate(&self, last_day: &str) -> TerminationReceipt {
        let seen = self.fill_in_termination(last_day);
        self.send_termination(&seen, "key")
            .expect(StatusCode::OK)
            .json()
    }

    #[track_caller]
    fn services(&self) -> Services {
        self.get(paths::SERVICES).expect(StatusCode::OK).json()
    }
}

/// The customer that has two services in use.
fn leaving(app: &TestApp) -> Browser<'_> {
    app.acting("managing-director", "leaving")
}

fn letters_of(app: &TestApp, kind: &str) -> Vec<(String, String)> {
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    letters
        .into_iter()
        .map(|it| it.letter)
        .filter(|it| it.kind.name() == kind)
        .map(|it| (it.to, it.text))
        .collect()
}

fn in_use(services: &Services) -> usize {
    use kanta_shared::api::ServiceState::InUse;
    let in_use = |it: &&kanta_shared::api::ServiceSummary| matches!(it.state, InUse { .. });
    services.services.iter().filter(in_use).count()
}

// Inventory: 140, 145
#[test]
fn a_termination_begins_with_what_is_known_still_to_be_reviewed() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let page = browser.termination_page();
    assert_eq!(page.termination, None);
    assert_eq!(page.context.services, [PatientData, Prescription]);
    assert_eq!(page.context.today, "2026-12-01".parse().unwrap());
    let answer = browser.start_termination().expect(StatusCode::CREATED);
    let started: TerminationDetails = answer.json();
    assert_eq!(answer.etag(), "\"v1\"");
    assert_eq!(
        answer.header("location"),
        Some(paths::termination(&started.id).as_str())
    );
    assert_eq!(started.draft.billing.recipient, "Päättyvä Hoiva Oy");
    assert_ne!(started.draft.contact_name, "");
    assert!(started.draft.contact_email.contains('@'));
    let unreviewed = [TerminationStep::Contact, TerminationStep::Billing];
    assert_eq!(started.draft.unreviewed, unreviewed.into());
    assert_eq!(started.draft.last_day, "");
    let again = browser.start_termination().expect(StatusCode::OK);
    assert_eq!(again.json::<TerminationDetails>(), started);
    assert_eq!(browser.termination_page().termination, Some(started));
}

// Inventory: 134
#[test]
fn where_nothing_is_in_use_there_is_nothing_to_end() {
    let app = TestApp::new();
    for (persona, organisation) in [
        ("managing-director", "clinic"),
        ("managing-director", "home-care"),
    ] {
        let browser = app.acting(persona, organisation);
        assert_eq!(browser.termination_page().context.services, []);
        browser
            .start_termination()
            .expect(StatusCode::CONFLICT)
            .error(ErrorCode::WrongState);
    }
}

#[test]
fn what_is_typed_is_kept_right_or_wrong() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let started: TerminationDetails = browser.start_termination().json();
    let draft = TerminationDraft {
        last_day: "ensi vuonna".to_owned(),
        contact_email: "x".to_owned(),
        ..TerminationDraft::default()
    };
    let answer = browser
        .save_termination(&started, &draft)
        .expect(StatusCode::OK);
    assert_eq!(answer.etag(), "\"v2\"");
    let kept = browser.termination_page().termination.unwrap();
    assert_eq!(kept.draft, draft);
    let stale = browser.save_termination(&started, &TerminationDraft::default());
    let current = stale.error(ErrorCode::PreconditionFailed).current;
    assert_eq!(current.unwrap().read(), Some(kept.clone()));
    let gone = browser
        .delete(paths::termination(&kept.id))
        .if_match(kept.version);
    gone.send().expect(StatusCode::NO_CONTENT);
    assert_eq!(browser.termination_page().termination, None);
}

// Inventory: 148, 149
#[test]
fn what_is_signed_is_the_notice_as_the_answers_read_now() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let seen = browser.fill_in_termination("31.12.2026");
    let changed = TerminationDraft {
        last_day: "30.12.2026".to_owned(),
        ..seen.draft.clone()
    };
    let saved: Saved<TerminationDraft> = browser.save_termination(&seen, &changed).json();
    assert_ne!(saved.context.notice, seen.context.notice);
    let seen = TerminationDetails {
        version: saved.version,
        ..seen
    };
    let error = browser
        .send_termination(&seen, "a")
        .error(ErrorCode::Validation);
    let [notice] = error.errors.as_slice() else {
        panic!("{:?}", error.errors)
    };
    assert_eq!(
        (notice.pointer.as_str(), notice.code.as_str()),
        ("#/notice", "document_changed")
    );
}

#[test]
fn the_notice_is_a_paper_before_it_is_sent_and_afterwards() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let seen = browser.fill_in_termination("31.12.2026");
    let pdf = |language| browser.get(paths::termination_notice(&seen.id, language));
    for language in Language::ALL.iter().copied() {
        let answer = pdf(language).expect(StatusCode::OK);
        assert_eq!(answer.header("content-type"), Some("application/pdf"));
        assert!(answer.bytes().starts_with(b"%PDF-"));
    }
    let unsigned = pdf(Language::Fi);
    browser.send_termination(&seen, "a").expect(StatusCode::OK);
    let signed = pdf(Language::Fi);
    assert_ne!(signed.bytes(), unsigned.bytes());
    assert_eq!(signed.bytes(), pdf(Language::Sv).bytes());
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    assert_eq!(letters[0].letter.attachments[0].bytes, signed.bytes());
}

#[test]
fn a_signed_notice_stays_the_paper_that_the_letter_brought_though_it_would_now_read_otherwise() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let seen = browser.fill_in_termination("31.12.2026");
    browser.send_termination(&seen, "a").expect(StatusCode::OK);
    // As when its text has been renewed: what is computed now is another notice.
    app.do_(|it| {
        let mut stored = it.storage.filing::<TerminationDraft>(&seen.id)?.unwrap();
        stored.draft.explanation = "Toinen selitys".to_owned();
        Ok(it.storage.change_filing(&mut stored)?)
    });
    let letters = app.do_(|it| Ok(it.storage.letters()?));
    let [signed] = letters[0].letter.attachments.as_slice() else {
        panic!("one attachment")
    };
    let pdf = browser.get(paths::termination_notice(&seen.id, Language::Fi));
    let pdf = pdf.expect(StatusCode::OK);
    assert_eq!(pdf.bytes(), signed.bytes);
    let disposition = pdf.header("content-disposition").unwrap();
    assert!(disposition.contains(&signed.name), "{disposition}");
}

// Inventory: 151, 152
#[test]
fn a_notice_that_is_sent_twice_arrives_once() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let seen = browser.fill_in_termination("31.12.2026");
    let receipt: TerminationReceipt = browser.send_termination(&seen, "a").json();
    assert_eq!(receipt.notified.as_str(), "maija.mallikas@esimerkki.fi");
    assert_eq!(receipt.last_day, "2026-12-31".parse().unwrap());
    let again = browser.send_termination(&seen, "a");
    assert_eq!(again.header(IDEMPOTENCY_REPLAYED), Some("true"));
    assert_eq!(again.json::<TerminationReceipt>(), receipt);
    browser
        .send_termination(&seen, "b")
        .error(ErrorCode::WrongState);
    let letters = letters_of(&app, "termination-received");
    assert_eq!(letters.len(), 1);
    assert_eq!(letters[0].0, "maija.mallikas@esimerkki.fi");
    let kept = browser.termination_page().termination.unwrap();
    assert_eq!(kept.status, TerminationStatus::Sent);
    assert_eq!(kept.receipt, Some(receipt));
    assert_eq!(kept.context.services, [PatientData, Prescription]);
}

// Inventory: 142, 150
#[test]
fn what_is_left_to_correct_is_told_and_nothing_is_sent() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let started: TerminationDetails = browser.start_termination().json();
    let error = browser
        .send_termination(&started, "a")
        .error(ErrorCode::Validation);
    let fields: Vec<_> = error.errors.iter().map(|it| it.field.to_string()).collect();
    assert_eq!(
        fields,
        [
            "termination-last_day",
            "termination-reason",
            "termination-notice",
        ]
    );
    assert_eq!(letters_of(&app, "termination-received"), []);
}

#[test]
fn a_day_that_has_passed_meanwhile_is_the_last_day_no_more() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let seen = browser.fill_in_termination("1.12.2026");
    app.pass("PT16H");
    let browser = leaving(&app);
    let error = browser
        .send_termination(&seen, "a")
        .error(ErrorCode::Validation);
    let codes: Vec<_> = error.errors.iter().map(|it| it.code.as_str()).collect();
    assert_eq!(codes, ["day_passed"]);
}

// Inventory: 155
#[test]
fn until_the_last_day_is_over_services_are_in_use_and_nothing_new_is_begun() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let social = browser.fill_in(SocialWelfare);
    let receipt = browser.terminate("31.12.2026");
    let services = browser.services();
    let ending = services.ending.clone().unwrap();
    assert_eq!(
        (ending.last_day, ending.reference),
        (receipt.last_day, receipt.reference)
    );
    assert_eq!(in_use(&services), 2);
    let imaging: ServiceDetails = browser.get(paths::service(Imaging)).json();
    let last_day = imaging.context.last_day;
    assert_eq!(last_day, Some(receipt.last_day), "its instructions say it");
    browser
        .post(paths::APPLICATIONS)
        .json(&NewApplication { service: Imaging })
        .send()
        .error(ErrorCode::Ending);
    browser.send(&social, "s").error(ErrorCode::Ending);
    browser.start_termination().error(ErrorCode::WrongState);
    let kept = browser.termination_page().termination.unwrap();
    assert_eq!(kept.context.lapsing, [SocialWelfare]);
    browser
        .save_termination(&kept, &kept.draft)
        .error(ErrorCode::WrongState);
    browser
        .delete(paths::termination(&kept.id))
        .if_match(kept.version)
        .send()
        .error(ErrorCode::WrongState);
}

#[test]
fn nothing_can_be_done_on_the_desk_with_an_application_that_has_ended() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let imaging = browser.fill_in(Imaging);
    browser.send(&imaging, "i").expect(StatusCode::OK);
    let page = || app.browser().get(format!("/_mock/desk/{}", imaging.id));
    let [accept, ask] = ["Accept", "Ask"].map(|it| format!("{it}: see the letter first"));
    assert!(page().text().contains(&accept));
    assert!(page().text().contains(&ask));
    browser.terminate("31.12.2026");
    assert!(page().text().contains(&accept), "the last day is not over");
    assert!(!page().text().contains(&ask), "no reply could be sent");
    let question = desk::question("Miksi?").unwrap();
    let asked = app.try_(|it| desk::ask(it, &imaging.id, &question));
    assert_eq!(asked.unwrap_err().code(), ErrorCode::Ending);
    app.set_clock("2027-01-01T00:00:00+02:00");
    let ended = page();
    assert!(!ended.text().contains(&accept));
    assert!(!ended.text().contains("<form"));
    assert!(ended.text().contains("ended with the customership"));
}

#[test]
fn a_termination_that_cannot_take_effect_is_logged_and_blocks_nothing() {
    let app = TestApp::new();
    leaving(&app).terminate("30.12.2026");
    app.acting("mandate-holder", "county")
        .terminate("31.12.2026");
    // A fault of the program: what the letter needs is gone.
    app.do_(|it| {
        let leaving = &it
            .registers
            .organisation(Customer::Leaving)
            .unwrap()
            .organisation;
        Ok(it
            .storage
            .end_customership(&leaving.oid, &it.now.timestamp())?)
    });
    assert_eq!(app.overdue(), [""; 0]);
    app.set_clock("2027-01-01T09:00:00+02:00");
    let [overdue] = app.overdue().try_into().unwrap();
    assert!(overdue.contains("cannot take effect"), "{overdue}");
    assert_eq!(
        in_use(&app.acting("mandate-holder", "county").services()),
        0
    );
    assert_eq!(in_use(&leaving(&app).services()), 2);
    app.acting("managing-director", "clinic").fill_in(Imaging);
}

#[test]
fn a_notice_that_was_signed_and_is_not_kept_is_found() {
    let app = TestApp::new();
    leaving(&app).terminate("31.12.2026");
    let broken = || -> Vec<String> { app.browser().get("/_mock/invariants").json() };
    assert_eq!(broken(), [""; 0]);
    app.do_(|it| {
        let mut stored = it.storage.pending_terminations()?.remove(0);
        let signed = stored.sent.as_mut().unwrap();
        signed.termination.notice.hash = "another".to_owned();
        Ok(it.storage.change_filing(&mut stored)?)
    });
    let [broken] = broken().try_into().unwrap();
    assert!(broken.contains("has no signed document"), "{broken}");
}

#[track_caller]
fn check_end(begins: &str, last_day: &str, still: &str, ended: &str, ended_on: &str) {
    let app = TestApp::new();
    app.set_clock(begins);
    let browser = leaving(&app);
    browser.terminate(last_day);
    app.set_clock(still);
    let browser = leaving(&app);
    assert_eq!(in_use(&browser.services()), 2, "{last_day} at {still}");
    assert_eq!(letters_of(&app, "termination-effective"), []);
    app.set_clock(ended);
    let browser = leaving(&app);
    let services = browser.services();
    assert_eq!(in_use(&services), 0, "{last_day} at {ended}");
    assert_eq!(
        (services.ending, services.commitment_signed_at),
        (None, None)
    );
    let ended = services.ended.unwrap();
    let termination = browser.termination_page().termination.unwrap();
    let receipt = termination.receipt.clone().unwrap();
    assert_eq!(
        (ended.last_day, ended.reference, ended.termination),
        (receipt.last_day, receipt.reference, termination.id.clone())
    );
    assert_eq!(termination.status, TerminationStatus::Effective);
    let letters = letters_of(&app, "termination-effective");
    let to: Vec<_> = letters.iter().map(|it| it.0.as_str()).collect();
    assert_eq!(to, ["kirjaamo@esimerkki.fi", "maija.mallikas@esimerkki.fi"]);
    for (_, text) in letters {
        assert!(text.contains(ended_on), "{text}");
    }
    let effective_at = app.do_(|it| {
        let stored = it.storage.filings::<TerminationDraft>()?;
        Ok(stored[0].effective_at.clone())
    });
    let date = effective_at.unwrap();
    assert_eq!(date.date(), ended_on);
    assert!(date.as_str().contains("T00:00:00"), "{date}");
}

// Inventory: 153, 154, 155
#[test]
fn the_end_comes_when_the_last_day_is_over_in_helsinki() {
    check_end(
        "2026-12-01T09:00:00+02:00",
        "1.12.2026",
        "2026-12-01T23:59:59+02:00",
        "2026-12-02T00:00:00+02:00",
        "2.12.2026",
    );
    check_end(
        "2026-12-01T09:00:00+02:00",
        "31.12.2026",
        "2026-12-31T21:59:59+00:00",
        "2026-12-31T22:00:00+00:00",
        "1.1.2027",
    );
    check_end(
        "2026-12-01T09:00:00+02:00",
        "1.3.2027",
        "2027-03-01T12:00:00+02:00",
        "2027-06-01T12:00:00+03:00",
        "2.3.2027",
    );
    check_end(
        "2028-02-01T09:00:00+02:00",
        "29.2.2028",
        "2028-02-29T23:59:59+02:00",
        "2028-03-01T00:00:00+02:00",
        "1.3.2028",
    );
    check_end(
        "2027-03-01T09:00:00+02:00",
        "28.3.2027",
        "2027-03-28T20:59:59+00:00",
        "2027-03-28T21:00:00+00:00",
        "29.3.2027",
    );
    check_end(
        "2027-03-01T09:00:00+02:00",
        "27.3.2027",
        "2027-03-27T23:59:59+02:00",
        "2027-03-28T00:00:00+02:00",
        "28.3.2027",
    );
    check_end(
        "2026-10-01T09:00:00+03:00",
        "25.10.2026",
        "2026-10-25T21:59:59+00:00",
        "2026-10-25T22:00:00+00:00",
        "26.10.2026",
    );
    check_end(
        "2026-10-01T09:00:00+03:00",
        "24.10.2026",
        "2026-10-24T20:59:59+00:00",
        "2026-10-24T21:00:00+00:00",
        "25.10.2026",
    );
}

// Inventory: 154
#[test]
fn letters_about_the_end_go_out_once_also_when_the_clock_goes_back() {
    let app = TestApp::new();
    leaving(&app).terminate("1.12.2026");
    for at in [
        "2026-12-02T00:00:00+02:00",
        "2026-12-01T12:00:00+02:00",
        "2026-12-05T12:00:00+02:00",
    ] {
        app.set_clock(at);
        leaving(&app).services();
    }
    assert_eq!(letters_of(&app, "termination-effective").len(), 2);
}

// Inventory: 155
#[test]
fn afterwards_the_customer_applies_again_and_signs_the_commitment_again() {
    let app = TestApp::new();
    let browser = leaving(&app);
    let open = browser.fill_in(SocialWelfare);
    let under_way = browser.fill_in(Imaging);
    browser.send(&under_way, "i").expect(StatusCode::OK);
    let reference = browser.terminate("1.12.2026").reference;
    assert_eq!(browser.services().ended, None, "it has not ended yet");
    app.pass("P1D");
    let browser = leaving(&app);
    assert_eq!(in_use(&browser.services()), 0);
    for (ended, refusal) in [
        (&open, ErrorCode::Lapsed),
        (&under_way, ErrorCode::WrongState),
    ] {
        let now = browser.application(&ended.id);
        browser.try_to_save(&now, &now.draft).error(refusal);
        browser.send(&now, "again").error(refusal);
    }
    let accept = app.try_(|it| desk::accept(it, &under_way.id));
    assert!(accept.is_err(), "Kela has nothing more to do with it");

    let started = browser.start(SocialWelfare);
    assert_ne!(started.id, open.id);
    assert_eq!(started.status, ApplicationStatus::Draft);
    assert!(started.context.first_application);
    assert_eq!(started.draft.commitment, None);
    let filled = browser.fill_in(SocialWelfare);
    browser.send(&filled, "s").expect(StatusCode::OK);
    app.do_(|it| desk::accept(it, &filled.id));
    assert_eq!(in_use(&browser.services()), 1);
    assert_eq!(browser.termination_page().context.services, [SocialWelfare]);
    browser.start_termination().expect(StatusCode::CREATED);
    let earlier = browser.services().ended.unwrap();
    assert_eq!(
        earlier.reference, reference,
        "what ended before is still known"
    );
}

#[test]
fn another_customers_termination_is_not_there() {
    let app = TestApp::new();
    let seen = leaving(&app).fill_in_termination("31.12.2026");
    let other = app.acting("mandate-holder", "county");
    for answer in [
        other.save_termination(&seen, &seen.draft),
        other.send_termination(&seen, "a"),
        other.get(paths::termination_notice(&seen.id, Language::Fi)),
        other
            .delete(paths::termination(&seen.id))
            .if_match(seen.version)
            .send(),
    ] {
        answer
            .expect(StatusCode::NOT_FOUND)
            .error(ErrorCode::NotFound);
    }
    assert_eq!(other.termination_page().termination, None);
    assert_eq!(other.services().ending, None);
}

#[test]
fn where_no_invoice_comes_none_is_asked_about() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "home-care");
    let filled = browser.fill_in(SocialWelfare);
    browser.send(&filled, "a").expect(StatusCode::OK);
    app.do_(|it| desk::accept(it, &filled.id));
    let mut seen = browser.fill_in_termination("31.12.2026");
    assert!(!seen.context.asks_billing());
    let empty = TerminationDraft {
        billing: Default::default(),
        ..seen.draft.clone()
    };
    let saved: Saved<TerminationDraft> = browser.save_termination(&seen, &empty).json();
    assert_eq!(
        saved.context.notice, seen.context.notice,
        "it names no address"
    );
    seen.version = saved.version;
    browser.send_termination(&seen, "b").expect(StatusCode::OK);
}

#[test]
fn the_end_comes_after_a_restart_too() {
    let begins = moment("2026-12-01T09:00:00+02:00");
    let folder = std::env::temp_dir().join(format!("kanta-ending-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join("store.sqlite");
    let world = |at| kanta_backend_mock::world::World::on_disk(&file, None, Some(at)).unwrap();
    let app = TestApp::with(world(begins));
    leaving(&app).terminate("1.12.2026");
    drop(app);
    for _ in 0..2 {
        let app = TestApp::with(world(moment("2026-12-09T09:00:00+02:00")));
        assert_eq!(in_use(&leaving(&app).services()), 0);
        assert_eq!(letters_of(&app, "termination-effective").len(), 2);
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
