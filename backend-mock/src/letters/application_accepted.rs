//! The notice of acceptance.

use kanta_shared::language::LetterLanguage;
use kanta_shared::service::KantaService;
use kanta_shared::texts::vocabulary::service_possessive;
use kanta_shared::timestamp::Timestamp;

use super::application::{About, SentApplication};
use crate::storage::outbox::{Letter, LetterKind};

/// To the customer: use may begin on Kanta's part, and what is left to do before that.
pub fn application_accepted(it: &SentApplication, at: &Timestamp) -> Letter {
    let about = About::new(it);
    let concerns = Concerns {
        service: it.sent.application.service,
        pharmacy: it.organisation.kind.is_pharmacy(),
        renewal_requests: it.sent.application.renewal_requests == Some(true),
    };
    let date = at.date();
    let (topic, paragraphs) = match about.language {
        LetterLanguage::Fi => finnish(&about, &date, &concerns),
        LetterLanguage::Sv => swedish(&about, &date, &concerns),
    };
    let to = it.sent.application.customer.email.as_str();
    about.letter(LetterKind::ApplicationAccepted, to, topic, paragraphs)
}

/// What of the letter concerns this customer.
struct Concerns {
    service: KantaService,
    pharmacy: bool,
    renewal_requests: bool,
}

impl Concerns {
    fn archivist(&self) -> bool {
        match self.service {
            KantaService::PatientData | KantaService::SocialWelfare => true,
            KantaService::Prescription | KantaService::Imaging => false,
        }
    }
}

fn finnish(about: &About<'_>, date: &str, concerns: &Concerns) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let of_service = service_possessive(concerns.service).fi;
    let customer = if concerns.pharmacy {
        "apteekki"
    } else {
        "palvelunantaja"
    };
    let page = match concerns.service {
        KantaService::PatientData => "potilastietovarannon-kayttoonotto",
        KantaService::SocialWelfare => "sosiaalihuollon-asiakastietovarannon-kayttoonotto",
        KantaService::Prescription => "resepti-palvelun-kayttoonotto",
        KantaService::Imaging => "kuva-aineistojen-tietovarannon-kayttoonotto",
    };
    let mut paragraphs = vec![
        format!("{organisation} on hyväksytty {of_service} käyttäjäksi {date}."),
        format!("Palvelu: {service}"),
        "Tämä ilmoitus on osoitus siitä, että Kanta-palvelujen puolesta palvelun käytön aloitus on mahdollista.".to_owned(),
        format!(
            "Ennen käytön aloitusta {customer} tekee tarvittaessa vielä palvelun käyttöönottokokeen järjestelmätoimittajansa \
             avulla. Tarkista palvelukohtaiset käyttöönottokoe- ja raportointiohjeet palvelun käyttöönoton \
             kanta.fi-sivulta:\nhttps://www.kanta.fi/ammattilaiset/{page}"
        ),
    ];
    if concerns.renewal_requests {
        paragraphs.push(
            "Ilmoita uusimispyyntöjä vastaanottavan palveluyksikön tai palveluyksiköiden tiedot sähköpostitse THL:n \
             Koodistopalvelulle (koodistopalvelu@thl.fi), jos et ole vielä tehnyt sitä."
                .to_owned(),
        );
    }
    if concerns.archivist() {
        paragraphs.push(
            "Arkistonhoitaja voi nyt käyttää Arkistonhoitajan käyttöliittymää. Sen osoite lähetetään hallinnolliselle \
             yhteyshenkilölle."
                .to_owned(),
        );
    }
    paragraphs.push(
        "Pidä yhteystiedot ja laskutustiedot ajan tasalla Kanta Ekstranetissä. Tietojärjestelmän tai \
         Kanta-liityntäpisteen vaihtumisesta ilmoitetaan lomakkeella:\n\
         https://www.kanta.fi/ammattilaiset/asiakkaan-tekniset-tiedot"
            .to_owned(),
    );
    ("Palvelun käyttäjäksi hyväksyminen", paragraphs)
}

fn swedish(about: &About<'_>, date: &str, concerns: &Concerns) -> (&'static str, Vec<String>) {
    let About {
        organisation,
        service,
        ..
    } = about;
    let customer = if concerns.pharmacy {
        "apoteket"
    } else {
        "tjänstetillhandahållaren"
    };
    let page = match concerns.service {
        KantaService::PatientData => {
            "https://www.kanta.fi/sv/professionella/inforande-av-patientdataarkivet"
        }
        KantaService::SocialWelfare => {
            "https://www.kanta.fi/sv/professionella/inforande-av-klientdataarkivet-for-socialvarden"
        }
        KantaService::Prescription => {
            "https://www.kanta.fi/sv/professionella/inforande-av-recepttjansten"
        }
        KantaService::Imaging => {
            "https://www.kanta.fi/ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto (på finska)"
        }
    };
    let mut paragraphs = vec![
        format!("{organisation} har godkänts som användare av {service} {date}."),
        format!("Tjänst: {service}"),
        "Detta meddelande visar att tjänsten för Kanta-tjänsternas del kan tas i bruk.".to_owned(),
        format!(
            "Innan användningen inleds utför {customer} vid behov ännu ett ibruktagningsprov tillsammans med \
             systemleverantören. Anvisningar om ibruktagningsprovet och om rapporteringen finns på tjänstens sida på \
             kanta.fi:\n{page}"
        ),
    ];
    if concerns.renewal_requests {
        paragraphs.push(
            "Anmäl den eller de enheter som tar emot begäran om förnyelse till THL:s Kodtjänst per e-post \
             (koodistopalvelu@thl.fi), om du inte redan har gjort det."
                .to_owned(),
        );
    }
    if concerns.archivist() {
        paragraphs.push(
            "Arkivarien kan nu använda Arkivariens användargränssnitt. Adressen till det skickas till den administrativa \
             kontaktpersonen."
                .to_owned(),
        );
    }
    paragraphs.push(
        "Håll kontaktuppgifterna och faktureringsuppgifterna uppdaterade på Kanta Extranätet. Byte av \
         informationssystem eller anslutningspunkt anmäls med en blankett:\n\
         https://www.kanta.fi/sv/professionella/tekniska-uppgifter-om-kunden"
            .to_owned(),
    );
    ("Anslutningsansökan har godkänts", paragraphs)
}
