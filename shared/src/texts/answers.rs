//! Words of answers as they are looked over: on screens, on papers and on Kela’s desk.

use crate::answer::Answer;
use crate::application::ApplicationDraft;
use crate::contact::{ContactDraft, number_among_namesakes};
use crate::document::DocumentVersion;
use crate::field::FieldPath;
use crate::group::Heading;
use crate::language::Language;
use crate::texts::{Text, fields, vocabulary};
use crate::typed_text::prepared;

/// The words of an answer, several of them on lines of their own. `None` if nothing is given.
pub fn words(answer: &Answer, language: Language) -> Option<String> {
    let words = match answer {
        Answer::Text(text) => text.trim().to_owned(),
        Answer::ContactKind(kind) => vocabulary::contact_kind(*kind).in_(language).to_owned(),
        Answer::Roles(roles) => {
            let names = roles.iter().map(|it| vocabulary::role_name(*it));
            let names: Vec<_> = names.map(|it| it.in_(language)).collect();
            names.join("\n")
        }
        Answer::LetterLanguage(it) => vocabulary::letter_language(*it).in_(language).to_owned(),
        Answer::Systems(names) => names.iter().cloned().collect::<Vec<_>>().join("\n"),
        Answer::Renewal(true) => RENEWAL_YES.in_(language).to_owned(),
        Answer::Renewal(false) => RENEWAL_NO.in_(language).to_owned(),
        Answer::Reason(it) => vocabulary::termination_reason(*it).in_(language).to_owned(),
        Answer::Accepted(version) => with_language(version, language, accepted_version),
        Answer::Signed(version) => with_language(version, language, signed_version),
    };
    Some(words).filter(|it| !it.is_empty())
}

/// The label of an address in one line.
pub const ADDRESS: Text = Text! {
    fi: "Osoite",
    sv: "Adress",
    en: "Address",
};

/// The given parts of an address in one line: street, postal code, town.
pub fn address_line(parts: &[Option<String>]) -> String {
    let given = |parts: &[Option<String>]| {
        let given: Vec<_> = parts.iter().flatten().map(String::as_str).collect();
        given.join(" ")
    };
    let (street, place) = parts.split_at(parts.len().min(1));
    [given(street), given(place)]
        .into_iter()
        .filter(|it| !it.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

/// What was done with a document, and in which language it was read.
fn with_language(
    version: &DocumentVersion,
    language: Language,
    words: fn(Language, &str) -> String,
) -> String {
    let read_in = vocabulary::language(version.language).in_(language);
    [&words(language, &version.version), " (", read_in, ")"].concat()
}

/// The words of an answer, or that nothing is given.
pub fn words_or_not_given(answer: Option<&Answer>, language: Language) -> String {
    let words = answer.and_then(|it| words(it, language));
    words.unwrap_or_else(|| vocabulary::NOT_GIVEN.in_(language).to_owned())
}

/// The words of a heading over a group of fields.
pub const fn heading(heading: Heading) -> Text {
    match heading {
        Heading::Renewal => Text! {
            fi: "Reseptin uusimispyynnöt",
            sv: "Begäran om förnyelse av recept",
            en: "Prescription renewal requests",
        },
        Heading::VisitingAddress => Text! {
            fi: "Käyntiosoite",
            sv: "Besöksadress",
            en: "Visiting address",
        },
        Heading::PostalAddress => Text! {
            fi: "Postiosoite",
            sv: "Postadress",
            en: "Postal address",
        },
        Heading::Communication => Text! {
            fi: "Yhteydenpito",
            sv: "Kontaktuppgifter",
            en: "Contact details",
        },
        Heading::BillingAddress => Text! {
            fi: "Laskutusosoite",
            sv: "Faktureringsadress",
            en: "Billing address",
        },
        Heading::EInvoice => Text! {
            fi: "Verkkolasku",
            sv: "E-faktura",
            en: "E-invoice",
        },
    }
}

/// The words of what a field asks for, after the name of its row or the heading above it.
pub fn full_name(field: FieldPath, row: Option<String>, language: Language) -> String {
    let name = fields::fact(field).in_(language);
    let above = || Some(heading(field.heading()?).in_(language).to_owned());
    match row.or_else(above) {
        Some(above) => [&above, ": ", name].concat(),
        None => name.to_owned(),
    }
}

/// The name of the row that a field is in, if it is in one.
pub fn row_name(draft: &ApplicationDraft, field: FieldPath, language: Language) -> Option<String> {
    match field {
        FieldPath::AccessPoint(row, _) => {
            let index = draft.access_points.iter().position(|it| it.id == row)?;
            Some(access_point(language, index + 1))
        }
        FieldPath::Contact(row, _) => {
            let index = draft.contacts.iter().position(|it| it.id == row)?;
            Some(contact(language, &draft.contacts, index))
        }
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

/// The name of a contact among all: its own, with its number among those of the same name; as long as it
/// has none, its number among all, counted from one.
pub fn contact(language: Language, all: &[ContactDraft], index: usize) -> String {
    let name = contact_alone(language, &all[index], index + 1);
    match number_among_namesakes(all, index) {
        Some(n) => numbered(&name, n),
        None => name,
    }
}

/// The name of a contact, without its number among those of the same name.
pub fn contact_alone(language: Language, contact: &ContactDraft, n: usize) -> String {
    let name = prepared(&contact.name);
    match name.is_empty() {
        true => Sentence! { language, n;
            fi: "Yhteystieto {n}",
            sv: "Kontaktuppgift {n}",
            en: "Contact {n}",
        },
        false => name,
    }
}

/// A name that several have, with the number of one of them.
pub fn numbered(name: &str, n: usize) -> String {
    [name, " (", &n.to_string(), ")"].concat()
}

/// The name of an access point, counted from one.
pub fn access_point(language: Language, n: usize) -> String {
    Sentence! { language, n;
        fi: "Liityntäpiste {n}",
        sv: "Anslutningspunkt {n}",
        en: "Access point {n}",
    }
}

/// Renewal requests are taken into use.
pub const RENEWAL_YES: Text = Text! {
    fi: "Kyllä, otetaan käyttöön",
    sv: "Ja, tjänsten tas i bruk",
    en: "Yes, we will start using it",
};

/// They are not.
pub const RENEWAL_NO: Text = Text! {
    fi: "Ei oteta käyttöön nyt",
    sv: "Nej, tjänsten tas inte i bruk nu",
    en: "No, not now",
};

/// A text was read and accepted.
pub fn accepted_version(language: Language, version: &str) -> String {
    Sentence! { language, version;
        fi: "Hyväksytty, versio {version}",
        sv: "Godkänd, version {version}",
        en: "Approved, version {version}",
    }
}

/// A text was signed.
pub fn signed_version(language: Language, version: &str) -> String {
    Sentence! { language, version;
        fi: "Allekirjoitettu, versio {version}",
        sv: "Undertecknad, version {version}",
        en: "Signed, version {version}",
    }
}

/// The name in the register.
pub const OFFICIAL_NAME: Text = Text! {
    fi: "Virallinen nimi",
    sv: "Officiellt namn",
    en: "Official name",
};

/// Y-tunnus.
pub const BUSINESS_ID: Text = Text! {
    fi: "Y-tunnus",
    sv: "FO-nummer",
    en: "Business ID",
};

/// The OID of the organisation.
pub const ORGANISATION_OID: Text = Text! {
    fi: "Organisaation OID-tunnus",
    sv: "Organisationens OID",
    en: "OID of the organisation",
};

/// The sector of the organisation.
pub const SECTOR: Text = Text! {
    fi: "Toimiala",
    sv: "Verksamhetsområde",
    en: "Sector",
};

/// The kind of the organisation.
pub const ORGANISATION_KIND: Text = Text! {
    fi: "Organisaatiotyyppi",
    sv: "Organisationstyp",
    en: "Type of organisation",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::field::{ContactField, RowId};

    #[test]
    fn an_address_is_one_line_of_what_is_given() {
        let line = |parts: [&str; 3]| {
            let given = |it: &str| Some(it.to_owned()).filter(|it| !it.is_empty());
            address_line(&parts.map(given))
        };
        for (parts, expected) in [
            (["Katu 1", "00100", "Helsinki"], "Katu 1, 00100 Helsinki"),
            (["", "00100", "Helsinki"], "00100 Helsinki"),
            (["Katu 1", "", "Helsinki"], "Katu 1, Helsinki"),
            (["Katu 1", "", ""], "Katu 1"),
        ] {
            assert_eq!(line(parts), expected);
        }
    }

    #[test]
    fn contacts_with_the_same_name_are_numbered() {
        let typed = [
            "Maija Meikäläinen",
            "",
            "Maija Meikäläinen ",
            "maija meikäläinen",
            "Matti Meikäläinen",
            "",
            " ",
        ];
        let contact = |(index, name): (u32, &str)| ContactDraft {
            name: name.to_owned(),
            ..ContactDraft::new(RowId(index))
        };
        let draft = ApplicationDraft {
            contacts: (0..).zip(typed).map(contact).collect(),
            ..ApplicationDraft::default()
        };
        let name = |it: &ContactDraft| {
            let field = FieldPath::Contact(it.id, ContactField::Email);
            row_name(&draft, field, Language::Fi).unwrap()
        };
        let names: Vec<_> = draft.contacts.iter().map(name).collect();
        let expected = [
            "Maija Meikäläinen (1)",
            "Yhteystieto 2",
            "Maija Meikäläinen (2)",
            "maija meikäläinen",
            "Matti Meikäläinen",
            "Yhteystieto 6",
            "Yhteystieto 7",
        ];
        assert_eq!(names, expected);
    }
}
