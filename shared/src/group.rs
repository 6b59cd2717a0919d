//! What a step asks: fields in groups, in the order of the page.
//!
//! Forms, summaries, lists of changes, Kela's desk and the notice of termination all read these
//! groups, so a field that is asked is also shown everywhere.

use crate::field::FieldPath;

/// Fields that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about; a row of a repeating group has its own name instead.
    pub heading: Option<Heading>,
    /// The fields in page order; at least one.
    pub fields: Vec<FieldPath>,
}

/// What a group of fields is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    /// Uusimispyynnöt.
    Renewal,
    /// Käyntiosoite.
    VisitingAddress,
    /// Postiosoite.
    PostalAddress,
    /// Yhteydenpito.
    Communication,
    /// Laskutusosoite.
    BillingAddress,
    /// Verkkolasku.
    EInvoice,
}

impl Group {
    /// Fields without a heading of their own.
    pub fn plain(fields: impl IntoIterator<Item = FieldPath>) -> Group {
        Group {
            heading: None,
            fields: fields.into_iter().collect(),
        }
    }

    /// Makes one group of neighbouring fields that have the same heading.
    pub fn by_heading(fields: impl IntoIterator<Item = FieldPath>) -> Vec<Group> {
        let fields: Vec<_> = fields.into_iter().collect();
        let same = fields.chunk_by(|one, next| one.heading() == next.heading());
        same.map(|it| Group {
            heading: it[0].heading(),
            fields: it.to_vec(),
        })
        .collect()
    }
}

impl FieldPath {
    /// The heading above the field, if it has one. A field in a row is under the name of its row instead.
    pub const fn heading(self) -> Option<Heading> {
        match self {
            FieldPath::RenewalRequests => Some(Heading::Renewal),
            FieldPath::Customer(field) => Some(field.heading()),
            FieldPath::Billing(field) => Some(field.heading()),
            FieldPath::AccessPoints
            | FieldPath::AccessPoint(..)
            | FieldPath::Contacts
            | FieldPath::Contact(..)
            | FieldPath::ServiceDescription
            | FieldPath::Commitment
            | FieldPath::Reply
            | FieldPath::Own(_) => None,
        }
    }
}
