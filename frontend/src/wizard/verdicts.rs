//! What follows from a draft: each verdict is reached once for a change, for all who read it.

use derive_where::derive_where;
use kanta_shared::api::Filed;
use kanta_shared::journey::Journey;
use kanta_shared::problem::Problems;
use kanta_shared::session::Basis;
use leptos::prelude::*;
use reactive_stores::Store;

use super::form::WizardForm;

/// What follows from draft, context and the saved version.
#[derive_where(Clone, Copy)]
pub(super) struct Verdicts<F: WizardForm> {
    is_unsaved: Memo<bool>,
    journey: Memo<Journey<F::Step>>,
    /// What is wrong, step by step in the order of `F::STEPS`.
    problems: StoredValue<Vec<Memo<Problems>>>,
}

impl<F: WizardForm> Verdicts<F> {
    pub(super) fn new(
        basis: Basis,
        draft: Store<F>,
        context: RwSignal<F::Context>,
        saved: RwSignal<Filed<F>>,
    ) -> Verdicts<F> {
        let problems = |step: &F::Step| {
            let step = *step;
            Memo::new(move |_| {
                draft.with(|it| context.with(|context| it.problems_on(step, context)))
            })
        };
        let is_unsaved = move |_: Option<&bool>| {
            draft.with(|draft| saved.with(|saved| draft.differs_from(&saved.draft)))
        };
        let journey = move |_: Option<&Journey<F::Step>>| {
            draft.with(|it| context.with(|context| it.journey_for(basis, context)))
        };
        Verdicts {
            is_unsaved: Memo::new(is_unsaved),
            journey: Memo::new(journey),
            problems: StoredValue::new(F::STEPS.iter().map(problems).collect()),
        }
    }

    pub(super) fn is_unsaved(self) -> bool {
        self.is_unsaved.get()
    }

    pub(super) fn journey(self) -> Journey<F::Step> {
        self.journey.get()
    }

    pub(super) fn problems_on(self, step: F::Step) -> Problems {
        let memo = self.problems.with_value(|all| {
            let index = F::STEPS.iter().position(|it| *it == step);
            index.and_then(|it| all.get(it).copied())
        });
        memo.map(|it| it.get()).unwrap_or_default()
    }
}
