import type { Page } from '@playwright/test';
import { brokenWords, clipped, findings, overflow, type Audit } from '../support/accessibility';
import { languages, type Language } from '../support/generated';
import { keepMarkup } from '../support/markup';
import { Frame } from '../support/pages/frame';
import { states } from '../support/states';
import { words } from '../support/words';
import { expect, test } from '../support/world';

/** A way to look at a page. */
interface Medium {
  width: number;
  height: number;
  media?: Parameters<Page['emulateMedia']>[0];
  audit?: Audit;
  /** A style sheet of the reader's own. */
  style?: string;
}

const large = { width: 1280, height: 800 };
const phone = { width: 320, height: 640 };

/** The spacing of text that WCAG 1.4.12 names. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

/** How much fits depends on the words, so these are for every language. */
const layouts: Record<string, Medium> = {
  'a large screen': { ...large, audit: 'words' },
  'text spacing': { ...large, style: spaced },
  'a tablet': { width: 768, height: 1024 },
  'text spacing on a phone': { ...phone, style: spaced },
  'a phone': phone,
  // 1280 × 800 enlarged four times.
  '400 %': { width: 320, height: 200 },
  paper: { width: 794, height: 1123, media: { media: 'print' } },
};

/** What is drawn, and how, is the same in every language. */
const drawn: Record<string, Medium> = {
  'a drawn phone': { ...phone, audit: 'everything' },
  'a drawn screen': { ...large, audit: 'everything' },
  'more contrast': { ...large, media: { contrast: 'more' }, audit: 'contrast' },
  'a dark screen with more contrast': { ...large, media: { colorScheme: 'dark', contrast: 'more' }, audit: 'contrast' },
  'a dark screen': { ...large, media: { colorScheme: 'dark' }, audit: 'colours' },
  motion: { ...large, media: { reducedMotion: 'no-preference' } },
  // Chromium can keep these colours, and those of paper, in the next medium.
  'forced colours': { ...large, media: { forcedColors: 'active' }, audit: 'colours' },
};

const plain = { media: null, colorScheme: null, forcedColors: null, contrast: null, reducedMotion: 'reduce' } as const;

/** Shows the page in a medium, and waits until it is drawn. */
async function show(page: Page, { width, height, media, style = '' }: Medium): Promise<void> {
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ ...plain, ...media });
  await page.evaluate(async (style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [sheet];
    await new Promise(requestAnimationFrame);
  }, style);
}

/** Changes the language in place, also behind a dialog. Everything else stays as it is. */
async function change(page: Page, language: Language): Promise<void> {
  await new Frame(page).languageLink(language, true).evaluate((link: HTMLElement) => link.click());
  await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
  await expect(page.locator('main .loading')).toHaveCount(0);
}

// Each page is opened once and shown in every language, in each of its mediums. The states begin with
// the languages in turn.
for (const [index, { name, arrive }] of states.entries()) {
  const inTurn = languages.map((_, other) => languages[(index + other) % languages.length] ?? 'fi');
  const [first = 'fi'] = inTurn;

  test(`${name} is accessible in every language and medium`, async ({ page, world }, testInfo) => {
    test.slow();
    await arrive(page, world, first);
    for (const language of inTurn) {
      if (language !== first) {
        await change(page, language);
      }
      for (const [how, medium] of Object.entries(language === first ? { ...drawn, ...layouts } : layouts)) {
        await show(page, medium);
        const seen = `${language}, ${how}`;
        const [out, cut] = await Promise.all([overflow(page), clipped(page)]);
        const broken = medium === layouts['a phone'] ? await brokenWords(page) : [];
        expect.soft(broken, `words that are broken without a hyphen: ${seen}`).toEqual([]);
        expect.soft(out, `what stands out sideways: ${seen}`).toEqual([]);
        expect.soft(cut, `text that is cut off: ${seen}`).toEqual([]);
        if (medium.audit) {
          expect.soft(await findings(page, medium.audit), `audit: ${seen}`).toEqual([]);
        }
      }
      await show(page, large);
      await expect.soft.poll(() => named(page), `title and heading: ${language}`).toEqual([words.product[language]]);
      await keepMarkup(page, testInfo, `${name}, ${language}`);
    }
    const regions = page.locator('[role="status"], [role="alert"], [role="log"], [aria-live]');
    expect.soft(await regions.count(), 'one pair of live regions').toBe(2);
  });
}

/** What the title says last, once it has named what the only heading of the page names. */
function named(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const [heading, ...others] = [...document.querySelectorAll('#content h1')].map((it) => it.textContent?.replace(/\u00ad/g, '') ?? '');
    const [first = '', ...rest] = document.title.split(' – ');
    const parts = [first.replace(/^[^:]*: /, ''), ...rest.slice(0, -1)].filter(Boolean);
    // The start page is that of the product.
    const isNamed = parts.some((part) => heading?.includes(part)) || heading === rest.at(-1);
    return [...(isNamed ? [] : [`${heading} is not in ${document.title}`]), ...others, ...rest.slice(-1)];
  });
}

test.describe('on a device far away', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  for (const go of ['/', '/services'] as const) {
    test(`a page is printed in Finnish time: ${go}`, async ({ page, world }) => {
      await page.clock.setFixedTime('2026-12-01T22:30:00Z');
      if (go === '/services') {
        await world.enterAs({ as: 'managing-director', for: 'leaving' });
      }
      await page.goto(go);
      const head = page.locator('.print-head > p').last();
      // The page may be there before the script that hears of printing.
      await expect(async () => {
        await page.pdf();
        await expect(head).toHaveText('Tulostettu 2.12.2026 klo 0.30', { timeout: 1_000 });
      }).toPass();
    });
  }
});

test('a printed page says which it is, whose, and when it was printed', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'leaving', go: '/customership/patient-data' });
  await expect(page.getByRole('main').getByRole('heading', { name: 'Laskutustiedot' })).toBeVisible();
  await page.pdf();
  const head = page.locator('.print-head > p');
  await expect(head).toHaveText([
    'Yhteenveto – Potilastietovaranto – Kanta Ekstranet',
    'Päättyvä Hoiva Oy, 7010007-4',
    /^Tulostettu \d+\.\d+\.\d{4} klo \d+\.\d\d$/,
  ]);
  await expect(head.first()).toBeHidden();
});
