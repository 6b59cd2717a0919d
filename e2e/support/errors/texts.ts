import type { Text } from '../words';
import type { Case } from './case';

/** The rules of any field of free text. */
export function freeText(field: string, right: string): Case[] {
  return [
    {
      field,
      code: 'too_long',
      wrong: 'Å'.repeat(201),
      says: {
        fi: 'Lyhennä tekstiä: tässä voi olla enintään 200 merkkiä.',
        sv: 'Förkorta texten: här ryms högst 200 tecken.',
        en: 'Shorten the text: at most 200 characters fit here.',
      },
      right: 'Å'.repeat(200),
    },
    {
      field,
      code: 'control_character',
      wrong: 'Esimerkki\u0007',
      says: {
        fi: 'Tekstissä on näkymätön ohjausmerkki. Poista teksti ja kirjoita se uudelleen.',
        sv: 'Texten innehåller ett osynligt styrtecken. Ta bort texten och skriv den på nytt.',
        en: 'The text has an invisible control character. Delete the text and enter it again.',
      },
      right,
    },
  ];
}

/** Nothing but spaces is nothing. */
export function missing(field: string, says: Text, right: string, given?: Record<string, string>): Case {
  return { field, code: 'missing', wrong: '  ', says, right, ...(given && { given }) };
}

/** The rules of any Finnish postal code. */
export function postalCode(field: string): Case[] {
  const right = '00100';
  return [
    {
      field,
      code: 'postal_code.empty',
      wrong: 'FI-',
      says: { fi: 'Kirjoita postinumero.', sv: 'Skriv postnumret.', en: 'Enter the postal code.' },
      right,
    },
    {
      field,
      code: 'postal_code.unexpected_char',
      wrong: '0010O',
      says: {
        fi: 'Postinumerossa on merkki ”O”. Kirjoita vain numeroita, esimerkiksi 00100.',
        sv: 'Postnumret innehåller tecknet ”O”. Skriv bara siffror, till exempel 00100.',
        en: 'The postal code contains the character “O”. Enter only digits, for example 00100.',
      },
      right,
    },
    {
      field,
      code: 'postal_code.wrong_length',
      wrong: '0010',
      says: {
        fi: 'Postinumerossa on 5 numeroa. Nyt niitä on 4. Tarkista postinumero.',
        sv: 'Ett postnummer har 5 siffror. Nu är antalet 4. Kontrollera postnumret.',
        en: 'A postal code has 5 digits. You have entered 4. Check the postal code.',
      },
      right,
    },
  ];
}

/** The rules of any telephone number. */
export function phone(field: string): Case[] {
  const right = '+358 9 123 4567';
  return [
    {
      field,
      code: 'phone.empty',
      wrong: '-',
      says: { fi: 'Kirjoita puhelinnumero.', sv: 'Skriv telefonnumret.', en: 'Enter the phone number.' },
      right,
    },
    {
      field,
      code: 'phone.unexpected_char',
      wrong: '040 ABC 1234',
      says: {
        fi: 'Puhelinnumerossa on merkki ”A”. Kirjoita yksi puhelinnumero, esimerkiksi 040 123 4567.',
        sv: 'Telefonnumret innehåller tecknet ”A”. Skriv ett telefonnummer, till exempel 040 123 4567.',
        en: 'The phone number contains the character “A”. Enter one phone number, for example 040 123 4567.',
      },
      right,
    },
    {
      field,
      code: 'phone.unknown_calling_code',
      wrong: '+999 123 4567',
      says: {
        fi: 'Puhelinnumeron maatunnusta ei ole olemassa. Tarkista numeron alku. Suomen maatunnus on +358.',
        sv: 'Telefonnumrets landsnummer finns inte. Kontrollera numrets början. Finlands landsnummer är +358.',
        en: 'No country has the calling code of this phone number. Check the beginning of the number. Finland’s code is +358.',
      },
      right,
    },
    {
      field,
      code: 'phone.too_short',
      wrong: '09 12',
      says: {
        fi: 'Puhelinnumerosta puuttuu numeroita. Kirjoita numero kokonaan suuntanumeron kanssa, esimerkiksi 09 123 4567.',
        sv: 'Telefonnumret saknar siffror. Skriv hela numret med riktnummer, till exempel 09 123 4567.',
        en: 'Digits are missing from the phone number. Enter the whole number with its area code, for example 09 123 4567.',
      },
      right,
    },
    {
      field,
      code: 'phone.too_long',
      wrong: '040 123 4567 040 765 4321',
      says: {
        fi: 'Puhelinnumerossa on liikaa numeroita. Kirjoita yksi puhelinnumero, esimerkiksi 040 123 4567.',
        sv: 'Telefonnumret har för många siffror. Skriv ett telefonnummer, till exempel 040 123 4567.',
        en: 'The phone number has too many digits. Enter one phone number, for example 040 123 4567.',
      },
      right,
    },
  ];
}

/** The rules of any e-mail address. */
export function email(field: string): Case[] {
  const right = 'nimi@esimerkki.fi';
  const ending: Text = {
    fi: 'Sähköpostiosoitteen lopusta puuttuu pääte, esimerkiksi .fi tai .com. Tarkista osoitteen loppu.',
    sv: 'E-postadressen saknar ändelsen i slutet, till exempel .fi eller .com. Kontrollera adressens slut.',
    en: 'The e-mail address lacks its ending, for example .fi or .com. Check the end of the address.',
  };
  return [
    {
      field,
      code: 'email.empty',
      wrong: 'mailto:',
      says: { fi: 'Kirjoita sähköpostiosoite.', sv: 'Skriv e-postadressen.', en: 'Enter the e-mail address.' },
      right,
    },
    {
      field,
      code: 'email.space_inside',
      wrong: 'nimi @esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteessa on välilyönti. Poista se.',
        sv: 'E-postadressen innehåller ett mellanslag. Ta bort det.',
        en: 'The e-mail address contains a space. Remove it.',
      },
      right,
    },
    {
      field,
      code: 'email.missing_at',
      wrong: 'nimi.esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteesta puuttuu @-merkki. Kirjoita osoite muodossa nimi@esimerkki.fi.',
        sv: 'E-postadressen saknar tecknet @. Skriv adressen i formen namn@exempel.fi.',
        en: 'The e-mail address has no @. Enter the address in the form name@example.fi.',
      },
      right,
    },
    {
      field,
      code: 'email.two_ats',
      wrong: 'nimi@toinen@esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteessa on useita @-merkkejä. Kirjoita yksi osoite, jossa on yksi @-merkki.',
        sv: 'E-postadressen innehåller flera @-tecken. Skriv en adress med ett @-tecken.',
        en: 'The e-mail address contains more than one @. Enter one address with one @.',
      },
      right,
    },
    {
      field,
      code: 'email.empty_local',
      wrong: '@esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteesta puuttuu alku. Kirjoita osoite muodossa nimi@esimerkki.fi.',
        sv: 'E-postadressen saknar början. Skriv adressen i formen namn@exempel.fi.',
        en: 'The e-mail address lacks its beginning. Enter the address in the form name@example.fi.',
      },
      right,
    },
    {
      field,
      code: 'email.empty_domain',
      wrong: 'nimi@',
      says: {
        fi: 'Sähköpostiosoitteesta puuttuu loppu. Kirjoita osoite muodossa nimi@esimerkki.fi.',
        sv: 'E-postadressen saknar slutet. Skriv adressen i formen namn@exempel.fi.',
        en: 'The e-mail address lacks its end. Enter the address in the form name@example.fi.',
      },
      right,
    },
    { field, code: 'email.domain_without_dot', wrong: 'nimi@esimerkki', says: ending, right },
    { field, code: 'email.unknown_ending', wrong: 'nimi@esimerkki.1', says: ending, right },
    {
      field,
      code: 'email.misplaced_dot',
      wrong: 'nimi..toinen@esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteessa on ylimääräinen piste. Poista piste, joka on toisen pisteen tai @-merkin vieressä tai osoitteen alussa tai lopussa.',
        sv: 'E-postadressen innehåller en överflödig punkt. Ta bort punkten som står bredvid en annan punkt, bredvid @ eller i början eller slutet av adressen.',
        en: 'The e-mail address contains an extra dot. Remove the dot that is next to another dot, next to the @, or at the beginning or end of the address.',
      },
      right,
    },
    {
      field,
      code: 'email.misplaced_hyphen',
      wrong: 'nimi@-esimerkki.fi',
      says: {
        fi: 'Sähköpostiosoitteen loppuosassa on ylimääräinen yhdysmerkki. Poista yhdysmerkki, joka on pisteen tai @-merkin vieressä tai osoitteen lopussa.',
        sv: 'E-postadressens senare del innehåller ett överflödigt bindestreck. Ta bort bindestrecket som står bredvid en punkt, bredvid @ eller i slutet av adressen.',
        en: 'The latter part of the e-mail address contains an extra hyphen. Remove the hyphen that is next to a dot, next to the @, or at the end of the address.',
      },
      right,
    },
    {
      field,
      code: 'email.unexpected_char',
      wrong: 'nimi@esim_erkki.fi',
      says: {
        fi: 'Sähköpostiosoitteessa on merkki ”_”, jota osoitteissa ei käytetä. Tarkista osoite.',
        sv: 'E-postadressen innehåller tecknet ”_”, som inte används i adresser. Kontrollera adressen.',
        en: 'The e-mail address contains the character “_”, which is not used in addresses. Check the address.',
      },
      right,
    },
    {
      field,
      code: 'email.too_long',
      wrong: `${'a'.repeat(65)}@esimerkki.fi`,
      says: {
        fi: 'Sähköpostiosoitteessa on 65 merkin pituinen osa. Se voi olla enintään 64 merkkiä pitkä. Tarkista osoite.',
        sv: 'E-postadressen har en del med 65 tecken. Den kan ha högst 64 tecken. Kontrollera adressen.',
        en: 'The e-mail address has a part of 65 characters. It can have at most 64 characters. Check the address.',
      },
      right,
    },
  ];
}
