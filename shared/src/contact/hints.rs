//! What is valid but unlikely about contacts.

use super::ContactDraft;
use crate::field::{ContactField, FieldPath};
use crate::problem::{Hint, HintKind};
use crate::role::ContactKind;
use crate::typed_text::{lowercase, prepared};
use crate::values::{CertificateNumber, CertificateNumberHint, PhoneNumber};

/// What looks odd about the contacts and does not stop the user. `own_email` is the customer's
/// address.
pub fn contact_hints(drafts: &[ContactDraft], own_email: &str) -> Vec<Hint> {
    let hints = |(index, it): (usize, &ContactDraft)| {
        let email = FieldPath::Contact(it.id, ContactField::Email);
        [
            it.name_hint(),
            Hint::on_email(email, &it.email, own_email),
            it.phone_hint(&drafts[..index]),
            it.number_hint(),
        ]
    };
    drafts
        .iter()
        .enumerate()
        .flat_map(hints)
        .flatten()
        .collect()
}

impl ContactDraft {
    fn name_hint(&self) -> Option<Hint> {
        let is_odd = self.kind == ContactKind::Person && has_title(&self.name);
        is_odd.then(|| self.hint(ContactField::Name, HintKind::TitleInName))
    }

    /// Whether an earlier person has the same number.
    fn phone_hint(&self, earlier: &[ContactDraft]) -> Option<Hint> {
        let number: PhoneNumber = self.phone.parse().ok()?;
        let shares = |it: &ContactDraft| {
            it.kind == ContactKind::Person
                && it.phone.parse::<PhoneNumber>().is_ok_and(|it| it == number)
        };
        let is_odd = self.kind == ContactKind::Person && earlier.iter().any(shares);
        is_odd.then(|| self.hint(ContactField::Phone, HintKind::SamePhone))
    }

    fn hint(&self, field: ContactField, kind: HintKind) -> Hint {
        let field = FieldPath::Contact(self.id, field);
        Hint { field, kind }
    }

    fn number_hint(&self) -> Option<Hint> {
        if !self.needs_certificate_number() {
            return None;
        }
        let number: CertificateNumber = self.certificate_number.parse().ok()?;
        let kind = match number.hint()? {
            CertificateNumberHint::Letter => HintKind::CertificateNumberLetter,
            CertificateNumberHint::CheckDigit => HintKind::CertificateNumberCheckDigit,
        };
        Some(self.hint(ContactField::CertificateNumber, kind))
    }
}

/// Ends of words that name a profession or a post, in the three languages.
const TITLES: [&str; 17] = [
    "johtaja",
    "päällikkö",
    "lääkäri",
    "hoitaja",
    "sihteeri",
    "apteekkari",
    "proviisori",
    "vastaava",
    "direktör",
    "chef",
    "läkare",
    "skötare",
    "sekreterare",
    "apotekare",
    "manager",
    "director",
    "pharmacist",
];

/// Words in front of a name that are no part of it.
const SHORT_TITLES: [&str; 9] = ["tj", "tri", "dr", "prof", "vd", "ceo", "mr", "mrs", "ms"];

/// Whether a word of the name is a title.
fn has_title(name: &str) -> bool {
    let name = lowercase(&prepared(name));
    // There are people called Apteekkari. The last of three words may be a title.
    let surname = match name.split(' ').collect::<Vec<_>>()[..] {
        [first, last] if !first.ends_with(',') => Some(last),
        _ => None,
    };
    let is_title = |it| surname != Some(it) && TITLES.iter().any(|end| it.ends_with(end));
    let mut words = name.split([' ', ',', '.', '(', ')', '/']);
    words.any(|it| SHORT_TITLES.contains(&it) || is_title(it))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::RowId;

    #[test]
    fn what_is_valid_but_unlikely_is_a_hint_at_its_field() {
        use ContactField::{Email, Name, Phone};
        let contact = |id, name: &str, email: &str, phone: &str| ContactDraft {
            name: name.to_owned(),
            email: email.to_owned(),
            phone: phone.to_owned(),
            ..ContactDraft::new(RowId(id))
        };
        let first = contact(1, "Maija Mallikas", "maija@example.fi", "040 123 4567");
        let helpdesk = ContactDraft {
            kind: ContactKind::Organisation,
            ..contact(2, "IT-päällikkö", "it@example.fi", "040 123 4567")
        };
        for (second, expected) in [
            (
                contact(2, "Matti Malli", "matti@example.fi", "050 123 4567"),
                vec![],
            ),
            (contact(2, "Aino Apteekkari", "aino@example.fi", ""), vec![]),
            (
                contact(2, "Apteekkari, Aino", "aino@example.fi", ""),
                vec![Name],
            ),
            (
                contact(2, "Aino Apteekkari johtaja", "aino@example.fi", ""),
                vec![Name],
            ),
            (
                contact(2, "Ylilääkäri Matti Malli", "matti@example.fi", ""),
                vec![Name],
            ),
            (
                contact(2, "Matti Malli, tj", "matti@example.fi", ""),
                vec![Name],
            ),
            (
                contact(2, "Dr. Matti Malli", "matti@example.fi", ""),
                vec![Name],
            ),
            (contact(2, "Tritta Drake", "matti@example.fi", ""), vec![]),
            (
                contact(2, "Matti Malli", "matti@exmaple.fi", ""),
                vec![Email],
            ),
            (
                contact(2, "Matti Malli", "matti@gmial.com", ""),
                vec![Email],
            ),
            (
                contact(2, "Matti Malli", "matti@example.fi", "+358401234567"),
                vec![Phone],
            ),
            (helpdesk, vec![]),
        ] {
            let hints = contact_hints(&[first.clone(), second.clone()], "kirjaamo@example.fi");
            let fields: Vec<_> = hints.iter().map(|it| it.field).collect();
            let expected: Vec<_> = expected
                .iter()
                .map(|it| FieldPath::Contact(RowId(2), *it))
                .collect();
            assert_eq!(fields, expected, "{second:?}");
        }
    }
}
