import { brokenWords } from '../support/accessibility';
import { languages } from '../support/generated';
import { words } from '../support/words';
import { expect, test } from '../support/world';

test.use({ viewport: { width: 320, height: 640 } });

const menu = { name: 'Valikko' };

test('on a phone the page begins in the first half of the screen', async ({ page, world }) => {
  for (const [go, most] of [
    ['/services', 640 / 3],
    ['/organisations', 640 / 3],
    ['/applications/social-welfare/contacts', 640 / 2],
  ] as const) {
    await world.open({ as: 'managing-director', for: 'home-care', go });
    await expect(page.locator('main .loading')).toHaveCount(0);
    const top = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y;
    await expect.poll(top, go).toBeLessThan(most);
  }
});

test('on a phone the menu is folded in, and the organisation is named all the same', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'home-care', go: '/services' });
  const header = page.getByRole('banner');
  const toggle = header.getByRole('button', menu);
  await expect(header.getByText('Kotihoiva Esimerkki Oy', { exact: true })).toBeVisible();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(header.getByRole('link', { name: 'Ohjeita ja lomakkeita' })).toBeHidden();
  await expect(header.getByRole('button', { name: 'Kirjaudu ulos' })).toBeHidden();

  await toggle.focus();
  await page.keyboard.press('Enter');
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  for (const name of ['Svenska', 'Ohjeita ja lomakkeita']) {
    await expect(header.getByRole('link', { name })).toBeVisible();
  }
  await expect(header.getByRole('button', { name: 'Kirjaudu ulos' })).toBeVisible();
  await header.getByRole('link', { name: 'Ohjeita ja lomakkeita' }).focus();
  await page.keyboard.press('Escape');
  await expect(header.getByRole('link', { name: 'Ohjeita ja lomakkeita' })).toBeHidden();
  await expect(toggle).toBeFocused();
});

test('on a phone the menu folds in when it has led to a page', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'home-care', go: '/services' });
  const toggle = page.getByRole('banner').getByRole('button', menu);
  await toggle.click();
  await page.getByRole('banner').getByRole('link', { name: 'Ohjeita ja lomakkeita' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ohjeita ja lomakkeita' })).toBeVisible();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
});

test('on a phone the menu folds in when it leads to the page that is open', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'home-care', go: '/services' });
  const toggle = page.getByRole('banner').getByRole('button', menu);
  await toggle.click();
  await page.getByRole('banner').getByRole('link', { name: 'Palvelut ja asiakastiedot' }).click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

for (const language of languages) {
  test(`at twice the text size a phone shows no wider page, in ${language}`, async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', lang: language, go: '/services' });
    await expect(page.locator('main .loading')).toHaveCount(0);
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    await expect(page.locator('html')).toHaveCSS('font-size', '32px');
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

for (const language of languages) {
  test(`brand and tools are one line at every width, and so is the menu where it is open, in ${language}`, async ({ page, world }) => {
    // Five items in the menu, and a long name.
    await world.open({ as: 'pharmacist', for: 'pharmacy', lang: language, go: '/services' });
    await expect(page.locator('main .loading')).toHaveCount(0);
    const header = page.getByRole('banner');
    const height = async () => (await header.boundingBox())?.height;
    for (const [width, most] of [[768, 80], [900, 80], [1024, 150], [1280, 150]] as const) {
      await page.setViewportSize({ width, height: 640 });
      await expect.poll(height, `${width}`).toBeLessThan(most);
      const folded = header.getByRole('navigation').getByRole('link', { name: words.services[language] });
      await expect(folded).toBeVisible({ visible: width >= 1024 });
      await expect(header.getByRole('link', { name: 'Svenska' })).toBeVisible();
    }
  });
}

test('on a phone no OID and no name of a role is broken', async ({ page, world }) => {
  const broken = () =>
    page.locator('.identifier, .card-facts, dd').evaluateAll((places) =>
      places.flatMap((place) => {
        const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        for (let node = texts.nextNode(); node; node = texts.nextNode()) {
          for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}.]+/gu)) {
            const range = document.createRange();
            range.setStart(node, index);
            range.setEnd(node, index + word.length);
            found.push(...(new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : []));
          }
        }
        return found;
      }),
    );
  const expectWhole = async (go: string) => {
    await expect(page.locator('main .loading')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect.soft(await broken(), go).toEqual([]);
  };
  await world.open({ as: 'pharmacist', for: 'pharmacy', lang: 'sv', go: '/pharmacies' });
  await expectWhole('/pharmacies');
  await world.open({ as: 'mandate-holder', for: 'county', lang: 'sv', go: '/customership/patient-data' });
  await expectWhole('/customership/patient-data');
  for (const go of ['/customership/patient-data/customer', '/customership/patient-data/contacts']) {
    await page.goto(go);
    await expectWhole(go);
  }
});

for (const language of languages) {
  test(`beside its button a card has room for its words, in ${language}`, async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', lang: language, go: '/services' });
    await expect(page.locator('main .loading')).toHaveCount(0);
    for (const width of [640, 768, 1024]) {
      await page.setViewportSize({ width, height: 640 });
      await expect.soft.poll(() => brokenWords(page), `${width}`).toEqual([]);
    }
  });
}
