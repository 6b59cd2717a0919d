//! Scenario links to begin with, as the program prints them and the README has them.

use crate::scenarios::ScenarioKey;

/// A link that makes a world of its own, logs somebody in there and opens a page.
pub struct ScenarioLink {
    scenario: ScenarioKey,
    /// Who logs in, for whom, and where it leads.
    query: &'static str,
    /// What one sees there.
    pub shows: &'static str,
}

impl ScenarioLink {
    /// Its address on the mock.
    pub fn path(&self) -> String {
        format!("/_mock/s/{}?{}", self.scenario.name(), self.query)
    }
}

/// Good places to begin.
pub const SCENARIO_LINKS: [ScenarioLink; 13] = [
    link(
        ScenarioKey::Default,
        "as=managing-director&for=clinic&go=/services",
        "a private clinic that has not joined anything yet",
    ),
    link(
        ScenarioKey::Default,
        "as=managing-director&for=home-care&go=/applications/social-welfare",
        "an application left half-way",
    ),
    link(
        ScenarioKey::Default,
        "as=mandate-holder&for=county&go=/applications/prescription",
        "a county that joins its second service, without a commitment",
    ),
    link(
        ScenarioKey::Default,
        "as=managing-director&for=leaving&go=/customership/patient-data",
        "a customer with two services in use that keeps its contacts up to date",
    ),
    link(
        ScenarioKey::Default,
        "as=pharmacist&for=pharmacy&go=/applications/prescription",
        "a pharmacy",
    ),
    link(
        ScenarioKey::Default,
        "as=new-pharmacist&for=new-pharmacy&go=/pharmacies",
        "a new pharmacist for whom it is too early to apply",
    ),
    link(
        ScenarioKey::Default,
        "as=trader&for=practitioner&lang=sv&go=/services",
        "an independent practitioner, in Swedish",
    ),
    link(
        ScenarioKey::Default,
        "as=managing-director&for=leaving&go=/termination",
        "a customer with two services in use that ends its customership",
    ),
    link(
        ScenarioKey::Default,
        "as=guidelines-reader&for=county&go=/guides",
        "a person whose mandate allows the data-protection guidelines and nothing else",
    ),
    link(
        ScenarioKey::Default,
        "as=board-member&go=/organisations",
        "a position that is not enough",
    ),
    link(
        ScenarioKey::Default,
        "as=managing-director&go=/organisations",
        "organisations with and without a way in",
    ),
    link(
        ScenarioKey::Default,
        "as=no-mandate&go=/organisations",
        "a person without an organisation to act for",
    ),
    link(
        ScenarioKey::Katso,
        "as=katso-technical&for=county&go=/services",
        "the time before Suomi.fi: a technical contact person by Katso role",
    ),
];

const fn link(scenario: ScenarioKey, query: &'static str, shows: &'static str) -> ScenarioLink {
    ScenarioLink {
        scenario,
        query,
        shows,
    }
}
