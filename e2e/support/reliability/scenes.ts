import type { Locator, Page } from '@playwright/test';
import { rightDraft, type Draft } from '../drafts';
import type { Organisation, Persona } from '../generated';
import { Customership, updating } from '../pages/customership';
import { IdentificationPage, OrganisationsPage } from '../pages/log-in';
import { ServicesPage } from '../pages/services';
import { Termination, TERMINATION_EMAIL } from '../pages/termination';
import { Wizard } from '../pages/wizard';
import { stepHeadings, words } from '../words';
import type { World } from '../world';
import { Broken } from './counts';

/** One request of a journey: how to come to it, what makes it, and what it is for. */
export interface Scene {
  journey: 'joining' | 'updating' | 'termination';
  name: string;
  /** The request, as a rule chooses it. */
  method: string;
  path: string;
  as: Persona;
  for: Organisation;
  /** What is there before, over the API. */
  prepare?: (world: World) => Promise<void>;
  /** Comes to where the request is made. */
  arrive: (page: Page) => Promise<void>;
  /** Makes the request; done again, it is the same deed. */
  act: (page: Page) => Promise<void>;
  /** The answer has a new session: without it, the browser's session is over. */
  renewsSession?: true;
  /** What is seen when it is done. */
  done: (page: Page) => Locator;
  /** Whether something is typed that must not be lost, and what. */
  typed?: { field: string; text: string; kept: (world: World) => Promise<string | undefined> };
  /** How many effects there are. */
  effects?: (world: World) => Promise<number>;
}

const clinic = { as: 'managing-director', for: 'clinic' } as const;
const leaving = { as: 'managing-director', for: 'leaving' } as const;

const wizard = (page: Page) => new Wizard(page, 'patient-data');
const customership = (page: Page) => new Customership(page, 'patient-data');
const termination = (page: Page) => new Termination(page);
const content = (page: Page) => page.locator('#content');
const heading = (page: Page, text: string | RegExp) => content(page).getByRole('heading', { level: 1 }).filter({ hasText: text });

const begun = async (world: World): Promise<void> => {
  await world.start('patient-data', rightDraft);
};

async function keptDraft(world: World): Promise<Draft | undefined> {
  const answer = await world.api('GET', 'services/patient-data');
  return ((await answer.json()) as { application: { draft: Draft } | null }).application?.draft;
}

const letters = async (world: World, kind: string) => (await world.outbox.letters()).filter((it) => it.kind === kind).length;

const street = {
  field: 'customer-street',
  text: 'Uusikatu 2',
  kept: async (world: World) => (await keptDraft(world))?.customer['street'],
};

const email = {
  field: 'termination-contact_email',
  text: TERMINATION_EMAIL,
  kept: async (world: World) => {
    const page = (await (await world.api('GET', 'termination')).json()) as { termination: { draft: Record<string, string> } | null };
    return page.termination?.draft['contact_email'];
  },
};

/** The button that starts, or the link that goes on where it has been started. */
const startOrGoOn = (page: Page): Locator =>
  content(page)
    .getByRole('button', { name: words.start.fi })
    .or(content(page).locator('.wizard__foot').getByRole('link', { name: /^Jatka (hakemusta|irtisanomista)$/ }));

/** A request that the page at an address makes when it opens. */
const reading = (address: string, scene: Omit<Scene, 'method' | 'arrive' | 'act'>): Scene => ({
  ...scene,
  method: 'GET',
  arrive: async () => {},
  act: async (page) => {
    await page.goto(address);
  },
});

/** Every request that a page makes in the three journeys. */
export const scenes: readonly Scene[] = [
  {
    journey: 'joining',
    name: 'identification',
    method: 'POST',
    path: '/suomi-fi/identification',
    ...clinic,
    arrive: async (page) => {
      await page.context().clearCookies({ name: 'session' });
      await page.goto('/suomi-fi/identification?return=/organisations&lang=fi');
    },
    act: async (page) => {
      if (!/\/suomi-fi\//.test(page.url()) || !(await page.locator('button[value="identify"]').isVisible())) {
        await page.goto('/suomi-fi/identification?return=/organisations&lang=fi');
      }
      await new IdentificationPage(page).identify('managing-director');
    },
    done: (page) => new OrganisationsPage(page).choose('clinic'),
  },
  {
    journey: 'joining',
    name: 'choice of the organisation',
    method: 'PUT',
    path: '/api/v1/session/organisation',
    ...clinic,
    arrive: async (page) => {
      await page.goto('/organisations');
      await new OrganisationsPage(page).choose('clinic').waitFor();
    },
    act: (page) => new OrganisationsPage(page).choose('clinic').click(),
    renewsSession: true,
    done: (page) => heading(page, words.services.fi),
  },
  reading('/services', { journey: 'joining', name: 'session', path: '/api/v1/session', ...clinic, done: (page) => new ServicesPage(page).card('patient-data') }),
  reading('/services', { journey: 'joining', name: 'services', path: '/api/v1/services', ...clinic, done: (page) => new ServicesPage(page).card('patient-data') }),
  {
    journey: 'joining',
    name: 'start of an application',
    method: 'POST',
    path: '/api/v1/applications',
    ...clinic,
    arrive: async (page) => {
      await page.goto('/applications/patient-data/instructions');
      await wizard(page).button(words.start).waitFor();
    },
    act: (page) => startOrGoOn(page).click(),
    done: (page) => heading(page, stepHeadings['access-points'].fi),
  },
  reading('/applications/patient-data/customer', { journey: 'joining', name: 'application', path: '/api/v1/services/patient-data', ...clinic, prepare: begun, done: (page) => wizard(page).text('customer-street').control }),
  {
    journey: 'joining',
    name: 'look-up of an access point',
    method: 'GET',
    path: '/api/v1/access-points',
    ...clinic,
    prepare: async (world) => {
      await world.start('patient-data');
    },
    arrive: async (page) => {
      await page.goto('/applications/patient-data/access-points');
      await wizard(page).firstRow('access_points');
    },
    act: async (page) => {
      const row = await wizard(page).firstRow('access_points');
      const oid = wizard(page).text(`${row}-oid`);
      await oid.type('');
      await oid.fill('1.2.246.10.70100111.18.1');
    },
    done: (page) => content(page).locator('[id$="-systems-Potilas-Esimerkki"]'),
  },
  {
    journey: 'joining',
    name: 'save',
    method: 'PUT',
    path: '/api/v1/applications/*/draft',
    ...clinic,
    prepare: begun,
    arrive: async (page) => {
      await page.goto('/applications/patient-data/customer');
      await wizard(page).text('customer-street').control.waitFor();
    },
    act: async (page) => {
      await wizard(page).text('customer-street').fill('Uusikatu 2');
      await wizard(page).saveAndContinue();
    },
    done: (page) => heading(page, stepHeadings.contacts.fi),
    typed: street,
  },
  {
    journey: 'joining',
    name: 'sending',
    method: 'POST',
    path: '/api/v1/applications/*/submission',
    ...clinic,
    prepare: begun,
    arrive: async (page) => {
      await page.goto('/applications/patient-data/summary');
      await wizard(page).button(words.send).waitFor();
    },
    act: (page) => wizard(page).button(words.send).click(),
    done: (page) => heading(page, 'Hakemus on toimitettu Kelaan').or(content(page).getByText('Hakemus on lähetetty')).first(),
    effects: (world) => letters(world, 'application-received'),
  },
  reading('/customership/patient-data/customer', { journey: 'updating', name: 'service in use', path: '/api/v1/customership/patient-data', ...leaving, done: (page) => customership(page).text('customer-email').control }),
  {
    journey: 'updating',
    name: 'change',
    method: 'POST',
    path: '/api/v1/customership/*/changes',
    ...leaving,
    arrive: async (page) => {
      await customership(page).openPart('customer');
      await customership(page).text('customer-email').fill('uusi@esimerkki.fi');
      await customership(page).check();
    },
    act: async (page) => {
      const { control } = customership(page).text('customer-email');
      if (await control.isVisible()) {
        await customership(page).text('customer-email').fill('uusi@esimerkki.fi');
        await customership(page).saveAndContinue();
      }
      // Where there is nothing left to change, it was saved.
      const save = customership(page).button(updating.save);
      await (save.or(customership(page).back)).first().waitFor();
      await ((await save.isVisible()) ? save.click() : customership(page).openSummary());
    },
    done: (page) => content(page).locator('.summary-section', { hasText: 'uusi@esimerkki.fi' }).or(customership(page).receipt.filter({ hasText: updating.saved.fi })).first(),
    effects: async (world) => {
      const answer = await world.api('GET', 'customership/patient-data');
      return ((await answer.json()) as { history: unknown[] }).history.length;
    },
  },
  reading('/termination/instructions', { journey: 'termination', name: 'termination', path: '/api/v1/termination', ...leaving, done: (page) => termination(page).button(words.start) }),
  {
    journey: 'termination',
    name: 'start of a termination',
    method: 'POST',
    path: '/api/v1/termination',
    ...leaving,
    arrive: async (page) => {
      await page.goto('/termination/instructions');
      await termination(page).button(words.start).waitFor();
    },
    act: (page) => startOrGoOn(page).click(),
    done: (page) => termination(page).lastDay.control,
  },
  {
    journey: 'termination',
    name: 'save of a termination',
    method: 'PUT',
    path: '/api/v1/termination/*/draft',
    ...leaving,
    prepare: async (world) => {
      await world.api('POST', 'termination');
    },
    arrive: (page) => termination(page).open('contact'),
    act: async (page) => {
      await termination(page).unfold();
      await termination(page).text('termination-contact_name').fill('Irma Irtisanoja');
      await termination(page).text('termination-contact_email').fill(TERMINATION_EMAIL);
      await termination(page).next();
    },
    done: (page) => heading(page, 'Laskutusosoitteen tarkistaminen'),
    typed: email,
  },
  {
    journey: 'termination',
    name: 'sending of a termination',
    method: 'POST',
    path: '/api/v1/termination/*/submission',
    ...leaving,
    prepare: async (world) => {
      const started = await world.api('POST', 'termination');
      const { id, version, draft } = (await started.json()) as { id: string; version: number; draft: Record<string, unknown> };
      const answers = { last_day: '31.12.2026', reason: 'closing-down', contact_name: 'Irma Irtisanoja', contact_email: TERMINATION_EMAIL };
      const saved = await world.api('PUT', `termination/${id}/draft`, { ...draft, ...answers, unchecked: [] }, { 'If-Match': `"v${version}"` });
      if (!saved.ok()) {
        throw new Error(await saved.text());
      }
    },
    arrive: async (page) => {
      await page.goto('/termination/confirmation');
      await termination(page).tick.tick();
    },
    act: async (page) => {
      await termination(page).tick.tick();
      await termination(page).send();
    },
    done: (page) => content(page).getByText(/[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]/).first(),
    effects: (world) => letters(world, 'termination-received'),
  },
];

/** What was typed is on the page or with the server, and the deed has had one effect. */
export async function expectWhole(scene: Scene, page: Page, world: World): Promise<void> {
  const { typed } = scene;
  if (typed) {
    const kept = await typed.kept(world);
    if (kept !== typed.text) {
      throw new Broken('lost', `${typed.field} is ${kept ?? 'not there'} (${page.url()})`);
    }
  }
  const effects = await scene.effects?.(world);
  if (effects !== undefined && effects !== 1) {
    throw new Broken(effects > 1 ? 'doubled' : 'lost', `${effects} effects`);
  }
}
