//! The head of every printed page: which page it is, of whom, and when it was printed.

use kanta_shared::language::Language;
use kanta_shared::timestamp::Timestamp;
use leptos::ev;
use leptos::html;
use leptos::prelude::*;

use super::texts;
use crate::i18n::use_language;
use crate::session::use_session;
use crate::ui::BuildNow;

/// Three lines that only paper shows. They are written when the page is about to be printed, by the clock of
/// the device, as no answer of the server says when that is.
#[component]
pub(super) fn PrintHead() -> impl IntoView {
    let language = use_language();
    let session = use_session();
    let customer = Memo::new(move |_| {
        let organisation = session.acting()?.organisation;
        Some([&organisation.name, ", ", organisation.business_id.as_str()].concat())
    });
    let [title, printed] = [NodeRef::<html::P>::new(), NodeRef::<html::P>::new()];
    // Effects would run after the page is printed, as a script that prints waits for that.
    let about_to_print = window_event_listener(ev::beforeprint, move |_| {
        let lines = [
            (title, Some(document().title())),
            (printed, now(language.get_untracked())),
        ];
        for (place, text) in lines {
            if let Some(place) = place.get_untracked() {
                place.set_text_content(text.as_deref());
            }
        }
    });
    on_cleanup(move || about_to_print.remove());
    view! {
        <div class="print-head print-only">
            <p class="print-head__title" node_ref=title></p>
            <p>{customer}</p>
            <p node_ref=printed></p>
        </div>
    }
    .built()
}

/// That the page is printed now, in words and in Finnish time, as all times of the service are.
fn now(language: Language) -> Option<String> {
    let finnish = js_sys::Object::new();
    js_sys::Reflect::set(&finnish, &"timeZone".into(), &"Europe/Helsinki".into()).ok()?;
    // Swedish has the order and the signs of ISO 8601. The offset from UTC is not shown.
    let now = js_sys::Date::new_0().to_locale_string("sv", &finnish);
    let moment = String::from(now).replace(' ', "T") + "+00:00";
    let moment: Timestamp = moment.parse().ok()?;
    Some(texts::printed(language, &moment))
}
