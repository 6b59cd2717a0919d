//! What the simulated identification says.

use kanta_shared::session::{Authorisations, Basis, Means};
use kanta_shared::texts::{Text, vocabulary};

use super::Outcome;
use crate::registers::Held;

pub(super) const BANNER: Text = Text {
    fi: "Testiympäristö – tämä ei ole oikea Suomi.fi-tunnistus",
    sv: "Testmiljö – detta är inte den riktiga Suomi.fi-identifikationen",
    en: "Test environment – this is not the real Suomi.fi identification",
};
pub(super) const HEADING: Text = Text {
    fi: "Tunnistautuminen palveluun Kanta Ekstranet",
    sv: "Identifiering för tjänsten Kanta Extranätet",
    en: "Identification for the service Kanta Extranet",
};
pub(super) const INTRODUCTION: Text = Text {
    fi: "Valitse, kenenä tunnistaudut. Henkilöt ja organisaatiot ovat keksittyjä.",
    sv: "Välj vem du identifierar dig som. Personerna och organisationerna är påhittade.",
    en: "Choose who you identify as. The persons and organisations are fictional.",
};
pub(super) const TOO_OFTEN: Text = Text {
    fi: "Tunnistautumisia on ollut poikkeuksellisen monta lyhyessä ajassa. Odota hetki ja tunnistaudu sitten uudelleen.",
    sv: "Det har gjorts ovanligt många identifieringar på kort tid. Vänta en stund och identifiera dig sedan på nytt.",
    en: "There have been unusually many identifications in a short time. Wait a moment and then identify yourself again.",
};
pub(super) const MEANS: Text = Text {
    fi: "Tunnistautumisväline",
    sv: "Identifikationsmedel",
    en: "Means of identification",
};
pub(super) const PERSON: Text = Text {
    fi: "Henkilö",
    sv: "Person",
    en: "Person",
};
pub(super) const NOBODY: Text = Text {
    fi: "Ei voi asioida minkään organisaation puolesta",
    sv: "Kan inte uträtta ärenden för någon organisation",
    en: "Cannot act on behalf of any organisation",
};
pub(super) const TROUBLE: Text = Text {
    fi: "Kokeile häiriötilanteita",
    sv: "Pröva störningssituationer",
    en: "Try out fault situations",
};
pub(super) const LANGUAGE: Text = Text {
    fi: "Kieli",
    sv: "Språk",
    en: "Language",
};

pub(super) const fn means(means: Means) -> Text {
    match means {
        Means::Bank => Text {
            fi: "Pankkitunnukset",
            sv: "Bankkoder",
            en: "Online banking codes",
        },
        Means::Mobile => Text {
            fi: "Mobiilivarmenne",
            sv: "Mobilcertifikat",
            en: "Mobile certificate",
        },
        Means::Card => Text {
            fi: "Varmennekortti",
            sv: "Certifikatkort",
            en: "Certificate card",
        },
    }
}

/// The button that leads to an outcome.
pub(super) const fn button(outcome: Outcome) -> Text {
    match outcome {
        Outcome::Identify => Text {
            fi: "Tunnistaudu",
            sv: "Identifiera dig",
            en: "Identify yourself",
        },
        Outcome::Cancel => Text {
            fi: "Peruuta",
            sv: "Avbryt",
            en: "Cancel",
        },
        Outcome::Fail => Text {
            fi: "Tunnistautuminen ei onnistu",
            sv: "Identifieringen lyckas inte",
            en: "Identification does not succeed",
        },
        Outcome::Outage => Text {
            fi: "Tunnistuspalvelussa on katkos",
            sv: "Det är avbrott i identifieringstjänsten",
            en: "The identification service is out of order",
        },
    }
}

/// Everything that a person holds for an organisation: what it is, and its name.
pub(super) fn held(held: &Held) -> Vec<(Text, Text)> {
    match held {
        Held::SuomiFi(Authorisations {
            positions,
            mandates,
        }) => {
            let position = Text {
                fi: "asema",
                sv: "ställning",
                en: "position",
            };
            let mandate = Text {
                fi: "valtuus",
                sv: "fullmakt",
                en: "mandate",
            };
            let positions = positions
                .iter()
                .map(|it| (position, vocabulary::position(*it)));
            positions
                .chain(
                    mandates
                        .iter()
                        .map(|it| (mandate, vocabulary::mandate(*it))),
                )
                .collect()
        }
        Held::Katso(basis) => katso_role(*basis)
            .map(|it| (KATSO_ROLE, it))
            .into_iter()
            .collect(),
    }
}

const KATSO_ROLE: Text = Text {
    fi: "Katso-rooli",
    sv: "Katso-roll",
    en: "Katso role",
};

const fn katso_role(basis: Basis) -> Option<Text> {
    let role = match basis {
        Basis::AdoptionMandate | Basis::GuidelinesMandate | Basis::Position => return None,
        Basis::KatsoAdministrative => Text {
            fi: "hallinnollinen yhteyshenkilö",
            sv: "administrativ kontaktperson",
            en: "administrative contact person",
        },
        Basis::KatsoTechnical => Text {
            fi: "tekninen yhteyshenkilö",
            sv: "teknisk kontaktperson",
            en: "technical contact person",
        },
        Basis::KatsoDpo => Text {
            fi: "tietosuojavastaava",
            sv: "dataskyddsombud",
            en: "Data Protection Ombudsman",
        },
        Basis::KatsoArchivist => Text {
            fi: "arkistonhoitaja",
            sv: "arkivarie",
            en: "archivist",
        },
        Basis::KatsoImplementer => Text {
            fi: "tietoliikenteen ja ohjelmistojen toteuttaja",
            sv: "den som genomför datakommunikation och program",
            en: "implementer of data communication",
        },
        Basis::KatsoReader => Text {
            fi: "lukija",
            sv: "läsare",
            en: "reader",
        },
        Basis::KatsoMaster => Text {
            fi: "pääkäyttäjä",
            sv: "huvudanvändare",
            en: "master user",
        },
    };
    Some(role)
}
