//! Who there is: fictional customers and people, as the national registers and Suomi.fi know them.

use kanta_shared::application::access_points::{
    AccessPointRegister, RegisterAnswer, RegisterEntry,
};
use kanta_shared::day::Day;
use kanta_shared::fixtures;
use kanta_shared::named_enum;
use kanta_shared::organisation::Organisation;
use kanta_shared::pharmacy::Pharmacy;
use kanta_shared::session::{Authorisations, Basis, EntryRefusal, Person, Position};
use kanta_shared::values::Oid;

mod organisations;
mod people;
mod post_offices;

pub use people::{KATSO_ROLES, TODAY};
pub use post_offices::post_office;

named_enum! {
    /// A fictional customer, in the order in which they are shown.
    pub enum Customer {
        County = "county",
        Clinic = "clinic",
        HomeCare = "home-care",
        Practitioner = "practitioner",
        Pharmacy = "pharmacy",
        Leaving = "leaving",
        Outdated = "outdated",
        Unlicensed = "unlicensed",
        Foundation = "foundation",
        NewPharmacy = "new-pharmacy",
    }
}

named_enum! {
    /// A fictional person, in the order in which they are shown.
    pub enum Persona {
        ManagingDirector = "managing-director",
        Trader = "trader",
        Pharmacist = "pharmacist",
        MandateHolder = "mandate-holder",
        Colleague = "colleague",
        GuidelinesReader = "guidelines-reader",
        TwoHats = "two-hats",
        BoardMember = "board-member",
        NoMandate = "no-mandate",
        NewPharmacist = "new-pharmacist",
        KatsoMaster = "katso-master",
        KatsoAdministrative = "katso-administrative",
        KatsoTechnical = "katso-technical",
        KatsoDpo = "katso-dpo",
        KatsoArchivist = "katso-archivist",
        KatsoImplementer = "katso-implementer",
        KatsoReader = "katso-reader",
    }
}

/// Everything that the national registers and Suomi.fi know in a world.
pub struct Registers {
    /// In the order in which they are shown.
    pub organisations: Vec<ListedOrganisation>,
    /// In the order in which they are shown.
    pub people: Vec<ListedPerson>,
    access_points: AccessPointRegister,
}

/// An organisation as the national code service lists it.
pub struct ListedOrganisation {
    pub key: Customer,
    pub organisation: Organisation,
    /// Whether its data in the code service is up to date.
    pub up_to_date: bool,
    /// Whether it has a licence to work in social or health care.
    pub licensed: bool,
    /// Its pharmacies in the pharmacy register, the main pharmacy first; for pharmacies only.
    pub pharmacies: Vec<Pharmacy>,
}

/// A person whom Suomi.fi identifies.
pub struct ListedPerson {
    pub key: Persona,
    pub name: &'static str,
    /// What the person holds for which customer.
    pub holds: Vec<(Customer, Held)>,
}

/// What a person holds for an organisation.
pub enum Held {
    /// Positions and Suomi.fi mandates.
    SuomiFi(Authorisations),
    /// A role in Katso.
    Katso(Basis),
}

impl Registers {
    /// The registers with these customers and people, in a world that begins on this day.
    pub fn new(customers: &[Customer], people: &[Persona], today: Day) -> Registers {
        Registers {
            organisations: customers.iter().map(|it| it.listed(today)).collect(),
            people: people.iter().map(|it| it.listed()).collect(),
            access_points: fixtures::register(),
        }
    }

    /// The person with this key.
    pub fn person(&self, key: &str) -> Option<&ListedPerson> {
        self.people.iter().find(|it| it.key.name() == key)
    }

    pub fn organisation(&self, key: Customer) -> Option<&ListedOrganisation> {
        self.organisations.iter().find(|it| it.key == key)
    }

    /// The organisation with this OID.
    pub fn organisation_with(&self, oid: &Oid) -> Option<&ListedOrganisation> {
        self.organisations
            .iter()
            .find(|it| it.organisation.oid == *oid)
    }

    /// What the register of access points answers.
    pub fn look_up(&self, oid: &Oid) -> RegisterAnswer {
        let entry = self
            .access_points
            .entry(oid)
            .cloned()
            .unwrap_or(RegisterEntry::Unknown);
        RegisterAnswer {
            oid: oid.clone(),
            entry,
        }
    }
}

impl ListedPerson {
    pub fn person(&self) -> Person {
        Person {
            name: self.name.to_owned(),
        }
    }

    /// Whether the person holds anything for the organisation, enough or not.
    pub fn holds_anything_for(&self, listed: &ListedOrganisation) -> bool {
        self.held_for(listed).is_some()
    }

    /// By which right the person acts for the organisation, or why there is no way in. The
    /// person's mandates may have been revoked; positions stay.
    pub fn basis_for(
        &self,
        listed: &ListedOrganisation,
        revoked: bool,
    ) -> Result<Basis, EntryRefusal> {
        let held = self.held_for(listed).ok_or(EntryRefusal::NoMandate)?;
        let basis = match held {
            Held::Katso(_) if revoked => Err(EntryRefusal::NoMandate),
            Held::Katso(basis) => Ok(*basis),
            Held::SuomiFi(authorisations) => {
                let mandates = if revoked {
                    Vec::new()
                } else {
                    authorisations.mandates.clone()
                };
                Authorisations {
                    mandates,
                    ..authorisations.clone()
                }
                .basis(listed.organisation.kind)
            }
        }?;
        match listed {
            ListedOrganisation {
                up_to_date: false, ..
            } => Err(EntryRefusal::RegisterOutdated),
            ListedOrganisation {
                licensed: false, ..
            } => Err(EntryRefusal::NoLicence),
            _ => Ok(basis),
        }
    }

    /// The position by which the person acts for the organisation, where that is the basis.
    pub fn position_for(&self, listed: &ListedOrganisation, basis: Basis) -> Option<Position> {
        match self.held_for(listed)? {
            Held::SuomiFi(authorisations) if basis == Basis::Position => authorisations.position(),
            Held::SuomiFi(_) | Held::Katso(_) => None,
        }
    }

    fn held_for(&self, listed: &ListedOrganisation) -> Option<&Held> {
        self.holds
            .iter()
            .find(|(customer, _)| *customer == listed.key)
            .map(|(_, held)| held)
    }
}

#[cfg(test)]
mod tests {
    use kanta_shared::organisation::OrganisationKind::{
        Foundation, Pharmacy, Practitioner, Private, Public,
    };
    use kanta_shared::organisation::Sector::{Health, HealthAndSocial, Social};
    use kanta_shared::pharmacy::PharmacyKind;

    use super::*;
    use crate::scenarios::Scenario;

    fn registers() -> Registers {
        let today = "2026-12-12".parse().unwrap();
        Registers::new(Customer::ALL, Persona::ALL, today)
    }

    #[test]
    fn the_customers_are_those_that_others_rely_on() {
        let registers = registers();
        let customers = registers.organisations.iter().map(|it| {
            let ListedOrganisation {
                key,
                organisation,
                up_to_date,
                licensed,
                ..
            } = it;
            let Organisation {
                oid,
                business_id,
                name,
                kind,
                sector,
                ..
            } = organisation;
            (
                key.name(),
                name.as_str(),
                business_id.as_str(),
                oid.as_str(),
                *kind,
                *sector,
                (*up_to_date, *licensed),
            )
        });
        let fine = (true, true);
        #[rustfmt::skip]
        let expected = [
            ("county", "Esimerkkilän hyvinvointialue", "7010001-5", "1.2.246.10.70100015.10.0", Public, HealthAndSocial, fine),
            ("clinic", "Lääkäriasema Malli Oy", "7010002-3", "1.2.246.10.70100023.10.0", Private, Health, fine),
            ("home-care", "Kotihoiva Esimerkki Oy", "7010003-1", "1.2.246.10.70100031.10.0", Private, Social, fine),
            ("practitioner", "Fysioterapia Esimerkki Tmi", "7010005-8", "1.2.246.537.28.10000900000", Practitioner, Health, fine),
            ("pharmacy", "Esimerkkilän apteekki", "7010006-6", "1.2.246.10.70100066.10.0", Pharmacy, Health, fine),
            ("leaving", "Päättyvä Hoiva Oy", "7010007-4", "1.2.246.10.70100074.10.0", Private, HealthAndSocial, fine),
            ("outdated", "Vanhentunut Vastaanotto Oy", "7010008-2", "1.2.246.10.70100082.10.0", Private, Health, (false, true)),
            ("unlicensed", "Luvaton Palvelu Oy", "7010009-0", "1.2.246.10.70100090.10.0", Private, Social, (true, false)),
            ("foundation", "Esimerkkisäätiö sr", "7010010-3", "1.2.246.10.70100103.10.0", Foundation, Social, fine),
            ("new-pharmacy", "Mallilan apteekki", "7010013-8", "1.2.246.10.70100138.10.0", Pharmacy, Health, fine),
        ];
        assert_eq!(customers.collect::<Vec<_>>(), expected);
    }

    #[test]
    fn one_pharmacy_is_taken_over_in_twenty_days_and_the_other_in_forty_five() {
        let registers = registers();
        let takeovers = registers
            .organisations
            .iter()
            .filter_map(|it| it.organisation.takeover);
        let days: Vec<_> = takeovers.map(Day::written).collect();
        assert_eq!(days, ["1.1.2027", "26.1.2027"]);
    }

    #[test]
    fn a_pharmacy_has_its_main_pharmacy_first_and_no_other_organisation_has_any() {
        for listed in &registers().organisations {
            let mut pharmacies = listed.pharmacies.iter();
            let main = pharmacies.next();
            let organisation = &listed.organisation;
            assert_eq!(main.is_some(), organisation.kind.is_pharmacy());
            assert!(pharmacies.all(|it| it.kind == PharmacyKind::Branch));
            if let Some(main) = main {
                assert_eq!(main.kind, PharmacyKind::Main);
                assert_eq!(
                    (&main.oid, &main.name),
                    (&organisation.oid, &organisation.name)
                );
            }
        }
    }

    // Inventory: 161, 162
    #[test]
    fn every_katso_role_has_its_persona() {
        let registers = registers();
        let county = registers.organisation(Customer::County).unwrap();
        for basis in Basis::ALL
            .iter()
            .filter(|it| it.name().starts_with("katso-"))
        {
            let persona = registers.person(basis.name()).unwrap();
            assert_eq!(persona.basis_for(county, false), Ok(*basis));
            assert_eq!(
                persona.basis_for(county, true),
                Err(EntryRefusal::NoMandate)
            );
        }
        let state = Scenario::Katso.state();
        assert_eq!((state.people.len(), state.customers.len()), (7, 1));
    }

    #[test]
    fn every_persona_acts_today_or_has_a_katso_role() {
        assert_eq!([TODAY, KATSO_ROLES].concat(), Persona::ALL);
    }
}
