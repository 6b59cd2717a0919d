//! Nobody loses what they have typed by leaving.

use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos::wasm_bindgen::JsCast;
use leptos::wasm_bindgen::closure::Closure;
use leptos::web_sys::{Element, HtmlAnchorElement, MouseEvent};

use super::matter::{Matter, WizardStep};
use super::store::DraftStore;
use super::texts;
use super::way::Wizard;
use crate::i18n::{common, label, t};
use crate::ui::{Button, ButtonKind, Modal};

/// Asks before a person leaves the wizard by a link, or closes the browser, while something is
/// not saved. Who leaves by the browser's *Back* cannot be asked; then it is saved on the way out.
#[component]
pub fn LeaveGuard<M: Matter>(
    /// What is filled in.
    store: DraftStore<M>,
) -> impl IntoView {
    let wizard: Wizard<M::Step> = expect_context();
    // Where the link leads that was followed.
    let leaving = RwSignal::new(None::<String>);
    let closing = window_event_listener(ev::beforeunload, move |event| {
        if untrack(|| store.is_unsaved()) {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        closing.remove();
        if untrack(|| store.is_unsaved()) {
            spawn_local(store.last_save());
        }
    });
    before_links(move |event| {
        let away = leads_away(event, wizard).filter(|_| untrack(|| store.is_unsaved()));
        if away.is_some() {
            event.prevent_default();
            leaving.set(away);
        }
    });
    let go = move || {
        if let Some(href) = leaving.try_update(Option::take).flatten() {
            wizard.navigate.run(href);
        }
    };
    let save_and_go = move |()| {
        spawn_local(async move {
            match store.keep().await {
                true => go(),
                false => leaving.set(None),
            }
        });
    };
    let go_unsaved = move |()| {
        store.forget_changes();
        go();
    };
    let stay = move |()| leaving.set(None);
    view! {
        <Modal
            id="leaving"
            heading=label(texts::LEAVE_TITLE)
            open=Signal::derive(move || leaving.with(Option::is_some))
            on_close=Callback::new(stay)
        >
            <p>{t(texts::LEAVE_TEXT)}</p>
            <div class="button-row">
                <Button on_press=Callback::new(save_and_go)>{t(common::SAVE_AND_LEAVE)}</Button>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(go_unsaved)>{t(texts::LEAVE)}</Button>
                <Button kind=ButtonKind::Link on_press=Callback::new(stay)>{t(texts::STAY)}</Button>
            </div>
        </Modal>
    }
    .into_any()
}

/// Hears of every click before the router does, for as long as the component is there.
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

/// Where a click leads, if it follows a link in this tab to a page outside this wizard.
fn leads_away<S: WizardStep>(event: &MouseEvent, wizard: Wizard<S>) -> Option<String> {
    let plain = event.button() == 0
        && !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
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
    let inside = here || wizard.is_inside.run(path.clone());
    (plain && ours && link.target().is_empty() && !inside)
        .then(|| [path, link.search(), link.hash()].concat())
}
