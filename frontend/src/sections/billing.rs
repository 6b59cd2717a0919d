//! *Laskutustiedot*: the fields.

use kanta_shared::billing::{BillingDraft, BillingDraftStoreFields, billing_groups};
use kanta_shared::customer::CustomerDraft;
use kanta_shared::field::{BillingField, FieldPath};
use kanta_shared::group::Heading;
use kanta_shared::typed_text::is_empty;
use kanta_shared::values::OperatorId;
use leptos::prelude::*;
use reactive_stores::Field;

use super::post_office::PostOfficeOf;
use super::texts::billing as texts;
use crate::form::{Control, Inputs, Known, TextControl};
use crate::i18n::{linked, t, use_language};
use crate::ui::{BuildNow, Button, ButtonKind, Choice, announce};

/// Where the user-fee invoice goes.
#[component]
pub fn BillingFields(
    #[prop(into)] billing: Field<BillingDraft>,
    /// The customer's data, from which the postal address can be copied.
    #[prop(into)]
    customer: Signal<CustomerDraft>,
    /// The name of the customer, which receives the invoice unless another recipient is given.
    organisation: String,
    /// Whether the customer has given its billing data before.
    is_known: bool,
) -> impl IntoView {
    let same_as_postal = Callback::new(move |()| {
        let organisation = organisation.clone();
        view! { <SameAsPostal billing customer organisation/> }.built()
    });
    view! {
        <p>{t(texts::INTRO)} " " {t(texts::INTRO_2)}</p>
        {is_known.then(|| view! { <p>{t(texts::SHARED)}</p> })}
        <p>{linked(texts::FEES_LINK)}</p>

        <BillingInputs billing above_address=same_as_postal/>
    }
    .built()
}

/// The fields alone: where the invoice goes by post, and as an e-invoice.
#[component]
pub fn BillingInputs(
    #[prop(into)] billing: Field<BillingDraft>,
    /// What is above the address.
    #[prop(optional)]
    above_address: Option<Callback<(), AnyView>>,
) -> impl IntoView {
    let below = move |heading| match heading {
        Heading::BillingAddress => above_address.map(|it| it.run(())),
        Heading::EInvoice => Some(view! { <p>{t(texts::E_INVOICE_HELP)}</p> }.built()),
        Heading::Renewal
        | Heading::VisitingAddress
        | Heading::PostalAddress
        | Heading::Communication => None,
    };
    let postal = PostOfficeOf::new(
        billing.postal_code(),
        billing.post_office(),
        FieldPath::Billing(BillingField::PostOffice),
    );
    view! {
        <Inputs
            groups=billing_groups()
            control=Callback::new(move |field| control(billing, postal, field))
            below=Callback::new(below)
        />
    }
    .built()
}

fn control(
    billing: Field<BillingDraft>,
    postal: PostOfficeOf,
    field: FieldPath,
) -> Option<Control> {
    let FieldPath::Billing(field) = field else {
        return None;
    };
    let text = match field {
        BillingField::Recipient => TextControl::new(billing.recipient()),
        BillingField::Street => TextControl::new(billing.street()),
        BillingField::PostalCode => postal.code(),
        BillingField::PostOffice => postal.office(),
        BillingField::EInvoiceAddress => TextControl::new(billing.e_invoice_address()),
        BillingField::Operator => {
            let choices = OperatorId::KNOWN.map(|(name, id)| Choice::new(id, named(name, id)));
            let operator = billing.operator();
            let name = Signal::derive(move || {
                let operator: OperatorId = operator.with(|it| it.parse().ok())?;
                operator.name().map(str::to_owned)
            });
            let known = Known {
                label: texts::OPERATOR,
                other: texts::OTHER_OPERATOR,
                choices: choices.to_vec(),
            };
            TextControl::new(operator).known(known).status(name)
        }
        BillingField::Reference => TextControl::new(billing.reference()),
    };
    Some(Control::Text(text))
}

/// The name of an operator, with its id where it has several.
fn named(name: &str, id: &str) -> String {
    let same = OperatorId::KNOWN.iter().filter(|(other, _)| *other == name);
    match same.count() {
        1 => name.to_owned(),
        _ => [name, " (", id, ")"].concat(),
    }
}

/// Fills in the postal address, and the customer as the recipient if there is none.
#[component]
fn SameAsPostal(
    billing: Field<BillingDraft>,
    customer: Signal<CustomerDraft>,
    organisation: String,
) -> impl IntoView {
    let language = use_language();
    let fill_in = move |()| {
        let customer = customer.get_untracked();
        billing.street().set(customer.street);
        billing.postal_code().set(customer.postal_code);
        billing.post_office().set(customer.post_office);
        if is_empty(&billing.recipient().get_untracked()) {
            billing.recipient().set(organisation.clone());
        }
        announce(texts::FILLED_IN.in_(language.get_untracked()));
    };
    view! {
        <p>
            <Button kind=ButtonKind::Secondary on_press=Callback::new(fill_in)>{t(texts::SAME_AS_POSTAL)}</Button>
        </p>
    }
}
