//! Words of the steps in which something is read and accepted.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const INTRO: Text = Text! {
    fi: "Palvelukuvauksessa kerrotaan Kanta-palvelusta ja osapuolten oikeuksista ja velvollisuuksista. Tutustu palvelukuvaukseen huolellisesti.",
    sv: "I tjänstebeskrivningen ges information om Kanta-tjänsten och om parternas rättigheter och skyldigheter. Läs igenom tjänstebeskrivningen noggrant.",
    en: "The service description explains the Kanta service and the rights and obligations of the parties. Read it carefully.",
};

pub(crate) const INTRO_2: Text = Text! {
    fi: "Kun olet lukenut palvelukuvauksen, laita rasti ruutuun ”Olen lukenut palvelukuvauksen ja hyväksyn sen”.",
    sv: "När du har läst tjänstebeskrivningen, markera rutan ”Jag har läst tjänstebeskrivningen och godkänner den”.",
    en: "When you have read the service description, tick “I have read the service description and approve it”.",
};

pub(crate) const END: Text = Text! {
    fi: "Palvelukuvauksen teksti päättyy tähän",
    sv: "Tjänstebeskrivningens text slutar här",
    en: "End of the text of the service description",
};

pub(crate) const CHANGED: Text = Text! {
    fi: "Palvelukuvaus on muuttunut sen jälkeen, kun hyväksyit sen. Lue uusi versio ja laita rasti ruutuun uudelleen.",
    sv: "Tjänstebeskrivningen har ändrats efter att du godkände den. Läs den nya versionen och markera rutan på nytt.",
    en: "The service description has changed since you approved it. Read the new version and tick the box again.",
};

pub(crate) const LANGUAGE: Text = Text! {
    fi: "Hyväksyt palvelukuvauksen sillä kielellä, jolla se näkyy tällä sivulla.",
    sv: "Du godkänner tjänstebeskrivningen på det språk som visas på den här sidan.",
    en: "You approve the service description in the language shown on this page.",
};

pub(crate) const COMMITMENT_INTRO: Text = Text! {
    fi: "Kanta-palvelujen asiakkuus muodostuu ensimmäisen Kanta-palvelun käyttöönoton yhteydessä. Tällöin asiakas allekirjoittaa myös Kanta-palvelujen asiakkuuden sitoumuksen.",
    sv: "Kundrelationen till Kanta-tjänsterna uppkommer alltid i samband med införandet av den första Kanta-tjänsten. Då undertecknar kunden en förbindelse angående kundrelationen till Kanta-tjänsterna.",
    en: "The Kanta customer relationship is formed when the first Kanta service is deployed. At the same time the customer signs the commitment of the Kanta customer relationship.",
};

pub(crate) const COMMITMENT_INTRO_2: Text = Text! {
    fi: "Lue sitoumus ja muut asiakkuuden ehdot huolellisesti. Kun olet valmis, laita rasti ruutuun ”Olen lukenut sitoumuslomakkeen ja allekirjoitan sen”.",
    sv: "Läs igenom förbindelsen och de övriga villkoren för kundrelationen noggrant. När du är klar, markera rutan ”Jag har läst förbindelseblanketten och undertecknar den”.",
    en: "Read the commitment and the other terms of the customer relationship carefully. When you are ready, tick “I have read the commitment form and sign it”.",
};

pub(crate) const PRINT: Text = Text! {
    fi: "Tulosta teksti",
    sv: "Skriv ut texten",
    en: "Print the text",
};

pub(crate) fn signing_for(language: Language, organisation: &str) -> String {
    Sentence! { language, organisation;
        fi: "Allekirjoitat sitoumuksen organisaation {organisation} puolesta.",
        sv: "Du undertecknar förbindelsen på följande organisations vägnar: {organisation}.",
        en: "You sign the commitment on behalf of {organisation}.",
    }
}

pub(crate) const COMMITMENT_END: Text = Text! {
    fi: "Sitoumuksen ja muiden asiakkuuden ehtojen teksti päättyy tähän",
    sv: "Texten till förbindelsen och de övriga villkoren slutar här",
    en: "End of the text of the commitment and the other terms",
};

pub(crate) const COMMITMENT_CHANGED: Text = Text! {
    fi: "Sitoumus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi versio ja laita rasti ruutuun uudelleen.",
    sv: "Förbindelsen har ändrats efter att du undertecknade den. Läs den nya versionen och markera rutan på nytt.",
    en: "The commitment has changed since you signed it. Read the new version and tick the box again.",
};

pub(crate) fn accepted_in(language: Language, version: &str, name: &str) -> String {
    Sentence! { language, name, version;
        fi: "Olet hyväksynyt version {version} tällä kielellä: {name}. Hyväksyntä on voimassa, vaikka luet tekstin toisella kielellä.",
        sv: "Du har godkänt version {version} på detta språk: {name}. Godkännandet gäller även om du läser texten på ett annat språk.",
        en: "You have approved version {version} in this language: {name}. The approval is valid even if you read the text in another language.",
    }
}
