//! What has been answered, in the words of the summary.

use kanta_shared::answer::Answer;
use kanta_shared::application::access_points::{AccessPointDraft, asks_renewal};
use kanta_shared::application::{ApplicationContext, ApplicationDraft, Step};
use kanta_shared::contact::ContactDraft;
use kanta_shared::customer::asks_visiting_address;
use kanta_shared::document::DocumentVersion;
use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, RowId,
};
use kanta_shared::language::Language;
use kanta_shared::role::ContactKind;
use kanta_shared::texts::{Text, answers as texts, fields, vocabulary};
use kanta_shared::typed_text::prepared;
use leptos::prelude::*;

use super::names::row_name;
use crate::i18n::{common, label, use_language, worded};
use crate::ui::{SummaryItem, SummaryList};

/// Fields that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about; a row of a repeating group has its own name instead.
    pub heading: Option<Text>,
    /// The fields, in the order of the page.
    pub fields: Vec<FieldPath>,
}

impl Group {
    /// Fields that stand together under no heading of their own.
    pub fn plain(fields: impl IntoIterator<Item = FieldPath>) -> Group {
        Group {
            heading: None,
            fields: fields.into_iter().collect(),
        }
    }

    fn about(heading: Text, fields: impl IntoIterator<Item = FieldPath>) -> Group {
        Group {
            heading: Some(heading),
            ..Group::plain(fields)
        }
    }
}

/// Something that has been filled in, to be looked over.
pub trait Answered: Clone + Send + Sync + 'static {
    /// The answer in a field, several of them on lines of their own; nothing where nothing was
    /// given.
    fn answer(&self, field: FieldPath, language: Language) -> Option<String>;

    /// What a row of a repeating group is called, if the field stands in one.
    fn row_name(&self, field: FieldPath, language: Language) -> Option<String> {
        let _ = (field, language);
        None
    }
}

/// The answers in fields that stand together.
#[component]
pub fn Answers<D: Answered>(
    /// The fields.
    group: Group,
    /// What has been answered.
    draft: Signal<D>,
) -> impl IntoView {
    let Group { heading, fields } = group;
    let first = fields.first().copied();
    let language = use_language();
    let name = move || match heading {
        Some(heading) => Some(heading.in_(language.get()).to_owned()),
        None => draft.with(|draft| draft.row_name(first?, language.get())),
    };
    let item = move |field: FieldPath| {
        let words = worded(move |language| {
            let answer = draft.with(|draft| draft.answer(field, language));
            answer.unwrap_or_else(|| common::NOT_GIVEN.in_(language).to_owned())
        });
        view! { <SummaryItem label=label(fields::fact(field))>{words}</SummaryItem> }
    };
    view! {
        {move || name().map(|name| view! { <h3>{name}</h3> })}
        <SummaryList>{fields.into_iter().map(item).collect_view()}</SummaryList>
    }
    .into_any()
}

/// The fields that count on a step.
pub fn fields_on(step: Step, draft: &ApplicationDraft, context: &ApplicationContext) -> Vec<Group> {
    match step {
        Step::Instructions | Step::Summary => Vec::new(),
        Step::AccessPoints => {
            let rows = draft
                .access_points
                .iter()
                .map(|it| Group::plain(access_point_fields(it.id, context)));
            let renewal = Group::about(texts::RENEWAL, [FieldPath::RenewalRequests]);
            rows.chain(asks_renewal(context).then_some(renewal))
                .collect()
        }
        Step::Customer => customer_groups(context),
        Step::Contacts => draft
            .contacts
            .iter()
            .map(|it| Group::plain(contact_fields(it)))
            .collect(),
        Step::Billing => billing_groups(),
        Step::ServiceDescription => vec![Group::plain([FieldPath::ServiceDescription])],
        Step::Commitment => vec![Group::plain([FieldPath::Commitment])],
    }
}

fn access_point_fields(row: RowId, context: &ApplicationContext) -> Vec<FieldPath> {
    let counts = |field: &AccessPointField| match field {
        AccessPointField::Oid | AccessPointField::Systems => true,
        AccessPointField::ViewerSystems => context.service.asks_viewer_system(),
    };
    let fields = AccessPointField::ALL.iter().copied().filter(counts);
    fields.map(|it| FieldPath::AccessPoint(row, it)).collect()
}

fn customer_groups(context: &ApplicationContext) -> Vec<Group> {
    let heading = |field: &CustomerField| match field {
        CustomerField::VisitingStreet
        | CustomerField::VisitingPostalCode
        | CustomerField::VisitingPostOffice => texts::VISITING_ADDRESS,
        CustomerField::Street | CustomerField::PostalCode | CustomerField::PostOffice => {
            texts::POSTAL_ADDRESS
        }
        CustomerField::Phone | CustomerField::Email | CustomerField::LetterLanguage => {
            texts::COMMUNICATION
        }
    };
    let mut groups = grouped(CustomerField::ALL, heading, FieldPath::Customer);
    if !asks_visiting_address(context.organisation.kind) {
        groups.retain(|it| it.heading != Some(texts::VISITING_ADDRESS));
    }
    groups
}

/// The fields of billing data.
pub fn billing_groups() -> Vec<Group> {
    let heading = |field: &BillingField| match field {
        BillingField::Recipient
        | BillingField::Street
        | BillingField::PostalCode
        | BillingField::PostOffice => texts::BILLING_ADDRESS,
        BillingField::EInvoiceAddress | BillingField::Operator | BillingField::Reference => {
            texts::E_INVOICE
        }
    };
    grouped(BillingField::ALL, heading, FieldPath::Billing)
}

/// Fields in a row that have the same heading are one group.
fn grouped<F: Copy>(
    fields: &[F],
    heading: impl Fn(&F) -> Text,
    path: impl Fn(F) -> FieldPath + Copy,
) -> Vec<Group> {
    let groups = fields.chunk_by(|one, next| heading(one) == heading(next));
    groups
        .map(|group| Group::about(heading(&group[0]), group.iter().copied().map(path)))
        .collect()
}

fn contact_fields(contact: &ContactDraft) -> Vec<FieldPath> {
    let counts = |field: &ContactField| match field {
        ContactField::Kind
        | ContactField::Name
        | ContactField::Email
        | ContactField::Phone
        | ContactField::Roles => true,
        ContactField::Title => contact.kind == ContactKind::Person,
        ContactField::CertificateNumber => contact.needs_certificate_number(),
    };
    ContactField::ALL
        .iter()
        .copied()
        .filter(counts)
        .map(|it| FieldPath::Contact(contact.id, it))
        .collect()
}

impl Answered for ApplicationDraft {
    fn answer(&self, field: FieldPath, language: Language) -> Option<String> {
        match field {
            FieldPath::AccessPoints | FieldPath::Contacts | FieldPath::Termination(_) => None,
            FieldPath::AccessPoint(row, field) => {
                let access_point = self.access_points.iter().find(|it| it.id == row)?;
                given(&access_point_answer(field, access_point))
            }
            FieldPath::RenewalRequests => {
                let text = match self.renewal_requests? {
                    true => texts::RENEWAL_YES,
                    false => texts::RENEWAL_NO,
                };
                given(text.in_(language))
            }
            FieldPath::Customer(field) => in_words(&self.customer.answer(field), language),
            FieldPath::Contact(row, field) => {
                let contact = self.contacts.iter().find(|it| it.id == row)?;
                in_words(&contact.answer(field), language)
            }
            FieldPath::Billing(field) => in_words(&self.billing.answer(field), language),
            FieldPath::ServiceDescription => {
                let accepted_text = self.service_description.as_ref()?;
                given(&accepted(accepted_text, language, texts::accepted_version))
            }
            FieldPath::Commitment => signed_answer(self.commitment.as_ref()?, language),
        }
    }

    fn row_name(&self, field: FieldPath, language: Language) -> Option<String> {
        row_name(self, field, language)
    }
}

/// What was given, if anything was.
pub fn given(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|it| !it.is_empty())
}

/// An answer in words, several of them on lines of their own; nothing where nothing was given.
pub fn in_words(answer: &Answer, language: Language) -> Option<String> {
    match answer {
        Answer::Text(text) => given(text),
        Answer::ContactKind(kind) => given(vocabulary::contact_kind(*kind).in_(language)),
        Answer::Roles(roles) => {
            let names = roles.iter().map(|it| vocabulary::role_name(*it));
            given(&lines(names.map(|it| it.in_(language).to_owned())))
        }
        Answer::LetterLanguage(it) => given(vocabulary::letter_language(*it).in_(language)),
    }
}

fn access_point_answer(field: AccessPointField, access_point: &AccessPointDraft) -> String {
    match field {
        AccessPointField::Oid => prepared(&access_point.oid),
        AccessPointField::Systems => lines(access_point.systems.iter().cloned()),
        AccessPointField::ViewerSystems => lines(access_point.viewer_systems.iter().cloned()),
    }
}

/// What was given about a contact, in the order of the page: each answer beside its name.
pub fn contact_answers(
    contact: &ContactDraft,
    language: Language,
) -> impl Iterator<Item = (&'static str, String)> {
    let answer = move |field: FieldPath| {
        let FieldPath::Contact(_, of_contact) = field else {
            return None;
        };
        let answer = in_words(&contact.answer(of_contact), language)?;
        let label = fields::fact(field).in_(language);
        Some((label, answer.replace('\n', ", ")))
    };
    contact_fields(contact).into_iter().filter_map(answer)
}

/// Which version was signed, and in which language.
pub fn signed_answer(signed: &DocumentVersion, language: Language) -> Option<String> {
    given(&accepted(signed, language, texts::signed_version))
}

/// Which version was accepted, and in which language.
fn accepted(
    accepted: &DocumentVersion,
    language: Language,
    words: fn(Language, &str) -> String,
) -> String {
    let words = words(language, &accepted.version);
    let read_in = vocabulary::language(accepted.language).in_(language);
    [&words, " (", read_in, ")"].concat()
}

fn lines(texts: impl Iterator<Item = String>) -> String {
    texts.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use kanta_shared::application::steps_for;
    use kanta_shared::fixtures;

    use super::*;

    /// Every field of an application with its answer in English.
    fn answers(
        draft: &ApplicationDraft,
        context: &ApplicationContext,
    ) -> Vec<(FieldPath, Option<String>)> {
        let groups = steps_for(context).flat_map(|step| fields_on(step, draft, context));
        let fields = groups.flat_map(|it| it.fields);
        fields
            .map(|it| (it, draft.answer(it, Language::En)))
            .collect()
    }

    #[test]
    fn everything_that_was_given_is_shown() {
        for context in fixtures::contexts() {
            let draft = fixtures::valid_draft(&context);
            let shown: Vec<_> = answers(&draft, &context)
                .into_iter()
                .filter_map(|(_, answer)| answer)
                .collect();
            let contact = &draft.contacts[0];
            let mut given = vec![
                &draft.access_points[0].oid,
                &draft.customer.street,
                &draft.customer.email,
            ];
            given.extend([&contact.name, &contact.email, &contact.phone]);
            if context.service.asks_billing() {
                given.extend([&draft.billing.recipient, &draft.billing.street]);
            }
            if contact.needs_certificate_number() {
                given.push(&contact.certificate_number);
            }
            for text in given {
                assert!(shown.contains(text), "{text} in {shown:?}");
            }
        }
    }

    #[test]
    fn what_does_not_count_is_not_shown() {
        let context = fixtures::context(
            fixtures::pharmacy(),
            kanta_shared::service::KantaService::Prescription,
            false,
        );
        let fields: Vec<_> = answers(&fixtures::valid_draft(&context), &context)
            .into_iter()
            .map(|(field, _)| field)
            .collect();
        let row = RowId(1);
        for field in [
            FieldPath::AccessPoint(row, AccessPointField::ViewerSystems),
            FieldPath::RenewalRequests,
            FieldPath::Customer(CustomerField::VisitingStreet),
            FieldPath::Contact(row, ContactField::CertificateNumber),
            FieldPath::Commitment,
        ] {
            assert!(!fields.contains(&field), "{field}");
        }
    }

    #[test]
    fn what_was_left_empty_has_no_answer() {
        let context = fixtures::context(
            fixtures::clinic(),
            kanta_shared::service::KantaService::PatientData,
            true,
        );
        let draft = fixtures::valid_draft(&context);
        for field in [
            FieldPath::Customer(CustomerField::Phone),
            FieldPath::Billing(BillingField::Reference),
        ] {
            assert_eq!(draft.answer(field, Language::Fi), None, "{field}");
        }
    }

    #[test]
    fn several_answers_stand_on_lines_of_their_own() {
        let context = fixtures::context(
            fixtures::county(),
            kanta_shared::service::KantaService::Imaging,
            false,
        );
        let draft = fixtures::valid_draft(&context);
        let roles = FieldPath::Contact(RowId(1), ContactField::Roles);
        let roles = draft.answer(roles, Language::En).unwrap();
        assert_eq!(roles.lines().count(), draft.contacts[0].roles.len());
        let accepted = |language| {
            let answer = draft.answer(FieldPath::ServiceDescription, language);
            answer.unwrap()
        };
        assert_eq!(accepted(Language::Fi), "Hyväksytty, versio 1.0 (suomi)");
        assert_eq!(accepted(Language::Sv), "Godkänd, version 1.0 (finska)");
        assert_eq!(accepted(Language::En), "Approved, version 1.0 (Finnish)");
    }
}
