//! The guard of pages that need a session.

use kanta_shared::api::paths::IDENTIFIED;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_location, use_navigate};

use crate::address;
use crate::i18n::{common, label};
use crate::page::Failed;
use crate::route::Route;
use crate::session::{Gate, Need, use_session};
use crate::ui::{BuildNow, Loading, effect, reactive};

/// Shows its children once the session has what the page needs. Otherwise redirects to the log-in
/// or to the choice of an organisation, and from there back to this page.
///
/// A page that was entered stays: when the session expires later, what has been typed is still on
/// the page, and the page itself says what to do.
#[component]
pub fn Guarded(need: Need, children: ChildrenFn) -> impl IntoView {
    let session = use_session();
    session.need(need);
    let navigate = use_navigate();
    let location = use_location();
    let gate = Memo::new(move |before: Option<&Gate>| match before {
        Some(Gate::Enter) => Gate::Enter,
        _ => session.state().gate(need),
    });
    effect(move || {
        let way_in = match gate.get() {
            Gate::LogIn => Route::Login,
            Gate::ChooseOrganisation => Route::Organisations,
            Gate::Wait | Gate::Enter | Gate::NotKnown(_) => return,
        };
        let options = NavigateOptions {
            replace: true,
            ..NavigateOptions::default()
        };
        // The router's location: during a navigation the browser's is still that of the page before.
        let search = location.search.get_untracked();
        let here = address::to_return_to(&location.pathname.get_untracked(), &search);
        let identified = address::raw_value(&search, IDENTIFIED).map(|_| (IDENTIFIED, ""));
        let parameters: Vec<_> = identified
            .into_iter()
            .chain([("return", here.as_str())])
            .collect();
        navigate(&way_in.href_with(&parameters), options);
    });
    reactive(move || match gate.get() {
        Gate::Enter => children(),
        Gate::NotKnown(error) => {
            let retry = Callback::new(move |()| session.retry());
            view! { <div class="page"><Failed error busy=false retry/></div> }.built()
        }
        Gate::Wait | Gate::LogIn | Gate::ChooseOrganisation => {
            view! { <div class="page"><Loading text=label(common::LOADING)/></div> }.built()
        }
    })
}
