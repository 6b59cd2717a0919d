//! Why a customership ends.

use crate::names::names;

names! {
    /// Why a customership ends (kanta.fi, asiakkuuden päättyminen).
    pub enum TerminationReason {
        /// Toiminnan lopettaminen.
        ClosingDown = "closing-down",
        /// Organisaatiomuutos.
        Reorganisation = "reorganisation",
        /// Yrityskauppa.
        BusinessSale = "business-sale",
        /// Muu muutos; it is explained in words.
        Other = "other",
    }
}
