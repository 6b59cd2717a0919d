//! The answer in a field, whatever its kind, and drafts as lists of answers.

use crate::document::DocumentVersion;
use crate::field::FieldPath;
use crate::language::LetterLanguage;
use crate::reason::TerminationReason;
use crate::role::{ContactKind, ContactRole};
use crate::sorted::SortedSet;
use crate::typed_text::prepared;

/// The answer in a field. All kinds but those of a termination are part of the API: they are in
/// histories of changes.
#[apply(wire)]
#[serde(rename_all = "kebab-case")]
pub enum Answer {
    /// A text; empty where nothing is given.
    Text(String),
    /// A person or a contact point.
    ContactKind(ContactKind),
    /// Roles.
    Roles(SortedSet<ContactRole>),
    /// A language of letters.
    LetterLanguage(LetterLanguage),
    /// Names of information systems.
    Systems(SortedSet<String>),
    /// Whether renewal requests are taken.
    Renewal(bool),
    /// Why a customership ends.
    #[serde(skip)]
    Reason(TerminationReason),
    /// A document that was read and accepted.
    Accepted(DocumentVersion),
    /// A document that was read and signed.
    Signed(DocumentVersion),
}

impl Answer {
    /// Whether nothing is given or chosen.
    pub(crate) fn is_empty(&self) -> bool {
        match self {
            Answer::Text(text) => text.is_empty(),
            Answer::Roles(roles) => roles.is_empty(),
            Answer::Systems(names) => names.is_empty(),
            Answer::ContactKind(_)
            | Answer::LetterLanguage(_)
            | Answer::Renewal(_)
            | Answer::Reason(_)
            | Answer::Accepted(_)
            | Answer::Signed(_) => false,
        }
    }

    /// The answer in a field that is typed into, as it is read.
    pub(crate) fn typed(text: &str) -> Answer {
        Answer::Text(prepared(text))
    }
}

/// A draft, read and written by the names of its fields.
pub trait Answers: Clone + Default {
    /// Every field of the draft in page order, also where it is not asked.
    fn fields(&self) -> Vec<FieldPath>;

    /// The answer in a field. `None` if nothing is chosen, and for fields of other drafts.
    fn answer(&self, field: FieldPath) -> Option<Answer>;

    /// The text of a field that is typed into.
    fn text_mut(&mut self, field: FieldPath) -> Option<&mut String>;

    /// Takes the answer in a field that is chosen from another draft.
    fn take_choice(&mut self, field: FieldPath, from: &Self);

    /// Takes a row, named by one of its fields, as it is in another draft: with its answers there, or
    /// gone.
    fn take_row(&mut self, row: FieldPath, from: &Self) {
        let _ = (row, from);
    }

    /// Removes the answer in a field.
    fn clear(&mut self, field: FieldPath) {
        self.take_answer(field, &Self::default());
    }

    /// Takes the answer in a field from another draft; what is not there is no answer.
    fn take_answer(&mut self, field: FieldPath, from: &Self) {
        match self.text_mut(field) {
            Some(mine) => *mine = from.clone().text_mut(field).cloned().unwrap_or_default(),
            None => self.take_choice(field, from),
        }
    }
}
