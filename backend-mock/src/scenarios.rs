//! The states in which a world can begin.
//!
//! A scenario is a variant, its row in [`Scenario::state`], and a function for what was done
//! before. Scenario links, the table in the README and the names in the browser tests follow.

use kanta_shared::language::Language;
use kanta_shared::named_enum;
use kanta_shared::service::KantaService::{PatientData, Prescription, SocialWelfare};

use crate::error::AppError;
use crate::registers::Customer::{
    Clinic, County, HomeCare, Leaving, NewPharmacy, Pharmacy, Practitioner,
};
use crate::registers::Persona::{
    BoardMember, GuidelinesReader, KatsoTechnical, ManagingDirector, MandateHolder, NewPharmacist,
    NoMandate, Pharmacist, Trader,
};
use crate::registers::{Customer, KATSO_ROLES, Persona, TODAY};
use crate::transaction::Transaction;

mod history;

use history::{begin_draft, take_into_use};

named_enum! {
    #[derive(Default)]
    pub enum Scenario {
        /// Today, with customers of every kind.
        #[default]
        Default = "default",
        /// The time before Suomi.fi: one customer, and people with Katso roles.
        Katso = "katso",
    }
}

/// A state in which a world can begin.
pub struct State {
    /// In the order in which they are shown.
    pub customers: &'static [Customer],
    pub people: &'static [Persona],
    /// Does what was done before the world begins.
    pub set_up: fn(&mut Transaction<'_>) -> Result<(), AppError>,
    links: &'static [Link],
}

impl Scenario {
    pub fn state(self) -> State {
        match self {
            Scenario::Default => State {
                customers: Customer::ALL,
                people: TODAY,
                set_up: customers_of_today,
                links: LINKS_TODAY,
            },
            Scenario::Katso => State {
                customers: &[County],
                people: KATSO_ROLES,
                set_up: county_in_use,
                links: LINKS_WITH_KATSO,
            },
        }
    }
}

fn customers_of_today(tx: &mut Transaction<'_>) -> Result<(), AppError> {
    take_into_use(tx, County, PatientData)?;
    begin_draft(tx, HomeCare, SocialWelfare)?;
    take_into_use(tx, Leaving, PatientData)?;
    take_into_use(tx, Leaving, Prescription)
}

fn county_in_use(tx: &mut Transaction<'_>) -> Result<(), AppError> {
    take_into_use(tx, County, PatientData)
}

const LINKS_TODAY: &[Link] = &[
    link(
        ManagingDirector,
        Some(Clinic),
        "/services",
        "a private clinic that has not joined anything yet",
    ),
    link(
        ManagingDirector,
        Some(HomeCare),
        "/applications/social-welfare",
        "an application left half-way",
    ),
    link(
        MandateHolder,
        Some(County),
        "/applications/prescription",
        "a county that joins its second service, without a commitment",
    ),
    link(
        ManagingDirector,
        Some(Leaving),
        "/customership/patient-data",
        "a customer with two services in use that keeps its contacts up to date",
    ),
    link(
        Pharmacist,
        Some(Pharmacy),
        "/applications/prescription",
        "a pharmacy",
    ),
    link(
        NewPharmacist,
        Some(NewPharmacy),
        "/pharmacies",
        "a new pharmacist for whom it is too early to apply",
    ),
    Link {
        language: Some(Language::Sv),
        ..link(
            Trader,
            Some(Practitioner),
            "/services",
            "an independent practitioner, in Swedish",
        )
    },
    link(
        ManagingDirector,
        Some(Leaving),
        "/termination",
        "a customer with two services in use that ends its customership",
    ),
    link(
        GuidelinesReader,
        Some(County),
        "/guides",
        "a mandate that opens the data-protection guidelines and nothing else",
    ),
    link(
        BoardMember,
        None,
        "/organisations",
        "a position that is not enough",
    ),
    link(
        ManagingDirector,
        None,
        "/organisations",
        "organisations with and without a way in",
    ),
    link(
        NoMandate,
        None,
        "/organisations",
        "a user without any organisation to act for",
    ),
];

const LINKS_WITH_KATSO: &[Link] = &[link(
    KatsoTechnical,
    Some(County),
    "/services",
    "the time before Suomi.fi: a technical contact person by Katso role",
)];

/// Who logs in, for which customer, and which page opens.
struct Link {
    persona: Persona,
    customer: Option<Customer>,
    language: Option<Language>,
    page: &'static str,
    shows: &'static str,
}

const fn link(
    persona: Persona,
    customer: Option<Customer>,
    page: &'static str,
    shows: &'static str,
) -> Link {
    Link {
        persona,
        customer,
        language: None,
        page,
        shows,
    }
}

/// A link that makes a world of its own, logs a user in there and opens a page.
pub struct ScenarioLink {
    /// Its address on the mock.
    pub path: String,
    /// What is to be seen there.
    pub shows: &'static str,
}

/// The links of every scenario, as the program prints them and the README has them.
pub fn scenario_links() -> impl Iterator<Item = ScenarioLink> {
    let links = Scenario::ALL.iter().flat_map(|scenario| {
        let links = scenario.state().links.iter();
        links.map(move |link| (scenario, link))
    });
    links.map(|(scenario, link)| {
        let mut path = format!("/_mock/s/{scenario}?as={}", link.persona);
        if let Some(customer) = link.customer {
            path += &format!("&for={customer}");
        }
        if let Some(language) = link.language {
            path += &format!("&lang={language}");
        }
        ScenarioLink {
            path: format!("{path}&go={}", link.page),
            shows: link.shows,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registers::Registers;

    #[test]
    fn what_a_person_holds_is_held_for_a_customer_that_there_is() {
        for scenario in Scenario::ALL {
            let State {
                customers, people, ..
            } = scenario.state();
            let today = "2026-12-12".parse().unwrap();
            let registers = Registers::new(customers, people, today);
            for (customer, _) in registers.people.iter().flat_map(|it| &it.holds) {
                assert!(registers.organisation(*customer).is_some(), "{customer}");
            }
        }
    }
}
