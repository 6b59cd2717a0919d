//! The register of access points: what it has answered about an OID.

use serde::{Deserialize, Serialize};

use crate::application::{Application, ApplicationContext};
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::values::Oid;

/// What the register of access points has answered, so far as it has been asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AccessPointRegister(pub Vec<RegisterAnswer>);

/// What the register knows about one OID.
#[apply(wire)]
pub struct RegisterAnswer {
    /// The OID asked about.
    pub oid: Oid,
    /// The answer.
    pub entry: RegisterEntry,
}

/// The register's answer.
#[apply(wire)]
#[serde(rename_all = "snake_case")]
pub enum RegisterEntry {
    /// There is no such access point.
    Unknown,
    /// There was one.
    Closed,
    /// It is in use, with these systems.
    Open {
        /// The systems that can be used through it.
        systems: Vec<InformationSystem>,
    },
}

/// An information system (tietojärjestelmä) that can be used through an access point.
#[apply(wire)]
pub struct InformationSystem {
    /// Its name.
    pub name: String,
    /// The services it can be used with.
    pub services: Vec<KantaService>,
    /// Whether it can take renewal requests of prescriptions.
    #[serde(default)]
    pub renewal_requests: bool,
    /// Whether only pharmacies use it.
    #[serde(default)]
    pub pharmacies_only: bool,
    /// Whether it is a viewer system (katselinjärjestelmä).
    #[serde(default)]
    pub viewer: bool,
}

impl AccessPointRegister {
    /// What the register had answered when an application was delivered, as far as the application
    /// shows it. What has been delivered is read by this, as the register may have changed since.
    pub fn of(application: &Application) -> AccessPointRegister {
        let system = |name: &String, viewer| InformationSystem {
            name: name.clone(),
            services: vec![application.service],
            renewal_requests: application.renewal_requests.is_some(),
            pharmacies_only: false,
            viewer,
        };
        let systems = |names: &SortedSet<String>, viewer| -> Vec<_> {
            names.iter().map(|it| system(it, viewer)).collect()
        };
        let answers = application.access_points.iter().map(|it| RegisterAnswer {
            oid: it.oid.clone(),
            entry: RegisterEntry::Open {
                systems: [
                    systems(&it.systems, false),
                    systems(&it.viewer_systems, true),
                ]
                .concat(),
            },
        });
        AccessPointRegister(answers.collect())
    }

    /// What the register has answered about an OID, if it has been asked.
    pub fn entry(&self, oid: &Oid) -> Option<&RegisterEntry> {
        self.0.iter().find(|it| it.oid == *oid).map(|it| &it.entry)
    }

    /// Keeps an answer, in place of an earlier one about the same OID.
    pub fn keep(&mut self, answer: RegisterAnswer) {
        self.0.retain(|it| it.oid != answer.oid);
        self.0.push(answer);
    }
}

impl RegisterEntry {
    /// The systems that can be chosen on an application, in the register's order.
    pub fn systems_for(
        &self,
        context: &ApplicationContext,
    ) -> impl Iterator<Item = &InformationSystem> + Clone {
        self.offered(context).filter(|it| !it.viewer)
    }

    /// The viewer systems that can be chosen on an application, in the register's order.
    pub fn viewer_systems_for(
        &self,
        context: &ApplicationContext,
    ) -> impl Iterator<Item = &InformationSystem> + Clone {
        self.offered(context)
            .filter(|it| it.viewer && context.service.asks_viewer_system())
    }

    fn offered(
        &self,
        context: &ApplicationContext,
    ) -> impl Iterator<Item = &InformationSystem> + Clone {
        let systems = match self {
            RegisterEntry::Open { systems } => systems.as_slice(),
            RegisterEntry::Unknown | RegisterEntry::Closed => &[],
        };
        let pharmacy = context.organisation.kind.is_pharmacy();
        let service = context.service;
        systems
            .iter()
            .filter(move |it| it.services.contains(&service) && (pharmacy || !it.pharmacies_only))
    }
}
