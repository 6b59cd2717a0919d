//! What the browser tests know of the Rust code is written from it, so that a name that changes
//! here does not compile there.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use kanta_backend_mock::documents::current_documents;
use kanta_backend_mock::scenarios::{Scenario, ScenarioKey};
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::field::{FieldPath, TerminationField};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{
    PASTED_ROUNDS, clinic, context, contexts, corpus, full_draft, pasted, pasted_round, register,
    termination_context, valid_termination, with_text,
};
use kanta_shared::language::Language;
use kanta_shared::official_form::official_form;
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService;
use kanta_shared::termination::{TerminationDraft, TerminationStep};
use serde::Serialize;
use serde_json::Value;
use utoipa::{PartialSchema, ToSchema};

/// How many drafts go through the browser; each of them is opened on every step.
const DRAFTS: usize = 25;

/// Writes the file anew when it is out of date, and fails then: what is in it has to be looked at
/// and committed.
#[track_caller]
fn check(path: &str, current: &str) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../e2e/support")
        .join(path);
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    if kept != current {
        std::fs::write(&file, current).unwrap();
        panic!("e2e/support/{path} was out of date; it has been written anew");
    }
}

#[test]
fn the_browser_tests_know_every_name() {
    let scenarios: Vec<Scenario> = ScenarioKey::ALL.iter().map(|key| scenario(*key)).collect();
    let personas = scenarios.iter().flat_map(|it| &it.personas);
    let organisations = &scenarios[0].organisations;
    let mut text =
        "// Written by `cargo test -p kanta-backend-mock --test generated` from the Rust code.\n"
            .to_owned();
    let mut list = |list: &str, name: &str, names: Vec<String>| {
        let names: String = names.iter().map(|it| format!("  '{it}',\n")).collect();
        writeln!(text, "\nexport const {list} = [\n{names}] as const;").unwrap();
        writeln!(text, "\nexport type {name} = (typeof {list})[number];").unwrap();
    };
    list(
        "scenarios",
        "Scenario",
        ScenarioKey::ALL
            .iter()
            .map(|it| it.name().to_owned())
            .collect(),
    );
    list(
        "personas",
        "Persona",
        personas.map(|it| it.key.to_owned()).collect(),
    );
    list(
        "organisations",
        "Organisation",
        organisations.iter().map(|it| it.key.to_owned()).collect(),
    );
    list(
        "languages",
        "Language",
        Language::ALL.iter().map(Language::to_string).collect(),
    );
    list(
        "services",
        "Service",
        KantaService::ALL
            .iter()
            .map(KantaService::to_string)
            .collect(),
    );
    list(
        "steps",
        "Step",
        Step::ALL.iter().map(Step::to_string).collect(),
    );
    list(
        "contactRoles",
        "ContactRole",
        ContactRole::ALL
            .iter()
            .map(ContactRole::to_string)
            .collect(),
    );
    list("letterKinds", "LetterKind", every_letter());
    list("problems", "Problem", every_problem());
    check("generated.ts", &text);
}

#[test]
fn the_browser_tests_have_drafts_to_judge() {
    let organisations = scenario(ScenarioKey::Default).organisations;
    let key_of = |context: &ApplicationContext| {
        let same = |oid| oid == &context.organisation.oid;
        organisations
            .iter()
            .find(|it| same(&it.organisation.oid))
            .expect("fixtures are in the scenario")
            .key
    };
    // Only the county has signed its commitment, and has a service in use.
    let contexts: Vec<ApplicationContext> = contexts()
        .into_iter()
        .filter(|it| it.first_application == (key_of(it) != "county"))
        .filter(|it| (key_of(it), it.service) != ("county", KantaService::PatientData))
        .map(|it| ApplicationContext {
            documents: current_documents(it.service),
            ..it
        })
        .collect();
    let drafts: Vec<Draft> = (0..DRAFTS)
        .map(|index| {
            let context = &contexts[index % contexts.len()];
            Draft {
                organisation: key_of(context),
                service: context.service,
                steps: ApplicationDraft::steps_for(context).collect(),
                draft: corpus(context, index + 1).remove(index),
            }
        })
        .collect();
    check(
        "drafts.json",
        &(serde_json::to_string_pretty(&drafts).unwrap() + "\n"),
    );
}

#[test]
fn the_browser_tests_have_texts_to_paste() {
    let context = ApplicationContext {
        register: register(),
        ..context(clinic(), KantaService::PatientData, true)
    };
    let full = full_draft(&context);
    let application = (0..PASTED_ROUNDS).flat_map(|round| {
        let draft = pasted_round(round)
            .into_iter()
            .fold(full.clone(), |draft, (field, text)| {
                with_text(&draft, field, text)
            });
        let on = |step: Step| {
            let here = move |field| ApplicationDraft::step_of(field) == Some(step);
            let fields = pasted_round(round).into_iter().filter(move |it| here(it.0));
            Pasted::new(step.to_string(), fields, &draft.problems_on(step, &context))
        };
        [
            Step::AccessPoints,
            Step::Customer,
            Step::Contacts,
            Step::Billing,
        ]
        .map(on)
    });
    let context = termination_context(&[KantaService::PatientData]);
    let last_day = FieldPath::from(TerminationField::LastDay);
    let termination = pasted(last_day).iter().map(|text| {
        let draft = TerminationDraft {
            last_day: (*text).to_owned(),
            ..valid_termination(&context)
        };
        let step = TerminationStep::LastDay;
        let problems = draft.problems_on(step, &context);
        Pasted::new(step.to_string(), [(last_day, *text)], &problems)
    });
    let all: Vec<Pasted> = application.chain(termination).collect();
    let json = serde_json::to_string_pretty(&all).unwrap();
    // What cannot be seen is written by its number.
    let escaped = json.chars().fold(String::new(), |mut written, it| {
        match it {
            ' '..='~' | '\n' => written.push(it),
            _ => it
                .encode_utf16(&mut [0; 2])
                .iter()
                .for_each(|unit| write!(written, "\\u{unit:04x}").unwrap()),
        }
        written
    });
    check("pasted.json", &(escaped + "\n"));
}

/// Texts that are pasted on one step at once, what the fields show then, and what is wrong.
#[derive(Serialize)]
struct Pasted {
    step: String,
    typed: BTreeMap<String, String>,
    shown: BTreeMap<String, String>,
    problems: Vec<(String, String)>,
}

impl Pasted {
    fn new<'a>(
        step: String,
        texts: impl IntoIterator<Item = (FieldPath, &'a str)>,
        problems: &Problems,
    ) -> Pasted {
        let texts: Vec<(FieldPath, &str)> = texts.into_iter().collect();
        let named = |form: fn(FieldPath, &str) -> String| {
            let text = |(field, text): &(FieldPath, &str)| (field.to_string(), form(*field, text));
            texts.iter().map(text).collect()
        };
        Pasted {
            step,
            typed: named(|_, text| text.to_owned()),
            shown: named(|field, text| official_form(field, text).unwrap_or(text.to_owned())),
            problems: problems
                .iter()
                .map(|it| (it.field.to_string(), it.kind.code()))
                .collect(),
        }
    }
}

/// A draft, and whose it is.
#[derive(Serialize)]
struct Draft {
    organisation: &'static str,
    service: KantaService,
    steps: Vec<Step>,
    draft: ApplicationDraft,
}

fn scenario(key: ScenarioKey) -> Scenario {
    let today = "2026-12-01".parse().expect("a day of the calendar");
    Scenario::new(key, today)
}

/// The name of every kind of letter.
fn every_letter() -> Vec<String> {
    let schema = serde_json::to_value(LetterKind::schema()).unwrap();
    serde_json::from_value(schema["enum"].clone()).unwrap()
}

/// The code of every kind of problem, read from the schema that describes them to others.
fn every_problem() -> Vec<String> {
    let mut others = Vec::new();
    ProblemKind::schemas(&mut others);
    let others: BTreeMap<String, Value> = others
        .into_iter()
        .map(|(name, schema)| (name, serde_json::to_value(schema).unwrap()))
        .collect();
    let schema = serde_json::to_value(ProblemKind::schema()).unwrap();
    let mut codes = Vec::new();
    for variant in variants(&schema) {
        let kind = constant(variant, "kind").expect("a kind has a name");
        let named = |name: &str| {
            variant
                .to_string()
                .contains(&format!("\"#/components/schemas/{name}\""))
        };
        let reasons: Vec<String> = others
            .iter()
            .filter(|(name, _)| named(name))
            .flat_map(|(_, it)| variants(it))
            .filter_map(|it| constant(it, "reason"))
            .collect();
        match reasons.as_slice() {
            [] => codes.push(kind),
            _ => codes.extend(reasons.iter().map(|reason| format!("{kind}.{reason}"))),
        }
    }
    codes
}

fn variants(schema: &Value) -> impl Iterator<Item = &Value> {
    schema["oneOf"].as_array().into_iter().flatten()
}

/// The only value that a property can have in this variant.
fn constant(variant: &Value, property: &str) -> Option<String> {
    let parts = variant["allOf"]
        .as_array()
        .map_or(std::slice::from_ref(variant), Vec::as_slice);
    parts
        .iter()
        .find_map(|it| it["properties"][property]["enum"][0].as_str())
        .map(str::to_owned)
}
