//! The steps of the joining wizard.

use crate::names::names;

names! {
    /// A step of the joining wizard (seed 001, 3.1.1 to 3.1.9); its name is part of the address.
    pub enum Step {
        /// Käyttöönoton toimintaohje.
        Instructions = "instructions",
        /// Liityntäpisteet ja järjestelmät.
        AccessPoints = "access-points",
        /// Asiakastiedot.
        Customer = "customer",
        /// Yhteyshenkilöt ja roolit.
        Contacts = "contacts",
        /// Laskutustiedot.
        Billing = "billing",
        /// Palvelukuvauksen hyväksyminen.
        ServiceDescription = "service-description",
        /// Sitoumuksen allekirjoittaminen.
        Commitment = "commitment",
        /// Vastaus kysymykseen; while Kela's question waits for it.
        Reply = "reply",
        /// Liittymishakemuksen yhteenveto.
        Summary = "summary",
    }
}
