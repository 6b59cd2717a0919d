//! Words of the receipt.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const HEADING: Text = Text! {
    fi: "Irtisanomisilmoitus on vastaanotettu Kanta-palveluissa",
    sv: "Uppsägningsanmälan har tagits emot hos Kanta-tjänsterna",
    en: "The Kanta Services have received the notice of termination",
};

pub(crate) const REFERENCE_HINT: Text = Text! {
    fi: "Mainitse viitenumero, kun otat yhteyttä irtisanomisesta.",
    sv: "Uppge referensnumret när du kontaktar oss om uppsägningen.",
    en: "Give the reference number when you contact us about the termination.",
};

pub(crate) fn in_use_until(language: Language, last_day: &str) -> String {
    Sentence! { language, last_day;
        fi: "Viimeinen voimassaolopäivä on {last_day}. Kanta-palvelut ovat käytössä vielä sinä päivänä.",
        sv: "Sista giltighetsdagen är {last_day}. Kanta-tjänsterna är i bruk ännu den dagen.",
        en: "The last day of validity is {last_day}. The Kanta services are still in use on that day.",
    }
}

pub(crate) fn ends_on(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Sitoumus ja kaikki palvelut päättyvät {date}.",
        sv: "Förbindelsen och alla tjänster upphör {date}.",
        en: "The commitment and all the services end on {date}.",
    }
}

pub(crate) fn letter(language: Language, email: &str) -> String {
    Sentence! { language, email;
        fi: "Lähetämme osoitteeseen {email} viestin irtisanomisilmoituksen vastaanottamisesta. Ilmoitus on viestin liitteenä.",
        sv: "Vi skickar ett meddelande till {email} om att uppsägningsanmälan har tagits emot. Anmälan finns som bilaga till meddelandet.",
        en: "We send a message about receiving the notice of termination to {email}. The notice is attached to the message.",
    }
}

pub(crate) const LETTER_AT_THE_END: Text = Text! {
    fi: "Kun asiakkuus on päättynyt, lähetämme siitä viestin samaan osoitteeseen ja asiakkaan hallinnolliseen sähköpostiosoitteeseen.",
    sv: "När kundrelationen har upphört skickar vi ett meddelande om det till samma adress och till kundens administrativa e-postadress.",
    en: "When the customer relationship has ended, we send a message about it to the same address and to the customer’s administrative e-mail address.",
};

pub(crate) const CORRECTION: Text = Text! {
    fi: "Lähetettyä irtisanomisilmoitusta ei voi muuttaa Kanta Ekstranetissä. Jos tiedoissa on korjattavaa tai haluat perua irtisanomisen, kirjoita osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi) ja mainitse viitenumero.",
    sv: "En uppsägningsanmälan som har skickats kan inte ändras på Kanta Extranätet. Om något behöver rättas eller om du vill återta uppsägningen, skriv till [kanta@kanta.fi](mailto:kanta@kanta.fi) och uppge referensnumret.",
    en: "A notice of termination that has been sent cannot be changed in Kanta Extranet. If something needs correcting or you want to withdraw the termination, write to [kanta@kanta.fi](mailto:kanta@kanta.fi) and give the reference number.",
};

pub(crate) const SHOW: Text = Text! {
    fi: "Näytä irtisanomisilmoitus",
    sv: "Visa uppsägningsanmälan",
    en: "View the notice of termination",
};
