//! Every request of the main journeys with every fault: nothing that was acknowledged is lost,
//! nothing happens twice, and the journey comes to its end.

use std::pin::Pin;
use std::rc::Rc;
use std::thread::panicking;

use axum::http::{Method, StatusCode};
use kanta_backend_mock::registers::{Customer, Registers};
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::{ErrorBody, ErrorCode, PROBLEM_JSON};
use kanta_shared::api::termination::TerminationPage;
use kanta_shared::api::{Filed, IDEMPOTENCY_KEY, Saved, etag, paths};
use kanta_shared::application::ApplicationDraft;
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{valid_draft, valid_termination};
use kanta_shared::service::KantaService::PatientData;
use kanta_shared::termination::TerminationDraft;
use serde_json::{Value, json};

use crate::counts::{Counts, seed};
use crate::helpers::{Answer, Asking, Browser, Mock, form};

/// How often a request is tried until a person would give up.
const PATIENCE: usize = 8;

/// Every fault, and the statuses that users meet.
fn effects() -> Vec<Value> {
    let refusals = [401, 409, 412, 422, 429, 500, 503];
    let refusals = refusals.map(|status| json!({ "status": status }));
    let others = [
        json!({ "status-after": 504 }),
        json!({ "delay": 1 }),
        json!({ "delay-after": 1 }),
        json!({ "slow": 10 }),
        json!("drop-before"),
        json!("drop-after"),
        json!("cut"),
        json!("reset"),
        json!("twice"),
        json!("stale"),
        json!("wrong-type"),
        json!("garbage"),
        json!("html"),
    ];
    refusals.into_iter().chain(others).collect()
}

/// Who uses the service: a browser that asks again, as people and the app do.
struct Person {
    browser: Browser,
    persona: &'static str,
    organisation: Value,
    /// The link to the plan, which is printed if the test fails.
    plan: String,
    counts: Rc<Counts>,
}

impl Drop for Person {
    fn drop(&mut self) {
        if panicking() {
            eprintln!("The planned faults: {}", self.plan);
        }
    }
}

impl Person {
    /// A person in a new world who has not logged in yet, and for whom this goes wrong.
    async fn new(
        mock: &Mock,
        (persona, customer): Actor,
        faults: &[Value],
        counts: &Rc<Counts>,
    ) -> Person {
        let link = "/_mock/s/default?at=2026-12-01T09:00:00%2B02:00";
        let browser = mock.open(link).await;
        let planned = browser
            .tell(Method::PUT, "/_mock/faults", json!(faults))
            .await;
        Person {
            plan: planned.header("content-location").to_owned(),
            organisation: json!({ "oid": oid_of(customer) }),
            browser,
            persona,
            counts: Rc::clone(counts),
        }
    }

    /// Asks until there is an answer to go by: what was asked for, or 412.
    async fn ask<'a>(&self, asking: impl Fn() -> Asking<'a>) -> Answer {
        for _ in 0..PATIENCE {
            let Ok(answer) = asking().try_to_send().await else {
                continue;
            };
            let is_json = answer.header("content-type") == "application/json";
            if answer.header("content-type").starts_with("text/plain") {
                // The type is what has gone wrong.
                continue;
            }
            match answer.status {
                status if status.is_success() => {
                    let parsed = serde_json::from_slice::<Value>(answer.bytes());
                    if is_json && parsed.is_ok() {
                        return answer;
                    }
                }
                StatusCode::UNAUTHORIZED => {
                    expect_problem(&answer);
                    // What this asks for may go wrong too, and is asked for again then.
                    self.try_to_log_in().await;
                }
                StatusCode::PRECONDITION_FAILED => {
                    let body: ErrorBody = expect_problem(&answer);
                    if body.current.is_some() {
                        return answer;
                    }
                }
                _ => drop(expect_problem(&answer)),
            }
        }
        panic!("no answer after {PATIENCE} times");
    }

    async fn get<T: serde::de::DeserializeOwned>(&self, path: &str) -> T {
        let asking = || self.browser.ask(Method::GET, path);
        self.ask(asking).await.json()
    }

    async fn try_to_log_in(&self) {
        let path = paths::IDENTIFICATION;
        let fields = [
            ("persona", self.persona),
            ("outcome", "identify"),
            ("lang", "fi"),
            ("return", "/organisations"),
        ];
        let asking = self
            .browser
            .ask(Method::POST, path)
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form(&fields));
        let identified = asking.try_to_send().await;
        if identified.is_ok_and(|it| it.status == StatusCode::SEE_OTHER) {
            let choosing = self.browser.ask(Method::PUT, paths::SESSION_ORGANISATION);
            let _ = choosing.json(&self.organisation).try_to_send().await;
        }
    }

    /// Logs in and chooses the organisation.
    async fn log_in(&self) {
        for _ in 0..PATIENCE {
            self.try_to_log_in().await;
            let session = self.browser.ask(Method::GET, paths::SESSION);
            let Ok(session) = session.try_to_send().await else {
                continue;
            };
            let session: Value = serde_json::from_slice(session.bytes()).unwrap_or_default();
            if session["acting"]["organisation"]["oid"] == self.organisation["oid"] {
                return;
            }
        }
        panic!("not logged in after {PATIENCE} times");
    }

    /// Saves a draft on top of what is known, until it is there.
    async fn save<F: Filing + serde::Serialize>(&self, path: &str, known: &mut Filed<F>, draft: F) {
        let body = serde_json::to_value(&draft).unwrap();
        for _ in 0..PATIENCE {
            let asking = || {
                let saving = self.browser.ask(Method::PUT, path);
                saving.header("if-match", etag(known.version)).json(&body)
            };
            let answer = self.ask(asking).await;
            if answer.status == StatusCode::OK {
                let saved: Saved<F> = answer.json();
                known.version = saved.version;
                known.context = saved.context;
                known.draft = draft;
                return;
            }
            let body: ErrorBody = answer.json();
            let now = body
                .current
                .and_then(|it| it.read::<Filed<F>>())
                .expect("what is there");
            let is_done = now.draft == draft;
            self.counts.expect_kept(
                is_done || now.draft == known.draft,
                "what was acknowledged is gone",
            );
            *known = now;
            if is_done {
                return;
            }
        }
        panic!("not saved after {PATIENCE} times");
    }

    /// Sends what has been filled in, under one key, until there is a receipt.
    async fn send<F: Filing>(&self, path: &str, known: &mut Filed<F>) -> Answer {
        for _ in 0..PATIENCE {
            let asking = || {
                let sending = self.browser.ask(Method::POST, path);
                sending
                    .header("if-match", etag(known.version))
                    .header(IDEMPOTENCY_KEY, "one key")
            };
            let answer = self.ask(asking).await;
            if answer.status == StatusCode::OK {
                return answer;
            }
            let body: ErrorBody = answer.json();
            *known = body
                .current
                .and_then(|it| it.read::<Filed<F>>())
                .expect("what is there");
        }
        panic!("not sent after {PATIENCE} times");
    }

    /// What is in the outbox, and that nothing is broken.
    async fn letters(&self) -> Vec<Value> {
        self.browser.expect_whole().await;
        let letters = self.browser.letters().await.into_iter();
        letters.map(|it| json!([it["kind"], it["to"]])).collect()
    }
}

/// An error is written as all are; answers its body.
#[track_caller]
fn expect_problem(answer: &Answer) -> ErrorBody {
    let status = answer.status.as_u16();
    assert!(400 <= status, "{answer:?}");
    assert_eq!(answer.header("content-type"), PROBLEM_JSON, "{answer:?}");
    let body: ErrorBody = answer.json();
    assert_eq!(body.status, status);
    assert_eq!(body.type_uri, format!("/problems/{}", body.code));
    let asks_to_wait = matches!(
        body.code,
        ErrorCode::TooManyRequests | ErrorCode::Unavailable
    );
    assert_eq!(
        !answer.header("retry-after").is_empty(),
        asks_to_wait,
        "{answer:?}"
    );
    body
}

/// A clinic joins its first service, step by step.
async fn join(person: &Person) -> Vec<Value> {
    person.log_in().await;
    let starting = || {
        let asking = person.browser.ask(Method::POST, paths::APPLICATIONS);
        asking.json(&json!({ "service": "patient-data" }))
    };
    let mut known: Filed<ApplicationDraft> = person.ask(starting).await.json();
    let whole = valid_draft(&known.context);
    let half = ApplicationDraft {
        access_points: whole.access_points.clone(),
        customer: whole.customer.clone(),
        ..ApplicationDraft::default()
    };
    let reading = paths::application(&known.id);
    let (saving, sending) = (paths::draft(&reading), paths::submission(&reading));
    for draft in [half, whole] {
        person.save(&saving, &mut known, draft).await;
        let reloaded: Filed<ApplicationDraft> = person.get(&reading).await;
        let is_kept = reloaded.draft == known.draft;
        person.counts.expect_kept(is_kept, "what was saved is gone");
    }
    let answer = person.send(&sending, &mut known).await;
    let sent: Filed<ApplicationDraft> = person.get(&reading).await;
    assert_eq!(sent.receipt, Some(answer.json()));
    assert_eq!(sent.draft, known.draft);
    person.letters().await
}

/// A customer changes its e-mail address.
async fn update(person: &Person) -> Vec<Value> {
    person.log_in().await;
    let reading = paths::customership(PatientData);
    let mut known: CustomershipDetails = person.get(&reading).await;
    let before = known.customership.customer.clone();
    let after = CustomerDraft {
        email: "uusi@esimerkki.fi".to_owned(),
        ..before.clone()
    };
    let body = serde_json::to_value(SectionData::Customer(after.clone())).unwrap();
    while known.customership.customer != after {
        assert_eq!(known.customership.customer, before);
        let asking = || {
            let changing = person
                .browser
                .ask(Method::POST, &paths::changes(PatientData));
            changing.header("if-match", etag(known.version)).json(&body)
        };
        let answer = person.ask(asking).await;
        known = match answer.status {
            StatusCode::CREATED => answer.json::<Changed>().details,
            _ => {
                let current = answer.json::<ErrorBody>().current;
                current.and_then(|it| it.read()).unwrap()
            }
        };
    }
    let now: CustomershipDetails = person.get(&reading).await;
    let is_kept = now.customership.customer == after;
    person.counts.expect_kept(is_kept, "the change is gone");
    person
        .counts
        .expect_once(now.history.len() == 1, "changed more than once");
    person.letters().await
}

/// A customer ends its customership.
async fn terminate(person: &Person) -> Vec<Value> {
    person.log_in().await;
    let starting = || person.browser.ask(Method::POST, paths::TERMINATION);
    let mut known: Filed<TerminationDraft> = person.ask(starting).await.json();
    let unsigned = TerminationDraft {
        notice: None,
        ..valid_termination(&known.context)
    };
    let path = paths::termination(&known.id);
    let (saving, sending) = (paths::draft(&path), paths::submission(&path));
    person.save(&saving, &mut known, unsigned.clone()).await;
    let signed = TerminationDraft {
        notice: known.context.notice.first().cloned(),
        ..unsigned
    };
    person.save(&saving, &mut known, signed).await;
    let answer = person.send(&sending, &mut known).await;
    let page: TerminationPage = person.get(paths::TERMINATION).await;
    let sent = page.termination.expect("it has been sent");
    assert_eq!(sent.receipt, Some(answer.json()));
    assert_eq!(sent.draft, known.draft);
    person.letters().await
}

/// A persona and the customer for which it acts.
type Actor = (&'static str, Customer);
type Journey = for<'a> fn(&'a Person) -> Pin<Box<dyn Future<Output = Vec<Value>> + 'a>>;

const CLINIC: Actor = ("managing-director", Customer::Clinic);
const LEAVING: Actor = ("managing-director", Customer::Leaving);

/// The journey without faults: how many requests it has, and which letters it leads to.
async fn undisturbed(
    mock: &Mock,
    actor: Actor,
    journey: Journey,
    counts: &Rc<Counts>,
) -> (u64, Vec<Value>) {
    // What never happens counts the requests.
    const NEVER: u64 = 1000;
    let never = json!({ "path": "*", "skip": NEVER, "effect": "drop-before" });
    let person = Person::new(mock, actor, &[never], counts).await;
    let letters = journey(&person).await;
    let left: Value = person.browser.get("/_mock/faults").await.json();
    (NEVER - left[0]["skip"].as_u64().unwrap(), letters)
}

/// The journey with faults leads to the same letters as without.
async fn check_case(
    mock: &Mock,
    actor: Actor,
    journey: Journey,
    (rules, expected): (&[Value], &[Value]),
    counts: &Rc<Counts>,
) {
    let _case = counts.begin();
    let person = Person::new(mock, actor, rules, counts).await;
    let letters = journey(&person).await;
    let number = letters.len();
    counts.expect_once(number <= expected.len(), format_args!("{number} letters"));
    counts.expect_kept(
        letters == expected,
        format_args!("other letters: {letters:?}"),
    );
}

/// Every request of the journey with every fault.
async fn check(name: &str, actor: Actor, journey: Journey) {
    let counts = Rc::new(Counts::of(&format!("every-fault-{name}")));
    let mock = Mock::new();
    let (requests, expected) = undisturbed(&mock, actor, journey, &counts).await;
    counts.add("requests", requests);
    counts.add("faults", effects().len() as u64);
    for skip in 0..requests {
        for effect in effects() {
            let rule = json!({ "path": "*", "skip": skip, "effect": effect });
            check_case(&mock, actor, journey, (&[rule], &expected), &counts).await;
        }
    }
}

/// The same on bad days, on which a third of all calls go wrong in every way.
async fn check_bad_days(name: &str, actor: Actor, journey: Journey) {
    let counts = Rc::new(Counts::of(&format!("bad-days-{name}")));
    let mock = Mock::new();
    let (_, expected) = undisturbed(&mock, actor, journey, &counts).await;
    for day in 0..BAD_DAYS {
        let effects = effects().into_iter().zip(0..);
        let rules: Vec<Value> = effects
            .map(|(effect, n)| {
                let seed = (seed() as u32).wrapping_add(day * 100 + n);
                json!({ "path": "*", "times": "always", "percent": 2, "seed": seed, "effect": effect })
            })
            .collect();
        check_case(&mock, actor, journey, (&rules, &expected), &counts).await;
    }
}

/// How many bad days there are.
const BAD_DAYS: u32 = 20;

macro_rules! journeys {
    ($($name:ident: $actor:ident $journey:ident $check:ident;)+) => {
        $(#[tokio::test]
        async fn $name() {
            $check(stringify!($journey), $actor, |it| Box::pin($journey(it))).await;
        })+
    };
}

journeys! {
    every_fault_of_every_request_lets_a_customer_join: CLINIC join check;
    every_fault_of_every_request_lets_a_customer_change_its_data: LEAVING update check;
    every_fault_of_every_request_lets_a_customer_leave: LEAVING terminate check;
    a_bad_day_lets_a_customer_join: CLINIC join check_bad_days;
    a_bad_day_lets_a_customer_change_its_data: LEAVING update check_bad_days;
    a_bad_day_lets_a_customer_leave: LEAVING terminate check_bad_days;
}

fn oid_of(customer: Customer) -> String {
    let today = "2026-12-01".parse().unwrap();
    let registers = Registers::new(Customer::ALL, &[], today);
    let listed = registers.organisation(customer).unwrap();
    listed.organisation.oid.to_string()
}
