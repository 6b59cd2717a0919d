//! Kanta Extranet in the browser.

#![expect(
    unreachable_pub,
    reason = "in a program, `pub` says what a module offers to the others"
)]

// The macros of texts.
#[macro_use]
extern crate kanta_shared;

mod address;
mod api;
mod app;
mod application;
mod customership;
mod deployment;
mod form;
mod i18n;
mod layout;
mod on_demand;
mod page;
mod pages;
mod route;
mod sections;
mod session;
mod termination;
#[expect(
    unused_imports,
    reason = "the design system is whole; the app takes from it what it needs"
)]
mod ui;
mod wizard;

fn main() {
    console_error_panic_hook::set_once();
    #[cfg(feature = "gallery")]
    if leptos::prelude::window()
        .location()
        .pathname()
        .is_ok_and(|path| path == "/gallery")
    {
        return leptos::mount::mount_to_body(ui::gallery::Gallery);
    }
    leptos::mount::mount_to_body(app::App);
}
