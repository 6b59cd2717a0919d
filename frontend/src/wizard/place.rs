//! Where in a wizard somebody is, and whether they may be there.

use kanta_shared::journey::Journey;

/// A place in a wizard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place<S> {
    /// The wizard as such; it leads on to where the person stopped.
    Start,
    /// A step.
    Step(S),
    /// The receipt.
    Received,
}

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

impl<S> Place<S> {
    /// The place that the rest of an address names, after the address of the wizard itself.
    pub fn of(rest: &str, step: impl FnOnce(&str) -> Option<S>) -> Option<Place<S>> {
        let mut parts = rest.trim_matches('/').split('/');
        match (parts.next(), parts.next()) {
            (None | Some(""), None) => Some(Place::Start),
            (Some("received"), None) => Some(Place::Received),
            (Some(name), None) => step(name).map(Place::Step),
            (_, Some(_)) => None,
        }
    }
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
    let Some(first) = journey.stages().first().map(|it| it.step) else {
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
