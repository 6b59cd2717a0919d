//! Texts about mandates, for their page and for users who lack a mandate.

use kanta_shared::application::Step;
use kanta_shared::session::{Access, Capability};
use kanta_shared::texts::{Text, vocabulary};

pub(super) const LEAD: Text = Text! {
    fi: "Valtuus tai asema ratkaisee, mitä voit tehdä organisaation puolesta Kanta Ekstranetissä.",
    sv: "Fullmakten eller ställningen avgör vad du kan göra för organisationen på Kanta Extranätet.",
    en: "Your mandate or position determines what you can do on behalf of the organisation in Kanta Extranet.",
};
pub(super) const MANDATES_CAPTION: Text = Text! {
    fi: "Kanta Ekstranetin kaksi asiointivaltuutta",
    sv: "De två ärendefullmakterna för Kanta Extranätet",
    en: "The two mandates for Kanta Extranet",
};
pub(super) const WHAT_HEADING: Text = Text! {
    fi: "Mitä valtuudella voi tehdä",
    sv: "Vad man kan göra med fullmakten",
    en: "What a mandate allows",
};
pub(super) const CODE: Text = Text! {
    fi: "Suomi.fi-valtuuskoodi",
    sv: "Suomi.fi-ärendefullmakt",
    en: "Suomi.fi mandate",
};
pub(super) const DESCRIPTION: Text = Text! {
    fi: "Kuvaus",
    sv: "Beskrivning",
    en: "Description",
};
pub(super) const ADOPTION: Text = Text! {
    fi: "Tällä valtuudella valtuutettu voi valtuuttajan puolesta",
    sv: "Med den här fullmakten kan den befullmäktigade för fullmaktsgivarens räkning",
    en: "With this mandate you can, on behalf of the organisation,",
};
pub(super) const ADOPTION_1: Text = Text! {
    fi: "ottaa käyttöön sosiaali- ja terveydenhuollon digitaalisia palveluja",
    sv: "ta i bruk social- och hälsovårdens digitala tjänster",
    en: "start using digital services in social welfare and health care",
};
pub(super) const ADOPTION_2: Text = Text! {
    fi: "allekirjoittaa asiakkuussopimuksia",
    sv: "underteckna kundavtal",
    en: "sign customer agreements",
};
pub(super) const ADOPTION_3: Text = Text! {
    fi: "ilmoittaa ja ylläpitää hallinnollisia yhteystietoja ja teknisiä tietoja",
    sv: "anmäla och uppdatera administrativa kontaktuppgifter och tekniska uppgifter",
    en: "report and maintain administrative contacts and technical data",
};
pub(super) const ADOPTION_4: Text = Text! {
    fi: "katsella laskutustietoja ja muuta hallinnollisiin tietoihin liittyvää sisältöä.",
    sv: "läsa faktureringsuppgifter och annat innehåll som gäller administrativa uppgifter.",
    en: "view billing information and other administrative content.",
};
pub(super) const GUIDELINES: Text = Text! {
    fi: "Tällä valtuudella valtuutettu voi valtuuttajan puolesta katsella sosiaali- ja terveydenhuollon digitaalisten palvelujen tietosuojaan liittyviä ohjeita, lomakkeita ja rekisteriselosteita.",
    sv: "Med den här fullmakten kan den befullmäktigade för fullmaktsgivarens räkning läsa anvisningar, blanketter och registerbeskrivningar som gäller dataskyddet i social- och hälsovårdens digitala tjänster.",
    en: "With this mandate you can, on behalf of the organisation, view guidelines, forms and register descriptions on data protection in digital services in social welfare and health care.",
};
pub(super) const ALSO_BILLING: Text = Text! {
    fi: "Kanta Ekstranetissä laskutustietoja voi käyttöönoton valtuudella myös päivittää.",
    sv: "På Kanta Extranätet kan faktureringsuppgifter också uppdateras med fullmakten för ibruktagande.",
    en: "In Kanta Extranet, billing information can also be updated with the mandate for deployment.",
};
pub(super) const PUBLIC_HEADING: Text = Text! {
    fi: "Julkinen organisaatio tai säätiö",
    sv: "Offentlig organisation eller stiftelse",
    en: "Public organisation or foundation",
};
pub(super) const PUBLIC: Text = Text! {
    fi: "Kanta Ekstranetissä asiointi edellyttää Suomi.fi-asiointivaltuutta.",
    sv: "För att uträtta ärenden på Kanta Extranätet krävs en Suomi.fi-ärendefullmakt.",
    en: "Acting in Kanta Extranet requires a Suomi.fi mandate.",
};
pub(in crate::pages) const STEPS_HEADING: Text = Text! {
    fi: "Näin organisaatio antaa valtuuden",
    sv: "Så här ger organisationen en fullmakt",
    en: "How the organisation gives a mandate",
};
pub(in crate::pages) const STEP_1: Text = Text! {
    fi: "Valitkaa vähintään kaksi henkilöä, joille haetaan valtuutusoikeuden rekisteröintiä.",
    sv: "Välj minst två personer för vilka registrering av fullmaktsrätt söks.",
    en: "Choose at least two persons for whom the right to authorise will be applied for.",
};
pub(in crate::pages) const STEP_2: Text = Text! {
    fi: "Hakekaa valtuutusoikeus virkailijavaltuuttamis\u{ad}palvelussa. Yksityiskohtaiset ohjeet valtuutusoikeuden hakemiseen ja siinä tarvittaviin asiakirjoihin on kerrottu [Suomi.fi-sivustolla](https://www.suomi.fi/valtuudet).",
    sv: "Ansök om fullmaktsrätt i tjänsten för tjänstemanna\u{ad}befullmäktigande. Detaljerade anvisningar om ansökan och de handlingar som behövs finns på [Suomi.fi](https://www.suomi.fi/fullmakter).",
    en: "Apply for the right to authorise in the assisted authorisation service. Detailed instructions for applying, and the documents needed, are on [Suomi.fi](https://www.suomi.fi/e-authorizations).",
};
pub(in crate::pages) const STEP_3: Text = Text! {
    fi: "Antakaa Suomi.fi-asiointivaltuus henkilölle, joka hoitaa organisaation asioita Kanta Ekstranetissä. Valtuus annetaan Suomi.fin Valtuudet-palvelussa.",
    sv: "Ge Suomi.fi-ärendefullmakt till den person som sköter organisationens ärenden på Kanta Extranätet. Fullmakten ges i tjänsten Suomi.fi-fullmakter.",
    en: "Give the Suomi.fi mandate to the person who handles the organisation’s matters in Kanta Extranet. The mandate is given in Suomi.fi e-Authorizations.",
};
pub(super) const RIGHT_TO_AUTHORISE: Text = Text! {
    fi: "Virkailijavaltuuttamispalvelusta julkinen organisaatio tai säätiö voi hakea työntekijöilleen valtuutusoikeutta eli oikeutta antaa valtuuksia yrityksen tai yhteisön nimissä. Kun henkilölle on rekisteröity valtuutusoikeus, voi hän tunnistautua Valtuudet-palveluun ja antaa organisaation nimissä varsinaiseen asiointiin oikeuttavia asiointivaltuuksia.",
    sv: "I tjänsten för tjänstemanna\u{ad}befullmäktigande kan en offentlig organisation eller en stiftelse ansöka om fullmaktsrätt för sina anställda, det vill säga rätt att ge fullmakter i företagets eller sammanslutningens namn. När fullmaktsrätten har registrerats för en person kan personen identifiera sig i tjänsten Suomi.fi-fullmakter och i organisationens namn ge ärendefullmakter som ger rätt att uträtta själva ärendena.",
    en: "In the assisted authorisation service a public organisation or a foundation can apply for the right to authorise for its employees: the right to give mandates in the name of the company or organisation. Once the right has been registered for a person, that person can identify themselves in Suomi.fi e-Authorizations and give, in the name of the organisation, the mandates that the actual matters require.",
};
pub(super) const PRIVATE_HEADING: Text = Text! {
    fi: "Yksityinen palvelunantaja tai apteekkari",
    sv: "Privat tjänstetillhandahållare eller apotekare",
    en: "Private service provider or pharmacist",
};
pub(super) const PRIVATE: Text = Text! {
    fi: "Yritysten ja yhdistysten vastuuhenkilöt voivat käyttää Kanta Ekstranetiä ilman valtuutusta asemansa perusteella. Tällaisia ovat julkiseen rekisteriin, kuten kaupparekisteriin, yhdistysrekisteriin tai Yritys- ja yhteisötietojärjestelmään (YTJ) rekisteröidyt henkilöt, joilla on seuraava asema:",
    sv: "Ansvarspersoner i företag och föreningar kan använda Kanta Extranätet utan fullmakt på grund av sin ställning. Sådana är personer som har registrerats i ett offentligt register, till exempel handelsregistret, föreningsregistret eller Företags- och organisationsdatasystemet (FODS), och som har följande ställning:",
    en: "Those in charge of companies and associations can use Kanta Extranet without a mandate because of their position. They are persons entered in a public register, such as the Trade Register, the Register of Associations or the Business Information System (YTJ), with the following position:",
};
pub(super) const SIGNATORY: Text = Text! {
    fi: "Valtuutta ei tarvitse myöskään henkilö, jolla on oikeus kirjoittaa organisaation nimi yksin.",
    sv: "Fullmakt behövs inte heller av den som ensam har rätt att teckna organisationens namn.",
    en: "Nor is a mandate needed by a person who has the sole right to sign for the organisation.",
};
pub(in crate::pages) const OTHERS_MAY_ACT: Text = Text! {
    fi: "Jos haluat toisen henkilön tai yrityksen hoitavan asioita Kanta Ekstranetissä, anna asiointivaltuus.",
    sv: "Om du vill att en annan person eller ett annat företag ska sköta ärenden på Kanta Extranätet, ge en ärendefullmakt.",
    en: "If you want another person or company to handle matters in Kanta Extranet, give a mandate.",
};
pub(in crate::pages) const MANAGE: Text = Text! {
    fi: "[Hallinnoi valtuuksia Suomi.fi-palvelussa](https://www.suomi.fi/valtuudet)",
    sv: "[Administrera fullmakter i tjänsten Suomi.fi](https://www.suomi.fi/fullmakter)",
    en: "[Manage mandates on Suomi.fi](https://www.suomi.fi/e-authorizations)",
};
pub(in crate::pages) const POSITIONS_IN_SHORT: Text = Text! {
    fi: "Yrityksessä tai yhdistyksessä voit asioida ilman valtuutta, jos olet elinkeinonharjoittaja, toimitusjohtaja, toimitusjohtajan sijainen tai varatoimitusjohtaja ja asemasi on merkitty julkiseen rekisteriin, kuten kaupparekisteriin.",
    sv: "I ett företag eller en förening kan du uträtta ärenden utan fullmakt om du är näringsidkare, verkställande direktör, ställföreträdare för verkställande direktören eller vice verkställande direktör och din ställning har antecknats i ett offentligt register, till exempel handelsregistret.",
    en: "In a company or an association you can act without a mandate if you are a self-employed person (trader), managing director, substitute for the managing director or deputy managing director and your position is entered in a public register, such as the Trade Register.",
};
/// The link to the page from other pages.
pub(in crate::pages) const READ_MORE: Text = Text! {
    fi: "[Lue, mitä kullakin valtuudella voi tehdä ja miten valtuus annetaan](/mandates)",
    sv: "[Läs vad varje fullmakt ger rätt till och hur en fullmakt ges](/mandates)",
    en: "[Read what each mandate allows and how a mandate is given](/mandates)",
};
pub(super) const RIGHTS_HEADING: Text = Text! {
    fi: "Käyttöoikeudet",
    sv: "Användarrättigheter",
    en: "Access rights",
};
pub(super) const RIGHTS_CAPTION: Text = Text! {
    fi: "Mitä voit nähdä ja tehdä Kanta Ekstranetissä oikeutesi perusteella",
    sv: "Vad du kan se och göra på Kanta Extranätet utifrån din rätt",
    en: "What you can see and do in Kanta Extranet on the basis of your right",
};
pub(super) const RIGHTS_ABOUT: Text = Text! {
    fi: "Mitä oikeus koskee",
    sv: "Vad rätten gäller",
    en: "What the right covers",
};
pub(super) const ADOPTION_OR_POSITION: Text = Text! {
    fi: "Asema tai käyttöönoton valtuus",
    sv: "Ställning eller fullmakt för ibruktagande",
    en: "Position or mandate for deployment",
};
pub(super) const GUIDELINES_IN_SHORT: Text = Text! {
    fi: "Tietosuojaohjeiden katselun valtuus",
    sv: "Fullmakt för visning av dataskyddsanvisningar",
    en: "Mandate for viewing data protection guidelines",
};
pub(super) const SEPARATE_HEADING: Text = Text! {
    fi: "Käyttöoikeudet ja yhteyshenkilöt ovat eri asioita",
    sv: "Användarrättigheter och kontaktpersoner är olika saker",
    en: "Access rights and contact persons are different things",
};
pub(super) const SEPARATE: Text = Text! {
    fi: "Valtuuksilla määritellään vain Kanta Ekstranetin käyttöoikeudet. Ekstranetissä annetaan erikseen yhteyshenkilöiden tiedot yhteydenpitoa varten. Yhteyshenkilö ei saa roolistaan oikeutta kirjautua, eikä valtuutettu ole yhteyshenkilö, ellei häntä lisätä yhteyshenkilöihin.",
    sv: "Fullmakterna bestämmer bara användarrättigheterna på Kanta Extranätet. Uppgifterna om kontaktpersoner anges separat på Extranätet för kommunikationen. En kontaktperson får inte rätt att logga in genom sin roll, och den befullmäktigade är inte kontaktperson om personen inte läggs till bland kontaktpersonerna.",
    en: "Mandates determine only the access rights to Kanta Extranet. The data of contact persons are given separately in the Extranet for communication. Having a role does not let a contact person log in, and the holder of a mandate is not a contact person unless they are added to the contact persons.",
};
pub(super) const SEVERAL_HEADING: Text = Text! {
    fi: "Antakaa valtuus useammalle henkilölle",
    sv: "Ge fullmakt till flera personer",
    en: "Give the mandate to several persons",
};
pub(super) const SEVERAL: Text = Text! {
    fi: "Tietojen ylläpitovastuun jakamiseksi on suositeltavaa antaa valtuus useammalle henkilölle. Valtuutetut pääsevät käsittelemään organisaation kriittisiä Kanta-palveluiden toimivuuteen liittyviä tietoja. Siksi on tärkeää, että heidät on perehdytetty tehtäviinsä huolellisesti ja että he ymmärtävät, mihin tietojen lisäykset ja muutokset vaikuttavat.",
    sv: "För att dela ansvaret för uppdateringen av uppgifterna är det bra att ge fullmakt till flera personer. De befullmäktigade kommer åt organisationens kritiska uppgifter som påverkar hur Kanta-tjänsterna fungerar. Därför är det viktigt att de har introducerats noggrant i sina uppgifter och förstår vad tillägg och ändringar av uppgifterna påverkar.",
    en: "In order to divide the responsibility for updating the information, it is advisable to give the mandate to several persons. They have access to critical data of the organisation, related to the functions of the Kanta Services. Therefore it is important that they have received thorough training and understand the implications of any additions and changes to the data.",
};
pub(super) const HISTORY_HEADING: Text = Text! {
    fi: "Miten Kanta Ekstranetiin kirjauduttiin ennen vuotta 2020",
    sv: "Hur man loggade in på Kanta Extranätet före 2020",
    en: "How users logged in to Kanta Extranet before 2020",
};
pub(super) const HISTORY: Text = Text! {
    fi: "Ennen 29.1.2020 Kanta Ekstranetiin kirjauduttiin vahvennetulla Katso-tunnisteella, johon oli liitetty Kanta.fi-rooli. Suomi.fi-tunnistus ja Suomi.fi-valtuudet ovat korvanneet Katson, eikä Katso-rooleilla enää pääse Ekstranetiin. Roolit olivat:",
    sv: "Före 29.1.2020 loggade man in på Kanta Extranätet med en förstärkt Katso-kod som hade kopplats till en Kanta.fi-roll. Suomi.fi-identifikation och Suomi.fi-fullmakter har ersatt Katso, och med Katso-roller kommer man inte längre in på Extranätet. Rollerna var:",
    en: "Before 29 January 2020 users logged in to Kanta Extranet with an upgraded Katso ID, to which a role in Kanta.fi had been assigned. Suomi.fi identification and Suomi.fi e-Authorizations have replaced Katso, and Katso roles no longer give access to the Extranet. The roles were:",
};
pub(super) const HISTORY_RULES: Text = Text! {
    fi: "Organisaation pääkäyttäjällä oli kaikkia rooleja vastaavat oikeudet. Hän myönsi roolit, tarvittaessa myös toiselle organisaatiolle. Rooli tuli voimaan, kun tunnisteen haltija oli hyväksynyt sen.",
    sv: "Organisationens huvudanvändare hade rättigheter som motsvarade alla roller. Huvudanvändaren beviljade rollerna, vid behov också till en annan organisation. En roll trädde i kraft när kodens innehavare hade godkänt den.",
    en: "The organisation’s master user had the rights corresponding to all the roles. The master user allocated the roles, if necessary also to another organisation. A role came into force when the holder of the ID had accepted it.",
};

/// The roles before Suomi.fi.
pub(super) const KATSO_ROLES: [Text; 6] = [
    Text! {
        fi: "hallinnollinen yhteyshenkilö",
        sv: "administrativ kontaktperson",
        en: "administrative contact person",
    },
    Text! {
        fi: "tekninen yhteyshenkilö",
        sv: "teknisk kontaktperson",
        en: "technical contact person",
    },
    Text! {
        fi: "tietosuojavastaava",
        sv: "dataskyddsombud",
        en: "Data Protection Ombudsman",
    },
    Text! {
        fi: "arkistonhoitaja",
        sv: "arkivarie",
        en: "archivist (Patient Data Repository)",
    },
    Text! {
        fi: "tietoliikenteen ja ohjelmistojen toteuttaja",
        sv: "den som implementerar datakommunikation och program",
        en: "implementer of data communication",
    },
    Text! {
        fi: "lukija",
        sv: "läsare",
        en: "reader",
    },
];

/// The name of a capability.
pub(super) fn capability(capability: Capability) -> Text {
    match capability {
        Capability::Guides => Text! {
            fi: "Ohjeet ja lomakkeet",
            sv: "Anvisningar och blanketter",
            en: "Instructions and forms",
        },
        Capability::DataProtectionGuides => Text! {
            fi: "Tietosuojaan liittyvät ohjeet, lomakkeet ja rekisteriselosteet",
            sv: "Anvisningar, blanketter och registerbeskrivningar som gäller dataskyddet",
            en: "Guidelines, forms and register descriptions on data protection",
        },
        Capability::Application => Text! {
            fi: "Liittymishakemus",
            sv: "Ansökan om anslutning",
            en: "Application to join",
        },
        Capability::AccessPoints => vocabulary::step_heading(Step::AccessPoints),
        Capability::ServiceDescription => vocabulary::step_heading(Step::ServiceDescription),
        Capability::Commitment => vocabulary::step_heading(Step::Commitment),
        Capability::Customer => vocabulary::step_heading(Step::Customer),
        Capability::Contacts => vocabulary::step_heading(Step::Contacts),
        Capability::Billing => vocabulary::step_heading(Step::Billing),
        Capability::Termination => Text! {
            fi: "Kanta-palvelujen asiakkuuden irtisanominen",
            sv: "Uppsägning av kundrelationen till Kanta-tjänsterna",
            en: "Termination of the Kanta customer relationship",
        },
        Capability::Status => Text! {
            fi: "Hakemusten tilanne ja yhteenvedot",
            sv: "Ansökningarnas läge och sammanfattningar",
            en: "Status and summaries of applications",
        },
    }
}

/// The extent of a right.
pub(super) fn access(access: Access) -> Text {
    match access {
        Access::None => Text! {
            fi: "ei oikeutta",
            sv: "ingen rätt",
            en: "no right",
        },
        Access::View => Text! {
            fi: "voi katsella",
            sv: "kan läsa",
            en: "can view",
        },
        Access::Edit => Text! {
            fi: "voi tehdä ja muuttaa",
            sv: "kan göra och ändra",
            en: "can do and change",
        },
    }
}
