//! *Asiakastiedot*: what the customer says about itself. It is common to all Kanta services
//! (seed 001, 3.1.4).

mod post_office;

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::field::{CustomerField, FieldPath};
use crate::group::{Group, Heading};
use crate::language::LetterLanguage;
use crate::merge::merge_fields;
use crate::organisation::OrganisationKind;
use crate::problem::{Hint, Problems, optional, required, required_text};
use crate::typed_text::{is_empty, written};
use crate::values::{EmailAddress, PhoneNumber, PostalCode};

pub use post_office::PostOffice;

/// The customer's data as typed.
#[apply(wire_draft)]
pub struct CustomerDraft {
    /// Street of the visiting address; the visiting address may be left empty as a whole.
    pub visiting_street: String,
    /// Postal code of the visiting address.
    pub visiting_postal_code: String,
    /// Post office of the visiting address.
    pub visiting_post_office: String,
    /// Street or PO box of the postal address.
    pub street: String,
    /// Postal code of the postal address.
    pub postal_code: String,
    /// Post office of the postal address.
    pub post_office: String,
    /// Telephone; may be left empty.
    pub phone: String,
    /// The address that gets the receipt, the copy of the commitment and the acceptance.
    pub email: String,
    /// The language of letters.
    pub letter_language: LetterLanguage,
}

/// A Finnish address with nothing left to correct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Address {
    /// Street or PO box.
    pub street: String,
    /// Postal code.
    pub postal_code: PostalCode,
    /// Post office.
    pub post_office: String,
}

/// The customer's data with nothing left to correct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Customer {
    /// Visiting address.
    pub visiting_address: Option<Address>,
    /// Postal address.
    pub postal_address: Address,
    /// Telephone.
    pub phone: Option<PhoneNumber>,
    /// The address that gets the receipt, the copy of the commitment and the acceptance.
    pub email: EmailAddress,
    /// The language of letters.
    pub letter_language: LetterLanguage,
}

/// Whether the visiting address is asked: not of pharmacies, whose addresses come from the
/// pharmacy register (kanta.fi, changes at pharmacies; seed 004, 3.1).
pub fn asks_visiting_address(kind: OrganisationKind) -> bool {
    !kind.is_pharmacy()
}

merge_fields!(CustomerDraft {
    visiting_street,
    visiting_postal_code,
    visiting_post_office,
    street,
    postal_code,
    post_office,
    phone,
    email,
    letter_language,
});

impl CustomerField {
    /// What the field is about.
    pub const fn heading(self) -> Heading {
        match self {
            CustomerField::VisitingStreet
            | CustomerField::VisitingPostalCode
            | CustomerField::VisitingPostOffice => Heading::VisitingAddress,
            CustomerField::Street | CustomerField::PostalCode | CustomerField::PostOffice => {
                Heading::PostalAddress
            }
            CustomerField::Phone | CustomerField::Email | CustomerField::LetterLanguage => {
                Heading::Communication
            }
        }
    }
}

/// What is asked about a customer of this kind.
pub fn customer_groups(kind: OrganisationKind) -> Vec<Group> {
    let fields = CustomerField::ALL.iter().copied();
    let mut groups = Group::by_heading(fields.map(FieldPath::Customer));
    if !asks_visiting_address(kind) {
        groups.retain(|it| it.heading != Some(Heading::VisitingAddress));
    }
    groups
}

impl Customer {
    /// The data in the form of a draft, with every text in its official form.
    pub(crate) fn draft(&self) -> CustomerDraft {
        let visiting = self.visiting_address.as_ref();
        CustomerDraft {
            visiting_street: written(visiting.map(|it| &it.street)),
            visiting_postal_code: written(visiting.map(|it| &it.postal_code)),
            visiting_post_office: written(visiting.map(|it| &it.post_office)),
            street: self.postal_address.street.clone(),
            postal_code: self.postal_address.postal_code.to_string(),
            post_office: self.postal_address.post_office.clone(),
            phone: self
                .phone
                .as_ref()
                .map(PhoneNumber::readable)
                .unwrap_or_default(),
            email: self.email.to_string(),
            letter_language: self.letter_language,
        }
    }
}

impl CustomerDraft {
    /// The text of a field that is typed into.
    pub(crate) fn text_mut(&mut self, field: CustomerField) -> Option<&mut String> {
        Some(match field {
            CustomerField::VisitingStreet => &mut self.visiting_street,
            CustomerField::VisitingPostalCode => &mut self.visiting_postal_code,
            CustomerField::VisitingPostOffice => &mut self.visiting_post_office,
            CustomerField::Street => &mut self.street,
            CustomerField::PostalCode => &mut self.postal_code,
            CustomerField::PostOffice => &mut self.post_office,
            CustomerField::Phone => &mut self.phone,
            CustomerField::Email => &mut self.email,
            CustomerField::LetterLanguage => return None,
        })
    }

    /// The answer in a field.
    pub fn answer(&self, field: CustomerField) -> Answer {
        Answer::typed(match field {
            CustomerField::VisitingStreet => &self.visiting_street,
            CustomerField::VisitingPostalCode => &self.visiting_postal_code,
            CustomerField::VisitingPostOffice => &self.visiting_post_office,
            CustomerField::Street => &self.street,
            CustomerField::PostalCode => &self.postal_code,
            CustomerField::PostOffice => &self.post_office,
            CustomerField::Phone => &self.phone,
            CustomerField::Email => &self.email,
            CustomerField::LetterLanguage => return Answer::LetterLanguage(self.letter_language),
        })
    }

    /// What looks odd and does not stop the user.
    pub(crate) fn hint(&self) -> Option<Hint> {
        Hint::on_email(FieldPath::Customer(CustomerField::Email), &self.email, "")
    }

    /// The data, or a note of everything that is wrong with it.
    pub fn parse(&self, kind: OrganisationKind, problems: &mut Problems) -> Option<Customer> {
        let at = FieldPath::Customer;
        let visiting = [
            &self.visiting_street,
            &self.visiting_postal_code,
            &self.visiting_post_office,
        ];
        let visiting_address =
            if asks_visiting_address(kind) && visiting.iter().any(|it| !is_empty(it)) {
                let fields = [
                    CustomerField::VisitingStreet,
                    CustomerField::VisitingPostalCode,
                    CustomerField::VisitingPostOffice,
                ];
                Address::parse(visiting, fields.map(at), problems).map(Some)
            } else {
                Some(None)
            };
        let postal = [&self.street, &self.postal_code, &self.post_office];
        let fields = [
            CustomerField::Street,
            CustomerField::PostalCode,
            CustomerField::PostOffice,
        ];
        let postal_address = Address::parse(postal, fields.map(at), problems);
        let phone = problems.take(at(CustomerField::Phone), optional(&self.phone));
        let email = problems.take(at(CustomerField::Email), required(&self.email));
        Some(Customer {
            visiting_address: visiting_address?,
            postal_address: postal_address?,
            phone: phone?,
            email: email?,
            letter_language: self.letter_language,
        })
    }
}

impl Address {
    /// An address from its street, postal code and post office, which are in these fields.
    pub(crate) fn parse(
        texts: [&String; 3],
        fields: [FieldPath; 3],
        problems: &mut Problems,
    ) -> Option<Address> {
        let [street, postal_code, post_office] = texts;
        let [street_field, postal_code_field, post_office_field] = fields;
        let street = problems.take(street_field, required_text(street));
        let postal_code = problems.take(postal_code_field, required(postal_code));
        let post_office = problems.take(post_office_field, required_text(post_office));
        Some(Address {
            street: street?,
            postal_code: postal_code?,
            post_office: post_office?,
        })
    }
}
