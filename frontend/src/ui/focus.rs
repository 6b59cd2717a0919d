//! Where the keyboard is, after something on the page has changed.

use std::cell::Cell;
use std::iter;
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{AddEventListenerOptions, Element, HtmlInputElement};

use super::choice::choice_id;
use super::element::focus_quietly;

/// How long a frame is awaited.
const FRAME: Duration = Duration::from_millis(250);

/// Runs once, after the changes made now are on the page: with the next frame, or without it where
/// none comes. A tab in the background has no frames, and what was pressed there is done all the
/// same.
pub fn after_render(act: impl FnOnce() + 'static) {
    let act: Box<dyn FnOnce()> = Box::new(act);
    let act = Rc::new(Cell::new(Some(act)));
    let run = {
        let act = act.clone();
        move || {
            if let Some(act) = act.take() {
                act();
            }
        }
    };
    request_animation_frame(run.clone());
    set_timeout(run, FRAME);
}

/// Goes to the field with this id: its question comes into view, and its control takes the focus.
///
/// Bringing only the control into view would leave the question above the edge of the window.
/// The field may be a control or a fieldset; of a fieldset, the radio button that is chosen or else
/// the first control takes the focus. Returns whether there was such a field.
pub fn focus_field(id: &str) -> bool {
    let Some(field) = document().get_element_by_id(id) else {
        return false;
    };
    go_to(&field, &control_of(&field));
    true
}

/// Goes to where a problem of the field with this id is put right, and shows the focus ring there.
///
/// If the problem is about a choice, that is the control of the choice: in the field, or in a group of rows
/// in the first question that offers it. Where none does, that is the first question in the group with any
/// number of answers. Otherwise it is the control of the field. Returns whether there was such a field.
pub fn focus_answer(id: &str, choice: Option<&str>) -> bool {
    let Some(field) = document().get_element_by_id(id) else {
        return false;
    };
    let of_choice = |choice| {
        let any = || field.query_selector("fieldset:not([role])").ok()?;
        question_with(&field, choice).or_else(|| any().map(|it| (control_of(&it), it)))
    };
    let (control, field) = match choice.and_then(of_choice) {
        Some(found) => found,
        None => (control_of(&field), field),
    };
    show_ring(&control);
    go_to(&field, &control);
    true
}

/// Returns the control of a choice, and the field or the first fieldset in it that offers the choice.
fn question_with(field: &Element, choice: &str) -> Option<(Element, Element)> {
    let inner = field.query_selector_all("fieldset").ok()?;
    let inner = (0..inner.length()).filter_map(|index| inner.item(index)?.dyn_into().ok());
    iter::once(field.clone()).chain(inner).find_map(|it| {
        let control = document().get_element_by_id(&choice_id(&it.id(), choice))?;
        Some((control, it))
    })
}

fn go_to(field: &Element, control: &Element) {
    question_of(field, control).scroll_into_view();
    focus_for_now(control);
}

/// Goes to the page's own heading, and to the top: what a new page does by itself when it is loaded.
pub fn focus_page_heading() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
    focus_heading();
}

/// Focuses the page's own heading. What is in view stays in view.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("main h1") {
        focus_for_now(&heading);
    }
}

/// Brings the focus to where one looks, on a page that one has come back to: to the heading, or
/// where that is out of view to the link with this address, from which the Tab key goes on. The
/// links of a step list do not count, as they stay in view.
pub fn focus_in_view(href: &str) {
    let heading = document().query_selector("main h1").ok().flatten();
    let is_nowhere = is_lost();
    match heading {
        Some(heading) if is_in_view(&heading) => {
            if is_nowhere {
                focus_for_now(&heading);
            }
        }
        Some(_) | None => {
            let links = document()
                .query_selector_all("main a[href]:not(nav a)")
                .ok();
            let link = links
                .into_iter()
                .flat_map(|it| (0..it.length()).filter_map(move |index| it.item(index)))
                .filter_map(|it| it.dyn_into::<Element>().ok())
                .find(|it| it.get_attribute("href").as_deref() == Some(href) && is_in_view(it));
            if let Some(link) = link {
                focus_quietly(&link);
            }
        }
    }
}

/// Whether the page says that something on it is still awaited.
pub fn is_page_loading() -> bool {
    matches!(document().query_selector("main .loading"), Ok(Some(_)))
}

fn is_in_view(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    let height = window().inner_height().ok().and_then(|it| it.as_f64());
    place.top() >= 0.0 && height.is_some_and(|height| place.bottom() <= height)
}

/// Goes to the element with this id, whatever it is, and brings it into view.
pub fn focus_by_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.scroll_into_view();
        focus_for_now(&element);
    }
}

/// Focuses the heading of the page if the focus is lost once the page is drawn.
pub fn restore() {
    after_render(|| {
        if is_lost() {
            focus_page_heading();
        }
    });
}

/// Focuses what the selector finds if what has the focus now is gone once the page is drawn. What is in view
/// stays in view.
pub fn hold_at(selector: &'static str) {
    let had_focus = focused().is_some();
    after_render(move || {
        if had_focus
            && is_lost()
            && let Ok(Some(place)) = document().query_selector(selector)
        {
            focus_for_now(&place);
        }
    });
}

/// What has the focus, if it is on the page.
pub fn focused() -> Option<Element> {
    document()
        .active_element()
        .filter(|it| it.tag_name() != "BODY")
}

/// Whether what had the focus is no longer on the page.
fn is_lost() -> bool {
    focused().is_none()
}

/// Whether the element with this id, or something in it, has the focus.
pub fn is_within(id: &str) -> bool {
    let place = document().get_element_by_id(id);
    let focused = document().active_element();
    place.is_some_and(|it| it.contains(focused.as_deref()))
}

/// Selects the text of a line that has the focus, so that typing takes its place.
pub fn select_if_focused(id: &str) {
    let line = document().active_element().filter(|it| it.id() == id);
    if let Some(line) = line.and_then(|it| it.dyn_into::<HtmlInputElement>().ok()) {
        line.select();
    }
}

/// Goes to the element with this id that says what is to be put right, and shows the ring there.
pub fn focus_summary(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        show_ring(&element);
    }
    focus_by_id(id);
}

/// Focuses an element that is not a control. It can take the focus only this once: a stop in the
/// order of the Tab key, or a ring after a later click, would mean nothing to anyone.
pub fn focus_for_now(element: &Element) {
    let_focus(element);
    focus_quietly(element);
}

/// Lets an element that is not a control take the focus once.
pub fn let_focus(element: &Element) {
    if !element.has_attribute("tabindex") && !is_control(element) {
        set_until_blur(element, "tabindex", "-1");
    }
}

/// Shows the focus ring on the element for as long as it has the focus that it is about to take.
/// Browsers show it by themselves only after a key was pressed.
pub fn show_ring(element: &Element) {
    set_until_blur(element, "data-focus", "shown");
}

fn set_until_blur(element: &Element, attribute: &'static str, value: &str) {
    let _ = element.set_attribute(attribute, value);
    let left = {
        let element = element.clone();
        Closure::once_into_js(move || {
            let _ = element.remove_attribute(attribute);
        })
    };
    let once = AddEventListenerOptions::new();
    once.set_once(true);
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
        "blur",
        left.unchecked_ref(),
        &once,
    );
}

const CONTROLS: &str = "input, select, textarea, button, a[href], summary";

fn is_control(element: &Element) -> bool {
    element.matches(CONTROLS).unwrap_or(false)
}

/// The control of the field: the field itself, or one of the controls it groups.
fn control_of(field: &Element) -> Element {
    ["input[type=radio]:checked", CONTROLS]
        .into_iter()
        .filter(|_| !is_control(field))
        .find_map(|selector| field.query_selector(selector).ok().flatten())
        .unwrap_or_else(|| field.clone())
}

/// The legend of the group that the control is in, or its label, or failing both the field.
fn question_of(field: &Element, control: &Element) -> Element {
    let legend = || {
        let group = control.closest("fieldset").ok().flatten()?;
        group.query_selector("legend").ok().flatten()
    };
    let label = || document().get_element_by_id(&format!("{}-label", field.id()));
    label().or_else(legend).unwrap_or_else(|| field.clone())
}
