//! The sentence for each problem and hint. Each says how to put it right.

use crate::day::{Day, DayError};
use crate::field::{AccessPointField, BillingField, ContactField, CustomerField, FieldPath};
use crate::language::Language;
use crate::problem::{HintKind, ProblemKind};
use crate::role::ContactRole;
use crate::service::KantaService;
use crate::texts::values::{
    business_id_error, certificate_number_error, e_invoice_address_error, email_address_error,
    oid_error, operator_id_error, phone_number_error, postal_code_error, sms_phone_number_error,
};
use crate::texts::{Text, vocabulary};

/// What to do about a problem with a field.
pub fn problem(language: Language, field: FieldPath, kind: &ProblemKind) -> String {
    match kind {
        ProblemKind::Missing => missing(field).in_(language).to_owned(),
        ProblemKind::TooLong { max } => too_long(language, *max),
        ProblemKind::ControlCharacter => CONTROL_CHARACTER.in_(language).to_owned(),
        ProblemKind::Oid(error) => oid_error(language, error),
        ProblemKind::BusinessId(error) => business_id_error(language, error),
        ProblemKind::Email(error) => email_address_error(language, error),
        ProblemKind::Phone(error) => phone_number_error(language, error),
        ProblemKind::SmsPhone(error) => sms_phone_number_error(language, error),
        ProblemKind::PostalCode(error) => postal_code_error(language, error),
        ProblemKind::EInvoiceAddress(error) => e_invoice_address_error(language, error),
        ProblemKind::Operator(error) => operator_id_error(language, error),
        ProblemKind::CertificateNumber(error) => certificate_number_error(language, error),
        ProblemKind::Day(error) => day_error(*error).in_(language).to_owned(),
        ProblemKind::DayPassed { today } => day_passed(language, *today),
        ProblemKind::NotFinnishOid => NOT_FINNISH_OID.in_(language).to_owned(),
        ProblemKind::OwnOid => OWN_OID.in_(language).to_owned(),
        ProblemKind::CodeSetOid => CODE_SET_OID.in_(language).to_owned(),
        ProblemKind::UnknownAccessPoint => UNKNOWN_ACCESS_POINT.in_(language).to_owned(),
        ProblemKind::ClosedAccessPoint => CLOSED_ACCESS_POINT.in_(language).to_owned(),
        ProblemKind::NotLookedUp => NOT_LOOKED_UP.in_(language).to_owned(),
        ProblemKind::DuplicateAccessPoint => DUPLICATE_ACCESS_POINT.in_(language).to_owned(),
        ProblemKind::NoSystemForService => NO_SYSTEM_FOR_SERVICE.in_(language).to_owned(),
        ProblemKind::SystemNotOffered { system } => system_not_offered(language, field, system),
        ProblemKind::DuplicateContact => DUPLICATE_CONTACT.in_(language).to_owned(),
        ProblemKind::RoleNotOffered { role } => role_not_offered(language, *role),
        ProblemKind::RoleMissing { role } => role_missing(language, *role),
        ProblemKind::RoleMissingElsewhere { role, service } => {
            role_missing_elsewhere(language, *role, *service)
        }
        ProblemKind::TooManyRows { max } => too_many_rows(language, field, *max),
        ProblemKind::DocumentChanged => document_changed(field).in_(language).to_owned(),
    }
}

/// What to look at again; never stops the user.
pub fn hint(language: Language, kind: &HintKind) -> String {
    let text = match kind {
        HintKind::EmailDomain { meant } => {
            return Sentence! { language, meant;
                fi: "Tarkista sähköpostiosoitteen loppu. Tarkoititko @{meant}?",
                sv: "Kontrollera slutet av e-postadressen. Menade du @{meant}?",
                en: "Check the end of the e-mail address. Did you mean @{meant}?",
            };
        }
        HintKind::OtherPostOffice { postal_code, name } => {
            let code = postal_code.as_str();
            return Sentence! { language, code, name;
                fi: "Tarkista postinumero ja postitoimipaikka. Postinumeron {code} postitoimipaikka on {name}.",
                sv: "Kontrollera postnumret och postanstalten. Postanstalten för postnumret {code} är {name}.",
                en: "Check the postal code and the town or city. Postal code {code} belongs to {name}.",
            };
        }
        HintKind::UnknownPostalCode => Text! {
            fi: "Postinumeroa ei ole Postin luettelossa. Tarkista numero.",
            sv: "Postnumret finns inte i Postis förteckning. Kontrollera numret.",
            en: "The postal code is not on Posti’s list. Check the code.",
        },
        HintKind::UnknownOperator => Text! {
            fi: "Välittäjätunnus ei ole meille tuttu. Tarkista se taloushallinnostasi tai tilitoimistostasi.",
            sv: "Vi känner inte till förmedlarkoden. Kontrollera den med er ekonomiförvaltning eller bokföringsbyrå.",
            en: "We do not know this intermediary code. Check it with your financial administration or accounting firm.",
        },
        HintKind::SamePhone => Text! {
            fi: "Toisella yhteyshenkilöllä on sama puhelinnumero. Tarkista, että numero on oikein.",
            sv: "En annan kontaktperson har samma telefonnummer. Kontrollera att numret är rätt.",
            en: "Another contact person has the same phone number. Check that the number is right.",
        },
        HintKind::TitleInName => Text! {
            fi: "Kirjoita tähän vain nimi. Tehtävänimikkeelle on oma kenttänsä.",
            sv: "Skriv bara namnet här. För tjänstebeteckningen finns ett eget fält.",
            en: "Enter only the name here. The job title has a field of its own.",
        },
        HintKind::DayToday => Text! {
            fi: "Viimeinen voimassaolopäivä on tänään. Kaikki Kanta-palvelut päättyvät jo huomenna. Tarkista, että päivä on oikein.",
            sv: "Sista giltighetsdagen är i dag. Alla Kanta-tjänster upphör redan i morgon. Kontrollera att dagen är rätt.",
            en: "The last day of validity is today. All Kanta services end tomorrow already. Check that the day is right.",
        },
        HintKind::DayOff => Text! {
            fi: "Päivä on viikonloppu tai pyhäpäivä. Tarkista, että päivä on oikein.",
            sv: "Dagen infaller på ett veckoslut eller en helgdag. Kontrollera att dagen är rätt.",
            en: "The day falls on a weekend or a public holiday. Check that it is right.",
        },
        HintKind::CertificateNumberLetter => Text! {
            fi: "Varmennekortin numerossa on tavallisesti vain numeroita. Tarkista se kortin etupuolelta.",
            sv: "Certifikatkortets nummer består vanligen av bara siffror. Kontrollera det på kortets framsida.",
            en: "A certificate number usually has only digits. Check it on the front of the card.",
        },
        HintKind::CertificateNumberCheckDigit => Text! {
            fi: "Tarkista varmennekortin numero kortin etupuolelta. Jossakin numerossa voi olla näppäilyvirhe.",
            sv: "Kontrollera numret på certifikatkortets framsida. Det kan finnas ett skrivfel i någon siffra.",
            en: "Check the number on the front of the certificate card. One of the digits may be mistyped.",
        },
        HintKind::LooksLikeOrganisation => Text! {
            fi: "Tämä näyttää organisaation OID-tunnukselta. Varmista, että se on Kanta-liityntäpisteen tunnus.",
            sv: "Detta ser ut som OID för en organisation. Kontrollera att det är anslutningspunktens OID.",
            en: "This looks like the OID of an organisation. Make sure it is the OID of the Kanta access point.",
        },
        HintKind::DayFarAhead => Text! {
            fi: "Päivään on yli vuosi. Tarkista, että vuosi on oikein.",
            sv: "Det är mer än ett år till dagen. Kontrollera att året är rätt.",
            en: "The day is more than a year ahead. Check that the year is right.",
        },
    };
    text.in_(language).to_owned()
}

/// What to give where nothing has been given.
const fn missing(field: FieldPath) -> Text {
    match field {
        FieldPath::AccessPoints => Text! {
            fi: "Lisää vähintään yksi liityntäpiste.",
            sv: "Lägg till minst en anslutningspunkt.",
            en: "Add at least one access point.",
        },
        FieldPath::AccessPoint(_, AccessPointField::Oid) => Text! {
            fi: "Kirjoita Kanta-liityntäpisteen OID-tunnus.",
            sv: "Skriv anslutningspunktens OID.",
            en: "Enter the OID of the Kanta access point.",
        },
        FieldPath::AccessPoint(_, AccessPointField::Systems) => Text! {
            fi: "Valitse vähintään yksi järjestelmä.",
            sv: "Välj minst ett system.",
            en: "Choose at least one system.",
        },
        FieldPath::AccessPoint(_, AccessPointField::ViewerSystems) => Text! {
            fi: "Valitse vähintään yksi katselinjärjestelmä.",
            sv: "Välj minst ett bildvisarsystem.",
            en: "Choose at least one viewer system.",
        },
        FieldPath::RenewalRequests => Text! {
            fi: "Valitse, otetaanko uusimispyyntöpalvelu käyttöön.",
            sv: "Välj om tjänsten för begäran om förnyelse tas i bruk.",
            en: "Choose whether you will start using the renewal request service.",
        },
        FieldPath::Customer(
            CustomerField::VisitingStreet
            | CustomerField::VisitingPostalCode
            | CustomerField::VisitingPostOffice,
        ) => Text! {
            fi: "Täydennä käyntiosoite: katuosoite, postinumero ja postitoimipaikka.",
            sv: "Komplettera besöksadressen: gatuadress, postnummer och postanstalt.",
            en: "Complete the visiting address: street address, postal code and town or city.",
        },
        FieldPath::Customer(CustomerField::Street) => Text! {
            fi: "Kirjoita postiosoite: katuosoite tai postilokero.",
            sv: "Skriv postadressen: gatuadress eller postbox.",
            en: "Enter the postal address: street address or PO box.",
        },
        FieldPath::Customer(CustomerField::PostalCode) => Text! {
            fi: "Kirjoita postiosoitteen postinumero.",
            sv: "Skriv postadressens postnummer.",
            en: "Enter the postal code of the postal address.",
        },
        FieldPath::Customer(CustomerField::PostOffice) => Text! {
            fi: "Kirjoita postiosoitteen postitoimipaikka.",
            sv: "Skriv postadressens postanstalt.",
            en: "Enter the town or city of the postal address.",
        },
        FieldPath::Customer(CustomerField::Phone) => Text! {
            fi: "Kirjoita puhelinnumero.",
            sv: "Skriv telefonnumret.",
            en: "Enter the phone number.",
        },
        FieldPath::Customer(CustomerField::Email) => Text! {
            fi: "Kirjoita sähköpostiosoite, johon lähetämme ilmoitukset.",
            sv: "Skriv den e-postadress som vi skickar meddelandena till.",
            en: "Enter the e-mail address to which we send the notices.",
        },
        FieldPath::Customer(CustomerField::LetterLanguage) => Text! {
            fi: "Valitse viestien kieli.",
            sv: "Välj språk för meddelandena.",
            en: "Choose the language of messages.",
        },
        FieldPath::Contacts => Text! {
            fi: "Lisää vähintään yksi yhteystieto.",
            sv: "Lägg till minst en kontaktuppgift.",
            en: "Add at least one contact.",
        },
        FieldPath::Contact(_, ContactField::Kind) => Text! {
            fi: "Valitse, onko yhteystieto henkilö vai yhteystaho.",
            sv: "Välj om kontaktuppgiften är en person eller en kontaktpunkt.",
            en: "Choose whether the contact is a person or a contact point.",
        },
        FieldPath::Contact(_, ContactField::Name) => Text! {
            fi: "Kirjoita yhteyshenkilön tai yhteystahon nimi.",
            sv: "Skriv kontaktpersonens eller kontaktpunktens namn.",
            en: "Enter the name of the contact person or contact point.",
        },
        FieldPath::Contact(_, ContactField::Title) => Text! {
            fi: "Kirjoita tehtävänimike.",
            sv: "Skriv tjänstebeteckningen.",
            en: "Enter the job title.",
        },
        FieldPath::Contact(_, ContactField::Email) => Text! {
            fi: "Kirjoita yhteyshenkilön tai yhteystahon sähköpostiosoite.",
            sv: "Skriv kontaktpersonens eller kontaktpunktens e-postadress.",
            en: "Enter the contact’s e-mail address.",
        },
        FieldPath::Contact(_, ContactField::Phone) => Text! {
            fi: "Kirjoita yhteyshenkilön tai yhteystahon puhelinnumero.",
            sv: "Skriv kontaktpersonens eller kontaktpunktens telefonnummer.",
            en: "Enter the contact’s phone number.",
        },
        FieldPath::Contact(_, ContactField::Roles) => Text! {
            fi: "Valitse yhteyshenkilölle tai yhteystaholle vähintään yksi rooli.",
            sv: "Välj minst en roll för kontaktpersonen eller kontaktpunkten.",
            en: "Choose at least one role for the contact.",
        },
        FieldPath::Contact(_, ContactField::CertificateNumber) => Text! {
            fi: "Kirjoita arkistonhoitajan varmennekortin numero. Numero on kortin etupuolella.",
            sv: "Skriv numret på arkivariens certifikatkort. Numret finns på kortets framsida.",
            en: "Enter the archivist’s certificate number. It is on the front of the card.",
        },
        FieldPath::Billing(BillingField::Recipient) => Text! {
            fi: "Kirjoita laskun vastaanottaja.",
            sv: "Skriv fakturamottagaren.",
            en: "Enter the recipient of the invoice.",
        },
        FieldPath::Billing(BillingField::Street) => Text! {
            fi: "Kirjoita laskutusosoite: katuosoite tai postilokero.",
            sv: "Skriv faktureringsadressen: gatuadress eller postbox.",
            en: "Enter the billing address: street address or PO box.",
        },
        FieldPath::Billing(BillingField::PostalCode) => Text! {
            fi: "Kirjoita laskutusosoitteen postinumero.",
            sv: "Skriv faktureringsadressens postnummer.",
            en: "Enter the postal code of the billing address.",
        },
        FieldPath::Billing(BillingField::PostOffice) => Text! {
            fi: "Kirjoita laskutusosoitteen postitoimipaikka.",
            sv: "Skriv faktureringsadressens postanstalt.",
            en: "Enter the town or city of the billing address.",
        },
        FieldPath::Billing(BillingField::EInvoiceAddress) => Text! {
            fi: "Kirjoita verkkolaskuosoite tai poista välittäjätunnus.",
            sv: "Skriv e-fakturaadressen eller ta bort förmedlarkoden.",
            en: "Enter the e-invoice address, or remove the intermediary code.",
        },
        FieldPath::Billing(BillingField::Operator) => Text! {
            fi: "Valitse verkkolaskuoperaattori tai pankki tai kirjoita välittäjätunnus. Voit myös poistaa verkkolaskuosoitteen.",
            sv: "Välj e-fakturaoperatör eller bank eller skriv förmedlarkoden. Du kan också ta bort e-fakturaadressen.",
            en: "Choose the e-invoice operator or bank, or enter the intermediary code. You can also remove the e-invoice address.",
        },
        FieldPath::Billing(BillingField::Reference) => Text! {
            fi: "Kirjoita viite tai kustannuspaikka.",
            sv: "Skriv referensen eller kostnadsstället.",
            en: "Enter the reference or cost centre.",
        },
        FieldPath::ServiceDescription => Text! {
            fi: "Lue palvelukuvaus ja laita rasti ruutuun, jos hyväksyt sen.",
            sv: "Läs tjänstebeskrivningen och markera rutan om du godkänner den.",
            en: "Read the service description and tick the box if you approve it.",
        },
        FieldPath::Commitment => Text! {
            fi: "Lue sitoumus ja laita rasti ruutuun, jos allekirjoitat sen.",
            sv: "Läs förbindelsen och markera rutan om du undertecknar den.",
            en: "Read the commitment and tick the box if you sign it.",
        },
        FieldPath::Reply => Text! {
            fi: "Kirjoita vastaus Kelan kysymykseen.",
            sv: "Skriv ett svar på FPA:s fråga.",
            en: "Write a reply to the question from Kela.",
        },
        FieldPath::Own(field) => field.spec().missing,
    }
}

const CONTROL_CHARACTER: Text = Text! {
    fi: "Tekstissä on näkymätön ohjausmerkki. Poista teksti ja kirjoita se uudelleen.",
    sv: "Texten innehåller ett osynligt styrtecken. Ta bort texten och skriv den på nytt.",
    en: "The text has an invisible control character. Delete the text and enter it again.",
};

const NOT_FINNISH_OID: Text = Text! {
    fi: "Tunnus ei ole suomalainen OID-tunnus. Kanta-liityntäpisteen OID-tunnus alkaa 1.2.246. Tarkista tunnuksen alku.",
    sv: "Koden är inte en finländsk OID. Anslutningspunktens OID börjar med 1.2.246. Kontrollera kodens början.",
    en: "This is not a Finnish OID. The OID of a Kanta access point begins with 1.2.246. Check the beginning.",
};

const OWN_OID: Text = Text! {
    fi: "Tämä on organisaation oma OID-tunnus. Kirjoita Kanta-liityntäpisteen OID-tunnus. Saat sen liityntäpistettä hallinnoivalta taholta, esimerkiksi järjestelmätoimittajalta.",
    sv: "Detta är organisationens egen OID. Skriv anslutningspunktens OID. Du får den från den som administrerar anslutningspunkten, till exempel systemleverantören.",
    en: "This is the organisation’s own OID. Enter the OID of the Kanta access point. You get it from whoever manages the access point, for example the system supplier.",
};

const CODE_SET_OID: Text = Text! {
    fi: "Tämä on koodiston OID-tunnus. Kirjoita Kanta-liityntäpisteen OID-tunnus.",
    sv: "Detta är OID för ett kodsystem. Skriv anslutningspunktens OID.",
    en: "This is the OID of a code set. Enter the OID of the Kanta access point.",
};

const UNKNOWN_ACCESS_POINT: Text = Text! {
    fi: "Kanta-palveluissa ei ole liityntäpistettä, jolla on tämä OID-tunnus. Tarkista tunnus liityntäpistettä hallinnoivalta taholta. Sen pitää ilmoittaa liityntäpiste Kanta-palveluille ennen hakemuksen lähettämistä.",
    sv: "Det finns ingen anslutningspunkt med denna OID i Kanta-tjänsterna. Kontrollera koden med den som administrerar anslutningspunkten. Anslutningspunkten ska anmälas till Kanta-tjänsterna innan ansökan skickas.",
    en: "The Kanta Services have no access point with this OID. Check the OID with whoever manages the access point. They must report the access point to the Kanta Services before the application is sent.",
};

const CLOSED_ACCESS_POINT: Text = Text! {
    fi: "Tämä liityntäpiste on suljettu. Kysy käytössä olevan liityntäpisteen OID-tunnus järjestelmätoimittajalta.",
    sv: "Den här anslutningspunkten är stängd. Fråga systemleverantören om OID för en anslutningspunkt som är i bruk.",
    en: "This access point has been closed. Ask the system supplier for the OID of an access point that is in use.",
};

const NOT_LOOKED_UP: Text = Text! {
    fi: "Liityntäpisteen tietoja ei saatu haettua juuri nyt. Kirjoittamasi OID-tunnus säilyy. Yritä hetken kuluttua uudelleen.",
    sv: "Uppgifterna om anslutningspunkten kunde inte hämtas just nu. Den OID som du har skrivit finns kvar. Försök igen om en stund.",
    en: "The details of the access point could not be looked up just now. The OID you have entered is kept. Try again in a moment.",
};

const DUPLICATE_ACCESS_POINT: Text = Text! {
    fi: "Olet antanut saman liityntäpisteen kahdesti. Poista toinen ja valitse kaikki järjestelmät jäljelle jäävän alta.",
    sv: "Du har angett samma anslutningspunkt två gånger. Ta bort den ena och välj alla system under den som blir kvar.",
    en: "You have given the same access point twice. Remove one of them and choose all the systems under the other.",
};

const DUPLICATE_CONTACT: Text = Text! {
    fi: "Sama nimi ja sähköpostiosoite on annettu jo toisessa yhteystiedossa. Poista toinen ja valitse kaikki roolit jäljelle jäävälle.",
    sv: "Samma namn och e-postadress finns redan i en annan kontaktuppgift. Ta bort den ena och välj alla roller för den som blir kvar.",
    en: "The same name and e-mail address are already in another contact. Delete one of them and choose all the roles for the other.",
};

const NO_SYSTEM_FOR_SERVICE: Text = Text! {
    fi: "Tällä liityntäpisteellä ei ole järjestelmää, jolla voi käyttää haettavaa palvelua. Tarkista OID-tunnus tai kysy järjestelmätoimittajalta.",
    sv: "Anslutningspunkten har inget system för den tjänst som ansökan gäller. Kontrollera OID eller fråga systemleverantören.",
    en: "This access point has no system for the service applied for. Check the OID or ask your system supplier.",
};

fn too_long(language: Language, max: usize) -> String {
    Sentence! { language, max;
        fi: "Lyhennä tekstiä: tässä voi olla enintään {max} merkkiä.",
        sv: "Förkorta texten: här ryms högst {max} tecken.",
        en: "Shorten the text: at most {max} characters fit here.",
    }
}

fn role_missing(language: Language, role: ContactRole) -> String {
    let role = vocabulary::role_name(role).in_(language);
    Sentence! { language, role;
        fi: "Valitse jollekin yhteyshenkilölle rooli ”{role}”.",
        sv: "Välj rollen ”{role}” för någon av kontaktpersonerna.",
        en: "Choose the role “{role}” for one of the contacts.",
    }
}

fn role_missing_elsewhere(language: Language, role: ContactRole, service: KantaService) -> String {
    let role = vocabulary::role_name(role).in_(language);
    let service = vocabulary::service_name(service).in_(language);
    Sentence! { language, role, service;
        fi: "Kenelläkään ei olisi enää roolia ”{role}” toisessa käytössä olevassa palvelussa ({service}). Valitse rooli ensin toiselle yhteyshenkilölle sen palvelun tiedoissa.",
        sv: "Ingen skulle längre ha rollen ”{role}” i en annan tjänst som är i bruk ({service}). Välj först rollen för en annan kontaktperson i den tjänstens uppgifter.",
        en: "Nobody would any longer have the role “{role}” in another service that is in use ({service}). First choose the role for another contact in the data of that service.",
    }
}

const fn day_error(error: DayError) -> Text {
    match error {
        DayError::Format => Text! {
            fi: "Kirjoita päivä numeroin muodossa päivä.kuukausi.vuosi.",
            sv: "Skriv dagen med siffror i formen dag.månad.år.",
            en: "Enter the day in digits as day.month.year.",
        },
        DayError::ShortYear => Text! {
            fi: "Kirjoita vuosi neljällä numerolla.",
            sv: "Skriv året med fyra siffror.",
            en: "Enter the year with four digits.",
        },
        DayError::NoSuchDay => Text! {
            fi: "Kalenterissa ei ole tällaista päivää. Tarkista päivä ja kuukausi.",
            sv: "Dagen finns inte i kalendern. Kontrollera dagen och månaden.",
            en: "There is no such day in the calendar. Check the day and the month.",
        },
        DayError::OutOfRange => Text! {
            fi: "Tarkista vuosi. Sen pitää olla vuosien 2000 ja 2199 väliltä.",
            sv: "Kontrollera året. Det ska vara mellan 2000 och 2199.",
            en: "Check the year. It must be between 2000 and 2199.",
        },
    }
}

fn day_passed(language: Language, today: Day) -> String {
    let today = today.written();
    Sentence! { language, today;
        fi: "Päivä on jo mennyt. Asiakkuutta ei voi irtisanoa takautuvasti. Kirjoita tämä päivä, {today}, tai myöhempi päivä.",
        sv: "Dagen har redan passerat. Kundrelationen kan inte sägas upp retroaktivt. Skriv dagens datum, {today}, eller en senare dag.",
        en: "The day has passed. The customer relationship cannot be terminated retroactively. Enter today’s date, {today}, or a later day.",
    }
}

fn role_not_offered(language: Language, role: ContactRole) -> String {
    let role = vocabulary::role_name(role).in_(language);
    Sentence! { language, role;
        fi: "Rooli ”{role}” ei kuulu tähän hakemukseen. Poista rooli.",
        sv: "Rollen ”{role}” hör inte till den här ansökan. Ta bort rollen.",
        en: "The role “{role}” does not belong to this application. Remove the role.",
    }
}

fn system_not_offered(language: Language, field: FieldPath, system: &str) -> String {
    match field {
        FieldPath::AccessPoint(_, AccessPointField::ViewerSystems) => Sentence! { language, system;
            fi: "Katselinjärjestelmä ”{system}” ei ole enää valittavissa. Valitse toinen.",
            sv: "Bildvisarsystemet ”{system}” kan inte längre väljas. Välj ett annat.",
            en: "The viewer system “{system}” can no longer be chosen. Choose another.",
        },
        FieldPath::AccessPoints
        | FieldPath::AccessPoint(_, AccessPointField::Oid | AccessPointField::Systems)
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Contact(..)
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Reply
        | FieldPath::Own(_) => Sentence! { language, system;
            fi: "Järjestelmä ”{system}” ei ole enää valittavissa tämän liityntäpisteen kautta. Valitse toinen järjestelmä.",
            sv: "Systemet ”{system}” kan inte längre väljas via den här anslutningspunkten. Välj ett annat system.",
            en: "The system “{system}” can no longer be chosen through this access point. Choose another system.",
        },
    }
}

fn too_many_rows(language: Language, field: FieldPath, max: usize) -> String {
    match field {
        FieldPath::AccessPoints => Sentence! { language, max;
            fi: "Hakemuksella voi olla enintään {max} liityntäpistettä. Poista ylimääräiset.",
            sv: "Ansökan kan innehålla högst {max} anslutningspunkter. Ta bort de överflödiga.",
            en: "An application can have at most {max} access points. Remove the extra ones.",
        },
        FieldPath::AccessPoint(..)
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Contact(..)
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Commitment
        | FieldPath::Reply
        | FieldPath::Own(_) => Sentence! { language, max;
            fi: "Yhteystietoja voi olla enintään {max}. Poista ylimääräiset.",
            sv: "Det kan finnas högst {max} kontaktuppgifter. Radera de överflödiga.",
            en: "There can be at most {max} contacts. Delete the extra ones.",
        },
    }
}

const fn document_changed(field: FieldPath) -> Text {
    match field {
        FieldPath::Commitment => Text! {
            fi: "Sitoumus on muuttunut sen jälkeen, kun allekirjoitit sen. Lue uusi versio ja allekirjoita se uudelleen.",
            sv: "Förbindelsen har ändrats efter att du undertecknade den. Läs den nya versionen och underteckna den på nytt.",
            en: "The commitment has changed since you signed it. Read the new version and sign it again.",
        },
        FieldPath::Own(field) => field.spec().changed,
        FieldPath::AccessPoints
        | FieldPath::AccessPoint(..)
        | FieldPath::RenewalRequests
        | FieldPath::Customer(_)
        | FieldPath::Contacts
        | FieldPath::Contact(..)
        | FieldPath::Billing(_)
        | FieldPath::ServiceDescription
        | FieldPath::Reply => Text! {
            fi: "Palvelukuvaus on muuttunut sen jälkeen, kun hyväksyit sen. Lue uusi versio ja hyväksy se uudelleen.",
            sv: "Tjänstebeskrivningen har ändrats efter att du godkände den. Läs den nya versionen och godkänn den på nytt.",
            en: "The service description has changed since you approved it. Read the new version and approve it again.",
        },
    }
}
