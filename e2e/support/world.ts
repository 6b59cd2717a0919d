import { test as base, expect, type APIRequestContext, type APIResponse, type BrowserContext, type TestInfo } from '@playwright/test';
import type { Context, Draft } from './drafts';
import type { Language, LetterKind, Organisation, Persona, Scenario, Service } from './generated';
import { leftInTheBrowser, Watch } from './watch';

export { expect };

/** Where a test begins: logged in as a persona for an organisation, at a time, on a page. */
export interface Beginning {
  scenario?: Scenario;
  as?: Persona;
  for?: Organisation;
  /** Such as `2026-12-01T09:00:00+02:00`, the default. */
  at?: string;
  lang?: Language;
  go?: `/${string}`;
}

/** A letter in the outbox. */
export interface Letter {
  n: number;
  /** Each time that it has reached its address. */
  delivered: string[];
  kind: LetterKind;
  to: string;
  language: Language;
  subject: string;
  text: string;
  attachments: { name: string; media_type: string; size: number }[];
}

/** An application on Kela's desk. */
export interface OnDesk {
  id: string;
  service: Service;
  status: string;
  reference: string;
}

/** A call of the API that the mock remembers. */
export interface Call {
  method: string;
  path: string;
  /** Not there when the call got no answer. */
  status: number | null;
}

/** When to go wrong, and how. */
export interface Fault {
  method?: string;
  path: string;
  /** How many calls go through first. */
  skip?: number;
  /** Once by default. */
  times?: number | 'always';
  /** To how many of a hundred calls it happens, drawn from the seed. */
  percent?: number;
  seed?: number;
  /** For how many seconds a refusal asks to wait. */
  retry_after?: number;
  effect:
    | { status: number }
    | { 'status-after': number }
    | { delay: number }
    | { 'delay-after': number }
    | { slow: number }
    | 'drop-before'
    | 'drop-after'
    | 'cut'
    | 'reset'
    | 'twice'
    | 'stale'
    | 'wrong-type'
    | 'garbage'
    | 'html'
    | { letter: 'lost' | 'twice' | { late: number } };
}

/** A Tuesday in winter: the time in every world by default. */
const TODAY = '2026-12-01T09:00:00+02:00';

/** What is in the world: a browser, as far as it is asked. */
interface Inside {
  request: APIRequestContext;
  cookies(origin: string): Promise<{ name: string; value: string }[]>;
}

/** The address that opens a page in a new world. */
export function scenarioLink({ scenario = 'default', ...rest }: Beginning): string {
  return `/_mock/s/${scenario}?${new URLSearchParams({ at: TODAY, ...rest })}`;
}

/** One isolated copy of everything the mock knows, with what may happen to it from outside. */
export class World {
  constructor(
    private readonly context: Inside,
    private readonly page: { goto(url: string): Promise<unknown> },
    private readonly origin: string,
  ) {}

  /** Starts in a new world of the scenario, through its link. */
  async open(beginning: Beginning = {}): Promise<void> {
    await this.leave();
    await this.page.goto(scenarioLink(beginning));
  }

  /** The same without opening a page. */
  async enterAs(beginning: Beginning): Promise<void> {
    await this.leave();
    await this.context.request.get(scenarioLink(beginning), { maxRedirects: 0 });
  }

  /**
   * Starts an application over the API, as a returning user, with this in the
   * draft. Returns the application's id.
   */
  async start(service: Service, draft?: (context: Context) => Draft): Promise<string> {
    const started = await this.api('POST', 'applications', { service });
    const { id, version, context } = (await started.json()) as { id: string; version: number; context: Context };
    if (draft) {
      await this.save(id, version, draft(context));
    }
    return id;
  }

  /** Saves a draft over the API. */
  async save(id: string, version: number, draft: Draft): Promise<void> {
    const answer = await this.api('PUT', `applications/${id}/draft`, draft, { 'If-Match': `"v${version}"` });
    expect(answer.status(), await answer.text()).toBe(200);
  }

  /** Starts in a world without a session. */
  async begin(): Promise<void> {
    await this.call('POST', 'worlds', { at: TODAY });
  }

  /** Leaves this world, which is not needed any more. */
  async leave(): Promise<void> {
    await this.call('DELETE', `worlds/${await this.id()}`);
  }

  /** Opens the same world in a second browser, such as that of a colleague who acts for the organisation. */
  async letIn(other: BrowserContext, persona: Persona, organisation: { oid: string }): Promise<void> {
    await other.addCookies([{ name: COOKIE, value: await this.id(), url: this.origin }]);
    const form = { persona, outcome: 'identify', lang: 'fi', return: '/organisations' };
    await other.request.post('/suomi-fi/identification', { form, maxRedirects: 0 });
    const headers = { Origin: this.origin };
    await other.request.put('/api/v1/session/organisation', { data: organisation, headers, failOnStatusCode: true });
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
    wait: async (wanted: { kind?: LetterKind; to?: string }) =>
      (await this.call('GET', `outbox/wait?${new URLSearchParams(wanted)}`)) as Letter,
    attachment: async (letter: Letter, name: string) =>
      (await this.answer('GET', `outbox/${letter.n}/attachments/${encodeURIComponent(name)}`)).text(),
  };

  /** Kela's side of an application. */
  readonly desk = {
    applications: async () => (await this.call('GET', 'desk/applications')) as OnDesk[],
    take: (id: string) => this.call('POST', `desk/applications/${id}/take`),
    ask: (id: string, question: string) => this.call('POST', `desk/applications/${id}/ask`, { question }),
    accept: (id: string) => this.call('POST', `desk/applications/${id}/accept`),
  };

  /** Makes the API ask for another build of the app than the one that is served; for the latter without a name. */
  readonly askForBuild = (build?: string) => this.call('PUT', 'build', { build });

  readonly session = {
    expire: () => this.call('POST', 'session/expire'),
    revokeMandate: () => this.call('POST', 'session/revoke-mandate'),
  };

  /** The links to the faults that were planned, in their order. */
  readonly plans: string[] = [];

  /** The faults from now on; `/_mock/faults/catalogue` lists the possible ones. */
  readonly faults = {
    plan: (...faults: Fault[]) => {
      this.plans.push(`/_mock/faults/plan?faults=${encodeURIComponent(JSON.stringify(faults))}`);
      return this.call('PUT', 'faults', faults);
    },
    clear: () => this.call('DELETE', 'faults'),
  };

  /** The calls of the API with this method to paths that end so, oldest first. */
  async calls(method: string, ending: string): Promise<Call[]> {
    const calls = (await this.journal()) as Call[];
    return calls.filter((it) => it.method === method && it.path.endsWith(ending));
  }

  readonly journal = () => this.call('GET', 'journal');

  readonly invariants = () => this.call('GET', 'invariants');

  /** Any other call under `/_mock`; fails unless it is answered well. */
  async call(method: string, path: string, data?: unknown): Promise<unknown> {
    const answer = await this.answer(method, path, data);
    return answer.headers()['content-type']?.includes('json') ? await answer.json() : undefined;
  }

  /** A call of the API, as the browser with its session would make it. */
  async api(method: string, path: string, data?: unknown, headers: Record<string, string> = {}): Promise<APIResponse> {
    return this.context.request.fetch(`/api/v1/${path}`, { method, data, headers: { Origin: this.origin, ...headers } });
  }

  private async answer(method: string, path: string, data?: unknown): Promise<APIResponse> {
    return this.context.request.fetch(`/_mock/${path}`, { method, data, failOnStatusCode: true });
  }
}

/** Says which world a browser is in. */
const COOKIE = 'mock-world';

/**
 * Every test has a world of its own, and leaves it whole: no invariant of the mock is broken, the
 * browser had nothing to complain about, and nothing but the language stays in it.
 */
export const test = base.extend<{ world: World; complaints: 'none' | 'expected' }>({
  /** Whether the browser may have something to complain about, as when a file is kept from it. */
  complaints: ['none', { option: true }],
  world: [
    async ({ baseURL, complaints, context, page }, use, testInfo) => {
      const origin = baseURL ?? '';
      const watch = await Watch.over(context);
      const world = new World(context, page, origin);
      await world.begin();
      await use(world);

      const heard = complaints === 'expected' ? [] : watch.complaints();
      expect.soft(heard, 'what the browser complained about').toEqual([]);
      expect.soft(await leftInTheBrowser(context, origin), 'what is left in the browser').toEqual([]);
      expect.soft(await world.invariants(), 'broken invariants').toEqual([]);
      if (testInfo.errors.length > 0) {
        await attach(testInfo, 'journal', await world.journal());
        await attach(testInfo, 'outbox', await world.outbox.letters());
        await attach(testInfo, 'planned faults', world.plans);
      }
      await world.leave();
    },
    { auto: true },
  ],
});

async function attach(testInfo: TestInfo, name: string, content: unknown): Promise<void> {
  const body = JSON.stringify(content, null, 2);
  await testInfo.attach(name, { body, contentType: 'application/json' });
}
