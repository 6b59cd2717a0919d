//! Everything that is to be put right on the page, in one place.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::html;
use leptos::prelude::*;

use super::BuildNow;
use super::element::{Element, element};
use super::focus;
use super::reactive::shown_if;

/// One thing to put right, and where.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct ErrorLink {
    /// Id of the field.
    pub field: String,
    /// The kind of problem, for statistics and tests: the value of `data-problem`.
    pub problem: String,
    /// The choice in the field that it is about, if it is about one.
    pub choice: Option<String>,
    /// The words beside the field, after the names that tell it from others.
    pub text: String,
}

/// Lists what there is to put right, and leads to each field.
///
/// A link brings the question into view and focuses its control, and the focus is seen. The list follows what is put
/// right, and is gone with the last of it. It takes the focus at each attempt, and at no other time:
/// each change of `attempt` is one attempt.
#[component]
pub fn ErrorSummary(
    /// Says that something is to be put right.
    #[prop(into)]
    heading: Signal<String>,
    /// What is to be put right, in the order of the page.
    #[prop(into)]
    problems: Signal<Vec<ErrorLink>>,
    /// Counts the attempts to go on; after each the summary takes the focus, if it is there.
    #[prop(into)]
    attempt: Signal<u32>,
) -> impl IntoView {
    let summary = NodeRef::<html::Section>::new();
    Effect::watch(
        move || attempt.get(),
        move |_, _, _| {
            focus::after_render(move || {
                if let Some(summary) = summary.get_untracked() {
                    summary.scroll_into_view();
                    focus::show_ring(&summary);
                    focus::focus_for_now(&summary);
                }
            });
        },
        false,
    );
    let some = Signal::derive(move || problems.with(|it| !it.is_empty()));
    shown_if(some, move || {
        view! {
            <section
                class="error-summary"
                aria-labelledby="error-summary-heading"
                node_ref=summary
            >
                <h2 class="error-summary__heading" id="error-summary-heading">{heading}</h2>
                {element("ul")
                    .attr("class", "error-summary__list")
                    .each_of(move || problems.get(), error_link)}
            </section>
        }
        .built()
    })
}

/// A line of the summary. With other words it is another line, so none of them looks for its own.
fn error_link(it: &ErrorLink) -> AnyView {
    let ErrorLink {
        field,
        problem,
        choice,
        text,
    } = it.clone();
    let link = element("a")
        .attr("href", &format!("#{field}"))
        .attr("data-problem", &problem)
        .words(&text)
        .on(&["click"], move |event| {
            if focus::focus_answer(&field, choice.as_deref()) {
                event.prevent_default();
            }
        });
    element("li").child(link).built()
}
