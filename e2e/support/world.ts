import { test as base, expect, type APIResponse, type BrowserContext, type Page, type TestInfo } from '@playwright/test';
import { leftInTheBrowser, Watch } from './watch';

export { expect };

export type Scenario = 'default' | 'katso';

export type Persona =
  | 'managing-director'
  | 'trader'
  | 'pharmacist'
  | 'mandate-holder'
  | 'colleague'
  | 'guidelines-reader'
  | 'two-hats'
  | 'board-member'
  | 'no-mandate'
  | 'katso-master'
  | 'katso-administrative'
  | 'katso-technical'
  | 'katso-dpo'
  | 'katso-archivist'
  | 'katso-implementer'
  | 'katso-reader';

export type Organisation =
  | 'county'
  | 'clinic'
  | 'home-care'
  | 'practitioner'
  | 'pharmacy'
  | 'leaving'
  | 'outdated'
  | 'unlicensed'
  | 'foundation';

export type Language = 'fi' | 'sv' | 'en';

/** Where a test begins: logged in as a persona for an organisation, at a time, on a page. */
export interface Beginning {
  scenario?: Scenario;
  as?: Persona;
  for?: Organisation;
  /** Such as `2026-12-01T09:00:00+02:00`; the real time unless told. */
  at?: string;
  lang?: Language;
  go?: `/${string}`;
}

export type LetterKind =
  | 'application-received'
  | 'information-requested'
  | 'application-accepted'
  | 'termination-received'
  | 'termination-effective';

/** A letter in the outbox. */
export interface Letter {
  n: number;
  kind: LetterKind;
  to: string;
  language: Language;
  subject: string;
  text: string;
  attachments: unknown[];
}

/** One isolated copy of everything the mock knows, with what may happen to it from outside. */
export class World {
  constructor(
    private readonly context: BrowserContext,
    private readonly page: Page,
    private readonly origin: string,
  ) {}

  /** Begins anew in a fresh world of the scenario, through its link. */
  async open(beginning: Beginning = {}): Promise<void> {
    const { scenario = 'default', ...rest } = beginning;
    const query = new URLSearchParams(Object.entries(rest));
    await this.page.goto(`/_mock/s/${scenario}?${query}`);
  }

  /** A second browser in the same world, such as that of a colleague; not logged in. */
  async enter(other: BrowserContext): Promise<void> {
    await other.addCookies([{ name: COOKIE, value: await this.id(), url: this.origin }]);
  }

  /** The name of the world that the browser is in. */
  async id(): Promise<string> {
    const cookies = await this.context.cookies(this.origin);
    const cookie = cookies.find(({ name }) => name === COOKIE);
    if (!cookie) {
      throw new Error('The browser is in no world of its own.');
    }
    return cookie.value;
  }

  readonly clock = {
    set: (time: string) => this.call('PUT', 'clock', { set: time }),
    /** By a duration such as `P1D`; what falls due has happened when this returns. */
    advance: (duration: string) => this.call('PUT', 'clock', { advance: duration }),
  };

  readonly outbox = {
    letters: async () => (await this.call('GET', 'outbox')) as Letter[],
    /** The next letter that fits, waited for on the mock's side. */
    wait: async (wanted: { kind?: LetterKind; to?: string; timeout?: string }) =>
      (await this.call('GET', `outbox/wait?${new URLSearchParams(wanted)}`)) as Letter,
    attachment: async (letter: Letter, name: string) =>
      (await this.answer('GET', `outbox/${letter.n}/attachments/${encodeURIComponent(name)}`)).body(),
  };

  /** Kela's side of an application. */
  readonly desk = {
    applications: async () => (await this.call('GET', 'desk/applications')) as { id: string }[],
    take: (id: string) => this.call('POST', `desk/applications/${id}/take`),
    ask: (id: string, question: string) => this.call('POST', `desk/applications/${id}/ask`, { question }),
    accept: (id: string) => this.call('POST', `desk/applications/${id}/accept`),
  };

  readonly session = {
    expire: () => this.call('POST', 'session/expire'),
    revokeMandate: () => this.call('POST', 'session/revoke-mandate'),
  };

  /** What goes wrong from now on; `/_mock/faults/catalogue` tells what can. */
  readonly faults = {
    plan: (faults: unknown) => this.call('PUT', 'faults', faults),
    clear: () => this.call('DELETE', 'faults'),
  };

  readonly journal = () => this.call('GET', 'journal');

  readonly invariants = () => this.call('GET', 'invariants');

  /** Any other call under `/_mock`; fails unless it is answered well. */
  async call(method: string, path: string, data?: unknown): Promise<unknown> {
    const answer = await this.answer(method, path, data);
    return answer.headers()['content-type']?.includes('json') ? await answer.json() : undefined;
  }

  private async answer(method: string, path: string, data?: unknown): Promise<APIResponse> {
    return this.context.request.fetch(`/_mock/${path}`, { method, data, failOnStatusCode: true });
  }
}

const COOKIE = 'mock-world';

/**
 * Every test has a world of its own, and leaves it whole: no invariant of the mock is broken, the
 * browser had nothing to complain about, and nothing but the language stays in it.
 */
export const test = base.extend<{ world: World }>({
  world: [
    async ({ baseURL, context, page }, use, testInfo) => {
      const origin = baseURL ?? '';
      const watch = await Watch.over(context);
      const world = new World(context, page, origin);
      await world.call('POST', 'worlds', {});
      await use(world);

      expect.soft(watch.complaints(), 'what the browser complained about').toEqual([]);
      expect.soft(await leftInTheBrowser(context, origin), 'what is left in the browser').toEqual([]);
      expect.soft(await world.invariants(), 'broken invariants').toEqual([]);
      if (testInfo.errors.length > 0) {
        await attach(testInfo, 'journal', await world.journal());
        await attach(testInfo, 'outbox', await world.outbox.letters());
      }
      await world.call('DELETE', `worlds/${await world.id()}`);
    },
    { auto: true },
  ],
});

async function attach(testInfo: TestInfo, name: string, content: unknown): Promise<void> {
  const body = JSON.stringify(content, null, 2);
  await testInfo.attach(name, { body, contentType: 'application/json' });
}
