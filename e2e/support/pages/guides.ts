import type { Locator, Page } from '@playwright/test';
import { Dropdown, TextInput } from '../elements';
import type { Language } from '../generated';
import { words } from '../words';
import { Frame } from './frame';

/** *Ohjeita ja lomakkeita*. */
export class GuidesPage extends Frame {
  readonly words = new TextInput(this.page, 'guides-words');
  readonly service = new Dropdown(this.page, 'guides-service');
  readonly kind = new Dropdown(this.page, 'guides-kind');
  /** Every guide that is shown. */
  readonly items = this.page.locator('.line-list > li');
  /** How many there are, for eye and ear. */
  readonly count = this.page.locator('.guides__count');
  /** Brings back what the search has left out. */
  readonly all: Locator;

  constructor(page: Page, language: Language = 'fi') {
    super(page, language);
    const all = { fi: 'Näytä kaikki', sv: 'Visa alla', en: 'Show all' }[language];
    this.all = page.getByRole('main').getByRole('button', { name: all });
  }

  /** A part of the page, by its heading. */
  part(heading: string): Locator {
    return this.page.getByRole('region', { name: heading, exact: true });
  }

  guide(title: string | RegExp): Locator {
    return this.items.getByRole('link', { name: title });
  }

  get menu(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: words.guides[this.language] });
  }
}
