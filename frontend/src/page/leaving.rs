//! The question before leaving a page with unsaved text.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, HtmlAnchorElement, MouseEvent};
use leptos_router::hooks::use_location;

use super::texts;
use crate::i18n::{common, label, t};
use crate::session::is_concealed;
use crate::ui::{BuildNow, Button, ButtonKind, Modal};

thread_local! {
    static IS_DECIDED: Cell<bool> = const { Cell::new(false) };
    static IS_LOGGING_OUT: Cell<bool> = const { Cell::new(false) };
    static FORM: RefCell<Option<UnsavedForm>> = const { RefCell::new(None) };
}

/// Where the user wants to go.
#[derive(Clone)]
pub enum Goal {
    /// To a page, by its address.
    Page(String),
    /// Out of the service, by this action.
    LogOut(Callback<()>),
    /// To the same page, in the current build of the app.
    Reload,
}

impl Goal {
    /// Goes there; to a page by `navigate`.
    pub fn reach(self, navigate: Callback<String>) {
        match self {
            Goal::Page(href) => navigate.run(href),
            // Its button may be gone with the dialog that it was in.
            Goal::LogOut(log_out) => drop(log_out.try_run(())),
            Goal::Reload => reload(),
        }
    }
}

/// The form on the page, while it may ask before leaving.
#[derive(Clone)]
struct UnsavedForm {
    is_unsaved: Rc<dyn Fn() -> bool>,
    on_leave: Callback<Goal>,
}

/// Lets the form decide before the user leaves by a button, if something is not saved. Returns
/// whether it does.
pub fn ask_before(goal: Goal) -> bool {
    let form = FORM.with_borrow(Clone::clone);
    let form = form.filter(|it| untrack(|| (it.is_unsaved)()));
    if let Some(form) = &form {
        form.on_leave.run(goal);
    }
    form.is_some()
}

/// Notes whether the user is logging out, with what is typed given up: nothing is asked or saved
/// meanwhile.
pub fn note_log_out(is_under_way: bool) {
    IS_DECIDED.set(is_under_way);
    IS_LOGGING_OUT.set(is_under_way);
}

/// Whether the user is logging out.
pub fn is_logging_out() -> bool {
    IS_LOGGING_OUT.get()
}

/// Loads another page without asking about unsaved text: the user has decided.
pub fn leave_for(href: &str) {
    IS_DECIDED.set(true);
    let _ = window().location().set_href(href);
}

/// Loads this page again without asking about unsaved text: the user has decided.
pub fn reload() {
    IS_DECIDED.set(true);
    let _ = window().location().reload();
}

/// Stops the user from leaving by a link, or by closing the browser, while something is not saved.
/// Runs `on_leave` with the goal of a link; the page decides what to do about it.
pub fn before_leaving(
    is_unsaved: impl Fn() -> bool + Copy + 'static,
    is_inside: impl Fn(&str) -> bool + 'static,
    on_leave: Callback<Goal>,
) {
    FORM.set(Some(UnsavedForm {
        is_unsaved: Rc::new(is_unsaved),
        on_leave,
    }));
    on_cleanup(move || {
        // The next form may already be there.
        FORM.with_borrow_mut(|it| drop(it.take_if(|it| it.on_leave.matches(&on_leave))));
    });
    let closing = window_event_listener(ev::beforeunload, move |event| {
        if !IS_DECIDED.get() && !is_concealed() && untrack(is_unsaved) {
            event.prevent_default();
        }
    });
    on_cleanup(move || closing.remove());
    // A page from the back/forward cache was left before, and is back.
    let coming_back = window_event_listener(ev::pageshow, |_| note_log_out(false));
    on_cleanup(move || coming_back.remove());
    before_links(move |event| {
        if let Some(away) = leads_away(event, &is_inside).filter(|_| untrack(is_unsaved)) {
            event.prevent_default();
            on_leave.run(Goal::Page(away));
        }
    });
}

/// Asks whether to leave without saving. The first answer and the primary button lose nothing.
#[component]
pub fn LeaveQuestion(
    /// Where the user wants to go.
    leaving: RwSignal<Option<Goal>>,
    /// Saves before leaving, where what is typed can be saved as it is.
    #[prop(optional, into)]
    on_save: Option<Callback<()>>,
    /// Leaves without saving.
    #[prop(into)]
    on_leave: Callback<Goal>,
) -> impl IntoView {
    let leave = move |()| {
        if let Some(goal) = leaving.try_update(Option::take).flatten() {
            on_leave.run(goal);
        }
    };
    let stay = move |()| leaving.set(None);
    // The browser's *Back* leads to another page below the question.
    let location = use_location();
    Effect::watch(
        move || (location.pathname.track(), location.search.track()),
        move |_, _, _| leaving.set(None),
        false,
    );
    let save = move |on_save: Callback<()>| {
        view! {
            <Button kind=ButtonKind::Secondary on_press=on_save>{t(common::SAVE_AND_LEAVE)}</Button>
        }
    };
    view! {
        <Modal
            id="leaving"
            heading=label(texts::LEAVE_TITLE)
            open=Signal::derive(move || leaving.with(Option::is_some))
            on_close=Callback::new(stay)
        >
            <p>{t(texts::LEAVE_TEXT)}</p>
            <div class="button-row">
                <Button on_press=Callback::new(stay)>{t(texts::STAY)}</Button>
                {on_save.map(save)}
                <Button kind=ButtonKind::Secondary on_press=Callback::new(leave)>{t(texts::LEAVE)}</Button>
            </div>
        </Modal>
    }
    .built()
}

/// Handles every click before the router does, for as long as the component is there.
fn before_links(hear: impl Fn(&MouseEvent) + 'static) {
    let listener =
        Closure::<dyn Fn(MouseEvent)>::new(move |event: MouseEvent| hear(&event)).into_js_value();
    let function = listener.unchecked_ref();
    let _ = window().add_event_listener_with_callback_and_bool("click", function, true);
    let listener = StoredValue::new_local(listener);
    on_cleanup(move || {
        listener.with_value(|it| {
            let _ = window().remove_event_listener_with_callback_and_bool(
                "click",
                it.unchecked_ref(),
                true,
            );
        });
    });
}

/// Whether a click on a link opens it in this tab.
pub fn stays_in_tab(event: &MouseEvent) -> bool {
    event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key())
}

/// The target of a click, if it follows a link in this tab to a page that is not inside.
fn leads_away(event: &MouseEvent, is_inside: impl Fn(&str) -> bool) -> Option<String> {
    let plain = stays_in_tab(event);
    let link = event
        .target()?
        .dyn_into::<Element>()
        .ok()?
        .closest("a[href]")
        .ok()??;
    let link = link.dyn_into::<HtmlAnchorElement>().ok()?;
    let ours = link.origin() == window().location().origin().ok()?;
    let path = link.pathname();
    let here = window().location().pathname().is_ok_and(|it| it == path);
    let inside = here || is_inside(&path);
    (plain && ours && link.target().is_empty() && !inside)
        .then(|| [path, link.search(), link.hash()].concat())
}
