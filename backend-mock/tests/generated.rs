//! What the browser tests know of the Rust code is written from it, so that a name that changes
//! here does not compile there.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use kanta_backend_mock::description;
use kanta_backend_mock::documents::current_documents;
use kanta_backend_mock::registers::{Customer, Persona, Registers};
use kanta_backend_mock::scenarios::{Scenario, ScenarioLink, scenario_links};
use kanta_backend_mock::storage::outbox::LetterKind;
use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::field::{FieldPath, RowId, TerminationField};
use kanta_shared::filing::Filing;
use kanta_shared::fixtures::{
    PASTED_ROUNDS, clinic, context, contexts, corpus, full_draft, pasted, pasted_round, register,
    termination_context, typed_fields, valid_termination, with_text,
};
use kanta_shared::group::Group;
use kanta_shared::language::Language;
use kanta_shared::official_form::official_form;
use kanta_shared::problem::{ProblemKind, Problems};
use kanta_shared::role::ContactRole;
use kanta_shared::service::KantaService;
use kanta_shared::termination::{TerminationDraft, TerminationStep};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use utoipa::{PartialSchema, ToSchema};

/// How many drafts go through the browser; each of them is opened on every step.
const DRAFTS: usize = 25;

/// Renews the file when it is out of date, and fails then: it has to be looked at and
/// committed.
#[track_caller]
fn check(path: &str, current: &str) {
    let file = file(path);
    if fs::read_to_string(&file).unwrap_or_default() != current {
        fs::write(&file, current).unwrap();
        panic!("{path} was out of date; it has been renewed");
    }
}

/// A file of the workspace. Cargo says where that is: it may have been moved since this was built.
fn file(path: &str) -> PathBuf {
    let mock = std::env::var_os("CARGO_MANIFEST_DIR").unwrap();
    Path::new(&mock).join("..").join(path)
}

#[test]
fn the_api_is_described_in_the_docs() {
    let described = serde_json::to_string_pretty(description()).unwrap() + "\n";
    check("docs/openapi.json", &described);
}

/// Drafts may have been saved before their shape changed. A sample of each shape is kept: every
/// one is still read, with all the texts in it, and the newest has the shape of today.
#[test]
fn drafts_of_every_earlier_shape_are_read() {
    let application = full_draft(&ApplicationContext {
        register: register(),
        ..context(clinic(), KantaService::PatientData, true)
    });
    check_samples("application", &application);
    let context = termination_context(&[KantaService::PatientData]);
    check_samples("termination", &valid_termination(&context));
}

fn check_samples<T: Serialize + DeserializeOwned>(kind: &str, today: &T) {
    let path = |version| format!("backend-mock/tests/samples/{kind}-{version}.json");
    let mut version = 1;
    while let Ok(sample) = fs::read_to_string(file(&path(version))) {
        let sample: Value = serde_json::from_str(&sample).unwrap();
        let read: T = serde_json::from_value(sample.clone()).unwrap();
        let read = texts(&serde_json::to_value(read).unwrap());
        for text in texts(&sample) {
            assert!(read.contains(&text), "{} has {text}", path(version));
        }
        version += 1;
    }
    let newest = fs::read_to_string(file(&path(version - 1))).unwrap_or_default();
    let today = serde_json::to_string_pretty(today).unwrap() + "\n";
    if newest != today {
        check(&path(version), &today);
    }
}

/// The texts in a draft.
fn texts(json: &Value) -> Vec<String> {
    match json {
        Value::String(text) => vec![text.clone()],
        Value::Array(items) => items.iter().flat_map(texts).collect(),
        Value::Object(members) => members.values().flat_map(texts).collect(),
        Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
    }
}

#[test]
fn the_readme_has_every_scenario_link() {
    let links = scenario_links().map(|ScenarioLink { path, shows }| {
        format!("| [`{path}`](http://127.0.0.1:8080{path}) | {shows} |\n")
    });
    let readme = fs::read_to_string(file("README.md")).unwrap();
    let (before, rest) = readme.split_once(TABLE).unwrap();
    let (_, after) = rest
        .split_once("\n\n")
        .expect("a blank line follows the table");
    let links: String = links.collect();
    check("README.md", &format!("{before}{TABLE}{links}\n{after}"));
}

/// What the table of scenario links begins with.
const TABLE: &str = "| link | what you see |\n|---|---|\n";

#[test]
fn the_browser_tests_know_every_name() {
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
        Scenario::ALL.iter().map(Scenario::to_string).collect(),
    );
    list(
        "personas",
        "Persona",
        Persona::ALL.iter().map(Persona::to_string).collect(),
    );
    list(
        "organisations",
        "Organisation",
        Customer::ALL.iter().map(Customer::to_string).collect(),
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
    let typed = typed_fields().into_iter();
    list("typedFields", "TypedField", typed.map(in_any_row).collect());
    writeln!(
        text,
        "\n/** What each step asks of a clinic that joins the first service, or ends its customership. */"
    )
    .unwrap();
    writeln!(
        text,
        "export const asked: Record<string, readonly string[]> = {{"
    )
    .unwrap();
    for (step, fields) in asked() {
        let fields = fields.iter().map(|it| format!("'{it}'"));
        let fields = fields.collect::<Vec<_>>().join(", ");
        writeln!(text, "  '{step}': [{fields}],").unwrap();
    }
    text.push_str("};\n");
    check("e2e/support/generated.ts", &text);
}

#[test]
fn the_browser_tests_have_drafts_to_judge() {
    let today = "2026-12-01".parse().unwrap();
    let organisations = Registers::new(Customer::ALL, &[], today).organisations;
    let key_of = |context: &ApplicationContext| {
        let same = |oid| oid == &context.organisation.oid;
        organisations
            .iter()
            .find(|it| same(&it.organisation.oid))
            .expect("fixtures are customers")
            .key
    };
    // Only the county has signed its commitment, and has a service in use.
    let contexts: Vec<ApplicationContext> = contexts()
        .into_iter()
        .filter(|it| it.first_application == (key_of(it) != Customer::County))
        .filter(|it| (key_of(it), it.service) != (Customer::County, KantaService::PatientData))
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
        "e2e/support/drafts.json",
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
    check("e2e/support/pasted.json", &(escaped + "\n"));
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
    organisation: Customer,
    service: KantaService,
    steps: Vec<Step>,
    draft: ApplicationDraft,
}

/// The name of a field, with `*` for its row.
fn in_any_row(field: FieldPath) -> String {
    let name = field.to_string();
    match field.row() {
        Some(RowId(row)) => name.replace(&format!("-{row}-"), "-*-"),
        None => name,
    }
}

/// The fields of each step, where all is given.
fn asked() -> BTreeMap<String, Vec<FieldPath>> {
    let context = context(clinic(), KantaService::PatientData, true);
    let draft = full_draft(&context);
    let application = Step::ALL
        .iter()
        .map(|it| (it.to_string(), draft.groups(*it, &context)));
    let termination = TerminationStep::ALL
        .iter()
        .map(|it| (it.to_string(), it.groups()));
    let fields = |groups: Vec<Group>| groups.into_iter().flat_map(|it| it.fields).collect();
    application
        .chain(termination)
        .filter(|(_, groups)| !groups.is_empty())
        .map(|(step, groups)| (step, fields(groups)))
        .collect()
}

/// The name of every kind of letter.
fn every_letter() -> Vec<String> {
    let names = LetterKind::ALL.iter().map(|it| it.name().to_owned());
    names.collect()
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
