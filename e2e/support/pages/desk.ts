import type { Locator, Page } from '@playwright/test';

/** Kela's desk, as testers and developers use it. */
export class DeskPage {
  readonly heading: Locator;
  readonly question: Locator;
  /** The text of the letters that would go out. */
  readonly letters: Locator;

  constructor(private readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.question = page.getByLabel('Question to the customer');
    this.letters = page.locator('pre');
  }

  async open(): Promise<void> {
    await this.page.goto('/_mock/desk');
  }

  /** The applications that wait. */
  get queue(): Locator {
    return this.page.locator('.card');
  }

  /** Opens the first application of the customer. */
  async read(customer: string): Promise<void> {
    await this.page.getByRole('main').getByRole('link', { name: customer }).first().click();
  }

  /** What was answered to what is asked in these words. */
  answer(question: string): Locator {
    return this.page.locator('dt', { hasText: question }).locator('xpath=following-sibling::dd[1]');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  link(name: string): Locator {
    return this.page.getByRole('main').getByRole('link', { name, exact: true });
  }
}
