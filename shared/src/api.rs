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
pub mod papers;
pub mod paths;
pub mod termination;

pub use crate::application::Receipt;
use customership::{Ended, Ending};
use papers::LastVisit;

/// Request header with the identity that the page speaks for: the
/// [`Identity`](crate::session::Identity) of the session answer. If the session has another, the
/// request is refused with `identity-changed`. A client without pages may omit it, as may a page that
/// is opening; the answer then says in a header of the same name whom it is for.
pub const ACTING_AS: &str = "Acting-As";

/// Query parameter with the meaning of [`ACTING_AS`], for links, which have no headers.
pub const ACTING_AS_QUERY: &str = "acting-as";

/// The largest number of rows that the server accepts in a list of a draft or a change: more than any
/// form allows, so that the limits of the form are reported as problems.
pub const MOST_ROWS: usize = 200;

/// Request header that makes a repeated submission harmless; a quoted or bare string.
pub const IDEMPOTENCY_KEY: &str = "Idempotency-Key";

/// Response header with the build of the app that fits the server, as the page says its own in
/// `<meta name="build">`. If the two differ, the page is an old one.
pub const BUILD: &str = "Kanta-Build";

/// Response header that says that this is the stored answer to an earlier request.
pub const IDEMPOTENCY_REPLAYED: &str = "Idempotency-Replayed";

/// The state of a service for the customer, as shown in *Palvelut ja asiakastiedot*.
#[apply(wire)]
#[serde(rename_all = "kebab-case")]
pub enum ServiceState {
    /// Customers of this kind or sector do not use it.
    NotOpen,
    /// It can be applied for later: a new pharmacist has to wait until the takeover is near.
    NotYet {
        /// The first day on which it can be applied for.
        from: Day,
    },
    /// It can be applied for.
    NotInUse,
    /// An application is in progress.
    Applied {
        /// The id of the application.
        application: String,
        /// How far it has come.
        status: ApplicationStatus,
        /// When it was last saved or, once sent, when it was sent.
        at: Timestamp,
        /// The reference number, once it was sent.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reference: Option<String>,
    },
    /// It is in use.
    InUse {
        /// The start of use.
        since: Timestamp,
    },
}

/// A service with its state.
#[apply(wire)]
pub struct ServiceSummary {
    /// The service.
    pub service: KantaService,
    /// The state.
    pub state: ServiceState,
}

/// *Palvelut ja asiakastiedot* of one customer.
#[apply(wire)]
pub struct Services {
    /// When the customer signed the commitment, if it has.
    pub commitment_signed_at: Option<Timestamp>,
    /// The pending end of the customership, if a termination has been sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ending: Option<Ending>,
    /// The customership that ended last, if any; also when there is a new one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<Ended>,
    /// The visit of the user before this one, unless this is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_visit: Option<LastVisit>,
    /// The four services, in the order of [`KantaService::ALL`].
    pub services: Vec<ServiceSummary>,
}

/// Everything that the joining wizard needs to open.
#[apply(wire)]
pub struct ServiceDetails {
    /// The service with its state.
    pub summary: ServiceSummary,
    /// Whether the Patient Data Repository is in use, because archiving images requires it.
    pub patient_data_in_use: bool,
    /// What is known about an application for it, started or not.
    pub context: ApplicationContext,
    /// The application that is in progress or was accepted last, if any.
    pub application: Option<Filed<ApplicationDraft>>,
}

/// A filing as the server keeps it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(bound = "")]
pub struct Filed<F: Filing> {
    /// Its id in addresses.
    pub id: String,
    /// How far it has come.
    pub status: F::Status,
    /// Grows with every save; the number in the ETag.
    pub version: u64,
    /// The time of the last save.
    pub saved_at: Timestamp,
    /// Who has saved it last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub saved_by: Option<SavedBy>,
    /// The draft.
    pub draft: F,
    /// What is known besides the draft.
    pub context: F::Context,
    /// The receipt, once it has been sent.
    pub receipt: Option<F::Receipt>,
    /// The key with which the browser keeps what is typed and not saved yet, 256 bits in hexadecimal;
    /// for users who may fill in the draft. Each person has another key to each filing. It is never
    /// stored where the copy is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recovery_key: Option<String>,
}

/// The person who has saved a filing last.
#[apply(wire)]
pub struct SavedBy {
    /// The name, which people who act for the same customer may know.
    pub name: String,
    /// Whether it is the user who asks.
    pub is_you: bool,
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
        self.receipt = Some(receipt);
    }
}

/// The confirmation that a draft is saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[serde(bound = "")]
pub struct Saved<F: Filing> {
    /// The new version.
    pub version: u64,
    /// The time of the save.
    pub saved_at: Timestamp,
    /// What is known besides the draft; it may have changed since.
    pub context: F::Context,
}

/// A pharmacist's pharmacies in the pharmacy register, and what follows from them.
#[apply(wire)]
pub struct Pharmacies {
    /// The pharmacies: the main pharmacy first.
    pub pharmacies: Vec<Pharmacy>,
    /// The day on which a new pharmacist takes them over.
    pub takeover: Option<Day>,
    /// The state of the Prescription Service: whether it can be applied for now.
    pub prescription: ServiceState,
}

/// A request to start an application.
#[apply(wire)]
#[serde(deny_unknown_fields)]
pub struct NewApplication {
    /// The service.
    pub service: KantaService,
}

/// A request to act for an organisation.
#[apply(wire)]
#[serde(deny_unknown_fields)]
pub struct ChooseOrganisation {
    /// The OID of the organisation.
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
