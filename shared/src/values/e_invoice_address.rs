use std::str::FromStr;

use super::{BusinessId, BusinessIdError, Iban, IbanError, text_value};
use crate::typed_text::{bare, compact};

/// An e-invoice address (verkkolaskuosoite, nätfakturaadress): an OVT code such as
/// `003732213174101`, or the [`Iban`] of a customer who gets invoices through a bank.
///
/// An OVT code is `0037`, the eight digits of a business ID and up to five digits or capital
/// letters that the organisation has chosen. The business ID is a real one, but not always the
/// customer's own: an operator may lend its address. The number of the code's kind in front of it
/// (`0216:`) is left out.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "003732213174101"))]
pub struct EInvoiceAddress(String);

/// Finland's tax administration in the register of organisation codes (ISO 6523), with which every
/// OVT code begins.
const OVT_PREFIX: &str = "0037";

impl EInvoiceAddress {
    /// The shortest OVT code.
    pub const MIN_OVT_LENGTH: usize = OVT_PREFIX.len() + BusinessId::DIGITS;
    /// The longest suffix that an organisation can choose.
    pub const MAX_SUFFIX_LENGTH: usize = 5;
    /// The longest OVT code.
    pub const MAX_OVT_LENGTH: usize =
        EInvoiceAddress::MIN_OVT_LENGTH + EInvoiceAddress::MAX_SUFFIX_LENGTH;
}

/// Labels that people copy along with the address; in the Peppol network it begins with the
/// number of its kind.
const LABELS: [&str; 8] = [
    "verkkolaskuosoite",
    "e-fakturaadress",
    "e-invoice address",
    "ovt-tunnus",
    "ovt-kod",
    "ovt",
    "iso6523-actorid-upis",
    "0216",
];

impl FromStr for EInvoiceAddress {
    type Err = EInvoiceAddressError;

    /// Reads an OVT code or an IBAN as people type it.
    ///
    /// ```
    /// use kanta_shared::values::EInvoiceAddress;
    ///
    /// let ovt: EInvoiceAddress = "0216:003732213174101".parse().unwrap();
    /// assert_eq!(ovt.as_str(), "003732213174101");
    /// let iban: EInvoiceAddress = "FI21 1234 5600 0007 85".parse().unwrap();
    /// assert_eq!(iban.as_str(), "FI2112345600000785");
    /// ```
    fn from_str(text: &str) -> Result<EInvoiceAddress, EInvoiceAddressError> {
        let text = compact(&bare(text, &LABELS));
        if text.is_empty() {
            return Err(EInvoiceAddressError::Empty);
        }
        if text.starts_with(|it: char| it.is_ascii_alphabetic()) {
            return match text.parse::<Iban>() {
                Ok(iban) => Ok(EInvoiceAddress(iban.into())),
                Err(error) => Err(EInvoiceAddressError::Iban { error }),
            };
        }
        let Some(rest) = text.strip_prefix(OVT_PREFIX) else {
            return Err(EInvoiceAddressError::UnknownBeginning);
        };
        let is_wrong = |(at, it): &(usize, char)| match *at < BusinessId::DIGITS {
            true => !it.is_ascii_digit(),
            false => !it.is_ascii_alphanumeric(),
        };
        if let Some((_, found)) = rest.char_indices().find(is_wrong) {
            return Err(EInvoiceAddressError::UnexpectedChar { found });
        }
        let (min, max) = (
            EInvoiceAddress::MIN_OVT_LENGTH,
            EInvoiceAddress::MAX_OVT_LENGTH,
        );
        if text.len() < min || max < text.len() {
            return Err(EInvoiceAddressError::WrongLength {
                min,
                max,
                found: text.len(),
            });
        }
        match rest[..BusinessId::DIGITS].parse::<BusinessId>() {
            Ok(_) => Ok(EInvoiceAddress(text.to_ascii_uppercase())),
            Err(error) => Err(EInvoiceAddressError::BusinessId { error }),
        }
    }
}

text_value!(EInvoiceAddress, EInvoiceAddressError);

/// Why a text is not an [`EInvoiceAddress`].
#[apply(wire_error)]
pub enum EInvoiceAddressError {
    /// There is nothing to read.
    #[error("nothing to read as an e-invoice address")]
    Empty,
    /// The text begins neither with 0037 nor with the letters of a country.
    #[error("neither an ovt code nor an account number")]
    UnknownBeginning,
    /// A character other than a digit in the business ID of an OVT code, or other than a digit or a
    /// letter from A to Z behind it.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// Characters of an OVT code are missing, or there are too many.
    #[error("{found} characters instead of {min} to {max}")]
    WrongLength {
        /// The smallest number.
        min: usize,
        /// The largest number.
        max: usize,
        /// The number in the text.
        found: usize,
    },
    /// The digits behind 0037 are not a business ID.
    #[error("no business id behind 0037: {error}")]
    BusinessId {
        /// The reason.
        error: BusinessIdError,
    },
    /// The text begins like an account number and is not one.
    #[error("no account number: {error}")]
    Iban {
        /// The reason.
        error: IbanError,
    },
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, EInvoiceAddressError>) {
        let actual = text.parse::<EInvoiceAddress>();
        assert_eq!(
            actual.as_ref().map(EInvoiceAddress::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn ovt_codes_and_account_numbers_are_read() {
        for usual in [
            "003702462460",
            "003732213174101",
            "003721291126",
            "00371060155500001",
            "FI2112345600000785",
        ] {
            check(usual, Ok(usual));
        }
        check("0037 3221 3174 101", Ok("003732213174101"));
        check("fi21 1234 5600 0007 85", Ok("FI2112345600000785"));
        check("003704944842TST01", Ok("003704944842TST01"));
        check("0037 0494 4842 tst", Ok("003704944842TST"));
        check("0216:003704944842TST01", Ok("003704944842TST01"));
        check(
            "iso6523-actorid-upis::0216:003704944842tst01",
            Ok("003704944842TST01"),
        );
        check("OVT-tunnus: 003702462460.", Ok("003702462460"));
        check("IBAN FI21 1234 5600 0007 85", Ok("FI2112345600000785"));
    }

    #[test]
    fn each_error_has_its_reason() {
        let business_id = |error| Err(EInvoiceAddressError::BusinessId { error });
        let wrong_length = |found| {
            Err(EInvoiceAddressError::WrongLength {
                min: 12,
                max: 17,
                found,
            })
        };
        check("", Err(EInvoiceAddressError::Empty));
        check("003702462460123456", wrong_length(18));
        check("0037123456", wrong_length(10));
        check(
            "00370246246-0",
            Err(EInvoiceAddressError::UnexpectedChar { found: '-' }),
        );
        check(
            "0037024624TST",
            Err(EInvoiceAddressError::UnexpectedChar { found: 'T' }),
        );
        check(
            "003702462460-ä",
            Err(EInvoiceAddressError::UnexpectedChar { found: '-' }),
        );
        check(
            "FI21 l234 5600 0007 85",
            Err(EInvoiceAddressError::Iban {
                error: IbanError::UnexpectedChar { found: 'l' },
            }),
        );
        check("003802462460", Err(EInvoiceAddressError::UnknownBeginning));
        check("0246246-0", Err(EInvoiceAddressError::UnknownBeginning));
        check("003712345678", business_id(BusinessIdError::CheckDigit));
        check("003700000000", business_id(BusinessIdError::NeverIssued));
        check(
            "FI2112345600000786",
            Err(EInvoiceAddressError::Iban {
                error: IbanError::CheckDigits,
            }),
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("00370246246012FIx ")) {
            check_round_trip::<EInvoiceAddress>(&text);
        }

        #[test]
        fn every_business_id_makes_an_address(digits in "[0-9]{8}", suffix in "[0-9A-Za-z]{0,5}") {
            let address = ["0037", &digits, &suffix].concat().parse::<EInvoiceAddress>();
            prop_assert_eq!(address.is_ok(), digits.parse::<BusinessId>().is_ok());
        }
    }
}
