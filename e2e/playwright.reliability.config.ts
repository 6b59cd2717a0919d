import { defineConfig } from '@playwright/test';
import base from './playwright.config';

/** The tests of `cargo xtask reliability`, at the size that it sets. */
export default defineConfig({
  ...base,
  testMatch: 'reliability/*.spec.ts',
  outputDir: 'test-results/reliability',
  globalTimeout: 120 * 60_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/reliability.json' }]],
});
