use std::str::FromStr;

use super::text_value;
use crate::typed_text::bare_digits;

/// An object identifier in dotted form, such as `1.2.246.10.12345671.18.1`.
///
/// A value of this type is always well formed (ITU-T X.660) and at most [`Oid::MAX_LENGTH`]
/// characters long. Its arcs stay text: identifiers of practitioners have arcs that do not fit
/// in 32 bits, and the standard has no largest arc.
///
/// `urn:oid:` and `OID` in front and spaces beside dots are left out, and commas are taken for dots
/// where there is no dot. A space between two digits may separate two identifiers, so it is refused.
/// Whether the identifier names an access point or an organisation is another question;
/// [`Oid::kind`] says what its shape means.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(
    value_type = String,
    example = "1.2.246.10.12345671.18.1",
    max_length = 64,
    pattern = r"^([01]\.([0-9]|[123][0-9])|2\.(0|[1-9][0-9]*))(\.(0|[1-9][0-9]*))*$",
))]
pub struct Oid(String);

/// What the shape of an identifier says about the thing that it names, by the national guide for OIDs
/// (THL, 2007). A shape is only a hint; the register decides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OidKind {
    /// An organisation itself, with nothing under it: `1.2.246.10.<business id>`.
    OrganisationRoot,
    /// A service provider (`….10.0`) or one of its units (`….10.<n>`).
    OrganisationUnit,
    /// A data controller: `….19.<n>`.
    DataController,
    /// A party of message traffic, as access points are: `….18.<n>`.
    MessageParty,
    /// An independent practitioner as an organisation: `1.2.246.537.28.<registration number>`.
    IndependentPractitioner,
    /// A code set on the national code server: `1.2.246.537.5.<n>` or `….6.<n>`, perhaps with a year.
    CodeSet,
    /// Finnish, with a shape that says nothing more.
    OtherFinnish,
    /// Not under Finland's node.
    Foreign,
}

impl Oid {
    /// The largest length, in characters. It is the limit of DICOM; X.660 has none.
    pub const MAX_LENGTH: usize = 64;

    /// Finland's node, under which every Finnish identifier is.
    pub const FINLAND: &str = "1.2.246";

    /// The parts between the dots.
    pub fn arcs(&self) -> impl Iterator<Item = &str> {
        self.0.split('.')
    }

    /// Whether the identifier is `node` or below it, counted in whole arcs.
    ///
    /// ```
    /// use kanta_shared::values::Oid;
    ///
    /// let oid: Oid = "1.2.246.10.12345671.18.1".parse().unwrap();
    /// assert!(oid.is_under("1.2.246"));
    /// assert!(!oid.is_under("1.2.24"));
    /// ```
    pub fn is_under(&self, node: &str) -> bool {
        self.0
            .strip_prefix(node)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// Whether the identifier is Finland's node or below it.
    pub fn is_finnish(&self) -> bool {
        self.is_under(Oid::FINLAND)
    }

    /// What the shape says about the thing that the identifier names.
    ///
    /// ```
    /// use kanta_shared::values::{Oid, OidKind};
    ///
    /// let oid: Oid = "urn:oid:1.2.246.10.12345671.18.1".parse().unwrap();
    /// assert_eq!(oid.kind(), OidKind::MessageParty);
    /// ```
    pub fn kind(&self) -> OidKind {
        let arcs: Vec<&str> = self.arcs().collect();
        let ["1", "2", "246", arcs @ ..] = arcs.as_slice() else {
            return OidKind::Foreign;
        };
        match arcs {
            // The second form is the older root of organisations, which is still in use.
            ["10", _, node @ ..] | ["537", "10", _, node @ ..] => match node {
                [] => OidKind::OrganisationRoot,
                ["10", _] => OidKind::OrganisationUnit,
                ["18", _, ..] => OidKind::MessageParty,
                ["19", _] => OidKind::DataController,
                _ => OidKind::OtherFinnish,
            },
            ["537", "28", _] => OidKind::IndependentPractitioner,
            ["537", "5" | "6", _] | ["537", "5" | "6", _, _] => OidKind::CodeSet,
            // The publicly known access points are here: 1.2.246.537.6.918.18.10.13.1.
            ["537", "6", _, "18", _, ..] => OidKind::MessageParty,
            _ => OidKind::OtherFinnish,
        }
    }
}

/// Labels that people copy along with the identifier.
const LABELS: [&str; 4] = ["oid-tunnus", "oid-tunniste", "oid.", "oid"];

impl FromStr for Oid {
    type Err = OidError;

    fn from_str(text: &str) -> Result<Oid, OidError> {
        let text = bare_digits(text, &LABELS);
        let dot = if text.contains('.') { '.' } else { ',' };
        let arcs: Vec<&str> = text.split(dot).map(str::trim).collect();
        let text = arcs.join(".");
        if text.is_empty() {
            return Err(OidError::Empty);
        }
        for (arc, digits) in (1..).zip(text.split('.')) {
            if digits.is_empty() {
                return Err(OidError::EmptyArc { arc });
            }
            if let Some(found) = digits.chars().find(|it| !it.is_ascii_digit()) {
                return Err(OidError::UnexpectedChar { arc, found });
            }
            if digits.len() > 1 && digits.starts_with('0') {
                return Err(OidError::LeadingZero { arc });
            }
        }
        let Some((first, rest)) = text.split_once('.') else {
            return Err(OidError::TooShort);
        };
        if !matches!(first, "0" | "1" | "2") {
            return Err(OidError::FirstArc);
        }
        let second = rest.split('.').next().unwrap_or_default();
        if first != "2" && second.parse::<u8>().map_or(true, |it| 39 < it) {
            return Err(OidError::SecondArc);
        }
        if Oid::MAX_LENGTH < text.len() {
            return Err(OidError::TooLong {
                max: Oid::MAX_LENGTH,
                found: text.len(),
            });
        }
        Ok(Oid(text))
    }
}

text_value!(Oid, OidError);

/// Why a text is not an [`Oid`]. Arcs are counted from one, as a person would.
#[apply(wire_error)]
pub enum OidError {
    /// There is nothing to read.
    #[error("nothing to read as an object identifier")]
    Empty,
    /// There are two dots in a row, or a dot at the beginning or the end.
    #[error("arc {arc} is empty")]
    EmptyArc {
        /// The number of the part.
        arc: usize,
    },
    /// A part has a character other than a digit.
    #[error("unexpected character {found:?} in arc {arc}")]
    UnexpectedChar {
        /// The number of the part.
        arc: usize,
        /// The character.
        found: char,
    },
    /// A part has more digits and begins with a zero.
    #[error("arc {arc} starts with a zero")]
    LeadingZero {
        /// The number of the part.
        arc: usize,
    },
    /// There is only one part.
    #[error("a single arc is not an identifier")]
    TooShort,
    /// The first part is not 0, 1 or 2.
    #[error("the first arc is not 0, 1 or 2")]
    FirstArc,
    /// The second part is above 39, which is legal only after 2.
    #[error("the second arc is above 39")]
    SecondArc,
    /// There are too many characters.
    #[error("{found} characters where {max} are the most")]
    TooLong {
        /// The largest number.
        max: usize,
        /// The number in the text.
        found: usize,
    },
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{check_round_trip, texts};
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<&str, OidError>) {
        let actual = text.parse::<Oid>();
        assert_eq!(actual.as_ref().map(Oid::as_str), expected.as_ref().copied());
    }

    #[track_caller]
    fn check_kind(text: &str, expected: OidKind) {
        assert_eq!(
            text.parse::<Oid>().map(|it| it.kind()),
            Ok(expected),
            "{text}"
        );
    }

    #[test]
    fn pasted_identifiers_are_read() {
        check(
            "1.2.246.537.6.918.18.10.13.1",
            Ok("1.2.246.537.6.918.18.10.13.1"),
        );
        check(
            " 1.2.246.10.12345671.18.1\t\r\n",
            Ok("1.2.246.10.12345671.18.1"),
        );
        check(
            "urn:oid:1.2.246.10.12345671.18.1",
            Ok("1.2.246.10.12345671.18.1"),
        );
        check(
            "URN:OID: 1.2.246.10.12345671.18.1",
            Ok("1.2.246.10.12345671.18.1"),
        );
        for text in [
            "1.2.246.\u{a0}10.12345671.18.\u{200b}1",
            "1.2.246. 10 .12345671.18.1",
            "1,2,246,10,12345671,18,1",
            "OID 1.2.246.10.12345671.18.1",
            "OID-tunnus: 1.2.246.10.12345671.18.1.",
            "(OID.1.2.246.10.12345671.18.1)",
            "\u{201d}1.2.246.10.12345671.18.1\u{201d};",
        ] {
            check(text, Ok("1.2.246.10.12345671.18.1"));
        }
    }

    #[test]
    fn arcs_may_be_larger_than_any_integer() {
        check(
            "1.2.246.537.28.10000196039",
            Ok("1.2.246.537.28.10000196039"),
        );
        check(
            "2.25.329800735698586629295641978511506172918",
            Ok("2.25.329800735698586629295641978511506172918"),
        );
        check("2.999.1", Ok("2.999.1"));
    }

    #[test]
    fn the_error_says_which_arc() {
        check("1.2..246", Err(OidError::EmptyArc { arc: 3 }));
        check(".1.2.246", Err(OidError::EmptyArc { arc: 1 }));
        check("1.2.246..", Ok("1.2.246"));
        check(
            "1.2.2a6",
            Err(OidError::UnexpectedChar { arc: 3, found: 'a' }),
        );
        check(
            "1.2.246.10.1234567-1.18.1",
            Err(OidError::UnexpectedChar { arc: 5, found: '-' }),
        );
        for text in ["1.2.246.18.1 x", "1.2.246.18.1 1.2", "1.2.246.18.1\u{a0}2"] {
            check(text, Err(OidError::UnexpectedChar { arc: 5, found: ' ' }));
        }
        check(
            "1.2,246",
            Err(OidError::UnexpectedChar { arc: 2, found: ',' }),
        );
        check(
            "1.2.246.10.1234567\u{2013}1.18.1",
            Err(OidError::UnexpectedChar {
                arc: 5,
                found: '\u{2013}',
            }),
        );
        check(
            "\u{ff11}.2.246",
            Err(OidError::UnexpectedChar {
                arc: 1,
                found: '\u{ff11}',
            }),
        );
        check(
            "1.2.246.10.02446831.10.1",
            Err(OidError::LeadingZero { arc: 5 }),
        );
    }

    #[test]
    fn the_first_two_arcs_have_their_limits() {
        check("1.39", Ok("1.39"));
        check("1.40", Err(OidError::SecondArc));
        check("0.4000000000000000000000000", Err(OidError::SecondArc));
        check("3.2.246", Err(OidError::FirstArc));
        check("12345671", Err(OidError::TooShort));
    }

    #[test]
    fn the_length_is_that_of_the_normalised_text() {
        let longest = ["1.2.246.", &"1".repeat(56)].concat();
        check(&["urn:oid:", &longest, " "].concat(), Ok(&longest));
        check(
            &[&longest, "1"].concat(),
            Err(OidError::TooLong { max: 64, found: 65 }),
        );
        check("urn:oid:", Err(OidError::Empty));
        check(" \u{a0} ", Err(OidError::Empty));
    }

    #[test]
    fn a_node_is_above_whole_arcs_only() {
        let oid: Oid = "1.2.246.10.7".parse().unwrap();
        assert!(oid.is_under("1.2.246.10"));
        assert!(oid.is_under("1.2.246.10.7"));
        assert!(!oid.is_under("1.2.246.1"));
        assert!(!oid.is_under("1.2.246.10.7.1"));
        assert!(oid.is_finnish());
        assert!(!"1.2.2460.1".parse::<Oid>().unwrap().is_finnish());
    }

    #[test]
    fn the_shape_gives_the_kind() {
        check_kind("1.2.246.10.2048198", OidKind::OrganisationRoot);
        check_kind("1.2.246.537.10.2048198", OidKind::OrganisationRoot);
        check_kind("1.2.246.10.32213086.10.0", OidKind::OrganisationUnit);
        check_kind("1.2.246.10.8286189.10.100012", OidKind::OrganisationUnit);
        check_kind("1.2.246.10.32213086.19.0", OidKind::DataController);
        check_kind("1.2.246.10.12345671.18.1", OidKind::MessageParty);
        check_kind("1.2.246.537.6.918.18.10.13.1", OidKind::MessageParty);
        check_kind(
            "1.2.246.537.28.10000196039",
            OidKind::IndependentPractitioner,
        );
        check_kind("1.2.246.537.6.202.2008", OidKind::CodeSet);
        check_kind("1.2.246.537.6.40174", OidKind::CodeSet);
        check_kind("1.2.246.537.5.40150", OidKind::CodeSet);
        check_kind(
            "1.2.246.10.19623654.10.1.14010.2013.947",
            OidKind::OtherFinnish,
        );
        check_kind("1.2.246", OidKind::OtherFinnish);
        check_kind("2.999.1", OidKind::Foreign);
        check_kind("1.2", OidKind::Foreign);
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("0123456789.. urn:oid\u{a0}")) {
            check_round_trip::<Oid>(&text);
        }
    }
}
