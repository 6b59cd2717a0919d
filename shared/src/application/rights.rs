//! Who may see and change which part of an application: the rights table, step by step.

use crate::application::access_points::AccessPointRegister;
use crate::application::{ApplicationContext, Step};
use crate::session::{Access, Basis, Capability};

impl Basis {
    /// What this basis allows on a step of the joining wizard.
    ///
    /// Instructions, reply and summary are there for all users who may see how far an application has
    /// come; what is done on them, starting, replying and sending, takes the right to apply.
    pub fn access_to(self, step: Step) -> Access {
        match step {
            Step::Instructions | Step::Reply | Step::Summary => self
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
}

impl ApplicationContext {
    /// What a user with this basis may know besides the draft: the answers of the register show
    /// which access points are in it, and the history what was changed.
    pub fn visible_to(&self, basis: Basis) -> ApplicationContext {
        let register = match basis.access(Capability::AccessPoints) {
            Access::None => AccessPointRegister::default(),
            Access::View | Access::Edit => self.register.clone(),
        };
        ApplicationContext {
            register,
            history: self.history.iter().map(|it| it.visible_to(basis)).collect(),
            ..self.clone()
        }
    }
}
