//! How each field is typed into.

use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, TerminationField,
};
use kanta_shared::texts::Text;

use super::texts;
use crate::ui::{InputKind, Width};

/// How a field is typed into.
#[derive(Clone, Copy)]
pub(super) struct Manner {
    pub(super) kind: InputKind,
    pub(super) width: Width,
    /// What the browser may fill in: only what is the customer's own. Somebody else's name and
    /// number would be filled in with those of the person at the keyboard.
    pub(super) autocomplete: &'static str,
    /// Whether it may be left empty. A step may know better.
    pub(super) optional: bool,
    /// Guidance that is always on screen.
    pub(super) hint: Option<Text>,
}

impl Manner {
    const WORDS: Manner = Manner {
        kind: InputKind::Text,
        width: Width::Long,
        autocomplete: "off",
        optional: false,
        hint: None,
    };

    const fn kind(self, kind: InputKind, width: Width) -> Manner {
        Manner {
            kind,
            width,
            ..self
        }
    }

    const fn filled_in(self, autocomplete: &'static str) -> Manner {
        Manner {
            autocomplete,
            ..self
        }
    }

    const fn optional(self) -> Manner {
        Manner {
            optional: true,
            ..self
        }
    }

    const fn hint(self, hint: Text) -> Manner {
        Manner {
            hint: Some(hint),
            ..self
        }
    }
}

/// How this field is typed into.
pub(super) const fn manner(field: FieldPath) -> Manner {
    let words = Manner::WORDS;
    match field {
        FieldPath::AccessPoints
        | FieldPath::Contacts
        | FieldPath::ServiceDescription
        | FieldPath::Commitment => words,
        FieldPath::AccessPoint(_, field) => match field {
            AccessPointField::Oid => words
                .kind(InputKind::Code, Width::Long)
                .hint(texts::ACCESS_POINT_OID_HINT),
            AccessPointField::Systems | AccessPointField::ViewerSystems => words,
        },
        FieldPath::RenewalRequests => words,
        FieldPath::Customer(field) => match field {
            CustomerField::VisitingStreet => {
                words.filled_in("section-visiting address-line1").optional()
            }
            CustomerField::VisitingPostalCode => words
                .kind(InputKind::Digits, Width::Short)
                .filled_in("section-visiting postal-code")
                .optional(),
            CustomerField::VisitingPostOffice => words
                .kind(InputKind::Text, Width::Medium)
                .filled_in("section-visiting address-level2")
                .optional(),
            CustomerField::Street => words.filled_in("address-line1"),
            CustomerField::PostalCode => words
                .kind(InputKind::Digits, Width::Short)
                .filled_in("postal-code"),
            CustomerField::PostOffice => words
                .kind(InputKind::Text, Width::Medium)
                .filled_in("address-level2"),
            CustomerField::Phone => words
                .kind(InputKind::Phone, Width::Medium)
                .filled_in("tel")
                .optional(),
            CustomerField::Email => words
                .kind(InputKind::Email, Width::Long)
                .filled_in("email")
                .hint(texts::CUSTOMER_EMAIL_HINT),
            CustomerField::LetterLanguage => words.hint(texts::LETTER_LANGUAGE_HINT),
        },
        FieldPath::Contact(_, field) => match field {
            ContactField::Kind => words,
            ContactField::Name => words.hint(texts::CONTACT_NAME_HINT),
            ContactField::Title => words.optional(),
            ContactField::Email => words.kind(InputKind::Email, Width::Long),
            ContactField::Phone => words
                .kind(InputKind::Phone, Width::Medium)
                .optional()
                .hint(texts::CONTACT_PHONE_HINT),
            ContactField::Roles => words.hint(texts::CONTACT_ROLES_HINT),
            ContactField::CertificateNumber => words
                .kind(InputKind::Code, Width::Medium)
                .hint(texts::CERTIFICATE_NUMBER_HINT),
        },
        FieldPath::Billing(field) => match field {
            BillingField::Recipient => words
                .filled_in("billing organization")
                .hint(texts::RECIPIENT_HINT),
            BillingField::Street => words.filled_in("billing address-line1"),
            BillingField::PostalCode => words
                .kind(InputKind::Digits, Width::Short)
                .filled_in("billing postal-code"),
            BillingField::PostOffice => words
                .kind(InputKind::Text, Width::Medium)
                .filled_in("billing address-level2"),
            BillingField::EInvoiceAddress => words
                .kind(InputKind::Code, Width::Medium)
                .optional()
                .hint(texts::E_INVOICE_ADDRESS_HINT),
            BillingField::Operator => words
                .kind(InputKind::Code, Width::Medium)
                .optional()
                .hint(texts::OPERATOR_HINT),
            BillingField::Reference => words.optional(),
        },
        FieldPath::Termination(field) => match field {
            TerminationField::LastDay => words
                .kind(InputKind::Text, Width::Short)
                .hint(texts::DAY_HINT),
            TerminationField::Reason | TerminationField::Notice => words,
            TerminationField::Explanation => words.optional(),
            TerminationField::ContactName => words.hint(texts::CONTACT_NAME_HINT),
            TerminationField::ContactPhone => words
                .kind(InputKind::Phone, Width::Medium)
                .optional()
                .hint(texts::CONTACT_PHONE_HINT),
            TerminationField::ContactEmail => words
                .kind(InputKind::Email, Width::Long)
                .hint(texts::TERMINATION_EMAIL_HINT),
        },
    }
}
