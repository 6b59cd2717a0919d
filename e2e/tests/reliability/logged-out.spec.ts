import { Frame } from '../../support/pages/frame';
import { LogInPage } from '../../support/pages/log-in';
import { Wizard } from '../../support/pages/wizard';
import { rightDraft } from '../../support/drafts';
import { expectSaved } from '../../support/saved';
import { expect, test } from '../../support/world';

/** Words by which what a person has typed or seen is found. */
const personal = ['Uusikatu', 'Esimerkkikatu', 'Maija', 'Mallikas', 'kirjaamo@esimerkki.fi', 'Lääkäriasema', '70100023'];

test('after log-out nothing readable about a person is in cookies, storages, caches or the page before', async ({ context, page, world, baseURL }) => {
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.start('patient-data', rightDraft);
  const wizard = new Wizard(page, 'patient-data');
  const asked = new Set<string>();
  page.on('request', (request) => {
    if (request.method() === 'GET' && new URL(request.url()).pathname.startsWith('/api/')) {
      asked.add(request.url());
    }
  });
  await wizard.open('customer');
  await wizard.text('customer-street').fill('Uusikatu 2');
  await expectSaved(page);
  await page.goto('/services');
  await new Frame(page).logOut.click();
  await new LogInPage(page).logIn.waitFor();

  const left = await page.evaluate(async () => {
    const databases = await indexedDB.databases();
    const rows = await Promise.all(
      databases.map(
        ({ name = '' }) =>
          new Promise<unknown[]>((resolve) => {
            const opening = indexedDB.open(name);
            opening.onerror = () => resolve([]);
            opening.onsuccess = () => {
              const stores = [...opening.result.objectStoreNames];
              if (stores.length === 0) {
                resolve([]);
                return;
              }
              const reading = opening.result.transaction(stores).objectStore(stores[0] ?? '').getAll();
              reading.onsuccess = () => resolve(reading.result as unknown[]);
              reading.onerror = () => resolve([]);
            };
          }),
      ),
    );
    return {
      local: { ...localStorage },
      session: { ...sessionStorage },
      rows,
      caches: await caches.keys(),
      name: window.name,
      history: history.state as unknown,
      cookies: document.cookie,
    };
  });
  const cookies = await context.cookies(baseURL);
  expect(cookies.map(({ name }) => name).filter((it) => it !== 'mock-world')).toEqual([]);
  const text = JSON.stringify(left) + JSON.stringify(cookies);
  expect(personal.filter((it) => text.includes(it)), text).toEqual([]);
  expect(left.rows.flat(), 'nothing is left to be recovered').toEqual([]);

  expect(asked.size).toBeGreaterThan(1);
  const cached = await page.evaluate(async (addresses) => {
    const read = async (address: string) => {
      try {
        const answer = await fetch(address, { cache: 'only-if-cached', mode: 'same-origin' });
        return answer.ok;
      } catch {
        return false;
      }
    };
    const found = await Promise.all(addresses.map(async (it) => ((await read(it)) ? it : '')));
    return found.filter((it) => it !== '');
  }, [...asked]);
  expect(cached, 'answers that the browser has kept').toEqual([]);

  for (let back = 0; back < 2; back += 1) {
    await page.goBack();
    await expect(page.locator('body')).toContainText('Kirjaudu');
    const shown = await page.locator('body').evaluate((it) => it.outerHTML.replaceAll('kanta@kanta.fi', ''));
    expect(personal.filter((it) => shown.includes(it))).toEqual([]);
  }
});
