//! The official form of what somebody typed.

use crate::day::Day;
use crate::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, TerminationField,
};
use crate::values::{
    CertificateNumber, EInvoiceAddress, EmailAddress, Oid, OperatorId, PhoneNumber, PostalCode,
};

/// The official form of a text in a field, if it has one and differs from what was typed:
/// `040 123 4567` is the same number as `+358 40 123 4567`. A text that is not right yet is left
/// as it is, and so is free text.
pub fn official_form(field: FieldPath, text: &str) -> Option<String> {
    let official = match field {
        FieldPath::AccessPoint(_, AccessPointField::Oid) => text.parse::<Oid>().ok()?.to_string(),
        FieldPath::Customer(CustomerField::VisitingPostalCode | CustomerField::PostalCode)
        | FieldPath::Billing(BillingField::PostalCode) => {
            text.parse::<PostalCode>().ok()?.to_string()
        }
        FieldPath::Customer(CustomerField::Phone)
        | FieldPath::Contact(_, ContactField::Phone)
        | FieldPath::Termination(TerminationField::ContactPhone) => {
            text.parse::<PhoneNumber>().ok()?.readable()
        }
        FieldPath::Customer(CustomerField::Email)
        | FieldPath::Contact(_, ContactField::Email)
        | FieldPath::Termination(TerminationField::ContactEmail) => {
            text.parse::<EmailAddress>().ok()?.to_string()
        }
        FieldPath::Termination(TerminationField::LastDay) => text.parse::<Day>().ok()?.written(),
        FieldPath::Contact(_, ContactField::CertificateNumber) => {
            text.parse::<CertificateNumber>().ok()?.to_string()
        }
        FieldPath::Billing(BillingField::EInvoiceAddress) => {
            text.parse::<EInvoiceAddress>().ok()?.to_string()
        }
        FieldPath::Billing(BillingField::Operator) => text.parse::<OperatorId>().ok()?.to_string(),
        FieldPath::AccessPoints
        | FieldPath::AccessPoint(_, AccessPointField::Systems | AccessPointField::ViewerSystems)
        | FieldPath::RenewalRequests
        | FieldPath::Customer(
            CustomerField::VisitingStreet
            | CustomerField::VisitingPostOffice
            | CustomerField::Street
            | CustomerField::PostOffice
            | CustomerField::LetterLanguage,
        )
        | FieldPath::Contacts
        | FieldPath::Contact(
            _,
            ContactField::Kind | ContactField::Name | ContactField::Title | ContactField::Roles,
        )
        | FieldPath::Billing(
            BillingField::Recipient
            | BillingField::Street
            | BillingField::PostOffice
            | BillingField::Reference,
        )
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Termination(
            TerminationField::Reason
            | TerminationField::Explanation
            | TerminationField::ContactName
            | TerminationField::Notice,
        ) => return None,
    };
    (official != text).then_some(official)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::RowId;
    use crate::field::tests::every_field;

    #[track_caller]
    fn check(field: FieldPath, typed: &str, expected: Option<&str>) {
        assert_eq!(official_form(field, typed).as_deref(), expected);
    }

    #[test]
    fn what_is_typed_in_any_manner_is_shown_officially() {
        let row = RowId(1);
        check(
            FieldPath::AccessPoint(row, AccessPointField::Oid),
            " urn:oid:1.2.246.10.70100111.18.1",
            Some("1.2.246.10.70100111.18.1"),
        );
        check(
            FieldPath::Contact(row, ContactField::Phone),
            "040-1234567",
            Some("+358 40 123 4567"),
        );
        check(
            FieldPath::Contact(row, ContactField::CertificateNumber),
            "001 0000 0017",
            Some("00100000017"),
        );
        check(
            FieldPath::Customer(CustomerField::Email),
            " kirjaamo@esimerkki.fi ",
            Some("kirjaamo@esimerkki.fi"),
        );
    }

    #[test]
    fn what_is_not_right_yet_is_left_alone() {
        check(FieldPath::Customer(CustomerField::PostalCode), "001", None);
        check(
            FieldPath::Customer(CustomerField::Street),
            " Esimerkkikatu 1 ",
            None,
        );
        for field in every_field(RowId(1)) {
            check(field, "", None);
        }
    }

    #[test]
    fn the_official_form_is_its_own_official_form() {
        for typed in [
            "040 123 4567",
            "+46 70 123 45 67",
            "020 634 7787",
            "+1 201 555 0123",
        ] {
            let field = FieldPath::Customer(CustomerField::Phone);
            let official = official_form(field, typed).unwrap_or_else(|| typed.to_owned());
            check(field, &official, None);
        }
    }
}
