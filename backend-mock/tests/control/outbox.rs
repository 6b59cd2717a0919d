use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::language::{Language, LetterLanguage};
use kanta_shared::service::KantaService;
use mail_parser::MessageParser;
use serde_json::{Value, json};

use crate::helpers::{Browser, CLINIC, Mock};

#[tokio::test]
async fn a_letter_can_be_waited_for() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.fill_in(KantaService::Imaging).await;
    let waiting = browser
        .get("/_mock/outbox/wait?kind=application-received&to=kirjaamo@esimerkki.fi&timeout=30");
    let (letter, sent) = tokio::join!(waiting, browser.sending(&application, "key").send());
    sent.expect(StatusCode::OK);
    let letter: Value = letter.expect(StatusCode::OK).json();
    assert_eq!(
        [&letter["kind"], &letter["to"]],
        ["application-received", "kirjaamo@esimerkki.fi"]
    );
}

#[tokio::test]
async fn a_letter_that_does_not_come_is_not_waited_for_for_ever() {
    let browser = Mock::new().open(CLINIC).await;
    browser.apply(KantaService::Imaging).await;
    for query in [
        "kind=application-accepted",
        "to=nobody@esimerkki.fi",
        "after=1",
    ] {
        let answer = browser
            .get(&format!("/_mock/outbox/wait?{query}&timeout=0"))
            .await
            .expect(StatusCode::NOT_FOUND);
        let detail = answer.error(ErrorCode::NotFound);
        assert!(detail.contains("kirjaamo@esimerkki.fi"), "{detail}");
    }
}

#[tokio::test]
async fn the_newest_letter_that_fits_is_given() {
    let browser = Mock::new().open(CLINIC).await;
    browser.apply(KantaService::Imaging).await;
    let application = browser.fill_in(KantaService::Prescription).await;
    browser
        .sending(&application, "another key")
        .send()
        .await
        .expect(StatusCode::OK);
    let letter: Value = browser
        .get("/_mock/outbox/wait?kind=application-received")
        .await
        .json();
    assert_eq!(letter["n"], 2);
    assert!(
        letter["subject"]
            .as_str()
            .unwrap()
            .contains("Resepti-palvelu")
    );
    assert_eq!(letter["attachments"], json!([]));
}

#[tokio::test]
async fn the_copy_of_the_commitment_is_kept_as_a_file_in_the_language_of_signing() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser
        .fill_in_with(KantaService::Imaging, |mut draft| {
            draft.customer.letter_language = LetterLanguage::Fi;
            draft
        })
        .await;
    let mut draft = application.draft.clone();
    let commitments = &application.context.documents.commitment;
    draft.commitment = commitments
        .iter()
        .find(|it| it.language == Language::En)
        .cloned();
    browser
        .save(&application, &draft)
        .await
        .expect(StatusCode::OK);
    let seen = browser
        .get(&format!("/api/v1/applications/{}", application.id))
        .await
        .json();
    browser
        .sending(&seen, "key")
        .send()
        .await
        .expect(StatusCode::OK);

    let letter: Value = browser.get("/_mock/outbox/1").await.json();
    assert_eq!(letter["language"], "fi");
    let name = letter["attachments"][0]["name"].as_str().unwrap();
    let file = browser
        .get(&format!("/_mock/outbox/1/attachments/{name}"))
        .await
        .expect(StatusCode::OK);
    assert_eq!(file.header("content-type"), "application/pdf");
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(
        file.header("content-disposition"),
        "attachment; filename=\"kanta-commitment-1.1.pdf\"; filename*=UTF-8''kanta-commitment-1.1.pdf"
    );
    assert_eq!(letter["attachments"][0]["size"], file.bytes().len());
    assert!(file.bytes().starts_with(b"%PDF-1.7"));

    for path in [
        "/_mock/outbox/2",
        "/_mock/outbox/1/attachments/other.txt",
        "/_mock/outbox/one",
    ] {
        browser.get(path).await.error(ErrorCode::NotFound);
    }
}

#[tokio::test]
async fn letters_are_in_the_customers_language() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser
        .fill_in_with(KantaService::Imaging, |mut draft| {
            draft.customer.letter_language = LetterLanguage::Sv;
            draft
        })
        .await;
    browser
        .sending(&application, "key")
        .send()
        .await
        .expect(StatusCode::OK);
    let letter: Value = browser.get("/_mock/outbox/1").await.json();
    assert_eq!(letter["language"], "sv");
    let subject = letter["subject"].as_str().unwrap();
    assert!(
        subject.starts_with("Anslutningsansökan har tagits emot: Datalagret för bildmaterial, "),
        "{subject}"
    );
}

#[tokio::test]
async fn people_read_the_outbox_as_pages_in_which_a_text_stays_a_text() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    let path = format!("/_mock/desk/applications/{}/ask", application.id);
    browser
        .tell(
            Method::POST,
            &path,
            json!({ "question": "<script>alert(1)</script>\r\nBcc: x" }),
        )
        .await;

    let page = browser.visit("/_mock/outbox").await.expect(StatusCode::OK);
    assert!(page.header("content-type").starts_with("text/html"));
    assert!(page.text().contains("maija.mallikas@esimerkki.fi"));
    let letter = browser
        .visit("/_mock/outbox/2")
        .await
        .expect(StatusCode::OK);
    assert!(
        letter
            .text()
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
    );
    assert!(!letter.text().contains("<script"));
    assert!(
        letter
            .header("content-security-policy")
            .starts_with("default-src 'none'; style-src 'self'")
    );
}

#[tokio::test]
async fn a_letter_is_an_e_mail_message_with_its_attachments() {
    let browser = Mock::new().open(CLINIC).await;
    browser.apply(KantaService::Imaging).await;
    let letter: Value = browser.get("/_mock/outbox/1").await.json();
    let answer = browser.get("/_mock/outbox/1/message").await;
    assert_eq!(answer.header("content-type"), "message/rfc822");
    assert!(
        answer
            .header("content-disposition")
            .starts_with("attachment; filename=\"letter-1.eml\"")
    );
    let message = MessageParser::default().parse(answer.bytes()).unwrap();
    assert_eq!(message.subject(), letter["subject"].as_str());
    let text = message.body_text(0).unwrap().replace("\r\n", "\n");
    assert_eq!(text, letter["text"].as_str().unwrap());
    let file = browser
        .get("/_mock/outbox/1/attachments/kanta-sitoumus-1.1.pdf")
        .await;
    assert_eq!(message.attachment(0).unwrap().contents(), file.bytes());

    let again = browser.get("/_mock/outbox/1/message").await;
    assert_eq!(answer.bytes(), again.bytes());
    let missing = browser.get("/_mock/outbox/2/message").await;
    missing.error(ErrorCode::NotFound);
}

/// Sends an application while this happens to letters. The deed is done once all the same, and its
/// letter is in the outbox once.
async fn sent_with(effect: Value) -> Browser {
    let browser = Mock::new().open(CLINIC).await;
    browser
        .plan(json!([{ "path": "/letters/application-received", "effect": { "letter": effect } }]))
        .await;
    let application = browser.apply(KantaService::Imaging).await;
    let again = browser.sending(&application, "key").send().await;
    again.expect(StatusCode::OK);
    assert_eq!(browser.letters().await.len(), 1);
    browser.expect_whole().await;
    browser
}

/// How often the letter has arrived.
async fn arrivals(browser: &Browser) -> usize {
    let letter: Value = browser.get("/_mock/outbox/1").await.json();
    letter["delivered"].as_array().unwrap().len()
}

/// Waits for the letter without patience.
async fn wait(browser: &Browser) -> StatusCode {
    let answer = browser.get("/_mock/outbox/wait?timeout=0").await;
    answer.status
}

#[tokio::test]
async fn a_letter_that_is_lost_never_arrives_and_the_deed_stays_done() {
    let browser = sent_with(json!("lost")).await;
    browser
        .tell(Method::PUT, "/_mock/clock", json!({ "advance": "P30D" }))
        .await;
    assert_eq!(arrivals(&browser).await, 0);
    assert_eq!(wait(&browser).await, StatusCode::NOT_FOUND);
    let page = browser.visit("/_mock/outbox/1").await;
    assert!(page.text().contains("not yet"), "{}", page.text());
    let desk: Vec<Value> = browser.get("/_mock/desk/applications").await.json();
    assert_eq!(desk.len(), 1);
}

#[tokio::test]
async fn a_letter_arrives_twice_only_if_that_is_planned() {
    let browser = sent_with(json!("twice")).await;
    assert_eq!(arrivals(&browser).await, 2);
    let browser = Mock::new().open(CLINIC).await;
    browser.apply(KantaService::Imaging).await;
    assert_eq!(arrivals(&browser).await, 1);
}

#[tokio::test]
async fn a_late_letter_arrives_when_its_time_has_come() {
    let browser = sent_with(json!({ "late": 3600 })).await;
    assert_eq!(arrivals(&browser).await, 0);
    assert_eq!(wait(&browser).await, StatusCode::NOT_FOUND);
    browser
        .tell(Method::PUT, "/_mock/clock", json!({ "advance": "PT1H" }))
        .await;
    assert_eq!(arrivals(&browser).await, 1);
    assert_eq!(wait(&browser).await, StatusCode::OK);
    browser
        .tell(Method::PUT, "/_mock/clock", json!({ "advance": "-PT1H" }))
        .await;
    assert_eq!(arrivals(&browser).await, 1, "what has arrived stays there");
}
