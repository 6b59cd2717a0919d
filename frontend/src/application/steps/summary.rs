//! *Liittymishakemuksen yhteenveto*: everything that was given, and the sending of it.

use kanta_shared::application::Step;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::application::store::ApplicationStore;
use crate::application::texts::summary as texts;
use crate::form::StepHeading;
use crate::i18n::{common, t};
use crate::page::{BackToServices, BusyLine, Rights, use_title};
use crate::route::WizardPage;
use crate::sections::ActLines;
use crate::session::use_session;
use crate::ui::{BuildNow, Button, ButtonKind, LinkButton, element, focus, shown_if};
use crate::wizard::{AllAnswers, NotSaved, NotSent, NotSentWords, Notices, Wizard, position};

/// Everything that was given, to be looked over, changed and sent.
#[component]
pub fn Summary(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    use_title(wizard.step_title(Step::Summary));
    let act = untrack(|| use_session().act());
    let is_ending = Memo::new(move |_| store.is_ending());
    view! {
        <StepHeading position=position(store, Step::Summary) heading=step_heading(Step::Summary)/>
        <Notices store=Some(store) page=WizardPage::Step(Step::Summary)/>
        {move || if store.may_change(Step::Summary) && !is_ending.get() {
            view! {
                <NotReady store/>
                <p>{t(texts::INTRO)}</p>
                <p>{t(texts::INTRO_SEND)}</p>
                {act.clone().map(|act| view! { <ActLines act/> })}
                <AllAnswers store may_change=true/>
                <Send store/>
            }
            .built()
        } else {
            view! {
                <Rights basis=store.basis/>
                <AllAnswers store may_change=true/>
                <div class="wizard__foot">
                    <NotSaved saving=store.saving()/>
                    <div class="button-row">
                        <BackToServices kind=ButtonKind::Primary/>
                        <Previous store/>
                    </div>
                </div>
            }
            .built()
        }}
    }
    .built()
}

#[component]
fn Previous(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    let href = Signal::derive(move || {
        let before = store.journey().before(Step::Summary);
        wizard.step_href(before.unwrap_or(Step::Instructions))
    });
    view! { <LinkButton kind=ButtonKind::Link href>{t(common::PREVIOUS)}</LinkButton> }
}

/// The steps that prevent sending.
#[component]
fn NotReady(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    let steps = Memo::new(move |_| store.unfinished_steps());
    let is_any = Signal::derive(move || steps.with(|it| !it.is_empty()));
    let line = move |step: &Step| {
        let step = *step;
        view! { <li><a href=wizard.edit_href(step)>{t(step_heading(step))}</a></li> }.built()
    };
    shown_if(is_any, move || {
        let lines = element("ul")
            .attr("class", "error-summary__list")
            .each_of(move || steps.get(), line);
        view! {
            <section class="error-summary" id=NOT_READY aria-labelledby="not-ready-heading">
                <h2 class="error-summary__heading" id="not-ready-heading">{t(texts::NOT_READY)}</h2>
                {lines}
            </section>
        }
        .built()
    })
}

const NOT_READY: &str = "not-ready";

/// The button that sends the application, and what became of it.
#[component]
fn Send(store: ApplicationStore) -> impl IntoView {
    let wizard: Wizard<Step> = expect_context();
    let busy = Memo::new(move |_| store.is_busy());
    let send = move |()| {
        if untrack(|| !store.unfinished_steps().is_empty()) {
            focus::focus_summary(NOT_READY);
            return;
        }
        spawn_local(async move {
            if store.submit().await {
                wizard.navigate.run(wizard.href.run(WizardPage::Received));
            }
        });
    };
    // The server's objections are shown with the steps that are not ready.
    Effect::watch(
        move || store.attempt.failures().get(),
        |_, _, _| focus::after_render(|| focus::focus_summary(NOT_READY)),
        false,
    );
    view! {
        <div class="wizard__foot">
            <NotSaved saving=store.saving()/>
            <NotSent saving=store.saving() words=NOT_SENT/>
            <BusyLine busy words=texts::SENDING/>
            <div class="button-row">
                <Button busy on_press=Callback::new(send)>{t(common::SEND)}</Button>
                <BackToServices/>
                <Previous store/>
            </div>
        </div>
    }
    .built()
}

const NOT_SENT: NotSentWords = NotSentWords {
    not_sent: texts::NOT_SENT,
    unknown: texts::NOT_SENT_UNKNOWN,
};
