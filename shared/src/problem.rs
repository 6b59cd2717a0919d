//! What is left for a person to put right: where, and of which kind. Never in words; those are
//! in [`crate::texts`].

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use crate::day::{Day, DayError};
use crate::field::{FieldPath, RowId};
use crate::role::ContactRole;
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::typed_text;
use crate::values::{
    BusinessIdError, CertificateNumberError, EInvoiceAddressError, EmailAddress, EmailAddressError,
    OidError, OperatorIdError, PhoneNumberError, PostalCode, PostalCodeError, SmsPhoneNumberError,
};

/// The longest free text that a field takes, in characters.
pub const MAX_TEXT: usize = 200;

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ProblemKind {
    /// Nothing has been given or chosen.
    Missing,
    /// The text is longer than the field takes.
    TooLong {
        /// The longest that the field takes.
        max: usize,
    },
    /// The text holds a character that cannot be shown or printed, such as NUL or a line break.
    ControlCharacter,
    /// The text is not an OID.
    Oid(OidError),
    /// The text is not a business ID.
    BusinessId(BusinessIdError),
    /// The text is not an e-mail address.
    Email(EmailAddressError),
    /// The text is not a telephone number.
    Phone(PhoneNumberError),
    /// The text is not a telephone number that takes text messages, and the role needs one.
    SmsPhone(SmsPhoneNumberError),
    /// The text is not a Finnish postal code.
    PostalCode(PostalCodeError),
    /// The text is not an e-invoice address.
    EInvoiceAddress(EInvoiceAddressError),
    /// The text is not the id of an e-invoice operator.
    Operator(OperatorIdError),
    /// The text is not a certificate number.
    CertificateNumber(CertificateNumberError),
    /// The text is not a day.
    Day(DayError),
    /// The day has passed.
    DayPassed {
        /// Which day it is now.
        today: Day,
    },
    /// An OID, but not a Finnish one, so no Kanta access point's.
    NotFinnishOid,
    /// The customer's own OID was given instead of the access point's (seed 001, 3.1.2).
    OwnOid,
    /// The OID of a code set.
    CodeSetOid,
    /// The register has no such access point.
    UnknownAccessPoint,
    /// The access point has been closed.
    ClosedAccessPoint,
    /// The register has not answered yet whether there is such an access point.
    NotLookedUp,
    /// The access point has been given already.
    DuplicateAccessPoint,
    /// No system of this access point can be used with the service.
    NoSystemForService,
    /// A chosen system cannot be used through this access point with the service.
    SystemNotOffered {
        /// The system's name.
        system: String,
    },
    /// The same contact has been given already.
    DuplicateContact,
    /// A chosen role is not one that this application asks for.
    RoleNotOffered {
        /// The role.
        role: ContactRole,
    },
    /// No contact has this role, and it is required.
    RoleMissing {
        /// The role.
        role: ContactRole,
    },
    /// In another service in use, no contact would have this role, and it is required there.
    RoleMissingElsewhere {
        /// The role.
        role: ContactRole,
        /// The service.
        service: KantaService,
    },
    /// There are more rows than the application takes.
    TooManyRows {
        /// The most that it takes.
        max: usize,
    },
    /// The text has been renewed since it was accepted, and has to be read again.
    DocumentChanged,
}

impl ProblemKind {
    /// Whether the problem may be over without an edit here: a register answers, or answers otherwise, another
    /// text is in force, or another service gets a contact.
    pub fn may_pass_by_itself(&self) -> bool {
        match self {
            ProblemKind::UnknownAccessPoint
            | ProblemKind::ClosedAccessPoint
            | ProblemKind::NotLookedUp
            | ProblemKind::NoSystemForService
            | ProblemKind::SystemNotOffered { .. }
            | ProblemKind::RoleMissingElsewhere { .. }
            | ProblemKind::DocumentChanged => true,
            ProblemKind::Missing
            | ProblemKind::TooLong { .. }
            | ProblemKind::ControlCharacter
            | ProblemKind::Oid(_)
            | ProblemKind::BusinessId(_)
            | ProblemKind::Email(_)
            | ProblemKind::Phone(_)
            | ProblemKind::SmsPhone(_)
            | ProblemKind::PostalCode(_)
            | ProblemKind::EInvoiceAddress(_)
            | ProblemKind::Operator(_)
            | ProblemKind::CertificateNumber(_)
            | ProblemKind::Day(_)
            | ProblemKind::DayPassed { .. }
            | ProblemKind::NotFinnishOid
            | ProblemKind::OwnOid
            | ProblemKind::CodeSetOid
            | ProblemKind::DuplicateAccessPoint
            | ProblemKind::DuplicateContact
            | ProblemKind::RoleNotOffered { .. }
            | ProblemKind::RoleMissing { .. }
            | ProblemKind::TooManyRows { .. } => false,
        }
    }
}

/// A problem and its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub field: FieldPath,
    /// What.
    pub kind: ProblemKind,
}

/// All that is wrong, in the order of the fields on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

/// Something that looks odd about a field and does not stop the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HintKind {
    /// The certificate number holds a letter; on the cards we know it is digits only.
    CertificateNumberLetter,
    /// The check digit of the certificate number does not fit; a digit may be mistyped.
    CertificateNumberCheckDigit,
    /// The OID looks like an organisation's rather than an access point's.
    LooksLikeOrganisation,
    /// The day is more than a year ahead; a digit of the year may be mistyped.
    DayFarAhead,
    /// The day is today: everything ends tomorrow.
    DayToday,
    /// The day is a Saturday, a Sunday or a holiday.
    DayOff,
    /// The domain of the e-mail address is one slip away from another.
    EmailDomain {
        /// The domain that was probably meant.
        meant: String,
    },
    /// The operator is not among those that are known.
    UnknownOperator,
    /// Another person has the same telephone number.
    SamePhone,
    /// The name has a title in it, such as a profession.
    TitleInName,
    /// The postal code has another post office.
    OtherPostOffice {
        /// The postal code.
        postal_code: PostalCode,
        /// Its post office.
        name: String,
    },
    /// Posti lists no such postal code.
    UnknownPostalCode,
}

/// A hint and its field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// Where.
    pub field: FieldPath,
    /// What.
    pub kind: HintKind,
}

impl Hint {
    /// The hint about an address whose domain looks like a slip, if it does. `own` is an address of
    /// the customer.
    pub(crate) fn on_email(field: FieldPath, email: &str, own: &str) -> Option<Hint> {
        let email: EmailAddress = email.parse().ok()?;
        let meant = email.meant_domain(own.parse().ok().as_ref())?;
        Some(Hint {
            field,
            kind: HintKind::EmailDomain { meant },
        })
    }
}

impl ProblemKind {
    /// A stable name of the kind, such as `missing` or `oid.leading_zero`; for API answers,
    /// tests and statistics.
    pub fn code(&self) -> String {
        let kind: &str = self.into();
        match self.reason() {
            Some(reason) => [kind, reason].join("."),
            None => kind.to_owned(),
        }
    }

    /// Why a text is not a value of its type.
    fn reason(&self) -> Option<&'static str> {
        Some(match self {
            ProblemKind::Oid(error) => error.into(),
            ProblemKind::BusinessId(error) => error.into(),
            ProblemKind::Email(error) => error.into(),
            ProblemKind::Phone(error) => error.into(),
            ProblemKind::SmsPhone(error) => error.into(),
            ProblemKind::PostalCode(error) => error.into(),
            ProblemKind::EInvoiceAddress(error) => error.into(),
            ProblemKind::Operator(error) => error.into(),
            ProblemKind::CertificateNumber(error) => error.into(),
            ProblemKind::Day(error) => error.into(),
            ProblemKind::Missing
            | ProblemKind::TooLong { .. }
            | ProblemKind::ControlCharacter
            | ProblemKind::DayPassed { .. }
            | ProblemKind::NotFinnishOid
            | ProblemKind::OwnOid
            | ProblemKind::CodeSetOid
            | ProblemKind::UnknownAccessPoint
            | ProblemKind::ClosedAccessPoint
            | ProblemKind::NotLookedUp
            | ProblemKind::DuplicateAccessPoint
            | ProblemKind::NoSystemForService
            | ProblemKind::SystemNotOffered { .. }
            | ProblemKind::DuplicateContact
            | ProblemKind::RoleNotOffered { .. }
            | ProblemKind::RoleMissing { .. }
            | ProblemKind::RoleMissingElsewhere { .. }
            | ProblemKind::TooManyRows { .. }
            | ProblemKind::DocumentChanged => return None,
        })
    }
}

impl Problems {
    /// Notes a problem.
    pub fn push(&mut self, field: FieldPath, kind: impl Into<ProblemKind>) {
        self.0.push(Problem {
            field,
            kind: kind.into(),
        });
    }

    /// Keeps a good value, or notes what was wrong with it and goes on looking.
    pub fn take<T, E: Into<ProblemKind>>(
        &mut self,
        field: FieldPath,
        result: Result<T, E>,
    ) -> Option<T> {
        match result {
            Ok(value) => Some(value),
            Err(err) => {
                self.push(field, err);
                None
            }
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The problems in page order.
    pub fn iter(&self) -> std::slice::Iter<'_, Problem> {
        self.0.iter()
    }

    /// The first problem of a field, which is the one to show beside it.
    pub fn of(&self, field: FieldPath) -> Option<&ProblemKind> {
        self.0
            .iter()
            .find(|it| it.field == field)
            .map(|it| &it.kind)
    }

    /// The problems whose field is chosen by `keep`.
    pub fn filtered(&self, keep: impl Fn(FieldPath) -> bool) -> Problems {
        Problems(self.0.iter().filter(|it| keep(it.field)).cloned().collect())
    }
}

impl FromIterator<Problem> for Problems {
    fn from_iter<I: IntoIterator<Item = Problem>>(problems: I) -> Problems {
        Problems(problems.into_iter().collect())
    }
}

impl<'a> IntoIterator for &'a Problems {
    type Item = &'a Problem;
    type IntoIter = std::slice::Iter<'a, Problem>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

/// Free text, prepared: at least a letter or a digit, at most [`MAX_TEXT`] characters, on one
/// line. Punctuation marks alone are no name, no street and no reason.
pub fn required_text(text: &str) -> Result<String, ProblemKind> {
    let given = optional_text(text)?.filter(|it| typed_text::has_words(it));
    given.ok_or(ProblemKind::Missing)
}

/// Like [`required_text`], but may be left empty, and may be marks alone.
pub fn optional_text(text: &str) -> Result<Option<String>, ProblemKind> {
    let text = typed_text::prepared(text);
    if text.chars().any(char::is_control) {
        return Err(ProblemKind::ControlCharacter);
    }
    if text.chars().count() > MAX_TEXT {
        return Err(ProblemKind::TooLong { max: MAX_TEXT });
    }
    Ok(Some(text).filter(|it| !it.is_empty()))
}

/// The most characters of a question of Kela's, and of the reply to it.
pub const MAX_LINES: usize = 2000;

/// Free text of several lines, prepared: at least a letter or a digit, at most [`MAX_LINES`]
/// characters.
pub fn required_lines(text: &str) -> Result<String, ProblemKind> {
    let text = typed_text::prepared_lines(text);
    if text.chars().count() > MAX_LINES {
        return Err(ProblemKind::TooLong { max: MAX_LINES });
    }
    let given = Some(text).filter(|it| typed_text::has_words(it));
    given.ok_or(ProblemKind::Missing)
}

/// A value that has to be given: an empty field is [`ProblemKind::Missing`], anything else is
/// for the value's own parser.
pub fn required<T>(text: &str) -> Result<T, ProblemKind>
where
    T: std::str::FromStr,
    ProblemKind: From<T::Err>,
{
    optional(text)?.ok_or(ProblemKind::Missing)
}

/// Like [`required`], but may be left empty.
pub fn optional<T>(text: &str) -> Result<Option<T>, ProblemKind>
where
    T: std::str::FromStr,
    ProblemKind: From<T::Err>,
{
    if typed_text::is_empty(text) {
        return Ok(None);
    }
    text.parse().map(Some).map_err(ProblemKind::from)
}

macro_rules! problem_from {
    ($($Error:ty => $Kind:ident,)+) => {
        $(impl From<$Error> for ProblemKind {
            fn from(error: $Error) -> ProblemKind {
                ProblemKind::$Kind(error)
            }
        })+
    };
}

problem_from! {
    OidError => Oid,
    BusinessIdError => BusinessId,
    EmailAddressError => Email,
    PhoneNumberError => Phone,
    SmsPhoneNumberError => SmsPhone,
    PostalCodeError => PostalCode,
    EInvoiceAddressError => EInvoiceAddress,
    OperatorIdError => Operator,
    CertificateNumberError => CertificateNumber,
    DayError => Day,
}

/// The rows that have the id or the key of an earlier one. A row without a key repeats no other key.
pub fn repeated<K: PartialEq>(
    rows: impl IntoIterator<Item = (RowId, Option<K>)>,
) -> SortedSet<RowId> {
    let mut before: Vec<(RowId, Option<K>)> = Vec::new();
    let mut repeated = SortedSet::new();
    for (row, key) in rows {
        let is_same =
            |(id, other): &(RowId, Option<K>)| *id == row || (key.is_some() && *other == key);
        if before.iter().any(is_same) {
            repeated.insert(row);
        }
        before.push((row, key));
    }
    repeated
}

#[cfg(test)]
mod tests;
