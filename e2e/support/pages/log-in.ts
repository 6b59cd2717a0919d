import type { Locator, Page } from '@playwright/test';
import type { Organisation, Persona } from '../generated';
import type { Text } from '../words';
import { Frame } from './frame';

/** A means of identification. */
export type Means = 'bank' | 'mobile' | 'card';

export const means: Record<Means, Text> = {
  bank: { fi: 'Pankkitunnukset', sv: 'Bankkoder', en: 'Online banking codes' },
  mobile: { fi: 'Mobiilivarmenne', sv: 'Mobilcertifikat', en: 'Mobile certificate' },
  card: { fi: 'Varmennekortti', sv: 'Certifikatkort', en: 'Certificate card' },
};

/** How an identification ends. */
export type Outcome = 'identify' | 'cancel' | 'fail' | 'outage';

/** The choice of the means of identification. */
export class LogInPage extends Frame {
  /** The four things to check. */
  readonly checks = this.page.getByRole('main').getByRole('listitem');

  means(it: Means): Locator {
    return this.page.getByRole('main').getByRole('link', { name: means[it][this.language], exact: true });
  }
}

/** The page that plays Suomi.fi. */
export class IdentificationPage {
  constructor(private readonly page: Page) {}

  /** The person's name, which is what one chooses by. */
  persona(it: Persona): Locator {
    return this.page.locator(`label[for="persona-${it}"]`);
  }

  button(it: Outcome): Locator {
    return this.page.locator(`button[value="${it}"]`);
  }

  async identify(as: Persona): Promise<void> {
    await this.persona(as).click();
    await this.button('identify').click();
  }

  /** Gets nowhere; the buttons for what goes wrong are folded away. */
  async end(how: 'fail' | 'outage'): Promise<void> {
    await this.page.locator('summary').click();
    await this.button(how).click();
  }
}

/** The names of the organisations. */
export const organisationNames: Record<Organisation, string> = {
  county: 'Esimerkkilän hyvinvointialue',
  clinic: 'Lääkäriasema Malli Oy',
  'home-care': 'Kotihoiva Esimerkki Oy',
  practitioner: 'Fysioterapia Esimerkki Tmi',
  pharmacy: 'Esimerkkilän apteekki',
  leaving: 'Päättyvä Hoiva Oy',
  outdated: 'Vanhentunut Vastaanotto Oy',
  unlicensed: 'Luvaton Palvelu Oy',
  foundation: 'Esimerkkisäätiö sr',
  'new-pharmacy': 'Mallilan apteekki',
};

/** The choice of the organisation. */
export class OrganisationsPage extends Frame {
  card(it: Organisation): Locator {
    const heading = this.page.getByRole('heading', { name: organisationNames[it], exact: true });
    return this.page.getByRole('main').getByRole('listitem').filter({ has: heading });
  }

  /** The way in for an organisation; not there when there is none. */
  choose(it: Organisation): Locator {
    return this.card(it).getByRole('button');
  }
}
