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

    /// Fields under a heading.
    pub fn about(heading: Heading, fields: impl IntoIterator<Item = FieldPath>) -> Group {
        Group {
            heading: Some(heading),
            ..Group::plain(fields)
        }
    }

    /// Makes one group of neighbouring fields that have the same heading.
    pub fn by_heading<F: Copy>(
        fields: &[F],
        heading: impl Fn(F) -> Heading,
        path: impl Fn(F) -> FieldPath + Copy,
    ) -> Vec<Group> {
        fields
            .chunk_by(|one, next| heading(*one) == heading(*next))
            .map(|same| Group::about(heading(same[0]), same.iter().copied().map(path)))
            .collect()
    }
}
