use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ApplicationDetails, ServiceState, Services, paths};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::service::KantaService;
use serde_json::{Value, json};

use crate::helpers::{Browser, CLINIC, Mock};

async fn desk(
    browser: &Browser,
    application: &ApplicationDetails,
    deed: &str,
    body: Value,
) -> Value {
    let path = format!("/_mock/desk/applications/{}/{deed}", application.id);
    browser.tell(Method::POST, &path, body).await.json()
}

async fn status(browser: &Browser, application: &ApplicationDetails) -> ApplicationStatus {
    browser
        .get(&paths::application(&application.id))
        .await
        .json::<ApplicationDetails>()
        .status
}

#[tokio::test]
async fn an_application_goes_from_sent_over_a_question_to_accepted() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::PatientData).await;

    let listed: Vec<Value> = browser.get("/_mock/desk/applications").await.json();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0]["id"], application.id);
    assert_eq!(
        listed[0]["application"]["customer"]["email"],
        "kirjaamo@esimerkki.fi"
    );

    desk(&browser, &application, "take", json!({})).await;
    assert_eq!(
        status(&browser, &application).await,
        ApplicationStatus::InProcessing
    );
    desk(
        &browser,
        &application,
        "ask",
        json!({ "question": "Mikä on käyntiosoite?" }),
    )
    .await;
    let asked: ApplicationDetails = browser
        .get(&paths::application(&application.id))
        .await
        .json();
    assert_eq!(asked.status, ApplicationStatus::InformationRequested);
    assert_eq!(asked.context.question(), Some("Mikä on käyntiosoite?"));

    let replied = browser.reply(&asked, "Esimerkkikatu 1").await;
    replied.expect(StatusCode::OK);
    desk(&browser, &application, "accept", json!({})).await;
    assert_eq!(
        status(&browser, &application).await,
        ApplicationStatus::Accepted
    );
    let services: Services = browser.get(paths::SERVICES).await.json();
    assert!(matches!(
        services.services[0].state,
        ServiceState::InUse { .. }
    ));

    let letters: Vec<[String; 2]> = browser
        .letters()
        .await
        .iter()
        .map(|it| ["kind", "to"].map(|name| it[name].as_str().unwrap().to_owned()))
        .collect();
    assert_eq!(
        letters,
        [
            ["application-received", "kirjaamo@esimerkki.fi"],
            ["information-requested", "maija.mallikas@esimerkki.fi"],
            ["application-received", "kirjaamo@esimerkki.fi"],
            ["application-accepted", "kirjaamo@esimerkki.fi"],
        ]
    );
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_draft_is_not_on_the_desk() {
    let browser = Mock::new().open(CLINIC).await;
    let draft = browser.fill_in(KantaService::Imaging).await;
    let listed: Vec<Value> = browser.get("/_mock/desk/applications").await.json();
    assert_eq!(listed, [Value::Null; 0]);
    for deed in ["take", "accept"] {
        let path = format!("/_mock/desk/applications/{}/{deed}", draft.id);
        browser
            .ask(Method::POST, &path)
            .send()
            .await
            .expect(StatusCode::CONFLICT)
            .error(ErrorCode::WrongState);
    }
    let path = "/_mock/desk/applications/nothing/take";
    browser
        .ask(Method::POST, path)
        .send()
        .await
        .expect(StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_has_been_accepted_stays_so() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    desk(&browser, &application, "accept", json!({})).await;
    for deed in ["take", "accept"] {
        let path = format!("/_mock/desk/applications/{}/{deed}", application.id);
        browser
            .ask(Method::POST, &path)
            .send()
            .await
            .expect(StatusCode::CONFLICT);
    }
    assert_eq!(browser.letters().await.len(), 2);
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_question_has_words() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    let path = format!("/_mock/desk/applications/{}/ask", application.id);
    for question in ["", "  \n ", &"a".repeat(2001)] {
        let answer = browser
            .ask(Method::POST, &path)
            .json(&json!({ "question": question }))
            .send()
            .await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(
        status(&browser, &application).await,
        ApplicationStatus::Sent
    );
}
