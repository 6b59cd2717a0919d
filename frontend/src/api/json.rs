//! Reads JSON: first into a tree, then the values of the API from it.
//!
//! `serde_json` could read each type by itself. That would put code into the app for each of them that
//! it never runs: for arrays in place of objects, and for the words of errors, which are not read here.

use std::fmt;

use serde::de::value::{MapAccessDeserializer, MapDeserializer, SeqDeserializer};
use serde::de::{DeserializeOwned, Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Map, Value};

/// The value in a text of JSON. `None` if the text is no JSON, or not of this type.
pub fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    let tree = Tree(serde_json::from_str(text).ok()?);
    T::deserialize(tree).ok()
}

struct Tree(Value);

/// The JSON is of another type.
#[derive(Debug)]
struct Unfit;

impl fmt::Display for Unfit {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Unfit {}

impl Error for Unfit {
    fn custom<T: fmt::Display>(_: T) -> Unfit {
        Unfit
    }
}

type Entries = MapDeserializer<'static, std::vec::IntoIter<(String, Tree)>, Unfit>;

impl Tree {
    fn entries(map: Map<String, Value>) -> Entries {
        let entries: Vec<_> = map.into_iter().map(|(key, it)| (key, Tree(it))).collect();
        MapDeserializer::new(entries.into_iter())
    }
}

impl IntoDeserializer<'_, Unfit> for Tree {
    type Deserializer = Tree;

    fn into_deserializer(self) -> Tree {
        self
    }
}

impl<'de> Deserializer<'de> for Tree {
    type Error = Unfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Value::Null => visitor.visit_unit(),
            Value::Bool(it) => visitor.visit_bool(it),
            Value::Number(it) => match (it.as_u64(), it.as_f64()) {
                (Some(whole), _) => visitor.visit_u64(whole),
                (None, Some(other)) => visitor.visit_f64(other),
                (None, None) => Err(Unfit),
            },
            Value::String(_) => self.deserialize_string(visitor),
            Value::Array(_) => self.deserialize_seq(visitor),
            Value::Object(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0.is_null() {
            true => visitor.visit_none(),
            false => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Value::String(it) => visitor.visit_string(it),
            _ => Err(Unfit),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_string(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Value::Array(it) => {
                let items: Vec<_> = it.into_iter().map(Tree).collect();
                visitor.visit_seq(SeqDeserializer::new(items.into_iter()))
            }
            _ => Err(Unfit),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Unfit> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        match self.0 {
            Value::Object(it) => visitor.visit_map(Tree::entries(it)),
            _ => Err(Unfit),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unfit> {
        match self.0 {
            Value::String(it) => visitor.visit_enum(it.into_deserializer()),
            Value::Object(it) => visitor.visit_enum(MapAccessDeserializer::new(Tree::entries(it))),
            _ => Err(Unfit),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Unfit> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char bytes byte_buf unit unit_struct tuple_struct
    }
}

#[cfg(test)]
mod tests {
    use std::fmt::Debug;

    use kanta_shared::api::{ServiceState, ServiceSummary};
    use kanta_shared::application::{ApplicationDraft, ApplicationEvent, Change, HistoryEntry};
    use kanta_shared::customership::SectionData;
    use kanta_shared::document::{Block, Span};
    use kanta_shared::field::RowId;
    use kanta_shared::fixtures;
    use kanta_shared::service::KantaService;
    use kanta_shared::termination::TerminationDraft;
    use serde::Serialize;

    use super::*;

    #[track_caller]
    fn check<T: Serialize + DeserializeOwned + Debug + PartialEq>(value: T) {
        let text = serde_json::to_string(&value).unwrap();
        assert_eq!(read::<T>(&text), Some(value), "{text}");
    }

    #[test]
    fn what_is_written_is_read() {
        for context in fixtures::contexts() {
            let draft = fixtures::valid_draft(&context);
            check(SectionData::Contacts(draft.contacts.clone()));
            check((draft, ApplicationDraft::default()));
            check(context);
        }
        let context = fixtures::termination_context(KantaService::ALL);
        check(fixtures::valid_termination(&context));
        check(TerminationDraft::default());
        check(fixtures::county());
        for state in [
            ServiceState::NotInUse,
            ServiceState::NotYet {
                from: "26.11.2026".parse().unwrap(),
            },
        ] {
            check(ServiceSummary {
                service: KantaService::Imaging,
                state,
            });
        }
        let spans = vec![Span {
            text: "Ohje".to_owned(),
            link: None,
        }];
        check(Block::List {
            numbered: true,
            items: vec![spans],
        });
        let contact = fixtures::valid_draft(&fixtures::contexts()[0]).contacts[0].clone();
        check(HistoryEntry {
            at: "2026-11-26T10:00:00+02:00".to_owned().try_into().unwrap(),
            event: ApplicationEvent::Asked {
                question: "Kuka?".to_owned(),
            },
        });
        check(vec![Change::ContactAdded { contact }]);
    }

    #[test]
    fn a_text_of_another_shape_is_no_value() {
        assert_eq!(read::<RowId>("1"), read::<RowId>("1.0"));
        for text in ["-1", "1.5", "\"1\"", "[1]", "{}", "null", "1 2", ""] {
            assert_eq!(read::<RowId>(text), None, "{text}");
        }
        for text in ["[]", "null", "{\"text\": 1}", "{\"link\": \"\"}", "{"] {
            assert_eq!(read::<Span>(text), None, "{text}");
        }
        for text in [
            "{\"unknown\": 1}",
            "{\"contacts\": {}}",
            "{\"contacts\": null}",
        ] {
            assert_eq!(read::<ApplicationDraft>(text), None, "{text}");
        }
    }
}
