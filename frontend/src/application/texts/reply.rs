//! Words of the step *Vastaus kysymykseen*, and of an application that was taken back.

use kanta_shared::texts::Text;

pub(crate) const INTRO: Text = Text! {
    fi: "Kirjoita vastaus omin sanoin. Vastaus riittää, jos hakemuksen tiedot ovat oikein.",
    sv: "Skriv svaret med egna ord. Svaret räcker om uppgifterna i ansökan är rätt.",
    en: "Write the reply in your own words. The reply is enough if the information in the application is correct.",
};

pub(crate) const INTRO_CHANGES: Text = Text! {
    fi: "Jos hakemuksen tiedoissa on korjattavaa, korjaa ne niiden omissa vaiheissa. Kela näkee vastauksesi ja sen, mitä hakemuksessa on muuttunut.",
    sv: "Om något i ansökan behöver rättas gör du det i det steg där uppgifterna finns. FPA ser ditt svar och vad som har ändrats i ansökan.",
    en: "If something in the application needs correcting, correct it in its own step. Kela sees your reply and what has changed in the application.",
};

pub(crate) const WHAT_TO_DO: Text = Text! {
    fi: "Kirjoita vastaus vaiheessa Vastaus kysymykseen, korjaa tarvittaessa hakemusta ja lähetä ne yhteenvedosta Kelaan.",
    sv: "Skriv svaret i steget Svar på frågan, rätta ansökan vid behov och skicka dem till FPA från sammanfattningen.",
    en: "Write the reply in the step Reply to the question, correct the application if needed, and send both to Kela from the summary.",
};

pub(crate) const RECALLED: Text = Text! {
    fi: "Hakemus on otettu takaisin muokattavaksi",
    sv: "Ansökan har återtagits för ändring",
    en: "The application has been taken back to be edited",
};

pub(crate) const RECALLED_WHAT_TO_DO: Text = Text! {
    fi: "Kela ei käsittele hakemusta, ennen kuin lähetät sen uudelleen. Korjaa tiedot ja lähetä hakemus yhteenvedosta. Viitenumero pysyy samana.",
    sv: "FPA handlägger inte ansökan förrän du skickar den på nytt. Rätta uppgifterna och skicka ansökan från sammanfattningen. Referensnumret förblir detsamma.",
    en: "Kela will not process the application until you send it again. Correct the information and send the application from the summary. The reference number stays the same.",
};

pub(crate) const MAY_RECALL: Text = Text! {
    fi: "Jos tiedoissa on korjattavaa, voit ottaa hakemuksen takaisin, kunnes Kela ottaa sen käsittelyyn.",
    sv: "Om något behöver rättas kan du återta ansökan tills FPA tar upp den till handläggning.",
    en: "If something needs correcting, you can take the application back until Kela starts processing it.",
};

pub(crate) const RECALL_TITLE: Text = Text! {
    fi: "Otetaanko hakemus takaisin muokattavaksi?",
    sv: "Ska ansökan återtas för ändring?",
    en: "Take the application back to edit it?",
};

pub(crate) const RECALL_TEXT: Text = Text! {
    fi: "Kela ei käsittele hakemusta, ennen kuin lähetät sen uudelleen. Antamasi tiedot ja viitenumero säilyvät. Lähetämme asiakkaan sähköpostiosoitteeseen viestin siitä, että hakemus on otettu takaisin.",
    sv: "FPA handlägger inte ansökan förrän du skickar den på nytt. Uppgifterna och referensnumret bevaras. Vi skickar ett meddelande till kundens e-postadress om att ansökan har återtagits.",
    en: "Kela will not process the application until you send it again. Your answers and the reference number are kept. We will send a message to the customer’s e-mail address saying that the application has been taken back.",
};

pub(crate) const RECALL_KEEP: Text = Text! {
    fi: "Jätä hakemus Kelaan",
    sv: "Låt ansökan vara hos FPA",
    en: "Leave the application with Kela",
};

pub(crate) const RECALL: Text = Text! {
    fi: "Ota takaisin muokattavaksi",
    sv: "Återta för ändring",
    en: "Take back to edit",
};

pub(crate) const ENDING: Text = Text! {
    fi: "Hakemusta ei otettu takaisin, koska Kanta-palvelujen asiakkuus on irtisanottu.",
    sv: "Ansökan återtogs inte, eftersom kundrelationen till Kanta-tjänsterna har sagts upp.",
    en: "The application was not taken back, because the Kanta customer relationship has been terminated.",
};

pub(crate) const TOO_LATE: Text = Text! {
    fi: "Hakemusta ei otettu takaisin, koska se ei enää odota käsittelyä.",
    sv: "Ansökan återtogs inte, eftersom den inte längre väntar på handläggning.",
    en: "The application was not taken back, because it is no longer waiting to be processed.",
};
