import { defineConfig } from '@playwright/test';
import common from './playwright.config';

/** `cargo xtask test deployed` puts nginx in front of app and mock, and sets the addresses. */
export default defineConfig({
  ...common,
  testDir: 'deployed',
  outputDir: 'test-results/deployed',
  reporter: [['list'], ['json', { outputFile: 'test-results/deployed.json' }]],
});
