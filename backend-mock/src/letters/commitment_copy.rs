//! The copy of the commitment that the customer keeps.

use kanta_shared::document::Block;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::Act;

use super::pdf_documents::{self, act_facts};
use crate::documents;
use crate::pdf::{Level, Part, PdfDocument, Source};
use crate::storage::commitments::SignedCommitment;
use crate::storage::outbox::Attachment;
use crate::text::one_line;

mod texts;

use texts::{EXPLANATION, FILE, SOURCE, TITLE};

/// A PDF with the particulars and the whole text that was signed, in the language in which it
/// was signed, in the application with the reference number. `None` if that text is not kept any more.
pub fn commitment_copy(
    organisation: &Organisation,
    signed: &SignedCommitment,
    reference: &str,
) -> Option<Attachment> {
    let pdf = pdf(organisation, signed, reference)?;
    let name = format!("{}-{}", FILE.in_(pdf.language), signed.document.version);
    Some(pdf_documents::attachment(&name, &pdf))
}

/// The PDF document. The text is attached as it was written, byte for byte, so that a reader can
/// compute the checksum again.
fn pdf(
    organisation: &Organisation,
    signed: &SignedCommitment,
    reference: &str,
) -> Option<PdfDocument> {
    let document = &signed.document;
    let language = document.language;
    let content =
        Some(documents::commitment(language)).filter(|it| it.document.version == *document)?;
    let customer = one_line(&organisation.name);
    let business_id = organisation.business_id.to_string();
    let act = Act::done(
        organisation,
        signed.by.clone(),
        &signed.signed_at,
        reference,
    );
    let mut facts = act_facts(&act, language);
    facts.extend(pdf_documents::version_facts(document));
    let explanation: Vec<Block> = vec![pdf_documents::paragraph(EXPLANATION.in_(language))];
    Some(PdfDocument {
        language,
        title: TITLE.in_(language).to_owned(),
        mark: pdf_documents::mark(language),
        sender: pdf_documents::kela(language),
        recipient: vec![customer, business_id],
        made_at: signed.signed_at.clone(),
        parts: vec![
            Part::Facts(facts),
            Part::Text(Level::Chapter, explanation),
            Part::Heading(Level::Chapter, content.document.title.clone()),
            Part::Text(Level::Section, content.document.blocks.clone()),
        ],
        source: Some(Source {
            name: format!("{}-{}.md", FILE.in_(language), document.version),
            description: SOURCE.in_(language).to_owned(),
            text: content.source.to_owned(),
        }),
    })
}
