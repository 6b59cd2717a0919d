//! What the rows of repeating groups have in common.

use kanta_shared::texts::Text;
use leptos::prelude::*;

use crate::i18n::{common, t};
use crate::ui::{AlertKind, Button, ButtonKind, InlineAlert, VisuallyHidden, focus};

/// One row: its name, the button that takes it away, and its fields.
#[component]
pub fn RepeatItem(
    /// Id of the row; its heading's is made from it.
    id: String,
    /// What the row is called.
    #[prop(into)]
    heading: Signal<String>,
    /// A mark beside the heading.
    #[prop(optional, into)]
    mark: ViewFn,
    /// The words of the button that takes the row away.
    remove: Text,
    /// The person wants to take the row away.
    #[prop(into)]
    on_remove: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let heading_id = heading_id(&id);
    view! {
        <div class="repeat__item" id=id role="group" aria-labelledby=heading_id.clone()>
            <div class="repeat__head">
                <h2 id=heading_id.clone()>{heading}</h2>
                {mark.run()}
                <Button kind=ButtonKind::Link on_press=on_remove>
                    {t(remove)}
                    <VisuallyHidden>": " {heading}</VisuallyHidden>
                </Button>
            </div>
            {children()}
        </div>
    }
    .into_any()
}

/// Stands where a row was taken away: says so, and offers to bring it back.
#[component]
pub fn Undo(
    /// Id of the button.
    id: &'static str,
    /// Which row was taken away; nothing if none was from here.
    #[prop(into)]
    text: Signal<Option<String>>,
    /// The person wants it back.
    #[prop(into)]
    on_undo: Callback<()>,
) -> impl IntoView {
    let actions = move || {
        view! { <Button kind=ButtonKind::Link id on_press=on_undo>{t(common::UNDO)}</Button> }
    };
    view! { <InlineAlert kind=Signal::stored(AlertKind::Info) text actions/> }
}

/// Brings the focus to the name of a row.
pub fn focus_row(id: &str) {
    let heading_id = heading_id(id);
    focus::after_render(move || focus::focus_by_id(&heading_id));
}

/// Brings the focus to a control.
pub fn focus_control(id: &'static str) {
    focus::after_render(move || {
        focus::focus_field(id);
    });
}

fn heading_id(id: &str) -> String {
    [id, "-heading"].concat()
}
