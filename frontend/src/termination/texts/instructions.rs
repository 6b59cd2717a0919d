//! Words of the step *Irtisanomisen toimintaohje*.

use kanta_shared::texts::Text;

pub(crate) const ABOUT: Text = Text! {
    fi: "Kanta Ekstranetissä voit irtisanoa Kanta-palvelujen asiakkuuden. Irtisanominen päättää käyttöoikeudet kaikkiin Kanta-palveluihin.",
    sv: "På Kanta Extranätet kan du säga upp kundrelationen till Kanta-tjänsterna. Uppsägningen avslutar rätten att använda alla Kanta-tjänster.",
    en: "In Kanta Extranet you can terminate the Kanta customer relationship. The termination ends the right to use all the Kanta services.",
};

pub(crate) const ONE_SERVICE: Text = Text! {
    fi: "Jos et halua irtisanoa koko asiakkuutta, vaan yksittäisen palvelun, käytä erillistä irtisanomislomaketta ja lähetä se lomakkeella olevaan osoitteeseen. Lomake on sivulla [Kanta-palvelujen asiakkuuden päättyminen](https://www.kanta.fi/ammattilaiset/asiakkuuden-paattyminen).",
    sv: "Om du inte vill säga upp hela kundrelationen utan bara en enskild tjänst, använd den separata uppsägningsblanketten och skicka den till adressen på blanketten. Blanketten finns på sidan [Kundrelationen till Kanta-tjänsterna upphör (på finska)](https://www.kanta.fi/ammattilaiset/asiakkuuden-paattyminen).",
    en: "If you do not want to terminate the whole customer relationship but only a single service, use the separate termination form and send it to the address on the form. The form is on the page [End of the Kanta customer relationship (in Finnish)](https://www.kanta.fi/ammattilaiset/asiakkuuden-paattyminen).",
};

pub(crate) const WHAT_HAPPENS: Text = Text! {
    fi: "Mitä irtisanomisesta seuraa",
    sv: "Vad uppsägningen innebär",
    en: "What the termination means",
};

pub(crate) const ENDING: Text = Text! {
    fi: "Asiakkuuden sitoumus ja nämä käytössä olevat Kanta-palvelut päättyvät samana päivänä:",
    sv: "Förbindelsen angående kundrelationen och dessa Kanta-tjänster som är i bruk upphör samma dag:",
    en: "The commitment of the customer relationship and these Kanta services in use end on the same day:",
};

pub(crate) const WHEN: Text = Text! {
    fi: "Palvelut ovat käytössä viimeiseen voimassaolopäivään asti ja päättyvät sitä seuraavana päivänä. Valitset viimeisen voimassaolopäivän itse.",
    sv: "Tjänsterna är i bruk till och med sista giltighetsdagen och upphör dagen därefter. Du väljer själv den sista giltighetsdagen.",
    en: "The services are in use until the last day of validity and end on the following day. You choose the last day of validity yourself.",
};

pub(crate) const LAPSING_HEADING: Text = Text! {
    fi: "Hakemukset, joita ei ole hyväksytty, raukeavat",
    sv: "Ansökningar som inte har godkänts förfaller",
    en: "Applications that have not been accepted lapse",
};

pub(crate) const LAPSING: Text = Text! {
    fi: "Näiden palvelujen hakemukset raukeavat, kun asiakkuus päättyy. Kun irtisanomisilmoitus on lähetetty, keskeneräistä hakemusta ei voi enää lähettää.",
    sv: "Ansökningarna om dessa tjänster förfaller när kundrelationen upphör. När uppsägningsanmälan har skickats kan en påbörjad ansökan inte längre skickas.",
    en: "The applications for these services lapse when the customer relationship ends. Once the notice of termination has been sent, an application that has been started can no longer be sent.",
};

pub(crate) const DATA: Text = Text! {
    fi: "Irtisanominen ei poista Kanta-palveluihin tallennettuja tietoja. Niitä säilytetään niin kauan kuin laissa säädetään.",
    sv: "Uppsägningen tar inte bort de uppgifter som har lagrats i Kanta-tjänsterna. De bevaras så länge som föreskrivs i lag.",
    en: "The termination does not remove the data recorded in the Kanta Services. The data are retained for the period laid down by law.",
};

pub(crate) const FEES: Text = Text! {
    fi: "Käyttömaksu laskutetaan myös siltä vuodelta, jona asiakkuus päättyy. [Käyttömaksut kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    sv: "Användningsavgiften faktureras också för det år då kundrelationen upphör. [Användningsavgifter på kanta.fi (på finska)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    en: "The user fee is also invoiced for the year in which the customer relationship ends. [User fees on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
};

pub(crate) const AGAIN: Text = Text! {
    fi: "Jos organisaatio tarvitsee Kanta-palveluja myöhemmin uudelleen, se tekee uuden liittymishakemuksen ja allekirjoittaa sitoumuksen uudelleen.",
    sv: "Om organisationen senare behöver Kanta-tjänsterna på nytt gör den en ny ansökan om anslutning och undertecknar förbindelsen på nytt.",
    en: "If the organisation needs Kanta services again later, it makes a new application to join and signs the commitment again.",
};

pub(crate) const STEPS: Text = Text! {
    fi: "Irtisanomisilmoituksen vaiheet",
    sv: "Uppsägnings\u{ad}anmälans steg",
    en: "Steps of the notice of termination",
};

pub(crate) const STEP_LAST_DAY: Text = Text! {
    fi: "Anna asiakkuuden viimeinen voimassaolopäivä ja irtisanomisen syy.",
    sv: "Ange kundrelationens sista giltighetsdag och orsaken till uppsägningen.",
    en: "Give the last day of validity of the customer relationship and the reason for the termination.",
};

pub(crate) const STEP_CONTACT: Text = Text! {
    fi: "Anna irtisanomisen yhteyshenkilön tiedot.",
    sv: "Ange uppgifterna om kontaktpersonen för uppsägningen.",
    en: "Give the details of the contact person for the termination.",
};

pub(crate) const STEP_BILLING: Text = Text! {
    fi: "Tarkista laskutusosoite ja muokkaa tietoja tarvittaessa.",
    sv: "Kontrollera faktureringsadressen och ändra uppgifterna vid behov.",
    en: "Check the billing address and edit the information if needed.",
};

pub(crate) const STEP_SUMMARY: Text = Text! {
    fi: "Tarkista antamasi tiedot yhteenvedosta.",
    sv: "Kontrollera de uppgifter du angett i sammanfattningen.",
    en: "Check the information you have given in the summary.",
};

pub(crate) const STEP_CONFIRMATION: Text = Text! {
    fi: "Lue irtisanomisilmoitus, allekirjoita se ja lähetä se Kanta-palveluille.",
    sv: "Läs uppsägningsanmälan, underteckna den och skicka den till Kanta-tjänsterna.",
    en: "Read the notice of termination, sign it and send it to the Kanta Services.",
};

pub(crate) const SAVING: Text = Text! {
    fi: "Tiedot tallentuvat, kun siirryt osiosta toiseen Edellinen- ja Seuraava-painikkeilla. Voit keskeyttää ja jatkaa myöhemmin siitä, mihin jäit. Mitään ei irtisanota ennen kuin lähetät ilmoituksen.",
    sv: "Uppgifterna sparas när du går mellan delarna med knapparna Föregående och Nästa. Du kan avbryta och fortsätta senare där du slutade. Ingenting sägs upp förrän du skickar anmälan.",
    en: "Your answers are saved when you move between the sections with the Previous and Next buttons. You can stop and continue later where you left off. Nothing is terminated until you send the notice.",
};

pub(crate) const SUPPORT: Text = Text! {
    fi: "Kysyttävää irtisanomisesta? Kirjoita osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    sv: "Frågor om uppsägningen? Skriv till [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    en: "Questions about the termination? Write to [kanta@kanta.fi](mailto:kanta@kanta.fi).",
};

pub(crate) const CONTINUE: Text = Text! {
    fi: "Jatka irtisanomista",
    sv: "Fortsätt uppsägningen",
    en: "Continue the termination",
};

pub(crate) const REFUSED: Text = Text! {
    fi: "Irtisanomista ei voi aloittaa. Kollega on voinut lähettää irtisanomisilmoituksen sillä välin. Lataa sivu uudelleen.",
    sv: "Uppsägningen kan inte påbörjas. En kollega kan ha skickat uppsägningsanmälan under tiden. Ladda om sidan.",
    en: "The termination cannot be started. A colleague may have sent the notice of termination meanwhile. Reload the page.",
};
