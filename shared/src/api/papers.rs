//! The papers of a customer and the letters that the service has sent: what was sent, signed, changed
//! and decided.

use crate::customership::{Change, Section};
use crate::language::Language;
use crate::service::KantaService;
use crate::session::{Capability, Representative};
use crate::texts::letters::LetterKind;
use crate::timestamp::Timestamp;

/// A paper of a customer, or a letter.
#[apply(wire)]
pub struct Paper {
    /// When it was sent, signed, made or decided.
    pub at: Timestamp,
    /// The service, where it is about one.
    pub service: Option<KantaService>,
    /// Its reference number.
    pub reference: String,
    /// Who acted for the customer; `None` for what Kela has done.
    pub by: Option<Representative>,
    /// Whether it came between the visit of the user before this one and this one, and not by an act of
    /// the user.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub is_new: bool,
    /// What it is.
    pub content: PaperContent,
}

/// The visit of the user to the customer before this one. Each session is one visit.
#[apply(wire)]
pub struct LastVisit {
    /// When it began.
    pub at: Timestamp,
    /// How many papers are new since then.
    pub news: usize,
}

/// What a paper is, and where its text is.
#[apply(wire)]
#[serde(rename_all = "kebab-case")]
pub enum PaperContent {
    /// An application as it was sent last.
    Application {
        /// The id of the application.
        application: String,
    },
    /// The acceptance of an application. It is an entry in the history of the application.
    Decision {
        /// The id of the application.
        application: String,
    },
    /// The commitment that was signed.
    Commitment {
        /// The id of the application in which it was signed.
        application: String,
    },
    /// A change of the customer's data.
    Change {
        /// The part.
        section: Section,
        /// The changes.
        changes: Vec<Change>,
    },
    /// A notice of termination that was signed.
    Notice {
        /// The id of the termination.
        termination: String,
    },
    /// A letter.
    Letter {
        /// What it is about.
        about: LetterKind,
        /// The language it is written in.
        language: Language,
        /// Its subject.
        subject: String,
        /// The letter as each address got it.
        copies: Vec<LetterCopy>,
    },
}

/// A letter as some addresses got it.
#[apply(wire)]
pub struct LetterCopy {
    /// The e-mail addresses.
    pub to: Vec<String>,
    /// The text.
    pub text: String,
}

impl PaperContent {
    /// What a user has to be allowed to view to see it. Letters may quote everything that the customer
    /// has given, so they are for users who may see applications as a whole.
    pub fn capability(&self) -> Capability {
        match self {
            PaperContent::Application { .. }
            | PaperContent::Decision { .. }
            | PaperContent::Letter { .. } => Capability::Application,
            PaperContent::Commitment { .. } => Capability::Commitment,
            PaperContent::Change { section, .. } => section.capability(),
            PaperContent::Notice { .. } => Capability::Termination,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Basis;

    #[test]
    fn users_who_may_see_letters_may_see_all_that_letters_quote() {
        let letter = PaperContent::Letter {
            about: LetterKind::DataChanged,
            language: Language::Fi,
            subject: String::new(),
            copies: Vec::new(),
        };
        let quoted = [
            Capability::Application,
            Capability::Contacts,
            Capability::Customer,
            Capability::Billing,
            Capability::Commitment,
            Capability::Termination,
        ];
        let readers = Basis::ALL
            .iter()
            .filter(|it| it.may_view(letter.capability()));
        for basis in readers {
            assert!(quoted.iter().all(|it| basis.may_view(*it)), "{basis}");
        }
    }
}
