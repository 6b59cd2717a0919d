import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What an automated audit finds on the page as it is now, one sentence for each place. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated from outside, so the content security policy of the page stays as it is.
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(axe);
  }
  // What holds is most of the results, and nobody reads it.
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
 * sideways, and title and heading tell where one is.
 */
export async function expectForEverybody(page: Page, title: string | RegExp): Promise<void> {
  await expect(page).toHaveTitle(title);
  const height = page.viewportSize()?.height ?? 720;
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height });
    await expect(page.locator('h1'), 'one heading of the page').toHaveCount(1);
    expect.soft(await overflow(page), `${page.url()}: what stands out sideways at ${width} px`).toEqual([]);
    await test.step(`${title} at ${width} px`, () => expectAccessible(page));
  }
}

/** What makes the page wider than the window. */
function overflow(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const isOut = (it: Element) => it.getBoundingClientRect().right > clientWidth;
    const told = (it: Element) => `${it.tagName} ${it.className}: ${it.textContent?.trim().slice(0, 40)}`;
    return scrollWidth > clientWidth ? [...document.body.querySelectorAll('*')].filter(isOut).map(told) : [];
  });
}
