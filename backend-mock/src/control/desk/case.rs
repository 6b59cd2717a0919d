//! One application on Kela's desk, and the pages about it.

use axum::response::Response;
use kanta_shared::api::error::ErrorCode;
use kanta_shared::application::{ApplicationEvent, ApplicationStatus, Change, HistoryEntry};
use kanta_shared::language::Language;
use kanta_shared::texts::changes::{AFTER, BEFORE, ChangeText, change_text};
use kanta_shared::texts::{Text, answers, history as words, vocabulary};
use maud::{Markup, html};

use crate::control::pages::page;
use crate::desk;
use crate::error::AppError;
use crate::letters::{FactGroup, SentApplication, facts};
use crate::storage::applications::StoredApplication;
use crate::storage::outbox::Letter;
use crate::termination;
use crate::transaction::Transaction;

pub(super) const DESK: &str = "/_mock/desk";

/// An application that has been delivered.
pub(super) struct Case {
    pub(super) stored: StoredApplication,
    pub(super) received: SentApplication,
    /// Whether the customership is about to end, so that the customer could not reply.
    is_ending: bool,
}

/// How far an application has come, in a word.
pub(super) fn state(application: &StoredApplication) -> &'static str {
    match application.status {
        _ if application.ended_at.is_some() => "ended with the customership",
        ApplicationStatus::Draft => "application started",
        ApplicationStatus::Sent => "application sent",
        ApplicationStatus::Recalled => "taken back by the customer",
        ApplicationStatus::InProcessing => "being processed",
        ApplicationStatus::InformationRequested => "more information requested",
        ApplicationStatus::Accepted => "accepted",
    }
}

impl Case {
    pub(super) fn read(work: &Transaction<'_>, id: &str) -> Result<Case, AppError> {
        // What has never been delivered is not on the desk, in the same words as what is not there.
        match desk::delivered(work, id) {
            Ok((stored, received)) => {
                let is_ending = termination::ending(work, &stored.organisation)?.is_some();
                Ok(Case {
                    stored,
                    received,
                    is_ending,
                })
            }
            Err(error) if error.code() == ErrorCode::WrongState => Err(ErrorCode::NotFound.into()),
            Err(error) => Err(error),
        }
    }

    /// The address of the application's page, or of what is done there.
    pub(super) fn address(&self, deed: &str) -> String {
        format!("{DESK}/{}{deed}", self.stored.id)
    }

    pub(super) fn service(&self) -> &'static str {
        vocabulary::service_name(self.stored.service).in_(Language::En)
    }

    pub(super) fn reference(&self) -> &str {
        &self.received.sent.receipt.reference
    }

    pub(super) fn sent_at(&self) -> String {
        let at = &self.received.sent.receipt.sent_at;
        format!("{} at {}", at.date(), at.time(Language::En))
    }

    /// The application with what can be done; a question that was typed and could not be asked
    /// is shown again.
    pub(super) fn page(&self, question: &str, problem: Option<&str>) -> Response {
        let Case {
            stored, received, ..
        } = self;
        let SentApplication {
            organisation, sent, ..
        } = received;
        page(
            &format!("Application {}", self.reference()),
            html! {
                (self.about())
                h2 { "What Kela does" }
                @match stored.status {
                    _ if stored.ended_at.is_some() => {
                        p { "The customership has ended, and the application with it. Nothing can be done with it any more." }
                    }
                    ApplicationStatus::Sent | ApplicationStatus::InProcessing => {
                        (self.deeds(question, problem))
                    }
                    ApplicationStatus::Recalled => {
                        p { "The customer has taken the application back to correct it. It comes back when the customer has sent it again." }
                    }
                    ApplicationStatus::Draft | ApplicationStatus::InformationRequested => {
                        p { "Kela waits for the customer’s answer. The application comes back when the customer has sent it again." }
                    }
                    ApplicationStatus::Accepted => {
                        p { "The application has been accepted. The service is in use." }
                    }
                }
                h2 { "What has happened" }
                (history(&stored.history))
                h2 { "The application as it was sent" }
                @for step in facts(&sent.application, organisation, Language::En) {
                    section {
                        h3 { (step.heading) }
                        @for group in &step.groups { (fact_group(group)) }
                    }
                }
                (elsewhere())
            },
        )
    }

    /// Who has applied for what, and its state.
    fn about(&self) -> Markup {
        let Case {
            stored, received, ..
        } = self;
        let organisation = &received.organisation;
        let in_english = |text: Text| text.in_(Language::En);
        html! {
            dl {
                dt { "Customer" } dd { (organisation.name) }
                dt { (in_english(answers::BUSINESS_ID)) } dd { (organisation.business_id) }
                dt { (in_english(answers::ORGANISATION_OID)) } dd { (organisation.oid) }
                dt { (in_english(answers::ORGANISATION_KIND)) } dd { (in_english(vocabulary::organisation_kind(organisation.kind))) }
                dt { (in_english(answers::SECTOR)) } dd { (in_english(vocabulary::sector(organisation.sector))) }
                dt { "Register" } dd { (in_english(vocabulary::register(organisation.kind.register()))) }
                dt { "Service" } dd { (self.service()) }
                dt { "Sent" } dd { (self.sent_at()) }
                dt { "State" } dd { strong { (state(stored)) } }
                @if let Some(question) = stored.question() {
                    dt { "Asked" } dd.lines { (question) }
                }
            }
        }
    }

    fn deeds(&self, question: &str, problem: Option<&str>) -> Markup {
        let stored = &self.stored;
        html! {
            div.buttons {
                @if stored.status == ApplicationStatus::Sent {
                    form method="post" action=(self.address("/take")) {
                        (self.seen())
                        button { "Take into processing" }
                    }
                }
                a.button href={ (self.address("/accept")) "?version=" (stored.version) } { "Accept: see the letter first" }
            }
            @if self.is_ending {
                p { "Notice of the end of the customership has been given, so the customer could not reply to a question here. The application lapses with the customership unless it is accepted before." }
            } @else {
                (self.question_form(question, problem))
            }
        }
    }

    fn question_form(&self, question: &str, problem: Option<&str>) -> Markup {
        let described = match problem {
            Some(_) => "question-hint question-error",
            None => "question-hint",
        };
        html! {
            form method="post" action=(self.address("/ask/preview")) {
                (self.seen())
                div.field.wrong[problem.is_some()] {
                    label for="question" { "Question to the customer" }
                    p id="question-hint" { "In the customer’s language. It goes to the administrative contacts, as it is written here." }
                    @if let Some(problem) = problem {
                        p.problem id="question-error" { (problem) }
                    }
                    // Browsers leave out the line break with which a text area begins.
                    textarea id="question" name="question" rows="5" aria-describedby=(described)
                        aria-invalid=[problem.map(|_| "true")] autofocus[problem.is_some()] { "\n" (question) }
                }
                div.buttons { button { "Ask: see the letter first" } }
            }
        }
    }

    /// The letters about a question, which can still be changed.
    pub(super) fn question_page(&self, question: &str, letters: &[Letter]) -> Response {
        let send = match letters.len() {
            1 => "Send the letter".to_owned(),
            count => format!("Send the {count} letters"),
        };
        page(
            &format!("Ask about application {}", self.reference()),
            html! {
                (self.about())
                p { "Nothing has been sent yet. When you send, the application is open to the customer again." }
                @for one in letters { (letter(one)) }
                form method="post" action=(self.address("/ask")) {
                    (self.seen())
                    input type="hidden" name="question" value=(question);
                    div.buttons { button.primary { (send) } (self.way_back()) }
                }
                h2 { "Change the question" }
                (self.question_form(question, None))
            },
        )
    }

    /// The letter of acceptance.
    pub(super) fn acceptance_page(&self, it: &Letter) -> Response {
        page(
            &format!("Accept application {}", self.reference()),
            html! {
                (self.about())
                p { "Nothing has been sent yet. When you accept, the service is in use and this letter goes out. It cannot be undone." }
                (letter(it))
                form method="post" action=(self.address("/accept")) {
                    (self.seen())
                    div.buttons { button.primary { "Accept and send the letter" } (self.way_back()) }
                }
            },
        )
    }

    /// What was decided was not done, as something has happened meanwhile.
    pub(super) fn changed_page(&self) -> Response {
        page(
            "The application has changed meanwhile",
            html! {
                div.notice {
                    p { strong { "Nothing was done." } " The application has changed since you opened the page, or it is not in a state that allows this." }
                    p { "Its state is now: " strong { (state(&self.stored)) } "." }
                }
                div.buttons { a.button href=(self.address("")) { "Look at the application as it is now" } }
                (elsewhere())
            },
        )
    }

    fn seen(&self) -> Markup {
        html! { input type="hidden" name="version" value=(self.stored.version); }
    }

    fn way_back(&self) -> Markup {
        html! { a.button href=(self.address("")) { "Back without sending" } }
    }
}

pub(super) fn gone_page() -> Response {
    page(
        "The application is not on the desk",
        html! {
            div.notice {
                p { "There is no such application in this world, or it has not been delivered. Perhaps the world has been reset meanwhile." }
            }
            (elsewhere())
        },
    )
}

fn elsewhere() -> Markup {
    html! {
        ul {
            li { a href=(DESK) { "All applications on the desk" } }
            li { a href="/_mock/outbox" { "Letters that have gone out" } }
        }
    }
}

/// What has happened to an application, oldest first: questions, replies, and changes old beside
/// new.
fn history(entries: &[HistoryEntry]) -> Markup {
    let language = Language::En;
    let by = |it| html! { p { (words::by(it, language)) } };
    html! {
        ol.history {
            @for HistoryEntry { at, event } in entries {
                li {
                    h3 { (at.date()) " at " (at.time(language)) ": " (words::event(event).in_(language)) }
                    @match event {
                        ApplicationEvent::Sent { by: it, reply, changes } => {
                            (by(it))
                            @if let Some(reply) = reply { blockquote.lines { (reply) } }
                            (changed(changes, reply.is_some()))
                        }
                        ApplicationEvent::Recalled { by: it } => (by(it)),
                        ApplicationEvent::Asked { question } => blockquote.lines { (question) },
                        ApplicationEvent::Taken | ApplicationEvent::Accepted => {}
                    }
                }
            }
        }
    }
}

fn changed(changes: &[Change], is_reply: bool) -> Markup {
    let language = Language::En;
    let side = |label: Text, words: Option<String>| {
        html! { @if let Some(words) = words { dd.lines { (label.in_(language)) ": " (words) } } }
    };
    html! {
        @if !changes.is_empty() {
            dl.facts {
                @for change in changes {
                    @let ChangeText { what, before, after } = change_text(change, language);
                    dt { (what) }
                    (side(BEFORE, before))
                    (side(AFTER, after))
                }
            }
        } @else if is_reply {
            p { (words::NO_CHANGES.in_(language)) }
        }
    }
}

fn fact_group(FactGroup { name, facts }: &FactGroup) -> Markup {
    html! {
        @if let Some(name) = name { h4 { (name) } }
        dl.facts {
            @for fact in facts {
                dt { (fact.label) }
                dd { @for line in &fact.answer { div { (line) } } }
            }
        }
    }
}

/// A letter as it would go out.
fn letter(it: &Letter) -> Markup {
    html! {
        section {
            h2 { "Letter to " (it.to) }
            dl {
                dt { "Subject" } dd lang=(it.language) { (it.subject) }
                @for attachment in &it.attachments {
                    dt { "Attachment" } dd { (attachment.name) }
                }
            }
            pre lang=(it.language) { (it.text) }
        }
    }
}
