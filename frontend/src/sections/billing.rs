//! *Laskutustiedot*: the fields.

use kanta_shared::billing::{BillingDraft, BillingDraftStoreFields};
use kanta_shared::customer::CustomerDraft;
use kanta_shared::field::{BillingField, FieldPath};
use kanta_shared::group::Heading;
use kanta_shared::texts::answers;
use kanta_shared::typed_text::is_empty;
use kanta_shared::values::OperatorId;
use leptos::prelude::*;
use reactive_stores::Field;

use super::texts::billing as texts;
use crate::form::BoundText;
use crate::i18n::{linked, t, use_language};
use crate::ui::{Announcer, Button, ButtonKind, Choice};

/// Where the user-fee invoice goes.
#[component]
pub fn BillingFields(
    /// Billing data as typed.
    #[prop(into)]
    billing: Field<BillingDraft>,
    /// The customer's data, from which the postal address can be taken over.
    #[prop(into)]
    customer: Signal<CustomerDraft>,
    /// The name of the customer, which receives the invoice unless another recipient is given.
    organisation: String,
    /// Whether the customer has told its billing data before.
    told_before: bool,
) -> impl IntoView {
    view! {
        <p>{t(texts::INTRO)} " " {t(texts::INTRO_2)}</p>
        {told_before.then(|| view! { <p>{t(texts::SHARED)}</p> })}
        <p>{linked(texts::FEES_LINK)}</p>

        <BillingInputs billing above=move || view! {
            <SameAsPostal billing customer organisation=organisation.clone()/>
        }/>
    }
    .into_any()
}

/// The fields alone: where the invoice goes by post, and as an e-invoice.
#[component]
pub fn BillingInputs(
    /// Billing data as typed.
    #[prop(into)]
    billing: Field<BillingDraft>,
    /// What stands above the address.
    #[prop(optional, into)]
    above: ViewFn,
) -> impl IntoView {
    let at = FieldPath::Billing;
    view! {
        <h2>{t(answers::heading(Heading::BillingAddress))}</h2>
        {above.run()}
        <BoundText field=at(BillingField::Recipient) value=billing.recipient()/>
        <BoundText field=at(BillingField::Street) value=billing.street()/>
        <div class="field-row">
            <BoundText field=at(BillingField::PostalCode) value=billing.postal_code()/>
            <BoundText field=at(BillingField::PostOffice) value=billing.post_office()/>
        </div>

        <h2>{t(answers::heading(Heading::EInvoice))}</h2>
        <p>{t(texts::E_INVOICE_HELP)}</p>
        <BoundText field=at(BillingField::EInvoiceAddress) value=billing.e_invoice_address()/>
        <BoundText
            field=at(BillingField::Operator)
            value=billing.operator()
            suggestions=Signal::stored(OperatorId::KNOWN.map(|(name, id)| Choice::new(id, name)).to_vec())
        />
        <BoundText field=at(BillingField::Reference) value=billing.reference()/>
    }
    .into_any()
}

/// Fills in the postal address, and the customer as the recipient if there is none.
#[component]
fn SameAsPostal(
    billing: Field<BillingDraft>,
    customer: Signal<CustomerDraft>,
    organisation: String,
) -> impl IntoView {
    let announcer: Announcer = expect_context();
    let language = use_language();
    let fill_in = move |()| {
        let customer = customer.get_untracked();
        billing.street().set(customer.street);
        billing.postal_code().set(customer.postal_code);
        billing.post_office().set(customer.post_office);
        if is_empty(&billing.recipient().get_untracked()) {
            billing.recipient().set(organisation.clone());
        }
        announcer.say(texts::FILLED_IN.in_(language.get_untracked()));
    };
    view! {
        <p>
            <Button kind=ButtonKind::Secondary on_press=Callback::new(fill_in)>{t(texts::SAME_AS_POSTAL)}</Button>
        </p>
    }
}
