//! What an application tells, in the words of its summary.
//!
//! It is read from what was delivered and not from the draft, which the customer may be changing.

use kanta_shared::application::access_points::AccessPoint;
use kanta_shared::application::{Application, Step};
use kanta_shared::billing::Billing;
use kanta_shared::contact::Contact;
use kanta_shared::customer::{Address, Customer, asks_visiting_address};
use kanta_shared::document::DocumentVersion;
use kanta_shared::field::{
    AccessPointField, BillingField, ContactField, CustomerField, FieldPath, RowId,
};
use kanta_shared::language::Language;
use kanta_shared::organisation::OrganisationKind;
use kanta_shared::texts::{Text, answers, fields, vocabulary};
use kanta_shared::values::PhoneNumber;

/// The language of the desk.
const LANGUAGE: Language = Language::En;

/// What was answered on a step.
pub(super) struct Section {
    pub(super) heading: &'static str,
    pub(super) groups: Vec<Group>,
}

/// Facts that stand together.
pub(super) struct Group {
    /// What they are about, where the heading of the section does not tell.
    pub(super) name: Option<String>,
    pub(super) facts: Vec<Fact>,
}

/// What something is called and what was answered, several answers on lines of their own.
pub(super) struct Fact {
    pub(super) label: &'static str,
    pub(super) answer: Vec<String>,
}

/// Everything that a customer of this kind has told, step by step.
pub(super) fn sections(application: &Application, kind: OrganisationKind) -> Vec<Section> {
    let section = |step, groups| Section {
        heading: vocabulary::step_heading(step).in_(LANGUAGE),
        groups,
    };
    let accepted = |field, words: fn(Language, &str) -> String, it: &DocumentVersion| {
        let DocumentVersion {
            version,
            language,
            hash,
        } = it;
        let language = vocabulary::language(*language).in_(LANGUAGE);
        let lines = vec![
            format!("{} ({language})", words(LANGUAGE, version)),
            format!("SHA-256 {hash}"),
        ];
        vec![Group::plain([Fact::lines(field, lines)])]
    };
    let mut sections = vec![
        section(Step::AccessPoints, access_points(application)),
        section(Step::Customer, customer(&application.customer, kind)),
        section(
            Step::Contacts,
            application.contacts.iter().map(contact).collect(),
        ),
    ];
    if let Some(it) = &application.billing {
        sections.push(section(Step::Billing, billing(it)));
    }
    let description = &application.service_description;
    sections.push(section(
        Step::ServiceDescription,
        accepted(
            FieldPath::ServiceDescription,
            answers::accepted_version,
            description,
        ),
    ));
    if let Some(it) = &application.commitment {
        let signed = accepted(FieldPath::Commitment, answers::signed_version, it);
        sections.push(section(Step::Commitment, signed));
    }
    sections
}

fn access_points(application: &Application) -> Vec<Group> {
    let asks_viewer = application.service.asks_viewer_system();
    let group = |(index, it): (usize, &AccessPoint)| {
        let at = |field| FieldPath::AccessPoint(RowId::default(), field);
        let mut facts = vec![
            Fact::new(at(AccessPointField::Oid), &it.oid),
            Fact::lines(at(AccessPointField::Systems), &it.systems),
        ];
        if asks_viewer {
            let viewers = at(AccessPointField::ViewerSystems);
            facts.push(Fact::lines(viewers, &it.viewer_systems));
        }
        Group::called(answers::access_point(LANGUAGE, index + 1), facts)
    };
    let renewal = application.renewal_requests.map(|it| {
        let answer = match it {
            true => answers::RENEWAL_YES,
            false => answers::RENEWAL_NO,
        };
        let fact = Fact::new(FieldPath::RenewalRequests, answer.in_(LANGUAGE));
        Group::about(answers::RENEWAL, [fact])
    });
    let points = application.access_points.iter().enumerate().map(group);
    points.chain(renewal).collect()
}

fn customer(customer: &Customer, kind: OrganisationKind) -> Vec<Group> {
    let at = FieldPath::Customer;
    let visiting = asks_visiting_address(kind).then(|| {
        let address = customer.visiting_address.as_ref();
        let fields = [
            CustomerField::VisitingStreet,
            CustomerField::VisitingPostalCode,
            CustomerField::VisitingPostOffice,
        ];
        Group::about(
            answers::VISITING_ADDRESS,
            self::address(address, fields.map(at)),
        )
    });
    let postal = [
        CustomerField::Street,
        CustomerField::PostalCode,
        CustomerField::PostOffice,
    ];
    let language = vocabulary::letter_language(customer.letter_language).in_(LANGUAGE);
    let others = [
        Group::about(
            answers::POSTAL_ADDRESS,
            address(Some(&customer.postal_address), postal.map(at)),
        ),
        Group::about(
            answers::COMMUNICATION,
            [
                Fact::optional(
                    at(CustomerField::Phone),
                    customer.phone.as_ref().map(PhoneNumber::readable).as_ref(),
                ),
                Fact::new(at(CustomerField::Email), &customer.email),
                Fact::new(at(CustomerField::LetterLanguage), language),
            ],
        ),
    ];
    visiting.into_iter().chain(others).collect()
}

fn address(address: Option<&Address>, fields: [FieldPath; 3]) -> [Fact; 3] {
    let [street, postal_code, post_office] = fields;
    [
        Fact::optional(street, address.map(|it| &it.street)),
        Fact::optional(postal_code, address.map(|it| &it.postal_code)),
        Fact::optional(post_office, address.map(|it| &it.post_office)),
    ]
}

fn contact(contact: &Contact) -> Group {
    let at = |field| FieldPath::Contact(RowId::default(), field);
    let roles = contact.roles.iter();
    let mut facts = vec![
        Fact::new(
            at(ContactField::Kind),
            vocabulary::contact_kind(contact.kind).in_(LANGUAGE),
        ),
        Fact::new(at(ContactField::Name), &contact.name),
        Fact::optional(at(ContactField::Title), contact.title.as_ref()),
        Fact::new(at(ContactField::Email), &contact.email),
        Fact::optional(
            at(ContactField::Phone),
            contact.phone.as_ref().map(PhoneNumber::readable).as_ref(),
        ),
        Fact::lines(
            at(ContactField::Roles),
            roles.map(|it| vocabulary::role_name(*it).in_(LANGUAGE)),
        ),
    ];
    if let Some(number) = &contact.certificate_number {
        facts.push(Fact::new(at(ContactField::CertificateNumber), number));
    }
    Group::called(contact.name.clone(), facts)
}

fn billing(billing: &Billing) -> Vec<Group> {
    let at = FieldPath::Billing;
    let fields = [
        BillingField::Street,
        BillingField::PostalCode,
        BillingField::PostOffice,
    ];
    let recipient = Fact::new(at(BillingField::Recipient), &billing.recipient);
    let address = address(Some(&billing.address), fields.map(at));
    let electronic = billing.e_invoice.as_ref();
    vec![
        Group::about(
            answers::BILLING_ADDRESS,
            [recipient].into_iter().chain(address),
        ),
        Group::about(
            answers::E_INVOICE,
            [
                Fact::optional(
                    at(BillingField::EInvoiceAddress),
                    electronic.map(|it| &it.address),
                ),
                Fact::optional(
                    at(BillingField::Operator),
                    electronic.map(|it| &it.operator),
                ),
                Fact::optional(at(BillingField::Reference), billing.reference.as_ref()),
            ],
        ),
    ]
}

impl Group {
    fn plain(facts: impl IntoIterator<Item = Fact>) -> Group {
        Group {
            name: None,
            facts: facts.into_iter().collect(),
        }
    }

    fn about(name: Text, facts: impl IntoIterator<Item = Fact>) -> Group {
        Group::called(name.in_(LANGUAGE).to_owned(), facts)
    }

    fn called(name: String, facts: impl IntoIterator<Item = Fact>) -> Group {
        Group {
            name: Some(name),
            ..Group::plain(facts)
        }
    }
}

impl Fact {
    fn new(field: FieldPath, answer: impl ToString) -> Fact {
        Fact::lines(field, [answer])
    }

    fn optional(field: FieldPath, answer: Option<&impl ToString>) -> Fact {
        Fact::lines(field, answer.map(ToString::to_string))
    }

    fn lines(field: FieldPath, answers: impl IntoIterator<Item = impl ToString>) -> Fact {
        let mut answer: Vec<String> = answers.into_iter().map(|it| it.to_string()).collect();
        if answer.is_empty() {
            answer.push(vocabulary::NOT_GIVEN.in_(LANGUAGE).to_owned());
        }
        Fact {
            label: fields::fact(field).in_(LANGUAGE),
            answer,
        }
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::fixtures::{contexts, valid_draft};
    use serde_json::Value;

    use super::*;

    /// Every text that the application is made of, but for names of roles, kinds and languages and
    /// for phone numbers, which are told in groups.
    fn texts(value: &Value) -> Vec<&str> {
        match value {
            Value::String(text) => vec![text],
            Value::Array(values) => values.iter().flat_map(texts).collect(),
            Value::Object(members) => {
                let named = [
                    "kind",
                    "roles",
                    "language",
                    "letter_language",
                    "service",
                    "phone",
                ];
                let told = members
                    .iter()
                    .filter(|(name, _)| !named.contains(&name.as_str()));
                told.flat_map(|(_, value)| texts(value)).collect()
            }
            Value::Null | Value::Bool(_) | Value::Number(_) => Vec::new(),
        }
    }

    #[test]
    fn everything_that_was_delivered_is_told() {
        for context in contexts() {
            let mut draft = valid_draft(&context);
            "Ratapihantie 2".clone_into(&mut draft.customer.visiting_street);
            "00520".clone_into(&mut draft.customer.visiting_postal_code);
            "Pasila".clone_into(&mut draft.customer.visiting_post_office);
            "09 123 4567".clone_into(&mut draft.customer.phone);
            "003702462460".clone_into(&mut draft.billing.e_invoice_address);
            "BAWCFI22".clone_into(&mut draft.billing.operator);
            "Kustannuspaikka 12".clone_into(&mut draft.billing.reference);
            let application = draft.parse(&context).unwrap();
            let sections = sections(&application, context.organisation.kind);
            let told: Vec<&str> = sections
                .iter()
                .flat_map(|it| &it.groups)
                .flat_map(|it| &it.facts)
                .flat_map(|it| &it.answer)
                .map(String::as_str)
                .collect();
            let delivered = serde_json::to_value(&application).unwrap();
            for text in texts(&delivered) {
                assert!(
                    told.iter().any(|it| it.contains(text)),
                    "{text} in {told:?}"
                );
            }
            let roles = application.contacts.iter().flat_map(|it| &it.roles);
            for role in roles {
                let name = vocabulary::role_name(*role).en;
                assert!(told.contains(&name), "{name} in {told:?}");
            }
            for number in ["+358 9 123 4567", "+358 40 123 4567"] {
                assert!(told.contains(&number), "{number} in {told:?}");
            }
            assert!(told.iter().all(|it| !it.is_empty()), "{told:?}");
        }
    }
}
