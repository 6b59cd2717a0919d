//! Positions and mandates, and the basis that they give.

use super::rights::Basis;
use crate::names::names;
use crate::organisation::OrganisationKind;

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
        if self.position().is_some() && !kind.always_needs_mandate() {
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

impl Authorisations {
    /// The position that is sufficient without a mandate, the strongest by the order of the seed.
    pub fn position(&self) -> Option<Position> {
        let enough = self.positions.iter().copied();
        enough.filter(|it| it.is_enough()).min()
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
    fn only_a_position_that_is_enough_is_named() {
        let named = |positions: &[Position]| {
            Authorisations {
                positions: positions.to_vec(),
                mandates: Vec::new(),
            }
            .position()
        };
        assert_eq!(named(&[]), None);
        assert_eq!(named(&[Position::BoardMember]), None);
        let both = [Position::BoardMember, Position::ManagingDirector];
        assert_eq!(named(&both), Some(Position::ManagingDirector));
    }
}
