//! Words of the page *Käyttöönoton toimintaohje*.

use kanta_shared::language::Language;
use kanta_shared::organisation::EARLIEST_BEFORE_TAKEOVER;
use kanta_shared::texts::Text;

pub(crate) const READ_FIRST: Text = Text! {
    fi: "Lue ohje huolellisesti läpi ennen kuin aloitat.",
    sv: "Läs anvisningen noggrant innan du börjar.",
    en: "Read the instructions carefully before you begin.",
};

pub(crate) const ABOUT_PATIENT_DATA: Text = Text! {
    fi: "Potilastietovaranto on valtakunnallinen palvelu, johon terveydenhuollon palvelunantaja tallentaa potilastiedot ja jonka kautta niitä voi hyödyntää potilaan hoidossa.",
    sv: "Patientdatalagret är en riksomfattande tjänst där tjänstetillhandahållare inom hälso- och sjukvården lagrar patientuppgifter och där uppgifterna kan användas i vården av patienten.",
    en: "The Patient Data Repository is a national service in which health care providers record patient data and through which the data can be used in the patient’s care.",
};

pub(crate) const ABOUT_SOCIAL_WELFARE: Text = Text! {
    fi: "Sosiaalihuollon asiakastietovaranto on valtakunnallinen palvelu, johon sosiaalihuollon palvelunantaja tallentaa asiakastiedot ja jonka kautta niitä voi hyödyntää asiakkaan palveluissa.",
    sv: "Socialvårdens klientdatalager är en riksomfattande tjänst där tjänstetillhandahållare inom socialvården lagrar klientuppgifter och där uppgifterna kan användas i klientens tjänster.",
    en: "The Client Data Repository for Social Welfare Services is a national service in which social welfare providers record client data and through which the data can be used in the client’s services.",
};

pub(crate) const ABOUT_PRESCRIPTION: Text = Text! {
    fi: "Resepti-palvelu on valtakunnallinen palvelu, jossa sähköiset lääkemääräykset laaditaan, säilytetään ja toimitetaan.",
    sv: "Recepttjänsten är en riksomfattande tjänst där elektroniska recept utfärdas, förvaras och expedieras.",
    en: "The Prescription Service is a national service in which electronic prescriptions are issued, kept and dispensed.",
};

pub(crate) const ABOUT_PRESCRIPTION_PHARMACY: Text = Text! {
    fi: "Resepti-palvelu on valtakunnallinen palvelu, josta apteekki hakee sähköiset lääkemääräykset ja johon se tallentaa niiden toimitukset.",
    sv: "Recepttjänsten är en riksomfattande tjänst där apoteket hämtar elektroniska recept och registrerar expedieringen av dem.",
    en: "The Prescription Service is a national service from which the pharmacy retrieves electronic prescriptions and in which it records their dispensing.",
};

pub(crate) const ABOUT_IMAGING: Text = Text! {
    fi: "Kuva-aineistojen tietovaranto on valtakunnallinen palvelu, johon kuvantamisen tutkimukset arkistoidaan ja josta niitä katsotaan katselinjärjestelmällä.",
    sv: "Datalagret för bildmaterial är en riksomfattande tjänst där bilddiagnostiska undersökningar arkiveras och visas med ett bildvisarsystem.",
    en: "The Imaging Data Repository is a national service in which imaging examinations are archived and from which they are viewed with a viewer system.",
};

pub(crate) const TIME: Text = Text! {
    fi: "Hakemuksen täyttäminen vie noin 15–30 minuuttia, kun tarvittavat tiedot ovat valmiina.",
    sv: "Det tar cirka 15–30 minuter att fylla i ansökan när du har uppgifterna till hands.",
    en: "Filling in the application takes about 15–30 minutes when you have the information at hand.",
};

pub(crate) const TIME_LATER: Text = Text! {
    fi: "Hakemuksen täyttäminen vie noin 15 minuuttia. Aiemmin annetut asiakastiedot ja yhteystiedot on jo täytetty. Tarkista ne.",
    sv: "Det tar cirka 15 minuter att fylla i ansökan. De kunduppgifter och kontaktuppgifter som har angetts tidigare är redan ifyllda. Kontrollera dem.",
    en: "Filling in the application takes about 15 minutes. The customer data and contacts given before are already filled in. Check them.",
};

pub(crate) const IMAGING_NOTICE_HEADING: Text = Text! {
    fi: "Ota ensin käyttöön Potilastietovaranto",
    sv: "Ta först Patientdatalagret i bruk",
    en: "Start using the Patient Data Repository first",
};

pub(crate) const IMAGING_NOTICE: Text = Text! {
    fi: "Kuva-aineistojen arkistointi edellyttää, että Potilastietovaranto on otettu käyttöön. Organisaatiollasi se ei ole vielä käytössä. Voit tehdä tämän hakemuksen jo nyt, mutta tee ensin Potilastietovarannon hakemus.",
    sv: "För att bildmaterial ska kunna arkiveras måste Patientdatalagret ha tagits i bruk. Din organisation har ännu inte tagit det i bruk. Du kan göra den här ansökan redan nu, men ansök först om Patientdatalagret.",
    en: "Imaging data can be archived only when the Patient Data Repository is in use. Your organisation does not use it yet. You can make this application now, but make the application for the Patient Data Repository first.",
};

pub(crate) const IMAGING_NOTICE_LINK: Text = Text! {
    fi: "Siirry Potilastietovarannon hakemukseen",
    sv: "Gå till ansökan om Patientdatalagret",
    en: "Go to the application for the Patient Data Repository",
};

pub(crate) fn pharmacy_takeover(language: Language, date: &str) -> String {
    let days = EARLIEST_BEFORE_TAKEOVER;
    Sentence! { language, date, days;
        fi: "Apteekin haltuunottopäivä on {date}. Tee hakemus noin kolme viikkoa ennen sitä, aikaisintaan {days} päivää ennen.",
        sv: "Datumet för övertagandet av apoteket är {date}. Gör ansökan cirka tre veckor före datumet, tidigast {days} dagar före.",
        en: "The takeover date of the pharmacy is {date}. Make the application about three weeks before it, at the earliest {days} days before.",
    }
}

pub(crate) const PHARMACY_EARLIER: Text = Text! {
    fi: "Jos sinulla on jo apteekkilupa ja voimassa oleva Kanta-palvelujen asiakkuuden sitoumus, uutta hakemusta ei tarvita.",
    sv: "Om du redan har apotekstillstånd och en gällande förbindelse angående kundrelationen till Kanta-tjänsterna behövs ingen ny ansökan.",
    en: "If you already have a pharmacy licence and a valid commitment of the Kanta customer relationship, no new application is needed.",
};

pub(crate) const SOCIAL_NOTE: Text = Text! {
    fi: "Jos tallennatte asiakastietoja vain toisen palvelunantajan rekisteriin, kysy ensin rekisterinpitäjältä, tarvitsetteko oman hakemuksen.",
    sv: "Om ni registrerar klientuppgifter endast i en annan tjänstetillhandahållares register, fråga först den personuppgiftsansvarige om ni behöver en egen ansökan.",
    en: "If you record client data only in another service provider’s register, first ask the controller whether you need an application of your own.",
};

pub(crate) const BEFORE: Text = Text! {
    fi: "Ennen kuin aloitat",
    sv: "Innan du börjar",
    en: "What you need",
};

pub(crate) const BEFORE_INTRO: Text = Text! {
    fi: "Pidä nämä valmiina:",
    sv: "Ha detta till hands:",
    en: "Have ready:",
};

pub(crate) const BEFORE_OID: Text = Text! {
    fi: "Kanta-liityntäpisteen OID-tunnus. Saat sen Kanta-liityntäpistettä hallinnoivalta taholta, esim. tietojärjestelmän toimittajalta. Palvelunantajan oma OID-tunnus ei käy.",
    sv: "Anslutningspunktens OID. Den får du vanligen från din informationssystem\u{ad}leverantör. Tjänstetillhandahållarens egen OID duger inte.",
    en: "The OID of the Kanta access point. You get it from whoever manages the access point, for example your system supplier. Do not use the service provider’s own OID.",
};

pub(crate) const BEFORE_OID_PHARMACY: Text = Text! {
    fi: "Kanta-liityntäpisteen OID-tunnus. Saat sen Kanta-liityntäpistettä hallinnoivalta taholta, esim. apteekkijärjestelmän toimittajalta. Apteekin oma OID-tunnus ei käy.",
    sv: "Anslutningspunktens OID. Den får du vanligen från leverantören av apotekssystemet. Apotekets egen OID duger inte.",
    en: "The OID of the Kanta access point. You get it from whoever manages the access point, for example the supplier of the pharmacy system. Do not use the pharmacy’s own OID.",
};

pub(crate) const BEFORE_REGISTER: Text = Text! {
    fi: "Organisaatiosi tiedot ovat ajan tasalla SOTE-organisaatiorekisterissä tai itsenäisten ammatinharjoittajien rekisterissä.",
    sv: "Din organisations uppgifter är uppdaterade i organisationsregistret för social- och hälsovården eller i registret över självständiga yrkesutövare.",
    en: "Your organisation’s data are up to date in the SOTE organisation register or in the register of independent practitioners.",
};

pub(crate) const BEFORE_REGISTER_PHARMACY: Text = Text! {
    fi: "Apteekin tiedot ja haltuunottopäivä ovat ajan tasalla apteekkirekisterissä.",
    sv: "Apotekets uppgifter och datumet för övertagandet är uppdaterade i apoteksregistret.",
    en: "The pharmacy’s data and the takeover date are up to date in the pharmacy register.",
};

pub(crate) const BEFORE_ARCHIVIST: Text = Text! {
    fi: "Arkistonhoitajan varmennekortin numero. Siinä on 11 merkkiä, ja se on kortin etupuolella.",
    sv: "Numret på arkivariens certifikatkort. Det har 11 tecken och finns på kortets framsida.",
    en: "The archivist’s certificate number. It has 11 characters and is on the front of the card.",
};

pub(crate) const BEFORE_VIEWER: Text = Text! {
    fi: "Katselinjärjestelmä, jolla kuva-aineistoja katsotaan.",
    sv: "Det bildvisarsystem som bildmaterialet visas med.",
    en: "The viewer system with which images are viewed.",
};

pub(crate) const BEFORE_CONTACTS: Text = Text! {
    fi: "Yhteyshenkilöiden nimet, sähköpostiosoitteet ja puhelinnumerot. Häiriötiedotteen vastaanottajan numeroon pitää voida lähettää tekstiviestejä.",
    sv: "Kontaktpersonernas namn, e-postadresser och telefonnummer. Numret till mottagaren av störningsmeddelanden måste kunna ta emot sms.",
    en: "The names, e-mail addresses and phone numbers of the contact persons. It must be possible to send text messages to the number of the recipient of disruption notices.",
};

pub(crate) const BEFORE_BILLING: Text = Text! {
    fi: "Laskutusosoite ja verkkolaskutiedot. Käyttömaksulaskua ei voida lähettää sähköpostitse.",
    sv: "Faktureringsadress och uppgifter för e-faktura. Fakturan för användningsavgifterna kan inte skickas per e-post.",
    en: "The billing address and e-invoice details. The invoice for user fees cannot be sent by e-mail.",
};

pub(crate) const BEFORE_READING: Text = Text! {
    fi: "Aikaa lukea palvelukuvaus ja ensimmäisessä hakemuksessa myös Kanta-palvelujen asiakkuuden sitoumus.",
    sv: "Tid att läsa tjänstebeskrivningen och i den första ansökan också förbindelsen angående kundrelationen till Kanta-tjänsterna.",
    en: "Time to read the service description and, in the first application, the commitment of the Kanta customer relationship.",
};

pub(crate) const BEFORE_READING_LATER: Text = Text! {
    fi: "Aikaa lukea palvelukuvaus.",
    sv: "Tid att läsa tjänstebeskrivningen.",
    en: "Time to read the service description.",
};

pub(crate) const BEFORE_RENEWAL: Text = Text! {
    fi: "Päätös siitä, otatteko käyttöön uusimispyyntöpalvelun.",
    sv: "Ett beslut om ni tar tjänsten för begäran om förnyelse i bruk.",
    en: "A decision on whether you will start using the renewal request service.",
};

pub(crate) const BEFORE_TWO_WEEKS: Text = Text! {
    fi: "Tee hakemus, kun palvelun tuotantokäytön alkuun on noin 2 viikkoa.",
    sv: "Det är bra att göra ansökan i det skedet då tjänsten är klar att tas i användning för produktion om cirka 2 veckor.",
    en: "Make the application when the service is about 2 weeks from production use.",
};

pub(crate) const STEPS: Text = Text! {
    fi: "Hakemuksen vaiheet",
    sv: "Ansökans steg",
    en: "Steps of the application",
};

pub(crate) const STEP_ACCESS: Text = Text! {
    fi: "Liityntäpisteet ja järjestelmät: annat liityntäpisteen OID-tunnuksen ja valitset järjestelmät.",
    sv: "Anslutningspunkter och system: du anger anslutningspunktens OID och väljer system.",
    en: "Access points and systems: you give the OID of the access point and choose the systems.",
};

pub(crate) const STEP_ACCESS_PRESCRIPTION: Text = Text! {
    fi: "Liityntäpisteet ja järjestelmät: annat liityntäpisteen OID-tunnuksen, valitset järjestelmät ja kerrot, otetaanko uusimispyyntöpalvelu käyttöön.",
    sv: "Anslutningspunkter och system: du anger anslutningspunktens OID, väljer system och anger om tjänsten för begäran om förnyelse tas i bruk.",
    en: "Access points and systems: you give the OID of the access point, choose the systems and say whether you will start using the renewal request service.",
};

pub(crate) const STEP_ACCESS_IMAGING: Text = Text! {
    fi: "Liityntäpisteet ja järjestelmät: annat liityntäpisteen OID-tunnuksen ja valitset järjestelmät ja katselinjärjestelmän.",
    sv: "Anslutningspunkter och system: du anger anslutningspunktens OID och väljer system och bildvisarsystem.",
    en: "Access points and systems: you give the OID of the access point and choose the systems and the viewer system.",
};

pub(crate) const STEP_CUSTOMER: Text = Text! {
    fi: "Asiakastiedot: täydennät tiedot, joita emme saa Kansallisesta koodistopalvelusta.",
    sv: "Kunduppgifter: du fyller i de uppgifter som vi inte får från den nationella kodtjänsten.",
    en: "Customer data: you fill in what does not come from the national code server.",
};

pub(crate) const STEP_CONTACTS: Text = Text! {
    fi: "Yhteyshenkilöt ja roolit: kerrot, keneen olemme yhteydessä missäkin asiassa.",
    sv: "Kontaktpersoner: du anger vem vi kontaktar i olika ärenden.",
    en: "Contact persons and roles: you tell whom we contact in which matters.",
};

pub(crate) const STEP_CONTACTS_ARCHIVIST: Text = Text! {
    fi: "Yhteyshenkilöt ja roolit: kerrot, keneen olemme yhteydessä missäkin asiassa ja kuka toimii arkistonhoitajana.",
    sv: "Kontaktpersoner: du anger vem vi kontaktar i olika ärenden och vem som är arkivarie.",
    en: "Contact persons and roles: you tell whom we contact in which matters and who acts as archivist.",
};

pub(crate) const STEP_BILLING: Text = Text! {
    fi: "Laskutustiedot: annat osoitteen, johon käyttömaksulasku lähetetään.",
    sv: "Faktureringsuppgifter: du anger den adress som fakturan för användningsavgifterna skickas till.",
    en: "Billing information: you give the address to which the invoice for user fees is sent.",
};

pub(crate) const STEP_DESCRIPTION: Text = Text! {
    fi: "Palvelukuvauksen hyväksyminen: luet palvelukuvauksen ja hyväksyt sen.",
    sv: "Godkännande av tjänstebeskrivningen: du läser tjänstebeskrivningen och godkänner den.",
    en: "Approval of the service description: you read the service description and approve it.",
};

pub(crate) const STEP_REPLY: Text = Text! {
    fi: "Vastaus kysymykseen: vastaat Kelan kysymykseen omin sanoin.",
    sv: "Svar på frågan: du svarar på FPA:s fråga med egna ord.",
    en: "Reply to the question: you answer Kela’s question in your own words.",
};

pub(crate) const STEP_COMMITMENT: Text = Text! {
    fi: "Sitoumuksen allekirjoittaminen: luet Kanta-palvelujen asiakkuuden sitoumuksen ja allekirjoitat sen.",
    sv: "Signering av förbindelsen: du läser förbindelsen angående kundrelationen till Kanta-tjänsterna och undertecknar den.",
    en: "Signing of the commitment: you read the commitment of the Kanta customer relationship and sign it.",
};

pub(crate) const STEP_SUMMARY: Text = Text! {
    fi: "Liittymishakemuksen yhteenveto: tarkistat tiedot ja lähetät hakemuksen.",
    sv: "Sammanfattning av anslutningsansökan: du kontrollerar uppgifterna och skickar ansökan.",
    en: "Summary of the application: you check the information and send the application.",
};

pub(crate) const NO_COMMITMENT: Text = Text! {
    fi: "Sitoumusta ei tarvitse allekirjoittaa uudelleen, koska organisaatiosi on jo Kanta-palvelujen asiakas.",
    sv: "Förbindelsen behöver inte undertecknas på nytt, eftersom din organisation redan är kund hos Kanta-tjänsterna.",
    en: "The commitment need not be signed again, because your organisation is already a Kanta customer.",
};

pub(crate) const SAVING: Text = Text! {
    fi: "Voit jatkaa myöhemmin",
    sv: "Du kan fortsätta senare",
    en: "You can continue later",
};

pub(crate) const SAVING_1: Text = Text! {
    fi: "Näytön vasemmasta reunasta näet, missä vaiheessa hakemuksen täydentämistä olet menossa. Kanta Ekstranet tekee välitallennuksia aina, kun painat Tallenna ja jatka -painiketta.",
    sv: "Till vänster på skärmen ser du hela tiden var du befinner dig i ifyllandet av ansökan. Kanta Extranätet mellanlagrar uppgifterna varje gång du klickar på Spara och fortsätt.",
    en: "The left edge of the screen shows which step of the application you are at. Kanta Extranet saves your answers each time you press Save and continue.",
};

pub(crate) const SAVING_2: Text = Text! {
    fi: "Voit tarvittaessa jättää hakemuksen tekemisen kesken ja palata siihen myöhemmin. Myös kollegasi, jolla on valtuus, voi jatkaa samaa hakemusta.",
    sv: "Vid behov kan du avbryta ifyllandet av ansökan och fortsätta senare. Också en kollega som har fullmakt kan fortsätta med samma ansökan.",
    en: "If needed, you can leave the application unfinished and come back to it later. A colleague who has a mandate can also continue the same application.",
};

pub(crate) const AFTER: Text = Text! {
    fi: "Hakemuksen lähettämisen jälkeen",
    sv: "Efter att ansökan skickats",
    en: "After sending the application",
};

pub(crate) const AFTER_COMMITMENT: Text = Text! {
    fi: "Lähetämme Asiakastiedot-osassa annettuun sähköpostiosoitteeseen kopion Kanta-asiakkuuden sitoumuksesta sekä ilmoituksen, että Kelan Kanta-palvelut on vastaanottanut sitoumuksen ja käsittelee seuraavaksi liittymishakemuksen.",
    sv: "Vi skickar en kopia av förbindelsen angående Kanta-kundrelationen till den e-postadress som angetts i punkten Kunduppgifter och ett meddelande om att FPA:s Kanta-tjänster har tagit emot förbindelsen och härnäst handlägger ansökan om anslutning.",
    en: "We send a copy of the Kanta commitment to the e-mail address given in Customer data, and a notice that Kela’s Kanta Services have received the commitment and will next process the application to join.",
};

pub(crate) const AFTER_NO_COMMITMENT: Text = Text! {
    fi: "Lähetämme Asiakastiedot-osassa annettuun sähköpostiosoitteeseen ilmoituksen, että Kelan Kanta-palvelut on vastaanottanut liittymishakemuksen ja käsittelee sen seuraavaksi.",
    sv: "Vi skickar ett meddelande till den e-postadress som angetts i punkten Kunduppgifter om att FPA:s Kanta-tjänster har tagit emot ansökan om anslutning och handlägger den härnäst.",
    en: "We send a notice to the e-mail address given in Customer data that Kela’s Kanta Services have received the application to join and will process it next.",
};

pub(crate) const AFTER_QUESTIONS: Text = Text! {
    fi: "Jos tarvitsemme lisätietoja, olemme yhteydessä hallinnolliseen yhteyshenkilöönne.",
    sv: "Om vi behöver tilläggsuppgifter kontaktar vi er administrativa kontaktperson.",
    en: "If we need more information, we will contact your administrative contact person.",
};

pub(crate) const AFTER_ACCEPTANCE: Text = Text! {
    fi: "Kun hakemus on käsitelty, lähetämme ilmoituksen palvelun käyttäjäksi hyväksymisestä. Sen jälkeen palvelun käytön aloitus on Kanta-palvelujen puolesta mahdollista.",
    sv: "När ansökan har handlagts skickar vi ett meddelande om att anslutningsansökan godkänts. Därefter kan tjänsten för Kanta-tjänsternas del tas i bruk.",
    en: "When the application has been processed, we send a notice of acceptance as a user of the service. After that you can start using the service.",
};

pub(crate) const AFTER_TEST: Text = Text! {
    fi: "Ennen käytön aloitusta palvelunantaja tekee tarvittaessa vielä palvelun käyttöönottokokeen järjestelmätoimittajansa avulla.",
    sv: "Innan användningen inleds utför tjänstetillhandahållaren vid behov ännu ett ibruktagningsprov tillsammans med systemleverantören.",
    en: "Before use begins, the service provider carries out a deployment test (a check that the system works with the service) if needed, with the help of its system supplier.",
};

pub(crate) const AFTER_TEST_PHARMACY: Text = Text! {
    fi: "Ennen käytön aloitusta apteekki tekee tarvittaessa vielä palvelun käyttöönottokokeen järjestelmätoimittajansa avulla.",
    sv: "Innan användningen inleds utför apoteket vid behov ännu ett ibruktagningsprov tillsammans med systemleverantören.",
    en: "Before use begins, the pharmacy carries out a deployment test (a check that the system works with the service) if needed, with the help of its system supplier.",
};

pub(crate) const LINKS: Text = Text! {
    fi: "Lisätietoa",
    sv: "Mer information",
    en: "More information",
};

pub(crate) const LINK_PATIENT_DATA: Text = Text! {
    fi: "[Potilastietovarannon käyttöönotto](https://www.kanta.fi/ammattilaiset/potilastietovarannon-kayttoonotto)",
    sv: "[Införande av Patientdatalagret](https://www.kanta.fi/sv/professionella/inforande-av-patientdataarkivet)",
    en: "[Deployment of the Patient Data Repository (in Finnish)](https://www.kanta.fi/ammattilaiset/potilastietovarannon-kayttoonotto)",
};

pub(crate) const LINK_SOCIAL_WELFARE: Text = Text! {
    fi: "[Sosiaalihuollon asiakastietovarannon käyttöönotto](https://www.kanta.fi/ammattilaiset/sosiaalihuollon-asiakastietovarannon-kayttoonotto)",
    sv: "[Införande av Socialvårdens klientdatalager](https://www.kanta.fi/sv/professionella/inforande-av-klientdataarkivet-for-socialvarden)",
    en: "[Deployment of the Client Data Repository for Social Welfare Services (in Finnish)](https://www.kanta.fi/ammattilaiset/sosiaalihuollon-asiakastietovarannon-kayttoonotto)",
};

pub(crate) const LINK_PRESCRIPTION: Text = Text! {
    fi: "[Resepti-palvelun käyttöönotto](https://www.kanta.fi/ammattilaiset/resepti-palvelun-kayttoonotto)",
    sv: "[Införande av Recepttjänsten](https://www.kanta.fi/sv/professionella/inforande-av-recepttjansten)",
    en: "[Deployment of the Prescription Service (in Finnish)](https://www.kanta.fi/ammattilaiset/resepti-palvelun-kayttoonotto)",
};

pub(crate) const LINK_IMAGING: Text = Text! {
    fi: "[Kuva-aineistojen tietovarannon käyttöönotto](https://www.kanta.fi/ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto)",
    sv: "[Införande av Datalagret för bildmaterial (på finska)](https://www.kanta.fi/ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto)",
    en: "[Deployment of the Imaging Data Repository (in Finnish)](https://www.kanta.fi/ammattilaiset/kuva-aineistojen-tietovarannon-kayttoonotto)",
};

pub(crate) const LINK_RENEWALS: Text = Text! {
    fi: "[Reseptin uusimispyyntöjen vastaanottaminen](https://www.kanta.fi/ammattilaiset/reseptin-uusimispyyntojen-vastaanottaminen)",
    sv: "[Mottagning av begäran om receptförnyelse](https://www.kanta.fi/sv/professionella/mottagning-av-begaranden-om-receptfornyelse)",
    en: "[Receiving prescription renewal requests (in Finnish)](https://www.kanta.fi/ammattilaiset/reseptin-uusimispyyntojen-vastaanottaminen)",
};

pub(crate) const LINK_FEES: Text = Text! {
    fi: "[Käyttömaksut](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    sv: "[Användningsavgifter (på finska)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
    en: "[User fees (in Finnish)](https://www.kanta.fi/ammattilaiset/kayttomaksut)",
};

pub(crate) const LINK_EXTRANET: Text = Text! {
    fi: "[Kanta Ekstranet kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/kanta-ekstranet)",
    sv: "[Kanta Extranätet på kanta.fi](https://www.kanta.fi/sv/professionella/kanta-extranat)",
    en: "[Kanta Extranet on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/kanta-ekstranet)",
};

pub(crate) const LINK_SUPPORT: Text = Text! {
    fi: "Kysyttävää? Kirjoita osoitteeseen [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    sv: "Frågor? Skriv till [kanta@kanta.fi](mailto:kanta@kanta.fi).",
    en: "Questions? Write to [kanta@kanta.fi](mailto:kanta@kanta.fi).",
};

pub(crate) const CONTINUE: Text = Text! {
    fi: "Jatka hakemusta",
    sv: "Fortsätt ansökan",
    en: "Continue the application",
};

pub(crate) const NOT_OPEN: Text = Text! {
    fi: "Tätä palvelua ei voi hakea organisaatiosi toimialalle.",
    sv: "Den här tjänsten kan inte sökas för din organisations verksamhetsområde.",
    en: "This service is not available for your organisation’s sector.",
};

pub(crate) const IN_USE: Text = Text! {
    fi: "Palvelu on jo käytössä organisaatiossasi, joten sitä ei tarvitse hakea.",
    sv: "Tjänsten är redan i bruk i din organisation, så den behöver inte sökas.",
    en: "Your organisation already uses this service, so there is no need to apply for it.",
};

pub(crate) const ENDING: Text = Text! {
    fi: "Organisaation Kanta-asiakkuus on irtisanottu, joten uutta hakemusta ei voi tehdä. Kun asiakkuus on päättynyt, voit tehdä uuden hakemuksen.",
    sv: "Organisationens kundrelation till Kanta-tjänsterna har sagts upp, så en ny ansökan kan inte göras. När kundrelationen har upphört kan du göra en ny ansökan.",
    en: "The organisation’s Kanta customer relationship has been terminated, so a new application cannot be made. When the customer relationship has ended, you can make a new application.",
};
