//! The description of the API is true and complete.

use serde_json::Value;

use crate::helpers::TestApp;

fn description() -> Value {
    TestApp::new().browser().get("/api/openapi.json").json()
}

/// Every operation with its path and method.
fn operations(description: &Value) -> impl Iterator<Item = (String, &Value)> {
    let paths = description["paths"].as_object().unwrap().iter();
    paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().unwrap().iter();
        methods.map(move |(method, operation)| (format!("{method} {path}"), operation))
    })
}

#[test]
fn every_operation_has_a_summary_and_says_how_it_fails() {
    let description = description();
    for (name, operation) in operations(&description) {
        assert!(
            operation["summary"]
                .as_str()
                .is_some_and(|it| !it.is_empty()),
            "{name}"
        );
        assert!(operation["tags"][0].is_string(), "{name}");
        for status in ["500", "503"] {
            let schema =
                &operation["responses"][status]["content"]["application/problem+json"]["schema"];
            assert_eq!(
                schema["$ref"], "#/components/schemas/ErrorBody",
                "{name} {status}"
            );
        }
    }
}

#[test]
fn every_operation_but_logging_out_needs_a_session() {
    let description = description();
    for (name, operation) in operations(&description) {
        let expected = name != "delete /api/v1/session";
        assert_eq!(
            operation["security"][0]["session"].is_array(),
            expected,
            "{name}"
        );
        assert_eq!(
            operation["responses"]["401"].is_object(),
            expected,
            "{name}"
        );
    }
    let scheme = &description["components"]["securitySchemes"]["session"];
    assert_eq!(
        (&scheme["in"], &scheme["name"]),
        (&"cookie".into(), &"session".into())
    );
}

#[test]
fn what_is_sent_is_described_as_exactly_as_it_is_asked_for() {
    let description = description();
    let at = |pointer: &str| {
        let found = description.pointer(&format!("/components/schemas{pointer}"));
        found.unwrap_or_else(|| panic!("{pointer}"))
    };
    for name in [
        "ApplicationDraft",
        "AccessPointDraft",
        "ContactDraft",
        "CustomerDraft",
        "BillingDraft",
        "TerminationDraft",
    ] {
        let schema = at(&format!("/{name}"));
        let members = schema["properties"].as_object().unwrap().len();
        assert_eq!(
            schema["required"].as_array().unwrap().len(),
            members,
            "{name}"
        );
        assert_eq!(schema["additionalProperties"], false, "{name}");
    }
    for part in at("/SectionData/oneOf").as_array().unwrap() {
        assert_eq!(part["additionalProperties"], false);
    }
    for rows in [
        "/ApplicationDraft/properties/contacts",
        "/ApplicationDraft/properties/access_points",
        "/SectionData/oneOf/0/properties/data",
    ] {
        assert_eq!(at(rows)["maxItems"], 200, "{rows}");
    }
    assert!(at("/Oid")["pattern"].is_string());
    for (name, operation) in operations(&description) {
        let parameters = operation.get("parameters");
        assert!(parameters.is_none_or(Value::is_array), "{name}");
        for parameter in parameters.and_then(Value::as_array).into_iter().flatten() {
            if ["If-Match", "Idempotency-Key"]
                .iter()
                .any(|it| parameter["name"] == *it)
            {
                assert!(parameter["schema"]["pattern"].is_string(), "{name}");
            }
        }
    }
}

#[test]
fn every_reference_leads_somewhere() {
    fn check(value: &Value, description: &Value) {
        match value {
            Value::Object(members) => {
                if let Some(Value::String(reference)) = members.get("$ref") {
                    let pointer = reference.trim_start_matches('#');
                    assert!(description.pointer(pointer).is_some(), "{reference}");
                }
                members.values().for_each(|it| check(it, description));
            }
            Value::Array(items) => items.iter().for_each(|it| check(it, description)),
            _ => {}
        }
    }
    let description = description();
    assert_eq!(description["openapi"], "3.1.0");
    check(&description, &description);
}
