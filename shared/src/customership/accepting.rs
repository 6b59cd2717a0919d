//! What an accepted application adds to a customer's data.

use super::{Customership, KantaContact};
use crate::application::ApplicationDraft;
use crate::billing::BillingDraft;
use crate::contact::ContactDraft;
use crate::service::KantaService;

impl Customership {
    /// The data of a customer whose first application is accepted.
    pub fn first(service: KantaService, draft: &ApplicationDraft) -> Customership {
        Customership::default().accepting(service, draft, true)
    }

    /// Returns the data after an application is accepted. Its contacts have their roles in the
    /// service from now on. Where application and data differ, the newer of the two counts. A
    /// contact that was typed again under another id is still the same one.
    pub fn accepting(
        mut self,
        service: KantaService,
        draft: &ApplicationDraft,
        application_is_newer: bool,
    ) -> Customership {
        for contact in &draft.contacts {
            let applied = KantaContact::new(service, contact.clone());
            match self.same_contact(contact, &draft.contacts) {
                None => self.contacts.push(applied),
                Some(known) => {
                    let id = known.contact.id;
                    *known = match application_is_newer {
                        true => applied.combined_with(known),
                        false => known.combined_with(&applied),
                    };
                    known.contact.id = id;
                }
            }
        }
        if application_is_newer {
            self.customer = draft.customer.clone();
        }
        let has_none = self.billing == BillingDraft::default();
        if service.asks_billing() && (application_is_newer || has_none) {
            self.billing = draft.billing.clone();
        }
        self
    }

    /// The customer's own record of one of the applied contacts: the one with its id or, if it was typed
    /// again, the one with its name and e-mail address, unless that one is applied too.
    fn same_contact(
        &mut self,
        contact: &ContactDraft,
        applied: &[ContactDraft],
    ) -> Option<&mut KantaContact> {
        let identity = contact.identity();
        let is_applied = |it: &KantaContact| applied.iter().any(|row| row.id == it.contact.id);
        let is_same = |it: &KantaContact| {
            identity.is_some() && it.contact.identity() == identity && !is_applied(it)
        };
        let all = &self.contacts;
        let index = all
            .iter()
            .position(|it| it.contact.id == contact.id)
            .or_else(|| all.iter().position(is_same))?;
        self.contacts.get_mut(index)
    }
}
