//! Parts of a page that are drawn again when what they read changes.
//!
//! A closure in a `view!` does the same, but each closure is a type of its own, and the code that
//! builds, replaces and removes a view is compiled for each type. These parts are all of one type.

use leptos::prelude::*;

/// A part that `draw` draws.
pub fn reactive(draw: impl Fn() -> AnyView + Send + Sync + 'static) -> AnyView {
    of_one_type(Box::new(draw))
}

/// A part that `draw` draws while `is_shown` holds.
pub fn shown_if(
    is_shown: impl Into<Signal<bool>>,
    draw: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is_shown = is_shown.into();
    let draw: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(draw);
    (move || is_shown.get().then(&draw)).into_any()
}

fn of_one_type(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || draw()).into_any()
}
