//! A document among the guides, as a page of its own.

use kanta_shared::document::Document;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

use crate::api;
use crate::i18n::{common, t, use_language, worded};
use crate::page::{DocumentText, Load, Loaded, use_title};
use crate::route::Route;
use crate::ui::{BuildNow, reactive};

/// The document that the address names.
#[component]
pub fn Guide() -> impl IntoView {
    let path = use_location().pathname;
    // On the way out the address is already another page's; until then nothing changes here.
    let id = Memo::new(move |before: Option<&String>| {
        let path = path.get();
        let id = path.strip_prefix(&Route::guide("")).map(str::to_owned);
        id.or_else(|| before.cloned()).unwrap_or_default()
    });
    reactive(move || view! { <DocumentPage id=id.get()/> }.built())
}

#[component]
fn DocumentPage(id: String) -> impl IntoView {
    let language = use_language();
    let load = Load::new(move || {
        let id = id.clone();
        async move { api::guide(&id, language.get_untracked()).await }
    });
    Effect::watch(move || language.get(), move |_, _, _| load.again(), false);
    // The page has the title of the list until that of the document is known.
    let title = RwSignal::new(None::<String>);
    let heading = worded(move |language| {
        title
            .get()
            .unwrap_or_else(|| common::GUIDES.in_(language).to_owned())
    });
    use_title(heading);
    let read = move |document: Document| {
        title.set(Some(document.title.clone()));
        view! { <DocumentText document is_page=true/> }.built()
    };
    view! {
        <div class="page">
            <a class="back-link" href=Route::Guides.href()>{t(common::BACK_TO_GUIDES)}</a>
            <div class="page-head">
                <h1>{heading}</h1>
            </div>
            <Loaded load children=read/>
        </div>
    }
    .built()
}
