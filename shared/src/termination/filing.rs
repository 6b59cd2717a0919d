//! The termination as a form that is filled in step by step.

use std::collections::BTreeSet;

use super::{
    FAR_AHEAD, TerminationContext, TerminationDraft, TerminationReceipt, TerminationStatus,
    TerminationStep,
};
use crate::billing::BillingDraft;
use crate::day::Day;
use crate::field::{FieldPath, OwnField, TerminationField};
use crate::filing::Filing;
use crate::group::Group;
use crate::problem::{Hint, HintKind, Problems};
use crate::session::{Access, Basis, Capability};
use crate::typed_text;

impl Filing for TerminationDraft {
    type Context = TerminationContext;
    type Step = TerminationStep;
    type Status = TerminationStatus;
    type Receipt = TerminationReceipt;

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

    fn is_untouched(&self, step: TerminationStep) -> bool {
        let are_empty = |texts: &[&String]| texts.iter().all(|it| typed_text::is_empty(it));
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => true,
            TerminationStep::LastDay => {
                self.reason.is_none() && are_empty(&[&self.last_day, &self.explanation])
            }
            TerminationStep::Contact => {
                are_empty(&[&self.contact_name, &self.contact_phone, &self.contact_email])
            }
            TerminationStep::Billing => self.billing == BillingDraft::default(),
            TerminationStep::Confirmation => self.notice.is_none(),
        }
    }

    fn take_answers(&mut self, step: TerminationStep, from: &TerminationDraft) {
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => {}
            TerminationStep::LastDay => {
                self.last_day.clone_from(&from.last_day);
                self.reason = from.reason;
                self.explanation.clone_from(&from.explanation);
            }
            TerminationStep::Contact => {
                self.contact_name.clone_from(&from.contact_name);
                self.contact_phone.clone_from(&from.contact_phone);
                self.contact_email.clone_from(&from.contact_email);
            }
            TerminationStep::Billing => self.billing.clone_from(&from.billing),
            TerminationStep::Confirmation => self.notice.clone_from(&from.notice),
        }
    }

    fn unreviewed(&self) -> &BTreeSet<TerminationStep> {
        &self.unreviewed
    }

    fn unreviewed_mut(&mut self) -> &mut BTreeSet<TerminationStep> {
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
