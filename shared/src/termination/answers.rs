//! What each step of a termination asks, and what has been answered.

use crate::answer::{Answer, Answers};
use crate::billing::billing_groups;
use crate::field::{BillingField, FieldPath, OwnField, TerminationField};
use crate::filing::Filing;
use crate::group::Group;
use crate::termination::{TerminationDraft, TerminationStep};

impl TerminationStep {
    /// What the step asks.
    pub fn groups(self) -> Vec<Group> {
        match self {
            TerminationStep::Instructions | TerminationStep::Summary => Vec::new(),
            TerminationStep::LastDay | TerminationStep::Contact | TerminationStep::Confirmation => {
                let fields = TerminationField::ALL.iter();
                let fields = fields.map(|it| FieldPath::from(*it));
                vec![Group::plain(
                    fields.filter(|it| TerminationDraft::step_of(*it) == Some(self)),
                )]
            }
            TerminationStep::Billing => billing_groups(),
        }
    }
}

impl Answers for TerminationDraft {
    fn fields(&self) -> Vec<FieldPath> {
        let own = TerminationField::ALL.iter();
        let billing = BillingField::ALL.iter();
        own.map(|it| FieldPath::from(*it))
            .chain(billing.map(|it| FieldPath::Billing(*it)))
            .collect()
    }

    fn answer(&self, field: FieldPath) -> Option<Answer> {
        if let FieldPath::Billing(field) = field {
            return Some(self.billing.answer(field));
        }
        let FieldPath::Own(OwnField::Termination(field)) = field else {
            return None;
        };
        match field {
            TerminationField::LastDay => Some(Answer::typed(&self.last_day)),
            TerminationField::Reason => self.reason.map(Answer::Reason),
            TerminationField::Explanation => Some(Answer::typed(&self.explanation)),
            TerminationField::ContactName => Some(Answer::typed(&self.contact_name)),
            TerminationField::ContactPhone => Some(Answer::typed(&self.contact_phone)),
            TerminationField::ContactEmail => Some(Answer::typed(&self.contact_email)),
            TerminationField::Notice => self.notice.clone().map(Answer::Signed),
        }
    }

    fn text_mut(&mut self, field: FieldPath) -> Option<&mut String> {
        if let FieldPath::Billing(field) = field {
            return Some(self.billing.text_mut(field));
        }
        let FieldPath::Own(OwnField::Termination(field)) = field else {
            return None;
        };
        match field {
            TerminationField::LastDay => Some(&mut self.last_day),
            TerminationField::Explanation => Some(&mut self.explanation),
            TerminationField::ContactName => Some(&mut self.contact_name),
            TerminationField::ContactPhone => Some(&mut self.contact_phone),
            TerminationField::ContactEmail => Some(&mut self.contact_email),
            TerminationField::Reason | TerminationField::Notice => None,
        }
    }

    fn take_choice(&mut self, field: FieldPath, from: &TerminationDraft) {
        if field == TerminationField::Reason.into() {
            self.reason = from.reason;
        }
        if field == TerminationField::Notice.into() {
            self.notice.clone_from(&from.notice);
        }
    }
}
