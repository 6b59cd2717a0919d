//! What every step of a wizard has around its fields.

use kanta_shared::language::Language;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::conflict::Joined;
use super::form::{News, WizardForm, WizardStep};
use super::navigation::{Notice, Wizard};
use super::saving::NotSaved;
use super::store::DraftStore;
use super::texts;
use crate::form::{StepButtons, StepForm, use_consequences};
use crate::i18n::{label, use_language, worded};
use crate::page::use_form_title;
use crate::route::{Route, WizardPage};
use crate::ui::{AlertKind, BuildNow, InlineAlert, Notification};

/// A step that is filled in: its fields, and around them all that steps have in common.
#[component]
pub fn StepPage<F: WizardForm>(
    store: DraftStore<F>,
    step: F::Step,
    #[prop(optional)] buttons: StepButtons,
    /// Takes the place of saving and going on to the next step.
    #[prop(optional, into)]
    on_save: Option<Callback<()>>,
    /// What else there is to say beside the buttons.
    #[prop(optional, into)]
    foot: ViewFn,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let wizard: Wizard<F::Step> = expect_context();
    let language = use_language();
    let problems = Memo::new(move |_| store.shown_problems(step));
    let complete = Memo::new(move |_| store.problems_on(step).is_empty());
    let hints = Memo::new(move |_| store.hints_on(step));
    let back = Memo::new(move |_| store.journey().before(step).map(|it| wizard.step_href(it)));
    use_form_title(wizard.step_title(step), problems.into());
    // A user who has gone elsewhere while it is being saved stays there.
    let is_here = move || complete.try_get_untracked().is_some();
    let save = move |()| {
        let onward = wizard.onward.get_untracked();
        wizard.notice.set(None);
        store.forget_joined();
        match on_save {
            Some(on_save) => on_save.run(()),
            None => spawn_local(async move {
                let next = store.save(step, onward).await;
                if let Some(next) = next.filter(|_| is_here()) {
                    wizard.go_on(store, next);
                }
            }),
        }
    };
    // A user who goes back may leave something to put right; it is saved as it is.
    let go_back = move |()| {
        spawn_local(async move {
            store.save_draft().await;
            if let Some(href) = back.try_get_untracked().flatten() {
                wizard.navigate.run(href);
            }
        });
    };
    let leave = move |()| {
        spawn_local(async move {
            if store.save_draft().await && is_here() {
                wizard.navigate.run(Route::Services.href());
            }
        });
    };
    let consequences = {
        let heading = move |step: F::Step| store.may_see(step).then(|| step.heading());
        use_consequences(store.draft, store.context, heading, texts::KEPT_UNTIL_SENT)
    };
    let row_name = move |field| store.draft.with(|it| it.row_name(field, language.get()));
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
            consequences
            attempt=store.attempt.failures()
            row_name=Callback::new(row_name)
            busy=Signal::derive(move || store.is_busy())
            on_save=Callback::new(save)
            on_leave=Callback::new(leave)
            notices=move || view! { <Notices store=Some(store) page=WizardPage::Step(step)/> }
            save_state=move || view! {
                {foot.run()}
                <NotSaved saving=store.saving()/>
            }
            has_rows=store.draft.with_untracked(|it| it.has_rows(step))
        >
            {children()}
        </StepForm>
    }
    .built()
}

/// What is to be known on a page before anything else: what Kela asks, and why the user is here.
#[component]
pub fn Notices<F: WizardForm>(
    /// The filing, if it has been started.
    store: Option<DraftStore<F>>,
    page: WizardPage<F::Step>,
) -> impl IntoView {
    let Wizard::<F::Step> { notice, .. } = expect_context();
    let here = Memo::new(move |_| {
        let notice = notice.get().filter(|(at, _)| *at == page);
        notice.map(|(_, notice)| notice)
    });
    let language = use_language();
    let text = Signal::derive(move || here.get().map(|notice| words(&notice, language.get())));
    let kind = Signal::derive(move || match here.get() {
        Some(Notice::EditedBack | Notice::ConnectionBack(_) | Notice::ServiceBack(_)) => {
            AlertKind::Success
        }
        Some(Notice::Resumed(_) | Notice::NotReachableYet(_) | Notice::NewQuestions(_)) | None => {
            AlertKind::Info
        }
    });
    let news = store.map(|store| {
        let news = Memo::new(move |_| {
            let language = language.get();
            store.context.with(|it| F::news(it, language))
        });
        move || news.get().map(notification)
    });
    view! {
        {news}
        <InlineAlert kind text/>
        {store.map(|store| view! { <Joined store/> })}
    }
    .built()
}

fn notification(news: News) -> AnyView {
    let News {
        heading,
        quote,
        what_to_do,
    } = news;
    view! {
        <Notification kind=AlertKind::Warning heading=label(heading)>
            {quote.map(|words| view! { <p class="question">{words}</p> })}
            <p>{what_to_do}</p>
        </Notification>
    }
    .built()
}

fn words<S: WizardStep>(notice: &Notice<S>, language: Language) -> String {
    let heading = |step: &S| step.heading().in_(language);
    match notice {
        Notice::Resumed(at) => texts::resumed(language, at),
        Notice::NotReachableYet(step) => texts::not_reachable_yet(language, heading(step)),
        Notice::EditedBack => texts::EDITED_BACK.in_(language).to_owned(),
        Notice::NewQuestions(steps) => {
            let steps: Vec<_> = steps.iter().map(heading).collect();
            texts::new_questions(language, &steps.join(", "))
        }
        Notice::ConnectionBack(at) => texts::connection_back(language, at),
        Notice::ServiceBack(at) => texts::service_back(language, at),
    }
}

/// The number of a step among all, as "Step 3 of 8".
pub fn position<F: WizardForm>(store: DraftStore<F>, step: F::Step) -> Signal<String> {
    let position = Memo::new(move |_| {
        let journey = store.journey();
        let number = journey.number(step)?;
        Some((number, journey.steps().len()))
    });
    worded(move |language| {
        let words = |(n, m)| texts::position(language, n, m);
        position.get().map(words).unwrap_or_default()
    })
}

/// The same of the first step, before the filing is started.
pub fn first_of(count: usize) -> Signal<String> {
    worded(move |language| texts::position(language, 1, count))
}
