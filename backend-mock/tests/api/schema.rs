//! Whether JSON is what the description says: a reader of schemas that knows just the keywords
//! that our description uses, and stops at any other.

use serde_json::Value;

/// What in `value` is not as `schema` says, with its place; nothing if all is well.
pub(crate) fn difference(value: &Value, schema: &Value, description: &Value) -> Option<String> {
    let check = Check { description };
    check.difference("#", value, schema)
}

struct Check<'a> {
    description: &'a Value,
}

impl Check<'_> {
    fn difference(&self, at: &str, value: &Value, schema: &Value) -> Option<String> {
        let keywords = schema
            .as_object()
            .unwrap_or_else(|| panic!("{schema} is no schema"));
        let mut differences =
            keywords
                .iter()
                .filter_map(|(keyword, asked)| match keyword.as_str() {
                    "$ref" => self.difference(at, value, self.resolve(asked)),
                    "type" => self.of_type(at, value, asked),
                    "enum" => (!asked.as_array()?.contains(value))
                        .then(|| format!("{at}: {value} is not one of {asked}")),
                    "minimum" => (value.as_f64()? < asked.as_f64()?)
                        .then(|| format!("{at}: {value} is below {asked}")),
                    "required" => {
                        let missing = asked
                            .as_array()?
                            .iter()
                            .find(|it| value.get(it.as_str().unwrap()).is_none())?;
                        value
                            .is_object()
                            .then(|| format!("{at}: {missing} is missing"))
                    }
                    "properties" => asked.as_object()?.iter().find_map(|(name, schema)| {
                        self.difference(&format!("{at}/{name}"), value.get(name)?, schema)
                    }),
                    "additionalProperties" if asked.is_object() => {
                        value.as_object()?.iter().find_map(|(name, value)| {
                            self.difference(&format!("{at}/{name}"), value, asked)
                        })
                    }
                    "propertyNames" => value
                        .as_object()?
                        .keys()
                        .find_map(|name| self.difference(at, &Value::from(name.as_str()), asked)),
                    "additionalProperties" => {
                        assert_eq!(asked, false);
                        let known = schema["properties"].as_object()?;
                        let unknown = value
                            .as_object()?
                            .keys()
                            .find(|it| !known.contains_key(*it))?;
                        Some(format!("{at}: {unknown} is unknown"))
                    }
                    "items" => {
                        (0..)
                            .zip(value.as_array()?)
                            .find_map(|(index, item): (usize, _)| {
                                self.difference(&format!("{at}/{index}"), item, asked)
                            })
                    }
                    "uniqueItems" => {
                        let items = value.as_array()?;
                        let twice =
                            (1..items.len()).find(|it| items[..*it].contains(&items[*it]))?;
                        Some(format!("{at}/{twice}: this is there twice"))
                    }
                    "allOf" => asked
                        .as_array()?
                        .iter()
                        .find_map(|it| self.difference(at, value, it)),
                    "oneOf" => {
                        let differences: Vec<_> = asked
                            .as_array()?
                            .iter()
                            .map(|it| self.difference(at, value, it))
                            .collect();
                        let fitting = differences.iter().filter(|it| it.is_none()).count();
                        (fitting != 1)
                            .then(|| format!("{at}: {fitting} of the schemas fit: {differences:?}"))
                    }
                    "maxItems" => (asked.as_u64()? < value.as_array()?.len() as u64)
                        .then(|| format!("{at}: there are more than {asked} items")),
                    "description" | "default" | "example" | "format" | "minLength"
                    | "maxLength" | "pattern" => None,
                    _ => panic!("{at}: the schema has the keyword {keyword}"),
                });
        differences.next()
    }

    fn resolve(&self, reference: &Value) -> &Value {
        let pointer = reference
            .as_str()
            .and_then(|it| it.strip_prefix('#'))
            .unwrap();
        self.description
            .pointer(pointer)
            .unwrap_or_else(|| panic!("{reference} leads nowhere"))
    }

    fn of_type(&self, at: &str, value: &Value, asked: &Value) -> Option<String> {
        let found = match value {
            Value::Null => "null",
            Value::Bool(_) => "boolean",
            Value::Number(number) if number.is_f64() => "number",
            Value::Number(_) => "integer",
            Value::String(_) => "string",
            Value::Array(_) => "array",
            Value::Object(_) => "object",
        };
        let fits = match asked {
            Value::Array(several) => several.iter().any(|it| *it == found),
            one => *one == found,
        };
        (!fits).then(|| format!("{at}: {value} is of the type {found} and not {asked}"))
    }
}
