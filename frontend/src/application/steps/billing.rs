//! *Laskutustiedot*.

use kanta_shared::application::{ApplicationDraftStoreFields, Step};
use kanta_shared::billing::BillingDraftStoreFields;
use kanta_shared::field::{BillingField, FieldPath};
use kanta_shared::values::OperatorId;
use leptos::prelude::*;

use crate::application::frame::StepPage;
use crate::application::store::ApplicationStore;
use crate::application::texts::billing as texts;
use crate::form::BoundText;
use crate::i18n::{linked, t, use_language};
use crate::ui::{Announcer, Button, ButtonKind, Choice};

/// Where the user-fee invoice goes.
#[component]
pub fn Billing(store: ApplicationStore) -> impl IntoView {
    let billing = store.draft.billing();
    let first_application = store.context.with_untracked(|it| it.first_application);
    let at = FieldPath::Billing;
    view! {
        <StepPage store step=Step::Billing>
            <p>{t(texts::INTRO)} " " {t(texts::INTRO_2)}</p>
            {(!first_application).then(|| view! { <p>{t(texts::SHARED)}</p> })}
            <p>{linked(texts::FEES_LINK)}</p>

            <h2>{t(texts::ADDRESS)}</h2>
            <SameAsPostal store/>
            <BoundText field=at(BillingField::Recipient) value=billing.recipient()/>
            <BoundText field=at(BillingField::Street) value=billing.street()/>
            <div class="field-row">
                <BoundText field=at(BillingField::PostalCode) value=billing.postal_code()/>
                <BoundText field=at(BillingField::PostOffice) value=billing.post_office()/>
            </div>

            <h2>{t(texts::E_INVOICE)}</h2>
            <p>{t(texts::E_INVOICE_HELP)}</p>
            <BoundText field=at(BillingField::EInvoiceAddress) value=billing.e_invoice_address()/>
            <BoundText
                field=at(BillingField::Operator)
                value=billing.operator()
                suggestions=Signal::stored(OperatorId::KNOWN.map(|(name, id)| Choice::new(id, name)).to_vec())
            />
            <BoundText field=at(BillingField::Reference) value=billing.reference()/>
        </StepPage>
    }
}

/// Fills in the postal address, and the customer as the recipient if there is none.
#[component]
fn SameAsPostal(store: ApplicationStore) -> impl IntoView {
    let announcer: Announcer = expect_context();
    let language = use_language();
    let fill_in = move |()| {
        let customer = store.draft.customer().get_untracked();
        let name = store
            .context
            .with_untracked(|it| it.organisation.name.clone());
        let billing = store.draft.billing();
        billing.street().set(customer.street);
        billing.postal_code().set(customer.postal_code);
        billing.post_office().set(customer.post_office);
        if billing.recipient().get_untracked().trim().is_empty() {
            billing.recipient().set(name);
        }
        announcer.say(texts::FILLED_IN.in_(language.get_untracked()));
    };
    view! {
        <p>
            <Button kind=ButtonKind::Secondary on_press=Callback::new(fill_in)>{t(texts::SAME_AS_POSTAL)}</Button>
        </p>
    }
}
