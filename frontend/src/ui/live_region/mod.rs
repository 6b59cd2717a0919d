//! Announces to screen readers what otherwise is only seen: all of it through one pair of live regions,
//! of which one waits for its turn and the other interrupts.

#[cfg(feature = "gallery")]
pub mod examples;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::web_sys::Element;

use super::focus;

/// The id of the element that holds the regions.
const REGIONS: &str = "announcements";

/// How long a message can be found in its region.
const STAY: Duration = Duration::from_secs(10);

/// Puts the regions on the page: screen readers watch those that are there before a message is. To be
/// called once, when the page is set up.
pub fn provide_live_regions() {
    let _ = regions();
}

/// Says the text as soon as the screen reader has a moment. Said twice, it is heard twice.
pub fn announce(text: impl Into<String>) {
    say("status", text.into());
}

/// Says the text at once: something went wrong.
pub fn alert(text: impl Into<String>) {
    say("alert", text.into());
}

/// Announces a text on the page whenever it changes; what is there from the beginning is read with the
/// page. To be called while a component is set up.
pub fn announce_changes(text: Signal<Option<String>>) {
    Effect::new(move |before: Option<Option<String>>| {
        let now = text.get();
        if let (Some(before), Some(text)) = (&before, &now)
            && before.as_ref() != Some(text)
        {
            announce(text.as_str());
        }
        now
    });
}

/// How long what has been found out about a field stays unsaid: what is half typed is not judged
/// aloud.
const PAUSE: Duration = Duration::from_secs(1);

/// Returns a function that announces what has been found out about the field with this id, once the
/// user pauses; it is to be called when the text changes. A user who has gone on to another field hears
/// the name of this one first. What is there from the beginning is read with the page.
pub(super) fn announce_status(
    id: String,
    name: Signal<String>,
    text: Signal<Option<String>>,
) -> impl FnMut(&Option<String>) {
    // What is there from the beginning is known once the effects that are due have run.
    let before = Rc::new(RefCell::new(None));
    spawn_local({
        let before = before.clone();
        async move { *before.borrow_mut() = text.try_get_untracked() }
    });
    let latest = Rc::new(Cell::new(0_u32));
    move |now| {
        let before = before.replace_with(|it| it.is_some().then(|| now.clone()));
        if before.is_none_or(|it| it == *now) {
            return;
        }
        let (id, news) = (id.clone(), latest.get() + 1);
        latest.set(news);
        let latest = latest.clone();
        let say = move || {
            let is_latest = latest.get() == news;
            let text = text.try_get_untracked().flatten().filter(|_| is_latest);
            match (text, name.try_get_untracked()) {
                (Some(text), Some(name)) if !focus::is_within(&id) => {
                    announce([&name, ": ", &text].concat())
                }
                (Some(text), _) => announce(text),
                (None, _) => {}
            }
        };
        set_timeout(say, PAUSE);
    }
}

/// Each message is a paragraph of its own, so that none takes the place of another that has not been
/// heard yet.
fn say(role: &'static str, text: String) {
    let Some(regions) = regions() else { return };
    focus::after_render(move || {
        // Behind an open dialog nothing is heard.
        let dialog = document().query_selector("dialog[open]").ok().flatten();
        let host = dialog.or_else(|| document().body().map(Into::into));
        if let Some(host) = host.filter(|it| !it.is_same_node(regions.parent_node().as_ref())) {
            let _ = host.append_child(&regions);
        }
        let region = regions.query_selector(&["[role=", role, "]"].concat());
        let (Ok(Some(region)), Ok(message)) = (region, document().create_element("p")) else {
            return;
        };
        message.set_text_content(Some(&text));
        let _ = region.append_child(&message);
        set_timeout(move || message.remove(), STAY);
    });
}

/// The element with the regions; made again if it was in a dialog that is gone.
fn regions() -> Option<Element> {
    if let Some(regions) = document().get_element_by_id(REGIONS) {
        return Some(regions);
    }
    let regions = document().create_element("div").ok()?;
    regions.set_id(REGIONS);
    regions.set_class_name("visually-hidden");
    for role in ["status", "alert"] {
        let region = document().create_element("div").ok()?;
        region.set_attribute("role", role).ok()?;
        // A new message is heard without those before it.
        region.set_attribute("aria-atomic", "false").ok()?;
        regions.append_child(&region).ok()?;
    }
    document().body()?.append_child(&regions).ok()?;
    Some(regions)
}
