//! What a change changes, field by field: shown before it is saved, and kept in the history.

use super::SectionData;
use crate::application::{ApplicationContext, ApplicationDraft, Change};
use crate::filing::Filing;

/// Returns the differences that new content of a part makes, in page order. Differences that
/// are invisible, such as a space at the end, do not count; nor does what is not asked.
pub fn changes(
    before: &ApplicationDraft,
    after: &SectionData,
    context: &ApplicationContext,
) -> Vec<Change> {
    let mut draft = before.clone();
    after.put_into(&mut draft);
    before
        .only_asked(context)
        .changes_to(&draft.only_asked(context))
}
