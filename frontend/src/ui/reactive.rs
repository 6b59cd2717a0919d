//! Parts of a page that are drawn again, and effects that run again, when what they read changes.
//!
//! A closure in a `view!` and [`Effect::new`] do the same, but each closure is a type of its own, and
//! the code around it is compiled for each type. These are all of one type.

use leptos::prelude::*;

use super::BuildNow;

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
    // What is on the page stays, with its focus, until it is to go.
    let is_shown = Memo::new(move |_| is_shown.get());
    let draw: Box<dyn Fn() -> AnyView + Send + Sync> = Box::new(draw);
    (move || is_shown.get().then(&draw)).built()
}

fn of_one_type(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || draw()).built()
}

/// Runs after the page is drawn, and whenever what it reads has changed.
pub fn effect(run: impl Fn() + 'static) {
    let run: Box<dyn Fn()> = Box::new(run);
    Effect::new(move |_| run());
}
