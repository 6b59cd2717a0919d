//! Scroll positions of visited pages, for the way back to them.
//!
//! Browsers restore a position only at once, when a page of ours has yet to fetch its content. So it
//! is kept here: as the state of the page's entry in the browser's history, which goes along through
//! Back, Forward and reload, and is gone with the tab.

use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;
use leptos::wasm_bindgen::{JsCast, JsValue};
use leptos::web_sys::{Element, MouseEvent};
use web_sys::ScrollRestoration;

use crate::ui::focus;

/// How often the position is kept while the page is scrolled. Browsers refuse too many calls.
const PAUSE: Duration = Duration::from_millis(250);

/// How many frames to wait for the content of a page: about ten seconds.
const FRAMES: u32 = 600;

/// Keeps scroll positions and restores them.
#[derive(Clone, Copy, Debug)]
pub struct ScrollMemory {
    /// The path of the page that is shown; `None` during a navigation.
    shown: StoredValue<Option<String>>,
    /// The position to restore, until it is reached or the user does something else.
    wanted: StoredValue<Option<Position>>,
    /// Whether the position will be kept in a moment.
    is_to_keep: StoredValue<bool>,
    /// How often the user has done something.
    acts: StoredValue<u32>,
}

/// A position on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Position {
    /// The distance from the top, in pixels.
    top: i32,
    /// The address of the link that was followed from there; empty if none was.
    link: String,
}

/// Starts to keep scroll positions. To be called before the router is set up, so that the events of
/// the window are handled here first.
pub fn provide_scroll_memory() {
    if let Ok(history) = window().history() {
        // If this is refused, the browser restores positions in its own way.
        let _ = history.set_scroll_restoration(ScrollRestoration::Manual);
    }
    let memory = ScrollMemory {
        shown: StoredValue::new(None),
        wanted: StoredValue::new(None),
        is_to_keep: StoredValue::new(false),
        acts: StoredValue::new(0),
    };
    memory.come_back();
    window_event_listener(ev::popstate, move |_| memory.come_back());
    window_event_listener(ev::scroll, move |_| memory.keep_now_and_then());
    // Not every browser supports this. What the user waits for comes first.
    window_event_listener_untyped("scrollend", move |_| {
        set_timeout(move || memory.keep(""), Duration::ZERO);
    });
    window_event_listener(ev::click, move |event| memory.keep(&link_of(&event)));
    window_event_listener(ev::wheel, move |_| memory.note_act());
    window_event_listener(ev::touchstart, move |_| memory.note_act());
    window_event_listener(ev::pointerdown, move |_| memory.note_act());
    window_event_listener(ev::keydown, move |_| memory.note_act());
    provide_context(memory);
}

impl ScrollMemory {
    /// Whether the user is coming back to a page that was visited before.
    pub fn is_coming_back(self) -> bool {
        self.wanted.with_value(Option::is_some)
    }

    /// How often the user has done something on any page. If it grows, the focus is theirs.
    pub fn acts(self) -> u32 {
        self.acts.get_value()
    }

    /// Notes that a navigation starts.
    pub fn leave(self) {
        self.shown.set_value(None);
    }

    /// Notes that the page with this path is shown, and that the address is its own.
    pub fn arrive(self, path: String) {
        self.shown.set_value(Some(path));
        if kept_position().is_none() {
            self.keep("");
        }
    }

    fn keep_now_and_then(self) {
        if !self.is_to_keep.get_value() {
            self.is_to_keep.set_value(true);
            set_timeout(move || self.keep(""), Duration::ZERO);
            let keep_last = move || {
                self.is_to_keep.set_value(false);
                self.keep("");
            };
            set_timeout(keep_last, PAUSE);
        }
    }

    /// Keeps the position in the page's entry, if that is the current one of the history. To keep one
    /// takes longer the more controls the page has, so what is there already is not kept again.
    fn keep(self, link: &str) {
        let path = window().location().pathname().ok();
        if !self.is_coming_back() && self.shown.with_value(|it| *it == path) {
            let place = Position {
                top: top(),
                link: link.to_owned(),
            };
            if kept_position().as_ref() != Some(&place)
                && let Ok(history) = window().history()
            {
                let state = JsValue::from_str(&place.state());
                // Browsers refuse too many calls. The next one makes up for it.
                let _ = history.replace_state_with_url(&state, "", None);
            }
        }
    }

    /// Restores the position that was kept in the current entry.
    fn come_back(self) {
        self.wanted.set_value(kept_position());
        // In the next frame the page is there, and has done what it does by itself.
        focus::after_render(move || focus::after_render(move || self.seek(FRAMES)));
    }

    /// Stops restoring: a user who does something on the page wants to stay there.
    fn note_act(self) {
        self.acts.update_value(|it| *it = it.wrapping_add(1));
        self.stay();
    }

    fn stay(self) {
        self.wanted.set_value(None);
    }

    /// Scrolls to the position in each frame until the content above it is there.
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

impl Position {
    /// The position as the state of an entry in the history.
    fn state(&self) -> String {
        [&self.top.to_string(), " ", &self.link].concat()
    }

    fn from_state(state: &str) -> Option<Position> {
        let (top, link) = state.split_once(' ')?;
        Some(Position {
            top: top.parse().ok()?,
            link: link.to_owned(),
        })
    }
}

fn kept_position() -> Option<Position> {
    let state = window().history().ok()?.state().ok()?;
    Position::from_state(&state.as_string()?)
}

fn top() -> i32 {
    let top = window().scroll_y().unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, reason = "no page is that long")]
    let top = top.round() as i32;
    top
}

/// The address of the link that was clicked, as it is written there.
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
    fn a_position_is_read_as_it_was_written() {
        for (top, link) in [
            (0, ""),
            (2709, "/customership/patient-data/contacts"),
            (7, "a b"),
        ] {
            let place = Position {
                top,
                link: link.to_owned(),
            };
            assert_eq!(Position::from_state(&place.state()), Some(place));
        }
        for state in ["", "12", "x /services"] {
            assert_eq!(Position::from_state(state), None, "{state}");
        }
    }
}
