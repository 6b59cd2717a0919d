//! The fields that only a termination has.

use super::{FieldKind, TextKind};
use crate::names::names;

names! {
    /// What is asked when a customership is ended.
    pub enum TerminationField {
        /// The last day on which the Kanta Services are in use.
        LastDay = "last_day",
        /// Why the customership ends.
        Reason = "reason",
        /// The reason in the customer's own words.
        Explanation = "explanation",
        /// The name of the contact person for the termination.
        ContactName = "contact_name",
        /// The telephone of that person.
        ContactPhone = "contact_phone",
        /// The e-mail of that person, to which the receipt goes.
        ContactEmail = "contact_email",
        /// The tick under the notice of termination.
        Notice = "notice",
    }
}

impl TerminationField {
    /// How the field is answered.
    pub const fn kind(self) -> FieldKind {
        match self {
            TerminationField::LastDay => FieldKind::Text(TextKind::Day),
            TerminationField::Reason => FieldKind::Choice,
            TerminationField::Explanation | TerminationField::ContactName => {
                FieldKind::Text(TextKind::Words)
            }
            TerminationField::ContactPhone => FieldKind::Text(TextKind::Phone),
            TerminationField::ContactEmail => FieldKind::Text(TextKind::Email),
            TerminationField::Notice => FieldKind::Tick,
        }
    }
}
