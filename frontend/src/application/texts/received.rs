//! Words of the receipt.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const HEADING: Text = Text! {
    fi: "Hakemus on toimitettu Kelaan",
    sv: "Ansökan har skickats till FPA",
    en: "The application has been delivered to Kela",
};

pub(crate) const DONE: Text = Text! {
    fi: "Käyttöönoton hakemus on nyt tehty, ja voit kirjautua ulos Kanta Ekstranetistä.",
    sv: "Nu har du gjort ansökan om införande och kan logga ut från Kanta Extranätet.",
    en: "You have sent the application and can now log out of Kanta Extranet.",
};

pub(crate) const REPLIED: Text = Text! {
    fi: "Hakemus ja vastaus Kelan kysymykseen on nyt lähetetty, ja voit kirjautua ulos Kanta Ekstranetistä.",
    sv: "Nu har du skickat ansökan och svaret på FPA:s fråga och kan logga ut från Kanta Extranätet.",
    en: "You have sent the application and the reply to Kela’s question and can now log out of Kanta Extranet.",
};

pub(crate) const REFERENCE_HINT: Text = Text! {
    fi: "Mainitse viitenumero, kun otat yhteyttä hakemuksesta.",
    sv: "Uppge referensnumret när du kontaktar oss om ansökan.",
    en: "Give the reference number when you contact us about the application.",
};

pub(crate) fn next_commitment(language: Language, email: &str) -> String {
    Sentence! { language, email;
        fi: "Lähetämme osoitteeseen {email} kopion Kanta-asiakkuuden sitoumuksesta sekä ilmoituksen, että Kelan Kanta-palvelut on vastaanottanut sitoumuksen ja käsittelee seuraavaksi liittymishakemuksen.",
        sv: "Vi skickar en kopia av förbindelsen angående Kanta-kundrelationen till {email} och ett meddelande om att FPA:s Kanta-tjänster har tagit emot förbindelsen och härnäst handlägger ansökan om anslutning.",
        en: "We send a copy of the Kanta commitment to {email}, and a notice that Kela’s Kanta Services have received the commitment and will next process the application to join.",
    }
}

pub(crate) fn next_no_commitment(language: Language, email: &str) -> String {
    Sentence! { language, email;
        fi: "Lähetämme osoitteeseen {email} ilmoituksen, että Kelan Kanta-palvelut on vastaanottanut liittymishakemuksen ja käsittelee sen seuraavaksi.",
        sv: "Vi skickar ett meddelande till {email} om att FPA:s Kanta-tjänster har tagit emot ansökan om anslutning och handlägger den härnäst.",
        en: "We send a notice to {email} that Kela’s Kanta Services have received the application to join and will process it next.",
    }
}

pub(crate) const NEXT_PROCESSING: Text = Text! {
    fi: "Käsittelemme hakemuksen. Emme voi kertoa käsittelyaikaa etukäteen. Hakemuksen tilan näet Kanta Ekstranetissä kohdassa Palvelut ja asiakastiedot.",
    sv: "Vi handlägger ansökan. Vi kan inte ange handläggningstiden på förhand. Ansökans status ser du på Kanta Extranätet under Tjänster och kunduppgifter.",
    en: "We process the application. We cannot tell the processing time in advance. You can see the status of the application in Kanta Extranet under Services and customer data.",
};

pub(crate) const NEXT_QUESTIONS: Text = Text! {
    fi: "Jos tarvitsemme lisätietoja hakemukseen liittyen, olemme yhteydessä hallinnolliseen yhteyshenkilöönne.",
    sv: "Om vi behöver tilläggsuppgifter om ansökan kontaktar vi er administrativa kontaktperson.",
    en: "If we need more information about the application, we will contact your administrative contact person.",
};

pub(crate) const NEXT_ACCEPTANCE: Text = Text! {
    fi: "Kun liittymishakemus on käsitelty, lähetämme samaan osoitteeseen ilmoituksen palvelun käyttäjäksi hyväksymisestä. Ilmoitus on osoitus siitä, että Kanta-palvelujen puolesta palvelun käytön aloitus on mahdollista.",
    sv: "När ansökan om anslutning har handlagts skickar vi ett meddelande till samma adress om att anslutningsansökan godkänts. Meddelandet visar att tjänsten för Kanta-tjänsternas del kan tas i bruk.",
    en: "When the application has been processed, we send a notice of acceptance as a user of the service to the same address. It shows that you can start using the service.",
};

pub(crate) const NEXT_TEST: Text = Text! {
    fi: "Ennen käytön aloitusta palvelunantaja tekee tarvittaessa vielä palvelun käyttöönottokokeen järjestelmätoimittajansa avulla. Tarkista palvelukohtaiset käyttöönottokoe- ja raportointiohjeet palvelun käyttöönoton kanta.fi-sivulta.",
    sv: "Innan användningen inleds utför tjänstetillhandahållaren vid behov ännu ett ibruktagningsprov tillsammans med systemleverantören. Anvisningar om ibruktagningsprovet och om rapporteringen finns på tjänstens sida på kanta.fi.",
    en: "Before use begins, the service provider carries out a deployment test (a check that the system works with the service) if needed, with the help of its system supplier. Check the service’s instructions for the test and for reporting it on its deployment page on kanta.fi.",
};

pub(crate) const NEXT_TEST_PHARMACY: Text = Text! {
    fi: "Ennen käytön aloitusta apteekki tekee tarvittaessa vielä palvelun käyttöönottokokeen järjestelmätoimittajansa avulla. Tarkista käyttöönottokoe- ja raportointiohjeet palvelun käyttöönoton kanta.fi-sivulta.",
    sv: "Innan användningen inleds utför apoteket vid behov ännu ett ibruktagningsprov tillsammans med systemleverantören. Anvisningar om ibruktagningsprovet och om rapporteringen finns på tjänstens sida på kanta.fi.",
    en: "Before use begins, the pharmacy carries out a deployment test (a check that the system works with the service) if needed, with the help of its system supplier. Check the instructions for the test and for reporting it on the service’s deployment page on kanta.fi.",
};

pub(crate) const NEXT_RENEWAL: Text = Text! {
    fi: "Muista ilmoittaa uusimispyyntöjä vastaanottavat palveluyksiköt THL:n Koodistopalvelulle ja sopia käyttöönotosta järjestelmätoimittajasi kanssa.",
    sv: "Kom ihåg att anmäla de enheter som tar emot begäran om förnyelse till THL:s Kodtjänst och att komma överens om ibruktagandet med din systemleverantör.",
    en: "Remember to report the service units that receive renewal requests to the THL Code Service and to agree on deployment with your system supplier.",
};

pub(crate) const CONTACT_US: Text = Text! {
    fi: "Kysyttävää hakemuksesta? Kirjoita osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi) ja mainitse viitenumero.",
    sv: "Frågor om ansökan? Skriv till [kanta@kanta.fi](mailto:kanta@kanta.fi) och uppge referensnumret.",
    en: "Questions about the application? Write to [kanta@kanta.fi](mailto:kanta@kanta.fi) and give the reference number.",
};

pub(crate) const SHOW: Text = Text! {
    fi: "Näytä lähetetty hakemus",
    sv: "Visa den skickade ansökan",
    en: "View the application you sent",
};

pub(crate) const APPLICATION_COPY: Text = Text! {
    fi: "Hakemus sellaisena kuin se lähetettiin (pdf)",
    sv: "Ansökan i den form den skickades (pdf)",
    en: "The application as it was sent (pdf)",
};

pub(crate) const COMMITMENT_COPY: Text = Text! {
    fi: "Kopio sitoumuksesta (pdf)",
    sv: "Kopia av förbindelsen (pdf)",
    en: "Copy of the commitment (pdf)",
};
