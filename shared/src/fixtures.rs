//! Fictional organisations, access points and drafts for tests and scenarios.
//!
//! The business IDs have right check digits and are not in use.

use crate::application::access_points::{
    AccessPointDraft, AccessPointRegister, InformationSystem, RegisterAnswer, RegisterEntry,
    asks_renewal,
};
use crate::application::{ApplicationContext, ApplicationDraft, ApplicationEvent, HistoryEntry};
use crate::billing::BillingDraft;
use crate::contact::ContactDraft;
use crate::customer::CustomerDraft;
use crate::document::{CurrentDocuments, DocumentVersion};
use crate::field::RowId;
use crate::language::{Language, LetterLanguage};
use crate::organisation::{Organisation, OrganisationKind, Sector};
use crate::reason::TerminationReason;
use crate::role::{ContactKind, ContactRole, roles_for};
use crate::service::KantaService;
use crate::sorted::SortedSet;
use crate::termination::{TerminationContext, TerminationDraft};

mod corpus;
mod pasted;

pub use corpus::{HOSTILE, corpus};
pub use pasted::{PASTED_ROUNDS, full_draft, pasted, pasted_round, typed_fields, with_text};

/// A fictional organisation.
pub fn organisation(
    business_id: &str,
    oid: &str,
    name: &str,
    kind: OrganisationKind,
    sector: Sector,
) -> Organisation {
    Organisation {
        oid: oid.parse().expect("a fixture's OID is right"),
        business_id: business_id
            .parse()
            .expect("a fixture's business ID is right"),
        name: name.to_owned(),
        kind,
        sector,
        takeover: None,
    }
}

/// A public organisation in health care and social welfare: Esimerkkilän hyvinvointialue.
pub fn county() -> Organisation {
    let oid = "1.2.246.10.70100015.10.0";
    let sector = Sector::HealthAndSocial;
    organisation(
        "7010001-5",
        oid,
        "Esimerkkilän hyvinvointialue",
        OrganisationKind::Public,
        sector,
    )
}

/// A private provider of health care: Lääkäriasema Malli Oy.
pub fn clinic() -> Organisation {
    let oid = "1.2.246.10.70100023.10.0";
    organisation(
        "7010002-3",
        oid,
        "Lääkäriasema Malli Oy",
        OrganisationKind::Private,
        Sector::Health,
    )
}

/// A private provider of social welfare: Kotihoiva Esimerkki Oy.
pub fn home_care() -> Organisation {
    let oid = "1.2.246.10.70100031.10.0";
    organisation(
        "7010003-1",
        oid,
        "Kotihoiva Esimerkki Oy",
        OrganisationKind::Private,
        Sector::Social,
    )
}

/// An independent practitioner in health care: Fysioterapia Esimerkki Tmi.
pub fn practitioner() -> Organisation {
    let oid = "1.2.246.537.28.10000900000";
    organisation(
        "7010005-8",
        oid,
        "Fysioterapia Esimerkki Tmi",
        OrganisationKind::Practitioner,
        Sector::Health,
    )
}

/// A pharmacy: Esimerkkilän apteekki.
pub fn pharmacy() -> Organisation {
    let oid = "1.2.246.10.70100066.10.0";
    organisation(
        "7010006-6",
        oid,
        "Esimerkkilän apteekki",
        OrganisationKind::Pharmacy,
        Sector::Health,
    )
}

/// A foundation in social welfare: Esimerkkisäätiö sr.
pub fn foundation() -> Organisation {
    let oid = "1.2.246.10.70100103.10.0";
    organisation(
        "7010010-3",
        oid,
        "Esimerkkisäätiö sr",
        OrganisationKind::Foundation,
        Sector::Social,
    )
}

/// An information system that can be used with these services.
pub fn system(name: &str, services: &[KantaService]) -> InformationSystem {
    InformationSystem {
        name: name.to_owned(),
        services: services.to_vec(),
        renewal_requests: false,
        pharmacies_only: false,
        viewer: false,
    }
}

/// The access points that the register knows.
pub fn register() -> AccessPointRegister {
    use KantaService::{Imaging, PatientData, Prescription, SocialWelfare};
    let taking_renewals = |it| InformationSystem {
        renewal_requests: true,
        ..it
    };
    let open = |systems| RegisterEntry::Open { systems };
    let entries = [
        (
            "1.2.246.10.70100111.18.1",
            open(vec![
                taking_renewals(system("Potilas-Esimerkki", &[PatientData, Prescription])),
                system("Ajanvaraus-Esimerkki", &[PatientData, Prescription]),
            ]),
        ),
        (
            "1.2.246.10.70100111.18.2",
            open(vec![taking_renewals(system(
                "Sosiaali-Esimerkki",
                &[SocialWelfare, Prescription],
            ))]),
        ),
        (
            "1.2.246.10.70100111.18.3",
            open(vec![
                system("Kuva-Esimerkki", &[Imaging]),
                InformationSystem {
                    viewer: true,
                    ..system("Katselin-Esimerkki", &[Imaging])
                },
            ]),
        ),
        (
            "1.2.246.10.70100111.18.4",
            open(vec![InformationSystem {
                pharmacies_only: true,
                ..system("Apteekki-Esimerkki", &[Prescription])
            }]),
        ),
        ("1.2.246.10.70100111.18.9", RegisterEntry::Closed),
        (
            "1.2.246.537.6.918.18.10.13.1",
            open(vec![system(
                "Vastaanotto-Esimerkki",
                &[PatientData, Prescription],
            )]),
        ),
    ];
    let answer = |(oid, entry): (&str, RegisterEntry)| RegisterAnswer {
        oid: oid.parse().expect("a fixture's OID is right"),
        entry,
    };
    AccessPointRegister(entries.into_iter().map(answer).collect())
}

/// The version of a text in one language, with a made-up hash.
pub fn document(name: &str, language: Language) -> DocumentVersion {
    DocumentVersion {
        version: "1.0".to_owned(),
        language,
        hash: format!("{name}-{language}"),
    }
}

/// What is known about an organisation's application for a service, when the whole register has
/// been asked.
pub fn context(
    organisation: Organisation,
    service: KantaService,
    first_application: bool,
) -> ApplicationContext {
    let in_every_language =
        |name: &str| Language::ALL.iter().map(|it| document(name, *it)).collect();
    ApplicationContext {
        service,
        organisation,
        first_application,
        last_day: None,
        register: register(),
        documents: CurrentDocuments {
            service_description: in_every_language(service.name()),
            commitment: in_every_language("commitment"),
        },
        history: Vec::new(),
    }
}

/// An application about which Kela has asked a question.
pub fn asked(context: ApplicationContext) -> ApplicationContext {
    let question = "Onko liityntäpiste oikea?".to_owned();
    let entry = HistoryEntry {
        at: "2026-12-01T09:00:00+02:00"
            .parse()
            .expect("a fixture's time is right"),
        event: ApplicationEvent::Asked { question },
    };
    ApplicationContext {
        history: vec![entry],
        ..context
    }
}

/// Every organisation kind with every service that it may apply for, as a first and as a later
/// application.
pub fn contexts() -> Vec<ApplicationContext> {
    let organisations = [
        county(),
        clinic(),
        home_care(),
        practitioner(),
        pharmacy(),
        foundation(),
    ];
    let mut contexts = Vec::new();
    for organisation in organisations {
        for service in KantaService::ALL
            .iter()
            .copied()
            .filter(|it| organisation.may_apply_for(*it))
        {
            for first_application in [true, false] {
                contexts.push(context(organisation.clone(), service, first_application));
            }
        }
    }
    contexts
}

/// A draft for this application with nothing left to correct.
pub fn valid_draft(context: &ApplicationContext) -> ApplicationDraft {
    let kind = context.organisation.kind;
    ApplicationDraft {
        access_points: vec![valid_access_point(RowId(1), context)],
        renewal_requests: asks_renewal(context).then_some(true),
        customer: CustomerDraft {
            street: "Esimerkkikatu 1".to_owned(),
            postal_code: "00100".to_owned(),
            post_office: "Helsinki".to_owned(),
            email: "kirjaamo@esimerkki.fi".to_owned(),
            letter_language: LetterLanguage::Fi,
            ..CustomerDraft::default()
        },
        contacts: vec![ContactDraft {
            id: RowId(1),
            kind: ContactKind::Person,
            name: "Maija Mallikas".to_owned(),
            title: "Toiminnanjohtaja".to_owned(),
            email: "maija.mallikas@esimerkki.fi".to_owned(),
            phone: "+358 40 123 4567".to_owned(),
            roles: roles_for(context.service, kind).collect::<SortedSet<ContactRole>>(),
            certificate_number: "00100000017".to_owned(),
        }],
        billing: BillingDraft {
            recipient: context.organisation.name.clone(),
            street: "PL 12".to_owned(),
            postal_code: "00101".to_owned(),
            post_office: "Helsinki".to_owned(),
            ..BillingDraft::default()
        },
        service_description: context.documents.service_description.first().cloned(),
        commitment: context.documents.commitment.first().cloned(),
        reply: context
            .question()
            .map_or("", |_| "Tiedot ovat oikein.")
            .to_owned(),
        unreviewed: SortedSet::new(),
    }
}

/// An access point of the register that fits the application, with all its systems chosen.
pub fn valid_access_point(id: RowId, context: &ApplicationContext) -> AccessPointDraft {
    let answers = register().0;
    let fits = |it: &&RegisterAnswer| {
        it.entry.systems_for(context).any(|it| it.renewal_requests)
            || (!asks_renewal(context) && it.entry.systems_for(context).next().is_some())
    };
    let answer = answers
        .iter()
        .find(fits)
        .expect("the register has an access point for every service");
    AccessPointDraft {
        id,
        oid: answer.oid.to_string(),
        systems: answer
            .entry
            .systems_for(context)
            .map(|it| it.name.clone())
            .collect(),
        viewer_systems: answer
            .entry
            .viewer_systems_for(context)
            .map(|it| it.name.clone())
            .collect(),
    }
}

/// What is known about the termination of a provider that has these services in use, on the
/// first of December 2026.
pub fn termination_context(services: &[KantaService]) -> TerminationContext {
    TerminationContext {
        organisation: clinic(),
        today: "2026-12-01".parse().expect("a fixture's day is right"),
        services: services.to_vec(),
        lapsing: Vec::new(),
        notice: Language::ALL
            .iter()
            .map(|it| document("notice", *it))
            .collect(),
    }
}

/// A termination at the end of the year with nothing left to correct.
pub fn valid_termination(context: &TerminationContext) -> TerminationDraft {
    TerminationDraft {
        last_day: "31.12.2026".to_owned(),
        reason: Some(TerminationReason::ClosingDown),
        explanation: "Vastaanotto suljetaan.".to_owned(),
        contact_name: "Maija Mallikas".to_owned(),
        contact_phone: "+358 40 123 4567".to_owned(),
        contact_email: "maija.mallikas@esimerkki.fi".to_owned(),
        billing: BillingDraft {
            recipient: context.organisation.name.clone(),
            street: "PL 12".to_owned(),
            postal_code: "00101".to_owned(),
            post_office: "Helsinki".to_owned(),
            ..BillingDraft::default()
        },
        notice: context.notice.first().cloned(),
        unreviewed: SortedSet::new(),
    }
}
