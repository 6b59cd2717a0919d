//! The choice of the means of identification, and help for users who cannot log in.

use kanta_shared::api::paths;
use kanta_shared::session::{IdentificationFailure, Means};
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos_router::hooks::use_query_map;

use super::checks::{Check, Checks, FailedChecks};
use super::mandates;
use crate::address;
use crate::deployment;
use crate::i18n::{common, label, linked, t, worded};
use crate::page::Page;
use crate::route::{Route, with_query};
use crate::session::{SessionState, use_session};
use crate::ui::{AlertKind, BuildNow, Notification, reactive};

pub(super) mod texts;

#[component]
pub fn Login() -> impl IntoView {
    let query = use_query_map();
    let failure = Memo::new(move |_| {
        query.with(|it| IdentificationFailure::from_name(it.get_str("failed")?))
    });
    let session = use_session();
    let ended = Memo::new(move |_| session.state() == SessionState::Ended);
    // A browser that sends the cookie of an ended session keeps cookies.
    let forgotten = Memo::new(move |_| {
        let identified = query.with(|it| it.get_str(paths::IDENTIFIED).is_some());
        identified && session.state() == SessionState::LoggedOut
    });
    let goal = Memo::new(move |_| goal(query.with(|it| it.get("return")).as_deref()));
    let means = Means::ALL.iter().copied();
    let means = means
        .map(|means| view! { <MeansChoice means goal/> })
        .collect_view();
    view! {
        <Page heading=texts::HEADING>
            {reactive(move || match (failure.get(), ended.get(), forgotten.get()) {
                (Some(failure), _, _) => view! { <FailureNotice failure/> }.built(),
                (None, true, _) => view! { <EndedNotice/> }.built(),
                (None, false, true) => view! { <ForgottenNotice/> }.built(),
                (None, false, false) => ().built(),
            })}
            <p>{t(texts::INTRO)}</p>
            <section class="identification" aria-labelledby=SUOMI_FI>
                <h2 id=SUOMI_FI>{t(texts::SUOMI_FI)}</h2>
                <ul class="card-list">{means}</ul>
                <p>{linked(texts::MORE_LINK)}</p>
            </section>
            {reactive(move || match failure.get().map(failed_check) {
                Some(Some(failed)) => view! { <FailedChecks failed/> }.built(),
                Some(None) | None => view! {
                    <h2>{t(texts::HELP_LOGIN_HEADING)}</h2>
                    <p>{t(texts::HELP_LOGIN_INTRO)}</p>
                    <Checks/>
                }
                .built(),
            })}
            <p>{linked(mandates::texts::READ_MORE)}</p>
            <p>{linked(texts::HELP_SUPPORT)}</p>
            <h2>{t(texts::HELP_APPLY_HEADING)}</h2>
            <p>{linked(texts::HELP_APPLY_TEXT)}</p>
            <section class="beside">
                <h2>{t(texts::NEXT_HEADING)}</h2>
                <ol>{texts::NEXT.map(|it| view! { <li>{t(it)}</li> })}</ol>
            </section>
        </Page>
    }
    .built()
}

/// The id of the heading over the means of identification.
const SUOMI_FI: &str = "suomi-fi";

/// The page after identification: the choice of an organisation, as DVV's rules demand, and from
/// there the page that the user wanted. After an identification that failed that page is the choice
/// already. The address says that the user has just been identified.
fn goal(asked: Option<&str>) -> String {
    let identified = (paths::IDENTIFIED, "");
    match asked.map(|it| it.split_once('?').unwrap_or((it, ""))) {
        Some((path, query)) if path == Route::Organisations.href() => {
            let query = address::with_parameter(query, paths::IDENTIFIED, Some(""));
            [path, &query].concat()
        }
        Some(_) => {
            Route::Organisations.href_with(&[("return", asked.unwrap_or_default()), identified])
        }
        None => Route::Organisations.href_with(&[identified]),
    }
}

/// The large link to one means of identification of Suomi.fi.
#[component]
fn MeansChoice(means: Means, goal: Memo<String>) -> impl IntoView {
    let (name, hint) = means_texts(means);
    let hint_id = ["means-", means.name(), "-hint"].concat();
    let href = worded(move |language| {
        let parameters = [
            ("means", means.name()),
            ("lang", language.name()),
            ("return", &goal.get()),
        ];
        with_query(&deployment::api(paths::IDENTIFICATION), &parameters)
    });
    view! {
        <li class=["card card--link means means--", means.name()].concat()>
            <a class="card__heading" href=href rel="external" aria-describedby=hint_id.clone()>
                {t(name)}
            </a>
            <p class="meta" id=hint_id>
                {t(hint)}
            </p>
        </li>
    }
    .built()
}

/// Says to a user whose session has expired why this page is shown.
#[component]
fn EndedNotice() -> impl IntoView {
    view! {
        <Notification heading=label(common::SESSION_ENDED)>{t(texts::ENDED)}</Notification>
    }
    .built()
}

/// Says why this page is shown again after identification in a browser that refuses cookies.
#[component]
fn ForgottenNotice() -> impl IntoView {
    view! {
        <Notification kind=AlertKind::Error heading=label(texts::FORGOTTEN_HEADING)>
            <p>{t(texts::FORGOTTEN_TEXT)}</p>
            <p>{t(texts::FORGOTTEN_HELP)}</p>
        </Notification>
    }
    .built()
}

#[component]
fn FailureNotice(failure: IdentificationFailure) -> impl IntoView {
    let (kind, heading, text) = failure_texts(failure);
    view! {
        <Notification kind heading=label(heading)>
            {t(text)}
        </Notification>
    }
    .built()
}

/// The label of a means of identification, and a hint.
fn means_texts(means: Means) -> (Text, Text) {
    match means {
        Means::Bank => (texts::MEANS_BANK, texts::MEANS_BANK_HINT),
        Means::Mobile => (texts::MEANS_MOBILE, texts::MEANS_MOBILE_HINT),
        Means::Card => (texts::MEANS_CARD, texts::MEANS_CARD_HINT),
    }
}

/// The check that has failed; `None` if the user has cancelled.
fn failed_check(failure: IdentificationFailure) -> Option<Check> {
    match failure {
        IdentificationFailure::Cancelled => None,
        IdentificationFailure::Identification => Some(Check::Means),
        IdentificationFailure::Outage => Some(Check::Outage),
    }
}

fn failure_texts(failure: IdentificationFailure) -> (AlertKind, Text, Text) {
    match failure {
        IdentificationFailure::Cancelled => (
            AlertKind::Info,
            texts::CANCELLED_HEADING,
            texts::CANCELLED_TEXT,
        ),
        IdentificationFailure::Identification => (
            AlertKind::Error,
            texts::IDENTIFICATION_FAILED_HEADING,
            texts::IDENTIFICATION_FAILED_TEXT,
        ),
        IdentificationFailure::Outage => (
            AlertKind::Warning,
            texts::OUTAGE_HEADING,
            texts::OUTAGE_TEXT,
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_organisation_is_chosen_before_anything_else() {
        let check = |asked, expected| assert_eq!(goal(asked), expected, "{asked:?}");
        check(None, "/organisations?identified");
        check(
            Some("/services"),
            "/organisations?return=%2Fservices&identified",
        );
        check(
            Some("/organisations.example"),
            "/organisations?return=%2Forganisations.example&identified",
        );
    }

    #[test]
    fn the_choice_is_not_made_twice() {
        for choice in [
            "/organisations?identified",
            "/organisations?return=%2Fservices&identified",
        ] {
            assert_eq!(goal(Some(choice)), choice);
        }
        assert_eq!(goal(Some("/organisations")), "/organisations?identified");
    }
}
