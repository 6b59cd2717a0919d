import { expectAccessible } from '../support/accessibility';
import { failures, Gateway } from '../support/gateway';
import { languages, type Organisation } from '../support/generated';
import { hold } from '../support/hold';
import { Frame } from '../support/pages/frame';
import { organisationNames } from '../support/pages/log-in';
import { expect, test } from '../support/world';

const help = {
  fi: { heading: 'Kanta Ekstranet ei avautunut', advice: 'Lataa sivu uudelleen.', noScript: 'Kanta Ekstranet tarvitsee JavaScriptin' },
  sv: { heading: 'Kanta Extranätet öppnades inte', advice: 'Ladda om sidan.', noScript: 'Kanta Extranätet behöver JavaScript' },
  en: { heading: 'Kanta Extranet did not open', advice: 'Reload the page.', noScript: 'Kanta Extranet needs JavaScript' },
};

test('the start page opens, in Finnish by default', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kanta Ekstranet');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
  await expect(page.locator('#boot')).toHaveCount(0);
  await expectAccessible(page);
});

// Inventory: 7, 8, 22, 32
test('the start page says what the service is for and links to kanta.fi for the rest', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  for (const service of [
    'Potilastietovaranto',
    'Sosiaalihuollon asiakastietovaranto',
    'Resepti-palvelu',
    'Kuva-aineistojen tietovaranto',
  ]) {
    await expect(main.getByRole('listitem').filter({ hasText: service }).first()).toBeVisible();
  }
  await expect(main.getByRole('link', { name: /kanta\.fi/ }).first()).toHaveAttribute('href', /^https:\/\/www\.kanta\.fi\//);
  const more = main.getByRole('link', { name: /^Lue lisää Kanta Ekstranetistä/ });
  await expect(more).toHaveAttribute('href', 'https://www.kanta.fi/ammattilaiset/kanta-ekstranet');
  const support = page.getByRole('contentinfo');
  await expect(support.getByRole('link', { name: 'kanta@kanta.fi' })).toBeVisible();
  await expect(support).toContainText('020 634 7787, arkisin klo 7–17');
});

for (const width of [320, 768, 1280]) {
  test(`nothing moves while a page opens, ${width} px wide`, async ({ page, world }) => {
    await page.setViewportSize({ width, height: 720 });
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(window, { shifts });
      const note = (list: PerformanceObserverEntryList) =>
        list.getEntries().forEach((it) => shifts.push((it as PerformanceEntry & { value: number }).value));
      new PerformanceObserver(note).observe({ type: 'layout-shift', buffered: true });
    });
    const moved = async () => {
      await expect(page.locator('#boot')).toHaveCount(0);
      await page.waitForLoadState('networkidle');
      const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      return shifts.reduce((sum, it) => sum + it, 0);
    };
    await page.goto('/');
    expect(await moved(), 'without a session').toBeLessThan(0.01);
    for (const go of ['/', '/services', '/applications/patient-data', '/organisations'] as const) {
      await world.open({ as: 'managing-director', for: 'clinic', go });
      expect(await moved(), go).toBeLessThan(0.01);
    }
  });
}

test('what the first page needs is asked once, while the app is on its way, and before the session is known', async ({ page, world }) => {
  const goApp = await hold(page, '**/*.wasm');
  const goSession = await hold(page, '**/api/v1/session');
  const asked = ['/session', '/organisations', '/services/patient-data'];
  const calls = () => Promise.all(asked.map(async (it) => (await world.calls('GET', it)).length));
  // An answer is asked for again when it is ten seconds old.
  await page.clock.setFixedTime(Date.now());
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await page.goto('/applications/patient-data', { waitUntil: 'commit' });
  await expect.poll(calls).toEqual([0, 1, 1]);
  goSession();
  goApp();
  await expect(page.locator('#boot')).toHaveCount(0);
  await page.waitForLoadState('networkidle');
  await expect(page.getByRole('main').getByRole('button', { name: 'Aloita' })).toBeVisible();
  expect(await calls()).toEqual([1, 1, 1]);
});

test('what was asked before another tab changed the organisation is asked again', async ({ context, page, world }) => {
  const goApp = await hold(page, '**/*.wasm');
  const goSession = await hold(page, '**/api/v1/session');
  const calls = async () => (await world.calls('GET', '/customership/patient-data')).length;
  await world.enterAs({ as: 'mandate-holder', for: 'county' });
  await page.goto('/customership/patient-data', { waitUntil: 'commit' });
  await expect.poll(calls).toBe(1);
  await world.letIn(context, 'mandate-holder', { oid: '1.2.246.10.70100023.10.0' });
  goSession();
  goApp();
  await expect(new Frame(page).heading).toBeVisible();
  await expect(page.getByRole('banner').getByText(organisationNames.clinic, { exact: true })).toBeVisible();
  await expect(page.getByText(organisationNames.county)).toHaveCount(0);
  await expect.poll(calls).toBe(2);
});

test('while the app is loading, the page says so', async ({ page }) => {
  const go = await hold(page, '**/*.wasm');
  await page.goto('/login?lang=sv', { waitUntil: 'commit' });
  await expect(page.getByRole('status').filter({ hasText: 'Laddar…' })).toBeVisible();
  await expect(page.getByText(help.sv.heading)).toBeHidden();
  await expectAccessible(page);
  go();
  await expect(page.locator('#boot')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Logga in på Kanta Extranätet');
});

const stillLoading = {
  fi: /^Ladataan yhä\. Ladattu (\d+,\d)\s\/\s(\d+,\d)\sMt\.$/,
  sv: /^Laddar fortfarande\. (\d+,\d) av (\d+,\d)\sMB har laddats\.$/,
  en: /^Still loading\. (\d+\.\d) of (\d+\.\d)\sMB has been loaded\.$/,
};

/** What the page needs before the app is there. */
const files = {
  'style sheet': /\/kanta-extranet-[0-9a-f]+\.css$/,
  start: /\/boot-[0-9a-f]+\.js$/,
  script: /\/kanta-frontend-[0-9a-f]+\.js$/,
  texts: /\/texts-fi-[0-9a-f]+\.txt$/,
  wasm: /\.wasm$/,
};

test.describe('when the app cannot come', () => {
  test.use({ complaints: 'expected' });

  let gateway: Gateway;
  test.beforeEach(async ({ baseURL }) => {
    gateway = await Gateway.to(baseURL ?? '');
  });
  test.afterEach(() => gateway.close());

  for (const [name, file] of Object.entries(files)) {
    for (const failure of failures) {
      test(`the page helps within ten seconds: ${name}, ${failure}`, async ({ page }) => {
        await page.clock.install();
        gateway.fail(file, failure);
        await page.goto(`${gateway.origin}/services`, { waitUntil: 'commit' });
        await expect.poll(() => gateway.asked.some((it) => file.test(it))).toBe(true);
        // Without its start script the page has no clock of its own: its style sheet times the message.
        if (name !== 'start') {
          await expect(page.locator('#boot')).toHaveAttribute('data-state', /./);
          await page.clock.fastForward(10_000);
        }
        for (const language of languages) {
          const { heading, advice } = help[language];
          await expect(page.getByRole('heading', { name: heading })).toBeVisible({ timeout: 9_000 });
          await expect(page.getByText(advice)).toBeVisible();
        }
        await expect(page.getByRole('link', { name: 'kanta@kanta.fi' }).first()).toBeVisible();
        if (name !== 'style sheet') {
          await expectAccessible(page);
        }

        // Before the page gives up, it asks for its style sheet once more.
        if (name !== 'start' && failure !== 'hanging') {
          await expect(page.locator('#boot')).toHaveAttribute('data-state', 'failed');
        }
        gateway.release();
        // What hangs comes after all; otherwise one follows the advice.
        if (failure !== 'hanging') {
          await page.getByRole('link', { name: 'Lataa sivu uudelleen' }).click();
        }
        await expect(page.locator('#boot')).toHaveCount(0);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kirjaudu Kanta Ekstranetiin');
      });
    }
  }

  test('a missing icon does not block the page', async ({ page }) => {
    gateway.fail(/\/icon-/, '404');
    await page.goto(gateway.origin);
    await expect(page.locator('#boot')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kanta Ekstranet');
  });

  test('a page that takes long says that it still loads, and how much is there', async ({ page }) => {
    await page.clock.install();
    gateway.fail(files.wasm, 'hanging');
    await page.goto(`${gateway.origin}/login?lang=en`, { waitUntil: 'commit' });
    const status = page.getByRole('status');
    await expect(status.filter({ visible: true })).toHaveText(['Loading…']);
    await page.clock.fastForward(5_000);
    await expect(page.getByText(help.en.heading)).toBeHidden();
    await page.clock.fastForward(5_000);
    await expect(page.getByText(help.en.heading)).toBeVisible();
    await expect(status.first(), 'the first half comes').not.toContainText(' 0,0 ');
    for (const [index, language] of languages.entries()) {
      await expect(status.nth(index)).toHaveText(stillLoading[language]);
      const [, here, all] = stillLoading[language].exec((await status.nth(index).textContent()) ?? '') ?? [];
      const megabytes = (text?: string) => Number(text?.replace(',', '.'));
      expect(megabytes(here), 'half of it is there').toBeCloseTo(megabytes(all) / 2, 0);
      expect(megabytes(here)).toBeGreaterThan(0);
    }
  });

  test('a file that is not the one that was built is not run', async ({ page }) => {
    await page.route(files.wasm, async (route) => {
      const answer = await route.fetch();
      const body = await answer.body();
      // An empty section of its own at the end: as good a program as before, and another one.
      await route.fulfill({ response: answer, body: Buffer.concat([body, Buffer.from([0, 1, 0])]) });
    });
    await page.goto('/nowhere');
    await expect(page.getByRole('heading', { name: help.fi.heading })).toBeVisible();
  });

  test('each file is asked for once', async ({ page }) => {
    await page.goto(`${gateway.origin}/nowhere`);
    await expect(page.locator('#boot')).toHaveCount(0);
    for (const [name, file] of Object.entries(files)) {
      const asked = gateway.asked.filter((it) => file.test(it));
      expect(asked.length, name).toBeGreaterThan(0);
      expect(asked, name).toEqual([...new Set(asked)]);
    }
  });

  for (const language of languages) {
    test(`the page without the app helps in ${language}`, async ({ page }) => {
      await page.route('**/*.wasm', (route) => route.abort());
      await page.goto(`/services?lang=${language}`);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      for (const { heading, advice } of Object.values(help)) {
        await expect(page.getByRole('heading', { name: heading })).toBeVisible();
        await expect(page.getByText(advice)).toBeVisible();
      }
      await expect(page.getByRole('link', { name: 'kanta@kanta.fi' }).first()).toBeVisible();
      await expectAccessible(page);
    });
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const go of ['/', '/login']) {
    test(`the page helps, in three languages at once: ${go}`, async ({ page }) => {
      await page.goto(go);
      for (const [index, { noScript }] of Object.values(help).entries()) {
        const paragraph = page.locator('noscript p').nth(index);
        await expect(paragraph).toBeVisible();
        await expect(paragraph).toContainText(noScript);
      }
      await expect(page.getByRole('link', { name: 'kanta@kanta.fi' }).first()).toBeVisible();
    });
  }

  test('the start page can be read all the same', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kanta Ekstranet');
    await expect(page.getByRole('main')).toContainText('Kuka pääsee Kanta Ekstranetiin?');
    await expect(page.getByRole('contentinfo')).toBeVisible();
  });
});

test.describe('a script that has got into the page', () => {
  test.use({ complaints: 'expected' });

  test('is not run', async ({ page }) => {
    const answer = await page.goto('/');
    const policy = answer?.headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toContain('unsafe-inline');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.ran = true';
      document.head.append(script);
      return 'ran' in window;
    });
    expect(ran).toBe(false);
  });
});

test.describe('without a connection for a moment', () => {
  test.use({ complaints: 'expected' });

  test('another language is fetched once, when it is chosen, and what is typed stays', async ({ page, world, context }) => {
    await world.open({ as: 'managing-director', for: 'home-care', go: '/applications/social-welfare/customer' });
    const phone = page.getByRole('textbox', { name: 'Puhelinnumero' });
    await phone.fill('+358 29 123 4567');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    const choose = (language: string) => page.getByRole('banner').getByRole('link', { name: language }).click();

    await context.setOffline(true);
    await choose('Svenska');
    await expect(page.getByRole('banner').getByText(/^Kieltä ei voitu vaihtaa/)).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'fi');
    await context.setOffline(false);

    asked.length = 0;
    await choose('Svenska');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    await expect(page.getByRole('textbox', { name: 'Telefonnummer' })).toHaveValue('+358 29 123 4567');
    await choose('Suomi');
    await expect(phone).toHaveValue('+358 29 123 4567');
    await choose('Svenska');
    await expect(page.locator('html')).toHaveAttribute('lang', 'sv');
    // What is fetched for the next steps comes again, if it was on its way when the connection was lost.
    expect(asked.filter((it) => it.includes('texts-sv'))).toHaveLength(1);
  });
});

/** Said when a part of the app did not come. */
const didNotCome = /verkkoyhteys ei toimi/;

test.describe('an area that is fetched when it is opened', () => {
  test.use({ complaints: 'expected' });
  const parts = /\/part-[0-9a-f]+\.wasm$/;

  test('says that it did not come, and comes as soon as there is a connection; what was typed is kept', async ({ page, world, context }) => {
    await world.open({ as: 'managing-director', for: 'home-care', go: '/applications/social-welfare/customer' });
    const phone = page.getByRole('textbox', { name: 'Puhelinnumero' });
    await phone.fill('+358 29 123 4567');
    await phone.blur();
    await expect(page.locator('.save-state')).toContainText('Tallennettu');
    await context.setOffline(true);
    await page.getByRole('banner').getByRole('link', { name: 'Ohjeita ja lomakkeita' }).click();
    await expect(page.locator('#content').getByText(didNotCome)).toBeVisible();
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect(page.locator('#content').getByText(didNotCome)).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ohjeita ja lomakkeita');
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
    await page.goBack();
    await expect(phone).toHaveValue('+358 29 123 4567');
  });

  test('is loaded with the whole page if there is a newer app, whose parts have other names', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'home-care', go: '/services' });
    let isReplaced = true;
    await page.route(parts, (route) => (isReplaced ? route.fulfill({ status: 404 }) : route.continue()));
    await page.route(
      (url) => url.pathname === '/',
      async (route) => {
        const answer = await route.fetch();
        const text = (await answer.text()).replace(/(name="build" content=")[^"]+/, '$1another');
        isReplaced = false;
        await route.fulfill({ response: answer, body: text });
      },
    );
    const loads: string[] = [];
    page.on('load', () => loads.push(page.url()));
    await page.getByRole('banner').getByRole('link', { name: 'Ohjeita ja lomakkeita' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Ohjeita ja lomakkeita' })).toBeVisible();
    await expect(page).toHaveURL(/\/guides(\?.*)?$/);
    expect(loads).toHaveLength(1);
  });
});

test('an address that is no page says so, and leads home', async ({ page }) => {
  await page.goto('/nowhere');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sivua ei löytynyt');
  await page.getByRole('link', { name: 'Siirry etusivulle' }).click();
  await expect(page).toHaveURL(/\/(\?.*)?$/);
});

/**
 * A page, the areas of the app that it needs, and the most bytes that a first visit may transfer until the page is there, and a
 * moment later for the next steps and the dialogs: what it does, and 1 kB more. They go down when the app does.
 */
const budgets: { organisation: Organisation; go: `/${string}`; areas: string[]; most: number; later: number }[] = [
  { organisation: 'clinic', go: '/', areas: [], most: 181_800, later: 17_800 },
  { organisation: 'clinic', go: '/login', areas: ['public'], most: 203_100, later: 17_800 },
  { organisation: 'clinic', go: '/services', areas: ['others'], most: 261_100, later: 17_800 },
  { organisation: 'clinic', go: '/guides', areas: ['guides'], most: 227_600, later: 17_800 },
  {
    organisation: 'clinic',
    go: '/applications/patient-data/instructions',
    areas: ['applications', 'applications_instructions'],
    most: 307_300,
    later: 237_400,
  },
  {
    organisation: 'home-care',
    go: '/applications/social-welfare/customer',
    areas: ['applications', 'applications_form', 'applications_form_customer'],
    most: 391_000,
    later: 154_000,
  },
  {
    organisation: 'leaving',
    go: '/customership/patient-data',
    areas: ['customership', 'customership_summary'],
    most: 252_300,
    later: 184_900,
  },
  {
    organisation: 'leaving',
    go: '/customership/patient-data/contacts',
    areas: ['customership', 'customership_form'],
    most: 396_900,
    later: 40_700,
  },
  { organisation: 'leaving', go: '/termination/instructions', areas: ['termination'], most: 288_100, later: 126_400 },
];

test.describe('what a first page needs', () => {
  test.use({ complaints: 'expected' });

  for (const { organisation, go, areas, most, later } of budgets) {
    test(`comes compressed, once, at the start and within the budget: ${go}`, async ({ page, world, request }) => {
      await world.enterAs({ as: 'managing-director', for: organisation });
      // Of the parts those of the areas are fetched at the start, and of the texts those that these show, in the language of the page.
      const inFinnish = ':not([hreflang="sv"], [hreflang="en"], [rel="language"])';
      const parts = areas.map((it) => `link[data-areas~="${it}"]${inFinnish}`);
      const first = ['link[href]:not([hreflang], [rel="part"])', `link[data-areas=""]${inFinnish}`, 'script[src]', ...parts].join();
      const addresses = (links: string) =>
        page.locator(links).evaluateAll((all) => all.map((it) => it.getAttribute('href') ?? it.getAttribute('src') ?? ''));
      const asked: string[] = [];
      await page.route(/\.(wasm|txt)$/, async (route) => {
        const file = new URL(route.request().url()).pathname;
        asked.push(file);
        // What is fetched for later is not needed now.
        await ((await addresses(first)).includes(file) ? route.continue() : route.abort());
      });
      await page.goto(go);
      await expect(page.locator('#boot')).toHaveCount(0);
      const files = await addresses(first);
      const fetched = asked.filter((it) => files.includes(it));
      expect(fetched, 'nothing else before them').toEqual(asked.slice(0, fetched.length));
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(page.locator('.loading')).toHaveCount(0);
      await expect(page.getByText(didNotCome)).toHaveCount(0);
      expect(fetched.filter((it) => it.endsWith('.wasm')).length, 'no swarm').toBeLessThanOrEqual(6);
      expect(fetched.sort(), 'each once').toEqual(files.filter((it) => /\.(wasm|txt)$/.test(it)).sort());
      const weigh = async (all: string[]) => {
        let weight = 0;
        for (const file of all) {
          for (const coding of ['br', 'gzip']) {
            const answer = await request.get(file, { headers: { 'Accept-Encoding': coding } });
            expect(answer.headers()['content-encoding'], file).toBe(coding);
            weight += coding === 'br' ? Number(answer.headers()['content-length']) : 0;
          }
        }
        return weight;
      };
      expect(await weigh(files)).toBeLessThan(most);
      const next = await addresses([...areas.slice(0, 1), 'session'].map((it) => `link[data-areas^="${it}"]${inFinnish}`).join());
      const rest = next.filter((it) => !files.includes(it));
      await expect.poll(() => rest.filter((it) => !asked.includes(it)), 'fetched by itself').toEqual([]);
      expect(await weigh(rest), 'fetched next').toBeLessThan(later);
    });
  }
});
