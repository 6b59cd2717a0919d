//! What pages have in common.

use kanta_shared::problem::Problems;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::deployment;
use crate::i18n::{self, common, label, t, worded};
use crate::route::Route;
use crate::ui::{BuildNow, Button, ButtonKind, LinkButton, effect};

mod busy;
mod confirm;
mod contents;
mod document;
mod leaving;
mod loading;
mod rights;
pub(crate) mod texts;

pub use busy::BusyLine;
pub use confirm::{Confirm, ConfirmWords, Performing};
pub use contents::Contents;
pub use document::DocumentText;
pub use leaving::{
    Goal, LeaveQuestion, ask_before, before_leaving, is_logging_out, leave_for, note_log_out,
    reload, stays_in_tab,
};
pub use loading::{
    Failed, Load, Loaded, NoSuchPlace, Refusal, awaited, awaited_page, why_not_saved, words_for,
};
pub use rights::Rights;
pub use texts::when;

/// Sets the window's title to `{page} – Kanta Extranet` for as long as the page is shown.
pub fn use_title(page: Signal<String>) {
    let title = worded(move |language| {
        // Soft hyphens belong on the page only.
        let page = page.get().replace('\u{ad}', "");
        [&page, " – ", common::PRODUCT.in_(language)].concat()
    });
    effect(move || document().set_title(&title.get()));
}

/// Names the window by the title of a form, and says in it when something is to be put right.
pub fn use_form_title(title: Signal<String>, problems: Signal<Problems>) {
    let prefix = label(common::PROBLEM_PREFIX);
    use_title(Signal::derive(move || {
        match problems.with(Problems::is_empty) {
            true => title.get(),
            false => [prefix.get(), title.get()].join(" "),
        }
    }));
}

/// Follows the address within the part of the app whose paths begin with `area`. The value is the
/// page that the address names, or `None` if it names none.
///
/// On the way out the address is already another page's; until then the value stays.
pub fn use_page<P>(area: &'static str, page: fn(Route) -> Option<P>) -> Memo<Option<P>>
where
    P: Clone + PartialEq + Send + Sync + 'static,
{
    let path = use_location().pathname;
    Memo::new(move |before: Option<&Option<P>>| {
        let path = path.get();
        let is_inside = deployment::path_of(&path).is_some_and(|it| it.starts_with(area));
        match (is_inside, before) {
            (false, Some(before)) => before.clone(),
            _ => Route::parse(&path).and_then(page),
        }
    })
}

/// The button that prints the page.
#[component]
pub fn PrintButton(words: Text) -> impl IntoView {
    // A browser that cannot print says so itself.
    let print = |()| drop(window().print());
    view! { <Button kind=ButtonKind::Secondary on_press=Callback::new(print)>{t(words)}</Button> }
}

/// The link to the services.
#[component]
pub fn BackToServices(#[prop(default = ButtonKind::Secondary)] kind: ButtonKind) -> impl IntoView {
    view! { <LinkButton kind href=Route::Services.href()>{t(common::BACK_TO_SERVICES)}</LinkButton> }
        .built()
}

/// A page of one column, with a heading that is its title too.
#[component]
pub fn Page(
    heading: Text,
    /// What it is about, in a sentence.
    #[prop(optional)]
    lead: Option<Text>,
    children: Children,
) -> impl IntoView {
    use_title(label(heading));
    view! {
        <div class="page">
            <div class="page-head">
                <h1>{i18n::heading(heading)}</h1>
                {lead.map(|lead| view! { <p class="lead">{t(lead)}</p> })}
            </div>
            {children()}
        </div>
    }
    .built()
}
