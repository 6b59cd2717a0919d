//! *Asiakastiedot*: what the registers know, and the fields.

use kanta_shared::customer::{
    CustomerDraft, CustomerDraftStoreFields, asks_visiting_address, customer_groups,
};
use kanta_shared::field::{CustomerField, FieldPath};
use kanta_shared::group::Heading;
use kanta_shared::language::LetterLanguage;
use kanta_shared::organisation::{Organisation, OrganisationKind};
use kanta_shared::texts::{answers, vocabulary};
use kanta_shared::typed_text::is_empty;
use leptos::prelude::*;
use reactive_stores::Field;

use super::post_office::PostOfficeOf;
use super::texts::customer as texts;
use crate::form::{Control, Inputs, TextControl};
use crate::i18n::{common, label, linked, t, use_language, worded};
use crate::ui::{
    BuildNow, Button, ButtonKind, Choice, HeadingLevel, Panel, SummaryItem, SummaryList, announce,
    shown_if,
};

/// What the customer says about itself.
#[component]
pub fn CustomerFields(
    #[prop(into)] customer: Field<CustomerDraft>,
    /// The kind of customer.
    kind: OrganisationKind,
) -> impl IntoView {
    let at = FieldPath::Customer;
    let visiting = PostOfficeOf::new(
        customer.visiting_postal_code(),
        customer.visiting_post_office(),
        at(CustomerField::VisitingPostOffice),
    );
    let postal = PostOfficeOf::new(
        customer.postal_code(),
        customer.post_office(),
        at(CustomerField::PostOffice),
    );
    view! {
        <h2>{t(texts::OWN)}</h2>
        <Inputs
            groups=customer_groups(kind)
            level=HeadingLevel::H3
            control=Callback::new(move |field| control(customer, [visiting, postal], field))
            below=Callback::new(move |heading| match heading {
                Heading::PostalAddress if asks_visiting_address(kind) => {
                    Some(view! { <SameAsVisiting customer/> }.built())
                }
                Heading::PostalAddress
                | Heading::Renewal
                | Heading::VisitingAddress
                | Heading::Communication
                | Heading::BillingAddress
                | Heading::EInvoice => None,
            })
        />
    }
    .built()
}

/// Fills in the visiting address as the postal address, once there is one.
#[component]
fn SameAsVisiting(customer: Field<CustomerDraft>) -> impl IntoView {
    let language = use_language();
    let is_given = Signal::derive(move || customer.with(|it| !is_empty(&it.visiting_street)));
    let fill_in = move |()| {
        let from = customer.get_untracked();
        customer.street().set(from.visiting_street);
        customer.postal_code().set(from.visiting_postal_code);
        customer.post_office().set(from.visiting_post_office);
        announce(texts::FILLED_IN.in_(language.get_untracked()));
    };
    let button = move || {
        view! {
            <p>
                <Button kind=ButtonKind::Secondary on_press=Callback::new(fill_in)>{t(texts::SAME_AS_VISITING)}</Button>
            </p>
        }
        .built()
    };
    shown_if(is_given, button)
}

fn control(
    customer: Field<CustomerDraft>,
    [visiting, postal]: [PostOfficeOf; 2],
    field: FieldPath,
) -> Option<Control> {
    let FieldPath::Customer(field) = field else {
        return None;
    };
    let text = match field {
        CustomerField::VisitingStreet => TextControl::new(customer.visiting_street()),
        CustomerField::VisitingPostalCode => visiting.code(),
        CustomerField::VisitingPostOffice => visiting.office(),
        CustomerField::Street => TextControl::new(customer.street()),
        CustomerField::PostalCode => postal.code(),
        CustomerField::PostOffice => postal.office(),
        CustomerField::Phone => TextControl::new(customer.phone()),
        CustomerField::Email => TextControl::new(customer.email()),
        CustomerField::LetterLanguage => {
            let language = customer.letter_language();
            return Some(Control::Choice {
                choices: letter_languages(),
                chosen: Signal::derive(move || Some(language.get().name().to_owned())),
                choose: Callback::new(move |name: String| {
                    if let Some(chosen) = LetterLanguage::from_name(&name) {
                        language.set(chosen);
                    }
                }),
            });
        }
    };
    Some(Control::Text(text))
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
    .built()
}
