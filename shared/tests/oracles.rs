//! What others make of the same texts: libphonenumber, python-stdnum and the national guide for
//! OIDs. `tools/value_vectors.py` asked them and wrote their answers down.

use kanta_shared::values::{
    BusinessId, CertificateNumber, CertificateNumberHint, EInvoiceAddress, Iban, LineKind, Oid,
    PhoneNumber, SmsPhoneNumber, SmsPhoneNumberError,
};

/// The columns of each row, without the heading.
fn rows<const COLUMNS: usize>(csv: &str) -> impl Iterator<Item = [&str; COLUMNS]> {
    let columns = |row| Vec::from_iter(str::split(row, ';')).try_into();
    csv.lines()
        .skip(1)
        .map(move |row| columns(row).unwrap_or_else(|_| panic!("{row}")))
}

/// Goes through all rows before it fails, for disagreements explain one another.
#[track_caller]
fn check_all<const COLUMNS: usize>(
    csv: &str,
    disagreement: impl Fn([&str; COLUMNS]) -> Option<String>,
) {
    let disagreements: Vec<String> = rows(csv).filter_map(disagreement).collect();
    assert!(
        disagreements.is_empty(),
        "{} disagreements:\n{}",
        disagreements.len(),
        disagreements.join("\n")
    );
}

/// Both columns of a row whose second is the official form, or empty if the text is refused.
fn official_form<T: std::str::FromStr + ToString>([text, expected]: [&str; 2]) -> Option<String> {
    let actual = text
        .parse::<T>()
        .map(|it| it.to_string())
        .unwrap_or_default();
    (actual != expected).then(|| format!("{text:?}: {actual:?} instead of {expected:?}"))
}

#[test]
fn business_ids_are_those_of_stdnum() {
    check_all(
        include_str!("vectors/business_ids.csv"),
        official_form::<BusinessId>,
    );
}

#[test]
fn ibans_are_those_of_stdnum() {
    check_all(include_str!("vectors/ibans.csv"), official_form::<Iban>);
}

#[test]
fn ovt_codes_hold_the_business_ids_of_stdnum() {
    check_all(
        include_str!("vectors/e_invoice_addresses.csv"),
        official_form::<EInvoiceAddress>,
    );
}

#[test]
fn certificate_numbers_are_hinted_at_as_by_stdnum() {
    check_all(
        include_str!("vectors/certificate_numbers.csv"),
        |[text, expected]| {
            let number: CertificateNumber = text.parse().unwrap();
            let actual = match number.hint() {
                Some(CertificateNumberHint::Letter) => "letter",
                Some(CertificateNumberHint::CheckDigit) => "check digit",
                None => "",
            };
            (actual != expected).then(|| format!("{text}: {actual:?} instead of {expected:?}"))
        },
    );
}

#[test]
fn oids_are_read_as_in_the_guide() {
    check_all(
        include_str!("vectors/oids.csv"),
        |[text, expected, kind]| {
            let actual = text.parse::<Oid>();
            let form = actual.as_ref().map(Oid::to_string).unwrap_or_default();
            let shape = actual
                .map(|it| format!("{:?}", it.kind()))
                .unwrap_or_default();
            ((form.as_str(), shape.as_str()) != (expected, kind))
                .then(|| format!("{text}: {form} {shape}"))
        },
    );
}

#[test]
fn phone_numbers_are_those_of_libphonenumber() {
    check_all(include_str!("vectors/phones.csv"), |[text, expected, _]| {
        official_form::<PhoneNumber>([text, expected])
    });
}

#[test]
fn text_messages_go_to_the_mobile_numbers_of_libphonenumber() {
    check_all(
        include_str!("vectors/phones.csv"),
        |[text, number, kind]| {
            let actual = match text.parse::<SmsPhoneNumber>() {
                Ok(taken) if taken.as_str() == number => "taken",
                Ok(taken) => return Some(format!("{text:?}: {taken} instead of {number}")),
                Err(SmsPhoneNumberError::NotMobile {
                    line: LineKind::Fixed,
                }) => "fixed",
                Err(SmsPhoneNumberError::NotMobile {
                    line: LineKind::Corporate,
                }) => "corporate",
                Err(SmsPhoneNumberError::NotMobile {
                    line: LineKind::TollFree,
                }) => "toll-free",
                Err(SmsPhoneNumberError::NotMobile {
                    line: LineKind::Premium,
                }) => "premium",
                Err(SmsPhoneNumberError::NotMobile {
                    line: LineKind::Other,
                }) => "other",
                Err(SmsPhoneNumberError::Empty | SmsPhoneNumberError::NotANumber { .. }) => {
                    "no number"
                }
            };
            let expected = match kind {
                "" => "no number",
                "MOBILE" | "FIXED_LINE_OR_MOBILE" if !has_no_country(number) => "taken",
                _ if is_far_away(number) => "taken",
                "FIXED_LINE" if number.starts_with("+358") => "fixed",
                "UAN" if number.starts_with("+358") => "corporate",
                "TOLL_FREE" if number.starts_with("+358") => "toll-free",
                "PREMIUM_RATE" if number.starts_with("+358") => "premium",
                _ => "other",
            };
            (actual != expected)
                .then(|| format!("{text:?}, {number} {kind}: {actual} instead of {expected}"))
        },
    );
}

/// Calling codes of services rather than countries.
fn has_no_country(number: &str) -> bool {
    let codes = [
        "800", "808", "870", "878", "881", "882", "883", "888", "979",
    ];
    codes.iter().any(|it| number[1..].starts_with(it))
}

/// Neither a service nor a country whose mobile numbers are distinguished.
fn is_far_away(number: &str) -> bool {
    let near = [
        "30", "31", "32", "33", "34", "351", "352", "353", "354", "356", "357", "358", "359", "36",
        "370", "371", "372", "385", "386", "39", "40", "41", "420", "421", "423", "43", "44", "45",
        "46", "47", "48", "49",
    ];
    !has_no_country(number) && !near.iter().any(|it| number[1..].starts_with(it))
}
