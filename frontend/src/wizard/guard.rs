//! Which page of a wizard a user may see.

use kanta_shared::journey::Journey;

use crate::route::WizardPage;

/// How far a filing has come, as far as that decides what a user may see of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// It has not been started.
    NotStarted,
    /// The user may change and send it.
    Open,
    /// The user may view it.
    Closed,
}

/// What happens when a user comes to a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard<S> {
    /// The page is shown.
    Show(WizardPage<S>),
    /// The page only leads on, to this one.
    Forward(WizardPage<S>),
    /// The user is taken to the step that has to be complete first, and a notice says so.
    Redirect(S),
    /// There is no such page.
    NotFound,
}

/// Decides whether the user may see `page`, or where to redirect them. A closed filing is viewed on
/// one page, `closed_at`; a receipt only if the filing has one and is as it was sent.
pub fn guard<S: Copy + Eq>(
    page: WizardPage<S>,
    phase: Phase,
    journey: &Journey<S>,
    has_receipt: bool,
    closed_at: WizardPage<S>,
) -> Guard<S> {
    let Some(first) = journey.steps().first().map(|it| it.step) else {
        return Guard::NotFound;
    };
    let resume = journey.resume_at().unwrap_or(first);
    match (phase, page) {
        (Phase::NotStarted, WizardPage::Step(step)) if step == first => Guard::Show(page),
        (Phase::NotStarted, _) => Guard::Forward(WizardPage::Step(first)),
        (Phase::Closed, WizardPage::Received) if has_receipt => Guard::Show(page),
        (Phase::Closed, _) if page == closed_at => Guard::Show(page),
        (Phase::Closed, _) => Guard::Forward(closed_at),
        (Phase::Open, WizardPage::Start | WizardPage::Received) => {
            Guard::Forward(WizardPage::Step(resume))
        }
        (Phase::Open, WizardPage::Step(step)) if journey.number(step).is_none() => Guard::NotFound,
        (Phase::Open, WizardPage::Step(step)) if journey.can_visit(step) => Guard::Show(page),
        (Phase::Open, WizardPage::Step(_)) => Guard::Redirect(resume),
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::{ApplicationDraft, Step};
    use kanta_shared::filing::Filing;
    use kanta_shared::fixtures;
    use kanta_shared::service::KantaService;

    use super::*;

    #[track_caller]
    fn check(
        draft: &ApplicationDraft,
        phase: Phase,
        has_receipt: bool,
        expected: &[(WizardPage<Step>, Guard<Step>)],
    ) {
        let context = fixtures::context(fixtures::home_care(), KantaService::SocialWelfare, true);
        for (page, expected) in expected {
            assert_eq!(
                guard(
                    *page,
                    phase,
                    &draft.journey(&context),
                    has_receipt,
                    step(Step::Summary)
                ),
                *expected,
                "{page:?}"
            );
        }
    }

    const fn step(step: Step) -> WizardPage<Step> {
        WizardPage::Step(step)
    }

    #[test]
    fn without_an_application_there_are_the_instructions_only() {
        let instructions = Guard::Forward(step(Step::Instructions));
        check(
            &ApplicationDraft::default(),
            Phase::NotStarted,
            false,
            &[
                (
                    step(Step::Instructions),
                    Guard::Show(step(Step::Instructions)),
                ),
                (WizardPage::Start, instructions),
                (step(Step::Contacts), instructions),
                (WizardPage::Received, instructions),
            ],
        );
    }

    #[test]
    fn steps_can_be_filled_in_in_any_order_but_nothing_is_signed_or_sent_unready() {
        check(
            &ApplicationDraft::default(),
            Phase::Open,
            false,
            &[
                (WizardPage::Start, Guard::Forward(step(Step::AccessPoints))),
                (step(Step::Contacts), Guard::Show(step(Step::Contacts))),
                (
                    step(Step::Instructions),
                    Guard::Show(step(Step::Instructions)),
                ),
                (step(Step::Commitment), Guard::Redirect(Step::AccessPoints)),
                (step(Step::Summary), Guard::Redirect(Step::AccessPoints)),
                (step(Step::Billing), Guard::NotFound),
                (
                    WizardPage::Received,
                    Guard::Forward(step(Step::AccessPoints)),
                ),
            ],
        );
    }

    #[test]
    fn what_is_ready_can_be_sent() {
        let context = fixtures::context(fixtures::home_care(), KantaService::SocialWelfare, true);
        check(
            &fixtures::valid_draft(&context),
            Phase::Open,
            false,
            &[
                (WizardPage::Start, Guard::Forward(step(Step::Summary))),
                (step(Step::Summary), Guard::Show(step(Step::Summary))),
            ],
        );
    }

    #[test]
    fn the_receipt_of_an_application_that_was_taken_back_is_not_shown() {
        check(
            &ApplicationDraft::default(),
            Phase::Open,
            true,
            &[(
                WizardPage::Received,
                Guard::Forward(step(Step::AccessPoints)),
            )],
        );
    }

    #[test]
    fn a_sent_application_can_be_viewed() {
        let summary = Guard::Forward(step(Step::Summary));
        check(
            &ApplicationDraft::default(),
            Phase::Closed,
            true,
            &[
                (WizardPage::Start, summary),
                (step(Step::Contacts), summary),
                (step(Step::Summary), Guard::Show(step(Step::Summary))),
                (WizardPage::Received, Guard::Show(WizardPage::Received)),
            ],
        );
        check(
            &ApplicationDraft::default(),
            Phase::Closed,
            false,
            &[(WizardPage::Received, summary)],
        );
    }
}
