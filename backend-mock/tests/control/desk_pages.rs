//! Kela's desk as people use it: links and forms, and no script.

use axum::http::{Method, StatusCode};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{ApplicationDetails, paths};
use kanta_shared::application::ApplicationStatus;
use kanta_shared::service::KantaService;
use serde_json::{Value, json};

use crate::helpers::{Answer, Browser, CLINIC, Mock, check_shows, form};

const DESK: &str = "/_mock/desk";
const QUESTION: &str = "Mikä on <b>käyntiosoite</b> & \"numero\"?\nEntä puhelin?";

/// A text as a page shows it.
fn escaped(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    text.replace('>', "&gt;").replace('"', "&quot;")
}

fn page(application: &ApplicationDetails, deed: &str) -> String {
    format!("{DESK}/{}{deed}", application.id)
}

/// The version that the forms of a page send along.
#[track_caller]
fn version(page: &Answer) -> String {
    let (_, rest) = page
        .text()
        .split_once(r#"name="version" value=""#)
        .unwrap_or_else(|| panic!("no version on {}", page.text()));
    rest.split('"').next().unwrap_or_default().to_owned()
}

/// Does what a form on the application's page does.
async fn deed(browser: &Browser, it: &ApplicationDetails, deed: &str, question: &str) -> Answer {
    let seen = version(&browser.visit(&page(it, "")).await.expect(StatusCode::OK));
    let fields = form(&[("version", &seen), ("question", question)]);
    browser.submit(&page(it, deed), &fields).await
}

async fn details(browser: &Browser, it: &ApplicationDetails) -> ApplicationDetails {
    browser.get(&paths::application(&it.id)).await.json()
}

#[tokio::test]
async fn the_queue_tells_who_waits_for_what_since_when() {
    let browser = Mock::new().open(CLINIC).await;
    browser.fill_in(KantaService::Imaging).await;
    let empty = browser.visit(DESK).await.expect(StatusCode::OK);
    check_shows(&empty, &["No application is waiting."]);

    let application = browser.apply(KantaService::PatientData).await;
    let reference = details(&browser, &application).await.receipt.unwrap();
    let queue = browser.visit(DESK).await.expect(StatusCode::OK);
    check_shows(
        &queue,
        &[
            "Lääkäriasema Malli Oy",
            "Patient Data Repository",
            &reference.reference,
            "1.12.2026 at 9:00",
            "application sent",
            &page(&application, ""),
        ],
    );
    assert!(!queue.text().contains("Imaging Data Repository"));
    deed(&browser, &application, "/accept", "").await;
    let empty = browser.visit(DESK).await;
    check_shows(&empty, &["No application is waiting."]);
}

#[tokio::test]
async fn an_application_is_read_asked_about_and_accepted_on_the_desk() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Prescription).await;
    let read = browser.visit(&page(&application, "")).await;
    check_shows(
        &read,
        &[
            "7010002-3",
            "1.2.246.10.70100111.18.1",
            "Ajanvaraus-Esimerkki",
            "Yes, we will start using it",
            "maija.mallikas@esimerkki.fi",
            "Administrative contact person",
            "PL 12",
            "Approved, version",
            "Signed, version",
        ],
    );

    let taken = deed(&browser, &application, "/take", "").await;
    assert_eq!(
        taken.expect(StatusCode::SEE_OTHER).location(),
        page(&application, "")
    );
    let read = browser.visit(&page(&application, "")).await;
    check_shows(&read, &["being processed"]);
    assert!(!read.text().contains("Take into processing"));

    let asked = deed(&browser, &application, "/ask", QUESTION).await;
    asked.expect(StatusCode::SEE_OTHER);
    let asked = details(&browser, &application).await;
    assert_eq!(asked.status, ApplicationStatus::InformationRequested);
    assert_eq!(asked.context.question(), Some(QUESTION));
    let read = browser.visit(&page(&application, "")).await;
    check_shows(&read, &["more information requested", &escaped(QUESTION)]);

    let replied = browser.reply(&asked, "<b>Esimerkkikatu 1</b>").await;
    replied.expect(StatusCode::OK);
    let read = browser.visit(&page(&application, "")).await;
    check_shows(
        &read,
        &[
            &escaped(QUESTION),
            &escaped("<b>Esimerkkikatu 1</b>"),
            "Maija Mallikas (managing director according to a public register)",
            "The information in the application was not changed.",
        ],
    );
    deed(&browser, &application, "/accept", "")
        .await
        .expect(StatusCode::SEE_OTHER);
    let accepted = details(&browser, &application).await;
    assert_eq!(accepted.status, ApplicationStatus::Accepted);
    let read = browser.visit(&page(&application, "")).await;
    check_shows(&read, &["The service is in use."]);
    assert!(!read.text().contains("<form"));
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_letter_is_shown_as_it_will_go_out_and_nothing_happens_yet() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::PatientData).await;
    let before = details(&browser, &application).await;

    let asking = deed(&browser, &application, "/ask/preview", QUESTION).await;
    let seen = version(&asking);
    let accepting = browser
        .visit(&page(&application, &format!("/accept?version={seen}")))
        .await;
    assert_eq!(details(&browser, &application).await, before);
    assert_eq!(browser.letters().await.len(), 1);

    for (preview, path, question) in [(asking, "/ask", QUESTION), (accepting, "/accept", "")] {
        let preview = preview.expect(StatusCode::OK);
        deed(&browser, &application, path, question)
            .await
            .expect(StatusCode::SEE_OTHER);
        let letters = browser.letters().await;
        let letter = |name: &str| letters.last().unwrap()[name].as_str().unwrap().to_owned();
        let shown = ["to", "subject", "text"].map(|it| escaped(&letter(it)));
        check_shows(&preview, &shown.each_ref().map(String::as_str));
        let now = details(&browser, &application).await;
        if now.status == ApplicationStatus::InformationRequested {
            browser.reply(&now, "Esimerkkikatu 1").await;
        }
    }
}

#[tokio::test]
async fn what_was_decided_on_an_old_page_is_not_done_and_that_is_said() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    let old = version(&browser.visit(&page(&application, "")).await);
    deed(&browser, &application, "/ask", "Mikä?").await;
    let asked = details(&browser, &application).await;
    browser.reply(&asked, "Esimerkki.").await;
    let before = details(&browser, &application).await;
    let letters = browser.letters().await.len();

    let fields = form(&[("version", &old), ("question", "Kuka?")]);
    for path in ["/take", "/ask", "/ask/preview", "/accept"] {
        let answer = browser.submit(&page(&application, path), &fields).await;
        let answer = answer.expect(StatusCode::CONFLICT);
        check_shows(&answer, &["Nothing was done.", "application sent"]);
    }
    let path = page(&application, &format!("/accept?version={old}"));
    browser.visit(&path).await.expect(StatusCode::CONFLICT);
    assert_eq!(details(&browser, &application).await, before);
    assert_eq!(browser.letters().await.len(), letters);

    deed(&browser, &application, "/accept", "").await;
    for path in ["/take", "/ask", "/accept"] {
        let answer = browser.submit(&page(&application, path), &fields).await;
        check_shows(
            &answer.expect(StatusCode::CONFLICT),
            &["Its state is now: <strong>accepted</strong>"],
        );
    }
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_question_without_words_comes_back_with_what_is_the_matter() {
    let browser = Mock::new().open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    let long = "<a".repeat(1001);
    // A browser sends a line break as two characters; it counts as one.
    let lines = format!("a\r\n{long}");
    for (question, problem) in [
        ("", "Write the question."),
        (" \r\n ", "Write the question."),
        (&long, "You have written 2002. Shorten the question."),
        (&lines, "You have written 2004. Shorten the question."),
    ] {
        let answer = deed(&browser, &application, "/ask/preview", question).await;
        let answer = answer.expect(StatusCode::UNPROCESSABLE_ENTITY);
        let kept = format!("\n{}</textarea>", escaped(question));
        check_shows(&answer, &[problem, &kept]);
    }
    assert_eq!(
        details(&browser, &application).await.status,
        ApplicationStatus::Sent
    );
}

#[tokio::test]
async fn what_customers_write_stays_a_text() {
    let hostile = "</textarea></pre></dd><script>alert(1)</script>\" onfocus=\"alert(2)";
    let browser = Mock::new().open(CLINIC).await;
    let application = browser
        .fill_in_with(KantaService::PatientData, |mut draft| {
            draft.contacts[0].name = hostile.to_owned();
            draft.contacts[0].title = hostile.to_owned();
            draft.customer.street = hostile.to_owned();
            draft.billing.recipient = hostile.to_owned();
            draft
        })
        .await;
    let sent = browser.sending(&application, "key").send().await;
    sent.expect(StatusCode::OK);
    let seen = version(&browser.visit(&page(&application, "")).await);
    let pages = [
        browser.visit(DESK).await,
        browser.visit(&page(&application, "")).await,
        deed(&browser, &application, "/ask/preview", hostile).await,
        deed(&browser, &application, "/ask/preview", &hostile.repeat(99)).await,
        browser
            .visit(&page(&application, &format!("/accept?version={seen}")))
            .await,
        browser.visit(&format!("{DESK}/%3Cscript%3E")).await,
        {
            deed(&browser, &application, "/ask", hostile).await;
            browser.visit(&page(&application, "")).await
        },
    ];
    for page in pages {
        for unwanted in ["<script", "\" onfocus", "<style", " style="] {
            assert!(!page.text().contains(unwanted), "{}", page.text());
        }
        assert!(
            page.header("content-security-policy")
                .starts_with("default-src 'none'"),
        );
    }
}

#[tokio::test]
async fn what_is_not_on_the_desk_is_said_on_a_page() {
    let browser = Mock::new().open(CLINIC).await;
    let draft = browser.fill_in(KantaService::Imaging).await;
    for id in [draft.id.as_str(), "nothing"] {
        let page = browser.visit(&format!("{DESK}/{id}")).await;
        let page = page.expect(StatusCode::NOT_FOUND);
        check_shows(&page, &["There is no such application in this world"]);
        let path = format!("{DESK}/{id}/take");
        let answer = browser.submit(&path, "version=1").await;
        answer.expect(StatusCode::NOT_FOUND);
    }
}

#[tokio::test]
async fn the_desk_is_that_of_the_world_and_takes_no_orders_from_other_sites() {
    let mock = Mock::new();
    let browser = mock.open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    let elsewhere = mock.open(CLINIC).await;
    check_shows(
        &elsewhere.visit(DESK).await,
        &["No application is waiting."],
    );
    let form = form(&[(
        "version",
        &version(&browser.visit(&page(&application, "")).await),
    )]);
    let order = browser
        .ask(Method::POST, &page(&application, "/accept"))
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    order
        .body(form)
        .send()
        .await
        .expect(StatusCode::FORBIDDEN)
        .error(ErrorCode::CrossSite);
    let listed: Vec<Value> = browser.get("/_mock/desk/applications").await.json();
    assert_eq!(listed[0]["status"], json!("sent"));
}
