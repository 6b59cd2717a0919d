//! Values that are valid by construction: text comes in through [`FromStr`](std::str::FromStr)
//! and nowhere else, and further in no function takes text.
//!
//! Each value parses what people really type or paste, as [`crate::typed_text`] prepares it, keeps
//! its official form, and shows that form with `Display` and `as_str`; serde goes through the same
//! two. An error holds what is wrong as data, and a character as it was typed; the sentences for
//! people are in [`crate::texts`].
//!
//! ```
//! use kanta_shared::values::Oid;
//!
//! let oid: Oid = " OID: 1.2.246.10.12345671.18.1".parse().unwrap();
//! assert_eq!(oid.to_string(), "1.2.246.10.12345671.18.1");
//! ```
//!
//! Whether a value fits the field (another's OID, a number that is not in use) is decided where
//! the surroundings are known, in [`crate::problem`] and above.

mod business_id;
mod certificate_number;
mod e_invoice_address;
mod email_address;
mod iban;
mod oid;
mod operator_id;
mod phone;
mod postal_code;

pub use business_id::{BusinessId, BusinessIdError};
pub use certificate_number::{CertificateNumber, CertificateNumberError, CertificateNumberHint};
pub use e_invoice_address::{EInvoiceAddress, EInvoiceAddressError};
pub use email_address::{EmailAddress, EmailAddressError};
pub use iban::{Iban, IbanError};
pub use oid::{Oid, OidError, OidKind};
pub use operator_id::{OperatorId, OperatorIdError};
pub use phone::{LineKind, PhoneNumber, PhoneNumberError, SmsPhoneNumber, SmsPhoneNumberError};
pub use postal_code::{PostalCode, PostalCodeError};

/// Implements what every value has for a newtype around its official text: `as_str`, `Display`
/// and the conversions that serde uses. The only way in remains `FromStr`.
macro_rules! text_value {
    ($Value:ident, $Error:ident) => {
        impl $Value {
            /// The official form.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $Value {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        $crate::names::text_on_the_wire!($Value, $Error);
    };
}
use text_value;

/// The number that an ASCII digit means.
fn digit(c: char) -> Option<u32> {
    c.to_digit(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_comes_in_by_the_same_door() {
        let oid: Oid = serde_json::from_str("\"urn:oid:1.2.246.10.7\"").unwrap();
        assert_eq!(serde_json::to_string(&oid).unwrap(), "\"1.2.246.10.7\"");
        assert!(serde_json::from_str::<Oid>("\"1.2..246\"").is_err());
        assert!(serde_json::from_str::<SmsPhoneNumber>("\"09 123 4567\"").is_err());
    }

    #[test]
    fn an_error_says_its_reason_as_data() {
        let error = "1.02.246".parse::<Oid>().unwrap_err();
        let json = "{\"reason\":\"leading_zero\",\"arc\":2}";
        assert_eq!(serde_json::to_string(&error).unwrap(), json);
        assert_eq!(serde_json::from_str::<OidError>(json).unwrap(), error);
    }
}

#[cfg(test)]
mod testing {
    use std::fmt::{Debug, Display};
    use std::str::FromStr;

    use proptest::prelude::*;

    /// What must hold of every value: no text makes the parser panic, and what it accepts stays
    /// as it is when shown and read again.
    pub(super) fn check_round_trip<T>(text: &str)
    where
        T: FromStr + Display + PartialEq + Debug,
        T::Err: Debug + Display,
    {
        match text.parse::<T>() {
            Ok(value) => {
                let shown = value.to_string();
                let again = shown
                    .parse::<T>()
                    .unwrap_or_else(|err| panic!("{shown:?} was shown but is refused: {err}"));
                assert_eq!(again, value);
                assert_eq!(again.to_string(), shown);
            }
            Err(err) => assert!(!err.to_string().is_empty()),
        }
    }

    /// Any text at all, or letters that a value is made of in any order.
    pub(super) fn texts(alphabet: &'static str) -> impl Strategy<Value = String> {
        let letters: Vec<char> = alphabet.chars().collect();
        prop_oneof![
            any::<String>(),
            prop::collection::vec(prop::sample::select(letters), 0..40).prop_map(String::from_iter),
        ]
    }
}
