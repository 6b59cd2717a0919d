//! Who does something, for whom, by what right, when and under which number: the same lines on every
//! page and in every document.

use crate::language::Language;
use crate::session::Act;
use crate::texts::answers::{BUSINESS_ID, ORGANISATION_OID};
use crate::texts::history::moment;
use crate::texts::{Text, vocabulary};

/// The lines of an act, each a label and its value. What is not known yet is left out.
pub fn act_lines(act: &Act, language: Language) -> Vec<(Text, String)> {
    let Act {
        organisation,
        by,
        at,
        reference,
    } = act;
    let basis = vocabulary::basis_of(by.basis, by.position, language);
    let mut lines = vec![
        (CUSTOMER, organisation.name.clone()),
        (BUSINESS_ID, organisation.business_id.to_string()),
        (ORGANISATION_OID, organisation.oid.to_string()),
        (PERSON, by.person.clone()),
        (BASIS, basis),
    ];
    lines.extend(at.iter().map(|at| (TIME, moment(at, language))));
    lines.extend(reference.iter().map(|it| (REFERENCE, it.clone())));
    lines
}

/// For whom.
pub const CUSTOMER: Text = Text! {
    fi: "Asiakas",
    sv: "Kund",
    en: "Customer",
};

/// Who.
pub const PERSON: Text = Text! {
    fi: "Asioija",
    sv: "Den som uträttar ärendet",
    en: "Person acting",
};

/// By what right.
pub const BASIS: Text = Text! {
    fi: "Oikeuden peruste",
    sv: "Grund för rätten",
    en: "Basis of the right",
};

/// When.
pub const TIME: Text = Text! {
    fi: "Ajankohta",
    sv: "Tidpunkt",
    en: "Time",
};

/// Under which number.
pub const REFERENCE: Text = Text! {
    fi: "Viitenumero",
    sv: "Referensnummer",
    en: "Reference number",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures::clinic;
    use crate::session::{Basis, Position, Representative};

    #[test]
    fn an_act_says_who_for_whom_by_what_right_when_and_under_which_number() {
        let act = Act {
            organisation: clinic(),
            by: Representative {
                person: "Maija Mallikas".to_owned(),
                basis: Basis::Position,
                position: Some(Position::ManagingDirector),
            },
            at: Some("2026-12-01T09:05:00+02:00".parse().unwrap()),
            reference: Some("7GKM-Q2TX-A".to_owned()),
        };
        let values = |act: &Act| -> Vec<_> {
            let lines = act_lines(act, Language::Fi).into_iter();
            lines.map(|(_, value)| value).collect()
        };
        let who = [
            "Lääkäriasema Malli Oy",
            "7010002-3",
            "1.2.246.10.70100023.10.0",
            "Maija Mallikas",
            "toimitusjohtaja julkisen rekisterin mukaan",
        ];
        assert_eq!(values(&act)[..5], who);
        assert_eq!(values(&act)[5..], ["1.12.2026 klo 9.05", "7GKM-Q2TX-A"]);
        let not_done_yet = Act {
            at: None,
            reference: None,
            ..act
        };
        assert_eq!(values(&not_done_yet), who);
    }
}
