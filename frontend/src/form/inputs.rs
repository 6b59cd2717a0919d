//! The one renderer of fields: it draws what a step asks, and binds each control to the draft.

use kanta_shared::field::FieldPath;
use kanta_shared::group::{Group, Heading as GroupHeading};
use kanta_shared::official_form::official_form;
use kanta_shared::sorted::SortedSet;
use kanta_shared::texts::{Text, answers, fields};
use leptos::prelude::*;
use reactive_stores::Field;

use super::input_spec::{InputSpec, input_spec};
use super::problems::{problem_of, problems_of, status_of};
use crate::i18n::{common, label, worded};
use crate::ui::choice::{ChoiceKind, choice_control, values};
use crate::ui::press::after_press;
use crate::ui::{
    BuildNow, Checkbox, Choice, Dropdown, Element, FieldProps, Heading, HeadingLevel,
    RadioButtonGroup, TextInput, element, field_set, focus, setters,
};

/// The control of a field, bound to its place in the draft.
pub enum Control {
    /// A line of text.
    Text(TextControl),
    /// One of several answers.
    Choice {
        choices: Signal<Vec<Choice>>,
        /// The value of the chosen answer.
        chosen: Signal<Option<String>>,
        choose: Callback<String>,
    },
    /// Any number of several answers.
    Choices {
        choices: Signal<Vec<Choice>>,
        /// The values of the ticked boxes.
        ticked: Signal<SortedSet<String>>,
        /// Receives a value, and whether it is ticked now.
        change: Callback<(String, bool)>,
        /// What a ticked box reveals, under the boxes.
        reveal: ViewFn,
    },
    /// One box under a document that has been read.
    Tick {
        ticked: Signal<bool>,
        tick: Callback<bool>,
    },
}

/// Answers that are known by name. Any other can be typed.
#[derive(Clone)]
pub struct Known {
    /// What is chosen.
    pub label: Text,
    /// The entry for an answer that is not among them.
    pub other: Text,
    /// The names, and the texts that are put into the line.
    pub choices: Vec<Choice>,
}

/// A line of text. When the user moves on, the text takes its official form, if it has one.
#[derive(Clone)]
pub struct TextControl {
    value: Field<String>,
    label: Option<Signal<String>>,
    hint: Option<Signal<String>>,
    optional: Option<Signal<bool>>,
    status: Option<Signal<Option<String>>>,
    known: Option<Known>,
    on_leave: Option<Callback<()>>,
}

impl TextControl {
    /// A control for this text, with the words that follow from the name of the field.
    pub fn new(value: impl Into<Field<String>>) -> TextControl {
        TextControl {
            value: value.into(),
            label: None,
            hint: None,
            optional: None,
            status: None,
            known: None,
            on_leave: None,
        }
    }

    setters! {
        /// Sets a label that depends on other answers.
        label: Signal<String>,
        /// Sets guidance that depends on other answers.
        hint: Signal<String>,
        /// Sets whether the text may be left empty, where that depends on other answers.
        optional: Signal<bool>,
        /// Sets what has been found out about the text.
        status: Signal<Option<String>>,
        /// Sets known answers, to choose from by name above the line.
        known: Known,
        /// Sets what runs when the user has changed the text and moves on.
        on_leave: Callback<()>,
    }
}

/// Groups of fields, each under its heading.
#[component]
pub fn Inputs(
    groups: Vec<Group>,
    /// The control of each field in the groups.
    control: Callback<FieldPath, Option<Control>>,
    /// The level of the headings.
    #[prop(optional)]
    level: HeadingLevel,
    /// What is between a heading and its fields.
    #[prop(optional, into)]
    below: Option<Callback<GroupHeading, Option<AnyView>>>,
) -> impl IntoView {
    let input = move |field: &FieldPath| {
        let field = *field;
        control
            .run(field)
            .map(|control| view! { <Input field control/> })
    };
    let line = move |line: &[FieldPath]| {
        let inputs = line.iter().map(input).collect_view();
        match line.len() {
            1 => inputs.built(),
            _ => view! { <div class="field-row">{inputs}</div> }.built(),
        }
    };
    let group = move |group: Group| {
        let lines = group
            .fields
            .chunk_by(|field, _| input_spec(*field).shares_line);
        let lines = lines.map(line).collect_view();
        let (Some(heading), Some(first)) = (group.heading, group.fields.first()) else {
            return lines.built();
        };
        // Heard, "Postal code" alone would not say of which address.
        let id = [&first.to_string(), "-group"].concat();
        let name = id.clone();
        view! {
            <div role="group" aria-labelledby=name>
                <Heading level id text=label(answers::heading(heading))/>
                {below.and_then(|it| it.run(heading))}
                {lines}
            </div>
        }
        .built()
    };
    groups.into_iter().map(group).collect_view().built()
}

/// The control of one field, with its label, guidance and problem.
#[component]
pub fn Input(field: FieldPath, control: Control) -> impl IntoView {
    match control {
        Control::Text(control) => text_input(field, control),
        Control::Choice {
            choices,
            chosen,
            choose,
        } => view! {
            <RadioButtonGroup field=field_props(field) choices value=chosen on_change=choose/>
        }
        .built(),
        Control::Choices {
            choices,
            ticked,
            change,
            reveal,
        } => checkboxes(field, choices, ticked, change, reveal),
        Control::Tick { ticked, tick } => view! {
            <Checkbox field=field_props(field) required=true checked=ticked on_change=tick/>
        }
        .built(),
    }
}

fn text_input(field: FieldPath, control: TextControl) -> AnyView {
    let TextControl {
        value,
        label,
        hint,
        optional,
        status,
        known,
        on_leave,
    } = control;
    let InputSpec {
        kind,
        width,
        help,
        autocomplete,
        ..
    } = input_spec(field);
    // Chromium scrolls back to a field whose text is replaced while it has the focus, and a click
    // under way would miss its button. So the text is replaced when the focus has moved on.
    let leave = move |text: String| {
        after_press(move || {
            let is_same = value.try_with_untracked(|it| *it == text) == Some(true);
            let official = official_form(field, &text).filter(|_| is_same);
            if let (Some(official), Some(mut place)) = (official, value.try_write()) {
                *place = official;
            }
            if let Some(on_leave) = on_leave {
                on_leave.try_run(());
            }
        });
    };
    let mut props = field_props(field);
    if let Some(status) = status {
        let noted = status_of(field);
        props = props.status(Signal::derive(move || {
            let parts: Vec<_> = [status.get(), noted.get()].into_iter().flatten().collect();
            (!parts.is_empty()).then(|| parts.join(" "))
        }));
    }
    if let Some(label) = label {
        props = props.label(label);
    }
    if let Some(hint) = hint {
        props = props.hint(hint);
    }
    if let Some(optional) = optional {
        props = props.optional(optional_mark(optional));
    }
    // Controls are read in the order in which they are made: what is in the line is read last, and counts.
    let known = known.map(|it| by_name(field, it, value));
    let line = view! {
        <TextInput
            field=props
            value
            kind
            width
            help
            autocomplete
            on_leave=Callback::new(leave)
        />
    };
    // A place for what most lines lack would be two nodes of each.
    match known {
        Some(known) => (known, line).built(),
        None => line.built(),
    }
}

/// The answers that are known, by name: choosing one puts its text into the line below, and choosing none
/// brings back what had been typed there.
fn by_name(field: FieldPath, known: Known, value: Field<String>) -> AnyView {
    let Known {
        label: question,
        other,
        choices,
    } = known;
    let ids: Vec<_> = choices.iter().map(|it| it.value.clone()).collect();
    let chosen = Memo::new(move |_| {
        let text = value.try_get().unwrap_or_default();
        let official = official_form(field, &text).unwrap_or(text);
        ids.contains(&official).then_some(official)
    });
    let typed = StoredValue::new(String::new());
    let choose = move |id: Option<String>| {
        if chosen.get_untracked().is_none() {
            typed.set_value(value.get_untracked());
        }
        value.set(id.unwrap_or_else(|| typed.get_value()));
    };
    let props = FieldProps::new(format!("{field}-known"), label(question));
    view! {
        <Dropdown
            field=props.optional(label(common::OPTIONAL))
            choices=Signal::stored(choices)
            nothing=label(other)
            value=chosen
            on_change=Callback::new(choose)
        />
    }
    .built()
}

/// A question with any number of answers. The boxes have the ids that [`choice_id`](crate::ui::choice::choice_id) gives.
fn checkboxes(
    field: FieldPath,
    choices: Signal<Vec<Choice>>,
    ticked: Signal<SortedSet<String>>,
    on_change: Callback<(String, bool)>,
    reveal: ViewFn,
) -> AnyView {
    let boxed = move |own: &String| {
        let is_ticked = {
            let own = own.clone();
            Signal::derive(move || ticked.with(|it| it.contains(&own)))
        };
        let change = {
            let own = own.clone();
            Callback::new(move |ticked| {
                on_change.run((own.clone(), ticked));
                // A box that was there only to be unticked is gone, and the focus with it.
                if !choices.with_untracked(|all| all.iter().any(|it| it.value == own)) {
                    focus::after_render(move || {
                        focus::focus_field(&field.to_string());
                    });
                }
            })
        };
        choice_control(
            ChoiceKind::Any,
            &field.to_string(),
            own,
            choices,
            is_ticked,
            change,
        )
        .built()
    };
    let controls = |group: Element| {
        group
            .each_of(move || values(choices), boxed)
            .view(reveal.run())
    };
    field_set(&field_props(field), false, controls).built()
}

/// A group of rows as a whole, with its problems above what `rows` adds: the rows, and the button that
/// adds one.
pub fn row_group(field: FieldPath, rows: impl FnOnce(Element) -> Element) -> Element {
    let problem = |text: &String| {
        element("p")
            .attr("class", "form-group__error")
            .words(text)
            .built()
    };
    let texts = problems_of(field);
    let problems = element("div")
        .attr("id", &format!("{field}-label"))
        .each_of(move || texts.get(), problem);
    rows(
        element("div")
            .attr("id", &field.to_string())
            .child(problems),
    )
}

/// The props that follow from the name of the field.
fn field_props(field: FieldPath) -> FieldProps {
    let InputSpec { optional, hint, .. } = input_spec(field);
    let props = FieldProps::new(field.to_string(), label(fields::label(field)))
        .error(problem_of(field))
        .status(status_of(field));
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
