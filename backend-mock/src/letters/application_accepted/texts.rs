//! The words of the notice of acceptance.

use kanta_shared::language::LetterLanguage;
use kanta_shared::service::KantaService;

use crate::letters::texts::in_language;

/// The topic.
pub(super) fn topic(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Palvelun käyttäjäksi hyväksyminen",
        sv: "Anslutningsansökan har godkänts",
    }
}

/// Who is accepted as a user of what.
pub(super) fn news(
    language: LetterLanguage,
    organisation: &str,
    of_service: &str,
    date: &str,
) -> String {
    in_language! { language;
        fi: "{organisation} on hyväksytty {of_service} käyttäjäksi {date}.",
        sv: "{organisation} har godkänts som användare av {of_service} {date}.",
    }
}

/// What the letter proves.
pub(super) fn proof(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Tämä ilmoitus on osoitus siitä, että Kanta-palvelujen puolesta palvelun käytön aloitus on \
             mahdollista.",
        sv: "Detta meddelande visar att tjänsten för Kanta-tjänsternas del kan tas i bruk.",
    }
}

/// The test before use.
pub(super) fn test(language: LetterLanguage, customer: &str, page: &str) -> String {
    in_language! { language;
        fi: "Ennen käytön aloitusta {customer} tekee tarvittaessa vielä palvelun käyttöönottokokeen \
             järjestelmätoimittajansa avulla. Tarkista palvelukohtaiset käyttöönottokoe- ja raportointiohjeet \
             palvelun käyttöönoton kanta.fi-sivulta:\nhttps://www.kanta.fi/{page}",
        sv: "Innan användningen inleds utför {customer} vid behov ännu ett ibruktagningsprov tillsammans med \
             systemleverantören. Anvisningar om ibruktagningsprovet och om rapporteringen finns på tjänstens sida på \
             kanta.fi:\nhttps://www.kanta.fi/{page}",
    }
}

/// Who makes the test in a pharmacy.
pub(super) fn pharmacy(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "apteekki",
        sv: "apoteket",
    }
}

/// Who makes the test elsewhere.
pub(super) fn provider(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "palvelunantaja",
        sv: "tjänstetillhandahållaren",
    }
}

/// What to report where renewal requests are taken.
pub(super) fn renewals(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Ilmoita uusimispyyntöjä vastaanottavan palveluyksikön tai palveluyksiköiden tiedot sähköpostitse THL:n \
             Koodistopalvelulle (koodistopalvelu@thl.fi), jos et ole vielä tehnyt sitä.",
        sv: "Anmäl den eller de enheter som tar emot begäran om förnyelse till THL:s Kodtjänst per e-post \
             (koodistopalvelu@thl.fi), om du inte redan har gjort det.",
    }
}

/// What the archivist can do.
pub(super) fn archivist(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Arkistonhoitaja voi nyt käyttää Arkistonhoitajan käyttöliittymää. Sen osoite lähetetään hallinnolliselle \
             yhteyshenkilölle.",
        sv: "Arkivarien kan nu använda Arkivariens användargränssnitt. Adressen till det skickas till den \
             administrativa kontaktpersonen.",
    }
}

/// What to keep up to date.
pub(super) fn keep_up_to_date(language: LetterLanguage) -> String {
    in_language! { language;
        fi: "Pidä yhteystiedot ja laskutustiedot ajan tasalla Kanta Ekstranetissä. Tietojärjestelmän tai \
             Kanta-liityntäpisteen vaihtumisesta ilmoitetaan lomakkeella:\n\
             https://www.kanta.fi/ammattilaiset/asiakkaan-tekniset-tiedot",
        sv: "Håll kontaktuppgifterna och faktureringsuppgifterna uppdaterade på Kanta Extranätet. Byte av \
             informationssystem eller anslutningspunkt anmäls med en blankett:\n\
             https://www.kanta.fi/sv/professionella/tekniska-uppgifter-om-kunden",
    }
}

/// The page about taking a service into use.
pub(super) const fn page(service: KantaService, language: LetterLanguage) -> &'static str {
    match (service, language) {
        (KantaService::PatientData, LetterLanguage::Fi) => {
            "ammattilaiset/potilastietovarannon-kayttoonotto"
        }
        (KantaService::PatientData, LetterLanguage::Sv) => {
            "sv/professionella/inforande-av-patientdataarkivet"
        }
        (KantaService::SocialWelfare, LetterLanguage::Fi) => {
            "ammattilaiset/sosiaalihuollon-asiakastietovarannon-kayttoonotto"
        }
        (KantaService::SocialWelfare, LetterLanguage::Sv) => {
            "sv/professionella/inforande-av-klientdataarkivet-for-socialvarden"
        }
        (KantaService::Prescription, LetterLanguage::Fi) => {
            "ammattilaiset/resepti-palvelun-kayttoonotto"
        }
        (KantaService::Prescription, LetterLanguage::Sv) => {
            "sv/professionella/inforande-av-recepttjansten"
        }
        (KantaService::Imaging, LetterLanguage::Fi) => {
            "ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto"
        }
        (KantaService::Imaging, LetterLanguage::Sv) => {
            "ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto (på finska)"
        }
    }
}
