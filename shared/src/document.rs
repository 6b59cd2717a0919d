//! Documents that a customer reads and accepts: service descriptions and the commitment.

use serde::{Deserialize, Serialize};

use crate::day::Day;
use crate::language::Language;

/// The identity of one text: its version, and the hash of what was shown.
///
/// An acceptance is recorded by this, so that it can later be proven which text was accepted. The
/// hash is not an electronic signature and is never called one.
#[apply(wire)]
pub struct DocumentVersion {
    /// The version, such as `1.0`.
    pub version: String,
    /// The language it was shown in.
    pub language: Language,
    /// SHA-256 of the text in its source form, in hexadecimal.
    pub hash: String,
}

/// A document to read.
#[apply(wire)]
pub struct Document {
    /// The identity of the text.
    pub version: DocumentVersion,
    /// The day on which it was given.
    pub dated: Day,
    /// Heading.
    pub title: String,
    /// The content.
    pub blocks: Vec<Block>,
}

/// A block of a document.
#[apply(wire)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// The heading of a chapter.
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
#[apply(wire)]
pub struct Span {
    /// The words.
    pub text: String,
    /// The target, if they are a link.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The texts in force, in every language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CurrentDocuments {
    /// The description of the service.
    pub service_description: Vec<DocumentVersion>,
    /// The commitment.
    pub commitment: Vec<DocumentVersion>,
}
