use axum::http::StatusCode;
use kanta_backend_mock::desk;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Receipt, ServiceDetails, ServiceState, Services, paths};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::application::{Step, access_points::RegisterEntry};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::valid_draft;
use kanta_shared::journey::Progress;
use kanta_shared::service::KantaService::{
    self, Imaging, PatientData, Prescription, SocialWelfare,
};

use crate::helpers::{Browser, TestApp};

fn services(browser: &Browser<'_>) -> Services {
    browser.get(paths::SERVICES).expect(StatusCode::OK).json()
}

fn service(browser: &Browser<'_>, service: KantaService) -> ServiceDetails {
    browser
        .get(paths::service(service))
        .expect(StatusCode::OK)
        .json()
}

/// The names of the states in which the four services are.
#[track_caller]
fn check(persona: &str, organisation: &str, expected: [&str; 4]) {
    let app = TestApp::new();
    let Services { services, .. } = services(&app.acting(persona, organisation));
    assert_eq!(
        services.iter().map(|it| it.service).collect::<Vec<_>>(),
        KantaService::ALL
    );
    let states = services.iter().map(|it| match it.state {
        ServiceState::NotOpen => "not open",
        ServiceState::NotYet { .. } => "not yet",
        ServiceState::NotInUse => "not in use",
        ServiceState::Applied { .. } => "applied",
        ServiceState::InUse { .. } => "in use",
    });
    assert_eq!(states.collect::<Vec<_>>(), expected, "{organisation}");
}

// Inventory: 7, 36
#[test]
fn each_customer_begins_as_its_story_says() {
    check(
        "mandate-holder",
        "county",
        ["in use", "not in use", "not in use", "not in use"],
    );
    check(
        "managing-director",
        "clinic",
        ["not in use", "not open", "not in use", "not in use"],
    );
    check(
        "managing-director",
        "home-care",
        ["not open", "applied", "not in use", "not open"],
    );
    check(
        "trader",
        "practitioner",
        ["not in use", "not open", "not in use", "not in use"],
    );
    check(
        "pharmacist",
        "pharmacy",
        ["not open", "not open", "not in use", "not open"],
    );
    check(
        "new-pharmacist",
        "new-pharmacy",
        ["not open", "not open", "not yet", "not open"],
    );
    check(
        "managing-director",
        "leaving",
        ["in use", "not in use", "in use", "not in use"],
    );
    check(
        "mandate-holder",
        "foundation",
        ["not open", "not in use", "not in use", "not open"],
    );
}

#[test]
fn a_customer_in_the_middle_of_its_story_finds_what_it_has_done() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "home-care");
    let ServiceDetails {
        application,
        context,
        ..
    } = service(&browser, SocialWelfare);
    let application = application.unwrap();
    let journey = application.draft.journey(&context);
    assert_eq!(journey.resume_at(), Some(Step::Contacts));
    let complete: Vec<Step> = journey
        .steps()
        .iter()
        .filter(|it| it.progress == Progress::Complete)
        .map(|it| it.step)
        .collect();
    assert_eq!(
        complete,
        [Step::Instructions, Step::AccessPoints, Step::Customer]
    );
}

#[test]
fn a_commitment_that_was_signed_is_told() {
    let app = TestApp::new();
    assert_eq!(
        services(&app.acting("managing-director", "clinic")).commitment_signed_at,
        None
    );
    let county = services(&app.acting("mandate-holder", "county"));
    assert_eq!(county.commitment_signed_at.unwrap().date(), "1.12.2025");
    assert_eq!(
        county.services[0].state,
        ServiceState::InUse {
            since: "2025-12-15T09:00:00+02:00".parse().unwrap()
        }
    );
}

#[test]
fn a_service_can_be_looked_at_before_anything_is_started() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let details = service(&browser, PatientData);
    assert_eq!(details.summary.state, ServiceState::NotInUse);
    assert_eq!(details.application, None);
    assert_eq!(details.context.service, PatientData);
    assert!(details.context.first_application);
    assert_eq!(
        app.do_(|it| Ok(it
            .storage
            .application_for(&details.context.organisation.oid, PatientData)?)),
        None
    );
}

#[test]
fn a_service_that_is_not_open_says_so() {
    let app = TestApp::new();
    let details = service(&app.acting("pharmacist", "pharmacy"), Imaging);
    assert_eq!(details.summary.state, ServiceState::NotOpen);
    assert_eq!(details.application, None);
}

#[test]
fn a_service_that_does_not_exist_is_not_found() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    browser
        .get("/api/v1/services/dentistry")
        .expect(StatusCode::NOT_FOUND)
        .error(ErrorCode::NotFound);
}

// Inventory: 116
#[test]
fn the_state_follows_the_application() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let application = browser.fill_in(PatientData);
    let id = application.id.clone();
    let check = |expected: ServiceState| {
        assert_eq!(service(&browser, PatientData).summary.state, expected);
        assert_eq!(services(&browser).services[0].state, expected);
    };
    let applied = |status, at: &str, reference: Option<&String>| ServiceState::Applied {
        application: id.clone(),
        status,
        at: at.parse().unwrap(),
        reference: reference.cloned(),
    };
    check(applied(
        ApplicationStatus::Draft,
        "2026-12-01T09:00:00+02:00",
        None,
    ));
    app.pass("PT10M");
    let receipt: Receipt = browser
        .send(&application, "a")
        .expect(StatusCode::OK)
        .json();
    check(applied(
        ApplicationStatus::Sent,
        "2026-12-01T09:10:00+02:00",
        Some(&receipt.reference),
    ));
    app.pass("PT10M");
    app.do_(|it| desk::take(it, &id));
    check(applied(
        ApplicationStatus::InProcessing,
        "2026-12-01T09:10:00+02:00",
        Some(&receipt.reference),
    ));
    app.do_(|it| desk::accept(it, &id));
    check(ServiceState::InUse {
        since: "2026-12-01T09:20:00+02:00".parse().unwrap(),
    });
}

#[test]
fn the_context_answers_for_the_access_points_of_the_draft() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    let mut draft = valid_draft(&started.context);
    let known = draft.access_points[0].oid.parse().unwrap();
    let mut unknown = draft.access_points[0].clone();
    unknown.oid = "1.2.246.10.70100111.18.77".to_owned();
    draft.access_points.push(unknown);
    browser.save(&started, &draft);
    let register = service(&browser, PatientData).context.register;
    assert!(matches!(
        register.entry(&known),
        Some(RegisterEntry::Open { .. })
    ));
    let unknown = "1.2.246.10.70100111.18.77".parse().unwrap();
    assert_eq!(register.entry(&unknown), Some(&RegisterEntry::Unknown));
    assert_eq!(register.0.len(), 2);
}

#[test]
fn imaging_is_told_whether_patient_data_is_in_use() {
    let app = TestApp::new();
    assert!(service(&app.acting("mandate-holder", "county"), Imaging).patient_data_in_use);
    assert!(!service(&app.acting("managing-director", "clinic"), Imaging).patient_data_in_use);
    assert!(service(&app.acting("managing-director", "leaving"), Prescription).patient_data_in_use);
}
