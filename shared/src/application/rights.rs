//! Who may see and change which part of an application: the rights table, step by step.

use crate::application::access_points::AccessPointRegister;
use crate::application::{ApplicationContext, ApplicationDraft, Step};
use crate::session::{Access, Basis, Capability};

impl Basis {
    /// What these grounds allow on a step of the joining wizard.
    ///
    /// Instructions and summary are there for everybody who may see how far an application has
    /// come; what is done on them, starting and sending, takes the right to apply.
    pub fn access_to(self, step: Step) -> Access {
        match step {
            Step::Instructions | Step::Summary => self
                .access(Capability::Application)
                .max(self.access(Capability::Status)),
            Step::AccessPoints => self.access(Capability::AccessPoints),
            Step::Customer => self.access(Capability::Customer),
            Step::Contacts => self.access(Capability::Contacts),
            Step::Billing => self.access(Capability::Billing),
            Step::ServiceDescription => self.access(Capability::ServiceDescription),
            Step::Commitment => self.access(Capability::Commitment),
        }
    }

    /// Whether these grounds allow to change anything that is typed into an application.
    pub fn may_fill_in(self) -> bool {
        Step::ALL
            .iter()
            .any(|it| self.access_to(*it) == Access::Edit)
    }
}

impl ApplicationDraft {
    /// The draft as these grounds let one see it: parts that may not be seen are left out.
    pub fn visible_to(&self, basis: Basis) -> ApplicationDraft {
        let mut visible = ApplicationDraft::default();
        for step in Step::ALL {
            if basis.access_to(*step) != Access::None {
                visible.take(*step, self);
            }
        }
        visible
    }

    /// This draft with what somebody on these grounds has changed in it. Parts that may not be
    /// seen stay as they are.
    ///
    /// `None` if a part was changed that may only be looked at.
    pub fn changed_by(&self, basis: Basis, changed: &ApplicationDraft) -> Option<ApplicationDraft> {
        let merged = self.with_parts_of(basis, changed);
        (merged.visible_to(basis) == changed.visible_to(basis)).then_some(merged)
    }

    /// This draft with the parts of another one that somebody on these grounds may change.
    pub fn with_parts_of(&self, basis: Basis, other: &ApplicationDraft) -> ApplicationDraft {
        let mut merged = self.clone();
        for step in Step::ALL {
            if basis.access_to(*step) == Access::Edit {
                merged.take(*step, other);
            }
        }
        merged
    }

    /// Takes what is typed on a step from another draft, and whether it is still to be checked.
    fn take(&mut self, step: Step, from: &ApplicationDraft) {
        match step {
            Step::Instructions | Step::Summary => {}
            Step::AccessPoints => {
                self.access_points.clone_from(&from.access_points);
                self.renewal_requests = from.renewal_requests;
            }
            Step::Customer => self.customer.clone_from(&from.customer),
            Step::Contacts => self.contacts.clone_from(&from.contacts),
            Step::Billing => self.billing.clone_from(&from.billing),
            Step::ServiceDescription => self
                .service_description
                .clone_from(&from.service_description),
            Step::Commitment => self.commitment.clone_from(&from.commitment),
        }
        match from.unchecked.contains(&step) {
            true => self.unchecked.insert(step),
            false => self.unchecked.remove(&step),
        };
    }
}

impl ApplicationContext {
    /// What somebody on these grounds may know besides the draft: what the register has answered
    /// tells which access points stand in it.
    pub fn visible_to(&self, basis: Basis) -> ApplicationContext {
        let register = match basis.access(Capability::AccessPoints) {
            Access::None => AccessPointRegister::default(),
            Access::View | Access::Edit => self.register.clone(),
        };
        ApplicationContext {
            register,
            ..self.clone()
        }
    }
}
