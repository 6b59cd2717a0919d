//! *Viimeinen voimassaolopäivä ja syy*.

use kanta_shared::day::Day;
use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::reason::TerminationReason;
use kanta_shared::termination::{TerminationDraftStoreFields, TerminationStep};
use kanta_shared::texts::vocabulary::termination_reason;
use leptos::prelude::*;

use crate::form::{BoundRadio, BoundText, StepButtons};
use crate::i18n::{t, use_language, worded};
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::ui::Choice;
use crate::wizard::StepPage;

/// The last day on which the services are in use, and why the customership ends.
#[component]
pub fn LastDay(store: TerminationStore) -> impl IntoView {
    let at = FieldPath::from;
    let today = Memo::new(move |_| store.context.with(|it| it.today));
    let language = use_language();
    let end = move || {
        let last_day: Day = store.draft.last_day().with(|it| it.parse().ok())?;
        let ends = last_day.plus_days(1).written();
        (today.get() <= last_day).then(|| texts::ends_on(language.get(), &ends))
    };
    let reasons = Signal::derive(move || {
        let choice = |it: &TerminationReason| {
            Choice::new(it.name(), termination_reason(*it).in_(language.get()))
        };
        TerminationReason::ALL
            .iter()
            .map(choice)
            .collect::<Vec<_>>()
    });
    let reason = store.draft.reason();
    let needs_no_words = Signal::derive(move || reason.get() != Some(TerminationReason::Other));
    view! {
        <StepPage store step=TerminationStep::LastDay buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::LAST_DAY)}</p>
            <p>{worded(move |language| texts::not_before(language, &today.get().written()))}</p>
            <BoundText
                field=at(TerminationField::LastDay)
                value=store.draft.last_day()
                status=Signal::derive(end)
            />
            <BoundRadio
                field=at(TerminationField::Reason)
                choices=reasons
                value=Signal::derive(move || reason.get().map(|it| it.name().to_owned()))
                on_change=Callback::new(move |name: String| reason.set(TerminationReason::from_name(&name)))
            />
            <BoundText
                field=at(TerminationField::Explanation)
                value=store.draft.explanation()
                optional=needs_no_words
            />
        </StepPage>
    }
}
