import { defineConfig } from '@playwright/test';
import common from './playwright.config';
import type { Chosen, EngineName } from './support/engines/browser';

const { KANTA_CHROMIUM_WITH_WINDOW, KANTA_FIREFOX, KANTA_WEBKIT } = process.env;

/** The programs of the engines; one that is not named is not walked through. */
const programs: [EngineName, string | undefined, RegExp][] = [
  // Its journeys are the other tests'.
  ['chromium', KANTA_CHROMIUM_WITH_WINDOW, /logged-out/],
  ['firefox', KANTA_FIREFOX, /./],
  ['webkit', KANTA_WEBKIT, /./],
];

/**
 * `cargo xtask test engines` sets the addresses of app and programs. By hand, with an app running:
 * `KANTA_FIREFOX=/usr/bin/firefox-esr npx playwright test --config playwright.engines.config.ts`.
 */
export default defineConfig<object, Chosen>({
  ...common,
  testDir: 'engines',
  outputDir: 'test-results/engines',
  reporter: [['list'], ['json', { outputFile: 'test-results/engines.json' }]],
  projects: programs.flatMap(([engineName, program, testMatch]) =>
    program ? [{ name: engineName, testMatch, use: { engineName, program } }] : [],
  ),
});
