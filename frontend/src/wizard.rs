//! What every wizard needs: a form is filled in step by step, saved whatever is in it, reviewed,
//! and sent to Kela.
//!
//! A [`WizardForm`] says what is filled in and how the server is asked about it; [`DraftStore`] is
//! its state in the browser; [`guard`] says which page a user may see, and [`navigation`] leads
//! there; [`WizardView`] is the page around every step. Every rule is `kanta_shared`'s.

mod answers;
mod asking;
mod autosave;
mod conflict;
mod form;
mod frame;
mod guard;
mod leaving;
mod navigation;
mod page;
mod questions;
mod receipt;
mod recovered;
mod recovery;
mod reference;
mod saving;
mod schedule;
mod sending;
mod starting;
mod status;
mod step_list;
mod store;
mod tabs;
mod texts;
mod verdicts;

pub use answers::{AllAnswers, SectionHead, StepAnswers};
pub use asking::Questions;
pub use form::{News, WizardForm, WizardStep};
pub use frame::{Notices, StepPage, first_of, position};
pub use navigation::{Wizard, replace_page};
pub use page::{Shown, WizardSetup, WizardView};
pub use receipt::{ReceiptHead, ReceiptPage};
pub use recovery::{Copies, Recovery, SetAside};
pub use reference::Reference;
pub use saving::{LogInAgain, NotSaved};
pub use sending::{NotSent, NotSentWords};
pub use starting::StartButton;
pub use status::SaveStatus;
pub use store::DraftStore;
#[cfg(test)]
pub use store::Onward;
#[cfg(test)]
pub(crate) use store::Outcome;
