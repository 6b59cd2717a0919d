//! Words of the steps of the termination.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const LAST_DAY: Text = Text! {
    fi: "Kanta-asiakkuuden viimeinen voimassaolopäivä on viimeinen päivä, jolloin Kanta-palvelut ovat käytössä.",
    sv: "Sista giltighetsdagen för kundrelationen är den sista dagen då Kanta-tjänsterna är i bruk.",
    en: "The last day of validity of the Kanta customer relationship is the last day on which the Kanta services are in use.",
};

pub(crate) fn not_before(language: Language, today: &str) -> String {
    Sentence! { language, today;
        fi: "Sitoumus ja kaikki palvelut päättyvät sitä seuraavana päivänä. Viimeinen voimassaolopäivä voi olla aikaisintaan tänään, {today}.",
        sv: "Förbindelsen och alla tjänster upphör dagen därefter. Sista giltighetsdagen kan tidigast vara i dag, {today}.",
        en: "The commitment and all the services end on the following day. The last day of validity can be today, {today}, at the earliest.",
    }
}

pub(crate) fn for_example(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Esimerkiksi {date}",
        sv: "Till exempel {date}",
        en: "For example {date}",
    }
}

pub(crate) fn ends_on(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Sitoumus ja palvelut päättyvät {date}.",
        sv: "Förbindelsen och tjänsterna upphör {date}.",
        en: "The commitment and the services end on {date}.",
    }
}

pub(crate) const CONTACT: Text = Text! {
    fi: "Anna irtisanomisen yhteyshenkilön tiedot.",
    sv: "Ange uppgifterna om kontaktpersonen för uppsägningen.",
    en: "Give the details of the contact person for the termination.",
};

pub(crate) const CONTACT_LETTERS: Text = Text! {
    fi: "Lähetämme yhteyshenkilölle sähköpostiviestin irtisanomisilmoituksen vastaanottamisesta. Ilmoitus on viestin liitteenä. Lähetämme viestin myös, kun asiakkuus on päättynyt.",
    sv: "Vi skickar kontaktpersonen ett e-postmeddelande om att uppsägningsanmälan har tagits emot. Anmälan finns som bilaga till meddelandet. Vi skickar också ett meddelande när kundrelationen har upphört.",
    en: "We send the contact person an e-mail about receiving the notice of termination. The notice is attached to the message. We also send a message when the customer relationship has ended.",
};

pub(crate) const BILLING: Text = Text! {
    fi: "Tarkista laskutusosoite ja muokkaa tietoja tarvittaessa. Huomaa, että käyttömaksulaskua ei voida lähettää sähköpostitse.",
    sv: "Kontrollera faktureringsadressen och ändra uppgifterna vid behov. Observera att fakturan för användningsavgifterna inte kan skickas per e-post.",
    en: "Check the billing address and edit the information if needed. Note that the invoice for user fees cannot be sent by e-mail.",
};

pub(crate) const FEES: Text = Text! {
    fi: "Kanta-palvelujen käyttömaksuista ja laskutuksen aikataulusta on kerrottu lisää sivulla [Käyttömaksut kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/kayttomaksut).",
    sv: "Mer om Kanta-tjänsternas användningsavgifter och tidtabellen för faktureringen finns på sidan [Användningsavgifter på kanta.fi (på finska)](https://www.kanta.fi/ammattilaiset/kayttomaksut).",
    en: "More about the user fees of the Kanta Services and the billing schedule is on the page [User fees on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kayttomaksut).",
};

pub(crate) const SUMMARY: Text = Text! {
    fi: "Tarkista antamasi tiedot yhteenvedosta. Voit muokata antamiasi tietoja Muokkaa-painikkeella.",
    sv: "Kontrollera de uppgifter du angett i sammanfattningen. Du kan ändra uppgifterna med knappen Ändra.",
    en: "Check the information you have given in the summary. You can change it with the Edit button.",
};

pub(crate) const SUMMARY_NEXT: Text = Text! {
    fi: "Jatka Seuraava-painikkeella.",
    sv: "Fortsätt med knappen Nästa.",
    en: "Continue with the Next button.",
};

pub(crate) fn signing_for(language: Language, organisation: &str, last_day: &str) -> String {
    Sentence! { language, last_day, organisation;
        fi: "Irtisanot Kanta-palvelujen asiakkuuden organisaation {organisation} puolesta. Viimeinen voimassaolopäivä on {last_day}.",
        sv: "Du säger upp kundrelationen till Kanta-tjänsterna för {organisation}. Sista giltighetsdagen är {last_day}.",
        en: "You are terminating the Kanta customer relationship on behalf of {organisation}. The last day of validity is {last_day}.",
    }
}

/// What the notice ends, and at which moment.
pub(crate) fn what_ends(language: Language, services: &[&str], ends: &str) -> String {
    let services = services.join(", ");
    Sentence! { language, ends, services;
        fi: "Nämä palvelut päättyvät {ends} klo 0.00: {services}. Samalla päättyy Kanta-palvelujen asiakkuuden sitoumus.",
        sv: "Dessa tjänster upphör {ends} kl. 0.00: {services}. Samtidigt upphör förbindelsen angående kundrelationen till Kanta-tjänsterna.",
        en: "These services end on {ends} at 0:00: {services}. The commitment of the Kanta customer relationship ends at the same time.",
    }
}

pub(crate) const WHAT_ENDS: Text = Text! {
    fi: "Mitä irtisanot",
    sv: "Vad du säger upp",
    en: "What you are terminating",
};

pub(crate) const TELL_OTHERS: Text = Text! {
    fi: "Kerro irtisanomisesta myös järjestelmätoimittajallesi.",
    sv: "Informera också din systemleverantör om uppsägningen.",
    en: "Tell your system supplier about the termination too.",
};

pub(crate) const TICK: Text = Text! {
    fi: "Vahvista tiedot asettamalla ruksi kenttään ”Olen lukenut irtisanomisilmoituksen ja allekirjoitan sen”. Lähetä ilmoitus Lähetä-painikkeella.",
    sv: "Bekräfta uppgifterna genom att markera rutan ”Jag har läst uppsägningsanmälan och undertecknar den”. Sänd anmälan med knappen Sänd.",
    en: "Confirm the information by ticking “I have read the notice of termination and sign it”. Send the notice with the Send button.",
};

pub(crate) const CHANGED: Text = Text! {
    fi: "Irtisanomisilmoitus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi ilmoitus ja laita rasti ruutuun uudelleen.",
    sv: "Uppsägningsanmälan har ändrats efter att du undertecknade den. Läs den nya anmälan och markera rutan på nytt.",
    en: "The notice of termination has changed since you signed it. Read the new notice and tick the box again.",
};

pub(crate) fn signed_in(language: Language, name: &str) -> String {
    Sentence! { language, name;
        fi: "Olet allekirjoittanut irtisanomisilmoituksen tällä kielellä: {name}. Allekirjoitus on voimassa, vaikka luet ilmoituksen toisella kielellä.",
        sv: "Du har undertecknat uppsägningsanmälan på detta språk: {name}. Underskriften gäller även om du läser anmälan på ett annat språk.",
        en: "You have signed the notice of termination in this language: {name}. The signature is valid even if you read the notice in another language.",
    }
}

pub(crate) const NOT_SENT: Text = Text! {
    fi: "Irtisanomisilmoitusta ei lähetetty.",
    sv: "Uppsägningsanmälan skickades inte.",
    en: "The notice of termination was not sent.",
};

pub(crate) const NOT_SENT_UNKNOWN: Text = Text! {
    fi: "Emme saaneet varmistusta siitä, menikö irtisanomisilmoitus perille. Paina Lähetä-painiketta uudelleen. Ilmoitus lähetetään vain kerran.",
    sv: "Vi fick ingen bekräftelse på att uppsägningsanmälan kom fram. Klicka en gång till på knappen Sänd. Anmälan skickas bara en gång.",
    en: "We did not get confirmation that the notice of termination arrived. Press the Send button again. The notice is sent only once.",
};
