//! What to do about a text that is not the value it should be. Each sentence makes sense both
//! beside its field and in a list of everything that is left to do.

use crate::language::Language;
use crate::values::{
    BusinessIdError, CertificateNumberError, EInvoiceAddressError, EmailAddressError, IbanError,
    LineKind, OidError, OperatorIdError, PhoneNumberError, PostalCodeError, SmsPhoneNumberError,
};

/// For the OID of an access point.
pub fn oid_error(language: Language, error: &OidError) -> String {
    match error {
        OidError::Empty => Sentence! { language;
            fi: "Kirjoita OID-tunnus.",
            sv: "Skriv OID.",
            en: "Enter the OID.",
        },
        OidError::EmptyArc { arc } => Sentence! { language, arc;
            fi: "OID-tunnuksen osa {arc} on tyhjä. Poista ylimääräinen piste tai kirjoita puuttuvat numerot.",
            sv: "Del {arc} i OID är tom. Ta bort den överflödiga punkten eller skriv de siffror som saknas.",
            en: "Part {arc} of the OID is empty. Remove the extra dot, or enter the missing digits.",
        },
        OidError::UnexpectedChar { arc, found } => {
            let found = character(language, *found);
            Sentence! { language, arc, found;
                fi: "OID-tunnuksen osassa {arc} on {found}. Kirjoita vain numeroita ja erota osat toisistaan pisteillä.",
                sv: "Del {arc} i OID innehåller {found}. Skriv bara siffror, med punkter mellan delarna.",
                en: "Part {arc} of the OID contains {found}. Enter only digits, with dots between the parts.",
            }
        }
        OidError::LeadingZero { arc } => Sentence! { language, arc;
            fi: "OID-tunnuksen osa {arc} alkaa nollalla. Poista nolla osan alusta.",
            sv: "Del {arc} i OID börjar med noll. Ta bort nollan i början av delen.",
            en: "Part {arc} of the OID begins with a zero. Remove the zero from the beginning of the part.",
        },
        OidError::TooShort => Sentence! { language;
            fi: "OID-tunnuksessa on vain yksi osa. Kirjoita koko tunnus, esimerkiksi 1.2.246.10.12345671.18.1.",
            sv: "OID har bara en del. Skriv hela koden, till exempel 1.2.246.10.12345671.18.1.",
            en: "The OID has only one part. Enter all of it, for example 1.2.246.10.12345671.18.1.",
        },
        OidError::FirstArc => Sentence! { language;
            fi: "OID-tunnuksen ensimmäinen osa on aina 0, 1 tai 2. Tarkista tunnuksen alku. Suomalainen tunnus alkaa 1.2.246.",
            sv: "Den första delen i OID är alltid 0, 1 eller 2. Kontrollera kodens början. En finländsk OID börjar med 1.2.246.",
            en: "The first part of an OID is always 0, 1 or 2. Check the beginning. A Finnish OID begins with 1.2.246.",
        },
        OidError::SecondArc => Sentence! { language;
            fi: "OID-tunnuksen toinen osa on liian suuri. Tarkista tunnuksen alku. Suomalainen tunnus alkaa 1.2.246.",
            sv: "Den andra delen i OID är för stor. Kontrollera kodens början. En finländsk OID börjar med 1.2.246.",
            en: "The second part of the OID is too large. Check the beginning. A Finnish OID begins with 1.2.246.",
        },
        OidError::TooLong { max, found } => Sentence! { language, max, found;
            fi: "OID-tunnuksessa voi olla enintään {max} merkkiä. Nyt niitä on {found}. Tarkista tunnus.",
            sv: "OID kan ha högst {max} tecken. Nu är antalet {found}. Kontrollera koden.",
            en: "An OID can have at most {max} characters. You have entered {found}. Check the OID.",
        },
    }
}

/// For a business ID.
pub fn business_id_error(language: Language, error: &BusinessIdError) -> String {
    match error {
        BusinessIdError::Empty => Sentence! { language;
            fi: "Kirjoita Y-tunnus.",
            sv: "Skriv FO-numret.",
            en: "Enter the business ID.",
        },
        BusinessIdError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Y-tunnuksessa on {found} väärässä paikassa. Kirjoita seitsemän numeroa, yhdysmerkki ja tarkistusnumero, esimerkiksi 0246246-0.",
                sv: "FO-numret innehåller {found} på fel ställe. Skriv sju siffror, ett bindestreck och kontrollsiffran, till exempel 0246246-0.",
                en: "The business ID contains {found} in the wrong place. Enter seven digits, a hyphen and the check digit, for example 0246246-0.",
            }
        }
        BusinessIdError::WrongLength { expected, found } => Sentence! { language, expected, found;
            fi: "Y-tunnuksessa on {expected} numeroa, kun alussa oleva nollakin lasketaan. Nyt niitä on {found}. Tarkista Y-tunnus.",
            sv: "Ett FO-nummer har {expected} siffror, nollan i början inräknad. Nu är antalet {found}. Kontrollera FO-numret.",
            en: "A business ID has {expected} digits, a leading zero included. You have entered {found}. Check the business ID.",
        },
        BusinessIdError::CheckDigit => Sentence! { language;
            fi: "Y-tunnuksen tarkistusnumero ei sovi muihin numeroihin. Tarkista, onko jokin numero kirjoitettu väärin.",
            sv: "FO-numrets kontrollsiffra passar inte ihop med de andra siffrorna. Kontrollera om någon siffra är felskriven.",
            en: "The check digit of the business ID does not match the other digits. Check whether a digit has been mistyped.",
        },
        BusinessIdError::NeverIssued => Sentence! { language;
            fi: "Tällaista Y-tunnusta ei anneta kenellekään. Tarkista numerot.",
            sv: "Ett sådant FO-nummer ges inte till någon. Kontrollera siffrorna.",
            en: "No one is given such a business ID. Check the digits.",
        },
    }
}

/// For the number of an archivist's certificate card.
pub fn certificate_number_error(language: Language, error: &CertificateNumberError) -> String {
    match error {
        CertificateNumberError::Empty => Sentence! { language;
            fi: "Kirjoita varmennekortin numero. Numero on kortin etupuolella.",
            sv: "Skriv certifikatkortets nummer. Numret finns på kortets framsida.",
            en: "Enter the certificate number. It is on the front of the card.",
        },
        CertificateNumberError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Varmennekortin numerossa on {found}. Kirjoita vain kortin etupuolella olevat numerot ja kirjaimet.",
                sv: "Certifikatkortets nummer innehåller {found}. Skriv bara siffrorna och bokstäverna på kortets framsida.",
                en: "The certificate number contains {found}. Enter only the digits and letters on the front of the card.",
            }
        }
        CertificateNumberError::WrongLength { expected, found } => {
            Sentence! { language, expected, found;
                fi: "Varmennekortin numerossa on {expected} merkkiä. Nyt niitä on {found}. Kirjoita numero kortin etupuolelta.",
                sv: "Certifikatkortets nummer har {expected} tecken. Nu är antalet {found}. Skriv numret från kortets framsida.",
                en: "A certificate number has {expected} characters. You have entered {found}. Copy the number from the front of the card.",
            }
        }
    }
}

/// For an e-mail address.
pub fn email_address_error(language: Language, error: &EmailAddressError) -> String {
    match error {
        EmailAddressError::Empty => Sentence! { language;
            fi: "Kirjoita sähköpostiosoite.",
            sv: "Skriv e-postadressen.",
            en: "Enter the e-mail address.",
        },
        EmailAddressError::SpaceInside => Sentence! { language;
            fi: "Sähköpostiosoitteessa on välilyönti. Poista se.",
            sv: "E-postadressen innehåller ett mellanslag. Ta bort det.",
            en: "The e-mail address contains a space. Remove it.",
        },
        EmailAddressError::MissingAt => Sentence! { language;
            fi: "Sähköpostiosoitteesta puuttuu @-merkki. Kirjoita osoite muodossa nimi@esimerkki.fi.",
            sv: "E-postadressen saknar tecknet @. Skriv adressen i formen namn@exempel.fi.",
            en: "The e-mail address has no @. Enter the address in the form name@example.fi.",
        },
        EmailAddressError::TwoAts => Sentence! { language;
            fi: "Sähköpostiosoitteessa on useita @-merkkejä. Kirjoita yksi osoite, jossa on yksi @-merkki.",
            sv: "E-postadressen innehåller flera @-tecken. Skriv en adress med ett @-tecken.",
            en: "The e-mail address contains more than one @. Enter one address with one @.",
        },
        EmailAddressError::EmptyLocal => Sentence! { language;
            fi: "Sähköpostiosoitteesta puuttuu alku. Kirjoita osoite muodossa nimi@esimerkki.fi.",
            sv: "E-postadressen saknar början. Skriv adressen i formen namn@exempel.fi.",
            en: "The e-mail address lacks its beginning. Enter the address in the form name@example.fi.",
        },
        EmailAddressError::EmptyDomain => Sentence! { language;
            fi: "Sähköpostiosoitteesta puuttuu loppu. Kirjoita osoite muodossa nimi@esimerkki.fi.",
            sv: "E-postadressen saknar slutet. Skriv adressen i formen namn@exempel.fi.",
            en: "The e-mail address lacks its end. Enter the address in the form name@example.fi.",
        },
        EmailAddressError::DomainWithoutDot | EmailAddressError::UnknownEnding => {
            Sentence! { language;
                fi: "Sähköpostiosoitteen lopusta puuttuu pääte, esimerkiksi .fi tai .com. Tarkista osoitteen loppu.",
                sv: "E-postadressen saknar ändelsen i slutet, till exempel .fi eller .com. Kontrollera adressens slut.",
                en: "The e-mail address lacks its ending, for example .fi or .com. Check the end of the address.",
            }
        }
        EmailAddressError::MisplacedDot => Sentence! { language;
            fi: "Sähköpostiosoitteessa on ylimääräinen piste. Poista piste, joka on toisen pisteen tai @-merkin vieressä tai osoitteen alussa tai lopussa.",
            sv: "E-postadressen innehåller en överflödig punkt. Ta bort punkten som står bredvid en annan punkt, bredvid @ eller i början eller slutet av adressen.",
            en: "The e-mail address contains an extra dot. Remove the dot that is next to another dot, next to the @, or at the beginning or end of the address.",
        },
        EmailAddressError::MisplacedHyphen => Sentence! { language;
            fi: "Sähköpostiosoitteen loppuosassa on ylimääräinen yhdysmerkki. Poista yhdysmerkki, joka on pisteen tai @-merkin vieressä tai osoitteen lopussa.",
            sv: "E-postadressens senare del innehåller ett överflödigt bindestreck. Ta bort bindestrecket som står bredvid en punkt, bredvid @ eller i slutet av adressen.",
            en: "The latter part of the e-mail address contains an extra hyphen. Remove the hyphen that is next to a dot, next to the @, or at the end of the address.",
        },
        EmailAddressError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Sähköpostiosoitteessa on {found}, jota osoitteissa ei käytetä. Tarkista osoite.",
                sv: "E-postadressen innehåller {found}, som inte används i adresser. Kontrollera adressen.",
                en: "The e-mail address contains {found}, which is not used in addresses. Check the address.",
            }
        }
        EmailAddressError::TooLong { max, found } => Sentence! { language, found, max;
            fi: "Sähköpostiosoitteessa on {found} merkin pituinen osa. Se voi olla enintään {max} merkkiä pitkä. Tarkista osoite.",
            sv: "E-postadressen har en del med {found} tecken. Den kan ha högst {max} tecken. Kontrollera adressen.",
            en: "The e-mail address has a part of {found} characters. It can have at most {max} characters. Check the address.",
        },
    }
}

/// For a postal code.
pub fn postal_code_error(language: Language, error: &PostalCodeError) -> String {
    match error {
        PostalCodeError::Empty => Sentence! { language;
            fi: "Kirjoita postinumero.",
            sv: "Skriv postnumret.",
            en: "Enter the postal code.",
        },
        PostalCodeError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Postinumerossa on {found}. Kirjoita vain numeroita, esimerkiksi 00100.",
                sv: "Postnumret innehåller {found}. Skriv bara siffror, till exempel 00100.",
                en: "The postal code contains {found}. Enter only digits, for example 00100.",
            }
        }
        PostalCodeError::WrongLength { expected, found } => Sentence! { language, expected, found;
            fi: "Postinumerossa on {expected} numeroa. Nyt niitä on {found}. Tarkista postinumero.",
            sv: "Ett postnummer har {expected} siffror. Nu är antalet {found}. Kontrollera postnumret.",
            en: "A postal code has {expected} digits. You have entered {found}. Check the postal code.",
        },
    }
}

/// For an e-invoice address.
pub fn e_invoice_address_error(language: Language, error: &EInvoiceAddressError) -> String {
    match error {
        EInvoiceAddressError::Empty => Sentence! { language;
            fi: "Kirjoita verkkolaskuosoite.",
            sv: "Skriv e-fakturaadressen.",
            en: "Enter the e-invoice address.",
        },
        EInvoiceAddressError::UnknownBeginning => Sentence! { language;
            fi: "Verkkolaskuosoite alkaa numeroilla 0037, tai se on IBAN-tilinumero, joka alkaa kirjaimilla FI. Tarkista osoitteen alku.",
            sv: "En e-fakturaadress börjar med siffrorna 0037, eller så är den ett IBAN-kontonummer som börjar med bokstäverna FI. Kontrollera adressens början.",
            en: "An e-invoice address begins with the digits 0037, or is an IBAN account number that begins with the letters FI. Check the beginning of the address.",
        },
        EInvoiceAddressError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Verkkolaskuosoitteessa on {found} väärässä paikassa. Kirjoita numeroiden 0037 jälkeen Y-tunnuksen kahdeksan numeroa ja sitten enintään viisi numeroa tai kirjainta A–Z.",
                sv: "E-fakturaadressen innehåller {found} på fel ställe. Skriv efter siffrorna 0037 de åtta siffrorna i FO-numret och sedan högst fem siffror eller bokstäver A–Z.",
                en: "The e-invoice address contains {found} in the wrong place. After the digits 0037, enter the eight digits of the business ID and then at most five digits or letters A–Z.",
            }
        }
        EInvoiceAddressError::WrongLength { min, max, found } => {
            Sentence! { language, min, max, found;
                fi: "Verkkolaskuosoitteessa, joka alkaa numeroilla 0037, on {min}–{max} merkkiä. Nyt niitä on {found}. Tarkista osoite.",
                sv: "En e-fakturaadress som börjar med siffrorna 0037 har {min}–{max} tecken. Nu är antalet {found}. Kontrollera adressen.",
                en: "An e-invoice address that begins with the digits 0037 has {min}–{max} characters. You have entered {found}. Check the address.",
            }
        }
        EInvoiceAddressError::BusinessId { .. } => Sentence! { language;
            fi: "Verkkolaskuosoitteessa on numeroiden 0037 jälkeen Y-tunnus ilman yhdysmerkkiä. Tarkista nämä kahdeksan numeroa.",
            sv: "I e-fakturaadressen följs siffrorna 0037 av ett FO-nummer utan bindestreck. Kontrollera dessa åtta siffror.",
            en: "In an e-invoice address the digits 0037 are followed by a business ID without its hyphen. Check these eight digits.",
        },
        EInvoiceAddressError::Iban { error } => iban_error(language, error),
    }
}

/// For a bank account number.
pub fn iban_error(language: Language, error: &IbanError) -> String {
    match error {
        IbanError::Empty => Sentence! { language;
            fi: "Kirjoita IBAN-tilinumero.",
            sv: "Skriv IBAN-kontonumret.",
            en: "Enter the IBAN account number.",
        },
        IbanError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "IBAN-tilinumerossa on {found} väärässä paikassa. Kirjoita maakoodi ja sen jälkeen numerot, esimerkiksi FI21 1234 5600 0007 85.",
                sv: "IBAN-kontonumret innehåller {found} på fel ställe. Skriv landskoden och sedan siffrorna, till exempel FI21 1234 5600 0007 85.",
                en: "The IBAN account number contains {found} in the wrong place. Enter the country code and then the digits, for example FI21 1234 5600 0007 85.",
            }
        }
        IbanError::MissingCountry => Sentence! { language;
            fi: "IBAN-tilinumerosta puuttuu maakoodi. Suomalainen tilinumero alkaa kirjaimilla FI.",
            sv: "IBAN-kontonumret saknar landskod. Ett finländskt kontonummer börjar med bokstäverna FI.",
            en: "The IBAN account number has no country code. A Finnish account number begins with the letters FI.",
        },
        IbanError::UnknownCountry { found } => Sentence! { language, found;
            fi: "Maakoodilla {found} ei ole IBAN-tilinumeroita. Suomalainen tilinumero alkaa kirjaimilla FI.",
            sv: "Det finns inga IBAN-kontonummer med landskoden {found}. Ett finländskt kontonummer börjar med bokstäverna FI.",
            en: "There are no IBAN account numbers with the country code {found}. A Finnish account number begins with the letters FI.",
        },
        IbanError::WrongLength { expected, found } => Sentence! { language, expected, found;
            fi: "Tämän maan IBAN-tilinumerossa on {expected} merkkiä. Nyt niitä on {found}. Tarkista tilinumero.",
            sv: "Ett IBAN-kontonummer i det här landet har {expected} tecken. Nu är antalet {found}. Kontrollera kontonumret.",
            en: "An IBAN account number of this country has {expected} characters. You have entered {found}. Check the account number.",
        },
        IbanError::CheckDigits => Sentence! { language;
            fi: "IBAN-tilinumeron tarkistusnumerot eivät sovi muihin numeroihin. Tarkista, onko jokin numero kirjoitettu väärin.",
            sv: "IBAN-kontonumrets kontrollsiffror passar inte ihop med de andra siffrorna. Kontrollera om någon siffra är felskriven.",
            en: "The check digits of the IBAN account number do not match the other digits. Check whether a digit has been mistyped.",
        },
    }
}

/// For the id of an e-invoice operator.
pub fn operator_id_error(language: Language, error: &OperatorIdError) -> String {
    match error {
        OperatorIdError::Empty => Sentence! { language;
            fi: "Valitse verkkolaskuoperaattori tai pankki tai kirjoita välittäjätunnus.",
            sv: "Välj e-fakturaoperatör eller bank eller skriv förmedlarkoden.",
            en: "Choose the e-invoice operator or bank, or enter the intermediary code.",
        },
        OperatorIdError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Välittäjätunnuksessa on {found}. Kirjoita vain numeroita ja kirjaimia A–Z, esimerkiksi 003723327487.",
                sv: "Förmedlarkoden innehåller {found}. Skriv bara siffror och bokstäver A–Z, till exempel 003723327487.",
                en: "The intermediary code contains {found}. Enter only digits and letters A–Z, for example 003723327487.",
            }
        }
        OperatorIdError::WrongLength { min, max, found } => Sentence! { language, min, max, found;
            fi: "Välittäjätunnuksessa on {min}–{max} merkkiä. Nyt niitä on {found}. Tarkista tunnus.",
            sv: "En förmedlarkod har {min}–{max} tecken. Nu är antalet {found}. Kontrollera koden.",
            en: "An intermediary code has {min}–{max} characters. You have entered {found}. Check the code.",
        },
    }
}

/// For a phone number.
pub fn phone_number_error(language: Language, error: &PhoneNumberError) -> String {
    match error {
        PhoneNumberError::Empty => Sentence! { language;
            fi: "Kirjoita puhelinnumero.",
            sv: "Skriv telefonnumret.",
            en: "Enter the phone number.",
        },
        PhoneNumberError::UnexpectedChar { found } => {
            let found = character(language, *found);
            Sentence! { language, found;
                fi: "Puhelinnumerossa on {found}. Kirjoita yksi puhelinnumero, esimerkiksi 040 123 4567.",
                sv: "Telefonnumret innehåller {found}. Skriv ett telefonnummer, till exempel 040 123 4567.",
                en: "The phone number contains {found}. Enter one phone number, for example 040 123 4567.",
            }
        }
        PhoneNumberError::UnknownCallingCode => Sentence! { language;
            fi: "Puhelinnumeron maatunnusta ei ole olemassa. Tarkista numeron alku. Suomen maatunnus on +358.",
            sv: "Telefonnumrets landsnummer finns inte. Kontrollera numrets början. Finlands landsnummer är +358.",
            en: "No country has the calling code of this phone number. Check the beginning of the number. Finland’s code is +358.",
        },
        PhoneNumberError::TooShort { .. } => Sentence! { language;
            fi: "Puhelinnumerosta puuttuu numeroita. Kirjoita numero kokonaan suuntanumeron kanssa, esimerkiksi 09 123 4567.",
            sv: "Telefonnumret saknar siffror. Skriv hela numret med riktnummer, till exempel 09 123 4567.",
            en: "Digits are missing from the phone number. Enter the whole number with its area code, for example 09 123 4567.",
        },
        PhoneNumberError::TooLong { .. } => Sentence! { language;
            fi: "Puhelinnumerossa on liikaa numeroita. Kirjoita yksi puhelinnumero, esimerkiksi 040 123 4567.",
            sv: "Telefonnumret har för många siffror. Skriv ett telefonnummer, till exempel 040 123 4567.",
            en: "The phone number has too many digits. Enter one phone number, for example 040 123 4567.",
        },
    }
}

/// For a phone number to which text messages have to go.
pub fn sms_phone_number_error(language: Language, error: &SmsPhoneNumberError) -> String {
    let line = match error {
        SmsPhoneNumberError::Empty => {
            return Sentence! { language;
                fi: "Kirjoita puhelinnumero, johon voi lähettää tekstiviestejä.",
                sv: "Skriv ett telefonnummer som kan ta emot sms.",
                en: "Enter a phone number to which text messages can be sent.",
            };
        }
        SmsPhoneNumberError::NotANumber { error } => return phone_number_error(language, error),
        SmsPhoneNumberError::NotMobile { line } => line,
    };
    let matter = match line {
        LineKind::Fixed => Sentence! { language;
            fi: "Antamasi puhelinnumero on lankaliittymän numero.",
            sv: "Telefonnumret som du angett hör till en fast anslutning.",
            en: "The phone number you have given is a landline number.",
        },
        LineKind::Corporate => Sentence! { language;
            fi: "Antamasi puhelinnumero on valtakunnallinen yritysnumero.",
            sv: "Telefonnumret som du angett är ett riksomfattande företagsnummer.",
            en: "The phone number you have given is a nationwide corporate number.",
        },
        LineKind::TollFree => Sentence! { language;
            fi: "Antamasi puhelinnumero on maksuton palvelunumero.",
            sv: "Telefonnumret som du angett är ett avgiftsfritt servicenummer.",
            en: "The phone number you have given is a toll-free service number.",
        },
        LineKind::Premium => Sentence! { language;
            fi: "Antamasi puhelinnumero on maksullinen palvelunumero.",
            sv: "Telefonnumret som du angett är ett avgiftsbelagt servicenummer.",
            en: "The phone number you have given is a premium-rate service number.",
        },
        LineKind::Other => Sentence! { language;
            fi: "Antamasi puhelinnumero ei ole matkapuhelinnumero.",
            sv: "Telefonnumret som du angett är inte ett mobilnummer.",
            en: "The phone number you have given is not a mobile number.",
        },
    };
    Sentence! { language, matter;
        fi: "{matter} Kirjoita numero, johon voi lähettää tekstiviestejä, esimerkiksi 040 123 4567. Aloita ulkomainen numero maatunnuksella.",
        sv: "{matter} Skriv ett nummer som kan ta emot sms, till exempel 040 123 4567. Börja ett utländskt nummer med landsnumret.",
        en: "{matter} Enter a number to which text messages can be sent, for example 040 123 4567. Begin a foreign number with its country calling code.",
    }
}

/// A character as it can be pointed at in the middle of a sentence.
fn character(language: Language, c: char) -> String {
    if c.is_whitespace() {
        Sentence! { language;
            fi: "välilyönti",
            sv: "ett mellanslag",
            en: "a space",
        }
    } else if c.is_control() {
        Sentence! { language;
            fi: "näkymätön merkki",
            sv: "ett osynligt tecken",
            en: "an invisible character",
        }
    } else {
        Sentence! { language, c;
            fi: "merkki ”{c}”",
            sv: "tecknet ”{c}”",
            en: "the character “{c}”",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check<E>(wording: fn(Language, &E) -> String, error: E, [fi, sv, en]: [&str; 3]) {
        assert_eq!(wording(Language::Fi, &error), fi);
        assert_eq!(wording(Language::Sv, &error), sv);
        assert_eq!(wording(Language::En, &error), en);
    }

    #[test]
    fn the_sentence_says_where() {
        check(
            oid_error,
            OidError::LeadingZero { arc: 5 },
            [
                "OID-tunnuksen osa 5 alkaa nollalla. Poista nolla osan alusta.",
                "Del 5 i OID börjar med noll. Ta bort nollan i början av delen.",
                "Part 5 of the OID begins with a zero. Remove the zero from the beginning of the part.",
            ],
        );
    }

    #[test]
    fn a_character_is_named_so_that_it_can_be_seen() {
        check(
            postal_code_error,
            PostalCodeError::UnexpectedChar { found: 'H' },
            [
                "Postinumerossa on merkki ”H”. Kirjoita vain numeroita, esimerkiksi 00100.",
                "Postnumret innehåller tecknet ”H”. Skriv bara siffror, till exempel 00100.",
                "The postal code contains the character “H”. Enter only digits, for example 00100.",
            ],
        );
        assert_eq!(character(Language::Fi, ' '), "välilyönti");
        assert_eq!(character(Language::Sv, '\u{a0}'), "ett mellanslag");
        assert_eq!(character(Language::En, '\0'), "an invisible character");
    }

    #[test]
    fn a_landline_is_called_a_landline() {
        check(
            sms_phone_number_error,
            SmsPhoneNumberError::NotMobile {
                line: LineKind::Fixed,
            },
            [
                "Antamasi puhelinnumero on lankaliittymän numero. Kirjoita numero, johon voi lähettää tekstiviestejä, esimerkiksi 040 123 4567. Aloita ulkomainen numero maatunnuksella.",
                "Telefonnumret som du angett hör till en fast anslutning. Skriv ett nummer som kan ta emot sms, till exempel 040 123 4567. Börja ett utländskt nummer med landsnumret.",
                "The phone number you have given is a landline number. Enter a number to which text messages can be sent, for example 040 123 4567. Begin a foreign number with its country calling code.",
            ],
        );
    }

    #[test]
    fn what_is_given_as_an_example_is_taken() {
        use crate::values::{
            BusinessId, EInvoiceAddress, Oid, OperatorId, PhoneNumber, PostalCode, SmsPhoneNumber,
        };

        assert!("1.2.246.10.12345671.18.1".parse::<Oid>().is_ok());
        assert!("0246246-0".parse::<BusinessId>().is_ok());
        assert!("00100".parse::<PostalCode>().is_ok());
        assert!("FI21 1234 5600 0007 85".parse::<EInvoiceAddress>().is_ok());
        assert!("003723327487".parse::<OperatorId>().is_ok());
        assert!("09 123 4567".parse::<PhoneNumber>().is_ok());
        assert!("040 123 4567".parse::<SmsPhoneNumber>().is_ok());
    }
}
