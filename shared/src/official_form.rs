//! The official form of what was typed: how a field shows it when the person moves on, and how
//! it is kept once it is accepted.

use crate::answer::Answers;
use crate::application::{ApplicationContext, ApplicationDraft};
use crate::customership::SectionData;
use crate::day::Day;
use crate::field::{FieldKind, FieldPath, TextKind};
use crate::filing::Filing;
use crate::problem::optional_text;
use crate::typed_text::{prepared, prepared_lines};
use crate::values::{
    CertificateNumber, EInvoiceAddress, EmailAddress, Oid, OperatorId, PhoneNumber, PostalCode,
};

/// The official form of a text in a field, if it has one and differs from what was typed:
/// `040 123 4567` is the same number as `+358 40 123 4567`; free text is prepared. A text that is
/// not right yet is left as it is, and so is one in which nothing can be seen.
pub fn official_form(field: FieldPath, text: &str) -> Option<String> {
    let kind = match field.kind() {
        FieldKind::Text(kind) => kind,
        FieldKind::Choice | FieldKind::Choices | FieldKind::Tick | FieldKind::Rows => return None,
    };
    let official = match kind {
        TextKind::Words | TextKind::Name | TextKind::Street | TextKind::PostOffice => {
            optional_text(text).ok()??
        }
        TextKind::Lines => Some(prepared_lines(text)).filter(|it| !it.is_empty())?,
        TextKind::Oid => text.parse::<Oid>().ok()?.to_string(),
        TextKind::PostalCode => text.parse::<PostalCode>().ok()?.to_string(),
        TextKind::Phone => text.parse::<PhoneNumber>().ok()?.readable(),
        TextKind::Email => text.parse::<EmailAddress>().ok()?.to_string(),
        TextKind::CertificateNumber => text.parse::<CertificateNumber>().ok()?.to_string(),
        TextKind::EInvoiceAddress => text.parse::<EInvoiceAddress>().ok()?.to_string(),
        TextKind::Operator => text.parse::<OperatorId>().ok()?.to_string(),
        TextKind::Day => text.parse::<Day>().ok()?.written(),
    };
    (official != text).then_some(official)
}

/// A draft with every text in its official form.
pub fn official_draft<D: Answers>(draft: &D) -> D {
    let mut official = draft.clone();
    for field in draft.fields() {
        if let Some(text) = official.text_mut(field) {
            *text = shown(field, text);
        }
    }
    official
}

/// A part of the customership with the answers to what is asked, and every text in its official form.
pub fn official_section(data: &SectionData, context: &ApplicationContext) -> SectionData {
    let mut draft = ApplicationDraft::default();
    data.put_into(&mut draft);
    SectionData::of(data.section(), &official_draft(&draft.only_asked(context)))
}

/// A text as it is shown to others: in its official form or, where it has none, as it is read.
pub fn shown(field: FieldPath, text: &str) -> String {
    official_form(field, text).unwrap_or_else(|| prepared(text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{AccessPointField, ContactField, CustomerField, RowId};

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
        for field in FieldPath::all(RowId(1)) {
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
