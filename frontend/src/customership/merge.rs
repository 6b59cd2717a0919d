//! Two people have changed the same part: what each has changed stays.

use serde_json::{Map, Value};

/// Both changes of what was, told apart field by field and row by row. Where both have changed
/// the same field, mine counts.
pub fn merge(before: &Value, mine: &Value, theirs: &Value) -> Value {
    match (before, mine, theirs) {
        _ if mine == before => theirs.clone(),
        _ if theirs == before => mine.clone(),
        (Value::Object(before), Value::Object(mine), Value::Object(theirs)) => {
            Value::Object(merge_fields(before, mine, theirs))
        }
        (Value::Array(before), Value::Array(mine), Value::Array(theirs))
            if [before, mine, theirs].iter().all(|it| are_rows(it)) =>
        {
            Value::Array(merge_rows(before, mine, theirs))
        }
        _ => mine.clone(),
    }
}

fn merge_fields(
    before: &Map<String, Value>,
    mine: &Map<String, Value>,
    theirs: &Map<String, Value>,
) -> Map<String, Value> {
    let field = |(name, mine): (&String, &Value)| {
        let value = match (before.get(name), theirs.get(name)) {
            (Some(before), Some(theirs)) => merge(before, mine, theirs),
            _ => mine.clone(),
        };
        (name.clone(), value)
    };
    mine.iter().map(field).collect()
}

/// A row that one of the two has taken away is gone; one that either has added is there.
fn merge_rows(before: &[Value], mine: &[Value], theirs: &[Value]) -> Vec<Value> {
    let mut rows = Vec::new();
    for row in mine {
        match (find(before, row), find(theirs, row)) {
            (Some(before), Some(theirs)) => rows.push(merge(before, row, theirs)),
            (Some(_), None) => {}
            (None, _) => rows.push(row.clone()),
        }
    }
    let added = theirs
        .iter()
        .filter(|row| find(before, row).is_none() && find(mine, row).is_none());
    rows.extend(added.cloned());
    rows
}

fn find<'a>(rows: &'a [Value], row: &Value) -> Option<&'a Value> {
    rows.iter().find(|it| it["id"] == row["id"])
}

fn are_rows(values: &[Value]) -> bool {
    values.iter().all(|it| it.get("id").is_some())
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[track_caller]
    fn check(before: Value, mine: Value, theirs: Value, expected: Value) {
        assert_eq!(merge(&before, &mine, &theirs), expected);
    }

    #[test]
    fn what_each_has_changed_stays() {
        check(
            json!({"street": "a", "phone": "1", "email": "x"}),
            json!({"street": "b", "phone": "1", "email": "mine"}),
            json!({"street": "a", "phone": "2", "email": "theirs"}),
            json!({"street": "b", "phone": "2", "email": "mine"}),
        );
    }

    #[test]
    fn rows_are_told_apart_by_their_ids() {
        check(
            json!([{"id": 1, "name": "a", "phone": "1"}, {"id": 2, "name": "b"}, {"id": 3, "name": "c"}]),
            json!([{"id": 1, "name": "A", "phone": "1"}, {"id": 3, "name": "c"}, {"id": 8, "name": "mine"}]),
            json!([{"id": 1, "name": "a", "phone": "2"}, {"id": 2, "name": "b"}, {"id": 9, "name": "theirs"}]),
            json!([{"id": 1, "name": "A", "phone": "2"}, {"id": 8, "name": "mine"}, {"id": 9, "name": "theirs"}]),
        );
    }

    #[test]
    fn lists_without_ids_are_one_answer() {
        check(
            json!({"roles": ["a"]}),
            json!({"roles": ["a", "b"]}),
            json!({"roles": ["a", "c"]}),
            json!({"roles": ["a", "b"]}),
        );
    }
}
