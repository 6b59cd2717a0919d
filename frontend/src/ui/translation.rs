//! When the browser translates the page although the page declines it.
//!
//! Translators put `font` elements with the translation in the place of text nodes. The app goes on
//! writing into the nodes that it knows, and its text is not seen. So each of them is kept where
//! it was, out of sight, until the app changes it: then it takes the place of its translation.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{
    Element, MutationObserver, MutationObserverInit, MutationRecord, Node, NodeList, ShadowRoot,
    ShadowRootInit, ShadowRootMode,
};

/// Whether the page has been translated since the app was opened. Keeps what the page says up to
/// date from then on. To be called once.
pub fn use_translated() -> ReadSignal<bool> {
    let (translated, set_translated) = signal(false);
    let changes = observer(|change| {
        if let Some(place) = change.target() {
            show(&place);
        }
    });
    let translations = observer(move |change| {
        let Some(font) = translation(&change) else {
            return;
        };
        // Only once: what the app says about it is translated too, and that is no news.
        if translated.try_get_untracked() == Some(false) {
            set_translated.set(true);
        }
        let replaced = |it: &Node| it.node_type() == Node::TEXT_NODE && !it.is_connected();
        for text in nodes(change.removed_nodes()).filter(replaced) {
            if let (Some(place), Some(changes)) = (hide(&text, &font), &changes) {
                let options = MutationObserverInit::new();
                options.set_child_list(true);
                options.set_character_data(true);
                options.set_subtree(true);
                let _ = changes.observe_with_options(&place, &options);
            }
        }
    });
    if let (Some(translations), Some(body)) = (translations, document().body()) {
        let options = MutationObserverInit::new();
        options.set_child_list(true);
        options.set_subtree(true);
        let _ = translations.observe_with_options(&body, &options);
    }
    translated
}

/// The `font` that came in the place of what this change has removed, before or after that.
fn translation(change: &MutationRecord) -> Option<Element> {
    nodes(change.added_nodes())
        .chain(change.previous_sibling())
        .chain(change.next_sibling())
        .filter(|it| it.node_name() == "FONT")
        .find_map(|it| it.dyn_into().ok())
}

/// Keeps the text in its translation, where neither person nor translator sees it. Returns its
/// parent there.
fn hide(text: &Node, font: &Element) -> Option<Element> {
    let [host, place] = ["span", "span"].map(|it| document().create_element(it).ok());
    let (host, place) = (host?, place?);
    host.set_attribute("hidden", "").ok()?;
    let root = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Closed));
    root.ok()?.append_child(&place).ok()?;
    place.append_child(text).ok()?;
    font.append_child(&host).ok()?;
    Some(place)
}

/// Puts all that the app has by now in a hidden place, in which something has changed, into the
/// place of the translation.
fn show(changed: &Node) {
    let root = changed.get_root_node().dyn_into::<ShadowRoot>().ok();
    let font = root.as_ref().and_then(|it| it.host().parent_element());
    let (Some(place), Some(font)) = (root.and_then(|it| it.first_child()), font) else {
        return;
    };
    while let (Some(node), Some(parent)) = (place.first_child(), font.parent_node()) {
        if parent.insert_before(&node, Some(&font)).is_err() {
            return;
        }
    }
    font.remove();
}

fn nodes(list: NodeList) -> impl Iterator<Item = Node> {
    (0..list.length()).filter_map(move |it| list.get(it))
}

/// An observer for as long as the page is there.
fn observer(hear: impl Fn(MutationRecord) + 'static) -> Option<MutationObserver> {
    let hear = move |changes: js_sys::Array| {
        for change in changes.iter() {
            hear(change.unchecked_into());
        }
    };
    let hear = Closure::<dyn Fn(js_sys::Array)>::new(hear).into_js_value();
    MutationObserver::new(hear.unchecked_ref()).ok()
}
