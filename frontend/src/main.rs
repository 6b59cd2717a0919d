//! Kanta Extranet in the browser.

mod api;
mod app;
mod i18n;
mod layout;
mod page;
mod pages;
mod route;
mod session;
mod ui;

fn main() {
    console_error_panic_hook::set_once();
    leptos::mount::mount_to_body(app::App);
}
