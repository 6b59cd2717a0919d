//! Texts of *Apteekit*.

use kanta_shared::day::Day;
use kanta_shared::language::Language;
use kanta_shared::organisation::EARLIEST_BEFORE_TAKEOVER;
use kanta_shared::texts::Text;

pub(super) const LEAD: Text = Text! {
    fi: "Apteekkirekisterin tiedot apteekistasi ja ohjeita apteekin muutostilanteisiin",
    sv: "Uppgifterna om ditt apotek i apoteksregistret och anvisningar för ändringar på apoteket",
    en: "Your pharmacy’s data in the pharmacy register, and instructions for changes in the pharmacy",
};
pub(super) const NO_PHARMACY_HEADING: Text = Text! {
    fi: "Tämä sivu on apteekkeja varten",
    sv: "Den här sidan är avsedd för apotek",
    en: "This page is for pharmacies",
};
pub(super) const NO_PHARMACY: Text = Text! {
    fi: "Organisaatio, jonka puolesta asioit, ei ole apteekkirekisterissä. Jos asioit myös apteekin puolesta, vaihda organisaatiota.",
    sv: "Organisationen som du uträttar ärenden för finns inte i apoteksregistret. Om du också uträttar ärenden för ett apotek, byt organisation.",
    en: "The organisation on whose behalf you are acting is not in the pharmacy register. If you also act on behalf of a pharmacy, change the organisation.",
};
pub(super) const REGISTER_HEADING: Text = Text! {
    fi: "Apteekkirekisterin tiedot",
    sv: "Uppgifter i apoteksregistret",
    en: "Data in the pharmacy register",
};
pub(super) const REGISTER: Text = Text! {
    fi: "Fimea ylläpitää apteekkirekisteriä, ja tiedot siirtyvät siitä Kanta-palveluille. Niitä ei voi muuttaa Kanta Ekstranetissä. Jos tiedoissa on korjattavaa, ilmoita siitä Fimealle.",
    sv: "Fimea upprätthåller apoteksregistret, och uppgifterna överförs därifrån till Kanta-tjänsterna. De kan inte ändras på Kanta Extranätet. Om något behöver rättas, meddela Fimea.",
    en: "Fimea maintains the pharmacy register, and the data are transferred from it to the Kanta Services. They cannot be changed in Kanta Extranet. If something needs correcting, report it to Fimea.",
};
pub(super) const REGISTER_NAME: Text = Text! {
    fi: "Rekisteri",
    sv: "Register",
    en: "Register",
};
pub(super) const TAKEOVER: Text = Text! {
    fi: "Haltuunottopäivä",
    sv: "Datum för övertagandet",
    en: "Takeover date",
};
pub(super) const KIND: Text = Text! {
    fi: "Pää- vai sivuapteekki",
    sv: "Huvud- eller filialapotek",
    en: "Main or branch pharmacy",
};
pub(super) const ADDRESS: Text = Text! {
    fi: "Osoite",
    sv: "Adress",
    en: "Address",
};
pub(super) const OID: Text = Text! {
    fi: "OID-tunnus",
    sv: "OID",
    en: "OID",
};
pub(super) const WHEN_HEADING: Text = Text! {
    fi: "Milloin hakemus tehdään?",
    sv: "När görs ansökan?",
    en: "When to make the application",
};
pub(super) const REGISTER_FIRST: Text = Text! {
    fi: "Haltuunottopäivän pitää olla merkittynä apteekkirekisteriin, ennen kuin hakemuksen voi tehdä.",
    sv: "Datumet för övertagandet måste vara infört i apoteksregistret innan ansökan kan göras.",
    en: "The takeover date must be in the pharmacy register before the application can be made.",
};
pub(super) const NOW: Text = Text! {
    fi: "Hakemuksen voi tehdä nyt.",
    sv: "Ansökan kan göras nu.",
    en: "The application can be made now.",
};
pub(super) const APPLY: Text = Text! {
    fi: "Tee hakemus: Resepti-palvelu",
    sv: "Gör en ansökan: Recepttjänsten",
    en: "Make an application: Prescription Service",
};
pub(super) const APPLIED: Text = Text! {
    fi: "Hakemus on aloitettu tai lähetetty. Sen vaiheen näet kohdassa Palvelut ja asiakastiedot.",
    sv: "Ansökan har påbörjats eller skickats. Under Tjänster och kunduppgifter ser du hur långt den har kommit.",
    en: "The application has been started or sent. Services and customer data shows how far it has come.",
};
pub(super) const IN_USE: Text = Text! {
    fi: "Resepti-palvelu on käytössä. Uutta hakemusta ei tarvita.",
    sv: "Recepttjänsten är i bruk. Ingen ny ansökan behövs.",
    en: "The Prescription Service is in use. No new application is needed.",
};
pub(super) const EARLIER: Text = Text! {
    fi: "Jos sinulla on ollut apteekkilupa jo aiemmin etkä ole irtisanonut asiakkuutta, silloin antamasi sitoumus on edelleen voimassa. Uutta hakemusta ei tarvita.",
    sv: "Om du har haft apotekstillstånd redan tidigare och inte har sagt upp kundrelationen gäller den förbindelse som du då undertecknade fortfarande. Ingen ny ansökan behövs.",
    en: "If you have held a pharmacy licence before and have not terminated the customer relationship, the commitment that you signed then is still valid. No new application is needed.",
};
pub(super) const CHANGES_HEADING: Text = Text! {
    fi: "Apteekin muutostilanteet",
    sv: "Ändringar på apoteket",
    en: "Changes in a pharmacy",
};
pub(super) const CHANGE_NAME: Text = Text! {
    fi: "Apteekin nimen tai osoitteen muutos: ilmoita siitä Fimean apteekkirekisteriin.",
    sv: "Apotekets namn eller adress ändras: anmäl det till Fimeas apoteksregister.",
    en: "The pharmacy’s name or address changes: report it to Fimea’s pharmacy register.",
};
pub(super) const CHANGE_FORM: Text = Text! {
    fi: "Apteekkiluvasta luopuminen tai Resepti-palvelun liityntäpisteen muutos: ilmoita siitä lomakkeella vähintään kolme viikkoa ennen muutosta.",
    sv: "Du avstår från apotekstillståndet, eller Recepttjänstens anslutningspunkt ändras: anmäl det med en blankett minst tre veckor före ändringen.",
    en: "You give up the pharmacy licence, or the access point of the Prescription Service changes: report it with a form at least three weeks before the change.",
};
pub(super) const CHANGE_END: Text = Text! {
    fi: "Apteekkarin vaihtuminen: luopuvan apteekkarin sopimus päättyy uuden apteekkarin haltuunottopäivää edeltävänä päivänä.",
    sv: "Apotekaren byts: den avgående apotekarens avtal upphör dagen före den dag då den nya apotekaren tar över apoteket.",
    en: "The pharmacist changes: the contract of the pharmacist who gives up the pharmacy ends on the day before the new pharmacist’s takeover date.",
};
pub(super) const CHANGES_LINK: Text = Text! {
    fi: "[Muutostilanteet apteekeissa ja lomakkeet kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/muutostilanteet-apteekeille)",
    sv: "[Ändringar på apotek och blanketter på kanta.fi](https://www.kanta.fi/sv/professionella/andringssituationer-for-apotek)",
    en: "[Changes in pharmacies and forms on kanta.fi](https://www.kanta.fi/en/professionals/changes-in-pharmacies)",
};
pub(super) const CONTACTS_HEADING: Text = Text! {
    fi: "Yhteyshenkilöt",
    sv: "Kontaktpersoner",
    en: "Contact persons",
};
pub(super) const UPDATE_CONTACTS: Text = Text! {
    fi: "Päivitä Resepti-palvelun yhteyshenkilöt",
    sv: "Uppdatera Recepttjänstens kontaktpersoner",
    en: "Update the contact persons of the Prescription Service",
};
pub(super) const SHOW_CUSTOMERSHIP: Text = Text! {
    fi: "Näytä Resepti-palvelun tiedot",
    sv: "Visa Recepttjänstens uppgifter",
    en: "Show the information of the Prescription Service",
};
pub(super) const CONTACTS: Text = Text! {
    fi: "Päivitä omat tietosi ja apteekin yhteyshenkilöiden tiedot heti haltuunoton jälkeen, niin saat Resepti-palvelun tiedotteet. Yhteyshenkilöt annetaan hakemuksella. Tiedot pidetään ajan tasalla kohdassa Palvelut ja asiakastiedot.",
    sv: "Uppdatera dina egna uppgifter och uppgifterna om apotekets kontaktpersoner genast efter övertagandet, så får du Recepttjänstens meddelanden. Kontaktpersonerna anges i ansökan. Uppgifterna hålls uppdaterade under Tjänster och kunduppgifter.",
    en: "Update your own data and those of the pharmacy’s contact persons right after the takeover, so that you get the bulletins of the Prescription Service. Contact persons are given in the application. The data are kept up to date under Services and customer data.",
};

/// The first day on which the application can be made, in short.
pub(super) fn not_yet(language: Language, from: Day) -> String {
    let from = from.written();
    Sentence! { language, from;
        fi: "Hakemuksen voi tehdä {from} alkaen",
        sv: "Ansökan kan göras från och med {from}",
        en: "The application can be made from {from}",
    }
}

/// The best time for a pharmacist to apply.
pub(super) fn takeover(language: Language, day: Day) -> String {
    let (days, day) = (EARLIEST_BEFORE_TAKEOVER, day.written());
    Sentence! { language, day, days;
        fi: "Tee hakemus noin kolme viikkoa ennen haltuunottopäivää {day}, aikaisintaan {days} päivää ennen.",
        sv: "Gör ansökan cirka tre veckor före datumet för övertagandet {day}, tidigast {days} dagar före det.",
        en: "Make the application about three weeks before the takeover date {day}, at the earliest {days} days before it.",
    }
}
