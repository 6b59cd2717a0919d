mod domain;

use std::str::FromStr;

use super::text_value;
use crate::typed_text::{bare, is_hyphen};

/// An e-mail address such as `kirjaamo@example.fi`, in the case in which it was typed.
///
/// A value of this type can be put into a header of a letter: one `@`, before it the characters
/// that mail systems take without quotes, behind it a domain name of at least two labels, and no
/// space, line break or control character anywhere. Letters such as `ä` are accepted in the domain,
/// where names really have them (`äänekoski.fi`), and not before the `@`, where they are nearly
/// always a mistake; letters of other alphabets, which look like Latin ones, nowhere. Lengths are
/// counted in bytes, as mail systems do.
///
/// `mailto:` and a name in front, as in `Maija Mallikas <maija@example.fi>`, are left out.
///
/// Whether the address exists is known only when a letter has arrived.
#[apply(wire_text)]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "kirjaamo@example.fi"))]
pub struct EmailAddress(String);

impl EmailAddress {
    /// The longest address that mail systems carry (RFC 5321).
    pub const MAX_LENGTH: usize = 254;
    /// The longest part before the `@` (RFC 5321).
    pub const MAX_LOCAL_LENGTH: usize = 64;
    /// The longest part between two dots of a domain name (RFC 1035).
    pub const MAX_LABEL_LENGTH: usize = 63;
}

impl FromStr for EmailAddress {
    type Err = EmailAddressError;

    /// Reads an address as people type it or as a mail program copies it.
    ///
    /// ```
    /// use kanta_shared::values::{EmailAddress, EmailAddressError};
    ///
    /// let address: EmailAddress = "Maija Mallikas <maija@example.fi>".parse()?;
    /// assert_eq!(address.as_str(), "maija@example.fi");
    /// let without_dot: Result<EmailAddress, _> = "maija@example".parse();
    /// assert_eq!(without_dot, Err(EmailAddressError::DomainWithoutDot));
    /// # Ok::<(), EmailAddressError>(())
    /// ```
    fn from_str(text: &str) -> Result<EmailAddress, EmailAddressError> {
        let hyphens = |it: char| if is_hyphen(it) { '-' } else { it };
        let text: String = address_in(text).chars().map(hyphens).collect();
        if text.is_empty() {
            return Err(EmailAddressError::Empty);
        }
        // Without the space, two addresses would still be two.
        if text.matches('@').count() > 1 {
            return Err(EmailAddressError::TwoAts);
        }
        if text.contains(char::is_whitespace) {
            return Err(EmailAddressError::SpaceInside);
        }
        let Some((local, domain)) = text.split_once('@') else {
            return Err(EmailAddressError::MissingAt);
        };
        check_local(local)?;
        check_domain(domain)?;
        check_length(&text, EmailAddress::MAX_LENGTH)?;
        Ok(EmailAddress(text))
    }
}

/// Labels that people copy along with the address.
const LABELS: [&str; 9] = [
    "mailto",
    "sähköpostiosoite",
    "sähköposti",
    "s-posti",
    "e-postadress",
    "e-post",
    "e-mail address",
    "e-mail",
    "email",
];

/// The address without what mail programs copy along: a name in front of it, or the address a second
/// time.
fn address_in(text: &str) -> String {
    let text = bare(text, &LABELS);
    let named = [('<', '>'), ('(', ')'), ('[', ']')]
        .iter()
        .find_map(|(open, close)| {
            let (name, address) = text.strip_suffix(*close)?.rsplit_once(*open)?;
            let address = bare(address, &LABELS);
            (!name.contains('@') || name.trim() == address).then_some(address)
        });
    named.unwrap_or(text)
}

fn check_local(local: &str) -> Result<(), EmailAddressError> {
    if local.is_empty() {
        return Err(EmailAddressError::EmptyLocal);
    }
    if let Some(found) = local.chars().find(|it| !is_in_local(*it)) {
        return Err(EmailAddressError::UnexpectedChar { found });
    }
    if local.split('.').any(str::is_empty) {
        return Err(EmailAddressError::MisplacedDot);
    }
    check_length(local, EmailAddress::MAX_LOCAL_LENGTH)
}

fn check_domain(domain: &str) -> Result<(), EmailAddressError> {
    if domain.is_empty() {
        return Err(EmailAddressError::EmptyDomain);
    }
    if let Some(found) = domain.chars().find(|it| !is_in_domain(*it)) {
        return Err(EmailAddressError::UnexpectedChar { found });
    }
    for label in domain.split('.') {
        if label.is_empty() {
            return Err(EmailAddressError::MisplacedDot);
        }
        if label.starts_with('-') || label.ends_with('-') {
            return Err(EmailAddressError::MisplacedHyphen);
        }
        check_length(label, EmailAddress::MAX_LABEL_LENGTH)?;
    }
    let Some((_, top)) = domain.rsplit_once('.') else {
        return Err(EmailAddressError::DomainWithoutDot);
    };
    if top.len() < 2 || top.chars().all(|it| it.is_ascii_digit()) {
        return Err(EmailAddressError::UnknownEnding);
    }
    Ok(())
}

/// The characters that need no quotes before the `@` (RFC 5322), and the dot between them.
fn is_in_local(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '!' | '#'..='\'' | '*' | '+' | '-'..='/' | '=' | '?' | '^'..='`' | '{'..='~')
}

/// Letters of every Latin alphabet, Sámi ones too, digits, the hyphen and the dot between labels.
fn is_in_domain(c: char) -> bool {
    c.is_ascii_alphanumeric()
        || matches!(c, '-' | '.' | '\u{c0}'..='\u{d6}' | '\u{d8}'..='\u{f6}' | '\u{f8}'..='\u{2af}')
}

fn check_length(part: &str, max: usize) -> Result<(), EmailAddressError> {
    match part.len() {
        found if max < found => Err(EmailAddressError::TooLong { max, found }),
        _ => Ok(()),
    }
}

text_value!(EmailAddress, EmailAddressError);

/// Why a text is not an [`EmailAddress`].
#[apply(wire_error)]
pub enum EmailAddressError {
    /// There is nothing to read.
    #[error("nothing to read as an e-mail address")]
    Empty,
    /// A space between two characters.
    #[error("a space inside")]
    SpaceInside,
    /// There is no `@`.
    #[error("no @")]
    MissingAt,
    /// There is more than one `@`.
    #[error("more than one @")]
    TwoAts,
    /// There is nothing before the `@`.
    #[error("nothing before the @")]
    EmptyLocal,
    /// There is nothing behind the `@`.
    #[error("nothing behind the @")]
    EmptyDomain,
    /// The name behind the `@` has no dot.
    #[error("no dot in the domain")]
    DomainWithoutDot,
    /// A number or a single letter follows the last dot; no domain ends like this.
    #[error("no domain ends like this")]
    UnknownEnding,
    /// Two dots in a row, or a dot beside the `@` or at either end.
    #[error("a dot beside another, beside the @ or at an end")]
    MisplacedDot,
    /// A part of the domain begins or ends with a hyphen.
    #[error("a hyphen at the edge of a label")]
    MisplacedHyphen,
    /// A character that addresses cannot have.
    #[error("unexpected character {found:?}")]
    UnexpectedChar {
        /// The character.
        found: char,
    },
    /// The address, the part before the `@` or a part of the domain is too long.
    #[error("a part of {found} bytes where {max} are the most")]
    TooLong {
        /// The largest number of bytes.
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
    fn check(text: &str, expected: Result<&str, EmailAddressError>) {
        let actual = text.parse::<EmailAddress>();
        assert_eq!(
            actual.as_ref().map(EmailAddress::as_str),
            expected.as_ref().copied()
        );
    }

    #[test]
    fn addresses_are_kept_as_typed() {
        for usual in [
            "a@b.fi",
            "Etu.Suku+kanta@example.co.uk",
            "o'brien_1@xn--nekoski-5wa.fi",
            "info@äänekoski.fi",
        ] {
            check(usual, Ok(usual));
        }
        check(
            "\u{200b} kirjaamo@example.fi\r\n",
            Ok("kirjaamo@example.fi"),
        );
        for text in [
            "mailto:kirjaamo@example.fi",
            "Kirjaamo <kirjaamo@example.fi>",
            "\"Kirjaamo, Esimerkki\" <kirjaamo@example.fi>;",
            "Kirjaamo [mailto:kirjaamo@example.fi]",
            "kirjaamo@example.fi<mailto:kirjaamo@example.fi>",
            "Sähköposti: kirjaamo@example.fi.",
            "(kirjaamo@example.fi),",
            "\u{201d}kirjaamo@example.fi\u{201d}",
        ] {
            check(text, Ok("kirjaamo@example.fi"));
        }
        check("etu\u{2011}suku@example.fi", Ok("etu-suku@example.fi"));
        check("info@a\u{308}a\u{308}nekoski.fi", Ok("info@äänekoski.fi"));
        check("email.kanta@example.fi", Ok("email.kanta@example.fi"));
    }

    #[test]
    fn each_error_has_its_reason() {
        check("", Err(EmailAddressError::Empty));
        check("kirjaamo", Err(EmailAddressError::MissingAt));
        check("kirjaamo(at)example.fi", Err(EmailAddressError::MissingAt));
        check("a@b@example.fi", Err(EmailAddressError::TwoAts));
        check("@example.fi", Err(EmailAddressError::EmptyLocal));
        check("kirjaamo@", Err(EmailAddressError::EmptyDomain));
        check("kirjaamo@example", Err(EmailAddressError::DomainWithoutDot));
        check("kirjaamo@192.0.2.1", Err(EmailAddressError::UnknownEnding));
        check("kirjaamo@example.f", Err(EmailAddressError::UnknownEnding));
        check("etu suku@example.fi", Err(EmailAddressError::SpaceInside));
        check("etu..suku@example.fi", Err(EmailAddressError::MisplacedDot));
        check("etu.@example.fi", Err(EmailAddressError::MisplacedDot));
        check(".etu@example.fi", Err(EmailAddressError::MisplacedDot));
        check("etu@-example.fi", Err(EmailAddressError::MisplacedHyphen));
        check(
            "mäki@example.fi",
            Err(EmailAddressError::UnexpectedChar { found: 'ä' }),
        );
        check("a@b.fi,c@d.fi", Err(EmailAddressError::TwoAts));
        check("a@b.fi, c@d.fi", Err(EmailAddressError::TwoAts));
        check("A<a@b.fi>,C<c@d.fi>", Err(EmailAddressError::TwoAts));
        check("mailto:", Err(EmailAddressError::Empty));
        check("a@b.fi (c)", Err(EmailAddressError::SpaceInside));
        check(
            "a:b@c.fi",
            Err(EmailAddressError::UnexpectedChar { found: ':' }),
        );
        check(
            "a@b_c.fi",
            Err(EmailAddressError::UnexpectedChar { found: '_' }),
        );
    }

    #[test]
    fn addresses_that_need_quotes_are_refused() {
        check("!#$%&'*+-/=?^_`{|}~@b.fi", Ok("!#$%&'*+-/=?^_`{|}~@b.fi"));
        for found in "\"(),:;<>[\\]".chars() {
            check(
                &format!("a{found}@b.fi"),
                Err(EmailAddressError::UnexpectedChar { found }),
            );
            check(
                &format!("a@b{found}.fi"),
                Err(EmailAddressError::UnexpectedChar { found }),
            );
        }
    }

    #[test]
    fn a_letters_header_cannot_be_broken() {
        check("a@b.fi\r\nBcc:c@d.fi", Err(EmailAddressError::TwoAts));
        check("a@b.fi\r\nBcc:", Err(EmailAddressError::SpaceInside));
        check(
            "a\0@b.fi",
            Err(EmailAddressError::UnexpectedChar { found: '\0' }),
        );
        check(
            "a@b\u{1b}.fi",
            Err(EmailAddressError::UnexpectedChar { found: '\u{1b}' }),
        );
    }

    #[test]
    fn each_part_has_its_largest_length() {
        let a = |count| "a".repeat(count);
        check(&format!("{}@b.fi", a(64)), Ok(&format!("{}@b.fi", a(64))));
        check(
            &format!("{}@b.fi", a(65)),
            Err(EmailAddressError::TooLong { max: 64, found: 65 }),
        );
        check(
            &format!("a@{}.fi", a(64)),
            Err(EmailAddressError::TooLong { max: 63, found: 64 }),
        );
        let long = format!("{}@{}.{}.{}.fi", a(64), a(63), a(63), a(58));
        assert_eq!(long.len(), 254);
        check(&long, Ok(&long));
        check(
            &format!("{long}i"),
            Err(EmailAddressError::TooLong {
                max: 254,
                found: 255,
            }),
        );
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(text in texts("ab@@..-fi\u{e4}\u{200b}")) {
            check_round_trip::<EmailAddress>(&text);
        }
    }
}
