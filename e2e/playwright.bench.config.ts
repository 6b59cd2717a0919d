import { defineConfig } from '@playwright/test';
import tests from './playwright.config';

/** `cargo xtask bench` builds the app for release, starts the mock and sets both addresses. */
export default defineConfig({
  ...tests,
  testDir: 'bench',
  outputDir: 'test-results/bench',
  workers: 1,
  timeout: 40 * 60_000,
  reporter: 'line',
});
