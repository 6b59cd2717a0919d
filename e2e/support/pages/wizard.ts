import { expect, type Locator, type Page } from '@playwright/test';
import { accessPointOf, rolesOf } from '../answers';
import { Checkbox, ErrorSummary, RadioButtons, StepList, SummaryList, TextInput } from '../elements';
import type { ContactRole, Language, Service, Step } from '../generated';
import { stepHeadings, words, type Text } from '../words';
import { Frame } from './frame';

/** A repeating group, by the beginning of the names of its fields. */
export type Group = 'access_points' | 'contacts';

/** The steps that have one. */
export const groups: Partial<Record<Step, Group>> = { 'access-points': 'access_points', contacts: 'contacts' };

/** The joining wizard: every step of it, its summary and its receipt. */
export class Wizard extends Frame {
  readonly steps = new StepList(this.page);
  readonly problems = new ErrorSummary(this.page);
  /** Whether the draft is saved. */
  readonly saveState = this.page.locator('.save-state');
  /** What interrupts: something went wrong. */
  readonly alert = this.page.locator('main .notice--error > p');
  readonly summary = new SummaryList(this.page);

  constructor(
    page: Page,
    readonly service: Service,
    language: Language = 'fi',
    readonly pharmacy = false,
  ) {
    super(page, language);
  }

  /** Opens a page of the wizard by its address; on the step of contacts, all of them as forms. */
  async open(step: Step | 'received' | ''): Promise<void> {
    await this.page.goto(this.address(step));
    if (step === 'contacts') {
      await this.unfold();
    }
  }

  /** Turns the contacts that are cards into forms, once the page is there. */
  async unfold(): Promise<void> {
    await this.heading.waitFor();
    await expect(this.page.locator('main .loading')).toHaveCount(0);
    for (const row of await this.rows('contacts')) {
      const edit = this.editRow(row);
      if (await edit.isVisible()) {
        await edit.click();
        await this.expectFocusOn(row);
      }
    }
  }

  /** Opens a step that the user may open, and waits until it is there. */
  async openStep(step: Step): Promise<this> {
    await this.open(step);
    await expect(this.heading).toContainText(stepHeadings[step][this.language]);
    return this;
  }

  /** The button of a card that brings back its fields. */
  editRow(row: string): Locator {
    return this.row(row).getByRole('button', { name: words.edit[this.language] });
  }

  /** The same wizard in another language. */
  in(language: Language): Wizard {
    return new Wizard(this.page, this.service, language, this.pharmacy);
  }

  /** Changes the language on the current page. */
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
    await this.expectFocusOn(added);
    return added;
  }

  /** The app has brought the focus to a row: what is typed now goes where it should. */
  private async expectFocusOn(row: string): Promise<void> {
    await expect(this.row(`${row}-heading`)).toBeFocused();
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

  /** Types a person and chooses roles. */
  async giveContact(row: string, contact: Partial<Contact> = {}): Promise<void> {
    await this.give(contactAnswers(row, { ...maija, roles: this.roles, ...contact }));
  }

  /** The roles that this application offers. */
  get roles(): ContactRole[] {
    return rolesOf(this.service, this.pharmacy);
  }

  /** Gives a right answer to everything that the step asks. */
  async answer(step: Step): Promise<void> {
    const group = groups[step];
    if (group === 'contacts') {
      await this.unfold();
    }
    const row = group ? await this.firstRow(group) : '';
    await this.give(rightAnswers(step, this, row));
  }

  private async give(answers: readonly Answer[]): Promise<void> {
    for (const [index, { field, text }] of answers.entries()) {
      if (text === undefined) {
        await this.checkbox(field).tick();
      } else if (answers[index + 1]?.text === undefined) {
        // What is to be ticked next may come only when the field has been left.
        await this.text(field).fill(text);
      } else {
        await this.text(field).type(text);
      }
    }
  }

  /** Fills in steps with valid answers; the last one is saved too. */
  async answerAll(steps: readonly Step[]): Promise<void> {
    for (const step of steps) {
      await this.heading.filter({ hasText: stepHeadings[step][this.language] }).waitFor();
      await this.answer(step);
      await this.button(step === 'instructions' ? words.start : words.saveAndContinue).click();
    }
  }
}

/** A right answer to everything that a step asks, in the order of the page; `row` is its first row. */
export function rightAnswers(step: Step, { service, language, pharmacy }: Wanted, row: string): Answer[] {
  switch (step) {
    case 'instructions':
    case 'summary':
      return [];
    case 'access-points': {
      const { oid, systems, viewers } = accessPointOf(service, pharmacy);
      return [
        { field: `${row}-oid`, text: oid },
        ...systems.map((it) => ({ field: `${row}-systems-${it}` })),
        ...viewers.map((it) => ({ field: `${row}-viewer_systems-${it}` })),
        ...(service === 'prescription' && !pharmacy ? [{ field: 'renewal_requests-yes' }] : []),
      ];
    }
    case 'customer':
      return [
        { field: 'customer-street', text: 'Esimerkkikatu 1' },
        { field: 'customer-postal_code', text: '00100' },
        { field: 'customer-post_office', text: 'Helsinki' },
        { field: 'customer-email', text: CUSTOMER_EMAIL },
        { field: `customer-letter_language-${language === 'sv' ? 'sv' : 'fi'}` },
      ];
    case 'contacts':
      return contactAnswers(row, { ...maija, roles: rolesOf(service, pharmacy) });
    case 'billing':
      return [
        { field: 'billing-recipient', text: 'Talousosasto' },
        { field: 'billing-street', text: 'PL 12' },
        { field: 'billing-postal_code', text: '00101' },
        { field: 'billing-post_office', text: 'Helsinki' },
      ];
    case 'service-description':
      return [{ field: 'service_description' }];
    case 'commitment':
      return [{ field: 'commitment' }];
    case 'reply':
      return [{ field: 'reply', text: 'Tiedot ovat oikein.' }];
  }
}

function contactAnswers(row: string, { name, title, email, phone, roles, certificate }: Contact): Answer[] {
  return [
    { field: `${row}-name`, text: name },
    { field: `${row}-title`, text: title },
    { field: `${row}-email`, text: email },
    ...roles.map((it) => ({ field: `${row}-roles-${it}` })),
    { field: `${row}-phone`, text: phone },
    ...(roles.includes('archivist') ? [{ field: `${row}-certificate_number`, text: certificate }] : []),
  ];
}

/** The application that is made, and the language it is made in. */
interface Wanted {
  service: Service;
  language: Language;
  pharmacy: boolean;
}

/** What is given to a field: a text, or a tick. */
export interface Answer {
  field: string;
  text?: string;
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

/** A user with all rights. */
export const maija = {
  name: 'Maija Mallikas',
  title: 'Toiminnanjohtaja',
  email: 'maija.mallikas@esimerkki.fi',
  phone: '+358 40 123 4567',
  certificate: '00100000017',
};
