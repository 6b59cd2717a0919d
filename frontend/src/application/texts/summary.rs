//! Words of the step *Liittymishakemuksen yhteenveto*.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;

pub(crate) const INTRO: Text = Text! {
    fi: "Tarkista antamasi tiedot. Voit vielä tarvittaessa myös muuttaa tietoja Muokkaa-painikkeella.",
    sv: "Kontrollera de uppgifter du angett. Vid behov kan du också ändra uppgifterna med knappen Ändra.",
    en: "Check the information you have given. If needed, you can still change it with the Edit button.",
};

pub(crate) const INTRO_SEND: Text = Text! {
    fi: "Kun olet tarkistanut tiedot, lähetä tiedot Kanta-palveluille käsiteltäväksi painamalla sivun alalaidassa olevaa Lähetä-painiketta.",
    sv: "När du har kontrollerat uppgifterna skickar du dem till Kanta-tjänsterna för handläggning genom att klicka på Sänd nere på sidan.",
    en: "When you have checked the information, send it to the Kanta Services for processing with the Send button at the bottom of the page.",
};

pub(crate) const NOT_READY: Text = Text! {
    fi: "Hakemusta ei voi vielä lähettää. Käy ensin läpi nämä vaiheet:",
    sv: "Ansökan kan ännu inte skickas. Gå först igenom dessa steg:",
    en: "The application cannot be sent yet. First go through these steps:",
};

pub(crate) const SENDING: Text = Text! {
    fi: "Hakemusta lähetetään",
    sv: "Ansökan skickas",
    en: "Sending the application",
};

pub(crate) const NOT_SENT: Text = Text! {
    fi: "Hakemusta ei lähetetty.",
    sv: "Ansökan skickades inte.",
    en: "The application was not sent.",
};

pub(crate) const NOT_SENT_UNKNOWN: Text = Text! {
    fi: "Emme saaneet varmistusta siitä, menikö hakemus perille. Paina Lähetä-painiketta uudelleen. Hakemus lähetetään vain kerran.",
    sv: "Vi fick ingen bekräftelse på att ansökan kom fram. Klicka en gång till på knappen Sänd. Ansökan skickas bara en gång.",
    en: "We did not get confirmation that the application arrived. Press the Send button again. The application is sent only once.",
};

pub(crate) fn status_sent(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Hakemus on lähetetty {date}. Se odottaa käsittelyä.",
        sv: "Ansökan skickades {date}. Den väntar på handläggning.",
        en: "The application was sent on {date}. It is waiting to be processed.",
    }
}

pub(crate) const STATUS_PROCESSING: Text = Text! {
    fi: "Hakemus on Kanta-palvelujen käsittelyssä.",
    sv: "Ansökan handläggs hos Kanta-tjänsterna.",
    en: "The application is being processed by the Kanta Services.",
};

pub(crate) const STATUS_QUESTION: Text = Text! {
    fi: "Kanta-palvelut on pyytänyt hakemukseen lisätietoja.",
    sv: "Kanta-tjänsterna har begärt tilläggsuppgifter om ansökan.",
    en: "The Kanta Services have asked for more information about the application.",
};

pub(crate) fn status_accepted(language: Language, date: &str) -> String {
    Sentence! { language, date;
        fi: "Hakemus on hyväksytty {date}.",
        sv: "Ansökan godkändes {date}.",
        en: "The application was accepted on {date}.",
    }
}

pub(crate) const FROZEN: Text = Text! {
    fi: "Lähetettyä hakemusta ei voi muuttaa käsittelyn aikana. Jos tiedoissa on korjattavaa, kirjoita osoitteeseen kanta@kanta.fi.",
    sv: "En skickad ansökan kan inte ändras under handläggningen. Om något behöver rättas, skriv till kanta@kanta.fi.",
    en: "An application that has been sent cannot be changed while it is being processed. If something needs correcting, write to kanta@kanta.fi.",
};

pub(crate) const PRINT: Text = Text! {
    fi: "Tulosta yhteenveto",
    sv: "Skriv ut sammanfattningen",
    en: "Print the summary",
};

pub(crate) const STATUS_DRAFT: Text = Text! {
    fi: "Hakemusta ei ole vielä lähetetty.",
    sv: "Ansökan har ännu inte skickats.",
    en: "The application has not been sent yet.",
};
