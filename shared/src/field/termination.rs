//! The fields that only a termination has.

use super::{FieldKind, OwnSpec, TextKind};
use crate::names::names;

mod texts;

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
            TerminationField::Explanation => FieldKind::Text(TextKind::Words),
            TerminationField::ContactName => FieldKind::Text(TextKind::Name),
            TerminationField::ContactPhone => FieldKind::Text(TextKind::Phone),
            TerminationField::ContactEmail => FieldKind::Text(TextKind::Email),
            TerminationField::Notice => FieldKind::Tick,
        }
    }

    /// How the field is asked.
    pub const fn spec(self) -> OwnSpec {
        texts::spec(self)
    }
}
