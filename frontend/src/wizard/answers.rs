//! Answers to be reviewed, step by step.

use kanta_shared::problem::Hint;
use kanta_shared::texts::problems::hint;
use kanta_shared::texts::{Text, fields};
use leptos::prelude::*;

use super::form::{WizardForm, WizardStep};
use super::navigation::Wizard;
use super::store::DraftStore;
use crate::i18n::{common, label, t, use_language};
use crate::sections::Answers;
use crate::ui::{BuildNow, ButtonKind, Heading, HeadingLevel, LinkButton, VisuallyHidden};

/// All answers of a filing. Before it is sent, those up to the summary, each step with a link to
/// edit it where the user may; afterwards all of them.
#[component]
pub fn AllAnswers<F: WizardForm>(store: DraftStore<F>, may_change: bool) -> impl IntoView {
    let wizard: Wizard<F::Step> = expect_context();
    let journey = untrack(|| store.journey());
    let is_shown = |step: &F::Step| {
        let comes_later = may_change && F::SUMMARY < *step;
        *step != F::INSTRUCTIONS && *step != F::SUMMARY && !comes_later
    };
    let steps = journey.steps().iter().map(|it| it.step).filter(is_shown);
    let section = |step: F::Step| {
        let may_edit = may_change && store.may_change(step);
        let edit = may_edit.then(|| wizard.edit_href(step));
        let answers = view! { <StepAnswers store step/> }.built();
        section(step.name(), step.heading(), answers, edit)
    };
    steps.map(section).collect_view()
}

fn section(id: &'static str, heading: Text, answers: AnyView, edit: Option<String>) -> AnyView {
    view! {
        <section class="summary-section">
            <SectionHead id heading edit/>
            {answers}
        </section>
    }
    .built()
}

/// The heading of a part of a summary, and beside it the link to edit the part.
#[component]
pub fn SectionHead(
    /// The id of the heading.
    id: &'static str,
    heading: Text,
    #[prop(optional)] level: HeadingLevel,
    /// Where the part is edited, if the user may.
    edit: Option<String>,
) -> impl IntoView {
    view! {
        <div class="section-head">
            <Heading level id=id.to_owned() text=label(heading)/>
            {edit.map(|href| view! { <EditLink href heading/> })}
        </div>
    }
    .built()
}

/// The link to edit what is under a heading.
#[component]
fn EditLink(href: String, heading: Text) -> impl IntoView {
    view! {
        <LinkButton kind=ButtonKind::Link href>
            {t(common::EDIT)}
            <VisuallyHidden text=label(heading)/>
        </LinkButton>
    }
    .built()
}

/// The answers of a step, and what looks odd in them.
#[component]
pub fn StepAnswers<F: WizardForm>(store: DraftStore<F>, step: F::Step) -> impl IntoView {
    let groups = untrack(|| store.judged(|draft, context| draft.groups(step, context)));
    let draft = Signal::derive(move || store.draft.get());
    // Of what the user can change: nothing else is to be looked at again.
    let hints = Memo::new(move |_| match store.is_open() && store.may_change(step) {
        true => store.hints_on(step),
        false => Vec::new(),
    });
    view! {
        {groups.is_empty().then(|| view! { <p>{t(common::NOT_GIVEN)}</p> })}
        {groups.into_iter().map(|group| view! { <Answers group draft row_name=F::row_name/> }).collect_view()}
        <Hints hints/>
    }
    .built()
}

#[component]
fn Hints(hints: Memo<Vec<Hint>>) -> impl IntoView {
    let language = use_language();
    let lines = move || {
        let language = language.get();
        let line = |it: &Hint| {
            let label = fields::label(it.field).in_(language);
            view! { <p class="meta">{[label, ": ", &hint(language, &it.kind)].concat()}</p> }
        };
        hints.with(|all| all.iter().map(line).collect_view())
    };
    lines.built()
}
