import type { Locator } from '@playwright/test';
import type { Service } from '../generated';
import { serviceNames, type Text } from '../words';
import { Frame } from './frame';

/** The state of a service, in a word. */
export const serviceStates = {
  'not-open': {
    fi: 'ei kuulu toimialaanne',
    sv: 'ingår inte i ert verksamhetsområde',
    en: 'not for your sector',
  },
  'not-yet': { fi: 'ei vielä haettavissa', sv: 'kan ännu inte sökas', en: 'not available yet' },
  'not-in-use': { fi: 'ei käytössä', sv: 'inte i bruk', en: 'not in use' },
  draft: { fi: 'hakemus kesken', sv: 'ansökan påbörjad', en: 'application started' },
  sent: { fi: 'hakemus lähetetty', sv: 'ansökan skickad', en: 'application sent' },
  'in-processing': { fi: 'käsittelyssä', sv: 'under handläggning', en: 'being processed' },
  recalled: { fi: 'otettu takaisin muokattavaksi', sv: 'återtagen för ändring', en: 'taken back to be edited' },
  'information-requested': { fi: 'lisätietoja pyydetty', sv: 'tilläggsuppgifter begärda', en: 'more information requested' },
  'in-use': { fi: 'käytössä', sv: 'i bruk', en: 'in use' },
} satisfies Record<string, Text>;

export const ways = {
  apply: { fi: 'Tee hakemus', sv: 'Gör en ansökan', en: 'Make an application' },
  continue: { fi: 'Jatka hakemusta', sv: 'Fortsätt ansökan', en: 'Continue the application' },
  show: { fi: 'Näytä hakemus', sv: 'Visa ansökan', en: 'Show the application' },
  reply: { fi: 'Vastaa kysymykseen', sv: 'Svara på frågan', en: 'Reply to the question' },
} satisfies Record<string, Text>;

/** *Palvelut ja asiakastiedot*. */
export class ServicesPage extends Frame {
  card(service: Service): Locator {
    const heading = this.page.getByRole('heading', { name: serviceNames[service][this.language], exact: true });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: heading });
  }

  /** The state of the service. */
  state(service: Service): Locator {
    return this.card(service).locator('.status-tag');
  }

  /** The way into the service's application. */
  way(service: Service, how: keyof typeof ways): Locator {
    return this.card(service).getByRole('link', { name: ways[how][this.language] });
  }

  /** The button that throws the draft away. */
  discard(service: Service): Locator {
    return this.card(service).getByRole('button').first();
  }
}
