import type { Page } from '@playwright/test';
import { expect, test } from '../support/world';

/** Of which contrast is asked more than of another. */
type Kind = 'text' | 'mark';

/** Least contrast by WCAG 2.2: 1.4.3 for text, 1.4.11 for parts of controls and marks; 1.4.6 for those who ask for more. */
const least = {
  'no-preference': { text: 4.5, mark: 3 },
  more: { text: 7, mark: 4.5 },
};

/** Each colour with the grounds on which components put it. */
const pairs: [front: string, grounds: string[], kind: Kind][] = [
  ['text', ['surface', 'background', 'info-surface', 'success-surface', 'warning-surface', 'error-surface'], 'text'],
  ['text-soft', ['surface', 'background', 'info-surface'], 'text'],
  ['link', ['surface', 'background', 'info-surface', 'success-surface', 'warning-surface', 'error-surface'], 'text'],
  ['brand', ['surface', 'background', 'info-surface'], 'text'],
  ['surface', ['action', 'action-strong', 'accent', 'accent-strong', 'brand', 'error', 'warning', 'success', 'info'], 'text'],
  ['error', ['surface', 'background', 'info-surface', 'error-surface'], 'text'],
  ['warning', ['surface', 'warning-surface'], 'mark'],
  ['success', ['surface', 'success-surface'], 'mark'],
  ['info', ['surface', 'info-surface'], 'mark'],
  ['border', ['surface', 'background'], 'mark'],
  ['action', ['surface'], 'mark'],
  ['focus', ['surface', 'background', 'info-surface', 'error-surface'], 'mark'],
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const contrast of ['no-preference', 'more'] as const) {
    test(`colours can be distinguished, ${colorScheme}, contrast ${contrast}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, contrast });
      await page.goto('/');
      const failures = [];
      for (const [front, grounds, kind] of pairs) {
        for (const ground of grounds) {
          const ratio = contrastOf(await colour(page, front), await colour(page, ground));
          if (ratio < least[contrast][kind]) {
            failures.push(`${front} on ${ground}: ${ratio.toFixed(2)}, less than ${least[contrast][kind]}`);
          }
        }
      }
      expect(failures).toEqual([]);
    });
  }
}

test('the page is dark for those who ask for it, and light on paper', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/');
  expect(lightness(await colour(page, 'background'))).toBeLessThan(0.1);
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(lightness(await colour(page, 'background'))).toBeGreaterThan(0.8);
});

type Rgb = [number, number, number];

async function colour(page: Page, name: string): Promise<Rgb> {
  const text = await page.evaluate((it) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = `var(--color-${it})`;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);
  const numbers = text.match(/\d+/g)?.map(Number) ?? [];
  expect(numbers, `--color-${name} is opaque`).toHaveLength(3);
  return numbers as Rgb;
}

/** Relative luminance (WCAG 2.2). */
function lightness(colour: Rgb): number {
  const [r, g, b] = colour.map((it) => {
    const share = it / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark, light] = [lightness(one), lightness(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}
