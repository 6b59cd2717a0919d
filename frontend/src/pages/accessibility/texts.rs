//! Texts of the accessibility statement.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const HEADING: Text = Text! {
    fi: "Saavutettavuusseloste",
    sv: "Tillgänglighets\u{ad}utlåtande",
    en: "Accessibility statement",
};
pub(super) const INTRO: Text = Text! {
    fi: "Tämä seloste koskee Kanta Ekstranetin esittelyversiota. Seloste on laadittu esittelyä varten, eikä se ole Kelan virallinen seloste.",
    sv: "Detta utlåtande gäller demonstrationsversionen av Kanta Extranätet. Utlåtandet har upprättats för demonstrationen och är inte FPA:s officiella utlåtande.",
    en: "This statement concerns the demonstration version of Kanta Extranet. It has been written for the demonstration and is not Kela’s official statement.",
};
pub(super) const LAW: Text = Text! {
    fi: "Laki digitaalisten palvelujen tarjoamisesta (306/2019) edellyttää, että julkiset verkkopalvelut ovat saavutettavia.",
    sv: "Enligt lagen om tillhandahållande av digitala tjänster (306/2019) ska offentliga webbtjänster vara tillgängliga.",
    en: "The Act on the Provision of Digital Services (306/2019) requires public online services to be accessible.",
};
pub(super) const STATUS_HEADING: Text = Text! {
    fi: "Kuinka saavutettava palvelu on?",
    sv: "Hur tillgänglig är tjänsten?",
    en: "How accessible is the service?",
};
pub(super) const STATUS: Text = Text! {
    fi: "Palvelu täyttää itsearvion mukaan lain edellyttämät saavutettavuusvaatimukset (WCAG 2.1, tasot A ja AA). Palvelu on rakennettu myös WCAG 2.2:n A- ja AA-tason kriteerien mukaan.",
    sv: "Tjänsten uppfyller enligt vår egen bedömning de tillgänglighetskrav som lagen ställer (WCAG 2.1, nivåerna A och AA). Tjänsten har byggts också enligt kriterierna på nivå A och AA i WCAG 2.2.",
    en: "By our own assessment the service meets the accessibility requirements of the law (WCAG 2.1, levels A and AA). The service has also been built to the level A and AA criteria of WCAG 2.2.",
};
pub(super) const DONE_HEADING: Text = Text! {
    fi: "Mitä on tehty",
    sv: "Vad som har gjorts",
    en: "What has been done",
};
pub(super) const DONE_1: Text = Text! {
    fi: "Kaikki toiminnot voi tehdä näppäimistöllä, ja kohdistus näkyy.",
    sv: "Alla funktioner kan användas med tangentbord, och fokus syns.",
    en: "Everything can be done with the keyboard, and the focus is visible.",
};
pub(super) const DONE_2: Text = Text! {
    fi: "Kentillä on nimet ja ohjeet, ja korjattavat kohdat kerrotaan tekstinä.",
    sv: "Fälten har namn och anvisningar, och det som ska åtgärdas anges som text.",
    en: "Fields have names and hints, and things to put right are stated as text.",
};
pub(super) const DONE_3: Text = Text! {
    fi: "Sivut toimivat 320 kuvapisteen levyisinä ja 400 prosentin suurennoksella.",
    sv: "Sidorna fungerar med bredden 320 bildpunkter och i 400 procents förstoring.",
    en: "Pages work at a width of 320 pixels and at a zoom of 400 per cent.",
};
pub(super) const DONE_4: Text = Text! {
    fi: "Istunnon päättymisestä varoitetaan viisi minuuttia etukäteen, ja istuntoa voi jatkaa. Tallennetut tiedot säilyvät.",
    sv: "Användaren varnas fem minuter innan sessionen avslutas och kan fortsätta den. Det som sparats finns kvar.",
    en: "You are warned five minutes before the session ends, and you can continue it. What has been saved is kept.",
};
pub(super) const GAPS_HEADING: Text = Text! {
    fi: "Tunnetut puutteet",
    sv: "Kända brister",
    en: "Known shortcomings",
};
pub(super) const GAPS_1: Text = Text! {
    fi: "Palvelua ei ole testattu ruudunlukuohjelmien todellisten käyttäjien kanssa.",
    sv: "Tjänsten har inte testats med personer som använder skärmläsare.",
    en: "The service has not been tested with people who use screen readers.",
};
pub(super) const GAPS_2: Text = Text! {
    fi: "Palvelu tarvitsee toimiakseen JavaScriptin. Ilman sitä näet vain yhteystiedot.",
    sv: "Tjänsten kräver JavaScript. Utan det ser du bara kontaktuppgifterna.",
    en: "The service needs JavaScript. Without it you only see the contact information.",
};
pub(super) const HOW_HEADING: Text = Text! {
    fi: "Miten saavutettavuus on arvioitu",
    sv: "Hur tillgängligheten har bedömts",
    en: "How accessibility has been assessed",
};
pub(super) const HOW: Text = Text! {
    fi: "Arvio on itsearvio. Jokainen sivu on tarkistettu automaattisesti kaikilla kielillä. Lisäksi asiointi on käyty läpi pelkällä näppäimistöllä, pelkällä puhelimella ja pelkästään niiden tietojen varassa, jotka ruudunlukuohjelma saa.",
    sv: "Bedömningen är en självbedömning. Varje sida har kontrollerats automatiskt på alla språk. Dessutom har tjänsten gåtts igenom med enbart tangentbord, med enbart telefon och enbart utifrån den information som en skärmläsare får.",
    en: "The assessment is our own. Every page has been checked automatically in every language. We have also gone through the service using only the keyboard, only a phone, and only the information that a screen reader gets.",
};
pub(super) const FEEDBACK_HEADING: Text = Text! {
    fi: "Huomasitko puutteen?",
    sv: "Upptäckte du en brist?",
    en: "Did you notice a shortcoming?",
};
pub(super) const FEEDBACK: Text = Text! {
    fi: "Kerro siitä osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi). Palautteen käsittelee Kanta-palvelujen asiakastuki. Vastaamme 14 päivän kuluessa.",
    sv: "Skriv om den till [kanta@kanta.fi](mailto:kanta@kanta.fi). Kanta-tjänsternas kundsupport behandlar responsen. Vi svarar inom 14 dagar.",
    en: "Tell us at [kanta@kanta.fi](mailto:kanta@kanta.fi). Kanta Services customer support handles the feedback. We answer within 14 days.",
};
pub(super) const AUTHORITY_HEADING: Text = Text! {
    fi: "Saavutettavuuden valvonta",
    sv: "Tillsyn över tillgängligheten",
    en: "Supervision of accessibility",
};
pub(super) const AUTHORITY: Text = Text! {
    fi: "Jos et saa vastausta 14 päivässä tai et ole tyytyväinen siihen, voit tehdä saavutettavuuskantelun Liikenne- ja viestintävirasto Traficomille tai pyytää siltä selvitystä. Traficom valvoo saavutettavuutta. Ohjeet ja yhteystiedot ovat osoitteessa [saavutettavuusvaatimukset.fi](https://www.saavutettavuusvaatimukset.fi).",
    sv: "Om du inte får svar inom 14 dagar eller inte är nöjd med svaret kan du anföra klagomål om tillgängligheten hos Transport- och kommunikationsverket Traficom eller begära en utredning av verket. Traficom utövar tillsyn över tillgängligheten. Anvisningar och kontaktuppgifter finns på [tillganglighetskrav.fi](https://www.tillganglighetskrav.fi).",
    en: "If you get no answer within 14 days or are not satisfied with it, you can make an accessibility complaint to the Finnish Transport and Communications Agency Traficom, or ask it to look into the matter. Traficom supervises accessibility. Instructions and contact information are on [saavutettavuusvaatimukset.fi (in Finnish)](https://www.saavutettavuusvaatimukset.fi).",
};

pub(super) fn dated(language: Language, written: &str, updated: &str) -> String {
    Sentence! { language, written, updated;
        fi: "Seloste on laadittu {written} ja päivitetty {updated}.",
        sv: "Utlåtandet upprättades den {written} och uppdaterades den {updated}.",
        en: "The statement was written on {written} and updated on {updated}.",
    }
}
