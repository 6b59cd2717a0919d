//! The names of things, as screens and letters alike call them.
//!
//! Names of services, steps, buttons and roles are those of the seeds, word for word.

use crate::application::Step;
use crate::day::Day;
use crate::language::{Language, LetterLanguage};
use crate::organisation::{EARLIEST_BEFORE_TAKEOVER, OrganisationKind, Register, Sector};
use crate::pharmacy::PharmacyKind;
use crate::reason::TerminationReason;
use crate::role::{ContactKind, ContactRole};
use crate::service::KantaService;
use crate::session::{Basis, Mandate, Position};
use crate::texts::Text;

/// The answer in a field that was left empty.
pub const NOT_GIVEN: Text = Text! {
    fi: "Ei annettu",
    sv: "Inte angivet",
    en: "Not provided",
};

/// The name of a service.
pub const fn service_name(service: KantaService) -> Text {
    match service {
        KantaService::PatientData => Text! {
            fi: "Potilastietovaranto",
            sv: "Patientdatalagret",
            en: "Patient Data Repository",
        },
        KantaService::SocialWelfare => Text! {
            fi: "Sosiaalihuollon asiakastietovaranto",
            sv: "Socialvårdens klientdatalager",
            en: "Client Data Repository for Social Welfare Services",
        },
        KantaService::Prescription => Text! {
            fi: "Resepti-palvelu",
            sv: "Recepttjänsten",
            en: "Prescription Service",
        },
        KantaService::Imaging => Text! {
            fi: "Kuva-aineistojen tietovaranto",
            sv: "Datalagret för bildmaterial",
            en: "Imaging Data Repository",
        },
    }
}

/// The name of a service as the possessor in a sentence: genitive in Finnish, unchanged in the
/// other languages.
pub const fn service_possessive(service: KantaService) -> Text {
    let fi = match service {
        KantaService::PatientData => "Potilastietovarannon",
        KantaService::SocialWelfare => "Sosiaalihuollon asiakastietovarannon",
        KantaService::Prescription => "Resepti-palvelun",
        KantaService::Imaging => "Kuva-aineistojen tietovarannon",
    };
    let Text { sv, en, .. } = service_name(service);
    Text { fi, sv, en }
}

/// The heading of a step.
pub const fn step_heading(step: Step) -> Text {
    match step {
        Step::Instructions => Text! {
            fi: "Käyttöönoton toimintaohje",
            sv: "Anvisning för ibruktagandet",
            en: "Before you start",
        },
        Step::AccessPoints => Text! {
            fi: "Liityntäpisteet ja järjestelmät",
            sv: "Anslutningspunkter och system",
            en: "Access points and systems",
        },
        Step::Customer => Text! {
            fi: "Asiakastiedot",
            sv: "Kunduppgifter",
            en: "Customer data",
        },
        Step::Contacts => Text! {
            fi: "Yhteyshenkilöt ja roolit",
            sv: "Kontaktpersoner",
            en: "Contact persons and roles",
        },
        Step::Billing => Text! {
            fi: "Laskutustiedot",
            sv: "Faktureringsuppgifter",
            en: "Billing information",
        },
        Step::ServiceDescription => Text! {
            fi: "Palvelukuvauksen hyväksyminen",
            sv: "Godkännande av tjänstebeskrivningen",
            en: "Approval of the service description",
        },
        Step::Commitment => Text! {
            fi: "Sitoumuksen allekirjoittaminen",
            sv: "Signering av förbindelsen",
            en: "Signing of the commitment",
        },
        Step::Reply => Text! {
            fi: "Vastaus kysymykseen",
            sv: "Svar på frågan",
            en: "Reply to the question",
        },
        Step::Summary => Text! {
            fi: "Liittymishakemuksen yhteenveto",
            sv: "Sammanfattning av anslutningsansökan",
            en: "Summary of the application",
        },
    }
}

/// The name of a contact's role.
pub const fn role_name(role: ContactRole) -> Text {
    match role {
        ContactRole::Technical => Text! {
            fi: "Asiakkaan tekninen yhteyshenkilö/-taho",
            sv: "Kundens tekniska kontaktperson/kontaktpunkt",
            en: "Customer’s technical contact person/point",
        },
        ContactRole::Disturbance => Text! {
            fi: "Häiriötiedotteen vastaanottaja",
            sv: "Mottagare av störningsmeddelanden",
            en: "Recipient of disruption notices",
        },
        ContactRole::DataProtectionOfficer => Text! {
            fi: "Tietosuojavastaava",
            sv: "Dataskyddsombud",
            en: "Data Protection Officer",
        },
        ContactRole::Administrative => Text! {
            fi: "Hallinnollinen yhteyshenkilö",
            sv: "Administrativ kontaktperson",
            en: "Administrative contact person",
        },
        ContactRole::Billing => Text! {
            fi: "Kanta-laskutuksen yhteyshenkilö",
            sv: "Kontaktperson i faktureringsärenden",
            en: "Contact person for billing",
        },
        ContactRole::Archivist => Text! {
            fi: "Arkistonhoitaja",
            sv: "Arkivarie",
            en: "Archivist",
        },
        ContactRole::ImagingTechnical => Text! {
            fi: "Kuva-aineistojen tietovarannon tekninen yhteystaho",
            sv: "Teknisk kontaktpunkt för Datalagret för bildmaterial",
            en: "Technical contact point for the Imaging Data Repository",
        },
    }
}

/// What a role is for, in one or two paragraphs.
pub const fn role_description(role: ContactRole) -> &'static [Text] {
    match role {
        ContactRole::Technical => &[
            Text! {
                fi: "Olemme yhteydessä tekniseen yhteystahoon esimerkiksi arkistointiin liittyvissä virhetilanteissa tai muissa teknisissä asioissa. Asia voi liittyä esimerkiksi palvelunantajan käyttämiin järjestelmiin, liityntäpisteisiin tai tietoliikenneyhteyksiin.",
                sv: "Vi kontaktar den tekniska kontaktpunkten till exempel vid störningar som gäller arkiveringen eller i andra tekniska ärenden. Det kan handla om exempelvis de system som tjänstetillhandahållaren använder, anslutningspunkter eller dataförbindelser.",
                en: "We contact the technical contact point about faults in archiving and other technical matters, for example. The matter may concern the systems, access points or data communication links that the service provider uses.",
            },
            Text! {
                fi: "Tekninen yhteystaho voi olla henkilö tai palvelunantajan tukipiste. Teknistä selvitystä vaativissa tilanteissa tekninen yhteystaho vie asian selvitykseen omassa organisaatiossaan.",
                sv: "Den tekniska kontaktpunkten kan vara en person eller tjänstetillhandahållarens tekniska support. I situationer som kräver teknisk utredning skickar den tekniska kontaktpunkten ärendet vidare till utredning i sin egen organisation.",
                en: "The technical contact point can be a person or the service provider’s support desk. When a technical investigation is needed, the technical contact point takes the matter forward in its own organisation.",
            },
        ],
        ContactRole::Disturbance => &[
            Text! {
                fi: "Tiedotamme häiriötiedotteen vastaanottajia Kanta-palveluissa ilmenevistä häiriöistä. Häiriötiedotteen vastaanottaja voi olla henkilö tai esimerkiksi palvelunantajan tukipiste.",
                sv: "Vi informerar mottagarna av störningsmeddelanden om störningar i Kanta-tjänsterna. Mottagare av störningsmeddelanden kan vara en person eller till exempel tjänstetillhandahållarens tekniska support.",
                en: "We inform the recipients of disruption notices about disruptions in the Kanta Services. The recipient can be a person or, for example, the service provider’s support desk.",
            },
            Text! {
                fi: "Häiriötiedotteet lähetetään sähköpostilla ja/tai tekstiviestinä. Puhelinnumeroon pitää voida lähettää tekstiviestejä. Häiriötiedotteen vastaanottajat vievät tarvittaessa tietoa eteenpäin omassa organisaatiossaan.",
                sv: "Störningsmeddelandena skickas per e-post och/eller sms. Det telefonnummer som används måste vara sådant att det kan ta emot sms. Mottagarna av störningsmeddelanden skickar vid behov informationen om störningen vidare i sin egen organisation.",
                en: "Disruption notices are sent by e-mail and/or text message. It must be possible to send text messages to the phone number. Recipients pass the information on in their own organisation when needed.",
            },
        ],
        ContactRole::DataProtectionOfficer => &[Text! {
            fi: "Olemme yhteydessä tietosuojavastaavaan tietosuojaan liittyvissä asioissa. Yhteydenotto voi liittyä esimerkiksi asiakas- tai potilastietojen käsittelyyn liittyvään selvitystilanteeseen.",
            sv: "Vi kontaktar det dataskyddsombud som tjänstetillhandahållaren uppgett i frågor som gäller dataskydd. Kontakten kan avse exempelvis situationer där något som gäller behandlingen av klient- eller patientuppgifter behöver utredas.",
            en: "We contact the Data Protection Officer in matters of data protection, for example when something in the processing of client or patient data needs to be investigated.",
        }],
        ContactRole::Administrative => &[
            Text! {
                fi: "Olemme yhteydessä hallinnolliseen yhteyshenkilöön Kanta-asiakkuuteen liittyvissä asioissa, kuten Kanta-palvelujen asiakkuuteen liittyvissä muutoksissa, asiakastyytyväisyyskyselyyn liittyvissä asioissa ja muissa yleisissä asioissa.",
                sv: "Vi kontaktar den administrativa kontaktpersonen i ärenden som gäller Kanta-kundrelationen, såsom ändringar i kundrelationen till Kanta-tjänsterna, kundnöjdhetsenkäter och andra allmänna ärenden.",
                en: "We contact the administrative contact person in matters concerning the Kanta customer relationship, such as changes in it, customer satisfaction surveys and other general matters.",
            },
            Text! {
                fi: "Hallinnollinen yhteyshenkilö vastaa asian selvittämisestä tai tiedottamisesta omassa organisaatiossaan.",
                sv: "Kontaktpersonen svarar för att ärendet utreds eller för att föra informationen vidare i sin egen organisation.",
                en: "The administrative contact person sees to it that the matter is settled or passed on in their own organisation.",
            },
        ],
        ContactRole::Billing => &[Text! {
            fi: "Olemme yhteydessä laskutuksen yhteyshenkilöön laskutukseen liittyvissä asioissa. Yhteyshenkilölle lähetetään laskutukseen liittyvät tiedotteet.",
            sv: "Vi kontaktar kontaktpersonen i ärenden som gäller fakturering. Också meddelanden som gäller fakturering skickas till kontaktpersonen.",
            en: "We contact the contact person for billing in billing matters. Bulletins about billing are sent to this person.",
        }],
        ContactRole::Archivist => &[
            Text! {
                fi: "Olemme arkistonhoitajaan yhteydessä Arkistonhoitajan käyttöliittymän käyttöön liittyvissä asioissa. Lähetämme arkistonhoitajalle aihealuetta koskevia tiedotteita.",
                sv: "Vi kontaktar arkivarien i ärenden som gäller användningen av Arkivariens användargränssnitt. Vi skickar meddelanden som gäller ämnesområdet till arkivarien.",
                en: "We contact the archivist in matters concerning the use of the Archivist’s User Interface. We send the archivist bulletins on the subject.",
            },
            Text! {
                fi: "Arkistonhoitajalla pitää olla varmennekortti, ja hänen pitää tuntea Kanta-palvelut sekä potilas- ja asiakastietojen kirjaaminen.",
                sv: "Arkivarien ska ha ett certifikatkort och vara förtrogen med Kanta-tjänsterna och med registrering av patient- och klientuppgifter.",
                en: "The archivist must have a certificate card and be familiar with the Kanta Services and with recording patient and client data.",
            },
        ],
        ContactRole::ImagingTechnical => &[Text! {
            fi: "Olemme yhteydessä Kuva-aineistojen tietovarannon tekniseen yhteystahoon kuvantamisen tutkimusten arkistointiin tai katseluun liittyvissä teknisissä asioissa ja kuvantamiseen liittyvässä virheselvittelyssä. Kuva-aineistojen tietovarannon tekninen yhteystaho voi olla henkilö tai palvelunantajan tukipiste.",
            sv: "Vi kontaktar den tekniska kontaktpunkten för Datalagret för bildmaterial i tekniska ärenden som gäller arkivering eller visning av bilddiagnostiska undersökningar, till exempel för att utreda fel i samband med bilddiagnostik. Den tekniska kontaktpunkten kan vara en person eller tjänstetillhandahållarens tekniska support.",
            en: "We contact the technical contact point for the Imaging Data Repository in technical matters concerning the archiving or viewing of imaging examinations and when investigating faults in imaging. The contact point can be a person or the service provider’s support desk.",
        }],
    }
}

/// What a contact is.
pub const fn contact_kind(kind: ContactKind) -> Text {
    match kind {
        ContactKind::Person => Text! {
            fi: "Henkilö",
            sv: "Person",
            en: "Person",
        },
        ContactKind::Organisation => Text! {
            fi: "Organisaation yhteystaho",
            sv: "Organisationens kontaktpunkt",
            en: "Organisation contact point",
        },
    }
}

/// What kind of customer an organisation is.
pub const fn organisation_kind(kind: OrganisationKind) -> Text {
    match kind {
        OrganisationKind::Public => Text! {
            fi: "julkinen organisaatio",
            sv: "offentlig organisation",
            en: "public organisation",
        },
        OrganisationKind::Private => Text! {
            fi: "yksityinen palvelunantaja",
            sv: "privat tjänstetillhandahållare",
            en: "private service provider",
        },
        OrganisationKind::Foundation => Text! {
            fi: "säätiö",
            sv: "stiftelse",
            en: "foundation",
        },
        OrganisationKind::Practitioner => Text! {
            fi: "itsenäinen ammatinharjoittaja",
            sv: "självständig yrkesutövare",
            en: "independent practitioner",
        },
        OrganisationKind::Pharmacy => Text! {
            fi: "apteekki",
            sv: "apotek",
            en: "pharmacy",
        },
        OrganisationKind::HospitalPharmacy => Text! {
            fi: "sairaala-apteekki",
            sv: "sjukhusapotek",
            en: "hospital pharmacy",
        },
    }
}

/// The sector an organisation works in.
pub const fn sector(sector: Sector) -> Text {
    match sector {
        Sector::Health => Text! {
            fi: "terveydenhuolto",
            sv: "hälso- och sjukvård",
            en: "health care",
        },
        Sector::Social => Text! {
            fi: "sosiaalihuolto",
            sv: "socialvård",
            en: "social welfare",
        },
        Sector::HealthAndSocial => Text! {
            fi: "sosiaali- ja terveydenhuolto",
            sv: "social- och hälsovård",
            en: "health care and social welfare",
        },
    }
}

/// The register that holds an organisation's data.
pub const fn register(register: Register) -> Text {
    match register {
        Register::Organisations => Text! {
            fi: "SOTE-organisaatiorekisteri",
            sv: "organisationsregistret för social- och hälsovården",
            en: "SOTE organisation register",
        },
        Register::Practitioners => Text! {
            fi: "terveydenhuollon itsenäisten ammatinharjoittajien rekisteri",
            sv: "registret över självständiga yrkesutövare",
            en: "register of independent practitioners",
        },
        Register::Pharmacies => Text! {
            fi: "apteekkirekisteri",
            sv: "apoteksregistret",
            en: "pharmacy register",
        },
    }
}

/// What a pharmacy is among a pharmacist's pharmacies.
pub const fn pharmacy_kind(kind: PharmacyKind) -> Text {
    match kind {
        PharmacyKind::Main => Text! {
            fi: "pääapteekki",
            sv: "huvudapotek",
            en: "main pharmacy",
        },
        PharmacyKind::Branch => Text! {
            fi: "sivuapteekki",
            sv: "filialapotek",
            en: "branch pharmacy",
        },
    }
}

/// From which day a new pharmacist may apply.
pub fn too_early(language: Language, from: Day) -> String {
    let (days, from) = (EARLIEST_BEFORE_TAKEOVER, from.written());
    Sentence! { language, days, from;
        fi: "Hakemuksen voi tehdä aikaisintaan {days} päivää ennen haltuunottopäivää eli {from} alkaen.",
        sv: "Ansökan kan göras tidigast {days} dagar före datumet för övertagandet, det vill säga från och med {from}.",
        en: "The application can be made at the earliest {days} days before the takeover date, that is, from {from}.",
    }
}

/// A position in a public register.
pub const fn position(position: Position) -> Text {
    match position {
        Position::Trader => Text! {
            fi: "elinkeinonharjoittaja",
            sv: "näringsidkare",
            en: "self-employed person (trader)",
        },
        Position::ManagingDirector => Text! {
            fi: "toimitusjohtaja",
            sv: "verkställande direktör",
            en: "managing director",
        },
        Position::SubstituteManagingDirector => Text! {
            fi: "toimitusjohtajan sijainen",
            sv: "ställföreträdare för verkställande direktören",
            en: "substitute for the managing director",
        },
        Position::DeputyManagingDirector => Text! {
            fi: "varatoimitusjohtaja",
            sv: "vice verkställande direktör",
            en: "deputy managing director",
        },
        Position::Signatory => Text! {
            fi: "nimenkirjoitusoikeus yksin",
            sv: "ensam namnteckningsrätt",
            en: "sole right to sign",
        },
        Position::BoardMember => Text! {
            fi: "hallituksen jäsen",
            sv: "styrelsemedlem",
            en: "board member",
        },
    }
}

/// The name of a Suomi.fi mandate.
pub const fn mandate(mandate: Mandate) -> Text {
    match mandate {
        Mandate::Adoption => Text! {
            fi: "Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto",
            sv: "Ibruktagande av social- och hälsovårdens digitala tjänster",
            en: "Deployment of digital services in social welfare and health care",
        },
        Mandate::Guidelines => Text! {
            fi: "Sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaohjeiden katselu",
            sv: "Visning av dataskyddsanvisningar för social- och hälsovårdens digitala tjänster",
            en: "Viewing of data protection guidelines for digital services in social welfare and health care",
        },
    }
}

/// Why a customership ends.
pub const fn termination_reason(reason: TerminationReason) -> Text {
    match reason {
        TerminationReason::ClosingDown => Text! {
            fi: "Toiminnan lopettaminen",
            sv: "Verksamheten upphör",
            en: "Closing down",
        },
        TerminationReason::Reorganisation => Text! {
            fi: "Organisaatiomuutos",
            sv: "Organisationsförändring",
            en: "Reorganisation",
        },
        TerminationReason::BusinessSale => Text! {
            fi: "Yrityskauppa",
            sv: "Företagsköp",
            en: "Sale of the business",
        },
        TerminationReason::Other => Text! {
            fi: "Muu muutos",
            sv: "Annan ändring",
            en: "Other change",
        },
    }
}

/// The name of a language, in itself.
pub const fn language_name(language: Language) -> &'static str {
    match language {
        Language::Fi => "Suomi",
        Language::Sv => "Svenska",
        Language::En => "English",
    }
}

/// A language as it is called in a text.
pub const fn language(language: Language) -> Text {
    match language {
        Language::Fi => Text! {
            fi: "suomi",
            sv: "finska",
            en: "Finnish",
        },
        Language::Sv => Text! {
            fi: "ruotsi",
            sv: "svenska",
            en: "Swedish",
        },
        Language::En => Text! {
            fi: "englanti",
            sv: "engelska",
            en: "English",
        },
    }
}

/// The language in which Kela writes.
pub fn letter_language(it: LetterLanguage) -> Text {
    language(it.into())
}

/// The basis on which a person acts; where it is a position that is known, that position.
pub fn basis_of(basis: Basis, position: Option<Position>, language: Language) -> String {
    let Some(position) = position else {
        return self::basis(basis).in_(language).to_owned();
    };
    let position = self::position(position).in_(language);
    Sentence! { language, position;
        fi: "{position} julkisen rekisterin mukaan",
        sv: "{position} enligt ett offentligt register",
        en: "{position} according to a public register",
    }
}

/// The basis on which a user acts: on screens and in documents.
pub const fn basis(basis: Basis) -> Text {
    match basis {
        Basis::AdoptionMandate => Text! {
            fi: "Suomi.fi-asiointivaltuus ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto”",
            sv: "Suomi.fi-ärendefullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster”",
            en: "the Suomi.fi mandate “Deployment of digital services in social welfare and health care”",
        },
        Basis::GuidelinesMandate => Text! {
            fi: "Suomi.fi-asiointivaltuus ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaohjeiden katselu”",
            sv: "Suomi.fi-ärendefullmakten ”Visning av dataskyddsanvisningar för social- och hälsovårdens digitala tjänster”",
            en: "the Suomi.fi mandate “Viewing of data protection guidelines for digital services in social welfare and health care”",
        },
        Basis::Position => Text! {
            fi: "asema julkisessa rekisterissä",
            sv: "ställning i ett offentligt register",
            en: "a position in a public register",
        },
        Basis::KatsoAdministrative => Text! {
            fi: "Katso-rooli: hallinnollinen yhteyshenkilö",
            sv: "Katso-roll: administrativ kontaktperson",
            en: "Katso role: administrative contact person",
        },
        Basis::KatsoTechnical => Text! {
            fi: "Katso-rooli: tekninen yhteyshenkilö",
            sv: "Katso-roll: teknisk kontaktperson",
            en: "Katso role: technical contact person",
        },
        Basis::KatsoDpo => Text! {
            fi: "Katso-rooli: tietosuojavastaava",
            sv: "Katso-roll: dataskyddsombud",
            en: "Katso role: Data Protection Ombudsman",
        },
        Basis::KatsoArchivist => Text! {
            fi: "Katso-rooli: arkistonhoitaja",
            sv: "Katso-roll: arkivarie",
            en: "Katso role: archivist",
        },
        Basis::KatsoImplementer => Text! {
            fi: "Katso-rooli: tietoliikenteen ja ohjelmistojen toteuttaja",
            sv: "Katso-roll: den som implementerar datakommunikation och program",
            en: "Katso role: implementer of data communication",
        },
        Basis::KatsoReader => Text! {
            fi: "Katso-rooli: lukija",
            sv: "Katso-roll: läsare",
            en: "Katso role: reader",
        },
        Basis::KatsoMaster => Text! {
            fi: "Katso-rooli: pääkäyttäjä",
            sv: "Katso-roll: huvudanvändare",
            en: "Katso role: master user",
        },
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_basis_has_its_own_name_which_fits_any_user() {
        for language in Language::ALL.iter().copied() {
            let name = |it: &Basis| basis(*it).in_(language);
            let names: BTreeSet<_> = Basis::ALL.iter().map(name).collect();
            assert_eq!(names.len(), Basis::ALL.len());
            for (of, held) in [
                (Basis::AdoptionMandate, Mandate::Adoption),
                (Basis::GuidelinesMandate, Mandate::Guidelines),
            ] {
                let name = name(&of);
                assert!(name.contains(mandate(held).in_(language)), "{name}");
            }
        }
        for (language, yours) in [
            (Language::Fi, "asemasi"),
            (Language::Sv, "din "),
            (Language::En, "your"),
        ] {
            let name = basis(Basis::Position).in_(language);
            assert!(!name.contains(yours), "{name}");
        }
    }

    #[test]
    fn a_basis_without_a_known_position_has_its_name() {
        let words = |it| basis_of(it, None, Language::En);
        assert_eq!(words(Basis::Position), "a position in a public register");
        assert_eq!(words(Basis::KatsoReader), "Katso role: reader");
    }
}
