//! What the app and Suomi.fi say to each other in addresses.

use crate::names::named_enum;

named_enum! {
    /// A means of identification that Suomi.fi offers.
    #[derive(Default)]
    pub enum Means {
        /// Pankkitunnukset.
        #[default]
        Bank = "bank",
        /// Mobiilivarmenne.
        Mobile = "mobile",
        /// Varmennekortti.
        Card = "card",
    }
}

named_enum! {
    /// Why an identification has failed.
    pub enum IdentificationFailure {
        /// The user cancelled it.
        Cancelled = "cancelled",
        /// Suomi.fi could not identify the user.
        Identification = "identification",
        /// The service could not be reached.
        Outage = "outage",
    }
}
