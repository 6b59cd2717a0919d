//! A form that is filled in step by step and filed with Kela.
//!
//! Each form implements [`Filing`] for its draft: its steps, what is wrong on each, and who may see
//! and change it. How far it has come, where to go on and what is still to be reviewed follow from
//! that in the same way for every form.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::answer::Answers;
use crate::field::{FieldKind, FieldPath};
use crate::group::Group;
use crate::journey::{Journey, JourneyStep, Progress};
use crate::merge::Merge;
use crate::problem::{Hint, Problems};
use crate::session::{Access, Basis};
use crate::sorted::SortedSet;

mod consequences;

pub use consequences::{Asked, Consequences, Question, consequences};

#[cfg(feature = "openapi")]
pub use utoipa::ToSchema as Described;

/// A type that the OpenAPI document describes; where there is no such document, any type.
#[cfg(not(feature = "openapi"))]
pub trait Described {}

#[cfg(not(feature = "openapi"))]
impl<T> Described for T {}

/// A part of a [`Filing`] that goes over the wire.
pub trait Wire:
    Clone + Debug + PartialEq + Eq + Serialize + DeserializeOwned + Described + Send + Sync + 'static
{
}

impl<T> Wire for T where
    T: Clone
        + Debug
        + PartialEq
        + Eq
        + Serialize
        + DeserializeOwned
        + Described
        + Send
        + Sync
        + 'static
{
}

/// The draft of a form that is filled in step by step and filed with Kela.
pub trait Filing: Wire + Answers + Merge {
    /// What is known besides the draft. Draft and context decide everything; nothing else does.
    type Context: Wire;
    /// A step of the form.
    type Step: Copy + Debug + Ord + Send + Sync + 'static;
    /// How far the filing has come.
    type Status: Wire + Copy;
    /// Proof that it was delivered.
    type Receipt: Wire;

    /// Its path in the API, below which each filing has its own.
    const PATH: &'static str;
    /// Every step, in order.
    const STEPS: &'static [Self::Step];
    /// The step that is read before the filing is started. It has no fields.
    const INSTRUCTIONS: Self::Step;
    /// The step on which the answers are reviewed. It has no fields.
    const SUMMARY: Self::Step;
    /// The status of a filing that has just been delivered.
    const SENT: Self::Status;

    /// Whether the customer may change and send a filing with this status.
    fn is_open(status: Self::Status) -> bool;

    /// The name of the organisation that files.
    fn organisation(context: &Self::Context) -> &str;

    /// Whether this filing has the step.
    fn has_step(step: Self::Step, context: &Self::Context) -> bool;

    /// Whether everything before the step has to be complete first. The other steps may be filled
    /// in in any order.
    fn needs_all_before(step: Self::Step) -> bool;

    /// What a basis allows on a step.
    fn access(basis: Basis, step: Self::Step) -> Access;

    /// The step of a field and its place in the JSON of the draft, as an RFC 6901 pointer in URI
    /// form; nothing if the form has no such field.
    fn locate(&self, field: FieldPath) -> Option<(Self::Step, String)>;

    /// What a step asks, in page order.
    fn groups(&self, step: Self::Step, context: &Self::Context) -> Vec<Group>;

    /// Everything that is wrong on a step, in page order.
    fn problems_on(&self, step: Self::Step, context: &Self::Context) -> Problems;

    /// What looks odd on a step, without being wrong.
    fn hints_on(&self, step: Self::Step, context: &Self::Context) -> Vec<Hint>;

    /// Whether rows are added and removed on a step.
    fn has_rows(&self, step: Self::Step) -> bool {
        self.fields_on(step).any(|it| it.kind() == FieldKind::Rows)
    }

    /// Whether nothing has been given on a step. Written here for forms without ticks; others know more.
    fn is_untouched(&self, step: Self::Step) -> bool {
        let answers = self.fields_on(step).filter_map(|it| self.answer(it));
        answers.into_iter().all(|it| it.is_empty())
    }

    /// Takes the answers of a step from another draft. Written here for forms without rows and ticks, as
    /// a field of a row that is not there takes nothing; others take their rows as a whole.
    fn take_answers(&mut self, step: Self::Step, from: &Self) {
        for field in from.fields_on(step) {
            self.take_answer(field, from);
        }
    }

    /// Every field of a step, also where it is not asked.
    fn fields_on(&self, step: Self::Step) -> impl Iterator<Item = FieldPath> {
        let fields = self.fields().into_iter();
        fields.filter(move |it| Self::step_of(*it) == Some(step))
    }

    /// The steps that were prefilled with what is known, and that have not been reviewed yet.
    fn unreviewed(&self) -> &SortedSet<Self::Step>;

    /// The same, to be changed.
    fn unreviewed_mut(&mut self) -> &mut SortedSet<Self::Step>;

    /// What is asked, as the answers are now.
    fn asked(&self, context: &Self::Context) -> Asked<Self::Step> {
        let steps: Vec<_> = Self::steps_for(context).collect();
        let groups = steps.iter().flat_map(|it| self.groups(*it, context));
        let fields = SortedSet::from_iter(groups.flat_map(|it| it.fields));
        Asked { steps, fields }
    }

    /// The draft with the answers to what is asked, and no others: what is sent. An answer that does
    /// not apply any more is kept in the draft until then, so that it is there again if it applies
    /// again.
    fn only_asked(&self, context: &Self::Context) -> Self {
        let Asked { fields, .. } = self.asked(context);
        let mut sent = self.clone();
        for field in self.fields() {
            if !fields.contains(&field) {
                sent.clear(field);
            }
        }
        sent
    }

    /// Whether a basis allows to change anything in a filing.
    fn may_fill_in(basis: Basis) -> bool {
        let mut steps = Self::STEPS.iter();
        steps.any(|it| Self::access(basis, *it) == Access::Edit)
    }

    /// The steps of this filing, in order. The step list, the guard on the address, the summary
    /// and the server's check before sending all ask this one function.
    fn steps_for(context: &Self::Context) -> impl Iterator<Item = Self::Step> {
        let steps = Self::STEPS.iter().copied();
        steps.filter(move |step| Self::has_step(*step, context))
    }

    /// The step of a field, if the form has such a field.
    fn step_of(field: FieldPath) -> Option<Self::Step> {
        Self::default().locate(field).map(|(step, _)| step)
    }

    /// The place of a field in the JSON of the draft, see [`Filing::locate`]; of a field that the
    /// form does not have, the draft as a whole.
    fn pointer(&self, field: FieldPath) -> String {
        let located = self.locate(field);
        located.map_or_else(|| "#".to_owned(), |(_, pointer)| pointer)
    }

    /// How far this filing has come, for a user who may do everything in it.
    fn journey(&self, context: &Self::Context) -> Journey<Self::Step> {
        Journey::new(Self::steps_for(context).map(|step| self.journey_step(step, context)))
    }

    /// How far this filing has come for a user with this basis: only the steps that they may see,
    /// and a step that they may only view waits for nothing.
    fn journey_for(&self, basis: Basis, context: &Self::Context) -> Journey<Self::Step> {
        let steps = Self::steps_for(context);
        Journey::new(steps.filter_map(|step| match Self::access(basis, step) {
            Access::None => None,
            Access::View => Some(JourneyStep {
                step,
                progress: Progress::ViewOnly,
                needs_all_before: false,
            }),
            Access::Edit => Some(self.journey_step(step, context)),
        }))
    }

    /// A step with its progress.
    fn journey_step(&self, step: Self::Step, context: &Self::Context) -> JourneyStep<Self::Step> {
        JourneyStep {
            step,
            progress: self.progress_on(step, context),
            needs_all_before: Self::needs_all_before(step),
        }
    }

    /// How far a step has come.
    fn progress_on(&self, step: Self::Step, context: &Self::Context) -> Progress {
        if step == Self::INSTRUCTIONS {
            Progress::Complete
        } else if step == Self::SUMMARY {
            self.progress_on_summary(context)
        } else if !self.problems_on(step, context).is_empty() {
            match self.is_untouched(step) {
                true => Progress::NotStarted,
                false => Progress::Unfinished,
            }
        } else if self.unreviewed().contains(&step) {
            Progress::Unreviewed
        } else {
            Progress::Complete
        }
    }

    /// The summary takes no answers: it is complete when everything before it is. Where it is the
    /// last step, the filing is sent from it, and it is not complete before that.
    fn progress_on_summary(&self, context: &Self::Context) -> Progress {
        let is_last = Self::steps_for(context).last() == Some(Self::SUMMARY);
        let mut before = Self::steps_for(context).take_while(|it| *it != Self::SUMMARY);
        match !is_last && before.all(|it| !self.progress_on(it, context).needs_work()) {
            true => Progress::Complete,
            false => Progress::NotStarted,
        }
    }

    /// This draft as a prefilled one: every step with answers is still to be reviewed.
    fn prefilled(mut self) -> Self {
        let steps = Self::STEPS.iter().copied();
        let answered = SortedSet::from_iter(steps.filter(|it| !self.is_untouched(*it)));
        *self.unreviewed_mut() = answered;
        self
    }

    /// Changes a step by what is known from elsewhere. Where the step had no answers before, they
    /// are still to be reviewed.
    fn update_step(&mut self, step: Self::Step, update: impl FnOnce(&mut Self)) {
        let was_untouched = self.is_untouched(step);
        update(self);
        if was_untouched && !self.is_untouched(step) {
            self.unreviewed_mut().insert(step);
        }
    }

    /// The draft as a basis lets a user see it: steps that may not be seen are left out.
    fn visible_to(&self, basis: Basis) -> Self {
        let mut visible = Self::default();
        for step in Self::STEPS {
            if Self::access(basis, *step) != Access::None {
                visible.take_step(*step, self);
            }
        }
        visible
    }

    /// This draft with what a user with this basis has changed in it. Steps that may not be seen
    /// stay as they are.
    ///
    /// `None` if a step was changed that may only be viewed.
    fn changed_by(&self, basis: Basis, changed: &Self) -> Option<Self> {
        let merged = self.with_steps_of(basis, changed);
        (merged.visible_to(basis) == changed.visible_to(basis)).then_some(merged)
    }

    /// This draft with the steps of another one that a user with this basis may change.
    fn with_steps_of(&self, basis: Basis, other: &Self) -> Self {
        let mut merged = self.clone();
        for step in Self::STEPS {
            if Self::access(basis, *step) == Access::Edit {
                merged.take_step(*step, other);
            }
        }
        merged
    }

    /// Takes a step from another draft: its answers, and whether it is still to be reviewed.
    fn take_step(&mut self, step: Self::Step, from: &Self) {
        self.take_answers(step, from);
        match from.unreviewed().contains(&step) {
            true => self.unreviewed_mut().insert(step),
            false => self.unreviewed_mut().remove(&step),
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::application::ApplicationDraft;
    use crate::field::RowId;

    /// A field that no form locates would have no step on which to show its problem. The fields that
    /// only one form has are tested with that form.
    #[test]
    fn every_field_that_forms_share_is_on_a_step() {
        let is_shared = |it: &FieldPath| !matches!(it, FieldPath::Own(_));
        for field in FieldPath::all(RowId(17)).filter(is_shared) {
            assert!(ApplicationDraft::step_of(field).is_some(), "{field}");
        }
    }
}
