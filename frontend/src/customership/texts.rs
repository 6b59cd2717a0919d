//! Words of the pages about a service in use.

use kanta_shared::api::customership::ChangeRecord;
use kanta_shared::customership::Section;
use kanta_shared::language::Language;
use kanta_shared::service::KantaService;
use kanta_shared::texts::Text;
use kanta_shared::texts::changes::change_text;
pub(super) use kanta_shared::texts::changes::section;
use kanta_shared::texts::vocabulary::service_name;
use kanta_shared::timestamp::Timestamp;
use leptos::prelude::Signal;

use crate::i18n::worded;

pub(super) const SUMMARY: Text = Text! {
    fi: "Yhteenveto",
    sv: "Sammanfattning",
    en: "Summary",
};

pub(super) const KEPT_UNTIL_SAVED: Text = Text! {
    fi: "Poistuneisiin kohtiin täyttämäsi tiedot säilyvät tällä sivulla, kunnes tallennat muutokset, mutta niitä ei tallenneta palveluun.",
    sv: "Det som du har fyllt i där finns kvar på sidan tills du sparar ändringarna, men det sparas inte i tjänsten.",
    en: "What you have filled in there stays on this page until you save the changes, but it is not saved in the service.",
};

/// A part with its service, for the window's title.
pub(super) fn titled(part: Section, service: KantaService) -> Signal<String> {
    with_service(section(part), service)
}

/// The summary with its service, for the window's title.
pub(super) fn summary_of(service: KantaService) -> Signal<String> {
    with_service(SUMMARY, service)
}

/// A heading with its service, for the window's title.
pub(super) fn with_service(text: Text, service: KantaService) -> Signal<String> {
    worded(move |language| {
        let service = service_name(service).in_(language);
        [text.in_(language), " – ", service].concat()
    })
}

pub(super) const CUSTOMER: Text = Text! {
    fi: "Asiakas",
    sv: "Kund",
    en: "Customer",
};

pub(super) const IN_USE_SINCE: Text = Text! {
    fi: "Palvelu käytössä alkaen",
    sv: "Tjänsten i bruk från",
    en: "Service in use since",
};

pub(super) const APPLICATION: Text = Text! {
    fi: "Hakemuksen viitenumero",
    sv: "Ansökans referensnummer",
    en: "Reference number of the application",
};

pub(super) const COMMITMENT: Text = Text! {
    fi: "Kanta-asiakkuuden sitoumus",
    sv: "Förbindelse angående kundrelationen till Kanta-tjänsterna",
    en: "Kanta commitment",
};

pub(super) const COMMITMENT_COPY: Text = Text! {
    fi: "Kopio sitoumuksesta (pdf)",
    sv: "Kopia av förbindelsen (pdf)",
    en: "Copy of the commitment (pdf)",
};

pub(super) fn signed(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Allekirjoitettu {date}",
        sv: "Undertecknad {date}",
        en: "Signed on {date}",
    }
}

pub(super) const ENDED: Text = Text! {
    fi: "Muutosta ei tallennettu, koska Kanta-palvelujen asiakkuus on päättynyt. Sivulla Palvelut ja asiakastiedot näet, milloin se päättyi ja miten organisaatio voi liittyä uudelleen.",
    sv: "Ändringen sparades inte, eftersom kundrelationen till Kanta-tjänsterna har upphört. På sidan Tjänster och kunduppgifter ser du när den upphörde och hur organisationen kan ansluta sig på nytt.",
    en: "The change was not saved because the Kanta customer relationship has ended. On the page Services and customer data you can see when it ended and how the organisation can join again.",
};

pub(super) const OTHER_SERVICES: Text = Text! {
    fi: "Muut käytössä olevat palvelut",
    sv: "Övriga tjänster i bruk",
    en: "Other services in use",
};

pub(super) const NOTE: Text = Text! {
    fi: "Huom!",
    sv: "Obs!",
    en: "Note",
};

pub(super) const TECHNOLOGY_CHANGES: Text = Text! {
    fi: "Tietojärjestelmän tai Kanta-liityntäpisteen vaihtumisesta ei voi ilmoittaa Kanta Ekstranetissä, vaan muutoksesta ilmoitetaan Kanta-palveluille [asiakkaan teknisten tietojen muutosilmoituslomakkeella](https://www.kanta.fi/ammattilaiset/asiakkaan-tekniset-tiedot).",
    sv: "Byte av informationssystem eller anslutningspunkt kan inte anmälas på Kanta Extranätet, utan ändringen anmäls till Kanta-tjänsterna med blanketten [Anmälan om ändring av tekniska uppgifter om kunden](https://www.kanta.fi/sv/professionella/tekniska-uppgifter-om-kunden).",
    en: "A change of information system or Kanta access point cannot be reported in Kanta Extranet: it is reported to the Kanta Services with the [form for notifying changes in the customer’s technical information (in Finnish)](https://www.kanta.fi/ammattilaiset/asiakkaan-tekniset-tiedot).",
};

pub(super) const SPECIFIC_CONTACTS: Text = Text! {
    fi: "Palvelukohtaiset yhteyshenkilöt",
    sv: "Servicespecifika kontaktpersoner",
    en: "Service-specific contact persons",
};

pub(super) const CONTACT_INFORMATION: Text = Text! {
    fi: "Yhteystiedot",
    sv: "Kontaktuppgifter",
    en: "Contact information",
};

pub(super) const CONTACTS_OF_ALL: Text = Text! {
    fi: "Yhteyshenkilöt ovat yhteisiä kaikille Kanta-palveluille. Poikkeuksena ovat palvelukohtaiset yhteyshenkilöt, jotka näkyvät vain kyseisen palvelun tiedoissa.",
    sv: "Kontaktpersonerna är gemensamma för alla Kanta-tjänster. Ett undantag är servicespecifika kontaktpersoner, som visas endast bland uppgifterna om tjänsten i fråga.",
    en: "The contact persons are shared by all your Kanta services. The exception is service-specific contact persons, who are shown only with the service concerned.",
};

pub(super) const CONTACTS_SHARED: Text = Text! {
    fi: "Osa näkymän yhteystiedoista voi koskea jonkin toisen Kanta-palvelun yhteyshenkilöä. Muutos näkyy kaikissa palveluissa.",
    sv: "En del av kontaktuppgifterna i vyn kan gälla kontaktpersonen för någon annan Kanta-tjänst. Ändringen syns i alla tjänster.",
    en: "Some of the contacts in this view may concern another Kanta service. A change shows in all services.",
};

pub(super) const NO_CONTACTS: Text = Text! {
    fi: "Ei yhteyshenkilöitä.",
    sv: "Inga kontaktpersoner.",
    en: "No contact persons.",
};

pub(super) const CANCEL_CHANGES: Text = Text! {
    fi: "Peruuta muutokset",
    sv: "Ångra ändringarna",
    en: "Discard the changes",
};

pub(super) const CHECK: Text = Text! {
    fi: "Tarkista muutokset",
    sv: "Kontrollera ändringarna",
    en: "Check the changes",
};

pub(super) const CHECK_INTRO: Text = Text! {
    fi: "Muutoksia ei ole vielä tallennettu. Voit yhä muuttaa tietoja Muokkaa-painikkeella.",
    sv: "Ändringarna har ännu inte sparats. Du kan fortfarande ändra uppgifterna med knappen Ändra.",
    en: "The changes have not been saved yet. You can still change the information with the Edit button.",
};

pub(super) const NOTHING_CHANGED: Text = Text! {
    fi: "Tiedot ovat samat kuin ennen. Tallennettavaa ei ole.",
    sv: "Uppgifterna är desamma som tidigare. Det finns inget att spara.",
    en: "The information is the same as before. There is nothing to save.",
};

pub(super) const SAVE: Text = Text! {
    fi: "Tallenna muutokset",
    sv: "Spara ändringarna",
    en: "Save the changes",
};

pub(super) const SAVING: Text = Text! {
    fi: "Muutoksia tallennetaan",
    sv: "Ändringarna sparas",
    en: "Saving the changes",
};

pub(super) const BACK_TO_SUMMARY: Text = Text! {
    fi: "Takaisin yhteenvetoon",
    sv: "Tillbaka till sammanfattningen",
    en: "Back to the summary",
};

/// What others have changed, and what becomes of it.
pub(super) fn merged(language: Language, records: &[ChangeRecord]) -> String {
    let mut sentences: Vec<_> = records
        .iter()
        .rev()
        .filter(|it| !it.changes.is_empty())
        .map(|it| changed_by(language, it))
        .collect();
    sentences.push(Sentence! { language;
        fi: "Muutokset on yhdistetty. Jos muutitte samaa kohtaa, sinun muutoksesi korvaa aiemman. Tarkista muutokset ja tallenna uudelleen.",
        sv: "Ändringarna har sammanförts. Om ni har ändrat samma punkt ersätter din ändring den tidigare. Kontrollera ändringarna och spara på nytt.",
        en: "The changes have been combined. If you both changed the same item, your change replaces the earlier one. Check the changes and save again.",
    });
    sentences.join(" ")
}

fn changed_by(language: Language, record: &ChangeRecord) -> String {
    let (person, at) = (&record.by.person, &record.at);
    let (date, time) = (at.date(), at.time(language));
    let what = record
        .changes
        .iter()
        .map(|it| change_text(it, language).what);
    let what = what.collect::<Vec<_>>().join("; ");
    Sentence! { language, date, person, time, what;
        fi: "{person} muutti tietoja {date} klo {time}: {what}.",
        sv: "{person} ändrade uppgifter {date} kl. {time}: {what}.",
        en: "{person} made changes on {date} at {time}: {what}.",
    }
}

pub(super) const SAVED: Text = Text! {
    fi: "Muutokset on tallennettu",
    sv: "Ändringarna har sparats",
    en: "The changes have been saved",
};

pub(super) fn saved_at(language: Language, at: &Timestamp) -> String {
    let (date, time) = (at.date(), at.time(language));
    Sentence! { language, date, time;
        fi: "Tallensimme muutokset {date} klo {time}.",
        sv: "Vi sparade ändringarna {date} kl. {time}.",
        en: "We saved the changes on {date} at {time}.",
    }
}

/// The heading of a change that was made.
pub(super) fn changed_at(language: Language, part: Section, at: &Timestamp) -> String {
    let (part, date, time) = (section(part).in_(language), at.date(), at.time(language));
    Sentence! { language, date, part, time;
        fi: "{part}: {date} klo {time}",
        sv: "{part}: {date} kl. {time}",
        en: "{part}: {date} at {time}",
    }
}

pub(super) const MAY_LOOK: Text = Text! {
    fi: "Voit katsella näitä tietoja, mutta et muuttaa niitä.",
    sv: "Du kan läsa dessa uppgifter, men du kan inte ändra dem.",
    en: "You can view this information, but you cannot change it.",
};

pub(super) const REFERENCE: Text = Text! {
    fi: "Viitenumero",
    sv: "Referensnummer",
    en: "Reference number",
};

pub(super) const WHAT_HAPPENS: Text = Text! {
    fi: "Uudet tiedot ovat voimassa heti kaikissa Kanta-palveluissa, joita ne koskevat. Ne päivittyvät myös keskeneräisiin hakemuksiin. Lähetimme muutoksesta viestin hallinnolliselle yhteyshenkilölle, asiakkaan sähköpostiosoitteeseen sekä vanhoihin ja uusiin osoitteisiin, joita muutos koskee. Sinun ei tarvitse tehdä muuta.",
    sv: "De nya uppgifterna gäller genast i alla Kanta-tjänster som de berör. De uppdateras också i påbörjade ansökningar. Vi har skickat ett meddelande om ändringen till den administrativa kontaktpersonen, till kundens e-postadress och till de gamla och nya adresser som ändringen gäller. Du behöver inte göra något mer.",
    en: "The new information takes effect at once in all the Kanta services that it concerns. It is also updated in applications that have been started. We have sent a message about the change to the administrative contact person, to the customer’s e-mail address, and to the old and new addresses that the change concerns. You do not need to do anything more.",
};

pub(super) const HISTORY: Text = Text! {
    fi: "Muutoshistoria",
    sv: "Ändringshistorik",
    en: "History of changes",
};

pub(super) const SHOW_HISTORY: Text = Text! {
    fi: "Mitä on muutettu, milloin ja kuka muutti",
    sv: "Vad som har ändrats, när och av vem",
    en: "What has been changed, when and by whom",
};

pub(super) const NO_HISTORY: Text = Text! {
    fi: "Tietoja ei ole muutettu palvelun käyttöönoton jälkeen.",
    sv: "Uppgifterna har inte ändrats sedan tjänsten togs i bruk.",
    en: "The information has not been changed since you started using the service.",
};
