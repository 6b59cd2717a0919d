import { expect, type Locator, type Page } from '@playwright/test';
import type { Language, Service } from '../generated';
import { words, type Text } from '../words';
import { Wizard } from './wizard';

/** A part of a customer's data that can be changed. */
export type Part = 'contacts' | 'customer' | 'billing';

/** The words of these pages that the customer has laid down, or that others rely on. */
export const updating = {
  summary: { fi: 'Yhteenveto', sv: 'Sammanfattning', en: 'Summary' },
  contacts: { fi: 'Yhteyshenkilöt', sv: 'Kontaktpersoner', en: 'Contact persons' },
  check: { fi: 'Tarkista muutokset', sv: 'Kontrollera ändringarna', en: 'Check the changes' },
  save: { fi: 'Tallenna muutokset', sv: 'Spara ändringarna', en: 'Save the changes' },
  saved: { fi: 'Muutokset on tallennettu', sv: 'Ändringarna har sparats', en: 'The changes have been saved' },
} satisfies Record<string, Text>;

/** A service in use: its summary, its parts while they are being changed, and old beside new. */
export class Customership extends Wizard {
  readonly changes = this.page.locator('.changes__item');
  /** The word that a change has been made. */
  readonly receipt = this.page.locator('#receipt');

  constructor(page: Page, service: Service, language: Language = 'fi') {
    super(page, service, language);
  }

  async openSummary(): Promise<void> {
    await this.page.goto(`/customership/${this.service}?lang=${this.language}`);
    await expect(this.heading).toContainText(updating.summary[this.language]);
  }

  /** Opens a part to be changed; all contacts as forms. */
  async openPart(part: Part): Promise<void> {
    await this.page.goto(`/customership/${this.service}/${part}?lang=${this.language}`);
    await expect(this.button(words.saveAndContinue)).toBeVisible();
    if (part === 'contacts') {
      await this.unfold();
    }
  }

  /** The change of something. */
  change(of: string | RegExp): Locator {
    return this.changes.filter({ has: this.page.locator('.changes__what', { hasText: of }) });
  }

  /** On to old beside new. */
  async check(): Promise<void> {
    await this.saveAndContinue();
    await expect(this.heading).toContainText(updating.check[this.language]);
    await expect(this.page).toHaveURL(/\?check$/);
  }

  /** Saves what has been checked. */
  async save(): Promise<void> {
    await this.button(updating.save).click();
  }

  /** The way from old beside new back to the form. */
  get back(): Locator {
    return this.page.getByRole('main').getByRole('link', { name: words.edit[this.language], exact: true });
  }

  /** The parts of the summary, by their headings. */
  part(heading: string): Locator {
    return this.page
      .locator('.summary-section')
      .filter({ has: this.page.getByRole('heading', { name: heading, exact: true }) });
  }
}
