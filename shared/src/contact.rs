//! Contact persons and contact points of a customer.

mod hints;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::field::{ContactField, FieldPath, RowId};
use crate::merge::{Row, merge_fields};
use crate::organisation::OrganisationKind;
use crate::problem::{
    ProblemKind, Problems, optional, optional_text, repeated, required, required_text,
};
use crate::role::{ContactKind, ContactRole, roles_for};
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::typed_text::{lowercase, prepared, written};
use crate::values::{CertificateNumber, EmailAddress, PhoneNumber, SmsPhoneNumber};

pub use hints::contact_hints;

/// The most contacts that one customer may have.
pub const MAX_CONTACTS: usize = 50;

/// A contact as typed.
#[apply(wire_draft)]
pub struct ContactDraft {
    /// Which row it is.
    pub id: RowId,
    /// A person, or an organisation's contact point.
    pub kind: ContactKind,
    /// Name.
    pub name: String,
    /// Title; may be left empty.
    pub title: String,
    /// E-mail.
    pub email: String,
    /// Telephone; needed when the role needs text messages.
    pub phone: String,
    /// Roles; at least one.
    pub roles: SortedSet<ContactRole>,
    /// Number of the certificate card; counts only when a role needs it.
    pub certificate_number: String,
}

/// A contact with nothing left to correct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Contact {
    /// A person, or an organisation's contact point.
    pub kind: ContactKind,
    /// Name.
    pub name: String,
    /// Title.
    pub title: Option<String>,
    /// E-mail.
    pub email: EmailAddress,
    /// Telephone; takes text messages when a role needs it.
    pub phone: Option<PhoneNumber>,
    /// Roles; at least one.
    pub roles: SortedSet<ContactRole>,
    /// Number of the certificate card; there when a role needs it.
    pub certificate_number: Option<CertificateNumber>,
}

merge_fields!(ContactDraft {
    id,
    kind,
    name,
    title,
    email,
    phone,
    roles,
    certificate_number,
});

impl Row for ContactDraft {
    fn id(&self) -> RowId {
        self.id
    }
}

/// Where a contact is among those whose name looks the same, counted from one; `None` if no other's does.
pub fn number_among_namesakes(all: &[ContactDraft], index: usize) -> Option<usize> {
    // Looked up for many rows at each key, so nothing is copied to compare.
    let name = all[index].name.trim();
    let is_same = |it: &&ContactDraft| it.name.trim() == name;
    let count = |contacts: &[ContactDraft]| contacts.iter().filter(is_same).count();
    let is_shared = 1 < count(all) && !prepared(name).is_empty();
    is_shared.then(|| count(&all[..=index]))
}

impl Contact {
    /// The contact as a row of a draft, with every text in its official form.
    pub(crate) fn draft(&self, id: RowId) -> ContactDraft {
        ContactDraft {
            id,
            kind: self.kind,
            name: self.name.clone(),
            title: written(self.title.as_ref()),
            email: self.email.to_string(),
            phone: self
                .phone
                .as_ref()
                .map(PhoneNumber::readable)
                .unwrap_or_default(),
            roles: self.roles.clone(),
            certificate_number: written(self.certificate_number.as_ref()),
        }
    }
}

impl ContactDraft {
    /// An empty contact.
    pub fn new(id: RowId) -> ContactDraft {
        ContactDraft {
            id,
            ..ContactDraft::default()
        }
    }

    /// Whether nothing has been given yet.
    pub fn is_empty(&self) -> bool {
        *self
            == ContactDraft {
                id: self.id,
                kind: self.kind,
                ..ContactDraft::default()
            }
    }

    /// The fields that are asked about this contact, in page order.
    pub fn fields(&self) -> impl Iterator<Item = FieldPath> {
        let is_asked = |field: &ContactField| match field {
            ContactField::Kind
            | ContactField::Name
            | ContactField::Email
            | ContactField::Phone
            | ContactField::Roles => true,
            ContactField::Title => self.kind == ContactKind::Person,
            ContactField::CertificateNumber => self.needs_certificate_number(),
        };
        let fields = ContactField::ALL.iter().copied().filter(is_asked);
        fields.map(|it| FieldPath::Contact(self.id, it))
    }

    /// The contact with the answers to what is asked, and no others.
    pub(crate) fn asked(&self) -> ContactDraft {
        let mut asked = self.clone();
        let fields: Vec<_> = self.fields().collect();
        for field in ContactField::ALL {
            if !fields.contains(&FieldPath::Contact(self.id, *field))
                && let Some(text) = asked.text_mut(*field)
            {
                text.clear();
            }
        }
        asked
    }

    /// The text of a field that is typed into.
    pub(crate) fn text_mut(&mut self, field: ContactField) -> Option<&mut String> {
        match field {
            ContactField::Kind | ContactField::Roles => None,
            ContactField::Name => Some(&mut self.name),
            ContactField::Title => Some(&mut self.title),
            ContactField::Email => Some(&mut self.email),
            ContactField::Phone => Some(&mut self.phone),
            ContactField::CertificateNumber => Some(&mut self.certificate_number),
        }
    }

    /// The answer in a field.
    pub fn answer(&self, field: ContactField) -> Answer {
        Answer::typed(match field {
            ContactField::Kind => return Answer::ContactKind(self.kind),
            ContactField::Roles => return Answer::Roles(self.roles.clone()),
            ContactField::Name => &self.name,
            ContactField::Title => &self.title,
            ContactField::Email => &self.email,
            ContactField::Phone => &self.phone,
            ContactField::CertificateNumber => &self.certificate_number,
        })
    }

    /// Whether a chosen role needs a number that takes text messages.
    pub fn needs_sms(&self) -> bool {
        self.roles.iter().any(|it| it.needs_sms())
    }

    /// Whether a chosen role needs the number of a certificate card.
    pub fn needs_certificate_number(&self) -> bool {
        self.roles.iter().any(|it| it.needs_certificate_number())
    }

    /// Whether nothing is left to fill in or to correct in this contact alone.
    pub fn is_filled_in(&self, service: KantaService, kind: OrganisationKind) -> bool {
        self.parse(service, kind, &mut Problems::default())
            .is_some()
    }

    fn parse(
        &self,
        service: KantaService,
        kind: OrganisationKind,
        problems: &mut Problems,
    ) -> Option<Contact> {
        let at = |field| FieldPath::Contact(self.id, field);
        let name = problems.take(at(ContactField::Name), required_text(&self.name));
        let title = match self.kind {
            ContactKind::Person => {
                problems.take(at(ContactField::Title), optional_text(&self.title))
            }
            ContactKind::Organisation => Some(None),
        };
        let email = problems.take(at(ContactField::Email), required(&self.email));
        let phone = problems.take(at(ContactField::Phone), self.parse_phone());
        let roles = problems.take(at(ContactField::Roles), self.parse_roles(service, kind));
        let certificate_number = if self.needs_certificate_number() {
            problems.take(
                at(ContactField::CertificateNumber),
                required(&self.certificate_number).map(Some),
            )
        } else {
            Some(None)
        };
        Some(Contact {
            kind: self.kind,
            name: name?,
            title: title?,
            email: email?,
            phone: phone?,
            roles: roles?,
            certificate_number: certificate_number?,
        })
    }

    fn parse_phone(&self) -> Result<Option<PhoneNumber>, ProblemKind> {
        if self.needs_sms() {
            let number: SmsPhoneNumber = required(&self.phone)?;
            return Ok(Some(number.into()));
        }
        optional(&self.phone)
    }

    fn parse_roles(
        &self,
        service: KantaService,
        kind: OrganisationKind,
    ) -> Result<SortedSet<ContactRole>, ProblemKind> {
        match self
            .roles
            .iter()
            .find(|it| !it.is_offered_for(service, kind))
        {
            Some(role) => Err(ProblemKind::RoleNotOffered { role: *role }),
            None if self.roles.is_empty() => Err(ProblemKind::Missing),
            None => Ok(self.roles.clone()),
        }
    }

    /// What makes two contacts the same to a person: the name and the address, however written.
    pub(crate) fn identity(&self) -> Option<(String, String)> {
        let email: Result<EmailAddress, _> = self.email.parse();
        let email = email.map_or_else(|_| prepared(&self.email), String::from);
        let identity = (lowercase(&prepared(&self.name)), lowercase(&email));
        (!identity.0.is_empty() && !identity.1.is_empty()).then_some(identity)
    }
}

/// Parses all contacts of an application; notes what is wrong with each of them, and with them
/// together: a repeated contact, and a required role that no contact has.
pub fn parse_contacts(
    drafts: &[ContactDraft],
    service: KantaService,
    kind: OrganisationKind,
    problems: &mut Problems,
) -> Option<Vec<Contact>> {
    let mut complete = true;
    if MAX_CONTACTS < drafts.len() {
        problems.push(
            FieldPath::Contacts,
            ProblemKind::TooManyRows { max: MAX_CONTACTS },
        );
        complete = false;
    }
    for role in roles_for(service, kind).filter(|it| it.is_required_for(service, kind)) {
        if !drafts.iter().any(|it| it.roles.contains(&role)) {
            problems.push(FieldPath::Contacts, ProblemKind::RoleMissing { role });
            complete = false;
        }
    }
    let mut repeats = repeated(drafts.iter().map(|it| (it.id, it.identity())));
    let mut contacts = Vec::new();
    for draft in drafts {
        if repeats.remove(&draft.id) {
            problems.push(
                FieldPath::Contact(draft.id, ContactField::Name),
                ProblemKind::DuplicateContact,
            );
            complete = false;
        }
        match draft.parse(service, kind, problems) {
            Some(contact) => contacts.push(contact),
            None => complete = false,
        }
    }
    complete.then_some(contacts)
}
