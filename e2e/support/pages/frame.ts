import type { Locator, Page } from '@playwright/test';
import type { Language } from '../generated';
import { words } from '../words';

/** What languages are called in themselves. */
const languageNames: Record<Language, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** What is around every page. */
export class Frame {
  readonly heading: Locator;
  readonly logIn: Locator;
  readonly logOut: Locator;
  readonly services: Locator;
  /** The way to act for another organisation, for those who may: the last of a page that comes. */
  readonly otherOrganisations: Locator;
  /** What screen readers hear of what has happened, each message by itself. */
  readonly announcements: Locator;
  /** The same of what went wrong. */
  readonly alerts: Locator;

  constructor(
    protected readonly page: Page,
    readonly language: Language = 'fi',
  ) {
    // In the app's own part of the page, as the page that is there before it has headings too.
    this.heading = page.locator('#content').getByRole('heading', { level: 1 });
    this.logIn = page.getByRole('banner').getByRole('link', { name: words.logIn[language] });
    this.logOut = page.getByRole('banner').getByRole('button', { name: words.logOut[language] });
    this.services = page.getByRole('banner').getByRole('link', { name: words.services[language] });
    this.otherOrganisations = page.getByRole('banner').locator('a[href^="/organisations"]');
    this.announcements = page.locator('#announcements > [role="status"] > p');
    this.alerts = page.locator('#announcements > [role="alert"] > p');
  }

  /** The way to the same page in another language; `hidden` where a dialog or a closed menu may hide it. */
  languageLink(language: Language, hidden = false): Locator {
    const [banner, link] = [{ includeHidden: hidden }, { includeHidden: hidden, name: languageNames[language], exact: true }];
    return this.page.getByRole('banner', banner).getByRole('link', link);
  }
}
