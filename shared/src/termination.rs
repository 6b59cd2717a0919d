//! The end of a customership (Kanta-palvelujen asiakkuuden irtisanominen; seed 001, 5). It ends
//! the commitment and every service of the customer at once.

use serde::{Deserialize, Serialize};

use crate::billing::{Billing, BillingDraft};
use crate::day::Day;
use crate::document::DocumentVersion;
use crate::field::{FieldPath, TerminationField};
use crate::merge::merge_fields;
use crate::names::names;
use crate::organisation::Organisation;
use crate::problem::{ProblemKind, Problems, optional, optional_text, required, required_text};
use crate::reason::TerminationReason;
use crate::service::KantaService;
use crate::session::{Act, Representative};
use crate::sorted::SortedSet;
use crate::timestamp::Timestamp;
use crate::values::{EmailAddress, PhoneNumber};

mod answers;
mod filing;
pub mod texts;

names! {
    /// A step of the termination wizard; its name is part of the address.
    pub enum TerminationStep {
        /// What will happen, and *Aloita*.
        Instructions = "instructions",
        /// Viimeinen voimassaolopäivä and the reason.
        LastDay = "last-day",
        /// Irtisanomisen yhteyshenkilö.
        Contact = "contact",
        /// Laskutusosoite.
        Billing = "billing",
        /// Yhteenveto.
        Summary = "summary",
        /// Irtisanomisen vahvistaminen.
        Confirmation = "confirmation",
    }
}

names! {
    /// How far a termination has come.
    pub enum TerminationStatus {
        /// Being filled in.
        Draft = "draft",
        /// Delivered to Kela; the services are in use until the last day is over.
        Sent = "sent",
        /// The last day is over: commitment and services have ended.
        Effective = "effective",
    }
}

/// What is known about a termination besides what has been typed. With the draft it decides
/// everything.
#[apply(wire)]
pub struct TerminationContext {
    /// Whose customership ends.
    pub organisation: Organisation,
    /// Which day it is in Finland.
    pub today: Day,
    /// The services that are in use and end with the customership.
    pub services: Vec<KantaService>,
    /// The services for which an application is under way; it lapses with the customership.
    pub lapsing: Vec<KantaService>,
    /// The notice as it reads with the answers that are kept, in every language.
    pub notice: Vec<DocumentVersion>,
}

/// A termination as typed.
#[apply(wire_draft)]
pub struct TerminationDraft {
    /// The last day on which the Kanta Services are in use.
    pub last_day: String,
    /// Why the customership ends.
    pub reason: Option<TerminationReason>,
    /// The reason in the customer's own words; may be left empty unless the reason is another.
    pub explanation: String,
    /// The name of the contact person for the termination.
    pub contact_name: String,
    /// The telephone of that person; may be left empty.
    pub contact_phone: String,
    /// The e-mail of that person.
    pub contact_email: String,
    /// Where the last invoice goes; where billing data is asked.
    pub billing: BillingDraft,
    /// The notice that was signed.
    pub notice: Option<DocumentVersion>,
    /// The steps that were prefilled with what is known, and that have not been reviewed yet.
    #[serde(rename = "unchecked")]
    pub unreviewed: SortedSet<TerminationStep>,
}

/// A termination with nothing left to correct. Only [`TerminationDraft::parse`] makes one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Termination {
    /// The last day on which the Kanta Services are in use.
    pub last_day: Day,
    /// Why the customership ends.
    pub reason: TerminationReason,
    /// The reason in the customer's own words.
    pub explanation: Option<String>,
    /// Whom Kela contacts about it.
    pub contact: TerminationContact,
    /// Where the last invoice goes, where billing data is asked.
    pub billing: Option<Billing>,
    /// The notice that was signed.
    pub notice: DocumentVersion,
}

/// Whom Kela contacts about a termination.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TerminationContact {
    /// Name.
    pub name: String,
    /// Telephone.
    pub phone: Option<PhoneNumber>,
    /// The address to which the receipt and the message about the end go.
    pub email: EmailAddress,
}

/// Proof that a notice of termination was delivered to Kela.
#[apply(wire)]
pub struct TerminationReceipt {
    /// The reference number, without look-alike characters and with a check character.
    pub reference: String,
    /// When it was delivered.
    pub sent_at: Timestamp,
    /// Who signed and sent it.
    pub by: Representative,
    /// The address that gets the receipt with the notice.
    pub notified: EmailAddress,
    /// The last day on which the Kanta Services are in use.
    pub last_day: Day,
}

impl TerminationReceipt {
    /// The sending as an act of the customer.
    pub fn act(&self, organisation: &Organisation) -> Act {
        Act::done(
            organisation,
            self.by.clone(),
            &self.sent_at,
            &self.reference,
        )
    }
}

/// From how many days ahead a last day looks like a slip.
const FAR_AHEAD: i32 = 366;

impl TerminationContext {
    /// Whether the customer has a service for which it is invoiced.
    pub fn asks_billing(&self) -> bool {
        self.services.iter().any(|it| it.asks_billing())
    }
}

merge_fields!(TerminationDraft {
    last_day,
    reason,
    explanation,
    contact_name,
    contact_phone,
    contact_email,
    billing,
    notice,
    unreviewed,
});

impl TerminationDraft {
    /// The termination, or everything that is wrong with the draft, in page order.
    pub fn parse(&self, context: &TerminationContext) -> Result<Termination, Problems> {
        let mut problems = Problems::default();
        let end = self.parse_end(context, &mut problems);
        let contact = self.parse_contact(&mut problems);
        let billing = match context.asks_billing() {
            true => self.billing.parse(&mut problems).map(Some),
            false => Some(None),
        };
        let notice = self.parse_notice(context, &mut problems);
        let termination = || {
            let (last_day, reason, explanation) = end?;
            Some(Termination {
                last_day,
                reason,
                explanation,
                contact: contact?,
                billing: billing?,
                notice: notice?,
            })
        };
        match termination() {
            Some(termination) if problems.is_empty() => Ok(termination),
            _ => Err(problems),
        }
    }

    /// Today is allowed; the past is not, as a termination cannot be backdated (kanta.fi, user
    /// fees).
    fn parse_end(
        &self,
        context: &TerminationContext,
        problems: &mut Problems,
    ) -> Option<(Day, TerminationReason, Option<String>)> {
        let at = FieldPath::from;
        let today = context.today;
        let last_day = required::<Day>(&self.last_day).and_then(|day| match day < today {
            true => Err(ProblemKind::DayPassed { today }),
            false => Ok(day),
        });
        let last_day = problems.take(at(TerminationField::LastDay), last_day);
        let reason = problems.take(
            at(TerminationField::Reason),
            self.reason.ok_or(ProblemKind::Missing),
        );
        let explanation = match self.reason {
            Some(TerminationReason::Other) => required_text(&self.explanation).map(Some),
            Some(
                TerminationReason::ClosingDown
                | TerminationReason::Reorganisation
                | TerminationReason::BusinessSale,
            )
            | None => optional_text(&self.explanation),
        };
        let explanation = problems.take(at(TerminationField::Explanation), explanation);
        Some((last_day?, reason?, explanation?))
    }

    fn parse_contact(&self, problems: &mut Problems) -> Option<TerminationContact> {
        let at = FieldPath::from;
        let name = problems.take(
            at(TerminationField::ContactName),
            required_text(&self.contact_name),
        );
        let phone = problems.take(
            at(TerminationField::ContactPhone),
            optional(&self.contact_phone),
        );
        let email = problems.take(
            at(TerminationField::ContactEmail),
            required(&self.contact_email),
        );
        Some(TerminationContact {
            name: name?,
            phone: phone?,
            email: email?,
        })
    }

    fn parse_notice(
        &self,
        context: &TerminationContext,
        problems: &mut Problems,
    ) -> Option<DocumentVersion> {
        let signed = match &self.notice {
            None => Err(ProblemKind::Missing),
            Some(version) if context.notice.contains(version) => Ok(version.clone()),
            Some(_) => Err(ProblemKind::DocumentChanged),
        };
        problems.take(FieldPath::from(TerminationField::Notice), signed)
    }
}

#[cfg(test)]
mod tests;
