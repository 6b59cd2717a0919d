//! How a change to a customer's data reaches the applications that are being filled in.

use super::Customership;
use crate::application::{ApplicationDraft, Step};
use crate::contact::ContactDraft;
use crate::filing::Filing;

impl Customership {
    /// Updates an application after the data has changed from `before` to this. What the person
    /// has changed in the application stays; the rest follows the data.
    pub fn propagate_to(&self, before: &Customership, draft: &mut ApplicationDraft) {
        draft.update_step(Step::Customer, |it| {
            follow(&mut it.customer, &before.customer, &self.customer);
        });
        draft.update_step(Step::Billing, |it| {
            follow(&mut it.billing, &before.billing, &self.billing);
        });
        draft.update_step(Step::Contacts, |it| {
            self.propagate_contacts_to(before, &mut it.contacts);
        });
    }

    fn propagate_contacts_to(&self, before: &Customership, contacts: &mut Vec<ContactDraft>) {
        contacts.retain_mut(|contact| {
            let Some(earlier) = before.contact(contact.id) else {
                return true;
            };
            let as_typed = contact.asked();
            let own = contact.roles.take_if(|it| it.is_service_specific());
            // What is not asked here is not the person's change.
            let mut earlier = earlier.contact.clone();
            earlier.roles.extend(own.iter().copied());
            let is_unchanged = as_typed == earlier.asked();
            let now = self.contact(contact.id);
            if let (true, Some(now)) = (is_unchanged, now) {
                contact.clone_from(&now.contact);
            }
            let has_own = !own.is_empty();
            contact.roles.extend(own);
            !is_unchanged || has_own || now.is_some()
        });
        for new in &self.contacts {
            let id = new.contact.id;
            let is_known = before.contact(id).is_some() || contacts.iter().any(|it| it.id == id);
            if !is_known && !new.contact.roles.is_empty() {
                contacts.push(new.contact.clone());
            }
        }
    }
}

fn follow<T: Clone + PartialEq>(value: &mut T, before: &T, after: &T) {
    if value == before {
        value.clone_from(after);
    }
}
