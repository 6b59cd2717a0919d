//! Texts of the start page.

use kanta_shared::texts::Text;

pub(super) const LEAD: Text = Text! {
    fi: "Kanta Ekstranet on Kanta-palvelujen sähköinen asiointipalvelu sosiaali- ja terveydenhuollon palvelunantajille ja apteekkareille.",
    sv: "Kanta Extranätet är Kanta-tjänsternas elektroniska ärendehanteringstjänst för tjänstetillhandahållare inom social- och hälsovården och för apotekare.",
    en: "Kanta Extranet is the online customer service of the Kanta Services for social welfare and health care service providers and pharmacists.",
};
pub(super) const TIME: Text = Text! {
    fi: "Hakemuksen täyttäminen vie noin 15–30 minuuttia, kun tarvittavat tiedot ovat valmiina.",
    sv: "Det tar cirka 15–30 minuter att fylla i en ansökan när du har uppgifterna till hands.",
    en: "Filling in an application takes about 15–30 minutes when you have the information at hand.",
};
pub(super) const CAN_HEADING: Text = Text! {
    fi: "Mitä voit tehdä Kanta Ekstranetissä?",
    sv: "Vad kan du göra på Kanta Extranätet?",
    en: "What can you do in Kanta Extranet?",
};
pub(super) const CAN_1: Text = Text! {
    fi: "ottaa käyttöön Kanta-palveluja",
    sv: "ta i bruk Kanta-tjänster",
    en: "start using Kanta services",
};
pub(super) const CAN_2: Text = Text! {
    fi: "päivittää asiakkuustietoja",
    sv: "uppdatera kunduppgifter",
    en: "update your customer information",
};
pub(super) const CAN_3: Text = Text! {
    fi: "irtisanoa Kanta-palvelujen asiakkuuden",
    sv: "säga upp kundrelationen till Kanta-tjänsterna",
    en: "terminate the Kanta customer relationship",
};
pub(super) const CAN_4: Text = Text! {
    fi: "katsella sosiaali- ja terveydenhuollon ammattihenkilöille tarkoitettuja [ohjeita ja lomakkeita](/guides)",
    sv: "läsa [anvisningar och blanketter](/guides) som är avsedda för professionell social- och hälsovårdspersonal",
    en: "read [instructions and forms](/guides) meant for social welfare and health care professionals",
};
pub(super) const SERVICES_HEADING: Text = Text! {
    fi: "Palvelut, jotka voit ottaa käyttöön",
    sv: "Tjänster som kan tas i bruk",
    en: "Services that you can start using",
};
pub(super) const SERVICES_OTHER: Text = Text! {
    fi: "Muiden palvelujen käyttöönotoista on lisätietoa [kanta.fi-sivuilla](https://www.kanta.fi/ammattilaiset).",
    sv: "Läs mer om ibruktagande av andra tjänster på [kanta.fi](https://www.kanta.fi/sv/professionella).",
    en: "For other services, see [kanta.fi](https://www.kanta.fi/en/professionals).",
};
pub(super) const WHO_HEADING: Text = Text! {
    fi: "Kuka pääsee Kanta Ekstranetiin?",
    sv: "Vem kommer in på Kanta Extranätet?",
    en: "Who can use Kanta Extranet?",
};
pub(super) const WHO_1: Text = Text! {
    fi: "Palvelunantajan OID-tunnusten ja muiden yleistietojen on oltava ajan tasalla Kansallisen koodistopalvelun rekistereissä.",
    sv: "Tjänstetillhandahållarens OID-koder och övriga allmänna uppgifter ska vara uppdaterade i den nationella kodtjänstens register.",
    en: "The service provider’s OIDs and other general information must be up to date in the registers of the national code server.",
};
pub(super) const WHO_LICENCE: Text = Text! {
    fi: "Palvelunantajalla on oltava lupa toimia sosiaali- tai terveydenhuollossa.",
    sv: "Kunden ska ha verksamhetstillstånd inom social- och hälsovården.",
    en: "The service provider must have a licence to operate in social welfare or health care.",
};
pub(super) const WHO_2: Text = Text! {
    fi: "Kanta Ekstranetiä käyttävällä henkilöllä on oltava henkilökohtaiset pankkitunnukset, mobiilivarmenne tai varmennekortti.",
    sv: "Den som använder Kanta Extranätet ska ha personliga bankkoder, mobilcertifikat eller certifikatkort.",
    en: "A person using Kanta Extranet must have personal online banking codes, a mobile certificate or a certificate card.",
};
pub(super) const WHO_3: Text = Text! {
    fi: "Muulla kuin nimenkirjoitusoikeudellisella henkilöllä on lisäksi oltava Suomi.fi-asiointivaltuus ”Sosiaali- ja terveydenhuollon digitaalisten palvelujen käyttöönotto”.",
    sv: "Den som inte har namnteckningsrätt ska dessutom ha Suomi.fi-ärendefullmakten ”Ibruktagande av social- och hälsovårdens digitala tjänster”.",
    en: "Anyone without the right to sign for the organisation also needs the Suomi.fi mandate “Deployment of digital services in social welfare and health care”.",
};
pub(super) const WHO_PUBLIC: Text = Text! {
    fi: "Julkisen organisaation tai säätiön puolesta asioiva tarvitsee aina asiointivaltuuden.",
    sv: "Den som uträttar ärenden för en offentlig organisation eller en stiftelse behöver alltid en ärendefullmakt.",
    en: "Anyone acting on behalf of a public organisation or a foundation always needs a mandate.",
};
pub(super) const READY_HEADING: Text = Text! {
    fi: "Pidä nämä valmiina hakemusta varten",
    sv: "Ha detta till hands för ansökan",
    en: "Have these ready for the application",
};
pub(super) const READY_1: Text = Text! {
    fi: "Kanta-liityntäpisteen OID-tunnus. Saat sen liityntäpistettä hallinnoivalta taholta, esim. tietojärjestelmän toimittajalta.",
    sv: "Anslutningspunktens OID. Den får du vanligen från din informationssystem\u{ad}leverantör.",
    en: "The OID of the Kanta access point. You get it from whoever manages the access point, for example your system supplier.",
};
pub(super) const READY_2: Text = Text! {
    fi: "Organisaatiosi tiedot SOTE-organisaatio\u{ad}rekisteristä, itsenäisten ammatinharjoittajien rekisteristä tai apteekkirekisteristä.",
    sv: "Din organisations uppgifter från organisationsregistret för social- och hälsovården, registret över självständiga yrkesutövare eller apoteksregistret.",
    en: "Your organisation’s data from the SOTE organisation register, the register of independent practitioners or the pharmacy register.",
};
pub(super) const READY_3: Text = Text! {
    fi: "Arkistonhoitajan varmennekortin numero, jos haet Potilastietovarantoa tai Sosiaalihuollon asiakastietovarantoa.",
    sv: "Numret på arkivariens certifikatkort, om du ansöker om Patientdatalagret eller Socialvårdens klientdatalager.",
    en: "The archivist’s certificate number, if you apply for the Patient Data Repository or the Client Data Repository for Social Welfare Services.",
};
pub(super) const READY_4: Text = Text! {
    fi: "Tee hakemus, kun palvelun tuotantokäytön alkuun on noin 2 viikkoa.",
    sv: "Det är bra att göra ansökan i det skedet då tjänsten är klar att tas i användning för produktion om cirka 2 veckor.",
    en: "Make the application when the service is about 2 weeks from production use.",
};
pub(super) const MORE_LINK: Text = Text! {
    fi: "[Lue lisää Kanta Ekstranetistä kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/kanta-ekstranet)",
    sv: "[Läs mer om Kanta Extranätet på kanta.fi](https://www.kanta.fi/sv/professionella/kanta-extranat)",
    en: "[Read more about Kanta Extranet on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kanta-ekstranet)",
};
pub(super) const LOGGED_OUT_HEADING: Text = Text! {
    fi: "Olet kirjautunut ulos",
    sv: "Du har loggat ut",
    en: "You have logged out",
};
pub(super) const LOGGED_OUT: Text = Text! {
    fi: "Uloskirjautuminen koskee kaikkia palveluja, joihin olit kirjautunut samalla Suomi.fi-tunnistautumisella. Sulje selain, jos käytät yhteistä tietokonetta.",
    sv: "Utloggningen gäller alla tjänster som du var inloggad i med samma Suomi.fi-identifikation. Stäng webbläsaren om du använder en gemensam dator.",
    en: "Logging out covers all services you were logged in to with the same Suomi.fi identification. Close the browser if you use a shared computer.",
};
