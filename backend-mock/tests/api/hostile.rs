//! Whatever is sent, the server keeps it or refuses it, and never fails.

use kanta_backend_mock::desk;

use axum::http::StatusCode;
use kanta_shared::api::customership::CustomershipDetails;
use kanta_shared::api::paths;
use kanta_shared::application::ApplicationDraft;
use kanta_shared::application::access_points::AccessPointDraft;
use kanta_shared::contact::ContactDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::field::RowId;
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{
    clinic, context, full_draft, register, typed_fields, valid_draft, with_text,
};
use kanta_shared::role::{ContactKind, ContactRole};
use kanta_shared::service::KantaService::PatientData;
use kanta_shared::sorted::SortedSet;
use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};

use crate::helpers::TestApp;
use crate::submission::check_verdict;

/// Texts that have broken programs, and any other.
fn hostile_text() -> impl Strategy<Value = String> {
    let known = [
        "",
        " ",
        "\u{0}",
        "'; DROP TABLE application; --",
        "\" OR 1=1 --",
        "<script>alert(1)</script>",
        "{{7*7}}",
        "../../etc/passwd",
        "\r\nSet-Cookie: session=1",
        "\u{202e}\u{feff}\u{200b}",
        "👩‍👩‍👧‍👦",
        "NaN",
        "-1e309",
        "1.2.246.10.70100111.18.1",
        "+358401234567",
    ];
    prop_oneof![
        prop::sample::select(known.to_vec()).prop_map(str::to_owned),
        any::<String>(),
        "[0-9.]{0,80}"
    ]
}

/// Any JSON at all.
fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        hostile_text().prop_map(Value::from),
    ];
    let names = prop_oneof![
        prop::sample::select(
            &[
                "access_points",
                "customer",
                "contacts",
                "id",
                "roles",
                "email",
                "commitment"
            ][..]
        )
        .prop_map(str::to_owned),
        hostile_text(),
    ];
    leaf.prop_recursive(4, 32, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::hash_map(names.clone(), inner, 0..6)
                .prop_map(|it| it.into_iter().collect()),
        ]
    })
}

/// A draft that is nearly one: something in it is something else.
fn spoiled_draft() -> impl Strategy<Value = Value> {
    let draft = serde_json::to_value(valid_draft(&context(clinic(), PatientData, true))).unwrap();
    let places = [
        "/access_points",
        "/access_points/0/id",
        "/access_points/0/oid",
        "/access_points/0/systems",
        "/renewal_requests",
        "/customer",
        "/customer/email",
        "/customer/letter_language",
        "/contacts",
        "/contacts/0",
        "/contacts/0/kind",
        "/contacts/0/roles",
        "/contacts/0/certificate_number",
        "/billing/e_invoice_address",
        "/service_description",
        "/commitment/language",
    ];
    (prop::sample::select(places.to_vec()), any_json()).prop_map(move |(place, value)| {
        let mut draft = draft.clone();
        *draft.pointer_mut(place).unwrap() = value;
        draft
    })
}

/// A draft as a user might leave it, with what is right and what is not.
fn some_draft() -> impl Strategy<Value = ApplicationDraft> {
    let valid = valid_draft(&context(clinic(), PatientData, true));
    let or_hostile = |text: &str| {
        let right = Just(text.to_owned());
        prop_oneof![6 => right, 1 => hostile_text()]
    };
    let oids: Vec<String> = register().0.iter().map(|it| it.oid.to_string()).collect();
    let systems = [
        "Potilas-Esimerkki",
        "Ajanvaraus-Esimerkki",
        "Kuva-Esimerkki",
        "Olematon",
    ]
    .map(str::to_owned);
    let access_point = (
        0..3u32,
        prop_oneof![4 => prop::sample::select(oids), 1 => hostile_text()],
        prop::collection::btree_set(prop::sample::select(systems.to_vec()), 0..3),
    );
    let access_point = access_point.prop_map(|(id, oid, systems)| AccessPointDraft {
        id: RowId(id),
        oid,
        systems: systems.into_iter().collect(),
        viewer_systems: SortedSet::new(),
    });
    let contact = valid.contacts[0].clone();
    let contact = (
        0..3u32,
        or_hostile(&contact.email),
        or_hostile(&contact.phone),
        prop_oneof![
            3 => Just(contact.roles.clone()),
            1 => prop::collection::btree_set(prop::sample::select(ContactRole::ALL), 0..7).prop_map(SortedSet::from_iter),
        ],
        or_hostile(&contact.certificate_number),
        prop::sample::select(ContactKind::ALL),
    )
        .prop_map(
            move |(id, email, phone, roles, certificate_number, kind)| ContactDraft {
                id: RowId(id),
                email,
                phone,
                roles,
                certificate_number,
                kind,
                ..contact.clone()
            },
        );
    let texts = (
        or_hostile(&valid.customer.email),
        or_hostile(&valid.customer.postal_code),
        or_hostile(""),
    );
    (
        prop_oneof![2 => Just(valid.access_points.clone()), 1 => prop::collection::vec(access_point, 0..3)],
        prop_oneof![2 => Just(valid.contacts.clone()), 1 => prop::collection::vec(contact, 0..3)],
        texts,
        prop::option::weighted(0.9, Just(valid.service_description.clone())),
        prop::option::weighted(0.9, Just(valid.commitment.clone())),
        any::<Option<bool>>(),
    )
        .prop_map(move |(access_points, contacts, texts, service_description, commitment, renewal_requests)| {
            let mut draft = ApplicationDraft { access_points, contacts, renewal_requests, ..valid.clone() };
            (draft.customer.email, draft.customer.postal_code, draft.billing.e_invoice_address) = texts;
            draft.service_description = service_description.flatten();
            draft.commitment = commitment.flatten();
            draft
        })
}

thread_local! {
    /// Every test runs in a thread of its own; its cases may come one upon the other.
    static APP: TestApp = TestApp::new();
}

/// The server keeps a body exactly, or refuses it and keeps what was there.
fn check_body(body: &[u8]) {
    APP.with(|app| {
        let browser = app.acting("managing-director", "clinic");
        let seen = browser.start(PatientData);
        let asking = browser
            .put(paths::draft(&paths::application(&seen.id)))
            .if_match(seen.version);
        let asking = asking.header("content-type", "application/json");
        let answer = asking.body(body).send();
        let now = browser.application(&seen.id);
        match answer.status {
            StatusCode::OK => assert_eq!(now.draft, serde_json::from_slice(body).unwrap()),
            StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY => assert_eq!(now, seen),
            _ => panic!("{answer:?}"),
        }
    });
}

fn config() -> Config {
    Config {
        cases: 64,
        failure_persistence: None,
        ..Config::default()
    }
}

#[test]
fn invisible_characters_reach_neither_desk_nor_letters_nor_the_customership() {
    let app = TestApp::new();
    let browser = app.acting("managing-director", "clinic");
    let started = browser.start(PatientData);
    let right = full_draft(&started.context);
    let json = serde_json::to_value(&right).unwrap();
    let mut draft = right.clone();
    for field in typed_fields() {
        let place = right.pointer(field);
        let text = json.pointer(place.trim_start_matches('#')).unwrap();
        let marked = format!("\u{202e}{}\u{2066}\u{200b}", text.as_str().unwrap());
        draft = with_text(&draft, field, &marked);
    }
    browser.save(&started, &draft);
    let kept = browser.application(&started.id);
    assert_eq!(kept.draft, draft, "a draft keeps what was typed");
    browser.send(&kept, "key").expect(StatusCode::OK);

    let check = |what: &str, text: &str| {
        let marks = ['\u{202e}', '\u{2066}', '\u{200b}'];
        assert!(!text.contains(marks), "{what}: {text}");
    };
    let desk = browser.get(format!("/_mock/desk/{}", started.id));
    assert!(desk.text().contains(&right.billing.reference));
    check("desk", desk.text());
    app.do_(|it| desk::accept(it, &started.id));
    check("letters", browser.get("/_mock/outbox").text());
    let current = browser.get(paths::customership(PatientData));
    let details: CustomershipDetails = current.json();
    assert_eq!(details.customership.customer, right.customer);
    assert_eq!(details.customership.billing, right.billing);

    let mut billing = draft.billing;
    billing.recipient.push_str(" Oy");
    let changed = browser
        .post(paths::changes(PatientData))
        .if_match(details.version)
        .json(&SectionData::Billing(billing))
        .send();
    check("change", changed.expect(StatusCode::CREATED).text());
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn any_bytes_are_kept_or_refused(body in prop::collection::vec(any::<u8>(), 0..200)) {
        check_body(&body);
    }

    #[test]
    fn any_json_is_kept_or_refused(body in prop_oneof![any_json(), spoiled_draft()]) {
        check_body(&serde_json::to_vec(&body).unwrap());
    }

    #[test]
    fn any_text_is_kept_as_typed(text in hostile_text()) {
        let draft = json!({
            "customer": { "email": text, "street": text },
            "contacts": [{ "id": 1, "name": text, "phone": text }],
            "access_points": [{ "id": 1, "oid": text, "systems": [text] }],
            "billing": { "reference": text },
        });
        check_body(&serde_json::to_vec(&draft).unwrap());
    }

    #[test]
    fn any_path_and_cookie_is_answered(text in hostile_text(), cookie in "[!-~]{0,40}") {
        APP.with(|app| {
            let browser = app.acting("managing-director", "clinic");
            let escaped: String = text.bytes().map(|byte| format!("%{byte:02x}")).collect();
            for path in ["/api/v1/applications/", "/api/v1/access-points/", "/api/v1/services/"] {
                let answer = browser.get(format!("{path}{escaped}"));
                assert!(!answer.status.is_server_error(), "{answer:?}");
            }
            app.browser_with(&cookie).get(paths::SESSION).expect(StatusCode::UNAUTHORIZED);
        });
    }

    #[test]
    fn browser_and_server_come_to_the_same_verdict(draft in some_draft()) {
        let app = TestApp::new();
        check_verdict(&app.acting("managing-director", "clinic"), &draft);
    }
}
