//! The place on each page that was visited, for the way back to it.
//!
//! Browsers bring one back only at once, when a page of ours has yet to ask for what is on it. So the
//! place is kept here: as the state of the page's entry in the browser's history, which goes along
//! through Back, Forward and reload, and is gone with the tab.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, MouseEvent};
use web_sys::ScrollRestoration;

use crate::ui::focus;

/// How often the place is kept while the page is scrolled. Browsers refuse what comes too often.
const PAUSE: Duration = Duration::from_millis(250);

/// For how many frames what is on a page is waited for: for about ten seconds.
const FRAMES: u32 = 600;

/// Keeps places and brings people back to them.
#[derive(Clone, Copy, Debug)]
pub struct Places {
    /// The path of the page that is shown; nothing while one page takes another's place.
    shown: StoredValue<Option<String>>,
    /// The place to come back to, until it is reached or the person does something else.
    wanted: StoredValue<Option<Place>>,
    /// Whether the place has been kept just now.
    kept: StoredValue<bool>,
}

/// A place on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// How far down, in pixels.
    top: i32,
    /// The address in the link that led away from there, if one did.
    link: String,
}

/// Begins to keep places. To be called before the router is there: what happens in the window is
/// heard of here before it is there.
pub fn provide_places() {
    if let Ok(history) = window().history() {
        // Where this is refused, the browser does what it did.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let places = Places {
        shown: StoredValue::new(None),
        wanted: StoredValue::new(None),
        kept: StoredValue::new(false),
    };
    places.come_back();
    window_event_listener(ev::popstate, move |_| places.come_back());
    window_event_listener(ev::scroll, move |_| places.keep_now_and_then());
    // Not every browser supports this.
    window_event_listener_untyped("scrollend", move |_| places.keep(""));
    window_event_listener(ev::click, move |event| places.keep(&link_of(&event)));
    window_event_listener(ev::wheel, move |_| places.stay());
    window_event_listener(ev::touchstart, move |_| places.stay());
    window_event_listener(ev::pointerdown, move |_| places.stay());
    window_event_listener(ev::keydown, move |_| places.stay());
    provide_context(places);
}

impl Places {
    /// Whether the person is coming back to a page that was visited before.
    pub fn is_coming_back(self) -> bool {
        self.wanted.with_value(Option::is_some)
    }

    /// One page begins to take another's place.
    pub fn leave(self) {
        self.shown.set_value(None);
    }

    /// The page with this path is shown, and its address is there.
    pub fn arrive(self, path: String) {
        self.shown.set_value(Some(path));
        if kept_place().is_none() {
            self.keep("");
        }
    }

    fn keep_now_and_then(self) {
        if !self.kept.get_value() {
            self.kept.set_value(true);
            self.keep("");
            let keep_last = move || {
                self.kept.set_value(false);
                self.keep("");
            };
            set_timeout(keep_last, PAUSE);
        }
    }

    /// Keeps the place in the page's entry, if that is the one that is open in the history.
    fn keep(self, link: &str) {
        let path = window().location().pathname().ok();
        if !self.is_coming_back() && self.shown.with_value(|it| *it == path) {
            let place = Place {
                top: top(),
                link: link.to_owned(),
            };
            if let Ok(history) = window().history() {
                let state = JsValue::from_str(&place.state());
                // Browsers refuse what comes too often. The next time makes up for it.
                let _ = history.replace_state_with_url(&state, "", None);
            }
        }
    }

    /// Goes to the place that was kept in the entry that is open now.
    fn come_back(self) {
        self.wanted.set_value(kept_place());
        // The page is there in the next frame, and what it does by itself is done.
        focus::after_render(move || focus::after_render(move || self.seek(FRAMES)));
    }

    /// A person who does something on the page wants to stay where they are.
    fn stay(self) {
        self.wanted.set_value(None);
    }

    /// Scrolls to the place again and again until it is there with all that is above it.
    fn seek(self, frames: u32) {
        let Some(place) = self.wanted.get_value() else {
            return;
        };
        window().scroll_to_with_x_and_y(0.0, f64::from(place.top));
        let is_there = (top() - place.top).abs() <= 1 && !focus::is_page_loading();
        if is_there || frames == 0 {
            self.stay();
            focus::focus_in_view(&place.link);
        } else {
            focus::after_render(move || self.seek(frames - 1));
        }
    }
}

impl Place {
    /// As the state of an entry in the history.
    fn state(&self) -> String {
        [&self.top.to_string(), " ", &self.link].concat()
    }

    fn from_state(state: &str) -> Option<Place> {
        let (top, link) = state.split_once(' ')?;
        Some(Place {
            top: top.parse().ok()?,
            link: link.to_owned(),
        })
    }
}

fn kept_place() -> Option<Place> {
    let state = window().history().ok()?.state().ok()?;
    Place::from_state(&state.as_string()?)
}

fn top() -> i32 {
    let top = window().scroll_y().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, reason = "no page is that long")]
    let top = top.round() as i32;
    top
}

/// The address in the link that was pressed, as it is written there.
fn link_of(event: &MouseEvent) -> String {
    let target = event.target().and_then(|it| it.dyn_into::<Element>().ok());
    let link = target.and_then(|it| it.closest("main a[href]").ok().flatten());
    link.and_then(|it| it.get_attribute("href"))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_read_as_it_was_written() {
        for (top, link) in [
            (0, ""),
            (2709, "/customership/patient-data/contacts"),
            (7, "a b"),
        ] {
            let place = Place {
                top,
                link: link.to_owned(),
            };
            assert_eq!(Place::from_state(&place.state()), Some(place));
        }
        for state in ["", "12", "x /services"] {
            assert_eq!(Place::from_state(state), None, "{state}");
        }
    }
}
