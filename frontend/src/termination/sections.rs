//! The answers of a termination, as they are looked over before it is sent and afterwards.

use kanta_shared::application::ApplicationDraft;
use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::language::Language;
use kanta_shared::problem::Hint;
use kanta_shared::termination::{TerminationDraft, TerminationStep};
use kanta_shared::texts::problems::hint;
use kanta_shared::texts::vocabulary::{language_name, termination_reason};
use kanta_shared::texts::{Text, answers as texts, fields};
use leptos::prelude::*;

use super::store::TerminationStore;
use crate::i18n::{common, label, t, use_language, worded};
use crate::sections::{Answers, billing_groups};
use crate::ui::{ButtonKind, LinkButton, SummaryItem, SummaryList, VisuallyHidden};
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
    let steps: Vec<_> = stages.stages().iter().map(|it| it.step).collect();
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
    if step == TerminationStep::Billing {
        let draft = Signal::derive(move || ApplicationDraft {
            billing: store.draft.with(|it| it.billing.clone()),
            ..ApplicationDraft::default()
        });
        let group = |group| view! { <Answers group draft/> };
        return billing_groups()
            .into_iter()
            .map(group)
            .collect_view()
            .into_any();
    }
    let on_step = move |it: &&TerminationField| {
        TerminationStep::of(FieldPath::Termination(**it)) == Some(step)
    };
    let item = move |field: &TerminationField| {
        let field = *field;
        let words = worded(move |language| {
            let answer = store.draft.with(|draft| answer(field, draft, language));
            answer.unwrap_or_else(|| common::NOT_GIVEN.in_(language).to_owned())
        });
        let label = label(fields::label(FieldPath::Termination(field)));
        view! { <SummaryItem label>{words}</SummaryItem> }
    };
    let items = TerminationField::ALL.iter().filter(on_step).map(item);
    view! { <SummaryList>{items.collect_view()}</SummaryList> }.into_any()
}

/// The answer in a field; nothing where nothing was given.
fn answer(field: TerminationField, draft: &TerminationDraft, language: Language) -> Option<String> {
    let text = match field {
        TerminationField::LastDay => draft.last_day.clone(),
        TerminationField::Reason => termination_reason(draft.reason?).in_(language).to_owned(),
        TerminationField::Explanation => draft.explanation.clone(),
        TerminationField::ContactName => draft.contact_name.clone(),
        TerminationField::ContactPhone => draft.contact_phone.clone(),
        TerminationField::ContactEmail => draft.contact_email.clone(),
        TerminationField::Notice => {
            let signed = draft.notice.as_ref()?;
            let words = texts::signed_version(language, &signed.version);
            [&words, " (", language_name(signed.language), ")"].concat()
        }
    };
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
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
