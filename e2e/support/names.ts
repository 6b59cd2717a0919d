import type { Text } from './words';

/** The names by which the journeys of tests/hearing.spec.ts find what they need, and what is said on the way. */
export const names = {
  logIn: { fi: 'Kirjaudu Kanta Ekstranetiin', sv: 'Logga in på Kanta Extranätet', en: 'Log in to Kanta Extranet' },
  identify: { fi: 'Tunnistaudu', sv: 'Identifiera dig', en: 'Identify yourself' },
  whoFor: { fi: 'Kenen puolesta asioit?', sv: 'För vems räkning uträttar du ärenden?', en: 'On whose behalf are you acting?' },
  choose: { fi: 'Valitse', sv: 'Välj', en: 'Choose' },
  oid: { fi: 'Kanta-liityntäpisteen OID-tunnus', sv: 'Anslutningspunktens OID', en: 'OID of the Kanta access point' },
  found: { fi: 'löytyi', sv: 'hittades', en: 'found' },
  street: { fi: 'Katuosoite tai postilokero', sv: 'Gatuadress eller postbox', en: 'Street address or PO box' },
  postalCode: { fi: 'Postinumero', sv: 'Postnummer', en: 'Postal code' },
  postalAddress: { fi: 'Postiosoite', sv: 'Postadress', en: 'Postal address' },
  filledIn: { fi: 'Täytetty postinumeron mukaan', sv: 'Ifylld utifrån postnumret', en: 'Filled in on the basis of the postal code' },
  email: { fi: 'Sähköpostiosoite', sv: 'E-postadress', en: 'E-mail address' },
  contact: { fi: 'Yhteystieto 1', sv: 'Kontaktuppgift 1', en: 'Contact 1' },
  nameMissing: {
    fi: 'Kirjoita yhteyshenkilön tai yhteystahon nimi.',
    sv: 'Skriv kontaktpersonens eller kontaktpunktens namn.',
    en: 'Enter the name of the contact person or contact point.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  ofTheService: { fi: ' (palvelukohtainen)', sv: ' (servicespecifik)', en: ' (service-specific)' },
  alsoAsked: { fi: 'kysymme myös', sv: 'frågar vi också', en: 'we also ask' },
  phone: { fi: 'Puhelinnumero', sv: 'Telefonnummer', en: 'Phone number' },
  cardNumber: { fi: 'Varmennekortin numero', sv: 'Certifikatkortets nummer', en: 'Certificate number' },
  allFixed: { fi: 'Kaikki kohdat on korjattu', sv: 'Alla punkter är åtgärdade', en: 'All problems are fixed' },
  usePostalAddress: {
    fi: 'Käytä postiosoitetta laskutusosoitteena',
    sv: 'Använd postadressen som faktureringsadress',
    en: 'Use the postal address as the billing address',
  },
  copied: { fi: 'kopioitu', sv: 'kopierats', en: 'copied' },
  eInvoiceAddress: {
    fi: 'Verkkolaskuosoite (valinnainen)',
    sv: 'E-fakturaadress (valfri)',
    en: 'E-invoice address (optional)',
  },
  operator: {
    fi: 'Verkkolaskuoperaattori tai pankki (valinnainen)',
    sv: 'E-fakturaoperatör eller bank (valfri)',
    en: 'E-invoice operator or bank (optional)',
  },
  showAndUpdate: { fi: 'Näytä ja päivitä tiedot', sv: 'Visa och uppdatera uppgifterna', en: 'View and update the information' },
  cancel: { fi: 'Peruuta', sv: 'Avbryt', en: 'Cancel' },
  lastDay: { fi: 'Viimeinen voimassaolopäivä', sv: 'Sista giltighetsdag', en: 'Last day of validity' },
  closingDown: { fi: 'Toiminnan lopettaminen', sv: 'Verksamheten upphör', en: 'Closing down' },
} satisfies Record<string, Text>;
