import { defineConfig } from '@playwright/test';

const { KANTA_CHROMIUM, KANTA_TRACE, KANTA_URL } = process.env;

/**
 * `cargo xtask test browser` builds the app, starts the mock and sets both addresses.
 * By hand: start `cargo xtask run`, then `KANTA_CHROMIUM=/usr/bin/chromium npx playwright test`.
 */
export default defineConfig({
  testDir: 'tests',
  // The transcripts of tests/hearing.spec.ts.
  snapshotPathTemplate: 'heard/{arg}{ext}',
  outputDir: 'test-results/browser',
  fullyParallel: true,
  workers: 2,
  // A test that passes only now and then has something to tell.
  retries: 0,
  forbidOnly: true,
  // Long enough for a busy machine: a test that waits in vain fails all the same.
  timeout: 120_000,
  globalTimeout: 50 * 60_000,
  expect: { timeout: 20_000 },
  // Checks the markup that tests have kept.
  globalTeardown: './support/markup.ts',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  use: {
    baseURL: KANTA_URL ?? 'http://127.0.0.1:8080',
    browserName: 'chromium',
    locale: 'fi-FI',
    timezoneId: 'Europe/Helsinki',
    actionTimeout: 30_000,
    navigationTimeout: 45_000,
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    // A recording of every step takes a quarter of the time of all tests: by hand, KANTA_TRACE=1.
    trace: KANTA_TRACE ? { mode: 'retain-on-failure', screenshots: false } : 'off',
    launchOptions: {
      ...(KANTA_CHROMIUM ? { executablePath: KANTA_CHROMIUM } : { channel: 'chromium' }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
