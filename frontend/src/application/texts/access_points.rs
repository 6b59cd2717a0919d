//! Words of the step *Liityntäpisteet ja järjestelmät*.

use kanta_shared::language::Language;
use kanta_shared::texts::Text;
use kanta_shared::typed_text::prepared;

pub(crate) const INTRO: Text = Text! {
    fi: "Hakemuksella kysytään Kanta-liityntäpisteen OID-tunnus ja tietojärjestelmä, jolla palvelunantaja käyttää Kanta-palvelua kyseisen liityntäpisteen kautta. Tietoja tarvitaan Kanta-palvelun teknisten yhteyksien avaamiseksi.",
    sv: "Anslutningspunktens OID och uppgifter om systemet behövs för att öppna de tekniska förbindelserna till Kanta-tjänsten.",
    en: "This step asks for the OID of the Kanta access point and for the information system with which the service provider uses the Kanta service through that access point. The data are needed to open the technical connections to the service.",
};

pub(crate) const INTRO_PHARMACY: Text = Text! {
    fi: "Hakemuksella kysytään Kanta-liityntäpisteen OID-tunnus ja tietojärjestelmä, jolla apteekki käyttää Kanta-palvelua kyseisen liityntäpisteen kautta. Tietoja tarvitaan Kanta-palvelun teknisten yhteyksien avaamiseksi.",
    sv: "Anslutningspunktens OID och uppgifter om apotekets system behövs för att öppna de tekniska förbindelserna till Kanta-tjänsten.",
    en: "This step asks for the OID of the Kanta access point and for the information system with which the pharmacy uses the Kanta service through that access point. The data are needed to open the technical connections to the service.",
};

pub(crate) const INTRO_WHERE_FROM: Text = Text! {
    fi: "Liityntäpisteen OID-tunnuksen saat Kanta-liityntäpistettä hallinnoivalta taholta, esim. tietojärjestelmän toimittajalta.",
    sv: "Anslutningspunktens OID får du vanligen från din informationssystemleverantör.",
    en: "You get the OID from whoever manages the Kanta access point, for example your system supplier.",
};

pub(crate) const NOT_OWN_OID: Text = Text! {
    fi: "Huomaa, että palvelunantajan oma OID-tunnus ei ole Kanta-liityntäpisteen OID-tunnus. Liityntäpisteellä on oma OID-tunnuksensa.",
    sv: "Observera att tjänstetillhandahållarens egen OID inte är anslutningspunktens OID. Anslutningspunkten har en egen OID.",
    en: "Note that the service provider’s own OID is not the OID of the Kanta access point. The access point has an OID of its own.",
};

pub(crate) const NOT_OWN_OID_PHARMACY: Text = Text! {
    fi: "Huomaa, että apteekin oma OID-tunnus ei ole Kanta-liityntäpisteen OID-tunnus. Liityntäpisteellä on oma OID-tunnuksensa.",
    sv: "Observera att apotekets egen OID inte är anslutningspunktens OID. Anslutningspunkten har en egen OID.",
    en: "Note that the pharmacy’s own OID is not the OID of the Kanta access point. The access point has an OID of its own.",
};

pub(crate) const INTRO_SYSTEMS: Text = Text! {
    fi: "Valitse liityntäpisteen alta vain se järjestelmä tai ne järjestelmät, joilla Kanta-palvelua on tarkoitus käyttää kyseisen liityntäpisteen kautta.",
    sv: "Välj under anslutningspunkten endast det eller de system med vilka Kanta-tjänsten ska användas via anslutningspunkten.",
    en: "Under each access point, choose only the system or systems with which the Kanta service will be used through that access point.",
};

pub(crate) const LOOKING_UP: Text = Text! {
    fi: "Haetaan järjestelmiä liityntäpisteen tiedoista",
    sv: "Hämtar system från anslutningspunktens uppgifter",
    en: "Looking up the systems of the access point",
};

pub(crate) const LOOK_UP_FAILED: Text = Text! {
    fi: "Liityntäpisteen tietoja ei saatu haettua juuri nyt. Yritämme uudelleen, kun tallennat.",
    sv: "Uppgifterna om anslutningspunkten kunde inte hämtas just nu. Vi försöker igen när du sparar.",
    en: "The details of the access point could not be looked up just now. We will try again when you save.",
};

pub(crate) const SYSTEMS_APPEAR_HERE: Text = Text! {
    fi: "Järjestelmät tulevat valittaviksi, kun olet antanut liityntäpisteen OID-tunnuksen.",
    sv: "Du kan välja system när du har angett anslutningspunktens OID.",
    en: "You can choose the systems once you have given the OID of the access point.",
};

pub(crate) const VIEWER_INTRO: Text = Text! {
    fi: "Kuva-aineistojen tietovarantoa käytetään katselinjärjestelmällä. Valitse, millä katselinjärjestelmällä kuva-aineistoja katsotaan.",
    sv: "Datalagret för bildmaterial används med ett bildvisarsystem. Välj med vilket bildvisarsystem bildmaterialet visas.",
    en: "The Imaging Data Repository is used with a viewer system. Choose the viewer system with which images are viewed.",
};

pub(crate) const TAKES_RENEWALS: Text = Text! {
    fi: "ottaa vastaan uusimispyyntöjä",
    sv: "tar emot begäran om förnyelse",
    en: "can receive renewal requests",
};

pub(crate) const RENEWAL_1: Text = Text! {
    fi: "Uusimispyyntöpalvelun käyttöönotto tarkoittaa sitä, että palvelunantajalle voidaan lähettää reseptin uusimispyyntöjä apteekeista ja OmaKanta-palvelusta.",
    sv: "När tjänsten för begäran om förnyelse tas i bruk kan begäran om förnyelse av recept skickas till tjänstetillhandahållaren från apotek och från MittKanta.",
    en: "Starting to use the renewal request service means that pharmacies and the MyKanta service can send prescription renewal requests to the service provider.",
};

pub(crate) const RENEWAL_2: Text = Text! {
    fi: "Huomaa, että uusimispyyntöjä voivat lähettää myös muiden palvelunantajien asiakkaat.",
    sv: "Observera att även andra än din egen organisations kunder kan begära förnyelse av recept via apoteket eller MittKanta.",
    en: "Note that clients of other service providers can send renewal requests too.",
};

pub(crate) const IF_YES: Text = Text! {
    fi: "Jos otat uusimispyyntöpalvelun käyttöön",
    sv: "Om du tar tjänsten för begäran om förnyelse i bruk",
    en: "If you start using the renewal request service",
};

pub(crate) const IF_YES_1: Text = Text! {
    fi: "Ilmoita uusimispyyntöjä vastaanottavan palveluyksikön tai palveluyksiköiden tiedot sähköpostitse THL:n Koodistopalvelulle: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
    sv: "Anmäl den eller de enheter som tar emot begäran om förnyelse till THL:s Kodtjänst per e-post: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
    en: "Send the details of the service unit or units that receive renewal requests by e-mail to the THL Code Service: [koodistopalvelu@thl.fi](mailto:koodistopalvelu@thl.fi).",
};

pub(crate) const IF_YES_2: Text = Text! {
    fi: "Sovi palvelun käyttöönotosta järjestelmätoimittajasi kanssa.",
    sv: "Kom överens om ibruktagandet med din systemleverantör.",
    en: "Agree on the start with your system supplier.",
};

pub(crate) const RENEWAL_LATER: Text = Text! {
    fi: "Uusimispyyntöpalvelun voi ottaa käyttöön myös myöhemmin. Ilmoita silloinkin asiasta järjestelmätoimittajalle, Kanta-palveluille ja THL:n Koodistopalvelulle.",
    sv: "Tjänsten för begäran om förnyelse kan också tas i bruk senare. Anmäl saken också då till systemleverantören, Kanta-tjänsterna och THL:s Kodtjänst.",
    en: "You can also start using the renewal request service later. In that case too, tell your system supplier, the Kanta Services and the THL Code Service.",
};

pub(crate) const RENEWAL_LINK: Text = Text! {
    fi: "[Lisätietoa uusimispyyntöpalvelusta kanta.fi-sivustolla](https://www.kanta.fi/ammattilaiset/reseptin-uusimispyyntojen-vastaanottaminen)",
    sv: "[Läs mer om begäran om förnyelse på kanta.fi](https://www.kanta.fi/sv/professionella/mottagning-av-begaranden-om-receptfornyelse)",
    en: "[More about the renewal request service on kanta.fi (in Finnish)](https://www.kanta.fi/ammattilaiset/reseptin-uusimispyyntojen-vastaanottaminen)",
};

pub(crate) const RENEWAL_ASKED_LATER: Text = Text! {
    fi: "Kun olet valinnut järjestelmän, joka ottaa vastaan uusimispyyntöjä, kysymme tässä, otetaanko uusimispyyntöpalvelu käyttöön.",
    sv: "När du har valt ett system som tar emot begäran om förnyelse frågar vi här om tjänsten för begäran om förnyelse tas i bruk.",
    en: "Once you have chosen a system that can receive renewal requests, we ask here whether you will start using the renewal request service.",
};

pub(crate) const RENEWAL_NOT_POSSIBLE: Text = Text! {
    fi: "Uusimispyyntöpalvelua ei voi valita, koska mikään valitsemistasi järjestelmistä ei ota vastaan uusimispyyntöjä.",
    sv: "Tjänsten för begäran om förnyelse kan inte väljas, eftersom inget av de system du valt tar emot begäran om förnyelse.",
    en: "The renewal request service cannot be chosen, because none of the systems you have chosen can receive renewal requests.",
};

pub(crate) const ADD: Text = Text! {
    fi: "Lisää liityntäpiste",
    sv: "Lägg till anslutningspunkt",
    en: "Add access point",
};

pub(crate) const REMOVE: Text = Text! {
    fi: "Poista liityntäpiste",
    sv: "Ta bort anslutningspunkt",
    en: "Remove access point",
};

pub(crate) fn removed(language: Language, oid: &str) -> String {
    let oid = after_space(oid);
    Sentence! { language, oid;
        fi: "Liityntäpiste{oid} poistettu.",
        sv: "Anslutningspunkten{oid} har tagits bort.",
        en: "The access point{oid} has been removed.",
    }
}

pub(crate) fn restored(language: Language, oid: &str) -> String {
    let oid = after_space(oid);
    Sentence! { language, oid;
        fi: "Liityntäpiste{oid} palautettu.",
        sv: "Anslutningspunkten{oid} har återställts.",
        en: "The access point{oid} has been restored.",
    }
}

/// A row may be taken away before its OID was typed; then it has no name to say.
fn after_space(oid: &str) -> String {
    match prepared(oid).as_str() {
        "" => String::new(),
        oid => [" ", oid].concat(),
    }
}

pub(crate) fn added(language: Language, n: usize) -> String {
    Sentence! { language, n;
        fi: "Liityntäpiste {n} lisätty.",
        sv: "Anslutningspunkt {n} har lagts till.",
        en: "Access point {n} has been added.",
    }
}

pub(crate) fn full(language: Language, most: usize) -> String {
    Sentence! { language, most;
        fi: "Hakemuksessa voi olla enintään {most} liityntäpistettä. Jos haluat lisätä uuden, poista ensin jokin nykyisistä.",
        sv: "Ansökan kan innehålla högst {most} anslutningspunkter. Om du vill lägga till en ny, ta först bort en av de nuvarande.",
        en: "An application can have at most {most} access points. If you want to add a new one, remove one of the present ones first.",
    }
}

pub(crate) fn found(language: Language, count: usize) -> String {
    match count {
        1 => Sentence! { language;
            fi: "Liityntäpisteeltä löytyi yksi järjestelmä.",
            sv: "Ett system hittades för anslutningspunkten.",
            en: "One system was found for the access point.",
        },
        _ => Sentence! { language, count;
            fi: "Liityntäpisteeltä löytyi {count} järjestelmää.",
            sv: "{count} system hittades för anslutningspunkten.",
            en: "{count} systems were found for the access point.",
        },
    }
}
