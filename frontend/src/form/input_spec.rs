//! The attributes and guidance of each field's control.

use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, OwnField,
    TerminationField,
};
use kanta_shared::texts::Text;

use super::texts;
use crate::ui::{InputKind, TypingHelp, Width};

/// The attributes and guidance of a control.
#[derive(Clone, Copy)]
pub(super) struct InputSpec {
    pub(super) kind: InputKind,
    pub(super) width: Width,
    pub(super) help: TypingHelp,
    /// What the browser may fill in: only data of the customer itself. The name and number of
    /// another person would be filled in with those of the person at the keyboard.
    pub(super) autocomplete: &'static str,
    /// Whether it may be left empty. A step may know better.
    pub(super) optional: bool,
    /// Guidance that is always on screen.
    pub(super) hint: Option<Text>,
    /// Whether the next field is on the same line.
    pub(super) shares_line: bool,
}

impl InputSpec {
    const WORDS: InputSpec = InputSpec {
        kind: InputKind::Text,
        width: Width::Long,
        help: TypingHelp::Usual,
        autocomplete: "off",
        optional: false,
        hint: None,
        shares_line: false,
    };

    const fn kind(self, kind: InputKind, width: Width) -> InputSpec {
        InputSpec {
            kind,
            width,
            ..self
        }
    }

    const fn help(self, help: TypingHelp) -> InputSpec {
        InputSpec { help, ..self }
    }

    const fn filled_in(self, autocomplete: &'static str) -> InputSpec {
        InputSpec {
            autocomplete,
            ..self
        }
    }

    const fn optional(self) -> InputSpec {
        InputSpec {
            optional: true,
            ..self
        }
    }

    const fn shares_line(self) -> InputSpec {
        InputSpec {
            shares_line: true,
            ..self
        }
    }

    const fn hint(self, hint: Text) -> InputSpec {
        InputSpec {
            hint: Some(hint),
            ..self
        }
    }
}

/// The attributes and guidance of the field's control.
pub(super) const fn input_spec(field: FieldPath) -> InputSpec {
    let words = InputSpec::WORDS;
    let place = words.help(TypingHelp::Places);
    let name = words.help(TypingHelp::Names);
    let postal_code = words.kind(InputKind::Digits, Width::Short).shares_line();
    let phone = words.kind(InputKind::Phone, Width::Medium);
    let email = words
        .kind(InputKind::Email, Width::Long)
        .help(TypingHelp::None);
    match field {
        FieldPath::AccessPoints
        | FieldPath::Contacts
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::RenewalRequests => words,
        FieldPath::Reply => words.kind(InputKind::Lines, Width::Full),
        FieldPath::AccessPoint(_, field) => match field {
            // Numeric keyboards have no dot in Finnish.
            AccessPointField::Oid => words
                .help(TypingHelp::None)
                .hint(texts::ACCESS_POINT_OID_HINT),
            AccessPointField::Systems | AccessPointField::ViewerSystems => words,
        },
        FieldPath::Customer(field) => match field {
            CustomerField::VisitingStreet => place.optional(),
            CustomerField::VisitingPostalCode => postal_code
                .filled_in("section-visiting postal-code")
                .optional(),
            CustomerField::VisitingPostOffice => {
                place.kind(InputKind::Text, Width::Medium).optional()
            }
            CustomerField::Street => place,
            CustomerField::PostalCode => postal_code.filled_in("postal-code"),
            CustomerField::PostOffice => place.kind(InputKind::Text, Width::Medium),
            CustomerField::Phone => phone.filled_in("work tel").optional(),
            CustomerField::Email => email
                .filled_in("work email")
                .hint(texts::CUSTOMER_EMAIL_HINT),
            CustomerField::LetterLanguage => words.hint(texts::LETTER_LANGUAGE_HINT),
        },
        FieldPath::Contact(_, field) => match field {
            ContactField::Kind => words,
            ContactField::Name => name.hint(texts::CONTACT_NAME_HINT),
            ContactField::Title => words.optional(),
            ContactField::Email => email,
            ContactField::Phone => phone.optional().hint(texts::CONTACT_PHONE_HINT),
            ContactField::Roles => words.hint(texts::CONTACT_ROLES_HINT),
            ContactField::CertificateNumber => words
                .kind(InputKind::Digits, Width::Medium)
                .help(TypingHelp::None)
                .hint(texts::CERTIFICATE_NUMBER_HINT),
        },
        FieldPath::Billing(field) => match field {
            BillingField::Recipient => words
                .help(TypingHelp::NoSpelling)
                .filled_in("billing organization")
                .hint(texts::RECIPIENT_HINT),
            BillingField::Street => words.filled_in("billing address-line1"),
            BillingField::PostalCode => postal_code.filled_in("billing postal-code"),
            BillingField::PostOffice => words
                .kind(InputKind::Text, Width::Medium)
                .filled_in("billing address-level2"),
            BillingField::EInvoiceAddress => words
                .kind(InputKind::Text, Width::Medium)
                .help(TypingHelp::Capitals)
                .optional()
                .hint(texts::E_INVOICE_ADDRESS_HINT),
            BillingField::Operator => words
                .kind(InputKind::Text, Width::Medium)
                .help(TypingHelp::Capitals)
                .optional()
                .hint(texts::OPERATOR_HINT),
            BillingField::Reference => words.help(TypingHelp::NoCorrection).optional(),
        },
        FieldPath::Own(OwnField::Termination(field)) => match field {
            // Numeric keyboards have no dot in Finnish.
            TerminationField::LastDay => words
                .kind(InputKind::Text, Width::Short)
                .help(TypingHelp::NoSpelling)
                .hint(texts::DAY_HINT),
            TerminationField::Reason | TerminationField::Notice => words,
            TerminationField::Explanation => words.optional(),
            TerminationField::ContactName => name.hint(texts::CONTACT_NAME_HINT),
            TerminationField::ContactPhone => phone.optional().hint(texts::CONTACT_PHONE_HINT),
            TerminationField::ContactEmail => email.hint(texts::TERMINATION_EMAIL_HINT),
        },
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::field::RowId;

    use super::*;

    /// The attributes of the control: type, `inputmode`, `autocomplete`, `autocapitalize`, `autocorrect`
    /// and `spellcheck`, with `-` for what is not set.
    fn attributes(field: FieldPath) -> String {
        let InputSpec {
            kind,
            help,
            autocomplete,
            ..
        } = input_spec(field);
        let values = [
            Some(kind.input_type()),
            kind.input_mode(),
            Some(autocomplete),
            help.autocapitalize(),
            help.autocorrect(),
            help.spellcheck(),
        ];
        values.map(|it| it.unwrap_or("-")).join(" / ")
    }

    #[test]
    fn every_control_has_the_attributes_of_its_field() {
        let row = RowId(1);
        let check = |expected, fields: &[FieldPath]| {
            for field in fields {
                assert_eq!(attributes(*field), expected, "{field}");
            }
        };
        let access_point = |field| FieldPath::AccessPoint(row, field);
        let customer = FieldPath::Customer;
        let contact = |field| FieldPath::Contact(row, field);
        let billing = FieldPath::Billing;
        let termination = FieldPath::from;
        check(
            "text / - / off / none / off / false",
            &[access_point(AccessPointField::Oid)],
        );
        check(
            "text / numeric / off / none / off / false",
            &[contact(ContactField::CertificateNumber)],
        );
        check(
            "text / - / off / words / - / false",
            &[
                customer(CustomerField::Street),
                customer(CustomerField::PostOffice),
                customer(CustomerField::VisitingStreet),
                customer(CustomerField::VisitingPostOffice),
            ],
        );
        check(
            "text / numeric / postal-code / - / - / -",
            &[customer(CustomerField::PostalCode)],
        );
        check(
            "text / numeric / section-visiting postal-code / - / - / -",
            &[customer(CustomerField::VisitingPostalCode)],
        );
        check(
            "tel / - / work tel / - / - / -",
            &[customer(CustomerField::Phone)],
        );
        check(
            "text / email / work email / none / off / false",
            &[customer(CustomerField::Email)],
        );
        check(
            "text / - / off / words / off / false",
            &[
                contact(ContactField::Name),
                termination(TerminationField::ContactName),
            ],
        );
        check(
            "text / - / off / - / - / -",
            &[
                contact(ContactField::Title),
                termination(TerminationField::Explanation),
            ],
        );
        check(
            "text / email / off / none / off / false",
            &[
                contact(ContactField::Email),
                termination(TerminationField::ContactEmail),
            ],
        );
        check(
            "tel / - / off / - / - / -",
            &[
                contact(ContactField::Phone),
                termination(TerminationField::ContactPhone),
            ],
        );
        check(
            "text / - / billing organization / - / - / false",
            &[billing(BillingField::Recipient)],
        );
        check(
            "text / - / billing address-line1 / - / - / -",
            &[billing(BillingField::Street)],
        );
        check(
            "text / numeric / billing postal-code / - / - / -",
            &[billing(BillingField::PostalCode)],
        );
        check(
            "text / - / billing address-level2 / - / - / -",
            &[billing(BillingField::PostOffice)],
        );
        check(
            "text / - / off / characters / off / false",
            &[
                billing(BillingField::EInvoiceAddress),
                billing(BillingField::Operator),
            ],
        );
        check(
            "text / - / off / - / off / false",
            &[billing(BillingField::Reference)],
        );
        check(
            "text / - / off / - / - / false",
            &[termination(TerminationField::LastDay)],
        );
    }
}
