//! Every component in every state, on one page: for the eye, and for the accessibility tests.

use leptos::prelude::*;
use reactive_stores::{Field, Store};

use super::BuildNow;
use super::*;

/// A component in one state.
#[derive(Clone, Copy)]
pub struct Example {
    /// What is special about it, such as "with a hint".
    pub name: &'static str,
    /// The component.
    pub view: fn() -> AnyView,
}

/// The examples of a component, each with its name.
macro_rules! examples {
    ($(#[$doc:meta])+ $($name:literal: $view:expr,)+) => {
        $(#[$doc])+
        pub const EXAMPLES: &[$crate::ui::gallery::Example] = &[
            $($crate::ui::gallery::Example { name: $name, view: || $view.built() },)+
        ];
    };
}
pub(crate) use examples;

const COMPONENTS: &[(&str, &[Example])] = &[
    ("Button", button::examples::EXAMPLES),
    ("Checkbox", checkbox::examples::EXAMPLES),
    ("Dropdown", dropdown::examples::EXAMPLES),
    ("ErrorSummary", error_summary::examples::EXAMPLES),
    ("Expander", expander::examples::EXAMPLES),
    ("InlineAlert", inline_alert::examples::EXAMPLES),
    ("Link", link::examples::EXAMPLES),
    ("LiveRegion", live_region::examples::EXAMPLES),
    ("Loading", loading::examples::EXAMPLES),
    ("Modal", modal::examples::EXAMPLES),
    ("Notification", notification::examples::EXAMPLES),
    ("Panel", panel::examples::EXAMPLES),
    ("RadioButtonGroup", radio_button_group::examples::EXAMPLES),
    ("StatusTag", status_tag::examples::EXAMPLES),
    ("StepList", step_list::examples::EXAMPLES),
    ("SummaryList", summary_list::examples::EXAMPLES),
    ("Table", table::examples::EXAMPLES),
    ("TextInput", text_input::examples::EXAMPLES),
];

/// A text that is typed into, holding this at first.
pub fn typed(text: &str) -> Field<String> {
    Store::new(text.to_owned()).into()
}

/// Every component in every state.
#[component]
pub fn Gallery() -> impl IntoView {
    let components: Vec<AnyView> = COMPONENTS
        .iter()
        .map(|(name, examples)| component(name, examples))
        .collect();
    view! {
        <SkipLink target="gallery" text="Siirry sisältöön"/>
        <main class="site-main" id="gallery">
            <h1 class="page">"Galleria"</h1>
            {components}
        </main>
    }
    .built()
}

fn component(name: &'static str, examples: &'static [Example]) -> AnyView {
    let examples: Vec<AnyView> = examples.iter().map(|it| example(name, *it)).collect();
    view! {
        <section class="page" id=name>
            <h2>{name}</h2>
            {examples}
        </section>
    }
    .built()
}

fn example(component: &'static str, Example { name, view }: Example) -> AnyView {
    view! {
        <div class="stack" data-example=format!("{component} {name}")>
            <p class="meta" lang="en">{name}</p>
            <div>{view()}</div>
        </div>
    }
    .built()
}
