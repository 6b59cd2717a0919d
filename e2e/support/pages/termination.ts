import { expect, type Locator, type Page } from '@playwright/test';
import { Checkbox, ErrorSummary, RadioButtons, StepList, SummaryList, TextInput } from '../elements';
import type { Language } from '../generated';
import { words, type Text } from '../words';
import { Frame } from './frame';
import type { Answer } from './wizard';

/** The steps of the termination, written out and not asked of the product. */
export const terminationSteps = ['instructions', 'last-day', 'contact', 'billing', 'summary', 'confirmation'] as const;

export type TerminationStep = (typeof terminationSteps)[number];

export const terminationHeadings: Record<TerminationStep, Text> = {
  instructions: {
    fi: 'Irtisanomisen toimintaohje',
    sv: 'Anvisning för uppsägningen',
    en: 'Termination instructions',
  },
  'last-day': {
    fi: 'Viimeinen voimassaolopäivä ja syy',
    sv: 'Sista giltighetsdag och orsak',
    en: 'Last day of validity and reason',
  },
  contact: {
    fi: 'Irtisanomisen yhteyshenkilö',
    sv: 'Kontaktperson för uppsägningen',
    en: 'Contact person for the termination',
  },
  billing: {
    fi: 'Laskutusosoitteen tarkistaminen',
    sv: 'Kontroll av faktureringsadressen',
    en: 'Checking the billing address',
  },
  summary: {
    fi: 'Irtisanomisen yhteenveto',
    sv: 'Sammanfattning av uppsägningen',
    en: 'Summary of the termination',
  },
  confirmation: {
    fi: 'Irtisanomisen vahvistaminen',
    sv: 'Bekräftelse av uppsägningen',
    en: 'Confirmation of the termination',
  },
};

/** *Kanta-palveluiden irtisanominen*: every step of it, its receipt, and its state afterwards. */
export class Termination extends Frame {
  readonly steps = new StepList(this.page);
  readonly problems = new ErrorSummary(this.page);
  readonly saveState = this.page.locator('.save-state');
  readonly summary = new SummaryList(this.page);
  readonly main = this.page.getByRole('main');
  readonly menu = this.page.getByRole('banner').getByRole('link', { name: words.termination[this.language] });
  readonly notice = this.main.getByRole('link', { name: words.notice[this.language] });
  readonly lastDay = this.text('termination-last_day');

  constructor(page: Page, language: Language = 'fi') {
    super(page, language);
  }

  in(language: Language): Termination {
    return new Termination(this.page, language);
  }

  async inLanguage(language: Language): Promise<void> {
    await this.languageLink(language).click();
    await this.page.locator(`html[lang="${language}"]`).waitFor();
  }

  async open(step: TerminationStep | 'received' | ''): Promise<void> {
    await this.page.goto(`/termination/${step}?lang=${this.language}`.replace('/?', '?'));
    if (step === 'contact') {
      await this.unfold();
    }
  }

  button(name: Text): Locator {
    return this.main.getByRole('button', { name: name[this.language], exact: true });
  }

  /** On with *Seuraava*, which is a link where there is nothing to save. */
  async next(): Promise<void> {
    const name = words.next[this.language];
    await this.button(words.next).or(this.main.getByRole('link', { name, exact: true })).click();
  }

  async previous(): Promise<void> {
    const name = words.previous[this.language];
    await this.button(words.previous).or(this.main.getByRole('link', { name, exact: true })).click();
  }

  text(field: string): TextInput {
    return new TextInput(this.page, field);
  }

  get reason(): RadioButtons {
    return new RadioButtons(this.page, 'termination-reason');
  }

  get tick(): Checkbox {
    return new Checkbox(this.page, 'termination-notice');
  }

  edit(section: string): Locator {
    return this.main.getByRole('link', { name: words.edit[this.language] }).filter({ hasText: section });
  }

  /** Turns the contact that is a card into a form, once its step is there. */
  async unfold(): Promise<void> {
    const edit = this.main.getByRole('button', { name: words.edit[this.language] });
    const { control } = this.text('termination-contact_name');
    await edit.or(control).waitFor();
    if (await edit.isVisible()) {
      await edit.click();
      await expect(control).toBeFocused();
    }
  }

  /** Gives a right answer to everything that the step asks. */
  async answer(step: TerminationStep, lastDay?: string): Promise<void> {
    if (step === 'contact') {
      await this.unfold();
    }
    for (const { field, text } of terminationAnswers(step, lastDay)) {
      await (text === undefined ? new Checkbox(this.page, field).tick() : this.text(field).fill(text));
    }
  }

  /** Goes through the wizard up to this step, with right answers. */
  async goTo(last: TerminationStep, lastDay?: string): Promise<void> {
    for (const step of terminationSteps) {
      await this.heading.filter({ hasText: terminationHeadings[step][this.language] }).waitFor();
      if (step === last) {
        return step === 'contact' ? this.unfold() : undefined;
      }
      await this.answer(step, lastDay);
      await (step === 'instructions' ? this.button(words.start).click() : this.next());
    }
  }

  async send(): Promise<void> {
    await this.button(words.send).click();
  }
}

/** A right answer to everything that a step asks, in the order of the page. */
export function terminationAnswers(step: TerminationStep, lastDay = '31.12.2026'): Answer[] {
  switch (step) {
    case 'last-day':
      return [{ field: 'termination-last_day', text: lastDay }, { field: 'termination-reason-closing-down' }];
    case 'contact':
      return [
        { field: 'termination-contact_name', text: 'Irma Irtisanoja' },
        { field: 'termination-contact_email', text: TERMINATION_EMAIL },
      ];
    case 'confirmation':
      return [{ field: 'termination-notice' }];
    case 'instructions':
    case 'billing':
    case 'summary':
      return [];
  }
}

export const TERMINATION_EMAIL = 'irma@esimerkki.fi';
