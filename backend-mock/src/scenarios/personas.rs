//! The fictional people, and what they hold.

use kanta_shared::session::{Authorisations, Basis, Mandate, Position};

use super::{Held, Persona};

/// The people of today.
pub(super) fn of_today() -> Vec<Persona> {
    use Mandate::{Adoption, Guidelines};
    use Position::{BoardMember, ManagingDirector, Trader};
    let everywhere = |position: Position, organisations: &[&'static str]| {
        organisations
            .iter()
            .map(|it| (*it, in_position(position)))
            .collect()
    };
    let companies = ["clinic", "home-care", "leaving", "outdated", "unlicensed"];
    let adoption = |organisations: &[&'static str]| {
        organisations
            .iter()
            .map(|it| (*it, with(Adoption)))
            .collect()
    };
    vec![
        persona(
            "managing-director",
            "Maija Mallikas",
            everywhere(ManagingDirector, &companies),
        ),
        persona(
            "trader",
            "Elias Esimerkki",
            everywhere(Trader, &["practitioner"]),
        ),
        persona(
            "pharmacist",
            "Aino Apteekkari",
            everywhere(Trader, &["pharmacy"]),
        ),
        persona(
            "mandate-holder",
            "Venla Valtuutettu",
            adoption(&["county", "clinic", "foundation"]),
        ),
        persona(
            "colleague",
            "Kalle Kollega",
            adoption(&["county", "clinic", "leaving"]),
        ),
        persona(
            "guidelines-reader",
            "Onni Ohjeenlukija",
            vec![("county", with(Guidelines))],
        ),
        persona(
            "two-hats",
            "Helmi Kaksirooli",
            vec![("county", with(Adoption)), ("clinic", with(Guidelines))],
        ),
        persona(
            "board-member",
            "Hilla Hallituksenjäsen",
            everywhere(BoardMember, &["foundation"]),
        ),
        persona("no-mandate", "Nuutti Nimetön", Vec::new()),
        persona(
            "new-pharmacist",
            "Pirkko Proviisori",
            everywhere(Trader, &["new-pharmacy"]),
        ),
    ]
}

/// The people before Suomi.fi, each with a role in Katso for the county.
pub(super) fn with_katso_roles() -> Vec<Persona> {
    let in_katso = |key, name, basis| persona(key, name, vec![("county", Held::Katso(basis))]);
    vec![
        in_katso("katso-master", "Päivi Pääkäyttäjä", Basis::KatsoMaster),
        in_katso(
            "katso-administrative",
            "Hanna Hallinnollinen",
            Basis::KatsoAdministrative,
        ),
        in_katso("katso-technical", "Teemu Tekninen", Basis::KatsoTechnical),
        in_katso("katso-dpo", "Tiina Tietosuoja", Basis::KatsoDpo),
        in_katso(
            "katso-archivist",
            "Arto Arkistonhoitaja",
            Basis::KatsoArchivist,
        ),
        in_katso(
            "katso-implementer",
            "Timo Toteuttaja",
            Basis::KatsoImplementer,
        ),
        in_katso("katso-reader", "Liisa Lukija", Basis::KatsoReader),
    ]
}

fn persona(key: &'static str, name: &'static str, holds: Vec<(&'static str, Held)>) -> Persona {
    Persona { key, name, holds }
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
