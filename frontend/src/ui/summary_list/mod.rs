//! What has been answered, to be looked over.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::visually_hidden::VisuallyHidden;

/// The way back to an answer.
#[derive(Clone, Copy, Debug)]
pub struct ChangeLink {
    /// Where the answer is changed.
    pub href: Signal<String>,
    /// The visible word, such as "Change".
    pub text: Signal<String>,
    /// What is changed: a screen reader lists links without the text beside them.
    pub context: Signal<String>,
}

impl IntoRender for ChangeLink {
    type Output = AnyView;

    fn into_render(self) -> AnyView {
        view! {
            <a class="summary-list__change" href=self.href>
                {self.text}
                <VisuallyHidden text=self.context/>
            </a>
        }
        .built()
    }
}

/// Questions and answers in pairs. Its children are [`SummaryItem`]s.
#[component]
pub fn SummaryList(
    /// The pairs.
    children: Children,
) -> impl IntoView {
    view! { <dl class="summary-list">{children()}</dl> }.built()
}

/// One question with its answer, and the way to change it.
///
/// Line breaks in the answer are kept.
#[component]
pub fn SummaryItem(
    /// The question.
    #[prop(into)]
    label: Signal<String>,
    /// The way back to the answer.
    #[prop(optional, into)]
    change: Option<ChangeLink>,
    /// The answer.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="summary-list__row">
            <dt class="summary-list__label">{label}</dt>
            <dd class="summary-list__value">{children()}</dd>
            {change.map(|change| view! { <dd class="summary-list__actions">{change}</dd> })}
        </div>
    }
    .built()
}
