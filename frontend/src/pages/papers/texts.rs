//! Words of the page *Asiakirjat*.

use kanta_shared::api::papers::PaperContent;
use kanta_shared::named_enum;
use kanta_shared::texts::Text;
use kanta_shared::texts::changes::section;
use kanta_shared::texts::letters::letter;

named_enum! {
    /// What papers are about; also the id of its heading.
    pub enum Group {
        Applications = "applications",
        Changes = "changes",
        Termination = "termination",
        Letters = "letters",
    }
}

impl Group {
    pub(super) fn of(content: &PaperContent) -> Group {
        match content {
            PaperContent::Application { .. }
            | PaperContent::Decision { .. }
            | PaperContent::Commitment { .. } => Group::Applications,
            PaperContent::Change { .. } => Group::Changes,
            PaperContent::Notice { .. } => Group::Termination,
            PaperContent::Letter { .. } => Group::Letters,
        }
    }
}

pub(super) const LEAD: Text = Text! {
    fi: "Tällä sivulla ovat organisaatiosi lähettämät ja allekirjoittamat asiakirjat, tietojen muutokset sekä Kelan päätökset ja viestit. Kussakin ryhmässä uusin on ensimmäisenä.",
    sv: "På den här sidan finns de handlingar som din organisation har skickat och undertecknat, ändringarna av uppgifter samt FPA:s beslut och meddelanden. I varje grupp kommer den nyaste först.",
    en: "This page lists the documents that your organisation has sent and signed, the changes to its information, and Kela’s decisions and messages. In each group, the newest is first.",
};

pub(super) const LANGUAGE_HEADING: Text = Text! {
    fi: "Asiakirjojen kieli",
    sv: "Handlingarnas språk",
    en: "Language of the documents",
};

pub(super) const MISSING_HEADING: Text = Text! {
    fi: "Puuttuuko jotain?",
    sv: "Saknas något?",
    en: "Is something missing?",
};

pub(super) const LANGUAGES: Text = Text! {
    fi: "Viestit ovat asiakkaan valitsemalla viestien kielellä. Allekirjoitetut asiakirjat ovat sillä kielellä, jolla ne allekirjoitettiin.",
    sv: "Meddelandena är på det språk som kunden har valt för meddelanden. Undertecknade handlingar är på det språk på vilket de undertecknades.",
    en: "Messages are in Finnish or Swedish, as the customer has chosen; there are none in English. Signed documents are in the language in which they were signed.",
};

pub(super) const EMPTY: Text = Text! {
    fi: "Asiakirjoja ei vielä ole. Ne tulevat tälle sivulle, kun lähetät hakemuksen tai muutat organisaation tietoja.",
    sv: "Det finns ännu inga handlingar. De kommer till den här sidan när du skickar en ansökan eller ändrar organisationens uppgifter.",
    en: "There are no documents yet. They appear on this page when you send an application or change the organisation’s information.",
};

pub(super) const CHANGES_ONLY: Text = Text! {
    fi: "Oikeutesi ei riitä hakemusten, sitoumuksen, irtisanomisilmoitusten eikä kirjeiden lukemiseen. Tällä sivulla näet niiden tietojen muutokset, jotka saat nähdä.",
    sv: "Du har inte rätt att läsa ansökningar, förbindelsen, uppsägningsanmälningar eller brev. På den här sidan ser du ändringarna av de uppgifter som du får se.",
    en: "You do not have the right to read applications, the commitment, notices of termination or letters. On this page you see the changes to the information that you may see.",
};

/// The tag of a paper that came after the last visit began.
pub(super) const NEW: Text = Text! {
    fi: "uusi",
    sv: "ny",
    en: "new",
};

pub(super) const KELA: Text = Text! {
    fi: "Kela",
    sv: "FPA",
    en: "Kela",
};

pub(super) const TO: Text = Text! {
    fi: "Vastaanottaja:",
    sv: "Mottagare:",
    en: "To:",
};

pub(super) const fn group(group: Group) -> Text {
    match group {
        Group::Applications => Text! {
            fi: "Hakemukset, päätökset ja sitoumus",
            sv: "Ansökningar, beslut och förbindelse",
            en: "Applications, decisions and commitment",
        },
        Group::Changes => Text! {
            fi: "Tietojen muutokset",
            sv: "Ändringar av uppgifter",
            en: "Changes to information",
        },
        Group::Termination => Text! {
            fi: "Irtisanominen",
            sv: "Uppsägning",
            en: "Termination",
        },
        Group::Letters => Text! {
            fi: "Viestit",
            sv: "Meddelanden",
            en: "Messages",
        },
    }
}

/// What a paper is.
pub(super) const fn what(content: &PaperContent) -> Text {
    match content {
        PaperContent::Application { .. } => Text! {
            fi: "Lähetetty hakemus",
            sv: "Skickad ansökan",
            en: "Application as sent",
        },
        PaperContent::Decision { .. } => Text! {
            fi: "Hyväksytty hakemus ja sen käsittely",
            sv: "Godkänd ansökan och dess handläggning",
            en: "Accepted application and how it was processed",
        },
        PaperContent::Commitment { .. } => Text! {
            fi: "Allekirjoitettu sitoumus",
            sv: "Undertecknad förbindelse",
            en: "Signed commitment",
        },
        PaperContent::Change { section: it, .. } => section(*it),
        PaperContent::Notice { .. } => Text! {
            fi: "Allekirjoitettu irtisanomisilmoitus",
            sv: "Undertecknad uppsägningsanmälan",
            en: "Signed notice of termination",
        },
        PaperContent::Letter { about, .. } => letter(*about),
    }
}
