//! A contact of a customer: its roles in all services, and its roles in one service each.

use crate::contact::ContactDraft;
use crate::role::ContactRole;
use crate::service::KantaService;
use crate::sorted::{SortedMap, SortedSet};

/// A contact of a customer, with its roles in all Kanta services and in single ones.
#[apply(wire)]
pub struct KantaContact {
    /// The contact, with the roles that belong to all services.
    pub contact: ContactDraft,
    /// The roles that belong to one service only.
    #[cfg_attr(feature = "openapi", schema(value_type = std::collections::BTreeMap<KantaService, SortedSet<ContactRole>>))]
    pub service_roles: SortedMap<KantaService, SortedSet<ContactRole>>,
}

impl KantaContact {
    pub(super) fn new(service: KantaService, mut contact: ContactDraft) -> KantaContact {
        let own = contact.roles.take_if(|it| it.is_service_specific());
        let own = (!own.is_empty()).then_some((service, own));
        KantaContact {
            contact,
            service_roles: own.into_iter().collect(),
        }
    }

    pub(super) fn needs_certificate_number(&self) -> bool {
        self.service_roles
            .values()
            .flatten()
            .any(|it| it.needs_certificate_number())
    }

    /// Combines two versions of the same contact. This one counts, but a telephone or certificate
    /// number that only a role of the older version asks for is taken from the older version.
    pub(super) fn combined_with(&self, older: &KantaContact) -> KantaContact {
        let (this, that) = (&self.contact, &older.contact);
        let phone = match that.needs_sms() && !this.needs_sms() {
            true => that.phone.clone(),
            false => this.phone.clone(),
        };
        let number = match older.needs_certificate_number() && !self.needs_certificate_number() {
            true => that.certificate_number.clone(),
            false => this.certificate_number.clone(),
        };
        let mut service_roles = older.service_roles.clone();
        service_roles.extend(self.service_roles.clone());
        KantaContact {
            contact: ContactDraft {
                phone,
                certificate_number: number,
                roles: this.roles.iter().chain(&that.roles).copied().collect(),
                ..this.clone()
            },
            service_roles,
        }
    }

    /// The contact as a service shows it; `None` if it has no role in the service.
    pub(super) fn seen_from(&self, service: KantaService) -> Option<ContactDraft> {
        let mut contact = self.contact.clone();
        contact.roles.extend(
            self.service_roles
                .get(&service)
                .into_iter()
                .flatten()
                .copied(),
        );
        (!contact.roles.is_empty()).then_some(contact)
    }
}
