//! The session: who acts, for which organisation, on which basis, and what the basis allows.

use serde::{Deserialize, Serialize};

use crate::names::names;
use crate::organisation::{Organisation, OrganisationKind};
use crate::timestamp::Timestamp;

names! {
    /// A position in a public register.
    pub enum Position {
        /// Elinkeinonharjoittaja.
        Trader = "trader",
        /// Toimitusjohtaja.
        ManagingDirector = "managing-director",
        /// Toimitusjohtajan sijainen.
        SubstituteManagingDirector = "substitute-managing-director",
        /// Varatoimitusjohtaja.
        DeputyManagingDirector = "deputy-managing-director",
        /// The right to sign for the organisation alone (nimenkirjoitusoikeus).
        Signatory = "signatory",
        /// A member of the board, which alone is not enough to act.
        BoardMember = "board-member",
    }
}

names! {
    /// A Suomi.fi mandate that has a meaning in the Extranet (seed 003).
    pub enum Mandate {
        /// Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto.
        Adoption = "adoption",
        /// Sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaohjeiden katselu.
        Guidelines = "guidelines",
    }
}

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

names! {
    /// Why a person may not act for an organisation; the checks of seed 001, 6.1.
    pub enum EntryRefusal {
        /// The person has neither a position nor a mandate there.
        NoMandate = "no-mandate",
        /// A public organisation or a foundation: a position is not enough, a mandate is required.
        MandateRequired = "mandate-required",
        /// The person's position is not sufficient.
        PositionNotEnough = "position-not-enough",
        /// The organisation's data is not up to date in the national code service.
        RegisterOutdated = "register-outdated",
        /// The organisation has no licence to work in social or health care.
        NoLicence = "no-licence",
    }
}

/// The positions and mandates of a person in one organisation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Authorisations {
    /// Positions in public registers.
    pub positions: Vec<Position>,
    /// Suomi.fi mandates.
    pub mandates: Vec<Mandate>,
}

impl Authorisations {
    /// The strongest basis that these give for an organisation of this kind, or why they give none
    /// (seeds 001, 1.2; 003; 004, 1.2).
    pub fn basis(&self, kind: OrganisationKind) -> Result<Basis, EntryRefusal> {
        if self.mandates.contains(&Mandate::Adoption) {
            return Ok(Basis::AdoptionMandate);
        }
        let position = self.positions.iter().any(|it| it.is_enough());
        if position && !kind.always_needs_mandate() {
            return Ok(Basis::Position);
        }
        if self.mandates.contains(&Mandate::Guidelines) {
            return Ok(Basis::GuidelinesMandate);
        }
        match self.positions.as_slice() {
            [] => Err(EntryRefusal::NoMandate),
            _ if kind.always_needs_mandate() => Err(EntryRefusal::MandateRequired),
            _ => Err(EntryRefusal::PositionNotEnough),
        }
    }
}

impl Position {
    /// Whether it is sufficient without a mandate, if the organisation does not always need one.
    pub fn is_enough(self) -> bool {
        match self {
            Position::Trader
            | Position::ManagingDirector
            | Position::SubstituteManagingDirector
            | Position::DeputyManagingDirector
            | Position::Signatory => true,
            Position::BoardMember => false,
        }
    }
}

/// A person who has been identified.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Person {
    /// First names and surname, as Suomi.fi gives them.
    pub name: String,
}

/// The organisation that a person acts for, and the basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ActingFor {
    /// The organisation.
    pub organisation: Organisation,
    /// The basis.
    pub basis: Basis,
}

/// The identity that a page or a session speaks for: a person, the organisation, and the basis.
///
/// Opaque to clients: they send back what the session answer gives (see
/// [`ACTING_AS`](crate::api::ACTING_AS)). In text form up to three tags of ASCII letters and
/// digits, joined by full stops.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
#[cfg_attr(feature = "openapi", schema(value_type = String, example = "3f6c0a51d2b94e77.9c1e5b7702af4d83.51c0ffee90ab12cd"))]
pub struct Identity(String);

/// A text that is not an [`Identity`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIdentity;

impl std::fmt::Display for NotAnIdentity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("not an identity: one to three tags joined by full stops are expected")
    }
}

impl std::error::Error for NotAnIdentity {}

impl Identity {
    /// Whether both have the same person.
    pub fn has_person_of(&self, other: &Identity) -> bool {
        self.tag(0) == other.tag(0)
    }

    /// Whether both have the same person and the same organisation, or both none.
    pub fn has_organisation_of(&self, other: &Identity) -> bool {
        self.has_person_of(other) && self.tag(1) == other.tag(1)
    }

    /// Whether a page that speaks for `page` may continue in a session with this identity.
    ///
    /// A session whose basis is gone, such as a revoked mandate, is still that of the page: its
    /// requests are refused by their own rule, with the reason.
    pub fn accepts(&self, page: &Identity) -> bool {
        self.has_organisation_of(page) && (self.tag(2).is_none() || self.tag(2) == page.tag(2))
    }

    /// Whether an organisation has been chosen.
    pub fn has_organisation(&self) -> bool {
        self.tag(1).is_some()
    }

    /// The tag of the person, of the organisation once one is chosen, or of the basis while there
    /// is one.
    fn tag(&self, index: usize) -> Option<&str> {
        self.0.split('.').nth(index)
    }
}

impl std::fmt::Display for Identity {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::str::FromStr for Identity {
    type Err = NotAnIdentity;

    fn from_str(text: &str) -> Result<Identity, NotAnIdentity> {
        let is_tag =
            |tag: &str| !tag.is_empty() && tag.bytes().all(|it| it.is_ascii_alphanumeric());
        let is_identity = text.split('.').count() <= 3 && text.split('.').all(is_tag);
        is_identity
            .then(|| Identity(text.to_owned()))
            .ok_or(NotAnIdentity)
    }
}

impl TryFrom<String> for Identity {
    type Error = NotAnIdentity;

    fn try_from(text: String) -> Result<Identity, NotAnIdentity> {
        text.parse()
    }
}

impl From<Identity> for String {
    fn from(identity: Identity) -> String {
        identity.0
    }
}

/// A session, as the browser gets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The identity; it changes with the person, the organisation and the basis.
    pub identity: Identity,
    /// The person.
    pub person: Person,
    /// The organisation; chosen in the Extranet after identification, never before (DVV's rule).
    pub acting: Option<ActingFor>,
    /// When the session expires without further requests.
    pub expires_at: Timestamp,
    /// The number of seconds that it lasts after each request.
    pub idle_seconds: u32,
    /// The largest number of seconds that it lasts from now, whatever is requested.
    pub longest_seconds: u32,
}

/// An organisation that a person might act for, and whether the person may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RepresentedOrganisation {
    /// The organisation.
    pub organisation: Organisation,
    /// Whether the person may act for it.
    pub entry: Entry,
}

/// Whether a person may act for an organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "outcome", rename_all = "kebab-case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Entry {
    /// Yes, on this basis.
    Allowed {
        /// The basis.
        basis: Basis,
    },
    /// No, for this reason.
    Refused {
        /// The reason.
        reason: EntryRefusal,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(
        kind: OrganisationKind,
        positions: &[Position],
        mandates: &[Mandate],
        expected: Result<Basis, EntryRefusal>,
    ) {
        let authorisations = Authorisations {
            positions: positions.to_vec(),
            mandates: mandates.to_vec(),
        };
        assert_eq!(authorisations.basis(kind), expected);
    }

    // Inventory: 14
    #[test]
    fn a_position_is_enough_in_a_private_organisation() {
        for position in [
            Position::Trader,
            Position::ManagingDirector,
            Position::SubstituteManagingDirector,
            Position::DeputyManagingDirector,
            Position::Signatory,
        ] {
            check(
                OrganisationKind::Private,
                &[position],
                &[],
                Ok(Basis::Position),
            );
        }
        check(
            OrganisationKind::Private,
            &[Position::BoardMember],
            &[],
            Err(EntryRefusal::PositionNotEnough),
        );
        check(
            OrganisationKind::Practitioner,
            &[Position::Trader],
            &[],
            Ok(Basis::Position),
        );
        check(
            OrganisationKind::Pharmacy,
            &[Position::Trader],
            &[],
            Ok(Basis::Position),
        );
    }

    // Inventory: 15
    #[test]
    fn a_public_organisation_or_a_foundation_always_takes_a_mandate() {
        for kind in [OrganisationKind::Public, OrganisationKind::Foundation] {
            check(
                kind,
                &[Position::ManagingDirector],
                &[],
                Err(EntryRefusal::MandateRequired),
            );
            check(
                kind,
                &[Position::ManagingDirector],
                &[Mandate::Adoption],
                Ok(Basis::AdoptionMandate),
            );
        }
    }

    // Inventory: 12, 17
    #[test]
    fn the_strongest_basis_counts() {
        check(
            OrganisationKind::Private,
            &[],
            &[],
            Err(EntryRefusal::NoMandate),
        );
        check(
            OrganisationKind::Private,
            &[],
            &[Mandate::Guidelines],
            Ok(Basis::GuidelinesMandate),
        );
        check(
            OrganisationKind::Private,
            &[Position::Trader],
            &[Mandate::Guidelines],
            Ok(Basis::Position),
        );
        check(
            OrganisationKind::Public,
            &[],
            &[Mandate::Guidelines, Mandate::Adoption],
            Ok(Basis::AdoptionMandate),
        );
    }

    #[test]
    fn a_page_goes_on_only_for_the_same_person_organisation_and_basis() {
        for (session, page, expected) in [
            ("maija.clinic.position", "maija.clinic.position", true),
            ("maija", "maija", true),
            ("kalle.clinic.position", "maija.clinic.position", false),
            ("maija.county.position", "maija.clinic.position", false),
            ("maija.clinic.mandate", "maija.clinic.position", false),
            ("maija", "maija.clinic.position", false),
            ("maija.clinic.position", "maija", false),
            // The basis is gone: the refusal itself gives the reason.
            ("maija.clinic", "maija.clinic.position", true),
        ] {
            let [session_, page_] = [session, page].map(|it| it.parse::<Identity>().unwrap());
            assert_eq!(session_.accepts(&page_), expected, "{session} {page}");
        }
    }

    #[test]
    fn an_identity_has_one_text_form() {
        for text in ["a1", "a1.b2", "a1.b2.c3"] {
            assert_eq!(text.parse::<Identity>().unwrap().to_string(), text);
        }
        for text in [
            "",
            ".",
            "a1.",
            ".b2",
            "a1..c3",
            "a1.b2.c3.d4",
            "a 1",
            "a1.ä",
        ] {
            assert_eq!(text.parse::<Identity>(), Err(NotAnIdentity), "{text:?}");
        }
    }

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
