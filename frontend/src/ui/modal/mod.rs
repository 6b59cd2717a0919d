//! A question that must be answered before going on.

#[cfg(feature = "gallery")]
pub mod examples;

use leptos::ev;
use leptos::html;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::BuildNow;
use super::focus;
use super::reactive::{effect, shown_if};

/// A dialog above the page: the browser's own, which keeps keyboard and screen reader inside.
///
/// It opens with the focus on its heading, closes with Escape, and gives the focus back to where
/// it was. The caller closes it: `on_close` only reports that the user wants to leave.
#[component]
pub fn Modal(
    /// Id of the dialog; the heading's is made from it.
    #[prop(into)]
    id: String,
    /// What it is about.
    #[prop(into)]
    heading: Signal<String>,
    /// Whether it is open.
    #[prop(into)]
    open: Signal<bool>,
    /// The user wants to leave without answering.
    #[prop(into)]
    on_close: Callback<()>,
    /// The question and its answers.
    children: ChildrenFn,
) -> impl IntoView {
    let dialog = NodeRef::<html::Dialog>::new();
    let heading_id = StoredValue::new(format!("{id}-heading"));
    let is_open = Memo::new(move |_| open.get());
    let before = StoredValue::new_local(None::<Element>);
    effect(move || {
        let Some(dialog) = dialog.get() else { return };
        if !is_open.get() {
            // The browser gives the focus back, which what is not a control could take only once.
            before.with_value(|it| it.iter().for_each(focus::let_focus));
            dialog.close();
            return;
        }
        before.set_value(focus::focused());
        // The browser chooses the heading at once: another control would be heard before it.
        let heading = heading_id.with_value(|it| document().get_element_by_id(it));
        heading.iter().for_each(focus::let_focus);
        if dialog.show_modal().is_ok() {
            heading.iter().for_each(focus::focus_for_now);
        }
    });
    // With another heading, the answers are others too: none of them is pressed by mistake.
    let changed = move |_: &String, _: Option<&String>, _| {
        if is_open.get_untracked() {
            focus::after_render(move || focus::focus_by_id(&heading_id.get_value()));
        }
    };
    let words = Memo::new(move |_| heading.get());
    Effect::watch(move || words.get(), changed, false);
    // A second Escape closes the dialog whatever we say; then the page must know of it.
    let closed = move |_| {
        if open.get_untracked() {
            on_close.run(());
        }
    };
    view! {
        <dialog
            class="modal"
            id=id
            aria-labelledby=move || is_open.get().then(|| heading_id.get_value())
            node_ref=dialog
            on:cancel=move |event: ev::Event| {
                event.prevent_default();
                on_close.run(());
            }
            on:close=closed
        >
            <div class="modal__content">
                {shown_if(is_open, move || view! {
                    <h2 class="modal__heading" id=heading_id.get_value() autofocus=true>{heading}</h2>
                    {children()}
                }.built())}
            </div>
        </dialog>
    }
    .built()
}
