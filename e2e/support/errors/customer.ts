import type { Case } from './case';
import { email, freeText, missing, phone, postalCode } from './texts';

const visiting = {
  fi: 'Täydennä käyntiosoite: katuosoite, postinumero ja postitoimipaikka.',
  sv: 'Komplettera besöksadressen: gatuadress, postnummer och postanstalt.',
  en: 'Complete the visiting address: street address, postal code and town or city.',
};
const street = { 'customer-visiting_street': 'Esimerkkikatu 1' };
const code = { 'customer-visiting_postal_code': '00100' };
const office = { 'customer-visiting_post_office': 'Helsinki' };

/** The rules of *Asiakastiedot*. */
export const customer: Case[] = [
  missing('customer-visiting_street', visiting, 'Esimerkkikatu 1', { ...code, ...office }),
  missing('customer-visiting_postal_code', visiting, '00100', { ...street, ...office }),
  missing('customer-visiting_post_office', visiting, 'Helsinki', { ...street, ...code }),
  ...freeText('customer-visiting_street', 'Esimerkkikatu 1').map((it) => ({ ...it, given: { ...code, ...office } })),
  ...postalCode('customer-visiting_postal_code').map((it) => ({ ...it, given: { ...street, ...office } })),
  ...freeText('customer-visiting_post_office', 'Helsinki').map((it) => ({ ...it, given: { ...street, ...code } })),
  missing(
    'customer-street',
    {
      fi: 'Kirjoita postiosoite: katuosoite tai postilokero.',
      sv: 'Skriv postadressen: gatuadress eller postbox.',
      en: 'Enter the postal address: street address or PO box.',
    },
    'PL 12',
  ),
  ...freeText('customer-street', 'PL 12'),
  missing(
    'customer-postal_code',
    {
      fi: 'Kirjoita postiosoitteen postinumero.',
      sv: 'Skriv postadressens postnummer.',
      en: 'Enter the postal code of the postal address.',
    },
    '00100',
  ),
  ...postalCode('customer-postal_code'),
  missing(
    'customer-post_office',
    {
      fi: 'Kirjoita postiosoitteen postitoimipaikka.',
      sv: 'Skriv postadressens postanstalt.',
      en: 'Enter the town or city of the postal address.',
    },
    'Helsinki',
  ),
  ...freeText('customer-post_office', 'Helsinki'),
  ...phone('customer-phone'),
  missing(
    'customer-email',
    {
      fi: 'Kirjoita sähköpostiosoite, johon lähetämme ilmoitukset.',
      sv: 'Skriv den e-postadress som vi skickar meddelandena till.',
      en: 'Enter the e-mail address to which we send the notices.',
    },
    'kirjaamo@esimerkki.fi',
  ),
  ...email('customer-email'),
];
