//! The fictional customers. Their business IDs have right check digits and are not in use.

use kanta_shared::day::Day;
use kanta_shared::fixtures;
use kanta_shared::organisation::{Organisation, OrganisationKind, Sector};
use kanta_shared::pharmacy::{Pharmacy, PharmacyKind};
use kanta_shared::values::Oid;

use super::{Customer, ListedOrganisation};

/// In how many days the pharmacy is taken over: near enough to apply.
const DAYS_TO_TAKEOVER: i32 = 20;

/// In how many days the new pharmacy is taken over: it is too early to apply.
const DAYS_TO_LATER_TAKEOVER: i32 = 45;

impl Customer {
    /// The customer as it is listed in a world that begins on this day.
    pub(super) fn listed(self, today: Day) -> ListedOrganisation {
        let private = |business_id, oid, name, sector| {
            fixtures::organisation(business_id, oid, name, OrganisationKind::Private, sector)
        };
        match self {
            Customer::County => listed(self, fixtures::county()),
            Customer::Clinic => listed(self, fixtures::clinic()),
            Customer::HomeCare => listed(self, fixtures::home_care()),
            Customer::Practitioner => listed(self, fixtures::practitioner()),
            Customer::Pharmacy => pharmacy(today),
            Customer::Leaving => {
                let oid = "1.2.246.10.70100074.10.0";
                let sector = Sector::HealthAndSocial;
                listed(self, private("7010007-4", oid, "Päättyvä Hoiva Oy", sector))
            }
            Customer::Outdated => {
                let (oid, name) = ("1.2.246.10.70100082.10.0", "Vanhentunut Vastaanotto Oy");
                ListedOrganisation {
                    up_to_date: false,
                    ..listed(self, private("7010008-2", oid, name, Sector::Health))
                }
            }
            Customer::Unlicensed => {
                let (oid, name) = ("1.2.246.10.70100090.10.0", "Luvaton Palvelu Oy");
                ListedOrganisation {
                    licensed: false,
                    ..listed(self, private("7010009-0", oid, name, Sector::Social))
                }
            }
            Customer::Foundation => listed(self, fixtures::foundation()),
            Customer::NewPharmacy => new_pharmacy(today),
        }
    }
}

/// A pharmacy with a branch.
fn pharmacy(today: Day) -> ListedOrganisation {
    let organisation = Organisation {
        takeover: Some(today.plus_days(DAYS_TO_TAKEOVER)),
        ..fixtures::pharmacy()
    };
    let main = main_pharmacy(&organisation, ["Apteekkikuja 1", "33100", "Esimerkkilä"]);
    let branch = Pharmacy {
        oid: oid("1.2.246.10.70100066.10.1"),
        name: "Esimerkkilän apteekki, Kirkonkylän sivuapteekki".to_owned(),
        kind: PharmacyKind::Branch,
        ..main_pharmacy(&organisation, ["Kylätie 8", "33480", "Kirkonkylä"])
    };
    ListedOrganisation {
        pharmacies: vec![main, branch],
        ..listed(Customer::Pharmacy, organisation)
    }
}

fn new_pharmacy(today: Day) -> ListedOrganisation {
    let organisation = Organisation {
        takeover: Some(today.plus_days(DAYS_TO_LATER_TAKEOVER)),
        ..fixtures::organisation(
            "7010013-8",
            "1.2.246.10.70100138.10.0",
            "Mallilan apteekki",
            OrganisationKind::Pharmacy,
            Sector::Health,
        )
    };
    ListedOrganisation {
        pharmacies: vec![main_pharmacy(
            &organisation,
            ["Torikatu 5", "20100", "Mallila"],
        )],
        ..listed(Customer::NewPharmacy, organisation)
    }
}

/// The pharmacy after which the organisation is called.
fn main_pharmacy(organisation: &Organisation, address: [&str; 3]) -> Pharmacy {
    let [street, postal_code, post_office] = address;
    Pharmacy {
        oid: organisation.oid.clone(),
        name: organisation.name.clone(),
        kind: PharmacyKind::Main,
        street: street.to_owned(),
        postal_code: postal_code
            .parse()
            .expect("a postal code of the scenario is right"),
        post_office: post_office.to_owned(),
    }
}

fn oid(text: &str) -> Oid {
    text.parse().expect("an OID of the scenario is right")
}

fn listed(key: Customer, organisation: Organisation) -> ListedOrganisation {
    ListedOrganisation {
        key,
        organisation,
        up_to_date: true,
        licensed: true,
        pharmacies: Vec::new(),
    }
}
