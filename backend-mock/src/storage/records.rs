//! Rows of tables as values: a member for each column, written and read by serde.

use rusqlite::types::{Value as Column, ValueRef};
use rusqlite::{Params, Row, ToSql, params_from_iter};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::{Result, Storage, StorageError};

/// A row of a table.
pub(crate) trait Record: Serialize + DeserializeOwned {
    const TABLE: &'static str;
    /// What becomes of a new row that has the key of another one.
    const ON_CONFLICT: &'static str = "ABORT";
    /// Columns besides the members, and what a new row has in them.
    const FIRST: &'static [(&'static str, &'static str)] = &[];
}

impl Storage {
    /// Keeps a new row.
    pub(crate) fn insert<R: Record>(&self, record: &R) -> Result<()> {
        let members = members(record)?;
        let first = R::FIRST.iter();
        let names: Vec<&str> = members.keys().map(String::as_str).collect();
        let names = [names, first.clone().map(|it| it.0).collect()].concat();
        let values = [vec!["?"; members.len()], first.map(|it| it.1).collect()].concat();
        let statement = format!(
            "INSERT OR {} INTO {} ({}) VALUES ({})",
            R::ON_CONFLICT,
            R::TABLE,
            names.join(", "),
            values.join(", ")
        );
        let mut statement = self.connection.prepare_cached(&statement)?;
        statement.execute(params_from_iter(members.into_values().map(column)))?;
        Ok(())
    }

    /// Keeps what has changed in the row with the same id.
    pub(crate) fn update<R: Record>(&self, record: &R) -> Result<()> {
        let mut members = members(record)?;
        let id = members.remove("id").unwrap_or_default();
        let names: Vec<&str> = members.keys().map(String::as_str).collect();
        let statement = format!(
            "UPDATE {} SET {} = ? WHERE id = ?",
            R::TABLE,
            names.join(" = ?, ")
        );
        let mut statement = self.connection.prepare_cached(&statement)?;
        let values = members.into_values().chain([id]);
        statement.execute(params_from_iter(values.map(column)))?;
        Ok(())
    }

    /// The first row of those that are meant, if there is any.
    pub(crate) fn first<R: Record>(
        &self,
        which: &str,
        parameters: impl Params,
    ) -> Result<Option<R>> {
        let query = format!("SELECT * FROM {} {which}", R::TABLE);
        self.one(&query, parameters, read)
    }

    /// All rows that are meant.
    pub(crate) fn list<R: Record>(&self, which: &str, parameters: impl Params) -> Result<Vec<R>> {
        let query = format!("SELECT * FROM {} {which}", R::TABLE);
        self.all(&query, parameters, read)
    }

    /// Writes into the rows of a table.
    pub(crate) fn execute(&self, statement: &str, parameters: impl Params) -> Result<()> {
        self.connection
            .prepare_cached(statement)?
            .execute(parameters)?;
        Ok(())
    }
}

/// The members of a row, by the names of their columns.
fn members(record: &impl Serialize) -> Result<Map<String, Value>> {
    let value = serde_json::to_value(record).map_err(StorageError::fault)?;
    serde_json::from_value(value).map_err(StorageError::fault)
}

fn column(value: Value) -> impl ToSql {
    match value {
        Value::Null => Column::Null,
        Value::Bool(it) => Column::Integer(it.into()),
        Value::Number(it) if it.is_i64() => Column::Integer(it.as_i64().unwrap_or_default()),
        Value::String(it) => Column::Text(it),
        Value::Number(_) | Value::Array(_) | Value::Object(_) => Column::Text(value.to_string()),
    }
}

fn read<R: Record>(row: &Row<'_>) -> Result<R> {
    let mut members = Map::new();
    for (index, name) in row.as_ref().column_names().enumerate() {
        let value = match row.get_ref(index)? {
            ValueRef::Null => Value::Null,
            ValueRef::Integer(it) => it.into(),
            it @ (ValueRef::Text(_) | ValueRef::Real(_) | ValueRef::Blob(_)) => {
                it.as_str().map_err(StorageError::fault)?.into()
            }
        };
        members.insert(name.to_owned(), value);
    }
    serde_json::from_value(members.into()).map_err(StorageError::fault)
}

/// A member that is kept as JSON; an empty one is no value.
pub(super) mod json {
    use serde::de::{DeserializeOwned, Error as _};
    use serde::ser::Error as _;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::storage) fn serialize<S: Serializer>(
        value: &impl Serialize,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        let text = serde_json::to_string(value).map_err(S::Error::custom)?;
        (text != "null").then_some(text).serialize(serializer)
    }

    pub(in crate::storage) fn deserialize<'de, D: Deserializer<'de>, T: DeserializeOwned>(
        deserializer: D,
    ) -> Result<T, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        serde_json::from_str(text.as_deref().unwrap_or("null")).map_err(D::Error::custom)
    }
}

/// A member that is kept as one or zero.
pub(super) mod flag {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(in crate::storage) fn serialize<S: Serializer>(
        value: &bool,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        u8::from(*value).serialize(serializer)
    }

    pub(in crate::storage) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<bool, D::Error> {
        u8::deserialize(deserializer).map(|it| it != 0)
    }
}
