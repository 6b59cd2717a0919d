import type { BrowserContext, Page } from '@playwright/test';
import { oids } from '../answers';
import { expect, type World } from '../world';
import type { Scene } from './scenes';

/** What else happens when a request has gone wrong, or is so from the beginning. */
export const variations = [
  'nothing',
  'reload',
  'closed tab',
  'back and forward',
  'duplicated tab',
  'offline and back',
  'clock two days wrong',
  'storage forbidden',
] as const;
export type Variation = (typeof variations)[number];

/** How often a user tries. */
const PATIENCE = 8;

/** A user who does what the page says until the deed is done. */
export class User {
  /** Everything that the pages said was wrong. */
  readonly messages: string[] = [];

  constructor(
    public page: Page,
    private readonly context: BrowserContext,
    private readonly world: World,
    private readonly scene: Scene,
  ) {
    this.attend(page);
  }

  /** A user who is asked whether to leave without saving stays. */
  private attend(page: Page): void {
    page.setDefaultTimeout(5_000);
    page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  }

  /** Makes the request, for the first time or again. */
  async act(): Promise<void> {
    // What is in the way is dealt with before the next try.
    await this.scene.act(this.page).catch(() => {});
  }

  /** Waits until the deed is done or something is wrong. */
  async look(): Promise<'done' | 'trouble' | 'nothing'> {
    const trouble = this.trouble;
    const seen = this.scene.done(this.page).or(trouble).first();
    try {
      await seen.waitFor({ timeout: 3_000 });
    } catch {
      return 'nothing';
    }
    if (await this.scene.done(this.page).isVisible()) {
      return 'done';
    }
    this.messages.push(...(await trouble.allInnerTexts()).filter((it) => it.trim() !== ''));
    return 'trouble';
  }

  private get trouble() {
    const { page } = this;
    const alert = page.getByRole('alert').filter({ hasText: /\S/ });
    const again = page.locator('#content').getByRole('button', { name: 'Yritä uudelleen' });
    const logIn = page.getByRole('link', { name: /^Kirjaudu uudelleen/ });
    return alert.or(again).or(logIn).or(page.getByRole('dialog')).or(page.locator('#failed'));
  }

  /** Does what helps: logs in again, chooses, presses what the page offers, or does the deed again. */
  async recover(): Promise<void> {
    const { page } = this;
    const session = (await (await this.world.api('GET', 'session')).json().catch(() => ({}))) as { acting?: unknown };
    if (!session.acting) {
      await this.logIn();
      if (new URL(page.url()).pathname === '/login') {
        await this.arrive();
      }
    }
    for (const name of [/^Käytä valittuja vastauksia/, /^Tallenna valitut/, /^Jatka organisaation/, /^Jää sivulle/, /^Yritä uudelleen/, /^Tallenna uudelleen/, /^Lataa/]) {
      const button = page.getByRole('button', { name }).or(page.getByRole('link', { name })).first();
      if (await button.isVisible()) {
        await button.click({ timeout: 2_000 }).catch(() => {});
        if ((await this.look()) === 'done') {
          return;
        }
      }
    }
    const back = page.getByRole('link', { name: /^Takaisin palveluihin/ }).and(page.locator('#content .button-row a'));
    if (await back.isVisible()) {
      await back.click();
      await this.arrive();
    }
    if (this.messages.at(-1)?.endsWith('Lataa sivu uudelleen.')) {
      await page.reload({ timeout: 5_000 }).catch(() => {});
    }
    if (!page.url().includes('://') || (await page.locator('#content').count()) === 0) {
      await this.arrive();
    }
    await this.act();
  }

  /** Logs in again in another tab. */
  private async logIn(): Promise<void> {
    await this.world.letIn(this.context, this.scene.as, oids[this.scene.for as keyof typeof oids]);
  }

  private async arrive(): Promise<void> {
    await this.scene.arrive(this.page).catch(() => {});
  }

  /** Something else happens. */
  async suffer(variation: Variation): Promise<void> {
    const { page, context } = this;
    switch (variation) {
      case 'nothing':
      case 'clock two days wrong':
      case 'storage forbidden':
        return;
      case 'reload':
        await page.reload({ timeout: 5_000 }).catch(() => {});
        return;
      case 'closed tab': {
        const address = page.url();
        // It is closed, or the browser asks and the user stays.
        const outcomes = [page.waitForEvent('close'), page.waitForEvent('dialog')];
        const outcome = Promise.race(outcomes.map((it) => it.catch(() => {})));
        await page.close({ runBeforeUnload: true });
        await outcome;
        if (page.isClosed()) {
          this.page = await context.newPage();
          this.attend(this.page);
          await this.page.goto(address).catch(() => {});
        }
        return;
      }
      case 'back and forward':
        await page.goBack({ timeout: 5_000 }).catch(() => {});
        await page.goForward({ timeout: 5_000 }).catch(() => {});
        return;
      case 'duplicated tab': {
        const copy = await context.newPage();
        await copy.goto(page.url()).catch(() => {});
        await copy.locator('#content').waitFor({ timeout: 5_000 }).catch(() => {});
        await copy.close();
        await page.bringToFront();
        return;
      }
      case 'offline and back':
        await context.setOffline(true);
        await this.act();
        await this.look();
        await context.setOffline(false);
    }
  }

  /** Goes on until the deed is done. */
  async finish(): Promise<void> {
    for (let attempt = 0; attempt < PATIENCE; attempt += 1) {
      if ((await this.look()) === 'done') {
        return;
      }
      await this.recover();
    }
    throw new Error(`a dead end at ${this.page.url()}: ${this.messages.join(' | ')}`);
  }

  /** The focus is on nothing in particular or on something that can be seen, and not behind a dialog. */
  async expectFocus(): Promise<void> {
    const isReachable = () =>
      this.page.evaluate(() => {
        const focused = document.activeElement;
        const modal = document.querySelector('dialog:modal');
        return focused === document.body || (focused?.checkVisibility() === true && (!modal || modal.contains(focused)));
      });
    await expect.poll(isReachable, 'the focus is where the user can see it').toBe(true);
  }
}

/** What is so from the beginning. */
export async function begin(variation: Variation, context: BrowserContext): Promise<void> {
  if (variation === 'clock two days wrong') {
    await context.addInitScript(() => {
      const { now } = Date;
      const wrong = 2 * 24 * 60 * 60 * 1000;
      Date.now = () => now() + wrong;
    });
  }
  if (variation === 'storage forbidden') {
    await context.addInitScript(() => {
      const forbid = () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      };
      for (const storage of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, storage, { get: forbid });
      }
    });
  }
}
