//! *Asiakastiedot*: what the registers know, and the fields.

use kanta_shared::customer::{CustomerDraft, CustomerDraftStoreFields, asks_visiting_address};
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::group::Heading;
use kanta_shared::language::LetterLanguage;
use kanta_shared::organisation::{Organisation, OrganisationKind};
use kanta_shared::texts::{answers, vocabulary};
use leptos::prelude::*;
use reactive_stores::Field;

use super::texts::customer as texts;
use crate::form::{BoundRadio, BoundText};
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::ui::{Choice, Panel, SummaryItem, SummaryList};

/// What the customer tells about itself.
#[component]
pub fn CustomerFields(
    /// Customer data as typed.
    #[prop(into)]
    customer: Field<CustomerDraft>,
    /// What kind of customer it is.
    kind: OrganisationKind,
) -> impl IntoView {
    let at = FieldPath::Customer;
    view! {
        <h2>{t(texts::OWN)}</h2>
        {asks_visiting_address(kind).then(|| view! {
            <h3>{t(answers::heading(Heading::VisitingAddress))}</h3>
            <BoundText field=at(CustomerField::VisitingStreet) value=customer.visiting_street()/>
            <div class="field-row">
                <BoundText field=at(CustomerField::VisitingPostalCode) value=customer.visiting_postal_code()/>
                <BoundText field=at(CustomerField::VisitingPostOffice) value=customer.visiting_post_office()/>
            </div>
        })}
        <h3>{t(answers::heading(Heading::PostalAddress))}</h3>
        <BoundText field=at(CustomerField::Street) value=customer.street()/>
        <div class="field-row">
            <BoundText field=at(CustomerField::PostalCode) value=customer.postal_code()/>
            <BoundText field=at(CustomerField::PostOffice) value=customer.post_office()/>
        </div>
        <h3>{t(answers::heading(Heading::Communication))}</h3>
        <BoundText field=at(CustomerField::Phone) value=customer.phone()/>
        <BoundText field=at(CustomerField::Email) value=customer.email()/>
        <BoundRadio
            field=at(CustomerField::LetterLanguage)
            choices=letter_languages()
            value=Signal::derive(move || Some(customer.letter_language().get().name().to_owned()))
            on_change=move |name: String| {
                if let Some(language) = LetterLanguage::from_name(&name) {
                    customer.letter_language().set(language);
                }
            }
        />
    }
    .into_any()
}

fn letter_languages() -> Signal<Vec<Choice>> {
    let language = use_language();
    Signal::derive(move || {
        let choice = |it: &LetterLanguage| {
            Choice::new(
                it.name(),
                vocabulary::letter_language(*it).in_(language.get()),
            )
        };
        LetterLanguage::ALL.iter().map(choice).collect()
    })
}

/// What the registers of the national code service know, and who can correct it.
#[component]
pub fn RegisterData(
    /// The customer as the registers know it.
    organisation: Organisation,
) -> impl IntoView {
    let Organisation {
        oid,
        business_id,
        name,
        kind,
        sector,
        takeover,
    } = organisation;
    let source = worded(move |language| {
        texts::register_source(
            language,
            vocabulary::register(kind.register()).in_(language),
        )
    });
    let official_name = name.clone();
    let wrong = if kind.is_pharmacy() {
        texts::REGISTER_WRONG_PHARMACY
    } else {
        texts::REGISTER_WRONG
    };
    view! {
        <Panel heading=label(texts::REGISTER)>
            <p>{source}</p>
            <SummaryList>
                <SummaryItem label=label(answers::OFFICIAL_NAME)>{official_name}</SummaryItem>
                <SummaryItem label=label(answers::BUSINESS_ID)>{business_id.to_string()}</SummaryItem>
                <SummaryItem label=label(answers::ORGANISATION_OID)>
                    <span class="identifier">{oid.to_string()}</span>
                </SummaryItem>
                <SummaryItem label=label(answers::ORGANISATION_KIND)>{t(vocabulary::organisation_kind(kind))}</SummaryItem>
                {(!kind.is_pharmacy()).then(|| view! {
                    <SummaryItem label=label(answers::SECTOR)>{t(vocabulary::sector(sector))}</SummaryItem>
                })}
                {takeover.map(|takeover| {
                    let takeover = takeover.written();
                    let takeover = worded(move |language| texts::takeover(language, &takeover));
                    view! { <SummaryItem label=label(common::PHARMACIES)>{name}<br/>{takeover}</SummaryItem> }
                })}
            </SummaryList>
            <p>{linked(wrong)}</p>
        </Panel>
    }
    .into_any()
}
