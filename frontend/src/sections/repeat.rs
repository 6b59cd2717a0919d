//! A repeating group on the page.

use kanta_shared::field::{FieldPath, RowId};
use kanta_shared::texts::Text;
use leptos::prelude::*;

use super::rows::{Place, Row, RowOf, Rows};
use crate::api::new_row_id;
use crate::form::row_group;
use crate::i18n::{common, label, t, use_language, worded};
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, StatusTag, TagKind, announce, element, focus, shown_if,
};

/// The rows of a group, each with what brings back the one before it, and the button that adds
/// one.
#[component]
pub fn Repeat<T: Row, View: IntoView + 'static>(
    /// The rows.
    rows: Rows<T>,
    /// What is said where there is none.
    #[prop(optional)]
    none_yet: Option<Text>,
    /// A row was added.
    #[prop(optional, into)]
    on_add: Option<Callback<RowId>>,
    /// Shows one row.
    children: impl Fn(RowOf<T>) -> View + Clone + Send + Sync + 'static,
) -> impl IntoView {
    let item = move |place: &Place| match *place {
        Place::Row(id) => children(rows.at(id)).built(),
        Place::Removed(_) => view! { <Removed rows/> }.built(),
    };
    row_group(T::GROUP, |group| {
        group
            .each_of(move || rows.places(), item)
            .view(view! { <Add rows none_yet on_add/> }.built())
    })
}

/// One row: its name, the button that takes it away, and its fields.
#[component]
pub fn RepeatItem<T: Row>(
    /// The rows.
    rows: Rows<T>,
    /// Which one.
    id: RowId,
    /// Whether something in it is to be put right, which a mark beside the name says.
    #[prop(optional, into)]
    needs_attention: Signal<bool>,
    /// What is known about the row, above its fields.
    #[prop(optional_no_strip)]
    note: Option<AnyView>,
    /// The user wants to take the row away.
    #[prop(into)]
    on_remove: Callback<()>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let heading_id = heading_id(T::GROUP, id);
    let heading = worded(move |language| rows.name(id, language).unwrap_or_default());
    let remove = move || {
        view! {
            <Button kind=ButtonKind::Link about=heading on_press=on_remove>
                {t(T::REMOVE)}
            </Button>
        }
        .built()
    };
    // Where every row can go, its place needs no mark in the document.
    let remove = match T::LEAST {
        0 => remove(),
        least => {
            let may_go = Signal::derive(move || least < rows.count());
            shown_if(may_go, remove)
        }
    };
    let head = element("div").attr("class", "repeat__head").child(
        element("h2")
            .attr("id", &heading_id)
            .words_of(move || heading.get()),
    );
    let mark = || {
        let text = label(common::NEEDS_ATTENTION);
        view! { <StatusTag kind=Signal::stored(TagKind::Attention) text/> }.built()
    };
    // A form of its own, for browsers that fill in forms (StepForm).
    let fields = element("form")
        .child(head.view_if(needs_attention, mark).view(remove))
        .view(note)
        .view(children().built());
    element("div")
        .attr("class", "repeat__item")
        .attr("id", &row_id(T::GROUP, id))
        .attr("role", "group")
        .attr("aria-labelledby", &heading_id)
        .child(fields)
}

/// Returns what takes a row away, says so, and brings the focus to the button that brings it back.
/// To be called while a component is set up.
pub fn use_remove_row<T: Row>(rows: Rows<T>) -> impl Fn(RowId) + Copy + Send + Sync + 'static {
    let language = use_language();
    move |id| {
        rows.remove(id);
        if let Some(text) = untrack(|| rows.removed(language.get())) {
            announce(text);
        }
        focus::after_render(|| {
            focus::focus_field(&undo_id(T::GROUP));
        });
    }
}

/// In the place of a row that was removed: says so, and offers to undo it.
#[component]
fn Removed<T: Row>(rows: Rows<T>) -> impl IntoView {
    let language = use_language();
    let text = Signal::derive(move || rows.removed(language.get()));
    let undo = move |()| {
        let Some(id) = rows.restore() else {
            return;
        };
        let said = untrack(|| {
            let language = language.get();
            let name = rows.name(id, language)?;
            rows.with(|all| {
                Some(
                    all.iter()
                        .find(|it| it.id() == id)?
                        .restored(&name, language),
                )
            })
        });
        announce(said.unwrap_or_default());
        focus_row(T::GROUP, id);
    };
    // What has happened is announced; this is to be seen and pressed.
    view! {
        <div class=AlertKind::Info.class()>
            <p class="notice__text">{move || text.get()}</p>
            <div class="notice__actions">
                <Button kind=ButtonKind::Link id=undo_id(T::GROUP) on_press=Callback::new(undo)>
                    {t(common::UNDO)}
                </Button>
            </div>
        </div>
    }
    .built()
}

#[component]
fn Add<T: Row>(
    rows: Rows<T>,
    none_yet: Option<Text>,
    on_add: Option<Callback<RowId>>,
) -> impl IntoView {
    let language = use_language();
    let none = Memo::new(move |_| rows.count() == 0);
    let add = move |()| {
        let id = new_row_id();
        rows.add(id);
        if let Some(on_add) = on_add {
            on_add.run(id);
        }
        let count = untrack(|| rows.count());
        announce(T::added(count, language.get_untracked()));
        focus_row(T::GROUP, id);
    };
    let full = Memo::new(move |_| T::MOST <= rows.count());
    let button = move || match full.get() {
        true => view! { <p>{worded(T::full)}</p> }.built(),
        false => view! {
            <Button kind=ButtonKind::Secondary on_press=Callback::new(add)>{t(T::ADD)}</Button>
        }
        .built(),
    };
    view! {
        {move || none_yet.filter(|_| none.get()).map(|text| view! { <p>{t(text)}</p> })}
        {button}
    }
}

/// Brings the focus to the name of a row.
pub fn focus_row(group: FieldPath, id: RowId) {
    let heading_id = heading_id(group, id);
    focus::after_render(move || focus::focus_by_id(&heading_id));
}

fn row_id(group: FieldPath, id: RowId) -> String {
    format!("{group}-{}", id.0)
}

fn heading_id(group: FieldPath, id: RowId) -> String {
    [&row_id(group, id), "-heading"].concat()
}

fn undo_id(group: FieldPath) -> String {
    format!("{group}-undo")
}
