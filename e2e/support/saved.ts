import type { Page } from '@playwright/test';
import { expect } from './world';

/** Waits until the page says that the server has everything that is on it. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('.save-state')).toHaveText(/^(Tallennettu|Sparat|Saved on) \d/);
}

/**
 * Does what saves, and waits for the answer. What was typed before has been saved by itself, so that
 * this answer is to the deed.
 */
export async function saved(page: Page, deed: () => Promise<unknown>, method = 'PUT'): Promise<void> {
  await expectSaved(page);
  const answer = page.waitForResponse((it) => it.request().method() === method);
  await deed();
  expect((await answer).status()).toBe(200);
}
