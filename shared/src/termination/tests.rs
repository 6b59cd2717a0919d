use super::*;
use crate::filing::Filing;
use crate::fixtures;
use crate::problem::HintKind;

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
fn a_day_that_is_valid_but_unlikely_is_a_hint() {
    let context = context();
    for (day, expected) in [
        ("1.12.2026", Some(HintKind::DayToday)),
        ("2.12.2026", None),
        ("5.12.2026", Some(HintKind::DayOff)),
        ("24.12.2026", Some(HintKind::DayOff)),
        ("31.12.2026", None),
        ("1.12.2027", None),
        ("31.12.2062", Some(HintKind::DayFarAhead)),
        ("28.11.2026", None),
    ] {
        let mut draft = fixtures::valid_termination(&context);
        draft.last_day = day.to_owned();
        let hints = draft.hints_on(TerminationStep::LastDay, &context);
        let kinds: Vec<_> = hints.into_iter().map(|it| it.kind).collect();
        assert_eq!(kinds, expected.into_iter().collect::<Vec<_>>(), "{day}");
    }
}
