//! Named starting points: who there is, what the registers know, and what has been done already.

use kanta_shared::application::access_points::{
    AccessPointRegister, RegisterAnswer, RegisterEntry,
};
use kanta_shared::day::Day;
use kanta_shared::fixtures;
use kanta_shared::organisation::Organisation;
use kanta_shared::pharmacy::Pharmacy;
use kanta_shared::session::{Authorisations, Basis, EntryRefusal, Person};
use kanta_shared::values::Oid;

mod organisations;
mod personas;

/// The name of a scenario.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum ScenarioKey {
    /// Today, with customers of every kind.
    #[default]
    Default,
    /// The time before Suomi.fi: one customer, and people with Katso roles.
    Katso,
}

/// Who there is in a world, and what the registers know.
pub struct Scenario {
    /// Its name.
    pub key: ScenarioKey,
    /// The organisations, in the order in which they are shown.
    pub organisations: Vec<ListedOrganisation>,
    /// The people.
    pub personas: Vec<Persona>,
    access_points: AccessPointRegister,
}

/// An organisation as the national code service lists it.
pub struct ListedOrganisation {
    /// Its name in scenario links and tests.
    pub key: &'static str,
    /// The organisation.
    pub organisation: Organisation,
    /// Whether its data in the code service is up to date.
    pub up_to_date: bool,
    /// Whether it has a licence to work in social or health care.
    pub licensed: bool,
    /// Its pharmacies in the pharmacy register, the main pharmacy first; for pharmacies only.
    pub pharmacies: Vec<Pharmacy>,
}

/// A person of the scenario.
pub struct Persona {
    /// The name in scenario links and tests.
    pub key: &'static str,
    /// The person's name.
    pub name: &'static str,
    /// What the person holds, by the organisation's key.
    pub holds: Vec<(&'static str, Held)>,
}

/// What a person holds for an organisation.
pub enum Held {
    /// Positions and Suomi.fi mandates.
    SuomiFi(Authorisations),
    /// A role in Katso.
    Katso(Basis),
}

impl ScenarioKey {
    /// Every one of them.
    pub const ALL: &'static [ScenarioKey] = &[ScenarioKey::Default, ScenarioKey::Katso];

    /// The name that others rely on.
    pub fn name(self) -> &'static str {
        match self {
            ScenarioKey::Default => "default",
            ScenarioKey::Katso => "katso",
        }
    }

    /// The one that has this name, if any has.
    pub fn from_name(name: &str) -> Option<ScenarioKey> {
        ScenarioKey::ALL
            .iter()
            .copied()
            .find(|it| it.name() == name)
    }
}

impl Scenario {
    /// The scenario as it is in a world that begins on this day.
    pub fn new(key: ScenarioKey, today: Day) -> Scenario {
        let (organisations, personas) = match key {
            ScenarioKey::Default => (organisations::all(today), personas::of_today()),
            ScenarioKey::Katso => (vec![organisations::county()], personas::with_katso_roles()),
        };
        Scenario {
            key,
            organisations,
            personas,
            access_points: fixtures::register(),
        }
    }

    /// The persona with this key.
    pub fn persona(&self, key: &str) -> Option<&Persona> {
        self.personas.iter().find(|it| it.key == key)
    }

    /// The organisation with this key.
    pub fn organisation(&self, key: &str) -> Option<&ListedOrganisation> {
        self.organisations.iter().find(|it| it.key == key)
    }

    /// The organisation that this OID stands for.
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

impl Persona {
    /// Who it is.
    pub fn person(&self) -> Person {
        Person {
            name: self.name.to_owned(),
        }
    }

    /// Whether the person holds anything for the organisation, be it enough or not.
    pub fn holds_anything_for(&self, listed: &ListedOrganisation) -> bool {
        self.held_for(listed).is_some()
    }

    /// On what grounds the person acts for the organisation, or why there is no way in. The
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
            Held::SuomiFi(grounds) => {
                let mandates = if revoked {
                    Vec::new()
                } else {
                    grounds.mandates.clone()
                };
                Authorisations {
                    mandates,
                    ..grounds.clone()
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

    fn held_for(&self, listed: &ListedOrganisation) -> Option<&Held> {
        self.holds
            .iter()
            .find(|(key, _)| *key == listed.key)
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

    fn scenario(key: ScenarioKey) -> Scenario {
        Scenario::new(key, "2026-12-12".parse().unwrap())
    }

    #[test]
    fn the_customers_are_those_that_others_rely_on() {
        let scenario = scenario(ScenarioKey::Default);
        let customers = scenario.organisations.iter().map(|it| {
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
                *key,
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
        let scenario = scenario(ScenarioKey::Default);
        let takeovers = scenario
            .organisations
            .iter()
            .filter_map(|it| it.organisation.takeover);
        let days: Vec<_> = takeovers.map(Day::written).collect();
        assert_eq!(days, ["1.1.2027", "26.1.2027"]);
    }

    #[test]
    fn a_pharmacy_has_its_main_pharmacy_first_and_nobody_else_has_any() {
        for listed in &scenario(ScenarioKey::Default).organisations {
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
        let scenario = scenario(ScenarioKey::Katso);
        let county = scenario.organisation("county").unwrap();
        for basis in Basis::ALL
            .iter()
            .filter(|it| it.name().starts_with("katso-"))
        {
            let persona = scenario.persona(basis.name()).unwrap();
            assert_eq!(persona.basis_for(county, false), Ok(*basis));
            assert_eq!(
                persona.basis_for(county, true),
                Err(EntryRefusal::NoMandate)
            );
        }
        assert_eq!(
            (scenario.personas.len(), scenario.organisations.len()),
            (7, 1)
        );
    }

    #[test]
    fn what_a_person_holds_is_held_for_a_customer_that_there_is() {
        for key in ScenarioKey::ALL {
            let scenario = scenario(*key);
            for (organisation, _) in scenario.personas.iter().flat_map(|it| &it.holds) {
                assert!(
                    scenario.organisation(organisation).is_some(),
                    "{organisation}"
                );
            }
        }
    }
}
