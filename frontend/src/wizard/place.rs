//! Where in a wizard somebody is, and whether they may be there.

use kanta_shared::filing::Filing;
use kanta_shared::journey::Journey;

pub use crate::route::WizardPage as Place;

/// How a matter stands, as far as that decides where one may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// There is none yet.
    None,
    /// The person may change and send it.
    Open,
    /// The person may look at it.
    Closed,
}

/// What happens to somebody who comes to a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lead<S> {
    /// They are there.
    Stay(Place<S>),
    /// They are led on, as the place only leads on.
    On(Place<S>),
    /// They are led to what has to be complete first, and told so.
    Back(S),
    /// There is no such place.
    Nowhere,
}

/// What happens to somebody who comes to a place of a matter at this stage, which has come this
/// far and has a receipt or not. What is closed is looked at in one place, `closed_at`.
pub fn lead<S: Copy + Eq>(
    place: Place<S>,
    stage: Stage,
    journey: &Journey<S>,
    receipt: bool,
    closed_at: Place<S>,
) -> Lead<S> {
    let Some(first) = journey.steps().first().map(|it| it.step) else {
        return Lead::Nowhere;
    };
    let resume = journey.resume_at().unwrap_or(first);
    match (stage, place) {
        (Stage::None, Place::Step(step)) if step == first => Lead::Stay(place),
        (Stage::None, _) => Lead::On(Place::Step(first)),
        (Stage::Open | Stage::Closed, Place::Received) if receipt => Lead::Stay(place),
        (Stage::Closed, _) if place == closed_at => Lead::Stay(place),
        (Stage::Closed, _) => Lead::On(closed_at),
        (Stage::Open, Place::Start | Place::Received) => Lead::On(Place::Step(resume)),
        (Stage::Open, Place::Step(step)) if journey.number(step).is_none() => Lead::Nowhere,
        (Stage::Open, Place::Step(step)) if journey.can_visit(step) => Lead::Stay(place),
        (Stage::Open, Place::Step(_)) => Lead::Back(resume),
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::{ApplicationDraft, Step};
    use kanta_shared::fixtures;
    use kanta_shared::service::KantaService;

    use super::*;

    #[track_caller]
    fn check(
        draft: &ApplicationDraft,
        stage: Stage,
        receipt: bool,
        expected: &[(Place<Step>, Lead<Step>)],
    ) {
        let context = fixtures::context(fixtures::home_care(), KantaService::SocialWelfare, true);
        for (place, lead_to) in expected {
            assert_eq!(
                lead(
                    *place,
                    stage,
                    &draft.journey(&context),
                    receipt,
                    step(Step::Summary)
                ),
                *lead_to,
                "{place:?}"
            );
        }
    }

    const fn step(step: Step) -> Place<Step> {
        Place::Step(step)
    }

    #[test]
    fn without_an_application_there_are_the_instructions_only() {
        let instructions = Lead::On(step(Step::Instructions));
        check(
            &ApplicationDraft::default(),
            Stage::None,
            false,
            &[
                (
                    step(Step::Instructions),
                    Lead::Stay(step(Step::Instructions)),
                ),
                (Place::Start, instructions),
                (step(Step::Contacts), instructions),
                (Place::Received, instructions),
            ],
        );
    }

    #[test]
    fn steps_can_be_filled_in_in_any_order_but_nothing_is_signed_or_sent_unready() {
        check(
            &ApplicationDraft::default(),
            Stage::Open,
            false,
            &[
                (Place::Start, Lead::On(step(Step::AccessPoints))),
                (step(Step::Contacts), Lead::Stay(step(Step::Contacts))),
                (
                    step(Step::Instructions),
                    Lead::Stay(step(Step::Instructions)),
                ),
                (step(Step::Commitment), Lead::Back(Step::AccessPoints)),
                (step(Step::Summary), Lead::Back(Step::AccessPoints)),
                (step(Step::Billing), Lead::Nowhere),
                (Place::Received, Lead::On(step(Step::AccessPoints))),
            ],
        );
    }

    #[test]
    fn what_is_ready_can_be_sent() {
        let context = fixtures::context(fixtures::home_care(), KantaService::SocialWelfare, true);
        check(
            &fixtures::valid_draft(&context),
            Stage::Open,
            false,
            &[
                (Place::Start, Lead::On(step(Step::Summary))),
                (step(Step::Summary), Lead::Stay(step(Step::Summary))),
            ],
        );
    }

    #[test]
    fn what_was_sent_can_be_looked_at() {
        let summary = Lead::On(step(Step::Summary));
        check(
            &ApplicationDraft::default(),
            Stage::Closed,
            true,
            &[
                (Place::Start, summary),
                (step(Step::Contacts), summary),
                (step(Step::Summary), Lead::Stay(step(Step::Summary))),
                (Place::Received, Lead::Stay(Place::Received)),
            ],
        );
        check(
            &ApplicationDraft::default(),
            Stage::Closed,
            false,
            &[(Place::Received, summary)],
        );
    }
}
