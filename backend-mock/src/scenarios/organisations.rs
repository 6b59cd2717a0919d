//! The fictional customers. Their business IDs have right check digits and belong to nobody.

use kanta_shared::day::Day;
use kanta_shared::fixtures;
use kanta_shared::organisation::{Organisation, OrganisationKind, Sector};

use super::ListedOrganisation;

/// In how many days the pharmacist takes over the pharmacy.
const DAYS_TO_TAKEOVER: i32 = 20;

/// Every customer, in the order in which they are shown.
pub(super) fn all(today: Day) -> Vec<ListedOrganisation> {
    let takeover = today.plus_days(DAYS_TO_TAKEOVER);
    let private = |business_id, oid, name, sector| {
        fixtures::organisation(business_id, oid, name, OrganisationKind::Private, sector)
    };
    let leaving = private(
        "7010007-4",
        "1.2.246.10.70100074.10.0",
        "Päättyvä Hoiva Oy",
        Sector::HealthAndSocial,
    );
    let outdated = private(
        "7010008-2",
        "1.2.246.10.70100082.10.0",
        "Vanhentunut Vastaanotto Oy",
        Sector::Health,
    );
    let unlicensed = private(
        "7010009-0",
        "1.2.246.10.70100090.10.0",
        "Luvaton Palvelu Oy",
        Sector::Social,
    );
    vec![
        county(),
        listed("clinic", fixtures::clinic()),
        listed("home-care", fixtures::home_care()),
        listed("practitioner", fixtures::practitioner()),
        listed(
            "pharmacy",
            Organisation {
                takeover: Some(takeover),
                ..fixtures::pharmacy()
            },
        ),
        listed("leaving", leaving),
        ListedOrganisation {
            up_to_date: false,
            ..listed("outdated", outdated)
        },
        ListedOrganisation {
            licensed: false,
            ..listed("unlicensed", unlicensed)
        },
        listed("foundation", fixtures::foundation()),
    ]
}

/// The wellbeing services county.
pub(super) fn county() -> ListedOrganisation {
    listed("county", fixtures::county())
}

fn listed(key: &'static str, organisation: Organisation) -> ListedOrganisation {
    ListedOrganisation {
        key,
        organisation,
        up_to_date: true,
        licensed: true,
    }
}
