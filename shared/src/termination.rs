//! The end of a customership (Kanta-palvelujen asiakkuuden irtisanominen; seed 001, 5). It ends
//! the commitment and every service of the customer at once.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::billing::{Billing, BillingDraft};
use crate::day::Day;
use crate::document::DocumentVersion;
use crate::field::{FieldPath, OwnField, TerminationField};
use crate::filing::Filing;
use crate::group::Group;
use crate::merge::merge_fields;
use crate::names::names;
use crate::organisation::Organisation;
use crate::problem::{
    Hint, HintKind, ProblemKind, Problems, optional, optional_text, required, required_text,
};
use crate::reason::TerminationReason;
use crate::service::KantaService;
use crate::session::{Access, Basis, Capability};
use crate::timestamp::Timestamp;
use crate::typed_text;
use crate::values::{EmailAddress, PhoneNumber};

mod answers;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(feature = "reactive", derive(reactive_stores::Store))]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
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
    pub unreviewed: BTreeSet<TerminationStep>,
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct TerminationReceipt {
    /// The reference number, without look-alike characters and with a check character.
    pub reference: String,
    /// When it was delivered.
    pub sent_at: Timestamp,
    /// The address that gets the receipt with the notice.
    pub notified: EmailAddress,
    /// The last day on which the Kanta Services are in use.
    pub last_day: Day,
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

impl Filing for TerminationDraft {
    type Context = TerminationContext;
    type Step = TerminationStep;
    type Status = TerminationStatus;
    type Receipt = TerminationReceipt;

    const STEPS: &'static [TerminationStep] = TerminationStep::ALL;
    const INSTRUCTIONS: TerminationStep = TerminationStep::Instructions;
    const SUMMARY: TerminationStep = TerminationStep::Summary;
    const SENT: TerminationStatus = TerminationStatus::Sent;

    fn is_open(status: TerminationStatus) -> bool {
        match status {
            TerminationStatus::Draft => true,
            TerminationStatus::Sent | TerminationStatus::Effective => false,
        }
    }

    fn never_asks(question: &Option<String>) -> bool {
        question.is_none()
    }

    fn organisation(context: &TerminationContext) -> &str {
        &context.organisation.name
    }

    fn has_step(step: TerminationStep, context: &TerminationContext) -> bool {
        match step {
            TerminationStep::Billing => context.asks_billing(),
            TerminationStep::Instructions
            | TerminationStep::LastDay
            | TerminationStep::Contact
            | TerminationStep::Summary
            | TerminationStep::Confirmation => true,
        }
    }

    /// What is reviewed and signed is ready.
    fn needs_all_before(step: TerminationStep) -> bool {
        match step {
            TerminationStep::Summary | TerminationStep::Confirmation => true,
            TerminationStep::Instructions
            | TerminationStep::LastDay
            | TerminationStep::Contact
            | TerminationStep::Billing => false,
        }
    }

    fn access(basis: Basis, _: TerminationStep) -> Access {
        basis.access(Capability::Termination)
    }

    fn locate(&self, field: FieldPath) -> Option<(TerminationStep, String)> {
        if let FieldPath::Billing(field) = field {
            return Some((TerminationStep::Billing, format!("#/billing/{field}")));
        }
        let FieldPath::Own(OwnField::Termination(field)) = field else {
            return None;
        };
        let step = match field {
            TerminationField::LastDay
            | TerminationField::Reason
            | TerminationField::Explanation => TerminationStep::LastDay,
            TerminationField::ContactName
            | TerminationField::ContactPhone
            | TerminationField::ContactEmail => TerminationStep::Contact,
            TerminationField::Notice => TerminationStep::Confirmation,
        };
        Some((step, format!("#/{field}")))
    }

    fn groups(&self, step: TerminationStep, _: &TerminationContext) -> Vec<Group> {
        step.groups()
    }

    fn problems_on(&self, step: TerminationStep, context: &TerminationContext) -> Problems {
        let mut problems = Problems::default();
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => {}
            TerminationStep::LastDay => {
                self.parse_end(context, &mut problems);
            }
            TerminationStep::Contact => {
                self.parse_contact(&mut problems);
            }
            TerminationStep::Billing => {
                self.billing.parse(&mut problems);
            }
            TerminationStep::Confirmation => {
                self.parse_notice(context, &mut problems);
            }
        }
        problems
    }

    fn hints_on(&self, step: TerminationStep, context: &TerminationContext) -> Vec<Hint> {
        let far_ahead = context.today.plus_days(FAR_AHEAD);
        let is_far_ahead = self
            .last_day
            .parse::<Day>()
            .is_ok_and(|day| far_ahead < day);
        match step {
            TerminationStep::LastDay if is_far_ahead => vec![Hint {
                field: FieldPath::from(TerminationField::LastDay),
                kind: HintKind::DayFarAhead,
            }],
            TerminationStep::Instructions
            | TerminationStep::LastDay
            | TerminationStep::Contact
            | TerminationStep::Billing
            | TerminationStep::Summary
            | TerminationStep::Confirmation => Vec::new(),
        }
    }

    fn is_untouched(&self, step: TerminationStep) -> bool {
        let are_empty = |texts: &[&String]| texts.iter().all(|it| typed_text::is_empty(it));
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => true,
            TerminationStep::LastDay => {
                self.reason.is_none() && are_empty(&[&self.last_day, &self.explanation])
            }
            TerminationStep::Contact => {
                are_empty(&[&self.contact_name, &self.contact_phone, &self.contact_email])
            }
            TerminationStep::Billing => self.billing == BillingDraft::default(),
            TerminationStep::Confirmation => self.notice.is_none(),
        }
    }

    fn take_answers(&mut self, step: TerminationStep, from: &TerminationDraft) {
        match step {
            TerminationStep::Instructions | TerminationStep::Summary => {}
            TerminationStep::LastDay => {
                self.last_day.clone_from(&from.last_day);
                self.reason = from.reason;
                self.explanation.clone_from(&from.explanation);
            }
            TerminationStep::Contact => {
                self.contact_name.clone_from(&from.contact_name);
                self.contact_phone.clone_from(&from.contact_phone);
                self.contact_email.clone_from(&from.contact_email);
            }
            TerminationStep::Billing => self.billing.clone_from(&from.billing),
            TerminationStep::Confirmation => self.notice.clone_from(&from.notice),
        }
    }

    fn unreviewed(&self) -> &BTreeSet<TerminationStep> {
        &self.unreviewed
    }

    fn unreviewed_mut(&mut self) -> &mut BTreeSet<TerminationStep> {
        &mut self.unreviewed
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixtures;

    fn context() -> TerminationContext {
        fixtures::termination_context(&[KantaService::PatientData, KantaService::Prescription])
    }

    #[track_caller]
    fn check(change: impl FnOnce(&mut TerminationDraft), expected: &[(TerminationField, &str)]) {
        let context = context();
        let mut draft = fixtures::valid_termination(&context);
        change(&mut draft);
        let problems = match draft.parse(&context) {
            Ok(_) => Problems::default(),
            Err(problems) => problems,
        };
        let found: Vec<_> = problems
            .iter()
            .map(|it| (it.field, it.kind.code()))
            .collect();
        let expected: Vec<_> = expected
            .iter()
            .map(|(field, code)| (FieldPath::from(*field), (*code).to_owned()))
            .collect();
        assert_eq!(found, expected);
    }

    // Inventory: 140, 142
    #[test]
    fn the_last_day_is_today_or_later() {
        use TerminationField::LastDay;
        check(|it| it.last_day = "1.12.2026".into(), &[]);
        check(|it| it.last_day = "31.12.2026".into(), &[]);
        check(|it| it.last_day = "29.2.2028".into(), &[]);
        check(
            |it| it.last_day = "30.11.2026".into(),
            &[(LastDay, "day_passed")],
        );
        check(|it| it.last_day = " ".into(), &[(LastDay, "missing")]);
        check(
            |it| it.last_day = "29.2.2027".into(),
            &[(LastDay, "day.no_such_day")],
        );
        check(
            |it| it.last_day = "1.1.27".into(),
            &[(LastDay, "day.short_year")],
        );
    }

    // Inventory: 140, 142
    #[test]
    fn the_reason_is_chosen_and_another_one_explained() {
        use TerminationField::{Explanation, Reason};
        check(|it| it.reason = None, &[(Reason, "missing")]);
        check(|it| it.explanation.clear(), &[]);
        check(
            |it| {
                it.reason = Some(TerminationReason::Other);
                it.explanation.clear();
            },
            &[(Explanation, "missing")],
        );
        check(
            |it| it.explanation = "x".repeat(201),
            &[(Explanation, "too_long")],
        );
    }

    // Inventory: 143, 144
    #[test]
    fn the_contact_has_an_address_to_write_to() {
        use TerminationField::{ContactEmail, ContactName, ContactPhone};
        check(|it| it.contact_phone.clear(), &[]);
        check(|it| it.contact_email.clear(), &[(ContactEmail, "missing")]);
        check(|it| it.contact_name.clear(), &[(ContactName, "missing")]);
        check(
            |it| it.contact_phone = "040".into(),
            &[(ContactPhone, "phone.too_short")],
        );
    }

    // Inventory: 149, 150
    #[test]
    fn what_is_signed_is_the_notice_as_it_reads_now() {
        use TerminationField::Notice;
        check(|it| it.notice = None, &[(Notice, "missing")]);
        check(
            |it| {
                if let Some(signed) = &mut it.notice {
                    signed.hash = "earlier".into();
                }
            },
            &[(Notice, "document_changed")],
        );
    }

    // Inventory: 133, 145
    #[test]
    fn billing_is_asked_of_those_who_are_invoiced() {
        let social = fixtures::termination_context(&[KantaService::SocialWelfare]);
        let steps = |context| {
            let journey = TerminationDraft::default().journey(context);
            let steps: Vec<_> = journey.steps().iter().map(|it| it.step).collect();
            steps
        };
        assert!(!steps(&social).contains(&TerminationStep::Billing));
        assert!(steps(&context()).contains(&TerminationStep::Billing));
        let mut draft = fixtures::valid_termination(&social);
        draft.billing = BillingDraft::default();
        assert_eq!(draft.parse(&social).map(|it| it.billing), Ok(None));
    }

    #[test]
    fn what_is_reviewed_and_signed_is_ready() {
        let context = context();
        let mut draft = TerminationDraft::default();
        let may_visit = |draft: &TerminationDraft, step| draft.journey(&context).can_visit(step);
        assert!(may_visit(&draft, TerminationStep::Contact));
        assert!(!may_visit(&draft, TerminationStep::Summary));
        assert_eq!(
            draft.journey(&context).resume_at(),
            Some(TerminationStep::LastDay)
        );
        draft = fixtures::valid_termination(&context);
        draft.notice = None;
        assert!(may_visit(&draft, TerminationStep::Confirmation));
        assert_eq!(
            draft.journey(&context).resume_at(),
            Some(TerminationStep::Confirmation)
        );
    }

    #[test]
    fn prefilled_billing_data_is_reviewed_before_the_summary() {
        let context = context();
        let draft = TerminationDraft {
            unreviewed: [TerminationStep::Billing].into(),
            notice: None,
            ..fixtures::valid_termination(&context)
        };
        let journey = draft.journey(&context);
        assert_eq!(journey.resume_at(), Some(TerminationStep::Billing));
        assert!(!journey.can_visit(TerminationStep::Summary));
        let known = TerminationDraft {
            billing: draft.billing,
            ..TerminationDraft::default()
        };
        assert_eq!(known.prefilled().unreviewed, draft.unreviewed);
        assert!(
            TerminationDraft::default()
                .prefilled()
                .unreviewed
                .is_empty()
        );
    }

    #[test]
    fn every_problem_is_on_the_step_of_its_field() {
        let context = context();
        for step in TerminationStep::ALL {
            for problem in &TerminationDraft::default().problems_on(*step, &context) {
                assert_eq!(TerminationDraft::step_of(problem.field), Some(*step));
            }
        }
    }

    #[test]
    fn a_day_far_ahead_looks_odd() {
        let context = context();
        let hints = |day: &str| {
            let mut draft = fixtures::valid_termination(&context);
            draft.last_day = day.to_owned();
            draft.hints_on(TerminationStep::LastDay, &context).len()
        };
        assert_eq!(hints("1.12.2027"), 0);
        assert_eq!(hints("31.12.2062"), 1);
    }
}
