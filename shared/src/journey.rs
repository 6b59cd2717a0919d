//! How far a form has come, step by step.

/// How far one step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Nothing has been given yet.
    NotStarted,
    /// Something has been given, and something is missing or wrong.
    Unfinished,
    /// It was prefilled with what is known, and has not been reviewed yet.
    Unreviewed,
    /// Nothing is left to correct.
    Complete,
    /// Others fill it in; this user may only view it.
    ViewOnly,
}

impl Progress {
    /// Whether the step needs work of this user.
    pub fn needs_work(self) -> bool {
        match self {
            Progress::NotStarted | Progress::Unfinished | Progress::Unreviewed => true,
            Progress::Complete | Progress::ViewOnly => false,
        }
    }
}

/// A step of a journey with its progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JourneyStep<S> {
    /// Which step.
    pub step: S,
    /// How far it has come.
    pub progress: Progress,
    /// Whether everything before it has to be complete before it may be opened: what is not ready
    /// is not signed or sent, but other parts may be filled in in any order.
    pub needs_all_before: bool,
}

/// The steps of one wizard in order, with their progress.
///
/// A journey is always computed from the draft and never stored, so it cannot be out of date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Journey<S>(Vec<JourneyStep<S>>);

impl<S: Copy + Eq> Journey<S> {
    /// A journey of these steps, in this order.
    pub fn new(steps: impl IntoIterator<Item = JourneyStep<S>>) -> Journey<S> {
        Journey(steps.into_iter().collect())
    }

    /// The steps in order.
    pub fn steps(&self) -> &[JourneyStep<S>] {
        &self.0
    }

    /// The number of a step, counted from one.
    pub fn number(&self, step: S) -> Option<usize> {
        self.position(step).map(|it| it + 1)
    }

    /// Whether the step may be opened now.
    pub fn can_visit(&self, step: S) -> bool {
        match self.position(step) {
            Some(position) => {
                !self.0[position].needs_all_before || !any_needs_work(&self.0[..position])
            }
            None => false,
        }
    }

    /// The step before this one.
    pub fn before(&self, step: S) -> Option<S> {
        let position = self.position(step)?;
        self.0[..position].last().map(|it| it.step)
    }

    /// The step that follows: the next one, or the first that needs work when the next one may
    /// not be opened before that.
    pub fn after(&self, step: S) -> Option<S> {
        let next = self.0.get(self.position(step)? + 1)?.step;
        if self.can_visit(next) {
            Some(next)
        } else {
            self.first_incomplete()
        }
    }

    /// Where a user who comes back resumes: the first step that needs work, or the last one.
    pub fn resume_at(&self) -> Option<S> {
        self.first_incomplete()
            .or_else(|| self.0.last().map(|it| it.step))
    }

    fn first_incomplete(&self) -> Option<S> {
        self.0
            .iter()
            .find(|it| it.progress.needs_work())
            .map(|it| it.step)
    }

    fn position(&self, step: S) -> Option<usize> {
        self.0.iter().position(|it| it.step == step)
    }
}

fn any_needs_work<S>(steps: &[JourneyStep<S>]) -> bool {
    steps.iter().any(|it| it.progress.needs_work())
}

#[cfg(test)]
mod tests {
    use super::Progress::{Complete, NotStarted, Unfinished};
    use super::*;

    /// A journey of steps named by letters; the last one, `z`, sends.
    fn journey(progress: &[Progress]) -> Journey<char> {
        let steps = ('a'..).zip(progress).map(|(step, progress)| JourneyStep {
            step,
            progress: *progress,
            needs_all_before: false,
        });
        let last = JourneyStep {
            step: 'z',
            progress: NotStarted,
            needs_all_before: true,
        };
        Journey::new(steps.chain([last]))
    }

    #[track_caller]
    fn check(progress: &[Progress], resume_at: char, can_send: bool) {
        let journey = journey(progress);
        assert_eq!(journey.resume_at(), Some(resume_at));
        assert_eq!(journey.can_visit('z'), can_send);
    }

    // Inventory: 50
    #[test]
    fn a_user_resumes_at_the_first_step_that_needs_work() {
        check(&[NotStarted, NotStarted], 'a', false);
        check(&[Complete, NotStarted], 'b', false);
        check(&[Unfinished, Complete], 'a', false);
        check(&[Complete, Complete], 'z', true);
    }

    #[test]
    fn other_steps_may_be_filled_in_while_one_awaits_an_answer() {
        let journey = journey(&[Unfinished, NotStarted]);
        assert!(journey.can_visit('b'));
        assert_eq!(journey.after('a'), Some('b'));
        assert_eq!(
            journey.after('b'),
            Some('a'),
            "sending is not open before everything is ready"
        );
    }

    #[test]
    fn going_back_is_always_possible() {
        let journey = journey(&[Complete, Unfinished]);
        assert_eq!(journey.before('z'), Some('b'));
        assert_eq!(journey.before('b'), Some('a'));
        assert_eq!(journey.before('a'), None);
    }

    #[test]
    fn a_step_that_the_form_lacks_cannot_be_opened() {
        let journey = journey(&[Complete]);
        assert!(!journey.can_visit('x'));
        assert_eq!(journey.after('x'), None);
        assert_eq!(journey.number('x'), None);
        assert_eq!(journey.number('z'), Some(2));
    }
}
