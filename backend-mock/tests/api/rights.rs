//! Who may do what: every operation, asked by people on every kind of grounds.

use axum::http::StatusCode;
use kanta_backend_mock::scenarios::ScenarioKey;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{NewApplication, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::fixtures::county;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService::{Imaging, PatientData};
use kanta_shared::session::Access;
use kanta_shared::termination::TerminationDraft;

use crate::helpers::{Answer, Browser, TestApp};

/// Every operation that is done for an organisation, with the access to applications, status,
/// access points or the termination that it takes.
const OPERATIONS: [(&str, Needs, Operation); 14] = [
    ("services", Needs::Status, |it, _| it.get(paths::SERVICES)),
    ("service", Needs::Status, |it, _| {
        it.get(paths::service(PatientData))
    }),
    ("application", Needs::Status, |it, id| {
        it.get(paths::application(id))
    }),
    ("access point", Needs::AccessPoints, |it, _| {
        it.get("/api/v1/access-points/1.2.246.10.70100111.18.1")
    }),
    ("start", Needs::Application, |it, _| {
        it.post(paths::APPLICATIONS)
            .json(&NewApplication { service: Imaging })
            .send()
    }),
    ("save", Needs::Application, |it, id| {
        it.put(paths::draft(id))
            .if_match(1)
            .json(&ApplicationDraft::default())
            .send()
    }),
    ("send", Needs::Application, |it, id| {
        it.post(paths::submission(id))
            .if_match(1)
            .header("idempotency-key", "a")
            .send()
    }),
    ("remove", Needs::Application, |it, id| {
        it.delete(paths::application(id)).if_match(1).send()
    }),
    ("see the termination", Needs::Termination, |it, _| {
        it.get(paths::TERMINATION)
    }),
    ("start to terminate", Needs::Termination, |it, _| {
        it.post(paths::TERMINATION).send()
    }),
    ("save the termination", Needs::Termination, |it, id| {
        it.put(paths::termination_draft(id))
            .if_match(1)
            .json(&TerminationDraft::default())
            .send()
    }),
    ("send the termination", Needs::Termination, |it, id| {
        it.post(paths::termination_submission(id))
            .if_match(1)
            .header("idempotency-key", "a")
            .send()
    }),
    ("remove the termination", Needs::Termination, |it, id| {
        it.delete(paths::termination(id)).if_match(1).send()
    }),
    ("notice of termination", Needs::Termination, |it, id| {
        it.get(paths::termination_notice(id, Language::Fi))
    }),
];

/// Asks for an operation, on the application with this id where it is about one.
type Operation = fn(&Browser<'_>, &str) -> Answer;

#[derive(Clone, Copy, Debug, PartialEq)]
enum Needs {
    Status,
    AccessPoints,
    Application,
    Termination,
}

/// What a persona may do for the county.
#[track_caller]
fn check(scenario: ScenarioKey, persona: &str, expected: &[Needs]) {
    let app = TestApp::of(scenario);
    let id = app
        .do_(|it| Ok(it.storage.application_for(&county().oid, PatientData)?))
        .unwrap()
        .id;
    let browser = app.acting(persona, "county");
    for (name, needs, operation) in OPERATIONS {
        let answer = operation(&browser, &id);
        if expected.contains(&needs) {
            assert_ne!(answer.status, StatusCode::FORBIDDEN, "{persona}: {name}");
            assert_ne!(answer.status, StatusCode::UNAUTHORIZED, "{persona}: {name}");
        } else {
            let error = answer
                .expect(StatusCode::FORBIDDEN)
                .error(ErrorCode::NotPermitted);
            assert_eq!(
                (error.detail, error.reason),
                (None, None),
                "{persona}: {name}"
            );
        }
    }
}

#[test]
fn the_grounds_decide_what_may_be_done() {
    use Needs::{AccessPoints, Application, Status, Termination};
    check(
        ScenarioKey::Default,
        "mandate-holder",
        &[Status, AccessPoints, Application, Termination],
    );
    check(ScenarioKey::Default, "guidelines-reader", &[]);
    check(
        ScenarioKey::Katso,
        "katso-master",
        &[Status, AccessPoints, Application, Termination],
    );
    check(
        ScenarioKey::Katso,
        "katso-administrative",
        &[Status, AccessPoints, Application, Termination],
    );
    check(
        ScenarioKey::Katso,
        "katso-technical",
        &[Status, AccessPoints],
    );
    check(ScenarioKey::Katso, "katso-dpo", &[Status]);
    check(ScenarioKey::Katso, "katso-archivist", &[Status]);
    check(
        ScenarioKey::Katso,
        "katso-implementer",
        &[Status, AccessPoints],
    );
    check(ScenarioKey::Katso, "katso-reader", &[Status, AccessPoints]);
}

#[test]
fn nothing_is_done_for_nobody() {
    let app = TestApp::new();
    for (name, _, operation) in OPERATIONS {
        let answer = operation(&app.browser(), "nothing");
        assert_eq!(answer.error(ErrorCode::SessionEnded).status, 401, "{name}");
        let answer = operation(&app.log_in("mandate-holder"), "nothing");
        assert_eq!(
            answer.error(ErrorCode::OrganisationNotChosen).status,
            403,
            "{name}"
        );
    }
}

#[test]
fn somebody_with_two_hats_has_in_each_organisation_the_rights_of_that_hat() {
    let app = TestApp::new();
    app.acting("two-hats", "county")
        .get(paths::SERVICES)
        .expect(StatusCode::OK);
    app.acting("two-hats", "clinic")
        .get(paths::SERVICES)
        .error(ErrorCode::NotPermitted);
}

#[test]
fn texts_are_for_everybody_who_has_identified() {
    let app = TestApp::new();
    let browser = app.acting("guidelines-reader", "county");
    browser
        .get(paths::commitment(Language::Fi))
        .expect(StatusCode::OK);
    app.log_in("no-mandate")
        .get(paths::commitment(Language::Fi))
        .expect(StatusCode::OK);
}

#[test]
fn every_basis_of_the_rights_table_has_been_asked() {
    use kanta_shared::session::{Basis, Capability};
    let may_apply: Vec<Basis> = Basis::ALL
        .iter()
        .copied()
        .filter(|it| it.access(Capability::Application) == Access::Edit)
        .collect();
    let expected = [
        Basis::AdoptionMandate,
        Basis::Position,
        Basis::KatsoAdministrative,
        Basis::KatsoMaster,
    ];
    assert_eq!(may_apply, expected);
}
