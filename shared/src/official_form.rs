//! The official form of what was typed: how a field shows it when the person moves on, and how
//! it is kept once it is accepted.

use crate::application::ApplicationDraft;
use crate::application::access_points::AccessPointDraft;
use crate::billing::BillingDraft;
use crate::contact::ContactDraft;
use crate::customer::CustomerDraft;
use crate::customership::SectionData;
use crate::day::Day;
use crate::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, TerminationField,
};
use crate::problem::optional_text;
use crate::typed_text::prepared;
use crate::values::{
    CertificateNumber, EInvoiceAddress, EmailAddress, Oid, OperatorId, PhoneNumber, PostalCode,
};

/// The official form of a text in a field, if it has one and differs from what was typed:
/// `040 123 4567` is the same number as `+358 40 123 4567`; free text is prepared. A text that is
/// not right yet is left as it is, and so is one in which nothing can be seen.
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
        FieldPath::Customer(
            CustomerField::VisitingStreet
            | CustomerField::VisitingPostOffice
            | CustomerField::Street
            | CustomerField::PostOffice,
        )
        | FieldPath::Contact(_, ContactField::Name | ContactField::Title)
        | FieldPath::Billing(
            BillingField::Recipient
            | BillingField::Street
            | BillingField::PostOffice
            | BillingField::Reference,
        )
        | FieldPath::Termination(TerminationField::Explanation | TerminationField::ContactName) => {
            optional_text(text).ok()??
        }
        FieldPath::AccessPoints
        | FieldPath::AccessPoint(_, AccessPointField::Systems | AccessPointField::ViewerSystems)
        | FieldPath::RenewalRequests
        | FieldPath::Customer(CustomerField::LetterLanguage)
        | FieldPath::Contacts
        | FieldPath::Contact(_, ContactField::Kind | ContactField::Roles)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Termination(TerminationField::Reason | TerminationField::Notice) => {
            return None;
        }
    };
    (official != text).then_some(official)
}

/// An application with every text in its official form.
pub fn official_draft(draft: &ApplicationDraft) -> ApplicationDraft {
    let access_point = |it: &AccessPointDraft| AccessPointDraft {
        oid: shown(
            FieldPath::AccessPoint(it.id, AccessPointField::Oid),
            &it.oid,
        ),
        ..it.clone()
    };
    ApplicationDraft {
        access_points: draft.access_points.iter().map(access_point).collect(),
        customer: official_customer(&draft.customer),
        contacts: draft.contacts.iter().map(official_contact).collect(),
        billing: official_billing(&draft.billing),
        ..draft.clone()
    }
}

/// A part of the customership, with every text in its official form.
pub fn official_section(data: &SectionData) -> SectionData {
    match data {
        SectionData::Contacts(contacts) => {
            SectionData::Contacts(contacts.iter().map(official_contact).collect())
        }
        SectionData::Customer(customer) => SectionData::Customer(official_customer(customer)),
        SectionData::Billing(billing) => SectionData::Billing(official_billing(billing)),
    }
}

/// Billing data with every text in its official form.
pub fn official_billing(draft: &BillingDraft) -> BillingDraft {
    let official = |field, text: &String| shown(FieldPath::Billing(field), text);
    BillingDraft {
        recipient: official(BillingField::Recipient, &draft.recipient),
        street: official(BillingField::Street, &draft.street),
        postal_code: official(BillingField::PostalCode, &draft.postal_code),
        post_office: official(BillingField::PostOffice, &draft.post_office),
        e_invoice_address: official(BillingField::EInvoiceAddress, &draft.e_invoice_address),
        operator: official(BillingField::Operator, &draft.operator),
        reference: official(BillingField::Reference, &draft.reference),
    }
}

fn official_customer(draft: &CustomerDraft) -> CustomerDraft {
    let official = |field, text: &String| shown(FieldPath::Customer(field), text);
    CustomerDraft {
        visiting_street: official(CustomerField::VisitingStreet, &draft.visiting_street),
        visiting_postal_code: official(
            CustomerField::VisitingPostalCode,
            &draft.visiting_postal_code,
        ),
        visiting_post_office: official(
            CustomerField::VisitingPostOffice,
            &draft.visiting_post_office,
        ),
        street: official(CustomerField::Street, &draft.street),
        postal_code: official(CustomerField::PostalCode, &draft.postal_code),
        post_office: official(CustomerField::PostOffice, &draft.post_office),
        phone: official(CustomerField::Phone, &draft.phone),
        email: official(CustomerField::Email, &draft.email),
        letter_language: draft.letter_language,
    }
}

fn official_contact(draft: &ContactDraft) -> ContactDraft {
    let official = |field, text: &String| shown(FieldPath::Contact(draft.id, field), text);
    ContactDraft {
        id: draft.id,
        kind: draft.kind,
        name: official(ContactField::Name, &draft.name),
        title: official(ContactField::Title, &draft.title),
        email: official(ContactField::Email, &draft.email),
        phone: official(ContactField::Phone, &draft.phone),
        roles: draft.roles.clone(),
        certificate_number: official(ContactField::CertificateNumber, &draft.certificate_number),
    }
}

/// A text as it is shown to others: in its official form or, where it has none, as it is read.
pub fn shown(field: FieldPath, text: &str) -> String {
    official_form(field, text).unwrap_or_else(|| prepared(text))
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
        check(
            FieldPath::Customer(CustomerField::Street),
            " Esimerkkikatu\u{a0}1\u{202e} ",
            Some("Esimerkkikatu 1"),
        );
    }

    #[test]
    fn what_is_not_right_yet_is_left_alone() {
        check(FieldPath::Customer(CustomerField::PostalCode), "001", None);
        check(FieldPath::Customer(CustomerField::Street), "a\u{7}", None);
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
