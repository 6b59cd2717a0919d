//! The way through a form of several pages.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::prelude::*;

use super::BuildNow;
use super::element::element;
use super::reactive::reactive;

/// How far a step is, as a shape beside its name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepMark {
    /// Nothing has been filled in.
    #[default]
    NotStarted,
    /// Something is missing.
    Unfinished,
    /// Nothing is missing.
    Done,
    /// Something is to be put right.
    NeedsAttention,
}

impl StepMark {
    fn class(self) -> &'static str {
        match self {
            StepMark::NotStarted => "step step--not-started",
            StepMark::Unfinished => "step step--unfinished",
            StepMark::Done => "step step--done",
            StepMark::NeedsAttention => "step step--needs-attention",
        }
    }
}

/// One step as it is to be shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct StepItem {
    /// The step's name.
    pub label: String,
    /// How far it is, in a word or two.
    pub status: String,
    /// Whether the shape alone is seen, as the status says nothing new; it is still heard.
    pub is_quiet: bool,
    /// How far it is, as a shape.
    pub mark: StepMark,
    /// Where it is. Without an address it cannot be gone to yet, and is plain text.
    pub href: Option<String>,
    /// Whether the user is there now.
    pub current: bool,
}

impl StepItem {
    /// All classes in one: a class that changes as a whole would wipe out one that is toggled.
    fn class(&self) -> String {
        let current = if self.current { " step--current" } else { "" };
        [self.mark.class(), current].concat()
    }
}

/// The steps of a form, in order, with what is done and what is not.
///
/// The status is in words and in a shape, not only in colour. Steps that cannot be gone to yet are
/// text, not dead links. On a small screen the list folds into one line that opens it.
/// It shows what it is given and knows nothing about what makes a step done.
#[component]
pub fn StepList(
    /// What the navigation is called, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The line shown instead of the list on a small screen, such as "Step 3 of 7: …".
    #[prop(into)]
    compact: Signal<String>,
    /// The steps, in order.
    #[prop(into)]
    steps: Signal<Vec<StepItem>>,
) -> impl IntoView {
    let open = RwSignal::new(false);
    let place = Memo::new(move |_| steps.with(|steps| steps.iter().position(|it| it.current)));
    // Having gone somewhere, one wants to see that page and not the list.
    Effect::watch(move || place.get(), move |_, _, _| open.set(false), false);
    // The place is the key: steps hold nothing of their own, and a link that stays keeps the focus while
    // its words and its status change.
    let items = element("ol")
        .attr("class", "step-list__items")
        .attr("id", "step-list-items")
        .each_of(
            move || (0..steps.with(Vec::len)).collect(),
            move |place| step(*place, steps),
        );
    view! {
        <nav class="step-list" class:step-list--open=open aria-label=label>
            <button
                type="button"
                class="step-list__toggle"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                aria-controls="step-list-items"
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {compact}
            </button>
            // The line says the same in words.
            <progress
                class="step-list__progress"
                aria-hidden="true"
                max=move || steps.with(Vec::len).to_string()
                value=move || place.get().map_or(0, |it| it + 1).to_string()
            ></progress>
            {items}
        </nav>
    }
    .built()
}

fn step(place: usize, steps: Signal<Vec<StepItem>>) -> AnyView {
    let item =
        Memo::new(move |_| steps.with(|steps| steps.get(place).cloned().unwrap_or_default()));
    let href = Memo::new(move |_| item.with(|it| it.href.clone()));
    let body = move || {
        let body = match href.get() {
            Some(href) => element("a")
                .attr("class", "step__body step__body--link")
                .attr("href", &href),
            None => element("span").attr("class", "step__body"),
        };
        let number = element("span")
            .attr("class", "step__number")
            .words(&(place + 1).to_string());
        let marker = element("span")
            .attr("class", "step__marker")
            .attr("aria-hidden", "true")
            .child(number);
        let label = element("span")
            .attr("class", "step__label")
            .words_of(move || item.with(|it| it.label.clone()));
        let status = element("span")
            .attr_of("class", move || {
                Some(match item.with(|it| it.is_quiet) {
                    true => "step__status visually-hidden",
                    false => "step__status",
                })
            })
            .words_of(move || item.with(|it| it.status.clone()));
        let text = element("span").attr("class", "step__text");
        body.attr_of("aria-current", move || {
            item.with(|it| it.current.then_some("step"))
        })
        .child(marker)
        .child(text.child(label).words(" ").child(status))
        .built()
    };
    element("li")
        .attr_of("class", move || Some(item.with(StepItem::class)))
        .view(reactive(body))
        .built()
}
