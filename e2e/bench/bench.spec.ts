import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus } from 'node:os';
import type { Browser, CDPSession, Page } from '@playwright/test';
import { expect, scenarioLink, test } from '../support/world';

// What people wait for, in the app and on a page that is one bare input. The rounds are interleaved,
// so that a busy moment of the machine meets both; docs/performance.md has the medians.

const ROUNDS = Number(process.env['KANTA_ROUNDS'] ?? 5);
const FLOOR = '<!doctype html><html lang="en"><title>floor</title><link rel="icon" href="data:,"><input id="only">';
const REPORT = '../docs/performance.md';
/** Where the part of the report begins that has other figures. */
const WRITTEN_BY_HAND = '\n## Beside the same form in JavaScript\n';
const WIZARD = '/applications/patient-data';
const NEXT = '#content form button[type=submit]';
const PROFILES = {
  fast: { cpu: 1, network: undefined },
  slow: { cpu: 4, network: { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 } },
};
type Profile = keyof typeof PROFILES;

const figures = new Map<string, { floor: number[]; app: number[]; unit: string }>();

function note(side: 'floor' | 'app', name: string, value: number, unit = 'ms'): void {
  const row = figures.get(name) ?? { floor: [], app: [], unit };
  row[side].push(value);
  figures.set(name, row);
}

const quantile = (all: number[], q: number): number => [...all].sort((a, b) => a - b)[Math.ceil(q * all.length) - 1] ?? NaN;

interface Opened {
  page: Page;
  cdp: CDPSession;
  transferred: () => number;
}

/** Runs `act` in a browser profile of its own, logged in with a begun application. */
async function inNewProfile(browser: Browser, origin: string, profile: Profile, act: (opened: Opened) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await context.request.get(scenarioLink({ as: 'managing-director', for: 'clinic' }), { maxRedirects: 0 });
  await context.request.post('/api/v1/applications', { data: { service: 'patient-data' }, headers: { Origin: origin } });
  const cdp = await context.newCDPSession(page);
  let bytes = 0;
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await cdp.send('Network.enable');
  await page.addInitScript(observe);
  const { cpu, network } = PROFILES[profile];
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  if (network) {
    await cdp.send('Network.emulateNetworkConditions', network);
  }
  await act({ page, cdp, transferred: () => bytes / 1000 });
  await context.close();
}

interface Observed extends Window {
  shift: number;
  keys: number[];
  answered: number;
  memory?: WebAssembly.Memory;
  painted: () => Promise<number>;
}

/** In the page: notes shifts of the layout, the time from each key to its frame, and the memory of the wasm. */
function observe(): void {
  const it = window as unknown as Observed;
  Object.assign(it, { shift: 0, keys: [], answered: 0 });
  const shifted = (list: PerformanceObserverEntryList): void => {
    for (const entry of list.getEntries()) {
      it.shift += (entry as unknown as { value: number }).value;
    }
  };
  new PerformanceObserver(shifted).observe({ type: 'layout-shift', buffered: true });
  it.painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))));
  let pressed = 0;
  addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
  const typed = async (): Promise<void> => {
    const from = pressed;
    const at = await it.painted();
    it.keys.push(at - from);
    it.answered ||= at;
  };
  addEventListener('input', () => void typed(), true);
  for (const name of ['instantiate', 'instantiateStreaming'] as const) {
    const original = WebAssembly[name] as (...all: unknown[]) => Promise<WebAssembly.WebAssemblyInstantiatedSource>;
    const kept = async (...all: unknown[]): Promise<unknown> => {
      const made = await original.apply(WebAssembly, all);
      const memory = (made.instance ?? made).exports['memory'];
      if (memory instanceof WebAssembly.Memory) {
        it.memory = memory;
      }
      return made;
    };
    Object.assign(WebAssembly, { [name]: kept });
  }
}

const inPage = <T>(page: Page, act: (it: Observed) => T | Promise<T>): Promise<T> =>
  page.evaluate(`(${act})(window)`) as Promise<T>;

/** From opening the address to the frame after the first key. */
async function firstKey(page: Page, url: string, input: string): Promise<number> {
  await page.goto(url, { waitUntil: 'commit' });
  await page.locator(input).waitFor();
  await page.locator(input).press('x');
  await expect.poll(() => inPage(page, (it) => it.answered), { intervals: [20] }).toBeGreaterThan(0);
  return inPage(page, (it) => it.answered);
}

async function type(page: Page, input: string, text: string): Promise<number[]> {
  await page.locator(input).first().focus();
  await inPage(page, (it) => void (it.keys.length = 0));
  await page.keyboard.type(text, { delay: 45 });
  await expect.poll(() => inPage(page, (it) => it.keys.length)).toBe(text.length);
  return inPage(page, (it) => it.keys);
}

async function loading(opened: Opened, side: 'floor' | 'app', profile: Profile, url: string, input: string): Promise<void> {
  const cold = await firstKey(opened.page, url, input);
  note(side, `first answered key, ${profile}, cold`, cold);
  if (profile === 'fast') {
    note(side, 'first form, transferred', opened.transferred(), 'kB');
    note(side, 'layout shift of the first form', await inPage(opened.page, (it) => it.shift), '');
  }
  await opened.page.goto('about:blank');
  note(side, `first answered key, ${profile}, warm`, await firstKey(opened.page, url, input));
}

const NODES = 'document.getElementsByClassName("repeat__item").length';

async function grow(page: Page, count: number): Promise<number> {
  return (await page.evaluate(`(async () => {
    let took = 0;
    while (${NODES} < ${count}) {
      const from = performance.now();
      document.querySelector('#contacts > .button--secondary').click();
      took = (await painted()) - from;
    }
    return took;
  })()`)) as number;
}

async function contacts({ page, cdp }: Opened): Promise<void> {
  const nodes = async (): Promise<number> => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Memory.getDOMCounters')).nodes;
  };
  await page.goto(`${WIZARD}/contacts`);
  await page.locator('#contacts > .button--secondary').waitFor();
  let before = 0;
  for (const count of [1, 20, 50]) {
    const added = await grow(page, count);
    if (count === 1) {
      before = await nodes();
    }
    if (count === 50) {
      note('app', 'adding the 50th contact', added);
      note('app', 'DOM nodes for each contact', ((await nodes()) - before) / 49, '');
    }
    const keys = await type(page, `.repeat__item:nth-child(${count} of .repeat__item) [id$="-name"]`, 'Maija Meikalainen Helsinki');
    note('app', `typing, ${count} contacts, p50`, quantile(keys, 0.5));
    note('app', `typing, ${count} contacts, p95`, quantile(keys, 0.95));
  }
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  const wasm = await inPage(page, (it) => it.memory?.buffer.byteLength ?? 0);
  note('app', 'memory of heap and wasm, 50 contacts', (usedSize + wasm) / 1e6, 'MB');
  note('app', 'all errors of 47 empty contacts', (await page.evaluate(`(async () => {
    const from = performance.now();
    document.querySelector('${NEXT}').click();
    while (document.querySelectorAll('#contacts .form-group__error').length < 141) await painted();
    return (await painted()) - from;
  })()`)) as number);
  const keys = await type(page, '.repeat__item [id$="-email"]', 'maija.meikalainen');
  note('app', 'correcting while all errors show, p50', quantile(keys, 0.5));
}

function report(version: string): string {
  const shown = (all: number[], unit: string): string => {
    const middle = quantile(all, 0.5);
    return all.length === 0 ? '–' : `${middle < 10 ? middle.toFixed(middle < 1 ? 3 : 1) : middle.toFixed(0)} ${unit}`.trim();
  };
  const rows = [...figures].map(([name, { floor, app, unit }]) => `| ${name} | ${shown(floor, unit)} | ${shown(app, unit)} |`);
  return [
    '# Performance',
    '',
    'Written by `cargo xtask bench`: the app as built for release, beside the floor, a page that is one bare',
    'input. Times are from the key or click to the frame that shows its effect. *Slow* is 1.6 Mbit/s with 150 ms',
    'of latency and a fourth of the processor; *warm* is with the files in the cache. The last round is as likely',
    'to be disturbed as the first, so trust ratios rather than times.',
    '',
    `Chromium ${version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, medians of ${ROUNDS} interleaved rounds.`,
    '',
    '| | floor | app |',
    '|---|---:|---:|',
    ...rows,
    '',
  ].join('\n');
}

test('what people wait for', async ({ browser, baseURL }) => {
  const origin = baseURL ?? '';
  const server = createServer((_, answer) => answer.setHeader('Content-Type', 'text/html').end(FLOOR));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const floor = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  for (let round = 0; round < ROUNDS; round++) {
    for (const profile of ['fast', 'slow'] as const) {
      await inNewProfile(browser, origin, profile, (it) => loading(it, 'floor', profile, floor, '#only'));
      await inNewProfile(browser, origin, profile, (it) => loading(it, 'app', profile, `${WIZARD}/access-points`, '[id$="-oid"]'));
    }
    await inNewProfile(browser, origin, 'fast', async ({ page, transferred }) => {
      // As a visitor: with a session the page becomes the app.
      await page.context().clearCookies();
      await page.goto('/', { waitUntil: 'networkidle' });
      note('app', 'public start page, transferred', transferred(), 'kB');
    });
    await inNewProfile(browser, origin, 'fast', async ({ page }) => {
      await page.goto(floor);
      const keys = await type(page, '#only', 'Maija Meikalainen Helsinki');
      for (const count of [1, 20, 50]) {
        note('floor', `typing, ${count} contacts, p50`, quantile(keys, 0.5));
        note('floor', `typing, ${count} contacts, p95`, quantile(keys, 0.95));
      }
    });
    await inNewProfile(browser, origin, 'fast', contacts);
  }
  server.close();
  const kept = (await readFile(REPORT, 'utf8').catch(() => '')).split(WRITTEN_BY_HAND)[1];
  await writeFile(REPORT, [report(browser.version()), ...(kept ? [WRITTEN_BY_HAND, kept] : [])].join(''));
});
