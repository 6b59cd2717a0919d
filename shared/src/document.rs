//! Texts that a customer reads and accepts: service descriptions and the commitment.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::language::Language;

/// Exactly one text: its version, and the hash of what was shown.
///
/// What is accepted is recorded by this, so that it can later be proven which text it was. The
/// hash is no electronic signature and is never called one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct DocumentVersion {
    /// The version, such as `1.0`.
    pub version: String,
    /// The language it was shown in.
    pub language: Language,
    /// SHA-256 of the text in its source form, in hexadecimal.
    pub hash: String,
}

/// A text to be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Document {
    /// Which text exactly.
    pub version: DocumentVersion,
    /// The day it was given.
    pub dated: Day,
    /// Heading.
    pub title: String,
    /// What follows it.
    pub blocks: Vec<Block>,
}

/// A part of a text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "block", rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Block {
    /// A heading of a chapter.
    Heading {
        /// Its words.
        text: String,
    },
    /// A paragraph.
    Paragraph {
        /// Its words and links.
        spans: Vec<Span>,
    },
    /// A list.
    List {
        /// Whether the items are numbered.
        numbered: bool,
        /// The items.
        items: Vec<Vec<Span>>,
    },
}

/// Words, or a link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Span {
    /// The words.
    pub text: String,
    /// Where they lead, if they are a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The texts that are in force now, in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CurrentDocuments {
    /// The service's description.
    pub service_description: Vec<DocumentVersion>,
    /// The commitment.
    pub commitment: Vec<DocumentVersion>,
}
