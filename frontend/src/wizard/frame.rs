//! What every step of a wizard has around it.

use kanta_shared::field::FieldPath;
use kanta_shared::language::Language;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::matter::{Matter, WizardStep};
use super::place::Place;
use super::saving::SaveState;
use super::store::DraftStore;
use super::texts;
use super::way::{Notice, Wizard};
use crate::form::{StepButtons, StepForm};
use crate::i18n::{common, label, use_language, worded};
use crate::page::use_title;
use crate::route::Route;
use crate::ui::{AlertKind, InlineAlert, focus};

/// A step that is filled in: its fields, and around them all that steps have in common.
#[component]
pub fn StepPage<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
    /// Which step it is.
    step: M::Step,
    /// How the buttons are called.
    #[prop(optional)]
    buttons: StepButtons,
    /// What a row is called, where a field stands in one.
    #[prop(optional, into)]
    row_name: Option<Callback<FieldPath, Option<String>>>,
    /// What happens instead of saving and going on to the next step.
    #[prop(optional, into)]
    on_save: Option<Callback<()>>,
    /// What is to be known before anything else, besides why one is here.
    #[prop(optional, into)]
    news: ViewFn,
    /// How what is typed stands with the server, where there is more to say than that.
    #[prop(optional, into)]
    foot: ViewFn,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let wizard: Wizard<M::Step> = expect_context();
    let problems = Memo::new(move |_| store.shown_problems(step));
    let complete = Memo::new(move |_| store.problems_on(step).is_empty());
    let hints = Memo::new(move |_| store.hints_on(step));
    let back = Memo::new(move |_| store.journey().before(step).map(|it| wizard.step_href(it)));
    let title = wizard.step_title(step);
    let prefix = label(common::PROBLEM_PREFIX);
    use_title(Signal::derive(move || {
        match problems.with(|it| it.is_empty()) {
            true => title.get(),
            false => [prefix.get(), title.get()].join(" "),
        }
    }));
    let save = move |()| {
        let onward = wizard.onward.get_untracked();
        wizard.notice.set(None);
        match on_save {
            Some(on_save) => on_save.run(()),
            None => spawn_local(async move {
                if let Some(next) = store.save(step, onward).await {
                    wizard.go_on(store, next);
                }
            }),
        }
    };
    // Whoever goes back may do so with something to put right; it is kept as it is.
    let go_back = move |()| {
        spawn_local(async move {
            store.keep().await;
            if let Some(href) = back.try_get_untracked().flatten() {
                wizard.navigate.run(href);
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
    let row_name = row_name.unwrap_or_else(|| Callback::new(|_| None));
    view! {
        <StepForm
            position=position(store, step)
            heading=step.heading()
            buttons
            back
            on_back=Callback::new(go_back)
            problems
            complete
            hints
            attempt=store.attempts
            row_name
            busy=Signal::derive(move || store.is_busy())
            on_save=Callback::new(save)
            on_leave=Callback::new(leave)
            notices=move || view! {
                {news.run()}
                <Notices<M::Step> place=Place::Step(step)/>
            }
            save_state=move || view! {
                {foot.run()}
                <SaveState store problems/>
            }
        >
            {children()}
        </StepForm>
    }
    .into_any()
}

/// Why one is at a place, where that has to be said.
#[component]
pub fn Notices<S: WizardStep>(
    /// The place.
    place: Place<S>,
) -> impl IntoView {
    let Wizard::<S> { notice, .. } = expect_context();
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
    view! { <InlineAlert kind text/> }
}

fn words<S: WizardStep>(notice: &Notice<S>, language: Language) -> String {
    let heading = |step: &S| step.heading().in_(language);
    match notice {
        Notice::Resumed(at) => texts::resumed(language, &at.date(), &at.time(language)),
        Notice::NotReachableYet(step) => texts::not_reachable_yet(language, heading(step)),
        Notice::EditedBack => texts::EDITED_BACK.in_(language).to_owned(),
        Notice::NewQuestions(steps) => {
            let steps: Vec<_> = steps.iter().map(heading).collect();
            texts::new_questions(language, &steps.join(", "))
        }
        Notice::ConnectionBack(at) => texts::connection_back(language, &at.time(language)),
    }
}

/// Which of its steps a step is, as "Step 3 of 8".
pub fn position<M: Matter>(store: DraftStore<M>, step: M::Step) -> Signal<String> {
    let place = Memo::new(move |_| {
        let journey = store.journey();
        journey
            .number(step)
            .map(|number| (number, journey.steps().len()))
    });
    worded(move |language| {
        place
            .get()
            .map(|(n, m)| texts::position(language, n, m))
            .unwrap_or_default()
    })
}

/// The same of the first step, before anything has been started.
pub fn first_of(count: usize) -> Signal<String> {
    worded(move |language| texts::position(language, 1, count))
}

/// The heading while what is filled in is being fetched. Whoever was brought to it is brought on
/// to the heading that takes its place.
#[component]
pub fn Waiting(
    /// What the wizard is called.
    heading: Signal<String>,
) -> impl IntoView {
    use_title(heading);
    on_cleanup(|| {
        if document()
            .active_element()
            .is_some_and(|it| it.tag_name() == "H1")
        {
            focus::after_render(focus::focus_page_heading);
        }
    });
    view! { <h1>{heading}</h1> }
}
