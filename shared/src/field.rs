//! The one name of every field.
//!
//! A field's name is the id of its input on the page, the anchor in the error summary, the
//! `field` in the API's answer and the locator in a browser test.

use std::fmt;
use std::mem::discriminant;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::language::texts::Text;
use crate::names::{names, text_on_the_wire};

mod termination;

pub use termination::TerminationField;

/// Distinguishes one row of a repeating group from the others for as long as the draft lives.
///
/// The client that adds a row draws the number at random, so that two people who add a row at the same
/// time add two rows.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(try_from = "f64", into = "u32")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = u32))]
pub struct RowId(pub u32);

impl TryFrom<f64> for RowId {
    type Error = UnknownField;

    /// JSON knows one kind of number: `1` and `1.0` are the same.
    fn try_from(number: f64) -> Result<RowId, UnknownField> {
        let id = number as u32;
        (f64::from(id) == number)
            .then_some(RowId(id))
            .ok_or(UnknownField)
    }
}

impl From<RowId> for u32 {
    fn from(RowId(id): RowId) -> u32 {
        id
    }
}

names! {
    /// What is asked about an access point.
    pub enum AccessPointField {
        /// The access point's OID.
        Oid = "oid",
        /// The information systems used through it.
        Systems = "systems",
        /// The viewer systems used through it; imaging only.
        ViewerSystems = "viewer_systems",
    }
}

names! {
    /// What is asked in *Asiakastiedot*.
    pub enum CustomerField {
        /// Street of the visiting address.
        VisitingStreet = "visiting_street",
        /// Postal code of the visiting address.
        VisitingPostalCode = "visiting_postal_code",
        /// Post office of the visiting address.
        VisitingPostOffice = "visiting_post_office",
        /// Street or PO box of the postal address.
        Street = "street",
        /// Postal code of the postal address.
        PostalCode = "postal_code",
        /// Post office of the postal address.
        PostOffice = "post_office",
        /// Telephone.
        Phone = "phone",
        /// The address that gets the receipt, the copy of the commitment and the acceptance.
        Email = "email",
        /// The language of letters.
        LetterLanguage = "letter_language",
    }
}

names! {
    /// What is asked about a contact.
    pub enum ContactField {
        /// A person, or an organisation's contact point.
        Kind = "kind",
        /// The person's or the contact point's name.
        Name = "name",
        /// The person's title.
        Title = "title",
        /// E-mail.
        Email = "email",
        /// Telephone; one that takes text messages when the role needs it.
        Phone = "phone",
        /// The roles towards the Kanta Services.
        Roles = "roles",
        /// The number on the front of the archivist's certificate card.
        CertificateNumber = "certificate_number",
    }
}

names! {
    /// What is asked in *Laskutustiedot*.
    pub enum BillingField {
        /// To whom the invoice is addressed.
        Recipient = "recipient",
        /// Street or PO box of the billing address.
        Street = "street",
        /// Postal code of the billing address.
        PostalCode = "postal_code",
        /// Post office of the billing address.
        PostOffice = "post_office",
        /// Where an electronic invoice goes.
        EInvoiceAddress = "e_invoice_address",
        /// Through which operator it goes there.
        Operator = "operator",
        /// The customer's own reference on the invoice.
        Reference = "reference",
    }
}

/// The name of a field, such as `customer-email` or `contacts-17-phone`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum FieldPath {
    /// The group of access points as a whole.
    AccessPoints,
    /// Something about one access point.
    AccessPoint(RowId, AccessPointField),
    /// Whether renewal requests are taken; prescription only.
    RenewalRequests,
    /// Something about the customer.
    Customer(CustomerField),
    /// The group of contacts as a whole.
    Contacts,
    /// Something about one contact.
    Contact(RowId, ContactField),
    /// Something about billing.
    Billing(BillingField),
    /// The tick under the service description.
    ServiceDescription,
    /// The tick under the commitment.
    Commitment,
    /// The reply to Kela's question.
    Reply,
    /// A field that only one form has.
    Own(OwnField),
}

/// The fields that only one form has, by form, each form with the beginning of their names. What
/// several forms ask, and all that an application asks, is in [`FieldPath`] itself; so the fields of a
/// new form are added here, and no other form has to name them.
macro_rules! own_fields {
    ($( $(#[$meta:meta])* $Form:ident($Field:ty) = $beginning:tt, )+) => {
        /// A field that only one form has.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum OwnField {
            $( $(#[$meta])* $Form($Field), )+
        }

        impl OwnField {
            fn all() -> impl Iterator<Item = OwnField> {
                std::iter::empty()
                    $( .chain(<$Field>::ALL.iter().map(|it| OwnField::$Form(*it))) )+
            }

            const fn kind(self) -> FieldKind {
                match self {
                    $( OwnField::$Form(field) => field.kind(), )+
                }
            }

            /// How the field is asked.
            pub const fn spec(self) -> OwnSpec {
                match self {
                    $( OwnField::$Form(field) => field.spec(), )+
                }
            }
        }

        impl fmt::Display for OwnField {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                match self {
                    $( OwnField::$Form(field) => write!(f, concat!($beginning, "-{}"), field), )+
                }
            }
        }

        $( impl From<$Field> for FieldPath {
            fn from(field: $Field) -> FieldPath {
                FieldPath::Own(OwnField::$Form(field))
            }
        } )+
    };
}

own_fields! {
    /// Asked when a customership is ended.
    Termination(TerminationField) = "termination",
}

/// How a field that only one form has is asked.
pub struct OwnSpec {
    /// What is asked.
    pub label: Text,
    /// Whether it may be left empty. A step may require it all the same.
    pub is_optional: bool,
    /// Guidance that is always on screen, in place of that of the kind.
    pub hint: Option<Text>,
    /// What to do when it is empty.
    pub missing: Text,
    /// What to do when the document that was accepted in it has changed.
    pub changed: Text,
}

/// How a field is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// A text is typed.
    Text(TextKind),
    /// One of several answers is chosen.
    Choice,
    /// Any number of several answers are ticked.
    Choices,
    /// A box is ticked under a document that has been read.
    Tick,
    /// Rows are added and removed.
    Rows,
}

/// What a typed text is read as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextKind {
    /// Free text on one line.
    Words,
    /// The name of a person or of a contact point.
    Name,
    /// Free text on any number of lines.
    Lines,
    /// An [`crate::values::Oid`].
    Oid,
    /// The street of an address, or a PO box.
    Street,
    /// A [`crate::values::PostalCode`].
    PostalCode,
    /// The place of an address.
    PostOffice,
    /// A [`crate::values::PhoneNumber`].
    Phone,
    /// An [`crate::values::EmailAddress`].
    Email,
    /// A [`crate::values::CertificateNumber`].
    CertificateNumber,
    /// An [`crate::values::EInvoiceAddress`].
    EInvoiceAddress,
    /// An [`crate::values::OperatorId`].
    Operator,
    /// A [`crate::day::Day`].
    Day,
}

impl FieldPath {
    /// Every field that there is, with `row` for the rows of groups.
    pub(crate) fn all(row: RowId) -> impl Iterator<Item = FieldPath> {
        let access_point = AccessPointField::ALL.iter();
        let contact = ContactField::ALL.iter();
        [
            FieldPath::AccessPoints,
            FieldPath::RenewalRequests,
            FieldPath::Contacts,
            FieldPath::ServiceDescription,
            FieldPath::Commitment,
            FieldPath::Reply,
        ]
        .into_iter()
        .chain(access_point.map(move |it| FieldPath::AccessPoint(row, *it)))
        .chain(CustomerField::ALL.iter().map(|it| FieldPath::Customer(*it)))
        .chain(contact.map(move |it| FieldPath::Contact(row, *it)))
        .chain(BillingField::ALL.iter().map(|it| FieldPath::Billing(*it)))
        .chain(OwnField::all().map(FieldPath::Own))
    }

    /// The row that the field is in, if it is in one.
    pub const fn row(self) -> Option<RowId> {
        match self {
            FieldPath::AccessPoint(row, _) | FieldPath::Contact(row, _) => Some(row),
            FieldPath::AccessPoints
            | FieldPath::RenewalRequests
            | FieldPath::Customer(_)
            | FieldPath::Contacts
            | FieldPath::Billing(_)
            | FieldPath::ServiceDescription
            | FieldPath::Commitment
            | FieldPath::Reply
            | FieldPath::Own(_) => None,
        }
    }

    /// Whether both fields are in the same row of the same group.
    pub fn is_in_row_of(self, other: FieldPath) -> bool {
        let same_group = discriminant(&self) == discriminant(&other);
        same_group && self.row().is_some() && self.row() == other.row()
    }

    /// Whether it is a part of an address: the street, or the place.
    pub const fn is_of_address(self) -> bool {
        use TextKind as T;
        let FieldKind::Text(kind) = self.kind() else {
            return false;
        };
        match kind {
            T::Street | T::PostalCode | T::PostOffice => true,
            T::Words | T::Name | T::Lines | T::Oid | T::Phone | T::Email | T::Day => false,
            T::CertificateNumber | T::EInvoiceAddress | T::Operator => false,
        }
    }

    /// How the field is answered.
    pub const fn kind(self) -> FieldKind {
        let text = match self {
            FieldPath::AccessPoints | FieldPath::Contacts => return FieldKind::Rows,
            FieldPath::RenewalRequests => return FieldKind::Choice,
            FieldPath::ServiceDescription | FieldPath::Commitment => return FieldKind::Tick,
            FieldPath::Reply => TextKind::Lines,
            FieldPath::AccessPoint(_, field) => match field {
                AccessPointField::Oid => TextKind::Oid,
                AccessPointField::Systems | AccessPointField::ViewerSystems => {
                    return FieldKind::Choices;
                }
            },
            FieldPath::Customer(field) => match field {
                CustomerField::VisitingStreet | CustomerField::Street => TextKind::Street,
                CustomerField::VisitingPostalCode | CustomerField::PostalCode => {
                    TextKind::PostalCode
                }
                CustomerField::VisitingPostOffice | CustomerField::PostOffice => {
                    TextKind::PostOffice
                }
                CustomerField::Phone => TextKind::Phone,
                CustomerField::Email => TextKind::Email,
                CustomerField::LetterLanguage => return FieldKind::Choice,
            },
            FieldPath::Contact(_, field) => match field {
                ContactField::Kind => return FieldKind::Choice,
                ContactField::Name => TextKind::Name,
                ContactField::Title => TextKind::Words,
                ContactField::Email => TextKind::Email,
                ContactField::Phone => TextKind::Phone,
                ContactField::Roles => return FieldKind::Choices,
                ContactField::CertificateNumber => TextKind::CertificateNumber,
            },
            FieldPath::Billing(field) => match field {
                BillingField::Recipient | BillingField::Reference => TextKind::Words,
                BillingField::Street => TextKind::Street,
                BillingField::PostalCode => TextKind::PostalCode,
                BillingField::PostOffice => TextKind::PostOffice,
                BillingField::EInvoiceAddress => TextKind::EInvoiceAddress,
                BillingField::Operator => TextKind::Operator,
            },
            FieldPath::Own(field) => return field.kind(),
        };
        FieldKind::Text(text)
    }
}

/// No field has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no field has this name")]
pub struct UnknownField;

impl fmt::Display for FieldPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FieldPath::AccessPoints => f.write_str("access_points"),
            FieldPath::AccessPoint(row, field) => write!(f, "access_points-{}-{field}", row.0),
            FieldPath::RenewalRequests => f.write_str("renewal_requests"),
            FieldPath::Customer(field) => write!(f, "customer-{field}"),
            FieldPath::Contacts => f.write_str("contacts"),
            FieldPath::Contact(row, field) => write!(f, "contacts-{}-{field}", row.0),
            FieldPath::Billing(field) => write!(f, "billing-{field}"),
            FieldPath::ServiceDescription => f.write_str("service_description"),
            FieldPath::Commitment => f.write_str("commitment"),
            FieldPath::Reply => f.write_str("reply"),
            FieldPath::Own(field) => field.fmt(f),
        }
    }
}

impl FromStr for FieldPath {
    type Err = UnknownField;

    fn from_str(text: &str) -> Result<FieldPath, UnknownField> {
        // Without a row no name has a number in it, so any row does.
        let row = text.split('-').nth(1).and_then(|it| it.parse().ok());
        FieldPath::all(RowId(row.unwrap_or_default()))
            .find(|it| it.to_string() == text)
            .ok_or(UnknownField)
    }
}

text_on_the_wire!(FieldPath, UnknownField);

#[cfg(test)]
mod tests;
