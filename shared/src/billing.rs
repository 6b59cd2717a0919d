//! *Laskutustiedot*: where the user-fee invoice goes.

use serde::{Deserialize, Serialize};

use crate::answer::Answer;
use crate::customer::Address;
use crate::field::{BillingField, FieldPath};
use crate::group::{Group, Heading};
use crate::merge::merge_fields;
use crate::problem::{Hint, HintKind, Problems, optional_text, required, required_text};
use crate::typed_text::{is_empty, prepared, written};
use crate::values::{EInvoiceAddress, OperatorId};

/// Billing data as typed.
#[apply(wire_draft)]
pub struct BillingDraft {
    /// To whom the invoice is addressed.
    pub recipient: String,
    /// Street or PO box.
    pub street: String,
    /// Postal code.
    pub postal_code: String,
    /// Post office.
    pub post_office: String,
    /// Where an electronic invoice goes; may be left empty together with the operator.
    pub e_invoice_address: String,
    /// Through which operator it goes there.
    pub operator: String,
    /// The customer's own reference on the invoice; may be left empty.
    pub reference: String,
}

/// Billing data with nothing left to correct.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Billing {
    /// To whom the invoice is addressed.
    pub recipient: String,
    /// The address for an invoice on paper.
    pub address: Address,
    /// Where an electronic invoice goes.
    pub e_invoice: Option<EInvoice>,
    /// The customer's own reference on the invoice.
    pub reference: Option<String>,
}

/// Where an electronic invoice goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EInvoice {
    /// OVT code or IBAN.
    pub address: EInvoiceAddress,
    /// The operator.
    pub operator: OperatorId,
}

merge_fields!(BillingDraft {
    recipient,
    street,
    postal_code,
    post_office,
    e_invoice_address,
    operator,
    reference,
});

impl BillingField {
    /// What the field is about.
    pub const fn heading(self) -> Heading {
        match self {
            BillingField::Recipient
            | BillingField::Street
            | BillingField::PostalCode
            | BillingField::PostOffice => Heading::BillingAddress,
            BillingField::EInvoiceAddress | BillingField::Operator | BillingField::Reference => {
                Heading::EInvoice
            }
        }
    }
}

/// What is asked about billing.
pub fn billing_groups() -> Vec<Group> {
    Group::by_heading(BillingField::ALL.iter().copied().map(FieldPath::Billing))
}

impl Billing {
    /// The data in the form of a draft, with every text in its official form.
    pub(crate) fn draft(&self) -> BillingDraft {
        let e_invoice = self.e_invoice.as_ref();
        BillingDraft {
            recipient: self.recipient.clone(),
            street: self.address.street.clone(),
            postal_code: self.address.postal_code.to_string(),
            post_office: self.address.post_office.clone(),
            e_invoice_address: written(e_invoice.map(|it| &it.address)),
            operator: written(e_invoice.map(|it| &it.operator)),
            reference: written(self.reference.as_ref()),
        }
    }
}

impl BillingDraft {
    /// The text of a field.
    pub(crate) fn text_mut(&mut self, field: BillingField) -> &mut String {
        match field {
            BillingField::Recipient => &mut self.recipient,
            BillingField::Street => &mut self.street,
            BillingField::PostalCode => &mut self.postal_code,
            BillingField::PostOffice => &mut self.post_office,
            BillingField::EInvoiceAddress => &mut self.e_invoice_address,
            BillingField::Operator => &mut self.operator,
            BillingField::Reference => &mut self.reference,
        }
    }

    /// The answer in a field.
    pub fn answer(&self, field: BillingField) -> Answer {
        Answer::typed(match field {
            BillingField::Recipient => &self.recipient,
            BillingField::Street => &self.street,
            BillingField::PostalCode => &self.postal_code,
            BillingField::PostOffice => &self.post_office,
            BillingField::EInvoiceAddress => &self.e_invoice_address,
            BillingField::Operator => return Answer::Text(self.named_operator()),
            BillingField::Reference => &self.reference,
        })
    }

    /// The operator with its name in front, where it is known.
    fn named_operator(&self) -> String {
        let known: Option<OperatorId> = self.operator.parse().ok();
        match known.as_ref().and_then(|it| Some((it.name()?, it))) {
            Some((name, id)) => [name, " (", id.as_str(), ")"].concat(),
            None => prepared(&self.operator),
        }
    }

    /// What looks odd and does not stop the user.
    pub(crate) fn hint(&self) -> Option<Hint> {
        let operator: OperatorId = self.operator.parse().ok()?;
        operator.name().is_none().then_some(Hint {
            field: FieldPath::Billing(BillingField::Operator),
            kind: HintKind::UnknownOperator,
        })
    }

    /// The data, or a note of everything that is wrong with it.
    pub fn parse(&self, problems: &mut Problems) -> Option<Billing> {
        let at = FieldPath::Billing;
        let recipient = problems.take(at(BillingField::Recipient), required_text(&self.recipient));
        let texts = [&self.street, &self.postal_code, &self.post_office];
        let fields = [
            BillingField::Street,
            BillingField::PostalCode,
            BillingField::PostOffice,
        ];
        let address = Address::parse(texts, fields.map(at), problems);
        let e_invoice = self.parse_e_invoice(problems);
        let reference = problems.take(at(BillingField::Reference), optional_text(&self.reference));
        Some(Billing {
            recipient: recipient?,
            address: address?,
            e_invoice: e_invoice?,
            reference: reference?,
        })
    }

    /// An address needs its operator and the other way round; both may be left empty.
    fn parse_e_invoice(&self, problems: &mut Problems) -> Option<Option<EInvoice>> {
        if is_empty(&self.e_invoice_address) && is_empty(&self.operator) {
            return Some(None);
        }
        let address = problems.take(
            FieldPath::Billing(BillingField::EInvoiceAddress),
            required(&self.e_invoice_address),
        );
        let operator = problems.take(
            FieldPath::Billing(BillingField::Operator),
            required(&self.operator),
        );
        Some(Some(EInvoice {
            address: address?,
            operator: operator?,
        }))
    }
}
