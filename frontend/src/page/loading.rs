//! What a page does while its data come, and when they do not.

use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;

use derive_where::derive_where;
use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{texts, use_title};
use crate::address;
use crate::api::ApiError;
use crate::i18n::{common, label, t, worded};
use crate::route::Route;
use crate::session::use_session;
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, InlineAlert, LinkButton, Loading, element, focus,
    reactive, shown_if,
};

/// Shows data under a heading of their own once they have come, and this heading until then. If `show`
/// returns nothing, another page takes the place, and the heading stays.
pub fn awaited<T: Clone + Send + Sync + 'static>(
    heading: Signal<String>,
    load: Load<T>,
    show: impl Fn(T) -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    awaited_while(RwSignal::new(true), heading, load, show)
}

/// Shows data that are a page as soon as they have come. Until then their place looks like a page.
pub fn awaited_page<T: Clone + Send + Sync + 'static>(
    heading: Signal<String>,
    load: Load<T>,
    show: impl Fn(T) -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let waiting = RwSignal::new(true);
    element("div")
        .attr_of("class", move || waiting.get().then_some("page"))
        .view(awaited_while(waiting, heading, load, show))
        .built()
}

fn awaited_while<T: Clone + Send + Sync + 'static>(
    waiting: RwSignal<bool>,
    heading: Signal<String>,
    load: Load<T>,
    show: impl Fn(T) -> Option<AnyView> + Send + Sync + 'static,
) -> AnyView {
    let show = move |data| {
        let shown = show(data);
        waiting.set(shown.is_none());
        shown.built()
    };
    view! {
        {shown_if(waiting, move || view! { <Waiting heading/> }.built())}
        <Loaded load children=show/>
    }
    .built()
}

/// The heading of a page while its data are being fetched. A user whose focus was brought to it is
/// brought on to the heading that takes its place.
#[component]
fn Waiting(heading: Signal<String>) -> impl IntoView {
    use_title(heading);
    on_cleanup(|| {
        if document()
            .active_element()
            .is_some_and(|it| it.tag_name() == "H1")
        {
            focus::after_render(focus::focus_page_heading);
        }
    });
    view! { <h1>{heading}</h1> }
}

/// Data that a page loads from the server.
#[derive_where(Clone, Copy)]
pub struct Load<T: Send + Sync + 'static> {
    result: RwSignal<Option<Result<T, ApiError>>>,
    requests: Requests,
}

/// The requests for some data, of whatever type.
#[derive(Clone, Copy)]
struct Requests {
    is_loading: RwSignal<bool>,
    /// The number of requests so far.
    count: StoredValue<u32>,
    send: StoredValue<Rc<dyn Fn() -> Answering>, LocalStorage>,
}

/// The answer on its way, and what takes it.
type Answering = Pin<Box<dyn Future<Output = Taking>>>;

type Taking = Box<dyn FnOnce()>;

impl Requests {
    /// Sends a request. If several are under way, only the answer to the last one counts, in whatever
    /// order they come.
    async fn send(self) {
        // The page may go at any time, and with it all that is kept here.
        if let Some(send) = self.send.try_get_value() {
            self.count.try_update_value(|it| *it += 1);
            let number = self.count.try_get_value();
            self.is_loading.try_set(true);
            let take = send().await;
            if self.count.try_get_value() == number {
                take();
                self.is_loading.try_set(false);
            }
        }
    }
}

impl<T: Send + Sync + 'static> Load<T> {
    /// Starts to load.
    pub fn new<Loading>(request: impl Fn() -> Loading + 'static) -> Load<T>
    where
        Loading: Future<Output = Result<T, ApiError>> + 'static,
    {
        let result = RwSignal::new(None);
        let send = move || -> Answering {
            let answer = request();
            Box::pin(async move {
                let answer = answer.await;
                let take: Taking = Box::new(move || drop(result.try_set(Some(answer))));
                take
            })
        };
        let load = Load {
            result,
            requests: Requests {
                is_loading: RwSignal::new(false),
                count: StoredValue::new(0),
                send: StoredValue::new_local(Rc::new(send)),
            },
        };
        load.again();
        load
    }

    /// Loads again in the background. What is shown stays until the answer comes.
    pub fn again(self) {
        spawn_local(self.refresh());
    }

    /// Loads again if the last answer was that it failed.
    pub fn again_if_failed(self) {
        let has_failed = |it: &Option<Result<T, ApiError>>| matches!(it, Some(Err(_)));
        if self.result.try_with_untracked(has_failed) == Some(true) {
            self.again();
        }
    }

    /// Loads again, and returns when the answer has come.
    pub fn refresh(self) -> impl Future<Output = ()> {
        self.requests.send()
    }

    fn data(self) -> Option<T>
    where
        T: Clone,
    {
        self.result.with(|it| it.as_ref()?.as_ref().ok().cloned())
    }

    fn failure(self) -> Option<ApiError> {
        self.result.with(|it| it.as_ref()?.as_ref().err().cloned())
    }
}

/// Shows the data as soon as they have come; until then that they are loading, and if they do not
/// come, why and what to do.
#[component]
pub fn Loaded<T, View>(
    load: Load<T>,
    /// Shows the data.
    children: View,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
    View: Fn(T) -> AnyView + Send + Sync + 'static,
{
    // During another attempt the old failure stays, so that the button does not disappear.
    let failure = Memo::new(move |_| load.failure());
    let show = move || load.data().map(&children);
    loaded(load.requests, failure, Box::new(show))
}

fn loaded(
    requests: Requests,
    failure: Memo<Option<ApiError>>,
    show: Box<dyn Fn() -> Option<AnyView> + Send + Sync>,
) -> AnyView {
    let tried_again = StoredValue::new(false);
    let retry = Callback::new(move |()| {
        tried_again.set_value(true);
        spawn_local(requests.send());
    });
    reactive(move || match failure.get() {
        Some(error) => view! { <Failed error busy=requests.is_loading retry/> }.built(),
        None => match show() {
            Some(view) => {
                // The button that was pressed is gone, and the focus would be lost.
                if tried_again.get_value() {
                    tried_again.set_value(false);
                    focus::after_render(focus::focus_page_heading);
                }
                view
            }
            None => view! { <Loading text=label(common::LOADING)/> }.built(),
        },
    })
}

/// Says why data did not come, and offers what helps.
#[component]
pub fn Failed(
    error: ApiError,
    /// Whether another attempt is under way.
    #[prop(into)]
    busy: Signal<bool>,
    retry: Callback<()>,
) -> impl IntoView {
    let words = worded({
        let error = error.clone();
        move |language| words_for(&error, language)
    });
    // Removed during an attempt, so that a screen reader reads it again if it fails again.
    let text = Signal::derive(move || (!busy.get()).then(|| words.get()));
    let here = address::here();
    let way_on = match error {
        ApiError::SessionEnded => {
            let session = use_session();
            let is_back = Memo::new(move |_| session.person().is_some());
            reactive(move || match is_back.get() {
                // The user has logged in again in another tab, or never was logged out.
                true => view! { <TryAgain busy retry/> }.built(),
                false => {
                    let href = Route::Login.href_with(&[("return", &here)]);
                    view! { <LinkButton href>{t(common::LOG_IN_AGAIN)}</LinkButton> }.built()
                }
            })
        }
        ApiError::OrganisationNotChosen | ApiError::EntryRefused(_) => {
            let href = Route::Organisations.href_with(&[("return", &here)]);
            view! { <LinkButton href>{t(texts::CHOOSE_ORGANISATION)}</LinkButton> }.built()
        }
        ApiError::NotPermitted
        | ApiError::NotFound
        | ApiError::Removed { .. }
        | ApiError::NotInUse
        | ApiError::Lapsed => {
            // Untracked: the reason stays the same when the session changes.
            let acting = untrack(|| use_session().acting());
            let (home, words) = match acting.map(|it| Route::home(it.basis)) {
                Some(Route::Guides) => (Route::Guides, common::BACK_TO_GUIDES),
                _ => (Route::Services, common::BACK_TO_SERVICES),
            };
            view! { <LinkButton href=home.href() kind=ButtonKind::Secondary>{t(words)}</LinkButton> }.built()
        }
        ApiError::Offline
        | ApiError::TooOften(_)
        | ApiError::Unavailable(_)
        | ApiError::IdentityChanged
        | ApiError::WrongState
        | ApiError::Ending
        | ApiError::TooEarly
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::Unexpected => view! { <TryAgain busy retry/> }.built(),
    };
    view! {
        <InlineAlert kind=AlertKind::Error text/>
        <div class="button-row">{way_on}</div>
    }
    .built()
}

#[component]
fn TryAgain(busy: Signal<bool>, retry: Callback<()>) -> impl IntoView {
    view! {
        <Button kind=ButtonKind::Secondary busy on_press=retry>{t(common::TRY_AGAIN)}</Button>
    }
    .built()
}

/// Says that the address names no page of its area, such as a step that a wizard does not have.
#[component]
pub fn NoSuchPlace() -> impl IntoView {
    view! { <Refusal heading=texts::NO_SUCH_PLACE error=ApiError::NotFound/> }
}

/// A page that only says why it is not shown, which no other attempt changes.
#[component]
pub fn Refusal(heading: Text, error: ApiError) -> impl IntoView {
    let heading = label(heading);
    use_title(heading);
    view! {
        <h1>{heading}</h1>
        <Failed error busy=false retry=Callback::new(|()| ())/>
    }
    .built()
}

/// What to say about an error that keeps a page from being shown.
pub fn words_for(error: &ApiError, language: Language) -> String {
    let text = match error {
        ApiError::Offline | ApiError::Unavailable(_) => common::LOAD_FAILED,
        ApiError::TooOften(seconds) => return texts::too_often(language, *seconds),
        ApiError::SessionEnded => texts::SESSION_ENDED,
        ApiError::IdentityChanged => texts::IDENTITY_CHANGED,
        ApiError::OrganisationNotChosen => texts::ORGANISATION_NOT_CHOSEN,
        ApiError::NotPermitted => texts::NOT_PERMITTED,
        ApiError::EntryRefused(_) => texts::RIGHT_ENDED,
        ApiError::NotFound => texts::NOT_FOUND,
        ApiError::Removed { by_you } => removed(*by_you),
        ApiError::NotInUse => texts::NOT_IN_USE,
        ApiError::Lapsed => texts::LAPSED,
        ApiError::Ending => texts::ENDING,
        ApiError::TooEarly => return texts::too_early(language),
        ApiError::WrongState
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::Unexpected => common::UNEXPECTED,
    };
    text.in_(language).to_owned()
}

/// Why typed text could not be saved, and what to do. The text is still on the page.
pub fn why_not_saved(error: &ApiError, organisation: &str, language: Language) -> String {
    let text = match error {
        ApiError::SessionEnded => texts::NOT_SAVED_SESSION_ENDED,
        ApiError::IdentityChanged => texts::NOT_SAVED_IDENTITY_CHANGED,
        ApiError::OrganisationNotChosen => texts::CHOOSE_ORGANISATION_ELSEWHERE,
        ApiError::NotPermitted | ApiError::EntryRefused(_) => {
            return texts::not_saved_right_ended(language, organisation);
        }
        ApiError::Offline => texts::NO_CONNECTION,
        ApiError::TooOften(seconds) => return texts::too_often(language, *seconds),
        ApiError::Lapsed => texts::LAPSED,
        ApiError::Ending => texts::ENDING,
        ApiError::TooEarly => return texts::too_early(language),
        ApiError::Removed { by_you } => removed(*by_you),
        ApiError::NotFound
        | ApiError::NotInUse
        | ApiError::WrongState
        | ApiError::Conflict(_)
        | ApiError::Rejected(_)
        | ApiError::Unavailable(_)
        | ApiError::Unexpected => return texts::not_saved_server(language, error.retry_after()),
    };
    text.in_(language).to_owned()
}

/// Says who has removed a draft.
fn removed(by_you: bool) -> Text {
    match by_you {
        true => texts::REMOVED_BY_YOU,
        false => texts::REMOVED_BY_COLLEAGUE,
    }
}
