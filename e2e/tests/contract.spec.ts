import type { Page } from '@playwright/test';
import { clipped, findings, overflow } from '../support/accessibility';
import { languages } from '../support/generated';
import { states } from '../support/states';
import { expect, test } from '../support/world';

/** A way to look at a page. */
interface Medium {
  width: number;
  height: number;
  media?: Parameters<Page['emulateMedia']>[0];
  /** Whether what an audit reads differs from the page on a large screen. */
  audited?: true;
  /** A style sheet of the reader's own. */
  style?: string;
}

const large = { width: 1280, height: 800 };

/** The spacing of text that WCAG 1.4.12 names. */
const spaced = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

const mediums: Record<string, Medium> = {
  'a large screen': { ...large, audited: true },
  'a phone': { width: 320, height: 640, audited: true },
  // 1280 × 800 enlarged four times.
  '400 %': { width: 320, height: 200 },
  'text spacing': { ...large, style: spaced },
  'text spacing on a phone': { width: 320, height: 640, style: spaced },
  'forced colours': { ...large, media: { forcedColors: 'active' }, audited: true },
  'more contrast': { ...large, media: { contrast: 'more' }, audited: true },
  motion: { ...large, media: { reducedMotion: 'no-preference' } },
  // These two last: Chromium can keep colours of a medium in the next one, and paper is not audited.
  'a dark screen': { ...large, media: { colorScheme: 'dark' }, audited: true },
  paper: { width: 794, height: 1123, media: { media: 'print' } },
};

const plain = { media: null, colorScheme: null, forcedColors: null, contrast: null, reducedMotion: 'reduce' } as const;

// Each pair of state and medium is looked at once; the states take the languages in turn.
for (const [index, { name, arrive }] of states.entries()) {
  const language = languages[index % languages.length] ?? 'fi';
  test(`${name} is accessible in every medium, in ${language}`, async ({ page, world }) => {
    await arrive(page, world, language);
    for (const [how, { width, height, media, style = '', audited }] of Object.entries(mediums)) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ ...plain, ...media });
      await page.evaluate(async (style) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(style);
        document.adoptedStyleSheets = [sheet];
        // The page is drawn anew before it is looked at.
        for (const _ of [1, 2]) {
          await new Promise(requestAnimationFrame);
        }
      }, style);
      expect.soft(await overflow(page), `what stands out sideways: ${how}`).toEqual([]);
      expect.soft(await clipped(page), `text that is cut off: ${how}`).toEqual([]);
      if (audited) {
        expect.soft(await findings(page), `audit: ${how}`).toEqual([]);
      }
    }
    const regions = page.locator('[role="status"], [role="alert"], [role="log"], [aria-live]');
    expect.soft(await regions.count(), 'one pair of live regions').toBe(2);
  });
}

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
