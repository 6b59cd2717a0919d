//! The copy of the commitment that the customer keeps.

use kanta_shared::language::Language;
use kanta_shared::organisation::Organisation;
use kanta_shared::session::{Basis, Mandate};
use kanta_shared::texts::{Text, vocabulary};
use kanta_shared::timestamp::Timestamp;

use super::one_line;
use crate::documents;
use crate::storage::commitments::SignedCommitment;
use crate::storage::outbox::Attachment;

/// What stands between the particulars and the text. All that follows is the text, byte for
/// byte, so that anybody can compute the checksum again.
pub(super) const LINE: &str =
    "\n------------------------------------------------------------------------\n";

/// A text file with the particulars and exactly the text that was signed, in the language in
/// which it was signed. `None` if that text is not kept any more.
pub(super) fn commitment_copy(
    organisation: &Organisation,
    signed: &SignedCommitment,
) -> Option<Attachment> {
    let document = &signed.document;
    let language = document.language;
    let text =
        Some(documents::commitment(language)).filter(|it| it.document.version == *document)?;
    let lines = [
        (
            CUSTOMER,
            format!(
                "{}, {}",
                one_line(&organisation.name),
                organisation.business_id
            ),
        ),
        (SIGNED_BY, one_line(&signed.person)),
        (BASIS, basis(signed.basis, language)),
        (SIGNED_AT, moment(&signed.signed_at, language)),
        (VERSION, document.version.clone()),
        (CHECKSUM, document.hash.clone()),
    ];
    let lines: Vec<String> = lines
        .map(|(label, value)| format!("{}: {value}", label.in_(language)))
        .into();
    let content = [
        TITLE.in_(language),
        "\n\n",
        &lines.join("\n"),
        "\n\n",
        EXPLANATION.in_(language),
        LINE,
        text.source,
    ];
    Some(Attachment {
        name: format!("{}-{}.txt", FILE.in_(language), document.version),
        media_type: "text/plain; charset=utf-8".to_owned(),
        bytes: content.concat().into_bytes(),
    })
}

fn basis(basis: Basis, language: Language) -> String {
    match basis {
        Basis::AdoptionMandate => mandate(Mandate::Adoption, language),
        Basis::GuidelinesMandate => mandate(Mandate::Guidelines, language),
        Basis::Position => POSITION.in_(language).to_owned(),
        Basis::KatsoAdministrative
        | Basis::KatsoTechnical
        | Basis::KatsoDpo
        | Basis::KatsoArchivist
        | Basis::KatsoImplementer
        | Basis::KatsoReader
        | Basis::KatsoMaster => KATSO.in_(language).to_owned(),
    }
}

fn mandate(mandate: Mandate, language: Language) -> String {
    [
        MANDATE.in_(language),
        " ",
        vocabulary::mandate(mandate).in_(language),
    ]
    .concat()
}

fn moment(at: &Timestamp, language: Language) -> String {
    let (date, time) = (at.date(), at.time(language));
    match language {
        Language::Fi => format!("{date} klo {time}"),
        Language::Sv => format!("{date} kl. {time}"),
        Language::En => format!("{date} at {time}"),
    }
}

const FILE: Text = Text {
    fi: "kanta-sitoumus",
    sv: "kanta-forbindelse",
    en: "kanta-commitment",
};
const TITLE: Text = Text {
    fi: "Kopio Kanta-asiakkuuden sitoumuksesta",
    sv: "Kopia av förbindelsen angående Kanta-kundrelationen",
    en: "Copy of the Kanta commitment",
};
const CUSTOMER: Text = Text {
    fi: "Asiakas",
    sv: "Kund",
    en: "Customer",
};
const SIGNED_BY: Text = Text {
    fi: "Allekirjoittaja",
    sv: "Undertecknare",
    en: "Signed by",
};
const BASIS: Text = Text {
    fi: "Oikeuden peruste",
    sv: "Grund för rätten",
    en: "Basis of the right",
};
const SIGNED_AT: Text = Text {
    fi: "Allekirjoitettu",
    sv: "Undertecknad",
    en: "Signed on",
};
const VERSION: Text = Text {
    fi: "Sitoumuksen versio",
    sv: "Förbindelsens version",
    en: "Version of the commitment",
};
const CHECKSUM: Text = Text {
    fi: "Tekstin tiiviste (SHA-256)",
    sv: "Textens hashvärde (SHA-256)",
    en: "Hash of the text (SHA-256)",
};
const EXPLANATION: Text = Text {
    fi: "Allekirjoitettu teksti alkaa viivan jälkeen. Tiiviste on laskettu siitä.",
    sv: "Den undertecknade texten börjar efter linjen. Hashvärdet har beräknats utifrån den.",
    en: "The text that was signed begins after the line. The hash has been computed from it.",
};
const POSITION: Text = Text {
    fi: "asema julkisessa rekisterissä",
    sv: "ställning enligt ett offentligt register",
    en: "position in a public register",
};
const MANDATE: Text = Text {
    fi: "Suomi.fi-asiointivaltuus",
    sv: "Suomi.fi-ärendefullmakt",
    en: "Suomi.fi mandate",
};
const KATSO: Text = Text {
    fi: "Katso-rooli",
    sv: "Katso-roll",
    en: "Katso role",
};
