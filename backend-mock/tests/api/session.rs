use axum::http::StatusCode;
use kanta_backend_mock::registers::Customer;
use kanta_backend_mock::scenarios::Scenario;
use kanta_backend_mock::session;
use kanta_backend_mock::world::World;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ACTING_AS, ChooseOrganisation, paths};
use kanta_shared::day::Day;
use kanta_shared::fixtures::{clinic, county, home_care};
use kanta_shared::organisation::Organisation;
use kanta_shared::session::{ActingFor, Basis, EntryRefusal, Person, Position, Session};

use crate::helpers::{Answer, Browser, TestApp};

fn choose(browser: &Browser<'_>, oid: &str) -> Answer {
    let request = ChooseOrganisation {
        oid: oid.parse().unwrap(),
    };
    browser
        .put(paths::SESSION_ORGANISATION)
        .json(&request)
        .send()
}

fn session(browser: &Browser<'_>) -> Session {
    browser.get(paths::SESSION).expect(StatusCode::OK).json()
}

#[track_caller]
fn check_ended(browser: &Browser<'_>, had_session: bool) {
    let answer = browser.get(paths::SESSION).expect(StatusCode::UNAUTHORIZED);
    let error = answer.error(ErrorCode::SessionEnded);
    assert_eq!(error.had_session, had_session);
    assert_eq!(answer.header("www-authenticate"), Some("Kanta-Session"));
}

#[test]
fn who_has_never_logged_in_has_no_session() {
    let app = TestApp::new();
    check_ended(&app.browser(), false);
}

#[test]
fn the_session_says_who_and_until_when_and_has_no_organisation_at_first() {
    let app = TestApp::new();
    let browser = app.log_in("trader");
    let expected = Session {
        identity: browser.identity(),
        person: Person {
            name: "Elias Esimerkki".to_owned(),
        },
        acting: None,
        expires_at: "2026-12-01T09:30:00+02:00".parse().unwrap(),
        idle_seconds: 30 * 60,
        longest_seconds: 8 * 60 * 60,
    };
    assert_eq!(session(&browser), expected);
}

#[test]
fn choosing_an_organisation_moves_the_session_to_a_new_id() {
    let app = TestApp::new();
    let browser = app.log_in("managing-director");
    let old = browser.cookie();
    let chosen: Session = choose(&browser, clinic().oid.as_str())
        .expect(StatusCode::OK)
        .json();
    assert_eq!(
        chosen.acting,
        Some(ActingFor {
            organisation: clinic(),
            basis: Basis::Position,
            position: Some(Position::ManagingDirector),
        })
    );
    assert_eq!(session(&browser), chosen);
    assert_ne!(browser.cookie(), old);
    let with_old_cookie = app.browser();
    let answer = with_old_cookie
        .ask(axum::http::Method::GET, paths::SESSION)
        .header("cookie", old)
        .send();
    answer.error(ErrorCode::SessionEnded);
}

#[test]
fn one_may_change_the_organisation() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    choose(&browser, home_care().oid.as_str()).expect(StatusCode::OK);
    assert_eq!(session(&browser).acting.unwrap().organisation, home_care());
}

// Inventory: 9, 10, 15, 33
#[test]
fn entry_is_refused_without_a_sufficient_basis() {
    for (persona, organisation, expected) in [
        ("board-member", "foundation", EntryRefusal::MandateRequired),
        (
            "managing-director",
            "outdated",
            EntryRefusal::RegisterOutdated,
        ),
        ("managing-director", "unlicensed", EntryRefusal::NoLicence),
    ] {
        let app = TestApp::new();
        let browser = app.log_in(persona);
        let oid = app
            .registers()
            .organisation(Customer::from_name(organisation).unwrap())
            .unwrap()
            .organisation
            .oid
            .to_string();
        let error = choose(&browser, &oid)
            .expect(StatusCode::FORBIDDEN)
            .error(ErrorCode::EntryRefused);
        assert_eq!(error.reason, Some(expected), "{organisation}");
        assert_eq!(session(&browser).acting, None);
    }
}

#[test]
fn an_organisation_for_which_one_holds_nothing_is_not_there() {
    let app = TestApp::new();
    let browser = app.log_in("trader");
    let strangers = choose(&browser, clinic().oid.as_str()).expect(StatusCode::NOT_FOUND);
    let missing = choose(&browser, "1.2.246.10.1.10.0").expect(StatusCode::NOT_FOUND);
    let without_id = |answer: &Answer| {
        let mut error = answer.error(ErrorCode::NotFound);
        error.instance = None;
        error
    };
    assert_eq!(without_id(&strangers), without_id(&missing));
}

#[test]
fn a_session_ends_after_half_an_hour_of_nothing() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    app.pass("PT29M59S");
    assert_eq!(
        session(&browser).expires_at.as_str(),
        "2026-12-01T09:59:59+02:00"
    );
    app.pass("PT29M59S");
    browser.get(paths::SERVICES).expect(StatusCode::OK);
    app.pass("PT30M");
    check_ended(&browser, true);
    browser.get(paths::SERVICES).error(ErrorCode::SessionEnded);
}

#[test]
fn a_session_ends_after_eight_hours_whatever_is_done() {
    let app = TestApp::new();
    let browser = app.log_in("managing-director");
    for _ in 0..23 {
        app.pass("PT20M");
        session(&browser);
    }
    assert_eq!(
        session(&browser).expires_at.as_str(),
        "2026-12-01T17:00:00+02:00"
    );
    choose(&browser, clinic().oid.as_str()).expect(StatusCode::OK);
    assert_eq!(
        session(&browser).expires_at.as_str(),
        "2026-12-01T17:00:00+02:00"
    );
    assert_eq!(session(&browser).longest_seconds, 20 * 60);
    app.pass("PT20M");
    check_ended(&browser, true);
}

#[test]
fn logging_out_ends_the_session_on_the_server() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let cookie = browser.cookie();
    let answer = browser
        .delete(paths::SESSION)
        .send()
        .expect(StatusCode::NO_CONTENT);
    assert_eq!(answer.header("clear-site-data"), Some("\"cache\""));
    assert!(answer.header("set-cookie").unwrap().contains("Max-Age=0"));
    let thief = app.browser();
    thief
        .ask(axum::http::Method::GET, paths::SESSION)
        .header("cookie", cookie)
        .send()
        .error(ErrorCode::SessionEnded);
    assert_eq!(app.do_(|it| Ok(it.storage.sessions()?)), []);
}

#[test]
fn sessions_that_have_ended_are_forgotten_when_the_next_begins() {
    let app = TestApp::new();
    app.log_in("trader");
    app.pass("PT20M");
    let browser = app.log_in("pharmacist");
    app.pass("PT20M");
    app.log_in("colleague");
    let kept = app.do_(|it| Ok(it.storage.sessions()?));
    let personas: Vec<&str> = kept.iter().map(|it| it.persona.as_str()).collect();
    assert_eq!(personas, ["pharmacist", "colleague"]);
    session(&browser);
}

#[test]
fn logging_out_is_fine_without_a_session() {
    let app = TestApp::new();
    app.browser()
        .delete(paths::SESSION)
        .send()
        .expect(StatusCode::NO_CONTENT);
}

#[test]
fn the_cookie_cannot_be_read_by_scripts_and_its_secret_is_not_kept() {
    let app = TestApp::new();
    let token = app.do_(|it| session::log_in(it, "trader"));
    let set_cookie = token.set_cookie();
    for attribute in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(set_cookie.contains(attribute), "{set_cookie}");
    }
    let secret = set_cookie.split(['=', ';']).nth(1).unwrap();
    assert_eq!(secret.len(), 64);
    let [kept] = &*app.do_(|it| Ok(it.storage.sessions()?)) else {
        panic!("one session")
    };
    assert_ne!(kept.token_hash, secret);
}

#[test]
fn a_revoked_mandate_is_worth_nothing_at_once() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    browser.get(paths::SERVICES).expect(StatusCode::OK);
    app.do_(|it| Ok(it.storage.revoke_mandate("mandate-holder", &county().oid)?));
    let error = browser
        .get(paths::SERVICES)
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::EntryRefused);
    assert_eq!(error.reason, Some(EntryRefusal::NoMandate));
    assert_eq!(session(&browser).acting, None);
    choose(&browser, county().oid.as_str()).error(ErrorCode::EntryRefused);
    choose(&browser, clinic().oid.as_str()).expect(StatusCode::OK);
}

#[test]
fn a_request_for_an_organisation_says_which() {
    let app = TestApp::new();
    let browser = app.log_in("managing-director");
    for (body, expected) in [
        (r#"{"oid": "1.2.246.10.70100023.10.0"}"#, StatusCode::OK),
        (r#"{"oid": "70100023"}"#, StatusCode::UNPROCESSABLE_ENTITY),
        (
            r#"{"oid": "1.2.246.10.70100023.10.0", "basis": "position"}"#,
            StatusCode::UNPROCESSABLE_ENTITY,
        ),
        ("{}", StatusCode::UNPROCESSABLE_ENTITY),
        ("", StatusCode::BAD_REQUEST),
    ] {
        let asking = browser
            .put(paths::SESSION_ORGANISATION)
            .header("content-type", "application/json");
        asking.body(body).send().expect(expected);
    }
}

#[test]
fn the_organisation_of_a_session_is_told_as_the_register_has_it() {
    let app = TestApp::new();
    let browser = app.acting("pharmacist", "pharmacy");
    let Some(ActingFor {
        organisation: Organisation { takeover, .. },
        ..
    }) = session(&browser).acting
    else {
        panic!("a user acts")
    };
    assert_eq!(takeover.map(Day::written).as_deref(), Some("21.12.2026"));
}

#[test]
fn the_identity_is_the_same_for_the_same_person_organisation_and_basis() {
    let app = TestApp::new();
    let identity = |persona, organisation| app.acting(persona, organisation).identity();
    let clinic = identity("managing-director", "clinic");
    assert_eq!(identity("managing-director", "clinic"), clinic);
    for other in [
        identity("managing-director", "home-care"),
        identity("mandate-holder", "clinic"),
        app.log_in("managing-director").identity(),
    ] {
        assert_ne!(other, clinic);
    }
    let elsewhere =
        TestApp::with(World::in_memory("elsewhere".to_owned(), Scenario::Default, None).unwrap());
    assert_ne!(
        elsewhere.acting("managing-director", "clinic").identity(),
        clinic
    );
}

#[test]
fn a_page_whose_mandate_was_revoked_gets_that_reason() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "clinic");
    let page = browser.identity();
    let browser = browser.showing(&page);
    browser.get(paths::SERVICES).expect(StatusCode::OK);
    app.do_(|it| Ok(it.storage.revoke_mandate("mandate-holder", &clinic().oid)?));
    let error = browser.get(paths::SERVICES).error(ErrorCode::EntryRefused);
    assert_eq!(error.reason, Some(EntryRefusal::NoMandate));
}

#[test]
fn a_refused_page_does_not_keep_the_session_alive() {
    let app = TestApp::new();
    let other = app.acting("managing-director", "home-care").identity();
    let browser = app.acting("managing-director", "clinic").showing(&other);
    app.pass("PT20M");
    browser
        .get(paths::SERVICES)
        .error(ErrorCode::IdentityChanged);
    app.pass("PT15M");
    check_ended(&browser, true);
}

#[test]
fn a_link_says_in_its_query_whom_its_page_speaks_for() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let link = |page: &str| browser.get(format!("{}?acting-as={page}", paths::COMMITMENT_COPY));
    link(&browser.identity().to_string()).expect(StatusCode::OK);
    let other = app.acting("mandate-holder", "clinic").identity();
    for page in [&other.to_string(), "", "not-an-identity", "%00"] {
        link(page).error(ErrorCode::IdentityChanged);
    }
}

#[test]
fn an_answer_says_whom_it_is_for_if_the_request_does_not() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let identity = browser.identity();
    let said = |browser: &Browser<'_>, path: &str| {
        let answer = browser.get(path);
        answer.header(ACTING_AS).map(str::to_owned)
    };
    let naming = app.browser_with(&browser.cookie()).showing(&identity);
    for path in [paths::ORGANISATIONS, paths::SERVICES] {
        assert_eq!(said(&browser, path), Some(identity.to_string()), "{path}");
        assert_eq!(said(&naming, path), None, "{path}");
        assert_eq!(said(&app.browser(), path), None, "{path}");
    }
    // What the session answers says it in the body.
    assert_eq!(said(&browser, paths::SESSION), None);
    // A refusal as well, once it is known who asks.
    let without_organisation = app.log_in("mandate-holder");
    let refused = without_organisation.get(paths::SERVICES);
    assert!(refused.status.is_client_error());
    assert_eq!(
        refused.header(ACTING_AS),
        Some(without_organisation.identity().to_string().as_str())
    );
}

#[test]
fn a_person_who_follows_a_link_that_fails_reads_why_in_three_languages() {
    let app = TestApp::new();
    let browser = app.acting("mandate-holder", "county");
    let other = app.acting("mandate-holder", "clinic").identity();
    let link = format!("{}?acting-as={other}", paths::COMMITMENT_COPY);
    let followed = || {
        browser
            .ask(axum::http::Method::GET, link.clone())
            .header("sec-fetch-mode", "navigate")
            .header("sec-fetch-dest", "document")
            .send_unchecked()
    };
    let answer = followed().expect(StatusCode::CONFLICT);
    assert_eq!(
        answer.header("content-type"),
        Some("text/html; charset=utf-8")
    );
    for words in [
        "Palaa sille sivulle",
        "Gå tillbaka till den sidan",
        "Go back to that page",
    ] {
        assert!(answer.text().contains(words), "{words}");
    }
}
