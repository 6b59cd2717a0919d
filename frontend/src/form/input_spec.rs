//! The attributes and guidance of each field's control.

use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldKind, FieldPath, TextKind,
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

    const fn kind(mut self, kind: InputKind, width: Width) -> InputSpec {
        self.kind = kind;
        self.width = width;
        self
    }

    const fn width(mut self, width: Width) -> InputSpec {
        self.width = width;
        self
    }

    const fn help(mut self, help: TypingHelp) -> InputSpec {
        self.help = help;
        self
    }

    const fn filled_in(mut self, autocomplete: &'static str) -> InputSpec {
        self.autocomplete = autocomplete;
        self
    }

    const fn optional(mut self) -> InputSpec {
        self.optional = true;
        self
    }

    const fn hint(mut self, hint: Text) -> InputSpec {
        self.hint = Some(hint);
        self
    }
}

/// The attributes and guidance of the field's control: those of its kind, and what is special about
/// it.
pub(super) fn input_spec(field: FieldPath) -> InputSpec {
    let spec = of_kind(field.kind());
    match field {
        FieldPath::AccessPoints
        | FieldPath::Contacts
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::RenewalRequests
        | FieldPath::Reply => spec,
        FieldPath::AccessPoint(_, field) => match field {
            AccessPointField::Oid => spec.hint(texts::ACCESS_POINT_OID_HINT),
            AccessPointField::Systems | AccessPointField::ViewerSystems => spec,
        },
        FieldPath::Customer(field) => match field {
            CustomerField::VisitingStreet => spec.help(TypingHelp::Places).optional(),
            CustomerField::VisitingPostalCode => {
                spec.filled_in("section-visiting postal-code").optional()
            }
            CustomerField::VisitingPostOffice => spec.help(TypingHelp::Places).optional(),
            CustomerField::Street | CustomerField::PostOffice => spec.help(TypingHelp::Places),
            CustomerField::PostalCode => spec.filled_in("postal-code"),
            CustomerField::Phone => InputSpec {
                hint: None,
                ..spec.filled_in("work tel").optional()
            },
            CustomerField::Email => spec
                .filled_in("work email")
                .hint(texts::CUSTOMER_EMAIL_HINT),
            CustomerField::LetterLanguage => spec.hint(texts::LETTER_LANGUAGE_HINT),
        },
        FieldPath::Contact(_, field) => match field {
            ContactField::Kind | ContactField::Name | ContactField::Email => spec,
            ContactField::Title | ContactField::Phone => spec.optional(),
            ContactField::Roles => spec.hint(texts::CONTACT_ROLES_HINT),
            ContactField::CertificateNumber => spec.hint(texts::CERTIFICATE_NUMBER_HINT),
        },
        FieldPath::Billing(field) => match field {
            BillingField::Recipient => spec
                .help(TypingHelp::NoSpelling)
                .filled_in("billing organization")
                .hint(texts::RECIPIENT_HINT),
            BillingField::Street => spec.filled_in("billing address-line1"),
            BillingField::PostalCode => spec.filled_in("billing postal-code"),
            BillingField::PostOffice => spec.filled_in("billing address-level2"),
            BillingField::EInvoiceAddress => spec.optional().hint(texts::E_INVOICE_ADDRESS_HINT),
            BillingField::Operator => spec.optional().hint(texts::OPERATOR_HINT),
            BillingField::Reference => spec.help(TypingHelp::NoCorrection).optional(),
        },
        FieldPath::Own(field) => InputSpec {
            optional: field.spec().is_optional,
            hint: field.spec().hint.or(spec.hint),
            ..spec
        },
    }
}

const fn of_kind(kind: FieldKind) -> InputSpec {
    let words = InputSpec::WORDS;
    let FieldKind::Text(kind) = kind else {
        return words;
    };
    match kind {
        TextKind::Words | TextKind::Street => words,
        TextKind::PostOffice => words.width(Width::Medium),
        TextKind::Name => words.help(TypingHelp::Names).hint(texts::NAME_HINT),
        TextKind::Lines => words.kind(InputKind::Lines, Width::Full),
        // Numeric keyboards have no dot in Finnish.
        TextKind::Oid => words.help(TypingHelp::None),
        TextKind::Day => words.width(Width::Short).help(TypingHelp::NoSpelling),
        TextKind::PostalCode => InputSpec {
            shares_line: true,
            ..words.kind(InputKind::Digits, Width::Short)
        },
        TextKind::Phone => words
            .kind(InputKind::Phone, Width::Medium)
            .hint(texts::PHONE_HINT),
        TextKind::Email => words
            .kind(InputKind::Email, Width::Long)
            .help(TypingHelp::None),
        TextKind::CertificateNumber => words
            .kind(InputKind::Digits, Width::Medium)
            .help(TypingHelp::None),
        TextKind::EInvoiceAddress | TextKind::Operator => {
            words.width(Width::Medium).help(TypingHelp::Capitals)
        }
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::field::{RowId, TerminationField};

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
