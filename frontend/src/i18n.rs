//! The language of the page, and texts in it.
//!
//! A text is a [`Text`] beside the area that shows it; this module turns it into a signal that
//! follows the language. Those of the first language come with the areas that show them; all texts of another
//! are fetched when it is chosen, and nothing changes before they have come. Changing the language changes text nodes in
//! place. Nothing is built again, so step, typed text, errors and focus stay.

use kanta_shared::language::Language;
use kanta_shared::language::texts::Text;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::address;

pub mod common;
mod compounds;
mod fetched;
mod linked;

pub use compounds::{heading, softened};
pub use fetched::take_texts;
pub use linked::linked;

/// The one thing that the app stores in the browser in plain text.
const STORAGE_KEY: &str = "language";

/// Provides the language of the page: that of the address, else that of the last visit, else Finnish.
///
/// From then on `<html lang>` and the browser's storage follow the signal. In a browser that refuses
/// to store anything, only the choice is forgotten.
pub fn provide_language() -> RwSignal<Language> {
    // The start script has decided, and its texts are here.
    let decided = document().document_element();
    let decided = decided.and_then(|it| Language::from_name(&it.get_attribute("lang")?));
    let language = decided.unwrap_or_default();
    take_texts();
    let language = RwSignal::new(language);
    Effect::new(move |_| {
        let language = language.get();
        if let Some(html) = document().document_element() {
            // The two possible failures, no storage and no attribute, do no harm.
            let _ = html.set_attribute("lang", language.name());
        }
        if let Some(storage) = storage() {
            let _ = storage.set_item(STORAGE_KEY, language.name());
        }
    });
    provide_context(language);
    language
}

/// Returns the language of the page. To be called while a component is set up.
pub fn use_language() -> RwSignal<Language> {
    expect_context()
}

/// Returns a function that changes the language, also in the address, and a signal that says that
/// the texts did not come. To be called while a component is set up; the function is for its events.
pub fn use_change_language() -> (
    impl Fn(Language) + Copy + Send + Sync + 'static,
    RwSignal<bool>,
) {
    let shown = use_language();
    let first = shown.get_untracked();
    let chosen = StoredValue::new(first);
    let failed = RwSignal::new(false);
    let show = move |language| {
        shown.set(language);
        name_in_address(language);
    };
    let change = move |language| {
        chosen.set_value(language);
        failed.set(false);
        if language == first {
            return show(language);
        }
        spawn_local(async move {
            let fetched = fetched::fetch(language).await;
            // Another language may have been chosen meanwhile.
            if chosen.try_get_value() == Some(language) {
                match fetched {
                    Ok(()) => show(language),
                    Err(fetched::NotFetched) => failed.set(true),
                }
            }
        });
    };
    (change, failed)
}

/// Corrects the language in the address if it is another one, as after going back to a page that was
/// opened in another language.
pub fn correct_address(language: Language) {
    let search = window().location().search().unwrap_or_default();
    if asked_for(&search).is_some_and(|named| named != language) {
        name_in_address(language);
    }
}

/// Writes the language into the address.
fn name_in_address(language: Language) {
    address::change_query(|search| in_language(search, language));
}

/// A text as a text node.
pub fn t(text: Text) -> impl Fn() -> &'static str + Copy + Send + Sync + 'static {
    let language = use_language();
    move || text.in_(language.get())
}

/// A text as a property of a component.
pub fn label(text: Text) -> Signal<String> {
    worded(move |language| text.in_(language).to_owned())
}

/// A text that is composed, or that depends on signals besides the language.
pub fn worded(words: impl Fn(Language) -> String + Send + Sync + 'static) -> Signal<String> {
    let language = use_language();
    Signal::derive(move || words(language.get()))
}

/// The query of an address, with its `?`, with this language in it.
pub fn in_language(search: &str, language: Language) -> String {
    address::with_parameter(search, address::LANGUAGE, Some(language.name()))
}

fn asked_for(search: &str) -> Option<Language> {
    Language::from_name(address::raw_value(search, address::LANGUAGE)?)
}

fn storage() -> Option<leptos::web_sys::Storage> {
    window().local_storage().ok()?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_has_one_language_and_keeps_its_other_parameters() {
        let check = |search, expected| assert_eq!(in_language(search, Language::Sv), expected);
        check("", "?lang=sv");
        check("?lang=fi", "?lang=sv");
        check("?lang=fi&lang=en", "?lang=sv");
        check("?logged-out", "?logged-out&lang=sv");
        check(
            "?failed=cancelled&lang=fi&return=%2Fservices",
            "?failed=cancelled&return=%2Fservices&lang=sv",
        );
    }

    #[test]
    fn an_unknown_language_is_ignored() {
        assert_eq!(asked_for("?lang=en"), Some(Language::En));
        assert_eq!(asked_for("?return=lang&lang=sv"), Some(Language::Sv));
        for search in [
            "",
            "?",
            "?lang",
            "?lang=",
            "?lang=de",
            "?language=sv",
            "?lang=SV",
        ] {
            assert_eq!(asked_for(search), None, "{search}");
        }
    }
}
