import type { Case } from './case';
import { freeText, missing, postalCode } from './texts';

const operator = { 'billing-operator': '003723327487' };
const address = { 'billing-e_invoice_address': '003702462460' };

/** The rules of an e-invoice address; its operator is given. */
function eInvoiceAddress(code: Case['code'], wrong: string, fi: string, sv: string, en: string): Case {
  return {
    field: 'billing-e_invoice_address',
    code,
    wrong,
    says: { fi, sv, en },
    right: '003702462460',
    given: operator,
  };
}

/** The rules of *Laskutustiedot*. */
export const billing: Case[] = [
  missing(
    'billing-recipient',
    { fi: 'Kirjoita laskun vastaanottaja.', sv: 'Skriv fakturamottagaren.', en: 'Enter the recipient of the invoice.' },
    'Lääkäriasema Malli Oy',
  ),
  ...freeText('billing-recipient', 'Lääkäriasema Malli Oy'),
  missing(
    'billing-street',
    {
      fi: 'Kirjoita laskutusosoite: katuosoite tai postilokero.',
      sv: 'Skriv faktureringsadressen: gatuadress eller postbox.',
      en: 'Enter the billing address: street address or PO box.',
    },
    'PL 12',
  ),
  ...freeText('billing-street', 'PL 12'),
  missing(
    'billing-postal_code',
    {
      fi: 'Kirjoita laskutusosoitteen postinumero.',
      sv: 'Skriv faktureringsadressens postnummer.',
      en: 'Enter the postal code of the billing address.',
    },
    '00100',
  ),
  ...postalCode('billing-postal_code'),
  missing(
    'billing-post_office',
    {
      fi: 'Kirjoita laskutusosoitteen postitoimipaikka.',
      sv: 'Skriv faktureringsadressens postanstalt.',
      en: 'Enter the town or city of the billing address.',
    },
    'Helsinki',
  ),
  ...freeText('billing-post_office', 'Helsinki'),
  missing(
    'billing-e_invoice_address',
    {
      fi: 'Kirjoita verkkolaskuosoite tai poista välittäjätunnus.',
      sv: 'Skriv e-fakturaadressen eller ta bort förmedlarkoden.',
      en: 'Enter the e-invoice address, or remove the intermediary code.',
    },
    '003702462460',
    operator,
  ),
  eInvoiceAddress(
    'e_invoice_address.empty',
    'OVT:',
    'Kirjoita verkkolaskuosoite.',
    'Skriv e-fakturaadressen.',
    'Enter the e-invoice address.',
  ),
  eInvoiceAddress(
    'e_invoice_address.unknown_beginning',
    '0216123456789',
    'Verkkolaskuosoite alkaa numeroilla 0037, tai se on IBAN-tilinumero, joka alkaa kirjaimilla FI. Tarkista osoitteen alku.',
    'En e-fakturaadress börjar med siffrorna 0037, eller så är den ett IBAN-kontonummer som börjar med bokstäverna FI. Kontrollera adressens början.',
    'An e-invoice address begins with the digits 0037, or is an IBAN account number that begins with the letters FI. Check the beginning of the address.',
  ),
  eInvoiceAddress(
    'e_invoice_address.unexpected_char',
    '00370246246O',
    'Verkkolaskuosoitteessa on merkki ”O” väärässä paikassa. Kirjoita numeroiden 0037 jälkeen Y-tunnuksen kahdeksan numeroa ja sitten enintään viisi numeroa tai kirjainta A–Z.',
    'E-fakturaadressen innehåller tecknet ”O” på fel ställe. Skriv efter siffrorna 0037 de åtta siffrorna i FO-numret och sedan högst fem siffror eller bokstäver A–Z.',
    'The e-invoice address contains the character “O” in the wrong place. After the digits 0037, enter the eight digits of the business ID and then at most five digits or letters A–Z.',
  ),
  eInvoiceAddress(
    'e_invoice_address.wrong_length',
    '00370246246',
    'Verkkolaskuosoitteessa, joka alkaa numeroilla 0037, on 12–17 merkkiä. Nyt niitä on 11. Tarkista osoite.',
    'En e-fakturaadress som börjar med siffrorna 0037 har 12–17 tecken. Nu är antalet 11. Kontrollera adressen.',
    'An e-invoice address that begins with the digits 0037 has 12–17 characters. You have entered 11. Check the address.',
  ),
  eInvoiceAddress(
    'e_invoice_address.business_id',
    '003712345678',
    'Verkkolaskuosoitteessa on numeroiden 0037 jälkeen Y-tunnus ilman yhdysmerkkiä. Tarkista nämä kahdeksan numeroa.',
    'I e-fakturaadressen följs siffrorna 0037 av ett FO-nummer utan bindestreck. Kontrollera dessa åtta siffror.',
    'In an e-invoice address the digits 0037 are followed by a business ID without its hyphen. Check these eight digits.',
  ),
  eInvoiceAddress(
    'e_invoice_address.iban',
    'FI21 1234 5600 0007 86',
    'IBAN-tilinumeron tarkistusnumerot eivät sovi muihin numeroihin. Tarkista, onko jokin numero kirjoitettu väärin.',
    'IBAN-kontonumrets kontrollsiffror passar inte ihop med de andra siffrorna. Kontrollera om någon siffra är felskriven.',
    'The check digits of the IBAN account number do not match the other digits. Check whether a digit has been mistyped.',
  ),
  eInvoiceAddress(
    'e_invoice_address.iban',
    'FI21 1234 5600 0007 8',
    'Tämän maan IBAN-tilinumerossa on 18 merkkiä. Nyt niitä on 17. Tarkista tilinumero.',
    'Ett IBAN-kontonummer i det här landet har 18 tecken. Nu är antalet 17. Kontrollera kontonumret.',
    'An IBAN account number of this country has 18 characters. You have entered 17. Check the account number.',
  ),
  eInvoiceAddress(
    'e_invoice_address.iban',
    'FI21 1234 5600 OOO7 85',
    'IBAN-tilinumerossa on merkki ”O” väärässä paikassa. Kirjoita maakoodi ja sen jälkeen numerot, esimerkiksi FI21 1234 5600 0007 85.',
    'IBAN-kontonumret innehåller tecknet ”O” på fel ställe. Skriv landskoden och sedan siffrorna, till exempel FI21 1234 5600 0007 85.',
    'The IBAN account number contains the character “O” in the wrong place. Enter the country code and then the digits, for example FI21 1234 5600 0007 85.',
  ),
  eInvoiceAddress(
    'e_invoice_address.iban',
    'XX21 1234 5600 0007 85',
    'Maakoodilla XX ei ole IBAN-tilinumeroita. Suomalainen tilinumero alkaa kirjaimilla FI.',
    'Det finns inga IBAN-kontonummer med landskoden XX. Ett finländskt kontonummer börjar med bokstäverna FI.',
    'There are no IBAN account numbers with the country code XX. A Finnish account number begins with the letters FI.',
  ),
  eInvoiceAddress(
    'e_invoice_address.iban',
    'F21 1234 5600 0007 85',
    'IBAN-tilinumerosta puuttuu maakoodi. Suomalainen tilinumero alkaa kirjaimilla FI.',
    'IBAN-kontonumret saknar landskod. Ett finländskt kontonummer börjar med bokstäverna FI.',
    'The IBAN account number has no country code. A Finnish account number begins with the letters FI.',
  ),
  missing(
    'billing-operator',
    {
      fi: 'Valitse verkkolaskuoperaattori tai pankki tai kirjoita välittäjätunnus. Voit myös poistaa verkkolaskuosoitteen.',
      sv: 'Välj e-fakturaoperatör eller bank eller skriv förmedlarkoden. Du kan också ta bort e-fakturaadressen.',
      en: 'Choose the e-invoice operator or bank, or enter the intermediary code. You can also remove the e-invoice address.',
    },
    '003723327487',
    address,
  ),
  {
    field: 'billing-operator',
    code: 'operator.empty',
    wrong: '.',
    says: {
      fi: 'Valitse verkkolaskuoperaattori tai pankki tai kirjoita välittäjätunnus.',
      sv: 'Välj e-fakturaoperatör eller bank eller skriv förmedlarkoden.',
      en: 'Choose the e-invoice operator or bank, or enter the intermediary code.',
    },
    right: 'BAWCFI22',
    given: address,
  },
  {
    field: 'billing-operator',
    code: 'operator.unexpected_char',
    wrong: 'BAWCFI22!',
    says: {
      fi: 'Välittäjätunnuksessa on merkki ”!”. Kirjoita vain numeroita ja kirjaimia A–Z, esimerkiksi 003723327487.',
      sv: 'Förmedlarkoden innehåller tecknet ”!”. Skriv bara siffror och bokstäver A–Z, till exempel 003723327487.',
      en: 'The intermediary code contains the character “!”. Enter only digits and letters A–Z, for example 003723327487.',
    },
    right: 'BAWCFI22',
    given: address,
  },
  {
    field: 'billing-operator',
    code: 'operator.wrong_length',
    wrong: 'ABC',
    says: {
      fi: 'Välittäjätunnuksessa on 4–17 merkkiä. Nyt niitä on 3. Tarkista tunnus.',
      sv: 'En förmedlarkod har 4–17 tecken. Nu är antalet 3. Kontrollera koden.',
      en: 'An intermediary code has 4–17 characters. You have entered 3. Check the code.',
    },
    right: 'BAWCFI22',
    given: address,
  },
  ...freeText('billing-reference', 'Kustannuspaikka 12'),
];
