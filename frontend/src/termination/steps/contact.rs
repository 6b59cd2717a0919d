//! *Irtisanomisen yhteyshenkilö*.

use kanta_shared::answer::Answers;
use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::termination::{TerminationDraftStoreFields, TerminationStep};
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use crate::form::{Inputs, StepButtons};
use crate::i18n::{t, worded};
use crate::sections::{answer_card, card_lines};
use crate::termination::controls::controls;
use crate::termination::store::TerminationStore;
use crate::termination::texts::steps as texts;
use crate::ui::{BuildNow, effect, focus, reactive};
use crate::wizard::StepPage;

const STEP: TerminationStep = TerminationStep::Contact;

/// What the card shows below the name.
const ON_CARD: [TerminationField; 2] = [
    TerminationField::ContactEmail,
    TerminationField::ContactPhone,
];

/// Whom Kela contacts about the termination: a card once the contact is filled in, as in the contacts
/// of a service.
#[component]
pub fn Contact(store: TerminationStore) -> impl IntoView {
    let is_done = untrack(|| store.problems_on(STEP).is_empty() && store.hints_on(STEP).is_empty());
    let is_folded = RwSignal::new(is_done);
    let has_problems = Memo::new(move |_| store.needs_attention(STEP));
    effect(move || {
        if has_problems.get() {
            is_folded.set(false);
        }
    });
    let body = move || match is_folded.get() {
        true => view! { <Card store is_folded/> }.built(),
        false => view! { <Inputs groups=STEP.groups() control=controls(store)/> }.built(),
    };
    view! {
        <StepPage store step=STEP buttons=StepButtons::PreviousAndNext>
            <p>{t(texts::CONTACT)}</p>
            <p>{t(texts::CONTACT_LETTERS)}</p>
            {reactive(body)}
        </StepPage>
    }
}

#[component]
fn Card(store: TerminationStore, is_folded: RwSignal<bool>) -> impl IntoView {
    let name = Signal::derive(move || prepared(&store.draft.contact_name().read()));
    let lines = worded(move |language| {
        let draft = store.draft.get();
        let answer = |field: &TerminationField| {
            let field = FieldPath::from(*field);
            Some((field, draft.answer(field)?))
        };
        card_lines(language, ON_CARD.iter().filter_map(answer))
    });
    let edit = move |()| {
        is_folded.set(false);
        focus::after_render(|| {
            focus::focus_field(&FieldPath::from(TerminationField::ContactName).to_string());
        });
    };
    let (facts, buttons) = answer_card(name, lines, Callback::new(edit));
    view! {
        <div class="repeat__item" role="group" aria-labelledby="contact-heading">
            <div class="repeat__head">
                <h2 id="contact-heading">{name}</h2>
            </div>
            {facts}
            {buttons}
        </div>
    }
    .built()
}
