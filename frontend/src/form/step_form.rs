//! The page around the fields of one step.

use kanta_shared::field::FieldPath;
use kanta_shared::problem::{Hint, Problems};
use kanta_shared::texts::Text;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Event, HtmlElement, HtmlInputElement, KeyboardEvent};

use super::consequences::Consequential;
use super::problems;
use super::texts;
use crate::i18n::{self, common, label, t, use_language};
use crate::ui::{
    AlertKind, BuildNow, Button, ButtonKind, ErrorSummary, InlineAlert, LinkButton, element, focus,
    reactive,
};

/// How one moves between the steps of a form.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum StepButtons {
    /// *Tallenna ja jatka*; *Edellinen* is a link.
    #[default]
    SaveAndContinue,
    /// *Seuraava* and *Edellinen*, which saves too.
    PreviousAndNext,
    /// *Lähetä* and *Edellinen*, which saves too.
    PreviousAndSend,
}

impl StepButtons {
    fn has_previous(self) -> bool {
        match self {
            StepButtons::SaveAndContinue => false,
            StepButtons::PreviousAndNext | StepButtons::PreviousAndSend => true,
        }
    }

    fn go_on(self) -> Text {
        match self {
            StepButtons::SaveAndContinue => common::SAVE_AND_CONTINUE,
            StepButtons::PreviousAndNext => common::NEXT,
            StepButtons::PreviousAndSend => common::SEND,
        }
    }
}

/// One step of a form: heading, summary of what is to be put right, fields, and the way on.
///
/// Enter in a field goes on, as the button does. The button can always be pressed: pressing it
/// says what is missing, and the summary takes the focus.
///
/// Where there are rows, each is a form of its own, and the button is in another: at every key Chromium
/// goes through all the controls of a form to find what it could fill in, which took half of the time of
/// a key with fifty contacts.
#[component]
pub fn StepForm(
    /// Which step of how many, such as "Step 3 of 8".
    #[prop(into)]
    position: Signal<String>,
    /// The name of the step.
    heading: Text,
    /// How the buttons are called.
    #[prop(optional)]
    buttons: StepButtons,
    /// Where the step before is.
    #[prop(into)]
    back: Signal<Option<String>>,
    /// The words of the link that leads there.
    #[prop(default = common::PREVIOUS)]
    back_words: Text,
    /// The user wants to go there with the button, where there is one.
    #[prop(optional, into)]
    on_back: Option<Callback<()>>,
    /// What is to be put right, as far as it shows now.
    #[prop(into)]
    problems: Signal<Problems>,
    /// Whether nothing is left to put right, shown or not.
    #[prop(into)]
    complete: Signal<bool>,
    /// What looks odd and does not stop the user.
    #[prop(into)]
    hints: Signal<Vec<Hint>>,
    /// What follows from the answers that are changed here.
    consequences: Consequential,
    /// Counts the times something was found to put right when the user wanted to go on.
    #[prop(into)]
    attempt: Signal<u32>,
    /// The name of the row that a field is in.
    #[prop(into)]
    row_name: Callback<FieldPath, Option<String>>,
    /// Whether it is being saved.
    #[prop(into)]
    busy: Signal<bool>,
    /// The user wants to go on.
    #[prop(into)]
    on_save: Callback<()>,
    /// The user wants to go on another time; where what is typed can be kept as it is.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// What is to be known before anything else, above the fields.
    #[prop(optional, into)]
    notices: ViewFn,
    /// Whether the draft is saved, beside the buttons.
    #[prop(into)]
    save_state: ViewFn,
    /// Whether there are rows among the fields.
    has_rows: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    problems::provide_judgement(problems, hints, consequences);
    let language = use_language();
    // Computed once for all the links that read it.
    let links = Memo::new(move |_| {
        problems.with(|all| problems::links(language.get(), all, |field| row_name.run(field)))
    });
    let submit = move |event: Event| {
        event.prevent_default();
        perform(on_save, busy);
    };
    let foot = view! {
        {save_state.run()}
        <ButtonRow buttons busy on_back on_leave>
            {reactive(move || {
                let back = back.get().filter(|_| !buttons.has_previous());
                back.map(|href| view! { <LinkButton kind=ButtonKind::Link href>{t(back_words)}</LinkButton> })
                    .built()
            })}
        </ButtonRow>
    };
    let (all, foot_of) = match has_rows {
        true => (element("div").on(&["keypress"], go_on_by_enter), "form"),
        false => (element("form").attr("novalidate", ""), "div"),
    };
    let foot = element(foot_of)
        .attr("class", "wizard__foot")
        .view(foot.built());
    let all = all
        .on(&["submit"], submit)
        .view(children().built())
        .child(foot);
    view! {
        <StepHeading position heading/>
        {notices.run()}
        <ErrorSummary heading=problems::heading(problems) problems=links attempt/>
        <InlineAlert kind=Signal::stored(AlertKind::Success) text=resolved(problems, complete)/>
        <p class="meta">{t(texts::ALL_REQUIRED)}</p>
        {all}
    }
}

/// Presses the button at Enter in an input, as browsers do in a form with a button. What is typed counts as
/// changed by then.
fn go_on_by_enter(event: Event) {
    let key = event.unchecked_ref::<KeyboardEvent>();
    let input = event
        .target()
        .and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let step = event
        .current_target()
        .and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let (Some(input), Some(step)) = (input, step) else {
        return;
    };
    if key.key() != "Enter" || key.ctrl_key() || key.alt_key() || key.meta_key() {
        return;
    }
    event.prevent_default();
    let _ = Event::new("change").map(|change| input.dispatch_event(&change));
    if let Ok(Some(button)) = step.query_selector("[type=submit]") {
        button.unchecked_into::<HtmlElement>().click();
    }
}

/// Runs an action, unless another is under way. A field that is left on the way to its button takes
/// its official form first.
fn perform(action: Callback<()>, busy: Signal<bool>) {
    focus::after_render(move || {
        if !busy.try_get_untracked().unwrap_or(true) {
            action.try_run(());
        }
    });
}

#[component]
fn ButtonRow(
    buttons: StepButtons,
    busy: Signal<bool>,
    on_back: Option<Callback<()>>,
    on_leave: Option<Callback<()>>,
    /// The link back.
    children: Children,
) -> impl IntoView {
    let other = move |kind, text: Text, action: Option<Callback<()>>| {
        action.map(|action| {
            view! { <Button kind busy on_press=move |()| perform(action, busy)>{t(text)}</Button> }
        })
    };
    view! {
        <div class="button-row">
            <Button submit=true busy>{t(buttons.go_on())}</Button>
            {other(ButtonKind::Secondary, common::SAVE_AND_LEAVE, on_leave)}
            {other(ButtonKind::Link, common::PREVIOUS, on_back.filter(|_| buttons.has_previous()))}
            {children()}
        </div>
    }
    .built()
}

/// The heading of a step: which one it is, and what it is called.
#[component]
pub fn StepHeading(
    /// Which step of how many, or of what.
    #[prop(into)]
    position: Signal<String>,
    /// The name of the step.
    heading: Text,
) -> impl IntoView {
    view! {
        <h1>
            <span class="wizard__position">{position}</span>
            " "
            {i18n::heading(heading)}
        </h1>
    }
    .built()
}

/// Says that all is put right, once something was to be and really nothing is left.
fn resolved(problems: Signal<Problems>, complete: Signal<bool>) -> Signal<Option<String>> {
    let had_some = Memo::new(move |had: Option<&bool>| {
        had.copied().unwrap_or_default() || problems.with(|it| !it.is_empty())
    });
    let words = label(texts::RESOLVED);
    Signal::derive(move || (had_some.get() && complete.get()).then(|| words.get()))
}
