//! The public start page: what the service is, who may use it, and what to have ready.

use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::mandates;
use crate::i18n::{common, label, linked, t};
use crate::page::use_title;
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{AlertKind, BuildNow, ButtonKind, LinkButton, Notification, shown_if};

mod texts;

#[component]
pub fn Start() -> impl IntoView {
    use_title(label(common::SLOGAN));
    let session = use_session();
    let may_log_in = Memo::new(move |_| session.person().is_none());
    let query = use_query_map();
    let logged_out = Memo::new(move |_| query.with(|it| it.get_str("logged-out").is_some()));
    let item = |text| view! { <li>{linked(text)}</li> };
    let can = [texts::CAN_1, texts::CAN_2, texts::CAN_3, texts::CAN_4].map(item);
    let services = KantaService::ALL
        .iter()
        .map(|it| item(vocabulary::service_name(*it)))
        .collect_view();
    let who = [
        texts::WHO_1,
        texts::WHO_LICENCE,
        texts::WHO_2,
        texts::WHO_3,
        texts::WHO_PUBLIC,
    ]
    .map(item);
    let ready = [texts::READY_1, texts::READY_2, texts::READY_3].map(item);
    view! {
        <div class="page">
            <div class="hero">
                <div>
                    <h1>{t(common::PRODUCT)}</h1>
                    {shown_if(logged_out, || view! { <LoggedOut/> }.built())}
                    <p class="lead">{t(texts::LEAD)}</p>
                    {shown_if(may_log_in, || view! {
                        <p>
                            <LinkButton kind=ButtonKind::Accent href=Route::Login.href()>{t(common::LOG_IN)}</LinkButton>
                        </p>
                    }.built())}
                    <p class="meta">{t(texts::TIME)}</p>
                </div>
                <section>
                    <h2>{t(texts::READY_HEADING)}</h2>
                    <ul>{ready}</ul>
                    <p>{t(texts::READY_4)}</p>
                </section>
            </div>
            <div class="columns">
                <section>
                    <h2>{t(texts::CAN_HEADING)}</h2>
                    <ul>{can}</ul>
                    <h2>{t(texts::SERVICES_HEADING)}</h2>
                    <ul>{services}</ul>
                    <p>{linked(texts::SERVICES_OTHER)}</p>
                </section>
                <section>
                    <h2>{t(texts::WHO_HEADING)}</h2>
                    <ul>{who}</ul>
                    <p>{linked(mandates::texts::READ_MORE)}</p>
                    <p>{linked(texts::MORE_LINK)}</p>
                </section>
            </div>
        </div>
    }
    .built()
}

#[component]
fn LoggedOut() -> impl IntoView {
    view! {
        <Notification kind=AlertKind::Success heading=label(texts::LOGGED_OUT_HEADING)>
            {t(texts::LOGGED_OUT)}
        </Notification>
    }
    .built()
}
