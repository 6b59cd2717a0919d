//! The customer, as it is in the registers of the national code service.

use crate::day::Day;
use crate::names::names;
use crate::service::KantaService;
use crate::values::{BusinessId, Oid};

names! {
    /// The kind of a customer. Kind and sector decide which services it can apply for, what it is
    /// asked, and on which basis a person may act for it.
    pub enum OrganisationKind {
        /// Julkinen organisaatio, for example a wellbeing services county.
        Public = "public",
        /// Yksityinen palvelunantaja.
        Private = "private",
        /// Säätiö.
        Foundation = "foundation",
        /// Itsenäinen ammatinharjoittaja.
        Practitioner = "practitioner",
        /// Apteekki.
        Pharmacy = "pharmacy",
        /// Sairaala-apteekki.
        HospitalPharmacy = "hospital-pharmacy",
    }
}

names! {
    /// The sector in which a provider works (toimiala).
    pub enum Sector {
        /// Terveydenhuolto.
        Health = "health",
        /// Sosiaalihuolto.
        Social = "social",
        /// Both.
        HealthAndSocial = "health-and-social",
    }
}

names! {
    /// The register of the national code service that holds an organisation's data.
    pub enum Register {
        /// SOTE-organisaatiorekisteri.
        Organisations = "organisations",
        /// Terveydenhuollon itsenäiset ammatinharjoittajat.
        Practitioners = "practitioners",
        /// Apteekkirekisteri.
        Pharmacies = "pharmacies",
    }
}

/// An organisation as it is in the registers. None of this can be changed in the Extranet.
#[apply(wire)]
pub struct Organisation {
    /// The organisation's own OID, which is never an access point's OID.
    pub oid: Oid,
    /// Y-tunnus.
    pub business_id: BusinessId,
    /// Official name.
    pub name: String,
    /// The kind of customer.
    pub kind: OrganisationKind,
    /// The sector it works in.
    pub sector: Sector,
    /// The day on which a pharmacist takes over the pharmacy; for pharmacies only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takeover: Option<Day>,
}

impl OrganisationKind {
    /// Whether it is a pharmacy of either kind. Pharmacies are asked for less (seed 004, 3.1).
    pub fn is_pharmacy(self) -> bool {
        match self {
            OrganisationKind::Pharmacy | OrganisationKind::HospitalPharmacy => true,
            OrganisationKind::Public
            | OrganisationKind::Private
            | OrganisationKind::Foundation
            | OrganisationKind::Practitioner => false,
        }
    }

    /// Whether acting for it always requires a Suomi.fi mandate, in any position (seed 003).
    pub fn always_needs_mandate(self) -> bool {
        match self {
            OrganisationKind::Public | OrganisationKind::Foundation => true,
            OrganisationKind::Private
            | OrganisationKind::Practitioner
            | OrganisationKind::Pharmacy
            | OrganisationKind::HospitalPharmacy => false,
        }
    }

    /// The register that holds organisations of this kind (seed 004, 3).
    pub fn register(self) -> Register {
        match self {
            OrganisationKind::Public | OrganisationKind::Private | OrganisationKind::Foundation => {
                Register::Organisations
            }
            OrganisationKind::Practitioner => Register::Practitioners,
            OrganisationKind::Pharmacy | OrganisationKind::HospitalPharmacy => Register::Pharmacies,
        }
    }
}

impl Sector {
    fn covers_health(self) -> bool {
        self != Sector::Social
    }

    fn covers_social(self) -> bool {
        self != Sector::Health
    }
}

/// How long before the takeover of a pharmacy its new pharmacist may apply, in days (kanta.fi,
/// changes at pharmacies).
pub const EARLIEST_BEFORE_TAKEOVER: i32 = 30;

impl Organisation {
    /// The first day on which a new pharmacist may apply; `None` if no takeover is ahead.
    pub fn may_apply_from(&self) -> Option<Day> {
        Some(self.takeover?.plus_days(-EARLIEST_BEFORE_TAKEOVER))
    }

    /// The day that the organisation has to wait for before it may apply, if there is one.
    pub fn has_to_wait_for(&self, today: Day) -> Option<Day> {
        self.may_apply_from().filter(|first| today < *first)
    }

    /// Whether it may apply for the service. Kind and sector decide (seed 001, 3.1; seed 004, 3.1).
    pub fn may_apply_for(&self, service: KantaService) -> bool {
        let pharmacy = self.kind.is_pharmacy();
        match service {
            KantaService::PatientData | KantaService::Imaging => {
                !pharmacy && self.sector.covers_health()
            }
            KantaService::SocialWelfare => !pharmacy && self.sector.covers_social(),
            KantaService::Prescription => {
                pharmacy
                    || self.sector.covers_health()
                    || self.kind != OrganisationKind::Practitioner
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::OrganisationKind::*;
    use super::Sector::*;
    use super::*;
    use crate::service::KantaService::*;

    #[track_caller]
    fn check(kind: OrganisationKind, sector: Sector, expected: &[KantaService]) {
        let organisation = Organisation {
            oid: "1.2.246.10.70100023.10.0".parse().unwrap(),
            business_id: "7010002-3".parse().unwrap(),
            name: "Lääkäriasema Malli Oy".to_owned(),
            kind,
            sector,
            takeover: None,
        };
        let open: Vec<_> = KantaService::ALL
            .iter()
            .copied()
            .filter(|it| organisation.may_apply_for(*it))
            .collect();
        assert_eq!(open, expected, "{kind}, {sector}");
    }

    // Inventory: 37
    #[test]
    fn a_new_pharmacist_may_apply_thirty_days_before_the_takeover() {
        let day = |text: &str| text.parse::<Day>().unwrap();
        let pharmacy = crate::fixtures::pharmacy();
        let of_new_pharmacist = Organisation {
            takeover: Some(day("31.12.2026")),
            ..pharmacy.clone()
        };
        for (today, expected) in [
            ("30.11.2026", Some(day("1.12.2026"))),
            ("1.12.2026", None),
            ("31.12.2026", None),
            ("1.1.2027", None),
        ] {
            assert_eq!(of_new_pharmacist.has_to_wait_for(day(today)), expected);
            assert_eq!(pharmacy.has_to_wait_for(day(today)), None);
        }
    }

    // Inventory: 5, 6, 7, 36, 37
    #[test]
    fn kind_and_sector_decide_which_services_can_be_applied_for() {
        for kind in [Public, Private, Foundation] {
            check(kind, Health, &[PatientData, Prescription, Imaging]);
            check(kind, Social, &[SocialWelfare, Prescription]);
            check(
                kind,
                HealthAndSocial,
                &[PatientData, SocialWelfare, Prescription, Imaging],
            );
        }
        check(Practitioner, Health, &[PatientData, Prescription, Imaging]);
        check(Practitioner, Social, &[SocialWelfare]);
        check(
            Practitioner,
            HealthAndSocial,
            &[PatientData, SocialWelfare, Prescription, Imaging],
        );
        for kind in [Pharmacy, HospitalPharmacy] {
            for sector in Sector::ALL {
                check(kind, *sector, &[Prescription]);
            }
        }
    }
}
