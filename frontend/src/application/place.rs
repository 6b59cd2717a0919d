//! Where in the wizard somebody is, and whether they may be there.

use kanta_shared::application::Step;
use kanta_shared::journey::Journey;
use kanta_shared::service::KantaService;

use crate::route::Route;

/// A place in the wizard of one service.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The wizard as such; it leads on to where the person stopped.
    Start,
    /// A step.
    Step(Step),
    /// The receipt.
    Received,
}

/// How an application stands, as far as that decides where one may be.
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
pub enum Lead {
    /// They are there.
    Stay(Place),
    /// They are led on, as the place only leads on.
    On(Place),
    /// They are led to what has to be complete first, and told so.
    Back(Step),
    /// There is no such place.
    Nowhere,
}

impl Place {
    /// The service and the place that an address names.
    pub fn of(path: &str) -> Option<(KantaService, Place)> {
        let mut parts = path
            .strip_prefix("/applications/")?
            .trim_end_matches('/')
            .split('/');
        let service = KantaService::from_name(parts.next()?)?;
        let place = match (parts.next(), parts.next()) {
            (None, _) => Place::Start,
            (Some("received"), None) => Place::Received,
            (Some(step), None) => Place::Step(Step::from_name(step)?),
            (Some(_), Some(_)) => return None,
        };
        Some((service, place))
    }

    /// The place's page.
    pub fn route(self, service: KantaService) -> Route {
        match self {
            Place::Start => Route::Application(service, Step::Instructions),
            Place::Step(step) => Route::Application(service, step),
            Place::Received => Route::Received(service),
        }
    }
}

/// What happens to somebody who comes to a place of an application at this stage, which has come
/// this far and has a receipt or not.
pub fn lead(place: Place, stage: Stage, journey: &Journey<Step>, receipt: bool) -> Lead {
    let resume = journey.resume_at().unwrap_or(Step::Instructions);
    match (stage, place) {
        (Stage::None, Place::Step(Step::Instructions)) => Lead::Stay(place),
        (Stage::None, _) => Lead::On(Place::Step(Step::Instructions)),
        (Stage::Open | Stage::Closed, Place::Received) if receipt => Lead::Stay(place),
        (Stage::Closed, Place::Step(Step::Summary)) => Lead::Stay(place),
        (Stage::Closed, _) => Lead::On(Place::Step(Step::Summary)),
        (Stage::Open, Place::Start | Place::Received) => Lead::On(Place::Step(resume)),
        (Stage::Open, Place::Step(step)) if journey.number(step).is_none() => Lead::Nowhere,
        (Stage::Open, Place::Step(step)) if journey.can_visit(step) => Lead::Stay(place),
        (Stage::Open, Place::Step(_)) => Lead::Back(resume),
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::ApplicationDraft;
    use kanta_shared::fixtures;

    use super::*;

    #[test]
    fn an_address_names_a_place() {
        let check = |path, expected| assert_eq!(Place::of(path), expected, "{path}");
        let imaging = |place| Some((KantaService::Imaging, place));
        check("/applications/imaging", imaging(Place::Start));
        check("/applications/imaging/", imaging(Place::Start));
        check(
            "/applications/imaging/access-points",
            imaging(Place::Step(Step::AccessPoints)),
        );
        check("/applications/imaging/received", imaging(Place::Received));
        for path in [
            "/",
            "/applications",
            "/applications/x",
            "/applications/imaging/x",
            "/applications/imaging/summary/x",
        ] {
            check(path, None);
        }
    }

    #[track_caller]
    fn check(draft: &ApplicationDraft, stage: Stage, receipt: bool, expected: &[(Place, Lead)]) {
        let context = fixtures::context(fixtures::home_care(), KantaService::SocialWelfare, true);
        for (place, lead_to) in expected {
            assert_eq!(
                lead(*place, stage, &draft.journey(&context), receipt),
                *lead_to,
                "{place:?}"
            );
        }
    }

    const fn step(step: Step) -> Place {
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
