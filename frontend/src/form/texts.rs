//! Words that every form of several steps needs.

use kanta_shared::Sentence;
use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(super) const ALL_REQUIRED: Text = Text! {
    fi: "Kaikki tiedot ovat pakollisia, ellei toisin mainita.",
    sv: "Alla uppgifter är obligatoriska om inget annat anges.",
    en: "All information is required unless marked optional.",
};

pub(super) const RESOLVED: Text = Text! {
    fi: "Kaikki kohdat on korjattu. Voit jatkaa.",
    sv: "Alla punkter är åtgärdade. Du kan fortsätta.",
    en: "All problems are fixed. You can continue.",
};

pub(super) const NOTE: Text = Text! {
    fi: "Huomaa",
    sv: "Observera",
    en: "Note",
};

/// What is asked because of an answer.
pub(super) fn asked_now(language: Language, names: &str) -> String {
    Sentence! { language, names;
        fi: "Tämän vastauksen vuoksi kysymme myös seuraavaa: {names}.",
        sv: "På grund av detta svar frågar vi också efter följande: {names}.",
        en: "Because of this answer, we also ask for the following: {names}.",
    }
}

/// What is not asked any more because of an answer.
pub(super) fn not_asked_now(language: Language, names: &str) -> String {
    Sentence! { language, names;
        fi: "Tämän vastauksen vuoksi emme enää kysy seuraavaa: {names}.",
        sv: "På grund av detta svar frågar vi inte längre efter följande: {names}.",
        en: "Because of this answer, we no longer ask for the following: {names}.",
    }
}

pub(super) fn problems_heading(language: Language, count: usize) -> String {
    match count {
        1 => Sentence! { language;
            fi: "Korjaa yksi kohta",
            sv: "Rätta en punkt",
            en: "There is 1 problem to fix",
        },
        _ => Sentence! { language, count;
            fi: "Korjaa {count} kohtaa",
            sv: "Rätta {count} punkter",
            en: "There are {count} problems to fix",
        },
    }
}

/// The hints that are always on screen, by field.
pub(super) const ACCESS_POINT_OID_HINT: Text = Text! {
    fi: "Numeroita ja pisteitä, alkaa 1.2.246. Esimerkiksi 1.2.246.10.12345671.18.1",
    sv: "Siffror och punkter, börjar med 1.2.246. Till exempel 1.2.246.10.12345671.18.1",
    en: "Digits and dots, begins with 1.2.246. For example 1.2.246.10.12345671.18.1",
};

pub(super) const CUSTOMER_EMAIL_HINT: Text = Text! {
    fi: "Tähän osoitteeseen lähetämme hakemusta koskevat ilmoitukset. Osoite voi olla organisaation yhteinen.",
    sv: "Till den här adressen skickar vi meddelanden om ansökan. Adressen kan vara gemensam för organisationen.",
    en: "We send the notices about the application to this address. It can be a shared address of the organisation.",
};

pub(super) const LETTER_LANGUAGE_HINT: Text = Text! {
    fi: "Lähetämme viestit tällä kielellä. Sitoumus ja irtisanomisilmoitus ovat sillä kielellä, jolla allekirjoitat ne.",
    sv: "Vi skickar meddelandena på detta språk. Förbindelsen och uppsägningsanmälan är på det språk på vilket du undertecknar dem.",
    en: "We send the messages in this language. They are not available in English. The commitment and the notice of termination stay in the language in which you sign them.",
};

pub(super) const NAME_HINT: Text = Text! {
    fi: "Etunimi ja sukunimi",
    sv: "Förnamn och efternamn",
    en: "First name and last name",
};

pub(super) const PHONE_HINT: Text = Text! {
    fi: "Kirjoita ulkomainen numero muodossa +46 70 123 45 67.",
    sv: "Skriv ett utländskt nummer i formen +46 70 123 45 67.",
    en: "Enter a foreign number in the form +46 70 123 45 67.",
};

pub(super) const CONTACT_ROLES_HINT: Text = Text! {
    fi: "Valitse, missä roolissa yhteyshenkilö toimii Kanta-palvelujen suuntaan.",
    sv: "Välj i vilken roll kontaktpersonen är i kontakt med Kanta-tjänsterna.",
    en: "Choose the role or roles in which this contact deals with the Kanta Services.",
};

pub(super) const CERTIFICATE_NUMBER_HINT: Text = Text! {
    fi: "11 merkkiä, varmennekortin etupuolelta",
    sv: "11 tecken, på certifikatkortets framsida",
    en: "11 characters, on the front of the certificate card",
};

pub(super) const RECIPIENT_HINT: Text = Text! {
    fi: "Organisaation tai yksikön nimi, joka tulee laskuun",
    sv: "Namnet på den organisation eller enhet som ska stå på fakturan",
    en: "The name of the organisation or unit to be shown on the invoice",
};

pub(super) const E_INVOICE_ADDRESS_HINT: Text = Text! {
    fi: "OVT-tunnus, esimerkiksi 003712345671, tai IBAN-tilinumero",
    sv: "OVT-kod, till exempel 003712345671, eller IBAN-kontonummer",
    en: "OVT code, for example 003712345671, or IBAN account number",
};

pub(super) const OPERATOR_HINT: Text = Text! {
    fi: "Täydentyy, kun valitset operaattorin tai pankin nimen. Voit myös kirjoittaa tunnuksen itse.",
    sv: "Fylls i när du väljer operatörens eller bankens namn. Du kan också skriva koden själv.",
    en: "Filled in when you choose the name of the operator or bank. You can also enter the code yourself.",
};
