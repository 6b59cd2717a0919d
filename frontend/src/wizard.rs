//! What every wizard needs: something is filled in step by step, kept by the server whatever is in
//! it, looked over, and sent to Kela.
//!
//! A [`Matter`] says what is filled in and how the server is asked about it; [`DraftStore`] knows
//! its state in the browser; [`place`] says where one may be, and [`way`] leads there; [`frame`]
//! is what stands around every step. Every rule is `kanta_shared`'s.

mod frame;
mod leaving;
mod matter;
mod place;
mod saving;
mod sending;
mod starting;
mod step_list;
mod store;
mod texts;
mod way;

pub use frame::{Notices, StepPage, Waiting, first_of, position};
pub use leaving::LeaveGuard;
pub use matter::{Matter, SavedDraft, WizardStep};
pub use place::{Lead, Place, Stage, lead};
pub use saving::{Conflict, NotSaved};
pub use sending::{NotSent, NotSentWords};
pub use starting::Start;
pub use step_list::Steps;
pub use store::DraftStore;
#[cfg(test)]
pub use store::{Onward, Status};
pub use way::{Wizard, follow, provide_wizard, save_when_connection_is_back};
