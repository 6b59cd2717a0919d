//! Two people with three tabs, who use the service as people and the app do.

use std::collections::BTreeSet;
use std::sync::Arc;

use axum::http::{Method, StatusCode};
use jiff::SignedDuration;
use kanta_backend_mock::faults::{Effect, LETTERS, LetterEffect, Rule, Times};
use kanta_backend_mock::storage::applications::StoredApplication;
use kanta_backend_mock::storage::outbox::PostedLetter;
use kanta_backend_mock::world::{World, Worlds};
use kanta_shared::api::customership::{Changed, CustomershipDetails};
use kanta_shared::api::error::ErrorCode;
use kanta_shared::api::{Filed, IDEMPOTENCY_KEY, Receipt, Saved, etag, paths};
use kanta_shared::application::{ApplicationDraft, ApplicationStatus, Step};
use kanta_shared::customer::CustomerDraft;
use kanta_shared::customership::SectionData;
use kanta_shared::service::KantaService;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::beginnings::{Beginnings, PERSONAS, log_in};
use super::model::{Made, Model};
use super::plan::{Action, Deed, LATE, Planned, TabNumber};
use super::tab::{Commitment, Heard, Tab, hear};
use crate::counts::Counts;
use crate::helpers::{Answer, Asking, Browser, Mock};

pub(super) struct Story<'a> {
    counts: &'a Counts,
    worlds: &'a Worlds,
    world: Arc<World>,
    service: KantaService,
    id: String,
    /// Another application of the customer, which has the customer's data too.
    other: String,
    browsers: [Browser; 2],
    tabs: [Tab; 3],
    model: Model<'a>,
    letters_before: usize,
    /// How many changes to the service in use were meant, and each with its address.
    changes: usize,
    /// What was planned for letters.
    letter_faults: Vec<LetterEffect>,
}

impl<'a> Story<'a> {
    pub(super) fn begin(
        mock: &Mock,
        worlds: &'a Worlds,
        Beginnings(beginnings): &Beginnings,
        counts: &'a Counts,
        draw: usize,
    ) -> Story<'a> {
        let beginning = &beginnings[draw % beginnings.len()];
        let world = worlds.copy(&beginning.world).unwrap();
        let known = &beginning.known;
        let tab = |browser| Tab {
            browser,
            draft: known.draft.clone(),
            known: known.clone(),
            touched: BTreeSet::new(),
            at: Step::Summary,
            unanswered_change: None,
        };
        let sessions = beginning.sessions.each_ref();
        Story {
            counts,
            worlds,
            service: beginning.service,
            tabs: [tab(0), tab(0), tab(1)],
            id: known.id.clone(),
            other: beginning.other.clone(),
            browsers: sessions.map(|it| mock.browser_in(world.id(), it)),
            letters_before: letters(&world).len(),
            model: Model::of(&stored(&world, &known.id), beginning.signs, counts),
            changes: 0,
            letter_faults: Vec::new(),
            world,
        }
    }

    pub(super) async fn run(mut self, plan: &[Planned]) {
        for planned in plan {
            self.follow(planned).await;
        }
        self.finish().await;
        self.worlds.remove(self.world.id());
    }

    async fn follow(&mut self, planned: &Planned) {
        let fault = planned.fault;
        if let Some(effect) = planned.letter {
            self.letter_faults.push(effect);
            let rule = Rule::once(LETTERS, Effect::Letter(effect));
            self.world.faults().add(rule);
        }
        match planned.action {
            Action::Type(tab, part, value) => self.tabs[tab].change(part, value),
            Action::Correct(tab) => self.tabs[tab].correct(),
            Action::Save(tab) => self.save(tab, fault).await,
            Action::Move(tab, step) => {
                self.save(tab, fault).await;
                self.tabs[tab].go_to(Step::ALL[step % Step::ALL.len()]);
            }
            Action::Reload(tab) => {
                self.save(tab, None).await;
                self.reload(tab, fault).await;
            }
            Action::Send(tab) => self.send(tab, fault).await,
            Action::Recall(tab) => self.recall(tab, fault).await,
            Action::Change(tab) => self.change(tab, fault).await,
            Action::LogOut(tab) => {
                let browser = self.tabs[tab].browser;
                let leaving = self.browsers[browser].ask(Method::DELETE, paths::SESSION);
                self.send_with(fault, leaving).await;
            }
            Action::Wait(minutes) => self.world.advance_clock(&format!("PT{minutes}M")).unwrap(),
            Action::Kela(deed) => self.kela(deed).await,
        }
    }

    /// Sends a request, to which this happens. What is planned for letters stays until one is posted.
    async fn send_with(&self, fault: Option<Effect>, asking: Asking<'_>) -> Option<Answer> {
        self.counts.add("requests", 1);
        if let Some(effect) = fault {
            self.world.faults().add(Rule::once("/api/v1", effect));
        }
        let answer = asking.try_to_send().await.ok();
        if fault.is_some() {
            let [calls, _] = left(&self.world);
            assert_eq!(calls, 0, "the fault has happened");
            self.counts.add("faults", 1);
        }
        answer
    }

    /// The same, as the page of a browser reads the answer. A person whose session has ended logs in.
    async fn request<T: DeserializeOwned>(
        &self,
        fault: Option<Effect>,
        asking: Asking<'_>,
        browser: usize,
    ) -> Heard<T> {
        let answer = self.send_with(fault, asking).await;
        let heard = answer.map_or(Heard::Unknown, |it| hear(&it));
        if matches!(heard, Heard::LoggedOut) {
            log_in(&self.browsers[browser], &self.world, PERSONAS[browser]).await;
        }
        heard
    }

    /// Saves what is typed, if anything is.
    async fn save(&mut self, number: TabNumber, fault: Option<Effect>) {
        let tab = self.tabs[number].clone();
        if tab.draft == tab.known.draft || !tab.is_open() {
            return;
        }
        let path = paths::draft(&paths::application(&self.id));
        let asking = self.browsers[tab.browser].ask(Method::PUT, &path);
        let asking = asking.header("if-match", etag(tab.known.version));
        let asking = asking.json(&serde_json::to_value(&tab.draft).unwrap());
        let before = stored(&self.world, &self.other);
        let heard = self
            .request::<Saved<ApplicationDraft>>(fault, asking, tab.browser)
            .await;
        let now = stored(&self.world, &self.id);
        let customer = self.model.draft.customer.clone();
        self.model.saved(&now, &tab, heard.is_done());
        self.expect_in_other_draft(&before, &customer, &now.draft.customer);
        self.tabs[number].hear_of_save(heard, &self.model);
        if !self.tabs[number].is_open() {
            self.reload(number, None).await;
        }
    }

    /// The customer's data are common to all drafts.
    fn expect_in_other_draft(
        &self,
        before: &StoredApplication,
        customer: &CustomerDraft,
        saved: &CustomerDraft,
    ) {
        let now = stored(&self.world, &self.other);
        let expected = if customer == saved {
            &before.draft.customer
        } else {
            saved
        };
        self.counts.expect_kept(
            now.draft.customer == *expected,
            "the other draft has other data",
        );
        assert!(before.version <= now.version, "versions only grow");
    }

    /// Reloads the page; what was not saved is gone.
    async fn reload(&mut self, number: TabNumber, fault: Option<Effect>) {
        let browser = self.tabs[number].browser;
        let path = paths::application(&self.id);
        let asking = self.browsers[browser].ask(Method::GET, &path);
        let heard = self
            .request::<Filed<ApplicationDraft>>(fault, asking, browser)
            .await;
        if let Heard::Done(known) = heard {
            self.counts.expect_kept(
                known.draft == self.model.draft,
                "a page does not show what was saved",
            );
            self.tabs[number].know(known);
        }
    }

    /// Sends the application.
    async fn send(&mut self, number: TabNumber, fault: Option<Effect>) {
        self.save(number, None).await;
        let commitment =
            self.tabs[number].commitment(paths::submission(&paths::application(&self.id)));
        let heard = self.commit::<Receipt>(fault, &commitment).await;
        let now = stored(&self.world, &self.id);
        self.model.sent(&now, made(&commitment, &heard));
        if let Heard::Done(receipt) = &heard {
            let kept = now.sent.as_ref().map(|it| &it.receipt.reference);
            self.counts.expect_kept(
                kept == Some(&receipt.reference),
                "a receipt was given, and is not kept",
            );
        }
        self.hear_of_commitment(number, heard, fault).await;
    }

    /// Takes the application back.
    async fn recall(&mut self, number: TabNumber, fault: Option<Effect>) {
        self.reload(number, None).await;
        let commitment = self.tabs[number].commitment(paths::recall(&self.id));
        let heard = self.commit::<Value>(fault, &commitment).await;
        let now = stored(&self.world, &self.id);
        self.model.recalled(&now, made(&commitment, &heard));
        self.hear_of_commitment(number, heard, fault).await;
    }

    async fn commit<T: DeserializeOwned>(
        &self,
        fault: Option<Effect>,
        commitment: &Commitment,
    ) -> Heard<T> {
        let browser = commitment.browser;
        let asking = self.browsers[browser].ask(Method::POST, &commitment.address);
        let asking = asking
            .header("if-match", etag(commitment.version))
            .header(IDEMPOTENCY_KEY, &commitment.key);
        self.request(fault, asking, browser).await
    }

    /// A page without an answer stays as it is, so that it sends the same again.
    async fn hear_of_commitment<T>(
        &mut self,
        number: TabNumber,
        heard: Heard<T>,
        fault: Option<Effect>,
    ) {
        match heard {
            Heard::Unknown | Heard::LoggedOut => {}
            Heard::Refused(ErrorCode::IdempotencyKeyReused) => {
                // A planned 412 asks the server about a version that never is, under the same key.
                assert_eq!(fault, Some(Effect::Status(412)));
            }
            Heard::Done(_) | Heard::Overtaken(_) | Heard::Refused(ErrorCode::WrongState) => {
                self.reload(number, None).await;
            }
            Heard::Refused(_) => {}
        }
    }

    /// Changes the e-mail address of the service, once it is in use.
    async fn change(&mut self, number: TabNumber, fault: Option<Effect>) {
        if self.model.status != ApplicationStatus::Accepted {
            return;
        }
        let browser = self.tabs[number].browser;
        let path = paths::customership(self.service);
        let asking = self.browsers[browser].ask(Method::GET, &path);
        let Heard::Done(seen) = self
            .request::<CustomershipDetails>(None, asking, browser)
            .await
        else {
            return;
        };
        let (version, email) = match self.tabs[number].unanswered_change.take() {
            Some(change) => change,
            None => {
                self.changes += 1;
                (seen.version, format!("muutos{}@esimerkki.fi", self.changes))
            }
        };
        let data = SectionData::Customer(CustomerDraft {
            email: email.clone(),
            ..seen.customership.customer.clone()
        });
        let path = paths::changes(self.service);
        let asking = self.browsers[browser].ask(Method::POST, &path);
        let asking = asking.header("if-match", etag(version));
        let asking = asking.json(&serde_json::to_value(data).unwrap());
        let heard = self.request::<Changed>(fault, asking, browser).await;
        let now = self.customership().await;
        let made = now.history.len() - seen.history.len();
        let is_based = version == seen.version;
        self.counts
            .expect_once(made <= usize::from(is_based), "a change was made twice");
        let is_there = now.customership.customer.email == email;
        self.counts.expect_kept(
            is_there || !heard.is_done(),
            "a change was acknowledged, and is gone",
        );
        if matches!(heard, Heard::Unknown | Heard::LoggedOut) {
            self.tabs[number].unanswered_change = Some((version, email));
        }
    }

    /// The service in use, which is looked at without faults.
    async fn customership(&self) -> CustomershipDetails {
        log_in(&self.browsers[0], &self.world, PERSONAS[0]).await;
        let path = paths::customership(self.service);
        self.browsers[0]
            .get(&path)
            .await
            .expect(StatusCode::OK)
            .json()
    }

    async fn kela(&mut self, deed: Deed) {
        let (name, body) = match deed {
            Deed::Take => ("take", Value::Null),
            Deed::Ask => ("ask", json!({ "question": "Onko liityntäpiste oikea?" })),
            Deed::Accept => ("accept", Value::Null),
        };
        let path = format!("/_mock/desk/applications/{}/{name}", self.id);
        let answer = self.browsers[0]
            .ask(Method::POST, &path)
            .json(&body)
            .send()
            .await;
        let done = answer.status == StatusCode::OK;
        self.model
            .answered(&stored(&self.world, &self.id), deed, done);
    }

    /// Everything is whole, each page shows what was saved, and each deed has its letters.
    async fn finish(&mut self) {
        self.model.expect_unchanged(&stored(&self.world, &self.id));
        log_in(&self.browsers[0], &self.world, PERSONAS[0]).await;
        self.reload(0, None).await;
        self.browsers[0].expect_whole().await;
        let letters = letters(&self.world).split_off(self.letters_before);
        let count = |kind: &str| {
            letters
                .iter()
                .filter(|it| it.letter.kind.name() == kind)
                .count()
        };
        let Model {
            sent,
            recalled,
            asked,
            status,
            ..
        } = self.model;
        let accepted = usize::from(status == ApplicationStatus::Accepted);
        for (kind, expected) in [
            ("application-received", sent),
            ("application-recalled", recalled),
            ("information-requested", asked),
            ("application-accepted", accepted),
        ] {
            let count = count(kind);
            let what = format!("{count} letters about {kind} for {expected} deeds");
            self.counts.expect_once(count <= expected, &what);
            self.counts.expect_kept(count == expected, &what);
        }
        self.expect_letter_faults(&letters);
    }

    /// What was planned for letters happened to as many of them, in order, and to no others.
    fn expect_letter_faults(&self, letters: &[PostedLetter]) {
        let [_, waiting] = left(&self.world);
        let expected = &self.letter_faults[..self.letter_faults.len() - waiting];
        let now = self.world.now();
        self.world
            .set_clock(now.plus(SignedDuration::from_secs(LATE.into())))
            .unwrap();
        let happened =
            letters
                .iter()
                .filter_map(|it| match self.world.deliveries_of(it).as_slice() {
                    [] => Some(LetterEffect::Lost),
                    [at] if *at == it.posted_at => None,
                    [_] => Some(LetterEffect::Late(LATE)),
                    [..] => Some(LetterEffect::Twice),
                });
        assert_eq!(happened.collect::<Vec<_>>(), expected);
        self.counts.add("letter faults", expected.len() as u64);
    }
}

fn made<'a, T>(commitment: &'a Commitment, heard: &Heard<T>) -> Made<'a> {
    Made {
        commitment,
        is_acknowledged: heard.is_done(),
    }
}

/// How many planned faults have not happened yet: of calls and of letters.
fn left(world: &World) -> [usize; 2] {
    let faults = world.faults();
    let left = faults
        .rules()
        .iter()
        .filter(|it| it.times != Times::Left(0));
    let of_letters = left
        .clone()
        .filter(|it| matches!(it.effect, Effect::Letter(_)));
    let of_letters = of_letters.count();
    [left.count() - of_letters, of_letters]
}

fn letters(world: &World) -> Vec<PostedLetter> {
    let letters = world.transaction(|it| Ok(it.storage.letters()?));
    letters.unwrap()
}

fn stored(world: &World, id: &str) -> StoredApplication {
    let stored = world
        .transaction(|it| Ok(it.storage.application(id)?))
        .unwrap();
    stored.expect("an application that was begun is there")
}
