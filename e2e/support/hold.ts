import type { Page } from '@playwright/test';

/** Holds back what is fetched from there until it is let go. */
export async function hold(page: Page, address: string): Promise<() => void> {
  let go: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (go = resolve));
  await page.route(address, async (route) => {
    await held;
    await route.continue();
  });
  return go;
}
