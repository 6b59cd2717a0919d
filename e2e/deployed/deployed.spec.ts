import { expect, test } from '@playwright/test';
import { customers, stepsOf } from '../support/answers';
import { IdentificationPage, LogInPage, OrganisationsPage } from '../support/pages/log-in';
import { Frame } from '../support/pages/frame';
import { ServicesPage } from '../support/pages/services';
import { Wizard } from '../support/pages/wizard';
import { delivered } from '../support/receipts';
import { isEcho, Watch } from '../support/watch';
import { stepHeadings, words } from '../support/words';

// The addresses here have no slash at the beginning: they are under the path of the app.

test('a customer joins a service, from the start page to the receipt, and the browser has nothing to say', async ({ page, context }) => {
  const watch = await Watch.over(context);
  const said: string[] = [];
  context.on('console', (message) => {
    const text = message.text();
    if (!isEcho(text, message.location().url)) {
      said.push(text);
    }
  });

  await page.goto('');
  const opened = context.waitForEvent('page');
  await new Frame(page).logIn.click();
  const tab = await opened;
  await new LogInPage(tab).means('bank').click();
  const identification = new IdentificationPage(tab);
  await identification.button('cancel').click();
  await expect(tab).toHaveURL(/\/ekstranet\/login\?failed=cancelled/);
  await new LogInPage(tab).means('bank').click();
  await identification.identify(customers.clinic.persona);
  const organisations = new OrganisationsPage(tab);
  await organisations.choose('clinic').click();

  const services = new ServicesPage(tab);
  await expect(services.heading).toHaveText(words.services.fi);
  await services.way('patient-data', 'apply').click();
  const wizard = new Wizard(tab, 'patient-data');
  const steps = stepsOf('patient-data', false).filter((it) => it !== 'summary');
  await wizard.answerAll(steps.slice(0, 3));
  await expect(tab).toHaveURL(/\/ekstranet\/applications\/patient-data\/contacts(\?|$)/);
  // The same page by its address, from the host.
  await tab.reload();
  await wizard.answerAll(steps.slice(3));
  await expect(wizard.heading).toContainText(stepHeadings.summary.fi);
  await wizard.button(words.send).click();
  await expect(wizard.heading).toContainText(delivered.fi);
  await expect(tab).toHaveURL(/\/ekstranet\/applications\/patient-data\/received/);
  const copy = await context.request.get('api/v1/commitment/copy');
  expect(copy.headers()['content-type']).toBe('application/pdf');

  expect(watch.complaints()).toEqual([]);
  expect(said).toEqual([]);
});

test('the host gives out the app as the deployment guide says', async ({ request }) => {
  const page = await request.get('applications/imaging/contacts?lang=sv');
  expect(page.status()).toBe(200);
  expect(page.headers()['cache-control']).toBe('no-cache');
  const policy = page.headers()['content-security-policy'] ?? '';
  expect(policy.replace("'wasm-unsafe-eval'", '')).not.toContain('unsafe');
  expect(page.headers()['content-security-policy-report-only']).toContain('require-trusted-types-for');

  const html = await page.text();
  const start = await (await request.get('')).text();
  expect(start, 'the start page, which leads on').toContain('href="/ekstranet/login?lang=sv"');
  const files = [...`${start}${html}`.matchAll(/(?:href|src)="([^"]*-[0-9a-f]{16}[^"]*)"/g)].map(([, it]) => it ?? '');
  expect(files.length).toBeGreaterThan(4);
  for (const file of files) {
    expect(file).toMatch(/^\/ekstranet\//);
    const answer = await request.get(file, { headers: { 'Accept-Encoding': 'gzip' } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()['cache-control'], file).toBe('public, max-age=31536000, immutable');
    expect(answer.headers()['content-encoding'], file).toBe('gzip');
    expect(answer.headers()['vary'], file).toMatch(/Accept-Encoding/i);
    const known = { 'If-None-Match': answer.headers()['etag'] ?? '', 'Accept-Encoding': 'gzip' };
    expect((await request.get(file, { headers: known })).status(), file).toBe(304);
    const missing = await request.get(file.replace(/-[0-9a-f]{16}/, '-0123456789abcdef'));
    expect(missing.status(), file).toBe(404);
    expect(missing.headers()['cache-control'], file).toBeUndefined();
  }

  const version = (await (await request.get('version.json')).json()) as Record<string, string>;
  for (const it of [start, html]) {
    expect(it).toContain(`<meta name="build" content="${version['build']}">`);
  }
  for (const [path, status] of [
    ['', 200],
    ['licences.txt', 200],
    ['sbom.cdx.json', 200],
    ['nothing.js', 404],
    ['/_mock', 404],
    ['/_mock/s/default', 404],
    ['/suomi-fi/identification', 404],
    ['/ekstranet', 301],
  ] as const) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect(answer.status(), path).toBe(status);
  }
  const underneath = await request.get('_mock/s/default?as=trader', { maxRedirects: 0 });
  expect(await underneath.text(), 'a page of the app like any other').toBe(html);
});
