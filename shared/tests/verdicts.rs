//! What holds for every draft, however far it has come and whatever is in it.

use kanta_shared::api::error::FieldError;
use kanta_shared::application::{ApplicationDraft, Step};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{contexts, corpus};
use kanta_shared::language::Language;
use kanta_shared::problem::Problem;
use kanta_shared::texts::{fields, problems};

const DRAFTS: usize = 300;

#[test]
fn a_draft_is_an_application_exactly_when_no_step_has_a_problem() {
    let mut right = 0;
    for context in contexts() {
        for draft in corpus(&context, DRAFTS) {
            let on_steps: Vec<Problem> = ApplicationDraft::steps_for(&context)
                .flat_map(|step| {
                    draft
                        .problems_on(step, &context)
                        .iter()
                        .cloned()
                        .collect::<Vec<_>>()
                })
                .collect();
            match draft.parse(&context) {
                Ok(_) => {
                    right += 1;
                    assert_eq!(on_steps, []);
                }
                Err(problems) => {
                    assert!(!problems.is_empty());
                    assert_eq!(
                        on_steps,
                        problems.iter().cloned().collect::<Vec<_>>(),
                        "in page order"
                    );
                }
            }
        }
    }
    assert!(
        right > contexts().len(),
        "the corpus has right drafts besides the first ones"
    );
}

#[test]
fn a_problem_stands_on_its_own_step() {
    for context in contexts() {
        for draft in corpus(&context, DRAFTS) {
            for step in Step::ALL {
                for problem in &draft.problems_on(*step, &context) {
                    assert_eq!(ApplicationDraft::step_of(problem.field), Some(*step));
                }
            }
        }
    }
}

#[test]
fn every_problem_has_a_place_in_the_json_and_a_sentence_in_three_languages() {
    for context in contexts() {
        for draft in corpus(&context, 40) {
            let json = serde_json::to_value(&draft).unwrap();
            let Err(found) = draft.parse(&context) else {
                continue;
            };
            for error in FieldError::list(&found, |it| draft.pointer(it)) {
                assert!(
                    json.pointer(error.pointer.trim_start_matches('#'))
                        .is_some(),
                    "{}",
                    error.pointer
                );
            }
            for problem in &found {
                for language in Language::ALL {
                    let sentence = problems::problem(*language, problem.field, &problem.kind);
                    assert!(sentence.ends_with(['.', '?']), "{sentence}");
                    assert_ne!(fields::label(problem.field).in_(*language), "");
                }
            }
        }
    }
}

#[test]
fn problems_and_drafts_survive_the_wire() {
    for context in contexts() {
        for draft in corpus(&context, 40) {
            let json = serde_json::to_string(&draft).unwrap();
            assert_eq!(
                serde_json::from_str::<ApplicationDraft>(&json).unwrap(),
                draft
            );
            let Err(found) = draft.parse(&context) else {
                continue;
            };
            for error in FieldError::list(&found, |it| draft.pointer(it)) {
                let json = serde_json::to_string(&error).unwrap();
                assert_eq!(serde_json::from_str::<FieldError>(&json).unwrap(), error);
            }
        }
    }
}

#[test]
fn resuming_leads_to_a_step_that_may_be_opened() {
    for context in contexts() {
        for draft in corpus(&context, DRAFTS) {
            let journey = draft.journey(&context);
            assert!(
                journey
                    .resume_at()
                    .is_some_and(|step| journey.can_visit(step))
            );
            for step in ApplicationDraft::steps_for(&context) {
                assert!(
                    journey
                        .after(step)
                        .is_none_or(|next| journey.can_visit(next)),
                    "no dead end after {step}"
                );
            }
        }
    }
}
