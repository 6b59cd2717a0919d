//! The controls of the fields that only a termination has.

use kanta_shared::day::Day;
use kanta_shared::document::DocumentVersion;
use kanta_shared::field::{FieldPath, OwnField, TerminationField};
use kanta_shared::reason::TerminationReason;
use kanta_shared::termination::TerminationDraftStoreFields;
use kanta_shared::texts::vocabulary::termination_reason;
use leptos::prelude::*;

use super::store::TerminationStore;
use super::texts::steps as texts;
use crate::form::{Control, TextControl};
use crate::i18n::{use_language, worded};
use crate::sections::Accepted;
use crate::ui::Choice;

/// The control of each field.
pub fn controls(store: TerminationStore) -> Callback<FieldPath, Option<Control>> {
    let draft = store.draft;
    Callback::new(move |field| {
        let FieldPath::Own(OwnField::Termination(field)) = field else {
            return None;
        };
        let text = match field {
            TerminationField::LastDay => TextControl::new(draft.last_day())
                .hint(example(store))
                .status(end(store)),
            TerminationField::Reason => return Some(reason(store)),
            TerminationField::Explanation => {
                let is_optional = move || draft.reason().get() != Some(TerminationReason::Other);
                TextControl::new(draft.explanation()).optional(Signal::derive(is_optional))
            }
            TerminationField::ContactName => TextControl::new(draft.contact_name()),
            TerminationField::ContactPhone => TextControl::new(draft.contact_phone()),
            TerminationField::ContactEmail => TextControl::new(draft.contact_email()),
            TerminationField::Notice => return Some(signature(store)),
        };
        Some(Control::Text(text))
    })
}

/// A day that can be chosen: the first working day in a month's time.
fn example(store: TerminationStore) -> Signal<String> {
    let day = Memo::new(move |_| {
        let today = store.context.with(|it| it.today);
        let mut days = (30..).map(|days| today.plus_days(days));
        days.find(|it| !it.is_day_off()).map(Day::written)
    });
    worded(move |language| texts::for_example(language, &day.get().unwrap_or_default()))
}

/// When the services end, once the last day is one that can be chosen.
fn end(store: TerminationStore) -> Signal<Option<String>> {
    let language = use_language();
    Signal::derive(move || {
        let last_day: Day = store.draft.last_day().with(|it| it.parse().ok())?;
        let ends = last_day.plus_days(1).written();
        let today = store.context.with(|it| it.today);
        (today <= last_day).then(|| texts::ends_on(language.get(), &ends))
    })
}

fn reason(store: TerminationStore) -> Control {
    let language = use_language();
    let reason = store.draft.reason();
    let choice = move |it: &TerminationReason| {
        Choice::new(it.name(), termination_reason(*it).in_(language.get()))
    };
    Control::Choice {
        choices: Signal::derive(move || TerminationReason::ALL.iter().map(choice).collect()),
        chosen: Signal::derive(move || reason.get().map(|it| it.name().to_owned())),
        choose: Callback::new(move |name: String| {
            reason.set(TerminationReason::from_name(&name));
        }),
    }
}

/// The box is ticked for the very notice that the answers lead to. Another answer makes another
/// notice, for which the tick does not count.
fn signature(store: TerminationStore) -> Control {
    let language = use_language();
    let signed = store.draft.notice();
    let sign = move |ticked: bool| {
        let in_language = |it: &&DocumentVersion| it.language == language.get_untracked();
        let current = || {
            let context = store.context.read_untracked();
            context.notice.iter().find(in_language).cloned()
        };
        signed.set(ticked.then(current).flatten());
    };
    Control::Tick {
        ticked: accepted_notice(store).is_valid().into(),
        tick: Callback::new(sign),
    }
}

/// The notice that was signed, and those that the answers lead to.
pub fn accepted_notice(store: TerminationStore) -> Accepted {
    let signed = store.draft.notice();
    let now = Memo::new(move |_| store.context.with(|it| it.notice.clone()));
    Accepted::new(move || signed.get(), now.into())
}
