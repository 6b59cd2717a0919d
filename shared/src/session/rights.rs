//! The rights table: what each basis allows.

use crate::names::names;

names! {
    /// The basis on which a person acts for an organisation; a column of the rights table.
    pub enum Basis {
        /// The mandate to take digital services into use.
        AdoptionMandate = "adoption-mandate",
        /// The mandate to view data-protection guidelines only.
        GuidelinesMandate = "guidelines-mandate",
        /// A position in a public register.
        Position = "position",
        /// Historical Katso role: hallinnollinen yhteyshenkilö.
        KatsoAdministrative = "katso-administrative",
        /// Historical Katso role: tekninen yhteyshenkilö.
        KatsoTechnical = "katso-technical",
        /// Historical Katso role: tietosuojavastaava.
        KatsoDpo = "katso-dpo",
        /// Historical Katso role: arkistonhoitaja.
        KatsoArchivist = "katso-archivist",
        /// Historical Katso role: tietoliikenteen ja ohjelmistojen toteuttaja.
        KatsoImplementer = "katso-implementer",
        /// Historical Katso role: lukija.
        KatsoReader = "katso-reader",
        /// Historical Katso role: pääkäyttäjä.
        KatsoMaster = "katso-master",
    }
}

names! {
    /// Something that a person may be allowed to do; a row of the rights table.
    pub enum Capability {
        /// Read instructions and forms.
        Guides = "guides",
        /// Read data-protection guidelines, forms and register descriptions.
        DataProtectionGuides = "data-protection-guides",
        /// Start, edit and send an application.
        Application = "application",
        /// Access points and systems on the application.
        AccessPoints = "access-points",
        /// Accept the service description.
        ServiceDescription = "service-description",
        /// Sign the commitment.
        Commitment = "commitment",
        /// Customer data.
        Customer = "customer",
        /// Contacts and roles.
        Contacts = "contacts",
        /// Billing data.
        Billing = "billing",
        /// End the customership.
        Termination = "termination",
        /// See how far applications have come, and their summaries.
        Status = "status",
    }
}

/// The extent of a capability.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Access {
    /// Nothing.
    None,
    /// May view.
    View,
    /// May view and edit.
    Edit,
}

impl Basis {
    /// The access that this basis gives: one cell of the rights table.
    ///
    /// The Katso columns are history; where their sources are incomplete, the cells follow the names
    /// of the roles.
    pub fn access(self, capability: Capability) -> Access {
        use Access::{Edit as E, None as N, View as V};
        #[rustfmt::skip]
        let row = match capability {
            //                                   adoption
            //                                      guidelines
            //                                         position
            //                                            administrative
            //                                               technical
            //                                                  dpo
            //                                                     archivist
            //                                                        implementer
            //                                                           reader
            //                                                              master
            Capability::Guides               => [V, V, V, V, V, V, V, V, V, V],
            Capability::DataProtectionGuides => [V, V, V, V, V, V, V, V, V, V],
            Capability::Application          => [E, N, E, E, N, N, N, N, N, E],
            Capability::AccessPoints         => [E, N, E, E, E, N, N, E, V, E],
            Capability::ServiceDescription   => [E, N, E, E, N, N, N, N, N, E],
            Capability::Commitment           => [E, N, E, E, N, N, N, N, N, E],
            Capability::Customer             => [E, N, E, E, V, V, V, V, V, E],
            Capability::Contacts             => [E, N, E, E, V, V, V, V, V, E],
            Capability::Billing              => [E, N, E, E, N, N, N, N, V, E],
            Capability::Termination          => [E, N, E, E, N, N, N, N, N, E],
            Capability::Status               => [V, N, V, V, V, V, V, V, V, V],
        };
        let column = match self {
            Basis::AdoptionMandate => 0,
            Basis::GuidelinesMandate => 1,
            Basis::Position => 2,
            Basis::KatsoAdministrative => 3,
            Basis::KatsoTechnical => 4,
            Basis::KatsoDpo => 5,
            Basis::KatsoArchivist => 6,
            Basis::KatsoImplementer => 7,
            Basis::KatsoReader => 8,
            Basis::KatsoMaster => 9,
        };
        row[column]
    }

    /// Whether this basis allows editing.
    pub fn may_edit(self, capability: Capability) -> bool {
        self.access(capability) == Access::Edit
    }

    /// Whether this basis allows at least viewing.
    pub fn may_view(self, capability: Capability) -> bool {
        self.access(capability) != Access::None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_guidelines_mandate_opens_the_guides_and_nothing_else() {
        for capability in Capability::ALL {
            let guides = matches!(
                capability,
                Capability::Guides | Capability::DataProtectionGuides
            );
            assert_eq!(
                Basis::GuidelinesMandate.may_view(*capability),
                guides,
                "{capability}"
            );
            assert!(
                !Basis::GuidelinesMandate.may_edit(*capability),
                "{capability}"
            );
        }
    }

    // Inventory: 162
    #[test]
    fn the_katso_master_user_has_the_rights_of_all_roles() {
        for capability in Capability::ALL {
            let strongest = Basis::ALL
                .iter()
                .filter(|it| it.name().starts_with("katso-"))
                .map(|it| it.access(*capability))
                .max();
            assert_eq!(
                Some(Basis::KatsoMaster.access(*capability)),
                strongest,
                "{capability}"
            );
        }
    }
}
