import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const colours = ['color-contrast', 'link-in-text-block'];

/** What an audit is about. */
const audits = {
  everything: { runOnly: everything },
  colours: { runOnly: colours },
  /** All but the colours. */
  words: { runOnly: everything, rules: Object.fromEntries(colours.map((it) => [it, { enabled: false }])) },
  /** Of level AAA, for those who ask for more contrast. */
  contrast: { runOnly: ['color-contrast-enhanced'] },
} satisfies Record<string, RunOptions>;

export type Audit = keyof typeof audits;

/** What an automated audit finds on the page as it is now, one sentence for each place. */
export async function findings(page: Page, audit: Audit = 'everything'): Promise<string[]> {
  const options: RunOptions = { ...audits[audit], resultTypes: ['violations'] };
  // Evaluated from outside, so the content security policy of the page stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe);
  }
  // Passed rules are most of the results, and are not read.
  const violations = await page.evaluate(async (options) => {
    const { axe } = window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } };
    return (await axe.run(options)).violations;
  }, options);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const advice = failureSummary?.split('\n').slice(1).map((line) => line.trim()).join('; ');
      return `${id}: ${help}: ${target.join(' ')}: ${advice}`;
    }),
  );
}

/** The audit finds nothing. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findings(page), `audit of ${page.url()}`).toEqual([]);
}

/** A phone held upright, or a large screen enlarged to 400 %; and a large screen. */
const WIDTHS = [320, 1280];

/**
 * The page as it is now suits everybody: an audit finds nothing, nothing has to be scrolled
 * sideways, and that title and heading name the page.
 */
export async function expectForEverybody(page: Page, title: string | RegExp): Promise<void> {
  await expect(page).toHaveTitle(title);
  const height = page.viewportSize()?.height ?? 720;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height });
    await expect(page.locator('h1'), 'one heading of the page').toHaveCount(1);
    // The layout may follow the window a moment later.
    await expect.soft.poll(() => overflow(page), `${page.url()}: what stands out sideways at ${width} px`).toEqual([]);
    await test.step(`${title} at ${width} px`, () => expectAccessible(page));
  }
}

/** What makes the page wider than the window. */
export function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isOut = (it: Element) => it.getBoundingClientRect().right > clientWidth;
    const described = (it: Element) => `${it.tagName} ${it.className}: ${it.textContent?.trim().slice(0, 40)}`;
    return scrollWidth > clientWidth ? [...document.body.querySelectorAll('*')].filter(isOut).map(described) : [];
  });
}

/** Text that does not fit into its box, and is cut off there. */
export function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isCut = (it: Element) => {
      const { overflowX, overflowY, display } = getComputedStyle(it);
      const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      const isOver = (hides(overflowX) && it.scrollWidth > it.clientWidth + 1) || (hides(overflowY) && it.scrollHeight > it.clientHeight + 1);
      // A box of a pixel is there to be heard.
      const isSeen = it.clientWidth > 1 && it.clientHeight > 1 && display !== 'inline' && !it.closest('.visually-hidden');
      return isOver && isSeen && Boolean(it.textContent?.trim());
    };
    const described = (it: Element) => `${it.tagName} ${it.className}: ${it.textContent?.trim().slice(0, 40)}`;
    return [...document.body.querySelectorAll('*')].filter(isCut).map(described);
  });
}

/**
 * The words of headings, questions, steps and buttons that are broken although no hyphen, soft or
 * hard, is where the line ends. A value may break anywhere, and so may two words with a slash between
 * them, as Kela writes some roles.
 */
export function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const places = 'h1, h2, h3, h4, label, legend, dt, th, caption, summary, .button, .step__label, .step__status, .status-tag';
    const broken = new Set<string>();
    for (const place of document.querySelectorAll(places)) {
      const texts = document.createTreeWalker(place, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (node.parentElement?.closest('.visually-hidden, [hidden], .identifier')) {
          continue;
        }
        for (const { 0: word, index } of (node.textContent ?? '').matchAll(/(?<![\p{L}/])[\p{L}\p{N}]+(?![\p{L}/])/gu)) {
          const range = document.createRange();
          // A soft hyphen is drawn with the letter after it, on the line above.
          range.setStart(node, node.textContent?.[index - 1] === '\u00ad' ? index + 1 : index);
          range.setEnd(node, index + word.length);
          if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) {
            broken.add(`${place.tagName}: ${word}`);
          }
        }
      }
    }
    return [...broken];
  });
}

/** Where the browser may add hyphens, which in a value cannot be distinguished from the value's own. */
export function hyphenated(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hasText = (it: Element) => [...it.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
    const isValue = (it: Element) => it.matches('dd, dd *, input, textarea, .identifier, [href^="mailto:"], [href^="tel:"]');
    const described = (it: Element) => `${it.tagName} ${it.className}: ${it.textContent?.trim().slice(0, 40)}`;
    return [...document.body.querySelectorAll('*')]
      .filter((it) => hasText(it) || it.matches('input, textarea'))
      .filter((it) => {
        const { hyphens } = getComputedStyle(it);
        return isValue(it) ? hyphens !== 'none' : hyphens === 'auto' && !it.closest('.document');
      })
      .map(described);
  });
}

/** How far what is drawn of a box or button stands out from its ground, at the least: 1 is not at all. */
export function contrastOfChoices(page: Page): Promise<number> {
  return page.evaluate(() => {
    const luminance = (colour: string) => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((it) => {
        const part = Number(it) / 255;
        return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const contrast = (one: string, other: string) => {
      const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const choices = [...document.querySelectorAll<HTMLInputElement>('main [type="checkbox"], main [type="radio"]')];
    const drawn = choices.flatMap((it) => {
      const { backgroundColor, borderTopColor, borderTopWidth, appearance } = getComputedStyle(it);
      const mark = getComputedStyle(it, '::before');
      const isDrawn = appearance === 'none' && parseFloat(borderTopWidth) >= 1;
      const border = isDrawn ? contrast(borderTopColor, backgroundColor) : 1;
      return it.checked ? [border, mark.content === 'none' ? 1 : contrast(mark.borderRightColor, backgroundColor)] : [border];
    });
    return Math.min(...drawn);
  });
}
