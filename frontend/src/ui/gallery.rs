//! Every component in every state, on one page: for the eye, and for the accessibility tests.

use leptos::prelude::*;

/// A component in one state.
#[derive(Clone, Copy)]
pub struct Example {
    /// What is special about it, such as "with a hint".
    pub name: &'static str,
    /// The component.
    pub view: fn() -> AnyView,
}

/// Every component in every state.
#[component]
pub fn Gallery() -> impl IntoView {
    view! {}.into_any()
}
