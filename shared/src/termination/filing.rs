//! The termination as a form that is filled in step by step.

use super::{
    FAR_AHEAD, TerminationContext, TerminationDraft, TerminationReceipt, TerminationStatus,
    TerminationStep,
};
use crate::day::Day;
use crate::field::{FieldPath, OwnField, TerminationField};
use crate::filing::Filing;
use crate::group::Group;
use crate::problem::{Hint, HintKind, Problems};
use crate::session::{Access, Basis, Capability};
use crate::sorted::SortedSet;

impl Filing for TerminationDraft {
    type Context = TerminationContext;
    type Step = TerminationStep;
    type Status = TerminationStatus;
    type Receipt = TerminationReceipt;

    const PATH: &'static str = "/api/v1/termination";
    const STEPS: &'static [TerminationStep] = TerminationStep::ALL;
    const INSTRUCTIONS: TerminationStep = TerminationStep::Instructions;
    const SUMMARY: TerminationStep = TerminationStep::Summary;
    const SENT: TerminationStatus = TerminationStatus::Sent;

    fn is_open(status: TerminationStatus) -> bool {
        match status {
            TerminationStatus::Draft => true,
            TerminationStatus::Sent | TerminationStatus::Effective => false,
        }
    }

    fn organisation(context: &TerminationContext) -> &str {
        &context.organisation.name
    }

    fn has_step(step: TerminationStep, context: &TerminationContext) -> bool {
        match step {
            TerminationStep::Billing => context.asks_billing(),
            TerminationStep::Instructions
            | TerminationStep::LastDay
            | TerminationStep::Contact
            | TerminationStep::Summary
            | TerminationStep::Confirmation => true,
        }
    }

    /// What is reviewed and signed is ready.
    fn needs_all_before(step: TerminationStep) -> bool {
        match step {
            TerminationStep::Summary | TerminationStep::Confirmation => true,
            TerminationStep::Instructions
            | TerminationStep::LastDay
            | TerminationStep::Contact
            | TerminationStep::Billing => false,
        }
    }

    fn access(basis: Basis, _: TerminationStep) -> Access {
        basis.access(Capability::Termination)
    }

    fn locate(&self, field: FieldPath) -> Option<(TerminationStep, String)> {
        if let FieldPath::Billing(field) = field {
            return Some((TerminationStep::Billing, format!("#/billing/{field}")));
        }
        let FieldPath::Own(OwnField::Termination(field)) = field else {
            return None;
        };
        let step = match field {
            TerminationField::LastDay
            | TerminationField::Reason
            | TerminationField::Explanation => TerminationStep::LastDay,
            TerminationField::ContactName
            | TerminationField::ContactPhone
            | TerminationField::ContactEmail => TerminationStep::Contact,
            TerminationField::Notice => TerminationStep::Confirmation,
        };
        Some((step, format!("#/{field}")))
    }

    fn groups(&self, step: TerminationStep, _: &TerminationContext) -> Vec<Group> {
        step.groups()
    }

    fn problems_on(&self, step: TerminationStep, context: &TerminationContext) -> Problems {
        let mut problems = Problems::default();
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => {}
            TerminationStep::LastDay => {
                self.parse_end(context, &mut problems);
            }
            TerminationStep::Contact => {
                self.parse_contact(&mut problems);
            }
            TerminationStep::Billing => {
                self.billing.parse(&mut problems);
            }
            TerminationStep::Confirmation => {
                self.parse_notice(context, &mut problems);
            }
        }
        problems
    }

    fn hints_on(&self, step: TerminationStep, context: &TerminationContext) -> Vec<Hint> {
        let hint = match step {
            TerminationStep::LastDay => self.day_hint(context.today).map(|kind| Hint {
                field: FieldPath::from(TerminationField::LastDay),
                kind,
            }),
            TerminationStep::Contact => {
                let field = FieldPath::from(TerminationField::ContactEmail);
                Hint::on_email(field, &self.contact_email, "")
            }
            TerminationStep::Billing => self.billing.hint(),
            TerminationStep::Instructions
            | TerminationStep::Summary
            | TerminationStep::Confirmation => None,
        };
        hint.into_iter().collect()
    }

    fn unreviewed(&self) -> &SortedSet<TerminationStep> {
        &self.unreviewed
    }

    fn unreviewed_mut(&mut self) -> &mut SortedSet<TerminationStep> {
        &mut self.unreviewed
    }
}

impl TerminationDraft {
    /// What looks odd about the last day.
    fn day_hint(&self, today: Day) -> Option<HintKind> {
        let day: Day = self.last_day.parse().ok()?;
        match day {
            _ if day == today => Some(HintKind::DayToday),
            _ if today.plus_days(FAR_AHEAD) < day => Some(HintKind::DayFarAhead),
            _ if today < day && day.is_day_off() => Some(HintKind::DayOff),
            _ => None,
        }
    }
}
