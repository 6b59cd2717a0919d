//! The notice of termination: what is shown before it is signed, and the PDF document afterwards.

use kanta_shared::answer::Answers;
use kanta_shared::api::termination::TerminationReceipt;
use kanta_shared::document::{Block, DocumentVersion};
use kanta_shared::field::{BillingField, FieldPath, TerminationField};
use kanta_shared::filing::Filing;
use kanta_shared::group::Heading;
use kanta_shared::language::Language;
use kanta_shared::official_form::official_draft;
use kanta_shared::organisation::Organisation;
use kanta_shared::service::KantaService;
use kanta_shared::termination::{TerminationContext, TerminationDraft, TerminationStep};
use kanta_shared::texts::act::CUSTOMER;
use kanta_shared::texts::answers::{self, BUSINESS_ID};
use kanta_shared::texts::fields::label;
use kanta_shared::texts::vocabulary;
use kanta_shared::timestamp::Timestamp;

use super::pdf_documents::{self, act_facts, fact};
use crate::documents;
use crate::pdf::{Fact, Level, Part, PdfDocument, Source};
use crate::random::sha256;
use crate::storage::outbox::Attachment;
use crate::text::one_line;

mod texts;

use texts::{EXPLANATION, FILE, OID, SERVICES, SIGNATURE, SOURCE};

/// The contents of a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TerminationFacts {
    /// Whose customership ends.
    pub organisation: Organisation,
    /// The services in use, which end with it.
    pub services: Vec<KantaService>,
    /// Whether billing data is asked.
    pub asks_billing: bool,
    /// The answers in their official form: in which manner they were typed changes nothing.
    pub draft: TerminationDraft,
}

impl TerminationFacts {
    /// The facts in a draft.
    pub fn of(context: &TerminationContext, draft: &TerminationDraft) -> TerminationFacts {
        TerminationFacts {
            organisation: context.organisation.clone(),
            services: context.services.clone(),
            asks_billing: context.asks_billing(),
            draft: official_draft(&draft.only_asked(context)),
        }
    }

    /// The answers on a step. The lines of an address are one fact; only the explanation may have
    /// several lines of its own.
    fn answers_on(&self, step: TerminationStep, language: Language) -> Vec<Fact> {
        let answer = |field: FieldPath| {
            let answer = self.draft.answer(field);
            let words = answer.and_then(|it| answers::words(&it, language));
            let words = words.unwrap_or_default();
            match field == FieldPath::from(TerminationField::Explanation) {
                true => words,
                false => one_line(&words),
            }
        };
        let [street, postal_code, post_office] = [
            BillingField::Street,
            BillingField::PostalCode,
            BillingField::PostOffice,
        ]
        .map(FieldPath::Billing);
        let fields = step.groups().into_iter().flat_map(|it| it.fields);
        fields
            .filter(|it| ![postal_code, post_office].contains(it))
            .map(|field| match field == street {
                true => {
                    let place = [answer(postal_code), answer(post_office)].join(" ");
                    let heading = answers::heading(Heading::BillingAddress);
                    fact(heading, &[answer(street), place].join("\n"), language)
                }
                false => fact(label(field), &answer(field), language),
            })
            .collect()
    }
}

/// A notice of termination in one language, signed or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which text exactly. The hash is that of [`Notice::text`], so it changes with every fact.
    pub version: DocumentVersion,
    /// The whole notice as plain text.
    pub text: String,
    title: String,
    organisation: Organisation,
    parts: Vec<Part>,
}

impl Notice {
    /// The notice with these facts. The same facts give the same notice.
    pub fn new(facts: &TerminationFacts, language: Language) -> Notice {
        let document = &documents::notice_of_termination(language).document;
        let title = document.title.clone();
        let parts = parts(&document.blocks, facts, language);
        let text = pdf_documents::plain_text(&title, &parts);
        let version = DocumentVersion {
            version: document.version.version.clone(),
            language,
            hash: sha256(&text),
        };
        Notice {
            version,
            text,
            title,
            organisation: facts.organisation.clone(),
            parts,
        }
    }

    /// The PDF document to be read before it is signed.
    pub fn preview(&self, made_at: &Timestamp) -> PdfDocument {
        self.pdf(made_at, Vec::new())
    }

    /// The PDF document that has been signed: the same, and who signed it.
    pub fn signed(&self, receipt: &TerminationReceipt) -> PdfDocument {
        let language = self.version.language;
        let mut facts = act_facts(&receipt.act(&self.organisation), language);
        facts.extend(pdf_documents::version_facts(&self.version));
        let explanation = pdf_documents::paragraph(EXPLANATION.in_(language));
        let signature = vec![
            Part::Heading(Level::Chapter, SIGNATURE.in_(language).to_owned()),
            Part::Text(Level::Section, vec![explanation]),
            Part::Facts(facts),
        ];
        self.pdf(&receipt.sent_at, signature)
    }

    /// The PDF document to be read before it is signed, as a file.
    pub fn preview_attachment(&self, made_at: &Timestamp) -> Attachment {
        pdf_documents::attachment(self.file_name(), &self.preview(made_at))
    }

    /// The PDF document that has been signed, as a file that goes with a letter.
    pub fn signed_attachment(&self, receipt: &TerminationReceipt) -> Attachment {
        let name = format!("{}-{}", self.file_name(), receipt.reference);
        pdf_documents::attachment(&name, &self.signed(receipt))
    }

    /// The name of the file without its ending.
    fn file_name(&self) -> &'static str {
        FILE.in_(self.version.language)
    }

    fn pdf(&self, made_at: &Timestamp, signature: Vec<Part>) -> PdfDocument {
        let language = self.version.language;
        let customer = one_line(&self.organisation.name);
        PdfDocument {
            language,
            title: self.title.clone(),
            mark: pdf_documents::mark(language),
            sender: vec![customer, self.organisation.business_id.to_string()],
            recipient: pdf_documents::kela(language),
            made_at: made_at.clone(),
            parts: self.parts.iter().cloned().chain(signature).collect(),
            source: Some(Source {
                name: format!("{}.txt", self.file_name()),
                description: SOURCE.in_(language).to_owned(),
                text: self.text.clone(),
            }),
        }
    }
}

/// The text with the tables of facts in their places. A chapter about what is not asked of this
/// customer is left out.
fn parts(blocks: &[Block], facts: &TerminationFacts, language: Language) -> Vec<Part> {
    let is_heading = |it: &Block| matches!(it, Block::Heading { .. });
    let chapters = blocks.chunk_by(|_, next| !is_heading(next));
    let parts = chapters.filter_map(|chapter| {
        let part = |block: &Block| match place(block) {
            Some(place) => Some(Part::Facts(table(place, facts, language)?)),
            None => Some(Part::Text(Level::Chapter, vec![block.clone()])),
        };
        chapter.iter().map(part).collect::<Option<Vec<Part>>>()
    });
    parts.flatten().collect()
}

/// The name of a table, where a paragraph is nothing but such a name in braces.
fn place(block: &Block) -> Option<&str> {
    match block {
        Block::Paragraph { spans } => match spans.as_slice() {
            [span] => span.text.strip_prefix('{')?.strip_suffix('}'),
            _ => None,
        },
        Block::Heading { .. } | Block::List { .. } => None,
    }
}

/// The facts of a table; `None` if they are not asked of this customer.
fn table(place: &str, facts: &TerminationFacts, language: Language) -> Option<Vec<Fact>> {
    let fact = |label, value: &str| fact(label, value, language);
    let organisation = &facts.organisation;
    Some(match place {
        "customer" => vec![
            fact(CUSTOMER, &one_line(&organisation.name)),
            fact(BUSINESS_ID, &organisation.business_id.to_string()),
            fact(OID, organisation.oid.as_str()),
            fact(
                SERVICES,
                &service_names(&facts.services, language).join("\n"),
            ),
        ],
        "termination" => facts.answers_on(TerminationStep::LastDay, language),
        "contact" => facts.answers_on(TerminationStep::Contact, language),
        "billing" if facts.asks_billing => facts.answers_on(TerminationStep::Billing, language),
        _ => return None,
    })
}

pub(super) fn service_names(services: &[KantaService], language: Language) -> Vec<&'static str> {
    services
        .iter()
        .map(|it| vocabulary::service_name(*it).in_(language))
        .collect()
}
