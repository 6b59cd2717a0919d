//! Letters at a real mail server.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use axum::http::{Method, StatusCode};
use kanta_backend_mock::mail::MailServer;
use kanta_shared::service::KantaService;
use serde_json::json;

use crate::helpers::{Browser, CLINIC, Mock};

/// A mail that has arrived.
#[derive(Debug, PartialEq, Eq)]
struct Mail {
    to: Vec<String>,
    data: String,
}

/// A mail server that knows just enough.
struct Sink {
    server: MailServer,
    mails: Receiver<Mail>,
}

impl Sink {
    /// Refuses so many mails before it takes any.
    fn refusing(mut refusals: usize) -> Sink {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let server = listener.local_addr().unwrap().to_string().parse().unwrap();
        let (arrived, mails) = channel();
        thread::spawn(move || {
            for stream in listener.incoming() {
                talk(stream.unwrap(), &mut refusals, &arrived);
            }
        });
        Sink { server, mails }
    }

    fn next(&self) -> Mail {
        self.mails
            .recv_timeout(Duration::from_secs(30))
            .expect("a mail arrives")
    }
}

/// One conversation by RFC 5321.
fn talk(mut stream: TcpStream, refusals: &mut usize, arrived: &Sender<Mail>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap());
    let mut say = |text: &str| stream.write_all(format!("{text}\r\n").as_bytes()).unwrap();
    say("220 sink.example");
    let mut to = Vec::new();
    let mut line = Vec::new();
    while lines.read_until(b'\n', &mut line).unwrap() > 0 {
        let command = String::from_utf8(std::mem::take(&mut line)).unwrap();
        match command.split([' ', '\r']).next().unwrap() {
            "RCPT" => {
                to.push(command["RCPT TO:".len()..].trim().to_owned());
                say("250 OK");
            }
            "DATA" if *refusals > 0 => {
                *refusals -= 1;
                say("554 Not today");
            }
            "DATA" => {
                say("354 Go on");
                let mut data = Vec::new();
                while !data.ends_with(b"\r\n.\r\n") {
                    lines.read_until(b'\n', &mut data).unwrap();
                }
                let data = String::from_utf8(data).unwrap();
                let data = data
                    .strip_suffix("\r\n.\r\n")
                    .unwrap()
                    .replace("\r\n..", "\r\n.");
                arrived
                    .send(Mail {
                        to: std::mem::take(&mut to),
                        data,
                    })
                    .unwrap();
                say("250 OK");
            }
            "QUIT" => return say("221 Bye"),
            _ => say("250 OK"),
        }
    }
}

/// The letter with this number as the message that it is.
async fn message(browser: &Browser, n: usize) -> String {
    let answer = browser.get(&format!("/_mock/outbox/{n}/message")).await;
    answer.expect(StatusCode::OK).text().to_owned()
}

#[tokio::test]
async fn every_letter_goes_to_the_mail_server_once() {
    let sink = Sink::refusing(0);
    let browser = Mock::posting(sink.server.clone()).open(CLINIC).await;
    let application = browser.apply(KantaService::Imaging).await;
    // The same sending again makes no second letter.
    browser.sending(&application, "key").send().await;
    let path = format!("/_mock/desk/applications/{}/ask", application.id);
    let question = json!({ "question": "Mikä?\r\n.\r\nMAIL FROM:<paha@esimerkki.fi>" });
    browser.tell(Method::POST, &path, question).await;

    let letters = browser.letters().await;
    assert_eq!(letters.len(), 2);
    for (letter, n) in letters.iter().zip(1..) {
        let mail = sink.next();
        assert_eq!(mail.to, [format!("<{}>", letter["to"].as_str().unwrap())]);
        assert_eq!(mail.data, message(&browser, n).await);
    }
    // The next mail is that of the next letter, so there was none between.
    let next = browser
        .apply_under(KantaService::Prescription, "another key")
        .await;
    assert_ne!(next.id, application.id);
    assert_eq!(sink.next().data, message(&browser, 3).await);
}

#[tokio::test]
async fn planned_faults_happen_to_letters_on_their_way_to_the_mail_server() {
    let sink = Sink::refusing(0);
    let browser = Mock::posting(sink.server.clone()).open(CLINIC).await;
    let letter = |effect| json!({ "path": "/letters", "effect": { "letter": effect } });
    let effects = [json!("lost"), json!({ "late": 60 }), json!("twice")];
    browser.plan(json!(effects.map(letter))).await;
    let services = [
        KantaService::Imaging,
        KantaService::Prescription,
        KantaService::PatientData,
    ];
    for (service, key) in services.into_iter().zip(["one", "two", "three"]) {
        browser.apply_under(service, key).await;
    }
    // Each has a letter, in order.
    let [late, doubled] = [2, 3];
    for _ in 0..2 {
        assert_eq!(sink.next().data, message(&browser, doubled).await);
    }
    let later = json!({ "advance": "PT1M" });
    browser.tell(Method::PUT, "/_mock/clock", later).await;
    assert_eq!(sink.next().data, message(&browser, late).await);
}

#[tokio::test]
async fn a_letter_that_is_refused_fails_no_request_and_is_not_tried_again() {
    let sink = Sink::refusing(1);
    let browser = Mock::posting(sink.server.clone()).open(CLINIC).await;
    browser.apply(KantaService::Imaging).await;
    browser
        .apply_under(KantaService::Prescription, "another key")
        .await;
    assert_eq!(sink.next().data, message(&browser, 2).await);
    assert_eq!(browser.letters().await.len(), 2);
    browser.expect_whole().await;
}

#[tokio::test]
async fn a_mail_server_that_is_not_there_fails_no_request() {
    let browser = Mock::posting("127.0.0.1:1".parse().unwrap())
        .open(CLINIC)
        .await;
    browser.apply(KantaService::Imaging).await;
    assert_eq!(browser.letters().await.len(), 1);
    browser.expect_whole().await;
}
