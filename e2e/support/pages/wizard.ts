import type { Locator, Page } from '@playwright/test';
import { accessPointOf, rolesOf } from '../answers';
import { Checkbox, ErrorSummary, RadioButtons, StepList, SummaryList, TextInput } from '../elements';
import type { ContactRole, Language, Service, Step } from '../generated';
import { stepHeadings, words, type Text } from '../words';
import { Frame } from './frame';

/** A repeating group, by the beginning of the names of its fields. */
export type Group = 'access_points' | 'contacts';

/** The joining wizard: every step of it, its summary and its receipt. */
export class Wizard extends Frame {
  readonly steps = new StepList(this.page);
  readonly problems = new ErrorSummary(this.page);
  /** How what is typed stands with the server. */
  readonly saveState = this.page.locator('.save-status');
  /** What interrupts: something went wrong. */
  readonly alert = this.page.getByRole('main').getByRole('alert').filter({ hasText: /./ });
  readonly summary = new SummaryList(this.page);

  constructor(
    page: Page,
    readonly service: Service,
    language: Language = 'fi',
    private readonly pharmacy = false,
  ) {
    super(page, language);
  }

  /** Opens a page of the wizard by its address. */
  async open(step: Step | 'received' | ''): Promise<void> {
    await this.page.goto(this.address(step));
  }

  /** The same wizard, for whoever reads it in another language. */
  in(language: Language): Wizard {
    return new Wizard(this.page, this.service, language, this.pharmacy);
  }

  /** Changes the language where one stands. */
  async inLanguage(language: Language): Promise<void> {
    await this.languageLink(language).click();
    await this.page.locator(`html[lang="${language}"]`).waitFor();
  }

  address(step: Step | 'received' | ''): string {
    return `/applications/${this.service}/${step}?lang=${this.language}`.replace('/?', '?');
  }

  button(name: Text): Locator {
    return this.page.getByRole('main').getByRole('button', { name: name[this.language], exact: true });
  }

  /** On with *Tallenna ja jatka*. */
  async saveAndContinue(): Promise<void> {
    await this.button(words.saveAndContinue).click();
  }

  text(field: string): TextInput {
    return new TextInput(this.page, field);
  }

  checkbox(field: string): Checkbox {
    return new Checkbox(this.page, field);
  }

  radio(field: string): RadioButtons {
    return new RadioButtons(this.page, field);
  }

  /** The way back to a section of the summary. */
  edit(section: string | RegExp): Locator {
    return this.page.getByRole('main').getByRole('link', { name: words.edit[this.language] }).filter({ hasText: section });
  }

  /** The rows of a repeating group, such as `contacts-17`, in the order of the page. */
  async rows(group: Group): Promise<string[]> {
    const rows = this.page.locator(`.repeat__item[id^="${group}-"]`);
    return rows.evaluateAll((all) => all.map(({ id }) => id));
  }

  /** The first of them, as soon as there is one. */
  async firstRow(group: Group): Promise<string> {
    await this.page.locator(`.repeat__item[id^="${group}-"]`).first().waitFor();
    const [row = ''] = await this.rows(group);
    return row;
  }

  row(name: string): Locator {
    return this.page.locator(`[id="${name}"]`);
  }

  /** Adds a row and returns its name. */
  async add(group: Group): Promise<string> {
    const before = await this.rows(group);
    const rows = this.page.locator(`.repeat__item[id^="${group}-"]`);
    await this.button(group === 'contacts' ? words.addContact : words.addAccessPoint).click();
    await rows.nth(before.length).waitFor();
    const added = (await this.rows(group)).find((row) => !before.includes(row));
    if (!added) {
      throw new Error('No row was added.');
    }
    return added;
  }

  /** The button that takes a row away. */
  remove(row: string): Locator {
    return this.row(row).locator('.repeat__head').getByRole('button');
  }

  /** The question before a contact is taken away that the server has. */
  get removalQuestion(): Locator {
    return this.page.getByRole('dialog').filter({ has: this.page.locator('#remove-contact-heading') });
  }

  async confirmRemoval(): Promise<void> {
    await this.removalQuestion.getByRole('button', { name: words.removeContact[this.language], exact: true }).click();
  }

  /** The button that brings back what was taken away last. */
  undo(group: Group): Locator {
    return this.page.locator(`[id="${group}-undo"]`);
  }

  /** Names a system, or a viewer system, under an access point. */
  system(row: string, name: string, field: 'systems' | 'viewer_systems' = 'systems'): Checkbox {
    return this.checkbox(`${row}-${field}-${name}`);
  }

  role(row: string, role: ContactRole): Checkbox {
    return this.checkbox(`${row}-roles-${role}`);
  }

  /** Types an access point's OID and chooses systems under it. */
  async giveAccessPoint(row: string): Promise<void> {
    const { oid, systems, viewers } = accessPointOf(this.service, this.pharmacy);
    await this.text(`${row}-oid`).fill(oid);
    for (const system of systems) {
      await this.system(row, system).tick();
    }
    for (const viewer of viewers) {
      await this.system(row, viewer, 'viewer_systems').tick();
    }
  }

  /** Types a person and chooses roles. */
  async giveContact(row: string, contact: Partial<Contact> = {}): Promise<void> {
    const { name, title, email, phone, roles, certificate } = { ...maija, roles: this.roles, ...contact };
    await this.text(`${row}-name`).type(name);
    await this.text(`${row}-title`).type(title);
    await this.text(`${row}-email`).type(email);
    for (const role of roles) {
      await this.role(row, role).tick();
    }
    await this.text(`${row}-phone`).type(phone);
    if (roles.includes('archivist')) {
      await this.text(`${row}-certificate_number`).type(certificate);
    }
  }

  /** The roles that this application offers. */
  get roles(): ContactRole[] {
    return rolesOf(this.service, this.pharmacy);
  }

  /** Gives a right answer to everything that the step asks. */
  async answer(step: Step): Promise<void> {
    switch (step) {
      case 'instructions':
      case 'summary':
        return;
      case 'access-points': {
        await this.giveAccessPoint(await this.firstRow('access_points'));
        if (this.service === 'prescription' && !this.pharmacy) {
          await this.radio('renewal_requests').choose('yes');
        }
        return;
      }
      case 'customer':
        await this.text('customer-street').type('Esimerkkikatu 1');
        await this.text('customer-postal_code').type('00100');
        await this.text('customer-post_office').type('Helsinki');
        await this.text('customer-email').type(CUSTOMER_EMAIL);
        await this.radio('customer-letter_language').choose(this.language === 'sv' ? 'sv' : 'fi');
        return;
      case 'contacts':
        await this.giveContact(await this.firstRow('contacts'));
        return;
      case 'billing':
        await this.text('billing-recipient').type('Talousosasto');
        await this.text('billing-street').type('PL 12');
        await this.text('billing-postal_code').type('00101');
        await this.text('billing-post_office').type('Helsinki');
        return;
      case 'service-description':
        await this.checkbox('service_description').tick();
        return;
      case 'commitment':
        await this.checkbox('commitment').tick();
        return;
    }
  }

  /** Goes through steps with right answers; the last one is saved too. */
  async answerAll(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      await this.heading.filter({ hasText: stepHeadings[step][this.language] }).waitFor();
      await this.answer(step);
      await this.button(step === 'instructions' ? words.start : words.saveAndContinue).click();
    }
  }
}

/** Where the customer's letters go. */
export const CUSTOMER_EMAIL = 'kirjaamo@esimerkki.fi';

/** A person to get in touch with. */
export interface Contact {
  name: string;
  title: string;
  email: string;
  phone: string;
  roles: ContactRole[];
  certificate: string;
}

/** Somebody who can do everything. */
export const maija = {
  name: 'Maija Mallikas',
  title: 'Toiminnanjohtaja',
  email: 'maija.mallikas@esimerkki.fi',
  phone: '+358 40 123 4567',
  certificate: '00100000017',
};
