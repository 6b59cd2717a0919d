import type { Page } from '@playwright/test';
import { failures, Gateway } from '../support/gateway';
import { languages } from '../support/generated';
import { LogInPage } from '../support/pages/log-in';
import { Frame } from '../support/pages/frame';
import { words } from '../support/words';
import { expect, test } from '../support/world';

// The start page as a visitor gets it who is not logged in: a document, without the app.

/** The most bytes that a first visit to the start page may transfer, the page itself included: what it does, and 1 kB more. */
const BUDGET = 20_800;

const isOfTheApp = (path: string) => /\.wasm$|\/kanta-frontend-|\/texts-/.test(path);

let gateway: Gateway;
test.beforeEach(async ({ baseURL }) => {
  gateway = await Gateway.to(baseURL ?? '');
});
test.afterEach(() => gateway.close());

/** Waits until the script attends to the start page, which may be seen before. */
async function attended(page: Page): Promise<void> {
  await expect(page.locator('#start.is-shown')).toBeVisible();
}

test('a visitor reads the start page without the app', async ({ page, request }) => {
  await page.goto(gateway.origin);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product.fi);
  await page.waitForLoadState('networkidle');
  expect(gateway.asked.filter(isOfTheApp)).toEqual([]);
  let transferred = 0;
  for (const file of gateway.asked.filter((it) => !it.startsWith('/api/'))) {
    const answer = await request.get(file, { headers: { 'Accept-Encoding': 'br' } });
    expect(answer.headers()['content-encoding'], file).toBe('br');
    transferred += Number(answer.headers()['content-length']);
  }
  expect(transferred).toBeLessThan(BUDGET);
});

test('a visitor changes the language in place, and keeps it', async ({ page }) => {
  await page.goto('/');
  await attended(page);
  const frame = new Frame(page);
  for (const language of ['en', 'sv'] as const) {
    await frame.languageLink(language).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product[language]);
    await expect(page).toHaveTitle(new RegExp(`${words.product[language]}$`));
    await expect(page).toHaveURL(`/?lang=${language}`);
    await expect(frame.languageLink(language)).toBeFocused();
    await expect(frame.languageLink(language)).toHaveAttribute('aria-current', 'true');
  }
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product.sv);
  await page.goto('/login');
  await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
});

test('by keyboard, what the log-in needs comes when its link is reached, and once', async ({ page }) => {
  const [begun, come]: [string[], string[]] = [[], []];
  page.on('request', (it) => begun.push(it.url()));
  page.on('requestfinished', (it) => come.push(it.url()));
  await page.goto(gateway.origin);
  await attended(page);
  const link = page.getByRole('main').getByRole('link', { name: words.logIn.fi });
  for (let stops = 0; stops < 9 && !(await link.evaluate((it) => it === document.activeElement)); stops++) {
    await page.keyboard.press('Tab');
  }
  await expect(link).toBeFocused();
  const wasm = () => gateway.asked.filter((it) => it.endsWith('.wasm')).length;
  await expect.poll(wasm).toBeGreaterThan(1);
  await expect.poll(() => begun.filter((it) => !come.includes(it)), 'what has not come yet').toEqual([]);
  await page.keyboard.press('Enter');
  await expect(new LogInPage(page).heading).toHaveText('Kirjaudu Kanta Ekstranetiin');
  const files = gateway.asked.filter((it) => /-[0-9a-f]{16}/.test(it));
  expect(files, 'each once').toEqual([...new Set(files)]);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product.fi);
});

test('on a phone a visitor unfolds the menu', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('/');
  await attended(page);
  const menu = page.getByRole('banner').getByRole('button', { name: 'Valikko' });
  const swedish = new Frame(page).languageLink('sv');
  await expect(menu).toHaveAttribute('aria-expanded', 'false');
  await expect(swedish).toBeHidden();
  await menu.click();
  await expect(menu).toHaveAttribute('aria-expanded', 'true');
  await swedish.click();
  await expect(swedish, 'the menu stays').toBeFocused();
  await page.keyboard.press('Escape');
  await expect(swedish).toBeHidden();
  await expect(page.getByRole('banner').getByRole('button')).toBeFocused();
});

test('a visitor who has logged in elsewhere finds the app when the page is seen again', async ({ page, world }) => {
  await world.begin();
  await page.goto('/');
  const frame = new Frame(page);
  await attended(page);
  await expect(frame.logIn).toBeVisible();
  await page.request.post('/suomi-fi/identification', {
    form: { persona: 'managing-director', outcome: 'identify', lang: 'fi', return: '/organisations' },
    maxRedirects: 0,
  });
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange', { bubbles: true })));
  await expect(frame.logOut).toBeVisible();
  await expect(page.locator('#boot, #start')).toHaveCount(0);
});

test('a user who is logged in gets the app, however late the style sheet is', async ({ page, world }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  const session = page.waitForResponse(/\/session$/);
  await page.route('**/*.css', async (route) => {
    await session;
    await route.continue();
  });
  await page.goto('/');
  await expect(new Frame(page).logOut).toBeVisible();
  await expect(page.locator('#boot, #start')).toHaveCount(0);
});

test.describe('when a file does not come', () => {
  test.use({ complaints: 'expected' });

  for (const [name, file] of Object.entries({ script: /\/boot-/, 'style sheet': /\.css$/ })) {
    for (const failure of failures) {
      test(`the start page can be read: ${name}, ${failure}`, async ({ page }) => {
        gateway.fail(file, failure);
        await page.goto(gateway.origin, { waitUntil: 'commit' });
        await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product.fi, { timeout: 9_000 });
        const link = page.getByRole('contentinfo').getByRole('link', { name: words.mandates.fi });
        await expect(link).toBeVisible({ timeout: 9_000 });
        await expect(link).toHaveAttribute('href', '/mandates?lang=fi');
      });
    }
  }
});

test('the printed start page says which it is, and when it was printed', async ({ page }) => {
  await page.goto('/');
  await attended(page);
  await page.pdf();
  await expect(page.locator('.print-head > p')).toHaveText([/ – Kanta Ekstranet$/, '', /^Tulostettu \d+\.\d+\.\d{4} klo \d+\.\d\d$/]);
});

for (const language of languages) {
  test(`the start page is the one that the app draws, in ${language}`, async ({ page }) => {
    const seen = async () => {
      const { title, text } = await page.evaluate(() => ({ title: document.title, text: document.body.innerText }));
      // Its links name the language, as each leads to a document.
      const parts = (await page.locator('body').ariaSnapshot()).replaceAll(/\?lang=\w+/g, '');
      return { title, text, parts };
    };
    await page.goto(`/?lang=${language}`);
    await attended(page);
    await expect(new Frame(page, language).logIn).toBeVisible();
    const visitor = await seen();
    await page.goto(`/login?lang=${language}`);
    await page.getByRole('banner').getByRole('link', { name: words.product[language] }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.product[language]);
    await expect(page.locator('#start')).toHaveCount(0);
    await expect.poll(seen).toEqual(visitor);
  });
}
