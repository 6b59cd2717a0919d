//! What has been answered in a field, whatever its kind.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::language::LetterLanguage;
use crate::role::{ContactKind, ContactRole};
use crate::typed_text::prepared;

/// The answer in a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Answer {
    /// A text; empty where nothing is given.
    Text(String),
    /// A person or a contact point.
    ContactKind(ContactKind),
    /// Roles.
    Roles(BTreeSet<ContactRole>),
    /// A language of letters.
    LetterLanguage(LetterLanguage),
}

impl Answer {
    /// The answer in a field that is typed into, as it is read.
    pub(crate) fn typed(text: &str) -> Answer {
        Answer::Text(prepared(text))
    }
}
