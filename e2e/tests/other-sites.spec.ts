import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page, Request } from '@playwright/test';
import { expect, test as base } from '../support/world';

/** A name on the web whose owner says that it is this machine. */
const REBOUND = 'rebound.example';

const test = base.extend({
  launchOptions: [
    async ({ launchOptions }, use) => {
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
});

// The browser reports every answer that is not a success.
test.use({ complaints: 'expected' });

/** What a script on the page gets of an address of its own origin. */
async function fetched(page: Page, method: string, path: string, body?: unknown): Promise<number> {
  return page.evaluate(
    async ([method, path, body]) => {
      const headers = { 'Content-Type': 'application/json' };
      const answer = await fetch(path, { method, ...(body ? { headers, body } : {}) });
      return answer.status;
    },
    [method, path, body ? JSON.stringify(body) : ''] as const,
  );
}

test('a page under another name of this machine can read, log in and change nothing', async ({
  baseURL,
  context,
  page,
  world,
}) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const before = await world.call('GET', 'clock');
  const address = new URL(baseURL ?? '');
  address.hostname = REBOUND;

  const opened = await page.goto(address.href);
  expect(opened?.status(), 'not even the page opens').toBe(421);
  await expect(page.locator('body')).toContainText('unknown-host');
  for (const [method, path, body] of [
    ['GET', '/_mock/ready'],
    ['GET', '/_mock/outbox'],
    ['GET', '/_mock/worlds/main?as=managing-director&for=clinic'],
    ['GET', '/_mock/s/default?as=managing-director&for=clinic'],
    ['GET', '/api/v1/services'],
    ['GET', '/api/openapi.json'],
    ['PUT', '/_mock/clock', { advance: 'P10D' }],
    ['POST', '/_mock/worlds', {}],
    ['POST', '/suomi-fi/identification'],
  ] as const) {
    expect(await fetched(page, method, path, body), `${method} ${path}`).toBe(421);
  }
  expect(await context.cookies(address.href), 'no cookie came of it').toEqual([]);
  expect(await world.call('GET', 'clock')).toEqual(before);
});

test('a page on another site opens no scenario link by a picture, a frame or a script', async ({
  baseURL,
  context,
  page,
  world,
}) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  const own = await world.id();
  const link = new URL('/_mock/s/default?as=trader&for=practitioner', baseURL).href;
  const html = `<!doctype html><title>Elsewhere</title><img src="${link}" alt=""><script src="${link}"></script>
    <link rel="stylesheet" href="${link}"><iframe src="${link}"></iframe>`;
  // Another site on this machine, as the browser keeps those of the web from it by itself.
  const site = createServer((_, answer) => answer.writeHead(200, { 'Content-Type': 'text/html' }).end(html));
  await new Promise<void>((listens) => site.listen(0, '127.0.0.1', listens));
  const elsewhere = `http://localhost:${(site.address() as AddressInfo).port}/`;
  const ended: Request[] = [];
  const end = (request: Request) => request.url() === link && ended.push(request);
  page.on('requestfinished', end).on('requestfailed', end);
  await page.goto(elsewhere);
  await expect.poll(() => ended.length).toBe(4);
  const answers = await Promise.all(ended.map((it) => it.response()));
  // The browser hides the status of an answer that it keeps from the page.
  const statuses = answers.filter((it) => it !== null).map((it) => it.status());
  expect(new Set(statuses), 'and none leads on').toEqual(new Set([403]));
  expect(await world.id(), 'the browser is where it was').toBe(own);
  expect(await context.cookies(elsewhere)).toEqual([]);
  site.close();

  await page.goto(new URL('/services', baseURL).href);
  await expect(page.getByRole('main')).toContainText('Potilastietovaranto');
});

test('a world that is gone says so and leads to a new one', async ({ page, world }) => {
  await world.open({ as: 'managing-director', for: 'clinic', go: '/services' });
  await world.leave();
  const answer = await page.reload();
  expect(answer?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This world is gone');
  await page.getByRole('link', { name: 'a private clinic that has not joined anything yet' }).click();
  await expect(page).toHaveURL(/\/services$/);
  await expect(page.getByRole('main')).toContainText('Potilastietovaranto');
});
