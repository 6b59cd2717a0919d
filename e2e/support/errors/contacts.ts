import type { Text } from '../words';
import type { Case } from './case';
import { email, freeText, missing, phone } from './texts';

/** The rules of one contact's texts, when the contact has no role that asks for more. */
export const contact: Case[] = [
  missing(
    'contacts-*-name',
    {
      fi: 'Kirjoita yhteyshenkilön tai yhteystahon nimi.',
      sv: 'Skriv kontaktpersonens eller kontaktpunktens namn.',
      en: 'Enter the name of the contact person or contact point.',
    },
    'Maija Mallikas',
  ),
  ...freeText('contacts-*-name', 'Maija Mallikas'),
  ...freeText('contacts-*-title', 'Toiminnanjohtaja'),
  missing(
    'contacts-*-email',
    {
      fi: 'Kirjoita yhteyshenkilön tai yhteystahon sähköpostiosoite.',
      sv: 'Skriv kontaktpersonens eller kontaktpunktens e-postadress.',
      en: 'Enter the contact’s e-mail address.',
    },
    'maija.mallikas@esimerkki.fi',
  ),
  ...email('contacts-*-email'),
  ...phone('contacts-*-phone'),
];

/** What the archivist's card asks for. */
export const archivist: Case[] = [
  missing(
    'contacts-*-certificate_number',
    {
      fi: 'Kirjoita arkistonhoitajan varmennekortin numero. Numero on kortin etupuolella.',
      sv: 'Skriv numret på arkivariens certifikatkort. Numret finns på kortets framsida.',
      en: 'Enter the archivist’s certificate number. It is on the front of the card.',
    },
    '00100000017',
  ),
  {
    field: 'contacts-*-certificate_number',
    code: 'certificate_number.empty',
    wrong: '.',
    says: {
      fi: 'Kirjoita varmennekortin numero. Numero on kortin etupuolella.',
      sv: 'Skriv certifikatkortets nummer. Numret finns på kortets framsida.',
      en: 'Enter the certificate number. It is on the front of the card.',
    },
    right: '00100000017',
  },
  {
    field: 'contacts-*-certificate_number',
    code: 'certificate_number.unexpected_char',
    wrong: '001000000-7',
    says: {
      fi: 'Varmennekortin numerossa on merkki ”-”. Kirjoita vain kortin etupuolella olevat numerot ja kirjaimet.',
      sv: 'Certifikatkortets nummer innehåller tecknet ”-”. Skriv bara siffrorna och bokstäverna på kortets framsida.',
      en: 'The certificate number contains the character “-”. Enter only the digits and letters on the front of the card.',
    },
    right: '00100000017',
  },
  {
    field: 'contacts-*-certificate_number',
    code: 'certificate_number.wrong_length',
    wrong: '0010000001',
    says: {
      fi: 'Varmennekortin numerossa on 11 merkkiä. Nyt niitä on 10. Kirjoita numero kortin etupuolelta.',
      sv: 'Certifikatkortets nummer har 11 tecken. Nu är antalet 10. Skriv numret från kortets framsida.',
      en: 'A certificate number has 11 characters. You have entered 10. Copy the number from the front of the card.',
    },
    right: '00100000017',
  },
];

/** A contact for disturbances has to have a number that takes text messages. */
export const disturbance: Case[] = [
  missing(
    'contacts-*-phone',
    {
      fi: 'Kirjoita yhteyshenkilön tai yhteystahon puhelinnumero.',
      sv: 'Skriv kontaktpersonens eller kontaktpunktens telefonnummer.',
      en: 'Enter the contact’s phone number.',
    },
    '+358 40 123 4567',
  ),
  {
    field: 'contacts-*-phone',
    code: 'sms_phone.empty',
    wrong: '-',
    says: {
      fi: 'Kirjoita puhelinnumero, johon voi lähettää tekstiviestejä.',
      sv: 'Skriv ett telefonnummer som kan ta emot sms.',
      en: 'Enter a phone number to which text messages can be sent.',
    },
    right: '+358 40 123 4567',
  },
  {
    field: 'contacts-*-phone',
    code: 'sms_phone.not_a_number',
    wrong: '040 ABC 1234',
    says: {
      fi: 'Puhelinnumerossa on merkki ”A”. Kirjoita yksi puhelinnumero, esimerkiksi 040 123 4567.',
      sv: 'Telefonnumret innehåller tecknet ”A”. Skriv ett telefonnummer, till exempel 040 123 4567.',
      en: 'The phone number contains the character “A”. Enter one phone number, for example 040 123 4567.',
    },
    right: '+358 40 123 4567',
  },
  ...notMobile('09 123 4567', '+358 9 123 4567', {
    fi: 'Antamasi puhelinnumero on lankaliittymän numero.',
    sv: 'Telefonnumret som du angett hör till en fast anslutning.',
    en: 'The phone number you have given is a landline number.',
  }),
  ...notMobile('020 634 7787', '+358 20 634 7787', {
    fi: 'Antamasi puhelinnumero on valtakunnallinen yritysnumero.',
    sv: 'Telefonnumret som du angett är ett riksomfattande företagsnummer.',
    en: 'The phone number you have given is a nationwide corporate number.',
  }),
  ...notMobile('0800 123 456', '+358 800 123 456', {
    fi: 'Antamasi puhelinnumero on maksuton palvelunumero.',
    sv: 'Telefonnumret som du angett är ett avgiftsfritt servicenummer.',
    en: 'The phone number you have given is a toll-free service number.',
  }),
  ...notMobile('0600 123 45', '+358 600 123 45', {
    fi: 'Antamasi puhelinnumero on maksullinen palvelunumero.',
    sv: 'Telefonnumret som du angett är ett avgiftsbelagt servicenummer.',
    en: 'The phone number you have given is a premium-rate service number.',
  }),
  ...notMobile('0116 117', '+358 11 6117', {
    fi: 'Antamasi puhelinnumero ei ole matkapuhelinnumero.',
    sv: 'Telefonnumret som du angett är inte ett mobilnummer.',
    en: 'The phone number you have given is not a mobile number.',
  }),
];

function notMobile(wrong: string, shown: string, because: Text): Case[] {
  const says = {
    fi: `${because.fi} Kirjoita numero, johon voi lähettää tekstiviestejä, esimerkiksi 040 123 4567. Aloita ulkomainen numero maatunnuksella.`,
    sv: `${because.sv} Skriv ett nummer som kan ta emot sms, till exempel 040 123 4567. Börja ett utländskt nummer med landsnumret.`,
    en: `${because.en} Enter a number to which text messages can be sent, for example 040 123 4567. Begin a foreign number with its country calling code.`,
  };
  return [{ field: 'contacts-*-phone', code: 'sms_phone.not_mobile', wrong, shown, says, right: '+358 40 123 4567' }];
}
