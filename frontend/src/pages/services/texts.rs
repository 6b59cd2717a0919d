//! Words of *Palvelut ja asiakastiedot*.

use kanta_shared::day::Day;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::{Text, vocabulary};
use kanta_shared::timestamp::Timestamp;

pub(super) fn last_visit(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Asioit tämän organisaation puolesta edellisen kerran {date} klo {time}.",
        sv: "Du uträttade senast ärenden för den här organisationen {date} kl. {time}.",
        en: "You last acted for this organisation on {date} at {time}.",
    }
}
pub(super) const NEWS: Text = Text! {
    fi: "Uutta edellisen käyntisi jälkeen",
    sv: "Nytt sedan ditt förra besök",
    en: "New since your last visit",
};
pub(super) fn new_papers(language: Language, count: usize) -> String {
    match count {
        1 => Sentence! { language;
            fi: "Yksi uusi asiakirja tai kirje",
            sv: "Ett nytt dokument eller brev",
            en: "One new document or letter",
        },
        _ => Sentence! { language, count;
            fi: "{count} uutta asiakirjaa ja kirjettä",
            sv: "{count} nya dokument och brev",
            en: "{count} new documents and letters",
        },
    }
}
pub(super) const OWN_HEADING: Text = Text! {
    fi: "Hakemukset ja käytössä olevat palvelut",
    sv: "Ansökningar och tjänster i bruk",
    en: "Applications and services in use",
};
pub(super) const OPEN_HEADING: Text = Text! {
    fi: "Palvelut, joita voi hakea",
    sv: "Tjänster som man kan ansöka om",
    en: "Services to apply for",
};
pub(super) const CLOSED_HEADING: Text = Text! {
    fi: "Palvelut, joita ei voi hakea",
    sv: "Tjänster som man inte kan ansöka om",
    en: "Services that cannot be applied for",
};
pub(super) const INTRO: Text = Text! {
    fi: "Valitse Kanta-palvelu, jonka käyttöönoton hakemusta olet tekemässä.",
    sv: "Välj den Kanta-tjänst som du ansöker om att ta i bruk.",
    en: "Choose the Kanta service you are applying for.",
};
pub(super) const SECTOR_EXPLAINS: Text = Text! {
    fi: "Palvelunantajan toimiala vaikuttaa siihen, minkä palvelujen hakemuksen tekeminen on mahdollista.",
    sv: "Organisationstypen och verksamhetsområdet inverkar på vilka tjänster det går att ansöka om.",
    en: "The service provider’s sector determines which services can be applied for.",
};
pub(super) const BEFORE_APPLYING: Text = Text! {
    fi: "Tarkista ennen hakemuksen tekemistä, että sinulla on tiedossasi Kanta-liityntäpisteen OID-tunnus.",
    sv: "Kontrollera innan du gör ansökan att du har anslutningspunktens OID.",
    en: "Before applying, make sure that you know the OID of the Kanta access point.",
};
pub(super) const STATE_NOT_IN_USE: Text = Text! {
    fi: "ei käytössä",
    sv: "inte i bruk",
    en: "not in use",
};
pub(super) const STATE_NOT_YET: Text = Text! {
    fi: "ei vielä haettavissa",
    sv: "kan ännu inte sökas",
    en: "not available yet",
};
pub(super) const STATE_DRAFT: Text = Text! {
    fi: "hakemus kesken",
    sv: "ansökan påbörjad",
    en: "application started",
};
pub(super) const STATE_SENT: Text = Text! {
    fi: "hakemus lähetetty",
    sv: "ansökan skickad",
    en: "application sent",
};
pub(super) const STATE_PROCESSING: Text = Text! {
    fi: "käsittelyssä",
    sv: "under handläggning",
    en: "being processed",
};
pub(super) const STATE_RECALLED: Text = Text! {
    fi: "otettu takaisin muokattavaksi",
    sv: "återtagen för ändring",
    en: "taken back to be edited",
};
pub(super) const STATE_QUESTION: Text = Text! {
    fi: "lisätietoja pyydetty",
    sv: "tilläggsuppgifter begärda",
    en: "more information requested",
};
pub(super) const STATE_IN_USE: Text = Text! {
    fi: "käytössä",
    sv: "i bruk",
    en: "in use",
};
pub(super) const STATE_NOT_FOR_SECTOR: Text = Text! {
    fi: "ei kuulu toimialaanne",
    sv: "ingår inte i ert verksamhetsområde",
    en: "not for your sector",
};
pub(super) const NOT_FOR_PHARMACIES: Text = Text! {
    fi: "Apteekki voi ottaa käyttöön vain Resepti-palvelun.",
    sv: "Ett apotek kan endast ta Recepttjänsten i bruk.",
    en: "A pharmacy can use only the Prescription Service.",
};
pub(super) const FOR_HEALTH_CARE: Text = Text! {
    fi: "Palvelu on terveydenhuollon palvelunantajille.",
    sv: "Tjänsten är för tjänstetillhandahållare inom hälso- och sjukvården.",
    en: "The service is for health care providers.",
};
pub(super) const FOR_SOCIAL_WELFARE: Text = Text! {
    fi: "Palvelu on sosiaalihuollon palvelunantajille.",
    sv: "Tjänsten är för tjänstetillhandahållare inom socialvården.",
    en: "The service is for social welfare providers.",
};
pub(super) const NOT_FOR_PRACTITIONERS_OF_SOCIAL_WELFARE: Text = Text! {
    fi: "Palvelu ei ole sosiaalihuollon itsenäisille ammatinharjoittajille.",
    sv: "Tjänsten är inte för självständiga yrkesutövare inom socialvården.",
    en: "The service is not for independent practitioners of social welfare.",
};
/// Which sector the registers know.
pub(super) fn sector_is(language: Language, sector: &str) -> String {
    Sentence! { language, sector;
        fi: "Organisaation toimiala Kansallisessa koodistopalvelussa: {sector}.",
        sv: "Organisationens verksamhetsområde i den nationella kodtjänsten: {sector}.",
        en: "The organisation’s sector on the national code server: {sector}.",
    }
}
pub(super) const WHY_NOT: Text = Text! {
    fi: "Miksi palvelua ei voi hakea?",
    sv: "Varför kan man inte ansöka om tjänsten?",
    en: "Why can’t this service be applied for?",
};
pub(super) const SECTOR_WRONG: Text = Text! {
    fi: "Jos toimiala on väärin, ilmoita siitä THL:n Koodistopalvelulle: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). Hakemuksen voi tehdä, kun tieto on korjattu.",
    sv: "Om verksamhetsområdet är fel, anmäl det till THL:s Kodtjänst: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). Ansökan kan göras när uppgiften har rättats.",
    en: "If the sector is wrong, report it to the THL Code Service: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). The application can be made once the sector has been corrected.",
};
pub(super) const APPLY: Text = Text! {
    fi: "Tee hakemus",
    sv: "Gör en ansökan",
    en: "Make an application",
};
pub(super) const CONTINUE: Text = Text! {
    fi: "Jatka hakemusta",
    sv: "Fortsätt ansökan",
    en: "Continue the application",
};
pub(super) const SHOW: Text = Text! {
    fi: "Näytä hakemus",
    sv: "Visa ansökan",
    en: "Show the application",
};
pub(super) const COMPLETE: Text = Text! {
    fi: "Vastaa kysymykseen",
    sv: "Svara på frågan",
    en: "Reply to the question",
};
pub(super) const PATIENT_DATA_ABOUT: Text = Text! {
    fi: "Potilastietojen tallennus, säilytys ja luovutus terveydenhuollossa",
    sv: "Lagring, förvaring och utlämnande av patientuppgifter inom hälso- och sjukvården",
    en: "Recording, keeping and sharing patient data in health care",
};
pub(super) const SOCIAL_WELFARE_ABOUT: Text = Text! {
    fi: "Asiakastietojen tallennus, säilytys ja luovutus sosiaalihuollossa",
    sv: "Lagring, förvaring och utlämnande av klientuppgifter inom socialvården",
    en: "Recording, keeping and sharing client data in social welfare",
};
pub(super) const PRESCRIPTION_ABOUT: Text = Text! {
    fi: "Sähköiset lääkemääräykset ja niiden toimitukset",
    sv: "Elektroniska recept och expediering av dem",
    en: "Electronic prescriptions and their dispensing",
};
pub(super) const PRESCRIPTION_ABOUT_PHARMACY: Text = Text! {
    fi: "Sähköisten lääkemääräysten toimittaminen apteekissa",
    sv: "Expediering av elektroniska recept på apotek",
    en: "Dispensing electronic prescriptions in a pharmacy",
};
pub(super) const IMAGING_ABOUT: Text = Text! {
    fi: "Kuvantamisen tutkimusten arkistointi ja katselu katselinjärjestelmällä",
    sv: "Arkivering och visning av bilddiagnostiska undersökningar med ett bildvisarsystem",
    en: "Archiving imaging examinations and viewing them with a viewer system",
};
pub(super) const OTHER_HEADING: Text = Text! {
    fi: "Muut Kanta-palvelut",
    sv: "Övriga Kanta-tjänster",
    en: "Other Kanta services",
};
pub(super) const OTHER_TEXT: Text = Text! {
    fi: "Muiden palvelujen käyttöönotoista on lisätietoa [kanta.fi-sivuilla](https://www.kanta.fi/ammattilaiset).",
    sv: "Läs mer om ibruktagande av andra tjänster på [kanta.fi](https://www.kanta.fi/sv/professionella).",
    en: "To start using other services, see [kanta.fi](https://www.kanta.fi/en/professionals).",
};
pub(super) const IMAGING_NOTICE: Text = Text! {
    fi: "Kuva-aineistojen arkistointi edellyttää, että Potilastietovaranto on otettu käyttöön. Organisaatiollasi se ei ole vielä käytössä. Voit tehdä tämän hakemuksen jo nyt, mutta tee ensin Potilastietovarannon hakemus.",
    sv: "För att bildmaterial ska kunna arkiveras måste Patientdatalagret ha tagits i bruk. Din organisation har ännu inte tagit det i bruk. Du kan göra den här ansökan redan nu, men ansök först om Patientdatalagret.",
    en: "Imaging data can be archived only when the Patient Data Repository is in use. Your organisation does not use it yet. You can make this application now, but make the application for the Patient Data Repository first.",
};
pub(super) const DELETE_DRAFT: Text = Text! {
    fi: "Poista luonnos",
    sv: "Radera utkastet",
    en: "Delete the draft",
};
pub(super) const DELETE_DRAFT_TEXT: Text = Text! {
    fi: "Kaikki tähän hakemukseen täytetyt tiedot poistetaan. Poistoa ei voi perua.",
    sv: "Alla uppgifter som har fyllts i för den här ansökan raderas. Raderingen kan inte ångras.",
    en: "Everything filled in for this application will be deleted. This cannot be undone.",
};
pub(super) const DELETE_DRAFT_KEEP: Text = Text! {
    fi: "Säilytä luonnos",
    sv: "Behåll utkastet",
    en: "Keep the draft",
};
pub(super) const BEFORE_APPLYING_HEADING: Text = Text! {
    fi: "Ennen hakemuksen tekemistä",
    sv: "Innan du gör ansökan",
    en: "Before you apply",
};

/// When the draft was saved last.
pub(super) fn saved(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Tallennettu {date} klo {time}",
        sv: "Sparad {date} kl. {time}",
        en: "Saved on {date} at {time}",
    }
}

/// When the application was sent.
pub(super) fn sent(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Lähetetty {date} klo {time}",
        sv: "Skickad {date} kl. {time}",
        en: "Sent on {date} at {time}",
    }
}

/// Since when the service is in use.
pub(super) fn in_use_since(language: Language, since: &Timestamp) -> String {
    let date = since.date();
    Sentence! { language, date;
        fi: "Käytössä {date} alkaen",
        sv: "I bruk från {date}",
        en: "In use since {date}",
    }
}

/// When a pharmacist had best apply.
pub(super) fn takeover_advice(language: Language, takeover: Day) -> String {
    let date = takeover.written();
    Sentence! { language, date;
        fi: "Tee hakemus noin kolme viikkoa ennen haltuunottopäivää {date}.",
        sv: "Gör ansökan cirka tre veckor före datumet för övertagandet {date}.",
        en: "Make the application about three weeks before the takeover date {date}.",
    }
}

/// The question before a draft is thrown away.
pub(super) fn delete_draft_title(language: Language, service: KantaService) -> String {
    let service = vocabulary::service_name(service).in_(language);
    Sentence! { language, service;
        fi: "Poistetaanko luonnos: {service}?",
        sv: "Vill du radera utkastet: {service}?",
        en: "Delete the draft: {service}?",
    }
}

/// Said when the draft is gone.
pub(super) fn draft_deleted(language: Language, service: KantaService) -> String {
    let service = vocabulary::service_name(service).in_(language);
    Sentence! { language, service;
        fi: "Luonnos on poistettu: {service}.",
        sv: "Utkastet har raderats: {service}.",
        en: "The draft has been deleted: {service}.",
    }
}

pub(super) const OPEN_IN_USE: Text = Text! {
    fi: "Näytä ja päivitä tiedot",
    sv: "Visa och uppdatera uppgifterna",
    en: "View and update the information",
};
pub(super) fn ending_reference(language: Language, reference: &str) -> String {
    Sentence! { language, reference;
        fi: "Irtisanomisilmoituksen viitenumero: {reference}",
        sv: "Uppsägningsanmälans referensnummer: {reference}",
        en: "Reference number of the notice of termination: {reference}",
    }
}
pub(super) const ENDING_SHOW: Text = Text! {
    fi: "Näytä irtisanomisilmoitus",
    sv: "Visa uppsägningsanmälan",
    en: "View the notice of termination",
};
pub(super) const ENDED_HEADING: Text = Text! {
    fi: "Kanta-palvelujen asiakkuus on päättynyt",
    sv: "Kundrelationen till Kanta-tjänsterna har upphört",
    en: "The Kanta customer relationship has ended",
};
pub(super) const EARLIER_HEADING: Text = Text! {
    fi: "Aiempi asiakkuus",
    sv: "Tidigare kundrelation",
    en: "Earlier customer relationship",
};
pub(super) fn ended(language: Language, last_day: Day) -> String {
    let (end, last_day) = (last_day.plus_days(1).written(), last_day.written());
    Sentence! { language, end, last_day;
        fi: "Viimeinen voimassaolopäivä oli {last_day}. Sitoumus ja kaikki palvelut päättyivät {end}.",
        sv: "Sista giltighetsdagen var {last_day}. Förbindelsen och alla tjänster upphörde {end}.",
        en: "The last day of validity was {last_day}. The commitment and all the services ended on {end}.",
    }
}
pub(super) const JOIN_ANEW: Text = Text! {
    fi: "Organisaatio voi liittyä Kanta-palveluihin uudelleen. Tee silloin hakemus jokaisesta palvelusta, jonka organisaatio ottaa käyttöön. Ensimmäisessä hakemuksessa allekirjoitetaan uusi sitoumus.",
    sv: "Organisationen kan ansluta sig till Kanta-tjänsterna på nytt. Gör då en ansökan för varje tjänst som organisationen tar i bruk. I den första ansökan undertecknas en ny förbindelse.",
    en: "The organisation can join the Kanta Services again. To do so, make an application for each service that the organisation starts using. A new commitment is signed in the first application.",
};
pub(super) fn in_use_until(language: Language, last_day: Day) -> String {
    let last_day = last_day.written();
    Sentence! { language, last_day;
        fi: "Käytössä {last_day} asti",
        sv: "I bruk till och med {last_day}",
        en: "In use until {last_day}",
    }
}
