//! The header: service, language, user and organisation, and the main menu.

use kanta_shared::language::Language;
use kanta_shared::session::{ActingFor, Capability};
use kanta_shared::texts::{Text, vocabulary};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::Element;
use leptos_router::hooks::use_location;

use super::log_out::LogOut;
use super::print_head::PrintHead;
use super::texts;
use crate::api;
use crate::i18n::{common, in_language, label, t, use_change_language, use_language, worded};
use crate::page::stays_in_tab;
use crate::route::Route;
use crate::session::{SessionState, use_session};
use crate::ui::{
    AlertKind, BuildNow, ButtonKind, InlineAlert, LinkButton, VisuallyHidden, effect, element,
    focus, reactive, shown_if,
};

/// What the button of a narrow screen unfolds; the main menu follows it.
const TOOLS: &str = "site-tools";

#[component]
pub(super) fn Header() -> impl IntoView {
    let session = use_session();
    let path = use_location().pathname;
    let is_public = Memo::new(move |_| is_public(&path.get()));
    let person = Memo::new(move |_| session.person());
    let acting = Memo::new(move |_| session.acting());
    // On public pages the link to the log-in does not wait for the session.
    let may_log_in = Memo::new(move |_| match session.state() {
        SessionState::LoggedIn(_) => false,
        SessionState::LoggedOut | SessionState::Ended | SessionState::NotKnown(_) => {
            path.get() != Route::Login.href()
        }
        SessionState::Loading => is_public.get(),
    });
    // On a narrow screen most of it is folded in, until it is asked for on this page.
    // On the start page without the app, `frontend/assets/visitor.js` does the same.
    let is_open = RwSignal::new(false);
    effect(move || {
        path.track();
        is_open.set(false);
    });
    let class = move || match is_open.get() {
        true => "site-header site-header--open",
        false => "site-header",
    };
    let toggle = NodeRef::<html::Button>::new();
    // The focus may be on what is folded in.
    let close_by_key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && is_open.get_untracked() {
            is_open.set(false);
            let _ = toggle.get_untracked().map(|it| it.focus());
        }
    };
    // The link to this very page leads nowhere else.
    let close_by_link = move |event: MouseEvent| {
        let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
        let link = target.and_then(|it| it.closest("[aria-current='page']").ok()?);
        if link.is_some() && stays_in_tab(&event) && is_open.get_untracked() {
            is_open.set(false);
            focus::after_render(focus::focus_page_heading);
        }
    };
    view! {
        <header class=class on:keydown=close_by_key on:click=close_by_link>
            <PrintHead/>
            <div class="site-header__inner">
                <a class="site-header__brand" href=Route::Start.href()>
                    <span class="site-header__product">{t(common::PRODUCT)}</span>
                    <span class="site-header__service">{t(common::SLOGAN)}</span>
                </a>
                <button
                    type="button"
                    class="site-header__toggle"
                    node_ref=toggle
                    aria-expanded=move || is_open.get().to_string()
                    aria-controls=TOOLS
                    on:click=move |_| is_open.update(|it| *it = !*it)
                >
                    {t(texts::MENU)}
                </button>
                <div class="site-header__tools" id=TOOLS>
                    <LanguageMenu/>
                    {shown_if(may_log_in, || view! { <LogIn/> }.built())}
                    {reactive(move || match person.get() {
                        Some(person) => view! { <User person acting=acting.get()/> }.built(),
                        None => ().built(),
                    })}
                </div>
            </div>
            {reactive(move || match acting.get() {
                Some(acting) => view! { <MainMenu acting/> }.built(),
                None => ().built(),
            })}
        </header>
    }
    .built()
}

/// Whether the page needs no session.
fn is_public(path: &str) -> bool {
    [Route::Start, Route::Mandates, Route::Accessibility]
        .iter()
        .any(|it| it.href() == path)
}

#[component]
fn LanguageMenu() -> impl IntoView {
    let language = use_language();
    let (change, failed) = use_change_language();
    let search = use_location().search;
    let link = move |to: Language| {
        let link = element("a")
            .attr_of("href", move || Some(in_language(&search.get(), to)))
            .attr("lang", to.name())
            .attr("hreflang", to.name())
            .attr_of("aria-current", move || {
                (language.get() == to).then_some("true")
            })
            .on(&["click"], move |event| {
                event.prevent_default();
                change(to);
            })
            .words(vocabulary::language_name(to));
        element("li").child(link)
    };
    let words = label(texts::LANGUAGE_FAILED);
    let failure = move || failed.get().then(|| words.get());
    view! {
        <nav class="language-menu" aria-label=label(texts::LANGUAGE_SELECTION)>
            <ul>{Language::ALL.iter().copied().map(link).collect_view()}</ul>
            <InlineAlert kind=AlertKind::Error text=Signal::derive(failure)/>
        </nav>
    }
    .built()
}

#[component]
fn LogIn() -> impl IntoView {
    let href = worded(|language| Route::Login.href_with(&[("lang", language.name())]));
    view! {
        <LinkButton href kind=ButtonKind::Accent new_tab=label(common::OPENS_IN_NEW_TAB)>
            {t(common::LOG_IN)}
        </LinkButton>
    }
    .built()
}

/// The user, the organisation, and the ways to change both.
#[component]
fn User(person: String, acting: Option<ActingFor>) -> impl IntoView {
    view! {
        <div class="site-header__user">
            <span class="site-header__person">{person}</span>
            {acting.map(|acting| view! { <OnBehalfOf organisation=acting.organisation.name/> <ChangeOrganisation/> })}
        </div>
        <LogOut kind=ButtonKind::Link/>
    }
    .built()
}

/// The organisation. On the screen it is a name under a name; a screen reader reads a sentence.
#[component]
fn OnBehalfOf(organisation: String) -> impl IntoView {
    view! {
        <VisuallyHidden text=label(texts::ACTING_BEFORE)/>
        " "
        <span class="site-header__organisation">{organisation}</span>
        <VisuallyHidden text=label(texts::ACTING_AFTER)/>
    }
    .built()
}

/// The link to the choice of an organisation, if the user has more than one to choose from.
#[component]
fn ChangeOrganisation() -> impl IntoView {
    let several = RwSignal::new(false);
    spawn_local(async move {
        // If it is not known, the link does no harm.
        let organisations = api::organisations().await.map_or(2, |it| it.len());
        several.try_set(organisations > 1);
    });
    shown_if(several, || {
        view! { <a href=Route::Organisations.href()>{t(texts::CHANGE_ORGANISATION)}</a> }.built()
    })
}

/// The pages that the user may see.
#[component]
fn MainMenu(acting: ActingFor) -> impl IntoView {
    let path = use_location().pathname;
    let pages = Route::MENU.iter().copied().filter(|(route, _, needs)| {
        let applies = *route != Route::Pharmacies || acting.organisation.kind.is_pharmacy();
        applies && acting.basis.may_view(*needs)
    });
    let item = move |(route, text, _): (Route, Text, Capability)| {
        let href = route.href();
        let is_here = {
            let href = href.clone();
            move || path.with(|path| current(path, &href))
        };
        view! { <li><a href=href aria-current=is_here>{t(text)}</a></li> }
    };
    view! {
        <nav class="main-menu" aria-label=label(texts::MAIN_NAVIGATION)>
            <ul>{pages.map(item).collect_view()}</ul>
        </nav>
    }
    .built()
}

/// The `aria-current` of a menu item: the page is the one that the item leads to, or one under it.
fn current(path: &str, href: &str) -> Option<&'static str> {
    match path.strip_prefix(href)? {
        "" => Some("page"),
        rest => rest.starts_with('/').then_some("true"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_menu_marks_the_current_page() {
        for (path, expected) in [
            ("/guides", Some("page")),
            ("/guides/customer-register", Some("true")),
            ("/guidesque", None),
            ("/services", None),
        ] {
            assert_eq!(current(path, &Route::Guides.href()), expected, "{path}");
        }
    }
}
