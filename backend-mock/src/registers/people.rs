//! The fictional people, and what they hold.

use kanta_shared::session::{Authorisations, Basis, Mandate, Position};

use super::Customer::{
    Clinic, County, Foundation, HomeCare, Leaving, NewPharmacy, Outdated, Pharmacy, Practitioner,
    Unlicensed,
};
use super::{Customer, Held, ListedPerson, Persona};

/// The people of today.
pub const TODAY: &[Persona] = &[
    Persona::ManagingDirector,
    Persona::Trader,
    Persona::Pharmacist,
    Persona::MandateHolder,
    Persona::Colleague,
    Persona::GuidelinesReader,
    Persona::TwoHats,
    Persona::BoardMember,
    Persona::NoMandate,
    Persona::NewPharmacist,
];

/// The people before Suomi.fi, each with a role in Katso for the county.
pub const KATSO_ROLES: &[Persona] = &[
    Persona::KatsoMaster,
    Persona::KatsoAdministrative,
    Persona::KatsoTechnical,
    Persona::KatsoDpo,
    Persona::KatsoArchivist,
    Persona::KatsoImplementer,
    Persona::KatsoReader,
];

impl Persona {
    pub(super) fn listed(self) -> ListedPerson {
        let (name, holds) = match self {
            Persona::ManagingDirector => (
                "Maija Mallikas",
                [Clinic, HomeCare, Leaving, Outdated, Unlicensed]
                    .map(|it| (it, in_position(Position::ManagingDirector)))
                    .into(),
            ),
            Persona::Trader => ("Elias Esimerkki", trader_of(Practitioner)),
            Persona::Pharmacist => ("Aino Apteekkari", trader_of(Pharmacy)),
            Persona::MandateHolder => ("Venla Valtuutettu", adopts([County, Clinic, Foundation])),
            Persona::Colleague => ("Kalle Kollega", adopts([County, Clinic, Leaving])),
            Persona::GuidelinesReader => (
                "Onni Ohjeenlukija",
                vec![(County, with(Mandate::Guidelines))],
            ),
            Persona::TwoHats => (
                "Helmi Kaksirooli",
                vec![
                    (County, with(Mandate::Adoption)),
                    (Clinic, with(Mandate::Guidelines)),
                ],
            ),
            Persona::BoardMember => (
                "Hilla Hallituksenjäsen",
                vec![(Foundation, in_position(Position::BoardMember))],
            ),
            Persona::NoMandate => ("Nuutti Nimetön", Vec::new()),
            Persona::NewPharmacist => ("Pirkko Proviisori", trader_of(NewPharmacy)),
            Persona::KatsoMaster => ("Päivi Pääkäyttäjä", in_katso(Basis::KatsoMaster)),
            Persona::KatsoAdministrative => {
                ("Hanna Hallinnollinen", in_katso(Basis::KatsoAdministrative))
            }
            Persona::KatsoTechnical => ("Teemu Tekninen", in_katso(Basis::KatsoTechnical)),
            Persona::KatsoDpo => ("Tiina Tietosuoja", in_katso(Basis::KatsoDpo)),
            Persona::KatsoArchivist => ("Arto Arkistonhoitaja", in_katso(Basis::KatsoArchivist)),
            Persona::KatsoImplementer => ("Timo Toteuttaja", in_katso(Basis::KatsoImplementer)),
            Persona::KatsoReader => ("Liisa Lukija", in_katso(Basis::KatsoReader)),
        };
        ListedPerson {
            key: self,
            name,
            holds,
        }
    }
}

fn trader_of(customer: Customer) -> Vec<(Customer, Held)> {
    vec![(customer, in_position(Position::Trader))]
}

fn adopts(customers: [Customer; 3]) -> Vec<(Customer, Held)> {
    customers.map(|it| (it, with(Mandate::Adoption))).into()
}

fn in_katso(basis: Basis) -> Vec<(Customer, Held)> {
    vec![(County, Held::Katso(basis))]
}

fn in_position(position: Position) -> Held {
    Held::SuomiFi(Authorisations {
        positions: vec![position],
        mandates: Vec::new(),
    })
}

fn with(mandate: Mandate) -> Held {
    Held::SuomiFi(Authorisations {
        positions: Vec::new(),
        mandates: vec![mandate],
    })
}
