//! The answers of an application, as they are looked over before it is sent and afterwards.

use kanta_shared::application::Step;
use kanta_shared::problem::Hint;
use kanta_shared::texts::answers::row_name;
use kanta_shared::texts::fields;
use kanta_shared::texts::problems::hint;
use kanta_shared::texts::vocabulary::step_heading;
use leptos::prelude::*;

use super::store::ApplicationStore;
use crate::i18n::{common, t, use_language};
use crate::sections::Answers;
use crate::ui::{ButtonKind, LinkButton, VisuallyHidden};
use crate::wizard::Wizard;

/// The answers, step by step, each with the way back to change it where that is possible.
#[component]
pub fn Sections(
    /// The application.
    store: ApplicationStore,
    /// Whether the answers may be changed.
    may_change: bool,
) -> impl IntoView {
    let steps = untrack(|| store.journey())
        .steps()
        .iter()
        .map(|it| it.step)
        .collect::<Vec<_>>();
    let has_answers = |step: &Step| match step {
        Step::Instructions | Step::Summary => false,
        Step::AccessPoints
        | Step::Customer
        | Step::Contacts
        | Step::Billing
        | Step::ServiceDescription
        | Step::Commitment => true,
    };
    steps
        .into_iter()
        .filter(has_answers)
        .map(|step| section(store, step, may_change))
        .collect_view()
}

fn section(store: ApplicationStore, step: Step, may_change: bool) -> AnyView {
    let wizard: Wizard<Step> = expect_context();
    view! {
        <section class="summary-section">
            <h2>{t(step_heading(step))}</h2>
            <StepAnswers store step/>
            {(may_change && store.may_change(step)).then(|| view! {
                <p>
                    <LinkButton kind=ButtonKind::Secondary href=wizard.edit_href(step)>
                        {t(common::EDIT)}
                        <VisuallyHidden>": " {t(step_heading(step))}</VisuallyHidden>
                    </LinkButton>
                </p>
            })}
        </section>
    }
    .into_any()
}

/// What was answered on a step.
#[component]
pub fn StepAnswers(store: ApplicationStore, step: Step) -> impl IntoView {
    let groups = store
        .draft
        .with_untracked(|draft| store.context.with_untracked(|it| draft.groups(step, it)));
    let draft = Signal::derive(move || store.draft.get());
    view! {
        {groups.is_empty().then(|| view! { <p>{t(common::NOT_GIVEN)}</p> })}
        {groups.into_iter().map(|group| view! { <Answers group draft row_name/> }).collect_view()}
        <Hints store step/>
    }
    .into_any()
}

/// What looks odd on a step and stops nobody.
#[component]
fn Hints(store: ApplicationStore, step: Step) -> impl IntoView {
    let hints = Memo::new(move |_| store.hints_on(step));
    let language = use_language();
    move || {
        let language = language.get();
        let line = |it: &Hint| {
            let words = [
                fields::label(it.field).in_(language),
                ": ",
                hint(it.kind).in_(language),
            ]
            .concat();
            view! { <p class="meta">{words}</p> }
        };
        hints.with(|all| all.iter().map(line).collect_view())
    }
}
