//! Texts of the choice of an organisation.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const HEADING: Text = Text! {
    fi: "Kenen puolesta asioit?",
    sv: "För vems räkning uträttar du ärenden?",
    en: "On whose behalf are you acting?",
};
pub(super) const INTRO: Text = Text! {
    fi: "Valitse organisaatio. Näet organisaation nimen kaikilla sivuilla, ja voit vaihtaa organisaatiota myöhemmin.",
    sv: "Välj organisation. Organisationens namn visas på alla sidor, och du kan byta organisation senare.",
    en: "Choose the organisation. Its name is shown on every page, and you can change the organisation later.",
};
pub(super) const START_ACTING: Text = Text! {
    fi: "Valitse",
    sv: "Välj",
    en: "Choose",
};
pub(super) const BASIS_HEADING: Text = Text! {
    fi: "Oikeutesi perustuu tähän",
    sv: "Din rätt grundar sig på",
    en: "Your right is based on",
};
pub(super) const ONLY_GUIDELINES: Text = Text! {
    fi: "voit katsella tietosuojaohjeita",
    sv: "du kan läsa dataskyddsanvisningar",
    en: "you can view data protection guidelines",
};
pub(super) const WHAT_TO_DO: Text = Text! {
    fi: "Mitä voin tehdä?",
    sv: "Vad kan jag göra?",
    en: "What can I do?",
};
pub(super) const REASON_REGISTER_OUTDATED: Text = Text! {
    fi: "tiedot eivät ole ajan tasalla Kansallisessa koodistopalvelussa",
    sv: "uppgifterna är inte uppdaterade i den nationella kodtjänsten",
    en: "data not up to date on the national code server",
};
pub(super) const REASON_NO_LICENCE: Text = Text! {
    fi: "ei voimassa olevaa toimilupaa",
    sv: "inget gällande verksamhetstillstånd",
    en: "no valid licence",
};
pub(super) const REASON_MANDATE_NEEDED: Text = Text! {
    fi: "tarvitaan asiointivaltuus",
    sv: "ärendefullmakt behövs",
    en: "a mandate is needed",
};
pub(super) const NOTHING_HEADING: Text = Text! {
    fi: "Sinulla ei ole asiointivaltuutta",
    sv: "Du har ingen ärendefullmakt",
    en: "You have no mandate",
};
pub(super) const NOTHING_TEXT: Text = Text! {
    fi: "Tunnistautuminen onnistui, mutta et voi asioida minkään organisaation puolesta Kanta Ekstranetissä. Pyydä organisaatioltasi Suomi.fi-asiointivaltuus ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto”.",
    sv: "Identifieringen lyckades, men du kan inte uträtta ärenden för någon organisation på Kanta Extranätet. Be din organisation om Suomi.fi-ärendefullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster”.",
    en: "You were identified, but you cannot act on behalf of any organisation in Kanta Extranet. Ask your organisation for the Suomi.fi mandate “Deployment of digital services in social welfare and health care”.",
};
pub(super) const REGISTER_OUTDATED_WHAT: Text = Text! {
    fi: "Ilmoita muutoksista THL:n Koodistopalvelulle: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). Apteekkien tiedot päivittää Fimea.",
    sv: "Anmäl ändringar till THL:s Kodtjänst: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). Apotekens uppgifter uppdateras av Fimea.",
    en: "Report changes to the THL Code Service: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi). Fimea updates the data of pharmacies.",
};

pub(super) const ASK_FOR_MANDATE: Text = Text! {
    fi: "Pyydä organisaatiolta Suomi.fi-asiointivaltuus ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto”.",
    sv: "Be organisationen om Suomi.fi-ärendefullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster”.",
    en: "Ask the organisation for the Suomi.fi mandate “Deployment of digital services in social welfare and health care”.",
};

pub(super) fn changed(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Asioit nyt organisaation {organisation} puolesta.",
        sv: "Du uträttar nu ärenden för {organisation}.",
        en: "You are now acting on behalf of {organisation}.",
    }
}

pub(super) const NOT_AVAILABLE: Text = Text! {
    fi: "ei valittavissa",
    sv: "kan inte väljas",
    en: "cannot be chosen",
};

pub(super) fn mandate_needed(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "{organisation} on julkinen organisaatio tai säätiö. Silloin Kanta Ekstranetissä asiointi edellyttää aina Suomi.fi-asiointivaltuutta.",
        sv: "{organisation} är en offentlig organisation eller en stiftelse. Då krävs alltid Suomi.fi-ärendefullmakt för att uträtta ärenden på Kanta Extranätet.",
        en: "{organisation} is a public organisation or a foundation. Acting in Kanta Extranet then always requires a Suomi.fi mandate.",
    }
}

pub(super) fn register_outdated(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Organisaation {organisation} tiedot Kansallisessa koodistopalvelussa eivät ole ajan tasalla, joten sen puolesta ei voi asioida Kanta Ekstranetissä. Korjaa tiedot rekisteriin ja kirjaudu sitten uudelleen.",
        sv: "Uppgifterna om {organisation} i den nationella kodtjänsten är inte uppdaterade, och därför går det inte att uträtta ärenden för organisationen på Kanta Extranätet. Låt rätta uppgifterna i registret och logga sedan in på nytt.",
        en: "The data of {organisation} on the national code server are not up to date, so no one can act on its behalf in Kanta Extranet. Have the data corrected in the register and then log in again.",
    }
}

pub(super) fn no_licence(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Organisaatiolla {organisation} ei ole voimassa olevaa lupaa toimia sosiaali- tai terveydenhuollossa. Kanta-palveluja voi hakea, kun lupa on voimassa ja tiedot ovat Kansallisessa koodistopalvelussa.",
        sv: "{organisation} har inget gällande verksamhetstillstånd inom social- och hälsovården. Det går att ansöka om Kanta-tjänster när tillståndet gäller och uppgifterna finns i den nationella kodtjänsten.",
        en: "{organisation} has no valid licence to operate in social welfare or health care. Kanta services can be applied for when the licence is valid and the data are on the national code server.",
    }
}
