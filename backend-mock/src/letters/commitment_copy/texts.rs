//! The words of the copy of a commitment.

use kanta_shared::texts::Text;

pub(super) const FILE: Text = Text {
    fi: "kanta-sitoumus",
    sv: "kanta-forbindelse",
    en: "kanta-commitment",
};

pub(super) const TITLE: Text = Text {
    fi: "Kopio Kanta-asiakkuuden sitoumuksesta",
    sv: "Kopia av förbindelsen angående Kanta-kundrelationen",
    en: "Copy of the Kanta commitment",
};

pub(super) const EXPLANATION: Text = Text {
    fi: "Asioija on allekirjoittanut sitoumuksen Kanta Ekstranetissä edellä mainittuna ajankohtana. Allekirjoitettu teksti on alla kokonaan. Tiiviste on laskettu tekstitiedostosta, joka on tämän asiakirjan liitteenä.",
    sv: "Den som uträttar ärendet har undertecknat förbindelsen på Kanta Extranätet vid den tidpunkt som nämns ovan. Den undertecknade texten finns i sin helhet nedan. Hashvärdet har beräknats utifrån textfilen, som är bifogad till denna handling.",
    en: "The person acting signed the commitment in Kanta Extranet at the time given above. The text that was signed follows in full. The hash has been computed from the text file that is attached to this document.",
};

pub(super) const SOURCE: Text = Text {
    fi: "Allekirjoitettu teksti",
    sv: "Den undertecknade texten",
    en: "The text that was signed",
};
