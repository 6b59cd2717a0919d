//! The contract between browser and server beyond the domain types.

use serde::{Deserialize, Serialize};

use crate::application::{ApplicationContext, ApplicationDraft, ApplicationStatus};
use crate::day::Day;
use crate::filing::Filing;
use crate::pharmacy::Pharmacy;
use crate::service::KantaService;
use crate::timestamp::Timestamp;
use crate::values::Oid;

pub mod customership;
pub mod error;
pub mod paths;
pub mod termination;

pub use crate::application::Receipt;
use customership::{Ended, Ending};

/// Request header that says whom the page speaks for: the [`Identity`](crate::session::Identity)
/// of the session answer. If the session speaks for another, the request is refused with
/// `identity-changed`. A client without pages may leave it out.
pub const ACTING_AS: &str = "Acting-As";

/// Query parameter with the meaning of [`ACTING_AS`], for links, which carry no header.
pub const ACTING_AS_QUERY: &str = "acting-as";

/// The most rows that the server takes in a list of a draft or a change: more than any form has,
/// whose own limits tell people to remove some.
pub const MOST_ROWS: usize = 200;

/// Request header that makes a repeated sending harmless; a quoted or bare string.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// Response header that says that a stored answer was given again.
pub const IDEMPOTENCY_REPLAYED: &str = "Idempotency-Replayed";

/// How a service stands with the customer, as shown in *Palvelut ja asiakastiedot*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ServiceState {
    /// The customer's kind or sector has no use for it.
    NotOpen,
    /// It can be applied for later: a new pharmacist has to wait until the takeover is near.
    NotYet {
        /// The first day on which it can.
        from: Day,
    },
    /// It can be applied for.
    NotInUse,
    /// An application is on its way.
    Applied {
        /// Which application.
        application: String,
        /// How far it has come.
        status: ApplicationStatus,
        /// When it was last saved or, once sent, when it was sent.
        at: Timestamp,
    },
    /// It is in use.
    InUse {
        /// Since when.
        since: Timestamp,
    },
}

/// A service and how it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceSummary {
    /// Which service.
    pub service: KantaService,
    /// How it stands.
    #[serde(flatten)]
    pub state: ServiceState,
}

/// *Palvelut ja asiakastiedot* of one customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Services {
    /// When the customer signed the commitment, if it has.
    pub commitment_signed_at: Option<Timestamp>,
    /// The end of the customership that has been given notice of, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<Ending>,
    /// The customership that ended last, if any; also when there is another one by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// The four services, in the order of [`KantaService::ALL`].
    pub services: Vec<ServiceSummary>,
}

/// Everything that the joining wizard needs to open.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ServiceDetails {
    /// The service and how it stands.
    pub summary: ServiceSummary,
    /// Whether the Patient Data Repository is in use, as archiving images asks for it.
    pub patient_data_in_use: bool,
    /// The end of the customership that has been given notice of, if any; nothing is begun then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<Ending>,
    /// What is known about an application for it, started or not.
    pub context: ApplicationContext,
    /// The application that is on its way or was accepted last, if any.
    pub application: Option<Filed<ApplicationDraft>>,
}

/// A filing as the server keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Filed<F: Filing> {
    /// Its id in addresses.
    pub id: String,
    /// How far it has come.
    pub status: F::Status,
    /// Grows with every save; the number in the ETag.
    pub version: u64,
    /// When it was last saved.
    pub saved_at: Timestamp,
    /// What has been typed.
    pub draft: F,
    /// What is known besides.
    pub context: F::Context,
    /// What Kela has asked, while it waits for an answer.
    #[serde(default, skip_serializing_if = "F::never_asks")]
    pub question: Option<String>,
    /// The receipt, once it has been sent.
    pub receipt: Option<F::Receipt>,
}

/// An application as the server keeps it.
pub type ApplicationDetails = Filed<ApplicationDraft>;

impl<F: Filing> Filed<F> {
    /// Whether the customer may change and send it.
    pub fn is_open(&self) -> bool {
        F::is_open(self.status)
    }

    /// Notes that it has been delivered.
    pub fn note_sent(&mut self, receipt: F::Receipt) {
        self.status = F::SENT;
        self.question = None;
        self.receipt = Some(receipt);
    }
}

/// The confirmation that a draft is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(bound = "")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Saved<F: Filing> {
    /// The version that was made.
    pub version: u64,
    /// When.
    pub saved_at: Timestamp,
    /// What is known now besides the draft; it may have changed meanwhile.
    pub context: F::Context,
}

/// What the pharmacy register knows about a pharmacist's pharmacies, and what follows from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Pharmacies {
    /// The pharmacies: the main pharmacy first.
    pub pharmacies: Vec<Pharmacy>,
    /// The day on which a new pharmacist takes them over.
    pub takeover: Option<Day>,
    /// How the Prescription Service stands: whether it can be applied for now.
    pub prescription: ServiceState,
}

/// A request to start an application.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewApplication {
    /// For which service.
    pub service: KantaService,
}

/// A request to act for an organisation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChooseOrganisation {
    /// For which one.
    pub oid: Oid,
}

/// The ETag of a version, such as `"v17"`.
pub fn etag(version: u64) -> String {
    format!("\"v{version}\"")
}

/// The version that an ETag or an `If-Match` header names.
pub fn version_from_etag(etag: &str) -> Option<u64> {
    etag.trim()
        .strip_prefix("\"v")?
        .strip_suffix('"')?
        .parse()
        .ok()
}
