//! Fields that know which field they are, and find their texts and problems by that.

use std::collections::BTreeSet;

use kanta_shared::field::FieldPath;
use kanta_shared::official_form::official_form;
use kanta_shared::texts::fields;
use leptos::prelude::*;
use reactive_stores::Field;

use super::manner::{Manner, manner};
use super::problems::{hint_of, problem_of, problems_of};
use crate::i18n::{common, label, worded};
use crate::ui::choice::{choice_id, values, words};
use crate::ui::{Checkbox, Choice, FieldProps, FieldSet, RadioButtonGroup, TextInput, focus};

/// A line of text. When the person moves on, it takes its official form, if it has one.
#[component]
pub fn BoundText(
    /// Which field it is.
    field: FieldPath,
    /// The text as typed.
    #[prop(into)]
    value: Field<String>,
    /// What is asked, where that depends on other answers.
    #[prop(optional, into)]
    label: Option<Signal<String>>,
    /// Guidance, where that depends on other answers.
    #[prop(optional, into)]
    hint: Option<Signal<String>>,
    /// Whether it may be left empty, where that depends on other answers.
    #[prop(optional, into)]
    optional: Option<Signal<bool>>,
    /// What has been found out about the text.
    #[prop(optional, into)]
    status: Signal<Option<String>>,
    /// Answers to choose from; others can be typed.
    #[prop(optional, into)]
    suggestions: Option<Signal<Vec<Choice>>>,
    /// The person has changed the text and moves on.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
) -> impl IntoView {
    let Manner {
        kind,
        width,
        help,
        autocomplete,
        ..
    } = manner(field);
    // Chromium scrolls back to a field whose text is replaced while it has the focus, and a click
    // under way would miss its button. So the text is replaced when the focus has moved on.
    let leave = move |text: String| {
        focus::after_render(move || {
            let official = official_form(field, &text);
            if let (Some(official), Some(mut place)) = (official, value.try_write()) {
                *place = official;
            }
            if let Some(on_leave) = on_leave {
                on_leave.try_run(());
            }
        });
    };
    let odd = hint_of(field);
    let props =
        field_props(field).status(Signal::derive(move || odd.get().or_else(|| status.get())));
    let props = match label {
        Some(label) => props.label(label),
        None => props,
    };
    let props = match hint {
        Some(hint) => props.hint(hint),
        None => props,
    };
    let props = match optional {
        Some(optional) => props.optional(optional_mark(optional)),
        None => props,
    };
    view! {
        <TextInput
            field=props
            value
            kind
            width
            help
            autocomplete
            suggestions
            on_leave=Callback::new(leave)
        />
    }
}

/// A question with a few answers of which one is chosen.
#[component]
pub fn BoundRadio(
    /// Which field it is.
    field: FieldPath,
    /// What can be chosen.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is chosen.
    #[prop(into)]
    value: Signal<Option<String>>,
    /// Told what is chosen.
    #[prop(into)]
    on_change: Callback<String>,
) -> impl IntoView {
    view! { <RadioButtonGroup field=field_props(field) choices value on_change/> }
}

/// A question with any number of answers.
#[component]
pub fn BoundCheckboxes(
    /// Which field it is. The boxes have the ids that [`choice_id`] gives.
    field: FieldPath,
    /// What can be ticked; the values are those of `value`.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What is ticked.
    #[prop(into)]
    ticked: Signal<BTreeSet<String>>,
    /// Told a value, and whether it is ticked now.
    #[prop(into)]
    on_change: Callback<(String, bool)>,
    /// What a ticked box brings forth.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let boxed = move |own: String| {
        let words = {
            let own = own.clone();
            Memo::new(move |_| words(choices, &own).unwrap_or_default())
        };
        let label = Signal::derive(move || words.with(|it| it.label.clone()));
        let description = Signal::derive(move || words.with(|it| it.description.clone()));
        let is_ticked = {
            let own = own.clone();
            move || ticked.with(|it| it.contains(&own))
        };
        let change = {
            let own = own.clone();
            move |ticked| {
                on_change.run((own.clone(), ticked));
                // A box that was there only to be unticked is gone, and the focus with it.
                if !choices.with_untracked(|all| all.iter().any(|it| it.value == own)) {
                    focus::after_render(move || {
                        focus::focus_field(&field.to_string());
                    });
                }
            }
        };
        view! {
            <Checkbox
                field=FieldProps::new(choice_id(&field.to_string(), &own), label).hint(description)
                checked=Signal::derive(is_ticked)
                on_change=Callback::new(change)
            />
        }
    };
    view! {
        <FieldSet field=field_props(field)>
            <For each=move || values(choices) key=String::clone children=boxed/>
            {children.map(|children| children())}
        </FieldSet>
    }
}

/// One box to tick, under something that has been read.
#[component]
pub fn BoundTick(
    /// Which field it is.
    field: FieldPath,
    /// Whether it is ticked.
    #[prop(into)]
    checked: Signal<bool>,
    /// Told whether it is ticked now.
    #[prop(into)]
    on_change: Callback<bool>,
) -> impl IntoView {
    view! {
        <Checkbox field=field_props(field) required=true checked on_change/>
    }
}

/// A group of rows as a whole: what is to be put right about it stands above its rows.
#[component]
pub fn BoundGroup(
    /// Which group it is.
    field: FieldPath,
    /// The rows, and the button that adds one.
    children: Children,
) -> impl IntoView {
    let problems = problems_of(field);
    view! {
        <div id=field.to_string() class:form-group--error=move || problems.with(|it| !it.is_empty())>
            <div id=format!("{field}-label")>
                <For each=move || problems.get() key=String::clone let:text>
                    <p class="form-group__error">{text}</p>
                </For>
            </div>
            {children()}
        </div>
    }
    .into_any()
}

/// The props of the field's control, as far as they follow from which field it is.
fn field_props(field: FieldPath) -> FieldProps {
    let Manner { optional, hint, .. } = manner(field);
    let props = FieldProps::new(field.to_string(), label(fields::label(field)))
        .error(problem_of(field))
        .status(hint_of(field));
    let props = match hint {
        Some(hint) => props.hint(label(hint)),
        None => props,
    };
    if optional {
        props.optional(label(common::OPTIONAL))
    } else {
        props
    }
}

fn optional_mark(optional: Signal<bool>) -> Signal<Option<String>> {
    let mark = worded(|language| common::OPTIONAL.in_(language).to_owned());
    Signal::derive(move || optional.get().then(|| mark.get()))
}
