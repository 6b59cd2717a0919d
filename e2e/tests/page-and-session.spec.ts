import type { Page } from '@playwright/test';
import { oids } from '../support/answers';
import { rightDraft } from '../support/drafts';
import type { Organisation, Persona, Service } from '../support/generated';
import { Customership } from '../support/pages/customership';
import { Frame } from '../support/pages/frame';
import { GuidesPage } from '../support/pages/guides';
import { OrganisationsPage, organisationNames } from '../support/pages/log-in';
import { ServicesPage } from '../support/pages/services';
import { Termination, terminationHeadings } from '../support/pages/termination';
import { Wizard } from '../support/pages/wizard';
import { expectSaved } from '../support/saved';
import { words } from '../support/words';
import { expect, test, type Call, type World } from '../support/world';

/** Something that a page asks the API: how one comes to where it is asked for, and by what. */
interface Operation {
  /** The user and the organisation; by default a mandate holder of the customer that is leaving. */
  as?: Persona;
  for?: Organisation;
  arrive: (page: Page, world: World) => Promise<void>;
  act: (page: Page) => Promise<void>;
  /** The first call that it makes. */
  call: [method: string, path: RegExp];
  /** Where it is answered, if not on a page about the organisation. */
  on?: Place;
  /** Whether it is answered to every session, with a mandate or not: it is about no customer. */
  isForAll?: boolean;
}

/** A page about the organisation or about the person, beside a field, or a paper in a tab of its own. */
type Place = 'page' | 'person' | 'field' | 'paper';

/** A new application that has everything but its sending. */
const DRAFT: Service = 'imaging';

async function onServices(page: Page): Promise<void> {
  await page.goto('/services');
  await expect(new ServicesPage(page).state('patient-data')).toHaveText(/./);
}

async function onStep(page: Page, world: World, step: 'access-points' | 'customer' | 'contacts' | 'summary'): Promise<void> {
  const wizard = new Wizard(page, DRAFT);
  await world.start(DRAFT, rightDraft);
  await wizard.open(step);
  await expect(wizard.steps.current).toHaveText(/./);
}

async function onTermination(page: Page, step: 'instructions' | 'last-day' | 'confirmation'): Promise<void> {
  await page.goto('/termination');
  const termination = new Termination(page);
  await termination.goTo(step);
  if (step === 'last-day') {
    await termination.answer('last-day');
    await expectSaved(page);
  }
}

/** Everything that a page asks of the API, by the operation's name in its description. */
const operations: Record<string, Operation> = {
  list_services: {
    arrive: async (page) => {
      await page.goto('/guides');
      await expect(new GuidesPage(page).items.first()).toBeVisible();
    },
    act: (page) => new Frame(page).services.click(),
    call: ['GET', /\/services$/],
  },
  get_service: {
    arrive: onServices,
    act: (page) => new ServicesPage(page).way(DRAFT, 'apply').click(),
    call: ['GET', /\/services\/imaging$/],
  },
  start_application: {
    arrive: async (page) => {
      await page.goto(`/applications/${DRAFT}/instructions`);
      await expect(new Wizard(page, DRAFT).button(words.start)).toBeVisible();
    },
    act: (page) => new Wizard(page, DRAFT).button(words.start).click(),
    call: ['POST', /\/applications$/],
  },
  get_application: {
    // The draft's newest version is asked for, and then that is removed.
    arrive: async (page, world) => {
      await world.start(DRAFT);
      await onServices(page);
      await new ServicesPage(page).discard(DRAFT).click();
    },
    act: (page) => page.getByRole('dialog').getByRole('button', { name: 'Poista luonnos', exact: true }).click(),
    call: ['GET', /\/applications\/[^/]+$/],
  },
  save_draft: {
    arrive: async (page, world) => {
      await onStep(page, world, 'customer');
      await new Wizard(page, DRAFT).text('customer-email').fill('kirjoitettu@esimerkki.fi');
      await expectSaved(page);
    },
    act: (page) => new Wizard(page, DRAFT).saveAndContinue(),
    call: ['PUT', /\/draft$/],
  },
  send_application: {
    arrive: (page, world) => onStep(page, world, 'summary'),
    act: (page) => new Wizard(page, DRAFT).button(words.send).click(),
    call: ['POST', /\/submission$/],
  },
  look_up_access_point: {
    arrive: (page, world) => onStep(page, world, 'access-points'),
    act: (page) => new Wizard(page, DRAFT).text('access_points-1-oid').fill('1.2.246.10.70100111.18.1'),
    call: ['GET', /\/access-points\//],
    on: 'field',
  },
  get_service_description: {
    arrive: (page, world) => onStep(page, world, 'contacts'),
    act: (page) => new Wizard(page, DRAFT).steps.go('Palvelukuvauksen hyväksyminen'),
    call: ['GET', /\/documents\/service-description\//],
    isForAll: true,
  },
  get_commitment: {
    for: 'clinic',
    arrive: (page, world) => onStep(page, world, 'contacts'),
    act: (page) => new Wizard(page, DRAFT).steps.go('Sitoumuksen allekirjoittaminen'),
    call: ['GET', /\/documents\/commitment/],
    isForAll: true,
  },
  get_commitment_copy: {
    arrive: (page) => new Customership(page, 'patient-data').openSummary(),
    act: (page) => page.getByRole('main').getByRole('link', { name: /sitoumu/i }).click(),
    call: ['GET', /\/commitment\/copy$/],
    on: 'paper',
  },
  get_customership: {
    arrive: onServices,
    act: (page) =>
      new ServicesPage(page).card('patient-data').getByRole('link', { name: 'Näytä ja päivitä tiedot' }).click(),
    call: ['GET', /\/customership\/patient-data$/],
  },
  change_customership: {
    arrive: async (page) => {
      const customership = new Customership(page, 'patient-data');
      await customership.openPart('customer');
      await customership.text('customer-email').fill('kirjoitettu@esimerkki.fi');
      await customership.check();
    },
    act: (page) => new Customership(page, 'patient-data').save(),
    call: ['POST', /\/customership\/patient-data\/changes$/],
  },
  get_termination: {
    arrive: onServices,
    act: (page) => new Termination(page).menu.click(),
    call: ['GET', /\/termination$/],
  },
  start_termination: {
    arrive: (page) => onTermination(page, 'instructions'),
    act: (page) => new Termination(page).button(words.start).click(),
    call: ['POST', /\/termination$/],
  },
  save_termination: {
    arrive: (page) => onTermination(page, 'last-day'),
    act: (page) => new Termination(page).next(),
    call: ['PUT', /\/termination\/[^/]+\/draft$/],
  },
  remove_termination: {
    arrive: async (page) => {
      await onTermination(page, 'last-day');
      const termination = new Termination(page);
      await termination.next();
      await expect(termination.heading).toContainText(terminationHeadings.contact.fi);
      await termination.steps.go(terminationHeadings.instructions.fi);
      await page.getByRole('main').getByRole('button', { name: /^Poista/ }).click();
    },
    act: (page) => page.getByRole('dialog').getByRole('button', { name: /^Poista/ }).click(),
    call: ['DELETE', /\/termination\/[^/]+$/],
  },
  get_notice: {
    arrive: (page) => onTermination(page, 'confirmation'),
    act: (page) => new Termination(page).notice.click(),
    call: ['GET', /\/notice$/],
    on: 'paper',
  },
  send_termination: {
    arrive: async (page) => {
      await onTermination(page, 'confirmation');
      const termination = new Termination(page);
      await termination.tick.tick();
      // The tick is saved first, so that nothing but the sending is left.
      await termination.previous();
      await termination.next();
      await expect(termination.tick.control).toBeChecked();
    },
    act: (page) => new Termination(page).send(),
    call: ['POST', /\/termination\/[^/]+\/submission$/],
  },
  list_papers: {
    arrive: onServices,
    act: (page) => page.getByRole('banner').getByRole('link', { name: 'Asiakirjat' }).click(),
    call: ['GET', /\/documents$/],
  },
  list_guides: {
    arrive: onServices,
    act: (page) => new GuidesPage(page).menu.click(),
    call: ['GET', /\/guides$/],
  },
  get_guide: {
    arrive: async (page) => {
      await page.goto('/guides');
      await expect(new GuidesPage(page).items.first()).toBeVisible();
    },
    act: (page) => page.getByRole('main').locator('a[href^="/guides/"]').first().click(),
    call: ['GET', /\/guides\/[^/]+$/],
  },
  list_organisations: {
    arrive: onServices,
    act: (page) => page.getByRole('banner').getByRole('link', { name: 'Vaihda organisaatiota' }).click(),
    call: ['GET', /\/organisations$/],
    on: 'person',
    isForAll: true,
  },
  choose_organisation: {
    arrive: async (page) => {
      await page.goto('/organisations');
      await expect(new OrganisationsPage(page).choose('clinic')).toBeVisible();
    },
    act: (page) => new OrganisationsPage(page).choose('clinic').click(),
    call: ['PUT', /\/session\/organisation$/],
    on: 'person',
    isForAll: true,
  },
  list_pharmacies: {
    as: 'pharmacist',
    for: 'pharmacy',
    arrive: async (page) => {
      await page.goto('/services');
      await expect(new ServicesPage(page).state('prescription')).toHaveText(/./);
    },
    act: (page) => page.getByRole('banner').getByRole('link', { name: 'Apteekit' }).click(),
    call: ['GET', /\/pharmacies$/],
  },
};

/** What has happened to the session, of which the page has heard nothing when it asks for something. */
interface Event {
  happen: (world: World, page: Page, customer: Organisation) => Promise<unknown>;
  /** What is said, and where. */
  says: (customer: string) => Record<Place, RegExp>;
  /** Whether nothing of the page may be seen any more. */
  covers?: boolean;
  /** Whether the page offers to go on for the organisation that it is about. */
  leadsBack?: boolean;
  /** Whether it takes the mandate only. */
  isOfMandates?: boolean;
}

const NOT_LOOKED_UP = /Liityntäpisteen tietoja ei saatu haettua juuri nyt. Yritämme uudelleen, kun tallennat./;
const PAPER_ENDED = /Asiakirja ei avautunut\s*Istun/;
const ANOTHER = /Asiakirja ei avautunut\s*Istunto on vaihtunut sen jälkeen, kun avasit sivun/;

const events: Record<string, Event> = {
  'another organisation is chosen': {
    happen: (world) => world.api('PUT', 'session/organisation', oids.county),
    says: (customer) => {
      const page = new RegExp(
        'Organisaatio on vaihdettu toisessa välilehdessä\\s*' +
          `Tämä sivu koskee organisaatiota ${customer}, mutta asioit nyt organisaation ${organisationNames.county} puolesta.`,
      );
      const person = /Istunto on vaihtunut toisessa välilehdessä, joten mitään ei tehty./;
      return { page, person, field: page, paper: ANOTHER };
    },
    leadsBack: true,
  },
  'another person logs in': {
    happen: (world, page, customer) =>
      world.letIn(page.context(), 'managing-director', customer === 'clinic' ? oids.clinic : oids.leaving),
    says: () => {
      const page = /Toinen henkilö on kirjautunut palveluun\s*Maija Mallikas on kirjautunut palveluun toisessa välilehdessä./;
      return { page, person: page, field: page, paper: ANOTHER };
    },
    covers: true,
  },
  'one logs out': {
    happen: (world) => world.api('DELETE', 'session'),
    says: () => {
      const page = /Olet kirjautunut ulos\s*Kirjauduit ulos toisessa välilehdessä/;
      return { page, person: page, field: page, paper: PAPER_ENDED };
    },
    covers: true,
  },
  'the session ends': {
    happen: (world) => world.session.expire(),
    says: () => {
      const page = /Istunto päättyi turvallisuussyistä.|Istuntosi on päättynyt./;
      return { page, person: page, field: NOT_LOOKED_UP, paper: PAPER_ENDED };
    },
  },
  'the mandate is revoked': {
    happen: (world) => world.session.revokeMandate(),
    says: (customer) => {
      const ended = `Oikeutesi asioida organisaation ${customer} puolesta on päättynyt.`;
      const page = new RegExp(`Oikeutesi asioida organisaation puolesta on päättynyt.|${ended}`);
      const paper = /Asiakirja ei avautunut\s*Oikeutesi asioida organisaation puolesta on päättynyt./;
      return { page, person: page, field: NOT_LOOKED_UP, paper };
    },
    isOfMandates: true,
  },
};

for (const [event, { happen, says, covers, leadsBack, isOfMandates }] of Object.entries(events)) {
  for (const [name, operation] of Object.entries(operations)) {
    const { as = 'colleague', for: customer = 'leaving', arrive, act, call, on = 'page' } = operation;
    // A pharmacist acts by position, and for one pharmacy alone.
    if ((customer === 'pharmacy' && (leadsBack || isOfMandates)) || (operation.isForAll && isOfMandates)) {
      continue;
    }
    test(`${event}, and then ${name}: nothing is done, and the reason is shown`, async ({ page, world, context }) => {
      await world.enterAs({ as, for: customer });
      await arrive(page, world);
      const letters = await world.outbox.letters();
      await happen(world, page, customer);
      const before = ((await world.journal()) as Call[]).length;
      const since = async () => ((await world.journal()) as Call[]).slice(before);
      const isAsked = ({ method, path }: Call) => method === call[0] && call[1].test(path.split('?')[0] ?? '');

      const paper = on === 'paper' ? context.waitForEvent('page') : page;
      await act(page);
      await expect.poll(async () => (await since()).filter(isAsked)).not.toEqual([]);
      const where = await paper;
      await expect(where.locator('body')).toContainText(says(organisationNames[customer])[on]);
      const answered = (await since()).filter(({ status }) => status !== null && status < 400);
      const beyondTheSession = answered.filter(({ path }) => !path.endsWith('/session') && !path.endsWith('/organisations'));
      expect(beyondTheSession, 'nothing of a customer is read or changed').toEqual([]);
      expect(await world.outbox.letters()).toEqual(letters);
      await expect(page.locator('body')).not.toContainText('Kollega on poistanut');
      if (covers && on !== 'paper') {
        await expect(page.locator('#content')).toBeEmpty();
      }

      if (leadsBack && on === 'page') {
        const dialog = page.locator('#session-change');
        await dialog.getByRole('button', { name: `Jatka organisaation ${organisationNames[customer]} puolesta` }).click();
        await expect(dialog).toBeHidden();
        const retry = page.getByRole('main').getByRole('button', { name: 'Yritä uudelleen' });
        await ((await retry.isVisible()) ? retry.click() : act(page));
        await expect.poll(async () => (await since()).filter(isAsked).at(-1)?.status).toBeLessThan(300);
      }
    });
  }
}

test('a page for which the server asks to wait is asked for once', async ({ page, world }) => {
  const path = '/api/v1/services/patient-data';
  await world.enterAs({ as: 'managing-director', for: 'clinic' });
  await world.faults.plan({ path, retry_after: 60, times: 'always', effect: { status: 503 } });
  await page.goto('/applications/patient-data/instructions');
  await expect(page.getByRole('main').getByRole('button', { name: 'Yritä uudelleen' })).toBeVisible();
  expect(await world.calls('GET', path)).toHaveLength(1);
});

test.describe('a page that the server refuses goes on', () => {
  test('with the focus on the button, whatever the next answer is', async ({ page, world }) => {
    await world.enterAs({ as: 'managing-director', for: 'clinic' });
    await world.faults.plan({ path: '/api/v1/guides', effect: 'garbage' }, { path: '/api/v1/guides', effect: { status: 503 } });
    await page.goto('/guides');
    const main = page.getByRole('main');
    const retry = main.getByRole('button', { name: 'Yritä uudelleen' });
    await retry.focus();
    const failure = await main.textContent();
    await page.keyboard.press('Enter');
    // While the answer is awaited there is no reason on the page, and the button does nothing.
    await expect.poll(() => main.textContent()).not.toBe(failure);
    await expect(retry).not.toHaveAttribute('aria-disabled');
    expect(await main.textContent(), 'another reason').not.toBe(failure);
    await expect(retry).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(retry).toBeHidden();
  });

  test('after the session has ended, with a log-in in another tab', async ({ context, page, world }) => {
    await world.open({ as: 'managing-director', for: 'leaving', go: '/termination/instructions' });
    const termination = new Termination(page);
    await termination.button(words.start).waitFor();
    await world.session.expire();
    await termination.button(words.start).click();
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: 'Kirjaudu uudelleen' })).toBeVisible();

    await world.letIn(context, 'managing-director', oids.leaving);
    const other = await context.newPage();
    await other.goto('/services');
    await expect(new ServicesPage(other).card('patient-data')).toBeVisible();
    await main.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await expect(termination.lastDay.control).toBeVisible();
  });

  test('from an application that cannot be started, back to the services', async ({ page, world }) => {
    await world.open({ as: 'managing-director', for: 'clinic', go: '/applications/patient-data/instructions' });
    await world.faults.plan({ method: 'POST', path: '/api/v1/applications', effect: { status: 409 } });
    await new Wizard(page, 'patient-data').button(words.start).click();
    await page.locator('.wizard__foot').getByRole('link', { name: 'Takaisin palveluihin' }).click();
    await expect(new ServicesPage(page).card('patient-data')).toBeVisible();
  });
});
