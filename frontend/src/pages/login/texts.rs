//! Texts of the log-in page.

use kanta_shared::texts::Text;

pub(super) const HEADING: Text = Text! {
    fi: "Kirjaudu Kanta Ekstranetiin",
    sv: "Logga in på Kanta Extranätet",
    en: "Log in to Kanta Extranet",
};
pub(super) const INTRO: Text = Text! {
    fi: "Kirjaudu Suomi.fi-tunnistautumisella. Valitse tunnistautumisväline.",
    sv: "Logga in med Suomi.fi-identifikation. Välj identifikationsmedel.",
    en: "Log in with Suomi.fi identification. Choose your means of identification.",
};
/// The heading over the means of identification: whose service it is.
pub(super) const SUOMI_FI: Text = Text! {
    fi: "Suomi.fi-tunnistus",
    sv: "Suomi.fi-identifikation",
    en: "Suomi.fi identification",
};
pub(super) const NEXT_HEADING: Text = Text! {
    fi: "Kun olet tunnistautunut",
    sv: "När du har identifierat dig",
    en: "Once you have identified yourself",
};
pub(super) const NEXT: [Text; 3] = [
    Text! {
        fi: "Valitse organisaatio, jonka puolesta asioit. Näet samalla, mihin oikeutesi perustuu.",
        sv: "Välj den organisation för vilken du uträttar ärenden. Du ser samtidigt vad din rätt grundar sig på.",
        en: "Choose the organisation that you act for. You also see what your right is based on.",
    },
    Text! {
        fi: "Tee hakemus tai päivitä tietoja. Voit keskeyttää milloin tahansa: kaikki tallennettu säilyy.",
        sv: "Gör en ansökan eller uppdatera uppgifter. Du kan avbryta när som helst: allt som du har sparat finns kvar.",
        en: "Make an application or update information. You can stop at any time: everything that you have saved is kept.",
    },
    Text! {
        fi: "Kirjaudu lopuksi ulos.",
        sv: "Logga ut när du är klar.",
        en: "Log out when you have finished.",
    },
];
/// True however the session has ended: it says when sessions end, not why this one did.
pub(super) const ENDED: Text = Text! {
    fi: "Turvallisuuden vuoksi istunto päättyy, kun palvelua ei ole käytetty vähään aikaan tai kun kirjautumisesta on kulunut useita tunteja. Kaikki, minkä olet tallentanut, on tallessa. Kirjaudu uudelleen, niin voit jatkaa.",
    sv: "Av säkerhetsskäl avslutas en session när tjänsten inte har använts på en stund eller när det har gått flera timmar sedan inloggningen. Allt som du har sparat finns kvar. Logga in på nytt för att fortsätta.",
    en: "For security reasons, a session ends when the service has not been used for a while or when several hours have passed since you logged in. Everything that you have saved is safe. Log in again to continue.",
};
pub(super) const MEANS_BANK: Text = Text! {
    fi: "Pankkitunnukset",
    sv: "Bankkoder",
    en: "Online banking codes",
};
pub(super) const MEANS_BANK_HINT: Text = Text! {
    fi: "Henkilökohtaiset pankkitunnukset, ei yrityksen tunnuksia",
    sv: "Personliga bankkoder, inte företagets koder",
    en: "Personal online banking codes, not those of a company",
};
pub(super) const MEANS_MOBILE: Text = Text! {
    fi: "Mobiilivarmenne",
    sv: "Mobilcertifikat",
    en: "Mobile certificate",
};
pub(super) const MEANS_MOBILE_HINT: Text = Text! {
    fi: "Puhelinliittymääsi liitetty mobiilivarmenne",
    sv: "Mobilcertifikat som är kopplat till ditt telefonabonnemang",
    en: "A mobile certificate linked to your phone subscription",
};
pub(super) const MEANS_CARD: Text = Text! {
    fi: "Varmennekortti",
    sv: "Certifikatkort",
    en: "Certificate card",
};
pub(super) const MEANS_CARD_HINT: Text = Text! {
    fi: "Digi- ja väestötietoviraston myöntämä varmennekortti",
    sv: "Certifikatkort som beviljats av Myndigheten för digitalisering och befolkningsdata",
    en: "A certificate card issued by the Digital and Population Data Services Agency",
};
pub(super) const MORE_LINK: Text = Text! {
    fi: "[Lue lisää tunnistuksesta Suomi.fi-verkkopalvelussa](https://www.suomi.fi/ohjeet-ja-tuki/tunnistus)",
    sv: "[Läs mer om identifiering i e-tjänsten Suomi.fi](https://www.suomi.fi/anvisningar-och-stod/information-om-identifikation)",
    en: "[Read more about identification on Suomi.fi (in Finnish)](https://www.suomi.fi/ohjeet-ja-tuki/tunnistus)",
};
pub(super) const HELP_LOGIN_HEADING: Text = Text! {
    fi: "Mitä tehdä, jos kirjautuminen ei onnistu?",
    sv: "Hur gör jag om jag inte lyckas logga in?",
    en: "What if I cannot log in?",
};
pub(super) const HELP_LOGIN_INTRO: Text = Text! {
    fi: "Käy läpi seuraavat asiat:",
    sv: "Gå igenom följande saker:",
    en: "Go through the following:",
};
pub(in crate::pages) const HELP_SUPPORT: Text = Text! {
    fi: "Tarvittaessa voit olla yhteydessä Kanta-palvelujen asiakastukeen [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    sv: "Vid behov kan du kontakta Kanta-tjänsternas kundsupport [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    en: "If needed, contact Kanta Services customer support, [kanta@kanta.fi](mailto:kanta@kanta.fi).",
};
pub(super) const HELP_APPLY_HEADING: Text = Text! {
    fi: "Mitä tehdä, jos hakemuksen tekeminen ei onnistu?",
    sv: "Hur gör jag om jag inte lyckas göra ansökan?",
    en: "What if I cannot make the application?",
};
pub(super) const HELP_APPLY_TEXT: Text = Text! {
    fi: "Hakemuksen tekemiseen tai tietojen päivittämiseen liittyvissä ongelmatilanteissa löydät apua [kanta.fi-sivustolta](https://www.kanta.fi/ammattilaiset/kanta-ekstranet). Voit pyytää apua myös Kanta-palvelujen asiakastuelta lähettämällä sähköpostia osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    sv: "Vid problem som gäller att göra ansökan eller uppdatera uppgifter hittar du hjälp på [kanta.fi](https://www.kanta.fi/sv/professionella/kanta-extranat). Du kan också be om hjälp från Kanta-tjänsternas kundsupport genom att skicka e-post till adressen [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    en: "For problems with making an application or updating information, see [kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kanta-ekstranet). You can also ask Kanta Services customer support for help by e-mail at [kanta@kanta.fi](mailto:kanta@kanta.fi).",
};
pub(super) const CANCELLED_HEADING: Text = Text! {
    fi: "Keskeytit tunnistautumisen",
    sv: "Du avbröt identifieringen",
    en: "You cancelled the identification",
};
pub(super) const CANCELLED_TEXT: Text = Text! {
    fi: "Et ole kirjautunut sisään. Kun haluat jatkaa, valitse tunnistautumisväline uudelleen.",
    sv: "Du är inte inloggad. Välj identifikationsmedel på nytt när du vill fortsätta.",
    en: "You are not logged in. When you want to continue, choose your means of identification again.",
};
pub(super) const IDENTIFICATION_FAILED_HEADING: Text = Text! {
    fi: "Tunnistautuminen ei onnistunut",
    sv: "Identifieringen lyckades inte",
    en: "Identification did not succeed",
};
pub(super) const IDENTIFICATION_FAILED_TEXT: Text = Text! {
    fi: "Suomi.fi-tunnistus ei saanut vahvistettua henkilöllisyyttäsi. Yritä uudelleen tai kokeile toista tunnistautumisvälinettä.",
    sv: "Suomi.fi-identifikation kunde inte bekräfta din identitet. Försök igen eller pröva ett annat identifikationsmedel.",
    en: "Suomi.fi identification could not confirm your identity. Try again, or try other means of identification.",
};
pub(super) const OUTAGE_HEADING: Text = Text! {
    fi: "Palvelussa on hetkellinen yhteyskatkos",
    sv: "Det är ett tillfälligt avbrott i tjänsten",
    en: "There is a temporary outage",
};
pub(super) const OUTAGE_TEXT: Text = Text! {
    fi: "Kirjautuminen ei juuri nyt toimi. Vika ei ole sinun tiedoissasi. Kokeile tunnistautumista hetken kuluttua uudelleen.",
    sv: "Inloggningen fungerar inte just nu. Felet beror inte på dina uppgifter. Försök identifiera dig på nytt om en stund.",
    en: "Logging in does not work just now. Nothing is wrong with your details. Try to identify yourself again in a moment.",
};
pub(super) const FORGOTTEN_HEADING: Text = Text! {
    fi: "Tunnistauduit, mutta kirjautuminen ei onnistunut",
    sv: "Du identifierade dig, men inloggningen lyckades inte",
    en: "You identified yourself, but the log-in did not succeed",
};
pub(super) const FORGOTTEN_TEXT: Text = Text! {
    fi: "Selaimesi ei ilmeisesti tallenna tämän sivuston evästeitä. Kanta Ekstranet tarvitsee evästeen, jotta kirjautumisesi pysyy voimassa.",
    sv: "Din webbläsare sparar tydligen inte kakor från den här webbplatsen. Kanta Extranätet behöver en kaka för att du ska förbli inloggad.",
    en: "Your browser apparently does not store cookies from this site. Kanta Extranet needs a cookie to keep you logged in.",
};
pub(super) const FORGOTTEN_HELP: Text = Text! {
    fi: "Salli tämän sivuston evästeet selaimen asetuksissa ja kirjaudu uudelleen, tai käytä toista selainta. Jos et voi muuttaa asetuksia itse, pyydä apua organisaatiosi tietohallinnosta.",
    sv: "Tillåt kakor från den här webbplatsen i webbläsarens inställningar och logga in på nytt, eller använd en annan webbläsare. Om du inte själv kan ändra inställningarna, be om hjälp av din organisations dataförvaltning.",
    en: "Allow cookies from this site in the settings of the browser and log in again, or use another browser. If you cannot change the settings yourself, ask your organisation’s IT support for help.",
};
