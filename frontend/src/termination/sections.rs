//! The answers of a termination, as they are looked over before it is sent and afterwards.

use kanta_shared::problem::Hint;
use kanta_shared::termination::{TerminationDraft, TerminationStep};
use kanta_shared::texts::problems::hint;
use kanta_shared::texts::{Text, fields};
use leptos::prelude::*;

use super::store::TerminationStore;
use crate::i18n::{common, t, use_language};
use crate::sections::Answers;
use crate::ui::{ButtonKind, LinkButton, VisuallyHidden};
use crate::wizard::{Wizard, WizardStep};

/// The answers, step by step, each with the way back to change it where that is possible.
#[component]
pub fn Sections(
    /// The termination.
    store: TerminationStore,
    /// Whether the answers may be changed.
    may_change: bool,
) -> impl IntoView {
    let stages = untrack(|| store.journey());
    let steps: Vec<_> = stages.steps().iter().map(|it| it.step).collect();
    let has_answers = |step: &TerminationStep| match step {
        TerminationStep::LastDay | TerminationStep::Contact | TerminationStep::Billing => true,
        // What is signed comes after what is looked over.
        TerminationStep::Confirmation => !may_change,
        TerminationStep::Instructions | TerminationStep::Summary => false,
    };
    steps
        .into_iter()
        .filter(has_answers)
        .map(|step| section(store, step, may_change))
        .collect_view()
}

fn section(store: TerminationStore, step: TerminationStep, may_change: bool) -> AnyView {
    let heading = step.heading();
    view! {
        <section class="summary-section">
            <h2>{t(heading)}</h2>
            {answers(store, step)}
            <Hints store step/>
            {may_change.then(|| edit(step, heading))}
        </section>
    }
    .into_any()
}

fn edit(step: TerminationStep, heading: Text) -> AnyView {
    let wizard: Wizard<TerminationStep> = expect_context();
    view! {
        <p>
            <LinkButton kind=ButtonKind::Secondary href=wizard.edit_href(step)>
                {t(common::EDIT)}
                <VisuallyHidden>": " {t(heading)}</VisuallyHidden>
            </LinkButton>
        </p>
    }
    .into_any()
}

fn answers(store: TerminationStore, step: TerminationStep) -> AnyView {
    let draft = Signal::derive(move || store.draft.get());
    let group = |group| view! { <Answers group draft row_name=|_: &TerminationDraft, _, _| None/> };
    step.groups()
        .into_iter()
        .map(group)
        .collect_view()
        .into_any()
}

/// What looks odd on a step and stops nobody.
#[component]
fn Hints(store: TerminationStore, step: TerminationStep) -> impl IntoView {
    let hints = Memo::new(move |_| store.hints_on(step));
    let language = use_language();
    move || {
        let language = language.get();
        let line = |it: &Hint| {
            let label = fields::label(it.field).in_(language);
            view! { <p class="meta">{[label, ": ", hint(it.kind).in_(language)].concat()}</p> }
        };
        hints.with(|all| all.iter().map(line).collect_view())
    }
}
