//! Parts of forms that several areas show: contacts, customer data and billing, to be filled in,
//! and answers as they are looked over.
//!
//! Each part takes the place in a draft that it is typed into, and knows nothing of the form
//! around it.

mod accepted;
mod act;
mod answers;
mod billing;
mod card;
mod changes;
mod contacts;
mod customer;
mod history;
mod post_office;
mod repeat;
mod rows;
pub(crate) mod texts;

pub use accepted::{Accepted, AcceptedDocument};
pub use act::ActLines;
pub use answers::Answers;
pub use billing::{BillingFields, BillingInputs};
pub use card::{answer_card, card_lines};
pub use changes::Changes;
pub use contacts::{Contacts, ContactsFields};
pub use customer::{CustomerFields, RegisterData};
pub use history::HistorySection;
pub use repeat::{Repeat, RepeatItem, use_remove_row};
pub use rows::{Row, RowOf, Rows};
