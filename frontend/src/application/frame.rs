//! What every step of the wizard has around it.

use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::contact::ContactDraft;
use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::vocabulary::{service_name, step_heading};
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::place::Place;
use super::saving::SaveState;
use super::store::{ApplicationStore, Onward, Status};
use super::texts::{access_points, contacts, frame as texts, instructions, saving};
use crate::form::StepForm;
use crate::i18n::{label, t, use_language, worded};
use crate::page::use_title;
use crate::route::Route;
use crate::ui::{AlertKind, InlineAlert, Notification};

/// What the parts of one wizard share.
#[derive(Clone, Copy)]
pub struct Wizard {
    /// The service applied for.
    pub service: KantaService,
    /// Where the person goes when a step is done.
    pub onward: Memo<Onward>,
    /// Goes to another page.
    pub navigate: Callback<String>,
    /// What is to be said at a place while the person is there.
    pub notice: RwSignal<Option<(Place, Notice)>>,
}

/// Something to say to a person who has come to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// They are back, and go on where they stopped.
    Resumed(Timestamp),
    /// They wanted to go further than is possible before this step is complete.
    NotReachableYet(Step),
    /// They have changed something and are back in the summary.
    EditedBack,
    /// Their change asks for more in these steps.
    NewQuestions(Vec<Step>),
    /// The connection is back, and what was typed has been saved.
    ConnectionBack(Timestamp),
}

impl Wizard {
    /// Goes from a step that is done to where the person wants to go.
    pub fn go_on(self, store: ApplicationStore, next: Step) {
        let place = Place::Step(next);
        match self.onward.get_untracked() {
            Onward::NextStep => self.navigate.run(place.route(self.service).href()),
            Onward::Summary if next == Step::Summary => {
                self.notice.set(Some((place, Notice::EditedBack)));
                self.navigate.run(place.route(self.service).href());
            }
            Onward::Summary => {
                let unfinished = untrack(|| store.unfinished_steps());
                self.notice
                    .set(Some((place, Notice::NewQuestions(unfinished))));
                self.navigate.run(edit_href(self.service, next));
            }
        }
    }
}

/// Where a step is changed from the summary; when it is done, the person is back there.
pub fn edit_href(service: KantaService, step: Step) -> String {
    Route::Application(service, step).href_with(&[("return", Step::Summary.name())])
}

/// The name of the application.
pub fn application_title(service: KantaService) -> Signal<String> {
    worded(move |language| texts::application_title(language, service_name(service).in_(language)))
}

/// The name of a step with that of its service, for the window's title.
pub fn step_title(service: KantaService, step: Step) -> Signal<String> {
    worded(move |language| {
        [
            step_heading(step).in_(language),
            " – ",
            service_name(service).in_(language),
        ]
        .concat()
    })
}

/// Which of its steps a step is, as "Step 3 of 8".
pub fn position(store: ApplicationStore, step: Step) -> Signal<String> {
    let place = Memo::new(move |_| {
        let journey = store.journey();
        journey
            .number(step)
            .map(|number| (number, journey.stages().len()))
    });
    worded(move |language| {
        place
            .get()
            .map(|(n, m)| texts::position(language, n, m))
            .unwrap_or_default()
    })
}

/// A step that is filled in: its fields, and around them all that steps have in common.
#[component]
pub fn StepPage(
    /// The application.
    store: ApplicationStore,
    /// Which step it is.
    step: Step,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let wizard: Wizard = expect_context();
    let problems = Memo::new(move |_| store.shown_problems(step));
    let complete = Memo::new(move |_| store.problems_on(step).is_empty());
    let hints = Memo::new(move |_| store.hints_on(step));
    let back = Memo::new(move |_| {
        let before = store.journey().before(step)?;
        Some(Route::Application(wizard.service, before).href())
    });
    let title = step_title(wizard.service, step);
    let prefix = label(texts::PROBLEM_PREFIX);
    use_title(Signal::derive(move || {
        match problems.with(|it| it.is_empty()) {
            true => title.get(),
            false => [prefix.get(), title.get()].join(" "),
        }
    }));
    let save = move |()| {
        let onward = wizard.onward.get_untracked();
        wizard.notice.set(None);
        spawn_local(async move {
            if let Some(next) = store.save(step, onward).await {
                wizard.go_on(store, next);
            }
        });
    };
    let leave = move |()| {
        spawn_local(async move {
            if store.keep().await {
                wizard.navigate.run(Route::Services.href());
            }
        });
    };
    let language = use_language();
    let row_name = move |field| {
        store
            .draft
            .with(|draft| row_name(draft, field, language.get()))
    };
    view! {
        <StepForm
            position=position(store, step)
            heading=step_heading(step)
            back
            problems
            complete
            hints
            attempt=store.attempts
            row_name=Callback::new(row_name)
            busy=Signal::derive(move || matches!(store.status(), Status::Saving | Status::Sending))
            on_save=Callback::new(save)
            on_leave=Callback::new(leave)
            notices=move || view! { <Notices store place=Place::Step(step)/> }
            save_state=move || view! { <SaveState store problems/> }
        >
            {children()}
        </StepForm>
    }
    .into_any()
}

/// What is to be known at a place before anything else: what Kela asks, and why one is here.
#[component]
pub fn Notices(
    /// The application.
    store: ApplicationStore,
    /// The place.
    place: Place,
) -> impl IntoView {
    let Wizard { notice, .. } = expect_context();
    let here = Memo::new(move |_| {
        notice
            .get()
            .filter(|(at, _)| *at == place)
            .map(|(_, notice)| notice)
    });
    let language = use_language();
    let text = Signal::derive(move || here.get().map(|notice| words(&notice, language.get())));
    let kind = Signal::derive(move || match here.get() {
        Some(Notice::EditedBack | Notice::ConnectionBack(_)) => AlertKind::Success,
        Some(Notice::Resumed(_) | Notice::NotReachableYet(_) | Notice::NewQuestions(_)) | None => {
            AlertKind::Info
        }
    });
    let question = Memo::new(move |_| store.kept().question);
    view! {
        {move || question.get().map(|question| view! {
            <Notification kind=AlertKind::Warning heading=label(texts::QUESTION)>
                <p class="question">{question}</p>
                <p>{t(texts::QUESTION_WHAT_TO_DO)}</p>
            </Notification>
        })}
        <InlineAlert kind text/>
    }
    .into_any()
}

fn words(notice: &Notice, language: Language) -> String {
    let heading = |step: &Step| step_heading(*step).in_(language);
    match notice {
        Notice::Resumed(at) => texts::resumed(language, &at.date(), &at.time(language)),
        Notice::NotReachableYet(step) => texts::not_reachable_yet(language, heading(step)),
        Notice::EditedBack => texts::EDITED_BACK.in_(language).to_owned(),
        Notice::NewQuestions(steps) => {
            let steps: Vec<_> = steps.iter().map(heading).collect();
            texts::new_questions(language, &steps.join(", "))
        }
        Notice::ConnectionBack(at) => saving::connection_back(language, &at.time(language)),
    }
}

/// What a row of a repeating group is called, if the field stands in one.
pub fn row_name(draft: &ApplicationDraft, field: FieldPath, language: Language) -> Option<String> {
    match field {
        FieldPath::AccessPoint(row, _) => {
            let index = draft.access_points.iter().position(|it| it.id == row)?;
            Some(access_points::heading(language, index + 1))
        }
        FieldPath::Contact(row, _) => contact_name(&draft.contacts, row, language),
        FieldPath::AccessPoints
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment => None,
    }
}

/// What a contact is called: by its name, or by its number for as long as it has none.
pub fn contact_name(contacts: &[ContactDraft], row: RowId, language: Language) -> Option<String> {
    let index = contacts.iter().position(|it| it.id == row)?;
    Some(match contacts[index].name.trim() {
        "" => contacts::unnamed(language, index + 1),
        name => name.to_owned(),
    })
}

/// A day as people write it: `12.12.2026` for `2026-12-12`.
pub fn day(date: &str) -> String {
    let parts: Vec<_> = date
        .rsplit('-')
        .map(|it| it.trim_start_matches('0'))
        .collect();
    parts.join(".")
}

/// The page on kanta.fi about taking the service into use.
pub fn deployment_link(service: KantaService) -> Text {
    match service {
        KantaService::PatientData => instructions::LINK_PATIENT_DATA,
        KantaService::SocialWelfare => instructions::LINK_SOCIAL_WELFARE,
        KantaService::Prescription => instructions::LINK_PRESCRIPTION,
        KantaService::Imaging => instructions::LINK_IMAGING,
    }
}
