import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** What an automated audit finds on the page as it is now, one sentence for each place. */
export async function findings(page: Page): Promise<string[]> {
  // Evaluated from outside, so the content security policy of the page stays as it is.
  await page.evaluate(axe);
  const results = await page.evaluate(
    (options) => (window as unknown as { axe: { run(o: unknown): Promise<AxeResults> } }).axe.run(options),
    options,
  );
  return results.violations.flatMap(({ id, help, nodes }) =>
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
